//! Dice on the table: as long as a throw waits for its ruling, everybody who may know of the proposal sees it, wherever they are.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use super::paint::{self, bold};
use crate::{
    app::App,
    words::{self, Key, say, ui},
};

/// Draws the throws that wait for their ruling, and returns what remains.
pub fn on_the_table(app: &App, area: Rect, buf: &mut Buffer) -> Rect {
    let lang = app.lang();
    let proposals = app.seat.iter().flat_map(|view| &view.proposals);
    let thrown: Vec<Line<'_>> = proposals
        .filter_map(|proposal| {
            let (_, roll) = proposal.thrown?;
            let word = ui(lang, if roll.succeeded() { Key::Succeeded } else { Key::Failed });
            let percent = |permille: u16| (permille / 10).to_string();
            let with = [
                ("text", &*paint::cut(&words::clean(&proposal.text), usize::from(area.width / 3))),
                ("needed", &*percent(roll.needed)),
                ("rolled", &*percent(roll.rolled)),
                ("word", word),
            ];
            Some(Line::styled(say(lang, Key::DiceOnTheTable, &with), bold()))
        })
        .collect();
    let text = |line: &Line<'_>| line.spans.iter().map(|span| span.content.as_ref()).collect::<String>();
    let rows: u16 = thrown.iter().map(|line| paint::rows_of(&text(line), area.width)).sum();
    let (mine, rest) = paint::top(area, rows.min(area.height / 3));
    paint::text(thrown, 0, mine, buf);
    rest
}
