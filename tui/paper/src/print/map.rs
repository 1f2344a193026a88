//! The wall map: one sheet of A3 with borders, water, places, roads, posts and camps, for everybody in the room. Unofficial ways,
//! hidden groups, what is mobile and what is not yet set up are not on it: they are for seats to find out.
//!
//! Distances are those of a plate carrée with its true parallel in the middle of the window: over a few degrees the error is under
//! two in a hundred, and the scale bar says how long a kilometre is there.

use kernel::names::Slug;
use maud::{Markup, PreEscaped, html};
use vocabulary::scenario::{PlaceKind, Surface};
use words::{
    broken, clean,
    print::{country, lake},
    sources, surface,
};

use sheet::{Area, FOOT, FRAME, HIGH, MARGIN, Projection, WIDE};

use super::page::{Paper, page};
use crate::atlas::{Atlas, AtlasLine, sides::Sides};

mod sheet;

/// A3 landscape in tenths of a millimetre, as a picture of a document has it.
pub(super) const SIZE: (u32, u32) = (4200, 2970);
/// Kilometres in one degree of latitude (mean meridian of the WGS 84 ellipsoid).
const KM_PER_DEGREE: f64 = 111.32;
/// Tenths of a millimetre from a border within which a place may be drawn on the wrong side.
const UNSURE: f64 = 40.0;
/// The mean width of a letter, in heights of it; a little more than it is, so that labels keep apart.
const LETTER: f64 = 0.64;

/// Something with a symbol and a name.
struct Spot {
    at: (f64, f64),
    kind: Kind,
    name: String,
    short: String,
    approximate: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    City,
    Post,
    Camp,
    Town,
    Village,
}

impl Kind {
    /// The height of its letters.
    fn letters(self) -> f64 {
        match self {
            Self::City => 62.0,
            Self::Post | Self::Camp => 46.0,
            Self::Town => 50.0,
            Self::Village => 38.0,
        }
    }

    fn symbol(self, (x, y): (f64, f64)) -> Markup {
        html! {
            @match self {
                Self::City => { circle cx=(n(x)) cy=(n(y)) r="20" fill="#fff" stroke="#111" stroke-width="7" {} circle cx=(n(x)) cy=(n(y)) r="8" fill="#111" {} }
                Self::Post => rect x=(n(x - 20.0)) y=(n(y - 20.0)) width="40" height="40" fill="#0b4f8a" stroke="#fff" stroke-width="5" {},
                Self::Camp => path d={ "M" (n(x - 26.0)) " " (n(y + 20.0)) "L" (n(x)) " " (n(y - 24.0)) "L" (n(x + 26.0)) " " (n(y + 20.0)) "Z" } fill="#1d6b36" stroke="#fff" stroke-width="5" {},
                Self::Town => circle cx=(n(x)) cy=(n(y)) r="15" fill="#fff" stroke="#111" stroke-width="6" {},
                Self::Village => circle cx=(n(x)) cy=(n(y)) r="9" fill="#111" stroke="#fff" stroke-width="3" {},
            }
        }
    }
}

/// A coordinate as it is written.
fn n(value: f64) -> String {
    format!("{value:.0}")
}

/// The style of a road: colour, width, dashes.
fn road_style(surface: Surface) -> (&'static str, f64, &'static str) {
    match surface {
        Surface::Paved => ("#8a2f12", 13.0, "none"),
        Surface::Unpaved => ("#8a5a12", 9.0, "none"),
        Surface::Track => ("#8a5a12", 7.0, "26 16"),
        Surface::Water => ("#2b6f9e", 8.0, "34 14 6 14"),
    }
}

fn spots(paper: &Paper<'_>) -> Vec<Spot> {
    let s = paper.scenario;
    let at = |place: Slug| s.places.iter().find(|p| p.id == place);
    let spot = |place: Slug, kind, name: Slug| {
        at(place).map(|place| Spot {
            at: (place.lon, place.lat),
            kind,
            name: paper.names.of(name).into_owned(),
            short: paper.names.short(name).into_owned(),
            approximate: place.approximate,
        })
    };
    let posts = s.posts.iter().filter(|post| !post.mobile).filter_map(|post| spot(post.place, Kind::Post, post.id));
    let camps = s.camps.iter().filter(|camp| camp.capacity > 0 || camp.people > 0);
    let camps = camps.filter_map(|camp| spot(camp.place, Kind::Camp, camp.id));
    let places = s.places.iter().filter_map(|place| {
        let kind = match place.kind {
            // What stands there has a symbol of its own.
            PlaceKind::Crossing | PlaceKind::Camp => return None,
            PlaceKind::City => Kind::City,
            PlaceKind::Town => Kind::Town,
            PlaceKind::Village | PlaceKind::Island | PlaceKind::Well | PlaceKind::GoldSite => Kind::Village,
        };
        spot(place.id, kind, place.id)
    });
    let mut spots: Vec<Spot> = posts.chain(camps).chain(places).collect();
    spots.sort_by(|a, b| a.kind.cmp(&b.kind).then_with(|| a.name.cmp(&b.name)));
    spots
}

