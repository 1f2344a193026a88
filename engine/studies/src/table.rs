//! The table of runs: a row a run, with what it was, its seal and every measure. Here as CSV.

use std::io;

use vocabulary::{
    measure::{MeasureUnit, PARTS, measure},
    parameter::Parameter,
};

use crate::{
    cell::as_called,
    store::{RunStore, StoredRun},
    study::Study,
};

/// Columns before those of the measures.
pub const ABOUT: [&str; 6] = ["scenario", "variant", "play", "parameters", "seed", "seal"];
/// The column before them where figures are varied: the number of the world, from one.
pub const WORLD: &str = "world";

/// Writes a study that was run as CSV. A measure that a run does not have is left empty.
///
/// # Errors
/// The store cannot be read, or the table cannot be written.
pub fn write_csv<W: io::Write>(study: &Study, store: &mut RunStore, to: W) -> io::Result<W> {
    let mut to = csv::Writer::from_writer(to);
    let keys = store.measures().to_vec();
    let world = (!study.varied().is_empty()).then_some(WORLD);
    to.write_record(world.into_iter().chain(ABOUT).chain(keys.iter().map(String::as_str)))?;
    for run in store.stored()? {
        let run = run?;
        let values = spread(&run, keys.len()).into_iter().zip(&keys);
        let values = values.map(|(value, key)| value.map_or_else(String::new, |value| number(key, value)));
        let world = study.place(run.row).0.world_number().map(|number| number.to_string());
        to.write_record(world.into_iter().chain(about(study, &run)).chain(values))?;
    }
    to.flush()?;
    to.into_inner().map_err(|fault| io::Error::other(fault.to_string()))
}

/// What a run was, in the columns before those of the measures.
pub fn about(study: &Study, run: &StoredRun) -> [String; 6] {
    let (cell, seed) = study.place(run.row);
    let variant = cell.variant.map_or_else(String::new, |variant| variant.to_string());
    [
        cell.scenario.id.to_string(),
        variant,
        cell.play.clone(),
        as_called(&cell.settings()),
        seed.to_string(),
        run.seal().to_string(),
    ]
}

/// The figures that are set or varied, in the order of the reference.
pub fn set_in(study: &Study) -> Vec<&'static Parameter> {
    let set = |known: &Parameter| study.combinations().any(|cell| cell.parameters.contains_key(known.name));
    Parameter::all().filter(|known| set(known) || study.varied().contains(known)).collect()
}

/// The measures of a run, each at the number of its key.
pub fn spread(run: &StoredRun, keys: usize) -> Vec<Option<i64>> {
    let mut values = vec![None; keys];
    for (key, value) in &run.measures {
        values[*key as usize] = Some(*value);
    }
    values
}

/// Whether a measure is published as a decimal. In the engine it counts parts.
pub fn is_fraction(key: &str) -> bool {
    measure(key).is_some_and(|measure| measure.unit == MeasureUnit::Fraction)
}

/// A fraction as a decimal.
pub fn decimal(value: i64) -> f64 {
    value as f64 / PARTS as f64
}

/// A measure as it is published.
fn number(key: &str, value: i64) -> String {
    if is_fraction(key) { decimal(value).to_string() } else { value.to_string() }
}
