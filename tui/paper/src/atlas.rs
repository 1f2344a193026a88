//! The background of every map: borders and water of the Sahel, compiled in.
//!
//! It models lines to draw and nothing else: no polygon is asked what lies inside it, and no place is looked up here (a
//! scenario brings its own places). The data and their licences are in `scenarios/geography/`.

use std::{fmt, sync::LazyLock};

use serde::Deserialize;

pub mod sides;

/// A polyline, or a closed ring when it is the shore of a lake.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AtlasLine {
    /// Longitude east and latitude north, in degrees (WGS 84).
    pub points: Vec<(f64, f64)>,
    /// A river or lake by its English name, a border by the codes of its two countries (`NER–TCD`).
    pub name: Option<String>,
}

/// All background lines, by what they stand for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Atlas {
    /// Borders between countries.
    pub borders: Vec<AtlasLine>,
    /// Borders between first-level units (regions, provinces) of one country.
    pub regions: Vec<AtlasLine>,
    /// Shores of lakes: each line is one closed ring.
    pub water: Vec<AtlasLine>,
    /// Rivers.
    pub rivers: Vec<AtlasLine>,
}

/// Why a piece of geography could not be read.
#[derive(Debug)]
pub enum AtlasError {
    /// Not GeoJSON of the expected shape.
    Json(serde_json::Error),
    /// A line whose `level` (boundaries) or `kind` (water) is missing or unknown.
    Unplaced(String),
}

impl fmt::Display for AtlasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "not the GeoJSON expected: {error}"),
            Self::Unplaced(what) => write!(f, "a line of no known sort: {what}"),
        }
    }
}

impl std::error::Error for AtlasError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Json(error) => Some(error),
            Self::Unplaced(_) => None,
        }
    }
}

impl From<serde_json::Error> for AtlasError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

const BOUNDARIES: &str = include_str!("../../../scenarios/geography/boundaries.geojson");
const WATER: &str = include_str!("../../../scenarios/geography/water.geojson");

/// Parsed on first use. The text is part of the binary, so a fault in it is caught by this module's tests; were one to slip
/// through, a room is better served by a map without background than by no programme at all.
static EMBEDDED: LazyLock<Atlas> = LazyLock::new(|| Atlas::parse(BOUNDARIES, WATER).unwrap_or_default());

impl Atlas {
    /// The atlas that is compiled in.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads two GeoJSON texts: boundaries (`level` 0 or 1) and water (`kind` lake or river).
    ///
    /// # Errors
    /// When a text is not GeoJSON of lines and polygons, or a feature is of no known level or kind.
    pub fn parse(boundaries: &str, water: &str) -> Result<Self, AtlasError> {
        let mut atlas = Self::default();
        for feature in features(boundaries)? {
            let about = feature.properties;
            let name = about.a.zip(about.b).map(|(a, b)| format!("{a}–{b}"));
            let shelf = match about.level {
                Some(0) => &mut atlas.borders,
                Some(1) => &mut atlas.regions,
                other => return Err(AtlasError::Unplaced(format!("boundary of level {other:?}"))),
            };
            shelf.extend(feature.geometry.lines(name));
        }
        for feature in features(water)? {
            let about = feature.properties;
            let name = about.name.filter(|name| !name.is_empty());
            let shelf = match about.kind.as_deref() {
                Some("lake") => &mut atlas.water,
                Some("river") => &mut atlas.rivers,
                other => return Err(AtlasError::Unplaced(format!("water of kind {other:?}"))),
            };
            shelf.extend(feature.geometry.lines(name));
        }
        Ok(atlas)
    }
}

fn features(text: &str) -> Result<Vec<Feature>, AtlasError> {
    Ok(serde_json::from_str::<Collection>(text)?.features)
}

// GeoJSON, as much of it as the files use.

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    level: Option<u8>,
    a: Option<String>,
    b: Option<String>,
    kind: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    LineString(Vec<(f64, f64)>),
    MultiLineString(Vec<Vec<(f64, f64)>>),
    Polygon(Vec<Vec<(f64, f64)>>),
    MultiPolygon(Vec<Vec<Vec<(f64, f64)>>>),
}

impl Geometry {
    fn lines(self, name: Option<String>) -> impl Iterator<Item = AtlasLine> {
        let lines = match self {
            Self::LineString(points) => vec![points],
            Self::MultiLineString(lines) | Self::Polygon(lines) => lines,
            Self::MultiPolygon(polygons) => polygons.into_iter().flatten().collect(),
        };
        lines.into_iter().map(move |points| AtlasLine { points, name: name.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_geography_can_be_read() -> Result<(), AtlasError> {
        let atlas = Atlas::parse(BOUNDARIES, WATER)?;
        assert_eq!(&atlas, Atlas::embedded());
        for shelf in [&atlas.borders, &atlas.regions, &atlas.water, &atlas.rivers] {
            assert!(!shelf.is_empty());
            for line in shelf {
                assert!(line.points.len() >= 2, "{:?} is no line", line.name);
                for &(lon, lat) in &line.points {
                    assert!((-13.1..=24.6).contains(&lon), "longitude {lon}");
                    assert!((8.9..=24.6).contains(&lat), "latitude {lat}");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn niger_and_chad_share_a_border_that_reaches_lake_chad() {
        let atlas = Atlas::embedded();
        let border = atlas
            .borders
            .iter()
            .filter(|line| line.name.as_deref().is_some_and(|name| name.contains("NER") && name.contains("TCD")))
            .flat_map(|line| &line.points);
        let southernmost = border.map(|&(_, lat)| lat).fold(f64::INFINITY, f64::min);
        assert!((13.0..14.5).contains(&southernmost), "{southernmost}");
    }

    #[test]
    fn lakes_are_closed_rings_and_keep_their_names() {
        let atlas = Atlas::embedded();
        assert!(atlas.water.iter().all(|ring| ring.points.first() == ring.points.last()));
        assert!(atlas.water.iter().any(|ring| ring.name.as_deref() == Some("Lake Chad")));
        assert!(atlas.rivers.iter().any(|river| river.name.as_deref() == Some("Chari")));
    }

    #[test]
    fn a_boundary_of_an_unknown_level_is_refused() {
        let text = r#"{"features":[{"properties":{"level":7},
            "geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}"#;
        assert!(matches!(Atlas::parse(text, r#"{"features":[]}"#), Err(AtlasError::Unplaced(_))));
    }
}
