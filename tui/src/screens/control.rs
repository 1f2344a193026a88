//! The control room: everything that the facilitator sees. One pane and tabs on a small window, two columns on a middle one,
//! all of it at once on a large one.

use engine::sight::view::{PatrolView, PostView};
use kernel::{names::Slug, time::Time};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    events, msel, needs,
    paint::{self, Row, bold, column, dim, frame, whole},
    seats, situation, timeline,
};
use crate::{
    app::{App, Filter, Pane, Thing, touch::Target},
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
    let a_second = words::span(kernel::time::Span(i64::from(app.pace.ratio)));
    let pace = if app.replay { String::new() } else { format!("×{} (1 s = {a_second})", app.pace.ratio) };
    let wall = if app.wall.is_empty() { String::new() } else { format!("{} {}", ui(lang, Key::Wall), app.wall) };
    let begin = [Span::styled(format!(" {symbol} {word} "), paint::reversed()), branch(app)];
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
        timeline::draw(app, second, buf);
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
            let text = match lesson.seat.filter(|_| crate::app::lesson::elsewhere(app, lesson)) {
                // Nobody waits for a deed that cannot be done where they are.
                Some(seat) => words::say(lang, Key::LessonElsewhere, &[("seat", &app.names.of(seat))]),
                None => app.names.text(&lesson.text),
            };
            (title, app.comfort.keys.with_keys(&text, lang))
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
            // In a replay the line of time stands above everything.
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
        Pane::Posts => posts(app, focused, inside, buf),
        Pane::People => people(app, focused, inside, buf),
        Pane::Proposals => proposals(app, focused, inside, buf),
        Pane::Tasks => tasks(app, focused, inside, buf),
        Pane::Needs => needs::draw(app, focused, inside, buf),
    }
}

/// Draws the lines of a pane, or says why there are none.
pub(super) fn list<'a>(
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
pub(super) fn found_none(app: &App, sought: &str) -> String {
    let said = words::say(app.lang(), Key::FoundNone, &[("text", sought)]);
    app.comfort.keys.with_keys(&said, app.lang())
}

/// What somebody types who looks for words.
pub(super) fn finding(app: &App, list: &str, sought: &str) -> Line<'static> {
    let list = words::say(app.lang(), Key::Finding, &[("list", list)]);
    Line::from(vec![Span::raw(format!("{list} › ")), Span::styled(format!("{}▏", words::clean(sought)), bold())])
}

/// What the list of rows is narrowed to.
fn filtered(app: &App) -> String {
    let lang = app.lang();
    let Filter { standing, thread, seat, objective } = &app.filter;
    let standing = standing.map(|standing| standing.word(lang).to_owned());
    let names = [*seat, *objective].into_iter().flatten().map(|name| app.names.of(name).into_owned());
    standing.into_iter().chain(thread.clone()).chain(names).collect::<Vec<_>>().join(" · ")
}

fn posts(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let heads = ["", ui(lang, Key::Queue), ui(lang, Key::Lanes), ui(lang, Key::Officers), "", ui(lang, Key::Crossed)];
    let post = |id: Slug| {
        let post = app.view.posts.iter().find(|post| post.id == id)?;
        let symbol = if post.open { '■' } else { '□' };
        let cells = vec![
            post.waiting.to_string(),
            format!("{}/{}", post.staffed, post.lanes),
            format!("{}/{}", post.on_shift, post.officers),
            system_of(app, post).to_owned(),
            post.crossed.to_string(),
        ];
        let style = if post.open && post.power { Style::new() } else { bold() };
        Some(Row { name: named(app, symbol, id), cells, style })
    };
    let patrol = |id: Slug| {
        let patrol = app.view.patrols.iter().find(|patrol| patrol.id == id)?;
        let line = |name: &dyn Fn(Slug) -> String| format!("▲ {} · {}", name(id), way_of(app, patrol, name));
        let (full, short) = (|id| app.names.of(id).into_owned(), |id| app.names.short(id).into_owned());
        Some(Row { name: [line(&full), line(&short)], ..Row::default() })
    };
    let row = |thing: &Thing| match thing {
        Thing::Post(id) => post(*id),
        Thing::Patrol(id) => patrol(*id),
        _ => None,
    };
    table(app, Pane::Posts, &heads, row, focused, area, buf);
}

/// How a post registers people now, or why it does not.
pub(super) fn system_of(app: &App, post: &PostView) -> &'static str {
    let lang = app.lang();
    match (post.open, post.power, post.paper, post.midas) {
        (false, ..) => ui(lang, Key::Closed),
        (_, false, ..) => ui(lang, Key::NoPower),
        (_, _, true, _) => ui(lang, Key::OnPaper),
        (.., true) => "MIDAS",
        _ => ui(lang, Key::Offline),
    }
}

/// Whether a patrol is busy, where it is, and where it goes; places by the names that they have there.
pub(super) fn way_of(app: &App, patrol: &PatrolView, name: &dyn Fn(Slug) -> String) -> String {
    let way = match patrol.to {
        Some((to, there)) => format!("{} → {} {}", name(patrol.place), name(to), app.names.time(there)),
        None => name(patrol.place),
    };
    format!("{} · {way}", ui(app.lang(), if patrol.busy { Key::Busy } else { Key::Free }))
}

