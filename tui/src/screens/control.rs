//! The control room: everything that the facilitator sees. One pane and tabs on a small window, two columns on a middle one,
//! all of it at once on a large one.

use kernel::time::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use words::{Key, tables::TablesText, ui};

use super::{
    events,
    head::{branch, finding, lesson, mode, twin},
    msel,
    msel::phase_at,
    needs, paint,
    paint::{bold, dim, frame, whole},
    people, posts, proposals, seats, situation, tasks, timeline,
};
use crate::app::{App, Filter, Pane, touch::Target, twins::Twins};

/// From this width on there are two columns.
const TWO_COLUMNS: u16 = 110;
/// From this size on there are three, with everything in sight.
const THREE_COLUMNS: (u16, u16) = (170, 45);

/// Draws the control room.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    // The line of time of a record stands at the foot.
    let (bar, rest) = paint::top(area, if app.replay { 1 } else { 2 });
    top_bar(app, bar, buf);
    let rest = lesson(app, rest, buf);
    let (body, foot) = paint::bottom(rest, 2);
    let (notice, keys) = paint::top(foot, 1);
    if app.finding {
        whole(finding(app, title(app, app.pane), app.sought(app.pane)), notice, buf);
    } else {
        let said = app.notice.clone().or_else(|| standing_notice(app)).unwrap_or_default();
        whole(Line::styled(said, bold()), notice, buf);
    }
    app.touch.keys(paint::footer(&app.comfort.keys, &app.places(), app.lang(), keys, buf));
    if body.width >= THREE_COLUMNS.0 && body.height >= THREE_COLUMNS.1 {
        large(app, body, buf);
    } else if body.width >= TWO_COLUMNS {
        middle(app, body, buf);
    } else {
        small(app, body, buf);
    }
}

fn small(app: &App, area: Rect, buf: &mut Buffer) {
    let (tabs, rest) = paint::top(area, 1);
    // When not all fits, names are shortened first, the open one last; then the counts go, for the line below says what is to do.
    let bar = |long: bool, counts: bool| -> Vec<(Target, Vec<Span<'_>>)> {
        let tab = |(n, pane): (usize, &Pane)| {
            let (open, waits) = (*pane == app.pane, count(app, *pane));
            let name = if long || (open && counts) { title(app, *pane) } else { short_title(app, *pane) };
            let text = format!("{}{}{name} ", n + 1, if open { "▶" } else { " " });
            let mut spans = vec![Span::styled(text, if open { paint::reversed() } else { Style::new() })];
            if waits > 0 && counts {
                spans.push(Span::styled(format!("({waits}) "), bold()));
            }
            (Target::Pane(*pane), spans)
        };
        Pane::ALL.iter().enumerate().map(tab).collect()
    };
    let wide =
        |bar: &[(Target, Vec<Span<'_>>)]| bar.iter().flat_map(|(_, spans)| spans).map(Span::width).sum::<usize>();
    let tries = [(true, true), (true, false), (false, true), (false, false)];
    let bars = tries.map(|(long, counts)| bar(long, counts));
    let fits = |bar: &&Vec<_>| wide(bar) <= usize::from(area.width) + 1;
    let bar = bars.iter().find(fits).unwrap_or(&bars[3]).clone();
    app.touch.all(paint::bar(bar, tabs, buf));
    pane(app, app.pane, rest, buf);
}

fn middle(app: &App, area: Rect, buf: &mut Buffer) {
    let (left, right) = paint::columns(area, 48);
    let (map, events) = paint::rows(left, 60);
    pane(app, Pane::Map, map, buf);
    pane(app, Pane::Events, events, buf);
    stack(app, &[Pane::Msel, app.side], right, buf);
}

fn large(app: &App, area: Rect, buf: &mut Buffer) {
    let (left, rest) = paint::columns(area, 36);
    let (centre, right) = paint::columns(rest, 52);
    let (map, events) = paint::rows(left, 62);
    pane(app, Pane::Map, map, buf);
    pane(app, Pane::Events, events, buf);
    stack(app, &[Pane::Msel, Pane::Needs, Pane::Proposals], centre, buf);
    stack(app, &[Pane::Seats, Pane::Posts, Pane::People, Pane::Tasks], right, buf);
}

/// Panes one above the other: none is higher than what it lists while another one cuts its list short.
fn stack(app: &App, panes: &[Pane], area: Rect, buf: &mut Buffer) {
    let wanted = |pane: &Pane| {
        // A frame, a line of headings in tables, and for whoever lists nothing the line that says so.
        let table = u16::from(matches!(pane, Pane::Posts | Pane::People));
        // A row of the MSEL stands in full below its list.
        let detail = if *pane == Pane::Msel { 15 } else { 0 };
        u16::try_from(app.things(*pane).len().max(1)).unwrap_or(u16::MAX).saturating_add(2 + table + detail)
    };
    let heights = paint::shares(area.height, &panes.iter().map(wanted).collect::<Vec<_>>());
    let mut rest = area;
    for (which, height) in panes.iter().zip(heights) {
        let (mine, below) = paint::top(rest, height);
        pane(app, *which, mine, buf);
        rest = below;
    }
}

fn title(app: &App, pane: Pane) -> &'static str {
    let lang = app.lang();
    match pane {
        Pane::Map => ui(lang, Key::Situation),
        Pane::Msel => ui(lang, Key::Msel),
        Pane::Events => ui(lang, Key::WhatHappened),
        Pane::Seats => ui(lang, Key::Seats),
        Pane::Posts => ui(lang, Key::Posts),
        Pane::People => ui(lang, Key::People),
        Pane::Proposals => ui(lang, Key::Proposals),
        Pane::Tasks => ui(lang, Key::Objectives),
        Pane::Needs => ui(lang, Key::Needs),
    }
}

fn short_title(app: &App, pane: Pane) -> &'static str {
    let lang = app.lang();
    match pane {
        Pane::Msel => ui(lang, Key::ShortMsel),
        Pane::People => ui(lang, Key::ShortPeople),
        Pane::Proposals => ui(lang, Key::ShortProposals),
        Pane::Tasks => ui(lang, Key::ShortTasks),
        Pane::Needs => ui(lang, Key::ShortNeeds),
        other => title(app, other),
    }
}