/// Several symbols on one point would hide one another: they stand in a row.
fn apart(projection: &Projection, spots: &[Spot]) -> Vec<(f64, f64)> {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for spot in spots {
        let (mut x, y) = projection.of(spot.at);
        while taken.iter().any(|(a, b)| (a - x).abs() < 44.0 && (b - y).abs() < 44.0) {
            x += 48.0;
        }
        taken.push((x, y));
    }
    taken
}

/// Where the names stand: on the first free side of their symbol, the more important ones first; one that finds no room near by
/// stands farther off, with a line to its symbol.
fn label(at: (f64, f64), text: &str, letters: f64, taken: &[Area]) -> Option<(Area, bool)> {
    let w = text.chars().count() as f64 * letters * LETTER + 8.0;
    let (x, y, gap) = (at.0, at.1, 30.0);
    let near = [
        (x + gap, y - letters / 2.0),
        (x - gap - w, y - letters / 2.0),
        (x - w / 2.0, y - gap - letters),
        (x - w / 2.0, y + gap),
        (x + gap, y - gap - letters),
        (x + gap, y + gap),
        (x - gap - w, y - gap - letters),
        (x - gap - w, y + gap),
    ];
    let far = (2..=5).flat_map(|ring| {
        let off = f64::from(ring) * 60.0;
        [
            (x + off, y - off),
            (x + off, y + off),
            (x - off - w, y - off),
            (x - off - w, y + off),
            (x - w / 2.0, y - off - letters),
            (x - w / 2.0, y + off),
        ]
    });
    let all = near.into_iter().map(|at| (at, false)).chain(far.map(|at| (at, true)));
    let mut areas = all.map(|((x, y), far)| (Area { x, y, w, h: letters }, far));
    areas.find(|(area, _)| area.within(FRAME) && !taken.iter().any(|other| other.meets(*area)))
}

