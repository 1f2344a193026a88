//! The table of runs as CSV: a row a run, with what it was, its seal and every measure.

use std::{collections::BTreeMap, fmt, io};

use kernel::seal::Seal;
use vocabulary::{
    measure::{MeasureUnit, PARTS, measure},
    parameter::Settings,
};

use crate::{run::Outcome, study::Study};

/// Columns before those of the measures.
const ABOUT: [&str; 6] = ["scenario", "variant", "play", "parameters", "seed", "seal"];

/// The table, row by row. Its head names every measure that any run has, and so it is written when the last row is there.
pub struct RunTable<'s, W: io::Write> {
    study: &'s Study,
    to: csv::Writer<W>,
    /// The keys of the measures, in the order in which runs first had them, and the number of each.
    keys: Vec<String>,
    numbers: BTreeMap<String, usize>,
    rows: Vec<Row>,
}

/// A run: which, and its measures by their numbers.
struct Row {
    cell: usize,
    seed: u64,
    seal: Seal,
    values: Vec<Option<i64>>,
}

impl<W: io::Write> fmt::Debug for RunTable<'_, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RunTable({} rows, {} measures)", self.rows.len(), self.keys.len())
    }
}

impl<'s, W: io::Write> RunTable<'s, W> {
    /// The table of a study.
    pub fn new(study: &'s Study, to: W) -> Self {
        let (keys, numbers, rows) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { study, to: csv::Writer::from_writer(to), keys, numbers, rows }
    }

    /// Takes a run.
    pub fn row(&mut self, outcome: &Outcome) {
        let mut values = vec![None; self.keys.len()];
        for (key, value) in &outcome.measures {
            let n = self.numbers.get(key).copied().unwrap_or_else(|| {
                self.keys.push(key.clone());
                self.numbers.insert(key.clone(), self.keys.len() - 1);
                self.keys.len() - 1
            });
            values.resize(values.len().max(n + 1), None);
            values[n] = Some(*value);
        }
        let Outcome { cell, seed, seal, .. } = *outcome;
        self.rows.push(Row { cell, seed, seal, values });
    }

    /// Writes it all. A measure that a run does not have is left empty.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn close(mut self) -> io::Result<W> {
        self.to.write_record(ABOUT.into_iter().chain(self.keys.iter().map(String::as_str)))?;
        for Row { cell, seed, seal, values } in &self.rows {
            let cell = &self.study.cells[*cell];
            let variant = cell.variant.map_or_else(String::new, |variant| variant.to_string());
            let parameters = settings(&cell.parameters);
            let about = [
                cell.scenario.id.to_string(),
                variant,
                cell.play.clone(),
                parameters,
                seed.to_string(),
                seal.to_string(),
            ];
            let values = values.iter().copied().chain(std::iter::repeat(None));
            let cells = self
                .keys
                .iter()
                .zip(values)
                .map(|(key, value)| value.map_or_else(String::new, |value| number(key, value)));
            self.to.write_record(about.into_iter().chain(cells))?;
        }
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
