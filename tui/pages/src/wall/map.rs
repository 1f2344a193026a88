//! The map for everybody, in large letters: water and borders, official roads, towns, posts and camps. Unofficial ways, what is mobile and
//! how anything stands are not on it. A road that everybody was told is closed bears a cross and is named below.
//!
//! Distances are those of a plate carrée with its true parallel in the middle, as on the wall map of paper.

use std::fmt::Write as _;

use kernel::names::Slug;
use maud::{Markup, html};
use paper::atlas::{Atlas, AtlasLine, sides::Sides};
use vocabulary::scenario::{PlaceKind, Scenario};
use words::{say, ui, wall::WallPhrase};

use super::asked::WallAsked;

/// How wide the drawing is, in its own units, and how high at most and at least.
const WIDE: f64 = 1000.0;
const HIGH: (f64, f64) = (500.0, 900.0);
/// The height of letters, and the mean width of one in heights.
const LETTERS: f64 = 33.0;
const LETTER: f64 = 0.56;
/// So near to a border a place may be drawn on its wrong side.
const UNSURE: f64 = 10.0;
/// The share of the span that is shown around the places.
const AROUND: f64 = 0.08;

struct Projection {
    west: f64,
    north: f64,
    across: f64,
    down: f64,
    high: f64,
}

impl Projection {
    fn of(scenario: &Scenario) -> Self {
        let hull = |of: fn(&vocabulary::scenario::Place) -> f64, empty: (f64, f64)| {
            let (least, most) =
                scenario.places.iter().map(of).fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(v), b.max(v)));
            let (least, most) = if least > most { empty } else { (least, most.max(least + 0.05)) };
            let around = (most - least) * AROUND;
            (least - around, most + around)
        };
        let w = scenario.window;
        let ((west, east), (south, north)) = if w.east > w.west && w.north > w.south {
            ((w.west, w.east), (w.south, w.north))
        } else {
            (hull(|place| place.lon, (13.0, 14.0)), hull(|place| place.lat, (13.0, 14.0)))
        };
        let shrink = f64::midpoint(south, north).to_radians().cos().max(0.1);
        let across = (WIDE / (east - west)).min(HIGH.1 * shrink / (north - south));
        let down = across / shrink;
        let high = ((north - south) * down).clamp(HIGH.0, HIGH.1);
        let (lon, lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
        Self { west: lon - WIDE / across / 2.0, north: lat + high / down / 2.0, across, down, high }
    }

    fn at(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        ((lon - self.west) * self.across, (self.north - lat) * self.down)
    }

    fn path(&self, line: &AtlasLine) -> Option<String> {
        let points: Vec<(f64, f64)> = line.points.iter().map(|point| self.at(*point)).collect();
        let near = |(x, y): &(f64, f64)| (-WIDE..2.0 * WIDE).contains(x) && (-WIDE..2.0 * WIDE).contains(y);
        if !points.iter().any(near) {
            return None;
        }
        let mut path = String::new();
        for (n, (x, y)) in points.into_iter().enumerate() {
            // Writing into a text cannot fail.
            let _ = write!(path, "{}{x:.0} {y:.0}", if n == 0 { "M" } else { "L" });
        }
        Some(path)
    }
}

/// A name beside its sign.
struct Label {
    sign: (f64, f64),
    kind: Sign,
    name: String,
    /// Where its letters begin; nothing where there is no room.
    at: Option<(f64, f64)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    City,
    Post,
    Camp,
    Town,
    Village,
}

/// The map, and below it which roads are closed.
pub(super) fn draw(of: &WallAsked<'_>) -> Markup {
    let (scenario, lang) = (of.scenario, of.names.lang());
    let land = Projection::of(scenario);
    let atlas = Atlas::embedded();
    let lines = |of: &[AtlasLine]| of.iter().filter_map(|line| land.path(line)).collect::<Vec<_>>().join("");
    let closed: Vec<String> = of.view.closed_roads.iter().map(|road| of.names.of(*road).into_owned()).collect();
    html! {
        svg viewBox={ "0 0 " (WIDE) " " (format!("{:.0}", land.high)) } role="img" aria-label=(ui(lang, WallPhrase::Map)) {
            rect width=(WIDE) height=(format!("{:.0}", land.high)) fill="#fff" {}
            path d=(lines(&atlas.water)) fill="#cfe0ea" stroke="#567" stroke-width="2" {}
            path d=(lines(&atlas.rivers)) fill="none" stroke="#567" stroke-width="3" {}
            path d=(lines(&atlas.borders)) fill="none" stroke="#000" stroke-width="5" stroke-dasharray="22 9 5 9" {}
            (roads(scenario, &land, &of.view.closed_roads))
            (signs(of, &land))
        }
        @if !closed.is_empty() { p.closed { (say(lang, WallPhrase::Closed, &[("roads", &closed.join(", "))])) } }
    }
}

