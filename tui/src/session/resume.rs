//! Reading a log from a file, and going on with it after a stop of whatever kind.
//!
//! The exercise goes on at the last second that the log tells of. A line that was torn while it was written is put aside and cut off,
//! and so are empty lines behind the last one; what else other programmes left in the file stays as it is.

use std::{
    fs::{File, OpenOptions},
    io,
    io::{BufRead, BufReader, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use engine::table::{
    log,
    log::{FORMAT, Line, Log, LogFault, Oddities, Reader, read::LONGEST},
    replay,
};
use kernel::time::Time;
use vocabulary::{
    act::{Act, DirectionAct},
    fact::{ExerciseFact, Fact, What},
};
use words::fault::{Falter, SessionFault};

use super::{
    journal::{Journal, lock},
    live::{FactsKept, Session},
    open::open,
    record::Record,
};
use crate::files;

/// What resume found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resumed {
    /// Bytes of a torn last line, and where they were put aside.
    pub torn: Option<(usize, PathBuf)>,
    /// Acts made again.
    pub acts: u32,
    /// The pace that was set last, if any was.
    pub pace: Option<u32>,
    /// The remarks of the log.
    pub remarks: Vec<String>,
    /// What other programmes left in the file.
    pub odd: Oddities,
    /// Why the log that a branch comes from is not all there, and how many of its lines are.
    pub falter: Option<(Falter, usize)>,
    /// Up to when a step goes that was written and had not been done when everything stopped.
    pub step: Option<Time>,
}

impl Resumed {
    /// What is known of a session by its record alone.
    pub(super) fn of(session: &Session) -> Self {
        let Session { exercise, record, .. } = session;
        let remarks = record.remarks().map(str::to_owned).collect();
        Self { acts: exercise.acts(), pace: record.pace(), remarks, ..Self::default() }
    }
}

impl Session {
    /// Goes on with the exercise of a log. A torn last line is put aside in `LOG.torn` and cut off; anything else that does
    /// not hold is a fault.
    pub fn resume(path: &Path) -> Result<(Self, Resumed), SessionFault> {
        let io = |why| SessionFault::Io(path.to_owned(), why);
        files::open(path).map_err(io)?;
        let mut file = OpenOptions::new().read(true).write(true).open(path).map_err(io)?;
        lock(&file, path)?;
        // Through the locked handle: some systems let no other one read.
        let log = read(&file, path)?;
        if log.header.format != FORMAT {
            return Err(SessionFault::Old(path.to_owned(), log.header.format));
        }
        if log.ended() {
            return Err(SessionFault::Ended(path.to_owned()));
        }
        let mut exercise = open(&log)?;
        let mut chronicle = FactsKept::new(exercise.scenario());
        replay::rebuild(&log, &mut exercise, &mut |fact| chronicle.note(fact))
            .map_err(|fault| SessionFault::Verify(path.to_owned(), fault))?;

        let torn = log.torn.map(|torn| put_aside(&mut file, path, &log).map(|aside| (torn, aside))).transpose();
        let torn = torn.map_err(io)?;
        file.set_len(log.kept as u64).map_err(io)?;
        let mut len = file.seek(SeekFrom::Start(log.kept as u64)).map_err(io)?;
        if log.unended {
            file.write_all(b"\n").map_err(io)?;
            len += 1;
        }
        file.sync_data().map_err(io)?;
        let first = log::encode(&Line::Header(log.header.clone()), None).map_err(|why| io(why.into()))?;
        let journal = Journal::at(path, file, len, Some(log.last), Some(first.1));
        let (odd, step) = (log.odd, unfinished(&log, &chronicle.facts));
        let mut session = Self::of(exercise, chronicle, Some(journal), Record::of(log));
        let resumed = Resumed { torn, odd, step, ..Resumed::of(&session) };
        session.note("resumed")?;
        if session.exercise.over() {
            session.end()?;
        }
        Ok((session, resumed))
    }
}

/// Keeps what follows the lines that hold in a file of its own.
fn put_aside(file: &mut File, path: &Path, log: &Log) -> io::Result<PathBuf> {
    let mut name = path.as_os_str().to_owned();
    name.push(".torn");
    let aside = PathBuf::from(name);
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(log.kept as u64))?;
    file.read_to_end(&mut bytes)?;
    let mut keep = OpenOptions::new().append(true).create(true).open(&aside)?;
    keep.write_all(&bytes).and_then(|()| keep.sync_data())?;
    Ok(aside)
}

/// Up to when the last step goes, if the log does not reach there. A step that is written is done, whatever stopped everything in the
/// middle of it; what stand-ins did on the way is no new beginning.
fn unfinished(log: &Log, facts: &[Fact]) -> Option<Time> {
    let on_the_way = |line: &Line| match line {
        Line::Clock { .. } | Line::Seal { .. } => true,
        Line::Act { seat, .. } => !seat.is_facilitator(),
        _ => false,
    };
    let last = log.lines.iter().rev().map(|(_, line)| line).find(|line| !on_the_way(line));
    let Some(Line::Act { n, at, act: Act::Direction(DirectionAct::Step { by }), .. }) = last else { return None };
    let refused =
        facts.iter().any(|fact| matches!(fact.what, What::Exercise(ExerciseFact::ActRefused { act, .. }) if act == *n));
    let to = *at + *by;
    (!refused && to > log.until()).then_some(to)
}

/// Reads a log file and checks that it holds together.
pub fn read_log(path: &Path) -> Result<Log, SessionFault> {
    let file = files::open(path).map_err(|why| SessionFault::Io(path.to_owned(), why))?;
    read(&file, path)
}

/// Line by line, so that what is no log is refused before it fills the memory.
fn read(file: &File, path: &Path) -> Result<Log, SessionFault> {
    let (reader, fault) = lines(BufReader::new(file)).map_err(|why| SessionFault::Io(path.to_owned(), why))?;
    fault.map_or_else(|| reader.finish(), Err).map_err(|fault| SessionFault::Log(path.to_owned(), fault))
}

/// What could be read of a log, and the first line that could not.
pub(super) fn lines(mut from: impl BufRead) -> io::Result<(Reader, Option<LogFault>)> {
    let (mut reader, mut line) = (Reader::default(), Vec::new());
    loop {
        line.clear();
        if (&mut from).take(LONGEST as u64 + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok((reader, None));
        }
        if let Err(fault) = reader.feed(&line) {
            return Ok((reader, Some(fault)));
        }
    }
}

/// Whether a file begins with the header of a log, so that it can be offered for choice; [`read_log`] judges the rest.
pub fn begins_like_a_log(path: &Path) -> bool {
    // A header is far shorter than this; what is longer is something else.
    const LONGEST: u64 = 16 * 1024;
    let mut first = String::new();
    let read = files::open(path).and_then(|file| BufReader::new(file.take(LONGEST)).read_line(&mut first));
    let first = first.trim_start_matches('\u{feff}');
    let header = read.ok().and_then(|_| serde_json::from_str::<serde_json::Value>(first).ok());
    header.is_some_and(|line| line["line"] == "header")
}
