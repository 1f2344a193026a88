//! What people have begun and not sent, as a session keeps it beside the log that it writes now; how it lies there, [`drafts`](super::drafts)
//! says. It follows the session into a branch and out of a log that was lost, and is forgotten once the exercise is over and left.

use std::{
    io,
    path::{Path, PathBuf},
};

use kernel::seal::Seal;
use words::fault::SessionFault;

use super::{
    drafts::{DraftOwner, Drafts, UnsentDraft, drafts_file},
    live::Session,
};

impl Session {
    /// What somebody has begun and not sent, oldest first; nothing where no log is written.
    ///
    /// # Errors
    /// The file beside the log cannot be read.
    pub fn drafts(&self, of: &DraftOwner) -> io::Result<Vec<UnsentDraft>> {
        Ok(self.with_drafts(|drafts| Ok(drafts.of(of)))?.unwrap_or_default())
    }

    /// Keeps what somebody has begun beside the log, or lets go of it where nothing is filled in; whether there is a log.
    ///
    /// # Errors
    /// It cannot be written; it is kept with the next that can.
    pub fn keep_drafts(&self, begun: Vec<UnsentDraft>) -> io::Result<bool> {
        Ok(self.with_drafts(|drafts| drafts.keep(begun))?.is_some())
    }

    /// Keeps beside the log that a session was given back; whether there is a log.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn end_session(&self, mark: &str) -> io::Result<bool> {
        Ok(self.with_drafts(|drafts| drafts.end(mark))?.is_some())
    }

    /// The marks of the sessions that were given back.
    ///
    /// # Errors
    /// The file beside the log cannot be read.
    pub fn ended_sessions(&self) -> io::Result<Vec<String>> {
        Ok(self.with_drafts(|drafts| Ok(drafts.ended()))?.unwrap_or_default())
    }

    /// Where what was begun lies, if a log is written.
    pub fn drafts_file(&self) -> Option<PathBuf> {
        Some(drafts_file(self.log_path()?, self.record()?))
    }

    /// What was begun lies beside the log that is written now, if it lay beside another before.
    pub(super) fn take_drafts_along(&self) {
        // What could not be read when somebody asked for it was told then, and is told again.
        let _told = self.with_drafts(|_| Ok(()));
    }

    /// Takes up what was begun beside the log of which this is a branch, and which sessions were given back there: codes and cookies of the one
    /// open the other.
    ///
    /// # Errors
    /// The file beside that log cannot be read.
    pub(super) fn take_up_drafts(&self, trunk: &Path, record: Seal) -> io::Result<()> {
        self.drafts.borrow_mut().lie_in(drafts_file(trunk, record))?;
        self.take_drafts_along();
        Ok(())
    }

    /// Forgets what was begun: the exercise is over.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub(super) fn forget_drafts(&self) -> Result<(), SessionFault> {
        let of = |why| SessionFault::Io(self.drafts_file().unwrap_or_default(), why);
        self.with_drafts(Drafts::forget).map(drop).map_err(of)
    }

    /// The drafts beside the log that is written now; nothing where none is.
    fn with_drafts<R>(&self, f: impl FnOnce(&mut Drafts) -> io::Result<R>) -> io::Result<Option<R>> {
        let Some(file) = self.drafts_file() else { return Ok(None) };
        let mut drafts = self.drafts.borrow_mut();
        drafts.lie_in(file)?;
        f(&mut drafts).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use kernel::{names::Slug, time::Time};
    use words::Lang;

    use super::*;
    use crate::{library::Source, session::Point};

    fn begun(text: &str) -> UnsentDraft {
        let fields = vec![("text".to_owned(), text.to_owned())];
        UnsentDraft { of: DraftOwner::Seat(Slug::new("speaker")), page: "warn".to_owned(), fields }
    }

    #[test]
    fn what_was_begun_and_who_left_is_known_in_every_branch_and_gone_once_the_exercise_is_over_and_left() {
        let folder = env::temp_dir().join(format!("harmattan-unsent-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let (source, log) = (Source::built_in("two-bridges").expect("it is built in"), folder.join("evening.jsonl"));
        let mut session = Session::start(&source, Some(7), Lang::En, Some(&log)).expect("a sound scenario starts");
        session.advance_to(Time(600)).expect("a disk");
        session.keep_drafts(vec![begun("Fuyez")]).expect("a disk");
        session.end_session("0a1b").expect("a disk");
        session.branch(Point::Time(Time(300))).expect("a branch");
        session.close().expect("a disk");
        let branch = session.log_path().expect("it has a log").to_owned();
        drop(session);
        let resumed = Session::resume(&branch).expect("it goes on").0;
        let forked = Session::fork(&log, Time(300)).expect("it can be played otherwise").0;
        for mut session in [resumed, forked] {
            assert_eq!(session.drafts(&begun("").of).expect("a file"), [begun("Fuyez")]);
            assert_eq!(session.ended_sessions().expect("a file"), ["0a1b"]);
            let file = session.drafts_file().expect("a log is written");
            assert!(file.exists(), "{}", file.display());
            session.end().expect("a disk");
            session.close().expect("a disk");
            assert!(!file.exists(), "nobody can send it any more");
        }
        fs::remove_dir_all(&folder).expect("ours");
    }
}
