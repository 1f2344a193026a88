//! Displacement: families that flee, where they hope for a roof, and whether they find one with a family, in a camp, or not.
//!
//! A camp gives room, food, water, health care and a place in its register, each as far as it goes, and says what is missing once
//! a day; relief needs as long as the roads make it. Where people are crowded or lie in the open somebody comes to harm more
//! often. Hosts carry most of it, and grow tired.
//!
//! It ignores who the families are beyond numbers, and dignity, which no number here stands for. It
//! writes camps, hosts and the count of people without shelter; how a party moves is the business of `travel`.

use std::collections::BTreeMap;

use bevy_ecs::{
    prelude::{In, InMut, Res, ResMut, Resource},
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
    scenario,
    terms::{Need, Traveller},
};

use super::{
    community::{self, Community},
    geography::{Geography, Way},
    index::{All, Whereabouts},
    kinds::{Camps, Communities},
    sharing,
    travel::{self, Party},
    turn::{Entry, Kernel, Turn},
};

/// What becomes due in displacement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Families leave a place, over the hours that follow.
    Flee { from: Slug, families: u32 },
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

/// A camp or reception site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Camp {
    pub model: scenario::Camp,
    pub capacity: u32,
    pub people: u32,
    pub food: u32,
    /// What a drought leaves of its water, permille.
    pub water_share: u32,
    pub registered: u32,
}

impl Camp {
    /// A camp as it stands at the start of a scenario.
    pub fn of(model: &scenario::Camp) -> Self {
        Self {
            capacity: model.capacity,
            people: model.people,
            food: model.food,
            water_share: 1000,
            registered: model.people,
            model: model.clone(),
        }
    }
    /// Places left, persons.
    pub fn free(&self) -> u32 {
        self.capacity.saturating_sub(self.people)
    }
    /// Persons for whom there is not enough water on a day.
    pub fn thirsty(&self, figures: &DisplacementFigures) -> u32 {
        let flows = |litres: u32| (u64::from(litres) * u64::from(self.water_share) / 1000) as u32;
        let served = |litres: u32| flows(litres) / figures.water_per_person;
        self.model.water.map_or(0, |litres| self.people.saturating_sub(served(litres)))
    }
    /// Persons whom the health post cannot see on a day.
    fn unseen_sick(&self, figures: &DisplacementFigures) -> u32 {
        let thirsty = self.thirsty(figures) * figures.need_health_thirsty;
        let sick = (self.people * figures.need_health + thirsty) / 1000;
        self.model.health.map_or(0, |health| sick.saturating_sub(health))
    }

    /// A day passes: it feeds, gives water, sees the sick, writes people down, and says what was missing.
    fn day(&mut self, turn: &mut Turn<'_>) {
        let (camp, place) = (self.model.id, self.model.place);
        let hungry = self.people.saturating_sub(self.food);
        self.food = self.food.saturating_sub(self.people);
        let figures = &turn.figures().displacement;
        let (thirsty, sick) = (self.thirsty(figures), self.unseen_sick(figures));
        for (need, people) in [(Need::Food, hungry), (Need::Water, thirsty), (Need::Health, sick)] {
            if people > 0 {
                let cause = turn.fact(What::NeedUnmet { camp, need, people });
                let matter = Matter::Need { place, need, people };
                let sighting = community::number(cause);
                turn.because(cause).soon(sharing::Due::Witness { source: camp, matter, sighting });
            }
        }
        self.registered = self.registered.min(self.people);
        let new = self.model.registers.map_or(u32::MAX, |most| most).min(self.people - self.registered);
        if new > 0 {
            self.registered += new;
            turn.fact(What::CampRegistered { camp, people: new, registered: self.registered });
        }
        // The fuller, the likelier.
        let crowding = u64::from(self.people) * 1000 / u64::from(self.capacity.max(1));
        let rate = u64::from(turn.figures().displacement.incidents_in_camp);
        let chance = rate * u64::from(self.people) * crowding / 1_000_000;
        incident(turn, place, Some(camp), chance.min(900) as u32);
    }
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

/// What the families of a community give, under the community's id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Hosts {
    pub place: Slug,
    pub capacity: u32,
    pub hosted: u32,
}

