//! Two cells held against each other in pairs of seeds: the same dice with one play and with the other, or with one variant and the
//! other. What both have in common by luck falls out of the difference.
//!
//! The interval of the mean is Student's, over the differences; that of a chance is Wilson's. Both are of 95 %. A tie counts half for
//! each side, which makes the interval of a chance a little too wide, never too narrow.

use serde::Serialize;
use vocabulary::measure::Better;

use crate::{
    statistics::Statistics,
    student::{NORMAL, t},
};

/// The differences of two cells over their common seeds, the first less the second, in the unit of the measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Paired {
    /// How many pairs there are.
    pub pairs: usize,
    /// In how many worlds; as many as there are pairs where no figures are varied.
    #[serde(skip)]
    pub worlds: usize,
    /// The mean difference…
    pub mean: f64,
    /// …and the interval around it.
    pub low: f64,
    /// See there.
    pub high: f64,
    /// The median difference.
    pub median: f64,
    /// In how many pairs the first has more.
    pub more: usize,
    /// In how many it has less.
    pub less: usize,
}

/// How likely something is, with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Chance {
    /// The share that was seen, 0 to 1.
    pub share: f64,
    /// The interval around it.
    pub low: f64,
    /// See there.
    pub high: f64,
}

impl Paired {
    /// The differences of values in the order of seeds. Seeds that only one of the two has are left out; with fewer than two pairs
    /// nothing can be said.
    pub fn of(first: &[i64], second: &[i64]) -> Option<Self> {
        Self::in_worlds(first, second, 1)
    }

    /// The same of several worlds, each with so many seeds: what happens in one world is no proof for another, so the interval is that
    /// of the means of worlds.
    pub fn in_worlds(first: &[i64], second: &[i64], seeds: usize) -> Option<Self> {
        let differences: Vec<i64> = first.iter().zip(second).map(|(one, other)| one.saturating_sub(*other)).collect();
        let seeds = seeds.max(1);
        let worlds: Vec<i64> = differences.chunks_exact(seeds).map(|world| world.iter().sum()).collect();
        let quantile = t(worlds.len().checked_sub(1)?)?;
        let Statistics { mean, sd, .. } = Statistics::of(&worlds).per(seeds as f64);
        let half = quantile * sd / (worlds.len() as f64).sqrt();
        let count = |is: fn(&i64) -> bool| differences.iter().filter(|difference| is(difference)).count();
        let (more, less) = (count(|difference| *difference > 0), count(|difference| *difference < 0));
        let (pairs, worlds, median) = (differences.len(), worlds.len(), Statistics::of(&differences).p50);
        Some(Self { pairs, worlds, mean, low: mean - half, high: mean + half, median, more, less })
    }

    /// How likely the first is better than the second with the same dice; how likely it has more, where no way is good.
    pub fn chance(&self, better: Option<Better>) -> Chance {
        let wins = if better == Some(Better::Less) { self.less } else { self.more };
        let ties = self.pairs - self.more - self.less;
        // Pairs of one world are no independent trials.
        let each = self.worlds as f64 / self.pairs as f64;
        Chance::wilson((wins as f64 + ties as f64 / 2.0) * each, self.worlds as f64)
    }

    /// Whether the interval of the mean leaves nought out: the two truly differ.
    pub fn differs(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }

    /// The second less the first.
    #[must_use]
    pub fn turned(self) -> Self {
        let Self { mean, low, high, median, more, less, .. } = self;
        Self { mean: -mean, low: -high, high: -low, median: -median, more: less, less: more, ..self }
    }

    /// The same in another unit.
    #[must_use]
    pub fn per(self, parts: f64) -> Self {
        let [mean, low, high, median] = [self.mean, self.low, self.high, self.median].map(|value| value / parts);
        Self { mean, low, high, median, ..self }
    }
}

