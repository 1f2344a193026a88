//! Answers: what others ask for is given as far as it is there, and what they ask about is told as far as it is known.

use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{AcrossAct, Act, ActKind, WordAct},
    matter::Matter,
    terms::Means,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// Who asks for means gets what is asked for: from a reserve as far as that goes, or up to half of what is there; a force from a seat that
/// must assess it first, once it has.
pub const GIVE_WHAT_IS_ASKED_FOR: Doctrine = Doctrine { name: "give what is asked for", acts: give };
/// What is asked for and is not there is asked for above, so that a request climbs.
pub const ASK_ABOVE: Doctrine = Doctrine { name: "ask above", acts: ask_above };
/// Whoever speaks for a community lets its word go on, unless danger is near them or it is about the one who asks.
pub const SAY_WHETHER_IT_MAY_GO_ON: Doctrine = Doctrine { name: "say whether it may go on", acts: consent };
/// Who asks what is known of something is handed the last report of it.
pub const ANSWER_QUESTIONS: Doctrine = Doctrine { name: "answer questions", acts: answer };

/// Who asks this seat for which means, how much of them, since when.
fn requests<'a>(seen: &Seen<'a>) -> impl Iterator<Item = (Slug, Means, u32, Time)> + use<'a> {
    let me = seen.me.id;
    seen.view.inbox.iter().filter_map(move |item| match item.report.matter {
        Matter::Means { from, to, means, amount } if from == me => Some((to, means, amount, item.at)),
        _ => None,
    })
}

/// Whether one of these was given since then.
fn is_given(seen: &Seen<'_>, to: Slug, means: Means, since: Time) -> bool {
    let gives = |deed: &Act| match deed {
        Act::Across(
            AcrossAct::GrantMeans { to: of, means: what, .. } | AcrossAct::ReleaseMeans { to: of, means: what, .. },
        ) => *of == to && *what == means,
        _ => false,
    };
    seen.view.orders.iter().any(|order| order.at >= since && order.refused.is_none() && gives(&order.deed))
}

fn give(seen: &Seen<'_>) -> Vec<Act> {
    let open = requests(seen).filter(|(to, means, _, since)| !is_given(seen, *to, *means, *since));
    let waits = |to: Slug| seen.me.due_diligence && seen.force_of(to).is_some_and(|force| seen.risk(force).is_none());
    let gives = open.filter(|(to, ..)| !waits(*to)).filter_map(|(to, means, amount, _)| {
        let released = amount.min(seen.view.reserve.of(means));
        if released > 0 && seen.may(ActKind::ReleaseMeans) {
            return Some(Act::Across(AcrossAct::ReleaseMeans { to: to.into(), means, amount: released }));
        }
        let amount = amount.min(seen.view.stock.of(means) / 2);
        (amount > 0).then(|| Act::Across(AcrossAct::GrantMeans { to: to.into(), means, amount }))
    });
    gives.collect()
}

fn ask_above(seen: &Seen<'_>) -> Vec<Act> {
    let Some(above) = seen.me.above.filter(|above| seen.can_reach(*above)) else { return Vec::new() };
    let short = |means, amount| seen.view.reserve.of(means) == 0 && seen.view.stock.of(means) / 2 < amount;
    let wanted = requests(seen).filter(|(to, means, amount, since)| {
        *to != above && short(*means, *amount) && !is_given(seen, *to, *means, *since)
    });
    let asked = |means| {
        let same = |deed: &Act| matches!(deed, Act::Across(AcrossAct::RequestMeans { from, means: what, .. }) if *from == above && *what == means);
        seen.tried(same)
    };
    let climbs = wanted
        .filter(|(_, means, ..)| !asked(*means))
        .map(|(_, means, amount, _)| Act::Across(AcrossAct::RequestMeans { from: above.into(), means, amount }));
    climbs.take(1).collect()
}

fn consent(seen: &Seen<'_>) -> Vec<Act> {
    let home = seen.me.community.and_then(|community| seen.common.place_of(community));
    let near =
        |place: Slug| home.and_then(|home| seen.common.km(home, place)).is_some_and(|km| km <= seen.figures().walks);
    let afraid = seen.dangers().iter().any(|danger| near(danger.place));
    let asks_about_itself = |from: Slug, about: &Matter| {
        let force = seen.common.seat(from).and_then(|seat| seat.authority);
        matches!(about, Matter::Misconduct { force: of, .. } if Some(*of) == force)
    };
    let answers = seen.asked_for_consent().map(|(report, from, about)| {
        let given = !(afraid || asks_about_itself(from, about));
        Act::Word(WordAct::AnswerConsent { report, given })
    });
    answers.collect()
}

fn answer(seen: &Seen<'_>) -> Vec<Act> {
    let asked = seen.view.inbox.iter().filter_map(|item| match item.report.matter {
        Matter::Query { from, about } => Some((from, about, item.at)),
        _ => None,
    });
    let answers = asked.filter_map(|(from, about, at)| {
        let of_it = |matter: &Matter| match about {
            Some(about) => matter.subject() == Some(about),
            None => matter.subject().is_some(),
        };
        let last = seen.view.inbox.iter().rev().find(|item| of_it(&item.report.matter))?;
        let answered =
            seen.has_done_since(at, |deed| matches!(deed, Act::Word(WordAct::Share { to, .. }) if *to == from));
        let may_tell = seen.source_to_ask(last).is_none() || seen.consent(last.report.id) == Some(true);
        (may_tell && !answered && !last.shared_with.contains(&from))
            .then(|| Act::Word(WordAct::Share { report: last.report.id, to: from.into(), via: None }))
    });
    answers.collect()
}