fn roads(scenario: &Scenario, land: &Projection, closed: &[Slug]) -> Markup {
    let place =
        |id: Slug| scenario.places.iter().find(|place| place.id == id).map(|place| land.at((place.lon, place.lat)));
    let official = scenario.roads.iter().filter(|road| !road.unofficial);
    let ends: Vec<_> =
        official.filter_map(|road| Some((place(road.from)?, place(road.to)?, closed.contains(&road.id)))).collect();
    let n = |value: f64| format!("{value:.0}");
    html! {
        @for ((x1, y1), (x2, y2), shut) in &ends {
            line x1=(n(*x1)) y1=(n(*y1)) x2=(n(*x2)) y2=(n(*y2)) stroke="#777" stroke-width="5" {}
            @if *shut {
                @let (x, y) = (f64::midpoint(*x1, *x2), f64::midpoint(*y1, *y2));
                path d={ "M" (n(x - 16.0)) " " (n(y - 16.0)) "l32 32m0-32l-32 32" } stroke="#000" stroke-width="9" {}
            }
        }
    }
}

fn signs(of: &WallAsked<'_>, land: &Projection) -> Markup {
    let mut taken = Taken::default();
    let labels = placed(of, land, &mut taken);
    let countries = countries(of, land, &mut taken);
    let n = |value: f64| format!("{value:.0}");
    html! {
        @for Label { sign: (x, y), kind, .. } in &labels {
            @match kind {
                Sign::City | Sign::Town => circle cx=(n(*x)) cy=(n(*y)) r="9" fill="#fff" stroke="#000" stroke-width="5" {},
                Sign::Village => circle cx=(n(*x)) cy=(n(*y)) r="5" fill="#000" {},
                Sign::Post => rect x=(n(x - 10.0)) y=(n(y - 10.0)) width="20" height="20" fill="#000" {},
                Sign::Camp => path d={ "M" (n(x - 13.0)) " " (n(y + 11.0)) "h26l-13-24z" } fill="#000" {},
            }
        }
        @for (name, (x, y)) in &countries {
            text x=(n(*x)) y=(n(*y)) font-size=(LETTERS) fill="#555" letter-spacing="6" { (name) }
        }
        @for Label { at, name, kind, .. } in &labels {
            @if let Some((x, y)) = at {
                text x=(n(*x)) y=(n(*y)) font-size=(LETTERS) font-weight=(if *kind == Sign::City { "bold" } else { "normal" })
                    paint-order="stroke" stroke="#fff" stroke-width="7" { (name) }
            }
        }
    }
}

/// What on the map is covered already.
#[derive(Default)]
struct Taken(Vec<(f64, f64, f64, f64)>);

impl Taken {
    /// Whether a line of letters this wide at this corner stands on a map this high and covers nothing.
    fn free(&self, wide: f64, high: f64, (left, top): (f64, f64)) -> bool {
        let inside = left >= 0.0 && left + wide <= WIDE && top >= 0.0 && top + LETTERS <= high;
        let meets =
            |&(a, b, w, h): &(f64, f64, f64, f64)| left < a + w && a < left + wide && top < b + h && b < top + LETTERS;
        inside && !self.0.iter().any(meets)
    }

    /// Takes a line of letters this wide at the first of these corners where it covers nothing. Where its letters then stand.
    fn line(&mut self, wide: f64, high: f64, corners: impl IntoIterator<Item = (f64, f64)>) -> Option<(f64, f64)> {
        let (left, top) = corners.into_iter().find(|corner| self.free(wide, high, *corner))?;
        self.0.push((left, top, wide, LETTERS));
        Some((left, top + LETTERS * 0.8))
    }
}

/// The names of countries that have a place on the map: each on its own side of the borders, as near as there is room to the middle of its
/// places. One that finds no room there has none: a name in the neighbour's land would be worse.
fn countries(of: &WallAsked<'_>, land: &Projection, taken: &mut Taken) -> Vec<(String, (f64, f64))> {
    let drawn = of.scenario.places.iter().map(|place| (land.at((place.lon, place.lat)), place.country.as_str()));
    let shown = |(x, y): (f64, f64)| (0.0..WIDE).contains(&x) && (0.0..land.high).contains(&y);
    let places: Vec<((f64, f64), &str)> = drawn.filter(|(at, _)| shown(*at)).collect();
    let mut codes: Vec<&str> = places.iter().map(|(_, country)| *country).collect();
    codes.sort_unstable();
    codes.dedup();
    let borders: Vec<&AtlasLine> = Atlas::embedded().borders.iter().filter(|line| land.path(line).is_some()).collect();
    let sides = Sides::of(|at| land.at(at), &borders, places.clone(), UNSURE);
    let named = codes.into_iter().filter_map(|code| {
        let name = words::print::country(of.names.lang(), code)?.to_uppercase();
        let own: Vec<(f64, f64)> = places.iter().filter(|(_, country)| *country == code).map(|(at, _)| *at).collect();
        let mean = |of: fn(&(f64, f64)) -> f64| own.iter().map(of).sum::<f64>() / own.len().max(1) as f64;
        let wide = name.chars().count() as f64 * (LETTERS * LETTER * 1.25 + 6.0);
        let best = (mean(|at| at.0) - wide / 2.0, mean(|at| at.1));
        let corner = nearest_first(best)
            .into_iter()
            .find(|corner| taken.free(wide, land.high, *corner) && sides.hold(code, *corner, (wide, LETTERS)))?;
        Some((name, taken.line(wide, land.high, [corner])?))
    });
    named.collect()
}