fn people(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let heads =
        ["", ui(lang, Key::Tension), ui(lang, Key::ShortFear), ui(lang, Key::LeastTrust), ui(lang, Key::TakenIn)];
    let percent = |permille: u32| format!("{} %", permille / 10);
    let community = |id: Slug| {
        let c = app.view.communities.iter().find(|community| community.id == id)?;
        let lowest = c.trust.iter().min_by_key(|(authority, level)| (*level, *authority));
        // In whom, where there is room to say so.
        let trust = match lowest {
            Some((whom, level)) if area.width >= 70 => format!("{} {}", percent(*level), app.names.of(*whom)),
            Some((_, level)) => percent(*level),
            None => String::new(),
        };
        let cells = vec![percent(c.tension), percent(c.fear), trust, format!("{}/{}", c.hosted, c.hosts)];
        let style = if c.tension.max(c.fear) >= 600 { bold() } else { Style::new() };
        Some(Row { name: named(app, '●', id), cells, style })
    };
    let camp = |id: Slug| {
        let camp = app.view.camps.iter().find(|camp| camp.id == id)?;
        let full = camp.people > camp.capacity;
        let cells = vec![
            if full { ui(lang, Key::Full).to_owned() } else { String::new() },
            String::new(),
            format!("{} {}", camp.food, ui(lang, Key::FoodLeft)),
            format!("{}/{}", camp.people, camp.capacity),
        ];
        Some(Row { name: named(app, '⌂', id), cells, style: if full { bold() } else { Style::new() } })
    };
    let group = |id: Slug| {
        let group = app.view.groups.iter().find(|group| group.id == id)?;
        let state = ui(lang, if group.active { Key::Active } else { Key::LyingLow });
        let cells = vec![
            state.to_owned(),
            String::new(),
            app.names.short(group.place).into_owned(),
            format!("{} {}/{}", ui(lang, Key::Plan), group.step, group.steps),
        ];
        Some(Row { name: named(app, if group.armed { '✖' } else { '◆' }, id), cells, style: Style::new() })
    };
    let row = |thing: &Thing| match thing {
        Thing::Community(id) => community(*id),
        Thing::Camp(id) => camp(*id),
        Thing::Group(id) => group(*id),
        _ => None,
    };
    table(app, Pane::People, &heads, row, focused, area, buf);
}

/// Draws the lines of a pane as a table.
fn table(
    app: &App,
    which: Pane,
    heads: &[&str],
    row: impl Fn(&Thing) -> Option<Row>,
    focused: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let things = app.things(which);
    let rows: Vec<Row> = things.iter().map(|thing| row(thing).unwrap_or_default()).collect();
    if rows.is_empty() {
        return empty(&nothing(app, which, Key::NothingYet), area, buf);
    }
    let at = app.chosen_of(which, &things).map(|(at, _)| at);
    app.touch.lines(paint::table(heads, &rows, at, focused, area, buf));
}

fn proposals(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let line = |thing: &Thing| {
        let found = app.view.proposals.iter().find(|proposal| *thing == Thing::Proposal(proposal.id));
        let Some(p) = found else { return Line::default() };
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
            paint::name(&app.names, p.seat, usize::from(area.width) / 3),
            lang.colon(),
            words::clean(&p.text)
        );
        Line::styled(text, if p.ruled.is_none() { bold() } else { dim() })
    };
    list(app, Pane::Proposals, Key::NoProposals, line, focused, area, buf);
}

fn tasks(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let line = |thing: &Thing| match thing {
        Thing::Objective(id) => Line::styled(app.names.of(*id).into_owned(), bold()),
        Thing::Task(objective, id) => {
            let task = app.view.tasks.iter().find(|task| (task.objective, task.id) == (*objective, *id));
            let (symbol, state) = match task.and_then(|task| task.shown) {
                Some(time) => ('+', format!("{} {}", ui(lang, Key::Shown), app.names.time(time))),
                None => ('·', ui(lang, Key::NotShown).to_owned()),
            };
            Line::from(format!("  {symbol} {} {}", column(&state, 16), app.names.of(*id)))
        }
        _ => Line::default(),
    };
    list(app, Pane::Tasks, Key::NothingYet, line, focused, area, buf);
}

/// A thing's symbol and name, in full and where space is short.
fn named(app: &App, symbol: char, id: Slug) -> [String; 2] {
    let mark =
        if app.view.frozen.contains(&id) { format!("❄ {} ", ui(app.lang(), Key::Frozen)) } else { String::new() };
    [app.names.of(id), app.names.short(id)].map(|name| format!("{symbol} {mark}{name}"))
}

/// A pane in which nothing is.
pub fn empty(text: &str, area: Rect, buf: &mut Buffer) {
    paint::text(vec![Line::styled(text.to_owned(), dim())], 0, area, buf);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        keymap::{ACTIONS, Do, Where},
        words::Lang,
    };
    use std::rc::Rc;
    use vocabulary::scenario::Scenario;

    #[test]
    fn a_pane_has_one_name_on_its_tab_its_frame_and_its_key() {
        let keys = [Do::Pane1, Do::Pane2, Do::Pane3, Do::Pane4, Do::Pane5, Do::Pane6, Do::Pane7, Do::Pane8, Do::Pane9];
        for lang in Lang::ALL {
            let app = App::new(Rc::new(Scenario::default()), lang, false);
            for (pane, key) in Pane::ALL.into_iter().zip(keys) {
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
