//! What an expected action needs to know, and which deeds bring it about, as far as that is written: in the row that asks, the row that it
//! follows, its acts, and the conditions that called for it and that it must bring about.
//!
//! Two tables say what cannot be read off a type: to which matters an act is an answer, and by which acts a condition is brought about. They
//! say what a thing is for, not what was wise.

use std::collections::BTreeSet;

use kernel::names::Slug;
use vocabulary::{
    act::{ActGroup, ActKind},
    condition::Condition,
    matter::{Matter, MatterKind},
    name::Name,
    scenario::{Scenario, Seat},
};

use super::awaited::MissedAction;
use crate::knowledge::Traced;

/// What one had to know, and could do.
#[derive(Debug, Default)]
pub(super) struct WantedNews {
    /// Rows of the MSEL that ask for it, if they came to whoever is asked.
    pub rows: BTreeSet<Slug>,
    /// Matters of one of these kinds, about one of these things.
    pub matters: Vec<(&'static [MatterKind], BTreeSet<Slug>)>,
    /// A seat was to hear of a matter; by another one, if that is asked.
    pub hearing: Vec<Hearing>,
    /// Posts, which whoever commands them always knows of.
    pub posts: BTreeSet<Slug>,
    /// What brings it about.
    pub deeds: Vec<Deed>,
}

/// That a seat was to hear of a matter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hearing {
    pub seat: Slug,
    pub by: Option<Slug>,
    pub kind: MatterKind,
    pub about: Option<Slug>,
}

/// Acts that bring something about, with anything or with one of these things.
#[derive(Debug)]
pub(super) struct Deed {
    pub acts: Vec<ActKind>,
    pub on: BTreeSet<Slug>,
    /// By this seat, if it is to be done by that one.
    pub seat: Option<Slug>,
}

/// What is written of an expected action.
pub(super) fn of(awaited: &MissedAction<'_>, scenario: &Scenario) -> WantedNews {
    let mut wanted = WantedNews::default();
    if let Some(row) = awaited.row {
        wanted.rows.extend([row.id]);
        wanted.rows.extend(row.after.as_ref().map(|after| after.row));
    }
    if !awaited.acts.is_empty() {
        let on: BTreeSet<Slug> = awaited.on.into_iter().collect();
        for act in awaited.acts {
            wanted.answers(*act, &on, scenario);
        }
        wanted.deeds.push(Deed { acts: awaited.acts.to_vec(), on, seat: None });
    }
    let called = awaited.row.and_then(|row| row.when.as_ref());
    if let Some(condition) = called {
        condition.walk(&mut |part| wanted.looks_at(part, false, scenario));
    }
    if let Some(condition) = awaited.effect {
        condition.walk(&mut |part| wanted.looks_at(part, true, scenario));
    }
    wanted
}

impl WantedNews {
    /// Whether this is a matter of which one had to know.
    pub fn is_about(&self, matter: &Traced) -> bool {
        let names = |things: &BTreeSet<Slug>| {
            things.contains(&matter.about) || forces(matter).any(|force| things.contains(&force))
        };
        self.matters.iter().any(|(kinds, things)| kinds.contains(&matter.kind) && names(things))
    }

    /// Whether anything says what one had to know.
    pub fn is_said(&self) -> bool {
        !self.matters.is_empty() || !self.posts.is_empty()
    }

    /// Whether it is brought about by what nobody else is to know of: services for survivors, and families of children.
    pub fn is_confidential(&self) -> bool {
        use ActKind as A;
        let quiet =
            |act: &ActKind| matches!(act, A::SetUpSafeSpace | A::ReferConfidentially | A::TraceFamilies | A::Refer);
        self.deeds.iter().flat_map(|deed| &deed.acts).any(quiet)
    }

    /// What a condition looks at; `sought`: it is to be brought about, rather than what called for it.
    fn looks_at(&mut self, part: &Condition, sought: bool, scenario: &Scenario) {
        match part {
            Condition::Fired(row) | Condition::Answered(row) | Condition::Unanswered(row) => {
                self.rows.insert(row.slug());
            }
            Condition::Told { seat, by, matter, about } if sought => {
                self.hearing.push(Hearing { seat: seat.slug(), by: Some(by.slug()), kind: *matter, about: *about });
            }
            Condition::Knows { seat, matter, about } if sought => {
                self.hearing.push(Hearing { seat: seat.slug(), by: None, kind: *matter, about: *about });
            }
            Condition::Done { act, on, seat } | Condition::DoneTimes { act, on, seat, .. } => {
                let on: BTreeSet<Slug> = on.iter().copied().collect();
                self.answers(*act, &on, scenario);
                if sought {
                    self.deeds.push(Deed { acts: vec![*act], on, seat: seat.map(Name::slug) });
                }
            }
            other => self.stands(other, sought, scenario),
        }
    }

    /// How things stand somewhere.
    fn stands(&mut self, part: &Condition, sought: bool, scenario: &Scenario) {
        let Some((thing, kinds, acts)) = concerns(part) else { return };
        if kinds == POST {
            self.posts.insert(thing);
        }
        let around = around(thing, scenario);
        if sought && !acts.is_empty() {
            self.deeds.push(Deed { acts: acts.to_vec(), on: around.clone(), seat: None });
        }
        self.matters.push((kinds, around));
    }

