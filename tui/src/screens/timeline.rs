//! The line of time under the map: what came to pass, where the clock stands, and the injects that are to come, in one strip. A replay
//! has its own ([`super::scrubber`]).
//!
//! `·` something of note, `:` much of it, `◆` now, `│` an inject to come, `┃` several, `‖` one that is held.

use engine::sight::view::RowState;
use kernel::time::Time;
use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};

use super::paint::dim;
use crate::app::App;

/// More facts of note than this in one cell are much.
const MUCH: usize = 4;

/// Draws the strip into one row.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    let (start, end) = (app.names.time(Time::START), app.names.time(app.end));
    let width = usize::from(area.width).saturating_sub(start.chars().count() + end.chars().count() + 4);
    if width < 10 {
        return;
    }
    Line::styled(format!(" {start} {} {end}", strip(app, width)), dim()).render(Rect { height: 1, ..area }, buf);
}

/// The cells between start and end.
fn strip(app: &App, width: usize) -> String {
    let whole = app.end.0.max(1);
    let cell = |at: Time| {
        let at = usize::try_from(at.0.clamp(0, whole)).unwrap_or(0);
        at * width.saturating_sub(1) / usize::try_from(whole).unwrap_or(1)
    };
    let (mut past, mut coming, mut held) = (vec![0_usize; width], vec![0_usize; width], vec![false; width]);
    for fact in &app.news {
        past[cell(fact.at)] += 1;
    }
    for row in app.view.rows.iter().filter(|row| row.at > app.now) {
        match row.state {
            RowState::Scheduled => coming[cell(row.at)] += 1,
            RowState::Held => held[cell(row.at)] = true,
            _ => {}
        }
    }
    let now = cell(app.now);
    (0..width)
        .map(|n| match (past[n], coming[n]) {
            _ if n == now => '◆',
            _ if held[n] => '‖',
            (_, 2..) => '┃',
            (_, 1) => '│',
            (0, _) => '─',
            (many, _) if many > MUCH => ':',
            _ => '·',
        })
        .collect()
}
