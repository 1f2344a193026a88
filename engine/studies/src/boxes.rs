//! Scenario discovery: in which boxes of figures and levers (play, variant) an outcome fails. The method is the patient rule induction of
//! Friedman and Fisher (*Statistics and Computing* 9, 1999), as Bryant and Lempert use it (*Technological Forecasting and Social Change*
//! 77, 2010).
//!
//! *Peeling* takes a twentieth of the cases off one side of one figure, or one level off a lever, again and again, wherever the share of
//! failures rises most for what is given up. *Pasting* gives back what was taken too much. Of all boxes on the way the one is kept that
//! does best for coverage and density together (their harmonic mean), and a bound goes that adds nothing. The cases of a box are then
//! laid aside, and the next box is looked for among the others.
//!
//! With hundreds of figures there is always some box. So each is held against the boxes that the same search finds when failures are
//! dealt out at random: it counts only if it does better than all of nineteen of them, which happens by chance once in twenty. The
//! *quasi-p* of a bound is the chance of at least as many failures in the box if the bound meant nothing (binomial).

use kernel::{chance::Dice, names::Slug};
use serde::Serialize;

/// The part of the cases that a peel takes off.
const PEEL: f64 = 0.05;
/// A box holds so large a part of the cases at least…
const LEAST_PART: f64 = 0.03;
/// …and so many.
const LEAST_CASES: usize = 8;
/// So many cases there must be before anything is looked for, and so many failures.
pub const ENOUGH_CASES: usize = 40;
/// See there.
pub const ENOUGH_FAILURES: usize = 4;
/// How often failures are dealt out at random.
const SHUFFLES: u64 = 19;
/// How many boxes are looked for.
const BOXES: usize = 3;
/// A bound whose quasi-p is larger is dropped.
const MEANS_SOMETHING: f64 = 0.05;

/// What differs from case to case: a figure, or a lever with numbered levels.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its values, case by case. The levels of a lever are 0, 1, 2 …
    pub values: Vec<f64>,
    /// It is a lever: its levels have no order.
    pub lever: bool,
}

/// Which part of a dimension a box holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Limits {
    /// From the one value to the other; none where it is open.
    Between(Option<f64>, Option<f64>),
    /// These levels of a lever.
    Among(Vec<usize>),
}

/// A bound of a box.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BoxBound {
    /// The number of the dimension.
    pub dimension: usize,
    /// What the box holds of it.
    pub limits: Limits,
    /// The chance of at least as many failures in the box if this bound meant nothing.
    pub quasi_p: f64,
}

/// A box in which an outcome fails more often.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FailureBox {
    /// Its bounds.
    pub bounds: Vec<BoxBound>,
    /// How many cases lie in it.
    pub cases: usize,
    /// How many of them fail.
    pub failures: usize,
    /// The share of all failures that lie in it.
    pub coverage: f64,
    /// The share of its cases that fail.
    pub density: f64,
}

/// What came of a search.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Discovery {
    /// How many cases there were.
    pub cases: usize,
    /// How many of them fail.
    pub failures: usize,
    /// There were enough of both to look at all.
    pub enough: bool,
    /// The boxes, the best first.
    pub boxes: Vec<FailureBox>,
}

/// Which cases are the worst tenth: those with the largest values, or the smallest. Where the value at the edge is shared by many, only
/// those beyond it; the edge comes along.
pub fn worst_tenth(values: &[f64], largest: bool) -> (f64, Vec<bool>) {
    let turned = |value: f64| if largest { value } else { -value };
    let mut sorted: Vec<f64> = values.iter().map(|value| turned(*value)).collect();
    sorted.sort_by(f64::total_cmp);
    let edge = sorted.get(sorted.len() - sorted.len().div_ceil(10)).copied().unwrap_or(0.0);
    let with_edge = sorted.iter().filter(|value| **value >= edge).count();
    let many = with_edge * 5 > sorted.len();
    let fails = values.iter().map(|value| turned(*value) > edge || (!many && turned(*value) == edge));
    (turned(edge), fails.collect())
}

