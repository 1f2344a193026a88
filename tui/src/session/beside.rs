//! Files beside a log that people write into while they watch or play: one object a line, each line on the disk before it is shown as
//! kept. What kind of line it is, a [`BesideLine`] says: notes of evaluators, answers of participants.
//!
//! The lines of `evening.jsonl` go into `evening.KIND.jsonl`. Every other file that is called `evening.…KIND….jsonl` is read as well, so
//! that files of several machines only have to lie side by side: what they hold is put together in order, nothing twice.
//!
//! Such a line stands in no chain and never enters the world. A line that was torn while it was written is put aside before the next one
//! is written behind it; a line of another kind is passed over and said. Nothing of it judges what a line says.

use std::{
    cell::{Ref, RefCell},
    collections::BTreeSet,
    fs,
    fs::{File, OpenOptions},
    io,
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    slice,
};

use serde::{Serialize, de::DeserializeOwned};
use words::replay::NotesFault;

use super::journal::folder_of;
use crate::files;

/// A line of a file beside a log.
pub trait BesideLine: Serialize + DeserializeOwned + Ord {
    /// What its files are called after the log.
    const KIND: &'static str;

    /// Whether it holds what one of its kind may hold.
    fn is_sound(&self) -> bool {
        true
    }

    /// What is said of a line that is none.
    fn foreign(file: String, line: usize) -> NotesFault;
}

/// The file that lines of a kind are written into.
pub fn file_of<L: BesideLine>(log: &Path) -> PathBuf {
    let mut name = log.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{}.jsonl", L::KIND));
    log.with_file_name(name)
}

/// All lines of a kind that lie beside a log, in order, and what could not be read.
pub fn beside<L: BesideLine>(log: &Path) -> (Vec<L>, Vec<NotesFault>) {
    let (mut lines, mut faults) = (BTreeSet::new(), Vec::new());
    for file in files_beside(log, L::KIND) {
        match files::read(&file, files::LARGEST) {
            Ok(bytes) => lines.extend(lines_in::<L>(&name_of(&file), &bytes, &mut faults)),
            Err(why) => faults.push(NotesFault::Unreadable { file: name_of(&file), why: why.to_string() }),
        }
    }
    (lines.into_iter().collect(), faults)
}

/// The files beside a log that hold lines of a kind, by name.
fn files_beside(log: &Path, kind: &str) -> BTreeSet<PathBuf> {
    let mut stem = log.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    stem.push('.');
    let there = fs::read_dir(folder_of(log)).into_iter().flatten().filter_map(Result::ok);
    let ours = there.filter(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.strip_prefix(&stem).is_some_and(|rest| rest.contains(kind) && rest.ends_with(".jsonl"))
    });
    ours.map(|entry| log.with_file_name(entry.file_name())).collect()
}

fn lines_in<L: BesideLine>(file: &str, bytes: &[u8], faults: &mut Vec<NotesFault>) -> Vec<L> {
    let mut found = Vec::new();
    let ended = bytes.last().is_none_or(|last| *last == b'\n');
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    for (n, line) in lines.iter().enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match read_line::<L>(line) {
            Some(line) => found.push(line),
            None if n + 1 == lines.len() && !ended => faults.push(NotesFault::Torn { file: file.to_owned() }),
            None => faults.push(L::foreign(file.to_owned(), n + 1)),
        }
    }
    found
}

fn read_line<L: BesideLine>(line: &[u8]) -> Option<L> {
    serde_json::from_slice(line).ok().filter(L::is_sound)
}

/// The lines of a kind that lie beside a log which is being written, read once and kept at hand: every page that people ask for on the way
/// is made from them.
///
/// What somebody lays beside the log meanwhile is not seen here; reports read the files.
#[derive(Debug)]
pub struct LinesAtHand<L>(RefCell<Option<(PathBuf, Vec<L>)>>);

impl<L> Default for LinesAtHand<L> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<L: BesideLine> LinesAtHand<L> {
    /// All of them, in order. Another log has others.
    pub fn of(&self, log: &Path) -> Ref<'_, [L]> {
        let known = self.0.borrow().as_ref().is_some_and(|(of, _)| of == log);
        if !known {
            *self.0.borrow_mut() = Some((log.to_owned(), beside(log).0));
        }
        Ref::map(self.0.borrow(), |at_hand| match at_hand {
            Some((_, lines)) => lines.as_slice(),
            None => &[],
        })
    }

    /// Appends a line to the file of a log, on the disk when this returns, and only then to what is at hand.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep(&self, log: &Path, line: L) -> io::Result<PathBuf> {
        let file = keep(log, &line)?;
        if let Some((_, lines)) = self.0.borrow_mut().as_mut().filter(|(of, _)| of == log)
            && let Err(at) = lines.binary_search(&line)
        {
            lines.insert(at, line);
        }
        Ok(file)
    }
}

/// Appends a line to the file of a log, on the disk when this returns.
///
/// # Errors
/// The file cannot be written.
pub fn keep<L: BesideLine>(log: &Path, line: &L) -> io::Result<PathBuf> {
    keep_all(log, slice::from_ref(line))
}

/// The same for several lines, in one piece.
///
/// # Errors
/// The file cannot be written.
pub fn keep_all<L: BesideLine>(log: &Path, lines: &[L]) -> io::Result<PathBuf> {
    let path = file_of::<L>(log);
    let mut file = OpenOptions::new().read(true).append(true).create(true).open(&path)?;
    mend::<L>(&mut file, &path)?;
    let mut bytes = Vec::new();
    for line in lines {
        serde_json::to_writer(&mut bytes, line)?;
        bytes.push(b'\n');
    }
    // In one piece, so that two who write at once do not tear each other's lines.
    file.write_all(&bytes)?;
    file.sync_data()?;
    Ok(path)
}

/// Ends a last line that lacks only its end; what is no line of this kind is put aside in `FILE.torn` and cut off.
fn mend<L: BesideLine>(file: &mut File, path: &Path) -> io::Result<()> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    if bytes.last().is_none_or(|last| *last == b'\n') {
        return Ok(());
    }
    let kept = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    if read_line::<L>(&bytes[kept..]).is_some() {
        return file.write_all(b"\n");
    }
    let mut aside = path.as_os_str().to_owned();
    aside.push(".torn");
    let mut keep = OpenOptions::new().append(true).create(true).open(PathBuf::from(aside))?;
    keep.write_all(&bytes[kept..])?;
    keep.write_all(b"\n")?;
    keep.sync_data()?;
    file.set_len(kept as u64)
}

fn name_of(path: &Path) -> String {
    words::clean(&path.file_name().unwrap_or_default().to_string_lossy())
}
