//! What participants answer at their seats (consent, how many they are, how they rate themselves and the exercise), in
//! `evening.feedback.jsonl` beside the log `evening.jsonl`. What such an answer holds is said in [`paper::report::answers`]; how the file
//! is written and read, in [`beside`](super::beside).

use std::{
    io,
    path::{Path, PathBuf},
};

use paper::report::answers::SeatAnswer;
use words::replay::NotesFault;

use super::beside::{self, BesideLine};

impl BesideLine for SeatAnswer {
    const KIND: &'static str = "feedback";

    fn is_sound(&self) -> bool {
        Self::is_sound(self)
    }
    fn foreign(file: String, line: usize) -> NotesFault {
        NotesFault::NoAnswer { file, line }
    }
}

/// The file that answers beside a log are written into.
pub fn feedback_file(log: &Path) -> PathBuf {
    beside::file_of::<SeatAnswer>(log)
}

/// All answers that lie beside a log, and what could not be read.
pub fn feedback_beside(log: &Path) -> (Vec<SeatAnswer>, Vec<NotesFault>) {
    beside::beside(log)
}

/// Appends an answer to the file of a log, on the disk when this returns.
///
/// # Errors
/// The file cannot be written.
pub fn keep_answer(log: &Path, answer: &SeatAnswer) -> io::Result<PathBuf> {
    beside::keep(log, answer)
}

#[cfg(test)]
mod tests {
    use std::{env, fs, fs::OpenOptions, io::Write as _};

    use kernel::{names::Slug, time::Time};
    use paper::report::answers::AnswerGiven;

    use super::*;

    #[test]
    fn a_torn_or_foreign_line_costs_none_of_the_other_answers() {
        let folder = env::temp_dir().join(format!("harmattan-feedback-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let log = folder.join("evening.jsonl");
        let answer = |at, agreed| SeatAnswer {
            at: Time(at),
            seat: Slug::new("kandil"),
            wall: "2027-03-08T09:00:00Z".to_owned(),
            said: AnswerGiven::Consent { agreed },
        };
        keep_answer(&log, &answer(1, false)).expect("a disk");
        let mut file = OpenOptions::new().append(true).open(feedback_file(&log)).expect("the file");
        // A line of another file, a number that no form takes, and a line that was torn.
        let odd = r#"{"at":1,"seat":"kandil","wall":"","said":{"Before":{"person":1,"answers":{"can-1":9}}}}"#;
        file.write_all(format!("{{\"at\":1,\"by\":\"x\"}}\n{odd}\n{{\"at\":2,\"se").as_bytes()).expect("a disk");
        let named = "evening.feedback.jsonl".to_owned();
        let foreign = |line| NotesFault::NoAnswer { file: named.clone(), line };
        let (read, faults) = feedback_beside(&log);
        assert_eq!((read.len(), faults), (1, vec![foreign(2), foreign(3), NotesFault::Torn { file: named.clone() }]));
        keep_answer(&log, &answer(2, true)).expect("a disk");
        let (read, faults) = feedback_beside(&log);
        assert_eq!((read.len(), faults), (2, vec![foreign(2), foreign(3)]));
        fs::remove_dir_all(&folder).expect("ours");
    }
}
