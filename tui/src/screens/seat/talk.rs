//! Conversations with other seats: what was said both ways, and which lines work at this moment. It knows no more of the other end
//! than the seat does: nobody says whether a word arrived.

use engine::sight::view::{Item, LineState, Order, SeatView};
use kernel::names::Slug;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};
use vocabulary::{
    act::{Act, WordAct},
    matter::Matter,
};
use words::{Lang, folded, room::Phrase, say, ui};

use crate::{
    app::{App, SeatDesk, Tab, find::holds, room, room::TalkTurn},
    screens::{
        paint,
        paint::{bold, column, dim},
    },
};

/// Draws the other seats, and the conversation with the chosen one.
pub fn draw(app: &App, seat: Slug, view: &SeatView, desk: &SeatDesk, focused: bool, area: Rect, buf: &mut Buffer) {
    let others = room::others(&app.scenario, seat);
    let at = desk.at.get(&Tab::Talk).copied().unwrap_or(0).min(others.len().saturating_sub(1));
    let Some(chosen) = others.get(at) else { return };
    let (list, thread) = if area.width >= 100 {
        paint::columns(area, 40)
    } else {
        paint::top(area, u16::try_from(others.len()).unwrap_or(area.height).min(area.height / 2))
    };
    let room = usize::from(list.width).saturating_sub(2);
    let best: Vec<String> = others.iter().map(|other| best(app, view, other.id)).collect();
    let widest = best.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let wide = room.saturating_sub(7 + widest);
    let lines = others.iter().zip(&best).map(|(other, line)| {
        let unread = view
            .inbox
            .iter()
            .filter(|item| item.inject.is_none() && item.report.relayed_by == other.id && !desk.read.contains(&item.n))
            .count();
        let new = if unread > 0 { format!("●{unread}") } else { String::new() };
        let name = column(&paint::name(&app.names, other.id, wide), wide);
        Line::styled(format!("{} {name} {line}", column(&new, 4)), if unread > 0 { bold() } else { Style::new() })
    });
    app.touch.lines(paint::list(lines.collect(), Some(at), focused, list, buf));
    let (rule, rest) = paint::top(thread, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    let (above, said) = paint::top(rest, u16::try_from(ways(app, view, chosen.id).len()).unwrap_or(1).min(4));
    paint::text(ways(app, view, chosen.id), 0, above, buf);
    conversation(app, view, desk, chosen.id, said, buf);
}

/// The best line that works now in a few words, or why none does.
pub fn best(app: &App, view: &SeatView, to: Slug) -> String {
    let lang = app.lang();
    // Those that work stand first.
    match room::lines(view, to).next().map(|line| (line, line.state)) {
        Some((line, LineState::Works)) => format!("+ {} ≈ {}", kind(app, line.channel), words::span(line.delay)),
        Some((_, LineState::NoAgreement)) => format!("~ {}", ui(lang, Phrase::NeedsAgreement)),
        Some((_, LineState::Down)) => format!("x {}", ui(lang, Phrase::IsDown)),
        None => format!("- {}", ui(lang, Phrase::NoneLeads)),
    }
}

/// What a channel is called between these two: its ends are known already.
fn kind(app: &App, channel: Slug) -> String {
    match app.scenario.channels.iter().find(|c| c.id == channel) {
        Some(model) => words::channel_kind(model.kind, app.lang()).to_owned(),
        None => app.names.of(channel).into_owned(),
    }
}

/// Every line to a seat, with its delay and whether it can be used.
fn ways(app: &App, view: &SeatView, to: Slug) -> Vec<Line<'static>> {
    let lang = app.lang();
    let head = format!("{}{}{}", ui(lang, Phrase::With), lang.colon(), app.names.of(to));
    let mut lines = vec![Line::styled(head, bold())];
    let mut texts = Vec::new();
    for line in room::lines(view, to) {
        let (symbol, word) = match line.state {
            LineState::Works => ('+', Phrase::Works),
            LineState::NoAgreement => ('~', Phrase::NeedsAgreement),
            LineState::Down => ('x', Phrase::IsDown),
        };
        let about = say(lang, Phrase::About, &[("span", &words::span(line.delay))]);
        texts.push(format!("{symbol} {} ({}, {about})", kind(app, line.channel), ui(lang, word)));
    }
    match texts.is_empty() {
        true => lines.push(Line::styled(ui(lang, Phrase::NoLine), dim())),
        false => lines.extend(texts.into_iter().map(Line::from)),
    }
    lines
}

/// What was said, the newest at the bottom and in sight.
fn conversation(app: &App, view: &SeatView, desk: &SeatDesk, to: Slug, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let sought = folded(desk.find.get(&Tab::Talk).map_or("", String::as_str));
    let mut said = room::talk(view, to);
    said.retain(|turn| {
        let text = match turn {
            TalkTurn::Heard(item) => heard(app, item),
            TalkTurn::Told(order) => told(app, order),
        };
        sought.is_empty() || holds(&text, &sought)
    });
    if said.is_empty() {
        return paint::text(vec![Line::styled(ui(lang, Phrase::NoTalkYet), dim())], 0, area, buf);
    }
    let mut lines = Vec::new();
    let mut rows = 0;
    for turn in &said {
        let (who, text, style) = match turn {
            TalkTurn::Heard(item) => {
                let unread = !desk.read.contains(&item.n);
                let style = if unread { bold() } else { Style::new() };
                (format!("{}{}", if unread { "● " } else { "" }, app.names.of(to)), heard(app, item), style)
            }
            TalkTurn::Told(order) => (ui(lang, Phrase::You).to_owned(), told(app, order), dim()),
        };
        let text = format!("{} {who}{}{text}", app.names.time(turn.at()), lang.colon());
        rows += paint::rows_of(&text, area.width);
        lines.push(Line::from(Span::styled(text, style)));
    }
    paint::text(lines, rows.saturating_sub(area.height), area, buf);
}

/// What an item says. Whose words they are stands before them.
pub fn heard(app: &App, item: &Item) -> String {
    match (&item.inject, &item.report.matter) {
        (Some(inject), _) => app.names.text(&inject.text),
        (None, Matter::Words { from, text } | Matter::Question { from, text }) if *from == item.report.relayed_by => {
            quoted(app, text)
        }
        (None, matter) => words::matter(matter, &app.names),
    }
}

/// What this seat said or ordered.
pub fn told(app: &App, order: &Order) -> String {
    match &order.deed {
        Act::Word(WordAct::Tell { text, .. }) | Act::Word(WordAct::Ask { text, .. }) => quoted(app, text),
        deed => words::act_sentence(deed, &app.names),
    }
}

fn quoted(app: &App, text: &str) -> String {
    let text = words::clean_lines(text);
    match app.lang() {
        Lang::En => format!("“{text}”"),
        Lang::Fr => format!("« {text} »"),
    }
}
