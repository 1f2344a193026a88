//! Statistics by cell, gathered as the runs come.

use std::collections::BTreeMap;

use crate::{run::Outcome, statistics::Statistics, study::Study};

/// The values of every measure and of everything that was watched, cell by cell.
#[derive(Clone, Debug)]
pub struct Summary {
    cells: Vec<CellValues>,
}

/// What is kept of the runs of a cell.
#[derive(Clone, Debug, Default)]
pub struct CellValues {
    /// How many there were.
    pub runs: u32,
    /// How many of them had an act refused.
    pub with_refusals: u32,
    /// The measures in their order, by their numbers below.
    order: Vec<String>,
    values: BTreeMap<String, Vec<i64>>,
    watched: BTreeMap<String, Vec<i64>>,
}

impl Summary {
    /// Nothing was run yet.
    pub fn of(study: &Study) -> Self {
        Self { cells: vec![CellValues::default(); study.cells.len()] }
    }

    /// Takes note of a run.
    pub fn note(&mut self, outcome: &Outcome) {
        let cell = &mut self.cells[outcome.cell];
        cell.runs += 1;
        cell.with_refusals += u32::from(outcome.refused > 0);
        for (key, value) in &outcome.measures {
            if !cell.values.contains_key(key) {
                cell.order.push(key.clone());
            }
            cell.values.entry(key.clone()).or_default().push(*value);
        }
        for (key, value) in &outcome.watched {
            cell.watched.entry(key.clone()).or_default().push(*value);
        }
    }

    /// What was gathered, cell by cell.
    pub fn cells(&self) -> &[CellValues] {
        &self.cells
    }
}

impl CellValues {
    /// The keys of its measures, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(String::as_str)
    }

    /// The values of a measure, run by run; empty if no run had it.
    pub fn values(&self, key: &str) -> &[i64] {
        self.values.get(key).map_or(&[], Vec::as_slice)
    }

    /// The values of something that was watched, run by run; empty if no run had it.
    pub fn watched(&self, key: &str) -> &[i64] {
        self.watched.get(key).map_or(&[], Vec::as_slice)
    }

    /// The statistics of a measure.
    pub fn statistics(&self, key: &str) -> Statistics {
        Statistics::of(self.values(key))
    }
}
