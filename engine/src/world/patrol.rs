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
//! Attacked where it stands, a patrol gives way to men of whom it is less than `GIVES_WAY`; else it stands its ground, and each of it may
//! be hurt, the more so the more it is outnumbered. How strongly patrols are felt by those who would rather not meet them stands in
//! [`Presence`].
//!
//! Left out: tracks and footprints, drones, informers, how an encounter with an armed group goes.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut, Res, ResMut};
use kernel::{
    agenda::Ticket,
    chance::Throws,
    crowd::Crowd,
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, Ground, PatrolFact, PostFact, What},
    matter::Matter,
    parameter::PatrolFigures,
    scenario::{self, GroupKind},
    terms::Traveller,
};

use super::{
    community, conduct,
    crossing::Card,
    displacement::{self, Camp, InTheOpen},
    geography::{Geography, Routes, Way},
    index::{All, Whereabouts},
    investigation::{self, Files},
    kinds::{Camps, Groups, Patrols, Unsheltered},
    rescue, sharing,
    threat::{self, Hidden},
    travel,
    turn::{Entry, Kernel, Turn},
    wayside::{self, Wayside},
};

mod parts;
mod presence;
#[cfg(test)]
mod tests;

pub use parts::*;
pub use presence::Presence;

/// What becomes due for patrols.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A patrol reaches the end of the road that it is on.
    LegDone { patrol: Slug },
    /// A patrol that stands looks about itself, every hour.
    Looks { patrol: Slug },
    /// A rest at base or a halt on the beat is over.
    GoesOn { patrol: Slug },
    /// By order: go to a place and stay there until recalled; on foot, where whoever orders it has no vehicle.
    Dispatch { patrol: Slug, to: Slug, on_foot: bool },
    /// By order: back to base. One that was sent somewhere goes on with its beat after a rest; one on its beat stays until it is sent.
    Recall { patrol: Slug },
    /// By order: take the displaced at `from` to a camp.
    Escort { patrol: Slug, from: Slug, camp: Slug, on_foot: bool },
    /// By order: with another patrol, under an agreement.
    Together { patrol: Slug, with: Slug, to: Slug, on_foot: bool },
    /// By order: drive along a road in search of people who are left there.
    Search { patrol: Slug, road: Slug, on_foot: bool },
    /// An attack of this severity comes to a place, by so many men: patrols that stand there stand their ground or give way.
    Attacked { place: Slug, men: u32, severity: u32 },
    /// A patrol has come upon an explosive on a road: some of it may be hurt, and it tells of it.
    MetExplosive { patrol: Slug, road: Slug },
    /// A force has lost its support, or has it again: its patrols get fuel by that.
    Supplied { force: Slug, supported: bool },
    /// A party passes by an unofficial route between two places.
    PartyPasses { card: Box<Card>, road: Slug, from: Slug, to: Slug, network: Option<Slug> },
}

