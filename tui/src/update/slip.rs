//! Slips of the facilitator: what would come to the players at once, or never, is asked about before it is done; what can be undone is
//! undone by the opposite act, so that the record keeps both.
//!
//! It adds no rule: whether the opposite act is still possible is the engine's to say.

use engine::{
    sight::view::{RowState, RowView},
    table::msel::{ShiftedRows, is_pending, shifted},
};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, Actor, DirectionAct},
    inject::Row,
    name::Name,
};
use words::{Key, Lang, say, ui};

use super::{forms::moment, front::front};
use crate::{
    app::{App, AskedDeed, Overlay, Undo, Undoable},
    msg::Wish,
};

/// So many rows are named in a question; of the others, how many they are.
const NAMED: usize = 4;

/// Does an act of the facilitator, or asks first.
pub(super) fn facilitate(app: &mut App, act: Act) -> Vec<Wish> {
    if let Act::Direction(DirectionAct::ShiftAll { by, after }) = act
        && shift(app, by, after).rows.is_empty()
    {
        app.notice = Some(ui(app.lang(), Key::NothingToShift).to_owned());
        return Vec::new();
    }
    match question(app, &act) {
        Some(text) => front(app, Overlay::Question { text, deed: AskedDeed::Act(act), yes: false }),
        None => submit(app, act),
    }
}

/// Does an act, and keeps in mind how to undo it.
pub(super) fn submit(app: &mut App, act: Act) -> Vec<Wish> {
    intend(app, &act);
    vec![Wish::Submit(Actor::facilitator(), act)]
}

/// Keeps in mind how to undo what is about to be done.
pub(super) fn intend(app: &mut App, act: &Act) {
    app.doing = Some(Undoable { said: said(app, act), undo: opposite(app, act), act: Some(act.clone()) });
}

/// Undoes what was done last.
pub(super) fn undo(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let Some(done) = app.done.pop() else {
        app.notice = Some(ui(lang, Key::NothingToUndo).to_owned());
        return Vec::new();
    };
    let first = match &done.undo {
        Some(Undo::Filter(before)) => {
            app.filter = before.clone();
            app.notice = Some(say(lang, Key::Undone, &[("what", ui(lang, Key::NarrowedList))]));
            return Vec::new();
        }
        Some(Undo::Acts(acts)) => acts.first().cloned(),
        None => None,
    };
    match first.and_then(|act| question(app, &act)) {
        Some(text) => front(app, Overlay::Question { text, deed: AskedDeed::Undo(Box::new(done)), yes: false }),
        None => undone(app, &done),
    }
}

/// Does the opposite of what was done.
pub(super) fn undone(app: &mut App, done: &Undoable) -> Vec<Wish> {
    let (Some(Undo::Acts(acts)), Some(act)) = (&done.undo, &done.act) else { return Vec::new() };
    let what = words::act_sentence(act, &app.names);
    let said = say(app.lang(), Key::Undone, &[("what", &what)]);
    app.doing = Some(Undoable { act: acts.first().cloned(), said: Some(said), undo: None });
    acts.iter().map(|act| Wish::Submit(Actor::facilitator(), act.clone())).collect()
}

