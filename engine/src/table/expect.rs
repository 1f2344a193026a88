//! What is expected of people: whether it has come about, by whose deed, and when. Early counts if it still stands; late is late, and
//! how late is told; what nobody's deed brought about is nobody's merit.
//!
//! An effect is looked for, whatever brought it about; its author is found by the causes of the fact that bears it out, or is who of
//! those asked did last what amounts to something. An act alone counts as far as something came of it ([`deed`]). A word without an
//! effect to be asked for answers one row, the oldest, and not longer before than the row would wait for it. A facilitator may mark what the
//! engine cannot see.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::ActKind,
    condition::Condition,
    fact::{Cause, ExerciseFact, What},
    inject::{Expected, Milestone},
    scenario::Task,
};

use super::{book::Entry, deed, desk::Desk, follow, outcome, question, witness::witness};
use crate::{
    sight::view::{Order, RowState},
    world::{happening::TableDue, turn::Turn},
};

/// Whose deed it was, when it was done, and the fact that bears it out.
struct Merit {
    seat: Slug,
    act: u32,
    at: Time,
    fact: Option<u64>,
}

/// Looks at everything that is awaited, and at the critical tasks.
pub fn look(cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    // Where nobody has done anything yet, nothing is anybody's deed.
    if desk.book.acts == 0 {
        return;
    }
    answers(desk);
    let script = desk.script.0.clone();
    for objective in &script.objectives {
        for task in &objective.tasks {
            let shown = desk.book.tasks.get(&(objective.id, task.id)).copied().flatten();
            if shown.is_none()
                && let Some(merit) = merit_of_task(task, desk)
            {
                let because = merit.fact.map_or(cause, Cause::Fact);
                show(objective.id, task, because, desk);
            }
        }
    }
}

/// Looks at the rows that await something.
pub fn answers(desk: &mut Desk<'_, '_, '_>) {
    let awaits =
        |entry: &&Entry| entry.state == RowState::Awaited || (entry.state == RowState::Unanswered && !entry.late);
    let mut rows: Vec<(Time, Slug)> =
        desk.book.msel.iter().filter(|(_, entry)| awaits(entry)).map(|(id, entry)| (entry.due, *id)).collect();
    rows.sort_unstable();
    rows.into_iter().for_each(|(_, row)| answer(row, desk));
}

/// Looks whether what a row expects has come about.
pub fn answer(row: Slug, desk: &mut Desk<'_, '_, '_>) {
    let Some(entry) = desk.book.msel.get(&row) else { return };
    if let Some(act) = desk.book.marked.get(&row).copied().filter(|_| entry.state == RowState::Awaited) {
        settle(row, RowState::Answered, desk);
        return ends(row, Milestone::Answered, Cause::Act(act), desk);
    }
    let merit = entry.row.expect.as_ref().and_then(|expected| merit_of_row(expected, entry, desk));
    let Some(Merit { seat, act, at, fact }) = merit else { return };
    let now = desk.kernel.now;
    let late = entry.answer_by.map_or(Span(0), |by| Span((now - by).0.max(0)));
    let early = late == Span(0) && at < entry.due;
    let cause = fact.map_or(Cause::Act(act), Cause::Fact);
    let state = if late == Span(0) { RowState::Answered } else { RowState::Unanswered };
    settle(row, state, desk);
    if let Some(entry) = desk.book.msel.get_mut(&row) {
        (entry.answered_by, entry.late) = (Some(act), late > Span(0));
    }
    let met = ExerciseFact::ExpectationMet { row, seat, act, early, late_s: late.0 };
    let cause = Turn::new(desk.kernel, cause).fact(What::Exercise(met));
    if late == Span(0) {
        ends(row, Milestone::Answered, cause, desk);
    }
}

