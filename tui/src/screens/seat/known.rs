//! What a seat knows, on its map: the last word on each thing, fading with its age, and the same in words beside it where there is
//! room. Nothing here comes from the world.

use engine::sight::view::SeatView;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};
use words::{room::Phrase, ui};

use crate::{
    app::{App, room::NewsAge},
    screens::{
        paint,
        paint::{bold, column, cut, dim},
        situation,
    },
};

/// Draws the map, and the list of last words where it has room.
pub fn draw(app: &App, view: &SeatView, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (map, list) = if area.width >= 150 && area.height >= 20 {
        paint::columns(area, 60)
    } else if area.height >= 26 {
        paint::rows(area, 62)
    } else {
        (area, Rect::ZERO)
    };
    let (ages, map) = paint::top(map, 1);
    let words = [Phrase::AgeFresh, Phrase::AgeHours, Phrase::AgeOld];
    let legend: Vec<String> =
        NewsAge::ALL.iter().zip(words).map(|(age, word)| format!("{} {}", age.symbol(), ui(lang, word))).collect();
    Line::styled(legend.join("  "), dim()).render(ages, buf);
    situation::draw(app, situation::known(app, view), map, buf);
    if list.height < 3 || view.known.is_empty() {
        return;
    }
    let (head, rest) = paint::top(list, 1);
    Line::styled(format!("  {}", ui(lang, Phrase::LastWord)), bold()).render(head, buf);
    let wide = usize::from(rest.width).saturating_sub(2);
    let lines = view.known.iter().map(|known| {
        let age = view.now - known.seen;
        let kind = NewsAge::of(age);
        let style = if kind == NewsAge::Old { dim() } else { Style::new() };
        let what = words::matter_short(&known.matter, &app.names);
        let source = app.names.of(known.source);
        let head = format!(
            "{} {} {}",
            kind.symbol(),
            column(&super::inbox::short(age), 7),
            super::inbox::bars(known.credibility)
        );
        Line::styled(cut(&format!("{head} {what} · {source}"), wide), style)
    });
    paint::list(lines.collect(), None, false, rest, buf);
}
