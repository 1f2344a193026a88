//! Replay: the same exercise made again from its lines, by the two verbs and nothing else. Resume, verify, the evaluator's
//! room and `run --acts` all come through [`carry`] or [`read_acts`].
//!
//! It ignores who reads the log and where it lies. It may not touch the world but by `advance_to` and `submit`.

use std::fmt;

use kernel::{
    names::{Slug, nearest},
    seal::Seal,
    time::{Calendar, Time},
};
use serde::Deserialize;
use serde_json::Value;
use vocabulary::{
    act::{Act, ActKind, Actor},
    scenario::Scenario,
};

use super::log::{Line, Log, OldNumbers};
use crate::exercise::{Exercise, Sink};

/// Where the exercise made again is not the one that was logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// The scenario of the log cannot be opened; why.
    Scenario(String),
    /// The act got another number.
    Number {
        /// In the log.
        written: u32,
        /// Now.
        found: u32,
    },
    /// Another number of acts had been submitted.
    Acts {
        /// In the log.
        written: u32,
        /// Now.
        found: u32,
    },
    /// Another number of happenings had been worked through.
    Happenings {
        /// In the log.
        written: u64,
        /// Now.
        found: u64,
    },
    /// The state is another one.
    Seal {
        /// In the log.
        written: Seal,
        /// Now.
        found: Seal,
    },
    /// The line lies after the end of the exercise.
    PastEnd,
    /// The header says something else than the scenario that the log holds.
    Header {
        /// Which of its fields.
        field: &'static str,
        /// In the header.
        written: String,
        /// In the scenario.
        found: String,
    },
}

/// The first line that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: Mismatch,
}

impl fmt::Display for VerifyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {:?}", self.line, self.what)
    }
}
impl std::error::Error for VerifyFault {}

/// What a verified log held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Acts carried out or refused again.
    pub acts: u32,
    /// Seals compared.
    pub seals: u32,
    /// Facts that came of it.
    pub facts: u64,
    /// The last second.
    pub until: Time,
    /// The state there.
    pub seal: Seal,
}

/// Carries one line of a log into an exercise, and compares what it claims with what is there.
///
/// Everything due at a line's second is drained before it, here as in live play: that is what makes the size of the steps
/// not matter.
pub fn carry(exercise: &mut Exercise, line: &Line, sink: Sink<'_>) -> Result<(), Mismatch> {
    let Some(at) = line.at() else { return Ok(()) };
    if at > exercise.end() {
        return Err(Mismatch::PastEnd);
    }
    // The clock is let run once, by the next line that looks at the world: an evening has thousands of these.
    if matches!(line, Line::Clock { .. }) {
        return Ok(());
    }
    exercise.advance_to(at, sink);
    match line {
        Line::Header(_) | Line::File(_) | Line::Clock { .. } | Line::Note { .. } | Line::Signature { .. } => Ok(()),
        Line::Act { n, seat, act, .. } => {
            // A refusal is a part of the record like any other; the seals tell whether it was the same one.
            let _refused = exercise.submit(*seat, act, sink).is_err();
            let found = exercise.acts();
            if found == *n { Ok(()) } else { Err(Mismatch::Number { written: *n, found }) }
        }
        Line::Seal { acts, happenings, seal, .. } => {
            if exercise.acts() != *acts {
                return Err(Mismatch::Acts { written: *acts, found: exercise.acts() });
            }
            if exercise.happenings() != *happenings {
                return Err(Mismatch::Happenings { written: *happenings, found: exercise.happenings() });
            }
            same_seal(exercise, *seal)
        }
        Line::End { seal, .. } => same_seal(exercise, *seal),
    }
}

fn same_seal(exercise: &mut Exercise, written: Seal) -> Result<(), Mismatch> {
    let found = exercise.seal();
    if found == written { Ok(()) } else { Err(Mismatch::Seal { written, found }) }
}

/// Makes the whole exercise of a log again in `exercise`, which must be freshly opened from its files and seed.
pub fn rebuild(log: &Log, exercise: &mut Exercise, sink: Sink<'_>) -> Result<(), VerifyFault> {
    for (line, entry) in &log.lines {
        carry(exercise, entry, sink).map_err(|what| VerifyFault { line: *line, what })?;
    }
    exercise.advance_to(log.until(), sink);
    Ok(())
}

