//! Conditions: the closed language of questions to the world. A conditional inject, a critical task or a what-if asks them;
//! answering changes nothing.

use kernel::{names::Slug, time::Moment};
use serde::{Deserialize, Serialize};

use super::{act::ActKind, effect::System, matter::MatterKind};

/// What a condition looks at and a fact can change. A fact about an aspect of a thing is the witness of every answer about it,
/// so that `why` can walk on from a conditional inject to what called for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Aspect {
    /// People who join the queue of a post.
    Queue,
    /// People who leave it.
    Served,
    Barrier,
    System,
    Road,
    Flight,
    /// Who is in a camp, with a community, or without shelter at a place.
    Shelter,
    Trust,
    Tension,
    Fear,
    Attack,
    Row,
    Agreement,
}

/// A question with a yes or a no. Levels are in permille, numbers are of persons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// More persons than this wait at a post.
    Waiting { post: Slug, more_than: u32 },
    /// A post is open.
    PostOpen(Slug),
    /// A post is closed.
    PostClosed(Slug),
    /// A system of a post works.
    Online { post: Slug, system: System },
    /// A road is closed.
    RoadClosed(Slug),
    /// More persons than this are displaced, wherever they are.
    Displaced { more_than: u32 },
    /// More displaced persons than this are at a place, in its camp or with its families.
    SeekingShelter { place: Slug, more_than: u32 },
    /// More persons than this are in a camp.
    Sheltered { camp: Slug, more_than: u32 },
    /// A camp has no place left.
    CampFull(Slug),
    /// A community trusts an authority less than this.
    TrustBelow { community: Slug, authority: Slug, level: u32 },
    /// A community trusts an authority more than this.
    TrustAbove { community: Slug, authority: Slug, level: u32 },
    /// Tension in a community is higher than this.
    TensionAbove { community: Slug, level: u32 },
    /// Fear of reprisal in a community is higher than this.
    FearAbove { community: Slug, level: u32 },
    /// An attack has happened, at this place or anywhere.
    Attacked {
        #[serde(default)]
        place: Option<Slug>,
    },
    /// A seat (or any) has done an act of this kind (to this thing, if one is named), and it was accepted.
    Done {
        act: ActKind,
        #[serde(default)]
        seat: Option<Slug>,
        #[serde(default)]
        on: Option<Slug>,
    },
    /// A seat has heard of a matter of this kind (about this subject, if one is named).
    Knows {
        seat: Slug,
        matter: MatterKind,
        #[serde(default)]
        about: Option<Slug>,
    },
    /// Two seats have an agreement in force.
    Agreed { seats: (Slug, Slug) },
    /// A row of the MSEL has been delivered.
    Fired(Slug),
    /// The expected action of a row was done in time.
    Answered(Slug),
    /// The expected action of a row was not done in time.
    Unanswered(Slug),
    /// This point of time is past.
    After(Moment),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}
