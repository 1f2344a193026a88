//! Displacement: families that flee, where they hope for a roof, and whether they find one with a family, in a camp, or not.
//!
//! A camp gives room, food, water, health care and a place in its register, each as far as it goes, and says what is missing once
//! a day; relief needs as long as the roads make it. Where people are crowded or lie in the open somebody comes to harm more
//! often. Hosts carry most of it, and grow tired.
//!
//! It ignores who the families are beyond numbers, and dignity, which no number here stands for. It
//! writes camps, what hosts give, the groups of people in the open and what is counted; how a party moves is the business of
//! `travel`.

use bevy_ecs::{
    prelude::{In, InMut, Res},
    system::SystemParam,
};
use kernel::{
    names::{Serial, Slug},
    time::Span,
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, What},
    matter::Matter,
    parameter::DisplacementFigures,
    terms::{Need, Traveller},
};

use super::{
    community::{self, Community, Warning},
    geography::{Geography, Way},
    index::All,
    kinds::Communities,
    sharing,
    travel::{self, Party},
    turn::{Entry, Kernel, Turn},
};

mod parts;
#[cfg(test)]
mod tests;

pub use parts::{Arrivals, Camp, CampStateReadOnly, Displaced, Enrolled, Flights, Hosting, InTheOpen, Shelter, Stores};
use parts::{Camping, Counts, Homes, Open};

/// What becomes due in displacement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Families leave a place, over the hours that follow.
    Flee { from: Slug, families: u32 },
    /// People of a place are warned: this share of those who are still there leaves before anything comes, permille.
    FleeEarly { from: Slug, permille: u32 },
    /// A party takes what it can carry and decides where to go.
    Leaves { party: Box<Party> },
    /// A party of displaced people has arrived where it wanted to go.
    Arrives { party: Box<Party> },
    /// One got no further than a place where nobody takes it in: before the barrier of a post.
    InTheOpen { party: Box<Party> },
    /// A patrol has brought people who were without shelter at a place to a camp.
    Escorted { from: Slug, camp: Slug, people: u32 },
    /// A camp gains or loses places.
    Capacity { camp: Slug, by: i32 },
    /// Relief is loaded and leaves for a camp, if a way leads there.
    Convoy { camp: Slug, from: Slug, rations: u32 },
    /// Camps at a place give only this share of their water from now on, permille.
    Water { place: Slug, permille: u32 },
    /// Rations arrive.
    Food { camp: Slug, rations: u32 },
    /// People referred by a post arrive at a camp.
    Referred { post: Slug, camp: Slug, people: u32 },
    /// By the word of a community: more can be taken in.
    Hosts { community: Slug, people: u32 },
    /// A camp eats.
    Day,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    let now = turn.calendar().second_of_day(turn.now());
    turn.after(Span((turn.figures().displacement.meal_hour * 3600 - now).rem_euclid(86_400)), Due::Day);
}

/// All that is displacement's own: where there is a roof, who has none, and what has been counted.
#[derive(SystemParam)]
pub struct Refuge<'w, 's> {
    camps: Camping<'w, 's>,
    homes: Homes<'w, 's>,
    open: Open<'w, 's>,
    counts: Counts<'w>,
}

/// What displacement looks at.
#[derive(SystemParam)]
pub struct Surroundings<'w, 's> {
    map: Res<'w, Geography>,
    communities: All<'w, 's, Communities, (&'static Community, &'static Warning)>,
}

