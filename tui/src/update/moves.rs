//! How far keys move: in lists, over the map, and through a record.

use kernel::time::Time;

use crate::{app::App, keymap::Do, msg::Wish, widgets::map::MapWindow};

/// How far a page key moves.
pub(super) const PAGE: usize = 10;

/// How much closer one step of zooming brings the map.
const CLOSER: f64 = 1.4;

/// The line of a list of so many to which a key leads from this one: the same line by a key that does not move in lists.
pub(super) fn line(at: usize, count: usize, what: Do) -> usize {
    let last = count.saturating_sub(1);
    let to = match what {
        Do::Up => at.saturating_sub(1),
        Do::Down => at + 1,
        Do::PageUp => at.saturating_sub(PAGE),
        Do::PageDown => at + PAGE,
        Do::First => 0,
        Do::Last => last,
        _ => at,
    };
    to.min(last)
}

/// Goes to a second of a record; what passed by itself stands still there.
pub(super) fn go(app: &mut App, to: Time) -> Vec<Wish> {
    app.playback.running = false;
    vec![Wish::Go(to.clamp(Time::START, app.end))]
}

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
