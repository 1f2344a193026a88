//! Places and roads: which way leads where, how long it takes, and what is closed.
//!
//! Models: one graph of places, roads between them, speed by surface and by means, closures, and unofficial routes that a
//! mobile post guards; rains that slow down all but asphalt and water. Ignores: traffic on the road itself. It writes nothing but
//! its own closures and guards.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut, ResMut, Resource};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use petgraph::unionfind::UnionFind;
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{GeographyFact, What},
    parameter::GeographyFigures,
    scenario,
};

use super::{
    turn::{Entry, Turn},
    ways::Ways,
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
    /// A closure that had an end ends, unless another one lasts longer or somebody opened the road since.
    Reopens { road: Slug, closed_until: Time },
    /// A mobile post stands at a place from now on: it guards the unofficial routes that start there, and no others.
    Guard { post: Slug, place: Slug },
    /// A mobile post is on the road and guards nothing.
    Leaves { post: Slug },
}

/// A road as the world knows it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Road {
    pub id: Slug,
    pub from: Slug,
    pub to: Slug,
    pub km: u32,
    pub surface: scenario::Surface,
    pub post: Option<Slug>,
    pub other_post: Option<Slug>,
    pub unofficial: bool,
    pub corridor: bool,
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

/// The map: fixed places and roads, and what of it changes.
#[derive(Resource, Debug, Default)]
pub struct Geography {
    /// In the order of their slugs, as are the roads: their numbers in `ways` are these.
    places: Vec<Place>,
    place_of: Vec<Option<u32>>,
    roads: Vec<Road>,
    /// The same, names only: a route is a list of them, and a line of memory holds eight.
    road_ids: Vec<Slug>,
    road_of: Vec<Option<u32>>,
    ways: Ways,
    /// By way of moving: the part of the land in which each place lies. Between two parts no road leads, closed or open.
    parts: Vec<Vec<usize>>,
    living: BTreeMap<Slug, Vec<Slug>>,
    /// Whether some road is a corridor for herds.
    corridors: bool,
    state: MapState,
    figures: GeographyFigures,
}

/// A place as the map knows it.
#[derive(Clone, Debug)]
struct Place {
    id: Slug,
    country: String,
    /// The roads that meet there, by slug.
    roads: Vec<u32>,
}

/// What of the map changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapState {
    /// Closed roads, and until when if that is known.
    pub closed: BTreeMap<Slug, Option<Time>>,
    /// Unofficial routes at which a mobile post stands.
    pub guarded: BTreeMap<Slug, Slug>,
    /// Where mobile posts stand; `None` on the road.
    pub stands: BTreeMap<Slug, Option<Slug>>,
}

/// Kilometres an hour, by surface and means; `None` where there is no way.
fn speed(surface: scenario::Surface, way: Way, figures: &GeographyFigures) -> Option<i64> {
    use scenario::Surface as S;
    let speed = match (way, surface) {
        (Way::Foot, S::Paved) => figures.on_foot_paved,
        (Way::Foot, S::Unpaved) => figures.on_foot_unpaved,
        (Way::Foot, S::Track) => figures.on_foot_track,
        (Way::Foot, S::Water) => figures.on_foot_water,
        (Way::Vehicle, S::Paved) => figures.by_vehicle_paved,
        (Way::Vehicle, S::Unpaved) => figures.by_vehicle_unpaved,
        (Way::Vehicle, S::Track) => figures.by_vehicle_track,
        (Way::Vehicle, S::Water) => figures.by_vehicle_water,
        (Way::Patrol, S::Paved) => figures.by_patrol_paved,
        (Way::Patrol, S::Unpaved) => figures.by_patrol_unpaved,
        (Way::Patrol, S::Track) => figures.by_patrol_track,
        (Way::Boat, S::Water) => figures.by_boat_water,
        // A patrol's car does not swim, and its boat does not drive.
        (Way::Patrol, S::Water) | (Way::Boat, _) => 0,
    };
    (speed > 0).then_some(speed)
}

