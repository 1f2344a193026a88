//! The rules of a scenario's own plays: questions that a seat answers from its picture, and the acts that follow.
//!
//! The language is that of conditions everywhere, asked of the picture and not of the world. What no picture can answer is told by
//! `check`, and is answered no.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::Act,
    condition::Condition,
    fact::{SharingFact, What},
    matter::{Matter, MatterKind},
    name::Name,
    play::Play,
};

use super::seen::Seen;

/// What the rules of a play call for now: all acts of every rule whose question holds, as far as they are not done or are due again.
pub fn called_for(play: &Play, seen: &Seen<'_>) -> Vec<Act> {
    let holding = play.rules.iter().filter(|rule| holds(&rule.when, seen));
    let due = holding.flat_map(|rule| {
        let since = rule.every.map_or(Time::START, |every| seen.view.now - every + Span(1));
        rule.acts.iter().filter(move |act| !seen.has_done_since(since, |deed| deed == *act))
    });
    due.cloned().collect()
}

fn holds(asked: &Condition, seen: &Seen<'_>) -> bool {
    use Condition as C;
    let me = seen.me.id;
    match asked {
        C::Knows { seat, matter, about } => *seat == me && knows(seen, *matter, *about, None),
        C::Told { seat, by, matter, about } => *seat == me && knows(seen, *matter, *about, Some(by.slug())),
        C::Waiting { post, more_than } => seen.post(post.slug()).is_some_and(|word| word.waiting > *more_than),
        C::PostOpen(post) => seen.post(post.slug()).is_some_and(|word| word.open),
        C::PostClosed(post) => seen.post(post.slug()).is_some_and(|word| !word.open),
        C::Sheltered { camp, more_than } => seen.camp(camp.slug()).0 > *more_than,
        C::Places { camp, at_least } => seen.camp(camp.slug()).1 >= *at_least,
        C::FreePlaces { camp, at_least } => free(seen, camp.slug()) >= *at_least,
        C::CampFull(camp) => free(seen, camp.slug()) == 0,
        C::Done { act, seat, on } => {
            let mine = seat.map(Name::slug) == Some(me);
            mine && done(seen, |order| order.kind == *act && on.is_none_or(|on| order.on == Some(on))) > 0
        }
        C::DoneTimes { act, at_least, seat, on, since } => {
            let since = since.as_ref().and_then(|since| seen.common.read(since.as_str())).unwrap_or(Time::START);
            let is = |order: &crate::sight::view::Order| {
                order.kind == *act && order.at >= since && on.is_none_or(|on| order.on == Some(on))
            };
            seat.map(Name::slug) == Some(me) && done(seen, is) >= *at_least as usize
        }
        C::Agreed { seats: (one, other) } => agreed(seen, (one.slug(), other.slug())),
        C::After(moment) => seen.common.read(moment.as_str()).is_some_and(|moment| seen.view.now >= moment),
        C::HourBetween { from, until } => seen.common.is_between(seen.view.now, from, until),
        C::All(all) => all.iter().all(|part| holds(part, seen)),
        C::Any(any) => any.iter().any(|part| holds(part, seen)),
        C::AtLeast { count, of } => of.iter().filter(|part| holds(part, seen)).count() >= *count as usize,
        C::Not(not) => !holds(not, seen),
        _ => false,
    }
}

/// Whether word of such a matter has reached the seat, from this seat if one is named.
fn knows(seen: &Seen<'_>, kind: MatterKind, about: Option<Slug>, by: Option<Slug>) -> bool {
    seen.view.inbox.iter().any(|item| {
        let told = by.is_none_or(|by| item.report.relayed_by == by || item.again.contains(&by));
        told && item.is_about(kind, about)
    })
}

fn done(seen: &Seen<'_>, is: impl Fn(&crate::sight::view::Order) -> bool) -> usize {
    seen.view.orders.iter().filter(|order| order.refused.is_none() && is(order)).count()
}

fn free(seen: &Seen<'_>, camp: Slug) -> u32 {
    let (people, capacity) = seen.camp(camp);
    capacity.saturating_sub(people)
}

/// Whether two seats have agreed, as everybody knew at the start or as this seat heard.
fn agreed(seen: &Seen<'_>, seats: (Slug, Slug)) -> bool {
    let same = |(a, b): (Slug, Slug)| seats == (a, b) || seats == (b, a);
    let heard = seen.view.inbox.iter().any(|item| match &item.report.matter {
        Matter::Outcome { what: Some(what), .. } => {
            matches!(**what, What::Sharing(SharingFact::AgreementMade { seats, .. }) if same(seats))
        }
        _ => false,
    });
    heard || seen.common.agreements().iter().copied().any(same)
}
