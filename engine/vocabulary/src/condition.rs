//! Conditions: the closed language of questions to the world. A conditional inject, an expected effect, a critical task, a play or a
//! what-if asks them; answering changes nothing.
//!
//! Most ask how things stand. Some ask what has come about so far (`Crossed`, `DoneTimes`, `Measure`) or for how long something has
//! held (`HeldFor`, `Once`): for these the table remembers what it has to.

use kernel::time::Moment;
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
    /// How a post works: its lanes, and on paper or not.
    Service,
    System,
    Road,
    Flight,
    /// Who is in a camp, with a community, or without shelter at a place.
    Shelter,
    Trust,
    Tension,
    Fear,
    Attack,
    /// Where a hidden group is.
    Group,
    Row,
    /// A question of a module.
    Question,
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
    /// More persons than this are at a place and do not live there: travellers, before a post or on their way through, and the
    /// displaced, in camps, with families or in the open. With `who`, those of this kind alone.
    Present { place: Place, who: Traveller or nothing, more_than: Number(0, MOST_PERSONS) },
    /// More persons than this are in a camp.
    Sheltered { camp: Camp, more_than: Number(0, MOST_PERSONS) },
    /// A camp has no place left.
    CampFull(camp: Camp),
    /// A camp has at least so many places, taken or free.
    Places { camp: Camp, at_least: Number(1, MOST_PERSONS) },
    /// A camp has at least so many places left.
    FreePlaces { camp: Camp, at_least: Number(1, MOST_PERSONS) },
    /// A camp has at least so many rations in store.
    Rations { camp: Camp, at_least: Number(1, MOST_PERSONS) },
    /// Of those who have fled and arrived (at this place, or anywhere), this share has a roof, in a camp or with a family. Nobody
    /// has arrived: no share, and no.
    ShareSheltered { place: Place or nothing, at_least: Level(0, 1000) or nothing, at_most: Level(0, 1000) or nothing },
    /// At least so many lanes of a post are staffed.
    Lanes { post: Post, at_least: Number(1, 50) },
    /// A post writes its travellers down on paper.
    OnPaper(post: Post),
    /// It is beyond the usual hours of a post. One that has none is never beyond them.
    BeyondHours(post: Post),
    /// Patrols with at least so many people between them stand at a place.
    Guarded { place: Place, at_least: Number(1, 10_000) },
    /// So many persons at least have crossed at a post (or at any), since this point of time or since the start.
    Crossed { post: Post or nothing, at_least: Number(1, MOST_PERSONS), since: Moment or nothing },
    /// So many persons at least have been turned back at a post (or at any), since then.
    TurnedBack { post: Post or nothing, at_least: Number(1, MOST_PERSONS), since: Moment or nothing },
    /// Of the people in need who came to a post (or to any) and were let through or turned back, this share was turned back.
    ShareTurnedBack { post: Post or nothing, at_least: Level(0, 1000) or nothing, at_most: Level(0, 1000) or nothing },
    /// So many persons at least have ended their journey at a place, since then.
    Arrived { place: Place, at_least: Number(1, MOST_PERSONS), since: Moment or nothing },
    /// A warning has reached a community, since then.
    Warned { community: Community, since: Moment or nothing },
    /// A community trusts an authority less than this.
    TrustBelow { community: Community, authority: Authority, level: Level(0, 1000) },
    /// A community trusts an authority more than this.
    TrustAbove { community: Community, authority: Authority, level: Level(0, 1000) },
    /// Over the communities of its country, and those of which the scenario says it, trust in an authority is on the mean within
    /// these bounds.
    MeanTrust { authority: Authority, at_least: Level(0, 1000) or nothing, at_most: Level(0, 1000) or nothing },
    /// Tension in a community is higher than this.
    TensionAbove { community: Community, level: Level(0, 1000) },
    /// Fear of reprisal in a community is higher than this.
    FearAbove { community: Community, level: Level(0, 1000) },
    /// An attack has happened, at this place or anywhere.
    Attacked { place: Place or nothing },
    /// A hidden group is at a place and goes about its plan, whether anybody has seen it or not. For rows that tell of it: what they say is so.
    GroupAt { group: Group, place: Place },
    /// A seat (or any) has done an act of this kind (to this thing, if one is named), and it was accepted.
    Done { act: Act, seat: Seat or nothing, on: Anything or nothing },
    /// A seat (or any) has done an act of this kind (to this thing) at least so many times, since then.
    DoneTimes {
        act: Act,
        at_least: Number(1, 1000),
        seat: Seat or nothing,
        on: Anything or nothing,
        since: Moment or nothing,
    },
    /// A seat has heard of a matter of this kind (about this subject, if one is named), by whatever way: a report, an inject that
    /// tells of it, what its own posts and patrols say, or words of somebody who knows it and names the subject.
    Knows { seat: Seat, matter: MatterKind, about: Anything or nothing },
    /// The same, and this other seat told it.
    Told { seat: Seat, by: OtherSeat, matter: MatterKind, about: Anything or nothing },
    /// Two seats have an agreement in force.
    Agreed { seats: TwoSeats },
    /// A row of the MSEL has been delivered.
    Fired(row: Row),
    /// The expected action of a row was done in time.
    Answered(row: Row),
    /// The expected action of a row was not done in time.
    Unanswered(row: Row),
    /// The table has settled on this answer to a question of a module.
    Chosen { question: Question, option: AnswerOption },
    /// This point of time is past.
    After(at: Moment),
    /// The local hour lies between these two, over midnight where the second is the earlier one.
    HourBetween { from: Hour, until: Hour },
    /// A measure is within these bounds now.
    Measure { key: MeasureKey, at_least: Number(0, MOST_PERSONS) or nothing, at_most: Number(0, MOST_PERSONS) or nothing },
    /// A die fell below this, of a thousand. It is thrown once, when it is first asked for, and lies there for all who ask for a
    /// die of this name: so two conditions can share one throw, the one below 300, the other not.
    Chance { die: Die, below: Level(1, 999) },
    /// This has held without a break for so long, as often as the table looks.
    HeldFor { span: Lasts, of: Written<Box<Condition>> },
    /// This holds, or has held at some time.
    Once(of: Written<Box<Condition>>),
    /// At least so many of these.
    AtLeast { count: Number(1, 100), of: Written<Vec<Condition>> },
    /// All of these.
    All(of: Written<Vec<Condition>>),
    /// At least one of these.
    Any(of: Written<Vec<Condition>>),
    /// Not this.
    Not(of: Written<Box<Condition>>),
}