/// Which item stands where, by the number of its name.
fn numbered(ids: impl Iterator<Item = Slug>) -> Vec<Option<u32>> {
    let mut of = Vec::new();
    for (at, id) in ids.enumerate() {
        if of.len() <= id.number() {
            of.resize(id.number() + 1, None);
        }
        of[id.number()] = Some(at as u32);
    }
    of
}

fn find(of: &[Option<u32>], id: Slug) -> Option<u32> {
    of.get(id.number()).copied().flatten()
}

/// A way of moving and a choice of routes as one number: three choices for each way.
fn kind(way: Way, routes: Routes) -> u32 {
    way as u32 * 3 + routes as u32
}

/// What a road weighs to somebody who moves this way and chooses these routes, in seconds.
fn weight(road: &Road, way: Way, routes: Routes, figures: &GeographyFigures) -> Option<u32> {
    let barred = routes == Routes::Official && road.unofficial;
    let time = seconds(road, way, figures).filter(|_| !barred)?;
    let detour = if routes == Routes::Unofficial && road.post.is_some() { figures.avoid_post.0 } else { 0 };
    u32::try_from(time + detour).ok()
}

impl Geography {
    /// The map of a scenario, with everything open.
    pub fn new(places: &[scenario::Place], roads: &[scenario::Road], figures: &GeographyFigures) -> Self {
        let mut places: Vec<Place> =
            places.iter().map(|p| Place { id: p.id, country: p.country.clone(), roads: Vec::new() }).collect();
        places.sort_by_key(|place| place.id);
        let place_of = numbered(places.iter().map(|place| place.id));
        let ends = |road: &Road| Some((find(&place_of, road.from)?, find(&place_of, road.to)?));
        let mut roads: Vec<Road> = roads
            .iter()
            .map(|road| Road {
                id: road.id,
                from: road.from,
                to: road.to,
                km: road.km,
                surface: road.surface,
                post: road.post.or(road.other_post),
                other_post: road.other_post.filter(|_| road.post.is_some()),
                unofficial: road.unofficial,
                corridor: road.corridor,
            })
            .filter(|road| ends(road).is_some())
            .collect();
        roads.sort_by_key(|road| road.id);
        let all_ends: Vec<(u32, u32)> = roads.iter().filter_map(ends).collect();
        for (road, (a, b)) in all_ends.iter().enumerate() {
            places[*a as usize].roads.push(road as u32);
            if a != b {
                places[*b as usize].roads.push(road as u32);
            }
        }
        use Routes::{Any, Official, Unofficial};
        // In the order of `kind`.
        let all_ways = [Way::Foot, Way::Vehicle, Way::Patrol, Way::Boat];
        let weights = all_ways
            .into_iter()
            .flat_map(|way| [Official, Unofficial, Any].map(|routes| (way, routes)))
            .map(|(way, routes)| roads.iter().map(|road| weight(road, way, routes, figures)).collect())
            .collect();
        let parts = all_ways.map(|way| {
            let mut parts = UnionFind::new(places.len());
            for (_, (a, b)) in roads.iter().zip(&all_ends).filter(|(road, _)| seconds(road, way, figures).is_some()) {
                parts.union(*a as usize, *b as usize);
            }
            parts.into_labeling()
        });
        Self {
            corridors: roads.iter().any(|road| road.corridor),
            road_ids: roads.iter().map(|road| road.id).collect(),
            road_of: numbered(roads.iter().map(|road| road.id)),
            ways: Ways::new(places.len(), all_ends, weights),
            places,
            place_of,
            roads,
            parts: parts.into(),
            living: BTreeMap::new(),
            state: MapState::default(),
            figures: *figures,
        }
    }

    /// What of the map has changed.
    pub fn state(&self) -> &MapState {
        &self.state
    }

