//! The window: how large it must be for any screen, and what is said when it is smaller.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use words::{Key, Lang, say, ui};

use super::paint;

/// The smallest window that every screen fits into.
pub const LEAST: (u16, u16) = (80, 24);

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
