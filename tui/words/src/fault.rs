//! What can go wrong with files, scenarios, settings, sessions and logs, as plain data. The programme runs into it, and the sentences stand in
//! [`cli`](crate::cli), [`complaint`](crate::complaint) and [`record`](crate::record).

use std::{
    fmt, io,
    path::{Path, PathBuf},
    time::Instant,
};

use authoring::{complaint::Complaint, variant::VariantFault};
use engine::table::{log::LogFault, replay::VerifyFault};
use reading::{
    coded,
    slip::{Graded, Level, Slip},
    source::SourceFile,
};
use vocabulary::act::Refusal;

/// Why something is not done, though the system would let us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A device, a pipe, a socket: it may never end.
    NotOrdinary,
    /// Longer than this, in bytes.
    TooLong(u64),
    /// The file of this name should hold a key and its certificate, and holds something else.
    NoCertificate(&'static str),
    /// This programme cannot encrypt the lines of browsers.
    BuiltWithoutTls,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}
impl std::error::Error for Unfit {}

impl Unfit {
    /// What a fault of the system stands for, if it stands for one of these.
    pub fn of(why: &io::Error) -> Option<Self> {
        why.get_ref()?.downcast_ref().copied()
    }
}

/// Why a scenario cannot be found or read as text.
#[derive(Debug)]
pub enum OpenFault {
    /// Neither a path nor a built-in name; the built-in name that was perhaps meant.
    Unknown(String, Option<&'static str>),
    /// The folder has no `scenario.ron`; the files in it that are scenarios by themselves.
    NoScenario(PathBuf, Vec<String>),
    /// The file, or the link that it is, leads out of the folder.
    LeavesFolder(PathBuf),
    /// The file is no UTF-8 text; line and column (from 1) of the first byte that is none.
    NotText(PathBuf, usize, usize),
    /// A device, a pipe or a folder where a file is wanted: it is not opened, for it may never end.
    NotAFile(PathBuf),
    /// Larger than any scenario; it is not read.
    TooLarge(PathBuf),
    /// The file is UTF-16.
    Utf16(PathBuf),
    /// The system says no.
    Io(PathBuf, io::Error),
}

impl Graded for OpenFault {
    coded! {
        match self {
            Self::Unknown(..) | Self::NoScenario(..) => "H013",
            Self::LeavesFolder(_) => "H014",
            Self::NotText(..) | Self::Utf16(_) => "H015",
            Self::Io(..) => "H016",
            Self::NotAFile(_) => "H023",
            Self::TooLarge(_) => "H024",
        }
    }

    fn level(&self) -> Level {
        Level::Error
    }

    fn misleads(&self) -> bool {
        true
    }
}

impl OpenFault {
    /// The name of the file that it is about, without its folder, if it is about one file.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Unknown(..) | Self::NoScenario(..) => None,
            Self::LeavesFolder(path)
            | Self::NotText(path, ..)
            | Self::NotAFile(path)
            | Self::TooLarge(path)
            | Self::Utf16(path)
            | Self::Io(path, _) => Some(Path::new(path.file_name().unwrap_or_default())),
        }
    }

    /// The line and the column in it, from 1.
    pub const fn position(&self) -> (usize, usize) {
        match self {
            Self::NotText(_, line, column) => (*line, *column),
            _ => (1, 1),
        }
    }
}

/// What is wrong with a file of settings.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingFault {
    /// A slip of writing, as in any file.
    Written(Slip),
    /// An action without any key: nobody could do it.
    NoKey {
        /// The action.
        action: &'static str,
    },
    /// An action whose keys are all letters, in a place where letters are text.
    OnlyLetters {
        /// The action.
        action: &'static str,
        /// The place.
        place: String,
    },
    /// Two actions on one key where both are valid: one would hide the other.
    Conflict {
        /// The key, as it is written.
        key: String,
        /// The action that the file gives it to.
        action: &'static str,
        /// The action that has it too.
        other: &'static str,
        /// Where that one is valid.
        place: String,
    },
}

impl Graded for SettingFault {
    coded! {
        match self {
            @ Self::Written(slip) => slip.code();
            Self::NoKey { .. } => "K001",
            Self::OnlyLetters { .. } => "K002",
            Self::Conflict { .. } => "K003",
        }
    }