    /// Puts back what had changed.
    pub fn set_state(&mut self, state: MapState) {
        self.state = state;
        self.ways.open_all();
        for road in self.state.closed.keys() {
            if let Some(road) = find(&self.road_of, *road) {
                self.ways.close(road);
            }
        }
    }

    /// Closes a road, until then if that is known; whether it was open.
    fn close(&mut self, road: Slug, until: Option<Time>) -> bool {
        if let Some(road) = find(&self.road_of, road) {
            self.ways.close(road);
        }
        self.state.closed.insert(road, until).is_none()
    }

    /// Opens a road; whether it was closed.
    fn open(&mut self, road: Slug) -> bool {
        if let Some(road) = find(&self.road_of, road) {
            self.ways.open(road);
        }
        self.state.closed.remove(&road).is_some()
    }

    fn place(&self, place: Slug) -> Option<&Place> {
        find(&self.place_of, place).map(|at| &self.places[at as usize])
    }

    /// Whether there is such a place.
    pub fn place_exists(&self, place: Slug) -> bool {
        self.place(place).is_some()
    }

    /// The country of a place, two letters.
    pub fn country(&self, place: Slug) -> Option<&str> {
        self.place(place).map(|place| place.country.as_str())
    }

    /// A road.
    pub fn road(&self, road: Slug) -> Option<&Road> {
        find(&self.road_of, road).map(|at| &self.roads[at as usize])
    }

    /// The roads that meet at a place, by slug.
    pub fn roads_at(&self, place: Slug) -> Vec<&Road> {
        self.place(place)
            .map_or_else(Vec::new, |place| place.roads.iter().map(|at| &self.roads[*at as usize]).collect())
    }

    /// Where a road leads from a place.
    pub fn other_end(&self, road: Slug, place: Slug) -> Option<Slug> {
        let road = self.road(road)?;
        if road.from == place {
            Some(road.to)
        } else if road.to == place {
            Some(road.from)
        } else {
            None
        }
    }

    /// The posts that check travellers on a road, each at the end at which it stands: its own, unless they have moved away, or a
    /// mobile one that guards it.
    pub fn posts_on(&self, road: &Road) -> [Option<Slug>; 2] {
        let is_here =
            |post: &Slug| self.state.stands.get(post).is_none_or(|at| [Some(road.from), Some(road.to)].contains(at));
        let own = road.post.filter(is_here).or_else(|| self.state.guarded.get(&road.id).copied());
        [own, road.other_post.filter(is_here)]
    }

    /// Whether herds have corridors here.
    pub fn has_corridors(&self) -> bool {
        self.corridors
    }

    /// Whether a road is closed.
    pub fn is_closed(&self, road: Slug) -> bool {
        self.state.closed.contains_key(&road)
    }

    /// All closed roads, by slug.
    pub fn closed_roads(&self) -> Vec<Slug> {
        self.state.closed.keys().copied().collect()
    }

    /// How long a road takes; nothing if it cannot be used that way. Closure is not looked at.
    pub fn travel_time(&self, road: Slug, way: Way) -> Option<Span> {
        self.road(road).and_then(|road| seconds(road, way, &self.figures)).map(Span)
    }

    /// How long a road takes at this time of the year; routes are laid as people know them, by the dry season.
    pub fn time_in_season(&self, road: Slug, way: Way, turn: &Turn<'_>) -> Option<Span> {
        let time = self.travel_time(road, way)?;
        let month = i64::from(turn.calendar().month(turn.now()));
        let figures = &self.figures;
        if !(figures.rains_from..=figures.rains_to).contains(&month) {
            return Some(time);
        }
        let left = match self.road(road)?.surface {
            scenario::Surface::Water => figures.in_the_rains_water,
            _ if way == Way::Foot => figures.in_the_rains_on_foot,
            scenario::Surface::Paved => figures.in_the_rains_paved,
            scenario::Surface::Unpaved => figures.in_the_rains_unpaved,
            scenario::Surface::Track => figures.in_the_rains_track,
        };
        Some(Span(time.0 * 1000 / left))
    }

