//! The seats, for the facilitator: who is there or acts for them, what they have not read, and what they owe or wait for.

use engine::{sight::view::SeatStatus, vocabulary::terms::Hand};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    control,
    paint::{self, bold, column, cut, dim},
};
use crate::{
    app::{App, Pane},
    listing::Thing,
    seats::{Whom, doors::Place},
    words::{Key, say, ui},
};

/// At most so many columns say what a seat owes or waits for.
const ROOM: usize = 36;
/// Names keep so many.
const NAME: usize = 20;

/// Draws the list of seats.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let wide = usize::from(area.width).saturating_sub(2);
    let longest = app.view.seats.iter().map(|seat| waits(app, seat).chars().count()).max().unwrap_or(0);
    let line = |thing: &Thing| {
        let found = app.view.seats.iter().find(|seat| *thing == Thing::Seat(seat.id));
        let Some(seat) = found else { return Line::default() };
        let presence = presence(app, seat);
        let unread = app.desks.get(&seat.id).map_or(0, |desk| desk.read.len());
        let unread = usize::try_from(seat.inbox).unwrap_or(0).saturating_sub(unread);
        let mail = if !app.reading_known {
            seat.inbox.to_string()
        } else if unread > 0 {
            format!("✉ {unread}")
        } else {
            "✓".to_owned()
        };
        let figures = format!(" {} {} ", column(&presence, 12), column(&mail, 5));
        let rest = wide.saturating_sub(figures.chars().count());
        // Whoever owes nothing and waits for nothing leaves the room to the names.
        let room = longest.min(ROOM).min(rest.saturating_sub(NAME));
        let name = column(&paint::name(&app.names, seat.id, rest - room), rest - room);
        let style = if seat.locked || seat.owes.is_some() { bold() } else { dim() };
        Line::from(vec![
            Span::raw(name),
            Span::raw(figures),
            Span::styled(if room > 1 { cut(&waits(app, seat), room) } else { String::new() }, style),
        ])
    };
    control::list(app, Pane::Seats, Key::NothingYet, line, focused, area, buf);
}

/// A symbol and a word for who is there.
fn presence(app: &App, seat: &SeatStatus) -> String {
    let lang = app.lang();
    let place = app.doors.iter().flat_map(|doors| &doors.places).find(|place| place.whom == Whom::Seat(seat.id));
    let (symbol, word) = match (seat, place) {
        (SeatStatus { locked: true, .. }, _) => ('×', Key::DoorLocked),
        (SeatStatus { hand: Hand::Automatic, .. }, _) => ('⚙', Key::SeatAutomatic),
        (SeatStatus { hand: Hand::Scripted, .. }, _) => ('§', Key::SeatScripted),
        (SeatStatus { hand: Hand::Facilitator, .. }, _) => ('◆', Key::SeatLead),
        (_, Some(Place { from, .. })) if !from.is_empty() => ('●', Key::DoorHere),
        (_, Some(Place { lost: true, .. })) => ('!', Key::DoorLost),
        // At the facilitator's own keyboard, nobody knows who looks over whose shoulder.
        _ => return format!("{} {}", if seat.last_act.is_some() { '●' } else { '○' }, acted(app, seat)),
    };
    format!("{symbol} {}", ui(lang, word))
}

/// When a seat did something last.
fn acted(app: &App, seat: &SeatStatus) -> String {
    seat.last_act.map_or_else(|| "—".to_owned(), |time| app.names.time(time))
}

/// What a seat owes, or waits for.
fn waits(app: &App, seat: &SeatStatus) -> String {
    let lang = app.lang();
    if let Some(by) = seat.owes {
        return say(lang, Key::OwesAnswer, &[("time", &app.names.time(by))]);
    }
    match seat.next_effect {
        Some(next) => say(lang, Key::WaitsFor, &[("n", &seat.pending.to_string()), ("time", &app.names.time(next))]),
        None => String::new(),
    }
}
