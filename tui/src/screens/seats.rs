//! The seats, for the facilitator: who is there or acts for them, what they have not read, and what they owe or wait for.

use engine::sight::view::SeatStatus;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use vocabulary::terms::Hand;
use words::{Key, play_name, say, ui};

use super::{
    lines, paint,
    paint::{bold, column, cut, dim},
};
use crate::{
    app::{App, Pane, Thing},
    remote::{RemotePlace, Whom},
};

/// Names keep so many columns.
const NAME: usize = 20;

/// Draws the list of seats.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let wide = usize::from(area.width).saturating_sub(2);
    // Each column is as wide as what stands in it; whoever owes nothing and waits for nothing leaves the room to the names.
    let longest = |text: &dyn Fn(&SeatStatus) -> String| {
        app.view.seats.iter().map(|seat| text(seat).chars().count()).max().unwrap_or(0)
    };
    let columns = [longest(&|seat| presence(app, seat)), longest(&|seat| mail(app, seat))];
    let rest = wide.saturating_sub(columns.iter().sum::<usize>() + 3);
    let names = longest(&|seat| app.names.of(seat.id).into_owned());
    let room = longest(&|seat| waits(app, seat)).min(rest.saturating_sub(NAME));
    let name = names.min(rest - room);
    let line = |thing: &Thing| {
        let found = app.view.seats.iter().find(|seat| *thing == Thing::Seat(seat.id));
        let Some(seat) = found else { return Line::default() };
        let figures =
            format!(" {} {} ", column(&presence(app, seat), columns[0]), column(&mail(app, seat), columns[1]));
        let style = if seat.locked || seat.owes.is_some() { bold() } else { dim() };
        let waits = if room > 1 { cut(&waits(app, seat), rest - name) } else { String::new() };
        let name = column(&paint::name(&app.names, seat.id, name), name);
        Line::from(vec![Span::raw(name), Span::raw(figures), Span::styled(waits, style)])
    };
    lines::list(app, Pane::Seats, Key::NothingYet, line, focused, area, buf);
}

/// What lies in a seat's inbox: how much of it has not been read, as far as anybody knows.
fn mail(app: &App, seat: &SeatStatus) -> String {
    let read = app.desks.get(&seat.id).map_or(0, |desk| desk.read.len());
    match usize::try_from(seat.inbox).unwrap_or(0).saturating_sub(read) {
        _ if !app.reading_known => seat.inbox.to_string(),
        0 => "✓".to_owned(),
        unread => format!("✉ {unread}"),
    }
}

/// A symbol and a word for who is there.
fn presence(app: &App, seat: &SeatStatus) -> String {
    let lang = app.lang();
    let place = app.remote.iter().flat_map(|doors| &doors.places).find(|place| place.whom == Whom::Seat(seat.id));
    let (symbol, word) = match (seat, place) {
        (SeatStatus { locked: true, .. }, _) => ('×', Key::DoorLocked),
        (SeatStatus { hand: Hand::Automatic, .. }, _) => ('⚙', Key::SeatAutomatic),
        (SeatStatus { hand: Hand::Play(play), .. }, _) => return format!("⚙ {}", play_name(play.as_str(), lang)),
        (SeatStatus { hand: Hand::Scripted, .. }, _) => ('§', Key::SeatScripted),
        (SeatStatus { hand: Hand::Facilitator, .. }, _) => ('◆', Key::SeatLead),
        (_, Some(RemotePlace { from, .. })) if !from.is_empty() => ('●', Key::DoorHere),
        (_, Some(RemotePlace { lost: true, .. })) => ('!', Key::DoorLost),
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