/// What patrols may look at.
type Look<'a, 'w, 's> = (
    &'a Geography,
    (&'a Hidden<'w, 's>, &'a Whereabouts<Groups>),
    &'a All<'w, 's, Unsheltered, &'static InTheOpen>,
    &'a All<'w, 's, Camps, &'static Camp>,
    &'a Wayside,
);

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>, mut own: All<'_, '_, Patrols, &'static mut Orders>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    let ids: Vec<Slug> = own.names().collect();
    for patrol in ids {
        // They do not all leave in the same minute.
        let wait = turn.roll("patrol sets out", patrol, 0).below(3600);
        let ticket = turn.after(Span(i64::try_from(wait).unwrap_or(0)), Due::GoesOn { patrol });
        if let Some(mut orders) = own.get_mut(patrol) {
            orders.ticket = Some(ticket);
        }
        turn.every(Span::hours(1), Due::Looks { patrol });
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    (mut own, mut whereabouts): (All<'_, '_, Patrols, PatrolState>, ResMut<'_, Whereabouts<Patrols>>),
    mut rounds: ResMut<'_, Rounds>,
    (groups, groups_are): (Hidden<'_, '_>, Res<'_, Whereabouts<Groups>>),
    (map, open): (Res<'_, Geography>, All<'_, '_, Unsheltered, &'static InTheOpen>),
    (camps, files, wayside): (All<'_, '_, Camps, &'static Camp>, Res<'_, Files>, Res<'_, Wayside>),
) {
    let turn = &mut Turn::new(kernel, cause);
    let look = (&*map, (&groups, &*groups_are), &open, &camps, &*wayside);
    match due {
        Due::LegDone { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            state.orders.ticket = None;
            leg_done(turn, &mut state, look);
            rounds.note(state.position.at, patrol, turn.now());
            whereabouts.moved(patrol, state.position.spot());
        }
        Due::GoesOn { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            state.orders.ticket = None;
            if !state.orders.rest(&state.crew) {
                rounds.note(state.position.at, patrol, turn.now());
            }
            goes_on(turn, &mut state, look);
            whereabouts.moved(patrol, state.position.spot());
        }
        Due::Looks { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            if state.position.leg.is_none() && matches!(state.orders.task, Task::Sent(_)) {
                // Who is posted somewhere sleeps in turns, and not well.
                state.crew.tired_s += 1800;
            }
            look_about(turn, &mut state, look);
        }
        Due::Dispatch { patrol, to, on_foot } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            state.orders.on_foot = on_foot;
            let cause = turn.fact(What::Patrol(PatrolFact::PatrolDispatched { patrol, to }));
            order(&mut turn.because(cause), &mut state, Task::Sent(to), look);
            whereabouts.moved(patrol, state.position.spot());
        }
        Due::Recall { patrol } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            let cause = turn.fact(What::Patrol(PatrolFact::PatrolRecalled { patrol }));
            let task = match state.orders.task {
                Task::Beat(_) | Task::Home | Task::Base => Task::Base,
                Task::Sent(_) | Task::Search { .. } | Task::Escort { .. } | Task::With { .. } => Task::Home,
            };
            order(&mut turn.because(cause), &mut state, task, look);
            whereabouts.moved(patrol, state.position.spot());
        }
        Due::Escort { patrol, from, camp, on_foot } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            state.orders.on_foot = on_foot;
            let cause = turn.fact(What::Patrol(PatrolFact::PatrolDispatched { patrol, to: from }));
            order(&mut turn.because(cause), &mut state, Task::Escort { from, camp }, look);
            whereabouts.moved(patrol, state.position.spot());
        }
        Due::Search { patrol, road, on_foot } => {
            let Some(mut state) = own.get_mut(patrol) else { return };
            state.orders.on_foot = on_foot;
            let to = map.road(road).map_or(state.position.at, |known| known.to);
            let cause = turn.fact(What::Patrol(PatrolFact::PatrolDispatched { patrol, to }));
            order(&mut turn.because(cause), &mut state, Task::Search { road }, look);
            whereabouts.moved(patrol, state.position.spot());
        }
        Due::Together { patrol, with, to, on_foot } => {
            let cause = turn.fact(What::Patrol(PatrolFact::PatrolDispatched { patrol, to }));
            let mut turn = turn.because(cause);
            for (id, other) in [(patrol, with), (with, patrol)] {
                if let Some(mut state) = own.get_mut(id) {
                    state.orders.on_foot = on_foot;
                    order(&mut turn, &mut state, Task::Sent(to), look);
                    state.orders.partner = Some(other);
                    whereabouts.moved(id, state.position.spot());
                }
            }
        }
        Due::Attacked { place, men, severity } => {
            for patrol in own.at(&whereabouts, place).map(|(patrol, _)| patrol).collect::<Vec<_>>() {
                let Some(mut state) = own.get_mut(patrol).filter(|state| state.position.stands_at(place)) else {
                    continue;
                };
                attacked(turn, &mut state, (men, severity), look);
                whereabouts.moved(patrol, state.position.spot());
            }
        }
        Due::MetExplosive { patrol, road } => {
            if let Some(mut state) = own.get_mut(patrol) {
                met_explosive(turn, &mut state, road);
            }
        }
        Due::Supplied { force, supported } => {
            for patrol in own.names().collect::<Vec<_>>() {
                if let Some(mut state) = own.get_mut(patrol).filter(|state| state.unit.model.authority == force) {
                    state.vehicle.short = !supported;
                    state.vehicle.fuel_km = state.vehicle.fuel_km.min(state.tank(&turn.figures().patrol));
                }
            }
        }
        Due::PartyPasses { card, road, from, to, network } => {
            passes(turn, &card, road, (from, to), network, (&own.as_readonly(), &whereabouts), (&map, &files));
        }
    }
}

