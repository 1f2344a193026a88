//! The session: the only caller of the two verbs, and the only writer of the log. Live play, resume, headless runs and replay
//! all hold one of these two: a [`Session`] goes on, a [`Replay`] looks back.
//!
//! An act is stamped, written and flushed to disk before it is applied and shown; what a log says was done was done, and what
//! was shown is in the log. Everything due at a second is drained before an act of that second, so that live play and replay
//! come to the same state.
//!
//! It ignores wall-clock pace and screens. It may not decide anything about the world.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    kernel::{
        names::Slug,
        seal::Seal,
        time::{Span, Time},
    },
    scenario::{
        complaint::Complaint,
        model::Scenario,
        read::examine,
        variant::{self, UnknownVariant, Variant},
    },
    table::{
        forecast::{self, Forecast, Outlook},
        log::{self, FORMAT, Header, Line, Log, LogFault, files_digest},
        replay::{self, Mismatch, VerifyFault},
    },
    vocabulary::{
        act::{Act, Actor, FASTEST, Refusal},
        effect::Effect,
        fact::{Cause, Fact, What},
        terms::Hand,
    },
};

use crate::{library::Source, remark, stand_in::StandIns, words::Lang};

/// How often the clock and the state are sealed into the log.
const SEAL_EVERY: Span = Span::hours(1);
/// How far apart the states lie from which a replay starts, so that going back is quick.
const KEYFRAME_EVERY: Span = Span::hours(6);

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
    /// The log does not hold together.
    Log(PathBuf, LogFault),
    /// The log holds together, but the exercise made again from it is another one.
    Verify(PathBuf, VerifyFault),
    /// The exercise of this log was brought to its end.
    Ended(PathBuf),
    /// The point to go back to does not lie behind us.
    Point,
}

/// Why an act did not come to pass.
#[derive(Debug)]
pub enum Denied {
    /// The world refused it; that is in the log too.
    Refused(Refusal),
    /// It could not be written, so it was not done.
    Log(SessionFault),
}

/// A log file that is being written.
#[derive(Debug)]
struct Journal {
    path: PathBuf,
    file: File,
    /// Bytes that hold.
    len: u64,
    last: Option<Seal>,
    /// The digest of the first line, which tells this record from all others.
    record: Option<Seal>,
    /// Whether bytes that do not hold may lie behind them: a line that was cut off half-way.
    torn: bool,
}

impl Journal {
    /// A new file, locked against a second writer. An existing one is never touched.
    fn create(path: &Path) -> Result<Self, SessionFault> {
        let io = |why| SessionFault::Io(path.to_owned(), why);
        let file = match OpenOptions::new().write(true).create_new(true).open(path) {
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {
                return Err(SessionFault::Exists(path.to_owned()));
            }
            other => other.map_err(io)?,
        };
        lock(&file, path)?;
        // The name of the file must outlast a power failure as well; where folders cannot be flushed, nothing is lost by asking.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
        Ok(Self { path: path.to_owned(), file, len: 0, last: None, record: None, torn: false })
    }

    /// The lines with which every log begins.
    fn begin(&mut self, record: &Record) -> Result<(), SessionFault> {
        self.write(&Line::Header(record.header.clone()), false)?;
        record.files.iter().try_for_each(|file| self.write(&Line::File(file.clone()), false))
    }

    /// Appends a line. If it cannot be written whole, the file is as it was before; if even that cannot be had, nothing more is
    /// written until it can, for a line behind a torn one would make the whole log unreadable.
    fn write(&mut self, line: &Line, sync: bool) -> Result<(), SessionFault> {
        let path = self.path.clone();
        let io = |why| SessionFault::Io(path.clone(), why);
        let (mut text, digest) = log::encode(line, self.last).map_err(|why| io(why.into()))?;
        text.push('\n');
        if self.torn {
            self.cut_off().map_err(io)?;
        }
        let written =
            self.file.write_all(text.as_bytes()).and_then(|()| if sync { self.file.sync_data() } else { Ok(()) });
        if let Err(why) = written {
            // The first fault is the one to tell.
            self.torn = true;
            let _ = self.cut_off();
            return Err(io(why));
        }
        self.len += text.len() as u64;
        self.last = Some(digest);
        self.record.get_or_insert(digest);
        Ok(())
    }

