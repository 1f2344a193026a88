//! The doors as the facilitator sees them: how to get here, and who is at which place. Plain data.

use super::{Whom, door::Strangers};

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
pub struct Place {
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

/// What the facilitator sees of the doors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doors {
    /// How to get here.
    pub reach: Reach,
    /// The places, seats first.
    pub places: Vec<Place>,
    /// Who was kept out.
    pub strangers: Strangers,
}
