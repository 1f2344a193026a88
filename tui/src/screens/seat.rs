//! The room of a seat: its brief, what has reached it, what it knows, what it holds and has ordered, and what it may do. It
//! draws a seat's own view and the public parts of the scenario, nothing else.

use engine::{
    kernel::names::Slug,
    sight::view::{Item, SeatView},
    vocabulary::matter::Matter,
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    composer,
    control::{self, empty},
    paint::{self, bold, column, cut, dim, frame},
    situation,
};
use crate::{
    app::{App, Desk, Tab},
    words::{self, Key, say, ui},
};

/// From this size on two tabs stand side by side.
const WIDE: (u16, u16) = (150, 30);
/// From this height on four.
const LARGE: u16 = 45;

/// Draws the room of a seat.
pub fn draw(app: &App, seat: Slug, area: Rect, buf: &mut Buffer) {
    let nobody = Desk::default();
    let desk = app.desk().unwrap_or(&nobody);
    let (bar, rest) = paint::top(area, 2);
    top_bar(app, seat, desk, bar, buf);
    let rest = control::lesson(app, rest, buf);
    let (body, foot) = paint::bottom(rest, 2);
    let (notice, keys) = paint::top(foot, 1);
    let over = app.over().then(|| ui(app.lang(), Key::Over).to_owned());
    Line::styled(app.notice.clone().or(over).unwrap_or_default(), bold()).render(notice, buf);
    paint::footer(&app.comfort.keys, &app.places(), app.lang(), keys, buf);
    let Some(view) = &app.seat else { return };
    for (which, area) in layout(desk.tab, Tab::of(app.seat_kind(seat)).len() > 4, body) {
        tab(app, seat, view, desk, which, area, buf);
    }
}

/// Which tabs stand where. A small window shows the open one; a wide one keeps what came in in sight while something else is
/// done; a large one has the map and the orders as well. A community's seat shows at most two: who reads little needs less to
/// look at.
fn layout(open: Tab, full: bool, body: Rect) -> Vec<(Tab, Rect)> {
    if body.width < WIDE.0 || body.height < WIDE.1 {
        return vec![(open, body)];
    }
    let (left, right) = paint::columns(body, 50);
    if !full {
        let beside = if open == Tab::Known { Tab::Inbox } else { Tab::Known };
        return vec![(open, left), (beside, right)];
    }
    if body.height < LARGE {
        return match open {
            Tab::Inbox => vec![(Tab::Inbox, left), (Tab::Known, right)],
            open => vec![(Tab::Inbox, left), (open, right)],
        };
    }
    let ((inbox, map), (upper, lower)) = (paint::rows(left, 52), paint::rows(right, 64));
    let (upper_tab, lower_tab) = match open {
        Tab::Inbox | Tab::Known => (Tab::Means, Tab::Orders),
        Tab::Orders => (Tab::Means, Tab::Orders),
        open => (open, Tab::Orders),
    };
    vec![(Tab::Inbox, inbox), (Tab::Known, map), (upper_tab, upper), (lower_tab, lower)]
}

fn top_bar(app: &App, seat: Slug, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (symbol, word) = control::mode(app);
    let (first, second) = paint::top(area, 1);
    Line::from(vec![
        Span::styled(format!(" {symbol} {word} "), paint::reversed()),
        control::branch(app),
        Span::styled(format!("  {}  ", app.names.time(app.now)), bold()),
        Span::styled(app.names.of(seat).into_owned(), bold()),
    ])
    .render(first, buf);
    let unread = app.seat.as_ref().map_or(0, |v| v.inbox.iter().filter(|i| !desk.read.contains(&i.n)).count());
    let mut spans = Vec::new();
    for (n, tab) in Tab::of(app.seat_kind(seat)).iter().enumerate() {
        let open = *tab == desk.tab;
        let mark = if open { "▶" } else { " " };
        let text = format!(" {}{mark}{} ", n + 1, title(app, seat, *tab));
        spans.push(Span::styled(text, if open { paint::reversed() } else { Style::new() }));
        if *tab == Tab::Inbox && unread > 0 {
            spans.push(Span::styled(format!("({})", say(lang, Key::Unread, &[("n", &unread.to_string())])), bold()));
        }
    }
    Line::from(spans).render(second, buf);
}

fn title(app: &App, seat: Slug, tab: Tab) -> &'static str {
    let lang = app.lang();
    let simple = Tab::of(app.seat_kind(seat)).len() <= 4;
    match tab {
        Tab::Brief => ui(lang, Key::Brief),
        Tab::Inbox if simple => ui(lang, Key::Know),
        Tab::Inbox => ui(lang, Key::Inbox),
        Tab::Known => ui(lang, Key::Map),
        Tab::Means => ui(lang, Key::YourMeans),
        Tab::Orders => ui(lang, Key::YourOrders),
        Tab::Act => ui(lang, Key::Act),
    }
}