    /// Cuts off what does not hold.
    fn cut_off(&mut self) -> io::Result<()> {
        self.file.set_len(self.len)?;
        self.file.seek(SeekFrom::Start(self.len))?;
        self.torn = false;
        Ok(())
    }
}

fn lock(file: &File, path: &Path) -> Result<(), SessionFault> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(SessionFault::Busy(path.to_owned())),
        // Some network disks know no locks; an exercise must not fail for that.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
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
    seed: u64,
    variant: Option<Slug>,
    ended: bool,
    /// Who may act at empty seats: in live play, not where a record is played again.
    stand_ins: Option<StandIns>,
    record: Record,
    forecast: Option<Forecast>,
}

/// What the log holds, kept at hand: a branch begins with a part of it. Without a log it holds the acts all the same.
#[derive(Debug)]
struct Record {
    header: Header,
    files: Vec<log::File>,
    /// The lines behind the files, each with its digest if it was written.
    lines: Vec<(Line, Option<Seal>)>,
}

impl Record {
    /// The number of the `n`-th line behind the files, from 1 as in the log.
    fn number(&self, n: usize) -> usize {
        n + self.files.len() + 2
    }
}

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
        let variant = variant.map(Slug::new);
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
            variant,
            start,
            zone,
            lang: lang.code().to_owned(),
            parent: None,
            wall: wall(),
        };
        let record = Record { header, files, lines: Vec::new() };
        if let Some(journal) = &mut journal {
            journal.begin(&record)?;
        }
        let chronicle = Chronicle::new(exercise.scenario());
        let mut session =
            Self { exercise, chronicle, journal, seed, variant, ended: false, stand_ins: None, record, forecast: None };
        session.drain(Time::START);
        session.seal(true)?;
        Ok(session)
    }

    /// Goes on with the exercise of a log. A torn last line is put aside in `LOG.torn` and cut off; anything else that does
    /// not hold is a fault.
    pub fn resume(path: &Path) -> Result<(Self, Resumed), SessionFault> {
        let io = |why| SessionFault::Io(path.to_owned(), why);
        let mut file = OpenOptions::new().read(true).write(true).open(path).map_err(io)?;
        lock(&file, path)?;
        // Through the locked handle: some systems let no other one read.
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(io)?;
        let log = log::read(&bytes).map_err(|fault| SessionFault::Log(path.to_owned(), fault))?;
        if log.ended() {
            return Err(SessionFault::Ended(path.to_owned()));
        }
        let mut exercise = open(&log)?;
        let mut chronicle = Chronicle::new(exercise.scenario());
        replay::rebuild(&log, &mut exercise, &mut |fact| chronicle.note(fact))
            .map_err(|fault| SessionFault::Verify(path.to_owned(), fault))?;

        let pace = log.lines.iter().rev().find_map(|(_, line)| match line {
            // One that was refused is in the log as well.
            Line::Act { act: Act::Pace { ratio }, .. } if (1..=FASTEST).contains(ratio) => Some(*ratio),
            _ => None,
        });
        let remarks = log.lines.iter().filter_map(|(_, line)| remarked(line).map(str::to_owned));
        let mut resumed = Resumed { torn: None, acts: exercise.acts(), pace, remarks: remarks.collect() };
        if let Some(torn) = log.torn {
            let aside = torn_path(path);
            let mut keep = OpenOptions::new().append(true).create(true).open(&aside).map_err(io)?;
            keep.write_all(&bytes[log.kept..]).and_then(|()| keep.sync_data()).map_err(io)?;
            file.set_len(log.kept as u64).map_err(io)?;
            resumed.torn = Some((torn, aside));
        }
        let mut len = file.seek(SeekFrom::Start(log.kept as u64)).map_err(io)?;
        if log.unended {
            file.write_all(b"\n").map_err(io)?;
            len += 1;
        }
        file.sync_data().map_err(io)?;
        let first = log::encode(&Line::Header(log.header.clone()), None).map_err(|why| io(why.into()))?;
        let (last, record) = (Some(log.last), Some(first.1));
        let journal = Journal { path: path.to_owned(), file, len, last, record, torn: false };
        let Header { seed, variant, .. } = log.header;
        let lines = with_digests(&log).map_err(|why| io(why.into()))?;
        let record = Record { header: log.header, files: log.files, lines };
        let mut session = Self {
            exercise,
            chronicle,
            journal: Some(journal),
            seed,
            variant,
            ended: false,
            stand_ins: None,
            record,
            forecast: None,
        };
        let here = session.exercise.now();
        session.drain(here);
        session.note("resumed")?;
        Ok((session, resumed))
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
        self.journal.as_ref().map(|journal| journal.path.as_path())
    }

    /// What tells this record from all others, if one is written.
    pub fn record(&self) -> Option<Seal> {
        self.journal.as_ref().and_then(|journal| journal.record)
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

    fn pass(&mut self, to: Time) -> Result<(), SessionFault> {
        if self.journal.is_some() {
            let mut hour = Time((self.exercise.now().0.div_euclid(SEAL_EVERY.0) + 1) * SEAL_EVERY.0);
            while hour <= to {
                self.drain(hour);
                self.seal(false)?;
                hour = hour + SEAL_EVERY;
            }
        }
        self.drain(to);
        if self.exercise.over() { self.end() } else { Ok(()) }
    }

    /// The second verb. The act is on disk before it is applied; a refusal is a part of the record.
    pub fn submit(&mut self, actor: Actor, act: &Act) -> Result<u32, Denied> {
        let at = self.exercise.now();
        self.drain(at);
        if self.ended {
            return Err(Denied::Refused(Refusal::Over));
        }
        let n = self.exercise.acts() + 1;
        self.put(Line::Act { n, at, seat: actor, act: act.clone(), wall: wall() }, true).map_err(Denied::Log)?;
        let Self { exercise, chronicle, .. } = self;
        let result = exercise.submit(actor, act, &mut |fact| chronicle.note(fact));
        self.drain(at);
        result.map_err(Denied::Refused)
    }

    /// Writes a line, if there is a log, and keeps it at hand.
    fn put(&mut self, line: Line, sync: bool) -> Result<(), SessionFault> {
        let digest = match &mut self.journal {
            Some(journal) => {
                journal.write(&line, sync)?;
                journal.last
            }
            None => None,
        };
        self.record.lines.push((line, digest));
        Ok(())
    }

    /// Whether this exercise branched off from another.
    pub fn is_branch(&self) -> bool {
        self.record.header.parent.is_some()
    }

    /// Where a point to go back to lies; nothing if it does not lie behind us.
    pub fn cut_at(&self, point: Point) -> Option<Cut> {
        let lines = &self.record.lines;
        let until = |time: Time| lines.iter().take_while(|(line, _)| line.at().is_none_or(|at| at <= time)).count();
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
        let after = lines.get(kept..)?.iter().filter_map(|(line, _)| match line {
            Line::Act { act, .. } => Some(act),
            _ => None,
        });
        let behind = at < self.now() || after.clone().next().is_some();
        let clock = |act: &&Act| matches!(act, Act::Pause {} | Act::Resume {} | Act::Pace { .. } | Act::Step { .. });
        let acts = u32::try_from(after.filter(|act| !clock(act)).count()).unwrap_or(u32::MAX);
        (behind && at >= Time::START).then(|| Cut { at, line: self.record.number(kept) - 1, acts, kept })
    }

    /// The act of the same second from which a fact came, as the number of lines before it.
    fn act_behind(&self, fact: &Fact) -> Option<usize> {
        let mut cause = fact.cause;
        let act = loop {
            match cause {
                Cause::Act(n) => break n,
                Cause::Fact(n) => cause = self.chronicle.facts.get(usize::try_from(n).ok()?.checked_sub(1)?)?.cause,
                Cause::Inject(row) => {
                    let fired =
                        |f: &&Fact| matches!(f.what, What::InjectFired { row: id, .. } if id == row) && f.n < fact.n;
                    cause = self.chronicle.facts.iter().rev().find(fired)?.cause;
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
        let lines: Vec<Line> = self.record.lines[..cut.kept].iter().map(|(line, _)| line.clone()).collect();
        let io = |why: serde_json::Error| SessionFault::Io(from.clone().unwrap_or_default(), why.into());
        // Where no log is written the head will do: what it says is that there was something before.
        let head = head_digest(&self.record.header, &self.record.files).map_err(io)?;
        let last = cut.kept.checked_sub(1).and_then(|last| self.record.lines[last].1);
        let parent = last.or(head).unwrap_or(self.record.header.scenario_digest);
        let header = Header { parent: Some(parent), wall: wall(), ..self.record.header.clone() };
        let record = Record { header, files: self.record.files.clone(), lines: Vec::new() };

        let scenario = self.exercise.scenario().clone();
        let mut exercise = Exercise::open(scenario, self.seed).map_err(SessionFault::Open)?;
        let mut chronicle = Chronicle::new(exercise.scenario());
        for (n, line) in lines.iter().enumerate() {
            replay::carry(&mut exercise, line, &mut |fact| chronicle.note(fact)).map_err(|what| {
                SessionFault::Verify(
                    from.clone().unwrap_or_default(),
                    VerifyFault { line: self.record.number(n), what },
                )
            })?;
        }
        exercise.advance_to(cut.at, &mut |fact| chronicle.note(fact));

        let path = from.as_deref().map(branch_path);
        let mut journal = path.as_deref().map(Journal::create).transpose()?;
        if let Some(journal) = &mut journal {
            journal.begin(&record)?;
        }
        let (seed, variant, stand_ins) = (self.seed, self.variant, self.stand_ins.clone());
        let mut branch =
            Self { exercise, chronicle, journal, seed, variant, ended: false, stand_ins, record, forecast: None };
        for line in lines {
            branch.put(line, false)?;
        }
        let name = |path: &Option<PathBuf>| {
            path.as_ref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned())
        };
        branch.note(&format!("branch of {} line {}", name(&from).unwrap_or_default(), cut.line))?;
        // Nobody at another machine goes back in time: doors and codes are what they were a moment ago.
        let later = self.record.lines.iter().skip(cut.kept).filter_map(|(line, _)| remarked(line));
        for text in later.filter(|text| remark::is_about_doors(text)) {
            branch.note(text)?;
        }
        let known =
            self.record.lines.iter().filter_map(|(line, _)| remarked(line)).any(|t| remark::read_codes_of(t).is_some());
        if let Some(record) = self.record().filter(|_| !known) {
            branch.note(&remark::codes_of(&record.to_string()))?;
        }
        branch.seal(true)?;
        // Only now, when the branch stands on disk, is the old log left.
        self.pause()?;
        self.note(&format!("branched at line {} into {}", cut.line, name(&path).unwrap_or_default()))?;
        *self = branch;
        Ok(Branched { cut, from, log: path })
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
            Some(_) if !self.ended => self.put(Line::Note { at, text: text.to_owned(), wall: wall() }, true),
            _ => Ok(()),
        }
    }

    /// Seals the clock and the state into the log: at a pause and before leaving, so that resume knows how far the clock was.
    pub fn pause(&mut self) -> Result<(), SessionFault> {
        let now = self.exercise.now();
        self.drain(now);
        self.seal(true)
    }

    fn seal(&mut self, sync: bool) -> Result<(), SessionFault> {
        match &self.journal {
            Some(_) if !self.ended => {
                let exercise = &mut self.exercise;
                let (at, acts, happenings) = (exercise.now(), exercise.acts(), exercise.happenings());
                let seal = exercise.seal();
                self.put(Line::Seal { at, acts, happenings, seal }, sync)
            }
            _ => Ok(()),
        }
    }

    /// Ends the exercise here, for good: nothing follows in the log.
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
        Ok(())
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

/// Reads a log file and checks that it holds together.
pub fn read_log(path: &Path) -> Result<Log, SessionFault> {
    let bytes = fs::read(path).map_err(|why| SessionFault::Io(path.to_owned(), why))?;
    log::read(&bytes).map_err(|fault| SessionFault::Log(path.to_owned(), fault))
}

/// Whether a file begins with the header of a log, so that it can be offered for choice; [`read_log`] judges the rest.
pub fn begins_like_a_log(path: &Path) -> bool {
    // A header is far shorter than this; what is longer is something else.
    const LONGEST: u64 = 16 * 1024;
    let mut first = String::new();
    let read = File::open(path).and_then(|file| BufReader::new(file.take(LONGEST)).read_line(&mut first));
    let header = read.ok().and_then(|_| serde_json::from_str::<serde_json::Value>(&first).ok());
    header.is_some_and(|line| line["line"] == "header")
}

/// Where a log goes when nobody says: `SCENARIO-DATE-TIME.jsonl` in the current folder.
pub fn default_log(scenario: &Scenario) -> PathBuf {
    PathBuf::from(format!("{}-{}.jsonl", scenario.id, jiff::Zoned::now().strftime("%Y%m%d-%H%M%S")))
}

/// The digest of the last line of the head of a log.
fn head_digest(header: &Header, files: &[log::File]) -> Result<Option<Seal>, serde_json::Error> {
    let lines = std::iter::once(Line::Header(header.clone())).chain(files.iter().cloned().map(Line::File));
    let mut prev = None;
    for line in lines {
        prev = Some(log::encode(&line, prev)?.1);
    }
    Ok(prev)
}

/// The lines of a log with their digests, as the chain of the log has them.
fn with_digests(log: &Log) -> Result<Vec<(Line, Option<Seal>)>, serde_json::Error> {
    let mut prev = head_digest(&log.header, &log.files)?;
    let mut lines = Vec::with_capacity(log.lines.len());
    for (_, line) in &log.lines {
        prev = Some(log::encode(line, prev)?.1);
        lines.push((line.clone(), prev));
    }
    Ok(lines)
}

/// What a line of a log remarks.
fn remarked(line: &Line) -> Option<&str> {
    match line {
        Line::Note { text, .. } => Some(text),
        _ => None,
    }
}

/// A free name beside a log: `NAME-branch-1.jsonl`, `NAME-branch-2.jsonl`, …
fn branch_path(from: &Path) -> PathBuf {
    let stem = from.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    // A branch of a branch stands beside its siblings.
    let stem = match stem.rsplit_once("-branch-") {
        Some((trunk, n)) if n.bytes().all(|byte| byte.is_ascii_digit()) => trunk.to_owned(),
        _ => stem,
    };
    (1_u32..)
        .map(|n| from.with_file_name(format!("{stem}-branch-{n}.jsonl")))
        .find(|path| !path.exists())
        .unwrap_or_else(|| from.with_extension("branch.jsonl"))
}

fn torn_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".torn");
    PathBuf::from(name)
}

/// The wall clock in RFC 3339, to the second: testimony.
fn wall() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// An exercise that is looked back on: the whole record, and the world at any second of it.
#[derive(Debug)]
pub struct Replay {
    log: Log,
    chronicle: Vec<Fact>,
    /// For each kept second: the state there, and the first line that had not been carried in.
    keyframes: BTreeMap<Time, (Exercise, usize)>,
    current: Exercise,
}

impl Replay {
    /// Reads a log and makes its exercise again, to the last second that it tells of.
    pub fn open(path: &Path) -> Result<Self, SessionFault> {
        let log = read_log(path)?;
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
        Ok(Self { log, chronicle, keyframes, current: exercise })
    }

    /// The log.
    pub fn log(&self) -> &Log {
        &self.log
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
                replay::carry(&mut exercise, entry, &mut |_| ())?;
            }
            exercise.advance_to(time, &mut |_| ());
            self.current = exercise;
        }
        Ok(&mut self.current)
    }
}