/// Draws the map as SVG.
pub(super) fn draw(paper: &Paper<'_>) -> String {
    let s = paper.scenario;
    let projection = Projection::of_scenario(s);
    let atlas = Atlas::embedded();
    let seen = |lines: &'static [AtlasLine]| lines.iter().filter(|line| projection.shows(line)).collect::<Vec<_>>();
    let mut spots = spots(paper);
    spots.retain(|spot| inside(projection.of(spot.at)));
    let symbols = apart(&projection, &spots);
    let mut taken: Vec<Area> =
        symbols.iter().map(|(x, y)| Area { x: x - 24.0, y: y - 24.0, w: 48.0, h: 48.0 }).collect();
    let roads = s.roads.iter().filter(|road| !road.unofficial).filter_map(|road| {
        let end = |slug| s.places.iter().find(|p| p.id == slug).map(|p| projection.of((p.lon, p.lat)));
        Some((end(road.from)?, end(road.to)?, road_style(road.surface)))
    });
    let roads: Vec<_> = roads.collect();
    // The scale stands in a corner where nothing else does, if there is one, and no name may go there.
    let bar = Bar::of(&projection, |corner| {
        let passed = |&((x, y), (to_x, to_y), _): &((f64, f64), (f64, f64), _)| {
            (0..=100)
                .map(f64::from)
                .any(|n| corner.meets(dot((x + (to_x - x) * n / 100.0, y + (to_y - y) * n / 100.0))))
        };
        !taken.iter().any(|other| other.meets(corner)) && !roads.iter().any(passed)
    });
    taken.push(bar.area());
    let onward = onward(paper, &projection, &mut taken);
    let mut labels = Vec::new();
    for (spot, at) in spots.iter().zip(&symbols) {
        let written = |name: &str| if spot.approximate { format!("{name} *") } else { name.to_owned() };
        // In short where the name has no room: a symbol without any says nothing.
        let found = [&spot.name, &spot.short].into_iter().find_map(|name| {
            let text = written(name);
            label(*at, &text, spot.kind.letters(), &taken).map(|place| (text, place))
        });
        if let Some((text, (area, far))) = found {
            taken.push(area);
            labels.push((spot, *at, text, area, far));
        }
    }
    let (lakes, rivers) = (seen(&atlas.water), seen(&atlas.rivers));
    let (regions, borders) = (seen(&atlas.regions), seen(&atlas.borders));
    let background = [&lakes, &rivers, &regions, &borders].into_iter().any(|lines| !lines.is_empty());
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (n(WIDE)) " " (n(HIGH)) } width="420mm" height="297mm" role="img"
            font-family="system-ui, 'DejaVu Sans', sans-serif" {
            title { (paper.p.map) " — " (paper.names.of(s.id)) }
            rect width="100%" height="100%" fill="#fff" {}
            clipPath id="frame" { rect x=(n(FRAME.x)) y=(n(FRAME.y)) width=(n(FRAME.w)) height=(n(FRAME.h)) {} }
            g clip-path="url(#frame)" fill="none" stroke-linejoin="round" stroke-linecap="butt" {
                rect x=(n(FRAME.x)) y=(n(FRAME.y)) width=(n(FRAME.w)) height=(n(FRAME.h)) fill="#fbf8f1" {}
                @for line in &lakes { path d=(projection.path(line)) fill="#d3e6f2" stroke="#2b6f9e" stroke-width="4" {} }
                @for line in &rivers { path d=(projection.path(line)) stroke="#2b6f9e" stroke-width="6" {} }
                @for line in &regions { path d=(projection.path(line)) stroke="#999" stroke-width="4" stroke-dasharray="8 12" {} }
                @for line in &borders { path d=(projection.path(line)) stroke="#6b2a78" stroke-width="12" stroke-dasharray="44 14 8 14" {} }
                @for ((x, y), (to_x, to_y), (colour, width, dashes)) in &roads {
                    line x1=(n(*x)) y1=(n(*y)) x2=(n(*to_x)) y2=(n(*to_y)) stroke=(colour) stroke-width=(width) stroke-dasharray=(dashes) {}
                }
            }
            (captions(paper, &projection, (&lakes, &rivers, &borders), &mut taken))
            @for (_, at, _, area, far) in &labels {
                @if *far {
                    line x1=(n(at.0)) y1=(n(at.1)) x2=(n(area.x + area.w / 2.0)) y2=(n(area.y + area.h / 2.0)) stroke="#333" stroke-width="3" {}
                }
            }
            @for (spot, at) in spots.iter().zip(&symbols) { (spot.kind.symbol(*at)) }
            g paint-order="stroke" stroke="#fff" stroke-width="12" stroke-linejoin="round" fill="#111" {
                @for (spot, at, text, area, _) in &labels {
                    @let (x, anchor) = anchored(*area, *at);
                    text x=(n(x)) text-anchor=(anchor) y=(n(area.y + area.h * 0.8)) font-size=(n(spot.kind.letters()))
                        font-weight=(if spot.kind == Kind::Village { "normal" } else { "bold" }) { (text) }
                }
            }
            g font-size="40" font-style="italic" fill="#111" paint-order="stroke" stroke="#fff" stroke-width="12" {
                @for (area, text) in &onward { text x=(n(area.x + 4.0)) y=(n(area.y + area.h * 0.8)) { (text) } }
            }
            (bar.draw())
            rect x=(n(FRAME.x)) y=(n(FRAME.y)) width=(n(FRAME.w)) height=(n(FRAME.h)) fill="none" stroke="#111" stroke-width="6" {}
            text x=(n(MARGIN)) y="125" font-size="84" font-weight="bold" { (paper.names.of(s.id)) }
            text x=(n(WIDE - MARGIN)) y="125" font-size="42" font-weight="bold" text-anchor="end" letter-spacing="8" {
                (paper.p.exercise) " · " (paper.p.exercise) " · " (paper.p.exercise)
            }
            (legend(paper, spots.iter().any(|spot| spot.approximate), background))
        }
    };
    svg.into_string()
}

/// A point, as an area that meets others.
fn dot((x, y): (f64, f64)) -> Area {
    Area { x, y, w: 1.0, h: 1.0 }
}

