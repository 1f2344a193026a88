//! Displacement: families that flee, where they hope for a roof, and whether they find one with a family, in a camp, or not.
//!
//! A camp gives room, food, water, health care and a place in its register, each as far as it goes, and says what is missing once
//! a day. Relief is ordered by somebody from what they have, loaded for hours, and then needs as long as the roads make it. What people
//! go without, and what comes of it, is in [`needs`]: thirst counts in hours, hunger in days. Who lies in the open, or cannot stay, looks
//! further: [`search`]. Hosts carry most of it, and grow tired. Who goes home, and who is set down by lorries from elsewhere, is in
//! [`returns`].
//!
//! It ignores who the families are beyond numbers, and dignity, which no number here stands for. It
//! writes camps, what hosts give, the groups of people in the open and what is counted; how a party moves is the business of
//! `travel`, who falls ill that of `hazard`, and who comes to harm that of `harm`.

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
    fact::{BoatFact, Cause, DisplacementFact, PostFact, What},
    matter::Matter,
    terms::Traveller,
};

use super::{
    boats,
    community::{self, Community, Warning},
    geography::{Geography, Routes, Way},
    index::{All, Whereabouts},
    kinds::{Communities, Groups},
    protection,
    script::Script,
    sharing::Chain,
    threat::{Attacks, Cell, Foothold},
    tracing,
    travel::{self, Party},
    turn::{Entry, Kernel, Turn},
    wayside::{self, Wayside},
};

mod needs;
mod parts;
mod returns;
mod search;
/// Persons in a family on the mean, one at least.
pub fn persons_in_a_family(turn: &Turn<'_>) -> u32 {
    let figures = &turn.figures().displacement;
    u32::try_from(figures.family_least.midpoint(figures.family_most)).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests;

pub use parts::{
    Arrivals, Assessments, Camp, CampStateReadOnly, CampWants, Carried, Displaced, Enrolled, Flights, HostedWants,
    Hosting, InTheOpen, Larder, OpenWants, Shelter, Stores, Unrest, WordOfRoom,
};
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
    /// Boats of a community have come for people without shelter at a place, and are so long on their way home.
    Fetched { from: Slug, to: Slug, most: u32, by: (Slug, Span) },
    /// Names of those who stand in the register of a camp got out: of the others so many of a thousand keep out of it from now on.
    NamesGotOut { camp: Slug, afraid: u32 },
    /// A camp gains or loses places.
    Capacity { camp: Slug, by: i32 },
    /// Relief is loaded and leaves for a camp, if a way leads there.
    Convoy { camp: Slug, from: Slug, rations: u32 },
    /// Camps at a place give only this share of their water from now on, permille.
    Water { place: Slug, permille: u32 },
    /// Rations arrive.
    Food { camp: Slug, rations: u32 },
    /// Rations and water are loaded and leave for the displaced at a place, wherever they are there.
    AidConvoy { place: Slug, from: Slug, rations: u32, litres: u32 },
    /// Relief has come upon an explosive on its way.
    Lost { to: Slug, from: Slug, rations: u32, litres: u32, road: Slug },
    /// They arrive, and are shared out among those in the open, those with hosts and those in camps.
    Aid { place: Slug, rations: u32, litres: u32 },
    /// People at a place are told where there is room.
    Told { place: Slug },
    /// People referred by a post arrive at a camp.
    Referred { post: Slug, camp: Slug, people: u32 },
    /// By the word of a community: more can be taken in.
    Hosts { community: Slug, people: u32 },
    /// People who were expelled from elsewhere are set down at a place, and so many times in all, so long apart.
    SetDown { place: Slug, people: u32, times: u32, every: Span },
    /// By order: somebody looks whether people can go back to a place.
    Assessed { place: Slug, by: Slug },
    /// By order: those of a camp who want to are taken home, of so many who are asked.
    Returns { camp: Slug, to: Slug, people: u32, by: Steward },
    /// A party of people who come home has reached the place.
    ComesHome { party: Box<Party> },
    /// A camp eats.
    Day,
    /// Hours have passed: what people go without is counted and has its consequences, and some look further.
    HoursPass,
}