/// Looks for boxes in which cases fail.
pub fn discover(seed: u64, dimensions: &[Dimension], fails: &[bool]) -> Discovery {
    let failures = fails.iter().filter(|fails| **fails).count();
    let enough = fails.len() >= ENOUGH_CASES && (ENOUGH_FAILURES..fails.len()).contains(&failures);
    let mut left: Vec<u32> = (0..fails.len() as u32).collect();
    let mut boxes = Vec::new();
    while enough && boxes.len() < BOXES {
        let search = BoxSearch { dimensions, fails, failures: count(&left, fails) };
        if search.failures < ENOUGH_FAILURES || left.len() < ENOUGH_CASES {
            break;
        }
        let (limits, merit) = search.best(&left);
        let by_chance = (0..SHUFFLES).any(|shuffle| {
            let dealt = dealt(Dice { seed }, shuffle, &left, fails);
            BoxSearch { dimensions, fails: &dealt, failures: search.failures }.best(&left).1 >= merit
        });
        let bounds = search.bounds(&left, limits);
        if by_chance || bounds.is_empty() {
            break;
        }
        let (inside, outside): (Vec<u32>, Vec<u32>) = left
            .iter()
            .partition(|case| bounds.iter().all(|bound| search.holds(bound.dimension, &bound.limits, **case)));
        let failed = count(&inside, fails);
        let (coverage, density) = (failed as f64 / failures as f64, failed as f64 / inside.len() as f64);
        boxes.push(FailureBox { bounds, cases: inside.len(), failures: failed, coverage, density });
        left = outside;
    }
    Discovery { cases: fails.len(), failures, enough, boxes }
}

fn count(cases: &[u32], fails: &[bool]) -> usize {
    cases.iter().filter(|case| fails[**case as usize]).count()
}

/// The failures of these cases dealt out among them at random.
fn dealt(dice: Dice, shuffle: u64, cases: &[u32], fails: &[bool]) -> Vec<bool> {
    let mut order: Vec<(u64, u32)> = cases
        .iter()
        .map(|case| {
            (dice.roll("study.shuffle", Slug::new("boxes"), shuffle << 32 | u64::from(*case)).below(u64::MAX), *case)
        })
        .collect();
    order.sort_unstable();
    let mut dealt = vec![false; fails.len()];
    order.iter().zip(cases).for_each(|((_, to), from)| dealt[*to as usize] = fails[*from as usize]);
    dealt
}

/// A search among cases of which so many fail.
struct BoxSearch<'a> {
    dimensions: &'a [Dimension],
    fails: &'a [bool],
    failures: usize,
}

/// What a box holds of each dimension that it bounds.
type Bounds = Vec<(usize, Limits)>;

