//! Going back: to a second, behind a line or before a fact, and the branch that begins there, with a log of its own beside the old
//! one. The old log is kept whole, and what participants answered beside it lies beside the branch as well.
//!
//! A [`Session`] goes back within itself and leaves the old log with a word on where the branch went; a log that is only looked at,
//! finished or of an old format, is [forked](Session::fork) and not touched.

use std::{
    io,
    path::{Path, PathBuf},
};

use engine::{
    debrief::why::fired_before,
    exercise::Exercise,
    table::{
        log::{FORMAT, Header, Line},
        replay,
        replay::VerifyFault,
    },
};
use kernel::time::{Span, Time};
use vocabulary::{
    act::{Act, DirectionAct},
    fact::{Cause, Fact, by_number},
};
use words::fault::SessionFault;

use super::{
    feedback,
    journal::{Journal, folder_of, free_name},
    live::{FactsKept, Session},
    look::read_to_look,
    open::open,
    record::{Record, remarked},
    resume::Resumed,
};
use crate::{session::remark, wall};

/// A point to go back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The close of a second: all of it that the log tells has come to pass.
    Time(Time),
    /// Behind a line of the log, from 1.
    Line(usize),
    /// Just before this fact came to be.
    Before(u64),
}

/// Where a point lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The last second that is kept.
    pub at: Time,
    /// The last line of the log that is kept, from 1.
    pub line: usize,
    /// How many acts lie behind it and are not kept; those that only moved the clock are not counted.
    pub acts: u32,
    /// How many lines behind the files are kept.
    kept: usize,
}

/// A branch that has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branched {
    /// Where it begins.
    pub cut: Cut,
    /// The log of the exercise that it came from.
    pub from: Option<PathBuf>,
    /// Its own log.
    pub log: Option<PathBuf>,
}

impl Record {
    /// How many lines behind the files lie up to and including a second.
    fn lines_until(&self, time: Time) -> usize {
        self.lines.iter().take_while(|(line, _)| line.at().is_none_or(|at| at <= time)).count()
    }

    /// The cut that keeps so many lines behind the files, and the time up to this second.
    fn cut(&self, at: Time, kept: usize) -> Option<Cut> {
        let clock = |act: &Act| {
            matches!(
                act,
                Act::Direction(DirectionAct::Pause {})
                    | Act::Direction(DirectionAct::Resume {})
                    | Act::Direction(DirectionAct::Pace { .. })
                    | Act::Direction(DirectionAct::Step { .. })
            )
        };
        let lost = self.lines.get(kept..)?.iter().filter(|(line, _)| match line {
            Line::Act { act, .. } => !clock(act),
            _ => false,
        });
        let acts = u32::try_from(lost.count()).unwrap_or(u32::MAX);
        Some(Cut { at, line: self.number(kept) - 1, acts, kept })
    }
}

impl Session {
    /// Whether this exercise branched off from another.
    pub fn is_branch(&self) -> bool {
        self.record.header.parent.is_some()
    }

    /// The log that it branched off from, and the last line that it shares with it.
    pub fn origin(&self) -> Option<(&str, usize)> {
        // A branch of a branch repeats where that came from.
        self.record.remarks().filter_map(remark::read_branch_of).last()
    }

    /// Where a point to go back to lies; nothing if it does not lie behind us.
    pub fn cut_at(&self, point: Point) -> Option<Cut> {
        let lines = &self.record.lines;
        let until = |time| self.record.lines_until(time);
        let (at, kept) = match point {
            Point::Time(time) => (time, until(time)),
            Point::Line(number) => {
                let kept = number.checked_sub(self.record.number(0) - 1)?;
                let last = kept.checked_sub(1).map_or(Some(Time::START), |last| lines.get(last)?.0.at())?;
                (last, kept)
            }
            Point::Before(n) => {
                let fact = self.chronicle.facts.iter().find(|fact| fact.n == n)?;
                let before = fact.at - Span(1);
                if fact.at <= Time::START {
                    (Time::START, 0)
                } else {
                    match self.act_behind(fact) {
                        // What an act did at once is undone by going back behind the line before that act.
                        Some(line) => (fact.at, line),
                        None => (before, until(before)),
                    }
                }
            }
        };
        let cut = self.record.cut(at, kept)?;
        let behind = at < self.now() || lines[kept..].iter().any(|(line, _)| matches!(line, Line::Act { .. }));
        (behind && at >= Time::START).then_some(cut)
    }

    /// The act of the same second from which a fact came, as the number of lines before it.
    fn act_behind(&self, fact: &Fact) -> Option<usize> {
        let mut cause = fact.cause;
        let act = loop {
            match cause {
                Cause::Act(n) => break n,
                Cause::Fact(n) => cause = by_number(&self.chronicle.facts, n)?.cause,
                Cause::Inject(row) => {
                    let fired = fired_before(&self.chronicle.facts, row, fact.n)?;
                    cause = by_number(&self.chronicle.facts, fired)?.cause;
                }
                Cause::Start => return None,
            }
        };
        self.record.lines.iter().position(|(line, _)| match line {
            Line::Act { n, at, .. } => *n == act && *at == fact.at,
            _ => false,
        })
    }

