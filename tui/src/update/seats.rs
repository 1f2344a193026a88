//! What the facilitator does with seats: a word to one or all, other hands, a lock.

use engine::sight::view::SeatStatus;
use serde_json::json;
use vocabulary::{
    act::{Act, ActKind, DirectionAct},
    play::{NOTHING, plays_of},
    terms::Hand,
};
use words::{Key, ui};

use super::{front::open_form, slip::facilitate};
use crate::{
    app::{App, Pane, Thing},
    input::{FormPurpose, Input},
    msg::Wish,
};

/// The seat that is selected in the pane of seats.
pub(super) fn selected(app: &App) -> Option<&SeatStatus> {
    match app.chosen(Pane::Seats)? {
        (_, Thing::Seat(seat)) => app.view.seats.iter().find(|status| status.id == seat),
        _ => None,
    }
}

pub(super) fn whisper(app: &mut App) -> Vec<Wish> {
    let Some(seat) = selected(app).map(|seat| seat.id) else { return Vec::new() };
    let lang = app.lang();
    let title = format!("{} — {}", words::act_name(ActKind::Whisper, lang), app.names.of(seat));
    let fields = vec![(words::act_field(ActKind::Whisper, "text", lang).to_owned(), false, Input::lines(""))];
    open_form(app, FormPurpose::Whisper(seat), title, fields)
}

pub(super) fn announce(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let fields = vec![(words::act_field(ActKind::Announce, "text", lang).to_owned(), false, Input::lines(""))];
    open_form(app, FormPurpose::Announce, words::act_name(ActKind::Announce, lang).to_owned(), fields)
}

pub(super) fn hand_over(app: &mut App) -> Vec<Wish> {
    let Some((seat, now)) = selected(app).map(|seat| (seat.id, seat.hand)) else { return Vec::new() };
    let lang = app.lang();
    let scripted = app.scripted.contains(&seat).then_some(Hand::Scripted);
    let plays = plays_of(&app.scenario).into_iter().filter(|play| play.as_str() != NOTHING).map(Hand::Play);
    let all = [Hand::People, Hand::Facilitator].into_iter().chain(plays).chain(scripted);
    let others = all.filter(|hand| *hand != now);
    let hands = others.map(|hand| (words::hand(hand, lang), json!(hand))).collect();
    let title = format!("{} — {}", ui(lang, Key::AskHand), app.names.of(seat));
    let fields = vec![(words::act_field(ActKind::HandSeat, "hand", lang).to_owned(), false, Input::pick(hands))];
    open_form(app, FormPurpose::HandSeat(seat), title, fields)
}

pub(super) fn lock(app: &mut App) -> Vec<Wish> {
    let act =
        selected(app).map(|seat| Act::Direction(DirectionAct::LockSeat { seat: seat.id.into(), locked: !seat.locked }));
    act.map_or_else(Vec::new, |act| facilitate(app, act))
}
