//! What stands in front of a screen: palette, questions, forms, causes, a row in full.

use kernel::names::Slug;
use paper::report::ratings::CarriedPlan;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};
use vocabulary::act::{Act, DirectionAct};
use words::{
    Key,
    report::{ReportPhrases, amount},
    ui,
};

use super::{
    field::{field, field_rows},
    paint,
    paint::{bold, dim},
};
use crate::{
    app::{App, AskedDeed, Overlay, touch::Target},
    input::Form,
};

/// Draws what is in front, if anything is.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    if !matches!(app.overlay, None | Some(Overlay::Here)) {
        app.touch.cover();
    }
    match &app.overlay {
        // The map that is there shows what is on it.
        None | Some(Overlay::Here) => {}
        Some(Overlay::Help) => super::help::draw(app, area, buf),
        Some(Overlay::Palette { filter, at, armed }) => palette(app, filter, *at, *armed, area, buf),
        Some(Overlay::Question { text, deed, yes }) => question(app, text, deed, *yes, area, buf),
        Some(Overlay::Form(f)) => form(app, f, area, buf),
        Some(Overlay::Why(walk)) => super::why::draw(app, walk, area, buf),
        // It has the whole window for itself.
        Some(Overlay::HotWash(..) | Overlay::Wall(_)) => {}
        Some(Overlay::Lanes(lanes)) => super::lanes::draw(app, lanes, area, buf),
        Some(Overlay::Curves(curves)) => super::curves::draw(app, curves, area, buf),
        Some(Overlay::Truth { seat, at }) => super::truth::draw(app, *seat, *at, area, buf),
        Some(Overlay::Trail(trail)) => super::trail::draw(app, trail, area, buf),
        Some(Overlay::WhatIf(found)) => super::what_if::draw(app, found, area, buf),
        Some(Overlay::Notes(at)) => super::notes::draw(app, *at, area, buf),
        Some(Overlay::Knowing(knowing)) => super::knowing::draw(app, knowing, area, buf),
        Some(Overlay::Ruling(ruling)) => super::ruling::draw(app, ruling, area, buf),
        Some(Overlay::Tables(at)) => super::tables::draw(app, *at, area, buf),
        Some(Overlay::Doors { at, moving, camera }) => super::doors::draw(app, *at, *moving, *camera, area, buf),
        Some(Overlay::Us) => super::us::draw(app, area, buf),
        Some(Overlay::Row(row)) => row_in_full(app, *row, area, buf),
        Some(Overlay::Plan(plan)) => carried(app, plan, area, buf),
        Some(Overlay::Preview(preview, place)) => super::preview::over(app, preview, *place, area, buf),
    }
}

fn palette(app: &App, filter: &str, at: usize, armed: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let rect = paint::middle(area, 64, 20, buf);
    let inside = paint::frame(ui(lang, Key::Palette), true, rect, buf);
    let (top, rest) = paint::top(inside, 3);
    let lines = vec![
        Line::from(vec![Span::raw("> "), Span::styled(filter.to_owned(), bold()), Span::raw("▏")]),
        Line::styled(app.comfort.keys.ui(lang, Key::PaletteHint), dim()),
    ];
    paint::text(lines, 0, top, buf);
    let actions = app.palette(filter);
    let at = at.min(actions.len().saturating_sub(1));
    let lines = actions
        .iter()
        .enumerate()
        .map(|(n, action)| {
            let mark = if armed && n == at { "⏎ " } else { "" };
            Line::from(format!(
                "{mark}{} {}",
                paint::column(ui(lang, action.label), 34),
                app.comfort.keys.shown(action, lang).label(lang)
            ))
        })
        .collect();
    app.touch.lines(paint::list(lines, Some(at), true, rest, buf));
}

/// What a question is about, in the words of the action that it came from.
fn asked(app: &App, deed: &AskedDeed) -> String {
    let lang = app.lang();
    let action = match deed {
        AskedDeed::Quit => ui(lang, Key::Quit),
        AskedDeed::Branch(_) => ui(lang, Key::AskRewind),
        AskedDeed::Act(Act::Direction(DirectionAct::Step { .. })) => ui(lang, Key::AimPassTime),
        AskedDeed::Act(Act::Direction(DirectionAct::ShiftAll { .. })) => ui(lang, Key::AskShift),
        AskedDeed::Act(act) => words::act_name(act.kind(), lang),
        AskedDeed::Undo(_) => ui(lang, Key::DoUndo),
        AskedDeed::Fork => ui(lang, Key::DoFork),
        AskedDeed::HotWash => ui(lang, Key::DoHotWash),
        AskedDeed::OpenDoors(_) => ui(lang, Key::DoDoors),
        AskedDeed::Remove(_) => ui(lang, Key::DoorRemove),
        AskedDeed::AtTables(_, act) => words::act_name(act.kind(), lang),
    };
    words::capitalised(action)
}

