//! Hidden actors.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{community::Community, geography::Geography, patrol::Patrol, tables::Table, turn::Turn};
use crate::{
    kernel::{agenda::Ticket, names::Slug},
    scenario::model,
};

/// What becomes due for hidden groups. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// The next step of a plan.
    Step { group: Slug },
    /// A group reaches a place.
    Reaches { group: Slug, to: Slug },
    /// By effect: a cell moves.
    Move { group: Slug, to: Slug },
    /// By effect: an attack, by whomever.
    Attack { place: Slug, families: u32, severity: u32, group: Option<Slug> },
    /// By effect: the plan goes on, or rests.
    Active { group: Slug, active: bool },
}

/// A hidden group.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Group {
    pub model: model::Group,
    pub at: Slug,
    pub active: bool,
    /// Steps done.
    pub step: u32,
    pub made: u32,
    pub draws: u64,
    pub ticket: Option<Ticket>,
}

/// Places where an attack has happened, in the order of their slugs.
#[derive(bevy_ecs::prelude::Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attacks(pub std::collections::BTreeMap<Slug, u32>);

/// Puts the first happenings of this domain on the agenda.
pub fn start(_turn: &mut Turn<'_>, _own: &mut Table<'_, '_, Group>) {}

/// Carries out what is due.
pub fn handle(
    _turn: &mut Turn<'_>,
    _due: Due,
    _own: (&mut Table<'_, '_, Group>, &mut Attacks),
    _look: (&Geography, &Table<'_, '_, Patrol>, &Table<'_, '_, Community>),
) {
}
