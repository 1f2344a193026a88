//! The things that facts are about: of what kind a name is, and where on the map that was at the time. Posts are moved, patrols and hidden
//! groups go from place to place; so facts are taken note of in their order.
//!
//! Names share one space over a scenario, so a name says of itself what it stands for, whatever the field is called.

use std::collections::BTreeMap;

use kernel::names::Slug;
use vocabulary::{
    fact::{Fact, PatrolFact, PostFact, ThreatFact, What},
    kind::Kind,
    scenario::{Place, Scenario},
};

use super::row::FactRow;

/// Where something was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// The place, or the road.
    pub name: Slug,
    /// Degrees north; of a road, halfway.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

pub struct Things<'s> {
    kinds: BTreeMap<&'static str, Kind>,
    places: BTreeMap<Slug, &'s Place>,
    sites: BTreeMap<&'static str, Site>,
}

/// By which of its fields a fact is put on the map: the first of these that names something that is there.
const WHERE: [&str; 11] =
    ["place", "at", "post", "camp", "road", "community", "from", "to", "patrol", "hazard", "group"];

impl<'s> Things<'s> {
    pub fn of(scenario: &'s Scenario) -> Self {
        // A force is an authority, and the scenario itself is the exercise.
        let kinds = Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Force | Kind::Scenario));
        let kinds = kinds.flat_map(|kind| scenario.names(*kind).into_iter().map(|name| (name.as_str(), *kind)));
        let places = scenario.places.iter().map(|place| (place.id, place)).collect();
        let mut things = Self { kinds: kinds.collect(), places, sites: BTreeMap::new() };
        for place in &scenario.places {
            things.put(place.id, place.id);
        }
        for road in &scenario.roads {
            if let (Some(from), Some(to)) = (things.places.get(&road.from), things.places.get(&road.to)) {
                let site = Site { name: road.id, lat: (from.lat + to.lat) / 2.0, lon: (from.lon + to.lon) / 2.0 };
                things.sites.insert(road.id.as_str(), site);
            }
        }
        let posts = scenario.posts.iter().map(|post| (post.id, post.place));
        let patrols = scenario.patrols.iter().map(|patrol| (patrol.id, patrol.base));
        let camps = scenario.camps.iter().map(|camp| (camp.id, camp.place));
        let communities = scenario.communities.iter().map(|community| (community.id, community.place));
        for (thing, place) in posts.chain(patrols).chain(camps).chain(communities) {
            things.put(thing, place);
        }
        things
    }

    /// A thing is at a place.
    fn put(&mut self, thing: Slug, place: Slug) {
        if let Some(Place { lat, lon, .. }) = self.places.get(&place) {
            self.sites.insert(thing.as_str(), Site { name: place, lat: *lat, lon: *lon });
        }
    }

    /// Takes note of what has moved.
    pub fn note(&mut self, fact: &Fact) {
        match fact.what {
            What::Post(PostFact::PostMoved { post, to }) => self.put(post, to),
            What::Patrol(PatrolFact::PatrolReached { patrol, place }) => self.put(patrol, place),
            What::Threat(ThreatFact::GroupMoved { group, to }) => self.put(group, to),
            What::Threat(ThreatFact::HazardBegan { hazard, place }) => self.put(hazard, place),
            _ => {}
        }
    }

    /// What a name stands for.
    pub fn kind(&self, name: &str) -> Option<Kind> {
        self.kinds.get(name).copied()
    }

    /// The place of this name.
    pub fn place(&self, name: Slug) -> Option<&'s Place> {
        self.places.get(&name).copied()
    }

    /// Where a fact came to pass, if it says so.
    pub fn site(&self, row: &FactRow<'_>) -> Option<Site> {
        WHERE.iter().find_map(|field| self.sites.get(row.name(field)?)).copied()
    }
}

/// What things of a kind are called in an event log.
pub fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Authority | Kind::Force => "authority",
        Kind::Place => "place",
        Kind::Road => "road",
        Kind::Post => "post",
        Kind::Patrol => "patrol",
        Kind::Community => "community",
        Kind::Camp => "camp",
        Kind::Flow => "flow",
        Kind::Group => "group",
        Kind::Hazard => "hazard",
        Kind::OwnKind => "own_kind",
        Kind::Seat => "seat",
        Kind::Channel => "channel",
        Kind::Objective => "objective",
        Kind::Phase => "phase",
        Kind::Row => "row",
        Kind::Module => "module",
        Kind::OwnAct => "own_act",
        Kind::Lesson => "lesson",
        Kind::Variant => "variant",
        Kind::Play => "play",
        Kind::Scenario => "exercise",
        Kind::Committee => "committee",
        Kind::Task => "task",
        Kind::Paragraph => "paragraph",
        Kind::Question => "question",
        Kind::AnswerOption => "answer_option",
    }
}
