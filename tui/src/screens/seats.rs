//! The seats, for the facilitator: who is there or acts for them, what they have not read, and what they owe or wait for.

use engine::{sight::view::SeatStatus, vocabulary::terms::Hand};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::paint::{self, bold, column, cut, cut_middle, dim};
use crate::{
    app::App,
    seats::{Whom, doors::Place},
    words::{Key, say, ui},
};

/// Columns of what a seat owes or waits for, where there is room.
const ROOM: usize = 30;

/// Draws the list of seats.
pub fn draw(app: &App, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let wide = usize::from(area.width).saturating_sub(2);
    let lines = app.view.seats.iter().map(|seat| {
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
        let room = if rest >= 20 + ROOM { ROOM } else { 0 };
        let name = column(&cut_middle(&app.names.of(seat.id), rest - room), rest - room);
        let style = if seat.locked || seat.owes.is_some() { bold() } else { dim() };
        Line::from(vec![Span::raw(name), Span::raw(figures), Span::styled(cut(&waits(app, seat), room), style)])
    });
    paint::list(lines.collect(), Some(at), focused, area, buf);
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