/// Corners all over the map, those nearest to a point first.
fn nearest_first((x, y): (f64, f64)) -> Vec<(f64, f64)> {
    const STEP: f64 = 25.0;
    let all = (0..40).flat_map(|right| (0..36).map(move |down| (f64::from(right) * STEP, f64::from(down) * STEP)));
    let mut corners: Vec<(f64, f64)> = all.collect();
    let far = |(left, top): &(f64, f64)| (left - x) * (left - x) + (top - y) * (top - y);
    corners.sort_by(|one, other| far(one).total_cmp(&far(other)));
    corners
}

/// The names that find room, the more important ones first: on the right of their sign, on its left, above it or below.
fn placed(of: &WallAsked<'_>, land: &Projection, taken: &mut Taken) -> Vec<Label> {
    let s = of.scenario;
    let at = |id: Slug| s.places.iter().find(|place| place.id == id).map(|place| land.at((place.lon, place.lat)));
    let label = |kind, id: Slug, place: Slug| {
        at(place).map(|sign| Label { sign, kind, name: of.names.short(id).into_owned(), at: None })
    };
    let places = s.places.iter().filter_map(|place| {
        let kind = match place.kind {
            PlaceKind::Crossing | PlaceKind::Camp | PlaceKind::Well | PlaceKind::GoldSite => return None,
            PlaceKind::City => Sign::City,
            PlaceKind::Town => Sign::Town,
            PlaceKind::Village | PlaceKind::Island => Sign::Village,
        };
        label(kind, place.id, place.id)
    });
    let posts = s.posts.iter().filter(|post| !post.mobile).filter_map(|post| label(Sign::Post, post.id, post.place));
    let camps = s.camps.iter().filter(|camp| camp.capacity > 0 || camp.people > 0);
    let camps = camps.filter_map(|camp| label(Sign::Camp, camp.id, camp.place));
    let mut labels: Vec<Label> = places.chain(posts).chain(camps).collect();
    labels.sort_by_key(|label| label.kind);
    taken.0.extend(labels.iter().map(|Label { sign: (x, y), .. }| (x - 12.0, y - 12.0, 24.0, 24.0)));
    for label in &mut labels {
        let wide = label.name.chars().count() as f64 * LETTERS * LETTER;
        let (x, y) = label.sign;
        let corners = [
            (x + 16.0, y - LETTERS / 2.0),
            (x - 16.0 - wide, y - LETTERS / 2.0),
            (x - wide / 2.0, y - LETTERS - 14.0),
            (x - wide / 2.0, y + 14.0),
        ];
        label.at = taken.line(wide, land.high, corners);
    }
    labels
}

#[cfg(test)]
mod tests {
    use engine::sight::wall::WallView;
    use vocabulary::{
        scenario::{Place, Window},
        terms::Text,
    };
    use words::{Lang, Names};

    use super::*;

    #[test]
    fn the_name_of_a_country_stands_in_it_also_where_its_places_are_at_the_border() {
        let place = |id: &str, country: &str, (lon, lat): (f64, f64)| Place {
            id: Slug::new(id),
            name: Text::of(id.to_owned(), id.to_owned()),
            short: Text::default(),
            lat,
            lon,
            kind: PlaceKind::Village,
            country: country.to_owned(),
            region: String::new(),
            approximate: true,
            source: String::new(),
        };
        let scenario = Scenario {
            window: Window { west: 12.0, south: 16.5, east: 19.0, north: 19.5 },
            places: vec![place("well", "NE", (15.3, 18.0)), place("oasis", "TD", (17.5, 18.0))],
            ..Scenario::default()
        };
        let names = Names::new(&scenario, Lang::Fr);
        let view = WallView::default();
        let of = WallAsked { scenario: &scenario, names: &names, view: &view, running: true, wall: "14:02" };
        let land = Projection::of(&scenario);
        let mut taken = Taken::default();
        let named = countries(&of, &land, &mut taken);
        assert_eq!(named.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["NIGER", "TCHAD"]);
        // The border of Niger and Chad lies at 15.6 degrees east there.
        let border = land.at((15.6, 18.0)).0;
        let [(niger, _, wide, _), (chad, ..)] = taken.0[..] else { panic!("two names: {:?}", taken.0) };
        assert!(niger + wide < border && chad > border, "{niger} and {wide}, {border}, {chad}");
    }
}
