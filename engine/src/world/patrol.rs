//! Patrols: beats, dispatch, detection, encounters, escorts.
//!
//! Models: a beat of places with halts, rest at base, orders that interrupt it; fuel, breakdowns and fatigue; parties met on
//! unofficial routes, by distance, light and number of heads; groups seen at a place, and counted as well as one can from afar;
//! escorts on foot; two forces that patrol together; presence that communities feel. Ignores: anything about how force is used.
//! It writes patrols only.
//!
//! # The model
//!
//! A patrol moves along the fastest way, at the speed of its vehicle or boat on each surface, slower in the rains
//! ([`super::geography`]); each leg uses fuel, tires, and may break down with `BREAKS_DOWN` per hundred kilometres, which costs an
//! exponential time. On its beat it turns home when it is tired or short of fuel; sent beyond its tank, it waits for some.
//!
//! A party that passes unofficially is noticed by a patrol that stands at an end of the way, or drives on it at the distance *d*
//! from where they meet, with the chance light × `REACH` ÷ (`REACH` + *d*) × (1 + `EACH_HEAD` × further heads) × alertness, and
//! more if two forces patrol together. Each patrol near by has its own try. A group is seen with `SEES_GROUP` × alertness in each
//! hour that both are at one place, told of once, and counted to within `MISCOUNTED`.
//!
//! An escort gathers as many people without shelter as it can look after, and walks with them: they have shelter when they
//! arrive, not when the order is given.
//!
//! Left out: tracks and footprints, drones, informers, what an encounter with an armed group would come to.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut, Res, ResMut};
use kernel::{
    agenda::Ticket,
    chance::Throws,
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, Ground, What},
    matter::Matter,
    parameter::PatrolFigures,
    scenario::{self, GroupKind},
    terms::Traveller,
};

use super::{
    community, conduct,
    crossing::Card,
    displacement::{self, Camp, Displaced},
    geography::{Geography, Routes, Way},
    index::{All, Whereabouts},
    kinds::{Camps, Groups, Patrols},
    sharing,
    threat::{self, Group},
    travel,
    turn::{Entry, Kernel, Turn},
};

/// What becomes due for patrols.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A patrol reaches the end of the road that it is on.
    LegDone { patrol: Slug },
    /// A patrol that stands looks about itself, every hour.
    Looks { patrol: Slug },
    /// A rest at base or a halt on the beat is over.
    GoesOn { patrol: Slug },
    /// By order: go to a place and stay there until recalled.
    Dispatch { patrol: Slug, to: Slug },
    /// By order: back to base, then back to the beat.
    Recall { patrol: Slug },
    /// By order: take the displaced at `from` to a camp.
    Escort { patrol: Slug, from: Slug, camp: Slug },
    /// By order: with another patrol, under an agreement.
    Together { patrol: Slug, with: Slug, to: Slug },
    /// A party passes by an unofficial route between two places.
    PartyPasses { card: Box<Card>, road: Slug, from: Slug, to: Slug, network: Option<Slug> },
}

/// What a patrol is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Its beat; the index of the place that comes next.
    Beat(u32),
    /// Going to, or staying at, a place by order.
    Sent(Slug),
    /// Going back to base.
    Home,
    /// On the way to displaced people who are to be taken to a camp.
    Escort { from: Slug, camp: Slug },
    /// With so many of them towards the camp, on foot.
    With { from: Slug, camp: Slug, people: u32 },
}

/// A patrol.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Patrol {
    pub model: scenario::Patrol,
    pub task: Task,
    /// Where it is, or the place that it left last.
    pub at: Slug,
    /// The road that it is on, the place at its end, when it left and when it will be there.
    pub leg: Option<(Slug, Slug, Time, Time)>,
    /// Roads still to go after this one.
    pub route: Vec<Slug>,
    /// Seconds on duty since the last rest at base.
    pub tired_s: i64,
    /// Kilometres for which the tank still lasts.
    pub fuel_km: i64,
    /// The patrol of another force with which it moves.
    pub partner: Option<Slug>,
    /// Groups that it has seen, and where: nobody reports the same men every hour.
    pub seen: BTreeMap<Slug, Slug>,
    pub throws: Throws,
    /// What is on the agenda for it.
    pub ticket: Option<Ticket>,
}

/// What patrols may look at.
type Look<'a, 'w, 's> = (
    &'a Geography,
    (&'a All<'w, 's, Groups, &'static Group>, &'a Whereabouts<Groups>),
    &'a Displaced,
    &'a All<'w, 's, Camps, &'static Camp>,
);

