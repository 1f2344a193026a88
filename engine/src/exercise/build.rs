//! From a scenario to a world: the only place that spawns. Entities are made in the order of the scenario; nothing relies on it.

use std::{collections::BTreeMap, sync::Arc};

use bevy_ecs::prelude::*;
use kernel::{
    agenda::Agenda,
    chance::Dice,
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{condition::Aspect, fact::Cause, scenario::Scenario};

use crate::{
    sight::picture::Picture,
    table::{
        book::{Book, Purse},
        desk::Script,
        msel,
    },
    world::{
        committee::Committee,
        community::{Community, Neighbourhood},
        conduct::Force,
        crossing::Post,
        displacement::{Camp, Displaced, Hosts},
        geography::Geography,
        hazard::Hazards,
        movement::Movement,
        patrol::Patrol,
        registry::Registry,
        sharing::{Agreements, Chain, Channel, Mail},
        tables::{Placed, Roster},
        threat::{Attacks, Group},
        travel::{Flow, Parties},
        turn::Kernel,
    },
};

/// The rows of a kind, by slug.
pub type Rows<T> = Vec<(Slug, T)>;

/// Everything that differs between two moments of one scenario: one canonical row per entity, in the order of slugs, and the
/// resources. Seal, fork and restore are made of this and of nothing else.
#[derive(Clone, Debug, serde::Serialize)]
#[allow(missing_docs)]
pub struct State {
    pub now: Time,
    pub happenings: u64,
    pub facts: u64,
    pub witnesses: BTreeMap<(Aspect, Slug), u64>,
    pub dice: Dice,
    pub agenda: Agenda<crate::world::turn::Due>,
    pub geography: crate::world::geography::State,
    pub parties: Parties,
    pub agreements: Agreements,
    pub mail: Mail,
    pub displaced: Displaced,
    pub attacks: Attacks,
    pub movement: Movement,
    pub hazards: Hazards,
    pub book: Book,
    pub flows: Rows<Flow>,
    pub posts: Rows<Post>,
    pub registries: Rows<Registry>,
    pub patrols: Rows<Patrol>,
    pub communities: Rows<Community>,
    pub committees: Rows<Committee>,
    pub channels: Rows<Channel>,
    pub camps: Rows<Camp>,
    pub hosts: Rows<Hosts>,
    pub groups: Rows<Group>,
    pub forces: Rows<Force>,
    pub pictures: Rows<Picture>,
    pub purses: Rows<Purse>,
}

/// The state at the start of a scenario.
pub fn first_state(scenario: &Scenario, calendar: &Calendar, seed: u64) -> State {
    let second = calendar.second_of_day(Time::START);
    let mut book = Book::default();
    for row in &scenario.msel {
        book.msel.insert(row.id, msel::entry(row.clone(), calendar, Time::START));
    }
    for objective in &scenario.objectives {
        for task in &objective.tasks {
            book.tasks.insert((objective.id, task.id), None);
        }
    }
    let near = Neighbourhood::of(scenario);
    let mut state = State {
        now: Time::START,
        happenings: 0,
        facts: 0,
        witnesses: BTreeMap::new(),
        dice: Dice { seed },
        agenda: Agenda::new(),
        geography: Geography::new(&scenario.places, &scenario.roads).state().clone(),
        parties: Parties::default(),
        agreements: Agreements(scenario.agreements.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect()),
        mail: Mail::default(),
        displaced: Displaced::default(),
        attacks: Attacks::default(),
        movement: Movement::of(scenario),
        hazards: Hazards::default(),
        book,
        flows: rows(scenario.flows.iter().map(|m| (m.id, Flow::of(m)))),
        posts: rows(scenario.posts.iter().map(|m| (m.id, Post::at(m, second)))),
        registries: rows(scenario.posts.iter().map(|m| (m.id, Registry::of(m)))),
        patrols: rows(scenario.patrols.iter().map(|m| (m.id, Patrol::of(m)))),
        communities: rows(scenario.communities.iter().map(|m| (m.id, Community::among(scenario, m, &near)))),
        committees: rows(scenario.communities.iter().filter_map(|m| Some((m.id, Committee::of(scenario, m)?)))),
        channels: rows(scenario.channels.iter().map(|m| (m.id, Channel::of(m)))),
        camps: rows(scenario.camps.iter().map(|m| (m.id, Camp::of(m)))),
        hosts: rows(scenario.communities.iter().map(|m| (m.id, Hosts::of(m)))),
        groups: rows(scenario.groups.iter().map(|m| (m.id, Group::of(m)))),
        forces: rows(scenario.authorities.iter().filter(|m| m.force).map(|m| (m.id, Force::of(m)))),
        pictures: rows(scenario.seats.iter().map(|m| (m.id, Picture::default()))),
        purses: rows(scenario.seats.iter().map(|m| (m.id, Purse { stock: m.means, ..Purse::default() }))),
    };
    let mut kernel = kernel(&state, scenario, calendar);
    let mut turn = crate::world::turn::Turn::new(&mut kernel, Cause::Start);
    for id in msel::in_order(&scenario.msel, &state.book.msel) {
        if let Some(entry) = state.book.msel.get_mut(&id) {
            msel::schedule(&mut turn, entry);
        }
    }
    state.agenda = kernel.agenda;
    state
}

/// Time, chance and the agenda as a state has them.
fn kernel(state: &State, scenario: &Scenario, calendar: &Calendar) -> Kernel {
    Kernel {
        now: state.now,
        end: Time(scenario.length.0),
        agenda: state.agenda.clone(),
        dice: state.dice,
        calendar: calendar.clone(),
        ledger: Vec::new(),
        facts: state.facts,
        witnesses: state.witnesses.clone(),
        happenings: state.happenings,
    }
}

/// A world in the given state.
pub fn raise(state: &State, scenario: &Arc<Scenario>, calendar: &Calendar) -> World {
    let mut world = World::new();
    world.insert_resource(kernel(state, scenario, calendar));
    world.insert_resource(state.movement.clone());
    world.insert_resource(state.hazards.clone());
    world.insert_resource(Script(scenario.clone()));
    let mut geography = Geography::new(&scenario.places, &scenario.roads);
    geography.settle(&scenario.communities);
    geography.set_state(state.geography.clone());
    world.insert_resource(geography);
    world.insert_resource(state.parties.clone());
    world.insert_resource(state.agreements.clone());
    world.insert_resource(state.mail.clone());
    world.insert_resource(state.displaced.clone());
    world.insert_resource(state.attacks.clone());
    world.insert_resource(state.book.clone());
    world.insert_resource(Chain::of(scenario));
    enter(&mut world, &state.flows);
    enter(&mut world, &state.posts);
    enter(&mut world, &state.registries);
    enter_placed(&mut world, &state.patrols);
    enter_placed(&mut world, &state.communities);
    enter(&mut world, &state.committees);
    enter(&mut world, &state.channels);
    enter_placed(&mut world, &state.camps);
    enter_placed(&mut world, &state.hosts);
    enter_placed(&mut world, &state.groups);
    enter(&mut world, &state.forces);
    enter(&mut world, &state.pictures);
    enter(&mut world, &state.purses);
    world
}

fn enter<T: Component + Clone>(world: &mut World, rows: &Rows<T>) {
    let mut roster = Roster::<T>::default();
    for (slug, row) in rows {
        roster.enter(*slug, world.spawn(row.clone()).id());
    }
    world.insert_resource(roster);
}

/// As [`enter`], for what is looked for by where it is.
fn enter_placed<T: Component + Clone + Placed>(world: &mut World, rows: &Rows<T>) {
    enter(world, rows);
    world.resource_mut::<Roster<T>>().follow(rows.iter().map(|(_, row)| row));
}

fn rows<T>(rows: impl Iterator<Item = (Slug, T)>) -> Rows<T> {
    let mut rows: Rows<T> = rows.collect();
    rows.sort_by_key(|(slug, _)| *slug);
    rows
}
