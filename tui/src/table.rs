//! The table: the exercise that the screens stand in front of, live or looked back on, behind one door. A [`Live`] one holds a
//! session and goes on; a [`Past`] one holds a record and only moves through it.
//!
//! It adds no rule: what may be done is the engine's to say, and what is written is the session's.

use std::{io, rc::Rc};

use engine::{
    sight::{
        view::{Choice, ControlView, SeatView},
        wall::WallView,
    },
    table::ruling::Ends,
};
use hindsight::{account::Account, compare::DoneAct};
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use paper::report::answers::{AnswerGiven, SeatAnswer};
use serde_json::Value;
use studies::forecast::Outlook;
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal},
    change::Change,
    condition::Condition,
    fact::Fact,
    scenario::Scenario,
};
use words::{Lang, Names, clean, cli as say, record, record::Alarm, replay::ReplayText, ui, what_if::OtherWorldLines};

use crate::{
    session::{
        Branched, Cut, Denied, Point, Replay, Session,
        drafts::{DraftOwner, UnsentDraft},
        feedback::feedback_file,
        notes::{EvaluatorNote, notes_file},
        remark,
    },
    what_if::PlayedLog,
};

/// Why an act was not done.
#[derive(Clone, Debug)]
pub enum Denial {
    /// The world refuses, and says why.
    Refused(Refusal),
    /// It could not be written into the log, so it was not done.
    Unwritten(String),
}

