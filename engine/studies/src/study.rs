//! What is run: cells, one for each combination of a variant, a play and a set of figures; and seeds, which all cells share, so that
//! their outcomes can be compared in pairs.

use std::{fmt, sync::Arc};

use engine::{plays::casting::Casting, table::replay::Planned};
use kernel::{names::Slug, time::Time};
use vocabulary::{parameter::Settings, play::NOTHING, scenario::Scenario};

use crate::{
    pool,
    run::{Outcome, run},
};

/// One combination.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The scenario as this combination has it: varied, and with its figures set.
    pub scenario: Arc<Scenario>,
    /// The variant, if one is played.
    pub variant: Option<Slug>,
    /// Which plays keep the seats at which nobody sits…
    pub cast: Casting,
    /// …and how that was called.
    pub play: String,
    /// The figures that were set, for whoever reads of it.
    pub parameters: Settings,
    /// What people do, in the order of time.
    pub acts: Arc<[Planned]>,
}

impl Cell {
    /// A scenario as it stands, in which nobody does anything.
    pub fn plain(scenario: Scenario) -> Self {
        let (play, parameters, acts) = (NOTHING.to_owned(), Settings::new(), Arc::from([]));
        Self { scenario: Arc::new(scenario), variant: None, cast: Casting::default(), play, parameters, acts }
    }
}

/// What is run.
#[derive(Clone, Debug)]
pub struct Study {
    /// The combinations.
    pub cells: Vec<Cell>,
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

    /// Runs all of it on so many threads. The outcomes come cell by cell and seed by seed, whatever their number.
    ///
    /// # Errors
    /// The first thing that went wrong, in the order of the runs.
    pub fn run<E>(&self, threads: usize, take: &mut dyn FnMut(Outcome) -> Result<(), E>) -> Result<(), StudyFault<E>> {
        let one = |n: usize| {
            let (cell, seed) = (n / self.seeds.len(), n % self.seeds.len());
            run(cell, &self.cells[cell], self.seeds[seed], self.until)
        };
        pool::in_order(threads, self.runs(), one, &mut |outcome| {
            take(outcome.map_err(StudyFault::Open)?).map_err(StudyFault::Taken)
        })
    }
}
