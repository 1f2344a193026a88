//! What needs a person now, one line each: a symbol and a word, since when, and what Enter leads to.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};
use words::Key;

use super::{
    lines,
    paint::{bold, column, cut},
};
use crate::app::{App, Pane, Thing};

/// Draws the list.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let wide = usize::from(area.width).saturating_sub(2);
    let longest = app.needs().iter().map(|need| need.told(app).1.chars().count()).max().unwrap_or(0);
    let line = |thing: &Thing| {
        let Thing::Need(need) = thing else { return Line::default() };
        let (symbol, word, text) = need.told(app);
        let text = format!("{symbol} {} {text}", column(word, longest));
        Line::styled(cut(&text, wide), if need.presses() { bold() } else { Style::new() })
    };
    lines::list(app, Pane::Needs, Key::NeedsNone, line, focused, area, buf);
}