/// How many things in a pane wait for the facilitator.
fn count(app: &App, pane: Pane) -> usize {
    match pane {
        Pane::Proposals => app.view.proposals.iter().filter(|p| p.ruled.is_none()).count(),
        Pane::Needs => app.needs().iter().filter(|need| need.presses()).count(),
        _ => 0,
    }
}

fn standing_notice(app: &App) -> Option<String> {
    let lang = app.lang();
    if let Some(alarm) = app.alarm.as_ref().filter(|_| !app.alarm_read) {
        return Some(app.comfort.keys.with_keys(&alarm.short, lang));
    }
    if app.replay {
        return Some(ui(lang, Key::ReplayCannotAct).to_owned());
    }
    if app.over() {
        return Some(app.comfort.keys.ui(lang, Key::OverNext));
    }
    let waiting = count(app, Pane::Needs);
    let here = (waiting > 0).then(|| words::say(lang, Key::NeedsWait, &[("n", &waiting.to_string())]));
    let others = app.twins.as_ref().map(Twins::pressing_elsewhere).unwrap_or_default();
    let there = (!others.is_empty())
        .then(|| words::say(lang, TablesText::Elsewhere, &[("tables", &words::tables::tables(&others, lang))]));
    let waits: Vec<String> = here.into_iter().chain(there).collect();
    if !waits.is_empty() {
        return Some(app.comfort.keys.with_keys(&waits.join(" "), lang));
    }
    (app.now == Time::START && !app.pace.running).then(|| app.comfort.keys.ui(lang, Key::FirstStep))
}

fn top_bar(app: &App, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (symbol, word) = mode(app);
    let date = app.calendar.as_ref().map(|c| c.date(app.now)).unwrap_or_default();
    let date = date.split(' ').next().unwrap_or_default().to_owned();
    let a_second = words::span(kernel::time::Span(i64::from(app.pace.ratio)));
    let pace = if app.replay { String::new() } else { format!("×{} (1 s = {a_second})", app.pace.ratio) };
    let wall = if app.wall.is_empty() { String::new() } else { format!("{} {}", ui(lang, Key::Wall), app.wall) };
    let begin = [Span::styled(format!(" {symbol} {word} "), paint::reversed()), branch(app), twin(app)];
    let clock = Span::styled(format!("  {}", app.names.time(app.now)), bold());
    let scenario = app.names.of(app.scenario.id).into_owned();
    // What can be done without goes first where not all has room: the date, then the wall clock.
    let line = |parts: &[&str]| {
        let told = parts.iter().filter(|part| !part.is_empty()).map(|part| Span::raw(format!("  {part}")));
        let named = Span::styled(format!("  {scenario}"), bold());
        Line::from(begin.iter().cloned().chain([clock.clone()]).chain(told).chain([named]).collect::<Vec<_>>())
    };
    let lines = [line(&[&date, &pace, &wall]), line(&[&pace, &wall]), line(&[&pace])];
    let bar = lines.iter().find(|line| line.width() <= usize::from(area.width)).unwrap_or(&lines[2]).clone();
    let (first, second) = paint::top(area, 1);
    whole(bar, first, buf);
    if app.replay {
        return;
    }
    let d = &app.view.displaced;
    let left = words::say(lang, Key::Remaining, &[("span", &words::span(app.end - app.now))]);
    let mut facts = vec![left];
    if let Some(row) = app.next_row() {
        let when = app.names.time(row.at);
        facts.push(format!("{}{}{when} {}", ui(lang, Key::NextInject), lang.colon(), app.names.text(&row.subject)));
    }
    // What the head of a narrow window has no room for stands in the help.
    if let Some((log, line)) = app.origin.as_ref().filter(|_| area.width >= TWO_COLUMNS) {
        facts.insert(1, words::record::branch(lang, Some((log, *line))));
    }
    // The figures of the displaced need a long line.
    if area.width >= 160 {
        facts.push(format!(
            "{}{}{} {}, {} {}, {} {}, {} {}",
            ui(lang, Key::DisplacedPeople),
            lang.colon(),
            d.moving,
            ui(lang, Key::OnTheRoad),
            d.sheltered,
            ui(lang, Key::InCamps),
            d.hosted,
            ui(lang, Key::WithFamilies),
            d.unsheltered,
            ui(lang, Key::WithoutShelter),
        ));
    }
    whole(Line::styled(format!(" {}", facts.join(" · ")), dim()), second, buf);
}

