//! The land of a draft: every place somewhere, and joined to the others.

use std::collections::BTreeMap;

use kernel::names::Slug;
use petgraph::unionfind::UnionFind;
use vocabulary::{
    scenario::{Place, PlaceKind, Road, Surface},
    terms::Text,
};

use super::{
    DraftPlace, Stopgap,
    filling::{Filling, either},
    gaps::Missing,
};
use crate::check::kilometres;

/// A spot in the open ocean, under which no real border is drawn: where places lie of which nobody said where.
const NOWHERE: (f64, f64) = (0.0, -20.0);
/// Degrees between spots that nobody gave.
const APART: f64 = 0.12;
/// Spots in a row of them.
const ROW: usize = 5;
/// A road is longer than the straight line by this, where its length is estimated.
const DETOUR: f64 = 1.2;
/// The longest road that there can be.
const FARTHEST: f64 = 5000.0;
/// A country, where no place says one.
const COUNTRY: &str = "NE";

/// Adds places, and roads to what none leads to.
pub(super) fn fill(filling: &mut Filling<'_>, places: &[DraftPlace], given: &[Slug]) {
    let country = (filling.s.places.iter().map(|place| &place.country))
        .chain(places.iter().map(|place| &place.country))
        .find(|country| !country.is_empty())
        .map_or_else(|| COUNTRY.to_owned(), Clone::clone);
    let known: Vec<(f64, f64)> = (filling.s.places.iter().map(|place| (place.lat, place.lon)))
        .chain(places.iter().filter_map(|place| place.spot))
        .collect();
    let mut free = free_spots(&known);
    for place in places {
        add(filling, place, given, &country, &mut free);
    }
    if filling.s.places.is_empty() {
        let name = filling.say.stand_in(Stopgap::Place);
        let place = DraftPlace { name, kind: Some(PlaceKind::Town), country: country.clone(), ..DraftPlace::default() };
        add(filling, &place, given, &country, &mut free);
        let id = filling.s.places[0].id;
        filling.gaps.thing("places", id, Missing::Places);
    }
    join(filling);
}

/// Spots beside what is known, in rows.
fn free_spots(known: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> + use<> {
    let (lat, lon) = match known.len() {
        0 => NOWHERE,
        n => known.iter().fold((0.0, 0.0), |sum, (lat, lon)| (sum.0 + lat / n as f64, sum.1 + lon / n as f64)),
    };
    // Half a step off the middle, where a place may lie already.
    (0_usize..).map(move |n| {
        let (down, along) = ((n / ROW) as f64 + 0.5, (n % ROW) as f64 - 1.5);
        (rounded((lat - APART * down).max(-89.0)), rounded((lon + APART * along).clamp(-179.0, 179.0)))
    })
}

/// Degrees as people write them.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1000.0).round() / 1000.0
}

fn add(
    filling: &mut Filling<'_>,
    place: &DraftPlace,
    given: &[Slug],
    country: &str,
    free: &mut impl Iterator<Item = (f64, f64)>,
) {
    let id = match given.contains(&place.id) {
        true => place.id,
        false => filling.taken.name(place.id, &place.name, "place"),
    };
    filling.taken.take(id);
    let name = either(&place.name, &Text::same(id.as_str()));
    let mut lacks = |missing| filling.gaps.thing("places", id, missing);
    let kind = place.kind.unwrap_or_else(|| {
        lacks(Missing::PlaceKind);
        PlaceKind::Town
    });
    if place.country.is_empty() {
        lacks(Missing::Country);
    }
    let spot = place.spot.or_else(|| {
        lacks(Missing::Spot);
        free.next()
    });
    let (lat, lon) = spot.unwrap_or(NOWHERE);
    let source = match place.spot {
        Some(_) => place.source.clone(),
        None => filling.say.one_language(&filling.say.stand_in(Stopgap::Source)),
    };
    filling.s.places.push(Place {
        id,
        name,
        short: Text::default(),
        lat,
        lon,
        kind,
        country: if place.country.is_empty() { country.to_owned() } else { place.country.clone() },
        region: String::new(),
        approximate: place.spot.is_none(),
        source,
    });
}

/// A track to each place that no road joins to the first.
fn join(filling: &mut Filling<'_>) {
    let s = &filling.s;
    let number: BTreeMap<Slug, usize> = s.places.iter().enumerate().map(|(n, place)| (place.id, n)).collect();
    let mut joined = UnionFind::<usize>::new(s.places.len());
    for road in &s.roads {
        if let (Some(from), Some(to)) = (number.get(&road.from), number.get(&road.to)) {
            joined.union(*from, *to);
        }
    }
    let mut roads = Vec::new();
    for (n, place) in s.places.iter().enumerate().skip(1) {
        if joined.equiv(0, n) {
            continue;
        }
        // The nearest of those that are joined already.
        let far = |other: &&Place| (kilometres(place, other) * 1000.0) as u64;
        let near =
            s.places.iter().enumerate().filter(|(m, _)| joined.equiv(0, *m)).map(|(_, other)| other).min_by_key(far);
        let Some(near) = near else { continue };
        joined.union(0, n);
        let km = (kilometres(place, near) * DETOUR).ceil().clamp(1.0, FARTHEST) as u32;
        roads.push(Road {
            id: filling.taken.free(Slug::new(&format!("rd-{}-{}", cut(near.id), cut(place.id)))),
            from: near.id,
            to: place.id,
            km,
            surface: Surface::Track,
            post: None,
            other_post: None,
            unofficial: near.country != place.country,
            corridor: false,
            source: filling.say.one_language(&filling.say.stand_in(Stopgap::Source)),
        });
    }
    for road in &roads {
        filling.gaps.thing("roads", road.id, Missing::Road);
    }
    filling.s.roads.extend(roads);
}

/// So much of a name that two of them, joined, are still one.
pub(super) fn cut(name: Slug) -> &'static str {
    let text = name.as_str();
    &text[..text.floor_char_boundary(28)]
}
