//! What stands where on the part of the map that is looked at, in full: the places from the middle of the map outwards, each with
//! everything that is there, and what is on its way last.

use ratatui::text::Line;

use super::{paint::bold, situation};
use crate::{
    app::App,
    widgets::map::{MapView, Mark},
    words::{Key, ui},
};

/// The lines of the list.
pub fn lines(app: &App) -> Vec<Line<'static>> {
    let name = |id| app.names.of(id).into_owned();
    let view = match &app.seat {
        Some(seat) => situation::known(app, seat, &name),
        None => situation::world(app, &name),
    };
    let mut lines = Vec::new();
    for (place, marks) in by_place(&view) {
        let place = if place.is_empty() { ui(app.lang(), Key::OnTheWay).to_owned() } else { place };
        lines.push(Line::styled(place.clone(), bold()));
        for mark in marks {
            let note = mark.note.as_ref().map(|note| format!(" · {note}")).unwrap_or_default();
            // A community bears the name of its place; the mark alone would say nothing.
            let label = if mark.label == place { ui(app.lang(), Key::SymbolCommunity) } else { &mark.label };
            lines.push(Line::from(format!("  {} {label}{note}", mark.symbol)));
        }
    }
    if lines.is_empty() {
        lines.push(Line::from(ui(app.lang(), Key::NothingHere)));
    }
    lines
}

/// The marks in sight, place by place. A place at which nothing stands is left out.
fn by_place(view: &MapView) -> Vec<(String, Vec<&Mark>)> {
    let is_place = |mark: &Mark| "◉○∘·".contains(mark.symbol);
    let middle = view.window.centre();
    let far = |mark: &Mark| (mark.lon - middle.0).powi(2) + (mark.lat - middle.1).powi(2);
    let mut seen: Vec<&Mark> = view
        .marks
        .iter()
        .filter(|mark| !is_place(mark) && !mark.label.is_empty() && view.window.contains((mark.lon, mark.lat)))
        .collect();
    seen.sort_by(|a, b| {
        (a.place.is_empty(), far(a)).partial_cmp(&(b.place.is_empty(), far(b))).unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut places: Vec<(String, Vec<&Mark>)> = Vec::new();
    for mark in seen {
        match places.iter_mut().find(|(place, _)| *place == mark.place) {
            Some((_, marks)) => marks.push(mark),
            None => places.push((mark.place.clone(), vec![mark])),
        }
    }
    places
}
