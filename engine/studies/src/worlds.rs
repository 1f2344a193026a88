//! Whether a conclusion survives: two combinations held against each other in every world of figures. The comparison *holds* in a world
//! if the mean difference over its seeds has the same sign as the one over all worlds. Its share of worlds comes with the interval of
//! Wilson.
//!
//! Which figures turn it is looked for in two steps. First the rank correlation (Spearman) of each figure with how far the comparison is
//! borne out in each world; it counts if it would come about by chance in fewer than one of twenty such searches over all figures
//! (Bonferroni, with the normal approximation). Then one split of that figure: the value that best parts the worlds in which the
//! comparison holds from the others. Figures that turn it only together are not found so; scenario discovery ([`boxes`](crate::boxes))
//! looks for those.

use serde::Serialize;
use vocabulary::parameter::{Parameter, Setting};

use crate::{design::Design, pairs::Chance, study::Study, summary::Summary};

/// So many seeds a world must have before its mean is believed.
pub const SEEDS_OF_A_WORLD: usize = 10;
/// At this chance of being wrong a figure is named.
const WRONG: f64 = 0.05;
/// So many worlds at least lie beyond a split.
const BEYOND: usize = 3;
/// So many figures are named at most.
const NAMED: usize = 3;

/// A comparison of two combinations by a measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Conclusion {
    /// The measure.
    pub measure: String,
    /// The number of the first combination…
    pub first: usize,
    /// …and that of the second.
    pub second: usize,
    /// What came of it; nothing where the two never differ.
    pub found: Option<WorldsFinding>,
}

/// In how many worlds a comparison holds, and what turns it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WorldsFinding {
    /// The mean difference over all worlds and seeds, the first less the second, as the engine counts the measure.
    pub difference: f64,
    /// How many worlds there are.
    pub worlds: usize,
    /// In how many of them it holds.
    pub holds: usize,
    /// The same as a share.
    pub share: Chance,
    /// There were too few worlds to name a figure, however strong it were.
    pub too_few_to_name: bool,
    /// The figures that turn it, the strongest first.
    pub turned_by: Vec<TurningFigure>,
}

/// A figure that turns a comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurningFigure {
    /// Its name.
    pub parameter: &'static str,
    /// Its rank correlation with how far the comparison is borne out.
    pub correlation: f64,
    /// It turns it where the figure is large, and not where it is small.
    pub upwards: bool,
    /// The first value beyond the split, as people write it.
    pub beyond: Setting,
    /// In how many worlds beyond it the comparison holds…
    pub holds_beyond: usize,
    /// …of so many.
    pub worlds_beyond: usize,
    /// In how many worlds on this side it holds…
    pub holds_before: usize,
    /// …of so many.
    pub worlds_before: usize,
}

/// Why no comparison can be judged world by world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Unjudged {
    /// There is one combination only.
    Alone,
    /// A world has too few seeds.
    FewSeeds,
    /// The combinations are not run in the same worlds.
    Unpaired,
}

/// All comparisons of combinations that differ in one thing, play or variant, by each of these measures.
///
/// # Errors
/// Why none can be judged.
pub fn conclusions(study: &Study, summary: &Summary, measures: &[String]) -> Result<Vec<Conclusion>, Unjudged> {
    let combinations: Vec<_> = study.combinations().collect();
    let design = combinations.first().and_then(|cell| cell.world.as_ref()).map(|world| &world.design);
    let (true, Some(design)) = (combinations.len() > 1, design) else { return Err(Unjudged::Alone) };
    if study.seeds.len() < SEEDS_OF_A_WORLD {
        return Err(Unjudged::FewSeeds);
    }
    if !study.is_paired() {
        return Err(Unjudged::Unpaired);
    }
    let numbers: Vec<usize> = study.worlds(0).filter_map(|cell| Some(cell.world.as_ref()?.number)).collect();
    let one_thing = |a: usize, b: usize| {
        let (a, b) = (combinations[a], combinations[b]);
        (a.variant == b.variant) != (a.play == b.play)
    };
    let all = 0..combinations.len();
    let contests: Vec<_> = all.clone().flat_map(|a| (a + 1..all.end).map(move |b| (a, b))).collect();
    let mut found = Vec::new();
    for key in measures {
        for (first, second) in contests.iter().copied().filter(|(a, b)| one_thing(*a, *b)) {
            let [one, other] = [first, second].map(|number| summary.cells()[number].values(key));
            let found_here = WorldsFinding::of(&one, &other, study.seeds.len(), design, &numbers);
            found.push(Conclusion { measure: key.clone(), first, second, found: found_here });
        }
    }
    Ok(found)
}

