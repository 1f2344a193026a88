//! What the log holds, kept at hand: a branch begins with a part of it, and a log that was lost is written anew from it. Without a
//! log it holds the acts all the same.

use engine::table::log::{self, Header, Line, Log};
use kernel::{seal::Seal, time::Time};
use vocabulary::act::{Act, DirectionAct, FASTEST};

#[derive(Debug)]
pub(super) struct Record {
    pub header: Header,
    pub files: Vec<log::File>,
    /// The lines behind the files, each with its digest if it was written.
    pub lines: Vec<(Line, Option<Seal>)>,
}

impl Record {
    /// The record of a log, with the digests of its chain.
    pub fn of(log: Log) -> Self {
        let digests = log.before.into_iter().skip(1).chain([log.last]);
        let lines = log.lines.into_iter().zip(digests).map(|((_, line), digest)| (line, Some(digest))).collect();
        Self { header: log.header, files: log.files, lines }
    }

    /// The number of the `n`-th line behind the files, from 1 as in the log.
    pub fn number(&self, n: usize) -> usize {
        n + self.files.len() + 2
    }

    /// The last second that is written.
    pub fn until(&self) -> Time {
        self.lines.iter().rev().find_map(|(line, _)| line.at()).unwrap_or(Time::START)
    }

    /// What it remarks, oldest first.
    pub fn remarks(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|(line, _)| remarked(line))
    }

    /// The pace that was set last, if any was.
    pub fn pace(&self) -> Option<u32> {
        self.lines.iter().rev().find_map(|(line, _)| match line {
            // One that was refused is in the log as well.
            Line::Act { act: Act::Direction(DirectionAct::Pace { ratio }), .. } if (1..=FASTEST).contains(ratio) => {
                Some(*ratio)
            }
            _ => None,
        })
    }

    /// The lines with which it begins.
    pub fn head(&self) -> impl Iterator<Item = Line> {
        [Line::Header(self.header.clone())].into_iter().chain(self.files.iter().cloned().map(Line::File))
    }

    /// The digest of the last of them.
    pub fn head_digest(&self) -> Result<Option<Seal>, serde_json::Error> {
        let mut prev = None;
        for line in self.head() {
            prev = Some(log::encode(&line, prev)?.1);
        }
        Ok(prev)
    }
}

/// What a line of a log remarks.
pub(super) fn remarked(line: &Line) -> Option<&str> {
    match line {
        Line::Note { text, .. } => Some(text),
        _ => None,
    }
}