    /// The matters to which an act is an answer, about what it is done to; where nothing is named, none can be told.
    fn answers(&mut self, act: ActKind, on: &BTreeSet<Slug>, scenario: &Scenario) {
        let kinds = answered_by(act);
        if kinds.is_empty() || on.is_empty() {
            return;
        }
        if kinds == POST {
            self.posts.extend(on);
        }
        self.matters.push((kinds, on.iter().flat_map(|thing| around(*thing, scenario)).collect()));
    }
}

const POST: &[MatterKind] = &[MatterKind::Post];
const DANGER: &[MatterKind] = &[MatterKind::ArmedMen, MatterKind::Attack];
const FLIGHT: &[MatterKind] = &[MatterKind::Displaced, MatterKind::Need, MatterKind::Camp];
const TALK: &[MatterKind] = &[MatterKind::Rumour, MatterKind::Misconduct];
const ROAD: &[MatterKind] = &[MatterKind::RoadDanger, MatterKind::RouteUsed];
const CONDUCT: &[MatterKind] = &[MatterKind::Misconduct];
const ALERT: &[MatterKind] = &[MatterKind::AlertHit];

/// To which matters an act is an answer.
fn answered_by(act: ActKind) -> &'static [MatterKind] {
    use ActKind as A;
    match act {
        A::Warn | A::Dispatch | A::PatrolTogether | A::SetCurfew => DANGER,
        A::SetUpReception | A::SendFood | A::Distribute | A::Host | A::LendBoats | A::FetchByBoat | A::Escort => FLIGHT,
        A::Convene | A::Mediate | A::Sensitise | A::PublicMessage => TALK,
        A::MarkRoute | A::ClearRoute | A::SearchRoad => ROAD,
        A::OpenInquiry | A::SuspendSupport | A::TrainForce | A::SetConditions => CONDUCT,
        A::ConfirmAlert | A::AskIssuer | A::HandOver | A::RefuseHandOver => ALERT,
        // Whatever else is ordered of a post answers to how it stands.
        _ if act.group() == ActGroup::Post => POST,
        _ => &[],
    }
}

/// What a condition looks at: a thing, the matters that tell of it, and the acts that bring it about.
fn concerns(part: &Condition) -> Option<(Slug, &'static [MatterKind], &'static [ActKind])> {
    use ActKind as A;
    use Condition as C;
    Some(match part {
        C::PostOpen(post) => (post.slug(), POST, &[A::OpenPost]),
        C::PostClosed(post) => (post.slug(), POST, &[A::ClosePost]),
        C::Lanes { post, .. } => (post.slug(), POST, &[A::StaffLanes, A::Reinforce]),
        C::OnPaper(post) => (post.slug(), POST, &[A::UsePaper]),
        C::Online { post, .. } | C::Waiting { post, .. } | C::BeyondHours(post) => (post.slug(), POST, &[]),
        C::Guarded { place, .. } => (place.slug(), DANGER, &[A::Dispatch, A::PatrolTogether]),
        C::Warned { community, .. } => (community.slug(), DANGER, &[A::Warn]),
        C::Attacked { place: Some(place) } | C::GroupAt { place, .. } => (place.slug(), DANGER, &[]),
        C::Places { camp, .. } | C::FreePlaces { camp, .. } => (camp.slug(), FLIGHT, &[A::SetUpReception]),
        C::Sheltered { camp, .. } | C::CampFull(camp) => (camp.slug(), FLIGHT, &[]),
        C::Rations { camp, .. } => (camp.slug(), FLIGHT, &[A::SendFood]),
        C::SeekingShelter { place, .. }
        | C::ShareSheltered { place: Some(place), .. }
        | C::Present { place, .. }
        | C::Arrived { place, .. } => (place.slug(), FLIGHT, &[]),
        C::TrustBelow { community, .. } | C::TrustAbove { community, .. } => (community.slug(), TALK, &[]),
        C::TensionAbove { community, .. } | C::FearAbove { community, .. } => (community.slug(), TALK, &[]),
        C::RoadClosed(road) => (road.slug(), ROAD, &[]),
        _ => return None,
    })
}

/// A thing, and the place where it is.
fn around(thing: Slug, scenario: &Scenario) -> BTreeSet<Slug> {
    let places = [
        scenario.posts.iter().find(|post| post.id == thing).map(|post| post.place),
        scenario.camps.iter().find(|camp| camp.id == thing).map(|camp| camp.place),
        scenario.communities.iter().find(|home| home.id == thing).map(|home| home.place),
    ];
    places.into_iter().flatten().chain([thing]).collect()
}

/// The forces of which a matter tells that they did wrong.
fn forces(matter: &Traced) -> impl Iterator<Item = Slug> {
    matter.seen.iter().filter_map(|sight| match sight.matter {
        Some(Matter::Misconduct { force, .. }) => Some(force),
        _ => None,
    })
}

/// Whether a post is under the orders of a seat.
pub(super) fn commands(seat: &Seat, posts: &BTreeSet<Slug>) -> bool {
    seat.posts.iter().any(|post| posts.contains(post))
}
