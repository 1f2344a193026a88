//! Shards put together: their runs in the order of the study, as if one machine had run them all. What belongs to another study is
//! refused, what is there twice is taken once, and if two that were run alike ended differently that is an alarm: one of the machines
//! cannot be trusted.

use std::{cmp::Reverse, collections::BinaryHeap, io, ops::Range};

use kernel::seal::Seal;

use crate::{
    identity::Difference,
    run::Outcome,
    shard::Shard,
    store::{RunStore, StoreHead, StoredRun, StoredRuns},
    study::Study,
};

/// Why shards cannot be put together. Each is named by its place in the list, from 0.
#[derive(Debug)]
pub enum MergeFault {
    /// A store cannot be read, or the new one cannot be written.
    Io(io::Error),
    /// This one is of another study than the first.
    Mixture {
        /// Which.
        shard: usize,
        /// In what they differ: the first one here, this one there.
        differences: Vec<Difference>,
    },
    /// Rows that no shard has, as ranges of their numbers.
    Missing(Vec<Range<u64>>),
    /// Two shards have the same run, and it ended differently.
    TwoResults {
        /// The row.
        row: u64,
        /// The two shards.
        shards: [usize; 2],
        /// In what states the runs ended. If these are one, the measures differ.
        seals: [Seal; 2],
    },
}

impl From<io::Error> for MergeFault {
    fn from(why: io::Error) -> Self {
        Self::Io(why)
    }
}

/// Whether all these are of one study.
///
/// # Errors
/// The first that is of another than the first one.
pub fn alike<'h>(heads: impl IntoIterator<Item = &'h StoreHead>) -> Result<(), MergeFault> {
    let mut heads = heads.into_iter().enumerate();
    let Some((_, first)) = heads.next() else { return Ok(()) };
    match heads.find(|(_, head)| head.identity != first.identity) {
        None => Ok(()),
        Some((shard, head)) => {
            Err(MergeFault::Mixture { shard, differences: first.identity.differences(&head.identity) })
        }
    }
}

/// The rows of a study of so many that none of these shards has, as ranges.
pub fn missing(rows: u64, shards: impl IntoIterator<Item = Shard>) -> Vec<Range<u64>> {
    let mut there = vec![false; rows as usize];
    for shard in shards {
        (0..shard.rows(there.len())).for_each(|n| there[shard.row(n)] = true);
    }
    let mut missing: Vec<Range<u64>> = Vec::new();
    for row in (0..rows).filter(|row| !there[*row as usize]) {
        match missing.last_mut() {
            Some(range) if range.end == row => range.end += 1,
            _ => missing.push(row..row + 1),
        }
    }
    missing
}

/// Puts the runs of whole shards into a new store. Gives how many runs were there more than once.
///
/// # Errors
/// Shards of two studies, two results of one run, rows that no shard has, or a store that cannot be read or written.
pub fn merge(study: &Study, shards: &mut [RunStore], into: &mut RunStore) -> Result<u64, MergeFault> {
    alike(shards.iter().map(RunStore::head))?;
    let missing = missing(study.runs() as u64, shards.iter().map(|shard| shard.head().shard));
    let mut runs = Side::by_side(shards)?;
    let (mut last, mut doubles): (Option<(usize, u64, Outcome)>, _) = (None, 0);
    while let Some((shard, row, outcome)) = runs.next(study)? {
        match &last {
            Some((other, known, first)) if *known == row => {
                if *first != outcome {
                    let (shards, seals) = ([*other, shard], [first.seal, outcome.seal]);
                    return Err(MergeFault::TwoResults { row, shards, seals });
                }
                doubles += 1;
            }
            _ => {
                into.push(row, &outcome)?;
                last = Some((shard, row, outcome));
            }
        }
    }
    // An alarm is more than a gap, and so gaps are told last.
    if !missing.is_empty() {
        return Err(MergeFault::Missing(missing));
    }
    into.close()?;
    Ok(doubles)
}

/// Shards that are read side by side, row after row.
struct Side<'s> {
    /// The measures and what is watched, by their numbers in each shard.
    keys: Vec<[Vec<String>; 2]>,
    runs: Vec<StoredRuns<'s>>,
    /// The next run of each shard…
    next: Vec<Option<StoredRun>>,
    /// …and which is the first of them.
    order: BinaryHeap<Reverse<(u64, usize)>>,
}

impl<'s> Side<'s> {
    fn by_side(shards: &'s mut [RunStore]) -> io::Result<Self> {
        let keys = shards.iter().map(|shard| [shard.measures().to_vec(), shard.watched().to_vec()]).collect();
        let runs = shards.iter_mut().map(RunStore::stored).collect::<io::Result<Vec<_>>>()?;
        let next = runs.iter().map(|_| None).collect();
        let mut side = Self { keys, runs, next, order: BinaryHeap::new() };
        for shard in 0..side.runs.len() {
            side.follow(shard)?;
        }
        Ok(side)
    }

    /// Takes the next run of a shard, and gives the one that stood there.
    fn follow(&mut self, shard: usize) -> io::Result<Option<StoredRun>> {
        let following = self.runs[shard].next().transpose()?;
        self.order.extend(following.iter().map(|run| Reverse((run.row, shard))));
        Ok(std::mem::replace(&mut self.next[shard], following))
    }

    /// The first of the next runs: of which shard, of which row, and what came of it.
    fn next(&mut self, study: &Study) -> io::Result<Option<(usize, u64, Outcome)>> {
        let Some(Reverse((row, shard))) = self.order.pop() else { return Ok(None) };
        let run = self.follow(shard)?;
        Ok(run.map(|run| (shard, row, named(study, &run, &self.keys[shard]))))
    }
}

/// A run with its keys in letters: other stores number them otherwise.
fn named(study: &Study, run: &StoredRun, [measures, watched]: &[Vec<String>; 2]) -> Outcome {
    let letters = |values: &[(u32, i64)], keys: &[String]| {
        values.iter().map(|(key, value)| (keys[*key as usize].clone(), *value)).collect()
    };
    Outcome {
        cell: study.cell_number(run.row),
        seed: study.place(run.row).1,
        seal: run.seal(),
        acts: run.acts,
        refused: run.refused,
        measures: letters(&run.measures, measures),
        watched: letters(&run.watched, watched),
    }
}
