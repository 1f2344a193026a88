//! What evaluators note while they watch: notes and bookmarks bound to a moment, in `evening.notes.jsonl` beside the log
//! `evening.jsonl`. How such a file is written and read is said in [`beside`](super::beside).

use std::{
    io,
    path::{Path, PathBuf},
};

use kernel::time::Time;
use serde::{Deserialize, Serialize};
use words::replay::NotesFault;

use super::beside::{self, BesideLine};

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

impl BesideLine for EvaluatorNote {
    const KIND: &'static str = "notes";

    fn foreign(file: String, line: usize) -> NotesFault {
        NotesFault::NoNote { file, line }
    }
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
    beside::file_of::<EvaluatorNote>(log)
}

/// All notes that lie beside a log.
pub fn notes_beside(log: &Path) -> NotesRead {
    let (notes, faults) = beside::beside(log);
    NotesRead { notes, faults }
}

/// Appends a note to the file of a log, on the disk when this returns.
///
/// # Errors
/// The file cannot be written.
pub fn keep_note(log: &Path, note: &EvaluatorNote) -> io::Result<PathBuf> {
    beside::keep(log, note)
}

#[cfg(test)]
mod tests {
    use std::{env, fs, fs::OpenOptions, io::Write as _};

    use super::*;

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
