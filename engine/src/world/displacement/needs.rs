//! What displaced people go without, hour by hour, and what comes of it: in camps, with hosts and in the open.
//!
//! **The model.** Every few hours it is counted who had no water to live on (thirst), too little of it (Sphere's 15 litres), no
//! food since the last meal, and no roof. Of each it is kept how many lack it and for how many hours on end, on average; whoever
//! has it again starts anew. Thirst harms after hours, hunger after days, nights in the open in the cold and in the rains. Too
//! little water makes people ill. Where many lack water or food for long, people in a camp grow angry and say so, hosts and
//! neighbours grow tense, the trust in whoever runs the camp falls, and some leave ([`super::search`]).
//!
//! Relief fills a store, and people eat and drink from it: it prevents what has not happened yet and undoes nothing.
//!
//! It ignores who within a group gets less than others, quality of water, malnutrition before the flight, and stoves, soap
//! and blankets. It writes only what belongs to displacement.

use kernel::{names::Slug, time::Span};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, DisplacementFact, What},
    matter::Matter,
    parameter::DisplacementFigures,
    scenario::Surface,
    terms::{Danger, Need},
};

use super::{Refuge, Surroundings, parts::CampStateItem};
use crate::world::{community, harm, hazard, protection, sharing, turn::Turn};

/// How many lack something, and for how many hours on end, on average.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Shortage {
    pub people: u32,
    pub hours: u32,
}

impl Shortage {
    /// So many lack it after so many hours more: those who did before wait on, the others begin, and whoever has it again is done.
    fn goes_on(&mut self, people: u32, hours: u32) {
        let still = u64::from(self.people.min(people));
        let new = u64::from(people) - still;
        let waited = still * u64::from(self.hours + hours) + new * u64::from(hours);
        *self = Self { people, hours: (waited / u64::from(people.max(1))) as u32 };
    }

    /// How many lack it, once they have for so long.
    pub(super) fn felt(&self, after: Span) -> u32 {
        if i64::from(self.hours) * 3600 >= after.0 { self.people } else { 0 }
    }
}

/// What a group of displaced people lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wants {
    /// Enough water.
    pub water: Shortage,
    /// Water to live on.
    pub thirst: Shortage,
    /// Food.
    pub food: Shortage,
    /// A roof.
    pub roof: Shortage,
    /// How many had nothing to eat at the last meal.
    pub unfed: u32,
    /// What brought them here, or cut them short.
    pub since: Cause,
}

impl Default for Wants {
    fn default() -> Self {
        let none = Shortage::default();
        Self { water: none, thirst: none, food: none, roof: none, unfed: 0, since: Cause::Start }
    }
}

impl Wants {
    /// So many hours have passed for so many people, of whom so many were short of water.
    fn go_on(&mut self, (people, roofless): (u32, u32), dry: Dry, hours: u32) {
        self.unfed = self.unfed.min(people);
        self.water.goes_on(dry.short, hours);
        self.thirst.goes_on(dry.parched, hours);
        self.food.goes_on(self.unfed, hours);
        self.roof.goes_on(roofless, hours);
    }

    /// The gravest lack: water to live on before food, and how many suffer from it.
    fn gravest(&self, figures: &DisplacementFigures) -> Option<(Need, u32)> {
        if self.thirst.people > 0 {
            return Some((Need::Water, self.thirst.people));
        }
        let hungry = self.food.felt(figures.hunger_felt);
        (hungry > 0).then_some((Need::Food, hungry))
    }
}

/// For how many there was not enough water, and for how many of them not even enough to live on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dry {
    short: u32,
    parched: u32,
}