impl Patrol {
    /// A patrol at its base, about to set out.
    pub fn of(model: &scenario::Patrol, figures: &PatrolFigures) -> Self {
        Self {
            model: model.clone(),
            task: Task::Beat(0),
            at: model.base,
            leg: None,
            route: Vec::new(),
            tired_s: 0,
            fuel_km: tank(model, figures),
            partner: None,
            seen: BTreeMap::new(),
            throws: Throws::default(),
            ticket: None,
        }
    }

    /// Where it is now: at a place, or on a road.
    pub fn spot(&self) -> Slug {
        self.leg.map_or(self.at, |(road, ..)| road)
    }

    /// How tired it is: 1000 at the end of a usual duty, and more beyond it.
    fn tired(&self, figures: &PatrolFigures) -> u32 {
        u32::try_from(self.tired_s * 1000 / figures.duty.0).unwrap_or(0)
    }
}

fn tank(model: &scenario::Patrol, figures: &PatrolFigures) -> i64 {
    if model.boat { figures.tank_in_a_boat } else { figures.tank_on_land }
}

/// How a patrol moves.
pub fn way(patrol: &Patrol) -> Way {
    if patrol.model.boat { Way::Boat } else { Way::Patrol }
}

/// A patrol that rests at its base, or has not set out yet: it looks after nobody.
fn rests(patrol: &Patrol) -> bool {
    matches!(patrol.task, Task::Beat(_)) && patrol.tired_s == 0
}

/// All patrols, and where they are.
pub type Presence<'a, 'w, 's> = (&'a All<'w, 's, Patrols, &'static Patrol>, &'a Whereabouts<Patrols>);

/// A patrol that stands at a place: presence that is felt there.
pub fn present((patrols, whereabouts): Presence<'_, '_, '_>, place: Slug) -> Option<Slug> {
    patrols.at(whereabouts, place).find(|(_, p)| p.at == place && p.leg.is_none()).map(|(slug, _)| slug)
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>, mut own: All<'_, '_, Patrols, &'static mut Patrol>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    let ids: Vec<Slug> = own.names().collect();
    for patrol in ids {
        // They do not all leave in the same minute.
        let wait = turn.roll("patrol sets out", patrol, 0).below(3600);
        let ticket = turn.after(Span(i64::try_from(wait).unwrap_or(0)), Due::GoesOn { patrol });
        if let Some(mut state) = own.get_mut(patrol) {
            state.ticket = Some(ticket);
        }
        turn.after(Span::hours(1), Due::Looks { patrol });
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    (mut own, mut whereabouts): (All<'_, '_, Patrols, &'static mut Patrol>, ResMut<'_, Whereabouts<Patrols>>),
    (groups, groups_are): (All<'_, '_, Groups, &'static Group>, Res<'_, Whereabouts<Groups>>),
    (map, displaced): (Res<'_, Geography>, Res<'_, Displaced>),
    camps: All<'_, '_, Camps, &'static Camp>,
) {
    let turn = &mut Turn::new(kernel, cause);
    let look = (&*map, (&groups, &*groups_are), &*displaced, &camps);
    match due {
        Due::LegDone { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            state.ticket = None;
            leg_done(turn, &mut state, look);
            whereabouts.moved(patrol, state.spot());
        }
        Due::GoesOn { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            state.ticket = None;
            goes_on(turn, &mut state, look);
            whereabouts.moved(patrol, state.spot());
        }
        Due::Looks { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            turn.after(Span::hours(1), Due::Looks { patrol });
            if state.leg.is_none() && matches!(state.task, Task::Sent(_)) {
                // Who is posted somewhere sleeps in turns, and not well.
                state.tired_s += 1800;
            }
            look_about(turn, &mut state, look);
        }
        Due::Dispatch { patrol, to } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            let cause = turn.fact(What::PatrolDispatched { patrol, to });
            order(&mut turn.because(cause), &mut state, Task::Sent(to), look);
            whereabouts.moved(patrol, state.spot());
        }
        Due::Recall { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            let cause = turn.fact(What::PatrolRecalled { patrol });
            order(&mut turn.because(cause), &mut state, Task::Home, look);
            whereabouts.moved(patrol, state.spot());
        }
        Due::Escort { patrol, from, camp } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            let cause = turn.fact(What::PatrolDispatched { patrol, to: from });
            order(&mut turn.because(cause), &mut state, Task::Escort { from, camp }, look);
            whereabouts.moved(patrol, state.spot());
        }
        Due::Together { patrol, with, to } => {
            let cause = turn.fact(What::PatrolDispatched { patrol, to });
            let mut turn = turn.because(cause);
            for (id, other) in [(patrol, with), (with, patrol)] {
                if let Some(mut state) = own.get_mut(id) {
                    order(&mut turn, &mut state, Task::Sent(to), look);
                    state.partner = Some(other);
                    whereabouts.moved(id, state.spot());
                }
            }
        }
        Due::PartyPasses { card, road, from, to, network } => {
            passes(turn, &card, road, (from, to), network, (&own.as_readonly(), &whereabouts), &map);
        }
    }
}

