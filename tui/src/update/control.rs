//! What keys do in the control room, live and looked back on.

use engine::sight::view::RowState;
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::act::{Act, ActKind, Actor};

use super::{
    PAGE,
    doors::doors,
    forms::{add_inject, ask_edit, ask_filter, ask_freeze, ask_jump, ask_shift, open_form},
    front,
    rewind::{ask_fork, ask_rewind},
    ruling::rule_on,
    seat::sit_down,
    seats,
    slip::{facilitate, submit, undo},
    why::ask_why,
};
use crate::{
    app::{App, Need, Overlay, Pane, Room, Thing},
    input::{About, Input},
    keymap::Do,
    msg::Wish,
    widgets::map::Window,
    words::{self, Key, ui},
};

/// A span that the facilitator lets pass with one key.
const QUARTER: Span = Span::minutes(15);

pub(super) fn control(app: &mut App, what: Do) -> Vec<Wish> {
    let pane = |n: usize| Pane::ALL[n];
    match what {
        Do::NextPane => turn(app, 1),
        Do::PreviousPane => turn(app, Pane::ALL.len() - 1),
        Do::Pane1 => focus(app, pane(0)),
        Do::Pane2 => focus(app, pane(1)),
        Do::Pane3 => focus(app, pane(2)),
        Do::Pane4 => focus(app, pane(3)),
        Do::Pane5 => focus(app, pane(4)),
        Do::Pane6 => focus(app, pane(5)),
        Do::Pane7 => focus(app, pane(6)),
        Do::Pane8 => focus(app, pane(7)),
        Do::Pane9 => focus(app, pane(8)),
        Do::Up | Do::Down | Do::Left | Do::Right | Do::ZoomIn | Do::ZoomOut | Do::ZoomReset
            if app.pane == Pane::Map =>
        {
            let whole = app.whole_map();
            app.window = look_around(app.window, whole, what);
            Vec::new()
        }
        Do::Up => step_selection(app, |at| at.saturating_sub(1)),
        Do::Down => step_selection(app, |at| at + 1),
        Do::PageUp => step_selection(app, |at| at.saturating_sub(PAGE)),
        Do::PageDown => step_selection(app, |at| at + PAGE),
        Do::First => step_selection(app, |_| 0),
        Do::Last => step_selection(app, |_| usize::MAX),
        Do::PauseResume => {
            if app.over() {
                app.notice = Some(app.comfort.keys.ui(app.lang(), Key::OverNext));
                return Vec::new();
            }
            if !app.pace.running {
                return submit(app, Act::Resume {});
            }
            // The clock stands whether or not that can be written.
            app.pace.running = false;
            vec![Wish::Submit(Actor::facilitator(), Act::Pause {}), Wish::Rest]
        }
        Do::Slower => {
            let slower = app.pace.slower();
            set_pace(app, slower)
        }
        Do::Faster => {
            let faster = app.pace.faster();
            set_pace(app, faster)
        }
        Do::StepMinute => step(app, Span::minutes(1)),
        Do::StepQuarter => step(app, QUARTER),
        Do::NextEvent => match app.next_row().map(|row| row.at) {
            Some(at) => {
                app.chosen.remove(&Pane::Msel);
                step(app, at - app.now)
            }
            None => {
                app.notice = Some(ui(app.lang(), Key::NoRows).to_owned());
                Vec::new()
            }
        },
        Do::StepAsk => {
            let lang = app.lang();
            let fields = vec![(ui(lang, Key::Span).to_owned(), false, Input::text("1h"))];
            open_form(app, About::Step, ui(lang, Key::AskStep).to_owned(), fields)
        }
        Do::Doors => doors(app),
        Do::Whisper => seats::whisper(app),
        Do::Announce => seats::announce(app),
        Do::HandSeat => seats::hand_over(app),
        Do::LockSeat => seats::lock(app),
        Do::PaceAsk => {
            let lang = app.lang();
            let fields = vec![(ui(lang, Key::PaceValue).to_owned(), false, Input::text(&app.pace.ratio.to_string()))];
            open_form(app, About::Pace, ui(lang, Key::AskPace).to_owned(), fields)
        }
        Do::Layer => {
            app.layer = app.layer.next(app.view.seats.len());
            vec![Wish::Look]
        }
        Do::EditInject => with_row(app, |app, row, _| ask_edit(app, row)),
        Do::Freeze => ask_freeze(app),
        Do::Filter => ask_filter(app),
        Do::Undo => undo(app),
        Do::Unfold => {
            app.every_fact = !app.every_fact;
            Vec::new()
        }
        Do::Report => vec![Wish::Report],
        Do::Jump => ask_jump(app),
        Do::Note => {
            let lang = app.lang();
            let fields = vec![(ui(lang, Key::Notes).to_owned(), false, Input::lines(""))];
            open_form(app, About::Note, ui(lang, Key::AskNote).to_owned(), fields)
        }
        Do::ShiftAll => ask_shift(app),
        Do::AddInject => add_inject(app),
        Do::Fire => with_row(app, |app, row, _| facilitate(app, Act::Fire { row })),
        Do::HoldRelease => with_row(app, |app, row, state| {
            facilitate(app, if state == RowState::Held { Act::Release { row } } else { Act::Hold { row } })
        }),
        Do::Defer => with_row(app, |app, row, _| {
            let lang = app.lang();
            let title = format!("{} — {}", ui(lang, Key::AskDefer), app.names.of(row));
            let fields = vec![
                (ui(lang, Key::Span).to_owned(), false, Input::text("15min")),
                (ui(lang, Key::Reason).to_owned(), false, Input::text("")),
            ];
            open_form(app, About::Defer(row), title, fields)
        }),
        Do::Drop => with_row(app, |app, row, _| {
            let lang = app.lang();
            let title = format!("{} — {}", words::act_name(ActKind::Drop, lang), app.names.of(row));
            let fields = vec![(ui(lang, Key::Reason).to_owned(), false, Input::text(""))];
            open_form(app, About::Drop(row), title, fields)
        }),
        Do::Rule => rule(app),
        Do::Why => ask_why(app),
        Do::Rewind => ask_rewind(app),
        Do::SwitchSeat if app.pane != Pane::Seats => focus(app, Pane::Seats),
        Do::Enter | Do::SwitchSeat => match app.pane {
            Pane::Seats => match seats::selected(app).map(|seat| seat.id) {
                // A replay has no secrets from who leads it: no curtain.
                Some(seat) if app.replay => sit_down(app, seat),
                Some(seat) => {
                    app.room = Room::Curtain(Some(seat));
                    vec![Wish::Look]
                }
                None => Vec::new(),
            },
            Pane::Msel => {
                let chosen = app.selected_row().map(|row| row.id);
                chosen.map_or_else(Vec::new, |row| front(app, Overlay::Row(row)))
            }
            Pane::Needs => go_to_need(app),
            Pane::Proposals => rule(app),
            Pane::Events | Pane::Posts => ask_why(app),
            Pane::Map => super::here::open(app),
            Pane::People | Pane::Tasks => Vec::new(),
        },
        Do::Forward => vec![Wish::Onward],
        Do::Backward => {
            let to = app.news.iter().rev().map(|f| f.at).find(|at| *at < app.now);
            go(app, to.unwrap_or(Time::START))
        }
        Do::HourForward => go(app, app.now + Span::hours(1)),
        Do::HourBack => go(app, app.now - Span::hours(1)),
        Do::ToStart => go(app, Time::START),
        Do::ToEnd => go(app, app.end),
        Do::Fork => ask_fork(app),
        _ => Vec::new(),
    }
}