    /// Goes back to a point and begins a branch there, with a log of its own beside the old one. The old log is kept whole, with
    /// a word on where the branch went, and can be resumed. Nothing changes if the branch cannot be written.
    ///
    /// # Errors
    /// The point does not lie behind us, or a log cannot be written.
    pub fn branch(&mut self, point: Point) -> Result<Branched, SessionFault> {
        let cut = self.cut_at(point).ok_or(SessionFault::Point)?;
        let from = self.log_path().map(Path::to_owned);
        let (scenario, codes) = (self.exercise.scenario().clone(), self.record().map(|record| record.to_string()));
        let exercise = Exercise::open(scenario, self.seed).map_err(SessionFault::Open)?;
        let mut branch = off(&self.record, exercise, cut, from.as_deref(), codes)?;
        branch.players = branch.players.with_script(self.players.script().to_vec());
        let log = branch.log_path().map(Path::to_owned);
        if let (Some(from), Some(log)) = (&from, &log) {
            feedback::carry_over(from, log, cut.at)
                .map_err(|why| SessionFault::Io(feedback::feedback_file(log), why))?;
        }
        // Only now, when the branch stands on disk, is the old log left.
        self.pause()?;
        self.note(&format!("branched at line {} into {}", cut.line, name_of(log.as_deref())))?;
        let drafts = self.drafts.take();
        *self = branch;
        self.drafts.replace(drafts);
        // Nobody in the room goes back in time.
        self.take_drafts_along();
        Ok(Branched { cut, from, log })
    }

    /// Begins a branch of a log at a second of it, with a log of its own beside it. The log is not touched: it may be finished, or of
    /// a format that is not written any more.
    ///
    /// # Errors
    /// The log does not hold, the exercise is over at that second, or the branch cannot be written.
    pub fn fork(path: &Path, at: Time) -> Result<(Self, Resumed), SessionFault> {
        let (log, falter) = read_to_look(path)?;
        let falter = falter.map(|falter| (falter, log.count));
        let exercise = open(&log)?;
        if at >= exercise.end() {
            return Err(SessionFault::Point);
        }
        let record = Record::of(log);
        let cut = record.cut(at.min(record.until()), record.lines_until(at)).ok_or(SessionFault::Point)?;
        let first = engine::table::log::encode(&Line::Header(record.header.clone()), None);
        let trunk = first.map_err(|why| SessionFault::Io(path.to_owned(), why.into()))?.1;
        let session = off(&record, exercise, cut, Some(path), Some(trunk.to_string()))?;
        match session.take_up_drafts(path, trunk) {
            // What people had begun is for whoever held that evening; anybody who may read its log may play it otherwise.
            Err(why) if why.kind() == io::ErrorKind::PermissionDenied => {}
            taken => taken.map_err(|why| SessionFault::Io(path.to_owned(), why))?,
        }
        let resumed = Resumed { falter, ..Resumed::of(&session) };
        Ok((session, resumed))
    }
}

/// A branch of a record, played up to the cut in a freshly opened exercise. Its codes are those of the record that it comes from.
fn off(
    trunk: &Record,
    mut exercise: Exercise,
    cut: Cut,
    from: Option<&Path>,
    codes: Option<String>,
) -> Result<Session, SessionFault> {
    let trunk_path = || from.unwrap_or(Path::new("")).to_owned();
    let kept = &trunk.lines[..cut.kept];
    // Where no log is written the head will do: what it says is that there was something before.
    let head = trunk.head_digest().map_err(|why| SessionFault::Io(trunk_path(), why.into()))?;
    let last = kept.last().and_then(|(_, digest)| *digest);
    let parent = last.or(head).unwrap_or(trunk.header.scenario_digest);
    let engine = env!("CARGO_PKG_VERSION").to_owned();
    let header = Header { format: FORMAT, engine, parent: Some(parent), wall: wall::stamp(), ..trunk.header.clone() };
    let record = Record { header, files: trunk.files.clone(), lines: Vec::new() };

    let mut chronicle = FactsKept::new(exercise.scenario());
    for (n, (line, _)) in kept.iter().enumerate() {
        replay::carry(&mut exercise, line, &mut |fact| chronicle.note(fact))
            .map_err(|what| SessionFault::Verify(trunk_path(), VerifyFault { line: trunk.number(n), what }))?;
    }
    exercise.advance_to(cut.at, &mut |fact| chronicle.note(fact));

    let path = from.map(|from| free_name(folder_of(from), from, "branch"));
    let mut journal = path.as_deref().map(Journal::create).transpose()?;
    if let Some(journal) = &mut journal {
        journal.begin(&record)?;
    }
    let mut branch = Session::of(exercise, chronicle, journal, record);
    // The chain is another one, so that no signature holds in it.
    for (line, _) in kept.iter().filter(|(line, _)| !matches!(line, Line::Signature { .. } | Line::End { .. })) {
        branch.put(line.clone(), false)?;
    }
    branch.note(&remark::branch_of(&name_of(from), cut.line))?;
    // Nobody at another machine goes back in time: doors, codes and other tables are what they were a moment ago.
    let later = trunk.lines.iter().skip(cut.kept).filter_map(|(line, _)| remarked(line));
    for text in later.filter(|text| remark::holds_in_branches(text)) {
        branch.note(text)?;
    }
    let known = trunk.remarks().any(|text| remark::read_codes_of(text).is_some());
    if let Some(codes) = codes.filter(|_| !known) {
        branch.note(&remark::codes_of(&codes))?;
    }
    branch.seal(true)?;
    Ok(branch)
}

fn name_of(path: Option<&Path>) -> String {
    path.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