impl WorldsFinding {
    /// Of the values of two combinations, world by world and in each as many seeds; nothing where they never differ.
    pub fn of(first: &[i64], second: &[i64], seeds: usize, design: &Design, numbers: &[usize]) -> Option<Self> {
        let apart: Vec<i64> = first.iter().zip(second).map(|(one, other)| one.saturating_sub(*other)).collect();
        let of_worlds: Vec<f64> = apart.chunks(seeds).map(crate::statistics::mean).collect();
        let difference = crate::statistics::mean(&apart);
        if of_worlds.iter().all(|apart| *apart == 0.0) || difference == 0.0 {
            return None;
        }
        let borne_out: Vec<f64> = of_worlds.iter().map(|apart| apart * difference.signum()).collect();
        let (worlds, holds) = (borne_out.len(), borne_out.iter().filter(|apart| **apart > 0.0).count());
        let tried = design.varied.len() as f64;
        Some(Self {
            difference,
            worlds,
            holds,
            share: Chance::wilson(holds as f64, worlds as f64),
            too_few_to_name: by_chance(1.0, worlds) * tried >= WRONG,
            turned_by: if holds == worlds { Vec::new() } else { turns(&borne_out, design, numbers) },
        })
    }
}

/// The figures that turn a comparison which is borne out so far in each world.
fn turns(borne_out: &[f64], design: &Design, numbers: &[usize]) -> Vec<TurningFigure> {
    let values: Vec<Vec<f64>> = numbers.iter().map(|number| design.values(*number)).collect();
    let ranks = ranks(borne_out);
    let mut found: Vec<TurningFigure> = Vec::new();
    for (axis, parameter) in design.varied.iter().enumerate() {
        let of_worlds: Vec<f64> = values.iter().map(|world| world[axis]).collect();
        let correlation = correlation(&self::ranks(&of_worlds), &ranks);
        if by_chance(correlation, borne_out.len()) * (design.varied.len() as f64) < WRONG {
            found.extend(split(parameter, &of_worlds, borne_out, correlation));
        }
    }
    found.sort_by(|one, other| other.correlation.abs().total_cmp(&one.correlation.abs()));
    found.truncate(NAMED);
    found
}

/// The value of a figure that best parts the worlds in which a comparison holds from those in which it does not.
fn split(parameter: &Parameter, values: &[f64], borne_out: &[f64], correlation: f64) -> Option<TurningFigure> {
    let upwards = correlation < 0.0;
    let mut worlds: Vec<(f64, bool)> = values.iter().copied().zip(borne_out.iter().map(|apart| *apart > 0.0)).collect();
    // The worlds beyond come last, on whichever side that is.
    worlds.sort_by(|one, other| if upwards { one.0.total_cmp(&other.0) } else { other.0.total_cmp(&one.0) });
    let all = worlds.iter().filter(|(_, holds)| *holds).count();
    let (mut before, mut best): (usize, Option<(usize, usize, usize)>) = (0, None);
    for at in 1..worlds.len() {
        before += usize::from(worlds[at - 1].1);
        let beyond = worlds.len() - at;
        let right = before + (beyond - (all - before));
        if worlds[at].0 != worlds[at - 1].0 && beyond >= BEYOND && best.is_none_or(|(most, ..)| right > most) {
            best = Some((right, at, before));
        }
    }
    let (_, at, before) = best?;
    Some(TurningFigure {
        parameter: parameter.name,
        correlation,
        upwards,
        beyond: parameter.written(worlds[at].0),
        holds_beyond: all - before,
        worlds_beyond: worlds.len() - at,
        holds_before: before,
        worlds_before: at,
    })
}

/// How likely so strong a rank correlation is where there is none.
fn by_chance(correlation: f64, worlds: usize) -> f64 {
    libm::erfc(correlation.abs() * ((worlds.max(1) - 1) as f64 / 2.0).sqrt())
}

/// The rank of each value; those that are alike share theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    for alike in order.chunk_by(|one, other| values[*one] == values[*other]) {
        let shared = from as f64 + (alike.len() - 1) as f64 / 2.0;
        alike.iter().for_each(|n| ranks[*n] = shared);
        from += alike.len();
    }
    ranks
}

