//! The wall on a projector: both clocks, whether time runs, what everybody was told, the dice, and the map for everybody; over the whole
//! window, and nothing of the control room with it.
//!
//! It draws a [`WallView`] and the public parts of the scenario. It is handed nothing else, so it can show nothing that a seat alone knows.

use engine::sight::wall::WallView;
use paper::atlas::Atlas;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Widget},
};
use words::{
    say, ui,
    wall::{WallLine, WallPhrase, dice, told},
};

use super::{
    head,
    large::large,
    paint,
    paint::{bold, dim, reversed},
    situation,
};
use crate::{app::App, widgets::map::Map};

/// From these columns and rows on there is room for the map beside what was told.
const WITH_MAP: (u16, u16) = (110, 30);

/// Draws the wall over the whole window.
pub fn draw(app: &App, wall: &WallView, area: Rect, buf: &mut Buffer) {
    Clear.render(area, buf);
    app.touch.clear();
    let (body, foot) = paint::bottom(area, 1);
    app.touch.keys(paint::footer(&app.comfort.keys, &app.places(), app.lang(), foot, buf));
    let (body, open) = paint::bottom(body, 1);
    Line::styled(format!(" {}", elsewhere(app)), dim()).render(open, buf);
    let body = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    let body = clocks(app, wall, body, buf);
    if body.width < WITH_MAP.0 || area.height < WITH_MAP.1 {
        return lines(app, wall, body, buf);
    }
    let (left, right) = paint::columns(body, 52);
    map(app, wall, left, buf);
    lines(app, wall, Rect { x: right.x + 1, width: right.width.saturating_sub(1), ..right }, buf);
}

/// Whether other machines see the wall too, and where.
fn elsewhere(app: &App) -> String {
    let lang = app.lang();
    let web = app.remote.as_ref().and_then(|remote| Some((remote.reach.web.as_ref()?, remote.wall)));
    match web {
        None => ui(lang, WallPhrase::PageNoDoor).to_owned(),
        Some((_, false)) => ui(lang, WallPhrase::PageShut).to_owned(),
        Some((web, true)) => {
            let address = web.first_page().map_or_else(String::new, |page| format!("{page}/wall{}", table(app)));
            say(lang, WallPhrase::PageOpen, &[("address", &address)])
        }
    }
}

/// The part of the path that tells one of several tables from the others.
fn table(app: &App) -> String {
    app.twins.as_ref().map_or_else(String::new, |twins| format!("/{}", twins.mine))
}

/// The clock of the exercise in large letters, whether time runs, and the clock of the room. Returns what remains below.
fn clocks(app: &App, wall: &WallView, area: Rect, buf: &mut Buffer) -> Rect {
    let rest = large(&app.names.time(wall.now), area, buf);
    let (symbol, mode) = head::mode(app);
    let room = say(app.lang(), WallPhrase::InTheRoom, &[("time", &app.wall)]);
    let (mine, rest) = paint::top(rest, 2);
    let line = vec![
        Span::styled(format!(" {symbol} {mode} "), bold().patch(reversed())),
        Span::styled(format!("  {}  ", ui(app.lang(), WallPhrase::Mark)), bold()),
        Span::raw(room),
    ];
    Line::from(line).render(mine, buf);
    rest
}

fn map(app: &App, wall: &WallView, area: Rect, buf: &mut Buffer) {
    let inside = paint::frame(ui(app.lang(), WallPhrase::Map), false, area, buf);
    Map { view: &situation::public(app, &wall.closed_roads), atlas: Atlas::embedded(), look: app.look }
        .render(inside, buf);
}

/// The dice that still wait for a ruling or fell last, then what everybody was told, the newest first.
fn lines(app: &App, wall: &WallView, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let mut lines: Vec<Line<'static>> = Vec::new();
    if let Some(last) = wall.dice.last() {
        lines.push(Line::styled(ui(lang, WallPhrase::Dice), bold().patch(reversed())));
        lines.extend(shown(dice(last, &app.names)));
        lines.push(Line::default());
    }
    lines.push(Line::styled(ui(lang, WallPhrase::Told), bold().patch(reversed())));
    if wall.told.is_empty() {
        lines.push(Line::raw(ui(lang, WallPhrase::NothingTold)));
    }
    for word in wall.told.iter().rev() {
        lines.extend(shown(told(word, &app.names)));
        lines.push(Line::default());
    }
    lines.push(Line::styled(ui(lang, WallPhrase::OnlyForAll), dim()));
    paint::text(lines, 0, area, buf);
}

fn shown(line: WallLine) -> Vec<Line<'static>> {
    let mut said = line.said.into_iter();
    let first = said.next().map(|text| Line::styled(text, bold()));
    let head = Line::raw(format!("{} · {}", line.time, line.who));
    [head].into_iter().chain(first).chain(said.map(Line::raw)).collect()
}
