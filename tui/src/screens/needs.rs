//! What needs a person now, one line each: a symbol and a word, since when, and what Enter leads to.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::{
    control,
    paint::{bold, column, cut},
};
use crate::{
    app::{App, Pane},
    listing::Thing,
    needs::Need,
    words::{Key, say, ui},
};

/// Draws the list.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let wide = usize::from(area.width).saturating_sub(2);
    let line = |thing: &Thing| {
        let Thing::Need(need) = thing else { return Line::default() };
        let (symbol, word, text) = line(app, need);
        let text = format!("{symbol} {} {text}", column(word, 14));
        Line::styled(cut(&text, wide), if need.presses() { bold() } else { Style::new() })
    };
    control::list(app, Pane::Needs, Key::NeedsNone, line, focused, area, buf);
}

/// All that a line of the list says.
pub fn said(app: &App, need: &Need) -> String {
    let (_, word, text) = line(app, need);
    format!("{word} {text}")
}

/// A symbol, a word, and what it is about.
fn line(app: &App, need: &Need) -> (char, &'static str, String) {
    let lang = app.lang();
    let row = |id| {
        let row = app.view.rows.iter().find(|row| row.id == id);
        row.map_or_else(|| app.names.of(id).into_owned(), |row| app.names.text(&row.subject))
    };
    let since = |at| say(lang, Key::NeedSince, &[("time", &app.names.time(at))]);
    match need {
        Need::Ruling { proposal, seat, since: at } => {
            let text = app.view.proposals.iter().find(|p| p.id == *proposal).map_or("", |p| p.text.as_str());
            let text = format!("{} · {} · {}", app.names.short(*seat), since(*at), crate::words::clean(text));
            ('●', ui(lang, Key::NeedRuling), text)
        }
        Need::Lost { seat } => ('!', ui(lang, Key::NeedLost), app.names.of(*seat).into_owned()),
        Need::Overdue { row: id } => ('!', ui(lang, Key::NeedOverdue), row(*id)),
        Need::DueSoon { row: id, by } => {
            ('~', ui(lang, Key::NeedDueSoon), format!("{} · {}", app.names.time(*by), row(*id)))
        }
        Need::Unread { seat, messages } => {
            ('✉', ui(lang, Key::NeedUnread), format!("{messages} · {}", app.names.short(*seat)))
        }
        Need::Held { row: id, since: at } => ('‖', ui(lang, Key::NeedHeld), format!("{} · {}", since(*at), row(*id))),
        Need::Holds { row: id } => ('>', ui(lang, Key::NeedHolds), row(*id)),
        Need::ByHand { row: id, since: at } => {
            ('?', ui(lang, Key::NeedByHand), format!("{} · {}", since(*at), row(*id)))
        }
    }
}
