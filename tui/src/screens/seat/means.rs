//! What a seat holds and commands, what it ordered, and what it may do with what that takes and costs.

use engine::sight::view::{Answer, Offer, Order, SeatView};
use kernel::names::Slug;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};
use vocabulary::{matter::Matter, terms::Stock};
use words::{Key, room::Phrase, say, ui};

use crate::{
    app::{App, room, room::Want},
    screens::{
        composer::agrees,
        lines::empty,
        paint,
        paint::{bold, column, dim},
    },
};

/// How wide the headings of the acts are, and their names: wide enough for the longest in both languages.
const HEADING: usize = 11;
const NAME: usize = 38;

/// Draws what the seat holds and how what it commands stands, as far as it knows.
pub fn draw(app: &App, seat: Slug, view: &SeatView, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let Some(model) = app.scenario.seats.iter().find(|s| s.id == seat) else { return };
    let mut lines = vec![
        Line::styled(ui(lang, Key::YouHold), bold()),
        Line::from(format!("  {}", words::stock(&view.stock, lang))),
    ];
    if view.reserve != Stock::default() {
        lines.push(Line::styled(ui(lang, Phrase::YouCanRelease), bold()));
        lines.push(Line::from(format!("  {}", words::stock(&view.reserve, lang))));
    }
    lines.extend([Line::default(), Line::styled(ui(lang, Key::PostsAndMeans), bold())]);
    let own = model.posts.iter().map(|s| ('■', *s));
    let own = own.chain(model.patrols.iter().map(|s| ('▲', *s))).chain(model.camps.iter().map(|s| ('⌂', *s)));
    for (symbol, thing) in own {
        lines.push(Line::from(format!("{symbol} {}", app.names.of(thing))));
        let about =
            |matter: &Matter| matches!(matter, Matter::Post { .. } | Matter::Patrol { .. } | Matter::Camp { .. });
        match view.known.iter().find(|k| k.about == thing && about(&k.matter)) {
            Some(known) => {
                let text = words::matter(&known.matter, &app.names);
                let age = super::inbox::old(app, view.now - known.seen);
                lines.push(Line::styled(format!("    {text} {age}"), dim()));
            }
            None => lines.push(Line::styled(format!("    {}", ui(lang, Key::NotHeard)), dim())),
        }
    }
    paint::text(lines, paint::scroll(at), area, buf);
}

/// Draws the seat's orders; below, the chosen one word for word and what became of it.
pub fn orders(app: &App, view: &SeatView, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    if view.orders.is_empty() {
        return empty(ui(lang, Key::NoOrders), area, buf);
    }
    let orders: Vec<&Order> = view.orders.iter().rev().collect();
    let at = at.min(orders.len() - 1);
    let (list, full) = paint::rows(area, 50);
    let wide = usize::from(list.width).saturating_sub(2);
    let lines = orders.iter().map(|order| {
        let on = order.on.map_or_else(String::new, |on| format!("{}{}", lang.colon(), app.names.of(on)));
        let (symbol, state) = came(app, view, order);
        let text = format!("{} {symbol} {}{on}", app.names.time(order.at), words::act_name(order.kind, lang));
        let room = wide.saturating_sub(state.chars().count() + 3);
        Line::from(format!("{} · {state}", paint::cut(&text, room)))
    });
    app.touch.lines(paint::list(lines.collect(), Some(at), focused, list, buf));
    let (rule, rest) = paint::top(full, 1);
    let title = format!("── {} ", ui(lang, Phrase::WhatCame));
    let left = usize::from(rule.width).saturating_sub(title.chars().count());
    Line::styled(format!("{title}{}", "─".repeat(left)), dim()).render(rule, buf);
    let order = orders[at];
    let mut lines = vec![Line::styled(words::act_sentence(&order.deed, &app.names), bold())];
    match &order.refused {
        Some(why) => lines.push(Line::from(words::refusal(why, &app.names))),
        None => lines.push(Line::from(words::answer(order, &app.names))),
    }
    lines.extend(room::outcomes(view, order).map(|item| {
        Line::from(format!("{} {}", app.names.time(item.at), words::matter(&item.report.matter, &app.names)))
    }));
    paint::text(lines, 0, rest, buf);
}

