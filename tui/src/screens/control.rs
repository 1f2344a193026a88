//! The control room: everything that the facilitator sees. One pane and tabs on a small window, two columns on a middle one,
//! all of it at once on a large one.

use engine::{
    kernel::{names::Slug, time::Time},
    sight::view::{RowState, RowView},
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    needs,
    paint::{self, bold, column, cut, cut_middle, dim, frame},
    seats, situation, timeline,
};
use crate::{
    app::{App, Filter, Pane},
    words::{self, Key, ui},
};

/// From this width on there are two columns.
const TWO_COLUMNS: u16 = 110;
/// From this size on there are three, with everything in sight.
const THREE_COLUMNS: (u16, u16) = (170, 45);

/// Draws the control room.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    let (bar, rest) = paint::top(area, 2);
    top_bar(app, bar, buf);
    let rest = lesson(app, rest, buf);
    let (body, foot) = paint::bottom(rest, 2);
    let (notice, keys) = paint::top(foot, 1);
    let said = app.notice.clone().or_else(|| standing_notice(app)).unwrap_or_default();
    Line::styled(said, bold()).render(notice, buf);
    paint::footer(&app.comfort.keys, &app.places(), app.lang(), keys, buf);
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
    let with_counts = |counts: bool| -> Vec<Span<'_>> {
        let mut spans = Vec::new();
        for (n, pane) in Pane::ALL.iter().enumerate() {
            let waits = count(app, *pane);
            let title = format!("{}{}{} ", n + 1, if *pane == app.pane { "▶" } else { " " }, short_title(app, *pane));
            spans.push(Span::styled(title, if *pane == app.pane { paint::reversed() } else { Style::new() }));
            if waits > 0 && counts {
                spans.push(Span::styled(format!("({waits}) "), bold()));
            }
        }
        spans
    };
    // When not all fits, the counts go first: the line below says what is to do. Then names are cut, all but the open one.
    let fits = |spans: &Vec<Span<'_>>| spans.iter().map(Span::width).sum::<usize>() <= usize::from(area.width) + 1;
    let mut spans = with_counts(true);
    if !fits(&spans) {
        spans = with_counts(false);
    }
    if !fits(&spans) {
        spans = Pane::ALL
            .iter()
            .enumerate()
            .map(|(n, pane)| {
                if *pane == app.pane {
                    Span::styled(format!("{}▶{} ", n + 1, short_title(app, *pane)), paint::reversed())
                } else {
                    Span::raw(format!("{} {} ", n + 1, cut(short_title(app, *pane), 6)))
                }
            })
            .collect();
    }
    Line::from(spans).render(tabs, buf);
    pane(app, app.pane, rest, buf);
}

fn middle(app: &App, area: Rect, buf: &mut Buffer) {
    let (left, right) = paint::columns(area, 50);
    let (map, events) = paint::rows(left, 60);
    let (msel, side) = paint::rows(right, 56);
    pane(app, Pane::Map, map, buf);
    pane(app, Pane::Events, events, buf);
    pane(app, Pane::Msel, msel, buf);
    pane(app, app.side, side, buf);
}

fn large(app: &App, area: Rect, buf: &mut Buffer) {
    let (left, rest) = paint::columns(area, 36);
    let (centre, right) = paint::columns(rest, 52);
    let (map, events) = paint::rows(left, 62);
    let (msel, rest_of_centre) = paint::rows(centre, 66);
    let (needs, proposals) = paint::rows(rest_of_centre, 55);
    let (seats, rest) = paint::rows(right, 25);
    let (posts, rest) = paint::rows(rest, 44);
    let (people, tasks) = paint::rows(rest, 58);
    for (which, area) in [
        (Pane::Map, map),
        (Pane::Events, events),
        (Pane::Msel, msel),
        (Pane::Proposals, proposals),
        (Pane::Seats, seats),
        (Pane::Posts, posts),
        (Pane::People, people),
        (Pane::Tasks, tasks),
        (Pane::Needs, needs),
    ] {
        pane(app, which, area, buf);
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
        Pane::Map => ui(lang, Key::Map),
        Pane::Msel => ui(lang, Key::ShortMsel),
        Pane::Events => ui(lang, Key::ShortEvents),
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
        Pane::Needs => app.needs.iter().filter(|need| need.presses()).count(),
        _ => 0,
    }
}