/// What a row expects came about in time, or did not: it has its effects, and other rows may wait for it. The first end counts, for
/// what was set in motion is not taken back.
fn ends(row: Slug, how: Milestone, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Some(entry) = desk.book.msel.get_mut(&row).filter(|entry| !entry.ended) else { return };
    entry.ended = true;
    let written = entry.row.clone();
    let effects = written.expect.iter().flat_map(|expected| match how {
        Milestone::Unanswered => &expected.on_missed,
        _ => &expected.on_met,
    });
    effects.for_each(|effect| outcome::set_in_motion(effect, cause, desk));
    follow::reached(row, how, cause, desk);
}

/// A row is awaited no more.
fn settle(row: Slug, state: RowState, desk: &mut Desk<'_, '_, '_>) {
    let Some(entry) = desk.book.msel.get_mut(&row) else { return };
    entry.state = state;
    if let Some(ticket) = entry.ticket.take() {
        Turn::new(desk.kernel, Cause::Start).cancel(ticket);
    }
}

/// The time for what a row expects is over.
pub fn overdue(row: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    answer(row, desk);
    let Some(entry) = desk.book.msel.get_mut(&row).filter(|entry| entry.state == RowState::Awaited) else { return };
    entry.state = RowState::Unanswered;
    entry.ticket = None;
    let missed = Turn::new(desk.kernel, cause).fact(What::Exercise(ExerciseFact::ExpectationMissed { row }));
    ends(row, Milestone::Unanswered, missed, desk);
}

// --- Whose merit it is ---------------------------------------------------------------------------------------------------

fn merit_of_row(expected: &Expected, entry: &Entry, desk: &Desk<'_, '_, '_>) -> Option<Merit> {
    let fits = |order: &Order| {
        let kind = if order.kind == ActKind::ShareAnyway { ActKind::Share } else { order.kind };
        (expected.acts.is_empty() || expected.acts.contains(&kind))
            && (expected.on.is_none() || expected.on == order.on)
    };
    if let Some(effect) = &expected.effect {
        return merit(effect, &expected.seats, &fits, desk);
    }
    let earliest = entry.due - expected.within;
    let counts = |order: &Order| {
        let is_free = || desk.book.msel.values().all(|other| other.answered_by != Some(order.act));
        fits(order) && (!deed::is_word(order.kind) || (order.at >= earliest && is_free()))
    };
    last_deed(&expected.seats, &counts, desk)
}

fn merit_of_task(task: &Task, desk: &Desk<'_, '_, '_>) -> Option<Merit> {
    merit(&task.when, &task.seats, &|_| true, desk)
}

/// Whose merit it is that a condition holds, if it does, and if it is anybody's.
fn merit(effect: &Condition, seats: &[Slug], fits: &dyn Fn(&Order) -> bool, desk: &Desk<'_, '_, '_>) -> Option<Merit> {
    // What nobody of them has tried is nobody's merit, and need not be asked.
    let tried = asked(seats, desk).any(|(_, orders)| orders.iter().any(fits));
    if !tried || !question::holds(effect, desk) {
        return None;
    }
    let fact = witness(effect, true, desk);
    let by_cause = fact.and_then(|fact| author(*desk.kernel.origins.get(&fact)?, desk));
    let by_cause = by_cause.filter(|(seat, order)| (seats.is_empty() || seats.contains(seat)) && fits(order));
    match by_cause {
        Some((seat, order)) => Some(Merit { seat, act: order.act, at: order.at, fact }),
        None => last_deed(seats, fits, desk).map(|merit| Merit { fact, ..merit }),
    }
}

/// Who gave an order.
fn author<'a>(act: u32, desk: &'a Desk<'_, '_, '_>) -> Option<(Slug, &'a Order)> {
    desk.script.0.seats.iter().find_map(|seat| {
        let orders = &desk.pictures.get(seat.id)?.orders;
        let n = orders.binary_search_by_key(&act, |order| order.act).ok()?;
        Some((seat.id, &orders[n]))
    })
}

