//! What everybody at the table knows before it begins: the map, what stands where and under whose orders, and what each role may do.
//!
//! It is the scenario without what only its author knows: no group, no row of the MSEL, no hazard, no brief, no secret, no means of
//! others, and no level of trust, fear or tension. What changes during the exercise is not in here either; of that a seat has to hear.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{
    act::ActKind,
    parameter::{Figures, PlaysFigures},
    play::Play,
    scenario::{Authority, Camp, Community, Patrol, Post, Road, Scenario, Seat, Surface},
    terms::{Stock, Text},
};

use crate::table::question;

/// What everybody knows.
#[derive(Clone, Debug)]
pub struct CommonKnowledge {
    script: Scenario,
    /// The roads that meet at each place, by the number of the road.
    meet: BTreeMap<Slug, Vec<usize>>,
    /// How far every place lies from each, once somebody has asked; and from where nothing is.
    far: BTreeMap<Slug, OnceLock<BTreeMap<Slug, u32>>>,
    nowhere: BTreeMap<Slug, u32>,
    calendar: Calendar,
    figures: Figures,
}

impl CommonKnowledge {
    /// What everybody knows of a scenario.
    ///
    /// # Errors
    /// Its start, its zone or a parameter cannot be read.
    pub fn of(scenario: &Scenario) -> Result<Self, String> {
        let mut script = Scenario {
            places: scenario.places.clone(),
            roads: scenario.roads.clone(),
            posts: scenario.posts.clone(),
            patrols: scenario.patrols.clone(),
            camps: scenario.camps.clone(),
            authorities: scenario.authorities.clone(),
            communities: scenario.communities.clone(),
            seats: scenario.seats.clone(),
            agreements: scenario.agreements.clone(),
            plays: scenario.plays.clone(),
            ..Scenario::default()
        };
        for community in &mut script.communities {
            (community.trust, community.neighbours) = (Vec::new(), Vec::new());
            (community.fear, community.tension) = (0, 0);
        }
        for seat in &mut script.seats {
            (seat.brief, seat.secret) = (Text::default(), Text::default());
            seat.means = Stock::default();
        }
        let mut meet: BTreeMap<Slug, Vec<usize>> = BTreeMap::new();
        for (n, road) in script.roads.iter().enumerate() {
            for end in BTreeSet::from([road.from, road.to]) {
                meet.entry(end).or_default().push(n);
            }
        }
        let calendar = Calendar::new(&scenario.start, &scenario.zone).map_err(|fault| format!("{fault:?}"))?;
        let figures = Figures::with(&scenario.parameters).map_err(|fault| format!("{fault:?}"))?;
        let far = script.places.iter().map(|place| (place.id, OnceLock::new())).collect();
        Ok(Self { script, meet, far, nowhere: BTreeMap::new(), calendar, figures })
    }

    /// The seats, in the order of the scenario.
    pub fn seats(&self) -> &[Seat] {
        &self.script.seats
    }
    /// A seat.
    pub fn seat(&self, id: Slug) -> Option<&Seat> {
        self.script.seats.iter().find(|seat| seat.id == id)
    }
    /// A post as it was built.
    pub fn post(&self, id: Slug) -> Option<&Post> {
        self.script.posts.iter().find(|post| post.id == id)
    }
    /// A patrol as it was raised.
    pub fn patrol(&self, id: Slug) -> Option<&Patrol> {
        self.script.patrols.iter().find(|patrol| patrol.id == id)
    }
    /// The camps and reception sites.
    pub fn camps(&self) -> &[Camp] {
        &self.script.camps
    }
    /// A camp or reception site.
    pub fn camp(&self, id: Slug) -> Option<&Camp> {
        self.script.camps.iter().find(|camp| camp.id == id)
    }
    /// The communities.
    pub fn communities(&self) -> &[Community] {
        &self.script.communities
    }
    /// A community.
    pub fn community(&self, id: Slug) -> Option<&Community> {
        self.script.communities.iter().find(|community| community.id == id)
    }
    /// An authority.
    pub fn authority(&self, id: Slug) -> Option<&Authority> {
        self.script.authorities.iter().find(|authority| authority.id == id)
    }
    /// A road.
    pub fn road(&self, id: Slug) -> Option<&Road> {
        self.script.roads.iter().find(|road| road.id == id)
    }
    /// Pairs of seats that had agreed before it began.
    pub fn agreements(&self) -> &[(Slug, Slug)] {
        &self.script.agreements
    }
    /// The plays of the scenario's own.
    pub fn plays(&self) -> &[Play] {
        &self.script.plays
    }
    /// A point of time as a scenario writes it.
    pub fn read(&self, written: &str) -> Option<Time> {
        self.calendar.read(written).ok()
    }
    /// The country in which a place lies.
    pub fn country(&self, place: Slug) -> Option<&str> {
        let place = self.script.places.iter().find(|found| found.id == place)?;
        Some(&place.country)
    }

