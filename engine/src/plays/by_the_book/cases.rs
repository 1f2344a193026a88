//! Joint investigations: what both sides know of people who are moved against their will goes into one file, and what it shows is acted on
//! together.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{AcrossAct, Act, ActKind, PatrolAct},
    fact::{InvestigationFact, What},
    matter::MatterKind,
};

use crate::{
    plays::{doctrine::Doctrine, seen::Seen},
    sight::view::Item,
};

/// What tells of a network is put into a file with the counterpart, as far as those who told it agree.
pub const INVESTIGATE_TOGETHER: Doctrine = Doctrine { name: "investigate together", acts: investigate };
/// A network that the file has shown is broken up, once somebody has had the time to get to its place.
pub const BREAK_UP_WHAT_IS_UNDERSTOOD: Doctrine = Doctrine { name: "break up what is understood", acts: break_up };

const TELLS: &[MatterKind] = &[MatterKind::Trafficking, MatterKind::RouteUsed, MatterKind::AlertHit];

/// What an investigation of this seat has come to, the newest first: with whom, what, and how long ago.
fn shown<'a>(seen: &Seen<'a>) -> impl Iterator<Item = (Slug, &'a InvestigationFact, Span)> + use<'a> {
    let (me, now) = (seen.me.id, seen.view.now);
    seen.outcomes().rev().filter_map(move |(at, what)| match what {
        What::Investigation(fact) => {
            let (a, b) = fact.seats()?;
            Some((if a == me { b } else { a }, fact, now - at))
        }
        _ => None,
    })
}

/// Who holds the same office on the other side, and has agreed with this seat, as far as it can see.
fn counterpart(seen: &Seen<'_>) -> Option<Slug> {
    let across = seen.common.seats().iter().filter(|seat| seat.country != seen.me.country && seat.kind == seen.me.kind);
    let may = |kind| move |seat: &&vocabulary::scenario::Seat| seat.may.contains(&kind);
    let able = across.filter(may(ActKind::AddToInvestigation));
    able.map(|seat| seat.id).find(|seat| seen.can_reach(*seat) && !seen.lacks_agreement(*seat))
}

/// Whether an item may go into the file: those who told it are no committee, or have agreed.
fn is_free(seen: &Seen<'_>, item: &Item) -> bool {
    seen.source_to_ask(item).is_none() || seen.consent(item.report.id) == Some(true)
}

fn investigate(seen: &Seen<'_>) -> Vec<Act> {
    let Some(with) = counterpart(seen).filter(|_| seen.may(ActKind::AddToInvestigation)) else { return Vec::new() };
    let used = |item: &&Item| {
        let id = item.report.id;
        seen.has_done(|deed| match deed {
            Act::Across(AcrossAct::OpenInvestigation { report, .. } | AcrossAct::AddToInvestigation { report, .. }) => {
                *report == id
            }
            _ => false,
        })
    };
    let told = |item: &Item| (item.report.matter.kind(), item.report.matter.subject());
    // Ten words of one place by one side are one piece.
    let known = |item: &&Item| {
        let same = |other: &&Item| told(other) == told(item);
        seen.view.inbox.iter().filter(same).any(|other| used(&other))
    };
    let Some(item) = seen.fresh(TELLS).filter(|item| is_free(seen, item)).find(|item| !known(item)) else {
        return Vec::new();
    };
    let (report, open) = (item.report.id, shown(seen).any(|(of, ..)| of == with));
    let (with, anyway) = (with.into(), false);
    let opening =
        |deed: &Act| matches!(deed, Act::Across(AcrossAct::OpenInvestigation { with: of, .. }) if *of == with);
    if open {
        return vec![Act::Across(AcrossAct::AddToInvestigation { with, report, anyway })];
    }
    let opens = seen.may(ActKind::OpenInvestigation) && !seen.tried(opening);
    opens.then_some(Act::Across(AcrossAct::OpenInvestigation { with, report, anyway })).into_iter().collect()
}

fn break_up(seen: &Seen<'_>) -> Vec<Act> {
    // What came last of a network decides: understood, broken up, or warned.
    let mut last = shown(seen).filter(|(_, fact, _)| {
        use InvestigationFact as I;
        matches!(fact, I::NetworkUnderstood { .. } | I::NetworkBrokenUp { .. } | I::NetworkWarned { .. })
    });
    let Some((with, InvestigationFact::NetworkUnderstood { place, .. }, since)) = last.next() else {
        return Vec::new();
    };
    let (with, place) = (with.into(), *place);
    let sent = |deed: &Act| matches!(deed, Act::Patrol(PatrolAct::Dispatch { to, .. }) if *to == place);
    if seen.may(ActKind::Dispatch) && seen.is_own_side(place) && !seen.orders(since).any(|order| sent(&order.deed)) {
        let near = seen.me.patrols.iter().filter_map(|patrol| Some((seen.common.km_for(*patrol, place)?, *patrol)));
        let order =
            near.min().map(|(_, patrol)| Act::Patrol(PatrolAct::Dispatch { patrol: patrol.into(), to: place.into() }));
        return order.into_iter().collect();
    }
    let moved = |deed: &Act| matches!(deed, Act::Across(AcrossAct::BreakUpNetwork { with: of }) if *of == with);
    let ready = since >= Span(seen.figures().guards_for.0 / 4) && !seen.orders(since).any(|order| moved(&order.deed));
    (ready && seen.may(ActKind::BreakUpNetwork))
        .then_some(Act::Across(AcrossAct::BreakUpNetwork { with }))
        .into_iter()
        .collect()
}
