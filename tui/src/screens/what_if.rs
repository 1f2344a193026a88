//! What a change would have come to, in front of the evaluator's room: to be read from top to bottom.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use words::{
    ui,
    what_if::{OtherWorldLines, WhatIfText},
};

use super::{
    paint,
    paint::{bold, dim},
};
use crate::app::App;

/// Draws it.
pub fn draw(app: &App, of: &OtherWorldLines, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (area, _) = paint::bottom(paint::top(area, 1).1, 2);
    let rect = paint::middle(area, area.width.min(110), area.height, buf);
    let inside = paint::frame(ui(lang, WhatIfText::Title), true, rect, buf);
    let mut lines = vec![Line::styled(format!("{} {}", ui(lang, WhatIfText::AsFile), of.change), dim())];
    for (head, below) in &of.parts {
        lines.push(Line::default());
        lines.push(Line::styled(head.clone(), bold()));
        lines.extend(below.iter().map(|line| Line::from(line.clone())));
    }
    paint::text(lines, app.scroll, inside, buf);
}
