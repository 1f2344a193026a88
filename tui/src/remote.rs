//! Other machines as the facilitator sees them: how to get here, who is at which place, and who was kept out. Plain data.
//!
//! It ignores how people come in: that is for [`seats`](crate::seats).

use kernel::names::Slug;

/// The name that guests give on their command line; any other does as well.
pub const USER: &str = "table";

/// The port that seats are reached at when nobody says another.
pub const PORT: u16 = 2222;

/// Whose place a code opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// A seat of the exercise.
    Seat(Slug),
    /// Somebody who looks at everything and does nothing.
    Observer,
}

/// How people reach this exercise from other machines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The addresses of this machine, most useful first.
    pub hosts: Vec<String>,
    /// The port.
    pub port: u16,
    /// The fingerprint of the host key, as clients show it.
    pub fingerprint: String,
    /// Whether other machines can reach it at all.
    pub network: bool,
}

/// What the facilitator sees of a place that has a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemotePlace {
    /// The place.
    pub whom: Whom,
    /// Its code.
    pub code: String,
    /// From where somebody is there now, oldest connection first.
    pub from: Vec<String>,
    /// Whether somebody was there and is not now.
    pub lost: bool,
    /// Whether it is locked.
    pub locked: bool,
}

/// What the facilitator sees of other machines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remote {
    /// How to get here.
    pub reach: Reach,
    /// The places, seats first.
    pub places: Vec<RemotePlace>,
    /// Who was kept out.
    pub strangers: Strangers,
}

/// Who was kept out. Numbers alone: nothing here knows an address that is gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strangers {
    /// Connections that were cut off before they had given a code.
    pub turned_away: u64,
    /// Wrong codes.
    pub wrong_codes: u64,
}