/// How far an order has come, as far as its author can know: a sign and a few words.
fn came(app: &App, view: &SeatView, order: &Order) -> (char, String) {
    let lang = app.lang();
    if order.refused.is_some() {
        return ('x', ui(lang, Key::Refused).to_owned());
    }
    if let Some(last) = room::outcomes(view, order).last() {
        return ('+', say(lang, Key::WordOfIt, &[("time", &app.names.time(last.at))]));
    }
    match order.answer {
        Answer::Sent { takes, .. } => ('>', say(lang, Key::OnItsWay, &[("span", &words::span(takes))])),
        Answer::Told { about } if order.effective > view.now => {
            let with = [("time", &*app.names.time(order.effective)), ("about", &*app.names.time(about))];
            ('~', say(lang, Key::TakesEffect, &with))
        }
        Answer::Told { about } if about > view.now => {
            ('~', say(lang, Key::WordAbout, &[("time", &app.names.time(about))]))
        }
        Answer::Told { .. } | Answer::Stands => {
            ('+', say(lang, Key::InEffect, &[("time", &app.names.time(order.effective))]))
        }
    }
}

/// Draws what the seat may do; below, what the chosen act does, takes and costs, and who must agree to it.
pub fn offers(app: &App, view: &SeatView, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let wide = usize::from(area.width).saturating_sub(2);
    let (upper, lower) = paint::bottom(area, if area.height >= 10 { 4 } else { 0 });
    let drafts = app.desk().map(|desk| &desk.drafts);
    let offers = room::offers(view, false);
    let mut want = None;
    let lines = offers.iter().map(|offer| {
        // What it is for stands beside the first of its kind, so that no row is lost to it.
        let wanted = Want::of(offer.kind);
        let head = if want.replace(wanted) == Some(wanted) { "" } else { ui(lang, heading(wanted)) };
        let takes = if offer.takes.0 == 0 { ui(lang, Key::AtOnce).to_owned() } else { words::span(offer.takes) };
        let begun = drafts.is_some_and(|drafts| drafts.contains_key(&offer.kind));
        let name = format!("{}{}", if begun { "✎ " } else { "" }, offer_name(app, offer));
        let mut text = format!(
            "{} {} {} {}",
            column(head, HEADING),
            column(&name, NAME.min(wide / 2)),
            column(&takes, 9),
            words::stock(&offer.cost, lang)
        );
        if offer.blocked.is_some() {
            text = format!("{text} · x {}", ui(lang, Key::NotNow));
        }
        Line::styled(text, if offer.blocked.is_some() { dim() } else { Style::new() })
    });
    app.touch.lines(paint::list(lines.collect(), Some(at), focused, upper, buf));
    if let Some(offer) = offers.get(at) {
        let agree = format!("{}{}{}", ui(lang, Phrase::MustAgree), lang.colon(), agrees(app, offer.kind));
        let help = Line::styled(offer_help(app, offer), dim());
        paint::text(vec![help, Line::from(agree)], 0, lower, buf);
    }
}

/// What an act on offer is called.
pub fn offer_name(app: &App, offer: &Offer) -> String {
    let usual = || words::act_name(offer.kind, app.lang()).to_owned();
    offer.own.map_or_else(usual, |own| app.names.of(own).into_owned())
}

/// What an act on offer is for.
pub fn offer_help(app: &App, offer: &Offer) -> String {
    let own = offer.own.and_then(|own| app.scenario.own_act(own)).filter(|own| !own.text.is_empty());
    own.map_or_else(|| words::act_help(offer.kind, app.lang()).to_owned(), |own| app.names.text(&own.text))
}

/// The heading beside the acts for what somebody wants.
fn heading(want: Want) -> Phrase {
    match want {
        Want::Posts => Phrase::WantPosts,
        Want::Patrols => Phrase::WantPatrols,
        Want::Word => Phrase::WantWord,
        Want::People => Phrase::WantPeople,
        Want::Across => Phrase::WantAcross,
        Want::Relief => Phrase::WantRelief,
        Want::Conduct => Phrase::WantConduct,
        Want::Ideas => Phrase::WantIdeas,
    }
}
