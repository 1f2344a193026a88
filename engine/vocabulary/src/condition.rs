//! Conditions: the closed language of questions to the world. A conditional inject, a critical task or a what-if asks them;
//! answering changes nothing.

use serde::{Deserialize, Serialize};

use super::language::language;

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

/// More persons than any condition can ask about.
const MOST_PERSONS: u32 = 10_000_000;

language! {
    /// A question with a yes or a no. Levels are in permille, numbers are of persons.
    Condition, ConditionKind;

    /// More persons than this wait at a post.
    Waiting { post: Post, more_than: Number(0, MOST_PERSONS) },
    /// A post is open.
    PostOpen(post: Post),
    /// A post is closed.
    PostClosed(post: Post),
    /// A system of a post works.
    Online { post: Post, system: System },
    /// A road is closed.
    RoadClosed(road: Road),
    /// More persons than this are displaced, wherever they are.
    Displaced { more_than: Number(0, MOST_PERSONS) },
    /// More displaced persons than this are at a place, in its camp or with its families.
    SeekingShelter { place: Place, more_than: Number(0, MOST_PERSONS) },
    /// More persons than this are in a camp.
    Sheltered { camp: Camp, more_than: Number(0, MOST_PERSONS) },
    /// A camp has no place left.
    CampFull(camp: Camp),
    /// A community trusts an authority less than this.
    TrustBelow { community: Community, authority: Authority, level: Level(0, 1000) },
    /// A community trusts an authority more than this.
    TrustAbove { community: Community, authority: Authority, level: Level(0, 1000) },
    /// Tension in a community is higher than this.
    TensionAbove { community: Community, level: Level(0, 1000) },
    /// Fear of reprisal in a community is higher than this.
    FearAbove { community: Community, level: Level(0, 1000) },
    /// An attack has happened, at this place or anywhere.
    Attacked { place: Place or nothing },
    /// A seat (or any) has done an act of this kind (to this thing, if one is named), and it was accepted.
    Done { act: Act, seat: Seat or nothing, on: Anything or nothing },
    /// A seat has heard of a matter of this kind (about this subject, if one is named).
    Knows { seat: Seat, matter: MatterKind, about: Anything or nothing },
    /// Two seats have an agreement in force.
    Agreed { seats: TwoSeats },
    /// A row of the MSEL has been delivered.
    Fired(row: Row),
    /// The expected action of a row was done in time.
    Answered(row: Row),
    /// The expected action of a row was not done in time.
    Unanswered(row: Row),
    /// This point of time is past.
    After(at: Moment),
    /// All of these.
    All(of: Written<Vec<Condition>>),
    /// At least one of these.
    Any(of: Written<Vec<Condition>>),
    /// Not this.
    Not(of: Written<Box<Condition>>),
}
