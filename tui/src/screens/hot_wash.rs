//! The hot wash on the wall: one page at a time, nothing else on the screen, in letters that are read from the back of a room.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::Line,
    widgets::{Clear, Widget},
};
use tui_big_text::{BigText, PixelSize};
use words::{
    hot_wash::{HotPage, HotWashText},
    say,
};

use super::{
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

/// Large letters, as large as there is room for; what is too long for any stands in plain ones. Returns what remains below.
fn large(text: &str, area: Rect, buf: &mut Buffer) -> Rect {
    let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    let sizes = [(PixelSize::Full, 8, 8), (PixelSize::Quadrant, 4, 4)];
    let fits = |(_, wide, high): &&(PixelSize, u16, u16)| {
        letters.saturating_mul(*wide) <= area.width && area.height >= high * 5
    };
    match sizes.iter().find(fits) {
        Some((size, _, high)) => {
            let (mine, rest) = paint::top(area, high + 1);
            let big =
                BigText::builder().pixel_size(*size).style(bold()).lines(vec![Line::from(text.to_owned())]).build();
            big.render(mine, buf);
            rest
        }
        None => {
            let (mine, rest) = paint::top(area, 2);
            Line::styled(text.to_owned(), bold()).render(mine, buf);
            rest
        }
    }
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