/// Gives water to so many for some hours: what flows in a day first, then out of a tank what is missing. A tank that holds less
/// than is missing in a day is made to last a day, as far as people can live on that.
pub fn pour(flows: u64, tank: &mut u32, people: u32, hours: u32, figures: &DisplacementFigures) -> Dry {
    let hours = u64::from(hours.max(1));
    let missing = |litres: u32| (u64::from(people) * u64::from(litres)).saturating_sub(flows);
    let held = u64::from(*tank);
    let a_day = missing(figures.water_per_person).min(held.max(missing(figures.water_to_live)));
    let brought = (a_day * hours).div_ceil(24).min(held);
    *tank -= brought as u32;
    let a_day = flows + brought * 24 / hours;
    let without = |litres: u32| people - people.min((a_day / u64::from(litres.max(1))) as u32);
    Dry { short: without(figures.water_per_person), parched: without(figures.water_to_live) }
}

/// A group of displaced people of whom hours are told: where, and in which camp if in one.
#[derive(Clone, Copy)]
struct Spot {
    place: Slug,
    camp: Option<Slug>,
}

impl Refuge<'_, '_> {
    /// A day passes: camps eat and count, hosts grow tired, and those in the open are seen, and may come to harm.
    pub(super) fn day(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>) {
        for camp in self.camps.all.names().collect::<Vec<_>>() {
            if let Some(mut site) = self.camps.all.get_mut(camp) {
                site.day(turn);
            }
        }
        let figures = turn.figures().displacement;
        for community in self.homes.all.names().collect::<Vec<_>>() {
            let Some(mut home) = self.homes.all.get_mut(community).filter(|home| home.hosting.hosted > 0) else {
                continue;
            };
            let own = look.communities.get(community).map_or(1, |(who, _)| who.model.people.max(1));
            let hosted = home.hosting.hosted;
            let (from_own, unfed) = home.larder.feeds(hosted);
            home.wants.0.unfed = unfed;
            // A guest for whom food was brought weighs half; one whom nobody can feed twice.
            let weight = (u64::from(hosted) + u64::from(from_own) + 3 * u64::from(unfed)) / 2;
            let by = u64::from(figures.hosts_tire) * weight / u64::from(own);
            turn.soon(community::Due::Tension { community, by: by.min(1000) as i32 });
            if let Some((who, _)) = look.communities.get(community).filter(|_| unfed > 0) {
                let matter = Matter::Need { place: who.model.place, need: Need::Food, people: unfed };
                turn.soon(community::Due::Sees { community, matter });
            }
        }
        for place in self.open.places() {
            let Some(mut group) = self.open.get_mut(place) else { continue };
            let people = group.open.people;
            let ate = people.min(group.carried.food);
            group.carried.food -= ate;
            let given = if look.lives_somebody(place) { (people - ate) * figures.open_fed / 1000 } else { 0 };
            group.wants.0.unfed = people - ate - given;
            for (need, people) in [(Need::Shelter, people), (Need::Food, group.wants.0.unfed)] {
                if people > 0 {
                    turn.soon(community::Due::SeenAt { place, matter: Matter::Need { place, need, people } });
                }
            }
            let expected = u64::from(figures.incidents_in_the_open) * u64::from(people) / 1000;
            incidents(turn, place, None, expected);
        }
    }

    /// Hours have passed: who went without what, and what comes of it.
    pub(super) fn hours_pass(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>) {
        let figures = turn.figures().displacement;
        let hours = (figures.counts.0 / 3600) as u32;
        for camp in self.camps.all.names().collect::<Vec<_>>() {
            let Some(mut site) = self.camps.all.get_mut(camp) else { continue };
            let people = site.shelter.people;
            let dry = site.stores.pour(site.camp, people, hours, &figures);
            site.wants.0.go_on((people, people.saturating_sub(site.shelter.capacity)), dry, hours);
            let spot = Spot { place: site.camp.model.place, camp: Some(camp) };
            let told = go_without(turn, look, spot, &site.wants.0, hours);
            site.grows_angry(&mut turn.because(told), look, hours);
        }
        for community in self.homes.all.names().collect::<Vec<_>>() {
            let Some(mut home) = self.homes.all.get_mut(community) else { continue };
            let Some((who, _)) = look.communities.get(community) else { continue };
            let hosted = home.hosting.hosted;
            home.wants.0.go_on((hosted, 0), Dry::default(), hours);
            go_without(turn, look, Spot { place: who.model.place, camp: None }, &home.wants.0, hours);
        }
        for place in self.open.places() {
            let Some(mut group) = self.open.get_mut(place) else { continue };
            let people = group.open.people;
            let flows = u64::from(people) * u64::from(look.water_found(place, &figures));
            let dry = pour(flows, &mut group.carried.water, people, hours, &figures);
            group.wants.0.go_on((people, people), dry, hours);
            go_without(turn, look, Spot { place, camp: None }, &group.wants.0, hours);
        }
    }
}