/// Carries out what is due.
pub fn work((InMut(kernel), In((cause, due))): Entry<'_, Due>, mut refuge: Refuge<'_, '_>, look: Surroundings<'_, '_>) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Flee { from, families } => refuge.flee(turn, &look, from, families),
        Due::FleeEarly { from, permille } => {
            let families = refuge.families_at(turn, &look, from) * permille / 1000;
            refuge.flee(turn, &look, from, families);
        }
        Due::Leaves { mut party } => {
            *refuge.counts.flights.left.entry(party.from).or_default() += party.people;
            match refuge.destination(turn, &look, &party) {
                Some(to) => {
                    party.to = to;
                    turn.soon(travel::Due::SetsOut { party });
                }
                // Nowhere to go, or no way: they stay near, in the open.
                None => refuge.in_the_open(turn, party.from, party.id, party.people),
            }
        }
        Due::Arrives { party } => {
            let place = party.to;
            *refuge.counts.arrivals.people.entry(place).or_default() += party.people;
            let left = refuge.take_in(turn, place, party.id, party.people);
            let left = refuge.shelter(turn, place, party.id, left);
            if left > 0 {
                refuge.in_the_open(turn, place, party.id, left);
            }
            refuge.tell(turn, place);
        }
        Due::InTheOpen { party } => {
            let place = party.to;
            *refuge.counts.arrivals.people.entry(place).or_default() += party.people;
            refuge.in_the_open(turn, place, party.id, party.people);
            refuge.tell(turn, place);
        }
        Due::Escorted { from, camp, people } => {
            let waiting = refuge.open.at(from);
            let brought = people.min(waiting);
            let left = refuge.lodge(turn, camp, everybody(from), brought) + (waiting - brought);
            refuge.open.set(from, left);
        }
        Due::Capacity { camp, by } => refuge.capacity(turn, camp, by),
        Due::Convoy { camp, from, rations } => refuge.convoy(turn, &look, (camp, from), rations),
        Due::Water { place, permille } => {
            for camp in refuge.camps.whereabouts.at(place) {
                if let Some(mut site) = refuge.camps.all.get_mut(camp) {
                    site.stores.water_share = permille.min(1000);
                }
            }
        }
        Due::Food { camp, rations } => {
            let Some(mut site) = refuge.camps.all.get_mut(camp) else { return };
            site.stores.food = site.stores.food.saturating_add(rations);
            turn.fact(What::FoodArrived { camp, rations });
        }
        Due::Referred { post, camp, people } => {
            // `post` writes that they were sent; a service that is no camp has no count here.
            let Some(mut site) = refuge.camps.all.get_mut(camp) else { return };
            let taken = people.min(site.shelter.free());
            site.shelter.people += taken;
            if people > taken {
                turn.fact(What::ReferralLost { post, to: camp, people: people - taken });
            }
        }
        Due::Hosts { community, people } => refuge.homes_open(turn, &look, community, people),
        Due::Day => refuge.day(turn, &look),
    }
}

impl Refuge<'_, '_> {
    /// A camp gains or loses places, and takes in who lies in the open there.
    fn capacity(&mut self, turn: &mut Turn<'_>, camp: Slug, by: i32) {
        let Some(mut site) = self.camps.all.get_mut(camp) else { return };
        site.shelter.capacity = site.shelter.capacity.saturating_add_signed(by);
        let (capacity, place) = (site.shelter.capacity, site.camp.model.place);
        let cause = turn.fact(What::CapacityChanged { camp, capacity });
        let left = self.lodge(&mut turn.because(cause), camp, everybody(place), self.open.at(place));
        self.open.set(place, left);
    }

    /// Families of a community take in more, and those who lie in the open there first.
    fn homes_open(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, community: Slug, people: u32) {
        let (Some(mut homes), Some((who, _))) = (self.homes.all.get_mut(community), look.communities.get(community))
        else {
            return;
        };
        homes.capacity = homes.capacity.saturating_add(people);
        let place = who.model.place;
        let cause = turn.fact(What::HomesOpened { community, people });
        let left = self.take_in(&mut turn.because(cause), place, everybody(place), self.open.at(place));
        self.open.set(place, left);
    }

    /// Relief is on its way for as long as the roads make it, or waits for a way.
    fn convoy(&self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, (camp, from): (Slug, Slug), rations: u32) {
        let Some(site) = self.camps.all.get(camp) else { return };
        match look.map.time_between(from, site.camp.model.place, Way::Vehicle) {
            Some(way) => {
                let cause = turn.fact(What::ReliefOnItsWay { camp, from, rations, takes_s: way.0 });
                turn.because(cause).after(way, Due::Food { camp, rations });
            }
            None => {
                turn.fact(What::ReliefHeldUp { camp, from, rations });
                turn.after(turn.figures().displacement.relief_waits, Due::Convoy { camp, from, rations });
            }
        }
    }

    /// About how many families live at a place and have not fled.
    fn families_at(&self, turn: &Turn<'_>, look: &Surroundings<'_, '_>, place: Slug) -> u32 {
        let living = look.communities.at(&self.homes.whereabouts, place).map(|(_, (who, _))| who.model.people);
        let gone = self.counts.flights.people.get(&place).copied().unwrap_or(0);
        let figures = &turn.figures().displacement;
        let persons = u32::try_from(figures.family_least.midpoint(figures.family_most)).unwrap_or(u32::MAX).max(1);
        living.sum::<u32>().saturating_sub(gone) / persons
    }

