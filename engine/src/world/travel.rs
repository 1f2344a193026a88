//! Parties of travellers.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{Component, Resource};
use serde::{Deserialize, Serialize};

use super::{
    community::Community, crossing::Post, geography::Geography, registry::Registry, tables::Table, turn::Turn,
};
use crate::{
    kernel::names::{Serial, Slug},
    scenario::model,
    vocabulary::{fact::Ground, terms::Traveller},
};

/// What becomes due in travel. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A flow sends its next party.
    FlowSends { flow: Slug },
    /// The rate of a flow changes; `permille` of the usual.
    FlowRate { flow: Slug, permille: u32 },
    /// A party sets out: from `from` to `to`, made by whoever schedules it.
    SetsOut { party: Box<Party> },
    /// A party has reached the end of the road that it is on.
    LegDone { party: Serial },
    /// A post let a party through.
    Crossed { party: Serial, post: Slug },
    /// A post or a patrol turned a party back.
    TurnedBack { party: Serial, at: Slug, ground: Ground },
    /// A party lost patience in a queue.
    GaveUp { party: Serial, post: Slug },
    /// A party leaves the story: referred, found by a patrol, taken in.
    Ends { party: Serial },
}

/// A flow of ordinary travellers. One per `model::Flow`, under its id.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// As the scenario writes it.
    pub model: model::Flow,
    /// Permille of the usual rate.
    pub rate: u32,
    /// Parties sent so far.
    pub sent: u32,
}

/// A party on the move. Many heads, one party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Party {
    pub id: Serial,
    pub who: Traveller,
    pub people: u32,
    pub women: u32,
    pub children: u32,
    pub papers: bool,
    pub from: Slug,
    pub to: Slug,
    /// Where it is, or the place that it left last.
    pub at: Slug,
    /// Roads still to go, the next first.
    pub route: Vec<Slug>,
    /// Draws made for it so far: its own stream, so that no other party's dice shift.
    pub draws: u64,
    /// Times it was turned back or gave up.
    pub setbacks: u32,
    /// A network behind it, for people moved against their will.
    pub network: Option<Slug>,
}

/// All parties on the move.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parties(pub BTreeMap<Serial, Party>);

/// Puts the first happenings of this domain on the agenda.
pub fn start(_turn: &mut Turn<'_>, _flows: &Table<'_, '_, Flow>) {}

/// Carries out what is due.
pub fn handle(
    _turn: &mut Turn<'_>,
    _due: Due,
    _own: (&mut Parties, &mut Table<'_, '_, Flow>),
    _look: (&Geography, &Table<'_, '_, Post>, &Table<'_, '_, Registry>, &Table<'_, '_, Community>),
) {
}
