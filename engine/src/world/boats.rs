//! Boats of communities: finite, and decided on by those who own them.
//!
//! Models: that whoever goes by water from or to a place whose people have boats needs a seat in one; that people wait at the landing
//! until a boat is free, and give up when none comes; that boats which are lent carry those in need before those who pay, and bring
//! no fish; that boats which are held carry nobody; that a community may send boats for people who lie in the open elsewhere. Where
//! nobody at either end has boats, as in a scenario that says nothing of them, there is a boat for everybody. Ignores fares, engines,
//! storms and who steers. It writes fleets and who waits for them; the way over the water is the business of `travel`, and so is what
//! becomes of whoever finds no boat.
//!
//! # The model
//!
//! A fleet of *b* boats carries on a usual day with `USUAL` × *b* of them; the others fish. One that is lent carries with as many as the
//! community says, and never with fewer than usual; one that is held with none. A boat takes `SEATS` people, fills for `FILLS` and is away for twice the time of the way: those who
//! go along the same way fill what is left of it, in the order in which they came, or those in need first. A party that needs more boats than
//! carry goes in several trips. Who finds none within `WAITS` gives up.
//!
//! Lending costs catches, one a boat and day beyond those that carry anyway, and what is not caught makes people at home uneasy. Who
//! carries people in flight shows himself to those whom they fled: fear at home grows with every `SHOWN_BY` of them. Boats that are sent
//! to a place where armed men stand bring nobody back, and their crews are in the way of harm.
//!
//! Left out: boats of networks and of armed groups, who have their own; that a boat is stopped on the water.

use std::collections::{BTreeMap, VecDeque};

use bevy_ecs::prelude::{In, InMut, Res, ResMut, Resource};
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{BoatFact, What},
    parameter::BoatsFigures,
    scenario::{GroupKind, Scenario, Surface},
    terms::{Danger, Traveller},
};

use super::{
    community, displacement,
    geography::{Geography, Road},
    harm,
    index::Whereabouts,
    kinds::Groups,
    threat::{Cell, Foothold, Hidden},
    travel,
    turn::{Entry, Turn},
};

#[cfg(test)]
mod tests;

/// What becomes due for boats.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A party that wants to cross comes to the landing of a community.
    Comes { community: Slug, passengers: Passengers },
    /// Boats have filled as far as they do, and set out.
    SetOut { community: Slug },
    /// A party has waited as long as people wait for a boat.
    Patience { community: Slug, party: Serial },
    /// Boats are back at their landing.
    Back { community: Slug, boats: u32 },
    /// By word of the community: so many boats carry people for so long, those in need first or whoever came first.
    Lent { community: Slug, boats: u32, lasts: Span, needy_first: bool },
    /// By word of the community: its boats carry nobody for so long.
    Held { community: Slug, lasts: Span },
    /// What was said by this word is over, unless something else was said since.
    WordEnds { community: Slug, word: u32 },
    /// Boats that are lent have not fished for hours.
    NotFished { community: Slug, word: u32 },
    /// By word of the community: boats set out to fetch people from a place, so long away.
    Fetches { community: Slug, from: Slug, boats: u32, takes: Span },
    /// They have taken so many people in flight aboard.
    Carried { community: Slug, people: u32 },
    /// They are there.
    Reach { community: Slug, from: Slug, boats: u32, takes: Span },
}

/// A party that waits for a boat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passengers {
    /// Who they are.
    pub party: Serial,
    /// Why they travel.
    pub who: Traveller,
    /// How many.
    pub people: u32,
    /// Along which way…
    pub road: Slug,
    /// …and how long that takes.
    pub takes: Span,
    /// Whether a post has had its say.
    pub checked: bool,
    /// Whether boats must come from the other side to fetch them.
    pub beyond: bool,
    /// Since when they wait.
    pub since: Time,
}

/// What the boats of a community do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Service {
    /// Some carry whoever came first, the others fish.
    #[default]
    Usual,
    /// So many carry by word of the community.
    Lent {
        /// How many.
        boats: u32,
        /// Those in need before others.
        needy_first: bool,
    },
    /// None carries anybody.
    Held,
}