/// What to ask before an act, if nobody could take it back.
fn question(app: &App, act: &Act) -> Option<String> {
    let (lang, now) = (app.lang(), app.now);
    let change =
        || say(lang, Key::ConfirmChange, &[("what", words::act_sentence(act, &app.names).trim_end_matches('.'))]);
    let one = |row: Slug, due: Time| fate(app, &[(row, due)]).map(|fate| format!("{} {fate}", change()));
    match act {
        Act::Direction(DirectionAct::Step { by }) if now < app.end && now + *by >= app.end => {
            Some(say(lang, Key::ConfirmEnd, &[("time", &app.names.time(app.end))]))
        }
        Act::Direction(DirectionAct::Fire { row }) => {
            Some(say(lang, Key::ConfirmFire, &[("row", &app.names.of(*row))]))
        }
        Act::Direction(DirectionAct::Release { row }) => one(row.slug(), row_of(app, row.slug())?.at.max(now)),
        Act::Direction(DirectionAct::Defer { row, by, .. }) => {
            one(row.slug(), (row_of(app, row.slug())?.at.max(now) + *by).max(now))
        }
        Act::Direction(DirectionAct::EditInject { row, at: Some(at), .. }) => {
            one(row.slug(), app.calendar.as_ref()?.read(at.as_str()).ok()?.max(now))
        }
        Act::Direction(DirectionAct::ShiftAll { by, after }) => {
            let ShiftedRows { by, rows } = shift(app, *by, *after);
            let with = [("span", &*words::span(by)), ("n", &*rows.len().to_string())];
            fate(app, &rows).map(|fate| format!("{} {fate}", say(lang, Key::ConfirmShift, &with)))
        }
        // What comes later can still be dropped; what comes now is read at once.
        Act::Direction(DirectionAct::AddInject { row }) => {
            let due = app.calendar.as_ref().and_then(|calendar| calendar.read(row.at.as_str()).ok());
            let with = [("row", &*app.names.text(&row.subject)), ("seats", &*app.names.list(&row.to))];
            due.is_none_or(|due| due <= now).then(|| say(lang, Key::ConfirmInject, &with))
        }
        _ => None,
    }
}

/// What becomes of rows that are due then: those that come at once, and those that never will; nothing if there are none.
fn fate(app: &App, rows: &[(Slug, Time)]) -> Option<String> {
    let lang = app.lang();
    let named = |is: &dyn Fn(&RowView, Time) -> bool| -> String {
        let waits = |id: Slug| row_of(app, id).filter(|row| is_pending(row.state));
        let of = |(id, due): &(Slug, Time)| waits(*id).filter(|row| is(row, *due)).map(|_| *id);
        let ids: Vec<Slug> = rows.iter().filter_map(of).collect();
        let named: Vec<String> = ids.iter().take(NAMED).map(|id| quoted(lang, &app.names.of(*id))).collect();
        let others = ids.len().saturating_sub(NAMED);
        let others = (others > 0).then(|| say(lang, Key::AndOthers, &[("n", &others.to_string())]));
        named.into_iter().chain(others).collect::<Vec<_>>().join(", ")
    };
    let now = named(&|row, due| due <= app.now && row.state != RowState::Manual);
    let never = named(&|row, due| due > app.end && row.at <= app.end);
    let told = |key, rows: &str| (!rows.is_empty()).then(|| say(lang, key, &[("rows", rows)]));
    let told: Vec<String> = [told(Key::ComesNow, &now), told(Key::ComesNever, &never)].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// What a shift would do now.
fn shift(app: &App, by: Span, after: Option<Name<Row>>) -> ShiftedRows {
    let after = after.map(Name::slug);
    shifted(app.view.rows.iter().map(|row| (row.id, row.state, row.at)), by, after, app.now)
}

/// What is said of an act once it is done: of a shift, by how much it really went; of anything else that can be undone, that it can.
fn said(app: &App, act: &Act) -> Option<String> {
    let Act::Direction(DirectionAct::ShiftAll { by, after }) = act else {
        opposite(app, act).filter(|_| !matches!(act, Act::Direction(DirectionAct::Pace { .. })))?;
        let what = words::act_sentence(act, &app.names);
        let text = app.comfort.keys.ui(app.lang(), Key::CanUndo);
        return Some(words::fill(&text, &[("what", &what)]));
    };
    let done = shift(app, *by, *after);
    let key = if done.by == *by { Key::ShiftedBy } else { Key::ShiftedLess };
    Some(say(app.lang(), key, &[("span", &words::span(done.by)), ("n", &done.rows.len().to_string())]))
}

fn quoted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{name}”"),
        Lang::Fr => format!("« {name} »"),
    }
}

fn row_of(app: &App, id: Slug) -> Option<&RowView> {
    app.view.rows.iter().find(|row| row.id == id)
}

