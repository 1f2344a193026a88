//! Statistics by combination of a variant and a play, over all its worlds and seeds, made of a store of runs.

use std::{io, sync::Arc};

use crate::{
    columns::{Column, ColumnKind, Columns},
    identity::Identity,
    shard::Shard,
    statistics::Statistics,
    store::{Memory, RunStore, StoreHead},
    study::{Study, StudyFault},
};

/// The values of every measure and of everything that was watched, combination by combination. They stay in the store until somebody
/// asks.
#[derive(Debug)]
pub struct Summary {
    cells: Vec<CellValues>,
    columns: Arc<Columns>,
}

/// What is known of the runs of a combination.
#[derive(Clone, Debug)]
pub struct CellValues {
    /// How many there were.
    pub runs: u32,
    /// How many of them had an act refused.
    pub with_refusals: u32,
    number: usize,
    /// The measures in the order in which its runs first had them, by their numbers in the store.
    order: Vec<u32>,
    columns: Arc<Columns>,
}

impl Summary {
    /// Of the runs of a study.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn read(study: &Study, mut store: RunStore) -> io::Result<Self> {
        let (keys, seeds) = (store.measures().len(), study.seeds.len() as u64);
        let of_cells: Vec<usize> = study.cells.iter().map(|cell| cell.combination).collect();
        let mut found = vec![Found { has: vec![false; keys], ..Found::default() }; study.combinations().count()];
        for run in store.stored()? {
            let run = run?;
            let cell = &mut found[of_cells[(run.row / seeds) as usize]];
            cell.runs += 1;
            cell.with_refusals += u32::from(run.refused > 0);
            for (key, _) in run.measures {
                if !std::mem::replace(&mut cell.has[key as usize], true) {
                    cell.order.push(key);
                }
            }
        }
        let columns = Arc::new(Columns::of(store, of_cells, seeds));
        let cells = found.into_iter().enumerate().map(|(number, Found { runs, with_refusals, order, .. })| {
            CellValues { runs, with_refusals, number, order, columns: Arc::clone(&columns) }
        });
        Ok(Self { cells: cells.collect(), columns })
    }

    /// Runs a study on so many threads and keeps what came of it in memory. For studies of which nothing else is wanted.
    ///
    /// # Errors
    /// A scenario cannot be opened.
    pub fn tried(study: &Study, threads: usize) -> Result<Self, StudyFault<io::Error>> {
        let head = StoreHead::of(study, Shard::WHOLE, Identity::default(), String::new());
        let mut store = RunStore::create(Box::<Memory>::default(), head).map_err(StudyFault::Taken)?;
        study.run(threads, &mut |row, outcome| store.push(row, &outcome))?;
        Self::read(study, store).map_err(StudyFault::Taken)
    }

    /// What was gathered, combination by combination.
    pub fn cells(&self) -> &[CellValues] {
        &self.cells
    }

    /// Whether the store could be read whenever somebody asked for values. Who publishes what was made of them asks this first: values
    /// that could not be read are none.
    ///
    /// # Errors
    /// Why it could not be read.
    pub fn sound(&self) -> io::Result<()> {
        self.columns.sound()
    }
}

#[derive(Clone, Default)]
struct Found {
    runs: u32,
    with_refusals: u32,
    order: Vec<u32>,
    has: Vec<bool>,
}

impl CellValues {
    /// The keys of its measures, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(|number| self.columns.measure(*number))
    }

    /// The values of a measure, world by world and in each seed by seed; empty if no run had it.
    pub fn values(&self, key: &str) -> Column {
        self.columns.get(ColumnKind::Measure, key, self.number)
    }

    /// The values of something that was watched, run by run; empty if no run had it.
    pub fn watched(&self, key: &str) -> Column {
        self.columns.get(ColumnKind::Watched, key, self.number)
    }

    /// The statistics of a measure.
    pub fn statistics(&self, key: &str) -> Statistics {
        Statistics::of(&self.values(key))
    }
}