impl Surroundings<'_, '_> {
    /// Whether a community lives at a place.
    pub(super) fn lives_somebody(&self, place: Slug) -> bool {
        !self.map.living(place).is_empty()
    }

    /// Litres that whoever lies in the open at a place finds in a day: from the wells of those who live there, or on a shore.
    fn water_found(&self, place: Slug, figures: &DisplacementFigures) -> u32 {
        if self.lives_somebody(place) {
            figures.open_water
        } else if self.map.roads_at(place).iter().any(|road| road.surface == Surface::Water) {
            figures.water_to_live
        } else {
            0
        }
    }

    /// Whether the nights are cold or wet now, and it is night.
    fn bites(&self, turn: &Turn<'_>) -> bool {
        let (month, figures) = (i64::from(turn.calendar().month(turn.now())), turn.figures());
        let within = |from: i64, to: i64| match from <= to {
            true => (from..=to).contains(&month),
            false => month >= from || month <= to,
        };
        let cold = within(figures.displacement.cold_from, figures.displacement.cold_to);
        let (from, to) = (figures.geography.rains_from, figures.geography.rains_to);
        // A first month of the rains after the last one means no rains at all.
        !turn.is_day() && (cold || (from <= to && within(from, to)))
    }

    /// The communities that live with what happens at a place: those who live there, or else at the end of a road from there.
    fn neighbours(&self, place: Slug) -> Vec<Slug> {
        let here = self.map.living(place);
        if !here.is_empty() {
            return here.to_vec();
        }
        let roads = self.map.roads_at(place);
        let next = roads.iter().filter_map(|road| self.map.other_end(road.id, place));
        let mut next: Vec<Slug> = next.flat_map(|place| self.map.living(place)).copied().collect();
        next.sort_unstable();
        next.dedup();
        next
    }

    /// The authority of the seat that runs a camp.
    fn authority_of(&self, camp: Slug) -> Option<Slug> {
        let seat = self.chain.seat.get(&camp)?;
        self.script.0.seat(*seat)?.authority
    }
}

/// Writes down what people at a spot went without for so many hours, and sets in motion what comes of it. Gives what was written
/// of the gravest, as the cause of what follows.
fn go_without(turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, spot: Spot, wants: &Wants, hours: u32) -> Cause {
    let figures = turn.figures().displacement;
    let Spot { place, camp } = spot;
    let mut turn = turn.because(wants.since);
    let mut told = wants.since;
    for (need, lack) in [(Need::Shelter, wants.roof), (Need::Food, wants.food), (Need::Water, wants.water)] {
        let people = lack.people;
        if people == 0 {
            continue;
        }
        told = turn.fact(What::Displacement(DisplacementFact::WentWithout { place, camp, need, people, hours }));
        if need == Need::Water {
            turn.because(told).soon(hazard::Due::Sickens { place, people, hours });
        }
    }
    let mut turn = turn.because(told);
    if wants.thirst.people > 0 && wants.thirst.hours <= hours {
        cries_out(&mut turn, spot, wants.thirst.people);
    }
    for (danger, lack) in [
        (Danger::Thirst, wants.thirst.felt(figures.thirst_harms)),
        (Danger::Hunger, wants.food.felt(figures.hunger_harms)),
        (Danger::Exposure, if look.bites(&turn) { wants.roof.people } else { 0 }),
    ] {
        // Harm counts whole days and nights: a part of a day is a day for that part of the people.
        let people = match danger {
            Danger::Exposure => lack * hours.min(12) / 12,
            _ => (u64::from(lack) * u64::from(hours) / 24) as u32,
        };
        if people > 0 {
            turn.soon(harm::Due::Befalls { place, people, danger });
        }
    }
    if let Some((_, people)) = wants.gravest(&figures) {
        for community in look.neighbours(place) {
            let by = u64::from(figures.lack_tension) * u64::from(people) / u64::from(figures.lack_many + people);
            if by > 0 {
                turn.soon(community::Due::Tension { community, by: by as i32 });
            }
        }
    }
    told
}