    /// Families gather into parties, each with its own hour to leave; no more leave a place than live there.
    fn flee(
        &mut self,
        turn: &mut Turn<'_>,
        Surroundings { communities, .. }: &Surroundings<'_, '_>,
        from: Slug,
        families: u32,
    ) {
        let living = || communities.at(&self.homes.whereabouts, from).map(|(_, who)| who);
        let warned = living().any(|(_, warning)| warning.holds(turn.now(), &turn.figures().community));
        let figures = turn.figures().displacement;
        let (within, with_papers) = match warned {
            true => (figures.leave_within_warned, figures.papers_warned),
            false => (figures.leave_within, figures.papers),
        };
        let living: Vec<u32> = living().map(|(who, _)| who.model.people).collect();
        let flights = &mut *self.counts.flights;
        let gone = flights.people.get(&from).copied().unwrap_or(0);
        // Of a place for which no community stands, nobody knows how many live there.
        let most = if living.is_empty() { u32::MAX } else { living.iter().sum::<u32>().saturating_sub(gone) };
        let (mut left, mut parties, mut fled) = (families, Vec::new(), 0);
        while left > 0 && fled < most {
            let n = flights.parties.entry(from).or_default();
            *n += 1;
            let count = u64::from(*n);
            let together =
                (1 + turn.roll("families together", from, count).below(figures.together)).min(u64::from(left));
            let persons = |family: u64| {
                let more = figures.family_most.saturating_sub(figures.family_least);
                figures.family_least + turn.roll("family size", from, count * figures.together + family).below(more + 1)
            };
            let people = ((0..together).map(persons).sum::<u64>() as u32).min(most - fled);
            let children = people * figures.children / 1000;
            left -= together as u32;
            fled += people;
            let leaves = figures.packing + Span(turn.roll("leaves", from, count).below(within.0 as u64) as i64);
            let party = Party {
                id: Serial { of: from, n: *n },
                who: Traveller::Displaced,
                people,
                women: (people - children) * figures.women / 1000,
                children,
                papers: turn.roll("papers", from, count).chance(with_papers),
                from,
                to: from,
                draws: 0,
                network: None,
            };
            parties.push((leaves, party));
        }
        flights.people.insert(from, gone + fled);
        self.counts.totals.fled += fled;
        let families = families - left;
        if families == 0 {
            return;
        }
        let cause = turn.fact(What::FamiliesFled { from, families, people: fled });
        for (leaves, party) in parties {
            turn.because(cause).after(leaves, Due::Leaves { party: Box::new(party) });
        }
    }

    /// Where a party hopes for a roof: drawn over all places with room, each with weight √room ÷ (1 + hours on foot)^1.5, and
    /// little where others fled from. If there is no room anywhere within the horizon, any place there where people live.
    fn destination(
        &self,
        turn: &Turn<'_>,
        Surroundings { map, communities }: &Surroundings<'_, '_>,
        party: &Party,
    ) -> Option<Slug> {
        let Self { camps, homes, counts, .. } = self;
        let figures = &turn.figures().displacement;
        let near = map.within(party.from, Way::Foot, figures.horizon);
        let weigh = |time: Span, room: u32, fled: bool| {
            let hours = time.0 as f64 / 3600.0;
            let safety = if fled { figures.fled_from } else { 1.0 };
            f64::from(room.min(figures.free_counts)).sqrt() * safety / ((1.0 + hours) * (1.0 + hours).sqrt())
        };
        let elsewhere = |room: &dyn Fn(Slug) -> u32| -> Vec<(Slug, f64)> {
            // Both are in the order of slugs: one walk along the two tells from which places others fled.
            let mut fled = counts.flights.parties.keys().peekable();
            let mut found = Vec::with_capacity(near.len());
            for &(place, time) in &near {
                while fled.next_if(|from| **from < place).is_some() {}
                let room = if place == party.from { 0 } else { room(place) };
                if room > 0 {
                    found.push((place, weigh(time, room, fled.peek() == Some(&&place))));
                }
            }
            found
        };
        let free = |place| -> u32 {
            camps
                .all
                .at(&camps.whereabouts, place)
                .map(|(_, camp)| camp.shelter.free())
                .chain(homes.all.at(&homes.whereabouts, place).map(|(_, hosting)| hosting.free()))
                .sum()
        };
        let mut choices = elsewhere(&free);
        if choices.is_empty() {
            choices = elsewhere(&|place| u32::from(communities.at(&homes.whereabouts, place).next().is_some()));
        }
        let weights: Vec<f64> = choices.iter().map(|(_, weight)| *weight).collect();
        let drawn = turn.roll("destination", party.from, u64::from(party.id.n)).pick(&weights)?;
        Some(choices[drawn].0)
    }