/// The acts that undo a shift: the same the other way, as long as that moves the same rows. Rows that went past others which stay where
/// they are go back one by one.
fn shifted_back(app: &App, ShiftedRows { by, rows }: &ShiftedRows, after: Option<Slug>) -> Vec<Act> {
    let back = Span(-by.0);
    let moves = |id: Slug| rows.iter().any(|(moved, _)| *moved == id);
    let first = rows.iter().map(|(_, due)| *due).min();
    let waits = |row: &RowView| is_pending(row.state) && row.state != RowState::Manual && row.at > app.now;
    let stays = |row: &RowView| waits(row) && !moves(row.id) && Some(row.at) >= first;
    if !app.view.rows.iter().any(stays) {
        return vec![Act::Direction(DirectionAct::ShiftAll { by: back, after: after.map(Name::from) })];
    }
    let reason = ui(app.lang(), Key::UndoReason);
    rows.iter()
        .map(|(row, _)| Act::Direction(DirectionAct::Defer { row: (*row).into(), by: back, reason: reason.to_owned() }))
        .collect()
}

/// The acts that undo an act, as things stand before it; nothing for what cannot be undone, or needs no undoing.
fn opposite(app: &App, act: &Act) -> Option<Undo> {
    let reason = || ui(app.lang(), Key::UndoReason).to_owned();
    let acts = match act {
        Act::Direction(DirectionAct::Hold { row }) => vec![Act::Direction(DirectionAct::Release { row: *row })],
        Act::Direction(DirectionAct::Release { row }) => vec![Act::Direction(DirectionAct::Hold { row: *row })],
        Act::Direction(DirectionAct::Defer { row, by, .. }) => {
            vec![Act::Direction(DirectionAct::Defer { row: *row, by: Span(-by.0), reason: reason() })]
        }
        Act::Direction(DirectionAct::Drop { row, .. }) => {
            let held = row_of(app, row.slug()).is_some_and(|row| row.state == RowState::Held);
            let again = held.then_some(Act::Direction(DirectionAct::Hold { row: *row }));
            [Act::Direction(DirectionAct::Restore { row: *row })].into_iter().chain(again).collect()
        }
        Act::Direction(DirectionAct::MarkDone { of, done, .. }) => {
            vec![Act::Direction(DirectionAct::MarkDone { of: *of, done: !done, reason: reason() })]
        }
        Act::Direction(DirectionAct::AddInject { row }) => {
            vec![Act::Direction(DirectionAct::Drop { row: row.id.into(), reason: reason() })]
        }
        Act::Direction(DirectionAct::ShiftAll { by, after }) => {
            shifted_back(app, &shift(app, *by, *after), after.map(Name::slug))
        }
        Act::Direction(DirectionAct::EditInject { row: id, at, to, subject, text, notes }) => {
            let row = row_of(app, id.slug())?;
            vec![Act::Direction(DirectionAct::EditInject {
                row: *id,
                at: at.as_ref().and_then(|_| moment(row.at)),
                to: to.as_ref().map(|_| row.to.clone()),
                subject: subject.as_ref().map(|_| row.subject.clone()),
                text: text.as_ref().map(|_| row.text.clone()),
                notes: notes.as_ref().map(|_| row.notes.clone()),
            })]
        }
        Act::Direction(DirectionAct::Freeze { process, frozen }) => {
            vec![Act::Direction(DirectionAct::Freeze { process: *process, frozen: !frozen })]
        }
        Act::Direction(DirectionAct::LockSeat { seat, locked }) => {
            vec![Act::Direction(DirectionAct::LockSeat { seat: *seat, locked: !locked })]
        }
        Act::Direction(DirectionAct::HandSeat { seat, .. }) => {
            let hand = app.view.seats.iter().find(|status| status.id == seat.slug())?.hand;
            vec![Act::Direction(DirectionAct::HandSeat { seat: *seat, hand })]
        }
        Act::Direction(DirectionAct::Pace { .. }) => vec![Act::Direction(DirectionAct::Pace { ratio: app.pace.ratio })],
        _ => return None,
    };
    Some(Undo::Acts(acts))
}
