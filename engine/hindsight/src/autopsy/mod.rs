//! Why what was expected was missed, or came late: for each such row of the MSEL and each critical task one finding, with the fact at which
//! it stood still.
//!
//! Of all that can be found the nearest to the deed counts. Somebody did it, and it did not take; tried it, and was refused; passed word on,
//! and it stood still; knew, and did nothing of the kind; heard of it, but too late; never heard, because word stood still before; or nobody
//! had seen or told of it at all.
//!
//! What an expected action needs to know is worked out from what is written: the row that asks for it, the row that it follows, what its
//! condition looks at, and where that is ([`wanted`]). Where nothing of this says what one had to know, the finding says so and guesses
//! nothing. It knows no wisdom: a seat that knew and did nothing may have had its reasons, and these are for people to ask.

mod awaited;
mod deeds;
mod inquest;
#[cfg(test)]
pub(crate) mod tests;
mod wanted;

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde::Serialize;
use vocabulary::act::{ActKind, Refusal};

use crate::{
    knowledge::{Knowledge, Stop},
    record::Record,
};

/// Why one expected action was missed or late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
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
    /// The matter of which somebody had to know, by its place in [`Knowledge::matters`].
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
        stop: Stop,
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

/// The finding of each expected action that was missed or late, in the order in which they were awaited.
pub fn findings(record: &Record<'_>, known: &Knowledge) -> Vec<Finding> {
    awaited::of(record).iter().map(|awaited| inquest::find(awaited, record, known)).collect()
}
