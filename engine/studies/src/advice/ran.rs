//! What advice is given about.

use kernel::time::Time;
use vocabulary::scenario::Scenario;

use crate::{
    cell::StudyCell,
    summary::{CellValues, Summary},
};

/// What advice is given about: a study as far as it has come.
pub(super) struct Ran<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) until: Time,
    pub(super) cells: &'a [&'a StudyCell],
    pub(super) summary: &'a Summary,
}

impl<'a> Ran<'a> {
    fn all(&self) -> impl Iterator<Item = (&'a StudyCell, &'a CellValues)> {
        self.cells.iter().copied().zip(self.summary.cells())
    }

    /// The cells in which nobody acts…
    pub(super) fn without_deeds(&self) -> impl Iterator<Item = &'a CellValues> {
        self.all().filter(|(cell, _)| cell.is_without_deeds()).map(|(_, values)| values)
    }

    /// …and the others.
    pub(super) fn with_deeds(&self) -> impl Iterator<Item = &'a CellValues> {
        self.all().filter(|(cell, _)| !cell.is_without_deeds()).map(|(_, values)| values)
    }

    pub(super) fn runs(&self) -> usize {
        self.summary.cells().iter().map(|cell| cell.runs as usize).sum()
    }
}
