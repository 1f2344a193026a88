//! The desk: everything that a turn may reach, held once while many happenings are drained, since entering a system for each
//! happening costs more than the happening itself. Handlers are given only the parts that their signature asks for.

use bevy_ecs::{prelude::*, system::SystemParam};
use vocabulary::scenario::Scenario;

use super::book::{Book, Purse};
use crate::{
    sight::picture::Picture,
    world::{
        committee::Committee,
        community::Community,
        conduct::Force,
        crossing::Post,
        displacement::{Camp, Displaced, Hosts},
        geography::Geography,
        hazard::Hazards,
        movement::Movement,
        patrol::Patrol,
        registry::Registry,
        sharing::{Agreements, Chain, Channel, Mail},
        tables::Table,
        threat::{Attacks, Group},
        travel::{Flow, Parties},
        turn::Kernel,
    },
};

/// The scenario that is played; it never changes.
#[derive(Resource, Clone, Debug)]
pub struct Script(pub std::sync::Arc<Scenario>);

/// Everything within reach.
#[derive(SystemParam)]
#[allow(missing_docs, missing_debug_implementations)] // Named after what they hold; queries have nothing to print.
pub struct Desk<'w, 's> {
    pub kernel: ResMut<'w, Kernel>,
    pub script: Res<'w, Script>,
    pub geography: ResMut<'w, Geography>,
    pub flows: Table<'w, 's, Flow>,
    pub parties: ResMut<'w, Parties>,
    pub posts: Table<'w, 's, Post>,
    pub registries: Table<'w, 's, Registry>,
    pub patrols: Table<'w, 's, Patrol>,
    pub communities: Table<'w, 's, Community>,
    pub committees: Table<'w, 's, Committee>,
    pub channels: Table<'w, 's, Channel>,
    pub agreements: ResMut<'w, Agreements>,
    pub chain: Res<'w, Chain>,
    pub mail: ResMut<'w, Mail>,
    pub camps: Table<'w, 's, Camp>,
    pub hosts: Table<'w, 's, Hosts>,
    pub displaced: ResMut<'w, Displaced>,
    pub groups: Table<'w, 's, Group>,
    pub attacks: ResMut<'w, Attacks>,
    pub movement: ResMut<'w, Movement>,
    pub hazards: ResMut<'w, Hazards>,
    pub forces: Table<'w, 's, Force>,
    pub pictures: Table<'w, 's, Picture>,
    pub purses: Table<'w, 's, Purse>,
    pub book: ResMut<'w, Book>,
}
