//! Conduct: misconduct that is known is answered by who may.

use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{Act, ActKind, ReliefAct},
    matter::{Matter, MatterKind},
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// An inquiry into the first case that is known; support is suspended when it happens again, and given back by people alone.
pub const ANSWER_MISCONDUCT: Doctrine = Doctrine { name: "answer misconduct", acts: answer };

fn answer(seen: &Seen<'_>) -> Vec<Act> {
    let mut known: Vec<(Slug, Time)> = Vec::new();
    for item in seen.view.inbox.iter().filter(|item| item.report.matter.kind() == MatterKind::Misconduct) {
        let Matter::Misconduct { force, .. } = item.report.matter else { continue };
        if !known.contains(&(force, item.report.seen)) {
            known.push((force, item.report.seen));
        }
    }
    let of = |deed: &Act| match deed {
        Act::Relief(ReliefAct::OpenInquiry { force }) => Some(force.slug()),
        _ => None,
    };
    let whole = seen.view.now - Time::START;
    let mut acts = Vec::new();
    for (force, seen_at) in &known {
        let own = seen.common.authority(*force).is_some_and(|authority| authority.country == seen.me.country);
        let asked = seen.orders(whole).any(|order| of(&order.deed) == Some(*force) && order.at >= *seen_at);
        if own && seen.may(ActKind::OpenInquiry) && !asked {
            acts.push(Act::Relief(ReliefAct::OpenInquiry { force: (*force).into() }));
        }
        let trained = |deed: &Act| matches!(deed, Act::Relief(ReliefAct::TrainForce { force: of }) if *of == *force);
        if own && seen.may(ActKind::TrainForce) && !seen.orders(whole).any(|order| trained(&order.deed)) {
            acts.push(Act::Relief(ReliefAct::TrainForce { force: (*force).into() }));
        }
        let cases = known.iter().filter(|(other, _)| other == force).count();
        let suspended =
            |deed: &Act| matches!(deed, Act::Relief(ReliefAct::SuspendSupport { force: of, .. }) if *of == *force);
        if cases > 1 && seen.may(ActKind::SuspendSupport) && !seen.orders(whole).any(|order| suspended(&order.deed)) {
            acts.push(Act::Relief(ReliefAct::SuspendSupport { force: (*force).into(), suspended: true }));
        }
    }
    acts
}