/// The boats of a community.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fleet {
    /// Where they land.
    pub place: Slug,
    /// How many there are.
    pub boats: u32,
    /// What they do.
    pub service: Service,
    /// How many are away.
    out: u32,
    /// Who waits for them, the next first.
    queue: VecDeque<Passengers>,
    /// Whether boats at the landing are filling.
    fills: bool,
    /// How many times the community has said what its boats do: what was said before counts no more.
    words: u32,
    /// Up to when catches that were missed have been counted, and hours of a boat that make none yet.
    counted: Time,
    hours: u32,
    /// People in flight who were carried, and for whom nobody has been afraid yet.
    shown: u32,
}

/// All fleets, by community.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fleets(pub BTreeMap<Slug, Fleet>);

impl Fleet {
    /// How many boats carry people.
    pub fn carrying(&self, figures: &BoatsFigures) -> u32 {
        match self.service {
            Service::Usual => usual(self.boats, figures),
            Service::Lent { boats, .. } => boats.min(self.boats).max(usual(self.boats, figures)),
            Service::Held => 0,
        }
    }

    /// How many are at the landing and would carry.
    fn free(&self, figures: &BoatsFigures) -> u32 {
        self.carrying(figures).saturating_sub(self.out)
    }

    /// Puts those first who go first: whoever came first, or whoever of those in need did.
    fn lines_up(&mut self) {
        let needy = matches!(self.service, Service::Lent { needy_first: true, .. });
        let rank = |waiting: &Passengers| (needy && !waiting.who.in_need(), waiting.since, waiting.party);
        self.queue.make_contiguous().sort_by_key(rank);
    }
}

/// How many of a fleet carry people on a usual day: one at least.
fn usual(boats: u32, figures: &BoatsFigures) -> u32 {
    (boats * figures.usual / 1000).clamp(boats.min(1), boats)
}

