//! Rows that come after another row: they wait until it has come, or until what it expects came about or did not, and then for as long
//! as they say. Until then nobody knows when; what screens show is reckoned, and goes along with the row that they follow.
//!
//! It decides when a row is due, and leaves it to [`super::msel`] to deliver it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{
    fact::{Cause, ExerciseFact, What},
    inject::{After, Milestone},
};

use super::{book::Entry, desk::Desk, msel};
use crate::{sight::view::RowState, world::turn::Turn};

/// A row has come to something: those that wait for it may come from now on, each after its delay.
pub fn reached(row: Slug, milestone: Milestone, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let waits = |after: &After| after.row == row && after.once == milestone;
    let waiting = |entry: &&Entry| entry.follows() && entry.row.after.as_ref().is_some_and(waits);
    let rows: Vec<Slug> = desk.book.msel.values().filter(waiting).map(|entry| entry.row.id).collect();
    let now = desk.kernel.now;
    rows.into_iter().for_each(|id| let_go(id, now, cause, desk));
}

/// A row that was added on the spot follows one that has come to it already.
pub fn catch_up(id: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let follows = |entry: &Entry| entry.row.after.clone().filter(|_| entry.follows());
    let Some(after) = desk.book.msel.get(&id).and_then(follows) else { return };
    let Some(other) = desk.book.msel.get(&after.row) else { return };
    let (now, is) = (desk.kernel.now, other.state);
    let since = match after.once {
        Milestone::Fired if msel::has_come(is) => other.due,
        Milestone::Answered if is == RowState::Answered => now,
        Milestone::Unanswered if is == RowState::Unanswered => now,
        _ => return reckon(&mut desk.book.msel, &desk.kernel.calendar),
    };
    let_go(id, since, cause, desk);
}

/// A row waits for no other row any more: for its time, and for its condition if it has one.
fn let_go(id: Slug, since: Time, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let mut turn = Turn::new(desk.kernel, cause);
    let Some(entry) = desk.book.msel.get_mut(&id) else { return };
    let by = entry.row.after.as_ref().map(|after| after.by).unwrap_or_default();
    let at = turn.calendar().read(entry.row.at.as_str()).unwrap_or(Time::START);
    entry.due = at.max(since + by + entry.later).max(turn.now());
    if let Some(ticket) = entry.ticket.take() {
        turn.cancel(ticket);
    }
    let stays = matches!(entry.state, RowState::Held | RowState::Dropped).then_some(entry.state);
    let until = msel::until(&entry.row, turn.calendar());
    if stays.is_none() && until.is_some_and(|until| until < entry.due) {
        entry.state = RowState::Lapsed;
        turn.fact(What::Exercise(ExerciseFact::InjectLapsed { row: id }));
        return;
    }
    entry.state = if entry.row.when.is_some() { RowState::Conditional } else { RowState::Scheduled };
    msel::schedule(&mut turn, entry);
    if let Some(state) = stays {
        (entry.before, entry.state) = (entry.state, state);
        if let Some(ticket) = entry.ticket {
            turn.hold(ticket);
        }
    }
}

/// A row that is taken back after the one that it follows was dropped comes when it was reckoned to come.
pub fn comes_alone(id: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let dropped = |after: &After| desk.book.msel.get(&after.row).is_some_and(|row| row.state == RowState::Dropped);
    let Some(entry) = desk.book.msel.get(&id).filter(|entry| entry.state == RowState::Following) else { return };
    let Some(after) = entry.row.after.as_ref().filter(|after| dropped(after)) else { return };
    let since = entry.due - after.by - entry.later;
    let_go(id, since, cause, desk);
}

/// Reckons anew when rows that follow others are due, as things stand.
pub fn reckon(rows: &mut BTreeMap<Slug, Entry>, calendar: &Calendar) {
    let waiting: Vec<Slug> = rows.values().filter(|entry| entry.follows()).map(|entry| entry.row.id).collect();
    for id in waiting {
        let due = reckoned(id, rows, calendar, &mut BTreeSet::new());
        if let Some(entry) = rows.get_mut(&id) {
            entry.due = due;
        }
    }
}