/// What the terminal needs of an exercise, live or looked back on.
pub trait Table {
    /// The scenario that is played.
    fn scenario(&self) -> &Scenario;
    /// The present second.
    fn now(&self) -> Time;
    /// When the exercise is over; for a replay, where the record ends.
    fn end(&self) -> Time;
    /// Where the log is.
    fn log(&self) -> Option<String>;
    /// The facilitator's view.
    fn control(&mut self) -> Rc<ControlView>;
    /// A seat's view.
    fn seat(&mut self, seat: Slug) -> Option<SeatView>;
    /// What everybody in the room may see.
    fn wall(&mut self) -> WallView;
    /// What may stand in a field.
    fn choices(&mut self, actor: Actor, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Choice>;
    /// Whether a condition holds now.
    fn holds(&mut self, condition: &Condition) -> bool;
    /// All facts up to now, oldest first.
    fn facts(&self) -> &[Fact];
    /// Facts of the record that lie after now, oldest first; none where nobody knows what comes.
    fn later(&self) -> &[Fact];
    /// All facts that are known, those that lie after now as well.
    fn record(&self) -> &[Fact] {
        self.facts()
    }
    /// Does an act.
    ///
    /// # Errors
    /// Why not.
    fn submit(&mut self, actor: Actor, act: &Act) -> Result<u32, Denial>;
    /// Lets time pass. In a replay: goes there, forwards or back.
    ///
    /// # Errors
    /// The log could not be written.
    fn advance_to(&mut self, to: Time) -> Result<(), String>;
    /// Makes the clock's place in the log safe.
    ///
    /// # Errors
    /// The log could not be written.
    fn rest(&mut self) -> Result<(), String>;
    /// Looks after the log between acts; while the clock is `standing`, nothing in it lies open. Whether it can be written.
    fn look_after(&mut self, _standing: bool) -> bool {
        true
    }
    /// What befell the log while it was written, if anything did.
    fn mishap(&self) -> Option<Alarm> {
        None
    }
    /// Whether this exercise branched off from another.
    fn is_branch(&self) -> bool {
        false
    }
    /// The log that it branched off from, and the last line that it shares with it.
    fn origin(&self) -> Option<(String, usize)> {
        None
    }
    /// Where a point to go back to lies, if it lies behind us.
    fn cut_at(&self, _: Point) -> Option<Cut> {
        None
    }
    /// Goes back to a point and begins a branch there.
    ///
    /// # Errors
    /// There is nothing to go back to, or the branch could not be written.
    fn branch(&mut self, _: Point) -> Result<Branched, String> {
        Err(String::new())
    }
    /// Begins a look ahead at what a ruling may bring.
    ///
    /// # Errors
    /// Why nobody could rule so.
    fn look_ahead(&mut self, _proposal: Serial, _ends: &Ends, _ahead: Span) -> Result<(), Refusal> {
        Err(Refusal::Over)
    }
    /// Goes on with it for one slice of time, and says what it has found so far; nothing if none was begun.
    fn look_further(&mut self, _last: bool) -> Option<Outlook> {
        None
    }
    /// Who knew what when in a whole record, and why something was missed; nothing where it is not over.
    ///
    /// # Errors
    /// The record cannot be shown at its end.
    fn hindsight(&mut self) -> Result<Option<Account>, String> {
        Ok(None)
    }
    /// What seats had read by now, item by item, as far as a record tells; nothing where none does.
    fn read_by_now(&self) -> Option<Vec<(Slug, u32)>> {
        None
    }
    /// What a change to a record would have come to, in the language of these names.
    ///
    /// # Errors
    /// It cannot be played.
    fn what_if(&self, _: &Change, _: &Names) -> Result<OtherWorldLines, String> {
        Err(String::new())
    }
    /// What evaluators noted beside a record, by time; nothing where none is shown.
    fn notes(&self) -> &[EvaluatorNote] {
        &[]
    }
    /// Keeps an evaluator's note of this second beside the log, and says in which file.
    ///
    /// # Errors
    /// Nobody notes here, no log is written, or the file cannot be.
    fn keep_note(&mut self, _by: &str, _text: &str, _fact: Option<u64>) -> Result<String, String> {
        Err(String::new())
    }
    /// What was noted beside the log under a role so far, by time; nothing where no log is written.
    fn notes_by(&self, _by: &str) -> Vec<EvaluatorNote> {
        Vec::new()
    }
    /// What the people of a seat answered so far, by time; nothing where no log is written.
    fn answers(&self, _seat: Slug) -> Vec<SeatAnswer> {
        Vec::new()
    }
    /// How many answers of a seat that is; nothing where none can be kept.
    fn answered(&self, _seat: Slug) -> Option<usize> {
        None
    }
    /// Whether the hot wash has begun, so that people are asked what they think.
    fn debriefs(&self) -> bool {
        false
    }
    /// The start of the debrief is shown.
    ///
    /// # Errors
    /// The log could not be written.
    fn begin_hot_wash(&mut self) -> Result<(), String> {
        Ok(())
    }
    /// Keeps what somebody at a seat answers beside the log.
    ///
    /// # Errors
    /// Nobody answers here, no log is written, or the file cannot be.
    fn keep_answer(&mut self, _seat: Slug, _said: AnswerGiven) -> Result<(), String> {
        Err(String::new())
    }
    /// What somebody has begun and not sent, oldest first; nothing where no log is written.
    ///
    /// # Errors
    /// The file beside the log cannot be read.
    fn drafts(&self, _of: &DraftOwner) -> Result<Vec<UnsentDraft>, String> {
        Ok(Vec::new())
    }
    /// Keeps what people have begun beside the log, all of it in one go, and lets go of that in which nothing is filled in.
    ///
    /// # Errors
    /// Nobody writes here, no log is written, or the file cannot be.
    fn keep_drafts(&mut self, _drafts: Vec<UnsentDraft>) -> Result<(), String> {
        Err(String::new())
    }
    /// Keeps beside the log that a session was given back, by its mark.
    ///
    /// # Errors
    /// Nobody sits here, no log is written, or the file cannot be.
    fn end_session(&mut self, _mark: &str) -> Result<(), String> {
        Err(String::new())
    }
    /// Writes a remark into the log, for those who read it; it never enters the world.
    ///
    /// # Errors
    /// The log could not be written.
    fn remark(&mut self, text: &str) -> Result<(), String>;
    /// What was done at this table so far that may have changed something, oldest first; nothing where no other stands beside it.
    fn deeds(&self) -> Vec<DoneAct<'_>> {
        Vec::new()
    }
    /// The measures so far, by key; nothing where no other table stands beside it.
    fn measures(&self) -> Vec<(String, i64)> {
        Vec::new()
    }
}

/// An exercise that goes on.
#[derive(Debug)]
pub struct Live {
    /// The session.
    pub session: Session,
    /// The language of faults.
    pub lang: Lang,
}

impl Live {
    /// Whether something was written beside the log, or why not.
    fn written(&self, beside: io::Result<bool>) -> Result<(), String> {
        match beside {
            Ok(true) => Ok(()),
            Ok(false) => Err(ui(self.lang, ReplayText::NoLogForNotes).to_owned()),
            Err(why) => Err(self.drafts_fault(&why)),
        }
    }
    fn drafts_fault(&self, why: &io::Error) -> String {
        let file = self.session.drafts_file().unwrap_or_default();
        say::io_fault(self.lang, &file.display().to_string(), why)
    }
}