/// Makes the whole exercise again and compares every seal, and the header with the scenario.
///
/// # Errors
/// The first line that does not hold.
pub fn verify(log: &Log, exercise: &mut Exercise) -> Result<Verified, VerifyFault> {
    // An exercise that cannot be the one of the log is not played.
    same_header(log, exercise)?;
    let mut facts = 0;
    rebuild(log, exercise, &mut |_| facts += 1)?;
    verified(log, exercise, facts)
}

/// What a log held whose exercise was made again by [`rebuild`], with so many facts, once the header agrees too.
///
/// # Errors
/// The header does not agree with the scenario.
pub fn verified(log: &Log, exercise: &mut Exercise, facts: u64) -> Result<Verified, VerifyFault> {
    same_header(log, exercise)?;
    let seals = log.lines.iter().filter(|(_, line)| matches!(line, Line::Seal { .. } | Line::End { .. })).count();
    Ok(Verified {
        acts: exercise.acts(),
        seals: u32::try_from(seals).unwrap_or(u32::MAX),
        facts,
        until: exercise.now(),
        seal: exercise.seal(),
    })
}

/// Whether a header repeats what the scenario says. Nothing is played by these fields, and so no seal would tell.
fn same_header(log: &Log, exercise: &Exercise) -> Result<(), VerifyFault> {
    let (header, scenario) = (&log.header, exercise.scenario());
    let fields = [
        ("scenario", header.scenario.as_str(), scenario.id.as_str()),
        ("start", header.start.as_str(), scenario.start.as_str()),
        ("zone", header.zone.as_str(), scenario.zone.as_str()),
    ];
    match fields.into_iter().find(|(_, written, found)| written != found) {
        None => Ok(()),
        Some((field, written, found)) => {
            let what = Mismatch::Header { field, written: written.to_owned(), found: found.to_owned() };
            Err(VerifyFault { line: 1, what })
        }
    }
}

/// An act out of an acts file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// When.
    pub at: Time,
    /// Whose.
    pub seat: Actor,
    /// What.
    pub act: Act,
}

/// What is wrong with a line of an acts file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActsFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: ActsFaultKind,
}

/// What can be wrong with a line of an acts file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActsFaultKind {
    /// Not JSON; the column (from 1) where it ceases to be.
    NotJson(usize),
    /// JSON, but not an act; the words are those of the reader.
    NotAnAct(String),
    /// One of `at`, `seat` and `act` is wanting.
    Lacks(&'static str),
    /// No act is called so.
    Act {
        /// As written.
        name: String,
        /// The nearest one.
        nearest: Option<&'static str>,
    },
    /// The time cannot be read.
    Time(String),
    /// The time lies before the start.
    BeforeStart(String),
    /// The scenario has no such seat.
    Seat {
        /// As written.
        name: Slug,
        /// The nearest one.
        nearest: Option<Slug>,
    },
}

impl fmt::Display for ActsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {:?}", self.line, self.kind)
    }
}
impl std::error::Error for ActsFault {}

/// A line of an acts file: as the log records it, or the three things that matter. The rest of a log's line is let pass.
#[derive(Deserialize)]
struct Written {
    #[serde(default)]
    line: Option<String>,
    n: Option<u32>,
    at: Option<Value>,
    seat: Option<Actor>,
    act: Option<Value>,
}

