//! What is run: cells, one for each combination of a variant, a play and a set of figures; and seeds, which all cells share, so that
//! their outcomes can be compared in pairs.

use std::fmt;

use kernel::time::Time;

use crate::{
    cell::StudyCell,
    pool,
    run::{Outcome, run},
    shard::Shard,
};

/// What is run.
#[derive(Clone, Debug)]
pub struct Study {
    /// The combinations.
    pub cells: Vec<StudyCell>,
    /// The dice with which each of them is run.
    pub seeds: Vec<u64>,
    /// When a run ends.
    pub until: Time,
}

/// Why a study stops before its end.
#[derive(Debug)]
pub enum StudyFault<E> {
    /// A scenario cannot be opened; why.
    Open(String),
    /// Whoever takes the outcomes said no.
    Taken(E),
}

impl<E: fmt::Display> fmt::Display for StudyFault<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(why) => f.write_str(why),
            Self::Taken(why) => why.fmt(f),
        }
    }
}
impl<E: fmt::Debug + fmt::Display> std::error::Error for StudyFault<E> {}

impl Study {
    /// How many runs it has.
    pub fn runs(&self) -> usize {
        self.cells.len() * self.seeds.len()
    }

    /// The cell and the seed of a row; rows go cell by cell and seed by seed.
    pub fn place(&self, row: u64) -> (&StudyCell, u64) {
        let (cell, seed) = self.numbers(row as usize);
        (&self.cells[cell], self.seeds[seed])
    }

    fn numbers(&self, row: usize) -> (usize, usize) {
        (row / self.seeds.len(), row % self.seeds.len())
    }

    /// Runs all of it on so many threads. The outcomes come cell by cell and seed by seed, whatever their number.
    ///
    /// # Errors
    /// The first thing that went wrong, in the order of the runs.
    pub fn run<E>(
        &self,
        threads: usize,
        take: &mut dyn FnMut(u64, Outcome) -> Result<(), E>,
    ) -> Result<(), StudyFault<E>> {
        self.run_shard(Shard::WHOLE, 0, threads, take)
    }

    /// The same of a shard, of which so many rows are done already. Each outcome comes with the number of its row.
    ///
    /// # Errors
    /// The first thing that went wrong, in the order of the runs.
    pub fn run_shard<E>(
        &self,
        shard: Shard,
        done: usize,
        threads: usize,
        take: &mut dyn FnMut(u64, Outcome) -> Result<(), E>,
    ) -> Result<(), StudyFault<E>> {
        let one = |n: usize| {
            let row = shard.row(done + n);
            let (cell, seed) = self.numbers(row);
            (row as u64, run(cell, &self.cells[cell], self.seeds[seed], self.until))
        };
        pool::in_order(threads, shard.rows(self.runs()) - done, one, &mut |(row, outcome)| {
            take(row, outcome.map_err(StudyFault::Open)?).map_err(StudyFault::Taken)
        })
    }
}
