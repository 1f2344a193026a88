//! What people have begun and not sent, as a session keeps it beside the log that it writes now; how it lies there, [`drafts`](super::drafts)
//! says. It follows the session into a branch and out of a log that was lost, and is forgotten once the exercise is over and left.

use std::{io, path::PathBuf};

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
    pub fn keep_draft(&self, draft: UnsentDraft) -> io::Result<bool> {
        Ok(self.with_drafts(|drafts| drafts.keep(draft))?.is_some())
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