fn tab(app: &App, seat: Slug, view: &SeatView, desk: &Desk, which: Tab, area: Rect, buf: &mut Buffer) {
    let focused = which == desk.tab;
    let name = if which == Tab::Known { ui(app.lang(), Key::YourMap) } else { title(app, seat, which) };
    let inside = frame(name, focused, area, buf);
    let at = desk.at.get(&which).copied().unwrap_or(0);
    match which {
        Tab::Brief => brief(app, seat, view, at, inside, buf),
        Tab::Inbox => inbox(app, view, desk, focused, inside, buf),
        Tab::Known => situation::draw(app, situation::known(app, view), inside, buf),
        Tab::Means => means(app, seat, view, at, inside, buf),
        Tab::Orders => orders(app, view, at, focused, inside, buf),
        Tab::Act => match &desk.composer {
            Some(begun) => composer::draw(app, seat, begun, inside, buf),
            None => offers(app, view, at, focused, inside, buf),
        },
    }
}

fn scroll(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn brief(app: &App, seat: Slug, view: &SeatView, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let Some(model) = app.scenario.seats.iter().find(|s| s.id == seat) else { return };
    let mut lines = vec![Line::styled(app.names.of(seat).into_owned(), bold()), Line::default()];
    lines.push(Line::from(app.names.text(&model.brief)));
    if !model.secret.is_empty() {
        lines.push(Line::default());
        lines.push(Line::styled(format!("◆ {}", ui(lang, Key::OnlyYouKnow)), bold()));
        lines.push(Line::from(app.names.text(&model.secret)));
    }
    lines.push(Line::default());
    lines.push(Line::from(format!("{}{}{}", ui(lang, Key::YouHold), lang.colon(), words::stock(&view.stock, lang))));
    lines.push(Line::default());
    lines.push(Line::styled(app.names.text(&app.scenario.summary), dim()));
    paint::text(lines, scroll(at), area, buf);
}

fn inbox(app: &App, view: &SeatView, desk: &Desk, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    if view.inbox.is_empty() {
        return empty(ui(lang, Key::NoMessages), area, buf);
    }
    let items: Vec<&Item> = view.inbox.iter().rev().collect();
    let at = desk.item.and_then(|n| items.iter().position(|item| item.n == n)).unwrap_or(0);
    if desk.open && area.height < 18 {
        return in_full(app, items[at], area, buf);
    }
    let (upper, lower) = if area.height >= 18 { paint::bottom(area, area.height / 2) } else { (area, Rect::ZERO) };
    let wide = usize::from(area.width).saturating_sub(2);
    let lines = items.iter().map(|item| {
        let unread = !desk.read.contains(&item.n);
        let mark = if unread { format!("● {}", ui(lang, Key::New)) } else { "  ".to_owned() };
        let kind = words::matter_kind(item.report.matter.kind(), lang);
        let sure = if item.inject.is_some() { "" } else { words::credibility(item.report.credibility, lang) };
        let tail = if wide > 90 { format!("{} {}", column(kind, 14), column(sure, 18)) } else { String::new() };
        let line = cut(&words::item(item, &app.names), wide.saturating_sub(11 + tail.chars().count()));
        let fill = wide.saturating_sub(11 + tail.chars().count());
        Line::styled(
            format!("{} {} {tail}", column(&mark, 9), column(&line, fill)),
            if unread { bold() } else { Style::new() },
        )
    });
    paint::list(lines.collect(), Some(at), focused, upper, buf);
    if lower.height > 2 {
        let (rule, text) = paint::top(lower, 1);
        Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
        in_full(app, items[at], text, buf);
    }
}

fn in_full(app: &App, item: &Item, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let report = &item.report;
    let mut lines = Vec::new();
    match &item.inject {
        Some(inject) => {
            lines.push(Line::styled(app.names.text(&inject.subject), bold()));
            lines.push(Line::default());
            lines.push(Line::from(app.names.text(&inject.text)));
        }
        None => lines.push(Line::styled(words::matter(&report.matter, &app.names), bold())),
    }
    lines.push(Line::default());
    let mut pair = |key, value: String| lines.push(Line::from(format!("{}{}{value}", ui(lang, key), lang.colon())));
    pair(Key::From, words::item_source(item, &app.names));
    if item.inject.is_none() {
        if report.first_source != report.relayed_by && report.first_source != Slug::default() {
            pair(Key::FirstSeenBy, app.names.of(report.first_source).into_owned());
        }
        pair(Key::Seen, app.names.time(report.seen));
        pair(Key::HowSure, words::credibility(report.credibility, lang).to_owned());
    }
    let by = if item.channel == Slug::default() { String::new() } else { format!(" ({})", app.names.of(item.channel)) };
    pair(Key::Received, format!("{}{by}", app.names.time(item.at)));
    if !item.shared_with.is_empty() {
        pair(Key::ToldTo, app.names.list(&item.shared_with));
    }
    paint::text(lines, 0, area, buf);
}

fn means(app: &App, seat: Slug, view: &SeatView, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let Some(model) = app.scenario.seats.iter().find(|s| s.id == seat) else { return };
    let mut lines = vec![
        Line::styled(ui(lang, Key::YouHold), bold()),
        Line::from(format!("  {}", words::stock(&view.stock, lang))),
        Line::default(),
        Line::styled(ui(lang, Key::PostsAndMeans), bold()),
    ];
    let own = model.posts.iter().map(|s| ('■', *s));
    let own = own.chain(model.patrols.iter().map(|s| ('▲', *s))).chain(model.camps.iter().map(|s| ('⌂', *s)));
    for (symbol, thing) in own {
        lines.push(Line::from(format!("{symbol} {}", app.names.of(thing))));
        let about =
            |matter: &Matter| matches!(matter, Matter::Post { .. } | Matter::Patrol { .. } | Matter::Camp { .. });
        match view.known.iter().find(|k| k.about == thing && about(&k.matter)) {
            Some(known) => {
                let (time, age) = (app.names.time(known.seen), view.now - known.seen);
                let when = if age.0 < 60 {
                    time
                } else {
                    format!("{time}, {}", say(lang, Key::OldNews, &[("span", &words::span(age))]))
                };
                let text = words::matter(&known.matter, &app.names);
                lines.push(Line::styled(format!("    {text} ({when})"), dim()));
            }
            None => lines.push(Line::styled(format!("    {}", ui(lang, Key::NotHeard)), dim())),
        }
    }
    paint::text(lines, scroll(at), area, buf);
}

fn orders(app: &App, view: &SeatView, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    if view.orders.is_empty() {
        return empty(ui(lang, Key::NoOrders), area, buf);
    }
    let lines = view.orders.iter().rev().map(|order| {
        let on = order.on.map_or_else(String::new, |on| format!("{}{}", lang.colon(), app.names.of(on)));
        let (symbol, state) = match &order.refused {
            Some(why) => {
                ('x', format!("{}{}{}", ui(lang, Key::Refused), lang.colon(), words::refusal(why, &app.names)))
            }
            None if order.effective > view.now => {
                ('~', say(lang, Key::TakesEffect, &[("time", &app.names.time(order.effective))]))
            }
            None => ('+', say(lang, Key::InEffect, &[("time", &app.names.time(order.effective))])),
        };
        let text = format!(
            "{} #{} {}{on} · {symbol} {state}",
            app.names.time(order.at),
            order.act,
            words::act_name(order.kind, lang)
        );
        Line::from(text)
    });
    paint::list(lines.collect(), Some(at), focused, area, buf);
}

fn offers(app: &App, view: &SeatView, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let wide = usize::from(area.width).saturating_sub(2);
    let (upper, lower) = paint::bottom(area, if area.height >= 10 { 3 } else { 0 });
    let drafts = app.desk().map(|desk| &desk.drafts);
    let lines = view.offers.iter().map(|offer| {
        let takes = if offer.takes.0 == 0 { ui(lang, Key::AtOnce).to_owned() } else { words::span(offer.takes) };
        let begun = drafts.is_some_and(|drafts| drafts.contains_key(&offer.kind));
        let name = format!("{}{}", if begun { "✎ " } else { "" }, words::act_name(offer.kind, lang));
        let mut text =
            format!("{} {} {}", column(&name, 36.min(wide / 2)), column(&takes, 13), words::stock(&offer.cost, lang));
        if offer.blocked.is_some() {
            text = format!("{text} · x {}", ui(lang, Key::NotNow));
        }
        Line::styled(text, if offer.blocked.is_some() { dim() } else { Style::new() })
    });
    paint::list(lines.collect(), Some(at), focused, upper, buf);
    if let Some(offer) = view.offers.get(at) {
        paint::text(vec![Line::styled(words::act_help(offer.kind, lang), dim())], 0, lower, buf);
    }
}