/// The seats of whom something is asked, all of them where none is named, and what each has ordered.
fn asked<'a>(seats: &'a [Slug], desk: &'a Desk<'_, '_, '_>) -> impl Iterator<Item = (Slug, &'a [Order])> {
    let all = desk.script.0.seats.iter().map(|seat| seat.id);
    let asked = all.filter(|seat| seats.is_empty() || seats.contains(seat));
    asked.filter_map(|seat| Some((seat, desk.pictures.get(seat)?.orders.as_slice())))
}

/// What the seats of whom it is asked did last of all that fits and amounts to something.
fn last_deed(seats: &[Slug], fits: &dyn Fn(&Order) -> bool, desk: &Desk<'_, '_, '_>) -> Option<Merit> {
    let last = asked(seats, desk).filter_map(|(seat, orders)| {
        let order = orders.iter().rev().find(|order| fits(order) && deed::amounts(order, seat, desk))?;
        Some(Merit { seat, act: order.act, at: order.at, fact: None })
    });
    last.max_by_key(|merit| merit.act)
}

// --- Tasks, and the facilitator's mark -----------------------------------------------------------------------------------

/// A critical task shows its evidence.
fn show(objective: Slug, task: &Task, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let now = desk.kernel.now;
    desk.book.tasks.insert((objective, task.id), Some(now));
    let by = task.by.as_ref().and_then(|by| desk.kernel.calendar.read(by.as_str()).ok());
    let late_s = by.map_or(0, |by| (now - by).0.max(0));
    let (task, in_time) = (task.id, late_s == 0);
    Turn::new(desk.kernel, cause).fact(What::Exercise(ExerciseFact::TaskShown { objective, task, in_time, late_s }));
}

/// What may be marked as done: rows that expect something, and tasks.
pub fn awaited<'a>(desk: &'a Desk<'_, '_, '_>) -> impl Iterator<Item = Slug> + 'a {
    let rows = desk.book.msel.iter().filter(|(_, entry)| entry.row.expect.is_some()).map(|(id, _)| *id);
    rows.chain(desk.book.tasks.keys().map(|(_, task)| *task))
}

/// Whether there is something to be marked under this name.
pub fn can_be_marked(of: Slug, desk: &Desk<'_, '_, '_>) -> bool {
    awaited(desk).any(|known| known == of)
}

/// The facilitator marks a row or a task as done, or takes the mark back.
pub fn mark(of: Slug, done: bool, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let act = desk.book.acts;
    let marked = Turn::new(desk.kernel, cause).fact(What::Exercise(ExerciseFact::DeedMarked { of, act, done }));
    if done {
        desk.book.marked.insert(of, act);
    } else {
        desk.book.marked.remove(&of);
    }
    match desk.book.msel.get(&of).map(|entry| entry.state) {
        Some(RowState::Awaited | RowState::Unanswered) if done => {
            settle(of, RowState::Answered, desk);
            ends(of, Milestone::Answered, marked, desk);
        }
        Some(RowState::Answered) if !done => await_again(of, marked, desk),
        Some(_) => {}
        None => mark_task(of, done, marked, desk),
    }
}

/// A mark is taken back: what no deed answered is awaited again, as long as there is time.
fn await_again(row: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let now = desk.kernel.now;
    let Some(entry) = desk.book.msel.get_mut(&row).filter(|entry| entry.answered_by.is_none()) else { return };
    entry.state = RowState::Awaited;
    if let Some(by) = entry.answer_by.filter(|by| *by > now) {
        let ticket = Turn::new(desk.kernel, cause).at(by, TableDue::AnswerOverdue(row));
        if let Some(entry) = desk.book.msel.get_mut(&row) {
            entry.ticket = Some(ticket);
        }
        return;
    }
    overdue(row, cause, desk);
}

fn mark_task(task: Slug, done: bool, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let script = desk.script.0.clone();
    for objective in &script.objectives {
        let Some(written) = objective.tasks.iter().find(|known| known.id == task) else { continue };
        let key = (objective.id, task);
        let shown = desk.book.tasks.get(&key).copied().flatten();
        if !done {
            desk.book.tasks.insert(key, None);
        } else if shown.is_none() {
            show(objective.id, written, cause, desk);
        }
    }
}
