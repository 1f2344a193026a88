//! The lines of a pane: a list or a table with the chosen line, or why there are none.

use kernel::names::Slug;
use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};
use words::{Key, ui};

use super::{
    paint,
    paint::{TableRow, dim},
};
use crate::app::{App, Pane, Thing};

/// Draws the lines of a pane, or says why there are none.
pub fn list<'a>(
    app: &App,
    which: Pane,
    none: Key,
    line: impl Fn(&Thing) -> Line<'a>,
    focused: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let things = app.things(which);
    if things.is_empty() {
        return empty(&nothing(app, which, none), area, buf);
    }
    let at = app.chosen_of(which, &things).map(|(at, _)| at);
    let area = match at.map(|at| things[at]).filter(|_| focused && which != Pane::Msel) {
        Some(chosen) => in_full(app, &chosen, &line(&chosen), area, buf),
        None => area,
    };
    app.touch.lines(paint::list_of(things.len(), at, focused, area, buf, |n| line(&things[n])));
}

/// Draws the lines of a pane as a table.
pub fn table(
    app: &App,
    which: Pane,
    heads: &[&str],
    row: impl Fn(&Thing) -> Option<TableRow>,
    focused: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let things = app.things(which);
    let rows: Vec<TableRow> = things.iter().map(|thing| row(thing).unwrap_or_default()).collect();
    if rows.is_empty() {
        return empty(&nothing(app, which, Key::NothingYet), area, buf);
    }
    let at = app.chosen_of(which, &things).map(|(at, _)| at);
    app.touch.lines(paint::table(heads, &rows, at, focused, area, buf));
}

/// Says the chosen line in full below the list, if it has no room there. Returns what remains for the list.
fn in_full(app: &App, chosen: &Thing, line: &Line<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let is_cut = line.width() + 2 > usize::from(area.width) || line.spans.iter().any(|span| span.content.contains('…'));
    let text = app.said_of(*chosen);
    let rows = paint::rows_of(&text, area.width).min(4) + 1;
    if !is_cut || area.height < 3 * rows {
        return area;
    }
    let (list, below) = paint::bottom(area, rows);
    let (rule, below) = paint::top(below, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    paint::text(vec![Line::from(text)], 0, below, buf);
    list
}

/// Why a pane lists nothing.
fn nothing(app: &App, which: Pane, none: Key) -> String {
    let keys = &app.comfort.keys;
    match app.sought(which) {
        "" => keys.ui(app.lang(), none),
        sought => found_none(app, sought),
    }
}

/// Says that nothing has what is looked for.
pub fn found_none(app: &App, sought: &str) -> String {
    let said = words::say(app.lang(), Key::FoundNone, &[("text", sought)]);
    app.comfort.keys.with_keys(&said, app.lang())
}

/// A pane in which nothing is.
pub fn empty(text: &str, area: Rect, buf: &mut Buffer) {
    paint::text(vec![Line::styled(text.to_owned(), dim())], 0, area, buf);
}

/// A thing's symbol and name, in full and where space is short.
pub fn named(app: &App, symbol: char, id: Slug) -> [String; 2] {
    let mark =
        if app.view.frozen.contains(&id) { format!("❄ {} ", ui(app.lang(), Key::Frozen)) } else { String::new() };
    [app.names.of(id), app.names.short(id)].map(|name| format!("{symbol} {mark}{name}"))
}
