//! On which side of the borders a spot of the map lies, so that the name of a country stands in that country.
//!
//! The atlas has lines and no areas. A spot is held to be in a country if more places of it than of others are seen from there with no
//! border between, and if the border nearest to it is one of that country. Places next to a border say nothing, since lines are
//! simplified. It ignores enclaves.

use super::AtlasLine;

/// A point of a map, in the units of its drawing: to the right, and down.
type Point = (f64, f64);

/// A piece of a border, and whose it is.
#[derive(Debug)]
struct Piece<'a> {
    ends: (Point, Point),
    of: Option<&'a str>,
}

/// Borders on a map, and the places that tell the sides apart.
#[derive(Debug)]
pub struct Sides<'a> {
    pieces: Vec<Piece<'a>>,
    /// Where a place is drawn, its country, and whether it is far enough from every border to be sure of.
    places: Vec<(Point, &'a str, bool)>,
}

impl<'a> Sides<'a> {
    /// Borders as the atlas has them, how degrees are drawn, and each place where it is drawn with the two letters of its country. Within
    /// `unsure` of a border a place may be drawn on its wrong side.
    pub fn of(
        drawn: impl Fn(Point) -> Point,
        borders: &[&'a AtlasLine],
        places: Vec<(Point, &'a str)>,
        unsure: f64,
    ) -> Self {
        let pieces: Vec<Piece<'a>> = borders
            .iter()
            .flat_map(|line| line.points.windows(2).map(|pair| (pair, line.name.as_deref())))
            .map(|(pair, of)| Piece { ends: (drawn(pair[0]), drawn(pair[1])), of })
            .collect();
        let sure = |at: Point| pieces.iter().all(|piece| off(at, piece.ends) > unsure);
        let places = places.into_iter().map(|(at, country)| (at, country, sure(at))).collect();
        Self { pieces, places }
    }

    /// Whether a name that begins at this corner and is so wide and so high stands in this country and on no border.
    pub fn hold(&self, country: &str, (left, top): Point, (wide, high): (f64, f64)) -> bool {
        let (right, low) = (left + wide, top + high);
        let edges = [
            ((left, top), (right, top)),
            ((left, low), (right, low)),
            ((left, top), (left, low)),
            ((right, top), (right, low)),
        ];
        if self.pieces.iter().any(|piece| edges.iter().any(|edge| cross(*edge, piece.ends))) {
            return false;
        }
        let middle = (f64::midpoint(left, right), f64::midpoint(top, low));
        self.borders_on(country, middle) && self.seen_from(country, middle)
    }

    /// Whether the border nearest to a spot is one of this country; with no border on the map there is none to be wrong about.
    fn borders_on(&self, country: &str, at: Point) -> bool {
        let nearest = self.pieces.iter().min_by(|a, b| off(at, a.ends).total_cmp(&off(at, b.ends)));
        match (nearest.and_then(|piece| piece.of), three_letters(country)) {
            (Some(pair), Some(own)) => pair.split('–').any(|side| side == own),
            _ => true,
        }
    }

    /// Whether more places of this country than of others are seen from a spot with no border between. Borders have gaps, at a lake
    /// above all, so that one place seen through such a gap decides nothing; a country of which no place is sure stands where none is seen.
    fn seen_from(&self, country: &str, at: Point) -> bool {
        let seen = |place: Point| !self.pieces.iter().any(|piece| cross((at, place), piece.ends));
        let told = || self.places.iter().filter(|place| place.2);
        let count = |own: bool| told().filter(|place| (place.1 == country) == own && seen(place.0)).count();
        if told().any(|place| place.1 == country) { count(true) > count(false) } else { count(false) == 0 }
    }
}

/// Whether two lines cross.
fn cross(a: (Point, Point), b: (Point, Point)) -> bool {
    let side = |(from, to): (Point, Point), at: Point| {
        (to.0 - from.0) * (at.1 - from.1) - (to.1 - from.1) * (at.0 - from.0) > 0.0
    };
    side(a, b.0) != side(a, b.1) && side(b, a.0) != side(b, a.1)
}

/// How far a point is from a line.
fn off(at: Point, (from, to): (Point, Point)) -> f64 {
    let (along, down) = (to.0 - from.0, to.1 - from.1);
    let long = along * along + down * down;
    let share = if long > 0.0 { ((at.0 - from.0) * along + (at.1 - from.1) * down) / long } else { 0.0 };
    let share = share.clamp(0.0, 1.0);
    (at.0 - from.0 - along * share).hypot(at.1 - from.1 - down * share)
}

/// A country as the borders of the atlas are named after it.
fn three_letters(country: &str) -> Option<&'static str> {
    Some(match country {
        "BF" => "BFA",
        "BJ" => "BEN",
        "CM" => "CMR",
        "DZ" => "DZA",
        "LY" => "LBY",
        "ML" => "MLI",
        "MR" => "MRT",
        "NE" => "NER",
        "NG" => "NGA",
        "SN" => "SEN",
        "TD" => "TCD",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn border() -> AtlasLine {
        AtlasLine { points: vec![(10.0, 0.0), (10.0, 20.0)], name: Some("NER–TCD".to_owned()) }
    }

    fn drawn((lon, lat): Point) -> Point {
        (lon * 125.0, (20.0 - lat) * 125.0)
    }

    /// Whether a name in the middle of which this spot of the earth lies stands in its country.
    fn holds(sides: &Sides<'_>, country: &str, place: Point) -> bool {
        let (x, y) = drawn(place);
        sides.hold(country, (x - 60.0, y - 20.0), (120.0, 40.0))
    }

    #[test]
    fn the_name_of_a_country_stands_on_its_own_side_and_on_no_border() {
        let border = border();
        let places = vec![(drawn((4.0, 10.0)), "NE"), (drawn((16.0, 10.0)), "TD")];
        let sides = Sides::of(drawn, &[&border], places, 40.0);
        assert!(holds(&sides, "NE", (5.0, 5.0)));
        assert!(!holds(&sides, "NE", (15.0, 5.0)), "across the border");
        assert!(!holds(&sides, "NE", (10.0, 5.0)), "on the border");
        assert!(!holds(&sides, "ML", (5.0, 5.0)), "a country that has no border there");
    }

    #[test]
    fn a_country_whose_only_place_is_at_the_border_is_named_where_nobody_else_is_at_home() {
        let border = border();
        // Drawn on the wrong side by a hair.
        let places = vec![(drawn((4.0, 10.0)), "NE"), (drawn((9.99, 10.0)), "TD")];
        let sides = Sides::of(drawn, &[&border], places, 40.0);
        assert!(holds(&sides, "TD", (14.0, 10.0)));
        assert!(!holds(&sides, "TD", (8.0, 10.0)));
    }
}
