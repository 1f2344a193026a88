//! The brief of a seat: who you are, what you know, what you can do, what nobody else knows, and the next step. It reads aloud in
//! a minute; a test counts the words.

use engine::sight::view::{Offer, SeatView};
use kernel::names::Slug;
use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use vocabulary::act::Right;
use words::{Key, Lang, room::Phrase, say, ui};

use super::means;
use crate::{
    app::{App, SeatDesk, room, room::Next},
    screens::{paint, paint::bold},
};

/// So many of its acts a brief names; the page of acts lists all.
const NAMED: usize = 4;
/// A role whose own words are more than this names none of its acts: a minute is a minute. French says the same in more words.
fn long(lang: Lang) -> usize {
    match lang {
        Lang::En => 95,
        Lang::Fr => 105,
    }
}

/// Draws the brief.
pub fn draw(app: &App, seat: Slug, view: &SeatView, desk: &SeatDesk, area: Rect, buf: &mut Buffer) {
    let at = desk.at.get(&crate::app::Tab::Brief).copied().unwrap_or(0);
    // The next step stays in sight, however long the role's own words are.
    let mut lines = lines(app, seat, view, desk);
    let next = lines.pop().unwrap_or_default();
    let (text, foot) = paint::bottom(area, u16::try_from(next.width()).unwrap_or(0) / area.width.max(1) + 1);
    paint::text(lines, paint::scroll(at), text, buf);
    paint::text(vec![next], 0, foot, buf);
}

/// The brief, line by line.
pub fn lines(app: &App, seat: Slug, view: &SeatView, desk: &SeatDesk) -> Vec<Line<'static>> {
    let lang = app.lang();
    let Some(model) = app.scenario.seats.iter().find(|s| s.id == seat) else { return Vec::new() };
    let mut lines = vec![Line::styled(app.names.of(seat).into_owned(), bold()), Line::default()];
    lines.push(Line::from(app.names.text(&model.brief)));
    if !model.secret.is_empty() {
        lines.push(Line::default());
        lines.push(Line::styled(format!("◆ {}", ui(lang, Key::OnlyYouKnow)), bold()));
        lines.push(Line::from(app.names.text(&model.secret)));
    }
    lines.extend(super::inbox::enclosed(app, &model.attachments));
    lines.push(Line::default());
    lines.push(Line::from(known(app, view)));
    let said: usize = lines.iter().map(|line| line.to_string().split_whitespace().count()).sum();
    if said <= long(lang) {
        lines.push(Line::from(format!("{}{}{}", ui(lang, Phrase::YouMay), lang.colon(), may(app, view))));
    }
    lines.push(Line::default());
    let next = format!("► {}{}{}", ui(lang, Phrase::NextStep), lang.colon(), next(app, seat, view, desk));
    lines.push(Line::styled(next, bold()));
    lines
}

fn known(app: &App, view: &SeatView) -> String {
    let lang = app.lang();
    let Some(last) = view.inbox.last() else { return ui(lang, Phrase::YouKnowNothing).to_owned() };
    let ago = super::inbox::ago(app, view.now - last.at);
    match view.inbox.len() {
        1 => say(lang, Phrase::YouKnowOne, &[("ago", &ago)]),
        n => say(lang, Phrase::YouKnow, &[("n", &n.to_string()), ("ago", &ago)]),
    }
}

/// The first things that this seat may do and others may not, in the words of the page of acts.
fn may(app: &App, view: &SeatView) -> String {
    let lang = app.lang();
    let granted = |offer: &&Offer| offer.own.is_some() || offer.kind.rule().right == Right::Granted;
    let own: Vec<&Offer> = view.offers.iter().filter(granted).collect();
    let own = if own.is_empty() { view.offers.iter().collect() } else { own };
    let mut named: Vec<String> =
        own.iter().take(NAMED).map(|offer| means::offer_name(app, offer).to_lowercase()).collect();
    if own.len() > NAMED {
        named.push(say(lang, Phrase::AndMore, &[("n", &(own.len() - NAMED).to_string())]));
    }
    format!("{}.", named.join(", "))
}

/// The next step, with the key that does it.
pub fn next(app: &App, seat: Slug, view: &SeatView, desk: &SeatDesk) -> String {
    let lang = app.lang();
    let Some(model) = app.scenario.seats.iter().find(|s| s.id == seat) else { return String::new() };
    let key = |name: &str| app.comfort.keys.key_of(name, lang).unwrap_or_default();
    match room::next(view, desk, model) {
        Next::Read(n) => say(lang, Phrase::NextRead, &[("n", &n.to_string()), ("key", &key("show-inbox"))]),
        Next::Answer(to) => say(lang, Phrase::NextAnswer, &[("seat", &app.names.of(to)), ("key", &key("tell"))]),
        Next::Tell => say(lang, Phrase::NextTell, &[("key", &key("tell"))]),
        Next::Ask => say(lang, Phrase::NextAsk, &[("key", &key("inquire"))]),
        Next::Wait => say(lang, Phrase::NextWait, &[("key", &key("show-inbox"))]),
    }
}
