//! Conduct: misconduct that is known is answered by who may, and who supports a force looks at it first.

use std::collections::BTreeSet;

use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{Act, ActKind, ReliefAct},
    fact::{Risk, ThreatFact, What},
    matter::{Matter, MatterKind},
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// An inquiry into the first case that is known; support is suspended when it happens again, and given back once that was answered.
pub const ANSWER_MISCONDUCT: Doctrine = Doctrine { name: "answer misconduct", acts: answer };

/// A seat that the due diligence policy binds assesses a force that asks for means or of whose conduct something is known, and ties its
/// support to conditions where the risk is not low.
pub const ASSESS_BEFORE_SUPPORT: Doctrine = Doctrine { name: "assess before support", acts: assess };

fn assess(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.me.due_diligence {
        return Vec::new();
    }
    let forces = seen.view.inbox.iter().filter_map(|item| match item.report.matter {
        Matter::Misconduct { force, .. } => Some(force),
        Matter::Means { from, to, .. } if from == seen.me.id => seen.force_of(to),
        _ => None,
    });
    let mut acts = Vec::new();
    for force in forces.collect::<BTreeSet<_>>() {
        let name = force.into();
        match seen.risk(force) {
            None => acts.push(ReliefAct::AssessForce { force: name }),
            Some(Risk::Low) => {}
            Some(risk) => acts.push(ReliefAct::SetConditions {
                force: name,
                training: risk == Risk::High,
                monitors: true,
                complaints: true,
            }),
        }
    }
    let acts = acts.into_iter().map(Act::Relief);
    acts.filter(|act| !seen.has_done(|deed| deed == act)).collect()
}

impl Seen<'_> {
    /// The force that acts through a seat, if one does.
    pub(super) fn force_of(&self, seat: Slug) -> Option<Slug> {
        let authority = self.common.seat(seat)?.authority?;
        self.common.authority(authority).filter(|authority| authority.force).map(|force| force.id)
    }

    /// The risk that this seat found when it assessed a force last.
    pub(super) fn risk(&self, force: Slug) -> Option<Risk> {
        self.outcomes().rev().find_map(|(_, what)| match *what {
            What::Threat(ThreatFact::ForceAssessed { force: of, by, risk }) if of == force && by == self.me.id => {
                Some(risk)
            }
            _ => None,
        })
    }
}

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
        acts.extend(suspends(seen, *force, &known));
    }
    acts
}

/// Support is suspended over the second case, and given again once the force has answered: a border without patrols serves nobody. What
/// happens after that is counted anew.
fn suspends(seen: &Seen<'_>, force: Slug, known: &[(Slug, Time)]) -> Option<Act> {
    let of = |deed: &Act| match deed {
        Act::Relief(ReliefAct::SuspendSupport { force: of, suspended }) if *of == force => Some(*suspended),
        _ => None,
    };
    let given = seen.orders(seen.view.now - Time::START).find_map(|order| Some((order.at, of(&order.deed)?)));
    let suspended = match given {
        Some((since, true)) => {
            let answered = |(at, what): (Time, &What)| {
                at >= since && matches!(what, What::Threat(ThreatFact::InquiryOpened { force: of, .. }) if *of == force)
            };
            seen.outcomes().any(answered).then_some(false)
        }
        Some((since, false)) => {
            (known.iter().filter(|(of, at)| *of == force && *at > since).count() > 1).then_some(true)
        }
        None => (known.iter().filter(|(of, _)| *of == force).count() > 1).then_some(true),
    };
    let act = |suspended| Act::Relief(ReliefAct::SuspendSupport { force: force.into(), suspended });
    suspended.filter(|_| seen.may(ActKind::SuspendSupport)).map(act)
}