    /// Notes which communities live where.
    pub fn settle(&mut self, communities: &[scenario::Community]) {
        for community in communities {
            self.living.entry(community.place).or_default().push(community.id);
        }
    }

    /// The communities that live at a place.
    pub fn living(&self, place: Slug) -> &[Slug] {
        self.living.get(&place).map_or(&[], Vec::as_slice)
    }

    /// The best open way from one place to another: the roads in order. Empty if they are the same place.
    pub fn route(&self, from: Slug, to: Slug, way: Way, routes: Routes) -> Option<Vec<Slug>> {
        let (from, to) = (find(&self.place_of, from)?, find(&self.place_of, to)?);
        self.ways.route(from, to, kind(way, routes), |road| self.road_ids[road as usize])
    }

    /// How long the fastest open way takes, posts not counted.
    pub fn time_between(&self, from: Slug, to: Slug, way: Way) -> Option<Span> {
        let (from, to) = (find(&self.place_of, from)?, find(&self.place_of, to)?);
        let time = self.ways.cost(from, to, kind(way, Routes::Any))?;
        i64::try_from(time).ok().map(Span)
    }

    /// All places that can be reached within this time, posts not counted, by slug, and how long the fastest open way takes.
    pub fn within(&self, from: Slug, way: Way, most: Span) -> Vec<(Slug, Span)> {
        let Some(from) = find(&self.place_of, from) else { return Vec::new() };
        let near = self.ways.within(from, kind(way, Routes::Any), u64::try_from(most.0).unwrap_or(0));
        // A search counts no further than the longest way that it has found, which is far from the end of the numbers.
        near.into_iter().map(|(place, time)| (self.places[place as usize].id, Span(time as i64))).collect()
    }

    /// Whether any way leads there while nothing is closed: what a map on the wall says.
    pub fn leads_to(&self, from: Slug, to: Slug, way: Way) -> bool {
        let (Some(from), Some(to)) = (find(&self.place_of, from), find(&self.place_of, to)) else { return false };
        let parts = &self.parts[way as usize];
        parts[from as usize] == parts[to as usize]
    }
}

fn seconds(road: &Road, way: Way, figures: &GeographyFigures) -> Option<i64> {
    speed(road.surface, way, figures).map(|kmh| (i64::from(road.km) * 3600 / kmh).max(60))
}

