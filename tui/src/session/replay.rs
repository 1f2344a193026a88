//! Looking back: the whole record of a log, and the world at any second of it.
//!
//! The log is read once; while it is, the exercise is written down again and again ([`Keyframes`]). A jump raises the nearest of these
//! and carries the lines from there on; a step onwards goes on from where it stands.

use std::{
    io,
    path::{Path, PathBuf},
};

use engine::{
    exercise::{Exercise, Sink},
    table::{
        log::{Line, Log},
        replay,
        replay::{Mismatch, VerifyFault},
    },
};
use hindsight::record::PlayedRecord;
use kernel::{names::Slug, time::Time};
use vocabulary::{fact::Fact, scenario::Scenario};
use words::fault::{Falter, SessionFault};

use super::{
    keyframes::Keyframes,
    look::{opened, read_as_far, try_on},
    notes::{self, EvaluatorNote, NotesRead},
    open::open,
    remark,
};
use crate::wall;

/// An exercise that is looked back on: the whole record, and the world at any second of it.
#[derive(Debug)]
pub struct Replay {
    log: Log,
    falter: Option<Falter>,
    chronicle: Vec<Fact>,
    keyframes: Keyframes,
    /// When a seat opened which item of its inbox, as far as the record tells.
    read: Vec<(Time, (Slug, u32))>,
    path: PathBuf,
    notes: NotesRead,
    current: Exercise,
    /// The first line that has not been carried into it.
    first: usize,
}

/// The exercise of a log made again, with the states on the way from which a jump starts.
fn keyframes(log: &Log, exercise: &mut Exercise, sink: Sink<'_>) -> Result<Keyframes, VerifyFault> {
    exercise.advance_to(Time::START, sink);
    let mut keyframes = Keyframes::begin(exercise);
    for (n, (line, entry)) in log.lines.iter().enumerate() {
        let at = entry.at().unwrap_or(exercise.now());
        while keyframes.next() < at && keyframes.next() < exercise.end() {
            exercise.advance_to(keyframes.next(), sink);
            keyframes.offer(exercise, n);
        }
        replay::carry(exercise, entry, sink).map_err(|what| VerifyFault { line: *line, what })?;
    }
    exercise.advance_to(log.until(), sink);
    Ok(keyframes)
}

impl Replay {
    /// Reads a log and makes its exercise again, to the last second that is shown of it.
    pub fn open(path: &Path) -> Result<Self, SessionFault> {
        let (log, falter) = read_as_far(path, opened(path)?)?;
        let (log, falter, (keyframes, current, chronicle)) = try_on(path, log, falter, |log| {
            let (mut exercise, mut chronicle) = (open(log)?, Vec::new());
            let keyframes = keyframes(log, &mut exercise, &mut |fact| chronicle.push(fact.clone()));
            Ok(keyframes.map(|keyframes| (keyframes, exercise, chronicle)))
        })?;
        let read = log.lines.iter().filter_map(|(_, line)| match line {
            Line::Note { at, text, .. } => Some((*at, remark::read_has_read(text)?)),
            _ => None,
        });
        let (read, first) = (read.collect(), log.lines.len());
        let (notes, path) = (notes::notes_beside(path), path.to_owned());
        Ok(Self { log, falter, chronicle, keyframes, read, path, notes, current, first })
    }

    /// The log.
    pub fn log(&self) -> &Log {
        &self.log
    }
    /// Where it was read from.
    pub fn path(&self) -> &Path {
        &self.path
    }
    /// Why the log is shown in part, or not as it was, if it is.
    pub fn falter(&self) -> Option<&Falter> {
        self.falter.as_ref()
    }
    /// What evaluators noted beside the log, put together, and what of it could not be read.
    pub fn notes(&self) -> &NotesRead {
        &self.notes
    }
    /// Keeps a note of the second that is shown, and says in which file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep_note(&mut self, by: &str, text: &str, fact: Option<u64>) -> io::Result<PathBuf> {
        let (by, text) = (by.to_owned(), text.to_owned());
        let note = EvaluatorNote { at: self.now(), by, wall: wall::stamp(), text, fact };
        let file = notes::keep_note(&self.path, &note)?;
        let at = self.notes.notes.partition_point(|other| *other < note);
        self.notes.notes.insert(at, note);
        Ok(file)
    }
    /// The scenario that was played.
    pub fn scenario(&self) -> &Scenario {
        self.current.scenario()
    }
    /// The second that is shown.
    pub fn now(&self) -> Time {
        self.current.now()
    }
    /// The last second of the record.
    pub fn until(&self) -> Time {
        self.log.until()
    }
    /// All facts of the record, oldest first.
    pub fn chronicle(&self) -> &[Fact] {
        &self.chronicle
    }
    /// The facts up to and including a second.
    pub fn chronicle_until(&self, time: Time) -> &[Fact] {
        &self.chronicle[..self.chronicle.partition_point(|fact| fact.at <= time)]
    }
    /// The exercise as it was last asked for.
    pub fn exercise(&mut self) -> &mut Exercise {
        &mut self.current
    }

    /// What is left of the exercise at the second that is shown, for hindsight; for the whole of it that has to be the last one.
    pub fn record(&mut self) -> PlayedRecord<'_> {
        let acts = self.log.lines.iter().filter_map(|(_, line)| match line {
            Line::Act { act, .. } => Some(act),
            _ => None,
        });
        PlayedRecord::of(&mut self.current, &self.chronicle, acts)
    }

    /// What seats had opened by a second, item by item; nothing where the record tells of none at all.
    pub fn read_by(&self, time: Time) -> Option<impl Iterator<Item = (Slug, u32)>> {
        let by_then = self.read.iter().filter(move |(at, _)| *at <= time).map(|(_, read)| *read);
        (!self.read.is_empty()).then_some(by_then)
    }

    /// Goes to a second of the record, forwards or back, and shows the exercise as it was at its close.
    pub fn at(&mut self, time: Time) -> Result<&mut Exercise, Mismatch> {
        let time = time.clamp(Time::START, self.until());
        let nearest = self.keyframes.before(time);
        // Whoever stands nearer than any keyframe goes on from there.
        let stands_nearer = |from: Time| from <= time && nearest.is_none_or(|(frame, _)| frame.now() <= from);
        if let Some((frame, first)) = nearest.filter(|_| !stands_nearer(self.current.now())) {
            (self.current, self.first) = (frame.raise(), first);
        }
        while let Some((_, entry)) = self.log.lines.get(self.first) {
            if entry.at().is_some_and(|at| at > time) {
                break;
            }
            // Its seals were compared when it was opened.
            if !matches!(entry, Line::Seal { .. } | Line::End { .. }) {
                replay::carry(&mut self.current, entry, &mut |_| ())?;
            }
            self.first += 1;
        }
        self.current.advance_to(time, &mut |_| ());
        Ok(&mut self.current)
    }
}