fn pane(app: &App, which: Pane, area: Rect, buf: &mut Buffer) {
    let focused = app.pane == which;
    let mut name = title(app, which).to_owned();
    if app.branch && focused {
        name = format!("├ {} · {name}", ui(app.lang(), Key::ModeBranch));
    }
    let waits = count(app, which);
    if waits > 0 {
        name = format!("{name} ({waits})");
    }
    if let Some(phase) = phase_at(app, app.now).filter(|_| which == Pane::Msel) {
        name = format!("{name} · {}", app.names.text(&phase.title));
    }
    if which == Pane::Msel && app.filter != Filter::default() {
        name = format!("{name} – {}", filtered(app));
    }
    if !app.sought(which).is_empty() {
        name = format!("{name} /{} ({})", app.sought(which), app.things(which).len());
    }
    if let Some(layer) = situation::layer(app).filter(|_| which == Pane::Map) {
        name = format!("{name} – {layer}");
    }
    let inside = frame(&name, focused, area, buf);
    app.touch.put(area, Target::Pane(which));
    match which {
        Pane::Map => {
            // In a replay the line of time stands at the foot.
            let rows = if app.replay || inside.height < 8 { 0 } else { 1 };
            let (map, line) = paint::bottom(inside, rows);
            situation::draw(app, situation::world(app), map, buf);
            if rows > 0 {
                timeline::draw(app, line, buf);
            }
        }
        Pane::Msel => msel::draw(app, focused, inside, buf),
        Pane::Events => events::draw(app, focused, inside, buf),
        Pane::Seats => seats::draw(app, focused, inside, buf),
        Pane::Posts => posts::draw(app, focused, inside, buf),
        Pane::People => people::draw(app, focused, inside, buf),
        Pane::Proposals => proposals::draw(app, focused, inside, buf),
        Pane::Tasks => tasks::draw(app, focused, inside, buf),
        Pane::Needs => needs::draw(app, focused, inside, buf),
    }
}

/// What the list of rows is narrowed to.
fn filtered(app: &App) -> String {
    let lang = app.lang();
    let Filter { standing, thread, seat, objective } = &app.filter;
    let standing = standing.map(|standing| standing.word(lang).to_owned());
    let names = [*seat, *objective].into_iter().flatten().map(|name| app.names.of(name).into_owned());
    standing.into_iter().chain(thread.clone()).chain(names).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::{ACTIONS, Do, Where};
    use std::rc::Rc;
    use vocabulary::scenario::Scenario;
    use words::Lang;

    #[test]
    fn a_pane_has_one_name_on_its_tab_its_frame_and_its_key() {
        let keys = [Do::Pane1, Do::Pane2, Do::Pane3, Do::Pane4, Do::Pane5, Do::Pane6, Do::Pane7, Do::Pane8, Do::Pane9];
        for lang in Lang::ALL {
            let app = App::new(Rc::new(Scenario::default()), lang, false);
            for (pane, key) in Pane::ALL.iter().copied().zip(keys) {
                let action = ACTIONS.iter().find(|action| action.does == key && action.place == Where::Watch);
                let label = ui(lang, action.expect("in the table").label).to_lowercase();
                assert_eq!(title(&app, pane).to_lowercase(), label, "{pane:?}");
                // Where the tab is short, it is the beginning of the word.
                let short = short_title(&app, pane).to_lowercase();
                assert!(label.starts_with(short.trim_end_matches('.')), "{short}: {label}");
            }
        }
    }
}
