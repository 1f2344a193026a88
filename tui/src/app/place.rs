//! Where a person is: in which room, on whose machine, at which pane, tab and layer of the map.
//!
//! It ignores what is shown there.

use kernel::names::Slug;
use strum::VariantArray;
use vocabulary::scenario::SeatKind;

/// Who is in front of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// The facilitator.
    #[default]
    Control,
    /// Nobody yet: the keyboard goes to a seat, or back to the facilitator.
    Curtain(Option<Slug>),
    /// A seat.
    Seat(Slug),
}

/// Whose machine an app is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Station {
    /// The facilitator's own; seats share its keyboard behind a curtain.
    #[default]
    Lead,
    /// One that belongs to a seat.
    Seat,
    /// One that somebody looks on from.
    Observer,
}

/// A pane of the control room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
#[allow(missing_docs)]
pub enum Pane {
    Map,
    #[default]
    Msel,
    Events,
    Seats,
    Posts,
    People,
    Proposals,
    Tasks,
    Needs,
}

impl Pane {
    /// All panes, in the order of their keys.
    pub const ALL: &'static [Self] = Self::VARIANTS;
}

/// A tab of a seat's room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Tab {
    #[default]
    Brief,
    Inbox,
    Known,
    Means,
    Orders,
    Act,
    Talk,
    Decisions,
}

impl Tab {
    /// The tabs of a seat. A community's seat has fewer: who reads little needs less to look at.
    pub fn of(kind: SeatKind) -> &'static [Self] {
        match kind {
            SeatKind::Community => &[Self::Brief, Self::Inbox, Self::Known, Self::Talk, Self::Act],
            _ => &[
                Self::Brief,
                Self::Inbox,
                Self::Known,
                Self::Means,
                Self::Orders,
                Self::Act,
                Self::Talk,
                Self::Decisions,
            ],
        }
    }
}

/// What the map of the control room shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// Everything at once.
    #[default]
    All,
    /// Posts and patrols.
    Posts,
    /// Who is on the move, by road.
    Flows,
    /// How far communities trust, and how tense they are.
    Trust,
    /// Hidden groups and closed roads.
    Threat,
    /// What a seat knows, by its place in the list of seats.
    Seat(usize),
}

impl Layer {
    /// The next one, where there are so many seats.
    pub fn next(self, seats: usize) -> Self {
        match self {
            Self::All => Self::Posts,
            Self::Posts => Self::Flows,
            Self::Flows => Self::Trust,
            Self::Trust => Self::Threat,
            Self::Threat if seats > 0 => Self::Seat(0),
            Self::Seat(n) if n + 1 < seats => Self::Seat(n + 1),
            Self::Threat | Self::Seat(_) => Self::All,
        }
    }
}
