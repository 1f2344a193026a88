//! The room of a seat: its brief, what has reached it, what it knows, what it holds and has ordered, and what it may do. It
//! draws a seat's own view and the public parts of the scenario, nothing else.

mod brief;
mod community;
mod decisions;
mod dice;
mod inbox;
mod known;
mod means;
mod talk;

use engine::sight::view::SeatView;
use kernel::names::Slug;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};
use words::{Key, room::Phrase, say, ui};

use super::{
    composer, head, paint,
    paint::{bold, frame},
    us,
};
use crate::app::{App, SeatDesk, Tab, room, touch::Target};

pub use brief::lines as brief_lines;

/// From this size on two tabs stand side by side.
const WIDE: (u16, u16) = (150, 30);
/// From this height on four.
const LARGE: u16 = 45;

/// Draws the room of a seat.
pub fn draw(app: &App, seat: Slug, area: Rect, buf: &mut Buffer) {
    let nobody = SeatDesk::default();
    let desk = app.desk().unwrap_or(&nobody);
    let (bar, rest) = paint::top(area, 2);
    top_bar(app, seat, desk, bar, buf);
    let rest = head::lesson(app, rest, buf);
    let rest = us::band(app, rest, buf);
    let rest = dice::draw(app, rest, buf);
    let (body, foot) = paint::bottom(rest, 2);
    let (notice, keys) = paint::top(foot, 1);
    let over = app.over().then(|| ui(app.lang(), Key::Over).to_owned());
    let taken = app.is_taken(seat).then(|| ui(app.lang(), Key::SeatTaken).to_owned());
    let said = app.notice.clone().or(over).or(taken).or_else(|| on_the_table(app, usize::from(notice.width)));
    let line = match app.finding {
        true => head::finding(app, title(app, seat, desk.tab), sought(desk, desk.tab)),
        false => Line::styled(said.unwrap_or_default(), bold()),
    };
    paint::whole(line, notice, buf);
    app.touch.keys(paint::footer(&app.comfort.keys, &app.places(), app.lang(), keys, buf));
    let Some(view) = &app.seat else { return };
    for (which, area) in layout(desk.tab, !app.is_plain(seat), body) {
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

/// The last proposal that somebody else made aloud and that waits for a ruling, with the key to speak to it.
fn on_the_table(app: &App, width: usize) -> Option<String> {
    let lang = app.lang();
    let view = app.seat.as_ref().filter(|_| !app.replay)?;
    let proposal = view.proposals.iter().rev().find(|proposal| proposal.seat != view.seat)?;
    let key = app.comfort.keys.key_of("argue", lang).unwrap_or_default();
    let ask = format!(" [{key} {}]", ui(lang, Key::Argue));
    let text = words::clean(&proposal.text);
    let text = format!("● {}{}{text}", app.names.of(proposal.seat), lang.colon());
    Some(format!("{}{ask}", paint::cut(&text, width.saturating_sub(ask.chars().count()))))
}

fn top_bar(app: &App, seat: Slug, desk: &SeatDesk, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (symbol, word) = head::mode(app);
    let (first, second) = paint::top(area, 1);
    let mut head = Line::from(vec![
        Span::styled(format!(" {symbol} {word} "), paint::reversed()),
        head::branch(app),
        head::twin(app),
        Span::styled(format!("  {}  ", app.names.time(app.now)), bold()),
    ]);
    let room = usize::from(first.width).saturating_sub(head.width());
    head.push_span(Span::styled(paint::name(&app.names, seat, room), bold()));
    head.render(first, buf);
    let unread = app.seat.as_ref().map_or(0, |view| room::unread(view, desk));
    let roomy = area.width >= 100;
    let tab = |(n, tab): (usize, &Tab)| {
        let open = *tab == desk.tab;
        let mark = if open { "▶" } else { " " };
        let pad = if roomy || app.is_plain(seat) { " " } else { "" };
        let text = format!("{pad}{}{mark}{}{pad}", n + 1, title(app, seat, *tab));
        let mut spans = vec![Span::styled(text, if open { paint::reversed() } else { Style::new() })];
        if *tab == Tab::Inbox && unread > 0 {
            let new = say(lang, Key::Unread, &[("n", &unread.to_string())]);
            let new = if roomy || app.is_plain(seat) { format!("({new})") } else { format!("●{unread}") };
            spans.push(Span::styled(new, bold()));
        }
        spans.push(Span::raw(" "));
        (Target::Tab(*tab), spans)
    };
    let tabs = Tab::of(app.seat_kind(seat)).iter().enumerate().map(tab).collect();
    app.touch.all(paint::bar(tabs, second, buf));
}

/// What a tab is called in the bar: short, so that all have room in the smallest window.
fn title(app: &App, seat: Slug, tab: Tab) -> &'static str {
    let lang = app.lang();
    let own = |full, plain| ui(lang, if app.is_plain(seat) { plain } else { full });
    match tab {
        Tab::Brief => own(Phrase::TabBrief, Phrase::PlainStart),
        Tab::Inbox => own(Phrase::TabInbox, Phrase::PlainNews),
        Tab::Known => own(Phrase::TabMap, Phrase::PlainMap),
        Tab::Talk => own(Phrase::TabTalk, Phrase::PlainTalk),
        Tab::Act if app.is_plain(seat) => ui(lang, Phrase::PlainDo),
        Tab::Means => ui(lang, Key::YourMeans),
        Tab::Orders => ui(lang, Key::YourOrders),
        Tab::Act => ui(lang, Key::Act),
        Tab::Decisions => ui(lang, Phrase::TabDecisions),
    }
}

fn tab(app: &App, seat: Slug, view: &SeatView, desk: &SeatDesk, which: Tab, area: Rect, buf: &mut Buffer) {
    let focused = which == desk.tab;
    let name = if which == Tab::Known { ui(app.lang(), Key::YourMap) } else { title(app, seat, which) };
    // The frame has a sign of its own; that of a plain tab would stand beside it.
    let name = if app.is_plain(seat) && which != Tab::Known {
        name.split_once(' ').map_or(name, |(_, word)| word)
    } else {
        name
    };
    let found = sought(desk, which);
    let name = if found.is_empty() { name.to_owned() } else { format!("{name} /{}", words::clean(found)) };
    app.touch.put(area, Target::Tab(which));
    let inside = frame(&name, focused, area, buf);
    let at = desk.at.get(&which).copied().unwrap_or(0);
    let plain = app.is_plain(seat);
    match which {
        Tab::Brief if plain => community::start(app, seat, view, desk, inside, buf),
        Tab::Brief => brief::draw(app, seat, view, desk, inside, buf),
        Tab::Inbox if plain => community::news(app, view, desk, inside, buf),
        Tab::Inbox => inbox::draw(app, view, desk, focused, inside, buf),
        Tab::Known => known::draw(app, view, inside, buf),
        Tab::Talk if plain => community::people(app, seat, view, desk, inside, buf),
        Tab::Talk => talk::draw(app, seat, view, desk, focused, inside, buf),
        Tab::Means => means::draw(app, seat, view, at, inside, buf),
        Tab::Orders => means::orders(app, view, at, focused, inside, buf),
        Tab::Decisions => decisions::draw(app, view, at, focused, inside, buf),
        Tab::Act => match &desk.composer {
            Some(begun) => composer::draw(app, seat, begun, inside, buf),
            None if plain => community::deeds(app, view, at, inside, buf),
            None => means::offers(app, view, at, focused, inside, buf),
        },
    }
}

/// What is looked for in a tab.
fn sought(desk: &SeatDesk, tab: Tab) -> &str {
    desk.find.get(&tab).map_or("", String::as_str)
}
