//! What the maps show: the world for the facilitator, the reports it has for a seat. Older reports are dim and carry their age.

use std::collections::BTreeMap;

use engine::{
    kernel::names::Slug,
    scenario::model::{PlaceKind, Scenario, Surface},
    sight::view::SeatView,
    vocabulary::matter::Matter,
};
use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    app::{App, Layer, Pane},
    atlas::Atlas,
    listing::holds,
    room::Age,
    widgets::map::{Kind, Map, MapRoad, MapView, Mark, RoadKind, Sample, Tone},
    words::{self, Key, folded, ui},
};

/// More people waiting than this is shown as trouble. Illustrative.
const LONG_QUEUE: u32 = 50;

/// So many people on a road are worth a number on the map. Illustrative.
const MANY: u32 = 50;

type At = BTreeMap<Slug, (f64, f64)>;
/// What things are called here: in full, or in short.
type Named<'a> = &'a dyn Fn(Slug) -> String;

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

/// The places, as quiet marks with their names. In the control room a community's mark stands for its place.
fn towns(app: &App, name: Named<'_>, rank: u8, communities: bool) -> Vec<Mark> {
    let lived_in = |place: Slug| app.scenario.communities.iter().any(|c| c.place == place);
    let marks = app.scenario.places.iter().filter_map(|place| {
        let (symbol, extra) = match place.kind {
            // What stands there has a mark of its own.
            PlaceKind::Crossing | PlaceKind::Camp => return None,
            _ if communities && lived_in(place.id) => return None,
            PlaceKind::City => ('◉', 0),
            PlaceKind::Town => ('○', 2),
            PlaceKind::Village | PlaceKind::Island => ('∘', 5),
            PlaceKind::Well => ('·', 9),
        };
        let there = (place.lon, place.lat);
        Some(Mark { place: name(place.id), ..mark(there, symbol, name(place.id), rank + extra, Tone::Dim) })
    });
    marks.collect()
}