/// Who has people taken home, and on what ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steward {
    /// The seat.
    pub seat: Slug,
    /// The authority that acts through it.
    pub authority: Option<Slug>,
    /// Whether those who receive people have agreed: within a country nobody has to, across a border a seat over there has to.
    pub agreed: bool,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    turn.daily(turn.figures().displacement.meal_hour * 3600, Due::Day);
    turn.every(turn.figures().displacement.counts, Due::HoursPass);
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
    chain: Res<'w, Chain>,
    wayside: Res<'w, Wayside>,
    attacks: Res<'w, Attacks>,
    groups: All<'w, 's, Groups, (&'static Cell, &'static Foothold)>,
    groups_are: Res<'w, Whereabouts<Groups>>,
    script: Res<'w, Script>,
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
                    refuge.counts.heard.comes(&party, false);
                    *refuge.counts.flights.towards.entry(to).or_default() += party.people;
                    turn.soon(travel::Due::SetsOut { party });
                }
                // Nowhere to go, or no way: they stay near, in the open.
                None => {
                    has_fled(turn, &party, party.from);
                    refuge.in_the_open(turn, party.from, party.id, party.people);
                }
            }
        }
        Due::Arrives { party } => {
            let place = refuge.has_come(&party);
            let left = refuge.take_in(turn, place, party.id, party.people);
            let left = refuge.shelter(turn, place, party.id, left);
            if left > 0 {
                refuge.in_the_open(turn, place, party.id, left);
            }
            refuge.is_there(turn, &party, place);
        }
        Due::InTheOpen { party } => {
            let place = refuge.has_come(&party);
            refuge.in_the_open(turn, place, party.id, party.people);
            refuge.is_there(turn, &party, place);
        }
        Due::Escorted { from, camp, people } => {
            let waiting = refuge.open.at(from);
            let brought = people.min(waiting);
            let left = refuge.lodge(turn, camp, everybody(from), brought) + (waiting - brought);
            refuge.open.stay(from, left);
        }
        Due::Fetched { from, to, most, by } => refuge.fetched(turn, (from, to), most, by),
        Due::NamesGotOut { camp, afraid } => refuge.names_got_out(camp, afraid),
        Due::Capacity { camp, by } => refuge.capacity(turn, camp, by),
        Due::Convoy { camp, from, rations } => refuge.convoy(turn, &look, (camp, from), rations),
        Due::Water { place, permille } => {
            let cause = turn.cause;
            for camp in refuge.camps.whereabouts.at(place) {
                if let Some(mut site) = refuge.camps.all.get_mut(camp) {
                    site.stores.water_share = permille.min(1000);
                    site.wants.0.since = cause;
                }
            }
        }
        Due::Food { camp, rations } => {
            let Some(mut site) = refuge.camps.all.get_mut(camp) else { return };
            site.stores.food = site.stores.food.saturating_add(rations);
            turn.fact(What::Displacement(DisplacementFact::FoodArrived { camp, rations }));
        }
        Due::AidConvoy { place, from, rations, litres } => {
            aid_convoy(turn, &look, (place, from), (rations, litres));
        }
        Due::Lost { to, rations, litres, road, .. } if !look.wayside.has_explosives(road) => {
            // Somebody has cleared the road since it left.
            let at_a_camp = refuge.camps.all.get(to).is_some();
            turn.soon(match at_a_camp {
                true => Due::Food { camp: to, rations },
                false => Due::Aid { place: to, rations, litres },
            });
        }
        Due::Lost { to, from, rations, litres, road } => {
            turn.fact(What::Displacement(DisplacementFact::ReliefLost { to, from, rations, litres, road }));
        }
        Due::Aid { place, rations, litres } => {
            refuge.share_out(place, rations, litres);
            turn.fact(What::Displacement(DisplacementFact::AidArrived { place, rations, litres }));
        }
        Due::Told { place } => {
            refuge.counts.heard.told.insert(place, turn.now());
        }
        Due::Referred { post, camp, people } => {
            // `post` writes that they were sent; a service that is no camp has no count here.
            let Some(mut site) = refuge.camps.all.get_mut(camp) else { return };
            let taken = site.take(people, turn.cause);
            if people > taken {
                turn.fact(What::Post(PostFact::ReferralLost { post, to: camp, people: people - taken }));
            }
        }
        Due::Hosts { community, people } => refuge.homes_open(turn, &look, community, people),
        Due::SetDown { place, people, times, every } => refuge.set_down(turn, place, people, (times, every)),
        Due::Assessed { place, by } => refuge.assess(turn, &look, place, by),
        Due::Returns { camp, to, people, by } => refuge.returns(turn, (camp, to), people, by),
        Due::ComesHome { party } => refuge.comes_home(turn, &party),
        Due::Day => refuge.day(turn, &look),
        Due::HoursPass => {
            refuge.hours_pass(turn, &look);
            if turn.is_day() {
                refuge.look_further(turn, &look);
            }
        }
    }
}

