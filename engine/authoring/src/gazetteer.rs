//! The gazetteer: places and roads of the Sahel that a scenario may take over by their names, compiled in from
//! `scenarios/geography/`, each with its source.
//!
//! It says where a place is and how long a road is said to be, and no more: who lives there, which posts stand there and what
//! is dangerous is for a scenario. Nothing in it is fit for a journey.

use std::{collections::BTreeMap, sync::LazyLock};

use kernel::names::nearest;
use serde::Deserialize;

const PLACES: &str = include_str!("../../../scenarios/geography/places.csv");
const ROUTES: &str = include_str!("../../../scenarios/geography/routes.csv");

/// Inhabitants of a town that the map calls a city, and of a village that it calls a town.
const CITY: u32 = 50_000;
const TOWN: u32 = 5_000;

/// A place of the gazetteer.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownPlace {
    /// By which a scenario takes it over: `maine-soroa`.
    pub name: String,
    /// What it is called there.
    pub called: String,
    /// Degrees north and degrees east; `None` where no source says where it lies.
    pub spot: Option<(f64, f64)>,
    /// What it is, by the word of the format.
    pub kind: &'static str,
    /// Two letters.
    pub country: String,
    /// Region or province; empty where none is known.
    pub region: String,
    /// The spot comes from no source.
    pub approximate: bool,
    /// Where the spot comes from, as its licence asks.
    pub source: String,
}

/// A road of the gazetteer, used both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownRoad {
    /// One end, by the name of a place.
    pub from: String,
    /// The other end.
    pub to: String,
    /// Length; `None` where nobody could estimate it.
    pub km: Option<u32>,
    /// What it is made of, by the word of the format.
    pub surface: &'static str,
    /// Where length and existence come from.
    pub source: String,
}

/// The whole gazetteer.
#[derive(Debug)]
pub struct Gazetteer {
    places: BTreeMap<String, KnownPlace>,
    roads: Vec<KnownRoad>,
}

/// A row of `places.csv`, as far as it is read.
#[derive(Deserialize)]
struct PlaceRow {
    id: String,
    name: String,
    kind: String,
    country: String,
    admin1_ne: String,
    lat: Option<f64>,
    lon: Option<f64>,
    coord_precision: String,
    coord_source: String,
    population: Option<u32>,
}

/// A row of `routes.csv`, as far as it is read.
#[derive(Deserialize)]
struct RouteRow {
    from_id: String,
    to_id: String,
    surface: String,
    est_km: Option<u32>,
    sourced_km: Option<u32>,
    sourced_km_source: String,
    existence_source: String,
}

/// The gazetteer that is compiled in.
pub fn gazetteer() -> &'static Gazetteer {
    static KNOWN: LazyLock<Gazetteer> = LazyLock::new(|| {
        // The tables are part of the programme, and a test reads every row of them.
        let places = rows(PLACES).map(PlaceRow::known).map(|place| (place.name.clone(), place)).collect();
        Gazetteer { places, roads: rows(ROUTES).map(RouteRow::known).collect() }
    });
    &KNOWN
}

impl Gazetteer {
    /// The place of this name.
    pub fn place(&self, name: &str) -> Option<&KnownPlace> {
        self.places.get(name)
    }

    /// Its places, by name.
    pub fn places(&self) -> impl Iterator<Item = &KnownPlace> {
        self.places.values()
    }

    /// Its roads.
    pub fn roads(&self) -> &[KnownRoad] {
        &self.roads
    }

    /// The road between two places.
    pub fn road(&self, one: &str, other: &str) -> Option<&KnownRoad> {
        let joins =
            |road: &&KnownRoad| (road.from == one && road.to == other) || (road.from == other && road.to == one);
        self.roads.iter().find(joins)
    }

    /// The places to which a road leads from here, by name.
    pub fn neighbours(&self, name: &str) -> Vec<String> {
        let other_end = |road: &KnownRoad| match (road.from == name, road.to == name) {
            (true, _) => Some(road.to.clone()),
            (_, true) => Some(road.from.clone()),
            _ => None,
        };
        self.roads.iter().filter_map(other_end).collect()
    }

