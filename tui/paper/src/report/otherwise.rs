//! “What if” boxes: what `harmattan whatif` found of a change, by the file that it wrote. Each says what was changed, how the main measures end in
//! both worlds, and in how many throws of the dice the changed one is better; and always that people would have reacted.
//!
//! It takes numbers and names out of the file and nothing else: no sentence of it is printed.

use serde_json::Value;
use vocabulary::{measure::measure, scenario::Scenario};
use words::report::{better_in, what_if_of};

use super::drafting::Drafting;
use crate::document::{Block, Grid, TextLine};

/// What was found of one change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIfBox {
    /// What the file is called.
    pub name: String,
    /// The changes, as the file has them.
    pub changes: Vec<String>,
    /// How many throws of the dice were tried; none if only the recorded one.
    pub pairs: u64,
    /// The main measures.
    pub measures: Vec<BoxedMeasure>,
}

/// A measure in both worlds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoxedMeasure {
    /// Its key.
    pub measure: String,
    /// At the end, as it was recorded and with the change.
    pub ends: Option<(i64, i64)>,
    /// In how many throws the changed world is better, worse, the same.
    pub odds: Option<[u64; 3]>,
}

/// Why a file is no “what if” of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoxFault {
    /// It is not what `harmattan whatif` writes: a change file, perhaps.
    NotWritten,
    /// It is of another scenario or other dice.
    OtherExercise(String),
}

impl WhatIfBox {
    /// Reads the JSON that `harmattan whatif` writes, for an exercise of this scenario and these dice.
    ///
    /// # Errors
    /// It is something else, or of another exercise.
    pub fn read(name: &str, text: &str, scenario: &Scenario, seed: u64) -> Result<Self, BoxFault> {
        let found: Value = serde_json::from_str(text).map_err(|_| BoxFault::NotWritten)?;
        let (of, dice) = (found["scenario"].as_str(), found["seed"].as_u64());
        let (Some(of), Some(dice), Some(main)) = (of, dice, found["main"].as_array()) else {
            return Err(BoxFault::NotWritten);
        };
        if of != scenario.id.as_str() || dice != seed {
            return Err(BoxFault::OtherExercise(format!("{of}, {dice}")));
        }
        let odds = found["odds"]["measures"].as_array();
        let measures = main.iter().filter_map(|main| {
            let key = main["measure"].as_str().filter(|key| measure(key).is_some())?;
            let last = main["hours"].as_array().and_then(|hours| hours.last());
            let ends = last.and_then(|last| Some((last["recorded"].as_i64()?, last["changed"].as_i64()?)));
            let odds = odds.and_then(|odds| odds.iter().find(|of| of["measure"] == key));
            let odds = odds.and_then(|of| Some([of["better"].as_u64()?, of["worse"].as_u64()?, of["same"].as_u64()?]));
            Some(BoxedMeasure { measure: key.to_owned(), ends, odds })
        });
        let changes = found["changes"].as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(Self {
            name: name.to_owned(),
            changes: changes.iter().map(Value::to_string).collect(),
            pairs: found["odds"]["pairs"].as_u64().unwrap_or(0),
            measures: measures.collect(),
        })
    }
}

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    draft.wish.otherwise.iter().flat_map(|of| one(draft, of)).collect()
}

fn one(draft: &Drafting<'_>, of: &WhatIfBox) -> Vec<Block> {
    let p = draft.p;
    let shown = of.measures.iter().filter(|of| !draft.discreet.hides_measure(&of.measure));
    let rows = shown.map(|of| {
        let amount =
            |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |value| draft.amount(&of.measure, value));
        let odds = of.odds.map_or_else(|| "–".to_owned(), |odds| better_in(draft.lang, odds));
        vec![
            TextLine::plain(draft.measure_name(&of.measure)),
            TextLine::plain(amount(of.ends.map(|(recorded, _)| recorded))),
            TextLine::plain(amount(of.ends.map(|(_, changed)| changed))),
            TextLine::plain(odds),
        ]
    });
    let changes = of.changes.iter().map(|change| TextLine::small(words::clean(change)));
    let head = TextLine::strong(what_if_of(draft.lang, &words::clean(&of.name), of.pairs));
    vec![
        Block::Frame([head].into_iter().chain(changes).chain([TextLine::plain(p.otherwise_caution)]).collect()),
        Block::Grid(Grid::of(&[40, 14, 14, 32], p.otherwise_heads, rows)),
    ]
}