/// Of a party that fled and is where it will stay for now, those who look after survivors and after children take note.
fn has_fled(turn: &mut Turn<'_>, party: &Party, place: Slug) {
    let Party { id: party, women, children, .. } = *party;
    turn.soon(protection::Due::Arrived { party, place, women: women + children / 2 });
    turn.soon(tracing::Due::Arrived { party, place, children });
}

/// What becomes of relief that leaves now.
enum Relief {
    /// No way leads there, or something is known to lie on it that nobody has marked.
    Waits,
    /// It is there after so long.
    Comes(Span),
    /// It would need so long, and after so long it comes upon an explosive on a road.
    Lost(Span, Span, Slug),
}

impl Surroundings<'_, '_> {
    /// What becomes of lorries that leave with relief for somebody.
    fn lorries(&self, turn: &Turn<'_>, from: Slug, to: Slug, relief_for: Slug) -> Relief {
        let Some(route) = self.map.route(from, to, Way::Vehicle, Routes::Any) else { return Relief::Waits };
        let Some(way) = self.map.time_between(from, to, Way::Vehicle).filter(|_| !self.wayside.halts(&route)) else {
            return Relief::Waits;
        };
        let Some((before, road)) = self.wayside.stops(turn, &route, relief_for) else { return Relief::Comes(way) };
        let time = |road: &Slug| self.map.travel_time(*road, Way::Vehicle).unwrap_or_default().0;
        let gone = route[..before].iter().map(time).sum::<i64>() + time(&road) / 2;
        Relief::Lost(way, Span(gone), road)
    }
}

/// Relief is lost on a road, and those who drove it may be hurt.
fn lost(turn: &mut Turn<'_>, (to, from): (Slug, Slug), (rations, litres): (u32, u32), (gone, road): (Span, Slug)) {
    let people = turn.figures().displacement.drivers;
    turn.after(gone, wayside::Due::Met { road, people });
    turn.after(gone, Due::Lost { to, from, rations, litres, road });
}

/// Rations and water are on their way to a place for as long as the roads make it, or wait for a way.
fn aid_convoy(
    turn: &mut Turn<'_>,
    look: &Surroundings<'_, '_>,
    (place, from): (Slug, Slug),
    (rations, litres): (u32, u32),
) {
    let on_its_way = |way: Span| {
        let takes_s = way.0;
        What::Displacement(DisplacementFact::AidOnItsWay { place, from, rations, litres, takes_s })
    };
    match look.lorries(turn, from, place, place) {
        Relief::Comes(way) => {
            let cause = turn.fact(on_its_way(way));
            turn.because(cause).after(way, Due::Aid { place, rations, litres });
        }
        Relief::Lost(way, gone, road) => {
            let cause = turn.fact(on_its_way(way));
            lost(&mut turn.because(cause), (place, from), (rations, litres), (gone, road));
        }
        Relief::Waits => {
            turn.fact(What::Displacement(DisplacementFact::AidHeldUp { place, from, rations, litres }));
            turn.after(turn.figures().displacement.relief_waits, Due::AidConvoy { place, from, rations, litres });
        }
    }
}

impl Refuge<'_, '_> {
    /// A camp gains or loses places, and takes in who lies in the open there.
    fn capacity(&mut self, turn: &mut Turn<'_>, camp: Slug, by: i32) {
        let Some(mut site) = self.camps.all.get_mut(camp) else { return };
        let was_full = site.shelter.free() == 0;
        site.shelter.capacity = site.shelter.capacity.saturating_add_signed(by);
        let (capacity, place) = (site.shelter.capacity, site.camp.model.place);
        let cause = turn.fact(What::Displacement(DisplacementFact::CapacityChanged { camp, capacity }));
        let left = self.lodge(&mut turn.because(cause), camp, everybody(place), self.open.at(place));
        self.open.stay(place, left);
        self.room_again(turn, place, was_full);
    }

    /// Boats take people without shelter aboard, as many as they carry, and bring them to where their owners live.
    fn fetched(&mut self, turn: &mut Turn<'_>, (from, to): (Slug, Slug), most: u32, (community, takes): (Slug, Span)) {
        let people = most.min(self.open.at(from));
        self.open.stay(from, self.open.at(from) - people);
        let cause = turn.fact(What::Boats(BoatFact::PeopleFetched { community, from, people }));
        if people == 0 {
            return;
        }
        let party = self.party_of(turn, from, (people, Traveller::Displaced), (from, to));
        // They fled before, and look for a roof again.
        self.counts.heard.comes(&party, true);
        let moved = DisplacementFact::FamiliesMovedOn { from, to, party: party.id, people };
        let cause = turn.because(cause).fact(What::Displacement(moved));
        let mut turn = turn.because(cause);
        turn.soon(boats::Due::Carried { community, people });
        turn.after(takes, Due::Arrives { party: Box::new(party) });
    }