/// The correlation of two lists; nought where one of them stands still.
fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (middle, of_other) = (mean(one), mean(other));
    let (mut both, mut first, mut second) = (0.0, 0.0, 0.0);
    for (a, b) in one.iter().zip(other) {
        let (a, b) = (a - middle, b - of_other);
        both += a * b;
        first += a * a;
        second += b * b;
    }
    if first == 0.0 || second == 0.0 { 0.0 } else { both / (first * second).sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::Points;

    fn design(figures: usize) -> Design {
        Design { varied: Parameter::all().take(figures).collect(), points: Points::Drawn(11) }
    }

    /// The values of two combinations in drawn worlds, the first ahead by what `apart` says of a world.
    fn tried(design: &Design, worlds: usize, apart: impl Fn(&[f64], usize) -> i64) -> Option<WorldsFinding> {
        let numbers: Vec<usize> = (0..worlds).collect();
        let noise = |world: usize, seed: usize| ((world * 7 + seed * 13) % 5) as i64;
        let second: Vec<i64> = (0..worlds * 10).map(|n| 100 + noise(n / 10, n % 10)).collect();
        let first: Vec<i64> =
            second.iter().enumerate().map(|(n, value)| value + apart(&design.values(n / 10), n / 10)).collect();
        WorldsFinding::of(&first, &second, 10, design, &numbers)
    }

    #[test]
    fn a_figure_that_turns_a_conclusion_is_named_with_the_value_beyond_which_it_does() {
        let design = design(20);
        // A figure of many values, since few share the worlds out unevenly; and few figures, since so few worlds cannot tell many apart.
        let n = design
            .varied
            .iter()
            .position(|figure| figure.name == "geography.in_the_rains.unpaved")
            .expect("among the first");
        let (least, most) = design.varied[n].plausible;
        let edge = crate::design::axis::at(design.varied[n], 0.7);
        assert!(least < edge && edge < most);
        let found = tried(&design, 64, |values, _| if values[n] < edge { 5 } else { -3 }).expect("they differ");
        let before = (0..64).filter(|world| design.values(*world)[n] < edge).count();
        assert!((44..=45).contains(&before), "seven tenths of 64 worlds: {before}");
        assert_eq!(found.holds, before);
        let [turn] = &found.turned_by[..] else { panic!("{:?}", found.turned_by) };
        assert_eq!((turn.parameter, turn.upwards), (design.varied[n].name, true));
        assert_eq!(
            (turn.holds_beyond, turn.worlds_beyond, turn.holds_before, turn.worlds_before),
            (0, 64 - before, before, before)
        );
        let beyond = design.varied[n].read(&turn.beyond).expect("a value");
        assert!(beyond >= edge && beyond - edge < (most - least) / 20.0, "{beyond} for {edge}");
    }

    #[test]
    fn where_only_luck_turns_it_no_figure_is_named() {
        let found = tried(&design(300), 100, |_, world| if world % 3 == 0 { -2 } else { 4 }).expect("they differ");
        assert_eq!((found.holds, found.turned_by.len(), found.too_few_to_name), (66, 0, false));
        assert!(found.share.low < 0.66 && 0.66 < found.share.high);
    }

    #[test]
    fn with_few_worlds_no_figure_could_be_named_and_it_is_said() {
        let found = tried(&design(300), 10, |_, world| if world == 3 { -2 } else { 4 }).expect("they differ");
        assert!(found.too_few_to_name && found.turned_by.is_empty());
    }

    #[test]
    fn what_never_differs_cannot_be_told_and_what_always_does_holds_everywhere() {
        assert_eq!(tried(&design(5), 12, |_, _| 0), None);
        let found = tried(&design(5), 12, |_, _| 1).expect("they differ");
        assert_eq!((found.holds, found.worlds, found.turned_by.len()), (12, 12, 0));
    }

    #[test]
    fn rank_correlations_are_those_of_scipy() {
        let (one, other) = ([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0], [2.0, 7.0, 1.0, 8.0, 2.0, 8.0, 1.0, 8.0]);
        let found = correlation(&ranks(&one), &ranks(&other));
        // scipy.stats.spearmanr of the two, SciPy 1.17.1.
        assert!((found - 0.198_853_681_209_924_67).abs() < 1e-12, "{found}");
    }
}
