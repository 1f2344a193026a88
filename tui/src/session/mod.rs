//! The session: the only caller of the two verbs, and the only writer of the log. Live play, resume, headless runs and replay
//! all hold one of these two: a [`Session`] goes on, a [`Replay`] looks back.
//!
//! - [`journal`]: the file; whether it still is what was written, and where the record goes if it is not.
//! - [`record`]: what the log holds, at hand.
//! - [`resume`]: going on with a log.
//! - [`branch`]: going back, and what begins there.
//! - [`replay`](mod@replay): looking back.
//! - [`signature`]: the key of the host vouches for a log.
//!
//! What happens is written before it comes to be: an act is flushed to disk before it is applied and shown, and how far the clock
//! may run is written before it runs there. What a log says was done was done, and what was shown is in the log. While the clock
//! stands, the last line is a seal, so that not even a change of the last words goes unnoticed.
//!
//! Everything due at a second is drained before an act of that second, so that live play and replay come to the same state.
//!
//! It ignores wall-clock pace and screens. It may not decide anything about the world.

use std::{
    io,
    path::{Path, PathBuf},
};

use authoring::{
    complaint::Complaint,
    read::examine,
    variant::{self, UnknownVariant},
};
use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    table::{
        forecast::{self, Forecast, Outlook},
        log::{FORMAT, Header, Line, Log, LogFault, files_digest},
        replay::VerifyFault,
    },
};
use kernel::{
    names::Slug,
    seal::Seal,
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, Actor, LONGEST_TEXT, Refusal},
    effect::Effect,
    fact::Fact,
    scenario::Scenario,
    terms::Hand,
    variant::Variant,
};

use self::{
    journal::{Journal, Mishap},
    record::Record,
};
use crate::{library::Source, session::stand_in::StandIns, wall, words::Lang};

pub mod automatic;
mod branch;
pub mod journal;
mod record;
pub mod remark;
mod replay;
mod resume;
pub mod signature;
pub mod stand_in;

pub use branch::{Branched, Cut, Point};
pub use replay::Replay;
pub use resume::{Resumed, begins_like_a_log, read_log, read_to_look};

/// How often the state is sealed into the log.
const SEAL_EVERY: Span = Span::hours(1);

/// Why a session cannot start or go on.
#[derive(Debug)]
pub enum SessionFault {
    /// The scenario has errors.
    Scenario(Source, Vec<Complaint>),
    /// It has no such variant.
    Variant(UnknownVariant),
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

/// Why an act did not come to pass.
#[derive(Debug)]
pub enum Denied {
    /// The world refused it; that is in the log too.
    Refused(Refusal),
    /// It could not be written, so it was not done.
    Log(SessionFault),
}

/// What is kept of the facts as they come.
#[derive(Debug)]
struct Chronicle {
    facts: Vec<Fact>,
    keeps: bool,
    count: u64,
    measures: Measures,
}

impl Chronicle {
    fn new(scenario: &Scenario) -> Self {
        Self { facts: Vec::new(), keeps: true, count: 0, measures: Measures::new(scenario) }
    }
    fn note(&mut self, fact: &Fact) {
        self.count += 1;
        self.measures.note(fact);
        if self.keeps {
            self.facts.push(fact.clone());
        }
    }
}

/// An exercise that goes on.
#[derive(Debug)]
pub struct Session {
    exercise: Exercise,
    chronicle: Chronicle,
    journal: Option<Journal>,
    /// What befell the log, if anything did.
    mishap: Option<Mishap>,
    seed: u64,
    variant: Option<Slug>,
    ended: bool,
    /// Who may act at empty seats: in live play, not where a record is played again.
    stand_ins: Option<StandIns>,
    record: Record,
    forecast: Option<Forecast>,
}

impl Session {
    /// Opens an exercise. With a `log`, the file is created and holds the scenario before anything is played. The seed is the
    /// scenario's own unless one is given.
    pub fn start(source: &Source, seed: Option<u64>, lang: Lang, log: Option<&Path>) -> Result<Self, SessionFault> {
        Self::start_variant(source, None, seed, lang, log)
    }