impl Condition {
    /// The conditions of which it is made.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(of) | Self::Any(of) | Self::AtLeast { of, .. } => of,
            Self::Not(of) | Self::Once(of) | Self::HeldFor { of, .. } => std::slice::from_ref(of),
            _ => &[],
        }
    }

    /// Shows it and all of which it is made, the outer before the inner.
    pub fn walk<'a>(&'a self, look: &mut dyn FnMut(&'a Self)) {
        look(self);
        self.parts().iter().for_each(|part| part.walk(look));
    }

    /// Since when it counts what has come about, if it says so.
    pub fn since(&self) -> Option<&Moment> {
        match self {
            Self::Crossed { since, .. }
            | Self::TurnedBack { since, .. }
            | Self::Arrived { since, .. }
            | Self::Warned { since, .. }
            | Self::DoneTimes { since, .. } => since.as_ref(),
            _ => None,
        }
    }

    /// The bounds within which a share, a mean or a measure is asked for.
    pub fn bounds(&self) -> Option<(Option<u32>, Option<u32>)> {
        match self {
            Self::ShareSheltered { at_least, at_most, .. }
            | Self::ShareTurnedBack { at_least, at_most, .. }
            | Self::MeanTrust { at_least, at_most, .. }
            | Self::Measure { at_least, at_most, .. } => Some((*at_least, *at_most)),
            _ => None,
        }
    }
}