fn inside(at: (f64, f64)) -> bool {
    dot(at).within(FRAME)
}

/// Where a name begins, ends or has its middle: fonts differ, and the side at its symbol must stay there.
fn anchored(area: Area, at: (f64, f64)) -> (f64, &'static str) {
    if area.x + area.w <= at.0 {
        (area.x + area.w - 4.0, "end")
    } else if area.x >= at.0 {
        (area.x + 4.0, "start")
    } else {
        (area.x + area.w / 2.0, "middle")
    }
}

/// Where roads lead that leave the sheet: a name at its edge.
fn onward(paper: &Paper<'_>, projection: &Projection, taken: &mut Vec<Area>) -> Vec<(Area, String)> {
    let s = paper.scenario;
    let end = |slug| s.places.iter().find(|p| p.id == slug).map(|p| projection.of((p.lon, p.lat)));
    let mut named: Vec<(Area, String)> = Vec::new();
    for road in s.roads.iter().filter(|road| !road.unofficial) {
        let (Some(from), Some(to)) = (end(road.from), end(road.to)) else { continue };
        let (here, there, name) = match (inside(from), inside(to)) {
            (true, false) => (from, to, road.to),
            (false, true) => (to, from, road.from),
            _ => continue,
        };
        // Halving finds the edge: twenty times are finer than any printer.
        let (mut near, mut far) = (0.0, 1.0);
        let along = |share: f64| (here.0 + (there.0 - here.0) * share, here.1 + (there.1 - here.1) * share);
        for _ in 0..20 {
            let middle = f64::midpoint(near, far);
            if inside(along(middle)) { near = middle } else { far = middle }
        }
        let text = format!("→ {}", paper.names.of(name));
        if let Some((area, _)) = label(along(near), &text, 40.0, taken) {
            taken.push(area);
            named.push((area, text));
        }
    }
    named
}

