//! Displacement.

use bevy_ecs::prelude::{Component, Resource};
use serde::{Deserialize, Serialize};

use super::{community::Community, geography::Geography, tables::Table, travel::Party, turn::Turn};
use crate::{kernel::names::Slug, scenario::model};

/// What becomes due in displacement. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Families leave a place, over the hours that follow.
    Flee { from: Slug, families: u32 },
    /// A party of displaced people has arrived where it wanted to go.
    Arrives { party: Box<Party> },
    /// A patrol brings those without shelter at a place to a camp.
    Escorted { from: Slug, camp: Slug },
    /// A camp gains or loses places.
    Capacity { camp: Slug, by: i32 },
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
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Camp {
    pub model: model::Camp,
    pub capacity: u32,
    pub people: u32,
    pub food: u32,
}

/// What the families of a community give, under the community's id.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Hosts {
    pub place: Slug,
    pub capacity: u32,
    pub hosted: u32,
}

/// Displaced people without shelter, by place, and totals.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Displaced {
    pub without_shelter: std::collections::BTreeMap<Slug, u32>,
    /// Parties made so far, by the place that they fled.
    pub made: std::collections::BTreeMap<Slug, u32>,
    pub fled: u32,
    pub sheltered: u32,
    pub hosted: u32,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(_turn: &mut Turn<'_>) {}

/// Carries out what is due.
pub fn handle(
    _turn: &mut Turn<'_>,
    _due: Due,
    _own: (&mut Table<'_, '_, Camp>, &mut Table<'_, '_, Hosts>, &mut Displaced),
    _look: (&Geography, &Table<'_, '_, Community>),
) {
}

pub const PEOPLE_PER_TENT: u32 = 6;
