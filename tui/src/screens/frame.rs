//! The frame: which screen stands in the window now, and what is said when the window is too small for any.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use words::{Key, Lang, say, ui};

use crate::{
    app::{App, Room},
    screens::{control, curtain, front, paint, seat},
};

/// The smallest window that every screen fits into.
pub const LEAST: (u16, u16) = (80, 24);

/// Draws everything.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    app.touch.clear();
    if !too_small(app.lang(), area, buf) {
        screens(app, area, buf);
    }
    app.comfort.theme.dress(area, buf);
}

fn screens(app: &App, area: Rect, buf: &mut Buffer) {
    match app.room {
        Room::Control => control::draw(app, area, buf),
        Room::Curtain(to) => curtain::draw(app, to, area, buf),
        Room::Seat(id) => seat::draw(app, id, area, buf),
    }
    front::draw(app, area, buf);
}

/// Says so if the window is too small, and whether it is.
pub fn too_small(lang: Lang, area: Rect, buf: &mut Buffer) -> bool {
    if area.width >= LEAST.0 && area.height >= LEAST.1 {
        return false;
    }
    let (w, h) = (area.width.to_string(), area.height.to_string());
    let (least_w, least_h) = (LEAST.0.to_string(), LEAST.1.to_string());
    let text = say(lang, Key::TooSmall, &[("w", &w), ("h", &h), ("W", &least_w), ("H", &least_h)]);
    paint::text(vec![Line::from(text), Line::from(ui(lang, Key::TooSmallNext))], 0, area, buf);
    true
}