impl Fleets {
    /// The fleets of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let with_boats = scenario.communities.iter().filter(|community| community.boats > 0);
        let fleet = |place, boats| Fleet {
            place,
            boats,
            service: Service::Usual,
            out: 0,
            queue: VecDeque::new(),
            fills: false,
            words: 0,
            counted: Time::START,
            hours: 0,
            shown: 0,
        };
        Self(with_boats.map(|community| (community.id, fleet(community.place, community.boats))).collect())
    }

    /// Whose boats somebody at one end of a way by water needs, and whether these lie at the other end; nothing where no boats are
    /// counted. Boats that carry come before such that do not, and those on one's own side before the others.
    pub fn needed(&self, road: &Road, at: Slug, figures: &BoatsFigures) -> Option<(Slug, bool)> {
        if self.0.is_empty() || road.surface != Surface::Water {
            return None;
        }
        let near = self.0.iter().filter(|(_, fleet)| fleet.place == road.from || fleet.place == road.to);
        let rank = |fleet: &Fleet| (fleet.carrying(figures) == 0, fleet.place != at);
        near.min_by_key(|(_, fleet)| rank(fleet)).map(|(community, fleet)| (*community, fleet.place != at))
    }

    /// How many people wait for a boat at a place.
    pub fn waiting_at(&self, place: Slug, map: &Geography) -> u32 {
        let stands = |fleet: &Fleet, waiting: &Passengers| match waiting.beyond {
            false => fleet.place == place,
            true => map.other_end(waiting.road, fleet.place) == Some(place),
        };
        let waiting = |fleet: &Fleet| {
            fleet.queue.iter().filter(|waiting| stands(fleet, waiting)).map(|waiting| waiting.people).sum::<u32>()
        };
        self.0.values().map(waiting).sum()
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: ResMut<'_, Fleets>,
    (groups, groups_are): (Hidden<'_, '_>, Res<'_, Whereabouts<Groups>>),
) {
    let turn = &mut Turn::new(kernel, cause);
    let (Due::Comes { community, .. }
    | Due::SetOut { community }
    | Due::Patience { community, .. }
    | Due::Back { community, .. }
    | Due::Lent { community, .. }
    | Due::Held { community, .. }
    | Due::WordEnds { community, .. }
    | Due::NotFished { community, .. }
    | Due::Fetches { community, .. }
    | Due::Carried { community, .. }
    | Due::Reach { community, .. }) = due;
    let Some(fleet) = own.0.get_mut(&community) else { return };
    match due {
        Due::Comes { passengers, .. } => {
            fleet.queue.push_back(passengers);
            turn.after(turn.figures().boats.waits, Due::Patience { community, party: passengers.party });
            if !std::mem::replace(&mut fleet.fills, true) {
                turn.after(turn.figures().boats.fills, Due::SetOut { community });
            }
            return;
        }
        Due::SetOut { .. } => fleet.fills = false,
        Due::Patience { party, .. } => fleet.gives_up(turn, party),
        Due::Back { boats, .. } => fleet.out = fleet.out.saturating_sub(boats),
        Due::Lent { boats, lasts, needy_first, .. } => {
            fleet.not_fished(turn, community);
            let boats = boats.min(fleet.boats);
            let fact = BoatFact::BoatsLent { community, boats, lasts_s: lasts.0, needy_first };
            fleet.says(turn, community, (Service::Lent { boats, needy_first }, fact), lasts);
        }
        Due::Held { lasts, .. } => {
            fleet.not_fished(turn, community);
            fleet.says(turn, community, (Service::Held, BoatFact::BoatsHeld { community, lasts_s: lasts.0 }), lasts);
        }
        Due::WordEnds { word, .. } if word == fleet.words => {
            fleet.not_fished(turn, community);
            fleet.service = Service::Usual;
            turn.fact(What::Boats(BoatFact::BoatsAsUsual { community }));
        }
        Due::NotFished { word, .. } if word == fleet.words => {
            fleet.not_fished(turn, community);
            fleet.counts_again(turn, community);
        }
        Due::WordEnds { .. } | Due::NotFished { .. } => {}
        Due::Fetches { from, boats, takes, .. } => fleet.fetches(turn, community, (from, boats), takes),
        Due::Carried { people, .. } => fleet.shows_itself(turn, people),
        Due::Reach { from, boats, takes, .. } => {
            let armed = |(cell, foothold): (&Cell, &Foothold)| foothold.active && cell.model.kind == GroupKind::Armed;
            let met = groups.at(&groups_are, from).any(|(_, group)| armed(group));
            fleet.reach(turn, community, (from, boats, takes), met);
        }
    }
    fleet.sail(turn, community);
}

impl Fleet {
    /// The community has said what its boats do for so long.
    fn says(&mut self, turn: &mut Turn<'_>, community: Slug, (service, fact): (Service, BoatFact), lasts: Span) {
        self.words += 1;
        (self.service, self.counted) = (service, turn.now());
        let (word, cause) = (self.words, turn.fact(What::Boats(fact)));
        turn.because(cause).after(lasts, Due::WordEnds { community, word });
        self.counts_again(&mut turn.because(cause), community);
    }

    /// What is not caught is counted a few times a day, as long as boats are lent.
    fn counts_again(&self, turn: &mut Turn<'_>, community: Slug) {
        if matches!(self.service, Service::Lent { .. }) {
            turn.after(turn.figures().boats.counts, Due::NotFished { community, word: self.words });
        }
    }

    /// The hours since the last count in which boats that are lent did not fish; a day of a boat is a catch.
    fn not_fished(&mut self, turn: &mut Turn<'_>, community: Slug) {
        let figures = turn.figures().boats;
        let hours = u32::try_from((turn.now() - self.counted).0 / 3600).unwrap_or(0);
        let beyond = self.carrying(&figures).saturating_sub(usual(self.boats, &figures));
        self.counted = turn.now();
        if !matches!(self.service, Service::Lent { .. }) || beyond == 0 {
            return;
        }
        self.hours += hours * beyond;
        let catches = self.hours / 24;
        self.hours %= 24;
        if catches > 0 {
            let cause = turn.fact(What::Boats(BoatFact::CatchesMissed { community, catches }));
            let tension = figures.catch_tension * catches / self.boats.max(1);
            let tension = i32::try_from(tension).unwrap_or(i32::MAX);
            let place = self.place;
            turn.because(cause).soon(community::Due::FearAt { place, fear: 0, tension });
        }
    }

    /// A party gives up waiting.
    fn gives_up(&mut self, turn: &mut Turn<'_>, party: Serial) {
        let Some(waiting) = self.queue.iter().position(|waiting| waiting.party == party) else { return };
        let Some(Passengers { who, people, road, since, .. }) = self.queue.remove(waiting) else { return };
        let waited_s = (turn.now() - since).0;
        let cause = turn.fact(What::Boats(BoatFact::NoBoatCame { party, who, people, road, waited_s }));
        turn.because(cause).soon(travel::Due::NoBoat { party });
    }

    /// As many as there are boats for set out.
    fn sail(&mut self, turn: &mut Turn<'_>, community: Slug) {
        let figures = turn.figures().boats;
        self.lines_up();
        while let Some(head) = self.queue.front().copied() {
            let carrying = self.carrying(&figures);
            let wanted = head.people.div_ceil(figures.seats.max(1)).max(1);
            let boats = wanted.min(carrying);
            if boats == 0 || self.free(&figures) < boats {
                return;
            }
            let trips = i64::from(wanted.div_ceil(boats));
            self.out += boats;
            turn.after(Span(2 * trips * head.takes.0), Due::Back { community, boats });
            let mut left = if trips == 1 { boats * figures.seats } else { head.people };
            for waiting in std::mem::take(&mut self.queue) {
                let along = (waiting.road, waiting.beyond) == (head.road, head.beyond);
                let is_head = waiting.party == head.party;
                // A seat is kept for whoever goes next.
                let room = if is_head { left } else { left.saturating_sub(head.people) };
                if along && waiting.people <= room {
                    left -= if is_head { 0 } else { waiting.people };
                    self.carries(turn, community, waiting, trips);
                } else {
                    self.queue.push_back(waiting);
                }
            }
        }
    }

    /// A party goes aboard.
    fn carries(&mut self, turn: &mut Turn<'_>, community: Slug, passengers: Passengers, trips: i64) {
        let Passengers { party, who, people, road, takes, checked, beyond, since } = passengers;
        let waited_s = (turn.now() - since).0;
        let cause = turn.fact(What::Boats(BoatFact::PartyBoarded { party, who, people, community, road, waited_s }));
        let mut turn = turn.because(cause);
        // Until the boats have come over, and the last of them is aboard.
        let later = if beyond { takes.0 } else { 0 } + 2 * (trips - 1) * takes.0;
        turn.after(Span(later), travel::Due::Embarks { party, road, checked });
        if who == Traveller::Displaced {
            self.shows_itself(&mut turn, people);
        }
    }

    /// Who carries people in flight is seen doing it.
    fn shows_itself(&mut self, turn: &mut Turn<'_>, people: u32) {
        let figures = turn.figures().boats;
        self.shown += people;
        let times = self.shown / figures.shown_by.max(1);
        self.shown %= figures.shown_by.max(1);
        if times > 0 {
            let fear = i32::try_from(figures.shown_fear * times).unwrap_or(i32::MAX);
            turn.soon(community::Due::FearAt { place: self.place, fear, tension: 0 });
        }
    }

    /// Boats set out to fetch people, as many as lie at the landing, fishing or not.
    fn fetches(&mut self, turn: &mut Turn<'_>, community: Slug, (from, boats): (Slug, u32), takes: Span) {
        let boats = boats.min(self.boats.saturating_sub(self.out));
        let cause = turn.fact(What::Boats(BoatFact::BoatsSent { community, from, boats }));
        if boats > 0 {
            self.out += boats;
            turn.because(cause).after(takes, Due::Reach { community, from, boats, takes });
        }
    }

    /// They are where people wait; or armed men do.
    fn reach(&mut self, turn: &mut Turn<'_>, community: Slug, (from, boats, takes): (Slug, u32, Span), met: bool) {
        let figures = turn.figures().boats;
        turn.after(takes, Due::Back { community, boats });
        if met {
            let cause = turn.fact(What::Boats(BoatFact::BoatsTurnedBack { community, from, boats }));
            let people = boats * figures.crew;
            turn.because(cause).soon(harm::Due::Befalls { place: from, people, danger: Danger::Attack });
            return;
        }
        let most = boats * figures.seats;
        let by = (community, takes);
        turn.soon(displacement::Due::Fetched { from, to: self.place, most, by });
    }
}
