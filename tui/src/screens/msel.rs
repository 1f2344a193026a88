//! The rows of the MSEL, for the facilitator: when they come, how far they have come, whom they reach, and one of them in full.

use std::collections::BTreeSet;

use engine::sight::view::{RowState, RowView};
use kernel::{names::Slug, time::Time};
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};
use vocabulary::scenario::Phase;
use words::{Key, ui};

use super::{
    lines, paint,
    paint::{bold, column, cut, dim},
};
use crate::app::{App, Filter, Pane, Thing};

/// The least and the most columns of whom a row goes to.
const LEAST_TO: usize = 15;
const MOST_TO: usize = 26;

fn row_style(state: RowState) -> Style {
    match state {
        RowState::Awaited | RowState::Unanswered | RowState::Held => bold(),
        RowState::Delivered | RowState::Answered | RowState::Dropped | RowState::Lapsed => dim(),
        _ => Style::new(),
    }
}

/// Draws the list, and below it the chosen row in full where there is room.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let detail = if area.height >= 16 { (area.height / 3).min(14) } else { 0 };
    let (upper, lower) = paint::bottom(area, detail);
    let rows: Vec<&RowView> = app.rows().collect();
    // The width of the widest, as far as it matters: it is not asked of all of them once one of them needs all that there is.
    let longest = |most: usize, width: &dyn Fn(&RowView) -> usize| {
        let mut widest = 0;
        for row in &rows {
            widest = width(row).max(widest);
            if widest >= most {
                return most;
            }
        }
        widest
    };
    let state = |state: RowState| format!("{} {}", words::row_symbol(state), words::row_state(state, app.lang()));
    // Each column is as wide as what stands in it. The subject says most: it gets what it needs before names are written out.
    let states: BTreeSet<RowState> = rows.iter().map(|row| row.state).collect();
    let state_width = states.iter().map(|of| state(*of).chars().count()).max().unwrap_or(0);
    let room = usize::from(area.width).saturating_sub(2 + 9 + state_width + 3);
    let subject = longest(room.saturating_sub(LEAST_TO), &|row| app.names.text(&row.subject).chars().count());
    let most_to = room.saturating_sub(subject).clamp(LEAST_TO, MOST_TO);
    let to_width = longest(most_to, &|row| addressees(app, row, MOST_TO).chars().count());
    let line = |thing: &Thing| {
        let found = rows.iter().find(|row| *thing == Thing::Row(row.id));
        let Some(row) = found else { return Line::default() };
        let left = format!(
            "{} {} {} ",
            column(&app.names.time(row.at), 9),
            column(&state(row.state), state_width),
            column(&addressees(app, row, to_width), to_width)
        );
        let subject = cut(&app.names.text(&row.subject), room.saturating_sub(to_width));
        Line::styled(format!("{left}{subject}"), row_style(row.state))
    };
    let none = if app.filter == Filter::default() { Key::NoRows } else { Key::FilterNone };
    lines::list(app, Pane::Msel, none, line, focused, upper, buf);
    if detail > 0
        && let Some(row) = app.selected_row()
    {
        let (rule, text) = paint::top(lower, 1);
        Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
        paint::text(row_lines(app, row), 0, text, buf);
    }
}

/// Whom a row goes to, and, once it has arrived, whether they have opened it: `✓` all of them, `✉` nobody, `✉1/3` some. Where
/// a record does not tell who opened what, nothing is said.
fn addressees(app: &App, row: &RowView, width: usize) -> String {
    let Some((first, others)) = row.to.split_first() else { return awaited(app, row, width) };
    let read = row.arrived.iter().filter(|(seat, item)| app.has_read(*seat, *item)).count();
    let mark = match (row.arrived.len(), read) {
        (0, _) => String::new(),
        _ if !app.reading_known => String::new(),
        (all, read) if all == read => "✓ ".to_owned(),
        (_, 0) => "✉ ".to_owned(),
        (all, read) => format!("✉{read}/{all} "),
    };
    let more = if others.is_empty() { String::new() } else { format!(" +{}", others.len()) };
    let room = width.saturating_sub(mark.chars().count() + more.chars().count());
    format!("{mark}{}{more}", paint::name(&app.names, *first, room))
}

/// From whom a row that tells nobody anything awaits an act.
fn awaited(app: &App, row: &RowView, width: usize) -> String {
    let written = app.scenario.msel.iter().find(|written| written.id == row.id);
    let Some(seat) = written.and_then(|written| written.expect.as_ref()?.seats.first()) else {
        return "—".to_owned();
    };
    format!("← {}", paint::name(&app.names, *seat, width.saturating_sub(2)))
}

/// The phase of the day at a second.
pub fn phase_at(app: &App, now: Time) -> Option<&Phase> {
    app.scenario.phase_at(now, |moment| app.names.second(moment))
}

