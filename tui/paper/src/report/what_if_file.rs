//! The file that `harmattan whatif` writes of a change, read for a report. It takes numbers and names out of it and nothing else: no
//! sentence of it is printed.

use serde_json::Value;
use vocabulary::{
    change::Change,
    measure::{MeasureUnit, PARTS, measure},
    scenario::Scenario,
};

/// What was found of one change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatIfBox {
    /// What the file is called.
    pub name: String,
    /// The changes.
    pub changes: Vec<Change>,
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
            let ends = last.and_then(|last| Some((value(key, &last["recorded"])?, value(key, &last["changed"])?)));
            let odds = odds.and_then(|odds| odds.iter().find(|of| of["measure"] == key));
            let odds = odds.and_then(|of| Some([of["better"].as_u64()?, of["worse"].as_u64()?, of["same"].as_u64()?]));
            Some(BoxedMeasure { measure: key.to_owned(), ends, odds })
        });
        let changes = serde_json::from_value(found["changes"].clone()).map_err(|_| BoxFault::NotWritten)?;
        Ok(Self {
            name: name.to_owned(),
            changes,
            pairs: found["odds"]["pairs"].as_u64().unwrap_or(0),
            measures: measures.collect(),
        })
    }
}

/// A value of a measure as it is counted: what is a part of one is published as a decimal.
fn value(key: &str, published: &Value) -> Option<i64> {
    match measure(key)?.unit {
        MeasureUnit::Fraction => Some((published.as_f64()? * PARTS as f64).round() as i64),
        _ => published.as_i64(),
    }
}
