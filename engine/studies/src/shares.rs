//! What decides a measure: its variance over all runs, shared out between the play, the variant, the figures, what they do together,
//! and luck. Luck is everything by which runs of one and the same cell differ.
//!
//! The shares are those of a balanced analysis of variance (eta squared): sums of squares around the mean, divided by the whole. They
//! sum up to one. Even where play or variant decide nothing, luck alone gives them a small share, the larger the fewer runs there are;
//! [`SharePart::by_chance`] is how large. Where not every combination was run, or not as often as the others, the parts cannot be told
//! from each other: then all cells together are held against luck, and [`Shares::balanced`] says so.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{cell::StudyCell, study::Study};

/// What may decide a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// How the seats are kept.
    Play,
    /// The variant.
    Variant,
    /// The figures of the model.
    Parameters,
    /// Which cell it is, where no more can be told.
    Cell,
    /// The dice.
    Luck,
}

/// A share of the variance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SharePart {
    /// What it goes back to: one of these, or what several do only together.
    pub of: Vec<Factor>,
    /// The share, 0 to 1.
    pub share: f64,
    /// The share that it would have on average if luck alone decided.
    pub by_chance: f64,
}

/// How the variance of a measure is shared out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shares {
    /// Every combination was run, and equally often.
    pub balanced: bool,
    /// The parts: single ones first, then what they do together, and luck last.
    pub parts: Vec<SharePart>,
}

impl Shares {
    /// Of the values of a measure, combination by combination, as a summary has them. Nothing where it stands still, where there is one
    /// cell only, or where no cell was run twice.
    pub fn of(cross: &Cross, combinations: &[&[i64]]) -> Option<Self> {
        let values: Vec<&[i64]> = combinations.iter().flat_map(|of| of.chunks(cross.seeds.max(1))).collect();
        let values = values.as_slice();
        let runs = values.first()?.len();
        let even = runs > 1 && values.iter().all(|of| of.len() == runs);
        if cross.whole && even { crossed(cross, values) } else { one_way(values) }
    }

    /// The share of luck.
    pub fn luck(&self) -> f64 {
        self.parts.last().map_or(0.0, |part| part.share)
    }
}

/// How the cells of a study are made of plays, variants and figures.
#[derive(Clone, Debug)]
pub struct Cross {
    /// So many runs has each.
    seeds: usize,
    /// There are several cells, and every combination is there once.
    whole: bool,
    /// The factors that have more than one level.
    factors: Vec<Factor>,
    /// How many levels each has.
    sizes: Vec<usize>,
    /// By cell: the level of each.
    levels: Vec<Vec<usize>>,
}

impl Cross {
    /// That of a study.
    pub fn of(study: &Study) -> Self {
        let cells: Vec<&StudyCell> = study.combinations().flat_map(|one| study.worlds(one.combination)).collect();
        let all = [
            (Factor::Play, numbered(cells.iter().map(|cell| &cell.play))),
            (Factor::Variant, numbered(cells.iter().map(|cell| cell.variant))),
            (Factor::Parameters, numbered(cells.iter().map(|cell| cell.world_number()))),
        ];
        let sized = all.map(|(factor, of)| (factor, of.iter().max().map_or(0, |most| most + 1), of));
        let moving: Vec<_> = sized.into_iter().filter(|(_, size, _)| *size > 1).collect();
        let levels: Vec<Vec<usize>> =
            (0..cells.len()).map(|cell| moving.iter().map(|(_, _, of)| of[cell]).collect()).collect();
        let sizes: Vec<usize> = moving.iter().map(|(_, size, _)| *size).collect();
        let different = levels.iter().collect::<BTreeSet<_>>().len();
        let whole = cells.len() > 1 && different == cells.len() && sizes.iter().product::<usize>() == cells.len();
        let whole = whole && study.is_paired();
        Self {
            seeds: study.seeds.len(),
            whole,
            factors: moving.into_iter().map(|(factor, ..)| factor).collect(),
            sizes,
            levels,
        }
    }

    /// The levels of a cell as far as these factors go, as one number.
    fn group(&self, cell: usize, of: usize) -> usize {
        let within = (0..self.factors.len()).filter(|n| of & (1 << n) != 0);
        within.fold(0, |number, n| number * self.sizes[n] + self.levels[cell][n])
    }