    /// The same with a variant of the scenario.
    pub fn start_variant(
        source: &Source,
        variant: Option<&str>,
        seed: Option<u64>,
        lang: Lang,
        log: Option<&Path>,
    ) -> Result<Self, SessionFault> {
        let scenario = varied(source, variant)?;
        let seed = seed.unwrap_or(scenario.seed);
        let (id, start, zone) = (scenario.id, scenario.start.clone(), scenario.zone.clone());
        let exercise = Exercise::open(scenario, seed).map_err(SessionFault::Open)?;
        let mut journal = log.map(Journal::create).transpose()?;
        let files = source.log_files();
        let header = Header {
            format: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: id,
            scenario_digest: files_digest(&files),
            files: u32::try_from(files.len()).unwrap_or(u32::MAX),
            seed,
            variant: variant.map(Slug::new),
            start,
            zone,
            lang: lang.code().to_owned(),
            parent: None,
            wall: wall::stamp(),
        };
        let record = Record { header, files, lines: Vec::new() };
        if let Some(journal) = &mut journal {
            journal.begin(&record)?;
        }
        let chronicle = Chronicle::new(exercise.scenario());
        let mut session = Self::of(exercise, chronicle, journal, record);
        session.drain(Time::START);
        session.seal(true)?;
        Ok(session)
    }

    fn of(exercise: Exercise, chronicle: Chronicle, journal: Option<Journal>, record: Record) -> Self {
        let (seed, variant) = (record.header.seed, record.header.variant);
        let (mishap, stand_ins, forecast, ended) = (None, None, None, false);
        Self { exercise, chronicle, journal, mishap, seed, variant, ended, stand_ins, record, forecast }
    }

    /// Lets stand-ins act where the facilitator gave them a seat. Returns the session.
    pub fn with_stand_ins(mut self, stand_ins: StandIns) -> Self {
        self.stand_ins = Some(stand_ins);
        self
    }

    /// Lets facts go once they have been counted: for long headless runs. Returns the session.
    pub fn forgetting(mut self) -> Self {
        self.chronicle.keeps = false;
        self.chronicle.facts = Vec::new();
        self
    }

    /// The exercise, to look at. Only the session moves it; its views and checks change nothing.
    pub fn exercise(&mut self) -> &mut Exercise {
        &mut self.exercise
    }
    /// The scenario that is played.
    pub fn scenario(&self) -> &Scenario {
        self.exercise.scenario()
    }
    /// The present second.
    pub fn now(&self) -> Time {
        self.exercise.now()
    }
    /// When the exercise is over.
    pub fn end_time(&self) -> Time {
        self.exercise.end()
    }
    /// Everything that came to pass, oldest first.
    pub fn chronicle(&self) -> &[Fact] {
        &self.chronicle.facts
    }
    /// How many facts came to pass, kept or not.
    pub fn facts(&self) -> u64 {
        self.chronicle.count
    }
    /// The measures so far, in a fixed order.
    pub fn measures(&self) -> Vec<(String, i64)> {
        self.chronicle.measures.finish()
    }
    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }
    /// The variant that is played, if one is.
    pub fn variant(&self) -> Option<&Variant> {
        variant::find(self.scenario(), self.variant?.as_str())
    }
    /// Where the log is, if one is written.
    pub fn log_path(&self) -> Option<&Path> {
        self.journal.as_ref().map(|journal| journal.path())
    }

    /// What tells this record from all others, if one is written.
    pub fn record(&self) -> Option<Seal> {
        self.journal.as_ref().and_then(|journal| journal.record())
    }

    /// What befell the log while it was written, if anything did.
    pub fn mishap(&self) -> Option<&Mishap> {
        self.mishap.as_ref()
    }

    fn drain(&mut self, to: Time) {
        let Self { exercise, chronicle, .. } = self;
        exercise.advance_to(to, &mut |fact| chronicle.note(fact));
    }

