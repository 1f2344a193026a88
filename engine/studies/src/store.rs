//! The store of runs: each run as soon as it is done, in the order of the study, under a head that says what is run. Whoever stops in
//! the middle goes on behind the last run that holds; tables and statistics are made by reading it, so that a thousand runs take no
//! more memory than ten.
//!
//! It writes to and reads from a [`Medium`], a file or memory that it is handed; it opens none. What the runs mean, and which should
//! be there, is not its matter.

mod piece;

use std::{
    collections::BTreeMap,
    fmt, io,
    io::{BufReader, Cursor, Read, Seek, SeekFrom, Write},
};

use kernel::seal::Seal;
use serde::{Deserialize, Serialize};

use self::piece::{Check, NextPiece, next, written};
use crate::{identity::Identity, run::Outcome, shard::Shard, study::Study};

/// The first bytes of every store.
const MARK: &[u8] = b"harmattan runs 1\n";

/// In what a store is kept.
pub trait Medium: Read + Write + Seek + Send {
    /// Leaves only its first so many bytes.
    ///
    /// # Errors
    /// The system says no.
    fn cut(&mut self, length: u64) -> io::Result<()>;
}

/// A store that lasts no longer than the call.
pub type Memory = Cursor<Vec<u8>>;

impl Medium for Memory {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.get_mut().truncate(usize::try_from(length).map_err(io::Error::other)?);
        Ok(())
    }
}

/// What a store says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoreHead {
    /// What is run.
    pub identity: Identity,
    /// Which part of it stands here.
    pub shard: Shard,
    /// How many runs the study has, all shards together.
    pub rows: u64,
    /// Of what the caller makes the study again; nobody else reads it.
    pub recipe: String,
}

impl StoreHead {
    /// Of a part of a study.
    pub fn of(study: &Study, shard: Shard, identity: Identity, recipe: String) -> Self {
        Self { identity, shard, rows: study.runs() as u64, recipe }
    }
}

/// What stands in a store, piece by piece.
#[derive(Serialize, Deserialize)]
enum Entry {
    Head(StoreHead),
    /// A measure that no run before had; they are numbered as they come.
    Measure(String),
    /// The same for what is watched beside the measures.
    Watched(String),
    Run(StoredRun),
    /// All runs of the shard are there.
    End,
}

/// A run as it is kept. Keys stand for their numbers in the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredRun {
    /// The number of its row in the study, from 0.
    pub row: u64,
    seal: [u8; 32],
    /// Acts that were submitted, refused ones included.
    pub acts: u32,
    /// Acts that were refused.
    pub refused: u32,
    /// The measures, each by the number of its key.
    pub measures: Vec<(u32, i64)>,
    /// What was watched, each by the number of its key.
    pub watched: Vec<(u32, i64)>,
}

impl StoredRun {
    /// The state in which it ended.
    pub fn seal(&self) -> Seal {
        Seal::from_bytes(self.seal)
    }
}

/// Keys in the order in which runs first had them.
#[derive(Clone, Debug, Default)]
struct KeyList {
    order: Vec<String>,
    numbers: BTreeMap<String, u32>,
}

impl KeyList {
    fn add(&mut self, key: &str) -> u32 {
        let number = self.order.len() as u32;
        self.order.push(key.to_owned());
        self.numbers.insert(key.to_owned(), number);
        number
    }

    /// The number of a key, and whether it is new. Runs have their keys in one order, so the next one is looked at first.
    fn number(&mut self, key: &str, near: u32) -> (u32, bool) {
        if self.order.get(near as usize).is_some_and(|known| known == key) {
            return (near, false);
        }
        match self.numbers.get(key) {
            Some(number) => (*number, false),
            None => (self.add(key), true),
        }
    }
}

/// Why there is no store to read.
#[derive(Debug)]
pub enum StoreFault {
    /// The system says no.
    Io(io::Error),
    /// It is something else.
    NoStore,
    /// It breaks off, or does not hold, before it says what it is.
    TornHead,
}