fn question(app: &App, text: &str, deed: &AskedDeed, yes: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let width = 64.min(area.width);
    let rect = paint::middle(area, width, paint::rows_of(text, width.saturating_sub(6)) + 5, buf);
    let inside = paint::frame(&asked(app, deed), true, rect, buf);
    let (upper, lower) = paint::bottom(inside, 2);
    paint::text(vec![Line::styled(text.to_owned(), bold())], 0, upper, buf);
    let style = |chosen| if chosen { paint::reversed() } else { Style::new() };
    let mark = |chosen: bool, text: &str| if chosen { format!("[› {text} ‹]") } else { format!("[  {text}  ]") };
    // As in a list, the first click chooses and the next one answers.
    let choice = |chosen: bool, key| {
        let target = if chosen { Target::Line(0) } else { Target::Field(1) };
        (target, vec![Span::styled(mark(chosen, ui(lang, key)), style(chosen)), Span::raw("   ")])
    };
    let both = vec![choice(!yes, Key::DefaultNo), choice(yes, Key::Yes)];
    let wide = both.iter().flat_map(|(_, spans)| spans).map(Span::width).sum::<usize>().saturating_sub(3);
    let indent = lower.width.saturating_sub(u16::try_from(wide).unwrap_or(lower.width)) / 2;
    let middle = Rect { x: lower.x + indent, width: lower.width - indent, ..lower };
    app.touch.all(paint::bar(both, middle, buf));
}

fn form(app: &App, form: &Form, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let width = 76.min(area.width);
    let fields: u16 = form.fields.iter().map(|(_, _, input)| field_rows(input)).sum();
    let rect = paint::middle(area, width, fields + 4, buf);
    let mut rest = paint::frame(&paint::cut(&form.title, usize::from(width.saturating_sub(8))), true, rect, buf);
    for (n, (label, optional, input)) in form.fields.iter().enumerate() {
        let (mine, lower) = paint::top(rest, field_rows(input));
        rest = lower;
        let here = n == form.at;
        let hint = if *optional { format!(" ({})", ui(lang, Key::Optional)) } else { String::new() };
        let label = format!("{} {label}{hint}", if here { "›" } else { " " });
        Line::styled(label, if here { bold() } else { Style::new() }).render(mine, buf);
        app.touch.put(mine, Target::Field(n.cast_signed() - form.at.cast_signed()));
        let (_, below) = paint::top(mine, 1);
        field(app, input, here, Rect { x: below.x + 2, width: below.width.saturating_sub(2), ..below }, buf);
    }
    if let Some(fault) = &form.fault {
        paint::text(vec![Line::styled(format!("! {fault}"), bold())], 0, rest, buf);
    }
}

/// The improvement plan of an earlier exercise: each action with who sees to it, and the measure that should move.
fn carried(app: &App, plan: &CarriedPlan, area: Rect, buf: &mut Buffer) {
    let (lang, p) = (app.lang(), ReportPhrases::of(app.lang()));
    let rect = paint::middle(area, area.width.saturating_sub(6).min(110), area.height.saturating_sub(2), buf);
    let inside = paint::frame(p.plan, true, rect, buf);
    let colon = lang.colon();
    let mut lines = vec![
        Line::styled(format!("{}{colon}{}", p.plan_of, words::clean(&plan.exercise)), dim()),
        Line::styled(p.plan_tested, dim()),
    ];
    for line in &plan.lines {
        lines.push(Line::default());
        let action = if line.action.is_empty() { &line.issue } else { &line.action };
        lines.push(Line::styled(words::clean(action), bold()));
        let labelled = [(p.responsible, &line.owner), (p.issue, &line.issue), (p.capability, &line.capability)];
        let labelled = labelled.into_iter().filter(|(_, text)| !text.is_empty() && *text != action);
        lines.extend(labelled.map(|(label, text)| Line::raw(format!("  {label}{colon}{}", words::clean(text)))));
        if !line.measure.is_empty() {
            let name = words::measure(&line.measure, &app.names).unwrap_or_else(|| words::clean(&line.measure));
            let was = line.was.map(|was| amount(&line.measure, was, lang)).unwrap_or_default();
            lines.push(Line::raw(format!("  {}{colon}{name} {was}", p.measure)));
        }
    }
    paint::text(lines, app.scroll, inside, buf);
}

fn row_in_full(app: &App, id: Slug, area: Rect, buf: &mut Buffer) {
    let rect = paint::middle(area, area.width.saturating_sub(6).min(110), area.height.saturating_sub(2), buf);
    let inside = paint::frame(&format!("{} · {id}", ui(app.lang(), Key::Msel)), true, rect, buf);
    if let Some(row) = app.view.rows.iter().find(|row| row.id == id) {
        paint::text(super::msel::row_lines(app, row), app.scroll, inside, buf);
    }
}