    /// The first verb. Each full hour that is crossed is sealed into the log; the end of the exercise ends it.
    pub fn advance_to(&mut self, to: Time) -> Result<(), SessionFault> {
        let to = to.min(self.exercise.end());
        if let Some(stand_ins) = self.stand_ins.take() {
            let acted = self.let_act(&stand_ins, to);
            self.stand_ins = Some(stand_ins);
            acted?;
        }
        self.pass(to)
    }

    /// Passes every moment until `to` at which a stand-in looks up.
    fn let_act(&mut self, stand_ins: &StandIns, to: Time) -> Result<(), SessionFault> {
        let last = to.min(self.exercise.end() - Span(1));
        while let Some(at) = stand_ins.next(&mut self.exercise).filter(|at| *at <= last) {
            self.pass(at)?;
            for (seat, act) in stand_ins.scripted(&mut self.exercise) {
                self.act_for(seat, &act)?;
            }
            for seat in self.exercise.seats_in(Hand::Automatic) {
                if let Some(act) = stand_ins.improvised(seat, &mut self.exercise) {
                    self.act_for(Actor(seat), &act)?;
                }
            }
        }
        Ok(())
    }

    /// Does what a stand-in does. A refusal is a part of the record, for them too.
    fn act_for(&mut self, seat: Actor, act: &Act) -> Result<(), SessionFault> {
        match self.submit(seat, act) {
            Ok(_) | Err(Denied::Refused(_)) => Ok(()),
            Err(Denied::Log(fault)) => Err(fault),
        }
    }

    /// Lets time pass. How far is written before anything of it comes to be.
    fn pass(&mut self, to: Time) -> Result<(), SessionFault> {
        if self.journal.is_some() {
            let mut hour = Time((self.exercise.now().0.div_euclid(SEAL_EVERY.0) + 1) * SEAL_EVERY.0);
            while hour <= to {
                self.let_run(hour)?;
                self.seal(false)?;
                hour = hour + SEAL_EVERY;
            }
        }
        self.let_run(to)?;
        if self.exercise.over() { self.end() } else { Ok(()) }
    }

    fn let_run(&mut self, to: Time) -> Result<(), SessionFault> {
        let written = self.record.until();
        if self.journal.is_some() && !self.ended && written < to {
            self.put(Line::Clock { at: to }, false)?;
        }
        self.drain(to);
        Ok(())
    }

    /// The second verb. The act is on disk before it is applied; a refusal is a part of the record.
    pub fn submit(&mut self, actor: Actor, act: &Act) -> Result<u32, Denied> {
        let at = self.exercise.now();
        self.drain(at);
        if self.ended {
            return Err(Denied::Refused(Refusal::Over));
        }
        // Not the engine's to refuse: what a record holds has been accepted.
        if act.longest_text() > LONGEST_TEXT {
            return Err(Denied::Refused(Refusal::TooLong));
        }
        let n = self.exercise.acts() + 1;
        let line = Line::Act { n, at, seat: actor, act: act.clone(), wall: wall::stamp() };
        self.put(line, true).map_err(Denied::Log)?;
        let Self { exercise, chronicle, .. } = self;
        let result = exercise.submit(actor, act, &mut |fact| chronicle.note(fact));
        self.drain(at);
        result.map_err(Denied::Refused)
    }

    /// Writes a line, if there is a log, and keeps it at hand.
    fn put(&mut self, line: Line, flush: bool) -> Result<(), SessionFault> {
        let digest = self.append(&line, flush)?;
        if self.mishap.as_ref().is_some_and(|mishap| mishap.to.is_none()) {
            self.mishap = None;
        }
        self.record.lines.push((line, digest));
        Ok(())
    }

    /// Appends a line to the log. If that is not what was written any more, the whole record is written anew first, once.
    fn append(&mut self, line: &Line, flush: bool) -> Result<Option<Seal>, SessionFault> {
        let Some(journal) = &mut self.journal else { return Ok(None) };
        match journal.append(line, flush) {
            Ok(digest) => return Ok(Some(digest)),
            Err(loss) => self.rescue(loss)?,
        }
        let Some(journal) = &mut self.journal else { return Ok(None) };
        journal.append(line, flush).map(Some).map_err(|loss| loss.fault(journal.path().to_owned()))
    }