/// A new task: what was under way is left, except that a patrol on the road reaches the next place first. From there on it goes
/// because of the order.
fn order(turn: &mut Turn<'_>, state: &mut PatrolStateItem<'_, '_>, task: Task, look: Look<'_, '_, '_>) {
    state.orders.task = task;
    state.orders.partner = None;
    state.position.route.clear();
    if let Some(ticket) = state.orders.ticket.take() {
        turn.cancel(ticket);
    }
    match state.position.leg {
        Some((.., there)) => state.orders.ticket = Some(turn.at(there, Due::LegDone { patrol: state.unit.model.id })),
        None => goes_on(turn, state, look),
    }
}

/// From a place: towards where the task leads, or a halt there.
fn goes_on(turn: &mut Turn<'_>, state: &mut PatrolStateItem<'_, '_>, look: Look<'_, '_, '_>) {
    let (map, _, open, camps, wayside) = look;
    let patrol = state.unit.model.id;
    let goal = match state.orders.task {
        Task::Beat(n) => {
            let low = state.vehicle.fuel_km * 1000 < state.tank(&turn.figures().patrol) * turn.figures().patrol.reserve;
            if state.crew.tired_s >= turn.figures().patrol.duty.0 || low {
                state.orders.task = Task::Home;
                state.unit.model.base
            } else {
                let beat = &state.unit.model.beat;
                if beat.is_empty() { state.unit.model.base } else { beat[n as usize % beat.len()] }
            }
        }
        Task::Sent(to) => to,
        Task::Home | Task::Base => state.unit.model.base,
        Task::Escort { from, .. } => from,
        Task::Search { road } => {
            // From the end of it to the other one; and to the nearer end first.
            if map.other_end(road, state.position.at).is_some() {
                state.position.route = vec![road];
            }
            beyond(map, road, state.position.at)
        }
        Task::With { camp, .. } => camps.get(camp).map_or(state.position.at, |site| site.model.place),
    };
    if state.position.at == goal {
        reached(turn, state, open);
        return;
    }
    let way = match state.orders.task {
        // People on foot set the pace.
        Task::With { .. } if !state.unit.model.boat => Way::Foot,
        _ => state.unit.way(&state.orders, &turn.figures().patrol),
    };
    if state.position.route.is_empty() {
        match map.route(state.position.at, goal, way, Routes::Any) {
            Some(route) => state.position.route = route,
            None => {
                // No way now: wait, and on the beat try the next place.
                if let Task::Beat(n) = state.orders.task {
                    state.orders.task = Task::Beat(n + 1);
                }
                state.orders.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
                return;
            }
        }
    }
    let road = state.position.route.remove(0);
    let known = map.road(road).filter(|_| !map.is_closed(road));
    let (Some(known), Some(time), Some(to)) =
        (known, map.time_in_season(road, way, turn), map.other_end(road, state.position.at))
    else {
        state.position.route.clear();
        state.orders.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
        return;
    };
    // Who goes on foot for want of vehicles needs no fuel.
    let walks = state.unit.way(&state.orders, &turn.figures().patrol) == Way::Foot;
    let km = if walks { 0 } else { i64::from(known.km) };
    if state.vehicle.fuel_km < km {
        let place = state.position.at;
        let cause = turn.fact(What::Patrol(PatrolFact::PatrolOutOfFuel { patrol, place }));
        state.vehicle.fuel_km = state.tank(&turn.figures().patrol).max(km);
        state.position.route.clear();
        let wait = turn.figures().patrol.fuel_brought;
        state.orders.ticket = Some(turn.because(cause).after(wait, Due::GoesOn { patrol }));
        return;
    }
    state.vehicle.fuel_km -= km;
    let time = if walks { time } else { time + breaks_down(turn, state, known) };
    let now = turn.now();
    state.position.leg = Some((road, to, now, now + time));
    state.crew.tired_s += time.0;
    if wayside.has_explosives(known.id) {
        let (road, people) = (known.id, state.unit.able(&state.crew));
        turn.after(Span(time.0 / 2), wayside::Due::PatrolPasses { road, patrol, people });
    }
    state.orders.ticket = Some(turn.after(time, Due::LegDone { patrol }));
}

