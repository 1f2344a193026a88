//! A session that goes on: the two verbs, each written before it is done, and the log kept whole meanwhile.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
    rc::Rc,
    time::{Duration, Instant},
};

use authoring::variant;
use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    plays::players::{self, PlayedExercise, Players},
    sight::view::ControlView,
    table::{
        log::{FORMAT, Header, Line, files_digest},
        replay::Planned,
        ruling::Ends,
    },
};
use hindsight::{compare::DoneAct, course::is_of_the_clock};
use kernel::{
    names::{Serial, Slug},
    seal::Seal,
    time::{Span, Time},
};
use paper::report::answers::{AnswerGiven, SeatAnswer};
use studies::{
    forecast,
    forecast::{Forecast, Outlook},
};
use vocabulary::{
    act::{Act, Actor, LONGEST_TEXT, Refusal},
    fact::{ExerciseFact, Fact, What},
    scenario::Scenario,
    variant::Variant,
};
use words::{
    Lang,
    fault::{Denied, Loss, Mishap, SessionFault},
};

use super::{
    beside::LinesAtHand,
    drafts::Drafts,
    journal::{Journal, folder_of, free_name, refuges},
    notes::EvaluatorNote,
    open::{Wanted, varied},
    record::Record,
    remark, signature,
};
use crate::{library::Source, wall};

/// How often the state is sealed into the log.
const SEAL_EVERY: Span = Span::hours(1);

/// While there is nowhere to write, it is tried anew no more often than this unless an act asks for it: a long record takes its time.
const TRY_EVERY: Duration = Duration::from_secs(1);

/// What is kept of the facts as they come.
#[derive(Debug)]
pub(super) struct FactsKept {
    pub facts: Vec<Fact>,
    pub keeps: bool,
    pub count: u64,
    pub measures: Measures,
    /// The acts that were refused, by number.
    pub refused: BTreeSet<u32>,
}

impl FactsKept {
    pub fn new(scenario: &Scenario) -> Self {
        Self { facts: Vec::new(), keeps: true, count: 0, measures: Measures::new(scenario), refused: BTreeSet::new() }
    }
    pub fn note(&mut self, fact: &Fact) {
        self.count += 1;
        self.measures.note(fact);
        if let What::Exercise(ExerciseFact::ActRefused { act, .. }) = fact.what {
            self.refused.insert(act);
        }
        if self.keeps {
            self.facts.push(fact.clone());
        }
    }
}

/// An exercise that goes on.
#[derive(Debug)]
pub struct Session {
    pub(super) exercise: Exercise,
    pub(super) chronicle: FactsKept,
    pub(super) journal: Option<Journal>,
    /// What befell the log, if anything did.
    mishap: Option<Mishap>,
    pub(super) seed: u64,
    variant: Option<Slug>,
    ended: bool,
    /// Whether the start of the debrief has been shown.
    hot_wash: bool,
    /// Who keeps empty seats: those that were given into their hands, and no others.
    pub(super) players: Players,
    pub(super) record: Record,
    forecast: Option<Forecast>,
    /// The facilitator's view as it was shown last, and of which moment it is.
    shown: Option<(Moment, Rc<ControlView>)>,
    /// What participants answered and evaluators noted beside the log.
    answers: LinesAtHand<SeatAnswer>,
    notes: LinesAtHand<EvaluatorNote>,
    /// What people have begun and not sent.
    pub(super) drafts: RefCell<Drafts>,
}

/// What a view depends on: the second, and how much has come to pass and was done by then.
type Moment = (Time, u64, u32);

impl Session {
    /// Opens an exercise. With a `log`, the file is created and holds the scenario before anything is played. The seed is the
    /// scenario's own unless one is given.
    pub fn start(source: &Source, seed: Option<u64>, lang: Lang, log: Option<&Path>) -> Result<Self, SessionFault> {
        Self::start_as(source, &Wanted { seed, ..Wanted::default() }, lang, log)
    }

    /// The same as a call wants it.
    pub fn start_as(source: &Source, wanted: &Wanted, lang: Lang, log: Option<&Path>) -> Result<Self, SessionFault> {
        let Wanted { variant, parameters, seed } = wanted;
        let scenario = varied(source, variant.as_deref(), parameters)?;
        let seed = seed.unwrap_or(scenario.seed);
        // The name of a combination, in whatever order it was asked for.
        let named = variant.as_deref().and_then(|name| variant::find(&scenario, name).ok()).map(|variant| variant.id);
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
            variant: named,
            parameters: parameters.clone(),
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
        let chronicle = FactsKept::new(exercise.scenario());
        let mut session = Self::of(exercise, chronicle, journal, record);
        session.drain(Time::START);
        session.seal(true)?;
        Ok(session)
    }

