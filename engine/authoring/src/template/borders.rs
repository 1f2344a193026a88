//! The borders for which the gazetteer knows two towns and a road between them.

use vocabulary::scenario::PlaceKind;

use super::{Border, Town};
use crate::gazetteer::{KnownPlace, gazetteer};

/// Kilometres of road between two towns, at most: farther apart nobody crosses within the hours of an exercise.
const FARTHEST: u32 = 90;

/// All of them, by the countries and then by the names of their towns.
pub fn borders() -> Vec<Border> {
    let known = gazetteer();
    let near = known.roads().iter().filter(|road| road.km.is_some_and(|km| km <= FARTHEST));
    let mut found: Vec<Border> = near
        .filter_map(|road| {
            let (one, other) = (town(known.place(&road.from)?)?, town(known.place(&road.to)?)?);
            (one.country != other.country).then_some(Border { here: one, there: other })
        })
        .collect();
    let key = |border: &Border| [&border.here.country, &border.there.country, &border.here.name].map(Clone::clone);
    found.sort_by_key(key);
    found
}

/// The border with which a new scenario begins where nobody chooses: that of Diffa, of which most is known.
pub fn usual() -> Option<Border> {
    let known = borders();
    let usual = known.iter().find(|border| border.here.name == "Diffa").cloned();
    usual.or_else(|| known.into_iter().next())
}

fn town(place: &KnownPlace) -> Option<Town> {
    // A new scenario begins where a source says that it does.
    let (lat, lon) = place.spot.filter(|_| !place.approximate)?;
    Some(Town {
        name: place.called.clone(),
        country: place.country.clone(),
        lat,
        lon,
        kind: match place.kind {
            "City" => PlaceKind::City,
            "Town" => PlaceKind::Town,
            "Crossing" => PlaceKind::Crossing,
            _ => PlaceKind::Village,
        },
        source: place.source.clone(),
    })
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