/// A new task: what was under way is left, except that a patrol on the road reaches the next place first. From there on it goes
/// because of the order.
fn order(turn: &mut Turn<'_>, state: &mut Patrol, task: Task, look: Look<'_, '_, '_>) {
    state.task = task;
    state.partner = None;
    state.route.clear();
    if let Some(ticket) = state.ticket.take() {
        turn.cancel(ticket);
    }
    match state.leg {
        Some((.., there)) => state.ticket = Some(turn.at(there, Due::LegDone { patrol: state.model.id })),
        None => goes_on(turn, state, look),
    }
}

/// From a place: towards where the task leads, or a halt there.
fn goes_on(turn: &mut Turn<'_>, state: &mut Patrol, look: Look<'_, '_, '_>) {
    let (map, _, displaced, camps) = look;
    let patrol = state.model.id;
    let goal = match state.task {
        Task::Beat(n) => {
            let low = state.fuel_km * 1000 < tank(&state.model, &turn.figures().patrol) * turn.figures().patrol.reserve;
            if state.tired_s >= turn.figures().patrol.duty.0 || low {
                state.task = Task::Home;
                state.model.base
            } else {
                let beat = &state.model.beat;
                if beat.is_empty() { state.model.base } else { beat[n as usize % beat.len()] }
            }
        }
        Task::Sent(to) => to,
        Task::Home => state.model.base,
        Task::Escort { from, .. } => from,
        Task::With { camp, .. } => camps.get(camp).map_or(state.at, |site| site.model.place),
    };
    if state.at == goal {
        reached(turn, state, displaced);
        return;
    }
    let way = match state.task {
        // People on foot set the pace.
        Task::With { .. } if !state.model.boat => Way::Foot,
        _ => way(state),
    };
    if state.route.is_empty() {
        match map.route(state.at, goal, way, Routes::Any) {
            Some(route) => state.route = route,
            None => {
                // No way now: wait, and on the beat try the next place.
                if let Task::Beat(n) = state.task {
                    state.task = Task::Beat(n + 1);
                }
                state.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
                return;
            }
        }
    }
    let road = state.route.remove(0);
    let known = map.road(road).filter(|_| !map.is_closed(road));
    let (Some(known), Some(time), Some(to)) =
        (known, map.time_in_season(road, way, turn), map.other_end(road, state.at))
    else {
        state.route.clear();
        state.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
        return;
    };
    let km = i64::from(known.km);
    if state.fuel_km < km {
        let place = state.at;
        let cause = turn.fact(What::PatrolOutOfFuel { patrol, place });
        state.fuel_km = tank(&state.model, &turn.figures().patrol).max(km);
        state.route.clear();
        let wait = turn.figures().patrol.fuel_brought;
        state.ticket = Some(turn.because(cause).after(wait, Due::GoesOn { patrol }));
        return;
    }
    state.fuel_km -= km;
    let time = time + breaks_down(turn, state, known);
    let now = turn.now();
    state.leg = Some((road, to, now, now + time));
    state.tired_s += time.0;
    state.ticket = Some(turn.after(time, Due::LegDone { patrol }));
}

/// What a breakdown costs on this road; nothing, mostly.
fn breaks_down(turn: &mut Turn<'_>, state: &mut Patrol, road: &super::geography::Road) -> Span {
    let figures = &turn.figures().patrol;
    let rate = match road.surface {
        scenario::Surface::Paved => figures.breaks_down_paved,
        scenario::Surface::Unpaved => figures.breaks_down_unpaved,
        scenario::Surface::Track => figures.breaks_down_track,
        scenario::Surface::Water => figures.breaks_down_water,
    };
    let (patrol, count) = (state.model.id, state.throws.next(turn.now()));
    let (broken, roll) = turn.test("breakdown", patrol, count, (rate * road.km / 100).min(500));
    if !broken {
        return Span(0);
    }
    let delay = Span(turn.roll("repair", patrol, count).exponential_secs(turn.figures().patrol.repair.0));
    turn.fact_by_roll(What::PatrolBrokeDown { patrol, road: road.id, delay_s: delay.0 }, roll);
    delay
}

