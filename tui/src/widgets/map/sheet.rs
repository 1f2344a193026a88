//! The projection onto one panel, and what is drawn on it dot by dot.

use ratatui::{
    layout::Rect,
    style::Color,
    widgets::canvas::{Painter, Shape},
};

use super::{view::Raster, window::MapWindow};

/// The projection onto one panel: the window widened to its proportions, and its size in cells and dots.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    pub(super) window: MapWindow,
    pub(super) area: Rect,
    /// Dots across and down, as (columns, rows).
    pub(super) dots: (u32, u32),
}

impl Sheet {
    pub(super) fn new(window: MapWindow, area: Rect, raster: Raster) -> Self {
        let (across, down) = raster.dots();
        Self {
            window: window.widened_to(area.width, area.height),
            area,
            dots: (u32::from(area.width) * u32::from(across), u32::from(area.height) * u32::from(down)),
        }
    }

    /// Where a point lies in dots from the upper left corner; may be outside.
    pub(super) fn dot(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        (
            (lon - self.window.west) / self.window.width() * f64::from(self.dots.0),
            (self.window.north - lat) / self.window.height() * f64::from(self.dots.1),
        )
    }

    /// The cell that shows a point, relative to the area; `None` outside.
    pub(super) fn cell(&self, point: (f64, f64)) -> Option<(u16, u16)> {
        self.window.contains(point).then(|| self.cell_of_dot(self.dot(point)))
    }

    pub(super) fn cell_of_dot(&self, (x, y): (f64, f64)) -> (u16, u16) {
        let scaled = |at: f64, dots: u32, cells: u16| {
            let cell = at / f64::from(dots) * f64::from(cells);
            (cell as u16).min(cells.saturating_sub(1))
        };
        (scaled(x, self.dots.0, self.area.width), scaled(y, self.dots.1, self.area.height))
    }

    /// The visible part of a segment (Liang–Barsky), in dots.
    pub(super) fn clip(&self, from: (f64, f64), to: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
        // Most of an atlas lies to one side of the window: nothing more is reckoned of it.
        let (wide, high) = (f64::from(self.dots.0), f64::from(self.dots.1));
        let beside = |from: f64, to: f64, most: f64| from.max(to) < 0.0 || from.min(to) > most;
        if beside(from.0, to.0, wide) || beside(from.1, to.1, high) {
            return None;
        }
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        let edges = [(-dx, from.0), (dx, wide - from.0), (-dy, from.1), (dy, high - from.1)];
        for (speed, room) in edges {
            if !speed.is_finite() || !room.is_finite() || (speed == 0.0 && room < 0.0) {
                return None;
            }
            if speed < 0.0 {
                enter = enter.max(room / speed);
            } else if speed > 0.0 {
                leave = leave.min(room / speed);
            }
        }
        let along = |share: f64| (from.0 + share * dx, from.1 + share * dy);
        (enter <= leave).then(|| (along(enter), along(leave)))
    }
}

/// An ink on a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) pattern: &'static [u8],
    pub(super) colour: Color,
}

impl Pen<'_> {
    pub(super) fn touch(&self, painter: &mut Painter<'_, '_>, x: i64, y: i64) {
        let (width, height) = self.sheet.dots;
        let inside = (0..i64::from(width)).contains(&x) && (0..i64::from(height)).contains(&y);
        if let (true, Ok(x), Ok(y)) = (inside, usize::try_from(x), usize::try_from(y)) {
            painter.paint(x, y, self.colour);
        }
    }
}

/// A polyline in the pattern of its pen. The pattern runs on over corners, or short segments would all be solid.
pub(super) struct Stroke<'a> {
    pub(super) pen: Pen<'a>,
    pub(super) points: &'a [(f64, f64)],
}

impl Shape for Stroke<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        let sheet = self.pen.sheet;
        let (mut step, mut last) = (0, None);
        let mut corners = self.points.iter().map(|point| sheet.dot(*point));
        let Some(mut corner) = corners.next() else { return };
        for next in corners {
            let line = sheet.clip(corner, next);
            corner = next;
            let Some((from, to)) = line else { continue };
            // The far edges belong to the last dot.
            let dot = |(x, y): (f64, f64)| {
                ((x as i64).min(i64::from(sheet.dots.0) - 1), (y as i64).min(i64::from(sheet.dots.1) - 1))
            };
            for (x, y) in straight(dot(from), dot(to)) {
                if last.replace((x, y)) == Some((x, y)) {
                    continue;
                }
                if self.pen.pattern[step % self.pen.pattern.len()] == b'#' {
                    self.pen.touch(painter, x, y);
                }
                step += 1;
            }
        }
    }
}

/// All dots of a straight line, both ends included.
pub(super) fn straight(from: (i64, i64), to: (i64, i64)) -> impl Iterator<Item = (i64, i64)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let steps = dx.abs().max(dy.abs());
    let at = move |start: i64, delta: i64, step: i64| {
        // Rounded to the nearest, in integers.
        start + (2 * delta * step + steps).div_euclid(2 * steps.max(1))
    };
    (0..=steps).map(move |step| (at(from.0, dx, step), at(from.1, dy, step)))
}

/// The inside of a ring, every other dot (even–odd rule on the middle of each row of dots).
pub(super) struct Flood<'a> {
    pub(super) pen: Pen<'a>,
    pub(super) ring: &'a [(f64, f64)],
}

impl Shape for Flood<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        let sheet = self.pen.sheet;
        let corners: Vec<_> = self.ring.iter().map(|&point| sheet.dot(point)).collect();
        // No row of dots above or below the ring has anything of it.
        let (top, bottom) =
            corners.iter().fold((f64::MAX, f64::MIN), |(top, bottom), (_, y)| (top.min(*y), bottom.max(*y)));
        let rows = i64::from(sheet.dots.1);
        for row in (top as i64 - 1).clamp(0, rows)..(bottom as i64 + 1).clamp(0, rows) {
            let y = row as f64 + 0.5;
            let mut shores: Vec<f64> = corners
                .windows(2)
                .filter(|pair| (pair[0].1 > y) != (pair[1].1 > y))
                .map(|pair| {
                    let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
                    x0 + (y - y0) / (y1 - y0) * (x1 - x0)
                })
                .collect();
            shores.sort_by(f64::total_cmp);
            for pair in shores.chunks_exact(2) {
                let edge = |x: f64| x.clamp(0.0, f64::from(sheet.dots.0)).round() as i64;
                for x in (edge(pair[0])..edge(pair[1])).filter(|x| (x + row) % 2 == 0) {
                    self.pen.touch(painter, x, row);
                }
            }
        }
    }
}