fn standing_notice(app: &App) -> Option<String> {
    let lang = app.lang();
    if app.replay {
        return Some(ui(lang, Key::ReplayCannotAct).to_owned());
    }
    if app.over() {
        return Some(ui(lang, Key::OverNext).to_owned());
    }
    let waiting = count(app, Pane::Needs);
    if waiting > 0 {
        let text = words::say(lang, Key::NeedsWait, &[("n", &waiting.to_string())]);
        return Some(app.comfort.keys.with_keys(&text, lang));
    }
    (app.now == Time::START && !app.pace.running).then(|| app.comfort.keys.ui(lang, Key::FirstStep))
}

/// The mode: a symbol and a word.
pub fn mode(app: &App) -> (char, &'static str) {
    let lang = app.lang();
    if app.replay {
        ('◀', ui(lang, Key::ModeReplay))
    } else if app.over() {
        ('■', ui(lang, Key::ModeOver))
    } else if app.pace.running {
        ('▶', ui(lang, Key::ModeLive))
    } else {
        ('‖', ui(lang, Key::ModePaused))
    }
}

/// The mark of a branch, beside the mode; nothing on the trunk.
pub fn branch(app: &App) -> Span<'static> {
    if !app.branch {
        return Span::raw("");
    }
    Span::styled(format!(" ├ {} ", ui(app.lang(), Key::ModeBranch)), bold().patch(paint::reversed()))
}