fn leg_done(turn: &mut Turn<'_>, state: &mut Patrol, look: Look<'_, '_, '_>) {
    let patrol = state.model.id;
    let Some((_, to, ..)) = state.leg.take() else { return };
    state.at = to;
    let cause = turn.fact(What::PatrolReached { patrol, place: to });
    let mut turn = turn.because(cause);
    let authority = state.model.authority;
    turn.soon(community::Due::TrustAt { place: to, authority, by: 1 });
    look_about(&mut turn, state, look);
    goes_on(&mut turn, state, look);
}

/// Whoever stands somewhere, and does not rest, may see an armed group there: when it arrives, and when the group does.
fn look_about(turn: &mut Turn<'_>, state: &mut Patrol, (_, (groups, groups_are), ..): Look<'_, '_, '_>) {
    if state.leg.is_some() || rests(state) {
        return;
    }
    let (patrol, place) = (state.model.id, state.at);
    state.seen.retain(|group, at| groups.get(*group).is_some_and(|g| g.at == *at && g.active));
    for (group, hidden) in groups.at(groups_are, place) {
        let here = hidden.active && hidden.model.kind == GroupKind::Armed;
        if !here || state.seen.contains_key(&group) {
            continue;
        }
        let count = state.throws.next(turn.now());
        let figures = &turn.figures().patrol;
        let chance = keen(figures.sees_group, state.tired(figures), figures);
        let (seen, roll) = turn.test("patrol sees", patrol, count, chance);
        if seen {
            state.seen.insert(group, place);
            let cause = turn.fact_by_roll(What::PatrolSawGroup { patrol, group, place }, roll);
            let figures = &turn.figures().patrol;
            let off = if turn.is_day() { figures.miscounted_by_day } else { figures.miscounted_at_night };
            let men = turn.roll("men counted", patrol, count).spread(i64::from(hidden.model.men), off);
            let matter = Matter::ArmedMen { place, men: u32::try_from(men).unwrap_or(1).max(1) };
            witness(&mut turn.because(cause), patrol, matter, cause);
        }
    }
}

/// A chance to notice something, as much of it as tired eyes have.
fn keen(chance: u32, tired: u32, figures: &PatrolFigures) -> u32 {
    chance * (1000 - figures.tired_misses * tired.min(1000) / 1000) / 1000
}

/// The patrol is where its task led it.
fn reached(turn: &mut Turn<'_>, state: &mut Patrol, displaced: &Displaced) {
    let patrol = state.model.id;
    match state.task {
        Task::Beat(n) => {
            state.task = Task::Beat((n + 1) % u32::try_from(state.model.beat.len().max(1)).unwrap_or(1));
            state.tired_s += turn.figures().patrol.halt.0;
            state.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
        }
        // Stays until it is recalled.
        Task::Sent(_) => {}
        Task::Home => {
            state.task = Task::Beat(0);
            state.tired_s = 0;
            state.fuel_km = tank(&state.model, &turn.figures().patrol);
            turn.fact(What::PatrolRested { patrol });
            state.ticket = Some(turn.after(turn.figures().patrol.rest, Due::GoesOn { patrol }));
        }
        Task::Escort { from, camp } => {
            let most = state.model.strength * turn.figures().patrol.escorted_each;
            let people = displaced.without_shelter.get(&from).copied().unwrap_or(0).min(most);
            let cause = turn.fact(What::EscortStarted { patrol, from, camp, people });
            state.task = if people > 0 { Task::With { from, camp, people } } else { Task::Home };
            let wait = turn.figures().patrol.gather;
            state.ticket = Some(turn.because(cause).after(wait, Due::GoesOn { patrol }));
        }
        Task::With { from, camp, people } => {
            let cause = turn.fact(What::EscortArrived { patrol, camp, people });
            let mut turn = turn.because(cause);
            turn.soon(displacement::Due::Escorted { from, camp, people });
            state.task = Task::Home;
            state.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
        }
    }
}

/// How far along a road a patrol is from the middle of it, where a party is met: nothing for one that stands at an end of it and
/// watches who comes or goes, and `None` for one that is somewhere else or at rest.
fn distance(patrol: &Patrol, road: &super::geography::Road, (from, to): (Slug, Slug), now: Time) -> Option<u32> {
    let Some((on, _, left, there)) = patrol.leg else {
        return (!rests(patrol) && (patrol.at == from || patrol.at == to)).then_some(0);
    };
    if on != road.id {
        return None;
    }
    let (gone, whole) = ((now - left).0, (there - left).0.max(1));
    let off = (gone * 1000 / whole - 500).unsigned_abs();
    u32::try_from(off * u64::from(road.km) / 1000).ok()
}

