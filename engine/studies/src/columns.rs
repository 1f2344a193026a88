//! Columns of a store: the values of one key over all runs. A store is written run by run and asked key by key, so columns are read in
//! batches, as many at a time as fit into a fixed room. The next batch takes the place of the last one: memory does not grow with the
//! runs, as long as one column fits.

use std::{
    collections::BTreeMap,
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::store::RunStore;

/// The values of one key in the runs of a combination.
pub type Column = Arc<[i64]>;

/// Values that are kept at a time: 4 MB.
const ROOM: u64 = 1 << 19;

/// Of what there are columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Measures.
    Measure,
    /// What was watched beside them.
    Watched,
}

/// The columns of a store.
pub struct Columns {
    measures: Vec<String>,
    numbers: [BTreeMap<String, usize>; 2],
    /// The combination of each cell.
    combinations: Vec<usize>,
    seeds: u64,
    read: Mutex<Batch>,
}

/// The columns that were read last, key by key and combination by combination.
struct Batch {
    store: RunStore,
    kind: ColumnKind,
    first: usize,
    columns: Vec<Vec<Column>>,
    fault: Option<io::Error>,
}

impl fmt::Debug for Columns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Columns({} measures of {} cells)", self.measures.len(), self.combinations.len())
    }
}

impl Columns {
    /// Of a store of cells that belong to these combinations, each with so many runs.
    pub fn of(store: RunStore, combinations: Vec<usize>, seeds: u64) -> Self {
        let numbered = |keys: &[String]| keys.iter().enumerate().map(|(n, key)| (key.clone(), n)).collect();
        let (measures, numbers) = (store.measures().to_vec(), [numbered(store.measures()), numbered(store.watched())]);
        let batch = Batch { store, kind: ColumnKind::Measure, first: 0, columns: Vec::new(), fault: None };
        Self { measures, numbers, combinations, seeds, read: Mutex::new(batch) }
    }

    /// The key of a measure by its number in the store.
    pub fn measure(&self, number: u32) -> &str {
        &self.measures[number as usize]
    }

    /// The values of a key in the runs of a combination; empty if no run had it, or they cannot be read: see [`sound`](Self::sound).
    pub fn get(&self, kind: ColumnKind, key: &str, combination: usize) -> Column {
        let Some(number) = self.numbers[kind as usize].get(key).copied() else { return Column::default() };
        let mut batch = self.batch();
        let within =
            |batch: &Batch| batch.kind == kind && (batch.first..batch.first + batch.columns.len()).contains(&number);
        if !within(&batch) {
            let left = self.numbers[kind as usize].len() - number;
            let most = (ROOM / batch.store.runs().max(1)).max(1) as usize;
            if let Err(why) = batch.load(kind, number, left.min(most), &self.combinations, self.seeds) {
                batch.columns.clear();
                batch.fault.get_or_insert(why);
                return Column::default();
            }
        }
        Arc::clone(&batch.columns[number - batch.first][combination])
    }

    /// Whether all that was asked for could be read.
    ///
    /// # Errors
    /// Why not.
    pub fn sound(&self) -> io::Result<()> {
        self.batch().fault.take().map_or(Ok(()), Err)
    }

    fn batch(&self) -> MutexGuard<'_, Batch> {
        // Whoever panicked while it read left at most columns that are read again.
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Batch {
    /// Reads so many columns from this one on.
    fn load(
        &mut self,
        kind: ColumnKind,
        first: usize,
        count: usize,
        combinations: &[usize],
        seeds: u64,
    ) -> io::Result<()> {
        self.columns.clear();
        let most = combinations.iter().max().map_or(0, |most| most + 1);
        let mut columns = vec![vec![Vec::new(); most]; count];
        for run in self.store.stored()? {
            let run = run?;
            let values = if kind == ColumnKind::Measure { &run.measures } else { &run.watched };
            for (key, value) in values {
                let wanted = (*key as usize).checked_sub(first).and_then(|n| columns.get_mut(n));
                if let Some(column) = wanted {
                    column[combinations[(run.row / seeds) as usize]].push(*value);
                }
            }
        }
        (self.kind, self.first) = (kind, first);
        self.columns = columns.into_iter().map(|of_key| of_key.into_iter().map(Column::from).collect()).collect();
        Ok(())
    }
}
