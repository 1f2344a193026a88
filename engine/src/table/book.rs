//! What the table keeps: the MSEL as it stands, proposals, deeds, tasks, promises, and what each seat holds.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::Resource;
use kernel::{
    agenda::Ticket,
    chance::Roll,
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    act::{Act, ActKind},
    inject::Row,
    terms::{Accord, Hand, Stock},
};

use super::{meeting::Meeting, module::Discussion, promise::Promise, ruling::Proposed};
use crate::sight::{
    shared::Shared,
    view::{Argument, RowState, Ruling},
};

/// What a seat holds, and how much it has done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Purse {
    pub stock: Stock,
    /// What it can release by decision.
    pub reserve: Stock,
    /// Women among its officers in reserve.
    pub women: u32,
    pub acts: u32,
    pub refused: u32,
    pub last_act: Option<Time>,
}

/// A row of the MSEL as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// As it was written.
    pub row: Shared<Row>,
    /// How far it has come.
    pub state: RowState,
    /// The state to which a release returns it.
    pub before: RowState,
    /// When it is due (not looked at before, if it is conditional), or was delivered.
    pub due: Time,
    /// When its expected action is overdue.
    pub answer_by: Option<Time>,
    /// What stands for it on the agenda: its coming, the moment at which a conditional one is forgotten, or the end of the time for
    /// its expected action. A row that is held or dropped is held there.
    pub ticket: Option<Ticket>,
    /// The act that answered it.
    pub answered_by: Option<u32>,
    /// Whether it was answered after its time.
    pub late: bool,
    /// By how much it was put off while it followed another row.
    pub later: Span,
    /// Whether what it expects has come to an end, and the effects of that are done: those of one end, and once.
    pub ended: bool,
}

impl Entry {
    /// Whether it waits for another row, be it held or dropped meanwhile.
    pub fn follows(&self) -> bool {
        let waits = if matches!(self.state, RowState::Held | RowState::Dropped) { self.before } else { self.state };
        waits == RowState::Following
    }
}

/// A free proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Proposal {
    /// The number of the act that made it: in this order they stand on screens.
    pub act: u32,
    pub seat: Slug,
    pub at: Time,
    pub text: String,
    pub reasons: String,
    pub secret: bool,
    /// What was said for and against it, in the order in which it was said.
    pub arguments: Vec<Argument>,
    /// The dice that lie on the table, and the odds that they were thrown against.
    pub thrown: Option<Throw>,
    pub ruled: Option<Ruling>,
}

impl Proposal {
    /// Whether a seat may speak to it: it waits for a ruling, and it was made aloud or is the seat's own.
    pub fn waits_for(&self, seat: Slug) -> bool {
        self.ruled.is_none() && (!self.secret || self.seat == seat)
    }
}

/// Dice on the table.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Throw {
    pub odds: u32,
    pub roll: Roll,
}

/// An order of which its author waits to hear.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Awaited {
    pub seat: Slug,
    pub act: u32,
    pub kind: ActKind,
    pub on: Option<Slug>,
    pub deed: Act,
}

/// An act that was accepted, perhaps more than once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deeds {
    /// The fact of the first time.
    pub first: u64,
    /// Every time.
    pub times: Vec<Time>,
}

/// Everything that the table keeps.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// How many acts have been submitted, refused ones included.
    pub acts: u32,
    /// The MSEL by row.
    pub msel: BTreeMap<Slug, Entry>,
    /// Proposals by their names: the seat that made them, and its own count.
    pub proposals: BTreeMap<Serial, Proposal>,
    /// How many each seat has made.
    pub proposed: Proposed,
    /// Accepted acts: who did what to what.
    pub deeds: BTreeMap<(Slug, ActKind, Option<Slug>), Deeds>,
    /// Acts of which something came.
    pub came: BTreeSet<u32>,
    /// Rows and tasks that the facilitator marked as done, by the number of the act.
    pub marked: BTreeMap<Slug, u32>,
    /// Critical tasks by objective and task: when their evidence showed.
    pub tasks: BTreeMap<(Slug, Slug), Option<Time>>,
    /// Seats that others than their people act for.
    pub hands: BTreeMap<Slug, Hand>,
    /// Processes that stand still by order of the facilitator.
    pub frozen: BTreeSet<Slug>,
    /// Seats at which nothing is done.
    pub locked: BTreeSet<Slug>,
    /// What was said in the modules of a discussion.
    pub discussion: Discussion,
    /// Acts of the scenario's own for which leave was given.
    pub leaves: BTreeSet<Slug>,
    /// Promises by the number of the act that made them.
    pub promises: BTreeMap<u32, Promise>,
    /// Meetings to which somebody has invited, by the number of the act.
    pub meetings: BTreeMap<u32, Meeting>,
    /// What one capital has signed with another.
    pub signatures: BTreeMap<(Slug, Slug), BTreeSet<Accord>>,
    /// Who left an agreement with whom without notice, and until when that is held against them.
    pub broken: BTreeMap<(Slug, Slug), Time>,
    /// Orders that are being carried out, by the fact from which more is to come.
    pub awaited: BTreeMap<u64, Awaited>,
    /// Of which of them nothing has been told yet, by the number of the act.
    pub untold: BTreeSet<u32>,
}

impl Book {
    /// Who acts for a seat.
    pub fn hand(&self, seat: Slug) -> Hand {
        self.hands.get(&seat).copied().unwrap_or_default()
    }
}