/// What a breakdown costs on this road; nothing, mostly.
fn breaks_down(turn: &mut Turn<'_>, state: &mut PatrolStateItem<'_, '_>, road: &super::geography::Road) -> Span {
    let figures = &turn.figures().patrol;
    let rate = match road.surface {
        scenario::Surface::Paved => figures.breaks_down_paved,
        scenario::Surface::Unpaved => figures.breaks_down_unpaved,
        scenario::Surface::Track => figures.breaks_down_track,
        scenario::Surface::Water => figures.breaks_down_water,
    };
    let (patrol, count) = (state.unit.model.id, state.unit.throws.next(turn.now()));
    let (broken, roll) = turn.test("breakdown", patrol, count, (rate * road.km / 100).min(500));
    if !broken {
        return Span(0);
    }
    let delay = Span(turn.roll("repair", patrol, count).exponential_secs(turn.figures().patrol.repair.0));
    turn.fact_by_roll(What::Patrol(PatrolFact::PatrolBrokeDown { patrol, road: road.id, delay_s: delay.0 }), roll);
    delay
}

fn leg_done(turn: &mut Turn<'_>, state: &mut PatrolStateItem<'_, '_>, look: Look<'_, '_, '_>) {
    let patrol = state.unit.model.id;
    let Some((road, to, ..)) = state.position.leg.take() else { return };
    state.position.at = to;
    let cause = turn.fact(What::Patrol(PatrolFact::PatrolReached { patrol, place: to }));
    let mut turn = turn.because(cause);
    let authority = state.unit.model.authority;
    turn.soon(community::Due::TrustAt { place: to, authority, by: 1 });
    let on_purpose = state.orders.task == Task::Search { road };
    if on_purpose || look.0.road(road).is_some_and(|known| known.unofficial) {
        turn.soon(rescue::Due::Searched { road, patrol, on_purpose });
    }
    if on_purpose {
        state.orders.task = Task::Sent(to);
    }
    look_about(&mut turn, state, look);
    goes_on(&mut turn, state, look);
}

/// The other end of a road for who is at one of them, and the nearer end for who is elsewhere.
fn beyond(map: &Geography, road: Slug, at: Slug) -> Slug {
    map.other_end(road, at).unwrap_or_else(|| {
        let ends = map.road(road).map_or([at; 2], |known| [known.from, known.to]);
        let time = |end: &Slug| map.time_between(at, *end, Way::Vehicle).map_or(i64::MAX, |time| time.0);
        if time(&ends[1]) < time(&ends[0]) { ends[1] } else { ends[0] }
    })
}

