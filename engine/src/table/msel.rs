//! The master scenario events list in play: rows come due, are fired, held, deferred, dropped, shifted and added, and what is
//! expected of players is awaited. A row is never silently not sent: every change of state leaves a fact.
//!
//! What is held, moved and released is the item of a row on the agenda; here stands only which row that is, and why.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    agenda::Ticket,
    names::Slug,
    time::{Calendar, Span, Time},
};
use vocabulary::{
    condition::Condition,
    fact::{Cause, ExerciseFact, SharingFact, What},
    inject::{Milestone, Row, RowKind},
    matter::{Matter, Report},
};

use super::{book::Entry, content, desk::Desk, expect, follow, memory, module, outcome, question, witness::witness};
use crate::{
    sight::{
        picture,
        shared::Shared,
        view::{InjectText, RowState},
    },
    world::{
        happening::{Happening, TableDue},
        turn::Turn,
    },
};

/// A row as it stands before anything has happened. `now` bounds rows that are added late.
pub fn entry(row: Row, calendar: &Calendar, now: Time) -> Entry {
    let row = Shared::from(row);
    // `check` has read these moments; one that cannot be read comes at once rather than never.
    let due = calendar.read(row.at.as_str()).unwrap_or(now).max(now);
    let state = if row.manual {
        RowState::Manual
    } else if row.after.is_some() {
        RowState::Following
    } else if row.when.is_some() {
        RowState::Conditional
    } else {
        RowState::Scheduled
    };
    let (ticket, answer_by, answered_by, later) = (None, None, None, Span(0));
    Entry { row, state, before: state, due, answer_by, ticket, answered_by, late: false, later, ended: false }
}

/// Puts a new row on the agenda: its coming, or the moment at which a conditional one is forgotten.
pub fn schedule(turn: &mut Turn<'_>, entry: &mut Entry) {
    let id = entry.row.id;
    entry.ticket = match (entry.state, until(&entry.row, turn.calendar())) {
        (RowState::Scheduled, _) => Some(turn.at(entry.due, TableDue::Row(id))),
        (RowState::Conditional | RowState::Following, Some(until)) => Some(turn.at(until, TableDue::RowLapses(id))),
        _ => None,
    };
}

/// Until when a conditional row waits, as it was written.
pub(super) fn until(row: &Row, calendar: &Calendar) -> Option<Time> {
    row.until.as_ref().and_then(|until| calendar.read(until.as_str()).ok())
}

/// Delivers a row, because its time has come or by the facilitator's hand: its words to its seats, its effects to the world, and
/// what it expects to the watch.
pub fn fire(id: Slug, by_hand: bool, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Some(entry) = desk.book.msel.get_mut(&id) else { return };
    let row = entry.row.clone();
    let now = desk.kernel.now;
    let ticket = entry.ticket.take();
    entry.due = now;
    entry.answer_by = row.expect.as_ref().map(|expected| now + expected.within);
    entry.state = match (&row.expect, row.recipients()) {
        (Some(_), _) => RowState::Awaited,
        (None, []) => RowState::Came,
        (None, _) => RowState::Delivered,
    };
    let answer_by = entry.answer_by;
    let mut turn = Turn::new(desk.kernel, cause);
    if let Some(ticket) = ticket {
        turn.cancel(ticket);
    }
    // An expected action is no message: nothing has come, something is awaited from now on.
    let expected_by = answer_by.filter(|_| row.kind == RowKind::ExpectedAction);
    let fired = turn.fact(What::Exercise(ExerciseFact::InjectFired { row: id, by_hand, expected_by }));
    follow::reached(id, Milestone::Fired, fired, desk);
    module::opens(id, fired, desk);
    let cause = Cause::Inject(id);
    if let Some(overdue) = answer_by {
        let ticket = Turn::new(desk.kernel, cause).at(overdue, TableDue::AnswerOverdue(id));
        if let Some(entry) = desk.book.msel.get_mut(&id) {
            entry.ticket = Some(ticket);
        }
    }
    for effect in &row.effects {
        outcome::set_in_motion(effect, cause, desk);
    }
    for seat in row.recipients() {
        let mut turn = Turn::new(desk.kernel, cause);
        let Cause::Fact(n) = turn.fact(What::Exercise(ExerciseFact::InjectDelivered { row: id, seat: *seat })) else {
            continue;
        };
        let report = Report {
            id: kernel::names::Serial { of: id, n: 1 },
            matter: Matter::Inject { row: id },
            first_source: id,
            relayed_by: id,
            seen: now,
            sighting: n,
            credibility: 700,
            hops: 0,
            distorted: false,
        };
        for (kind, about) in content::retold(&report, desk) {
            Turn::new(desk.kernel, Cause::Fact(n)).fact(What::Sharing(SharingFact::SeatTold {
                seat: *seat,
                kind,
                about,
            }));
        }
        picture::receive(now, *seat, &report, Slug::default(), inject_text(&row), &mut desk.pictures);
    }
    expect::answer(id, desk);
    follow::reckon(&mut desk.book.msel, &desk.kernel.calendar);
}