impl Hosts {
    /// What a community gives at the start of a scenario.
    pub fn of(model: &scenario::Community) -> Self {
        Self { place: model.place, capacity: model.hosts, hosted: 0 }
    }
    /// How many more they can take in, persons.
    pub fn free(&self) -> u32 {
        self.capacity.saturating_sub(self.hosted)
    }
}

/// Displaced people without shelter, by place, and totals.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Displaced {
    pub without_shelter: BTreeMap<Slug, u32>,
    /// Parties made so far, and the people in them, by the place that they fled.
    pub made: BTreeMap<Slug, u32>,
    pub gone: BTreeMap<Slug, u32>,
    /// People who have arrived, by place.
    pub arrived: BTreeMap<Slug, u32>,
    /// How many had arrived when people there last spoke of it: nobody runs to the committee for every cart.
    pub told: BTreeMap<Slug, u32>,
    pub fled: u32,
    pub sheltered: u32,
    pub hosted: u32,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    let now = turn.calendar().second_of_day(turn.now());
    turn.after(Span((turn.figures().displacement.meal_hour * 3600 - now).rem_euclid(86_400)), Due::Day);
}

/// Camps, and where they are.
#[derive(SystemParam)]
pub struct Camping<'w, 's> {
    all: All<'w, 's, Camps, &'static mut Camp>,
    whereabouts: Res<'w, Whereabouts<Camps>>,
}

