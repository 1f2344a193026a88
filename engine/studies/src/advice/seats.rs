//! Advice on seats: who has nothing to do, and what nobody can do.

use std::cmp::Reverse;

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::ActKind,
    language::Holds,
    scenario::{Scenario, Seat},
};

use super::{
    kind::{Advice, IDLE},
    ran::Ran,
};

/// Seats that have nothing to do for long, in half of the runs of every cell. A minute at the table is one at the pace with which the
/// clock starts.
pub(super) fn idle(ran: &Ran<'_>) -> Vec<Advice> {
    let pace = i64::from(ran.scenario.pace.max(1));
    let mut found: Vec<(Span, Span, Time, Slug)> = Vec::new();
    for seat in &ran.scenario.seats {
        // Under the play that leaves it idle least.
        let middles = ran.summary.cells().iter().filter_map(|cell| {
            let (spans, froms) =
                (cell.watched(&format!("idle.{}", seat.id)), cell.watched(&format!("idle_from.{}", seat.id)));
            let mut both: Vec<(i64, i64)> = spans.iter().copied().zip(froms.iter().copied()).collect();
            both.sort_unstable();
            both.get(both.len() / 2).copied()
        });
        if let Some((span, from)) = middles.min() {
            let at_table = Span(span / pace);
            if at_table > IDLE {
                found.push((at_table, Span(span), Time(from), seat.id));
            }
        }
    }
    found.sort_by_key(|(at_table, ..)| Reverse(*at_table));
    found.into_iter().map(|(at_table, span, from, seat)| Advice::SeatIdle { seat, span, at_table, from }).collect()
}

/// Acts that were refused whenever somebody tried them, and rights with nothing to use them on.
pub(super) fn unusable(ran: &Ran<'_>) -> Vec<Advice> {
    let sum = |key: String| ran.summary.cells().iter().map(|cell| cell.watched(&key).iter().sum::<i64>()).sum::<i64>();
    let refused = ActKind::ALL.iter().filter_map(|act| {
        let tried = sum(format!("tried.{}", act.name()));
        (tried > 0 && sum(format!("refused.{}", act.name())) == tried)
            .then_some(Advice::ActRefused { act: *act, tried })
    });
    let mut found: Vec<Advice> = refused.collect();
    for seat in &ran.scenario.seats {
        let empty = seat.may.iter().filter(|act| lacks_means(seat, **act, ran.scenario));
        found.extend(empty.map(|act| Advice::RightWithoutMeans { seat: seat.id, act: *act }));
    }
    found
}

/// Whether an act asks for something of the seat's own, and the seat has nothing of the kind.
fn lacks_means(seat: &Seat, act: ActKind, scenario: &Scenario) -> bool {
    let is_mobile = |id: &Slug| scenario.posts.iter().any(|post| post.id == *id && post.mobile);
    act.fields().iter().filter(|field| !field.optional).any(|field| match field.holds {
        Holds::OwnPost => seat.posts.is_empty(),
        Holds::OwnMobilePost => !seat.posts.iter().any(is_mobile),
        Holds::OwnPatrol => seat.patrols.is_empty(),
        Holds::OwnCamp => seat.camps.is_empty(),
        Holds::OwnCommunity => seat.community.is_none(),
        _ => false,
    })
}
