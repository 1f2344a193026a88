//! A window on the Earth, and how one looks around with it.

/// Kilometres in one degree of latitude (mean meridian of the WGS 84 ellipsoid).
pub(super) const KM_PER_DEGREE: f64 = 111.32;
/// A cell of a terminal is about twice as high as wide (illustrative: fonts vary between 1.9 and 2.3).
pub(super) const CELL_HEIGHT: f64 = 2.0;
/// The narrowest window zooming leads to, in degrees: about 2 km (illustrative: the atlas is no finer).
const NARROWEST: f64 = 0.02;
/// The widest, in degrees.
const WIDEST: f64 = 120.0;
/// The share of its span that [`MapWindow::fit`] leaves free on each side (illustrative).
const MARGIN: f64 = 0.08;
/// The span around a single point, in degrees (illustrative).
const SPAN_OF_A_POINT: f64 = 0.5;

/// A piece of the Earth, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapWindow {
    /// Western edge, longitude east.
    pub west: f64,
    /// Southern edge, latitude north.
    pub south: f64,
    /// Eastern edge, longitude east.
    pub east: f64,
    /// Northern edge, latitude north.
    pub north: f64,
}

impl MapWindow {
    /// A window from its edges: west, south, east, north.
    pub const fn new(west: f64, south: f64, east: f64, north: f64) -> Self {
        Self { west, south, east, north }
    }

    /// The smallest window that shows all points (longitude, latitude) with a margin around them. `None` without any point.
    pub fn fit(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let hull = points.into_iter().filter(|(lon, lat)| lon.is_finite() && lat.is_finite()).fold(
            None,
            |hull: Option<Self>, (lon, lat)| {
                let hull = hull.unwrap_or(Self::new(lon, lat, lon, lat));
                Some(Self::new(hull.west.min(lon), hull.south.min(lat), hull.east.max(lon), hull.north.max(lat)))
            },
        )?;
        let span = hull.width().max(hull.height());
        let margin = if span > 0.0 { span * MARGIN } else { SPAN_OF_A_POINT / 2.0 };
        Some(Self::new(hull.west - margin, hull.south - margin, hull.east + margin, hull.north + margin))
    }

    /// Degrees of longitude from edge to edge.
    pub fn width(&self) -> f64 {
        self.east - self.west
    }

    /// Degrees of latitude from edge to edge.
    pub fn height(&self) -> f64 {
        self.north - self.south
    }

    /// The middle, as (longitude, latitude).
    pub fn centre(&self) -> (f64, f64) {
        (f64::midpoint(self.west, self.east), f64::midpoint(self.south, self.north))
    }

    /// Whether a point (longitude, latitude) lies inside or on the edge.
    pub fn contains(&self, (lon, lat): (f64, f64)) -> bool {
        (self.west..=self.east).contains(&lon) && (self.south..=self.north).contains(&lat)
    }

    /// Closer (`factor` above 1) or farther (below 1), with `centre` in the middle. A factor that is no positive number leaves
    /// the scale as it is; the scale has limits at both ends.
    pub fn zoomed(&self, factor: f64, centre: (f64, f64)) -> Self {
        let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
        // One scale for both directions, or repeated zooming against a limit would bend the proportions.
        let widest = self.width().max(self.height());
        let scale = if widest > 0.0 { (widest / factor).clamp(NARROWEST, WIDEST) / widest } else { 1.0 };
        Self::around(centre, self.width() * scale, self.height() * scale)
    }

    /// Moved by shares of its own width (east positive) and height (north positive): `panned(0.25, 0.0)` is a quarter east.
    pub fn panned(&self, dx: f64, dy: f64) -> Self {
        let (lon, lat) = self.centre();
        let centre = ((lon + dx * self.width()).clamp(-180.0, 180.0), (lat + dy * self.height()).clamp(-80.0, 80.0));
        Self::around(centre, self.width(), self.height())
    }

    pub(super) fn around((lon, lat): (f64, f64), width: f64, height: f64) -> Self {
        Self::new(lon - width / 2.0, lat - height / 2.0, lon + width / 2.0, lat + height / 2.0)
    }

    /// Widened in one direction until proportions hold on so many cells: instead of empty bands, more of the surroundings.
    pub fn widened_to(&self, columns: u16, rows: u16) -> Self {
        let (centre, width, height) = (self.centre(), self.width(), self.height());
        let shrink = centre.1.to_radians().cos().max(0.1);
        let wanted = f64::from(columns.max(1)) / (CELL_HEIGHT * f64::from(rows.max(1)));
        let present = width * shrink / height;
        if present < wanted {
            Self::around(centre, height * wanted / shrink, height)
        } else {
            Self::around(centre, width, width * shrink / wanted)
        }
    }

    /// Whether anything can be drawn in it: edges in order, all finite.
    pub(super) fn is_drawable(&self) -> bool {
        let edges = [self.west, self.south, self.east, self.north];
        edges.iter().all(|edge| edge.is_finite()) && self.width() > 0.0 && self.height() > 0.0
    }
}
