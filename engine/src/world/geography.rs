//! Places and roads.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use petgraph::graph::{EdgeIndex, NodeIndex, UnGraph};
use serde::{Deserialize, Serialize};

use super::turn::Turn;
use crate::{
    kernel::{
        names::Slug,
        time::{Span, Time},
    },
    scenario::model,
    vocabulary::fact::What,
};

/// How somebody moves; it decides the speed on each surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Way {
    /// On foot.
    Foot,
    /// By a traveller's vehicle, cart or hired seat; by hired boat on water.
    Vehicle,
    /// By a patrol's vehicle.
    Patrol,
    /// By a patrol's boat: fast on water, none on land.
    Boat,
}

/// What becomes due in geography.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// A road closes, for a while or until it is opened.
    Close { road: Slug, until: Option<Time> },
    /// A road opens.
    Open { road: Slug },
}

/// A road as the world knows it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Road {
    pub id: Slug,
    pub from: Slug,
    pub to: Slug,
    pub km: u32,
    pub surface: model::Surface,
    pub post: Option<Slug>,
    pub unofficial: bool,
}

/// Which roads a route may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Routes {
    /// Past posts only: no unofficial route.
    Official,
    /// Any open road; posts are avoided where an unofficial route exists.
    Unofficial,
    /// Anything that is open, the shortest.
    Any,
}

/// The map: fixed nodes and edges, and which edges are closed.
#[derive(Resource, Debug, Default)]
pub struct Geography {
    graph: UnGraph<Slug, Road>,
    nodes: BTreeMap<Slug, NodeIndex>,
    edges: BTreeMap<Slug, EdgeIndex>,
    countries: BTreeMap<Slug, String>,
    closed: BTreeMap<Slug, Option<Time>>,
}

/// Carries out what is due.
pub fn handle(_turn: &mut Turn<'_>, _due: Due, _own: &mut Geography) {
    let _ = (What::ExerciseStarted, Span(0));
}

/// What of the map changes: closures, and unofficial routes that a mobile post guards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct State {
    pub closed: BTreeMap<Slug, Option<Time>>,
    pub guarded: BTreeMap<Slug, Slug>,
}
impl Geography {
    pub fn new(_places: &[model::Place], _roads: &[model::Road]) -> Self {
        Self::default()
    }
    pub fn state(&self) -> State {
        State::default()
    }
    pub fn set_state(&mut self, _state: State) {}
    pub fn place_exists(&self, place: Slug) -> bool {
        self.nodes.contains_key(&place)
    }
    pub fn country(&self, place: Slug) -> Option<&str> {
        self.countries.get(&place).map(String::as_str)
    }
    pub fn road(&self, road: Slug) -> Option<&Road> {
        self.graph.edge_weight(*self.edges.get(&road)?)
    }
    pub fn is_closed(&self, road: Slug) -> bool {
        self.closed.contains_key(&road)
    }
    pub fn closed_roads(&self) -> Vec<Slug> {
        self.closed.keys().copied().collect()
    }
    pub fn time_between(&self, _from: Slug, _to: Slug, _way: Way) -> Option<Span> {
        None
    }
}
