//! What keys do on the map once a place on it is chosen: arrows go to the next place in their direction, closer and farther is seen
//! from the chosen one.

use ratatui::layout::Rect;

use super::{
    front::{close, front},
    moves::look_around,
};
use crate::{
    app::{App, Overlay},
    keymap::Do,
    msg::Wish,
    widgets::map::square,
};

pub(super) fn here(app: &mut App, what: Do) -> Vec<Wish> {
    match what {
        Do::Up | Do::Down | Do::Left | Do::Right => {
            app.scroll = 0;
            app.spot = towards(app, what).or(app.spot);
        }
        Do::PageUp => app.scroll = app.scroll.saturating_sub(5),
        Do::PageDown => app.scroll = app.scroll.saturating_add(5),
        Do::ZoomIn | Do::ZoomOut | Do::ZoomReset => zoom(app, what, app.spot),
        _ => return close(app),
    }
    Vec::new()
}

/// Closer or farther, with a point in the middle; without one the middle stays.
pub(super) fn zoom(app: &mut App, what: Do, centre: Option<(f64, f64)>) {
    let seen = app.desk().map_or(app.window, |desk| desk.window).unwrap_or_else(|| app.whole_map());
    let from = centre.map_or(seen, |point| seen.zoomed(1.0, point));
    let window = look_around(Some(from), app.whole_map(), what);
    match app.desk_mut() {
        Some(desk) => desk.window = window,
        None => app.window = window,
    }
}

/// Opens the map at what was chosen there last, or at the most important place in sight.
pub(super) fn open(app: &mut App) -> Vec<Wish> {
    app.spot = chosen(app).map(|(_, point)| point);
    front(app, Overlay::Here)
}

/// The place that is chosen, with the cells of its symbol.
fn chosen(app: &App) -> Option<(Rect, (f64, f64))> {
    let spots = app.touch.spots();
    let Some(spot) = app.spot else { return spots.first().copied() };
    spots.into_iter().min_by(|(_, a), (_, b)| square(*a, spot).total_cmp(&square(*b, spot)))
}

/// The nearest place in a direction from the chosen one, as the picture shows them.
fn towards(app: &App, what: Do) -> Option<(f64, f64)> {
    let from = middle(chosen(app)?.0);
    let spots = app.touch.spots();
    let ahead = spots.iter().filter_map(|(cells, point)| {
        let (dx, dy) = (middle(*cells).0 - from.0, middle(*cells).1 - from.1);
        let (along, aside) = match what {
            Do::Up => (-dy, dx),
            Do::Down => (dy, dx),
            Do::Left => (-dx, dy),
            _ => (dx, dy),
        };
        // Straight ahead comes first; what lies aside is reached if nothing nearer is ahead.
        (along > 0).then_some((along + 3 * aside.abs(), *point))
    });
    ahead.min_by_key(|(far, _)| *far).map(|(_, point)| point)
}

/// The middle of some cells, in halves of the width of a cell: a cell is twice as high as wide.
fn middle(cells: Rect) -> (i32, i32) {
    (2 * i32::from(cells.x) + i32::from(cells.width) - 1, 4 * i32::from(cells.y))
}