/// Opens the ruling on the chosen proposal; on the newest that waits if that one does not.
fn rule(app: &mut App) -> Vec<Wish> {
    let waits = |id: &u32| app.view.proposals.iter().any(|p| p.id == *id && p.ruled.is_none());
    let chosen = match app.chosen(Pane::Proposals) {
        Some((_, Thing::Proposal(id))) => Some(id).filter(waits),
        _ => None,
    };
    match chosen.or_else(|| app.view.proposals.iter().rev().map(|p| p.id).find(waits)) {
        Some(proposal) => rule_on(app, proposal),
        None => {
            app.notice = Some(ui(app.lang(), Key::NoProposals).to_owned());
            Vec::new()
        }
    }
}

/// Leads to what the chosen need is about.
fn go_to_need(app: &mut App) -> Vec<Wish> {
    let Some((_, Thing::Need(need))) = app.chosen(Pane::Needs) else { return Vec::new() };
    match need {
        Need::Ruling { proposal, .. } => rule_on(app, proposal),
        Need::Lost { .. } => doors(app),
        Need::Unread { seat, .. } => {
            app.chosen.insert(Pane::Seats, Thing::Seat(seat));
            focus(app, Pane::Seats)
        }
        Need::Overdue { row }
        | Need::DueSoon { row, .. }
        | Need::Held { row, .. }
        | Need::Holds { row }
        | Need::ByHand { row, .. } => {
            // Whoever has looked at it knows that no answer came.
            app.seen.insert(row);
            app.chosen.insert(Pane::Msel, Thing::Row(row));
            focus(app, Pane::Msel)
        }
    }
}

