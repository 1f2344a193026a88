//! What evaluators note while they watch: notes and bookmarks bound to a moment, in a file beside the log, one object a line.
//!
//! The notes of `evening.jsonl` go into `evening.notes.jsonl`. Every other file that is called `evening.…notes….jsonl` is read as well,
//! so that the files of several evaluators only have to lie side by side: what they hold is put together by time, nothing twice.
//!
//! A note stands in no chain and never enters the world. A line that was torn while it was written is put aside before the next one is
//! written behind it; a line that is no note is passed over and said. Nothing of it judges what a note says.

use std::{
    collections::BTreeSet,
    fs,
    fs::{File, OpenOptions},
    io,
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use kernel::time::Time;
use serde::{Deserialize, Serialize};
use words::replay::NotesFault;

use super::journal::folder_of;
use crate::files;

/// A note of an evaluator, or a bookmark where nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluatorNote {
    /// The second of the exercise that it is about.
    pub at: Time,
    /// Whose it is, by their role: `evaluator, Diffa`.
    pub by: String,
    /// Wall-clock time (RFC 3339), as testimony of when it was written.
    pub wall: String,
    /// What they noted; nothing in a bookmark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The fact that it is about, by its number, if about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<u64>,
}

/// The notes of a log, put together.
#[derive(Clone, Debug, Default)]
pub struct NotesRead {
    /// By time; of one second, by who wrote them.
    pub notes: Vec<EvaluatorNote>,
    /// What could not be read.
    pub faults: Vec<NotesFault>,
}

/// The file that notes of a log are written into.
pub fn notes_file(log: &Path) -> PathBuf {
    let mut name = log.file_stem().unwrap_or_default().to_owned();
    name.push(".notes.jsonl");
    log.with_file_name(name)
}

/// All notes that lie beside a log.
pub fn notes_beside(log: &Path) -> NotesRead {
    let mut read = NotesRead::default();
    let mut notes = BTreeSet::new();
    for file in files_beside(log) {
        match files::read(&file, files::LARGEST) {
            Ok(bytes) => notes.extend(notes_in(&name_of(&file), &bytes, &mut read.faults)),
            Err(why) => read.faults.push(NotesFault::Unreadable { file: name_of(&file), why: why.to_string() }),
        }
    }
    read.notes = notes.into_iter().collect();
    read
}

/// The files beside a log that hold notes of it, by name.
fn files_beside(log: &Path) -> BTreeSet<PathBuf> {
    let mut stem = log.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    stem.push('.');
    let there = fs::read_dir(folder_of(log)).into_iter().flatten().filter_map(Result::ok);
    let ours = there.filter(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.strip_prefix(&stem).is_some_and(|rest| rest.contains("notes") && rest.ends_with(".jsonl"))
    });
    ours.map(|entry| log.with_file_name(entry.file_name())).collect()
}

fn notes_in(file: &str, bytes: &[u8], faults: &mut Vec<NotesFault>) -> Vec<EvaluatorNote> {
    let mut notes = Vec::new();
    let ended = bytes.last().is_none_or(|last| *last == b'\n');
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    for (n, line) in lines.iter().enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice(line) {
            Ok(note) => notes.push(note),
            Err(_) if n + 1 == lines.len() && !ended => faults.push(NotesFault::Torn { file: file.to_owned() }),
            Err(_) => faults.push(NotesFault::NoNote { file: file.to_owned(), line: n + 1 }),
        }
    }
    notes
}

/// Appends a note to the file of a log, on the disk when this returns.
///
/// # Errors
/// The file cannot be written.
pub fn keep_note(log: &Path, note: &EvaluatorNote) -> io::Result<PathBuf> {
    let path = notes_file(log);
    let mut file = OpenOptions::new().read(true).append(true).create(true).open(&path)?;
    mend(&mut file, &path)?;
    let mut line = serde_json::to_vec(note)?;
    line.push(b'\n');
    // In one piece, so that two who note at once do not tear each other's lines.
    file.write_all(&line)?;
    file.sync_data()?;
    Ok(path)
}