    /// How many groups these factors make.
    fn groups(&self, of: usize) -> usize {
        (0..self.factors.len()).filter(|n| of & (1 << n) != 0).map(|n| self.sizes[n]).product()
    }
}

/// Each value by the number of its first appearance.
fn numbered<T: Ord>(values: impl Iterator<Item = T>) -> Vec<usize> {
    let mut known = BTreeMap::new();
    let number = |value| {
        let next = known.len();
        *known.entry(value).or_insert(next)
    };
    values.map(number).collect()
}

/// The analysis of variance of a full cross. A set of factors is a number, a bit a factor.
fn crossed(cross: &Cross, values: &[&[i64]]) -> Option<Shares> {
    let sums: Vec<f64> = values.iter().map(|of| of.iter().map(|value| *value as f64).sum()).collect();
    let runs = values[0].len();
    let count = runs * values.len();
    let grand = sums.iter().sum::<f64>() / count as f64;
    let whole = around(values.iter().copied().flatten(), grand);
    let mut sets: Vec<usize> = (1..1 << cross.factors.len()).collect();
    sets.sort_by_key(|set| (set.count_ones(), *set));
    // What lies between the groups of a set, less what already lies between those of its parts.
    let mut squares = vec![(0.0, 0); 1 << cross.factors.len()];
    for &set in &sets {
        let groups = cross.groups(set);
        let mut of_group = vec![0.0; groups];
        sums.iter().enumerate().for_each(|(cell, sum)| of_group[cross.group(cell, set)] += sum);
        let each = (count / groups) as f64;
        let between: f64 = of_group.iter().map(|sum| each * square(sum / each - grand)).sum();
        let parts = sets.iter().filter(|part| **part & set == **part && **part != set).map(|part| squares[*part]);
        let (inner, freedom) = parts.fold((0.0, 0), |(sum, all), (part, free)| (sum + part, all + free));
        squares[set] = (f64::max(between - inner, 0.0), groups - 1 - freedom);
    }
    let named =
        |set: usize| (0..cross.factors.len()).filter(|n| set & (1 << n) != 0).map(|n| cross.factors[n]).collect();
    let parts = sets.iter().map(|set| (named(*set), squares[*set]));
    shared(parts.collect(), whole, count, true)
}

/// All cells together against luck.
fn one_way(values: &[&[i64]]) -> Option<Shares> {
    let values: Vec<&[i64]> = values.iter().copied().filter(|of| !of.is_empty()).collect();
    let count = values.iter().map(|of| of.len()).sum::<usize>();
    if values.len() < 2 || count == values.len() {
        return None;
    }
    let mean = |of: &[i64]| of.iter().map(|value| *value as f64).sum::<f64>() / of.len() as f64;
    let grand = values.iter().map(|of| mean(of) * of.len() as f64).sum::<f64>() / count as f64;
    let whole = around(values.iter().copied().flatten(), grand);
    let between = values.iter().map(|of| of.len() as f64 * square(mean(of) - grand)).sum();
    shared(vec![(vec![Factor::Cell], (between, values.len() - 1))], whole, count, false)
}

/// The parts and luck, which has the rest.
fn shared(parts: Vec<(Vec<Factor>, (f64, usize))>, whole: f64, count: usize, balanced: bool) -> Option<Shares> {
    if whole <= 0.0 {
        return None;
    }
    let part = |(of, (squares, freedom)): (Vec<Factor>, (f64, usize))| SharePart {
        of,
        share: squares / whole,
        by_chance: freedom as f64 / (count - 1) as f64,
    };
    let mut parts: Vec<SharePart> = parts.into_iter().map(part).collect();
    let rest = |of: fn(&SharePart) -> f64| f64::max(1.0 - parts.iter().map(of).sum::<f64>(), 0.0);
    let (share, by_chance) = (rest(|part| part.share), rest(|part| part.by_chance));
    parts.push(SharePart { of: vec![Factor::Luck], share, by_chance });
    Some(Shares { balanced, parts })
}

fn around<'a>(values: impl Iterator<Item = &'a i64>, middle: f64) -> f64 {
    values.map(|value| square(*value as f64 - middle)).sum()
}

