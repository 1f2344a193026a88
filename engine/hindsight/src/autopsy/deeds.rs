//! What those of whom something was expected did about it: tried and were refused, or did, and what became of it.

use std::collections::BTreeSet;

use engine::sight::view::Order;
use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{Act, ActKind, TableAct},
    fact::{Cause, ExerciseFact, Fact, What},
    language::Value,
};

use super::{parts::Fate, wanted::Deed};
use crate::record::PlayedRecord;

/// An order that fits what was expected.
pub(super) struct Done<'r> {
    pub seat: Slug,
    pub order: &'r Order,
}

/// The orders of a seat within a span that would bring it about, oldest first.
pub(super) fn fitting<'r>(
    record: &'r PlayedRecord<'_>,
    seat: Slug,
    deeds: &[Deed],
    (from, until): (Time, Time),
) -> Vec<Done<'r>> {
    let fits = |order: &&Order| {
        let within = order.at >= from && order.at <= until;
        let theirs = |deed: &&Deed| deed.seat.is_none_or(|by| by == seat) && deed.acts.contains(&order.kind);
        within && deeds.iter().filter(theirs).any(|deed| names_one(&order.deed, &deed.on))
    };
    let orders = record.seat(seat).into_iter().flat_map(|view| &view.orders);
    orders.filter(fits).map(|order| Done { seat, order }).collect()
}

/// Whether an act names one of these things; every act does, where none is asked for.
fn names_one(act: &Act, things: &BTreeSet<Slug>) -> bool {
    let mut named = things.is_empty();
    act.each(&mut |_, value| named |= matches!(value, Value::Name(name) if things.contains(&name)));
    named
}

/// The number of the fact that tells of an act: that it was done, or refused.
pub(super) fn fact_of(act: u32, record: &PlayedRecord<'_>) -> Option<u64> {
    let is_it = |fact: &&Fact| match fact.what {
        What::Exercise(ExerciseFact::ActDone { act: n, .. } | ExerciseFact::ActRefused { act: n, .. }) => n == act,
        _ => false,
    };
    record.facts.iter().find(is_it).map(|fact| fact.n)
}

/// What became of an order up to a moment, and the fact that shows it.
pub(super) fn fate(done: &Done<'_>, until: Time, record: &PlayedRecord<'_>) -> (Fate, Option<u64>) {
    if let Some(Done { seat, order }) = taken_back(done, until, record) {
        return (Fate::TakenBack { seat, act: order.act, kind: order.kind }, fact_of(order.act, record));
    }
    match last_of(done.order.act, until, record) {
        Some(fact) => (Fate::NotEnough, Some(fact)),
        None => (Fate::Nothing, fact_of(done.order.act, record)),
    }
}

/// The order, of whichever seat, that took this one back.
fn taken_back<'r>(done: &Done<'_>, until: Time, record: &'r PlayedRecord<'_>) -> Option<Done<'r>> {
    let given = done.order;
    let all = record.seats.iter().flat_map(|view| view.orders.iter().map(|order| Done { seat: view.seat, order }));
    let later = all.filter(|done| done.order.act > given.act && done.order.at <= until && done.order.refused.is_none());
    later.filter(|done| undoes(&done.order.deed, &given.deed)).min_by_key(|done| done.order.act)
}

/// Whether an act undoes another: opens what that one closed, calls back what that one sent, sets what it had set otherwise.
fn undoes(act: &Act, other: &Act) -> bool {
    use ActKind as A;
    let (first, second) = (named_first(act), named_first(other));
    let same = first.is_some() && first == second;
    let opposite = matches!(
        (act.kind(), other.kind()),
        (A::ClosePost, A::OpenPost)
            | (A::OpenPost, A::ClosePost)
            | (A::Recall, A::Dispatch | A::Escort | A::PatrolTogether | A::SearchRoad)
            | (A::Dispatch, A::Dispatch)
            | (A::HoldBoats, A::LendBoats)
    );
    let sets = matches!(
        act.kind(),
        A::StaffLanes
            | A::UsePaper
            | A::CheckAll
            | A::TakeFingerprints
            | A::WidenList
            | A::SuspendSupport
            | A::SetCurfew
    );
    same && (opposite || (sets && act.kind() == other.kind() && act != other))
}

/// The thing that an act names before all others: the post, the patrol, the place to which it is done.
fn named_first(act: &Act) -> Option<Slug> {
    let mut first = None;
    act.each(&mut |_, value| {
        if let Value::Name(name) = value {
            first.get_or_insert(name);
        }
    });
    first
}

/// The last thing that came of an act up to a moment, beside that it was done.
fn last_of(act: u32, until: Time, record: &PlayedRecord<'_>) -> Option<u64> {
    let mut of: BTreeSet<u64> = BTreeSet::new();
    let mut last = None;
    for fact in record.facts.iter().take_while(|fact| fact.at <= until) {
        let came = match fact.cause {
            Cause::Act(n) => n == act,
            Cause::Fact(n) => of.contains(&n),
            _ => false,
        };
        if came {
            of.insert(fact.n);
            if !matches!(fact.what, What::Exercise(ExerciseFact::ActDone { .. })) && !is_word(&fact.what) {
                last = Some(fact.n);
            }
        }
    }
    last
}

/// Whether a fact is only that word of something went or came.
fn is_word(what: &What) -> bool {
    matches!(what, What::Sharing(_))
}

/// Who gave an order, and the order.
pub(super) fn by_number<'r>(act: u32, record: &'r PlayedRecord<'_>) -> Option<Done<'r>> {
    record.seats.iter().find_map(|view| {
        let n = view.orders.binary_search_by_key(&act, |order| order.act).ok()?;
        Some(Done { seat: view.seat, order: &view.orders[n] })
    })
}

/// Whether an act was a proposal that nobody but the facilitator heard.
pub(super) fn is_secret(act: u32, record: &PlayedRecord<'_>) -> bool {
    by_number(act, record)
        .is_some_and(|done| matches!(done.order.deed, Act::Table(TableAct::Propose { secret: true, .. })))
}

/// The act behind a fact, by its causes.
pub(super) fn author(cause: Cause, record: &PlayedRecord<'_>) -> Option<u32> {
    match cause {
        Cause::Act(n) => Some(n),
        // Causes lie in the past: the walk ends.
        Cause::Fact(n) => author(record.fact(n).filter(|fact| fact.cause != cause)?.cause, record),
        Cause::Start | Cause::Inject(_) => None,
    }
}
