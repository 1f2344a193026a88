//! The sheet of the wall map: its size, its frame, and where a spot of the earth lies on it. It draws nothing.

use std::fmt::Write as _;

use vocabulary::scenario::Scenario;

use crate::atlas::AtlasLine;

/// A3 landscape in tenths of a millimetre, and the margins that printers need.
pub(super) const WIDE: f64 = 4200.0;
pub(super) const HIGH: f64 = 2970.0;
pub(super) const MARGIN: f64 = 120.0;
const HEAD: f64 = 170.0;
pub(super) const FOOT: f64 = 285.0;
/// The share of the scenario's span that is shown around its places.
const AROUND: f64 = 0.12;

/// A rectangle on the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) w: f64,
    pub(super) h: f64,
}

impl Area {
    pub(super) fn meets(self, other: Self) -> bool {
        self.x < other.x + other.w
            && other.x < self.x + self.w
            && self.y < other.y + other.h
            && other.y < self.y + self.h
    }
    pub(super) fn within(self, other: Self) -> bool {
        self.x >= other.x
            && self.y >= other.y
            && self.x + self.w <= other.x + other.w
            && self.y + self.h <= other.y + other.h
    }
}

pub(super) const FRAME: Area = Area { x: MARGIN, y: HEAD, w: WIDE - 2.0 * MARGIN, h: HIGH - HEAD - FOOT };

/// From degrees to the sheet.
pub(super) struct Projection {
    west: f64,
    north: f64,
    /// Tenths of a millimetre in a degree of longitude and of latitude.
    across: f64,
    pub(super) down: f64,
}

impl Projection {
    /// Shows the scenario's own window, or all its places where it has none, as large as the frame allows; what is left of the
    /// frame shows more of the surroundings.
    pub(super) fn of_scenario(scenario: &Scenario) -> Self {
        let w = scenario.window;
        if w.east > w.west && w.north > w.south {
            return Self::around(&[(w.west, w.south), (w.east, w.north)], 0.0);
        }
        Self::around(&scenario.places.iter().map(|p| (p.lon, p.lat)).collect::<Vec<_>>(), AROUND)
    }

    pub(super) fn around(points: &[(f64, f64)], margin: f64) -> Self {
        let hull = |of: fn(&(f64, f64)) -> f64| {
            let (least, most) = points.iter().map(of).fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(v), b.max(v)));
            // A scenario of one place, or of none, still has a map.
            if least > most { (13.0, 14.0) } else { (least, most.max(least + 0.01)) }
        };
        let ((west, east), (south, north)) = (hull(|p| p.0), hull(|p| p.1));
        let (lon, lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
        let shrink = lat.to_radians().cos().max(0.1);
        let room = 1.0 + 2.0 * margin;
        let down = (FRAME.w / ((east - west) * room * shrink)).min(FRAME.h / ((north - south) * room));
        let across = down * shrink;
        Self { west: lon - FRAME.w / across / 2.0, north: lat + FRAME.h / down / 2.0, across, down }
    }

    pub(super) fn of(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        (FRAME.x + (lon - self.west) * self.across, FRAME.y + (self.north - lat) * self.down)
    }

    /// Whether a line comes near the frame; the clip of the drawing does the rest.
    pub(super) fn shows(&self, line: &AtlasLine) -> bool {
        let (mut left, mut right, mut top, mut bottom) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for point in &line.points {
            let (x, y) = self.of(*point);
            (left, right, top, bottom) = (left.min(x), right.max(x), top.min(y), bottom.max(y));
        }
        Area { x: left, y: top, w: right - left, h: bottom - top }.meets(FRAME)
    }

    pub(super) fn path(&self, line: &AtlasLine) -> String {
        let mut path = String::new();
        for (n, point) in line.points.iter().enumerate() {
            let (x, y) = self.of(*point);
            // Writing into a text cannot fail.
            let _ = write!(path, "{}{x:.0} {y:.0}", if n == 0 { "M" } else { "L" });
        }
        path
    }
}