impl Table for Live {
    fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }
    fn now(&self) -> Time {
        self.session.now()
    }
    fn end(&self) -> Time {
        self.session.end_time()
    }
    fn log(&self) -> Option<String> {
        self.session.log_path().map(|path| clean(&path.display().to_string()))
    }
    fn control(&mut self) -> Rc<ControlView> {
        self.session.control()
    }
    fn seat(&mut self, seat: Slug) -> Option<SeatView> {
        self.session.exercise().seat(seat)
    }
    fn wall(&mut self) -> WallView {
        self.session.exercise().wall()
    }
    fn choices(&mut self, actor: Actor, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Choice> {
        self.session.exercise().choices(actor, kind, field, chosen)
    }
    fn holds(&mut self, condition: &Condition) -> bool {
        self.session.exercise().holds(condition)
    }
    fn facts(&self) -> &[Fact] {
        self.session.chronicle()
    }
    fn later(&self) -> &[Fact] {
        &[]
    }
    fn submit(&mut self, actor: Actor, act: &Act) -> Result<u32, Denial> {
        self.session.submit(actor, act).map_err(|denied| match denied {
            Denied::Refused(refusal) => Denial::Refused(refusal),
            Denied::Log(fault) => Denial::Unwritten(say::session_fault(self.lang, &fault)),
        })
    }
    fn advance_to(&mut self, to: Time) -> Result<(), String> {
        self.session.advance_to(to).map_err(|fault| say::session_fault(self.lang, &fault))
    }
    fn rest(&mut self) -> Result<(), String> {
        self.session.pause().map_err(|fault| say::session_fault(self.lang, &fault))
    }
    fn look_after(&mut self, standing: bool) -> bool {
        let kept = self.session.watch();
        kept.and_then(|()| if standing { self.session.cover() } else { Ok(()) }).is_ok()
    }
    fn mishap(&self) -> Option<Alarm> {
        self.session.mishap().map(|mishap| record::mishap(self.lang, mishap))
    }
    fn is_branch(&self) -> bool {
        self.session.is_branch()
    }
    fn origin(&self) -> Option<(String, usize)> {
        self.session.origin().map(|(log, line)| (log.to_owned(), line))
    }
    fn cut_at(&self, point: Point) -> Option<Cut> {
        self.session.cut_at(point)
    }
    fn branch(&mut self, point: Point) -> Result<Branched, String> {
        self.session.branch(point).map_err(|fault| say::session_fault(self.lang, &fault))
    }
    fn look_ahead(&mut self, proposal: Serial, ends: &Ends, ahead: Span) -> Result<(), Refusal> {
        self.session.look_ahead(proposal, ends, ahead)
    }
    fn look_further(&mut self, last: bool) -> Option<Outlook> {
        self.session.look_further(last)
    }
    fn keep_note(&mut self, by: &str, text: &str, fact: Option<u64>) -> Result<String, String> {
        match self.session.keep_note(by, text, fact) {
            Ok(Some(file)) => Ok(clean(&file.display().to_string())),
            Ok(None) => Err(ui(self.lang, ReplayText::NoLogForNotes).to_owned()),
            Err(why) => {
                let file = self.session.log_path().map(notes_file).unwrap_or_default();
                Err(say::io_fault(self.lang, &file.display().to_string(), &why))
            }
        }
    }
    fn notes_by(&self, by: &str) -> Vec<EvaluatorNote> {
        self.session.notes_by(by)
    }
    fn answers(&self, seat: Slug) -> Vec<SeatAnswer> {
        self.session.answers(seat)
    }
    fn answered(&self, seat: Slug) -> Option<usize> {
        self.session.answered(seat)
    }
    fn debriefs(&self) -> bool {
        self.session.debriefs()
    }
    fn begin_hot_wash(&mut self) -> Result<(), String> {
        self.session.begin_hot_wash().map_err(|fault| say::session_fault(self.lang, &fault))
    }
    fn keep_answer(&mut self, seat: Slug, said: AnswerGiven) -> Result<(), String> {
        match self.session.keep_answer(seat, said) {
            Ok(true) => Ok(()),
            Ok(false) => Err(ui(self.lang, ReplayText::NoLogForNotes).to_owned()),
            Err(why) => {
                let file = self.session.log_path().map(feedback_file).unwrap_or_default();
                Err(say::io_fault(self.lang, &file.display().to_string(), &why))
            }
        }
    }
    fn drafts(&self, of: &DraftOwner) -> Result<Vec<UnsentDraft>, String> {
        self.session.drafts(of).map_err(|why| self.drafts_fault(&why))
    }
    fn keep_drafts(&mut self, drafts: Vec<UnsentDraft>) -> Result<(), String> {
        self.written(self.session.keep_drafts(drafts))
    }
    fn end_session(&mut self, mark: &str) -> Result<(), String> {
        self.written(self.session.end_session(mark))
    }
    fn remark(&mut self, text: &str) -> Result<(), String> {
        self.session.note(text).map_err(|fault| say::session_fault(self.lang, &fault))
    }
    fn deeds(&self) -> Vec<DoneAct<'_>> {
        self.session.deeds()
    }
    fn measures(&self) -> Vec<(String, i64)> {
        self.session.measures()
    }
}

