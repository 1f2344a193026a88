//! What a study computes, in short: two that agree in all of it have the same runs, whoever runs them and in whatever parts. It says in
//! plain letters what can be said so, and gives a digest of what is too long.

use std::collections::BTreeSet;

use kernel::{
    seal::{Seal, digest},
    time::Time,
};
use serde::{Deserialize, Serialize};

use crate::{
    cell::{StudyCell, as_called},
    study::Study,
};

/// What stands where nothing is set or done.
const NONE: &str = "-";
/// Letters that somebody still reads; of what is longer there is a digest.
const READ: usize = 120;

/// A part of what makes a study what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ingredient {
    /// The version of the engine.
    Engine,
    /// The scenario, as its files have it.
    Scenario,
    /// The variants.
    Variants,
    /// The plays at the seats.
    Plays,
    /// The figures that are set.
    Parameters,
    /// What people do.
    Acts,
    /// The seeds.
    Seeds,
    /// When a run ends.
    Until,
}

/// All of it; nothing of a study that stays in memory, which nobody takes for another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity(Vec<(Ingredient, String)>);

/// Where two studies differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In what.
    pub part: Ingredient,
    /// What one of them says of it…
    pub here: String,
    /// …and what the other.
    pub there: String,
}

impl Identity {
    /// Of a study, run by an engine of this version, of a scenario whose files have this digest.
    pub fn of(study: &Study, engine: &str, scenario: Seal) -> Self {
        let first = &study.cells[0];
        let acts: Vec<_> = first.acts.iter().map(|planned| (planned.at, planned.seat, &planned.act)).collect();
        let variant = |cell: &StudyCell| cell.variant.map_or_else(|| NONE.to_owned(), |variant| variant.to_string());
        Self(vec![
            (Ingredient::Engine, engine.to_owned()),
            (Ingredient::Scenario, format!("{} {scenario:.12}", first.scenario.id)),
            (Ingredient::Variants, listed(study.cells.iter().map(variant))),
            (Ingredient::Plays, listed(study.cells.iter().map(|cell| cell.play.clone()))),
            (Ingredient::Parameters, figures(study)),
            (Ingredient::Acts, if acts.is_empty() { NONE.to_owned() } else { format!("{:.12}", digest(&acts)) }),
            (Ingredient::Seeds, seeds(&study.seeds)),
            (Ingredient::Until, (study.until - Time::START).to_string()),
        ])
    }

    /// What stands for all of it.
    pub fn digest(&self) -> Seal {
        digest(self)
    }

    /// Where the two differ.
    pub fn differences(&self, there: &Self) -> Vec<Difference> {
        let both = self.0.iter().zip(&there.0).filter(|(here, there)| here != there);
        both.map(|((part, here), (_, there))| Difference { part: *part, here: here.clone(), there: there.clone() })
            .collect()
    }

    /// What it says of a part.
    pub fn says(&self, part: Ingredient) -> &str {
        self.0.iter().find(|(known, _)| *known == part).map_or("", |(_, said)| said)
    }
}

/// The figures that are set, and in which worlds the others are varied.
fn figures(study: &Study) -> String {
    let set = study.combinations().map(|cell| as_called(&cell.parameters));
    let design = study.cells[0].world.as_ref().map(|world| &world.design);
    let worlds = design.map(|design| {
        let worlds: Vec<_> =
            study.cells.iter().map(|cell| (cell.combination, cell.world_number(), cell.seed)).collect();
        let names: Vec<&str> = design.varied.iter().map(|parameter| parameter.name).collect();
        format!("varied {} × {:.12}", names.len(), digest(&(names, &design.points, worlds)))
    });
    listed(set.chain(worlds))
}

/// Each of these once, in the order in which they come.
fn listed(all: impl Iterator<Item = String>) -> String {
    let (mut seen, mut list) = (BTreeSet::new(), Vec::new());
    for one in all.filter(|one| !one.is_empty()) {
        if seen.insert(one.clone()) {
            list.push(one);
        }
    }
    let text = list.join(", ");
    match text.len() {
        0 => NONE.to_owned(),
        1..=READ => text,
        _ => format!("{} × {:.12}", list.len(), digest(&list)),
    }
}

/// Seeds that follow each other by their first and last.
fn seeds(seeds: &[u64]) -> String {
    let (Some(first), Some(last)) = (seeds.first(), seeds.last()) else { return NONE.to_owned() };
    let follow = seeds.windows(2).all(|pair| pair[1] == pair[0].wrapping_add(1));
    if follow { format!("{first}–{last}") } else { listed(seeds.iter().map(u64::to_string)) }
}