/// Ends a last line that lacks only its end; what is no note is put aside in `FILE.torn` and cut off.
fn mend(file: &mut File, path: &Path) -> io::Result<()> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    if bytes.last().is_none_or(|last| *last == b'\n') {
        return Ok(());
    }
    let kept = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    if serde_json::from_slice::<EvaluatorNote>(&bytes[kept..]).is_ok() {
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::env;

    /// A folder of one test, gone when it ends.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = env::temp_dir().join(format!("harmattan-notes-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).expect("a folder");
            Self(path)
        }
        fn log(&self) -> PathBuf {
            self.0.join("evening.jsonl")
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).expect("ours");
        }
    }

    fn note(at: i64, by: &str, text: &str) -> EvaluatorNote {
        let wall = "2027-03-08T09:00:00Z".to_owned();
        EvaluatorNote { at: Time(at), by: by.to_owned(), wall, text: text.to_owned(), fact: None }
    }

    #[test]
    fn the_files_of_several_evaluators_are_put_together_by_time_and_nothing_is_lost_or_doubled() {
        let folder = Folder::new("merged");
        let log = folder.log();
        for (at, text) in [(600, "Late."), (60, "Early; « mot pour mot »."), (300, "")] {
            keep_note(&log, &note(at, "Diffa", text)).expect("a disk");
        }
        let other = note(301, "Kandil", "From the other shore.");
        let line = serde_json::to_string(&other).expect("a note");
        // A copy of the first file with one note more, and files that are none of ours.
        let copy = fs::read_to_string(notes_file(&log)).expect("the file") + &line + "\n";
        fs::write(folder.0.join("evening.kandil-notes.jsonl"), copy).expect("a disk");
        fs::write(folder.0.join("morning.notes.jsonl"), "x").expect("a disk");
        fs::write(folder.0.join("evening.jsonl"), "x").expect("a disk");
        let read = notes_beside(&log);
        assert!(read.faults.is_empty(), "{:?}", read.faults);
        let told: Vec<(i64, &str)> = read.notes.iter().map(|note| (note.at.0, &*note.text)).collect();
        let all = [(60, "Early; « mot pour mot »."), (300, ""), (301, "From the other shore."), (600, "Late.")];
        assert_eq!(told, all);
    }

    #[test]
    fn a_torn_line_is_said_and_put_aside_and_no_whole_note_is_lost() {
        let folder = Folder::new("torn");
        let log = folder.log();
        keep_note(&log, &note(60, "Diffa", "Whole.")).expect("a disk");
        let mut file = OpenOptions::new().append(true).open(notes_file(&log)).expect("the file");
        file.write_all(b"{\"at\":90,\"by\":\"Di").expect("a disk");
        assert_eq!(notes_beside(&log).faults, [NotesFault::Torn { file: "evening.notes.jsonl".to_owned() }]);
        keep_note(&log, &note(120, "Diffa", "After it.")).expect("a disk");
        let read = notes_beside(&log);
        assert!(read.faults.is_empty() && read.notes.len() == 2, "{read:?}");
        let aside = fs::read_to_string(folder.0.join("evening.notes.jsonl.torn")).expect("put aside");
        assert_eq!(aside, "{\"at\":90,\"by\":\"Di\n");
        // One that lacks only its end is whole.
        let whole = fs::read(notes_file(&log)).expect("the file");
        fs::write(notes_file(&log), &whole[..whole.len() - 1]).expect("a disk");
        keep_note(&log, &note(180, "Diffa", "And on.")).expect("a disk");
        assert_eq!(notes_beside(&log).notes.len(), 3);
    }

    #[test]
    fn a_line_that_is_no_note_is_named_and_the_others_are_read() {
        let folder = Folder::new("odd");
        let log = folder.log();
        keep_note(&log, &note(60, "Diffa", "Whole.")).expect("a disk");
        let first = fs::read_to_string(notes_file(&log)).expect("the file");
        fs::write(notes_file(&log), format!("{first}\nnot a note\n{first}")).expect("a disk");
        let read = notes_beside(&log);
        assert_eq!(read.faults, [NotesFault::NoNote { file: "evening.notes.jsonl".to_owned(), line: 3 }]);
        assert_eq!(read.notes.len(), 1);
    }
}