fn reckoned(id: Slug, rows: &BTreeMap<Slug, Entry>, calendar: &Calendar, seen: &mut BTreeSet<Slug>) -> Time {
    let Some(entry) = rows.get(&id) else { return Time::START };
    let follows = entry.row.after.as_ref().filter(|_| entry.follows() && seen.insert(id));
    let Some((after, other)) = follows.and_then(|after| Some((after, rows.get(&after.row)?))) else { return entry.due };
    let at = calendar.read(entry.row.at.as_str()).unwrap_or(Time::START);
    at.max(reckoned(after.row, rows, calendar, seen) + after.waits(&other.row) + entry.later)
}

/// The rows for which a name stands when the facilitator holds, puts off or drops it: the row itself as long as it is to come, and
/// then those of its further comings that are.
pub fn named(id: Slug, rows: &BTreeMap<Slug, Entry>) -> Vec<Slug> {
    let Some(first) = rows.get(&id) else { return Vec::new() };
    if !msel::has_come(first.state) {
        return vec![id];
    }
    again(id, rows)
}

/// The further comings of a row that have not come.
pub fn again(id: Slug, rows: &BTreeMap<Slug, Entry>) -> Vec<Slug> {
    let Some(first) = rows.get(&id).filter(|entry| entry.row.repeat.is_some()) else { return Vec::new() };
    let to_come = |entry: &&Entry| first.row.has_again(&entry.row) && !msel::has_come(entry.state);
    rows.values().filter(to_come).map(|entry| entry.row.id).collect()
}

#[cfg(test)]
mod tests {
    use kernel::time::{Moment, Span};
    use vocabulary::{
        act::{Act, ActKind, CommunityAct, DirectionAct, Refusal},
        effect::Effect,
        inject::{Expected, Repeat, Row},
        scenario::Scenario,
        terms::Text,
    };

    use super::*;
    use crate::{
        table::small_table::{SmallTable, bosso, tense},
        world::people_stage::slug,
    };

    fn row(id: &str) -> Row {
        Row { id: slug(id), subject: Text::same(id), ..Row::default() }
    }

    fn at(id: &str, at: &str) -> Row {
        Row { at: Moment::new(at).expect("a moment"), ..row(id) }
    }

    fn after(id: &str, other: &str, once: Milestone, by: Span) -> Row {
        Row { after: Some(After { row: slug(other), once, by }), ..row(id) }
    }

    fn with(rows: Vec<Row>) -> SmallTable {
        SmallTable::of(Scenario { msel: rows, ..tense(&[ActKind::Convene], 400) })
    }

    /// When each row came, in minutes.
    fn came(table: &SmallTable) -> Vec<(String, i64)> {
        let fired = table.facts.iter().filter_map(|fact| match fact.what {
            What::Exercise(ExerciseFact::InjectFired { row, .. }) => Some((row.to_string(), fact.at.0 / 60)),
            _ => None,
        });
        fired.collect()
    }

    fn direct(table: &mut SmallTable, act: DirectionAct) -> Result<u32, Refusal> {
        table.seat("facilitator", &Act::Direction(act))
    }

    fn asks_for_a_meeting(id: &str, tension: i32) -> Row {
        let calmer = |by| vec![Effect::Tension { community: bosso(), by }];
        let expected = Expected {
            seats: vec![slug("commissioner")],
            acts: vec![ActKind::Convene],
            on: None,
            effect: None,
            within: Span::hours(4),
            on_met: calmer(-tension),
            on_missed: calmer(tension),
        };
        Row { expect: Some(expected), ..at(id, "+1h") }
    }

    #[test]
    fn a_row_comes_so_long_after_another_one_whenever_that_came() {
        let mut table = with(vec![at("e1", "+1h"), after("e2", "e1", Milestone::Fired, Span::hours(2))]);
        let by = Span::minutes(30);
        direct(&mut table, DirectionAct::Defer { row: slug("e1").into(), by, reason: "late".into() })
            .expect("it waits");
        let due =
            |table: &mut SmallTable| table.exercise.control().rows.iter().map(|row| row.at.0 / 60).collect::<Vec<_>>();
        assert_eq!(due(&mut table), [90, 210], "what is shown goes along");
        table.pass(Span::hours(5));
        assert_eq!(came(&table), [("e1".to_owned(), 90), ("e2".to_owned(), 210)]);
    }

