//! Human rights due diligence.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{tables::Table, turn::Turn};
use crate::{kernel::names::Slug, scenario::model};

/// What becomes due in conduct.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A force meets people under pressure; `pressure` in permille, from fatigue, queues and fear.
    Encounter { force: Slug, place: Slug, pressure: u32 },
    /// By effect: misconduct happens.
    Misconduct { force: Slug, place: Slug },
    /// By order: an inquiry.
    Inquiry { force: Slug, by: Slug },
}

/// A force and its record, under the authority's id.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Force {
    pub model: model::Authority,
    pub accountability: u32,
    pub violations: u32,
    /// Places where something happened, for the inquiry to answer to.
    pub places: Vec<Slug>,
    pub draws: u64,
}

/// Carries out what is due.
pub fn handle(_turn: &mut Turn<'_>, _due: Due, _own: &mut Table<'_, '_, Force>) {}