    /// Who hears that names in the register of a camp got out keeps out of it, if they do not stand there yet.
    fn names_got_out(&mut self, camp: Slug, afraid: u32) {
        if let Some(mut site) = self.camps.all.get_mut(camp) {
            site.enrolled.1 += (1000 - site.enrolled.1.min(1000)) * afraid / 1000;
        }
    }

    /// Families of a community take in more, and those who lie in the open there first.
    fn homes_open(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, community: Slug, people: u32) {
        let (Some(mut homes), Some((who, _))) = (self.homes.all.get_mut(community), look.communities.get(community))
        else {
            return;
        };
        let was_full = homes.hosting.free() == 0;
        homes.hosting.capacity = homes.hosting.capacity.saturating_add(people);
        let place = who.model.place;
        let cause = turn.fact(What::Displacement(DisplacementFact::HomesOpened { community, people }));
        let left = self.take_in(&mut turn.because(cause), place, everybody(place), self.open.at(place));
        self.open.stay(place, left);
        self.room_again(turn, place, was_full);
    }

    /// Where there was no room there is some: word of it sets out.
    fn room_again(&mut self, turn: &Turn<'_>, place: Slug, was_full: bool) {
        if was_full && self.room_at(place) > 0 {
            self.counts.heard.room.insert(place, turn.now());
        }
    }

    /// For how many more there is room at a place, with families and in camps.
    fn room_at(&self, place: Slug) -> u32 {
        let Self { camps, homes, .. } = self;
        let in_camps = camps.all.at(&camps.whereabouts, place).map(|(_, camp)| camp.shelter.free());
        let in_homes = homes.all.at(&homes.whereabouts, place).map(|(_, home)| home.hosting.free());
        in_camps.chain(in_homes).sum()
    }

    /// A party is where it wanted to go, or got no further; gives the place.
    fn has_come(&mut self, party: &Party) -> Slug {
        let place = party.to;
        *self.counts.arrivals.people.entry(place).or_default() += party.people;
        place
    }

    /// A party has come to the end of its way; who has moved on from elsewhere was counted there.
    fn is_there(&mut self, turn: &mut Turn<'_>, party: &Party, place: Slug) {
        if !self.counts.heard.coming.remove(&party.id).is_some_and(|coming| coming.again) {
            has_fled(turn, party, place);
        }
        self.tell(turn, place);
    }

    /// Shares rations and water out among the displaced at a place, to each group as many as there are people in it.
    fn share_out(&mut self, place: Slug, rations: u32, litres: u32) {
        let camps: Vec<Slug> = self.camps.whereabouts.at(place).collect();
        let hosts: Vec<Slug> = self.homes.whereabouts.at(place).collect();
        let in_camps: u32 = camps.iter().filter_map(|c| self.camps.all.get(*c)).map(|c| c.shelter.people).sum();
        let hosted: u32 = hosts.iter().filter_map(|c| self.homes.all.get(*c)).map(|h| h.hosting.hosted).sum();
        let (mut food, mut eaters) = (rations, in_camps + hosted + self.open.at(place));
        // Those who are hosted drink from the wells of their hosts.
        let (mut water, mut drinkers) = (litres, in_camps + self.open.at(place));
        // The last gets the rest, so that nothing is lost in the sharing.
        let part = |left: &mut u32, among: &mut u32, people: u32| {
            let part = (u64::from(*left) * u64::from(people) / u64::from((*among).max(1))) as u32;
            (*left, *among) = (*left - part, *among - people);
            part
        };
        if let Some(mut group) = self.open.get_mut(place) {
            let people = group.open.people;
            group.carried.food += part(&mut food, &mut eaters, people);
            group.carried.water += part(&mut water, &mut drinkers, people);
        }
        for community in hosts {
            let Some(mut home) = self.homes.all.get_mut(community) else { continue };
            home.larder.brought += part(&mut food, &mut eaters, home.hosting.hosted);
        }
        for camp in &camps {
            let Some(mut site) = self.camps.all.get_mut(*camp) else { continue };
            site.stores.food += part(&mut food, &mut eaters, site.shelter.people);
            site.stores.water += part(&mut water, &mut drinkers, site.shelter.people);
        }
        // What nobody is there to take is kept for those who come.
        if let Some(mut site) = camps.first().and_then(|camp| self.camps.all.get_mut(*camp)) {
            site.stores.food += food;
            site.stores.water += water;
        }
    }