/// A point on a way, so many permille from its beginning.
fn between(from: (f64, f64), to: (f64, f64), progress: u32) -> (f64, f64) {
    let share = f64::from(progress.min(1000)) / 1000.0;
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

fn mark((lon, lat): (f64, f64), symbol: char, label: String, rank: u8, tone: Tone) -> Mark {
    let place = String::new();
    Mark { lon, lat, symbol, label, rank, tone, selected: false, note: None, brief: None, place }
}

fn legend(app: &App, world: bool) -> Vec<(Sample, String)> {
    let word = |key| ui(app.lang(), key).to_owned();
    let mut legend = vec![
        (Sample::Mark('■', Tone::Accent), word(Key::SymbolPost)),
        (Sample::Mark('▲', Tone::Plain), word(Key::SymbolPatrol)),
        (Sample::Mark('⌂', Tone::Plain), word(Key::SymbolCamp)),
        (Sample::Mark('●', Tone::Plain), word(Key::SymbolCommunity)),
    ];
    if world {
        legend.push((Sample::Mark('✖', Tone::Bad), word(Key::SymbolGroup)));
        legend.push((Sample::Mark('»', Tone::Bad), word(Key::SymbolMoving)));
        legend.push((Sample::Road(RoadKind::Unofficial), word(Key::SymbolUnofficial)));
    } else {
        legend.push((Sample::Mark('!', Tone::Warn), word(Key::SymbolReport)));
    }
    legend.push((Sample::Closed, word(Key::SymbolClosed)));
    legend
}

/// What is counted where many things stand at one place.
fn kinds(app: &App) -> Vec<Kind> {
    let kind = |symbols, one, many| {
        let [one, many] = [one, many].map(|key| ui(app.lang(), key).to_owned());
        Kind { symbols, one, many, counts: true }
    };
    vec![
        kind("■□", Key::SymbolPost, Key::ManyPosts),
        kind("▲", Key::SymbolPatrol, Key::ManyPatrols),
        kind("⌂", Key::SymbolCamp, Key::ManyCamps),
        kind("●", Key::SymbolCommunity, Key::ManyCommunities),
        kind("✖◆", Key::SymbolGroup, Key::ManyGroups),
        kind("!", Key::SymbolReport, Key::ManyReports),
        Kind { symbols: "◉○∘", one: String::new(), many: String::new(), counts: false },
    ]
}

/// The world as it is, or one side of it.
pub fn world(app: &App, name: Named<'_>) -> MapView {
    if let Some(seat) = &app.peek {
        return known(app, seat, name);
    }
    let shows = |layer| app.layer == Layer::All || app.layer == layer;
    let at = places(&app.scenario);
    let mut marks = Vec::new();
    for post in app.view.posts.iter().filter(|_| shows(Layer::Posts)) {
        let Some(there) = at.get(&post.place) else { continue };
        let (symbol, tone) = match (post.open, post.waiting) {
            (false, _) => ('□', Tone::Warn),
            (true, waiting) if waiting > LONG_QUEUE => ('■', Tone::Bad),
            _ => ('■', Tone::Accent),
        };
        let note = (post.waiting > 0).then(|| format!("×{}", post.waiting));
        marks.push(Mark { note, place: name(post.place), ..mark(*there, symbol, name(post.id), 0, tone) });
    }
    for patrol in app.view.patrols.iter().filter(|_| shows(Layer::Posts)) {
        let Some(from) = at.get(&patrol.place) else { continue };
        let to = patrol.to.and_then(|(to, _)| at.get(&to));
        let here = to.map_or(*from, |to| between(*from, *to, patrol.progress));
        let tone = if patrol.busy { Tone::Warn } else { Tone::Plain };
        let place = if to.is_none() { name(patrol.place) } else { String::new() };
        marks.push(Mark { place, ..mark(here, '▲', name(patrol.id), 6, tone) });
    }
    for camp in app.view.camps.iter().filter(|_| shows(Layer::Flows)) {
        let Some(there) = at.get(&camp.place) else { continue };
        let tone = if camp.people > camp.capacity { Tone::Bad } else { Tone::Plain };
        marks.push(Mark {
            note: Some(format!("{}/{}", camp.people, camp.capacity)),
            place: name(camp.place),
            ..mark(*there, '⌂', name(camp.id), 2, tone)
        });
    }
    for group in app.view.groups.iter().filter(|_| shows(Layer::Threat)) {
        let Some(there) = at.get(&group.place) else { continue };
        let tone = if group.active { Tone::Bad } else { Tone::Dim };
        let symbol = if group.armed { '✖' } else { '◆' };
        marks.push(Mark { place: name(group.place), ..mark(*there, symbol, name(group.id), 1, tone) });
    }
    // Everybody who is on a road, where the map is about them; otherwise those who flee, with their number once they are many.
    let about_them = app.layer == Layer::Flows;
    for moving in app.view.on_roads.iter().filter(|_| about_them || app.layer == Layer::All) {
        let people = if about_them { moving.people } else { moving.displaced };
        let Some((from, to)) = at.get(&moving.from).zip(at.get(&moving.to)).filter(|_| people > 0) else { continue };
        let symbol = if to.0 < from.0 { '«' } else { '»' };
        let tone = if moving.displaced > 0 { Tone::Bad } else { Tone::Accent };
        let many = people >= MANY;
        let label = if about_them || many { people.to_string() } else { String::new() };
        let rank = if about_them && many { 0 } else { 7 };
        marks.push(mark(between(*from, *to, moving.progress), symbol, label, rank, tone));
    }
    for community in app.view.communities.iter().filter(|_| shows(Layer::Trust)) {
        let Some(there) = at.get(&community.place) else { continue };
        let tone = if community.tension.max(community.fear) >= 600 { Tone::Warn } else { Tone::Plain };
        let trust: u32 = community.trust.iter().map(|(_, level)| level).sum();
        let mean = trust / u32::try_from(community.trust.len().max(1)).unwrap_or(1) / 10;
        // Trust stands beside the name only where the map is about it.
        let note = (app.layer == Layer::Trust).then(|| format!("{mean} %"));
        let place = name(community.place);
        marks.push(Mark { note, place: place.clone(), ..mark(*there, '●', place, 4, tone) });
    }
    marks.extend(towns(app, name, 5, shows(Layer::Trust)));
    MapView {
        window: app.window.unwrap_or_else(|| app.whole_map()),
        roads: roads(&app.scenario, &at, &app.view.closed_roads, true),
        marks,
        kinds: kinds(app),
        captions: Vec::new(),
        legend: legend(app, true),
    }
}

/// What a seat knows: the last word on each thing, where it is shown.
pub fn known(app: &App, view: &SeatView, name: Named<'_>) -> MapView {
    let s = &app.scenario;
    let at = places(s);
    let place_of = |slug: Slug| -> Option<(f64, f64)> {
        let road = || {
            let road = s.roads.iter().find(|r| r.id == slug)?;
            let (a, b) = (at.get(&road.from)?, at.get(&road.to)?);
            Some((f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1)))
        };
        at.get(&slug)
            .or_else(|| at.get(&s.posts.iter().find(|p| p.id == slug)?.place))
            .or_else(|| at.get(&s.camps.iter().find(|c| c.id == slug)?.place))
            .or_else(|| at.get(&s.communities.iter().find(|c| c.id == slug)?.place))
            .copied()
            .or_else(road)
    };
    let place_at = |there: (f64, f64)| {
        let place = s.places.iter().find(|place| (place.lon, place.lat) == there);
        place.map_or_else(String::new, |place| name(place.id))
    };
    let mut marks = Vec::new();
    for known in &view.known {
        let (there, symbol, tone) = match &known.matter {
            Matter::Post { post, open, waiting, .. } => {
                let tone = if *waiting > LONG_QUEUE || !open { Tone::Warn } else { Tone::Accent };
                (place_of(*post), if *open { '■' } else { '□' }, tone)
            }
            Matter::Patrol { place, .. } => (place_of(*place), '▲', Tone::Plain),
            Matter::Camp { camp, people, capacity } => {
                (place_of(*camp), '⌂', if people > capacity { Tone::Warn } else { Tone::Plain })
            }
            Matter::ArmedMen { .. } | Matter::Attack { .. } => (place_of(known.about), '!', Tone::Bad),
            _ => (place_of(known.about), '!', Tone::Warn),
        };
        let Some(there) = there else { continue };
        let age = view.now - known.seen;
        let tone = if Age::of(age) == Age::Old { Tone::Dim } else { tone };
        let rank = if symbol == '!' { 0 } else { 1 };
        // What is seen right now carries no age; what was seen some time ago fades.
        let note = (age.0 >= 60).then(|| format!("{} {}", Age::of(age).symbol(), words::span(age)));
        marks.push(Mark { note, place: place_at(there), ..mark(there, symbol, name(known.about), rank, tone) });
    }
    // What everybody knows to exist, without a word on how it stands.
    let said = |slug: Slug| view.known.iter().any(|k| k.about == slug);
    for post in s.posts.iter().filter(|p| !said(p.id) && !p.mobile) {
        let there = at.get(&post.place);
        let called = |there: &(f64, f64)| mark(*there, '■', name(post.id), 3, Tone::Dim);
        marks.extend(there.map(|there| Mark { place: name(post.place), ..called(there) }));
    }
    for camp in s.camps.iter().filter(|c| !said(c.id)) {
        let there = at.get(&camp.place);
        let called = |there: &(f64, f64)| mark(*there, '⌂', name(camp.id), 4, Tone::Dim);
        marks.extend(there.map(|there| Mark { place: name(camp.place), ..called(there) }));
    }
    marks.extend(towns(app, name, 5, false));
    let window = app.desk().and_then(|desk| desk.window).unwrap_or_else(|| app.whole_map());
    MapView {
        window,
        roads: roads(s, &at, &[], false),
        marks,
        kinds: kinds(app),
        captions: Vec::new(),
        legend: legend(app, false),
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
    Map { view: &view, atlas: Atlas::embedded(), look: app.look }.render(area, buf);
}