    /// Where a thing with a name stands; a place stands where it is, and a road begins at one end.
    pub fn place_of(&self, thing: Slug) -> Option<Slug> {
        if self.country(thing).is_some() {
            return Some(thing);
        }
        let posts = self.post(thing).map(|post| post.place);
        let patrols = self.patrol(thing).map(|patrol| patrol.base);
        let camps = self.camp(thing).map(|camp| camp.place);
        let communities = self.community(thing).map(|community| community.place);
        let roads = self.road(thing).map(|road| road.from);
        posts.or(patrols).or(camps).or(communities).or(roads)
    }

    /// The places where a seat has something under its orders or somebody for whom it speaks; where it sits, if it has nothing.
    pub fn grounds(&self, seat: &Seat) -> Vec<Slug> {
        let own = [&seat.posts, &seat.patrols, &seat.camps].into_iter().flatten().copied().chain(seat.community);
        let places: Vec<Slug> = own.filter_map(|thing| self.place_of(thing)).collect();
        if places.is_empty() { vec![seat.place] } else { places }
    }

    /// How far every place lies from one, in kilometres by road and water, for whoever may use both; what cannot be reached is left
    /// out.
    pub fn distances(&self, from: Slug) -> &BTreeMap<Slug, u32> {
        self.far.get(&from).map_or(&self.nowhere, |far| far.get_or_init(|| self.walked(from, |_| true)))
    }

    /// The same for a patrol, which drives or sails.
    pub fn distances_for(&self, patrol: &Patrol) -> BTreeMap<Slug, u32> {
        self.walked(patrol.base, |road| (road.surface == Surface::Water) == patrol.boat)
    }

    fn walked(&self, from: Slug, open: impl Fn(&Road) -> bool) -> BTreeMap<Slug, u32> {
        let mut known = BTreeMap::new();
        let mut next = BTreeSet::from([(0, from)]);
        while let Some((km, at)) = next.pop_first() {
            if known.contains_key(&at) {
                continue;
            }
            known.insert(at, km);
            for road in self.meet.get(&at).into_iter().flatten().filter_map(|n| self.script.roads.get(*n)) {
                let there = if road.from == at { road.to } else { road.from };
                if open(road) && !known.contains_key(&there) {
                    next.insert((km + road.km, there));
                }
            }
        }
        known
    }

    /// Whether it is day.
    pub fn is_day(&self, now: Time) -> bool {
        self.figures.crossing.daylight().contains(&self.calendar.second_of_day(now))
    }

    /// Whether the local hour lies between these two.
    pub fn is_between(&self, now: Time, from: &str, until: &str) -> bool {
        question::hour_between(from, until, self.calendar.second_of_day(now))
    }

    /// Litres that a person needs a day.
    pub fn water_per_person(&self) -> u32 {
        self.figures.displacement.water_per_person
    }

    /// The figures of plays.
    pub fn figures(&self) -> &PlaysFigures {
        &self.figures.plays
    }

    /// Whether a role may do an act that is granted to some.
    pub fn may(seat: &Seat, kind: ActKind) -> bool {
        seat.may.contains(&kind)
    }
}