/// Whoever stands somewhere, and does not rest, may see an armed group there: when it arrives, and when the group does.
fn look_about(
    turn: &mut Turn<'_>,
    state: &mut PatrolStateItem<'_, '_>,
    (_, (groups, groups_are), ..): Look<'_, '_, '_>,
) {
    if state.position.leg.is_some() || state.orders.rest(&state.crew) {
        return;
    }
    let (patrol, place) = (state.unit.model.id, state.position.at);
    state.crew.seen.retain(|group, at| groups.get(*group).is_some_and(|(_, g)| g.at == *at && g.active));
    for (group, (cell, foothold)) in groups.at(groups_are, place) {
        let here = foothold.active && cell.model.kind == GroupKind::Armed;
        if !here || state.crew.seen.contains_key(&group) {
            continue;
        }
        let count = state.unit.throws.next(turn.now());
        let figures = &turn.figures().patrol;
        let chance = keen(figures.sees_group, state.crew.tired(figures), figures);
        let (seen, roll) = turn.test("patrol sees", patrol, count, chance);
        if seen {
            state.crew.seen.insert(group, place);
            let cause = turn.fact_by_roll(What::Patrol(PatrolFact::PatrolSawGroup { patrol, group, place }), roll);
            let figures = &turn.figures().patrol;
            let off = if turn.is_day() { figures.miscounted_by_day } else { figures.miscounted_at_night };
            let men = turn.roll("men counted", patrol, count).spread(i64::from(cell.model.men), off);
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
fn reached(
    turn: &mut Turn<'_>,
    state: &mut PatrolStateItem<'_, '_>,
    open: &All<'_, '_, Unsheltered, &'static InTheOpen>,
) {
    let patrol = state.unit.model.id;
    match state.orders.task {
        Task::Beat(n) => {
            state.orders.task = Task::Beat((n + 1) % u32::try_from(state.unit.model.beat.len().max(1)).unwrap_or(1));
            state.crew.tired_s += turn.figures().patrol.halt.0;
            state.orders.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
        }
        // Stays until it is recalled.
        Task::Sent(_) | Task::Search { .. } => {}
        Task::Home | Task::Base => {
            state.crew.tired_s = 0;
            state.orders.on_foot = false;
            state.vehicle.fuel_km = state.tank(&turn.figures().patrol);
            turn.fact(What::Patrol(PatrolFact::PatrolRested { patrol }));
            if state.orders.task == Task::Home {
                state.orders.task = Task::Beat(0);
                state.orders.ticket = Some(turn.after(turn.figures().patrol.rest, Due::GoesOn { patrol }));
            }
        }
        Task::Escort { from, camp } => {
            let most = state.unit.able(&state.crew) * turn.figures().patrol.escorted_each;
            let people = open.get(from).map_or(0, |group| group.people).min(most);
            let cause = turn.fact(What::Patrol(PatrolFact::EscortStarted { patrol, from, camp, people }));
            state.orders.task = if people > 0 { Task::With { from, camp, people } } else { Task::Home };
            let wait = turn.figures().patrol.gather;
            state.orders.ticket = Some(turn.because(cause).after(wait, Due::GoesOn { patrol }));
        }
        Task::With { from, camp, people } => {
            let cause = turn.fact(What::Patrol(PatrolFact::EscortArrived { patrol, camp, people }));
            let mut turn = turn.because(cause);
            turn.soon(displacement::Due::Escorted { from, camp, people });
            state.orders.task = Task::Home;
            state.orders.ticket = Some(turn.after(turn.figures().patrol.halt, Due::GoesOn { patrol }));
        }
    }
}

/// An attack comes to where a patrol stands: it gives way to many more men, or stands its ground, and some of it may be hurt.
fn attacked(
    turn: &mut Turn<'_>,
    state: &mut PatrolStateItem<'_, '_>,
    (men, severity): (u32, u32),
    look: Look<'_, '_, '_>,
) {
    let (patrol, place) = (state.unit.model.id, state.position.at);
    let (able, figures) = (state.unit.able(&state.crew), turn.figures().patrol);
    let from_base = place == state.unit.model.base;
    if !from_base && u64::from(able) * 1000 < u64::from(men) * u64::from(figures.gives_way) {
        let cause = turn.fact(What::Patrol(PatrolFact::PatrolGaveWay { patrol, place }));
        let mut turn = turn.because(cause);
        witness(&mut turn, patrol, Matter::Attack { place }, cause);
        order(&mut turn, state, Task::Home, look);
        return;
    }
    let outnumbered = f64::from(men) / f64::from((men + able).max(1));
    let chance = f64::from(figures.hurt) * f64::from(severity.min(1000)) / 1e6 * outnumbered;
    let count = state.unit.throws.next(turn.now());
    let hurt = Crowd::new(turn.roll("patrol hurt", patrol, count)).how_many(able, chance);
    if hurt > 0 {
        state.crew.hurt += hurt;
        let cause = turn.fact(What::Patrol(PatrolFact::PatrolHurt { patrol, place, people: hurt }));
        witness(&mut turn.because(cause), patrol, Matter::Attack { place }, cause);
    }
}

/// A patrol has come upon an explosive.
fn met_explosive(turn: &mut Turn<'_>, state: &mut PatrolStateItem<'_, '_>, road: Slug) {
    let (patrol, able) = (state.unit.model.id, state.unit.able(&state.crew));
    let chance = f64::from(turn.figures().harm.explosive_harmed) / 1000.0;
    let count = state.unit.throws.next(turn.now());
    let hurt = Crowd::new(turn.roll("patrol hurt by an explosive", patrol, count)).how_many(able, chance);
    state.crew.hurt += hurt;
    let cause = turn.fact(What::Patrol(PatrolFact::PatrolMetExplosive { patrol, road, hurt }));
    witness(&mut turn.because(cause), patrol, Matter::RoadDanger { road }, cause);
}

/// How far along a road a patrol is from the middle of it, where a party is met: nothing for one that stands at an end of it and
/// watches who comes or goes, and `None` for one that is somewhere else or at rest.
fn distance(
    patrol: &PatrolStateReadOnlyItem<'_, '_>,
    road: &super::geography::Road,
    (from, to): (Slug, Slug),
    now: Time,
) -> Option<u32> {
    let position = patrol.position;
    let Some((on, _, left, there)) = position.leg else {
        return (!patrol.orders.rest(patrol.crew) && (position.at == from || position.at == to)).then_some(0);
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
    (own, whereabouts): (&All<'_, '_, Patrols, PatrolStateReadOnly>, &Whereabouts<Patrols>),
    (map, files): (&Geography, &Files),
) {
    let Some(known) = map.road(road) else { return };
    let (party, people) = (card.party, card.people);
    let figures = turn.figures().patrol;
    let light = if turn.is_day() { figures.notices_by_day } else { figures.notices_at_night };
    let heads = 1000 + figures.each_head * (people.clamp(1, 31) - 1);
    // Whether those of a patrol know what to look for.
    let signs = |patrol: &PatrolStateReadOnlyItem<'_, '_>| {
        network.is_some_and(|network| files.looks_for(network, map.country(patrol.unit.model.base)))
    };
    let notices = |(slug, patrol): &(Slug, PatrolStateReadOnlyItem<'_, '_>)| {
        let Some(distance) = distance(patrol, known, ends, turn.now()) else { return false };
        let beside = |other: &Position| patrol.position.leg.is_none() && other.stands_at(patrol.position.at);
        let partner = patrol.orders.partner.and_then(|other| own.get(other));
        let joint = partner.is_some_and(|other| beside(other.position));
        let joint = if joint { figures.together } else { 1000 };
        let near = light * figures.reach / (figures.reach + distance);
        let near = if signs(patrol) { near * turn.figures().investigation.known_noticed / 1000 } else { near };
        let chance = keen(near * heads / 1000 * joint / 1000, patrol.crew.tired(&figures), &figures);
        // The draw belongs to the party: another party that is met does not change it.
        turn.roll2("patrol notices", party.of, *slug, u64::from(party.n)).chance(chance.min(950))
    };
    // Those at either end or on the road, by name.
    let mut near: Vec<(Slug, PatrolStateReadOnlyItem<'_, '_>)> =
        [ends.0, ends.1, road].into_iter().flat_map(|spot| own.at(whereabouts, spot)).collect();
    near.sort_by_key(|(slug, _)| *slug);
    near.dedup_by_key(|(slug, _)| *slug);
    let Some((patrol, state)) = near.into_iter().find(notices) else { return };
    let (place, force, tired) =
        (state.position.at, state.unit.model.authority, state.crew.tired(&turn.figures().patrol));
    let cause = turn.fact(What::Patrol(PatrolFact::PatrolMetParty { patrol, party, people, place }));
    let mut turn = turn.because(cause);
    turn.soon(conduct::Due::Encounter { force, place, post: None, pressure: (tired / 2).min(1000) });
    match (card.who, network) {
        (Traveller::Trafficked, Some(group)) => {
            let cause = turn.fact(What::Patrol(PatrolFact::TraffickersCaught { patrol, group, place, people }));
            witness(&mut turn, patrol, Matter::Trafficking { place, people }, cause);
            if signs(&state) {
                turn.because(cause).soon(investigation::Due::Found { network: group, place, people });
            }
            turn.soon(investigation::Due::Trace { network: group, at: place });
            turn.because(cause).soon(threat::Due::Lost { group });
            turn.because(cause).soon(travel::Due::Ends { party });
        }
        (Traveller::Displaced, _) => witness(&mut turn, patrol, Matter::Displaced { place, people }, cause),
        // Whom a post may not refuse a patrol does not send back either.
        (who, _) if who.must_be_let_in() => witness(&mut turn, patrol, Matter::RouteUsed { road, people }, cause),
        _ if turn.roll2("patrol sends back", party.of, patrol, u64::from(party.n)).chance(figures.sent_back) => {
            let Card { who, women, children, .. } = *card;
            turn.fact(What::Post(PostFact::PartyTurnedBack {
                at: patrol,
                party,
                who,
                people,
                women,
                children,
                ground: Ground::Patrol,
            }));
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