/// An exercise that is looked back on.
#[derive(Debug)]
pub struct Past {
    /// The record.
    pub replay: Replay,
    /// Where it was read from.
    pub log: String,
    /// The language of faults.
    pub lang: Lang,
}

impl Table for Past {
    fn scenario(&self) -> &Scenario {
        self.replay.scenario()
    }
    fn now(&self) -> Time {
        self.replay.now()
    }
    fn end(&self) -> Time {
        self.replay.until()
    }
    fn log(&self) -> Option<String> {
        Some(self.log.clone())
    }
    fn control(&mut self) -> Rc<ControlView> {
        Rc::new(self.replay.exercise().control())
    }
    fn seat(&mut self, seat: Slug) -> Option<SeatView> {
        self.replay.exercise().seat(seat)
    }
    fn wall(&mut self) -> WallView {
        self.replay.exercise().wall()
    }
    fn choices(&mut self, _: Actor, _: ActKind, _: usize, _: &[Value]) -> Vec<Choice> {
        Vec::new()
    }
    fn holds(&mut self, condition: &Condition) -> bool {
        self.replay.exercise().holds(condition)
    }
    fn facts(&self) -> &[Fact] {
        self.replay.chronicle_until(self.replay.now())
    }
    fn later(&self) -> &[Fact] {
        &self.replay.chronicle()[self.facts().len()..]
    }
    fn record(&self) -> &[Fact] {
        self.replay.chronicle()
    }
    fn submit(&mut self, _: Actor, _: &Act) -> Result<u32, Denial> {
        Err(Denial::Refused(Refusal::Over))
    }
    fn advance_to(&mut self, to: Time) -> Result<(), String> {
        match self.replay.at(to) {
            Ok(_) => Ok(()),
            Err(why) => Err(say::mismatch(self.lang, &why)),
        }
    }
    fn is_branch(&self) -> bool {
        self.replay.log().header.parent.is_some()
    }
    fn origin(&self) -> Option<(String, usize)> {
        let last = self.replay.log().remarks().filter_map(remark::read_branch_of).last();
        last.map(|(log, line)| (log.to_owned(), line))
    }
    fn hindsight(&mut self) -> Result<Option<Account>, String> {
        let now = self.now();
        self.advance_to(self.end())?;
        let account = Account::of(&self.replay.record());
        self.advance_to(now)?;
        Ok(Some(account))
    }
    fn read_by_now(&self) -> Option<Vec<(Slug, u32)>> {
        self.replay.read_by(self.replay.now()).map(Iterator::collect)
    }
    fn what_if(&self, change: &Change, names: &Names) -> Result<OtherWorldLines, String> {
        let played = PlayedLog::in_scenario(self.replay.log().clone(), self.scenario());
        let told = played.and_then(|played| played.told_of(change, names));
        told.map_err(|fault| say::session_fault(self.lang, &fault))
    }
    fn notes(&self) -> &[EvaluatorNote] {
        &self.replay.notes().notes
    }
    fn keep_note(&mut self, by: &str, text: &str, fact: Option<u64>) -> Result<String, String> {
        match self.replay.keep_note(by, text, fact) {
            Ok(file) => Ok(clean(&file.display().to_string())),
            Err(why) => Err(say::io_fault(self.lang, &notes_file(self.replay.path()).display().to_string(), &why)),
        }
    }
    fn rest(&mut self) -> Result<(), String> {
        Ok(())
    }
    fn remark(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }
}