    /// Begins a look ahead at what a ruling may bring; [`Self::look_further`] goes on with it.
    ///
    /// # Errors
    /// Why nobody could rule so.
    pub fn look_ahead(&mut self, proposal: u32, effects: &[Effect], ahead: Span) -> Result<(), Refusal> {
        let folded = &self.chronicle.measures;
        self.forecast = Some(Forecast::of(&mut self.exercise, folded, proposal, effects, ahead, forecast::RUNS)?);
        Ok(())
    }

    /// One more pair of runs of the look ahead, and what all of them say; nothing if none was begun. With `last` it ends there.
    pub fn look_further(&mut self, last: bool) -> Option<Outlook> {
        let forecast = self.forecast.as_mut()?;
        forecast.run();
        if last {
            forecast.stop();
        }
        let outlook = forecast.outlook();
        if outlook.runs >= outlook.of {
            self.forecast = None;
        }
        Some(outlook)
    }

    /// Writes a remark into the log; the world does not notice.
    pub fn note(&mut self, text: &str) -> Result<(), SessionFault> {
        let at = self.exercise.now();
        match &self.journal {
            Some(_) if !self.ended => self.put(Line::Note { at, text: text.to_owned(), wall: wall::stamp() }, true),
            _ => Ok(()),
        }
    }

    /// Seals the clock and the state into the log: at a pause and before leaving, so that resume knows how far the clock was.
    pub fn pause(&mut self) -> Result<(), SessionFault> {
        let now = self.exercise.now();
        self.drain(now);
        self.seal(true)
    }

    /// Seals what has no seal behind it yet. Nothing needs to reach the disk by it: what it covers was flushed before.
    pub fn cover(&mut self) -> Result<(), SessionFault> {
        match self.record.lines.last() {
            Some((Line::Act { .. } | Line::Note { .. } | Line::Clock { .. }, _)) => self.seal(false),
            _ => Ok(()),
        }
    }

    fn seal(&mut self, flush: bool) -> Result<(), SessionFault> {
        match &self.journal {
            Some(_) if !self.ended => {
                let exercise = &mut self.exercise;
                let (at, acts, happenings) = (exercise.now(), exercise.acts(), exercise.happenings());
                let seal = exercise.seal();
                self.put(Line::Seal { at, acts, happenings, seal }, flush)
            }
            _ => Ok(()),
        }
    }

    /// Ends the exercise here, for good: nothing but a signature follows in the log.
    pub fn end(&mut self) -> Result<(), SessionFault> {
        if self.ended {
            return Ok(());
        }
        let at = self.exercise.now();
        self.drain(at);
        if self.journal.is_some() {
            let seal = self.exercise.seal();
            self.put(Line::End { at, seal }, true)?;
        }
        self.ended = true;
        self.sign()
    }

    /// Whether the exercise was brought to its end.
    pub fn ended(&self) -> bool {
        self.ended
    }
}

/// The scenario of these files, if it holds no error.
pub fn checked(source: &Source) -> Result<Scenario, SessionFault> {
    let (scenario, complaints) = examine(&source.files);
    scenario.ok_or_else(|| SessionFault::Scenario(source.clone(), complaints))
}

/// The same as one of its variants has it; without a name, as it stands.
pub fn varied(source: &Source, variant: Option<&str>) -> Result<Scenario, SessionFault> {
    let scenario = checked(source)?;
    match variant {
        None => Ok(scenario),
        Some(name) => variant::apply(&scenario, name).map_err(SessionFault::Variant),
    }
}

/// The exercise of a log, at its start.
pub fn open(log: &Log) -> Result<Exercise, SessionFault> {
    let scenario = varied(&Source::of_log(log), log.header.variant.map(Slug::as_str))?;
    Exercise::open(scenario, log.header.seed).map_err(SessionFault::Open)
}

/// Where a log goes when nobody says: `SCENARIO-DATE-TIME.jsonl` in the current folder.
pub fn default_log(scenario: &Scenario) -> PathBuf {
    PathBuf::from(format!("{}-{}.jsonl", scenario.id, wall::for_names()))
}