/// That people have no water to live on is told as soon as it is so: by the camp to its seat, by those who live there to theirs.
fn cries_out(turn: &mut Turn<'_>, Spot { place, camp }: Spot, people: u32) {
    let matter = Matter::Need { place, need: Need::Water, people };
    let sighting = community::number(turn.cause);
    match camp {
        Some(source) => turn.soon(sharing::Due::Witness { source, matter, sighting }),
        None => turn.soon(community::Due::SeenAt { place, matter }),
    };
}

impl CampStateItem<'_, '_> {
    /// People grow angry at a grave lack, in proportion to how many suffer from it, and calm down when it is over. A camp whose anger
    /// is full enough protests, once a day.
    fn grows_angry(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, hours: u32) {
        let figures = turn.figures().displacement;
        let (camp, place, people) = (self.camp.model.id, self.camp.model.place, self.shelter.people.max(1));
        let a_day = |level: u32| u64::from(level) * u64::from(hours) / 24;
        let Some((need, lack)) = self.wants.0.gravest(&figures) else {
            let left = 1000_u64.saturating_sub(a_day(figures.unrest_settles));
            self.unrest.0 = (u64::from(self.unrest.0) * left / 1000) as u32;
            return;
        };
        let rises = a_day(figures.unrest_rises) * u64::from(lack.min(people)) / u64::from(people);
        self.unrest.0 = (u64::from(self.unrest.0) + rises).min(1000) as u32;
        let again = self.unrest.1.is_none_or(|last| turn.now() - last >= Span::hours(24));
        if self.unrest.0 < figures.protest_at || !again {
            return;
        }
        self.unrest.1 = Some(turn.now());
        let cause = turn.fact(What::Displacement(DisplacementFact::CampProtested { camp, need, people: lack }));
        let mut turn = turn.because(cause);
        let matter = Matter::Need { place, need, people: lack };
        turn.soon(sharing::Due::Witness { source: camp, matter, sighting: community::number(cause) });
        let authority = look.authority_of(camp);
        for community in look.neighbours(place) {
            if let Some(authority) = authority {
                turn.soon(community::Due::Trust { community, authority, by: figures.protest_trust });
            }
        }
    }
}

/// As many as are expected come to harm, in thousandths of a case; the part of a case is left to the dice. The camp, or people at the
/// place, say so of each.
pub(super) fn incidents(turn: &mut Turn<'_>, place: Slug, camp: Option<Slug>, expected: u64) {
    for case in 0..=expected / 1000 {
        let chance = (expected - case * 1000).min(1000) as u32;
        let count = (turn.now().0 as u64) << 8 | (case & 0xff);
        let (happens, roll) = turn.test("protection incident", camp.unwrap_or(place), count, chance);
        if !happens {
            continue;
        }
        let cause = turn.fact_by_roll(What::Displacement(DisplacementFact::ProtectionIncident { place, camp }), roll);
        let mut turn = turn.because(cause);
        let DisplacementFigures { incident_fear: fear, incident_tension: tension, .. } = turn.figures().displacement;
        turn.soon(community::Due::FearAt { place, fear, tension });
        // After some of them nobody is told: there is another path.
        if turn.roll("confidential", camp.unwrap_or(place), count).chance(turn.figures().protection.of_incidents) {
            turn.soon(protection::Due::Incident { place });
            continue;
        }
        let matter = Matter::Need { place, need: Need::Protection, people: 1 };
        match camp {
            Some(source) => turn.soon(sharing::Due::Witness { source, matter, sighting: community::number(cause) }),
            None => turn.soon(community::Due::SeenAt { place, matter }),
        };
    }
}
