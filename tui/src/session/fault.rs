//! Why a session does not start or go on, and why an act did not come to pass.

use std::{io, path::PathBuf};

use authoring::{complaint::Complaint, variant::UnknownVariant};
use engine::table::{log::LogFault, replay::VerifyFault};
use vocabulary::act::Refusal;

use crate::library::Source;

/// Why a session cannot start or go on.
#[derive(Debug)]
pub enum SessionFault {
    /// The scenario has errors.
    Scenario(Source, Vec<Complaint>),
    /// It has no such variant.
    Variant(UnknownVariant),
    /// The scenario passed the check and still cannot be opened.
    Open(String),
    /// A file exists where the log should be written.
    Exists(PathBuf),
    /// Another session writes this log.
    Busy(PathBuf),
    /// The log cannot be opened, read or written.
    Io(PathBuf, io::Error),
    /// The log has this format, which is read and not written any more.
    Old(PathBuf, u32),
    /// The log does not hold together.
    Log(PathBuf, LogFault),
    /// The log holds together, but the exercise made again from it is another one.
    Verify(PathBuf, VerifyFault),
    /// The exercise of this log was brought to its end.
    Ended(PathBuf),
    /// This log is lost, and there is nowhere to write the record anew.
    Nowhere(PathBuf),
    /// The point to go back to does not lie behind us.
    Point,
    /// The key of the host cannot sign.
    Key(PathBuf, io::Error),
}

/// Why an act did not come to pass.
#[derive(Debug)]
pub enum Denied {
    /// The world refused it; that is in the log too.
    Refused(Refusal),
    /// It could not be written, so it was not done.
    Log(SessionFault),
}