    pub(super) fn of(exercise: Exercise, chronicle: FactsKept, journal: Option<Journal>, record: Record) -> Self {
        let (seed, variant) = (record.header.seed, record.header.variant);
        let (mishap, forecast, ended) = (None, None, false);
        let mut players = Players::of(exercise.scenario(), exercise.seed());
        // Whoever has heard everything goes on as if it had sat there from the start.
        chronicle.facts.iter().for_each(|fact| players.hear(fact));
        let (answers, notes) = (LinesAtHand::default(), LinesAtHand::default());
        let hot_wash = record.remarks().any(|text| text == remark::HOT_WASH);
        Self {
            exercise,
            chronicle,
            journal,
            mishap,
            seed,
            variant,
            ended,
            hot_wash,
            players,
            record,
            forecast,
            shown: None,
            answers,
            notes,
            drafts: RefCell::default(),
        }
    }

    /// With a script for the seats that the facilitator gives to it. Returns the session.
    pub fn with_script(mut self, script: Vec<Planned>) -> Self {
        self.players = self.players.with_script(script);
        self
    }

    /// The seats that have a part in the script.
    pub fn parts(&self) -> BTreeSet<Slug> {
        self.players.parts()
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
    /// The facilitator's view. Whoever asks in the same moment is given the same one: it is the dearest there is, and many may look on.
    pub fn control(&mut self) -> Rc<ControlView> {
        let moment = (self.exercise.now(), self.chronicle.count, self.exercise.acts());
        match &self.shown {
            Some((of, view)) if *of == moment => view.clone(),
            _ => {
                let view = Rc::new(self.exercise.control());
                self.shown = Some((moment, view.clone()));
                view
            }
        }
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
    /// What was done so far that may have changed something, oldest first: no act of the clock, and none that was refused.
    pub fn deeds(&self) -> Vec<DoneAct<'_>> {
        let deeds = self.record.lines.iter().filter_map(|(line, _)| match line {
            Line::Act { n, at, seat, act, .. } if !is_of_the_clock(act) => {
                Some(DoneAct { n: *n, at: *at, seat: seat.0, act })
            }
            _ => None,
        });
        deeds.filter(|deed| !self.chronicle.refused.contains(&deed.n)).collect()
    }
    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }
    /// The variant that is played, if one is; of a combination, all of it as one.
    pub fn variant(&self) -> Option<Variant> {
        variant::find(self.scenario(), self.variant?.as_str()).ok()
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

    pub(super) fn drain(&mut self, to: Time) {
        let Self { exercise, chronicle, players, .. } = self;
        exercise.advance_to(to, &mut |fact| {
            chronicle.note(fact);
            players.hear(fact);
        });
    }

    /// The first verb. Each full hour that is crossed is sealed into the log; the end of the exercise ends it.
    pub fn advance_to(&mut self, to: Time) -> Result<(), SessionFault> {
        players::advance(self, to)
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
        let Self { exercise, chronicle, players, .. } = self;
        let result = exercise.submit(actor, act, &mut |fact| {
            chronicle.note(fact);
            players.hear(fact);
        });
        self.drain(at);
        result.map_err(Denied::Refused)
    }

    /// Writes a line, if there is a log, and keeps it at hand.
    pub(super) fn put(&mut self, line: Line, flush: bool) -> Result<(), SessionFault> {
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
    pub fn look_ahead(&mut self, proposal: Serial, ends: &Ends, ahead: Span) -> Result<(), Refusal> {
        let folded = &self.chronicle.measures;
        self.forecast = Some(Forecast::of(&mut self.exercise, folded, proposal, ends, ahead, forecast::RUNS)?);
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

    /// Keeps an evaluator's note of this second beside the log, and says in which file; nothing where no log is written.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep_note(&self, by: &str, text: &str, fact: Option<u64>) -> io::Result<Option<PathBuf>> {
        let Some(log) = self.log_path() else { return Ok(None) };
        let (at, by, text) = (self.exercise.now(), by.to_owned(), text.to_owned());
        self.notes.keep(log, EvaluatorNote { at, by, wall: wall::stamp(), text, fact }).map(Some)
    }

    /// What was noted beside the log under a role so far, by time; nothing where no log is written.
    pub fn notes_by(&self, by: &str) -> Vec<EvaluatorNote> {
        let Some(log) = self.log_path() else { return Vec::new() };
        self.notes.of(log).iter().filter(|note| note.by == by).cloned().collect()
    }

    /// Keeps what somebody at a seat answers beside the log; whether there is one.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep_answer(&self, seat: Slug, said: AnswerGiven) -> io::Result<bool> {
        let Some(log) = self.log_path() else { return Ok(false) };
        self.answers.keep(log, SeatAnswer { at: self.exercise.now(), seat, wall: wall::stamp(), said }).map(|_| true)
    }

    /// What the people of a seat answered so far, by time; nothing where no log is written.
    pub fn answers(&self, seat: Slug) -> Vec<SeatAnswer> {
        let Some(log) = self.log_path() else { return Vec::new() };
        self.answers.of(log).iter().filter(|answer| answer.seat == seat).cloned().collect()
    }

    /// How many such answers there are; nothing where no log is written.
    pub fn answered(&self, seat: Slug) -> Option<usize> {
        let log = self.log_path()?;
        Some(self.answers.of(log).iter().filter(|answer| answer.seat == seat).count())
    }

    /// Whether the hot wash has begun: the exercise is over, or the start of the debrief has been shown all the same.
    pub fn debriefs(&self) -> bool {
        self.hot_wash || self.exercise.now() >= self.end_time()
    }

    /// The start of the debrief is shown. Where the exercise is not over, the log remarks it, so that it is still so after a power cut.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn begin_hot_wash(&mut self) -> Result<(), SessionFault> {
        if self.debriefs() {
            return Ok(());
        }
        self.hot_wash = true;
        self.note(remark::HOT_WASH)
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

    pub(super) fn seal(&mut self, flush: bool) -> Result<(), SessionFault> {
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

    /// Looks after the log while nothing is written.
    ///
    /// # Errors
    /// It is lost, and there is nowhere to write the record anew.
    pub fn watch(&mut self) -> Result<(), SessionFault> {
        let Some(journal) = &self.journal else { return Ok(()) };
        let nowhere = self.mishap.as_ref().filter(|mishap| mishap.to.is_none());
        if let Some(mishap) = nowhere.filter(|mishap| mishap.tried.elapsed() < TRY_EVERY) {
            return Err(SessionFault::Nowhere(mishap.from.clone()));
        }
        match journal.stands() {
            Err(loss) => self.rescue(loss),
            // Whether there is room again is known once something has been written.
            Ok(()) if nowhere.is_some() => self.pause(),
            Ok(()) => Ok(()),
        }
    }

    /// Writes the whole record anew where that can be done, and goes on there.
    fn rescue(&mut self, loss: Loss) -> Result<(), SessionFault> {
        let from = self.log_path().map(Path::to_owned).unwrap_or_default();
        let to = refuges(&from).into_iter().find_map(|folder| {
            let path = free_name(&folder, &from, "rescued");
            let mut journal = Journal::anew(&path, &self.record).ok()?;
            if !self.ended {
                let name = from.file_name().unwrap_or_default().to_string_lossy();
                let text = remark::rescued_from(&name);
                let line = Line::Note { at: self.exercise.now(), text, wall: wall::stamp() };
                let digest = journal.append(&line, true).ok()?;
                self.record.lines.push((line, Some(digest)));
            }
            self.journal = Some(journal);
            Some(path)
        });
        self.take_drafts_along();
        let nowhere = to.is_none();
        self.mishap = Some(Mishap { loss, from: from.clone(), to, tried: Instant::now() });
        if nowhere { Err(SessionFault::Nowhere(from)) } else { Ok(()) }
    }

    /// Leaves the log for now: sealed, and signed if the key of the host is there. Of an exercise that is over nothing is left that was begun.
    ///
    /// # Errors
    /// The log cannot be written, or the key cannot sign.
    pub fn close(&mut self) -> Result<(), SessionFault> {
        if self.ended {
            return self.forget_drafts();
        }
        self.pause()?;
        self.sign()
    }

    /// Signs what stands in the log, if the key of the host lies beside it.
    fn sign(&mut self) -> Result<(), SessionFault> {
        let Some(journal) = &self.journal else { return Ok(()) };
        let Some(head) = journal.last() else { return Ok(()) };
        match signature::sign(head, folder_of(journal.path()))? {
            Some(signature) => self.put(Line::Signature { at: self.exercise.now(), signature }, true),
            None => Ok(()),
        }
    }
}

impl PlayedExercise for Session {
    type Fault = SessionFault;

    fn players(&mut self) -> &mut Players {
        &mut self.players
    }
    fn exercise(&mut self) -> &mut Exercise {
        &mut self.exercise
    }

    /// Lets time pass. How far is written before anything of it is shown: of several spans in a row, with the last one and at each hour.
    fn pass(&mut self, to: Time, last: bool) -> Result<(), SessionFault> {
        if self.journal.is_some() {
            let mut hour = Time((self.exercise.now().0.div_euclid(SEAL_EVERY.0) + 1) * SEAL_EVERY.0);
            while hour <= to {
                self.let_run(hour)?;
                self.seal(false)?;
                hour = hour + SEAL_EVERY;
            }
        }
        if !last {
            self.drain(to);
            return Ok(());
        }
        self.let_run(to)?;
        if self.exercise.over() { self.end() } else { Ok(()) }
    }

    fn act(&mut self, seat: Actor, act: &Act) -> Result<(), SessionFault> {
        match self.submit(seat, act) {
            Ok(_) | Err(Denied::Refused(_)) => Ok(()),
            Err(Denied::Log(fault)) => Err(fault),
        }
    }
}
