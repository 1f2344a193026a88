//! The exercise as a guest may touch it. Whatever a guest's app asks for goes through here, and there is nothing behind it
//! but what belongs to that guest: a seat's own view, choices and acts, or an observer's look without a hand.
//!
//! It adds no rule of play. It may not pass on anything of another seat.

use std::rc::Rc;

use engine::sight::{
    view::{Choice, ControlView, SeatView},
    wall::WallView,
};
use kernel::{names::Slug, time::Time};
use paper::report::answers::{AnswerGiven, SeatAnswer};
use serde_json::Value;
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal},
    condition::Condition,
    fact::Fact,
    scenario::Scenario,
};

use crate::{
    remote::Whom,
    session::{
        drafts::{DraftOwner, UnsentDraft},
        notes::EvaluatorNote,
    },
    table::{Denial, Table},
};

/// The exercise as one guest may touch it.
pub struct GuestTable<'a> {
    /// All of it.
    pub table: &'a mut dyn Table,
    /// Whose this is.
    pub whom: Whom,
}

impl std::fmt::Debug for GuestTable<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GuestTable({:?})", self.whom)
    }
}

impl GuestTable<'_> {
    fn mine(&self, seat: Slug) -> bool {
        self.whom == Whom::Seat(seat)
    }
    fn owns(&self, of: &DraftOwner) -> bool {
        match of {
            DraftOwner::Seat(seat) | DraftOwner::Terminal(seat) => self.mine(*seat),
            DraftOwner::Observer(_) => self.observes(),
        }
    }
    fn observes(&self) -> bool {
        self.whom == Whom::Observer
    }
}

impl Table for GuestTable<'_> {
    fn scenario(&self) -> &Scenario {
        self.table.scenario()
    }
    fn now(&self) -> Time {
        self.table.now()
    }
    fn end(&self) -> Time {
        self.table.end()
    }
    fn log(&self) -> Option<String> {
        None
    }
    fn control(&mut self) -> Rc<ControlView> {
        if self.observes() { self.table.control() } else { Rc::default() }
    }
    fn seat(&mut self, seat: Slug) -> Option<SeatView> {
        if self.mine(seat) { self.table.seat(seat) } else { None }
    }
    fn wall(&mut self) -> WallView {
        self.table.wall()
    }
    fn choices(&mut self, actor: Actor, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Choice> {
        if self.mine(actor.0) { self.table.choices(actor, kind, field, chosen) } else { Vec::new() }
    }
    fn holds(&mut self, _: &Condition) -> bool {
        false
    }
    fn facts(&self) -> &[Fact] {
        if self.observes() { self.table.facts() } else { &[] }
    }
    fn later(&self) -> &[Fact] {
        &[]
    }
    fn submit(&mut self, actor: Actor, act: &Act) -> Result<u32, Denial> {
        if self.mine(actor.0) {
            self.table.submit(actor, act)
        } else {
            Err(Denial::Refused(Refusal::NotYours { act: act.kind() }))
        }
    }
    fn advance_to(&mut self, _: Time) -> Result<(), String> {
        Ok(())
    }
    fn rest(&mut self) -> Result<(), String> {
        Ok(())
    }
    fn keep_note(&mut self, by: &str, text: &str, fact: Option<u64>) -> Result<String, String> {
        if self.observes() { self.table.keep_note(by, text, fact) } else { Err(String::new()) }
    }
    fn notes_by(&self, by: &str) -> Vec<EvaluatorNote> {
        if self.observes() { self.table.notes_by(by) } else { Vec::new() }
    }
    fn answers(&self, seat: Slug) -> Vec<SeatAnswer> {
        if self.mine(seat) { self.table.answers(seat) } else { Vec::new() }
    }
    fn answered(&self, seat: Slug) -> Option<usize> {
        if self.mine(seat) { self.table.answered(seat) } else { None }
    }
    fn debriefs(&self) -> bool {
        self.table.debriefs()
    }
    fn keep_answer(&mut self, seat: Slug, said: AnswerGiven) -> Result<(), String> {
        if self.mine(seat) { self.table.keep_answer(seat, said) } else { Err(String::new()) }
    }
    fn drafts(&self, of: &DraftOwner) -> Result<Vec<UnsentDraft>, String> {
        if self.owns(of) { self.table.drafts(of) } else { Ok(Vec::new()) }
    }
    fn keep_drafts(&mut self, drafts: Vec<UnsentDraft>) -> Result<(), String> {
        if drafts.iter().all(|draft| self.owns(&draft.of)) {
            self.table.keep_drafts(drafts)
        } else {
            Err(String::new())
        }
    }
    fn end_session(&mut self, mark: &str) -> Result<(), String> {
        self.table.end_session(mark)
    }
    fn remark(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }
}
