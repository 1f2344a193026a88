//! What a line of a pane is about, and what needs a person: names of things, from which their lines are made anew each time.

use kernel::{
    names::{Serial, Slug},
    time::Time,
};

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Thing {
    Row(Slug),
    /// The newest fact of a line of the chronicle.
    Fact(u64),
    Seat(Slug),
    Post(Slug),
    Patrol(Slug),
    Community(Slug),
    Camp(Slug),
    Group(Slug),
    Proposal(Serial),
    Objective(Slug),
    Task(Slug, Slug),
    Need(Attention),
}

/// Something that needs a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// The table talks over a module.
    Talk { module: Slug },
    /// A proposal waits for a ruling.
    Ruling { proposal: Serial, seat: Slug, since: Time },
    /// Somebody at a seat has raised a hand.
    Hand { seat: Slug },
    /// Somebody's machine was lost.
    Lost { seat: Slug },
    /// An expected action did not come in time.
    Overdue { row: Slug },
    /// An expected action is due soon.
    DueSoon { row: Slug, by: Time },
    /// A seat has messages that it has not read, and owes an answer.
    Unread { seat: Slug, messages: usize },
    /// An inject is held past its time.
    Held { row: Slug, since: Time },
    /// The condition of an inject holds: it comes by itself within minutes.
    Holds { row: Slug },
    /// An inject waits for the facilitator's hand.
    ByHand { row: Slug, since: Time },
}

impl Attention {
    /// Which proposal it is about, or which seat or row: the same need stays the same, however long it has waited.
    pub fn about(&self) -> (Option<Serial>, Option<Slug>) {
        match self {
            Self::Ruling { proposal, .. } => (Some(*proposal), None),
            Self::Talk { module } => (None, Some(*module)),
            Self::Hand { seat } | Self::Lost { seat } | Self::Unread { seat, .. } => (None, Some(*seat)),
            Self::Overdue { row }
            | Self::DueSoon { row, .. }
            | Self::Held { row, .. }
            | Self::Holds { row }
            | Self::ByHand { row, .. } => (None, Some(*row)),
        }
    }

    /// Whether it is a thing to decide rather than a thing to know.
    pub fn presses(&self) -> bool {
        !matches!(self, Self::DueSoon { .. } | Self::Holds { .. } | Self::Unread { .. })
    }
}
