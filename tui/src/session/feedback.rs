//! What participants answer at their seats (consent, how many they are, how they rate themselves and the exercise), in
//! `evening.feedback.jsonl` beside the log `evening.jsonl`. What such an answer holds is said in [`paper::report::answers`]; how the file
//! is written and read, in [`beside`](super::beside).

use std::{
    io,
    path::{Path, PathBuf},
};

use kernel::time::Time;
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

/// Lets a branch of a log that was left at a second have what was answered beside that log: nobody in the room goes back in time. What was
/// said in the part that is gone was said by that second, so that whatever is said from now on is said later.
///
/// # Errors
/// The file of the branch cannot be written.
pub fn carry_over(log: &Path, branch: &Path, at: Time) -> io::Result<()> {
    let by_then = |answer: SeatAnswer| SeatAnswer { at: answer.at.min(at), ..answer };
    let answers: Vec<SeatAnswer> = feedback_beside(log).0.into_iter().map(by_then).collect();
    if answers.is_empty() { Ok(()) } else { beside::keep_all(branch, &answers).map(drop) }
}

#[cfg(test)]
mod tests {
    use std::{env, fs, fs::OpenOptions, io::Write as _};

    use kernel::names::Slug;
    use paper::report::answers::{AnswerGiven, Headcount};
    use words::Lang;

    use super::*;
    use crate::{
        library::Source,
        session::{Point, Session},
    };

    fn keep_answer(log: &Path, answer: &SeatAnswer) -> io::Result<PathBuf> {
        beside::keep(log, answer)
    }

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

    /// A session with a log in a folder of its own, which is gone when the story ends.
    fn with_session(name: &str, story: impl FnOnce(&mut Session, &Path)) {
        let folder = env::temp_dir().join(format!("harmattan-feedback-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let (source, log) = (Source::built_in("two-bridges").expect("it is built in"), folder.join("evening.jsonl"));
        let mut session = Session::start(&source, Some(7), Lang::En, Some(&log)).expect("a sound scenario starts");
        story(&mut session, &log);
        drop(session);
        fs::remove_dir_all(&folder).expect("ours");
    }

    fn counted(women: u32) -> AnswerGiven {
        AnswerGiven::Present(Headcount { women, ..Headcount::default() })
    }

    #[test]
    fn whoever_goes_back_in_time_asks_nobody_again_whether_they_take_part_or_how_many_they_are() {
        with_session("branch", |session, log| {
            let seat = session.scenario().seats[0].id;
            session.keep_answer(seat, AnswerGiven::Consent { agreed: true }).expect("a disk");
            session.advance_to(Time(1200)).expect("a disk");
            session.keep_answer(seat, counted(4)).expect("a disk");
            session.branch(Point::Time(Time(600))).expect("a branch");
            let said: Vec<AnswerGiven> = session.answers(seat).into_iter().map(|answer| answer.said).collect();
            assert_eq!(said, [AnswerGiven::Consent { agreed: true }, counted(4)]);
            let branch = session.log_path().expect("it has a log").to_owned();
            assert_ne!(branch, log);
            assert_eq!(feedback_beside(&branch).0, session.answers(seat), "on the disk as well");
            assert_eq!(feedback_beside(log).0.len(), 2, "and the old file is as it was");
            // What is said from now on is said later than what was said in the part that is gone.
            session.advance_to(Time(660)).expect("a disk");
            session.keep_answer(seat, counted(5)).expect("a disk");
            assert_eq!(session.answers(seat).pop().map(|answer| answer.said), Some(counted(5)));
        });
    }

    #[test]
    fn what_is_answered_is_at_hand_as_the_file_has_it_and_the_file_is_read_once() {
        with_session("at-hand", |session, log| {
            let seat = session.scenario().seats[0].id;
            assert!(session.answers(seat).is_empty());
            for women in [3, 1, 2, 2] {
                session.keep_answer(seat, counted(women)).expect("a disk");
                assert_eq!(session.answers(seat), feedback_beside(log).0, "the same, in the same order");
            }
            fs::remove_file(feedback_file(log)).expect("it is there");
            assert!(session.answers(seat).len() >= 3, "no page reads it again");
        });
    }
}
