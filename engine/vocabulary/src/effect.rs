//! Effects: the closed language of what an inject, an authored action or a ruling does to the world. A scenario writes them;
//! each is carried out by the one domain that owns what it changes.
//!
//! An effect says what comes to be, never how anybody brought it about.

use kernel::{names::Slug, time::Span};
use serde::{Deserialize, Serialize};

use super::{matter::Matter, terms::Means};

/// A system of a post that can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum System {
    /// Electric power; without it MIDAS and I-24/7 stand still as well.
    Power,
    /// The link of MIDAS to the capital; without it alerts go stale and records wait.
    Midas,
    /// The line to INTERPOL's databases.
    I247,
}

/// The most families that one effect can set on the road.
pub const MOST_FAMILIES: u32 = 20_000;
/// The most of anything else that one effect can bring or take.
pub const MOST_AMOUNT: i32 = 100_000;

/// What comes to be. `by` is in permille and may be negative; people are persons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// A road is closed to everybody (water, sand, a broken bridge), for a while or until it is opened.
    CloseRoad {
        road: Slug,
        #[serde(default)]
        lasts: Option<Span>,
    },
    /// A closed road is open again.
    OpenRoad { road: Slug },
    /// A post opens by order of somebody who is not in the room.
    OpenPost { post: Slug },
    /// A post closes by order of somebody who is not in the room.
    ClosePost { post: Slug },
    /// A system of a post fails.
    Outage {
        post: Slug,
        system: System,
        #[serde(default)]
        lasts: Option<Span>,
    },
    /// A system of a post works again.
    Restore { post: Slug, system: System },
    /// A channel falls silent.
    ChannelDown {
        channel: Slug,
        #[serde(default)]
        lasts: Option<Span>,
    },
    /// A channel works again.
    ChannelUp { channel: Slug },
    /// An armed group strikes a place; `families` leave it. `severity` in permille moves fear and tension.
    Attack { place: Slug, families: u32, severity: u32 },
    /// Families leave a place for whatever reason.
    Displace { from: Slug, families: u32 },
    /// A cell of an armed group moves.
    MoveCell { group: Slug, to: Slug },
    /// A group or a network goes on with its plan (`true`) or lies low (`false`).
    Plan { group: Slug, active: bool },
    /// A community sees or hears something, true or not; its committee decides what becomes of it.
    Sighting { community: Slug, matter: Matter },
    /// A rumour starts in a community; `strength` in permille.
    Rumour { community: Slug, about: Slug, strength: u32 },
    /// Trust of a community towards an authority moves.
    Trust { community: Slug, authority: Slug, by: i32 },
    /// Tension in a community moves.
    Tension { community: Slug, by: i32 },
    /// Fear of reprisal in a community moves.
    Fear { community: Slug, by: i32 },
    /// Officers arrive at a post (or leave it, if negative).
    Officers { post: Slug, by: i32 },
    /// A camp or reception site gains or loses places.
    Capacity { camp: Slug, by: i32 },
    /// Rations arrive at a camp.
    Food { camp: Slug, rations: u32 },
    /// A seat gains or loses means.
    Means { seat: Slug, means: Means, by: i32 },
    /// Counterparts on two sides of the border may exchange directly from now on.
    Agreement { seats: (Slug, Slug) },
    /// An agreement is suspended.
    EndAgreement { seats: (Slug, Slug) },
    /// A flow of travellers swells or dries up: `permille` of its usual rate.
    Traffic {
        flow: Slug,
        permille: u32,
        #[serde(default)]
        lasts: Option<Span>,
    },
    /// A force commits an act against people at a place. Described by its effect alone.
    Misconduct { force: Slug, place: Slug },
}

impl Effect {
    /// The field that holds more or less than anything in the world could be, with the most it may hold: a slip of the keyboard
    /// must not send ten million families on the road.
    pub fn out_of_bounds(&self) -> Option<(&'static str, u32)> {
        let beyond = |field, value: u32, most: u32| (value > most).then_some((field, most));
        match self {
            Self::Attack { families, severity, .. } => {
                beyond("families", *families, MOST_FAMILIES).or(beyond("severity", *severity, 1000))
            }
            Self::Displace { families, .. } => beyond("families", *families, MOST_FAMILIES),
            Self::Rumour { strength, .. } => beyond("strength", *strength, 1000),
            Self::Trust { by, .. } | Self::Tension { by, .. } | Self::Fear { by, .. } => {
                beyond("by", by.unsigned_abs(), 1000)
            }
            Self::Officers { by, .. } | Self::Capacity { by, .. } | Self::Means { by, .. } => {
                beyond("by", by.unsigned_abs(), MOST_AMOUNT.unsigned_abs())
            }
            Self::Food { rations, .. } => beyond("rations", *rations, MOST_AMOUNT.unsigned_abs()),
            Self::Traffic { permille, .. } => beyond("permille", *permille, 10_000),
            _ => None,
        }
    }
}