    #[test]
    fn what_comes_after_an_answer_comes_after_one_and_what_comes_after_none_after_none() {
        for answers in [true, false] {
            let mut table = with(vec![
                asks_for_a_meeting("e1", 100),
                after("thanks", "e1", Milestone::Answered, Span::hours(1)),
                after("blame", "e1", Milestone::Unanswered, Span::hours(1)),
            ]);
            table.pass(Span::hours(2));
            if answers {
                let convene = Act::Community(CommunityAct::Convene { community: bosso() });
                table.seat("commissioner", &convene).expect("it may");
            }
            table.pass(Span::hours(20));
            let came: Vec<String> = came(&table).into_iter().map(|(row, _)| row).collect();
            assert_eq!(came, if answers { ["e1", "thanks"] } else { ["e1", "blame"] });
        }
    }

    #[test]
    fn an_answer_and_the_lack_of_one_each_have_their_effects_once() {
        let tension = |answers: bool, by: i32| {
            let mut table = with(vec![asks_for_a_meeting("e1", by)]);
            table.pass(Span::hours(2));
            if answers {
                let convene = Act::Community(CommunityAct::Convene { community: bosso() });
                table.seat("commissioner", &convene).expect("it may");
            }
            table.pass(Span::hours(4));
            let mark = DirectionAct::MarkDone { of: slug("e1"), done: true, reason: "as was said".into() };
            direct(&mut table, mark).expect("it can be marked");
            table.pass(Span::hours(1));
            table.tension()
        };
        assert!(tension(true, 300) < tension(true, 0), "a meeting in time calms");
        assert!(
            tension(false, 300) > tension(false, 0),
            "none in time does not, and a mark afterwards takes nothing back"
        );
    }

    #[test]
    fn a_row_that_comes_again_is_held_and_dropped_as_one_and_one_by_one() {
        let repeat = Some(Repeat { every: Span::hours(1), times: Some(5), until: None });
        let mut table = with(vec![Row { repeat, ..at("e1", "+1h") }]);
        let drop = |row: &str| DirectionAct::Drop { row: slug(row).into(), reason: "enough".into() };
        direct(&mut table, drop("e1-3")).expect("one of them");
        table.pass(Span::minutes(130));
        assert_eq!(came(&table), [("e1".to_owned(), 60), ("e1-2".to_owned(), 120)]);
        direct(&mut table, DirectionAct::Hold { row: slug("e1").into() }).expect("those that are to come");
        table.pass(Span::hours(3));
        assert_eq!(came(&table).len(), 2);
        direct(&mut table, DirectionAct::Release { row: slug("e1-5").into() }).expect("one of them");
        table.pass(Span::hours(1));
        assert_eq!(came(&table).last().map(|(row, _)| row.as_str()), Some("e1-5"));
        direct(&mut table, drop("e1")).expect("the rest");
        table.pass(Span::hours(9));
        assert_eq!(came(&table).len(), 3);
        assert_eq!(direct(&mut table, drop("e1")), Err(Refusal::RowDone { row: slug("e1") }));
    }

    #[test]
    fn a_series_that_is_dropped_before_it_began_can_be_taken_back_but_for_its_first() {
        let repeat = Some(Repeat { every: Span::hours(1), times: Some(3), until: None });
        let mut table = with(vec![Row { repeat, ..at("e1", "+1h") }]);
        let drop = DirectionAct::Drop { row: slug("e1").into(), reason: "too early".into() };
        direct(&mut table, drop).expect("it waits");
        direct(&mut table, DirectionAct::Restore { row: slug("e1-3").into() }).expect("it was dropped");
        table.pass(Span::hours(9));
        assert_eq!(came(&table), [("e1-3".to_owned(), 180)]);
    }

    #[test]
    fn a_row_that_nothing_calls_for_in_time_is_forgotten() {
        let until = Some(Moment::new("+2h").expect("a moment"));
        let late = Row { until: until.clone(), ..after("e2", "e1", Milestone::Fired, Span::hours(2)) };
        let never = Row { until, ..after("e3", "by-hand", Milestone::Fired, Span(0)) };
        let by_hand = Row { manual: true, ..at("by-hand", "+1h") };
        let mut table = with(vec![at("e1", "+1h"), late, by_hand, never]);
        table.pass(Span::hours(9));
        assert_eq!(came(&table), [("e1".to_owned(), 60)]);
        assert_eq!(table.count(|what| matches!(what, What::Exercise(ExerciseFact::InjectLapsed { .. }))), 2);
    }
}
