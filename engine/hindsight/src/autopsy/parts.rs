//! What a finding says: of what, why, and by which fact. Plain data.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde::Serialize;
use vocabulary::act::{ActKind, Refusal};

use crate::knowledge::WordStop;

/// Why one expected action was missed or late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AutopsyFinding {
    /// What was expected.
    pub of: Expectation,
    /// Of which seats; all, where the scenario names none.
    pub seats: Vec<Slug>,
    /// Since when it was awaited.
    pub since: Time,
    /// By when it was due, if it had a time.
    pub by: Option<Time>,
    /// When it came about after all, if it did.
    pub came: Option<Time>,
    /// Why it was missed or late.
    pub why: Why,
    /// The last fact on its way.
    pub fact: u64,
    /// The matter of which somebody had to know, by its place in [`KnowledgeMatrix::matters`].
    pub matter: Option<usize>,
    /// Whether it touches the protection of people or a secret proposal, so that it stays out of what circulates.
    pub protected: bool,
}

/// Something that people were expected to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Expectation {
    /// What this row of the MSEL expects.
    Row(Slug),
    /// A critical task.
    Task {
        /// Of which objective.
        objective: Slug,
        /// Which.
        task: Slug,
    },
}

/// Why something was missed or late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Why {
    /// Nothing of the kind had been seen or told by anybody.
    Unseen,
    /// It was seen or known, and word stood still on its way to the seat that had to know.
    Stood {
        /// Which seat never heard, or not in time.
        seat: Slug,
        /// Where.
        stop: WordStop,
    },
    /// Word came when the time was over.
    WordLate {
        /// To which seat.
        seat: Slug,
        /// When.
        at: Time,
        /// Where most of the time went, if word came by a way.
        leg: Option<Leg>,
    },
    /// A seat knew in time and did nothing of the kind.
    KnewOnly {
        /// Which: of several the one that knew first.
        seat: Slug,
        /// Since when.
        since: Time,
    },
    /// A seat tried and was refused.
    Refused {
        /// Which.
        seat: Slug,
        /// The number of its act.
        act: u32,
        /// What it tried.
        kind: ActKind,
        /// Why it was refused.
        why: Refusal,
    },
    /// A seat did it in time, and it did not take.
    DidNotTake {
        /// Which.
        seat: Slug,
        /// The number of its act.
        act: u32,
        /// What it did.
        kind: ActKind,
        /// What became of it.
        fate: Fate,
    },
    /// A seat did it, too late.
    TooLate {
        /// Which.
        seat: Slug,
        /// The number of its act.
        act: u32,
        /// What it did.
        kind: ActKind,
        /// When it was ordered: it may have been in time, and have taken longer than there was.
        given: Time,
        /// Since when the seat knew, where that can be told.
        knew: Option<Time>,
    },
    /// What was to be known, or by whose deed it came about, cannot be worked out.
    Unclear,
}

impl Why {
    /// The act of which it speaks, by its number.
    pub fn act(&self) -> Option<u32> {
        match self {
            Self::Refused { act, .. } | Self::DidNotTake { act, .. } | Self::TooLate { act, .. } => Some(*act),
            _ => None,
        }
    }
}

/// What became of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Fate {
    /// Another order took it back.
    TakenBack {
        /// Whose.
        seat: Slug,
        /// Its number.
        act: u32,
        /// What it was.
        kind: ActKind,
    },
    /// Nothing came of it.
    Nothing,
    /// Something came of it, and that was not what was expected.
    NotEnough,
}

/// A part of the way of word, and how long it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Leg {
    /// Who had it.
    pub from: Slug,
    /// By which channel it went; none while it lay with them.
    pub channel: Option<Slug>,
    /// For how long.
    pub took: Span,
}