fn go(app: &App, to: Time) -> Vec<Wish> {
    vec![Wish::Go(to.clamp(Time::START, app.end))]
}

pub(super) fn step(app: &mut App, by: Span) -> Vec<Wish> {
    facilitate(app, Act::Step { by })
}

fn set_pace(app: &mut App, ratio: u32) -> Vec<Wish> {
    if ratio == app.pace.ratio {
        return Vec::new();
    }
    submit(app, Act::Pace { ratio })
}

fn turn(app: &mut App, by: usize) -> Vec<Wish> {
    let at = Pane::ALL.iter().position(|pane| *pane == app.pane).unwrap_or(0);
    focus(app, Pane::ALL[(at + by) % Pane::ALL.len()])
}

pub(super) fn focus(app: &mut App, pane: Pane) -> Vec<Wish> {
    app.pane = pane;
    if !matches!(pane, Pane::Map | Pane::Msel | Pane::Events) {
        app.side = pane;
    }
    Vec::new()
}

fn step_selection(app: &mut App, to: impl Fn(usize) -> usize) -> Vec<Wish> {
    if let Some((at, _)) = app.chosen(app.pane) {
        app.choose(app.pane, to(at));
    }
    Vec::new()
}

fn with_row(app: &mut App, then: impl FnOnce(&mut App, Slug, RowState) -> Vec<Wish>) -> Vec<Wish> {
    let found = app.selected_row().map(|row| (row.id, row.state));
    match found {
        Some((row, RowState::Scheduled | RowState::Conditional | RowState::Manual | RowState::Held)) => {
            let state = found.map(|(_, state)| state).unwrap_or_default();
            // Whatever is done to a row, it stays the chosen one.
            app.chosen.insert(Pane::Msel, Thing::Row(row));
            then(app, row, state)
        }
        Some((row, _)) => {
            let why = words::refusal(&vocabulary::act::Refusal::RowDone { row }, &app.names);
            app.notice = Some(why);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// How much closer one step of zooming brings the map.
const CLOSER: f64 = 1.4;

/// The window after a step of looking around.
pub(super) fn look_around(now: Option<Window>, whole: Window, what: Do) -> Option<Window> {
    let window = now.unwrap_or(whole);
    Some(match what {
        Do::Up => window.panned(0.0, 0.2),
        Do::Down => window.panned(0.0, -0.2),
        Do::Left => window.panned(-0.2, 0.0),
        Do::Right => window.panned(0.2, 0.0),
        Do::ZoomIn => window.zoomed(CLOSER, window.centre()),
        Do::ZoomOut => window.zoomed(1.0 / CLOSER, window.centre()),
        _ => return None,
    })
}
