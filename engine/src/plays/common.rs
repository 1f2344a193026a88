//! What everybody at the table knows before it begins: the map, what stands where and under whose orders, and what each role may do.
//!
//! It is the scenario without what only its author knows: no group, no row of the MSEL, no hazard, no brief, no secret, no means of
//! others, and no level of trust, fear or tension. What changes during the exercise is not in here either; of that a seat has to hear.

use kernel::{
    by_name::ByName,
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{
    act::{Act, ActKind, TableAct},
    own_act::OwnAct,
    parameter::{Figures, PlaysFigures},
    play::Play,
    scenario::{Authority, Camp, Community, Patrol, Place, Post, Road, Scenario, Seat},
    terms::{Stock, Text},
};

use super::{
    distances::{Around, Distances},
    listed::Listed,
};
use crate::table::{cost, question};

/// What everybody knows.
#[derive(Clone, Debug)]
pub struct CommonKnowledge {
    places: Listed<Place>,
    roads: Listed<Road>,
    posts: Listed<Post>,
    patrols: Listed<Patrol>,
    camps: Listed<Camp>,
    authorities: Listed<Authority>,
    communities: Listed<Community>,
    seats: Listed<Seat>,
    agreements: Vec<(Slug, Slug)>,
    plays: Vec<Play>,
    acts: Vec<OwnAct>,
    /// Where everything stands.
    stands: ByName<Slug>,
    distances: Distances,
    calendar: Calendar,
    figures: Figures,
}

impl CommonKnowledge {
    /// What everybody knows of a scenario.
    ///
    /// # Errors
    /// Its start, its zone or a parameter cannot be read.
    pub fn of(scenario: &Scenario) -> Result<Self, String> {
        let calendar = Calendar::new(&scenario.start, &scenario.zone).map_err(|fault| format!("{fault:?}"))?;
        let figures = Figures::with(&scenario.parameters).map_err(|fault| format!("{fault:?}"))?;
        let places = Listed::from(scenario.places.clone());
        let stands = stands(scenario);
        let grounds: Vec<Vec<Slug>> = scenario.seats.iter().map(|seat| grounds(seat, &stands)).collect();
        let distances = Distances::of(&places, &scenario.roads, &grounds, &scenario.communities, &scenario.patrols);
        Ok(Self {
            places,
            roads: scenario.roads.clone().into(),
            posts: scenario.posts.clone().into(),
            patrols: scenario.patrols.clone().into(),
            camps: scenario.camps.clone().into(),
            authorities: scenario.authorities.clone().into(),
            communities: scenario.communities.iter().map(as_known).collect::<Vec<_>>().into(),
            seats: scenario.seats.iter().map(as_announced).collect::<Vec<_>>().into(),
            agreements: scenario.agreements.clone(),
            plays: scenario.plays.clone(),
            acts: scenario.acts.clone(),
            stands,
            distances,
            calendar,
            figures,
        })
    }

    /// An act of the scenario's own: what it is for and costs is told to everybody.
    pub fn own_act(&self, id: Slug) -> Option<&OwnAct> {
        self.acts.iter().find(|act| act.id == id)
    }
    /// What an act costs whoever does it.
    pub fn price(&self, act: &Act) -> Stock {
        let own = match act {
            Act::Table(TableAct::Do { act }) => self.own_act(act.slug()),
            _ => None,
        };
        own.map_or_else(|| cost::of(act), |own| own.cost)
    }
    /// The seats, in the order of the scenario.
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }
    /// A seat.
    pub fn seat(&self, id: Slug) -> Option<&Seat> {
        self.seats.named(id)
    }
    /// A post as it was built.
    pub fn post(&self, id: Slug) -> Option<&Post> {
        self.posts.named(id)
    }
    /// A patrol as it was raised.
    pub fn patrol(&self, id: Slug) -> Option<&Patrol> {
        self.patrols.named(id)
    }
    /// The camps and reception sites.
    pub fn camps(&self) -> &[Camp] {
        &self.camps
    }
    /// A camp or reception site.
    pub fn camp(&self, id: Slug) -> Option<&Camp> {
        self.camps.named(id)
    }
    /// The communities.
    pub fn communities(&self) -> &[Community] {
        &self.communities
    }
    /// A community.
    pub fn community(&self, id: Slug) -> Option<&Community> {
        self.communities.named(id)
    }
    /// An authority.
    pub fn authority(&self, id: Slug) -> Option<&Authority> {
        self.authorities.named(id)
    }
    /// A road.
    pub fn road(&self, id: Slug) -> Option<&Road> {
        self.roads.named(id)
    }
    /// Pairs of seats that had agreed before it began.
    pub fn agreements(&self) -> &[(Slug, Slug)] {
        &self.agreements
    }
    /// The plays of the scenario's own.
    pub fn plays(&self) -> &[Play] {
        &self.plays
    }
    /// A point of time as a scenario writes it.
    pub fn read(&self, written: &str) -> Option<Time> {
        self.calendar.read(written).ok()
    }
    /// The country in which a place lies.
    pub fn country(&self, place: Slug) -> Option<&str> {
        Some(&self.places.named(place)?.country)
    }

    /// Where a thing with a name stands; a place stands where it is, and a road begins at one end.
    pub fn place_of(&self, thing: Slug) -> Option<Slug> {
        self.stands.get(thing).copied()
    }

    fn around(&self, place: Slug) -> Option<&Around> {
        Some(self.distances.around(self.places.at(place)?))
    }

    /// How far one place lies from another, in kilometres by road and water, for whoever may use both; nothing if there is no way.
    pub fn km(&self, from: Slug, to: Slug) -> Option<u32> {
        self.around(from)?.places[self.places.at(to)?]
    }

    /// The same from the base of a patrol, which drives or sails.
    pub fn km_for(&self, patrol: Slug, to: Slug) -> Option<u32> {
        self.distances.patrolled(self.patrols.at(patrol)?, self.places.at(to)?)
    }

    /// The seats to which there is a way from a place, with the kilometres to the nearest place where each has something under its
    /// orders or somebody for whom it speaks; to where it sits, if it has nothing. The nearest comes first.
    pub fn seats_around(&self, place: Slug) -> impl Iterator<Item = (&Seat, u32)> {
        let seats = self.around(place).map_or(&[][..], |around| &around.seats);
        seats.iter().map(|(km, n)| (&self.seats[*n], *km))
    }

    /// The communities to which there is a way from a place, and the kilometres. The nearest comes first.
    pub fn homes_around(&self, place: Slug) -> impl Iterator<Item = (&Community, u32)> {
        let homes = self.around(place).map_or(&[][..], |around| &around.homes);
        homes.iter().map(|(km, n)| (&self.communities[*n], *km))
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

/// A community as its neighbours know it: what it thinks and fears is for its people to say.
fn as_known(community: &Community) -> Community {
    Community { trust: Vec::new(), neighbours: Vec::new(), fear: 0, tension: 0, ..community.clone() }
}

/// A seat as it was announced: what it was told in confidence and what it holds only its people know.
fn as_announced(seat: &Seat) -> Seat {
    let (brief, secret) = (Text::default(), Text::default());
    Seat { brief, secret, means: Stock::default(), reserve: Stock::default(), ..seat.clone() }
}

/// Where everything stands that has a name. Of two things with one name the one that stands first here counts.
fn stands(scenario: &Scenario) -> ByName<Slug> {
    let places = scenario.places.iter().map(|place| (place.id, place.id));
    let posts = scenario.posts.iter().map(|post| (post.id, post.place));
    let patrols = scenario.patrols.iter().map(|patrol| (patrol.id, patrol.base));
    let camps = scenario.camps.iter().map(|camp| (camp.id, camp.place));
    let communities = scenario.communities.iter().map(|community| (community.id, community.place));
    let roads = scenario.roads.iter().map(|road| (road.id, road.from));
    places.chain(posts).chain(patrols).chain(camps).chain(communities).chain(roads).collect()
}

/// The places where a seat has something under its orders or somebody for whom it speaks; where it sits, if it has nothing.
fn grounds(seat: &Seat, stands: &ByName<Slug>) -> Vec<Slug> {
    let own = [&seat.posts, &seat.patrols, &seat.camps].into_iter().flatten().copied().chain(seat.community);
    let places: Vec<Slug> = own.filter_map(|thing| stands.get(thing).copied()).collect();
    if places.is_empty() { vec![seat.place] } else { places }
}