/// A party passes by an unofficial route; a patrol at either end, or on it, may notice.
fn passes(
    turn: &mut Turn<'_>,
    card: &Card,
    road: Slug,
    ends: (Slug, Slug),
    network: Option<Slug>,
    (own, whereabouts): Presence<'_, '_, '_>,
    map: &Geography,
) {
    let Some(known) = map.road(road) else { return };
    let (party, people) = (card.party, card.people);
    let figures = turn.figures().patrol;
    let light = if turn.is_day() { figures.notices_by_day } else { figures.notices_at_night };
    let heads = 1000 + figures.each_head * (people.clamp(1, 31) - 1);
    let notices = |(slug, patrol): &(Slug, &Patrol)| {
        let Some(distance) = distance(patrol, known, ends, turn.now()) else { return false };
        let beside = |other: &Patrol| patrol.leg.is_none() && other.leg.is_none() && other.at == patrol.at;
        let joint = patrol.partner.and_then(|other| own.get(other)).is_some_and(beside);
        let joint = if joint { figures.together } else { 1000 };
        let near = light * figures.reach / (figures.reach + distance);
        let chance = keen(near * heads / 1000 * joint / 1000, patrol.tired(&figures), &figures);
        // The draw belongs to the party: another party that is met does not change it.
        turn.roll2("patrol notices", party.of, *slug, u64::from(party.n)).chance(chance.min(950))
    };
    // Those at either end or on the road, by name.
    let mut near: Vec<(Slug, &Patrol)> =
        [ends.0, ends.1, road].into_iter().flat_map(|spot| own.at(whereabouts, spot)).collect();
    near.sort_by_key(|(slug, _)| *slug);
    near.dedup_by_key(|(slug, _)| *slug);
    let Some((patrol, state)) = near.into_iter().find(notices) else { return };
    let (place, force, tired) = (state.at, state.model.authority, state.tired(&turn.figures().patrol));
    let cause = turn.fact(What::PatrolMetParty { patrol, party, people, place });
    let mut turn = turn.because(cause);
    turn.soon(conduct::Due::Encounter { force, place, pressure: (tired / 2).min(1000) });
    match (card.who, network) {
        (Traveller::Trafficked, Some(group)) => {
            let cause = turn.fact(What::TraffickersCaught { patrol, group, place, people });
            witness(&mut turn, patrol, Matter::Trafficking { place, people }, cause);
            turn.because(cause).soon(threat::Due::Lost { group });
            turn.because(cause).soon(travel::Due::Ends { party });
        }
        (Traveller::Displaced, _) => witness(&mut turn, patrol, Matter::Displaced { place, people }, cause),
        _ if turn.roll2("patrol sends back", party.of, patrol, u64::from(party.n)).chance(figures.sent_back) => {
            turn.fact(What::PartyTurnedBack { at: patrol, party, who: card.who, people, ground: Ground::Patrol });
            turn.soon(travel::Due::Ends { party });
        }
        _ => witness(&mut turn, patrol, Matter::RouteUsed { road, people }, cause),
    }
}

