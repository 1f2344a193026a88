//! The land: roads, posts and what they join, borders, and whether the map agrees with itself.

use std::collections::BTreeMap;

use kernel::names::Slug;
use petgraph::unionfind::UnionFind;
use reading::{node::Step, slip::Mark};
use vocabulary::{
    effect::Effect,
    kind::Kind,
    scenario::{Group, HazardKind, Place, Road, Step as GroupStep},
};

use super::{Checker, Steps, rows::effects};
use crate::complaint::Fault;

/// The radius of the Earth, in kilometres.
const EARTH: f64 = 6371.0;
/// A road may be this much shorter than the straight line, for places are drawn by hand…
const SHORTER: f64 = 0.95;
/// …and kilometres are rounded.
const ROUNDED: f64 = 1.0;
/// A road this many times as long as the straight line, and more, is probably a slip.
const LONGER: f64 = 5.0;
/// Kilometres within which a way round proves nothing.
const NEARBY: f64 = 50.0;

impl<'s> Checker<'s> {
    pub(super) fn geography(&mut self) {
        let s = self.scenario;
        let number: BTreeMap<Slug, usize> = s.places.iter().enumerate().map(|(n, place)| (place.id, n)).collect();
        self.map();
        self.empty_places();
        let mut joined = UnionFind::<usize>::new(s.places.len());
        let mut past: BTreeMap<Slug, (usize, &'static str)> = BTreeMap::new();
        for (i, road) in s.roads.iter().enumerate() {
            let at = |field| [Step::Index(i), Step::Field(field)];
            if road.from == road.to {
                self.complain("roads", &at("to"), Fault::RoadToItself { place: road.to });
            }
            if let (Some(from), Some(to)) = (number.get(&road.from), number.get(&road.to)) {
                joined.union(*from, *to);
            }
            let posts = [("post", road.post), ("other_post", road.other_post)];
            if posts.iter().any(|(_, post)| post.is_some()) && road.unofficial {
                self.complain("roads", &at("unofficial"), Fault::PostAndUnofficial);
            }
            let posts = posts.into_iter().filter_map(|(field, post)| Some((field, post?)));
            for (field, post) in posts {
                if let Some((first, named)) = past.get(&post).copied() {
                    let first = Some((Mark::First, "roads", vec![Step::Index(first), Step::Field(named)]));
                    self.complain_with("roads", &at(field), Fault::PostWithTwoRoads { post }, first);
                    continue;
                }
                past.insert(post, (i, field));
                self.stands_on(road, &at(field), post, &number);
            }
        }
        for (i, post) in s.posts.iter().enumerate() {
            // A mobile unit stands where it is sent, beside the road.
            if !past.contains_key(&post.id) && !post.mobile {
                self.complain("posts", &[Step::Index(i)], Fault::PostWithoutRoad { post: post.id });
            }
        }
        // The mainland is the largest part of the map that roads join.
        let mut parts: BTreeMap<usize, usize> = BTreeMap::new();
        for n in number.values() {
            *parts.entry(joined.find(*n)).or_default() += 1;
        }
        let mainland =
            parts.iter().max_by_key(|(part, size)| (**size, std::cmp::Reverse(**part))).map(|(part, _)| *part);
        // A road whose end has an unknown name may be the one that joins them.
        let leads =
            |road: &Road| number.contains_key(&road.from) && number.contains_key(&road.to) && road.from != road.to;
        let known = s.roads.iter().all(leads);
        for (i, place) in s.places.iter().enumerate() {
            if known && s.places.len() > 1 && number.get(&place.id) == Some(&i) && Some(joined.find(i)) != mainland {
                self.complain("places", &[Step::Index(i)], Fault::Unreachable { place: place.id });
            }
        }
        let apart = |from: Slug, to: Slug| match (number.get(&from), number.get(&to)) {
            (Some(a), Some(b)) if known => !joined.equiv(*a, *b),
            _ => false,
        };
        let flows: Vec<bool> = s.flows.iter().map(|flow| apart(flow.from, flow.to)).collect();
        let beats: Vec<Vec<bool>> = s
            .patrols
            .iter()
            .map(|patrol| patrol.beat.iter().map(|place| apart(patrol.base, *place)).collect())
            .collect();
        for (i, flow) in s.flows.iter().enumerate() {
            if flow.from == flow.to {
                self.complain("flows", &[Step::Index(i), Step::Field("to")], Fault::SameEnds { name: flow.to });
            }
            if flows[i] {
                let fault = Fault::NotJoined { from: flow.from, to: flow.to };
                self.complain("flows", &[Step::Index(i), Step::Field("to")], fault);
            }
            let (least, most) = flow.size;
            if least > most {
                let fault = Fault::Upside { least: least.into(), most: most.into() };
                self.complain("flows", &[Step::Index(i), Step::Field("size")], fault);
            }
        }
        let touches = |road: Slug, place: Slug| {
            s.roads.iter().all(|known| known.id != road || known.from == place || known.to == place)
        };
        let groups: Vec<_> = s.groups.iter().map(|group| routes(group, &apart, &touches)).collect();
        for (i, faults) in groups.into_iter().enumerate() {
            for (j, fault) in faults.into_iter().enumerate() {
                let Some((field, fault)) = fault else { continue };
                let steps = [Step::Index(i), Step::Field("plan"), Step::Index(j), Step::Field(field)];
                self.complain("groups", &steps, fault);
            }
        }
        for (i, patrol) in s.patrols.iter().enumerate() {
            for (j, place) in patrol.beat.iter().enumerate().filter(|(j, _)| beats[i][*j]) {
                let fault = Fault::NotJoined { from: patrol.base, to: *place };
                self.complain("patrols", &[Step::Index(i), Step::Field("beat"), Step::Index(j)], fault);
            }
        }
    }

    /// A post stands at an end of its road, and of two each at its own.
    fn stands_on(&mut self, road: &Road, at: &[Step<'s>], post: Slug, number: &BTreeMap<Slug, usize>) {
        let s = self.scenario;
        let place = |post: Slug| s.posts.iter().find(|there| there.id == post).map(|there| there.place);
        let Some(place_of_post) = place(post).filter(|place| number.contains_key(place) && road.from != road.to) else {
            return;
        };
        let fault = if road.from != place_of_post && road.to != place_of_post {
            Fault::RoadMissesPost { post, place: place_of_post }
        } else {
            match road.post.filter(|first| road.other_post == Some(post) && place(*first) == Some(place_of_post)) {
                Some(other) => Fault::PostsAtOneEnd { post, other },
                None => return,
            }
        };
        let declared = self.declared(Mark::Declared, post);
        self.complain_with("roads", at, fault, declared);
    }

    /// What the map says against itself: lengths, degrees, borders, and what befalls empty places.
    fn map(&mut self) {
        let s = self.scenario;
        let places: BTreeMap<Slug, (usize, &Place)> =
            s.places.iter().enumerate().map(|(n, place)| (place.id, (n, place))).collect();
        let at = |place: Slug| places.get(&place).copied();
        for (i, road) in s.roads.iter().enumerate() {
            let (Some(from), Some(to)) = (at(road.from), at(road.to)) else { continue };
            // Degrees that are exchanged make every road wrong; they are told at the place.
            let certain = |(n, place): (usize, &Place)| {
                self.is_sound("places", n) && on_globe(place) && !self.is_exchanged(place)
            };
            if !self.is_sound("roads", i) || !certain(from) || !certain(to) {
                continue;
            }
            let line = kilometres(from.1, to.1);
            let km = f64::from(road.km);
            let told = line.round() as u32;
            let steps = [Step::Index(i), Step::Field("km")];
            if km < line * SHORTER - ROUNDED {
                self.complain("roads", &steps, Fault::ShorterThanLine { km: road.km, line: told });
            } else if line >= 1.0 && km > line * LONGER + NEARBY {
                self.complain("roads", &steps, Fault::LongWayRound { km: road.km, line: told });
            }
        }
        self.window();
        // Displacement over months knows whole countries, not posts.
        if s.movement.is_none() {
            self.borders();
        }
        let mut spots: BTreeMap<(u64, u64), Slug> = BTreeMap::new();
        for (i, place) in s.places.iter().enumerate() {
            match spots.get(&(place.lat.to_bits(), place.lon.to_bits())).copied() {
                Some(other) if other != place.id && self.is_sound("places", i) => {
                    let declared = self.declared(Mark::First, other);
                    self.complain_with("places", &[Step::Index(i)], Fault::SameSpot { other }, declared);
                }
                Some(_) => {}
                None => {
                    spots.insert((place.lat.to_bits(), place.lon.to_bits()), place.id);
                }
            }
        }
    }

    /// A road into another country passes a post or says that none stands there, and only such a road is unofficial.
    fn borders(&mut self) {
        let s = self.scenario;
        let countries: BTreeMap<Slug, &String> = s.places.iter().map(|place| (place.id, &place.country)).collect();
        let country = |place: Slug| countries.get(&place).map(|country| (*country).clone());
        for (i, road) in s.roads.iter().enumerate() {
            let (Some(from), Some(to)) = (country(road.from), country(road.to)) else { continue };
            if !self.is_sound("roads", i) || road.from == road.to {
                continue;
            }
            if from == to && road.unofficial {
                self.complain(
                    "roads",
                    &[Step::Index(i), Step::Field("unofficial")],
                    Fault::UnofficialInland { country: from },
                );
            } else if from == to
                && let Some(post) = road.post.or(road.other_post)
            {
                let fault = Fault::PostInland { post, country: from };
                self.complain("roads", &[Step::Index(i), Step::Field("post")], fault);
            } else if from != to
                && road.post.or(road.other_post).is_none()
                && !road.unofficial
                && !self.waits_for_road(road)
            {
                self.complain("roads", &[Step::Index(i)], Fault::Unguarded { countries: (from, to) });
            }
        }
    }

    /// Whether a post stands at an end of a road that no road passes: that is told there, and is the same slip.
    fn waits_for_road(&self, road: &Road) -> bool {
        let s = self.scenario;
        let passed = |post: Slug| s.roads.iter().any(|road| [road.post, road.other_post].contains(&Some(post)));
        let here = |place: Slug| place == road.from || place == road.to;
        s.posts.iter().any(|post| !post.mobile && here(post.place) && !passed(post.id))
    }

    /// Whether the map shows a point at first.
    fn shows(&self, lat: f64, lon: f64) -> bool {
        let w = self.scenario.window;
        (w.south..=w.north).contains(&lat) && (w.west..=w.east).contains(&lon)
    }

    /// Whether a place lies outside the window, and within it with its degrees exchanged.
    fn is_exchanged(&self, place: &Place) -> bool {
        !self.shows(place.lat, place.lon) && self.shows(place.lon, place.lat)
    }

    /// Places that the map does not show at first. A capital may lie far away; then a road of that length leads there.
    fn window(&mut self) {
        let s = self.scenario;
        let w = s.window;
        if w.west >= w.east || w.south >= w.north {
            return;
        }
        if !s.places.is_empty()
            && !s.places.iter().any(|place| self.shows(place.lat, place.lon))
            && !self.sources.has_unread()
        {
            let exchanged = s.places.iter().all(|place| self.is_exchanged(place));
            return self.complain(
                "window",
                &[],
                if exchanged { Fault::OutsideWindow { exchanged } } else { Fault::EmptyWindow },
            );
        }
        for (i, place) in s.places.iter().enumerate() {
            if self.shows(place.lat, place.lon) || !on_globe(place) || !self.is_sound("places", i) {
                continue;
            }
            let exchanged = self.is_exchanged(place);
            let explains = |road: &Road| {
                let far = if road.from == place.id { road.to } else { road.from };
                let end = s.places.iter().find(|known| known.id == far);
                (road.from == place.id || road.to == place.id)
                    && end.is_some_and(|end| f64::from(road.km) >= kilometres(place, end) * SHORTER - ROUNDED)
            };
            if exchanged || !s.roads.iter().any(explains) {
                let field = if (w.south..=w.north).contains(&place.lat) { "lon" } else { "lat" };
                self.complain("places", &[Step::Index(i), Step::Field(field)], Fault::OutsideWindow { exchanged });
            }
        }
    }

    /// What befalls places at which no community lives.
    fn empty_places(&mut self) {
        let s = self.scenario;
        if s.movement.is_some() {
            return;
        }
        let manned = |place: Slug| {
            s.posts.iter().any(|post| post.place == place) || s.camps.iter().any(|camp| camp.place == place)
        };
        let mut told: Vec<(&'static str, Steps<'s>, Slug)> = Vec::new();
        for (i, row) in s.msel.iter().enumerate() {
            for (mut steps, effect) in effects(i, row) {
                let (field, place) = match effect {
                    Effect::Attack { place, .. } | Effect::Misconduct { place, .. } => ("place", place),
                    Effect::Displace { from, .. } => ("from", from),
                    _ => continue,
                };
                steps.push(Step::Field(field));
                told.push(("msel", steps, place.slug()));
            }
        }
        for (i, group) in s.groups.iter().enumerate() {
            let mut at = group.at;
            for (j, step) in group.plan.iter().enumerate() {
                match step {
                    GroupStep::Move { to, .. } => at = *to,
                    // Where a post or a camp stands somebody is, though no community.
                    GroupStep::Strike { .. } | GroupStep::Threaten { .. } | GroupStep::Spread { .. } if !manned(at) => {
                        told.push(("groups", vec![Step::Index(i), Step::Field("plan"), Step::Index(j)], at));
                    }
                    _ => {}
                }
            }
        }
        for (i, hazard) in s.hazards.iter().enumerate() {
            for (j, place) in hazard.places.iter().enumerate().filter(|_| hazard.kind != HazardKind::Flood) {
                if !s.camps.iter().any(|camp| camp.place == *place) {
                    told.push(("hazards", vec![Step::Index(i), Step::Field("places"), Step::Index(j)], *place));
                }
            }
        }
        for (field, steps, place) in told {
            let known = self.kind(place) == Some(Kind::Place);
            if known && !self.sources.has_unread() && !s.communities.iter().any(|community| community.place == place) {
                self.complain(field, &steps, Fault::NobodyThere { place });
            }
        }
    }
}

/// For each step of a group's plan: whether it leads where no road does, or is about a road that is elsewhere.
fn routes(
    group: &Group,
    apart: &impl Fn(Slug, Slug) -> bool,
    touches: &impl Fn(Slug, Slug) -> bool,
) -> Vec<Option<(&'static str, Fault)>> {
    let mut at = group.at;
    let mut route = |step: &GroupStep| {
        if let GroupStep::LeaveExplosives { road, .. } = step {
            let fault = Fault::RoadElsewhere { road: *road, place: at };
            return (!touches(*road, at)).then_some(("road", fault));
        }
        let (GroupStep::Move { to, .. } | GroupStep::Transport { to, .. }) = step else { return None };
        let fault = apart(at, *to).then_some(("to", Fault::NotJoined { from: at, to: *to }));
        if matches!(step, GroupStep::Move { .. }) {
            at = *to;
        }
        fault
    };
    group.plan.iter().map(&mut route).collect()
}

/// Whether the degrees of a place are any.
fn on_globe(place: &Place) -> bool {
    place.lat.abs() <= 90.0 && place.lon.abs() <= 180.0
}

/// Kilometres as the crow flies, on a globe.
pub(crate) fn kilometres(one: &Place, other: &Place) -> f64 {
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let across = one.lat.to_radians().cos() * other.lat.to_radians().cos() * half(other.lon - one.lon);
    2.0 * EARTH * (half(other.lat - one.lat) + across).sqrt().min(1.0).asin()
}
