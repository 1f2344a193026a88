//! Which cells are held against each other: plays with the same variant, and variants with the same play, over the same dice.
//!
//! Each with each where there are few, else each with the first. Where figures are varied, worlds are compared with themselves.

use serde::Serialize;
use vocabulary::measure::{Better, MainMeasure};

use crate::{
    cell::StudyCell,
    pairs::{Chance, Paired},
    shares::Factor,
    study::Study,
    summary::Summary,
};

/// Up to so many plays or variants are compared each with each.
const FEW: usize = 6;

/// Two cells that differ in one thing, by a measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The measure.
    pub measure: String,
    /// Which way is good, if one is.
    #[serde(skip)]
    pub better: Option<Better>,
    /// In what the cells differ.
    pub by: Factor,
    /// The number of the first cell.
    pub first: usize,
    /// That of the second.
    pub second: usize,
    /// The first less the second, over all worlds and seeds.
    pub difference: Paired,
    /// How likely the first is better with the same dice; how likely it has more, where no way is good.
    pub chance: Chance,
}

/// All comparisons of a measure; none where not all combinations have the same worlds and seeds.
pub fn compared(study: &Study, summary: &Summary, main: &MainMeasure) -> Vec<Comparison> {
    if !study.is_paired() {
        return Vec::new();
    }
    let cells: Vec<&StudyCell> = study.combinations().collect();
    let seeds = if study.varied().is_empty() { 1 } else { study.seeds.len() };
    let columns: Vec<_> = summary.cells().iter().map(|cell| cell.values(&main.measure)).collect();
    let pair = |(by, first, second): (Factor, usize, usize)| {
        let difference = Paired::in_worlds(&columns[first], &columns[second], seeds)?;
        let chance = difference.chance(main.better);
        Some(Comparison { measure: main.measure.clone(), better: main.better, by, first, second, difference, chance })
    };
    worth_comparing(&cells).into_iter().filter_map(pair).collect()
}

/// The pairs of cells, the first of each before the second, and in what they differ.
fn worth_comparing(cells: &[&StudyCell]) -> Vec<(Factor, usize, usize)> {
    let mut pairs = Vec::new();
    for (first, one) in cells.iter().enumerate() {
        for (second, other) in cells.iter().enumerate().skip(first + 1) {
            match (one.play == other.play, one.variant == other.variant) {
                (false, true) => pairs.push((Factor::Play, first, second)),
                (true, false) => pairs.push((Factor::Variant, first, second)),
                _ => {}
            }
        }
    }
    for factor in [Factor::Play, Factor::Variant] {
        let of_first = pairs.iter().filter(|(by, first, _)| *by == factor && *first == 0).count();
        if of_first >= FEW {
            // Only those that nobody comes before are compared with the others.
            let later: Vec<usize> =
                pairs.iter().filter(|(by, ..)| *by == factor).map(|(_, _, second)| *second).collect();
            pairs.retain(|(by, first, _)| *by != factor || !later.contains(first));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use kernel::names::Slug;
    use vocabulary::scenario::Scenario;

    use super::*;

    fn cell(play: &str, variant: &str) -> StudyCell {
        let variant = Some(Slug::new(variant));
        StudyCell { play: play.to_owned(), variant, ..StudyCell::plain(Scenario::default()) }
    }

    #[test]
    fn plays_are_compared_with_the_same_variant_and_variants_with_the_same_play() {
        let cells = [cell("a", "v"), cell("b", "v"), cell("a", "w"), cell("b", "w")];
        let found = worth_comparing(&cells.iter().collect::<Vec<_>>());
        use Factor::{Play, Variant};
        assert_eq!(found, [(Play, 0, 1), (Variant, 0, 2), (Variant, 1, 3), (Play, 2, 3)]);
    }

    #[test]
    fn of_many_each_is_compared_with_the_first() {
        let cells: Vec<StudyCell> = (0..9).map(|n| cell("a", &format!("v{n}"))).collect();
        let found = worth_comparing(&cells.iter().collect::<Vec<_>>());
        assert_eq!(found, (1..9).map(|n| (Factor::Variant, 0, n)).collect::<Vec<_>>());
    }
}
