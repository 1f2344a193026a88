//! Who tells whom.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::{Component, Resource};
use serde::{Deserialize, Serialize};

use super::{tables::Table, turn::Turn};
use crate::{
    kernel::{
        names::{Serial, Slug},
        time::Time,
    },
    scenario::model,
    vocabulary::matter::{Matter, Report},
};

/// What becomes due in sharing. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A channel falls silent.
    Down { channel: Slug, until: Option<Time> },
    /// A channel works again.
    Up { channel: Slug },
    /// Two seats may exchange directly.
    Agree { seats: (Slug, Slug) },
    /// They may no longer.
    Disagree { seats: (Slug, Slug) },
    /// A report that was sent is lost on the way; nobody knows but the evaluator.
    Lost { report: Serial, to: Slug, channel: Slug },
}

/// A channel.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Channel {
    pub model: model::Channel,
    pub up: bool,
}

/// Pairs of seats with an agreement in force, each pair in the order of its slugs.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Agreements(pub BTreeSet<(Slug, Slug)>);

impl Agreements {
    /// Whether two seats have one.
    pub fn between(&self, a: Slug, b: Slug) -> bool {
        self.0.contains(&(a.min(b), a.max(b)))
    }
}

/// How many reports each source has made and how many times each has been sent, so that names and dice are its own.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Mail {
    pub made: BTreeMap<Slug, u32>,
    pub sent: BTreeMap<Slug, u64>,
}

impl Mail {
    /// A new report by `source` about something seen at `seen`; `sighting` is the fact that it tells of.
    pub fn make(&mut self, source: Slug, matter: Matter, seen: Time, sighting: u64, credibility: u32) -> Report {
        let n = self.made.entry(source).or_insert(0);
        *n += 1;
        Report {
            id: Serial { of: source, n: *n },
            matter,
            first_source: source,
            relayed_by: source,
            seen,
            sighting,
            credibility,
            hops: 0,
            distorted: false,
        }
    }
}

/// Sends a report from a source to a seat by a channel, or in person where `channel` is none (a committee member walks or
/// phones): schedules `Happening::Reaches`, or `Due::Lost`.
pub fn send(
    _turn: &mut Turn<'_>,
    _mail: &mut Mail,
    _report: Report,
    _from: Slug,
    _to: Slug,
    _channel: Option<&Channel>,
) {
}

/// The best channel between two seats that works now: up, allowed by agreement, least mean delay, ties by slug.
pub fn best<'t>(
    _channels: &'t Table<'_, '_, Channel>,
    _agreements: &Agreements,
    _a: Slug,
    _b: Slug,
) -> Option<&'t Channel> {
    None
}

/// Carries out what is due.
pub fn handle(
    _turn: &mut Turn<'_>,
    _due: Due,
    _own: (&mut Table<'_, '_, Channel>, &mut Agreements, &mut Mail),
    _look: &Chain,
) {
}

/// Who commands what.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chain(pub BTreeMap<Slug, Slug>);