/// The words of a row, as a seat reads them.
pub fn inject_text(row: &Row) -> Option<InjectText> {
    Some(InjectText { from: row.from.clone(), subject: row.subject.clone(), text: row.text.clone() })
}

/// All rows in the order in which the scenario has them, so that rows of one minute come in that order; behind them those that were
/// added at the table.
pub fn in_order(written: &[Row], kept: &BTreeMap<Slug, Entry>) -> Vec<Slug> {
    let names: BTreeSet<Slug> = written.iter().map(|row| row.id).collect();
    let added = kept.keys().filter(|id| !names.contains(*id));
    written.iter().map(|row| row.id).chain(added.copied()).collect()
}

/// Whether a row can still come.
pub fn is_pending(state: RowState) -> bool {
    matches!(
        state,
        RowState::Scheduled | RowState::Conditional | RowState::Following | RowState::Manual | RowState::Held
    )
}

/// Whether a row has come, whatever came of it.
pub fn has_come(state: RowState) -> bool {
    use RowState as S;
    matches!(state, S::Came | S::Delivered | S::Awaited | S::Answered | S::Unanswered)
}

/// Holds a row.
pub fn hold(id: Slug, turn: &mut Turn<'_>, entry: &mut Entry) {
    entry.before = entry.state;
    entry.state = RowState::Held;
    if let Some(ticket) = entry.ticket {
        turn.hold(ticket);
    }
    turn.fact(What::Exercise(ExerciseFact::InjectHeld { row: id }));
}

/// Releases a held row: it comes when it was due, or now if that is past.
pub fn release(id: Slug, turn: &mut Turn<'_>, entry: &mut Entry) {
    entry.state = entry.before;
    entry.due = entry.due.max(turn.now());
    if let Some(ticket) = entry.ticket {
        turn.release(ticket);
    }
    turn.fact(What::Exercise(ExerciseFact::InjectReleased { row: id }));
}

/// Puts a row off, or brings it forward: though never into the past.
pub fn defer(id: Slug, by: Span, turn: &mut Turn<'_>, entry: &mut Entry) {
    entry.due = (entry.due.max(turn.now()) + by).max(turn.now());
    if entry.follows() {
        entry.later = entry.later + by;
    }
    if let Some((ticket, at)) = on_the_agenda(turn, entry) {
        let is_forgotten_then = entry.row.when.is_some() || entry.follows();
        turn.put_off(ticket, if is_forgotten_then { at + by } else { entry.due });
    }
    turn.fact(What::Exercise(ExerciseFact::InjectDeferred { row: id, until: entry.due }));
}

fn on_the_agenda(turn: &Turn<'_>, entry: &Entry) -> Option<(Ticket, Time)> {
    entry.ticket.and_then(|ticket| Some((ticket, turn.when(ticket)?)))
}

/// Drops a row. It is held on the agenda, for it may be taken back.
pub fn drop_row(id: Slug, turn: &mut Turn<'_>, entry: &mut Entry) {
    if entry.state != RowState::Held {
        entry.before = entry.state;
    }
    entry.state = RowState::Dropped;
    if let Some(ticket) = entry.ticket {
        turn.hold(ticket);
    }
    turn.fact(What::Exercise(ExerciseFact::InjectDropped { row: id }));
}

/// Takes a dropped row back. It waits as it did before; one whose time has passed meanwhile is held, for nobody expects it now.
pub fn restore(id: Slug, turn: &mut Turn<'_>, entry: &mut Entry) {
    let waits = on_the_agenda(turn, entry);
    entry.state = match waits {
        Some((_, at)) if at <= turn.now() => RowState::Held,
        _ => entry.before,
    };
    if let Some((ticket, _)) = waits.filter(|_| entry.state != RowState::Held) {
        turn.release(ticket);
    }
    turn.fact(What::Exercise(ExerciseFact::InjectRestored { row: id }));
}

/// What a shift does: by how much, and when each of the rows that it moves is due then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShiftedRows {
    /// By how much. Less than was asked for if the first row would fall into the past: the spacing is kept.
    pub by: Span,
    /// The rows that move, and when they are due then.
    pub rows: Vec<(Slug, Time)>,
}

/// What a shift of every row that is still to come would do, or of one row and every later one. A row that waits for the
/// facilitator's hand has no time to be shifted.
pub fn shifted(
    rows: impl Iterator<Item = (Slug, RowState, Time)>,
    by: Span,
    after: Option<Slug>,
    now: Time,
) -> ShiftedRows {
    let mut waiting: Vec<(Slug, Time)> = rows
        .filter(|(_, state, due)| is_pending(*state) && *state != RowState::Manual && *due > now)
        .map(|(id, _, due)| (id, due))
        .collect();
    let from = after.and_then(|after| waiting.iter().find(|(id, _)| *id == after)).map_or(now, |(_, due)| *due);
    waiting.retain(|(_, due)| *due >= from);
    let Some(first) = waiting.iter().map(|(_, due)| *due).min() else { return ShiftedRows::default() };
    let by = Span(by.0.max((now - first).0));
    ShiftedRows { by, rows: waiting.into_iter().map(|(id, due)| (id, due + by)).collect() }
}

