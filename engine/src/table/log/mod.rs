//! The log: one JSON object a line, each with the digest of the line before it. It is the whole memory of an exercise: the
//! texts of the scenario, the seed and the acts; everything else is worked out again from them.
//!
//! This module turns lines into text; [`read`](mod@read) turns them back and judges whether they hold together. It ignores what
//! the acts do, and it touches no file: writing, flushing and repairing are the caller's.
//!
//! The order is fixed: one `header`, then as many `file` lines as it announces, then `act`, `clock`, `seal`, `note` and
//! `signature` lines with times that never go back and acts that count up from 1, then at most one `end`, behind which only
//! signatures may stand.
//!
//! What the chain proves is that nothing was changed by accident. Whoever means to can change a line and write every digest
//! behind it anew; a `signature` shows that, as far as the key of the host is known.
//!
//! Format 2 added `clock` and `signature`. Format 1 is read and never written. Of proposals older logs of format 2 speak by the number
//! of their act; they are read under the names that proposals have now ([`OldNumbers`]).

use kernel::{
    names::Slug,
    seal::{Seal, digest, digest_bytes},
    time::Time,
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    act::{Act, Actor},
    parameter::Settings,
};

mod foreign;
mod numbers;
pub mod read;

pub use foreign::Looks;
pub use numbers::OldNumbers;
pub use read::{LogFault, LogFaultKind, Oddities, Reader, read};

/// The format of the log that this engine writes.
pub const FORMAT: u32 = 2;
/// The oldest format that it reads.
pub const OLDEST: u32 = 1;

/// One file of a scenario: its name inside the folder, and its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Such as `scenario.ron`, or `shared/land.ron` for one that is included.
    pub name: String,
    /// All of it.
    pub text: String,
}

/// What is played, from line 1 of a log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// From [`OLDEST`] to [`FORMAT`].
    pub format: u32,
    /// The version of the engine that wrote the log. Another version may work things out differently; `verify` tells.
    pub engine: String,
    /// The scenario's own name.
    pub scenario: Slug,
    /// The digest of its files, see [`files_digest`].
    pub scenario_digest: Seal,
    /// How many `file` lines follow.
    pub files: u32,
    /// The seed.
    pub seed: u64,
    /// The variant that is played, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<Slug>,
    /// Figures of the model that the call set; those of the scenario stand in its files.
    #[serde(default, skip_serializing_if = "Settings::is_empty")]
    pub parameters: Settings,
    /// The civil start, as in the scenario.
    pub start: String,
    /// The time zone, as in the scenario.
    pub zone: String,
    /// The language in which the exercise was opened: testimony, it never enters the world.
    pub lang: String,
    /// The digest of the last line that a fork shares with the run it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Seal>,
    /// Wall-clock time (RFC 3339): testimony.
    pub wall: String,
}

/// A line of the log. `wall` is the wall-clock time in RFC 3339, as testimony of how long the table talked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "lowercase", deny_unknown_fields)]
pub enum Line {
    /// What is played; always the first line.
    Header(Header),
    /// A file of the scenario.
    File(File),
    /// Something that a person did, accepted or refused.
    Act {
        /// Its number, from 1.
        n: u32,
        /// The second of exercise time.
        at: Time,
        /// The seat, or `facilitator`.
        seat: Actor,
        /// What.
        act: Act,
        /// Testimony.
        wall: String,
    },
    /// How far the clock may run before the next line. It is written before anything of that time is shown, and carries nothing
    /// else: there is one for each wall second in which the clock runs.
    Clock {
        /// Up to and including this second.
        at: Time,
    },
    /// How far the clock was, and the state there.
    Seal {
        /// When.
        at: Time,
        /// Acts submitted so far.
        acts: u32,
        /// Happenings worked through so far.
        happenings: u64,
        /// The digest of the whole state.
        seal: Seal,
    },
    /// A remark for those who read the log; it never enters the world.
    Note {
        /// When.
        at: Time,
        /// What.
        text: String,
        /// Testimony.
        wall: String,
    },
    /// The exercise is over. Nothing but signatures follows.
    End {
        /// When.
        at: Time,
        /// The digest of the last state.
        seal: Seal,
    },
    /// The key of the host vouches for all lines before this one: it has signed the digest that this line carries. What is inside
    /// is for others to read and to judge.
    Signature {
        /// When.
        at: Time,
        /// As text, in whatever form the signer writes.
        signature: String,
    },
}

