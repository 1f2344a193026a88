//! A changed course as a log of its own: a branch of the log that it was made of, which can be verified, looked back on and played on.
//!
//! The wall clock of its acts is that of the record: nobody did them at any other time. So the same change of the same log gives the same
//! bytes. Signatures and remarks of the record are left out; they vouch for another evening.

use std::collections::BTreeMap;

use engine::table::log::{FORMAT, Header, Line, Log, encode};
use kernel::{names::Slug, seal::Seal};
use vocabulary::parameter::Settings;

use crate::{
    change::Changed,
    step::{Origin, Tried},
    telling::Telling,
};

/// How a branch is played.
#[derive(Clone, Debug)]
pub struct BranchOf<'a> {
    /// The log from which it comes.
    pub log: &'a Log,
    /// The variant with which it is played, if one is.
    pub variant: Option<Slug>,
    /// The figures that are set besides those of the scenario.
    pub parameters: Settings,
    /// The version of this engine.
    pub engine: &'a str,
    /// The remark that says where it comes from.
    pub remark: String,
}

/// The text of the branch, line by line.
///
/// # Errors
/// An act cannot be written, which would be a defect of its type.
pub fn branch(of: &BranchOf<'_>, changed: &Changed, telling: &Telling) -> Result<String, serde_json::Error> {
    let log = of.log;
    let (_, parent) = parting(log, changed);
    let walls = walls(log);
    let wall = |tried: &Tried, before: &str| match tried.step.of {
        Origin::Log(n) => walls.get(&n).cloned().unwrap_or_else(|| before.to_owned()),
        Origin::Change(_) | Origin::Answer(_) => before.to_owned(),
    };
    let header = Header {
        format: FORMAT,
        engine: of.engine.to_owned(),
        variant: of.variant,
        parameters: of.parameters.clone(),
        parent: Some(parent),
        ..log.header.clone()
    };
    let mut last = header.wall.clone();
    let mut lines = vec![Line::Header(header)];
    lines.extend(log.files.iter().cloned().map(Line::File));
    let start = kernel::time::Time::START;
    lines.push(Line::Note { at: start, text: of.remark.clone(), wall: last.clone() });
    for (n, tried) in (1..).zip(&telling.tried) {
        last = wall(tried, &last);
        let step = &tried.step;
        lines.push(Line::Act { n, at: step.at, seat: step.seat, act: step.act.clone(), wall: last.clone() });
    }
    let (at, seal) = (changed.course.until, telling.seal);
    let acts = u32::try_from(telling.tried.len()).unwrap_or(u32::MAX);
    lines.push(Line::Seal { at, acts, happenings: telling.happenings, seal });
    if log.ended() {
        lines.push(Line::End { at, seal });
    }
    let (mut text, mut prev) = (String::new(), None);
    for line in &lines {
        let (written, digest) = encode(line, prev)?;
        text.push_str(&written);
        text.push('\n');
        prev = Some(digest);
    }
    Ok(text)
}

/// The number of the last line of a log that it shares with a course made of it.
pub fn last_shared_line(log: &Log, changed: &Changed) -> usize {
    parting(log, changed).0
}

/// The last line of the log that both share, and its digest: the one before the first act that is otherwise.
fn parting(log: &Log, changed: &Changed) -> (usize, Seal) {
    let shared = changed.shared.unwrap_or(0) as u32;
    let otherwise = log.lines.iter().zip(&log.before).find(|((_, line), _)| match line {
        Line::Act { n, .. } => *n > shared,
        _ => false,
    });
    otherwise.map_or((log.count, log.last), |((number, _), before)| (number - 1, *before))
}

/// When each act of a log was done by the clock on the wall.
fn walls(log: &Log) -> BTreeMap<u32, String> {
    let wall = |line: &Line| match line {
        Line::Act { n, wall, .. } => Some((*n, wall.clone())),
        _ => None,
    };
    log.lines.iter().filter_map(|(_, line)| wall(line)).collect()
}
