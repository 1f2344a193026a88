//! The hot wash on the wall: one page at a time, nothing else on the screen, in letters that are read from the back of a room.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::Line,
    widgets::{Clear, Widget},
};
use words::{
    hot_wash::{HotPage, HotWashText},
    say,
};

use super::{
    large::large,
    paint,
    paint::{bold, dim},
};
use crate::app::App;

/// Wider lines are hard to read from afar.
const WIDE: u16 = 110;

/// Draws a page over the whole window.
pub fn draw(app: &App, pages: &[HotPage], at: usize, area: Rect, buf: &mut Buffer) {
    Clear.render(area, buf);
    app.touch.clear();
    let (body, foot) = paint::bottom(area, 1);
    let width = body.width.saturating_sub(4).min(WIDE.max(body.width * 2 / 3));
    let body = Rect { x: body.x + (body.width - width) / 2, y: body.y + 1, width, height: body.height - 1 };
    let at = at.min(pages.len().saturating_sub(1));
    if let Some(page) = pages.get(at) {
        let mut rest = large(&page.title, body, buf);
        if !page.figure.is_empty() {
            rest = large(&page.figure, rest, buf);
        }
        text(page, rest, buf);
    }
    let with = [("n", &*(at + 1).to_string()), ("of", &*pages.len().to_string())];
    let number = format!(" {} ", say(app.lang(), HotWashText::PageOf, &with));
    let wide = u16::try_from(number.chars().count()).unwrap_or(0).min(foot.width);
    app.touch.keys(paint::footer(&app.comfort.keys, &app.places(), app.lang(), foot, buf));
    let corner = Rect { x: foot.right() - wide, width: wide, ..foot };
    Line::styled(number, bold()).render(corner, buf);
}

/// The sentences of a page: with a blank line between them where all have room.
fn text(page: &HotPage, area: Rect, buf: &mut Buffer) {
    let sentences: Vec<(&str, _)> = page
        .lines
        .iter()
        .enumerate()
        .map(|(n, line)| (line.as_str(), if n == 0 { bold() } else { Default::default() }))
        .chain([(page.ask.as_str(), bold()), (page.small.as_str(), dim())])
        .filter(|(line, _)| !line.is_empty())
        .collect();
    let rows: u16 = sentences.iter().map(|(line, _)| paint::rows_of(line, area.width)).sum();
    let roomy = usize::from(area.height) >= usize::from(rows) + sentences.len();
    let mut lines = Vec::new();
    for (n, (sentence, style)) in sentences.into_iter().enumerate() {
        // The question stands apart in any case.
        if n > 0 && (roomy || sentence == page.ask) {
            lines.push(Line::default());
        }
        lines.push(Line::styled(sentence.to_owned(), style));
    }
    paint::text(lines, 0, area, buf);
}
