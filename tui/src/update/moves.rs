//! How far keys move: in lists and over the map.

use crate::{keymap::Do, widgets::map::MapWindow};

/// How far a page key moves.
pub(super) const PAGE: usize = 10;

/// How much closer one step of zooming brings the map.
const CLOSER: f64 = 1.4;

/// The window after a step of looking around.
pub(super) fn look_around(now: Option<MapWindow>, whole: MapWindow, what: Do) -> Option<MapWindow> {
    let window = now.unwrap_or(whole);
    Some(match what {
        Do::Up => window.panned(0.0, 0.2),
        Do::Down => window.panned(0.0, -0.2),
        Do::Left => window.panned(-0.2, 0.0),
        Do::Right => window.panned(0.2, 0.0),
        Do::ZoomIn => window.zoomed(CLOSER, window.centre()),
        Do::ZoomOut => window.zoomed(1.0 / CLOSER, window.centre()),
        _ => return None,
    })
}