/// Carries out what is due.
pub fn work((InMut(kernel), In((cause, due))): Entry<'_, Due>, mut own: ResMut<'_, Geography>) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Close { road, until } => {
            // Of closures that overlap the longest counts; one without an end lasts until somebody opens the road.
            let until = match own.state.closed.get(&road) {
                None => until,
                Some(None) => None,
                Some(Some(other)) => until.map(|until| until.max(*other)),
            };
            let was_open = own.close(road, until);
            let closed =
                if was_open { turn.fact(What::Geography(GeographyFact::RoadClosed { road })) } else { turn.cause };
            if let Some(until) = until {
                turn.because(closed).at(until, Due::Reopens { road, closed_until: until });
            }
        }
        Due::Open { road } => {
            if own.open(road) {
                turn.fact(What::Geography(GeographyFact::RoadOpened { road }));
            }
        }
        Due::Reopens { road, closed_until } => {
            if own.state.closed.get(&road) == Some(&Some(closed_until)) {
                own.open(road);
                turn.fact(What::Geography(GeographyFact::RoadOpened { road }));
            }
        }
        Due::Guard { post, place } => {
            own.state.stands.insert(post, Some(place));
            own.state.guarded.retain(|_, guard| *guard != post);
            let routes: Vec<Slug> = own.roads_at(place).iter().filter(|r| r.unofficial).map(|r| r.id).collect();
            own.state.guarded.extend(routes.into_iter().map(|road| (road, post)));
        }
        Due::Leaves { post } => {
            own.state.stands.insert(post, None);
            own.state.guarded.retain(|_, guard| *guard != post);
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy_ecs::{prelude::World, system::RunSystemOnce};
    use vocabulary::{fact::Cause, terms::Text};

    use super::*;
    use crate::world::{
        happening::Happening,
        stage::{Stage, kernel, scene, scene_with, slug},
        turn::Kernel,
    };

    fn place(id: &str, country: &str) -> scenario::Place {
        scenario::Place {
            id: Slug::new(id),
            name: Text::same(id),
            short: Text::default(),
            lat: 0.0,
            lon: 0.0,
            kind: scenario::PlaceKind::Village,
            country: country.to_owned(),
            region: String::new(),
            approximate: false,
            source: String::new(),
        }
    }

    fn road(id: &str, from: &str, to: &str, km: u32, post: Option<&str>) -> scenario::Road {
        scenario::Road {
            id: Slug::new(id),
            from: Slug::new(from),
            to: Slug::new(to),
            km,
            surface: scenario::Surface::Unpaved,
            post: post.map(Slug::new),
            other_post: None,
            unofficial: false,
            corridor: false,
            source: String::new(),
        }
    }

    fn river() -> Geography {
        let places = [place("north", "AA"), place("ford", "AA"), place("south", "BB")];
        let mut ford = road("the-ford", "ford", "south", 10, None);
        ford.unofficial = true;
        let roads = [road("bridge", "north", "south", 20, Some("post")), road("path", "north", "ford", 30, None), ford];
        Geography::new(&places, &roads, &Default::default())
    }

    fn slugs(names: &[&str]) -> Option<Vec<Slug>> {
        Some(names.iter().map(|n| Slug::new(n)).collect())
    }

    #[test]
    fn who_avoids_the_post_takes_the_ford_although_it_is_longer() {
        let (map, n, s) = (river(), Slug::new("north"), Slug::new("south"));
        assert_eq!(map.route(n, s, Way::Vehicle, Routes::Official), slugs(&["bridge"]));
        assert_eq!(map.route(n, s, Way::Vehicle, Routes::Unofficial), slugs(&["path", "the-ford"]));
    }

    #[test]
    fn a_closed_bridge_leaves_no_official_way() {
        let (mut map, n, s) = (river(), Slug::new("north"), Slug::new("south"));
        map.close(Slug::new("bridge"), None);
        assert_eq!(map.route(n, s, Way::Vehicle, Routes::Official), None);
        assert_eq!(map.time_between(n, s, Way::Vehicle), Some(Span(3600)), "40 km of laterite at 40 km/h, by the ford");
    }

    #[test]
    fn a_boat_has_no_way_on_land() {
        let (map, n, s) = (river(), Slug::new("north"), Slug::new("south"));
        assert_eq!(map.route(n, s, Way::Boat, Routes::Any), None);
    }

    #[test]
    fn a_boat_keeps_to_water_and_a_patrol_car_to_land() {
        let mut lake = road("lake", "a", "b", 50, None);
        lake.surface = scenario::Surface::Water;
        let map = Geography::new(
            &[place("a", "AA"), place("b", "BB")],
            &[lake, road("shore", "a", "b", 140, None)],
            &Default::default(),
        );
        let way = |way| map.route(Slug::new("a"), Slug::new("b"), way, Routes::Any);
        assert_eq!((way(Way::Boat), way(Way::Patrol)), (slugs(&["lake"]), slugs(&["shore"])));
        assert_eq!(map.travel_time(Slug::new("lake"), Way::Boat), Some(Span::hours(2)));
        assert_eq!(map.travel_time(Slug::new("shore"), Way::Boat), None);
    }

    #[test]
    fn of_closures_that_overlap_the_longest_counts_whichever_came_first() {
        for (first, second) in [(2, 5), (5, 2)] {
            let mut stage = Stage::new(&scene());
            let (road, until) = (slug("border"), |hours| Some(Time::START + Span::hours(hours)));
            stage
                .at(Span(0), Due::Close { road, until: until(first) })
                .at(Span::hours(1), Due::Close { road, until: until(second) });
            let closed = |stage: &mut Stage, hours| {
                stage.until(Span::hours(hours)).world.resource::<Geography>().closed_roads() == [road]
            };
            assert!(closed(&mut stage, 3), "one end does not undo the other closure");
            assert!(!closed(&mut stage, 6));
            assert_eq!(
                stage.count(|what| matches!(
                    what,
                    What::Geography(GeographyFact::RoadClosed { .. })
                        | What::Geography(GeographyFact::RoadOpened { .. })
                )),
                2
            );
        }
        let mut stage = Stage::new(&scene());
        let (road, until) = (slug("border"), Some(Time::START + Span::hours(2)));
        stage.at(Span(0), Due::Close { road, until: None }).at(Span(1), Due::Close { road, until });
        assert!(!stage.until(Span::hours(50)).world.resource::<Geography>().closed_roads().is_empty());
    }

    #[test]
    fn a_road_that_was_opened_and_closed_again_does_not_open_at_the_time_of_the_first_closure() {
        let mut stage = Stage::new(&scene());
        let road = slug("border");
        stage.at(Span(0), Due::Close { road, until: Some(Time::START + Span::hours(3)) });
        stage.at(Span::hours(1), Due::Open { road }).at(Span::hours(2), Due::Close { road, until: None });
        stage.until(Span::hours(9));
        assert!(stage.world.resource::<Geography>().is_closed(road));
    }

    #[test]
    fn a_mobile_post_guards_the_unofficial_routes_where_it_stands_and_no_others() {
        let mut stage = Stage::new(&scene_with(|post| post.mobile = true));
        let checked = |stage: &Stage, road: &str| {
            let map = stage.world.resource::<Geography>();
            map.road(slug(road)).and_then(|road| map.posts_on(road)[0])
        };
        stage.until(Span(0));
        assert_eq!((checked(&stage, "border"), checked(&stage, "track")), (Some(slug("post")), Some(slug("post"))));
        let moves = crate::world::crossing::Due::Moves { post: slug("post"), to: slug("dune") };
        stage.at(Span(1), moves).until(Span(1));
        assert_eq!((checked(&stage, "border"), checked(&stage, "track")), (None, None));
    }

    #[test]
    fn a_map_alone_keeps_a_bridge_closed_for_the_longer_of_two_closures_and_a_ford_guarded_until_the_post_leaves() {
        let (mut world, mut kernel) = (World::new(), kernel());
        world.insert_resource(river());
        let due = |world: &mut World, kernel: &mut Kernel, due| {
            world.run_system_once_with(work, (kernel, (Cause::Start, due))).expect("all that it asks for is there");
        };
        let (bridge, camels, ford) = (slug("bridge"), slug("camels"), slug("ford"));
        for hours in [5, 2] {
            due(&mut world, &mut kernel, Due::Close { road: bridge, until: Some(Time::START + Span::hours(hours)) });
        }
        let mut opened = Vec::new();
        while let Some(next) = kernel.next_due(kernel.end) {
            let Happening::Geography(what) = next.what else { panic!("nothing else follows: {:?}", next.what) };
            due(&mut world, &mut kernel, what);
            opened.extend((!world.resource::<Geography>().is_closed(bridge)).then_some(kernel.now));
        }
        assert_eq!(opened.first(), Some(&(Time::START + Span::hours(5))));
        let guard = |world: &World| {
            let map = world.resource::<Geography>();
            map.road(slug("the-ford")).and_then(|road| map.posts_on(road)[0])
        };
        due(&mut world, &mut kernel, Due::Guard { post: camels, place: ford });
        assert_eq!(guard(&world), Some(camels));
        due(&mut world, &mut kernel, Due::Leaves { post: camels });
        assert_eq!(guard(&world), None);
    }
}