impl From<io::Error> for StoreFault {
    fn from(why: io::Error) -> Self {
        Self::Io(why)
    }
}

/// Runs of a study, or of a shard of it.
pub struct RunStore {
    medium: Box<dyn Medium>,
    head: StoreHead,
    /// Where the first piece behind the head stands, and what the check is there.
    first: (u64, Check),
    /// The same behind the last piece that holds.
    last: (u64, Check),
    /// Bytes behind it that do not hold.
    torn: u64,
    measures: KeyList,
    watched: KeyList,
    runs: u64,
    whole: bool,
}

impl fmt::Debug for RunStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RunStore(shard {}, {} runs)", self.head.shard, self.runs)
    }
}

impl RunStore {
    /// Begins one; what stood there is gone.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn create(mut medium: Box<dyn Medium>, head: StoreHead) -> io::Result<Self> {
        let mut check = Check::default();
        let piece = written(&Entry::Head(head.clone()), &mut check)?;
        medium.cut(0)?;
        medium.seek(SeekFrom::Start(0))?;
        medium.write_all(&[MARK, &piece].concat())?;
        let first = ((MARK.len() + piece.len()) as u64, check);
        let (measures, watched) = (KeyList::default(), KeyList::default());
        Ok(Self { medium, head, first, last: first, torn: 0, measures, watched, runs: 0, whole: false })
    }

    /// Opens one and looks whether it holds, to the end. What does not hold is not counted; it is cut off when a run is added.
    ///
    /// # Errors
    /// It cannot be read, or is none.
    pub fn open(mut medium: Box<dyn Medium>) -> Result<Self, StoreFault> {
        medium.seek(SeekFrom::Start(0))?;
        let mut from = BufReader::new(&mut medium);
        let (head, first) = head(&mut from)?;
        let (mut last, mut runs, mut whole) = (first, 0, false);
        let (mut measures, mut watched) = (KeyList::default(), KeyList::default());
        while !whole && let NextPiece::Piece(entry, length) = next::<Entry>(&mut from, &mut last.1)? {
            match entry {
                Entry::Measure(key) => drop(measures.add(&key)),
                Entry::Watched(key) => drop(watched.add(&key)),
                Entry::Run(run) if run.row == head.shard.row(runs as usize) as u64 => runs += 1,
                Entry::End => whole = true,
                Entry::Run(_) | Entry::Head(_) => break,
            }
            last.0 += length;
        }
        let end = medium.seek(SeekFrom::End(0))?;
        Ok(Self { medium, head, first, last, torn: end - last.0, measures, watched, runs, whole })
    }

    /// What it says of itself.
    pub fn head(&self) -> &StoreHead {
        &self.head
    }

    /// How many runs it has.
    pub fn runs(&self) -> u64 {
        self.runs
    }

    /// How many runs it will have.
    pub fn wanted(&self) -> u64 {
        self.head.shard.rows(self.head.rows as usize) as u64
    }

    /// Whether all of them are there, and nothing does not hold.
    pub fn is_whole(&self) -> bool {
        self.whole && self.torn == 0
    }

    /// How many bytes at its end do not hold.
    pub fn torn(&self) -> u64 {
        self.torn
    }

    /// The measures that runs have, in the order in which runs first had them.
    pub fn measures(&self) -> &[String] {
        &self.measures.order
    }

    /// The same of what is watched.
    pub fn watched(&self) -> &[String] {
        &self.watched.order
    }

    /// Adds a run, the next one of its shard.
    ///
    /// # Errors
    /// It cannot be written. What was written of it will not hold, and is cut off by whoever goes on.
    pub fn push(&mut self, row: u64, outcome: &Outcome) -> io::Result<()> {
        let Outcome { seal, acts, refused, .. } = *outcome;
        let mut entries = Vec::new();
        let measures = numbered(&mut self.measures, &outcome.measures, Entry::Measure, &mut entries);
        let watched = numbered(&mut self.watched, &outcome.watched, Entry::Watched, &mut entries);
        entries.push(Entry::Run(StoredRun { row, seal: seal.to_bytes(), acts, refused, measures, watched }));
        self.append(&entries)?;
        self.runs += 1;
        Ok(())
    }

    /// All runs of the shard are there.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn close(&mut self) -> io::Result<()> {
        if !self.whole {
            self.append(&[Entry::End])?;
            self.whole = true;
        }
        self.cut()
    }

    /// Does away with what does not hold.
    fn cut(&mut self) -> io::Result<()> {
        if self.torn > 0 {
            self.medium.cut(self.last.0)?;
            self.torn = 0;
        }
        Ok(())
    }

    fn append(&mut self, entries: &[Entry]) -> io::Result<()> {
        let (at, mut check) = self.last;
        let mut bytes = Vec::new();
        for entry in entries {
            bytes.extend(written(entry, &mut check)?);
        }
        self.cut()?;
        self.medium.seek(SeekFrom::Start(at))?;
        let kept = self.medium.write_all(&bytes).and_then(|()| self.medium.flush());
        if let Err(why) = kept {
            self.torn = bytes.len() as u64;
            return Err(why);
        }
        self.last = (at + bytes.len() as u64, check);
        Ok(())
    }

    /// Its runs, from the first on.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn stored(&mut self) -> io::Result<StoredRuns<'_>> {
        let (at, check) = self.first;
        self.medium.seek(SeekFrom::Start(at))?;
        Ok(StoredRuns { from: BufReader::new(&mut *self.medium), check, left: self.runs })
    }
}