    /// Relief is on its way for as long as the roads make it, or waits for a way.
    fn convoy(&self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, (camp, from): (Slug, Slug), rations: u32) {
        let Some(site) = self.camps.all.get(camp) else { return };
        let on_its_way = |way: Span| {
            let takes_s = way.0;
            What::Displacement(DisplacementFact::ReliefOnItsWay { camp, from, rations, takes_s })
        };
        match look.lorries(turn, from, site.camp.model.place, camp) {
            Relief::Comes(way) => {
                let cause = turn.fact(on_its_way(way));
                turn.because(cause).after(way, Due::Food { camp, rations });
            }
            Relief::Lost(way, gone, road) => {
                let cause = turn.fact(on_its_way(way));
                lost(&mut turn.because(cause), (camp, from), (rations, 0), (gone, road));
            }
            Relief::Waits => {
                turn.fact(What::Displacement(DisplacementFact::ReliefHeldUp { camp, from, rations }));
                turn.after(turn.figures().displacement.relief_waits, Due::Convoy { camp, from, rations });
            }
        }
    }

    /// About how many families live at a place and have not fled.
    fn families_at(&self, turn: &Turn<'_>, look: &Surroundings<'_, '_>, place: Slug) -> u32 {
        let living = look.communities.at(&self.homes.whereabouts, place).map(|(_, (who, _))| who.model.people);
        let gone = self.counts.flights.people.get(&place).copied().unwrap_or(0);
        living.sum::<u32>().saturating_sub(gone) / persons_in_a_family(turn)
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
            let (mut party, together) = flights.gather(turn, from, left, most - fled);
            left -= together;
            fled += party.people;
            let count = u64::from(party.id.n);
            party.papers = turn.roll("papers", from, count).chance(with_papers);
            let leaves = figures.packing + Span(turn.roll("leaves", from, count).below(within.0 as u64) as i64);
            parties.push((leaves, party));
        }
        flights.people.insert(from, gone + fled);
        self.counts.totals.fled += fled;
        let families = families - left;
        if families == 0 {
            return;
        }
        let cause = turn.fact(What::Displacement(DisplacementFact::FamiliesFled { from, families, people: fled }));
        turn.because(cause).soon(tracing::Due::Fled { from, warned });
        for (leaves, party) in parties {
            turn.because(cause).after(leaves, Due::Leaves { party: Box::new(party) });
        }
    }

    /// Families of the place take people in, community by community; gives how many are left.
    fn take_in(&mut self, turn: &mut Turn<'_>, place: Slug, party: Serial, people: u32) -> u32 {
        let mut left = people;
        for community in self.homes.whereabouts.at(place) {
            let Some(mut home) = self.homes.all.get_mut(community) else { continue };
            let taken = left.min(home.hosting.free());
            if taken > 0 {
                home.hosting.hosted += taken;
                self.counts.totals.hosted += taken;
                left -= taken;
                let cause =
                    turn.fact(What::Displacement(DisplacementFact::FamiliesHosted { community, party, people: taken }));
                home.wants.0.since = cause;
                // A party bears the name of the place that it fled; who has gone on from where they lay in the open bears that of the
                // place where they lay, and whoever waited in the open is counted under this place.
                let fled =
                    party.of != place && !self.counts.heard.coming.get(&party).is_some_and(|coming| coming.again);
                if fled {
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
        if taken == 0 {
            return people;
        }
        let cause = turn.fact(What::Displacement(DisplacementFact::FamiliesSheltered { camp, party, people: taken }));
        self.counts.totals.sheltered += taken;
        people - site.take(taken, cause)
    }

    fn in_the_open(&mut self, turn: &mut Turn<'_>, place: Slug, party: Serial, people: u32) {
        let cause = turn.fact(What::Displacement(DisplacementFact::FamiliesWithoutShelter { place, party, people }));
        let carried = Carried::of(people, &turn.figures().displacement);
        self.open.join(place, people, carried, cause);
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
}

/// The name under which the people without shelter at a place are counted together.
fn everybody(place: Slug) -> Serial {
    Serial { of: place, n: 0 }
}