    /// Families of the place take people in, community by community; gives how many are left.
    fn take_in(&mut self, turn: &mut Turn<'_>, place: Slug, party: Serial, people: u32) -> u32 {
        let mut left = people;
        for community in self.homes.whereabouts.at(place) {
            let Some(mut homes) = self.homes.all.get_mut(community) else { continue };
            let taken = left.min(homes.free());
            if taken > 0 {
                homes.hosted += taken;
                self.counts.totals.hosted += taken;
                left -= taken;
                let cause = turn.fact(What::FamiliesHosted { community, party, people: taken });
                // A party bears the name of the place that it fled; whoever waited in the open is counted under this place.
                if party.of != place {
                    turn.because(cause).soon(community::Due::Hosted { from: party.of, host: community });
                }
            }
        }
        left
    }

    /// Camps at the place take people in; gives how many are left.
    fn shelter(&mut self, turn: &mut Turn<'_>, place: Slug, party: Serial, people: u32) -> u32 {
        let here: Vec<Slug> = self.camps.whereabouts.at(place).collect();
        here.into_iter().fold(people, |left, camp| self.lodge(turn, camp, party, left))
    }

    fn lodge(&mut self, turn: &mut Turn<'_>, camp: Slug, party: Serial, people: u32) -> u32 {
        let Some(mut site) = self.camps.all.get_mut(camp) else { return people };
        let taken = people.min(site.shelter.free());
        if taken > 0 {
            site.shelter.people += taken;
            self.counts.totals.sheltered += taken;
            turn.fact(What::FamiliesSheltered { camp, party, people: taken });
        }
        people - taken
    }

    fn in_the_open(&mut self, turn: &mut Turn<'_>, place: Slug, party: Serial, people: u32) {
        self.open.set(place, self.open.at(place) + people);
        let cause = turn.fact(What::FamiliesWithoutShelter { place, party, people });
        let tension = turn.figures().displacement.no_roof_tension;
        turn.because(cause).soon(community::Due::FearAt { place, fear: 0, tension });
    }

    /// People at a place speak of those who have arrived, whenever there are twice as many as when they spoke of it last.
    fn tell(&mut self, turn: &mut Turn<'_>, place: Slug) {
        let arrivals = &mut *self.counts.arrivals;
        let arrived = arrivals.people.get(&place).copied().unwrap_or(0);
        let told = arrivals.told.entry(place).or_default();
        if arrived >= 2 * *told {
            *told = arrived;
            turn.soon(community::Due::SeenAt { place, matter: Matter::Displaced { place, people: arrived } });
        }
    }

    /// A day passes: camps eat, hosts grow tired, and those in the open are seen, and may come to harm.
    fn day(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>) {
        for camp in self.camps.all.names().collect::<Vec<_>>() {
            if let Some(mut site) = self.camps.all.get_mut(camp) {
                site.day(turn);
            }
        }
        for (community, homes) in self.homes.all.iter().filter(|(_, homes)| homes.hosted > 0) {
            let own = look.communities.get(community).map_or(1, |(who, _)| who.model.people.max(1));
            let by = u64::from(turn.figures().displacement.hosts_tire) * u64::from(homes.hosted) / u64::from(own);
            turn.soon(community::Due::Tension { community, by: by.min(1000) as i32 });
        }
        for (place, people) in self.open.iter() {
            let matter = Matter::Need { place, need: Need::Shelter, people };
            turn.soon(community::Due::SeenAt { place, matter });
            let chance = u64::from(turn.figures().displacement.incidents_in_the_open) * u64::from(people) / 1000;
            incident(turn, place, None, chance.min(900) as u32);
        }
        turn.after(Span::hours(24), Due::Day);
    }
}

/// The name under which the people without shelter at a place are counted together.
fn everybody(place: Slug) -> Serial {
    Serial { of: place, n: 0 }
}

/// Somebody may come to harm, with this chance; the camp, or people at the place, say so.
fn incident(turn: &mut Turn<'_>, place: Slug, camp: Option<Slug>, chance: u32) {
    let (happens, roll) = turn.test("protection incident", camp.unwrap_or(place), turn.now().0 as u64, chance);
    if !happens {
        return;
    }
    let cause = turn.fact_by_roll(What::ProtectionIncident { place, camp }, roll);
    let mut turn = turn.because(cause);
    let DisplacementFigures { incident_fear: fear, incident_tension: tension, .. } = turn.figures().displacement;
    turn.soon(community::Due::FearAt { place, fear, tension });
    let matter = Matter::Need { place, need: Need::Protection, people: 1 };
    match camp {
        Some(source) => turn.soon(sharing::Due::Witness { source, matter, sighting: community::number(cause) }),
        None => turn.soon(community::Due::SeenAt { place, matter }),
    };
}