    /// The name that is perhaps meant.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.places.keys().map(String::as_str))
    }
}

impl PlaceRow {
    fn known(self) -> KnownPlace {
        let kind = self.place_kind();
        KnownPlace {
            name: plain(&self.id),
            called: self.name.replace('\'', "’"),
            spot: self.lat.zip(self.lon),
            kind,
            country: self.country,
            region: self.admin1_ne,
            approximate: self.coord_precision == "approximate",
            source: credited(&self.coord_source),
        }
    }

    fn place_kind(&self) -> &'static str {
        match (self.kind.as_str(), self.population) {
            ("camp", _) => "Camp",
            ("goldfield", _) => "GoldSite",
            ("border_post", _) => "Crossing",
            (_, Some(CITY..)) => "City",
            (_, Some(TOWN..)) | ("border_town", _) => "Town",
            _ => "Village",
        }
    }
}

impl RouteRow {
    fn known(self) -> KnownRoad {
        let surface = match self.surface.as_str() {
            "paved" => "Paved",
            "unpaved" => "Unpaved",
            _ => "Track",
        };
        let source = match self.sourced_km {
            Some(_) => self.sourced_km_source,
            None => format!("{}; 1.2 times the straight line", self.existence_source),
        };
        KnownRoad {
            from: plain(&self.from_id),
            to: plain(&self.to_id),
            km: self.sourced_km.or(self.est_km),
            surface,
            source,
        }
    }
}

/// The rows of a table. One that could not be read would be a defect of the table; a test counts them.
fn rows<T: for<'de> Deserialize<'de>>(table: &'static str) -> impl Iterator<Item = T> {
    csv::Reader::from_reader(table.as_bytes()).into_deserialize().filter_map(Result::ok)
}

/// The name in a scenario of what the tables call `NE-birni_nkonni`.
fn plain(id: &str) -> String {
    id.split_once('-').map_or(id, |(_, name)| name).replace('_', "-")
}

/// How a source is named on a map: with its licence, without the way by which the table came to it.
fn credited(source: &str) -> String {
    if source.starts_with("GeoNames") {
        return "GeoNames, CC BY 4.0".to_owned();
    }
    if source.starts_with("OurAirports") {
        return "OurAirports, public domain".to_owned();
    }
    if let Some(page) = source.strip_prefix("Wikipedia-derived page ") {
        return page.split(" (").next().unwrap_or(page).to_owned();
    }
    source.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::names::Slug;

    #[test]
    fn every_row_of_the_tables_is_read_and_every_name_can_stand_in_a_scenario() {
        let known = gazetteer();
        assert_eq!(known.places.len(), PLACES.lines().count() - 1);
        assert_eq!(known.roads.len(), ROUTES.lines().count() - 1);
        for place in known.places() {
            assert!(Slug::new(&place.name).is_well_formed(), "{}", place.name);
            assert!(place.spot.is_none() || !place.source.is_empty(), "{} has a source", place.name);
        }
        for road in known.roads() {
            assert!(!road.source.is_empty() && known.place(&road.from).is_some() && known.place(&road.to).is_some());
        }
    }

    #[test]
    fn a_place_is_what_the_table_says_and_a_road_is_found_from_both_ends() {
        let known = gazetteer();
        let diffa = known.place("diffa").expect("in the table");
        assert_eq!((diffa.called.as_str(), diffa.kind, diffa.country.as_str()), ("Diffa", "City", "NE"));
        assert_eq!(diffa.source, "GeoNames, CC BY 4.0");
        assert_eq!(known.place("ndjamena").map(|place| place.called.as_str()), Some("N’Djamena"));
        assert_eq!(known.road("bol", "baga-sola").and_then(|road| road.km), Some(75));
        assert_eq!(known.road("baga-sola", "bol"), known.road("bol", "baga-sola"));
        assert!(known.neighbours("diffa").contains(&"bosso".to_owned()));
        assert_eq!(known.nearest("difa"), Some("diffa"));
    }
}