impl BoxSearch<'_> {
    fn holds(&self, dimension: usize, limits: &Limits, case: u32) -> bool {
        let value = self.dimensions[dimension].values[case as usize];
        match limits {
            Limits::Between(low, high) => low.is_none_or(|low| value >= low) && high.is_none_or(|high| value <= high),
            Limits::Among(levels) => levels.contains(&(value as usize)),
        }
    }

    fn within(&self, cases: &[u32], limits: &Bounds) -> Vec<u32> {
        let holds = |case: &&u32| limits.iter().all(|(dimension, limits)| self.holds(*dimension, limits, **case));
        cases.iter().filter(holds).copied().collect()
    }

    /// How well a box of so many cases and failures does: the harmonic mean of coverage and density.
    fn merit(&self, cases: usize, failures: usize) -> f64 {
        2.0 * failures as f64 / (cases + self.failures).max(1) as f64
    }

    fn merit_of(&self, cases: &[u32]) -> f64 {
        self.merit(cases.len(), count(cases, self.fails))
    }

    /// The box that does best, and how well.
    fn best(&self, cases: &[u32]) -> (Bounds, f64) {
        let (mut limits, mut best) = self.peeled(cases);
        while let Some((wider, merit)) = self.pasted(cases, &limits).filter(|(_, merit)| *merit > best) {
            (limits, best) = (wider, merit);
        }
        while let Some((fewer, merit)) = self.without_one(cases, &limits).filter(|(_, merit)| *merit >= best) {
            (limits, best) = (fewer, merit);
        }
        (limits, best)
    }

    /// Peels, and gives back the best box on the way.
    fn peeled(&self, cases: &[u32]) -> (Bounds, f64) {
        let least = LEAST_CASES.max((cases.len() as f64 * LEAST_PART) as usize);
        let mut orders: Vec<Vec<u32>> =
            self.dimensions.iter().map(|dimension| sorted(&dimension.values, cases)).collect();
        let (mut limits, mut left) = (Bounds::new(), cases.to_vec());
        let mut best = (Bounds::new(), self.merit_of(cases));
        while let Some((dimension, narrower)) = self.peel(&orders, &left, least) {
            limits = merged(limits, dimension, narrower);
            let (_, newest) = &limits[limits.len() - 1];
            left.retain(|case| self.holds(dimension, newest, *case));
            for order in &mut orders {
                order.retain(|case| self.holds(dimension, newest, *case));
            }
            let merit = self.merit_of(&left);
            if merit > best.1 {
                best = (limits.clone(), merit);
            }
        }
        best
    }

    /// The one peel after which failures are densest for what is given up.
    fn peel(&self, orders: &[Vec<u32>], left: &[u32], least: usize) -> Option<(usize, Limits)> {
        let (all, failed) = (left.len(), count(left, self.fails));
        let take = ((all as f64 * PEEL) as usize).max(1);
        let mut best: Option<(f64, usize, Limits)> = None;
        for (number, (dimension, order)) in self.dimensions.iter().zip(orders).enumerate() {
            let options =
                if dimension.lever { self.levels(dimension, order) } else { self.sides(dimension, order, take) };
            for (limits, gone, gone_failed) in options {
                let stays = all - gone;
                if gone == 0 || stays < least {
                    continue;
                }
                let gain = (failed - gone_failed) as f64 / stays as f64 - failed as f64 / all as f64;
                let gain = gain * all as f64 / gone as f64;
                if gain > 0.0 && best.as_ref().is_none_or(|(most, ..)| gain > *most) {
                    best = Some((gain, number, limits));
                }
            }
        }
        best.map(|(_, number, limits)| (number, limits))
    }

    /// The two peels of a figure: what is left, how many cases go, and how many failures among them.
    fn sides(&self, dimension: &Dimension, order: &[u32], take: usize) -> Vec<(Limits, usize, usize)> {
        let value = |n: usize| dimension.values[order[n] as usize];
        // Cases that are alike go together or not at all.
        let low = (take..order.len()).find(|n| value(*n) != value(n - 1));
        let high = (0..order.len().saturating_sub(take)).rev().find(|n| value(*n) != value(n + 1));
        let below = low.map(|n| (Limits::Between(Some(value(n)), None), n, count(&order[..n], self.fails)));
        let above = high
            .map(|n| (Limits::Between(None, Some(value(n))), order.len() - 1 - n, count(&order[n + 1..], self.fails)));
        below.into_iter().chain(above).collect()
    }

    /// The peels of a lever: each of its levels may go.
    fn levels(&self, dimension: &Dimension, order: &[u32]) -> Vec<(Limits, usize, usize)> {
        let value = |case: &u32| dimension.values[*case as usize];
        let levels: Vec<&[u32]> = order.chunk_by(|one, other| value(one) == value(other)).collect();
        let number = |level: &[u32]| value(&level[0]) as usize;
        let without = |gone: usize| {
            let stay = levels.iter().enumerate().filter(|(n, _)| *n != gone).map(|(_, level)| number(level));
            (Limits::Among(stay.collect()), levels[gone].len(), count(levels[gone], self.fails))
        };
        if levels.len() < 2 { Vec::new() } else { (0..levels.len()).map(without).collect() }
    }

    /// The best box that is a little wider on one side.
    fn pasted(&self, cases: &[u32], limits: &Bounds) -> Option<(Bounds, f64)> {
        let inside = self.within(cases, limits).len();
        let take = ((inside as f64 * PEEL) as usize).max(1);
        let mut best: Option<(Bounds, f64)> = None;
        for (at, (dimension, bound)) in limits.iter().enumerate() {
            let Limits::Between(low, high) = bound else { continue };
            let others: Bounds =
                limits.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, bound)| bound.clone()).collect();
            let values = &self.dimensions[*dimension].values;
            let order = sorted(values, &self.within(cases, &others));
            let value = |n: usize| values[order[n] as usize];
            let first = order.iter().position(|case| low.is_none_or(|low| values[*case as usize] >= low)).unwrap_or(0);
            let last =
                order.iter().rposition(|case| high.is_none_or(|high| values[*case as usize] <= high)).unwrap_or(0);
            let lower = low.map(|_| Limits::Between((first > take).then(|| value(first - take)), *high));
            let higher =
                high.map(|_| Limits::Between(*low, (last + take + 1 < order.len()).then(|| value(last + take))));
            for wider in [lower, higher].into_iter().flatten() {
                let mut limits = limits.clone();
                limits[at].1 = wider;
                let merit = self.merit_of(&self.within(cases, &limits));
                if best.as_ref().is_none_or(|(_, most)| merit > *most) {
                    best = Some((limits, merit));
                }
            }
        }
        best
    }

    /// The best box with one bound less.
    fn without_one(&self, cases: &[u32], limits: &Bounds) -> Option<(Bounds, f64)> {
        let fewer = (0..limits.len()).map(|gone| {
            let limits: Bounds =
                limits.iter().enumerate().filter(|(n, _)| *n != gone).map(|(_, bound)| bound.clone()).collect();
            let merit = self.merit_of(&self.within(cases, &limits));
            (limits, merit)
        });
        fewer.max_by(|one, other| one.1.total_cmp(&other.1))
    }

    /// The bounds of a box with the quasi-p of each. The one that means least goes first, until all mean something.
    fn bounds(&self, cases: &[u32], mut limits: Bounds) -> Vec<BoxBound> {
        loop {
            let inside = self.within(cases, &limits);
            let failed = count(&inside, self.fails);
            let quasi_p = |at: usize| {
                let others: Bounds =
                    limits.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, bound)| bound.clone()).collect();
                let without = self.within(cases, &others);
                let density = count(&without, self.fails) as f64 / without.len() as f64;
                at_least(failed, inside.len(), density)
            };
            let quasi_ps: Vec<f64> = (0..limits.len()).map(quasi_p).collect();
            let least = (0..limits.len()).max_by(|one, other| quasi_ps[*one].total_cmp(&quasi_ps[*other]));
            match least.filter(|at| quasi_ps[*at] > MEANS_SOMETHING) {
                Some(at) => drop(limits.remove(at)),
                None => {
                    let bound = |((dimension, limits), quasi_p)| BoxBound { dimension, limits, quasi_p };
                    return limits.into_iter().zip(quasi_ps).map(bound).collect();
                }
            }
        }
    }
}

