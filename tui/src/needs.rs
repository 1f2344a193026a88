//! What needs a person now: what the facilitator has to decide, in the order in which it presses. Everything else can wait.
//!
//! It reads the facilitator's view, the doors and what has been read, and changes nothing. It ignores what merely happened.

use engine::sight::view::{RowState, RowView, SeatStatus};
use kernel::{
    names::Slug,
    time::{Span, Time},
};

use crate::{
    app::App,
    seats::Whom,
    words::{Key, clean, say, ui},
};

/// An answer that is due within this is worth a word to the seat.
const SOON: Span = Span::minutes(15);
/// A seat that owes an answer and has read nothing for this long may not know that it does.
const UNREAD: Span = Span::minutes(20);

/// Something that needs a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A proposal waits for a ruling.
    Ruling { proposal: u32, seat: Slug, since: Time },
    /// Somebody's machine was lost.
    Lost { seat: Slug },
    /// An expected action did not come in time.
    Overdue { row: Slug },
    /// An expected action is due soon.
    DueSoon { row: Slug, by: Time },
    /// A seat has messages that it has not read, and owes an answer.
    Unread { seat: Slug, messages: usize },
    /// An inject is held past its time.
    Held { row: Slug, since: Time },
    /// The condition of an inject holds: it comes by itself within minutes.
    Holds { row: Slug },
    /// An inject waits for the facilitator's hand.
    ByHand { row: Slug, since: Time },
}

impl Need {
    /// Which proposal it is about, or which seat or row: the same need stays the same, however long it has waited.
    pub fn about(&self) -> (Option<u32>, Option<Slug>) {
        match self {
            Self::Ruling { proposal, .. } => (Some(*proposal), None),
            Self::Lost { seat } | Self::Unread { seat, .. } => (None, Some(*seat)),
            Self::Overdue { row }
            | Self::DueSoon { row, .. }
            | Self::Held { row, .. }
            | Self::Holds { row }
            | Self::ByHand { row, .. } => (None, Some(*row)),
        }
    }

    /// Whether it is a thing to decide rather than a thing to know.
    pub fn presses(&self) -> bool {
        !matches!(self, Self::DueSoon { .. } | Self::Holds { .. } | Self::Unread { .. })
    }

    /// How its line reads: a symbol, a word, and what it is about.
    pub fn told(&self, app: &App) -> (char, &'static str, String) {
        let lang = app.lang();
        let row = |id| {
            let row = app.view.rows.iter().find(|row| row.id == id);
            row.map_or_else(|| app.names.of(id).into_owned(), |row| app.names.text(&row.subject))
        };
        let since = |at| say(lang, Key::NeedSince, &[("time", &app.names.time(at))]);
        match self {
            Self::Ruling { proposal, seat, since: at } => {
                let text = app.view.proposals.iter().find(|p| p.id == *proposal).map_or("", |p| p.text.as_str());
                let text = format!("{} · {} · {}", app.names.short(*seat), since(*at), clean(text));
                ('●', ui(lang, Key::NeedRuling), text)
            }
            Self::Lost { seat } => ('!', ui(lang, Key::NeedLost), app.names.of(*seat).into_owned()),
            Self::Overdue { row: id } => ('!', ui(lang, Key::NeedOverdue), row(*id)),
            Self::DueSoon { row: id, by } => {
                ('~', ui(lang, Key::NeedDueSoon), format!("{} · {}", app.names.time(*by), row(*id)))
            }
            Self::Unread { seat, messages } => {
                ('✉', ui(lang, Key::NeedUnread), format!("{messages} · {}", app.names.short(*seat)))
            }
            Self::Held { row: id, since: at } => {
                ('‖', ui(lang, Key::NeedHeld), format!("{} · {}", since(*at), row(*id)))
            }
            Self::Holds { row: id } => ('>', ui(lang, Key::NeedHolds), row(*id)),
            Self::ByHand { row: id, since: at } => {
                ('?', ui(lang, Key::NeedByHand), format!("{} · {}", since(*at), row(*id)))
            }
        }
    }
}

/// What needs a person now, the most pressing first.
pub fn needs(app: &App) -> Vec<Need> {
    let mut needs = Vec::new();
    if app.replay {
        return needs;
    }
    let view = &app.view;
    let unruled = view.proposals.iter().filter(|p| p.ruled.is_none());
    needs.extend(unruled.map(|p| Need::Ruling { proposal: p.id, seat: p.seat, since: p.at }));
    let places = app.doors.iter().flat_map(|doors| &doors.places);
    needs.extend(places.filter_map(|place| match place.whom {
        Whom::Seat(seat) if place.lost && place.from.is_empty() => Some(Need::Lost { seat }),
        _ => None,
    }));
    needs.extend(view.rows.iter().filter_map(|row| of_row(row, app)));
    needs.extend(view.seats.iter().filter_map(|seat| of_seat(seat, app)));
    needs.sort_by_key(|need| !need.presses());
    needs
}

fn of_row(row: &RowView, app: &App) -> Option<Need> {
    let (id, now) = (row.id, app.now);
    match row.state {
        RowState::Unanswered if !app.seen.contains(&id) => Some(Need::Overdue { row: id }),
        RowState::Awaited => {
            let by = row.answer_by.filter(|by| *by <= now + SOON)?;
            Some(Need::DueSoon { row: id, by })
        }
        RowState::Held if row.at <= now => Some(Need::Held { row: id, since: row.at }),
        RowState::Conditional if app.holding.contains(&id) => Some(Need::Holds { row: id }),
        RowState::Manual if row.at <= now && now > Time::START => Some(Need::ByHand { row: id, since: row.at }),
        _ => None,
    }
}

fn of_seat(seat: &SeatStatus, app: &App) -> Option<Need> {
    seat.owes?;
    let read = app.desks.get(&seat.id).map_or(0, |desk| desk.read.len());
    let messages = usize::try_from(seat.inbox).unwrap_or(0).saturating_sub(read);
    let quiet = seat.last_act.is_none_or(|at| at + UNREAD < app.now);
    (messages > 0 && quiet).then_some(Need::Unread { seat: seat.id, messages })
}