/// A name on the background: where, what, how high its letters, in which colour.
type Caption = (Area, String, f64, &'static str);

/// The names of countries, lakes and rivers, where they hide nothing.
fn captions(
    paper: &Paper<'_>,
    projection: &Projection,
    (lakes, rivers, borders): (&[&AtlasLine], &[&AtlasLine], &[&AtlasLine]),
    taken: &mut Vec<Area>,
) -> Markup {
    let mut placed = countries(paper, projection, borders, taken);
    for ((x, y), text, size, colour) in waters(paper, projection, lakes, rivers) {
        let w = wide(&text, size);
        let steps = (0..7).flat_map(|n| [f64::from(n), -f64::from(n)]);
        let spots = steps.flat_map(|down| (-3..=3).map(move |right| (f64::from(right), down)));
        let areas = spots.map(|(right, down)| Area {
            x: x - w / 2.0 + right * 110.0,
            y: y - size / 2.0 + down * 90.0,
            w,
            h: size,
        });
        if let Some(area) = nearest((x, y), areas.filter(|area| free(*area, taken))) {
            taken.push(area);
            placed.push((area, text, size, colour));
        }
    }
    html! {
        g font-style="italic" opacity="0.85" paint-order="stroke" stroke="#fbf8f1" stroke-width="10" {
            @for (area, text, size, colour) in &placed {
                text x=(n(area.x)) y=(n(area.y + size * 0.8)) font-size=(n(*size)) fill=(colour) letter-spacing=(n(size * 0.14)) { (text) }
            }
        }
    }
}

/// How wide a caption is.
fn wide(text: &str, letters: f64) -> f64 {
    text.chars().count() as f64 * letters * (LETTER + 0.16)
}

fn free(area: Area, taken: &[Area]) -> bool {
    area.within(FRAME) && !taken.iter().any(|other| other.meets(area))
}

/// The area whose middle is nearest to a point.
fn nearest((x, y): (f64, f64), areas: impl Iterator<Item = Area>) -> Option<Area> {
    let far = |area: &Area| (area.x + area.w / 2.0 - x).hypot(area.y + area.h / 2.0 - y);
    areas.min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// The names of countries that have a place on the sheet: each on its own side of the border, as near to its places as there is room.
fn countries(
    paper: &Paper<'_>,
    projection: &Projection,
    borders: &[&AtlasLine],
    taken: &mut Vec<Area>,
) -> Vec<Caption> {
    let all = paper.scenario.places.iter().map(|place| (projection.of((place.lon, place.lat)), place.country.as_str()));
    let places: Vec<((f64, f64), &str)> = all.filter(|(at, _)| inside(*at)).collect();
    let mut letters: Vec<&str> = places.iter().map(|(_, country)| *country).collect();
    letters.sort_unstable();
    letters.dedup();
    let sides = Sides::of(|at| projection.of(at), borders, places.clone(), UNSURE);
    let mut placed = Vec::new();
    for code in letters {
        let Some(name) = country(paper.lang, code) else { continue };
        let own: Vec<_> = places.iter().filter(|(_, country)| *country == code).map(|(at, _)| *at).collect();
        let mean = |of: fn(&(f64, f64)) -> f64| own.iter().map(of).sum::<f64>() / own.len().max(1) as f64;
        let (text, h) = (name.to_uppercase(), 78.0);
        let w = wide(&text, h);
        let spots = grid((mean(|p| p.0), mean(|p| p.1)), (w, h));
        let fits = |area: &Area| free(*area, taken) && sides.hold(code, (area.x, area.y), (area.w, area.h));
        if let Some(area) = spots.into_iter().find(fits) {
            taken.push(area);
            placed.push((area, text, h, "#6b2a78"));
        }
    }
    placed
}

/// Areas of a size all over the frame, those nearest to a point first.
fn grid((x, y): (f64, f64), (w, h): (f64, f64)) -> Vec<Area> {
    const STEP: f64 = 60.0;
    let (across, down) = ((FRAME.w / STEP) as u32, (FRAME.h / STEP) as u32);
    let spots =
        (0..across).flat_map(|right| (0..down).map(move |low| (f64::from(right) * STEP, f64::from(low) * STEP)));
    let mut areas: Vec<Area> = spots.map(|(right, low)| Area { x: FRAME.x + right, y: FRAME.y + low, w, h }).collect();
    let far = |area: &Area| (area.x + w / 2.0 - x).hypot(area.y + h / 2.0 - y);
    areas.sort_by(|a, b| far(a).total_cmp(&far(b)));
    areas
}

/// The names of lakes and rivers, each with where it would stand best, the height of its letters and their colour.
fn waters(
    paper: &Paper<'_>,
    projection: &Projection,
    lakes: &[&AtlasLine],
    rivers: &[&AtlasLine],
) -> Vec<((f64, f64), String, f64, &'static str)> {
    let mut waters = Vec::new();
    for line in lakes {
        let ring: Vec<_> = line.points.iter().map(|p| projection.of(*p)).collect();
        let mean = |of: fn(&(f64, f64)) -> f64| ring.iter().map(of).sum::<f64>() / ring.len().max(1) as f64;
        if let Some(name) = &line.name {
            waters.push(((mean(|p| p.0), mean(|p| p.1)), lake(paper.lang, &clean(name)), 50.0, "#1c567e"));
        }
    }
    let on_sheet = |line: &&AtlasLine| {
        let shown: Vec<_> = line.points.iter().map(|p| projection.of(*p)).filter(|at| inside(*at)).collect();
        shown.get(shown.len() / 2).copied()
    };
    let mut told: Vec<&str> = Vec::new();
    for line in rivers {
        if let (Some(name), Some(at)) = (&line.name, on_sheet(line))
            && !told.contains(&name.as_str())
        {
            told.push(name);
            waters.push((at, clean(name), 40.0, "#1c567e"));
        }
    }
    waters
}

/// A round number of kilometres.
struct Bar {
    km: u32,
    long: f64,
    /// Where it stands.
    corner: Area,
}

impl Bar {
    fn of(projection: &Projection, free: impl Fn(Area) -> bool) -> Self {
        let per_km = projection.down / KM_PER_DEGREE;
        let round = [500, 200, 100, 50, 20, 10, 5, 2, 1];
        let km = round.into_iter().find(|km| f64::from(*km) * per_km <= FRAME.w / 5.0).unwrap_or(1);
        let long = f64::from(km) * per_km;
        let (w, h) = (long + 220.0, 130.0);
        let (right, low) = (FRAME.x + FRAME.w - w, FRAME.y + FRAME.h - h);
        let corners = [(right, low), (FRAME.x, low), (right, FRAME.y), (FRAME.x, FRAME.y)];
        let mut areas = corners.into_iter().map(|(x, y)| Area { x, y, w, h });
        let corner = areas.find(|area| free(*area)).unwrap_or(Area { x: right, y: low, w, h });
        Self { km, long, corner }
    }
    fn area(&self) -> Area {
        self.corner
    }
    fn draw(&self) -> Markup {
        let (x, y) = (self.corner.x + 80.0, self.corner.y + 70.0);
        let quarter = self.long / 4.0;
        html! {
            g font-size="38" text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="8" {
                text x=(n(x)) y=(n(y - 14.0)) { "0" }
                text x=(n(x + self.long)) y=(n(y - 14.0)) { (self.km) " km" }
            }
            @for (part, fill) in [(0.0, "#111"), (1.0, "#fff"), (2.0, "#111"), (3.0, "#fff")] {
                rect x=(n(x + part * quarter)) y=(n(y)) width=(n(quarter)) height="20" fill=(fill) stroke="#111" stroke-width="4" {}
            }
        }
    }
}

/// What the signs mean, and whose data the sheet shows.
fn legend(paper: &Paper<'_>, approximate: bool, background: bool) -> Markup {
    let p = paper.p;
    let places = sources::of_places(paper.scenario);
    let places = (!places.is_empty()).then(|| format!("{} {places}.", p.place_sources));
    let background = background.then(|| p.background_source.to_owned());
    let said: Vec<String> = background.into_iter().chain(places).chain([p.illustrative.to_owned()]).collect();
    let letters = ((WIDE - 2.0 * MARGIN) / (32.0 * LETTER)) as usize;
    let top = HIGH - FOOT + 55.0;
    let symbols = [(Kind::Town, p.town), (Kind::Village, p.village), (Kind::Post, p.post), (Kind::Camp, p.camp)];
    let roads = [Surface::Paved, Surface::Unpaved, Surface::Track, Surface::Water];
    let lines =
        [("#6b2a78", "12", "44 14 8 14", p.border), ("#999", "4", "8 12", p.region), ("#2b6f9e", "6", "none", p.river)];
    let column = |index: usize| MARGIN + index as f64 * 560.0;
    html! {
        g font-size="40" {
            @for (i, (kind, word)) in symbols.iter().enumerate() {
                @let (x, y) = (column(i), top);
                (kind.symbol((x + 30.0, y - 13.0)))
                text x=(n(x + 75.0)) y=(n(y)) { (word) }
            }
            @for (i, kind) in roads.iter().enumerate() {
                @let ((x, y), (colour, width, dashes)) = ((column(i), top + 68.0), road_style(*kind));
                line x1=(n(x)) y1=(n(y - 13.0)) x2=(n(x + 100.0)) y2=(n(y - 13.0)) stroke=(colour) stroke-width=(width) stroke-dasharray=(dashes) {}
                text x=(n(x + 120.0)) y=(n(y)) { (surface(*kind, paper.lang)) }
            }
            @for (i, (colour, width, dashes, word)) in lines.iter().enumerate() {
                @let (x, y) = (column(i + 4), top);
                line x1=(n(x)) y1=(n(y - 13.0)) x2=(n(x + 110.0)) y2=(n(y - 13.0)) stroke=(colour) stroke-width=(width) stroke-dasharray=(dashes) {}
                text x=(n(x + 130.0)) y=(n(y)) { (word) }
            }
            @let (x, y) = (column(4), top + 68.0);
            rect x=(n(x)) y=(n(y - 34.0)) width="100" height="40" fill="#d3e6f2" stroke="#2b6f9e" stroke-width="4" {}
            text x=(n(x + 120.0)) y=(n(y)) { (p.lake) }
            (Kind::City.symbol((column(6) + 30.0, y - 13.0)))
            text x=(n(column(6) + 75.0)) y=(n(y)) { (p.city) }
            @if approximate { text x=(n(column(5))) y=(n(y)) { "*  " (p.approximate) } }
            @for (line, text) in broken(&said.join(" "), letters).iter().enumerate() {
                text x=(n(MARGIN)) y=(n(top + 136.0 + line as f64 * 42.0)) font-size="32" fill="#333" { (text) }
            }
        }
    }
}

/// The same as a page that a browser prints on A3.
pub(super) fn lay_out(paper: &Paper<'_>, svg: &str) -> String {
    let style = "@page{size:A3 landscape;margin:0}svg{display:block;width:100%;height:auto}@media print{svg{width:420mm;height:297mm}}";
    page(paper, paper.p.map, style, &html! { (PreEscaped(svg)) })
}
