//! The table of runs as CSV: a row a run, with what it was, its seal and every measure.

use std::{fmt, io};

use vocabulary::{
    measure::{MeasureUnit, PARTS, measure},
    parameter::Settings,
};

use crate::{run::Outcome, study::Study};

/// Columns before those of the measures.
const ABOUT: [&str; 6] = ["scenario", "variant", "play", "parameters", "seed", "seal"];

/// Writes the table, row by row.
pub struct Table<'s, W: io::Write> {
    study: &'s Study,
    to: csv::Writer<W>,
    /// The keys of the measures, once a run has named them.
    keys: Vec<String>,
}

impl<W: io::Write> fmt::Debug for Table<'_, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({} measures)", self.keys.len())
    }
}

impl<'s, W: io::Write> Table<'s, W> {
    /// The table of a study.
    pub fn new(study: &'s Study, to: W) -> Self {
        Self { study, to: csv::Writer::from_writer(to), keys: Vec::new() }
    }

    /// Writes a run.
    ///
    /// # Errors
    /// It cannot be written, or it has other measures than the first one.
    pub fn row(&mut self, outcome: &Outcome) -> io::Result<()> {
        if self.keys.is_empty() {
            self.keys = outcome.measures.iter().map(|(key, _)| key.clone()).collect();
            self.to.write_record(ABOUT.into_iter().chain(self.keys.iter().map(String::as_str)))?;
        }
        let keys = outcome.measures.iter().map(|(key, _)| key);
        if !keys.eq(&self.keys) {
            return Err(io::Error::other("a run has other measures than the first one"));
        }
        let cell = &self.study.cells[outcome.cell];
        let Outcome { seed, seal, measures, .. } = outcome;
        let variant = cell.variant.map_or_else(String::new, |variant| variant.to_string());
        let about = [
            cell.scenario.id.to_string(),
            variant,
            cell.play.clone(),
            settings(&cell.parameters),
            seed.to_string(),
            seal.to_string(),
        ];
        self.to.write_record(about.into_iter().chain(measures.iter().map(|(key, value)| number(key, *value))))?;
        Ok(())
    }

    /// Brings the last row to where it goes.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn close(mut self) -> io::Result<W> {
        self.to.flush()?;
        self.to.into_inner().map_err(|fault| io::Error::other(fault.to_string()))
    }
}

/// Figures that were set, as a call sets them.
pub fn settings(settings: &Settings) -> String {
    settings.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
}

/// A measure as it is published: a fraction as a decimal.
fn number(key: &str, value: i64) -> String {
    match measure(key).map(|measure| measure.unit) {
        Some(MeasureUnit::Fraction) => (value as f64 / PARTS as f64).to_string(),
        _ => value.to_string(),
    }
}
