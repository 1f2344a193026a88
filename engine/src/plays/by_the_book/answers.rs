//! Answers: what others ask for is given as far as it is there, and what they ask about is told as far as it is known.

use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{AcrossAct, Act, WordAct},
    matter::Matter,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// Who asks for means gets what is asked for, up to half of what is there.
pub const GIVE_WHAT_IS_ASKED_FOR: Doctrine = Doctrine { name: "give what is asked for", acts: give };
/// Who asks what is known of something is handed the last report of it.
pub const ANSWER_QUESTIONS: Doctrine = Doctrine { name: "answer questions", acts: answer };

fn give(seen: &Seen<'_>) -> Vec<Act> {
    let asked = seen.view.inbox.iter().filter_map(|item| match item.report.matter {
        Matter::Means { from, to, means, amount } if from == seen.me.id => Some((to, means, amount, item.at)),
        _ => None,
    });
    let given = |to: Slug, means, since: Time| {
        seen.view.orders.iter().any(|order| {
            order.at >= since
                && matches!(order.deed, Act::Across(AcrossAct::GrantMeans { to: of, means: what, .. }) if of == to && what == means)
        })
    };
    let gives = asked.filter(|(to, means, _, at)| !given(*to, *means, *at)).filter_map(|(to, means, amount, _)| {
        let amount = amount.min(seen.view.stock.of(means) / 2);
        (amount > 0).then(|| Act::Across(AcrossAct::GrantMeans { to: to.into(), means, amount }))
    });
    gives.collect()
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
            seen.view.orders.iter().any(|order| {
                order.at >= at && matches!(order.deed, Act::Word(WordAct::Share { to, .. }) if to == from)
            });
        let may_tell = seen.source_to_ask(last).is_none() || seen.consent(last.report.id) == Some(true);
        (may_tell && !answered && !last.shared_with.contains(&from))
            .then(|| Act::Word(WordAct::Share { report: last.report.id, to: from.into(), via: None }))
    });
    answers.collect()
}