fn top_bar(app: &App, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (symbol, word) = mode(app);
    let date = app.calendar.as_ref().map(|c| c.date(app.now)).unwrap_or_default();
    let date = date.split(' ').next().unwrap_or_default().to_owned();
    let mut spans = vec![
        Span::styled(format!(" {symbol} {word} "), paint::reversed()),
        branch(app),
        Span::styled(format!("  {}  ", app.names.time(app.now)), bold()),
        Span::raw(format!("{date}  ")),
    ];
    if !app.replay {
        let a_second = words::span(engine::kernel::time::Span(i64::from(app.pace.ratio)));
        spans.push(Span::raw(format!("×{} (1 s = {a_second})  ", app.pace.ratio)));
    }
    if !app.wall.is_empty() {
        spans.push(Span::styled(format!("{} {}  ", ui(lang, Key::Wall), app.wall), dim()));
    }
    spans.push(Span::styled(app.names.of(app.scenario.id).into_owned(), bold()));
    let (first, second) = paint::top(area, 1);
    Line::from(spans).render(first, buf);
    if app.replay {
        timeline::draw(app, second, buf);
        return;
    }
    let d = &app.view.displaced;
    let left = words::say(lang, Key::Remaining, &[("span", &words::span(app.end - app.now))]);
    let mut facts = vec![left];
    if let Some(row) = app.next_row() {
        let when = app.names.time(row.at);
        facts.push(format!(
            "{}{}{when} {}",
            ui(lang, Key::NextInject),
            lang.colon(),
            cut(&app.names.text(&row.subject), 28)
        ));
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
    Line::styled(format!(" {}", facts.join(" · ")), dim()).render(second, buf);
}

/// The lesson, if there is one; returns what remains.
pub fn lesson(app: &App, area: Rect, buf: &mut Buffer) -> Rect {
    let lang = app.lang();
    let lessons = &app.scenario.lessons;
    if lessons.is_empty() || app.replay || area.height < 12 {
        return area;
    }
    let (title, text) = match lessons.get(app.lesson) {
        Some(lesson) => {
            let n = (app.lesson + 1).to_string();
            let with = [("n", &*n), ("all", &*lessons.len().to_string())];
            let title = words::say(lang, Key::LessonOf, &with);
            (title, app.comfort.keys.with_keys(&app.names.text(&lesson.text), lang))
        }
        None => (ui(lang, Key::Lesson).to_owned(), ui(lang, Key::LessonsOver).to_owned()),
    };
    let rows = paint::rows_of(&text, area.width.saturating_sub(4)).min(4);
    let (mine, rest) = paint::top(area, rows + 2);
    let inside = frame(&title, false, mine, buf);
    paint::text(vec![Line::styled(text, bold())], 0, inside, buf);
    rest
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
    if which == Pane::Msel && app.filter != Filter::default() {
        name = format!("{name} – {}", filtered(app));
    }
    if let Some(layer) = situation::layer(app).filter(|_| which == Pane::Map) {
        name = format!("{name} – {layer}");
    }
    let inside = frame(&name, focused, area, buf);
    let at = app.at.get(&which).copied().unwrap_or(0);
    match which {
        Pane::Map => {
            // In a replay the line of time stands above everything.
            let rows = if app.replay || inside.height < 8 { 0 } else { 1 };
            let (map, line) = paint::bottom(inside, rows);
            situation::draw(app, situation::world(app), map, buf);
            if rows > 0 {
                timeline::draw(app, line, buf);
            }
        }
        Pane::Msel => msel(app, focused, inside, buf),
        Pane::Events => events(app, focused, inside, buf),
        Pane::Seats => seats::draw(app, at, focused, inside, buf),
        Pane::Posts => posts(app, at, focused, inside, buf),
        Pane::People => people(app, at, focused, inside, buf),
        Pane::Proposals => proposals(app, at, focused, inside, buf),
        Pane::Tasks => tasks(app, at, focused, inside, buf),
        Pane::Needs => needs::draw(app, at, focused, inside, buf),
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

fn row_style(state: RowState) -> Style {
    match state {
        RowState::Awaited | RowState::Unanswered | RowState::Held => bold(),
        RowState::Delivered | RowState::Answered | RowState::Dropped | RowState::Lapsed => dim(),
        _ => Style::new(),
    }
}

fn msel(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let rows: Vec<&RowView> = app.rows().collect();
    if rows.is_empty() {
        let none = if app.filter == Filter::default() { Key::NoRows } else { Key::FilterNone };
        return empty(&app.comfort.keys.ui(lang, none), area, buf);
    }
    let chosen = app.selected_row().map(|row| row.id);
    let selected = rows.iter().position(|row| Some(row.id) == chosen);
    let detail = if area.height >= 16 { (area.height / 3).min(14) } else { 0 };
    let (upper, lower) = paint::bottom(area, detail);
    let width = usize::from(area.width).saturating_sub(2);
    let to_width = if width > 90 {
        22
    } else if width > 70 {
        18
    } else {
        14
    };
    let lines = rows.iter().map(|row| {
        let state = format!("{} {}", words::row_symbol(row.state), words::row_state(row.state, lang));
        let left = format!(
            "{} {} {} ",
            column(&app.names.time(row.at), 9),
            column(&state, 15),
            column(&addressees(app, row, to_width), to_width)
        );
        let subject = cut(&app.names.text(&row.subject), width.saturating_sub(left.chars().count()));
        Line::styled(format!("{left}{subject}"), row_style(row.state))
    });
    paint::list(lines.collect(), selected, focused, upper, buf);
    if detail > 0
        && let Some(row) = selected.and_then(|n| rows.get(n))
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
    format!("{mark}{}{more}", cut_middle(&app.names.of(*first), room))
}

/// From whom a row that tells nobody anything awaits an act.
fn awaited(app: &App, row: &RowView, width: usize) -> String {
    let written = app.scenario.msel.iter().find(|written| written.id == row.id);
    let Some(seat) = written.and_then(|written| written.expect.as_ref()?.seats.first()) else {
        return "—".to_owned();
    };
    format!("← {}", cut_middle(&app.names.of(*seat), width.saturating_sub(2)))
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
    if let Some(when) = &written.when {
        let holds =
            if app.holding.contains(&row.id) { format!(" – {}", ui(lang, Key::RowHolds)) } else { String::new() };
        lines.push(headed(Key::RowWhen, format!("{}{holds}", words::condition(when, &app.names))));
    }
    for effect in &written.effects {
        lines.push(headed(Key::RowBrings, words::effect(effect, &app.names)));
    }
    if let Some(expected) = &written.expect {
        let acts: Vec<&str> = expected.acts.iter().map(|act| words::act_name(*act, lang)).collect();
        let seats = app.names.list(&expected.seats);
        let text = format!("{} ({seats}) ≤ {}", acts.join(" / "), words::span(expected.within));
        lines.push(headed(Key::RowExpects, text));
    }
    lines
}

fn events(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    if app.news.is_empty() {
        return empty(ui(app.lang(), Key::NothingYet), area, buf);
    }
    let selected = match app.event {
        None => Some(0),
        Some(n) => app.events().position(|fact| fact.n == n),
    };
    // Only what can be seen is put into words.
    let height = usize::from(area.height);
    let skip = selected.unwrap_or(0).saturating_sub(height.saturating_sub(1));
    let lines = app.events().skip(skip).take(height).map(|fact| {
        let dice = if fact.roll.is_some() { " ⚄" } else { "" };
        let (time, number) = (format!("{} ", app.names.time(fact.at)), format!("{dice} #{}", fact.n));
        let taken = time.chars().count() + number.chars().count() + 2;
        Line::from(vec![
            Span::styled(time, dim()),
            Span::raw(cut(&words::fact(&fact.what, &app.names), usize::from(area.width).saturating_sub(taken))),
            Span::styled(number, dim()),
        ])
    });
    paint::list(lines.collect(), selected.map(|n| n - skip), focused, area, buf);
    paint::more(skip > 0, skip + height < app.news.len(), area, buf);
}

fn posts(app: &App, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let heads = ["", ui(lang, Key::Queue), ui(lang, Key::Lanes), ui(lang, Key::Officers), "", ui(lang, Key::Crossed)];
    let mut rows = Vec::new();
    for post in &app.view.posts {
        let symbol = if post.open { '■' } else { '□' };
        let system = match (post.open, post.power, post.paper, post.midas) {
            (false, ..) => ui(lang, Key::Closed),
            (_, false, ..) => ui(lang, Key::NoPower),
            (_, _, true, _) => ui(lang, Key::OnPaper),
            (.., true) => "MIDAS",
            _ => ui(lang, Key::Offline),
        };
        let cells = vec![
            format!("{symbol} {}", app.names.of(post.id)),
            post.waiting.to_string(),
            format!("{}/{}", post.staffed, post.lanes),
            format!("{}/{}", post.on_shift, post.officers),
            system.to_owned(),
            post.crossed.to_string(),
        ];
        rows.push((cells, if post.open && post.power { Style::new() } else { bold() }));
    }
    for patrol in &app.view.patrols {
        let way = match patrol.to {
            Some((to, there)) => {
                format!("{} → {} {}", app.names.of(patrol.place), app.names.of(to), app.names.time(there))
            }
            None => app.names.of(patrol.place).into_owned(),
        };
        let busy = ui(lang, if patrol.busy { Key::Busy } else { Key::Free });
        rows.push((vec![format!("▲ {} · {busy} · {way}", app.names.of(patrol.id))], Style::new()));
    }
    paint::table(&heads, rows, at, focused, area, buf);
}

fn people(app: &App, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let heads =
        ["", ui(lang, Key::Tension), ui(lang, Key::ShortFear), ui(lang, Key::LeastTrust), ui(lang, Key::TakenIn)];
    let mut rows = Vec::new();
    let percent = |permille: u32| format!("{} %", permille / 10);
    for c in &app.view.communities {
        let lowest = c.trust.iter().min_by_key(|(authority, level)| (*level, *authority));
        // In whom, where there is room to say so.
        let trust = match lowest {
            Some((whom, level)) if area.width >= 70 => format!("{} {}", percent(*level), app.names.of(*whom)),
            Some((_, level)) => percent(*level),
            None => String::new(),
        };
        let cells = vec![
            format!("● {}", frozen(app, c.id)),
            percent(c.tension),
            percent(c.fear),
            trust,
            format!("{}/{}", c.hosted, c.hosts),
        ];
        rows.push((cells, if c.tension.max(c.fear) >= 600 { bold() } else { Style::new() }));
    }
    for camp in &app.view.camps {
        let full = camp.people > camp.capacity;
        let cells = vec![
            format!("⌂ {}", app.names.of(camp.id)),
            if full { ui(lang, Key::Full).to_owned() } else { String::new() },
            String::new(),
            format!("{} {}", camp.food, ui(lang, Key::FoodLeft)),
            format!("{}/{}", camp.people, camp.capacity),
        ];
        rows.push((cells, if full { bold() } else { Style::new() }));
    }
    for group in &app.view.groups {
        let state = ui(lang, if group.active { Key::Active } else { Key::LyingLow });
        let symbol = if group.armed { '✖' } else { '◆' };
        let cells = vec![
            format!("{symbol} {}", frozen(app, group.id)),
            state.to_owned(),
            String::new(),
            app.names.of(group.place).into_owned(),
            format!("{} {}/{}", ui(lang, Key::Plan), group.step, group.steps),
        ];
        rows.push((cells, Style::new()));
    }
    paint::table(&heads, rows, at, focused, area, buf);
}

fn proposals(app: &App, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    if app.view.proposals.is_empty() {
        return empty(ui(lang, Key::NoProposals), area, buf);
    }
    let lines = app.view.proposals.iter().rev().map(|p| {
        let (symbol, state) = match p.ruled {
            None => ('●', ui(lang, Key::NeedRuling).to_owned()),
            Some((odds, success)) => {
                let word = ui(lang, if success { Key::Succeeded } else { Key::Failed });
                let by_hand = p.ruling.as_ref().is_some_and(|ruling| ruling.overridden);
                let how = if by_hand { ui(lang, Key::Overridden).to_owned() } else { format!("{} %", odds / 10) };
                (if success { '+' } else { '-' }, format!("{word} ({how})"))
            }
        };
        let secret = if p.secret { format!(" [{}]", ui(lang, Key::Secret)) } else { String::new() };
        let spoken = |for_it: bool| p.arguments.iter().filter(|argument| argument.for_it == for_it).count();
        let spoken = match (spoken(true), spoken(false)) {
            (0, 0) => String::new(),
            (pro, contra) => format!(" (+{pro} −{contra})"),
        };
        let text = format!(
            "{symbol} {} {} {state}{secret}{spoken}{}{}",
            app.names.time(p.at),
            cut_middle(&app.names.of(p.seat), usize::from(area.width) / 3),
            lang.colon(),
            words::clean(&p.text)
        );
        Line::styled(text, if p.ruled.is_none() { bold() } else { dim() })
    });
    paint::list(lines.collect(), Some(at), focused, area, buf);
}

fn tasks(app: &App, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let wide = usize::from(area.width).saturating_sub(2);
    let mut lines = Vec::new();
    let mut objective = None;
    for task in &app.view.tasks {
        if objective != Some(task.objective) {
            objective = Some(task.objective);
            lines.push(Line::styled(cut(&app.names.of(task.objective), wide), bold()));
        }
        let (symbol, state) = match task.shown {
            Some(time) => ('+', format!("{} {}", ui(lang, Key::Shown), app.names.time(time))),
            None => ('·', ui(lang, Key::NotShown).to_owned()),
        };
        let text = format!("  {symbol} {} {}", column(&state, 16), app.names.of(task.id));
        lines.push(Line::from(cut(&text, wide)));
    }
    paint::list(lines, Some(at), focused, area, buf);
}

/// A name, with a mark if its process stands still.
fn frozen(app: &App, id: Slug) -> String {
    let mark =
        if app.view.frozen.contains(&id) { format!("❄ {} ", ui(app.lang(), Key::Frozen)) } else { String::new() };
    format!("{mark}{}", app.names.of(id))
}

/// A pane in which nothing is.
pub fn empty(text: &str, area: Rect, buf: &mut Buffer) {
    paint::text(vec![Line::styled(text.to_owned(), dim())], 0, area, buf);
}
