//! What a scenario is where its author says nothing: when it begins and for how long, in which time zone, and what the map shows. So ten
//! lines are enough for a first one.

use kernel::time::Span;
use vocabulary::scenario::{Place, Seat, Window};

/// A Monday morning, in the dry season.
pub const START: &str = "2027-03-01 06:00";
/// A day.
pub const LENGTH: Span = Span::hours(24);
/// The time zone where the first place does not say one.
const UTC: &str = "UTC";
/// Degrees around the places that the map shows as well, as a share of what lies between them, and at least.
const MARGIN: f64 = 0.15;
const LEAST: f64 = 0.25;

/// The time zones of the countries around the Sahel.
const ZONES: [(&str, &str); 16] = [
    ("BF", "Africa/Ouagadougou"),
    ("BJ", "Africa/Porto-Novo"),
    ("CF", "Africa/Bangui"),
    ("CI", "Africa/Abidjan"),
    ("CM", "Africa/Douala"),
    ("DZ", "Africa/Algiers"),
    ("GH", "Africa/Accra"),
    ("LY", "Africa/Tripoli"),
    ("ML", "Africa/Bamako"),
    ("MR", "Africa/Nouakchott"),
    ("NE", "Africa/Niamey"),
    ("NG", "Africa/Lagos"),
    ("SD", "Africa/Khartoum"),
    ("SN", "Africa/Dakar"),
    ("TD", "Africa/Ndjamena"),
    ("TG", "Africa/Lome"),
];

/// The time zone of the country of the first place.
pub fn zone(places: &[Place]) -> &'static str {
    let country = places.first().map(|place| place.country.as_str());
    ZONES.iter().find(|(code, _)| Some(*code) == country).map_or(UTC, |(_, zone)| zone)
}

/// A window on all places.
pub fn window(places: &[Place]) -> Window {
    let (first, rest) = match places {
        [] => return Window::default(),
        [first, rest @ ..] => (first, rest),
    };
    let around = |degrees: fn(&Place) -> f64, end: f64| {
        let (least, most) = rest
            .iter()
            .map(degrees)
            .fold((degrees(first), degrees(first)), |(least, most), at| (least.min(at), most.max(at)));
        let margin = ((most - least) * MARGIN).max(LEAST);
        ((least - margin).max(-end), (most + margin).min(end))
    };
    let ((west, east), (south, north)) = (around(|place| place.lon, 180.0), around(|place| place.lat, 90.0));
    Window { west, south, east, north }
}

/// The country of a seat that says none: that of the place where it sits.
pub fn country(seat: &Seat, places: &[Place]) -> String {
    places.iter().find(|place| place.id == seat.place).map_or_else(String::new, |place| place.country.clone())
}
