//! Looking back: the whole record of a log, and the world at any second of it.

use std::{collections::BTreeMap, path::Path};

use engine::{
    exercise::Exercise,
    table::{
        log::{Line, Log},
        replay,
        replay::{Mismatch, VerifyFault},
    },
};
use kernel::time::{Span, Time};
use vocabulary::{fact::Fact, scenario::Scenario};
use words::fault::SessionFault;

use super::{open::open, resume::read_to_look};

/// How far apart the states lie from which a replay starts, so that going back is quick.
const KEYFRAME_EVERY: Span = Span::hours(6);

/// An exercise that is looked back on: the whole record, and the world at any second of it.
#[derive(Debug)]
pub struct Replay {
    log: Log,
    strays: Option<VerifyFault>,
    chronicle: Vec<Fact>,
    /// For each kept second: the state there, and the first line that had not been carried in.
    keyframes: BTreeMap<Time, (Exercise, usize)>,
    current: Exercise,
}

impl Replay {
    /// Reads a log and makes its exercise again, to the last second that it tells of.
    pub fn open(path: &Path) -> Result<Self, SessionFault> {
        let (log, strays) = read_to_look(path)?;
        let mut exercise = open(&log)?;
        let mut chronicle = Vec::new();
        let mut sink = |fact: &Fact| chronicle.push(fact.clone());
        exercise.advance_to(Time::START, &mut sink);
        let mut keyframes = BTreeMap::from([(Time::START, (exercise.fork(), 0))]);
        let mut next = Time::START + KEYFRAME_EVERY;
        for (n, (line, entry)) in log.lines.iter().enumerate() {
            let at = entry.at().unwrap_or(exercise.now());
            while next < at && next < exercise.end() {
                exercise.advance_to(next, &mut sink);
                keyframes.insert(next, (exercise.fork(), n));
                next = next + KEYFRAME_EVERY;
            }
            replay::carry(&mut exercise, entry, &mut sink)
                .map_err(|what| SessionFault::Verify(path.to_owned(), VerifyFault { line: *line, what }))?;
        }
        exercise.advance_to(log.until(), &mut sink);
        Ok(Self { log, strays, chronicle, keyframes, current: exercise })
    }

    /// The log.
    pub fn log(&self) -> &Log {
        &self.log
    }
    /// From where on the exercise comes out otherwise than an older engine sealed it, if it does.
    pub fn strays(&self) -> Option<&VerifyFault> {
        self.strays.as_ref()
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

    /// Goes to a second of the record, forwards or back, and shows the exercise as it was at its close.
    pub fn at(&mut self, time: Time) -> Result<&mut Exercise, Mismatch> {
        let time = time.clamp(Time::START, self.until());
        if let Some((_, (frame, first))) = self.keyframes.range_mut(..=time).next_back() {
            let mut exercise = frame.fork();
            for (_, entry) in &self.log.lines[*first..] {
                if entry.at().is_some_and(|at| at > time) {
                    break;
                }
                // Its seals were compared when it was opened.
                if matches!(entry, Line::Seal { .. } | Line::End { .. }) {
                    continue;
                }
                replay::carry(&mut exercise, entry, &mut |_| ())?;
            }
            exercise.advance_to(time, &mut |_| ());
            self.current = exercise;
        }
        Ok(&mut self.current)
    }
}
