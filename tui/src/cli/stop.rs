//! How a call ends: done, or stopped with a word and an exit code.

use std::io;

use clap::ValueEnum;

/// Text for people or JSON for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    #[default]
    Text,
    Json,
}

/// Why a call stops.
#[derive(Debug)]
pub(super) enum Stop {
    /// A fault, in words, and the exit code 1.
    Said(String),
    /// Everything was said already; the exit code.
    Quiet(u8),
    /// Standard output: whoever reads it may have enough, which is no fault of ours.
    Output(io::Error),
}

pub(super) type Done = Result<(), Stop>;

impl From<io::Error> for Stop {
    fn from(why: io::Error) -> Self {
        Self::Output(why)
    }
}