/// The keys of a run by their numbers. For those that are new there is an entry.
fn numbered(
    keys: &mut KeyList,
    found: &[(String, i64)],
    entry: fn(String) -> Entry,
    entries: &mut Vec<Entry>,
) -> Vec<(u32, i64)> {
    let mut near = 0;
    let number = |(key, value): &(String, i64)| {
        let (number, new) = keys.number(key, near);
        if new {
            entries.push(entry(key.clone()));
        }
        near = number + 1;
        (number, *value)
    };
    found.iter().map(number).collect()
}

/// What stands at the head of a store, and where and with which check it goes on.
fn head(from: &mut impl Read) -> Result<(StoreHead, (u64, Check)), StoreFault> {
    let mut mark = Vec::new();
    from.take(MARK.len() as u64).read_to_end(&mut mark)?;
    if mark != MARK {
        return Err(if MARK.starts_with(&mark) { StoreFault::TornHead } else { StoreFault::NoStore });
    }
    let mut check = Check::default();
    match next(from, &mut check)? {
        NextPiece::Piece(Entry::Head(head), length) => Ok((head, (MARK.len() as u64 + length, check))),
        _ => Err(StoreFault::TornHead),
    }
}

/// What a store says of itself, without a look at its runs.
///
/// # Errors
/// It cannot be read, or is none.
pub fn head_of(medium: &mut dyn Medium) -> Result<StoreHead, StoreFault> {
    medium.seek(SeekFrom::Start(0))?;
    Ok(head(&mut BufReader::new(medium))?.0)
}

/// The runs of a store, one after the other.
pub struct StoredRuns<'s> {
    from: BufReader<&'s mut dyn Medium>,
    check: Check,
    left: u64,
}

impl fmt::Debug for StoredRuns<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoredRuns({} left)", self.left)
    }
}

impl Iterator for StoredRuns<'_> {
    type Item = io::Result<StoredRun>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.left > 0 {
            match next(&mut self.from, &mut self.check) {
                Ok(NextPiece::Piece(Entry::Run(run), _)) => {
                    self.left -= 1;
                    return Some(Ok(run));
                }
                Ok(NextPiece::Piece(..)) => {}
                // It held when it was opened.
                Ok(NextPiece::End | NextPiece::Torn) => return self.broken(io::ErrorKind::UnexpectedEof.into()),
                Err(why) => return self.broken(why),
            }
        }
        None
    }
}

impl StoredRuns<'_> {
    fn broken(&mut self, why: io::Error) -> Option<io::Result<StoredRun>> {
        self.left = 0;
        Some(Err(why))
    }
}