/// What the families of communities give, and where they live.
#[derive(SystemParam)]
pub struct Hosting<'w, 's> {
    all: All<'w, 's, Communities, &'static mut Hosts>,
    whereabouts: Res<'w, Whereabouts<Communities>>,
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut camps: Camping<'_, '_>,
    mut hosts: Hosting<'_, '_>,
    mut displaced: ResMut<'_, Displaced>,
    (map, communities): (Res<'_, Geography>, All<'_, '_, Communities, &'static Community>),
) {
    let turn = &mut Turn::new(kernel, cause);
    let (camps, hosts, displaced) = (&mut camps, &mut hosts, &mut *displaced);
    let (map, communities) = (&*map, &communities);
    let look = (map, communities);
    match due {
        Due::Flee { from, families } => flee(turn, displaced, (communities, hosts), from, families),
        Due::Leaves { mut party } => match destination(turn, (camps, hosts, displaced), look, &party) {
            Some(to) => {
                party.to = to;
                turn.soon(travel::Due::SetsOut { party });
            }
            // Nowhere to go, or no way: they stay near, in the open.
            None => in_the_open(turn, displaced, party.from, party.id, party.people),
        },
        Due::Arrives { party } => {
            let place = party.to;
            *displaced.arrived.entry(place).or_default() += party.people;
            let left = take_in(turn, hosts, displaced, place, party.id, party.people);
            let left = shelter(turn, camps, displaced, place, party.id, left);
            if left > 0 {
                in_the_open(turn, displaced, place, party.id, left);
            }
            tell(turn, displaced, place);
        }
        Due::InTheOpen { party } => {
            let place = party.to;
            *displaced.arrived.entry(place).or_default() += party.people;
            in_the_open(turn, displaced, place, party.id, party.people);
            tell(turn, displaced, place);
        }
        Due::Escorted { from, camp, people } => {
            let waiting = displaced.without_shelter.remove(&from).unwrap_or(0);
            let brought = people.min(waiting);
            let left = into_camp(turn, camps, displaced, camp, everybody(from), brought) + (waiting - brought);
            if left > 0 {
                displaced.without_shelter.insert(from, left);
            }
        }
        Due::Capacity { camp, by } => {
            let Some(mut site) = camps.all.get_mut(camp) else { return };
            site.capacity = site.capacity.saturating_add_signed(by);
            let (capacity, place) = (site.capacity, site.model.place);
            let cause = turn.fact(What::CapacityChanged { camp, capacity });
            let waiting = displaced.without_shelter.remove(&place).unwrap_or(0);
            let left = into_camp(&mut turn.because(cause), camps, displaced, camp, everybody(place), waiting);
            if left > 0 {
                displaced.without_shelter.insert(place, left);
            }
        }
        Due::Convoy { camp, from, rations } => {
            let Some(site) = camps.all.get(camp) else { return };
            match map.time_between(from, site.model.place, Way::Vehicle) {
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
        Due::Water { place, permille } => {
            for camp in camps.whereabouts.at(place).collect::<Vec<_>>() {
                if let Some(mut site) = camps.all.get_mut(camp) {
                    site.water_share = permille.min(1000);
                }
            }
        }
        Due::Food { camp, rations } => {
            let Some(mut site) = camps.all.get_mut(camp) else { return };
            site.food = site.food.saturating_add(rations);
            turn.fact(What::FoodArrived { camp, rations });
        }
        Due::Referred { post, camp, people } => {
            // `post` writes that they were sent; a service that is no camp has no count here.
            let Some(mut site) = camps.all.get_mut(camp) else { return };
            let taken = people.min(site.free());
            site.people += taken;
            if people > taken {
                turn.fact(What::ReferralLost { post, to: camp, people: people - taken });
            }
        }
        Due::Hosts { community, people } => {
            let Some(mut homes) = hosts.all.get_mut(community) else { return };
            homes.capacity = homes.capacity.saturating_add(people);
            let place = homes.place;
            let cause = turn.fact(What::HomesOpened { community, people });
            let waiting = displaced.without_shelter.remove(&place).unwrap_or(0);
            let left = take_in(&mut turn.because(cause), hosts, displaced, place, everybody(place), waiting);
            if left > 0 {
                displaced.without_shelter.insert(place, left);
            }
        }
        Due::Day => {
            for camp in camps.all.names().collect::<Vec<_>>() {
                if let Some(mut site) = camps.all.get_mut(camp) {
                    site.day(turn);
                }
            }
            for (community, homes) in hosts.all.iter().filter(|(_, homes)| homes.hosted > 0) {
                let own = communities.get(community).map_or(1, |c| c.model.people.max(1));
                let by = u64::from(turn.figures().displacement.hosts_tire) * u64::from(homes.hosted) / u64::from(own);
                turn.soon(community::Due::Tension { community, by: by.min(1000) as i32 });
            }
            for (&place, &people) in &displaced.without_shelter {
                let matter = Matter::Need { place, need: Need::Shelter, people };
                turn.soon(community::Due::SeenAt { place, matter });
                let chance = u64::from(turn.figures().displacement.incidents_in_the_open) * u64::from(people) / 1000;
                incident(turn, place, None, chance.min(900) as u32);
            }
            turn.after(Span::hours(24), Due::Day);
        }
    }
}

/// Families gather into parties, each with its own hour to leave; no more leave a place than live there.
fn flee(
    turn: &mut Turn<'_>,
    displaced: &mut Displaced,
    (communities, hosts): (&All<'_, '_, Communities, &'static Community>, &Hosting<'_, '_>),
    from: Slug,
    families: u32,
) {
    let warned =
        communities.at(&hosts.whereabouts, from).any(|(_, c)| c.is_warned(turn.now(), &turn.figures().community));
    let figures = turn.figures().displacement;
    let (within, with_papers) = match warned {
        true => (figures.leave_within_warned, figures.papers_warned),
        false => (figures.leave_within, figures.papers),
    };
    let living: Vec<u32> = communities.at(&hosts.whereabouts, from).map(|(_, c)| c.model.people).collect();
    let gone = displaced.gone.get(&from).copied().unwrap_or(0);
    // Of a place for which no community stands, nobody knows how many live there.
    let most = if living.is_empty() { u32::MAX } else { living.iter().sum::<u32>().saturating_sub(gone) };
    let (mut left, mut parties, mut fled) = (families, Vec::new(), 0);
    while left > 0 && fled < most {
        let n = displaced.made.entry(from).or_default();
        *n += 1;
        let count = u64::from(*n);
        let together = (1 + turn.roll("families together", from, count).below(figures.together)).min(u64::from(left));
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
    displaced.fled += fled;
    displaced.gone.insert(from, gone + fled);
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
    turn: &Turn<'_>,
    (camps, hosts, displaced): (&Camping<'_, '_>, &Hosting<'_, '_>, &Displaced),
    (map, communities): (&Geography, &All<'_, '_, Communities, &'static Community>),
    party: &Party,
) -> Option<Slug> {
    let figures = &turn.figures().displacement;
    let near = map.within(party.from, Way::Foot, figures.horizon);
    let weigh = |time: Span, room: u32, fled: bool| {
        let hours = time.0 as f64 / 3600.0;
        let safety = if fled { figures.fled_from } else { 1.0 };
        f64::from(room.min(figures.free_counts)).sqrt() * safety / ((1.0 + hours) * (1.0 + hours).sqrt())
    };
    let elsewhere = |room: &dyn Fn(Slug) -> u32| -> Vec<(Slug, f64)> {
        // Both are in the order of slugs: one walk along the two tells from which places others fled.
        let mut fled = displaced.made.keys().peekable();
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
            .map(|(_, c)| c.free())
            .chain(hosts.all.at(&hosts.whereabouts, place).map(|(_, h)| h.free()))
            .sum()
    };
    let mut choices = elsewhere(&free);
    if choices.is_empty() {
        choices = elsewhere(&|place| u32::from(communities.at(&hosts.whereabouts, place).next().is_some()));
    }
    let weights: Vec<f64> = choices.iter().map(|(_, weight)| *weight).collect();
    let drawn = turn.roll("destination", party.from, u64::from(party.id.n)).pick(&weights)?;
    Some(choices[drawn].0)
}

/// The name under which the people without shelter at a place are counted together.
fn everybody(place: Slug) -> Serial {
    Serial { of: place, n: 0 }
}

/// Families of the place take people in, community by community; gives how many are left.
fn take_in(
    turn: &mut Turn<'_>,
    hosts: &mut Hosting<'_, '_>,
    displaced: &mut Displaced,
    place: Slug,
    party: Serial,
    people: u32,
) -> u32 {
    let mut left = people;
    for community in hosts.whereabouts.at(place).collect::<Vec<_>>() {
        let Some(mut homes) = hosts.all.get_mut(community) else { continue };
        let taken = left.min(homes.free());
        if taken > 0 {
            homes.hosted += taken;
            displaced.hosted += taken;
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
fn shelter(
    turn: &mut Turn<'_>,
    camps: &mut Camping<'_, '_>,
    displaced: &mut Displaced,
    place: Slug,
    party: Serial,
    people: u32,
) -> u32 {
    let here: Vec<Slug> = camps.whereabouts.at(place).collect();
    here.into_iter().fold(people, |left, camp| into_camp(turn, camps, displaced, camp, party, left))
}

fn into_camp(
    turn: &mut Turn<'_>,
    camps: &mut Camping<'_, '_>,
    displaced: &mut Displaced,
    camp: Slug,
    party: Serial,
    people: u32,
) -> u32 {
    let Some(mut site) = camps.all.get_mut(camp) else { return people };
    let taken = people.min(site.free());
    if taken > 0 {
        site.people += taken;
        displaced.sheltered += taken;
        turn.fact(What::FamiliesSheltered { camp, party, people: taken });
    }
    people - taken
}

/// People at a place speak of those who have arrived, whenever there are twice as many as when they spoke of it last.
fn tell(turn: &mut Turn<'_>, displaced: &mut Displaced, place: Slug) {
    let arrived = displaced.arrived.get(&place).copied().unwrap_or(0);
    let told = displaced.told.entry(place).or_default();
    if arrived >= 2 * *told {
        *told = arrived;
        turn.soon(community::Due::SeenAt { place, matter: Matter::Displaced { place, people: arrived } });
    }
}

fn in_the_open(turn: &mut Turn<'_>, displaced: &mut Displaced, place: Slug, party: Serial, people: u32) {
    *displaced.without_shelter.entry(place).or_default() += people;
    let cause = turn.fact(What::FamiliesWithoutShelter { place, party, people });
    let tension = turn.figures().displacement.no_roof_tension;
    turn.because(cause).soon(community::Due::FearAt { place, fear: 0, tension });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::people_stage::{Stage, scene, slug};

    fn flee(families: u32) -> Due {
        Due::Flee { from: slug("bosso"), families }
    }

    #[test]
    fn families_find_homes_then_tents_then_neither_and_nobody_is_lost() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), flee(40)).until(Span::hours(24));
        let camp = stage.see::<Camp>("diffa-camp").people;
        let hosted = stage.see::<Hosts>("diffa-people").hosted;
        let all = stage.world.resource::<Displaced>();
        assert!((160..=320).contains(&all.fled));
        assert_eq!((hosted, camp), (40, 60), "both are full");
        assert_eq!(all.without_shelter[&slug("diffa")], all.fled - 100);
        assert_eq!((all.hosted, all.sheltered), (40, 60));
        assert!(stage.see::<Community>("diffa-people").tension > 200);
        let told = stage.count(|w| matches!(w, What::Sighted { .. }));
        assert!((2..10).contains(&told), "people speak of it, but not for every cart: {told}");
    }

    #[test]
    fn who_was_warned_leaves_sooner_and_more_often_with_papers() {
        let run = |warned: bool| {
            let mut stage = Stage::new(&scene());
            let (community, by) = (slug("bosso-people"), slug("commissioner"));
            if warned {
                stage.at(Span(0), community::Due::Warned { community, by, authority: None });
            }
            stage.at(Span::hours(1), flee(150)).until(Span::hours(12));
            let left = stage.set_out();
            let with_papers = left.iter().filter(|(_, p)| p.papers).count();
            (left.iter().map(|(at, _)| at.0).max(), with_papers, left.len())
        };
        let ((last, papers, n), (late, few, m)) = (run(true), run(false));
        assert_eq!(n, m, "the same families");
        assert!(last < late && papers > few, "{papers} {few}");
    }

    #[test]
    fn new_tents_and_an_escort_bring_people_under_a_roof() {
        let mut scene = scene();
        scene.camps[0].capacity = 0;
        scene.communities[1].hosts = 0;
        let mut stage = Stage::new(&scene);
        let camp = slug("diffa-camp");
        stage.at(Span(0), flee(10)).until(Span::hours(24));
        let fled = stage.world.resource::<Displaced>().fled;
        assert_eq!(stage.see::<Camp>("diffa-camp").people, 0);
        stage.at(Span::hours(25), Due::Capacity { camp, by: 20 }).until(Span::hours(25));
        assert_eq!(stage.see::<Camp>("diffa-camp").people, 20);
        stage.at(Span::hours(26), Due::Hosts { community: slug("diffa-people"), people: 10 });
        stage.at(Span::hours(27), Due::Capacity { camp, by: 500 }).until(Span::hours(27));
        assert_eq!(stage.see::<Camp>("diffa-camp").people, fled - 10);
        assert!(stage.world.resource::<Displaced>().without_shelter.is_empty());
        stage.world.resource_mut::<Displaced>().without_shelter.insert(slug("bosso"), 7);
        stage.at(Span::hours(28), Due::Escorted { from: slug("bosso"), camp, people: 7 }).until(Span::hours(28));
        assert_eq!(stage.see::<Camp>("diffa-camp").people, fled - 3);
    }

    #[test]
    fn a_camp_without_rations_says_so_to_its_seat() {
        let mut scene = scene();
        scene.camps[0].people = 60;
        let mut stage = Stage::new(&scene);
        stage.start().until(Span::hours(15));
        let unmet = |stage: &Stage| stage.count(|w| matches!(w, What::NeedUnmet { people: 10, need: Need::Food, .. }));
        assert_eq!(unmet(&stage), 1, "fifty rations for sixty people at the evening meal");
        assert_eq!(stage.reports("agency").len(), 1);
        stage.at(Span::hours(16), Due::Food { camp: slug("diffa-camp"), rations: 100 }).until(Span::hours(40));
        assert_eq!((unmet(&stage), stage.see::<Camp>("diffa-camp").food), (1, 40));
    }

    #[test]
    fn a_camp_says_what_is_missing_beside_food_and_registers_as_many_as_it_can() {
        let mut scene = scene();
        let camp = &mut scene.camps[0];
        (camp.people, camp.food, camp.capacity) = (0, 10_000, 400);
        (camp.water, camp.health, camp.registers) = (Some(1500), Some(2), Some(120));
        scene.communities[1].hosts = 0;
        let mut stage = Stage::new(&scene);
        stage.start().at(Span(0), flee(60)).until(Span::hours(61));
        let people = stage.see::<Camp>("diffa-camp").people;
        assert!(people > 200);
        let lack = |need: Need| {
            let of = |w: &What| match w {
                What::NeedUnmet { need: n, people, .. } if *n == need => Some(*people),
                _ => None,
            };
            stage.facts().iter().filter_map(|f| of(&f.what)).next_back()
        };
        assert_eq!(lack(Need::Water), Some(people - 100), "a hundred can drink");
        assert!(lack(Need::Health).is_some_and(|sick| sick > 5) && lack(Need::Food).is_none());
        let written = stage.facts().iter().filter_map(|f| match f.what {
            What::CampRegistered { people, .. } => Some(people),
            _ => None,
        });
        let written: Vec<u32> = written.collect();
        assert!(written[0] == 120 && written.iter().sum::<u32>() == people, "{written:?} of {people}");
        assert!(stage.reports("agency").len() > 3, "its seat hears of it");
    }

    #[test]
    fn relief_needs_as_long_as_the_road_and_waits_where_none_leads() {
        let mut stage = Stage::new(&scene());
        let convoy = |from: &str| Due::Convoy { camp: slug("diffa-camp"), from: slug(from), rations: 300 };
        stage.at(Span(0), convoy("bosso")).at(Span(0), convoy("bol")).until(Span::minutes(29));
        assert_eq!(stage.see::<Camp>("diffa-camp").food, 50);
        assert_eq!(stage.until(Span::minutes(30)).see::<Camp>("diffa-camp").food, 350, "ten kilometres of track");
        stage.until(Span::hours(10));
        assert_eq!(stage.see::<Camp>("diffa-camp").food, 350);
        assert_eq!(stage.count(|w| matches!(w, What::ReliefHeldUp { .. })), 4, "it asks every three hours");
    }

    #[test]
    fn people_in_the_open_and_in_crowded_camps_come_to_harm_more_often() {
        let harmed = |capacity: u32, open: u32| {
            let mut count = 0;
            for seed in 0..40 {
                let mut scene = scene();
                (scene.camps[0].capacity, scene.camps[0].people, scene.camps[0].food) = (capacity, 900, 90_000);
                let mut stage = Stage::seeded(&scene, seed);
                stage.world.resource_mut::<Displaced>().without_shelter.insert(slug("bosso"), open);
                stage.start().until(Span::hours(72));
                count += stage.count(|w| matches!(w, What::ProtectionIncident { .. }));
            }
            count
        };
        let (roomy, crowded, open) = (harmed(2000, 0), harmed(300, 0), harmed(2000, 900));
        assert!(crowded > 2 * roomy && open > 2 * roomy, "{roomy} {crowded} {open}");
    }

    #[test]
    fn hosts_grow_tired_day_by_day() {
        let mut scene = scene();
        (scene.communities[1].hosts, scene.communities[1].people, scene.communities[1].tension) = (600, 900, 200);
        let mut stage = Stage::new(&scene);
        stage.start().at(Span(0), flee(60)).until(Span::hours(84));
        assert!(stage.see::<Hosts>("diffa-people").hosted > 200);
        assert!(stage.see::<Community>("diffa-people").tension > 260);
    }

    #[test]
    fn where_no_way_leads_on_people_stay_in_the_open() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), Due::Flee { from: slug("bol"), families: 5 }).until(Span::hours(12));
        let all = stage.world.resource::<Displaced>();
        assert_eq!(all.without_shelter[&slug("bol")], all.fled);
    }

    #[test]
    fn a_referral_to_a_full_camp_is_lost_and_told() {
        let mut scene = scene();
        scene.camps[0].people = 58;
        let mut stage = Stage::new(&scene);
        let (post, camp) = (slug("diffa-post"), slug("diffa-camp"));
        stage.at(Span(0), Due::Referred { post, camp, people: 5 }).until(Span(1));
        assert_eq!(stage.count(|w| matches!(w, What::ReferralLost { people: 3, .. })), 1);
    }

    #[test]
    fn no_more_people_flee_a_place_than_live_there() {
        let mut stage = Stage::new(&scene());
        for hours in 0..4 {
            stage.at(Span::hours(hours), flee(80));
        }
        stage.until(Span::hours(5));
        assert_eq!(stage.world.resource::<Displaced>().fled, 900);
        let told = stage.facts().iter().filter_map(|f| match f.what {
            What::FamiliesFled { people, .. } => Some(people),
            _ => None,
        });
        assert_eq!(told.clone().sum::<u32>(), 900);
        assert!(told.count() < 4, "of an empty place nobody says that people fled it");
    }
}
