//! Finding a route: the search of `world/ways.rs`, which remembers what it has found, beside petgraph's on the same net.
//!
//! The net is that of the largest generated region in shape: 300 rows of 22 places, a road to each neighbour, lengths by dice. Trips
//! are of some ten roads, as most are, or across the whole land. `docs/DESIGN.md` says what the figures led to.

use divan::{Bencher, black_box};
use petgraph::{
    algo::{astar, dijkstra},
    graph::{NodeIndex, UnGraph},
};

use ways::Ways;

// The world uses all of it, and its own tests run with the engine.
#[allow(dead_code, unused_imports)]
#[path = "../src/world/ways.rs"]
mod ways;

const ROWS: u32 = 300;
const COLUMNS: u32 = 22;
/// Trips that are asked for in turn.
const TRIPS: usize = 1_000;

fn main() {
    divan::main();
}

/// Numbers that look thrown and are the same each time.
fn dice(seed: u64) -> impl FnMut(u32) -> u32 {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32 % below
    }
}

/// The two ends of each road, and the seconds it takes.
fn roads() -> Vec<((u32, u32), u32)> {
    let mut throw = dice(1);
    let mut roads = Vec::new();
    for place in 0..ROWS * COLUMNS {
        if place % COLUMNS + 1 < COLUMNS {
            roads.push(((place, place + 1), 600 + throw(1_200)));
        }
        if place / COLUMNS + 1 < ROWS {
            roads.push(((place, place + COLUMNS), 600 + throw(1_200)));
        }
    }
    roads
}

fn remembering() -> Ways {
    let (ends, seconds): (Vec<_>, Vec<_>) = roads().into_iter().map(|(ends, seconds)| (ends, Some(seconds))).unzip();
    Ways::new((ROWS * COLUMNS) as usize, ends, vec![seconds])
}

fn graph() -> UnGraph<(), u32> {
    UnGraph::from_edges(roads().into_iter().map(|((a, b), seconds)| (a, b, seconds)))
}

/// From where to where: about so many rows apart.
fn trips(apart: u32) -> Vec<(u32, u32)> {
    let mut throw = dice(2);
    let trip = |_| {
        let row = throw(ROWS - apart);
        (row * COLUMNS + throw(COLUMNS), (row + apart) * COLUMNS + throw(COLUMNS))
    };
    (0..TRIPS).map(trip).collect()
}

/// Rows between start and goal.
const APART: [u32; 2] = [4, 250];

#[divan::bench(args = APART)]
fn ours_for_the_first_time(bencher: Bencher<'_, '_>, apart: u32) {
    let (trips, mut next) = (trips(apart), (0..TRIPS).cycle());
    let mut ways = remembering();
    bencher.bench_local(|| {
        let (from, to) = trips[next.next().unwrap_or(0)];
        ways.open_all();
        black_box(ways.route(from, to, 0, |road| road))
    });
}

#[divan::bench(args = APART)]
fn ours_when_it_was_asked_before(bencher: Bencher<'_, '_>, apart: u32) {
    let (trips, mut next) = (trips(apart), (0..TRIPS).cycle());
    let ways = remembering();
    for (from, to) in &trips {
        ways.route(*from, *to, 0, |road| road);
    }
    bencher.bench_local(|| {
        let (from, to) = trips[next.next().unwrap_or(0)];
        black_box(ways.route(from, to, 0, |road| road))
    });
}

#[divan::bench(args = APART)]
fn ours_after_a_road_was_closed_and_opened(bencher: Bencher<'_, '_>, apart: u32) {
    let (trips, mut next) = (trips(apart), (0..TRIPS).cycle());
    let mut ways = remembering();
    let mut throw = dice(3);
    for (from, to) in &trips {
        ways.route(*from, *to, 0, |road| road);
    }
    bencher.bench_local(|| {
        let (from, to) = trips[next.next().unwrap_or(0)];
        let road = throw(12_878);
        ways.close(road);
        ways.open(road);
        black_box(ways.route(from, to, 0, |road| road))
    });
}

#[divan::bench(args = APART)]
fn petgraph_astar(bencher: Bencher<'_, '_>, apart: u32) {
    let (trips, mut next, graph) = (trips(apart), (0..TRIPS).cycle(), graph());
    bencher.bench_local(|| {
        let (from, to) = trips[next.next().unwrap_or(0)];
        let (from, to) = (NodeIndex::from(from), NodeIndex::from(to));
        black_box(astar(&graph, from, |at| at == to, |road| u64::from(*road.weight()), |_| 0))
    });
}

/// The cost alone: it tells no way.
#[divan::bench(args = APART)]
fn petgraph_dijkstra(bencher: Bencher<'_, '_>, apart: u32) {
    let (trips, mut next, graph) = (trips(apart), (0..TRIPS).cycle(), graph());
    bencher.bench_local(|| {
        let (from, to) = trips[next.next().unwrap_or(0)];
        let (from, to) = (NodeIndex::from(from), NodeIndex::from(to));
        black_box(dijkstra(&graph, from, Some(to), |road| u64::from(*road.weight())).get(&to).copied())
    });
}