    fn level(&self) -> Level {
        Level::Error
    }

    fn misleads(&self) -> bool {
        matches!(self, Self::Written(slip) if slip.misleads())
    }
}

/// Why a session cannot start or go on.
#[derive(Debug)]
pub enum SessionFault {
    /// The scenario in these files has errors; their folder, unless it is built in.
    Scenario { folder: Option<PathBuf>, files: Vec<SourceFile>, complaints: Vec<Complaint> },
    /// It has no such variant, or no such combination.
    Variant(VariantFault),
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

/// Why a log is not shown as a whole, or not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Falter {
    /// It breaks off: a line does not hold together with the others. What stands before it is shown.
    BreaksOff(LogFault),
    /// It holds together, and comes out otherwise than it was sealed. What stands before its last good seal is shown.
    Changed(VerifyFault),
    /// This version, of which another one (if it says another) wrote the log, makes something else of its acts. All of it is shown.
    Otherwise(VerifyFault, Option<String>),
}

impl Falter {
    /// Whether a part of the log is left out.
    pub fn is_part(&self) -> bool {
        !matches!(self, Self::Otherwise(..))
    }

    /// The line from which on nothing is shown.
    pub fn breaks_off_at(&self) -> Option<usize> {
        match self {
            Self::BreaksOff(fault) => Some(fault.line),
            Self::Changed(fault) => Some(fault.line),
            Self::Otherwise(..) => None,
        }
    }

    /// The line from which on something else comes out.
    pub fn otherwise_from(&self) -> Option<usize> {
        match self {
            Self::Otherwise(fault, _) => Some(fault.line),
            Self::BreaksOff(_) | Self::Changed(_) => None,
        }
    }
}

/// Why a file is no exhibit, or one that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExhibitFault {
    /// It is cut, or no zip file that can be read.
    Damaged,
    /// It unpacks to more than so many bytes.
    TooLarge(u64),
    /// It has more than so many parts.
    TooManyParts(usize),
    /// A zip file of another kind; a log that lies in it, if one alone does.
    NoManifest(Option<String>),
    /// The manifest cannot be read; why, in the words of the reader.
    Manifest(String),
    /// A newer version packed it, in this format.
    Newer(u64),
    /// The manifest names this part, and it is not there.
    Missing(String),
    /// This part is not as the manifest has it.
    Changed(String),
    /// This part is not in the manifest, or is there twice.
    Stranger(String),
    /// This file of the scenario is not the one in the log.
    OtherScenario(String),
    /// The exercise ends in another state than the manifest says.
    OtherSeal,
    /// The facts are not those that the log gives.
    OtherFacts(String),
}

/// Why an act did not come to pass.
#[derive(Debug)]
pub enum Denied {
    /// The world refused it; that is in the log too.
    Refused(Refusal),
    /// It could not be written, so it was not done.
    Log(SessionFault),
}

/// What can befall a log while it is being written.
#[derive(Debug)]
pub enum Loss {
    /// The path names no file any more.
    Gone,
    /// It names another file.
    Replaced,
    /// The file is shorter than it was left.
    Cut,
    /// It is longer: somebody else writes into it.
    Grown,
    /// The system does not write into it.
    Unwritable(io::Error),
}

impl Loss {
    /// The same as a fault of this file.
    pub fn fault(self, path: PathBuf) -> SessionFault {
        match self {
            Self::Unwritable(why) => SessionFault::Io(path, why),
            _ => SessionFault::Io(path, io::ErrorKind::NotFound.into()),
        }
    }
}

/// What befell a log, and where the record went.
#[derive(Debug)]
pub struct Mishap {
    /// What.
    pub loss: Loss,
    /// The old log.
    pub from: PathBuf,
    /// The new one; nothing while there is nowhere to write, so that nothing may happen.
    pub to: Option<PathBuf>,
    /// When it was last tried to write one.
    pub tried: Instant,
}

/// A signature that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The line that carries it; it vouches for all lines before.
    pub line: usize,
    /// The fingerprint of the key, as clients show it: `SHA256:…`.
    pub by: String,
}

/// Why signatures do not hold, or cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureFault {
    /// The one in this line does not belong to the lines before it.
    Broken(usize),
    /// This programme was built without what is needed to judge.
    Unable,
}