/// Shifts every row that is still to come, or this one and every later one, and keeps the spacing.
pub fn shift_all(by: Span, after: Option<Slug>, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let order = in_order(&desk.script.0.msel, &desk.book.msel);
    let rows = order.iter().filter_map(|id| desk.book.msel.get(id).map(|entry| (*id, entry.state, entry.due)));
    let shift = shifted(rows, by, after, desk.kernel.now);
    let moved: BTreeSet<Slug> = shift.rows.iter().map(|(id, _)| *id).collect();
    for (id, due) in &shift.rows {
        let Some(entry) = desk.book.msel.get_mut(id) else { continue };
        match entry.row.after.as_ref().filter(|_| entry.follows()) {
            // It goes along with the row that it follows.
            Some(after) if moved.contains(&after.row) => {}
            Some(_) => entry.later = entry.later + shift.by,
            None => entry.due = *due,
        }
    }
    let mut turn = Turn::new(desk.kernel, cause);
    turn.shift_all(shift.by, |what| match what {
        Happening::Table(TableDue::Row(id) | TableDue::RowLapses(id)) => moved.contains(id),
        _ => false,
    });
    let rows = u32::try_from(shift.rows.len()).unwrap_or(u32::MAX);
    turn.fact(What::Exercise(ExerciseFact::InjectsShifted { rows, by_s: shift.by.0 }));
    follow::reckon(&mut desk.book.msel, &desk.kernel.calendar);
}

/// Writes a row anew that has not been delivered. One that is held stays held.
pub fn edit(row: Row, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let id = row.id;
    let mut turn = Turn::new(desk.kernel, cause);
    let anew = entry(row, turn.calendar(), turn.now());
    let Some(kept) = desk.book.msel.get_mut(&id) else { return };
    // Other words alone leave a row where it was put off or shifted to.
    if kept.row.at != anew.row.at && !kept.follows() {
        kept.due = anew.due;
        let at = if anew.row.when.is_some() { until(&anew.row, turn.calendar()) } else { Some(anew.due) };
        if let Some((ticket, at)) = kept.ticket.zip(at) {
            turn.put_off(ticket, at);
        }
    }
    kept.row = anew.row;
    turn.fact(What::Exercise(ExerciseFact::InjectEdited { row: id }));
    follow::reckon(&mut desk.book.msel, &desk.kernel.calendar);
}

/// Adds a row on the spot.
pub fn add(row: Row, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let id = row.id;
    for asked in row.asks() {
        desk.memory.learn(asked, &desk.script.0, &desk.kernel.calendar);
    }
    let mut turn = Turn::new(desk.kernel, cause);
    let mut entry = entry(row, turn.calendar(), turn.now());
    turn.fact(What::Exercise(ExerciseFact::InjectAdded { row: id }));
    schedule(&mut turn, &mut entry);
    desk.book.msel.insert(id, entry);
    follow::catch_up(id, cause, desk);
}

/// A conditional row was never called for, or what another one follows did not come about in time.
pub fn lapse(id: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let waits = |state| matches!(state, RowState::Conditional | RowState::Following);
    let Some(entry) = desk.book.msel.get_mut(&id).filter(|entry| waits(entry.state)) else { return };
    entry.state = RowState::Lapsed;
    entry.ticket = None;
    Turn::new(desk.kernel, cause).fact(What::Exercise(ExerciseFact::InjectLapsed { row: id }));
}

/// Looks at the conditions of rows and tasks.
pub fn look(cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    memory::look(desk);
    let now = desk.kernel.now;
    let waits = |entry: &&Entry| entry.state == RowState::Conditional && entry.due <= now;
    let waiting: Vec<Shared<Row>> = desk.book.msel.values().filter(waits).map(|entry| entry.row.clone()).collect();
    let dice: Vec<Condition> = waiting.iter().flat_map(|row| memory::dice(row.asks())).collect();
    memory::throw(&dice, cause, desk);
    let called_for = |row: &&Shared<Row>| row.when.as_ref().is_some_and(|when| question::holds(when, desk));
    let mut due: Vec<Slug> = waiting.iter().filter(called_for).map(|row| row.id).collect();
    if due.len() > 1 {
        // Called for at once: they come as they stand in the MSEL.
        let order = in_order(&desk.script.0.msel, &desk.book.msel);
        due.sort_by_key(|id| order.iter().position(|row| row == id));
    }
    for id in due {
        let when = desk.book.msel.get(&id).and_then(|entry| entry.row.when.clone());
        let called_for = when.and_then(|when| witness(&when, true, desk));
        fire(id, false, called_for.map_or(cause, Cause::Fact), desk);
    }
    expect::look(cause, desk);
}
