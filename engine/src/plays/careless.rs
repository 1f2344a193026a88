//! The careless play: it means no harm. It reads late, forgets every other time, asks nobody, and does a little of what is easy, so that
//! boxes are ticked and not much comes of it.

use vocabulary::{
    act::{AcrossAct, Act, ActKind, PatrolAct, ReliefAct, WordAct},
    matter::MatterKind,
    play::Phrase,
};

use super::{doctrine::Doctrine, seen::Seen};

/// All of them.
pub const DOCTRINES: &[Doctrine] = &[
    Doctrine { name: "pass everything on", acts: pass_on },
    Doctrine { name: "one tent", acts: one_tent },
    Doctrine { name: "send somebody somewhere", acts: send_somebody },
    Doctrine { name: "a message on the radio", acts: radio },
    Doctrine { name: "a meeting some time", acts: meeting },
];

/// Whatever comes goes to whoever is first on the list, and nobody is asked.
fn pass_on(seen: &Seen<'_>) -> Vec<Act> {
    const GRAVE: &[MatterKind] =
        &[MatterKind::Attack, MatterKind::ArmedMen, MatterKind::Displaced, MatterKind::Need, MatterKind::Trafficking];
    let unshared = seen.fresh(GRAVE).filter(|item| item.shared_with.is_empty());
    let first = seen.common.seats().iter().find(|seat| seat.id != seen.me.id && seen.can_reach(seat.id));
    let shares = unshared.zip(first.into_iter().cycle());
    shares.map(|(item, to)| Act::Word(WordAct::Share { report: item.report.id, to: to.id.into(), via: None })).collect()
}

fn one_tent(seen: &Seen<'_>) -> Vec<Act> {
    let told = seen.fresh(&[MatterKind::Displaced, MatterKind::Need]).next().is_some();
    let camps = seen.me.camps.iter().filter(|_| told);
    camps.map(|camp| Act::Relief(ReliefAct::SetUpReception { camp: (*camp).into(), tents: 1 })).collect()
}

/// The first patrol, to the last place that somebody spoke of, whether it can get there or not.
fn send_somebody(seen: &Seen<'_>) -> Vec<Act> {
    let danger = seen.dangers().into_iter().find(|danger| seen.is_own_side(danger.place));
    let patrol = seen.me.patrols.first().filter(|_| seen.may(ActKind::Dispatch));
    let order = patrol.zip(danger);
    order
        .map(|(patrol, danger)| Act::Patrol(PatrolAct::Dispatch { patrol: (*patrol).into(), to: danger.place.into() }))
        .into_iter()
        .collect()
}

fn radio(seen: &Seen<'_>) -> Vec<Act> {
    let told = seen.dangers().into_iter().next().filter(|_| seen.may(ActKind::PublicMessage));
    let message = |place| Act::Word(WordAct::PublicMessage { place, text: Phrase::Nothing.mark() });
    told.map(|danger| message(danger.place.into())).into_iter().collect()
}

fn meeting(seen: &Seen<'_>) -> Vec<Act> {
    let after = seen.view.now.0 > kernel::time::Span::hours(24).0;
    let across = seen.common.seats().iter().find(|seat| seat.country != seen.me.country);
    let called = seen.has_done(|deed| deed.kind() == ActKind::CallMeeting);
    let wanted = across.filter(|_| after && !called && seen.may(ActKind::CallMeeting));
    wanted
        .map(|seat| {
            Act::Across(AcrossAct::CallMeeting {
                with: seat.id.into(),
                third: None,
                joint_patrols: false,
                pursuit: false,
                handing_over: false,
                investigations: false,
                registers: false,
            })
        })
        .into_iter()
        .collect()
}