/// Reads an acts file: one act a line, copied from a log or written by hand (`{"at": "D1 06:30", "seat": …, "act": …}`).
/// Other lines of a log and empty lines are passed over, so that a whole log serves as well. The acts come sorted by time;
/// acts of one second keep their order.
pub fn read_acts(text: &str, scenario: &Scenario, calendar: &Calendar) -> Result<Vec<Planned>, Vec<ActsFault>> {
    let (mut acts, mut faults, mut numbers) = (Vec::new(), Vec::new(), OldNumbers::default());
    for (n, text) in text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        match read_act(text, scenario, calendar, (acts.len() as u32 + 1, &mut numbers)) {
            Ok(planned) => acts.extend(planned),
            Err(kind) => faults.push(ActsFault { line: n + 1, kind }),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    acts.sort_by_key(|planned| planned.at);
    Ok(acts)
}

/// Reads a line; where it says no number of its own, it is the act of the next one.
fn read_act(
    text: &str,
    scenario: &Scenario,
    calendar: &Calendar,
    (next, numbers): (u32, &mut OldNumbers),
) -> Result<Option<Planned>, ActsFaultKind> {
    let said = |fault: serde_json::Error| ActsFaultKind::NotAnAct(fault.to_string());
    let value: Value = serde_json::from_str(text).map_err(|fault| ActsFaultKind::NotJson(fault.column()))?;
    let written: Written = serde_json::from_value(value).map_err(said)?;
    match written.line.as_deref() {
        None | Some("act") => {}
        Some("header" | "file" | "clock" | "seal" | "note" | "end" | "signature") => return Ok(None),
        Some(other) => return Err(ActsFaultKind::NotAnAct(format!("`{other}`"))),
    }
    let (at, as_written) = match written.at.ok_or(ActsFaultKind::Lacks("at"))? {
        Value::String(text) => (calendar.read(&text).map_err(|fault| ActsFaultKind::Time(fault.written))?, text),
        // Seconds since the start, as in a log.
        other => (Time(other.as_i64().ok_or_else(|| ActsFaultKind::Time(other.to_string()))?), other.to_string()),
    };
    if at < Time::START {
        return Err(ActsFaultKind::BeforeStart(as_written));
    }
    let seat = written.seat.ok_or(ActsFaultKind::Lacks("seat"))?;
    if !seat.is_facilitator() && !scenario.seats.iter().any(|known| known.id == seat.0) {
        let known = scenario.seats.iter().map(|seat| seat.id).chain([Actor::facilitator().0]);
        let near = nearest(seat.0.as_str(), known.map(Slug::as_str)).map(Slug::new);
        return Err(ActsFaultKind::Seat { name: seat.0, nearest: near });
    }
    let mut act = written.act.ok_or(ActsFaultKind::Lacks("act"))?;
    numbers.rename(written.n.unwrap_or(next), seat.0, &mut act);
    if let Some(name) = act.as_object().and_then(|act| act.keys().next()) {
        let known = ActKind::ALL.iter().map(|kind| kind.name());
        if !known.clone().any(|known| known == name) {
            let nearest = nearest(name, known);
            return Err(ActsFaultKind::Act { name: name.clone(), nearest });
        }
    }
    Ok(Some(Planned { at, seat, act: serde_json::from_value(act).map_err(said)? }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::time::Span;
    use vocabulary::act::DirectionAct;

    fn calendar() -> Calendar {
        Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a good calendar")
    }

    #[test]
    fn acts_are_read_as_a_log_writes_them_and_as_people_say_the_time() {
        let text = concat!(
            r#"{"prev":"ab","line":"seal","at":0,"acts":0,"happenings":0,"seal":"ab"}"#,
            "\n\n",
            r#"{"at":"D1 08:00","seat":"facilitator","act":{"ShiftAll":{"by":"-15min"}}}"#,
            "\n",
            r#"{"prev":"ab","line":"act","n":1,"at":60,"seat":"facilitator","act":{"Pause":{}},"wall":"now"}"#,
            "\n",
        );
        let acts = read_acts(text, &Scenario::default(), &calendar()).expect("good acts");
        let by = Span::minutes(-15);
        let seat = Actor::facilitator();
        assert_eq!(
            acts,
            [
                Planned { at: Time(60), seat, act: Act::Direction(DirectionAct::Pause {}) },
                Planned { at: Time(7200), seat, act: Act::Direction(DirectionAct::ShiftAll { by, after: None }) }
            ]
        );
    }

    #[test]
    fn every_line_that_is_no_act_is_named() {
        let text = concat!(
            r#"{"at":"soon","seat":"facilitator","act":{"Pause":{}}}"#,
            "\n",
            r#"{"at":0,"seat":"nobody","act":{"Pause":{}}}"#,
            "\n",
            r#"{"at":0,"seat":"facilitator","act":{"Dance":{}}}"#,
            "\nnot json\n",
        );
        let faults = read_acts(text, &Scenario::default(), &calendar()).expect_err("four faults");
        assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(faults[0].kind, ActsFaultKind::Time("soon".into()));
        assert_eq!(faults[1].kind, ActsFaultKind::Seat { name: Slug::new("nobody"), nearest: None });
        assert_eq!(faults[2].kind, ActsFaultKind::Act { name: "Dance".into(), nearest: None });
        assert_eq!(faults[3].kind, ActsFaultKind::NotJson(2));
    }
}