fn square(value: f64) -> f64 {
    value * value
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::{names::Slug, time::Time};
    use proptest::prelude::*;
    use vocabulary::scenario::Scenario;

    use super::*;

    /// Every combination of so many plays and variants, each run so often.
    fn study(plays: usize, variants: usize, runs: u64) -> Study {
        let scenario = Arc::new(Scenario::default());
        let cell = |n: usize| StudyCell {
            combination: n,
            scenario: Arc::clone(&scenario),
            play: format!("play-{}", n % plays),
            variant: Some(Slug::new(&format!("variant-{}", n / plays))),
            ..StudyCell::plain(Scenario::default())
        };
        Study { cells: (0..plays * variants).map(cell).collect(), seeds: (0..runs).collect(), until: Time(0) }
    }

    fn shares(study: &Study, values: &[Vec<i64>]) -> Option<Shares> {
        let values: Vec<&[i64]> = values.iter().map(Vec::as_slice).collect();
        Shares::of(&Cross::of(study), &values)
    }

    #[test]
    fn what_two_plays_and_two_variants_decide_is_what_numpy_finds() {
        // y = np.array([[[10,12,11],[14,15,19]], [[20,22,27],[21,25,23]]]), play by variant by seed; g = y.mean(); of the sum of
        // ((y-g)**2): play 6*((y.mean((1,2))-g)**2).sum(), variant 6*((y.mean((0,2))-g)**2).sum(), luck ((y-y.mean(2))**2).sum().
        let values = [vec![10, 12, 11], vec![20, 22, 27], vec![14, 15, 19], vec![21, 25, 23]];
        let found = shares(&study(2, 2, 3), &values).expect("it moves");
        assert!(found.balanced);
        use Factor::{Luck, Play, Variant};
        let told = [
            (vec![Play], 0.755_757_152_8, 1.0 / 11.0),
            (vec![Variant], 0.052_337_753_0, 1.0 / 11.0),
            (vec![Play, Variant], 0.052_337_753_0, 1.0 / 11.0),
            (vec![Luck], 0.139_567_341_2, 8.0 / 11.0),
        ];
        assert_eq!(found.parts.len(), told.len());
        for (part, (of, share, by_chance)) in found.parts.iter().zip(told) {
            assert_eq!(part.of, of);
            assert!((part.share - share).abs() < 1e-9 && (part.by_chance - by_chance).abs() < 1e-12, "{part:?}");
        }
    }

    #[test]
    fn where_a_cell_is_missing_or_has_fewer_runs_all_cells_are_held_against_luck() {
        let mut all = study(2, 2, 2);
        let uneven = shares(&all, &[vec![1, 2], vec![5, 6], vec![1, 2], vec![9]]).expect("it moves");
        all.cells.pop();
        let missing = shares(&all, &[vec![1, 2], vec![5, 6], vec![1, 2]]).expect("it moves");
        for found in [uneven, missing] {
            assert!(!found.balanced);
            assert_eq!(found.parts.iter().map(|part| part.of[0]).collect::<Vec<_>>(), [Factor::Cell, Factor::Luck]);
        }
    }

    #[test]
    fn nothing_is_shared_out_where_nothing_moves_or_nothing_can_be_compared() {
        assert_eq!(shares(&study(2, 1, 2), &[vec![7, 7], vec![7, 7]]), None);
        assert_eq!(shares(&study(1, 1, 3), &[vec![1, 2, 3]]), None, "one cell");
        assert_eq!(shares(&study(2, 1, 1), &[vec![1], vec![2]]), None, "one run of each: who can tell luck?");
        assert_eq!(shares(&study(0, 0, 0), &[]), None);
    }

    proptest! {
        #[test]
        fn shares_sum_up_to_one_and_none_is_less_than_nothing(
            plays in 1_usize..4, variants in 1_usize..4, runs in 1_usize..5, seed in any::<u64>()
        ) {
            let value = |n: usize| (seed.rotate_left(n as u32 * 7) ^ n as u64) as i64 % 1000;
            let study = study(plays, variants, runs as u64);
            let values: Vec<Vec<i64>> = (0..study.cells.len()).map(|c| (0..runs).map(|r| value(c * 17 + r)).collect()).collect();
            if let Some(found) = shares(&study, &values) {
                let sum: f64 = found.parts.iter().map(|part| part.share).sum();
                let by_chance: f64 = found.parts.iter().map(|part| part.by_chance).sum();
                prop_assert!((sum - 1.0).abs() < 1e-9 && (by_chance - 1.0).abs() < 1e-9, "{:?}", found);
                prop_assert!(found.parts.iter().all(|part| part.share >= 0.0));
            }
        }
    }
}
