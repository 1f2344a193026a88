//! What the maps show: the world for the facilitator, the reports it has for a seat. Older reports are dim and carry their age.

use std::collections::BTreeMap;

use engine::sight::view::{CampView, CommunityView, GroupView, Known, MoveView, PatrolView, PostView, SeatView};
use kernel::names::Slug;
use paper::atlas::Atlas;
use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};
use vocabulary::{
    matter::Matter,
    scenario::{PlaceKind, Scenario, Surface},
};
use words::{Key, Lang, Sort, folded, room::Phrase, sources, ui};

use crate::{
    app::{App, Layer, Overlay, Pane, find::holds, room::NewsAge, touch::Target},
    screens::{here, posts},
    widgets::map::{Map, MapMark, MapRoad, MapView, RoadKind, Sample, Tone},
};

/// More people waiting than this is shown as trouble. Illustrative.
const LONG_QUEUE: u32 = 50;

/// So many people on a road are worth a number on the map. Illustrative.
const MANY: u32 = 50;

type At = BTreeMap<Slug, (f64, f64)>;

fn places(scenario: &Scenario) -> At {
    scenario.places.iter().map(|p| (p.id, (p.lon, p.lat))).collect()
}

fn roads(scenario: &Scenario, at: &At, closed: &[Slug], unofficial: bool) -> Vec<MapRoad> {
    let shown = scenario.roads.iter().filter(|road| unofficial || !road.unofficial);
    shown
        .filter_map(|road| {
            let kind = match road.surface {
                _ if road.unofficial => RoadKind::Unofficial,
                Surface::Paved => RoadKind::Paved,
                Surface::Unpaved => RoadKind::Unpaved,
                Surface::Track => RoadKind::Track,
                Surface::Water => RoadKind::Water,
            };
            Some(MapRoad {
                from: *at.get(&road.from)?,
                to: *at.get(&road.to)?,
                kind,
                closed: closed.contains(&road.id),
            })
        })
        .collect()
}

/// A mark for what stands at a place, by its own name; how it stands is for the caller to add.
fn standing(app: &App, at: &At, sort: Sort, id: Slug, place: Slug) -> Option<MapMark> {
    let (lon, lat) = *at.get(&place)?;
    Some(MapMark {
        place: app.names.short(place).into_owned(),
        ..named((lon, lat), sort, app.names.of(id).into_owned(), app.names.short(id).into_owned())
    })
}

/// A mark anywhere.
fn named((lon, lat): (f64, f64), sort: Sort, label: String, short: String) -> MapMark {
    MapMark {
        lon,
        lat,
        sort,
        symbol: sort.symbol(),
        label,
        short,
        place: String::new(),
        state: String::new(),
        rank: 0,
        tone: Tone::Plain,
        selected: false,
        note: None,
    }
}

/// The places, as quiet marks with their names. In the control room a community's mark stands for its place.
fn towns(app: &App, at: &At, rank: u8) -> Vec<MapMark> {
    let marks = app.scenario.places.iter().filter_map(|place| {
        let (symbol, extra) = match place.kind {
            // What stands there has a mark of its own.
            PlaceKind::Crossing | PlaceKind::Camp => return None,
            PlaceKind::City => ('◉', 0),
            PlaceKind::Town => ('○', 2),
            PlaceKind::Village | PlaceKind::Island => ('∘', 5),
            PlaceKind::Well | PlaceKind::GoldSite => ('·', 9),
        };
        let state = words::place_kind(place.kind, app.lang()).to_owned();
        let mark = standing(app, at, Sort::Place, place.id, place.id)?;
        Some(MapMark { symbol, state, rank: rank + extra, tone: Tone::Dim, ..mark })
    });
    marks.collect()
}

