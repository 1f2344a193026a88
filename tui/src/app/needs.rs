//! What needs a person now: what the facilitator has to decide, in the order in which it presses. Everything else can wait.
//!
//! It reads the facilitator's view, the guests and what has been read, and changes nothing. It ignores what merely happened.

use engine::sight::view::{RowState, RowView, SeatStatus};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use words::{Key, clean, say, ui};

use super::{state::App, thing::Attention};
use crate::remote::Whom;

/// An answer that is due within this is worth a word to the seat.
const SOON: Span = Span::minutes(15);
/// A seat that owes an answer and has read nothing for this long may not know that it does.
const UNREAD: Span = Span::minutes(20);

impl Attention {
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
            Self::Talk { module } => {
                let left = app.minutes_left(*module);
                let left = match left {
                    0 => ui(lang, Key::TalkOver).to_owned(),
                    left => say(lang, Key::TalkLeft, &[("n", &left.to_string())]),
                };
                ('☺', ui(lang, Key::NeedTalk), format!("{left} · {}", app.names.of(*module)))
            }
            Self::Hand { seat } => ('!', ui(lang, Key::NeedHand), app.names.of(*seat).into_owned()),
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

impl App {
    /// How many minutes of the wall clock are left to talk over a module; none once its time is over.
    pub fn minutes_left(&self, module: Slug) -> u64 {
        let minutes = self.view.modules.iter().find(|open| open.id == module).map_or(0, |open| u64::from(open.minutes));
        let talked = self.talk.get(&module).copied().unwrap_or(0);
        (minutes * 60_000).saturating_sub(talked).div_ceil(60_000)
    }

    /// What needs the facilitator now, the most pressing first: true at any second, for it is never kept.
    pub fn needs(&self) -> Vec<Attention> {
        let mut needs = Vec::new();
        if self.replay {
            return needs;
        }
        let view = &self.view;
        needs.extend(view.modules.iter().map(|module| Attention::Talk { module: module.id }));
        let unruled = view.proposals.iter().filter(|p| p.ruled.is_none());
        needs.extend(unruled.map(|p| Attention::Ruling { proposal: p.id, seat: p.seat, since: p.at }));
        let places = self.remote.iter().flat_map(|remote| &remote.places);
        needs.extend(places.clone().filter_map(|place| match place.whom {
            Whom::Seat(seat) if place.hand => Some(Attention::Hand { seat }),
            _ => None,
        }));
        needs.extend(places.filter_map(|place| match place.whom {
            Whom::Seat(seat) if place.lost && place.from.is_empty() => Some(Attention::Lost { seat }),
            _ => None,
        }));
        needs.extend(view.rows.iter().filter_map(|row| of_row(row, self)));
        needs.extend(view.seats.iter().filter_map(|seat| of_seat(seat, self)));
        needs.sort_by_key(|need| !need.presses());
        needs
    }
}

fn of_row(row: &RowView, app: &App) -> Option<Attention> {
    let (id, now) = (row.id, app.now);
    match row.state {
        RowState::Unanswered if !app.seen.contains(&id) => Some(Attention::Overdue { row: id }),
        RowState::Awaited => {
            let by = row.answer_by.filter(|by| *by <= now + SOON)?;
            Some(Attention::DueSoon { row: id, by })
        }
        RowState::Held if row.at <= now => Some(Attention::Held { row: id, since: row.at }),
        RowState::Conditional if app.holding.contains(&id) => Some(Attention::Holds { row: id }),
        RowState::Manual if row.at <= now && now > Time::START => Some(Attention::ByHand { row: id, since: row.at }),
        _ => None,
    }
}

fn of_seat(seat: &SeatStatus, app: &App) -> Option<Attention> {
    seat.owes?;
    let read = app.desks.get(&seat.id).map_or(0, |desk| desk.read.len());
    let messages = usize::try_from(seat.inbox).unwrap_or(0).saturating_sub(read);
    let quiet = seat.last_act.is_none_or(|at| at + UNREAD < app.now);
    (messages > 0 && quiet).then_some(Attention::Unread { seat: seat.id, messages })
}
