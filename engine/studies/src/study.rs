//! What is run: cells, one for each combination of a variant and a play in each world of figures; and seeds, which all cells share, so
//! that their outcomes can be compared in pairs.

use std::fmt;

use kernel::time::Time;
use vocabulary::parameter::Parameter;

use crate::{
    cell::StudyCell,
    pool,
    run::{Outcome, run},
    shard::Shard,
};

/// What is run.
#[derive(Clone, Debug)]
pub struct Study {
    /// The combinations in their worlds. Those of one combination stand in the order of their worlds.
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
        (&self.cells[cell], self.seed(cell, seed))
    }

    /// The number of the cell of a row.
    pub fn cell_number(&self, row: u64) -> usize {
        self.numbers(row as usize).0
    }

    fn numbers(&self, row: usize) -> (usize, usize) {
        (row / self.seeds.len(), row % self.seeds.len())
    }

    /// The seed of a run of a cell.
    pub fn seed(&self, cell: usize, run: usize) -> u64 {
        self.cells[cell].seed.map_or(self.seeds[run], |first| first.wrapping_add(run as u64))
    }

    /// A cell of each combination of a variant and a play, in the order of their numbers.
    pub fn combinations(&self) -> impl Iterator<Item = &StudyCell> {
        let mut wanted = 0;
        self.cells.iter().filter(move |cell| {
            let found = cell.combination == wanted;
            wanted += usize::from(found);
            found
        })
    }

    /// The figures that differ from world to world.
    pub fn varied(&self) -> &[&'static Parameter] {
        let first = self.cells.first().and_then(|cell| cell.world.as_ref());
        first.map_or(&[], |world| &world.design.varied)
    }

    /// The cells of a combination, world by world.
    pub fn worlds(&self, combination: usize) -> impl Iterator<Item = &StudyCell> {
        self.cells.iter().filter(move |cell| cell.combination == combination)
    }

    /// Whether all combinations are run in the same worlds with the same seeds, so that they can be compared run by run.
    pub fn is_paired(&self) -> bool {
        let same = |cell: &StudyCell| (cell.world_number(), cell.seed);
        (1..self.combinations().count()).all(|other| self.worlds(other).map(same).eq(self.worlds(0).map(same)))
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
            (row as u64, run(cell, &self.cells[cell], self.seed(cell, seed), self.until))
        };
        pool::in_order(threads, shard.rows(self.runs()) - done, one, &mut |(row, outcome)| {
            take(row, outcome.map_err(StudyFault::Open)?).map_err(StudyFault::Taken)
        })
    }
}
