//! Community Prevention Committees.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{
    community::Community,
    sharing::{Agreements, Channel, Mail},
    tables::Table,
    turn::Turn,
};
use crate::{
    kernel::{names::Slug, time::Time},
    scenario::model,
    vocabulary::matter::Matter,
};

/// What becomes due in committees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Something that the community saw comes before its committee.
    Hears { community: Slug, matter: Matter, seen: Time, sighting: u64 },
    /// By order of a seat: it comes together and every voice is heard; what was kept back may now be told to `by`.
    Convened { community: Slug, by: Slug, authority: Option<Slug> },
}

/// A committee, under the id of its community.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Committee {
    pub model: model::Committee,
    /// Which authority stands behind each seat that it may tell: the trust that counts.
    pub tells: Vec<(Slug, Option<Slug>)>,
    /// What was kept back.
    pub kept: Vec<(Matter, Time, u64)>,
    pub draws: u64,
}

/// Carries out what is due.
pub fn handle(
    _turn: &mut Turn<'_>,
    _due: Due,
    _own: &mut Table<'_, '_, Committee>,
    _look: (&Table<'_, '_, Community>, &Table<'_, '_, Channel>, &Agreements),
    _mail: &mut Mail,
) {
}