/// The cases in the order of these values.
fn sorted(values: &[f64], cases: &[u32]) -> Vec<u32> {
    let mut order = cases.to_vec();
    order.sort_by(|one, other| values[*one as usize].total_cmp(&values[*other as usize]));
    order
}

/// A box that is narrower in one dimension, which comes last.
fn merged(mut limits: Bounds, dimension: usize, narrower: Limits) -> Bounds {
    let known = limits.iter().position(|(known, _)| *known == dimension).map(|at| limits.remove(at).1);
    let both = match (known, narrower) {
        (Some(Limits::Between(low, high)), Limits::Between(lower, higher)) => {
            Limits::Between(lower.or(low), higher.or(high))
        }
        (_, narrower) => narrower,
    };
    limits.push((dimension, both));
    limits
}

/// The chance of at least so many successes in so many trials.
fn at_least(successes: usize, trials: usize, chance: f64) -> f64 {
    if chance <= 0.0 || chance >= 1.0 || successes == 0 {
        return if successes == 0 || chance >= 1.0 { 1.0 } else { 0.0 };
    }
    let factorial = |n: usize| libm::lgamma(n as f64 + 1.0);
    let (yes, no) = (libm::log(chance), libm::log(1.0 - chance));
    let one = |n: usize| {
        let ways = factorial(trials) - factorial(n) - factorial(trials - n);
        libm::exp(ways + n as f64 * yes + (trials - n) as f64 * no)
    };
    (successes..=trials).map(one).sum::<f64>().min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::drawn;

    /// So many figures between 0 and 1, and a lever of two levels which comes last.
    fn ground(cases: usize, figures: usize) -> Vec<Dimension> {
        let figure = |axis: usize| (0..cases).map(|case| drawn::part(9, case, axis)).collect();
        let mut dimensions: Vec<_> =
            (0..figures).map(|axis| Dimension { values: figure(axis), lever: false }).collect();
        dimensions.push(Dimension { values: (0..cases).map(|case| (case % 2) as f64).collect(), lever: true });
        dimensions
    }

    #[test]
    fn a_planted_box_of_two_figures_and_a_lever_is_found_and_nothing_beside_it() {
        let ground = ground(600, 30);
        let planted = |case: usize| {
            ground[4].values[case] > 0.6 && ground[17].values[case] < 0.5 && ground[30].values[case] == 1.0
        };
        let fails: Vec<bool> = (0..600).map(|case| planted(case) && case % 11 != 0).collect();
        let found = discover(1, &ground, &fails);
        let [only] = &found.boxes[..] else { panic!("{found:?}") };
        assert!(only.coverage > 0.9 && only.density > 0.8, "{only:?}");
        let mut bounded: Vec<usize> = only.bounds.iter().map(|bound| bound.dimension).collect();
        bounded.sort_unstable();
        assert_eq!(bounded, [4, 17, 30]);
        for bound in &only.bounds {
            assert!(bound.quasi_p < 0.001, "{bound:?}");
            match (&bound.limits, bound.dimension) {
                (Limits::Between(Some(low), None), 4) => assert!((low - 0.6).abs() < 0.05, "{low}"),
                (Limits::Between(None, Some(high)), 17) => assert!((high - 0.5).abs() < 0.05, "{high}"),
                (Limits::Among(levels), 30) => assert_eq!(levels[..], [1]),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn where_failures_fall_anywhere_no_box_is_found() {
        for seed in 1..=5 {
            let dice = Dice { seed };
            let fails: Vec<bool> =
                (0..300).map(|case| dice.roll("noise", Slug::new("case"), case).chance(100)).collect();
            let found = discover(seed, &ground(300, 40), &fails);
            assert!(found.enough && found.boxes.is_empty(), "{found:?}");
        }
    }

    #[test]
    fn too_few_cases_or_failures_are_not_searched() {
        assert!(!discover(1, &ground(30, 3), &[true; 30]).enough);
        assert!(!discover(1, &ground(100, 3), &[false; 100]).enough);
    }

    #[test]
    fn the_worst_tenth_is_a_tenth_and_fewer_where_many_share_its_edge() {
        let values: Vec<f64> = (0..100).map(f64::from).collect();
        let (edge, fails) = worst_tenth(&values, true);
        assert_eq!((edge, fails.iter().filter(|fails| **fails).count()), (90.0, 10));
        let (edge, fails) = worst_tenth(&values, false);
        assert_eq!((edge, fails[..10].iter().all(|fails| *fails)), (9.0, true));
        let many: Vec<f64> = (0..100).map(|n| if n < 96 { 0.0 } else { 5.0 }).collect();
        assert_eq!(worst_tenth(&many, true).1.iter().filter(|fails| **fails).count(), 4);
        assert!(worst_tenth(&[3.0; 50], true).1.iter().all(|fails| !fails), "nothing is worse than the rest");
    }

    #[test]
    fn the_tail_of_the_binomial_is_that_of_scipy() {
        // scipy.stats.binom.sf(7, 20, 0.25) and binom.sf(89, 100, 0.8), SciPy 1.17.1.
        assert!((at_least(8, 20, 0.25) - 0.101_811_856_922_722_65).abs() < 1e-10);
        assert!((at_least(90, 100, 0.8) - 0.005_696_380_955_793_522).abs() < 1e-10);
    }
}
