//! Communities.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{tables::Table, turn::Turn};
use crate::{kernel::names::Slug, scenario::model, vocabulary::matter::Matter};

/// What becomes due in communities. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Trust towards an authority moves.
    Trust { community: Slug, authority: Slug, by: i32 },
    /// Trust of every community at a place towards an authority moves.
    TrustAt { place: Slug, authority: Slug, by: i32 },
    /// Tension moves.
    Tension { community: Slug, by: i32 },
    /// Fear of reprisal moves.
    Fear { community: Slug, by: i32 },
    /// Fear and tension of everybody at a place move.
    FearAt { place: Slug, fear: i32, tension: i32 },
    /// A community sees or hears something, true or not.
    Sees { community: Slug, matter: Matter },
    /// Whoever lives at a place sees something.
    SeenAt { place: Slug, matter: Matter },
    /// A rumour takes hold and may run on to neighbours.
    Rumour { community: Slug, about: Slug, strength: u32 },
    /// A group answers those who talked.
    Reprisal { place: Slug, group: Slug },
    /// By order of a seat (`by`), with its authority.
    Warned { community: Slug, by: Slug },
    /// By order of a seat.
    Sensitised { community: Slug, by: Slug, authority: Option<Slug> },
    /// By order of a seat.
    Mediated { community: Slug, by: Slug },
    /// Heard on the radio around a place.
    Broadcast { place: Slug, by: Slug, authority: Option<Slug> },
    /// A promise was kept or broken.
    PromiseJudged { community: Slug, by: Slug, authority: Option<Slug>, act: u32, kept: bool },
    /// Fear and tension settle a little every day.
    Settles,
}

/// A community.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Community {
    pub model: model::Community,
    /// Permille, by authority; for all authorities of the scenario.
    pub trust: BTreeMap<Slug, u32>,
    pub fear: u32,
    pub tension: u32,
    pub rumours: BTreeMap<Slug, u32>,
    /// Warned, and by whom: people leave in time or hide.
    pub warned: Option<Slug>,
    pub draws: u64,
    /// The seat through which it speaks, if it has one.
    pub seat: Option<Slug>,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(_turn: &mut Turn<'_>) {}

/// Carries out what is due.
pub fn handle(_turn: &mut Turn<'_>, _due: Due, _own: &mut Table<'_, '_, Community>) {}

impl Community {
    pub fn new(_m: model::Community, _trust: BTreeMap<Slug, u32>, _seat: Option<Slug>) -> Self {
        unimplemented!()
    }
}
