//! What keys do in the control room, live and looked back on.

use authoring::preview::Preview;
use kernel::names::Serial;
use words::{Key, ui};

use super::{
    clock::clock,
    doors::doors,
    front::{front, open_form},
    here,
    moves::{PAGE, look_around},
    msel::msel,
    notes, replay,
    rewind::ask_rewind,
    ruling::rule_on,
    seat::sit_down,
    seats,
    slip::undo,
    tables::tables,
    talk::ask_answer,
    why::ask_why,
};
use crate::{
    app::{App, AskedDeed, Attention, Overlay, Pane, PreviewPlace, Room, Station, Thing},
    input::{FormPurpose, Input},
    keymap::Do,
    msg::Wish,
};

pub(super) fn control(app: &mut App, what: Do) -> Vec<Wish> {
    match what {
        what if app.replay && replay::goes(what) => replay::replay(app, what),
        Do::PauseResume
        | Do::Slower
        | Do::Faster
        | Do::PaceAsk
        | Do::StepMinute
        | Do::StepQuarter
        | Do::StepAsk
        | Do::NextEvent
        | Do::Jump => clock(app, what),
        Do::Fire
        | Do::HoldRelease
        | Do::Defer
        | Do::Drop
        | Do::MarkDone
        | Do::EditInject
        | Do::AddInject
        | Do::ShiftAll
        | Do::Freeze
        | Do::Filter => msel(app, what),
        Do::Report => vec![Wish::Report],
        Do::HotWash if app.over() => vec![Wish::HotWash],
        Do::HotWash => {
            let text = ui(app.lang(), Key::ConfirmHotWash).to_owned();
            front(app, Overlay::Question { text, deed: AskedDeed::HotWash, yes: false })
        }
        Do::Wall => vec![Wish::Wall],
        Do::Doors => doors(app),
        Do::Tables => tables(app),
        Do::Whisper => seats::whisper(app),
        Do::Announce => seats::announce(app),
        Do::HandSeat => seats::hand_over(app),
        Do::LockSeat => seats::lock(app),
        Do::Undo => undo(app),
        Do::Note if app.station == Station::Observer => notes::ask_note(app),
        Do::Bookmark if app.station == Station::Observer => notes::bookmark(app),
        Do::Note => {
            let lang = app.lang();
            let fields = vec![(ui(lang, Key::Notes).to_owned(), false, Input::lines(""))];
            open_form(app, FormPurpose::Note, ui(lang, Key::AskNote).to_owned(), fields)
        }
        Do::Rule => rule(app),
        Do::Why => ask_why(app),
        Do::Rewind => ask_rewind(app),
        Do::SwitchSeat if app.pane != Pane::Seats => focus(app, Pane::Seats),
        Do::Enter | Do::SwitchSeat => enter(app),
        _ => look(app, what),
    }
}

/// Keys that change what is looked at, and nothing else.
fn look(app: &mut App, what: Do) -> Vec<Wish> {
    match what {
        Do::NextPane => turn(app, 1),
        Do::PreviousPane => turn(app, Pane::ALL.len() - 1),
        Do::Pane1 => focus(app, Pane::ALL[0]),
        Do::Pane2 => focus(app, Pane::ALL[1]),
        Do::Pane3 => focus(app, Pane::ALL[2]),
        Do::Pane4 => focus(app, Pane::ALL[3]),
        Do::Pane5 => focus(app, Pane::ALL[4]),
        Do::Pane6 => focus(app, Pane::ALL[5]),
        Do::Pane7 => focus(app, Pane::ALL[6]),
        Do::Pane8 => focus(app, Pane::ALL[7]),
        Do::Pane9 => focus(app, Pane::ALL[8]),
        Do::Up | Do::Down | Do::Left | Do::Right | Do::ZoomIn | Do::ZoomOut | Do::ZoomReset
            if app.pane == Pane::Map =>
        {
            app.window = look_around(app.window, app.whole_map(), what);
            Vec::new()
        }
        Do::Up => step_selection(app, |at| at.saturating_sub(1)),
        Do::Down => step_selection(app, |at| at + 1),
        Do::PageUp => step_selection(app, |at| at.saturating_sub(PAGE)),
        Do::PageDown => step_selection(app, |at| at + PAGE),
        Do::First => step_selection(app, |_| 0),
        Do::Last => step_selection(app, |_| usize::MAX),
        Do::Preview => {
            let preview = Box::new(Preview::of(&app.scenario));
            front(app, Overlay::Preview(preview, PreviewPlace::default()))
        }
        Do::Layer => {
            app.layer = app.layer.next(app.view.seats.len());
            vec![Wish::Look]
        }
        Do::Unfold => {
            app.every_fact = !app.every_fact;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Opens what is chosen in the pane that has the keys.
fn enter(app: &mut App) -> Vec<Wish> {
    match app.pane {
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
        Pane::Map => here::open(app),
        Pane::People | Pane::Tasks => Vec::new(),
    }
}

/// Opens the ruling on the chosen proposal; on the newest that waits if that one does not.
fn rule(app: &mut App) -> Vec<Wish> {
    let waits = |id: &Serial| app.view.proposals.iter().any(|p| p.id == *id && p.ruled.is_none());
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
        Attention::Ruling { proposal, .. } => rule_on(app, proposal),
        Attention::Talk { module } => ask_answer(app, module),
        Attention::Hand { .. } | Attention::Lost { .. } => doors(app),
        Attention::Unread { seat, .. } => {
            app.chosen.insert(Pane::Seats, Thing::Seat(seat));
            focus(app, Pane::Seats)
        }
        Attention::Overdue { row }
        | Attention::DueSoon { row, .. }
        | Attention::Held { row, .. }
        | Attention::Holds { row }
        | Attention::ByHand { row, .. } => {
            // Whoever has looked at it knows that no answer came.
            app.seen.insert(row);
            app.chosen.insert(Pane::Msel, Thing::Row(row));
            focus(app, Pane::Msel)
        }
    }
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