/// A point on a way, so many permille from its beginning.
fn between(from: (f64, f64), to: (f64, f64), progress: u32) -> (f64, f64) {
    let share = f64::from(progress.min(1000)) / 1000.0;
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

fn legend(app: &App, world: bool) -> Vec<(Sample, String)> {
    let word = |key| ui(app.lang(), key).to_owned();
    let mut legend = vec![
        (Sample::MapMark('■', Tone::Accent), word(Key::SymbolPost)),
        (Sample::MapMark('▲', Tone::Plain), word(Key::SymbolPatrol)),
        (Sample::MapMark('⌂', Tone::Plain), word(Key::SymbolCamp)),
        (Sample::MapMark('●', Tone::Plain), word(Key::SymbolCommunity)),
    ];
    if world {
        legend.push((Sample::MapMark('✖', Tone::Bad), word(Key::SymbolGroup)));
        legend.push((Sample::MapMark('»', Tone::Bad), word(Key::SymbolMoving)));
        legend.push((Sample::Road(RoadKind::Unofficial), word(Key::SymbolUnofficial)));
    } else {
        legend.push((Sample::MapMark('!', Tone::Warn), word(Key::SymbolReport)));
    }
    legend.push((Sample::Closed, word(Key::SymbolClosed)));
    legend
}

/// The world as it is, or one side of it.
pub fn world(app: &App) -> MapView {
    if let Some(seat) = &app.peek {
        return known(app, seat);
    }
    let shows = |layer| app.layer == Layer::All || app.layer == layer;
    let at = places(&app.scenario);
    let mut marks = Vec::new();
    if shows(Layer::Posts) {
        marks.extend(app.view.posts.iter().filter_map(|post| of_post(app, &at, post)));
        marks.extend(app.view.patrols.iter().filter_map(|patrol| of_patrol(app, &at, patrol)));
    }
    if shows(Layer::Flows) {
        marks.extend(app.view.camps.iter().filter_map(|camp| of_camp(app, &at, camp)));
    }
    if shows(Layer::Threat) {
        marks.extend(app.view.groups.iter().filter_map(|group| of_group(app, &at, group)));
    }
    // Everybody who is on a road, where the map is about them; otherwise those who flee, with their number once they are many.
    if matches!(app.layer, Layer::All | Layer::Flows) {
        marks.extend(app.view.on_roads.iter().filter_map(|moving| of_moving(app, &at, moving)));
    }
    if shows(Layer::Trust) {
        marks.extend(app.view.communities.iter().filter_map(|community| of_community(app, &at, community)));
    }
    marks.extend(towns(app, &at, 5));
    MapView {
        window: app.window.unwrap_or_else(|| app.whole_map()),
        roads: roads(&app.scenario, &at, &app.view.closed_roads, true),
        marks,
        captions: Vec::new(),
        legend: legend(app, true),
        counted: counted(app.lang()),
        background_source: sources::BACKGROUND,
        place_sources: sources::of_places(&app.scenario),
    }
}

fn of_post(app: &App, at: &At, post: &PostView) -> Option<MapMark> {
    let (symbol, tone) = match (post.open, post.waiting) {
        (false, _) => ('□', Tone::Warn),
        (true, waiting) if waiting > LONG_QUEUE => ('■', Tone::Bad),
        _ => ('■', Tone::Accent),
    };
    let lang = app.lang();
    let headed = |key, n: String| format!("{}{}{n}", ui(lang, key), lang.colon());
    let state = [
        posts::system_of(app, post).to_owned(),
        headed(Key::Queue, post.waiting.to_string()),
        headed(Key::Lanes, format!("{}/{}", post.staffed, post.lanes)),
    ];
    let note = (post.waiting > 0).then(|| format!("×{}", post.waiting));
    Some(MapMark {
        symbol,
        tone,
        note,
        state: state.join(" · "),
        ..standing(app, at, Sort::Post, post.id, post.place)?
    })
}

fn of_patrol(app: &App, at: &At, patrol: &PatrolView) -> Option<MapMark> {
    let mark = standing(app, at, Sort::Patrol, patrol.id, patrol.place)?;
    let tone = if patrol.busy { Tone::Warn } else { Tone::Plain };
    let state = posts::way_of(app, patrol, &|id| app.names.of(id).into_owned());
    let mark = MapMark { tone, state, rank: 6, ..mark };
    let Some(to) = patrol.to.and_then(|(to, _)| at.get(&to)) else { return Some(mark) };
    let (lon, lat) = between((mark.lon, mark.lat), *to, patrol.progress);
    Some(MapMark { lon, lat, place: String::new(), ..mark })
}

fn of_camp(app: &App, at: &At, camp: &CampView) -> Option<MapMark> {
    let tone = if camp.people > camp.capacity { Tone::Bad } else { Tone::Plain };
    let full = format!("{}/{}", camp.people, camp.capacity);
    let state = format!("{full} · {} {}", camp.food, ui(app.lang(), Key::FoodLeft));
    let note = (camp.people > 0).then_some(full);
    Some(MapMark { tone, state, note, rank: 2, ..standing(app, at, Sort::Camp, camp.id, camp.place)? })
}

fn of_group(app: &App, at: &At, group: &GroupView) -> Option<MapMark> {
    let lang = app.lang();
    let tone = if group.active { Tone::Bad } else { Tone::Dim };
    let word = ui(lang, if group.active { Key::Active } else { Key::LyingLow });
    let state = format!("{word} · {} {}/{}", ui(lang, Key::Plan), group.step, group.steps);
    let symbol = if group.armed { '✖' } else { '◆' };
    Some(MapMark { symbol, tone, state, rank: 1, ..standing(app, at, Sort::Group, group.id, group.place)? })
}

fn of_moving(app: &App, at: &At, moving: &MoveView) -> Option<MapMark> {
    let about_them = app.layer == Layer::Flows;
    let people = if about_them { moving.people } else { moving.displaced };
    let (from, to) = at.get(&moving.from).zip(at.get(&moving.to)).filter(|_| people > 0)?;
    let symbol = if to.0 < from.0 { '«' } else { '»' };
    let tone = if moving.displaced > 0 { Tone::Bad } else { Tone::Accent };
    let many = people >= MANY;
    let label = if about_them || many { people.to_string() } else { String::new() };
    let rank = if about_them && many { 0 } else { 7 };
    let way = format!("{} → {}", app.names.of(moving.from), app.names.of(moving.to));
    let state = format!("{} · {way}", words::people(people, app.lang()));
    let mark = named(between(*from, *to, moving.progress), Sort::Moving, label.clone(), label);
    Some(MapMark { symbol, tone, state, rank, ..mark })
}

fn of_community(app: &App, at: &At, community: &CommunityView) -> Option<MapMark> {
    let lang = app.lang();
    let tone = if community.tension.max(community.fear) >= 600 { Tone::Warn } else { Tone::Plain };
    let trust: u32 = community.trust.iter().map(|(_, level)| level).sum();
    let mean = trust / u32::try_from(community.trust.len().max(1)).unwrap_or(1) / 10;
    // Trust stands beside the name only where the map is about it.
    let note = (app.layer == Layer::Trust).then(|| format!("{mean} %"));
    let headed = |key, permille: u32| format!("{}{}{} %", ui(lang, key), lang.colon(), permille / 10);
    let state = [
        app.names.of(community.id).into_owned(),
        headed(Key::Tension, community.tension),
        headed(Key::ShortFear, community.fear),
    ];
    // Its mark stands for its place.
    let mark = standing(app, at, Sort::Community, community.place, community.place)?;
    Some(MapMark { tone, note, state: state.join(" · "), rank: 4, ..mark })
}

/// What a seat knows: the last word on each thing, where it is shown.
pub fn known(app: &App, view: &SeatView) -> MapView {
    let s = &app.scenario;
    let at = places(s);
    let mut marks: Vec<MapMark> = view.known.iter().filter_map(|known| of_known(app, &at, view, known)).collect();
    // What everybody knows to exist, without a word on how it stands.
    let said = |slug: Slug| view.known.iter().any(|k| k.about == slug);
    let exists = |mark: MapMark, rank| MapMark {
        rank,
        tone: Tone::Dim,
        state: ui(app.lang(), Phrase::NothingHeard).to_owned(),
        ..mark
    };
    for post in s.posts.iter().filter(|p| !said(p.id) && !p.mobile) {
        marks.extend(standing(app, &at, Sort::Post, post.id, post.place).map(|mark| exists(mark, 3)));
    }
    for camp in s.camps.iter().filter(|c| !said(c.id)) {
        marks.extend(standing(app, &at, Sort::Camp, camp.id, camp.place).map(|mark| exists(mark, 4)));
    }
    marks.extend(towns(app, &at, 5));
    MapView {
        window: app.desk().and_then(|desk| desk.window).unwrap_or_else(|| app.whole_map()),
        roads: roads(s, &at, &[], false),
        marks,
        captions: Vec::new(),
        legend: legend(app, false),
        counted: counted(app.lang()),
        background_source: sources::BACKGROUND,
        place_sources: sources::of_places(&app.scenario),
    }
}

/// The land as everybody knows it: places, posts that stay where they are, camps, official ways; with the roads that everybody was told
/// are closed. Not how anything stands.
pub fn public(app: &App, closed: &[Slug]) -> MapView {
    let s = &app.scenario;
    let at = places(s);
    let posts = s.posts.iter().filter(|post| !post.mobile);
    let camps = s.camps.iter().filter(|camp| camp.capacity > 0 || camp.people > 0);
    let posts = posts.filter_map(|post| standing(app, &at, Sort::Post, post.id, post.place));
    let camps = camps.filter_map(|camp| standing(app, &at, Sort::Camp, camp.id, camp.place));
    let marks = posts.map(|mark| MapMark { tone: Tone::Accent, rank: 3, ..mark });
    let marks = marks.chain(camps.map(|mark| MapMark { rank: 4, ..mark })).chain(towns(app, &at, 2));
    let legend = legend(app, false);
    let shown = [Sample::MapMark('■', Tone::Accent), Sample::MapMark('⌂', Tone::Plain), Sample::Closed];
    MapView {
        window: app.whole_map(),
        roads: roads(s, &at, closed, false),
        marks: marks.collect(),
        captions: Vec::new(),
        legend: legend.into_iter().filter(|(sample, _)| shown.contains(sample)).collect(),
        counted: counted(app.lang()),
        background_source: sources::BACKGROUND,
        place_sources: sources::of_places(&app.scenario),
    }
}

/// The last word on one thing, fading with its age.
fn of_known(app: &App, at: &At, view: &SeatView, known: &Known) -> Option<MapMark> {
    let place_of = |thing| app.scenario.place_of(thing);
    let (sort, symbol, place, tone) = match &known.matter {
        Matter::Post { post, open, waiting, .. } => {
            let tone = if *waiting > LONG_QUEUE || !open { Tone::Warn } else { Tone::Accent };
            (Sort::Post, if *open { '■' } else { '□' }, place_of(*post), tone)
        }
        Matter::Patrol { place, .. } => (Sort::Patrol, '▲', Some(*place), Tone::Plain),
        Matter::Camp { camp, people, capacity } => {
            let tone = if people > capacity { Tone::Warn } else { Tone::Plain };
            (Sort::Camp, '⌂', place_of(*camp), tone)
        }
        Matter::ArmedMen { .. } | Matter::Attack { .. } => (Sort::Report, '!', place_of(known.about), Tone::Bad),
        _ => (Sort::Report, '!', place_of(known.about), Tone::Warn),
    };
    let mark = match place {
        Some(place) => standing(app, at, sort, known.about, place)?,
        None => {
            let road = app.scenario.roads.iter().find(|road| road.id == known.about)?;
            let name = app.names.of(road.id).into_owned();
            named(between(*at.get(&road.from)?, *at.get(&road.to)?, 500), sort, name.clone(), name)
        }
    };
    let age = view.now - known.seen;
    let old = NewsAge::of(age) == NewsAge::Old;
    let said = words::matter_short(&known.matter, &app.names);
    Some(MapMark {
        symbol,
        tone: if old { Tone::Dim } else { tone },
        rank: if sort == Sort::Report { 0 } else { 1 },
        state: format!("{said} · {} {}", NewsAge::of(age).symbol(), words::span(age)),
        // What is seen right now carries no age; what was seen some time ago fades.
        note: (age.0 >= 60).then(|| format!("{} {}", NewsAge::of(age).symbol(), words::span(age))),
        ..mark
    })
}

/// How things are counted in a language.
fn counted(lang: Lang) -> fn(Sort, u32) -> String {
    match lang {
        Lang::En => |sort, n| words::counted(sort, n, Lang::En),
        Lang::Fr => |sort, n| words::counted(sort, n, Lang::Fr),
    }
}

/// What the map shows, in a word or two.
pub fn layer(app: &App) -> Option<String> {
    let lang = app.lang();
    Some(match app.layer {
        Layer::All => return None,
        Layer::Posts => ui(lang, Key::LayerPosts).to_owned(),
        Layer::Flows => ui(lang, Key::LayerFlows).to_owned(),
        Layer::Trust => ui(lang, Key::LayerTrust).to_owned(),
        Layer::Threat => ui(lang, Key::LayerThreat).to_owned(),
        Layer::Seat(n) => {
            let seat = app.view.seats.get(n).map(|seat| app.names.of(seat.id).into_owned()).unwrap_or_default();
            words::say(lang, Key::LayerSeat, &[("seat", &seat)])
        }
    })
}

/// Draws a map, with its legend if there is room for one.
pub fn draw(app: &App, mut view: MapView, area: Rect, buf: &mut Buffer) {
    if area.height < 14 || area.width < 60 {
        view.legend.clear();
    }
    // What somebody looks for stands out.
    let sought = folded(match app.desk() {
        Some(desk) => desk.find.get(&desk.tab).map_or("", String::as_str),
        None => app.sought(Pane::Map),
    });
    if !sought.is_empty() {
        for mark in &mut view.marks {
            mark.selected = holds(&format!("{} {}", mark.label, mark.place), &sought);
        }
    }
    let opened = matches!(app.overlay, Some(Overlay::Here));
    let (panel, list) = if opened { here::split(area) } else { (area, Rect::ZERO) };
    let clusters = map_of(app, &view).clusters(panel);
    for cluster in &clusters {
        if let Some(point) = cluster.points(&view).next() {
            app.touch.put(cluster.cells(panel), Target::Spot(point));
        }
    }
    if opened {
        let chosen = here::chosen(app, &view, &clusters);
        here::draw(app, &view, chosen, list, buf);
        for mark in chosen.into_iter().flat_map(|cluster| &cluster.marks) {
            view.marks[*mark].selected = true;
        }
    }
    map_of(app, &view).render(panel, buf);
}

fn map_of<'v>(app: &App, view: &'v MapView) -> Map<'v> {
    Map { view, atlas: Atlas::embedded(), look: app.look }
}
