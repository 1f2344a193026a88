//! What a seat holds and commands, what it ordered, and what it may do with what that takes and costs.

use engine::{
    kernel::names::Slug,
    sight::view::SeatView,
    vocabulary::{act::ActKind, matter::Matter},
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use crate::{
    app::App,
    room,
    screens::{
        control::empty,
        paint::{self, bold, column, dim},
    },
    words::{
        self, Key,
        room::{Phrase, phrase},
        say, ui,
    },
};

/// Draws what the seat holds and how what it commands stands, as far as it knows.
pub fn draw(app: &App, seat: Slug, view: &SeatView, at: usize, area: Rect, buf: &mut Buffer) {
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
                let text = words::matter(&known.matter, &app.names);
                let age = super::inbox::old(app, view.now - known.seen);
                lines.push(Line::styled(format!("    {text} {age}"), dim()));
            }
            None => lines.push(Line::styled(format!("    {}", ui(lang, Key::NotHeard)), dim())),
        }
    }
    paint::text(lines, super::scroll(at), area, buf);
}

/// Draws the seat's orders and what became of them.
pub fn orders(app: &App, view: &SeatView, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
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
    app.touch.lines(paint::list(lines.collect(), Some(at), focused, area, buf));
}

/// Draws what the seat may do; below, what the chosen act does, takes and costs, and who must agree to it.
pub fn offers(app: &App, view: &SeatView, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let wide = usize::from(area.width).saturating_sub(2);
    let (upper, lower) = paint::bottom(area, if area.height >= 10 { 4 } else { 0 });
    let drafts = app.desk().map(|desk| &desk.drafts);
    let offers = room::offers(view, false);
    let lines = offers.iter().map(|offer| {
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
    app.touch.lines(paint::list(lines.collect(), Some(at), focused, upper, buf));
    if let Some(offer) = offers.get(at) {
        let agree = format!("{}{}{}", phrase(lang, Phrase::MustAgree), lang.colon(), agrees(app, offer.kind));
        let help = Line::styled(words::act_help(offer.kind, lang), dim());
        paint::text(vec![help, Line::from(agree)], 0, lower, buf);
    }
}

/// Who must agree to an act of this kind, beside whoever gives the order.
pub fn agrees(app: &App, kind: ActKind) -> &'static str {
    use ActKind as A;
    let who = match kind {
        A::CallMeeting => Phrase::AgreeCounterpart,
        A::PatrolTogether => Phrase::AgreePartner,
        A::Share => Phrase::AgreeSource,
        A::ShareAnyway => Phrase::AgreeAgainst,
        A::Propose => Phrase::AgreeFacilitator,
        A::Ask | A::RequestInformation | A::RequestMeans | A::AskConsent => Phrase::AgreeOther,
        _ => Phrase::AgreeNobody,
    };
    phrase(app.lang(), who)
}
