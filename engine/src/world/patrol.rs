//! Patrols.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{crossing::Card, geography::Geography, tables::Table, threat::Group, turn::Turn};
use crate::{
    kernel::{agenda::Ticket, names::Slug, time::Time},
    scenario::model,
};

/// What becomes due for patrols. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A patrol reaches the end of the road that it is on.
    LegDone { patrol: Slug },
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
    /// With displaced people towards a camp.
    Escort { from: Slug, camp: Slug },
}

/// A patrol.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Patrol {
    pub model: model::Patrol,
    pub task: Task,
    /// Where it is, or the place that it left last.
    pub at: Slug,
    /// The road that it is on, the place at its end, when it left and when it will be there.
    pub leg: Option<(Slug, Slug, Time, Time)>,
    /// Roads still to go after this one.
    pub route: Vec<Slug>,
    /// Seconds on duty since the last rest at base.
    pub tired_s: i64,
    pub draws: u64,
    /// What is on the agenda for it.
    pub ticket: Option<Ticket>,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(_turn: &mut Turn<'_>, _own: &mut Table<'_, '_, Patrol>) {}

/// Carries out what is due.
pub fn handle(
    _turn: &mut Turn<'_>,
    _due: Due,
    _own: &mut Table<'_, '_, Patrol>,
    _look: (&Geography, &Table<'_, '_, Group>),
) {
}

/// Whether a patrol stands at, or is about to pass, a place: presence that is felt there.
pub fn present(patrols: &Table<'_, '_, Patrol>, place: Slug) -> Option<Slug> {
    patrols.iter().find(|(_, p)| p.at == place && p.leg.is_none()).map(|(slug, _)| slug)
}

pub fn way(_p: &Patrol) -> super::geography::Way {
    super::geography::Way::Patrol
}
