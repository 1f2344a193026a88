//! What the facilitator marked as done, in the report: neither missed nor late, as long as the mark stands.

use kernel::names::Slug;
use vocabulary::act::{Act, Actor, DirectionAct};
use words::Lang;

use super::{report, wish};
use crate::report::{
    discreet::Edition,
    drafting::{CameOut, Drafting},
    objectives,
};

/// How the row `e1` and the critical task came out, after these marks on both: the second, and whether it is done. The row comes after 20
/// minutes and waits for 30; the task has an hour and a half. Nobody does either.
fn came_out(marks: &[(i64, bool)]) -> (CameOut, CameOut) {
    let facilitator = Actor::facilitator().0.as_str();
    let mark = |at: i64, of: &str, done| {
        let act = DirectionAct::MarkDone { of: Slug::new(of), done, reason: "settled aloud".to_owned() };
        (at, facilitator, Act::Direction(act))
    };
    let acts = marks.iter().flat_map(|(at, done)| ["e1", "lanes-staffed"].map(|of| mark(*at, of, *done))).collect();
    let wish = wish(Lang::En, Edition::Public);
    let mut found = None;
    report(acts, &wish, |played| {
        let draft = Drafting::of(played, &wish);
        let row = draft.expected.iter().find(|known| known.row.id == Slug::new("e1")).expect("it came");
        let task = draft.tasks.first().expect("a task");
        let short = [row.came_out, task.came_out].into_iter().filter(|out| out.falls_short()).count();
        assert_eq!(objectives::unreached(&draft).len(), short);
        found = Some((row.came_out, task.came_out));
    });
    found.expect("it was drawn")
}

#[test]
fn what_was_marked_as_done_was_done_in_time_whenever_it_was_marked() {
    use CameOut::{InTime, Missed};
    assert_eq!(came_out(&[]), (Missed, Missed));
    assert_eq!(came_out(&[(7000, true)]), (InTime, InTime), "both were over");
    assert_eq!(came_out(&[(1800, true)]), (InTime, InTime), "both were awaited");
    assert_eq!(came_out(&[(600, true)]), (InTime, InTime), "the row had not come");
    for taken_back in [&[(7000, true), (8000, false)], &[(1800, true), (2400, false)], &[(600, true), (900, false)]] {
        assert_eq!(came_out(taken_back), (Missed, Missed), "{taken_back:?}");
    }
}