/// The patrol tells the seat in command of it.
fn witness(turn: &mut Turn<'_>, source: Slug, matter: Matter, sighting: Cause) {
    let sighting = if let Cause::Fact(n) = sighting { n } else { 0 };
    turn.soon(sharing::Due::Witness { source, matter, sighting });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{
        happening::Happening,
        stage::{self, Stage, party, scene, slug},
    };

    fn with_patrol() -> Stage {
        Stage::new(&scenario::Scenario { patrols: vec![stage::patrol()], ..scene() })
    }

    fn dispatch(to: &str) -> Due {
        Due::Dispatch { patrol: slug("patrol"), to: slug(to) }
    }

    fn places(stage: &Stage) -> Vec<Slug> {
        let place = |what: &What| if let What::PatrolReached { place, .. } = what { Some(*place) } else { None };
        stage.facts().iter().filter_map(|fact| place(&fact.what)).collect()
    }

    #[test]
    fn a_patrol_goes_round_its_beat_and_rests_when_it_is_tired() {
        let mut stage = with_patrol();
        stage.until(Span::hours(48));
        let seen = places(&stage);
        assert_eq!(seen[..3], [slug("gate"), slug("fair"), slug("gate")]);
        let rests = stage.count(|what| matches!(what, What::PatrolRested { .. }));
        assert_eq!(seen.iter().filter(|place| **place == slug("market")).count(), rests, "it rests at its base");
        assert!((2..=3).contains(&rests), "twelve hours on duty, the way home, six of rest: {rests}");
    }

    #[test]
    fn a_patrol_that_is_sent_stays_until_it_is_recalled_and_then_goes_back_to_its_beat() {
        let mut stage = with_patrol();
        stage.at(Span(0), dispatch("dune")).until(Span::hours(24));
        assert_eq!(places(&stage), [slug("dune")]);
        let patrol: Patrol = stage.see("patrol");
        assert_eq!((patrol.at, patrol.task), (slug("dune"), Task::Sent(slug("dune"))));
        stage.at(Span::hours(24), Due::Recall { patrol: slug("patrol") }).until(Span::hours(40));
        assert_eq!(places(&stage)[..3], [slug("dune"), slug("market"), slug("gate")]);
        assert_eq!(stage.count(|what| matches!(what, What::PatrolRested { .. })), 1);
    }

    #[test]
    fn an_order_on_the_road_is_followed_from_the_next_place() {
        let mut stage = with_patrol();
        stage.at(Span(0), dispatch("gate")).at(Span::minutes(30), dispatch("dune")).until(Span::hours(12));
        assert_eq!(places(&stage), [slug("gate"), slug("market"), slug("dune")]);
    }

    #[test]
    fn a_patrol_waits_for_a_closed_road_to_open() {
        let mut stage = with_patrol();
        let (road, until) = (slug("sands"), Some(Time::START + Span::hours(10)));
        stage.at(Span(0), crate::world::geography::Due::Close { road, until }).at(Span(1), dispatch("dune"));
        assert!(places(stage.until(Span::hours(10))).is_empty());
        assert_eq!(places(stage.until(Span::hours(14))), [slug("dune")]);
    }

    /// A patrol at the head of the track, and forty parties that pass there against their will.
    fn at_the_track(posted: bool) -> Stage {
        let mut stage = with_patrol();
        stage.at(Span(0), dispatch(if posted { "gate" } else { "dune" })).until(Span::hours(4));
        for n in 1..=40 {
            let held = travel::Party { network: Some(slug("band")), ..party(n, Traveller::Trafficked, 6) };
            stage.at(Span::hours(4), travel::Due::SetsOut { party: Box::new(held) });
        }
        stage.until(Span::hours(10));
        stage
    }

    #[test]
    fn a_patrol_at_the_head_of_the_track_frees_some_of_those_held_by_a_network() {
        let outcome = |stage: &Stage| {
            let caught = stage.count(|what| matches!(what, What::TraffickersCaught { people: 6, .. }));
            (caught, stage.count(|what| matches!(what, What::PartyCrossedUnseen { .. })))
        };
        let stage = at_the_track(true);
        let (caught, unseen) = outcome(&stage);
        assert!((5..30).contains(&caught), "{caught}");
        assert_eq!(caught + unseen, 40, "who is freed does not arrive across the border");
        let told = |h: &Happening| matches!(h, Happening::Sharing(sharing::Due::Witness { .. }));
        assert_eq!(stage.elsewhere(told), caught, "its seat hears of each");
        assert_eq!(outcome(&at_the_track(false)), (0, 40), "a patrol elsewhere meets nobody");
    }

    #[test]
    fn a_patrol_sends_some_traders_home_and_never_people_who_fled() {
        let sent_back = |who| {
            let mut stage = with_patrol();
            stage.at(Span(0), dispatch("gate")).until(Span::hours(4));
            let (from, to) = (slug("gate"), slug("fair"));
            for n in 1..=60 {
                let card = stage::card(n, who, 4);
                stage.at(Span::hours(4), Due::PartyPasses { card, road: slug("track"), from, to, network: None });
            }
            stage.until(Span::hours(4));
            let met = stage.count(|what| matches!(what, What::PatrolMetParty { .. }));
            assert!(met > 5, "{met}");
            (met, stage.count(|what| matches!(what, What::PartyTurnedBack { ground: Ground::Patrol, .. })))
        };
        let (met, back) = sent_back(Traveller::Trader);
        assert!(0 < back && back < met, "{back} of {met}");
        assert_eq!(sent_back(Traveller::Displaced).1, 0);
    }

    #[test]
    fn a_patrol_that_comes_often_sees_an_armed_group_and_is_felt_at_each_place() {
        let group = scenario::Group {
            id: slug("band"),
            name: Default::default(),
            kind: scenario::GroupKind::Armed,
            at: slug("fair"),
            men: 30,
            plan: vec![],
        };
        let mut stage =
            Stage::new(&scenario::Scenario { patrols: vec![stage::patrol()], groups: vec![group], ..scene() });
        stage.until(Span::hours(96));
        let seen = stage.count(|what| matches!(what, What::PatrolSawGroup { place, .. } if *place == slug("fair")));
        assert!(seen > 0);
        let came = places(&stage);
        assert!(seen < came.iter().filter(|place| **place == slug("fair")).count(), "not each time");
        let felt = |h: &Happening| matches!(h, Happening::Community(community::Due::TrustAt { by: 1, .. }));
        assert_eq!(stage.elsewhere(felt), came.len());
    }

    fn camp(place: &str) -> scenario::Camp {
        let (id, place) = (slug("tents"), slug(place));
        scenario::Camp {
            id,
            name: Default::default(),
            short: Default::default(),
            place,
            capacity: 900,
            people: 0,
            food: 0,
            water: None,
            health: None,
            registers: None,
        }
    }

    #[test]
    fn an_escort_takes_as_long_as_the_way_on_foot_and_as_many_as_it_can_look_after() {
        let scene = scenario::Scenario { patrols: vec![stage::patrol()], camps: vec![camp("fair")], ..scene() };
        let mut stage = Stage::new(&scene);
        stage.world.resource_mut::<Displaced>().without_shelter.insert(slug("gate"), 340);
        let escort = Due::Escort { patrol: slug("patrol"), from: slug("gate"), camp: slug("tents") };
        let brought = |h: &Happening| match h {
            Happening::Displacement(displacement::Due::Escorted { people, .. }) => {
                *people == 8 * PatrolFigures::default().escorted_each
            }
            _ => false,
        };
        // To the gate in less than two hours, three quarters to gather, and ten kilometres at the pace of a child.
        stage.at(Span(0), escort).until(Span::hours(3));
        assert_eq!(stage.count(|what| matches!(what, What::EscortStarted { people: 200, .. })), 1);
        assert_eq!(stage.until(Span::hours(4)).elsewhere(brought), 0, "they are on the road");
        assert_eq!(stage.until(Span::hours(6)).elsewhere(brought), 1);
        assert_eq!(stage.count(|what| matches!(what, What::EscortArrived { people: 200, .. })), 1);
        stage.until(Span::hours(10));
        assert_eq!(places(&stage), [slug("gate"), slug("fair"), slug("gate"), slug("market")]);
    }

    fn bands(at: &str) -> Vec<scenario::Group> {
        let band = |n| scenario::Group {
            id: slug(&format!("band-{n}")),
            name: Default::default(),
            kind: scenario::GroupKind::Armed,
            at: slug(at),
            men: 30,
            plan: vec![],
        };
        (0..20).map(band).collect()
    }

    #[test]
    fn a_patrol_that_stands_sees_a_group_that_comes_and_tells_of_it_once_and_not_to_the_man() {
        let scene = scenario::Scenario { patrols: vec![stage::patrol()], groups: bands("fair"), ..scene() };
        let mut stage = Stage::new(&scene);
        stage.at(Span(0), dispatch("dune")).until(Span::hours(10));
        let saw = |stage: &Stage| stage.count(|what| matches!(what, What::PatrolSawGroup { .. }));
        assert_eq!(saw(&stage), 0);
        for group in bands("fair") {
            stage.set(group.id.as_str(), |band: &mut Group| band.at = slug("dune"));
            stage.world.resource_mut::<Whereabouts<Groups>>().moved(group.id, slug("dune"));
        }
        stage.until(Span::hours(40));
        assert_eq!(saw(&stage), 20, "sooner or later each of them, and none twice");
        let told = |within: fn(u32) -> bool| {
            stage.elsewhere(|h| match h {
                Happening::Sharing(sharing::Due::Witness { matter: Matter::ArmedMen { men, .. }, .. }) => within(*men),
                _ => false,
            })
        };
        assert_eq!(told(|men| (15..=45).contains(&men)), 20);
        assert!(told(|men| men == 30) < 8, "nobody counts men from afar");
    }

    #[test]
    fn a_patrol_turns_home_before_its_tank_is_empty_and_one_that_is_sent_on_and_on_stands_still() {
        let mut stage = with_patrol();
        stage.until(Span::hours(24 * 10));
        assert_eq!(stage.count(|what| matches!(what, What::PatrolOutOfFuel { .. })), 0);
        let mut stage = with_patrol();
        for n in 0..12 {
            stage.at(Span::hours(6 * n), dispatch(if n % 2 == 0 { "fair" } else { "dune" }));
        }
        stage.until(Span::hours(100));
        assert!(stage.count(|what| matches!(what, What::PatrolOutOfFuel { .. })) > 0);
        let patrol: Patrol = stage.see("patrol");
        assert_eq!(patrol.at, slug("dune"), "it goes on when fuel has come");
    }

    #[test]
    fn vehicles_break_down_more_often_on_sand_than_on_asphalt() {
        let broken = |beat: &[&str]| {
            let patrol = scenario::Patrol { beat: beat.iter().map(|p| slug(p)).collect(), ..stage::patrol() };
            let mut scene = scene();
            // As long as the highway.
            scene.roads[3].km = 120;
            let mut stage = Stage::new(&scenario::Scenario { patrols: vec![patrol], ..scene });
            stage.until(Span::hours(24 * 300));
            let legs = places(&stage).len();
            stage.count(|what| matches!(what, What::PatrolBrokeDown { delay_s, .. } if *delay_s > 0)) * 10_000 / legs
        };
        let (asphalt, sand) = (broken(&["gate", "market"]), broken(&["dune", "market"]));
        assert!(asphalt > 0 && sand > 3 * asphalt, "{asphalt} {sand} in ten thousand legs");
    }

    /// How many of four hundred parties on the track a patrol meets that is in this state.
    fn meets(state: impl Fn(&mut Patrol) + Send + Sync + 'static) -> usize {
        let mut other = stage::patrol();
        other.id = slug("second");
        let patrols = vec![stage::patrol(), other];
        let mut stage = Stage::new(&scenario::Scenario { patrols, ..scene() });
        stage.set("patrol", |patrol: &mut Patrol| {
            (patrol.at, patrol.task) = (slug("gate"), Task::Sent(slug("gate")));
            state(patrol);
        });
        let patrol: Patrol = stage.see("patrol");
        stage.world.resource_mut::<Whereabouts<Patrols>>().moved(slug("patrol"), patrol.spot());
        if let Some(with) = patrol.partner {
            stage.set(with.as_str(), |other: &mut Patrol| (other.at, other.tired_s) = (patrol.at, 0));
            stage.world.resource_mut::<Whereabouts<Patrols>>().moved(with, patrol.at);
        }
        let (from, to) = (slug("gate"), slug("fair"));
        for n in 1..=400 {
            let card = stage::card(n, Traveller::Trader, 4);
            stage.at(Span(0), Due::PartyPasses { card, road: slug("track"), from, to, network: None });
        }
        stage.until(Span(0)).count(|what| matches!(what, What::PatrolMetParty { .. }))
    }

    #[test]
    fn distance_fatigue_and_the_help_of_another_force_each_change_what_a_patrol_notices() {
        let beside = meets(|_| {});
        assert!((70..150).contains(&beside), "{beside}");
        let on_the_track = |gone: i64, left: i64| {
            move |p: &mut Patrol| p.leg = Some((slug("track"), slug("fair"), Time(-gone), Time(left)))
        };
        let (near, far) = (meets(on_the_track(3600, 3600)), meets(on_the_track(60, 7140)));
        assert_eq!(near, beside, "in the middle of it, where they pass");
        assert!(far * 5 < near * 3, "twenty kilometres away: {far} {near}");
        let tired = meets(|p| p.tired_s = PatrolFigures::default().duty.0);
        assert!(tired * 10 < beside * 8, "{tired} {beside}");
        let joint = meets(|p| p.partner = Some(slug("second")));
        assert!(joint * 10 > beside * 11, "{joint} {beside}");
    }

    #[test]
    fn a_patrol_that_rests_at_its_base_notices_nobody_there() {
        let met = |hours| {
            let mut stage = with_patrol();
            // At home before it sets out; then at the gate, where it halts.
            let (from, to) = (slug(if hours == 0 { "market" } else { "gate" }), slug("fair"));
            for n in 1..=60 {
                let card = stage::card(n, Traveller::Trader, 4);
                stage.at(Span::hours(hours), Due::PartyPasses { card, road: slug("track"), from, to, network: None });
            }
            stage.until(Span::hours(hours));
            stage.count(|what| matches!(what, What::PatrolMetParty { .. }))
        };
        assert_eq!(met(0), 0);
        assert!(met(3) > 5);
    }
}