impl Line {
    /// The second of exercise time, for lines that have one.
    pub fn at(&self) -> Option<Time> {
        match self {
            Self::Header(_) | Self::File(_) => None,
            Self::Act { at, .. }
            | Self::Clock { at }
            | Self::Seal { at, .. }
            | Self::Note { at, .. }
            | Self::End { at, .. }
            | Self::Signature { at, .. } => Some(*at),
        }
    }
}

/// The digest of the files of a scenario: their names and texts, in the order in which they are read.
pub fn files_digest(files: &[File]) -> Seal {
    digest(files)
}

/// A line as it is written, with the digest of the one before. Borrowed: an act is encoded before it is applied.
#[derive(Serialize)]
struct Entry<'a> {
    prev: String,
    #[serde(flatten)]
    line: &'a Line,
}

/// The text of a line (without its newline) and its digest, which the next line carries. `prev` is `None` for the first.
///
/// # Errors
///
/// Only for an act that cannot be written as JSON, which would be a defect of its type.
pub fn encode(line: &Line, prev: Option<Seal>) -> Result<(String, Seal), serde_json::Error> {
    let text = serde_json::to_string(&Entry { prev: prev.map(|p| p.to_string()).unwrap_or_default(), line })?;
    let digest = digest_bytes(text.as_bytes());
    Ok((text, digest))
}

/// A log that holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Line 1.
    pub header: Header,
    /// The scenario.
    pub files: Vec<File>,
    /// The lines after the files, each with its line number (from 1).
    pub lines: Vec<(usize, Line)>,
    /// For each of them the digest of the line before.
    pub before: Vec<Seal>,
    /// The digest of the last line, which the next one must carry.
    pub last: Seal,
    /// How many lines hold, the header and the files included.
    pub count: usize,
    /// How many bytes hold. What follows them was torn off while it was written; see [`Log::torn`].
    pub kept: usize,
    /// How many bytes of a torn last line follow the kept ones, if any do.
    pub torn: Option<usize>,
    /// The last line is whole and lacks only its newline.
    pub unended: bool,
    /// What other programmes left in the file.
    pub odd: Oddities,
}

impl Log {
    /// The last second that the log tells of.
    pub fn until(&self) -> Time {
        self.lines.iter().rev().find_map(|(_, line)| line.at()).unwrap_or(Time::START)
    }
    /// Whether the exercise was brought to its end.
    pub fn ended(&self) -> bool {
        self.lines.iter().any(|(_, line)| matches!(line, Line::End { .. }))
    }
    /// Its signatures: the line, the digest that is signed, and the signature.
    pub fn signatures(&self) -> impl Iterator<Item = (usize, Seal, &str)> {
        self.lines.iter().zip(&self.before).filter_map(|((number, line), before)| match line {
            Line::Signature { signature, .. } => Some((*number, *before, signature.as_str())),
            _ => None,
        })
    }
    /// The same without its seals, for whoever looks at what another engine sealed. The clock goes as far as they told.
    pub fn unsealed(mut self) -> Self {
        for (_, line) in &mut self.lines {
            if let Line::Seal { at, .. } | Line::End { at, .. } = line {
                *line = Line::Clock { at: *at };
            }
        }
        self
    }
    /// The same up to the last seal before a line, for whoever looks at a log that does not hold there; nothing where none stands before
    /// it.
    pub fn up_to_seal_before(mut self, line: usize) -> Option<Self> {
        let sealed = |(number, entry): &(usize, Line)| *number < line && matches!(entry, Line::Seal { .. });
        let kept = self.lines.iter().rposition(sealed)? + 1;
        self.last = self.before.get(kept).copied().unwrap_or(self.last);
        self.lines.truncate(kept);
        self.before.truncate(kept);
        self.count = self.lines.last().map_or(self.count, |(number, _)| *number);
        (self.torn, self.unended) = (None, false);
        Some(self)
    }
    /// What it remarks, oldest first.
    pub fn remarks(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|(_, line)| match line {
            Line::Note { text, .. } => Some(text.as_str()),
            _ => None,
        })
    }
    /// How many acts it holds.
    pub fn acts(&self) -> u32 {
        let act = |(_, line): &(usize, Line)| if let Line::Act { n, .. } = line { Some(*n) } else { None };
        self.lines.iter().rev().find_map(act).unwrap_or(0)
    }
}
