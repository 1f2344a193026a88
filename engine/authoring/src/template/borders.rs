//! The borders for which the tables of `scenarios/geography` know two towns and a road between them.

use std::collections::BTreeMap;

use serde::Deserialize;
use vocabulary::scenario::PlaceKind;

use super::{Border, Town};

const PLACES: &str = include_str!("../../../../scenarios/geography/places.csv");
const ROUTES: &str = include_str!("../../../../scenarios/geography/routes.csv");

/// Kilometres of road between two towns, at most: farther apart nobody crosses within the hours of an exercise.
const FARTHEST: u32 = 90;
/// Inhabitants of a town that the map calls a city.
const CITY: u32 = 50_000;

#[derive(Deserialize)]
struct PlaceRow {
    id: String,
    name: String,
    kind: String,
    country: String,
    lat: Option<f64>,
    lon: Option<f64>,
    population: Option<u32>,
}

#[derive(Deserialize)]
struct RouteRow {
    from_id: String,
    to_id: String,
    est_km: Option<u32>,
    sourced_km: Option<u32>,
}

/// All of them, by the countries and then by the names of their towns.
pub fn borders() -> Vec<Border> {
    let places: BTreeMap<String, PlaceRow> = rows::<PlaceRow>(PLACES).map(|place| (place.id.clone(), place)).collect();
    let town = |id: &str| places.get(id).and_then(town);
    let near = rows::<RouteRow>(ROUTES).filter(|road| road.sourced_km.or(road.est_km).is_some_and(|km| km <= FARTHEST));
    let mut found: Vec<Border> = near
        .filter_map(|road| {
            let (here, there) = (town(&road.from_id)?, town(&road.to_id)?);
            (here.country != there.country).then_some(Border { here, there })
        })
        .collect();
    let key = |border: &Border| {
        (border.here.country.clone(), border.there.country.clone(), border.here.name.clone(), border.there.name.clone())
    };
    found.sort_by_key(key);
    found
}

/// The border with which a new scenario begins where nobody chooses: that of Diffa, of which most is known.
pub fn usual() -> Option<Border> {
    let known = borders();
    let usual = known.iter().find(|border| border.here.name == "Diffa").cloned();
    usual.or_else(|| known.into_iter().next())
}

fn town(place: &PlaceRow) -> Option<Town> {
    Some(Town {
        name: place.name.replace('\'', "’"),
        country: place.country.clone(),
        lat: place.lat?,
        lon: place.lon?,
        kind: match (place.kind.as_str(), place.population) {
            ("border_post", _) => PlaceKind::Crossing,
            (_, Some(CITY..)) => PlaceKind::City,
            _ => PlaceKind::Town,
        },
        source: "GeoNames, CC BY 4.0".to_owned(),
    })
}

/// The rows of a table that is part of the programme; a test counts what comes of them.
fn rows<T: for<'de> Deserialize<'de>>(table: &'static str) -> impl Iterator<Item = T> {
    csv::Reader::from_reader(table.as_bytes()).into_deserialize().filter_map(Result::ok)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_borders_of_the_region_are_known_with_both_their_towns() {
        let known = borders();
        assert!(known.len() >= 15, "{}", known.len());
        for border in &known {
            assert_ne!(border.here.country, border.there.country);
            assert!(border.here.lat != border.there.lat || border.here.lon != border.there.lon);
        }
        assert_eq!(usual().map(|border| border.there.name).as_deref(), Some("Damasak"));
    }
}