/// A row of the MSEL in full.
pub fn row_lines(app: &App, row: &RowView) -> Vec<Line<'static>> {
    let lang = app.lang();
    let kind = row.kind.map_or("", |kind| words::row_kind(kind, lang));
    let mut lines = vec![
        Line::styled(format!("{} · {}", row.id, app.names.text(&row.subject)), bold()),
        Line::from(format!(
            "{} {} · {kind} · {} {}",
            words::row_symbol(row.state),
            words::row_state(row.state, lang),
            app.names.time(row.at),
            if row.to.is_empty() { String::new() } else { format!("→ {}", receipts(app, row)) },
        )),
    ];
    if let Some(by) = row.answer_by {
        let text = words::say(lang, Key::AnswerBy, &[("time", &app.names.time(by))]);
        lines.push(Line::styled(text, bold()));
    }
    if !row.from.is_empty() {
        lines.push(Line::from(format!("{}{}{}", ui(lang, Key::From), lang.colon(), app.names.text(&row.from))));
    }
    lines.push(Line::from(app.names.text(&row.text)));
    lines.extend(row_plan(app, row));
    if !row.thread.is_empty() {
        lines.push(Line::styled(
            format!("{}{}{}", ui(lang, Key::Thread), lang.colon(), app.names.text(&row.thread)),
            dim(),
        ));
    }
    if let Some(phase) = phase_at(app, row.at) {
        let (title, aim) = (app.names.text(&phase.title), app.names.text(&phase.aim));
        let aim = if aim.is_empty() { String::new() } else { format!("{}{aim}", lang.colon()) };
        lines.push(Line::styled(format!("{title}{aim}"), dim()));
    }
    for sheet in app.scenario.msel.iter().filter(|written| written.id == row.id).flat_map(|row| &row.attachments) {
        let file = sheet.file.as_ref().map_or_else(String::new, |file| format!(" · {}", words::clean(file)));
        let kind = words::attachment_kind(sheet.kind, lang);
        lines.push(Line::from(format!("▤ {} ({kind}){file}", app.names.text(&sheet.title))));
    }
    if !row.notes.is_empty() {
        lines.push(Line::styled(
            format!("{}{}{}", ui(lang, Key::Notes), lang.colon(), app.names.text(&row.notes)),
            dim(),
        ));
    }
    lines
}

/// Every seat that a row goes to, and whether it has opened it: that something was sent does not say that anybody knows it.
fn receipts(app: &App, row: &RowView) -> String {
    let of = |seat: &Slug| {
        let name = app.names.of(*seat);
        match row.arrived.iter().find(|(whom, _)| whom == seat) {
            None => name.into_owned(),
            Some(_) if !app.reading_known => name.into_owned(),
            Some((_, item)) if app.has_read(*seat, *item) => format!("{name} (✓ {})", ui(app.lang(), Key::RowRead)),
            Some(_) => format!("{name} (✉ {})", ui(app.lang(), Key::NeedUnread)),
        }
    };
    row.to.iter().map(of).collect::<Vec<_>>().join(", ")
}

/// What a row will do, when it comes by itself, and what is expected after it: what a facilitator wants to know before it comes.
fn row_plan(app: &App, row: &RowView) -> Vec<Line<'static>> {
    let lang = app.lang();
    let Some(written) = app.scenario.msel.iter().find(|written| written.id == row.id) else { return Vec::new() };
    let headed = |key, text: String| Line::from(format!("{}{}{text}", ui(lang, key), lang.colon()));
    let mut lines = Vec::new();
    if written.after.is_some() {
        lines.push(headed(Key::RowFollows, words::print::row_time(written, &app.names)));
    }
    if let Some(repeat) = &written.repeat {
        lines.push(headed(Key::RowAgain, words::print::again(repeat, &app.names)));
    }
    if let Some(when) = &written.when {
        let holds =
            if app.holding.contains(&row.id) { format!(" – {}", ui(lang, Key::RowHolds)) } else { String::new() };
        lines.push(headed(Key::RowWhen, format!("{}{holds}", words::condition(when, &app.names))));
    }
    for effect in &written.effects {
        lines.push(headed(Key::RowBrings, words::effect(effect, &app.names)));
    }
    if let Some(expected) = &written.expect {
        let (what, seats) = (words::print::expectation(expected, &app.names), app.names.list(&expected.seats));
        let text = format!("{what} ({seats}) ≤ {}", words::span(expected.within));
        lines.push(headed(Key::RowExpects, text));
        for (key, effects) in [(Key::RowIfMet, &expected.on_met), (Key::RowIfMissed, &expected.on_missed)] {
            lines.extend(effects.iter().map(|effect| headed(key, words::effect(effect, &app.names))));
        }
    }
    lines
}