impl Chance {
    /// So many of so many trials (halves are possible), with the interval of Wilson; nothing is known of none.
    ///
    /// ```
    /// use studies::pairs::Chance;
    ///
    /// let Chance { share, low, high } = Chance::wilson(8.0, 10.0);
    /// assert_eq!(share, 0.8);
    /// // As scipy.stats.binomtest(8, 10).proportion_ci(method="wilson").
    /// assert!((low - 0.490_162_472).abs() < 1e-8 && (high - 0.943_317_849).abs() < 1e-8);
    /// ```
    pub fn wilson(of: f64, trials: f64) -> Self {
        if trials <= 0.0 {
            return Self { share: 0.5, low: 0.0, high: 1.0 };
        }
        let (share, square) = (of / trials, NORMAL * NORMAL);
        let middle = (share + square / (2.0 * trials)) / (1.0 + square / trials);
        let spread = share * (1.0 - share) / trials + square / (4.0 * trials * trials);
        let half = NORMAL * spread.sqrt() / (1.0 + square / trials);
        // What is rounded off must not put the share outside of its own interval.
        Self { share, low: (middle - half).clamp(0.0, share), high: (middle + half).clamp(share, 1.0) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_difference_of_eight_pairs_is_what_scipy_finds() {
        let first = [12, 15, 9, 20, 14, 11, 18, 13];
        let second = [10, 15, 11, 13, 12, 9, 12, 14];
        let found = Paired::of(&first, &second).expect("eight pairs");
        // scipy.stats.ttest_rel(first, second).confidence_interval(), SciPy 1.17.1; numpy.mean, numpy.median of the differences.
        let near = |value: f64, told: f64| (value - told).abs() < 1e-9;
        assert!(near(found.low, -0.643_730_283_903_015_5) && near(found.high, 4.643_730_283_903_016), "{found:?}");
        assert_eq!((found.mean, found.median, found.more, found.less), (2.0, 2.0, 5, 2));
        assert!(!found.differs(), "nought lies within");
        // Five wins and a tie of eight: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = 5.5/8, in numpy.
        let Chance { share, low, high } = found.chance(Some(Better::More));
        assert!(near(share, 0.6875) && near(low, 0.355_755_160_4) && near(high, 0.897_592_002_8), "{low} to {high}");
        assert_eq!(found.chance(Some(Better::Less)).share, 0.3125);
    }

    #[test]
    fn of_one_pair_nothing_is_said_and_seeds_that_only_one_has_are_left_out() {
        assert_eq!(Paired::of(&[1], &[2]), None);
        assert_eq!(Paired::of(&[], &[]), None);
        assert_eq!(Paired::of(&[1, 2, 3], &[1, 1]).map(|found| found.pairs), Some(2));
    }

    #[test]
    fn what_is_always_the_same_differs_by_that_and_by_nothing_else() {
        let found = Paired::of(&[7, 8, 9], &[5, 6, 7]).expect("three pairs");
        assert_eq!((found.mean, found.low, found.high), (2.0, 2.0, 2.0));
        assert!(found.differs());
        assert!(!Paired::of(&[7, 8], &[7, 8]).expect("two pairs").differs());
    }

    #[test]
    fn what_holds_in_one_world_alone_is_no_proof_for_the_others() {
        let (first, second) = ([5; 20].as_slice(), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
        let found = Paired::in_worlds(first, &second, 10).expect("two worlds");
        assert_eq!((found.pairs, found.worlds, found.mean, found.more), (20, 2, 2.5, 10));
        assert!(!found.differs(), "two worlds, one with a difference: {found:?}");
        assert!(Paired::of(first, &second).expect("twenty pairs").differs(), "as if all were one world");
        assert!(found.chance(None).low < 0.25);
    }

    proptest! {
        #[test]
        fn two_cells_that_change_places_mirror_the_difference(
            pairs in proptest::collection::vec((-1000_i64..1000, -1000_i64..1000), 2..40)
        ) {
            let (first, second): (Vec<i64>, Vec<i64>) = pairs.into_iter().unzip();
            let found = Paired::of(&first, &second).expect("two pairs at least");
            let back = Paired::of(&second, &first).expect("two pairs at least");
            let near = |one: f64, other: f64| (one + other).abs() < 1e-9;
            prop_assert!(near(found.mean, back.mean) && near(found.low, back.high) && near(found.median, back.median));
            prop_assert_eq!((found.more, found.less), (back.less, back.more));
            let (one, other) = (found.chance(Some(Better::More)), back.chance(Some(Better::More)));
            prop_assert!((one.share + other.share - 1.0).abs() < 1e-12 && (one.low + other.high - 1.0).abs() < 1e-12);
            prop_assert!(found.low <= found.mean && found.mean <= found.high);
            prop_assert!(0.0 <= one.low && one.low <= one.share && one.share <= one.high && one.high <= 1.0);
        }
    }
}
