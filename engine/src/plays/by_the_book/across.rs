//! Across the border: the counterpart is met early, and patrols move together where both sides agreed.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{AcrossAct, Act, ActKind, PatrolAct},
    fact::{SharingFact, What},
    scenario::Level,
    terms::Accord,
};

use super::patrols;
use crate::plays::{
    doctrine::Doctrine,
    seen::{Reported, Seen},
};

/// A meeting is called while there is time, with whoever holds the same office on the other side.
pub const MEET_THE_COUNTERPART: Doctrine = Doctrine { name: "meet the counterpart", acts: meet };
/// Who is invited says yes while there is time.
pub const SAY_YES_TO_A_MEETING: Doctrine = Doctrine { name: "say yes to a meeting", acts: say_yes };
/// Who decides for a state signs with the neighbour what lets the services of both work together.
pub const SIGN_FOR_THE_STATE: Doctrine = Doctrine { name: "sign for the state", acts: sign };
/// Where rules for it were agreed on, the counterpart may search one's alerts and see who crossed; never who took refuge.
pub const SHARE_UNDER_RULES: Doctrine = Doctrine { name: "share registers under rules", acts: share };
/// Who looks into one's registers is looked into, once a day.
pub const AUDIT_WHO_LOOKS: Doctrine = Doctrine { name: "audit who looks", acts: audit };
/// Under an agreement, a patrol of each side goes to a danger for which one's own are too few.
pub const PATROL_TOGETHER: Doctrine = Doctrine { name: "patrol together", acts: together };

fn meet(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::CallMeeting) {
        return Vec::new();
    }
    let across = seen.common.seats().iter().filter(|seat| seat.country != seen.me.country);
    let useful = across.filter(|seat| seat.kind == seen.me.kind && seen.lacks_agreement(seat.id));
    let called =
        |with| seen.tried(|deed| matches!(deed, Act::Across(AcrossAct::CallMeeting { with: of, .. }) if *of == with));
    let call = |with: Slug| {
        Act::Across(AcrossAct::CallMeeting {
            with: with.into(),
            third: None,
            joint_patrols: seen.me.may.contains(&ActKind::PatrolTogether),
            pursuit: false,
            handing_over: seen.me.may.contains(&ActKind::Refer),
            investigations: seen.me.may.contains(&ActKind::OpenInvestigation),
            registers: seen.me.may.contains(&ActKind::OpenRegisters),
        })
    };
    useful.filter(|seat| !called(seat.id)).map(|seat| call(seat.id)).collect()
}

fn say_yes(seen: &Seen<'_>) -> Vec<Act> {
    seen.invitations().map(|with| Act::Across(AcrossAct::AnswerMeeting { with: with.into(), agree: true })).collect()
}

fn sign(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::SignAgreement) {
        return Vec::new();
    }
    let capitals = seen.common.seats().iter().filter(|seat| seat.level == Level::Capital);
    let signed = |with| {
        seen.has_done(|deed| matches!(deed, Act::Across(AcrossAct::SignAgreement { with: of, .. }) if *of == with))
    };
    let open = capitals.filter(|seat| seat.country != seen.me.country && !signed(seat.id));
    let sign = |with: Slug| {
        let with = with.into();
        Act::Across(AcrossAct::SignAgreement {
            with,
            joint_patrols: true,
            pursuit: false,
            handing_over: true,
            investigations: true,
            registers: true,
        })
    };
    open.map(|seat| sign(seat.id)).collect()
}

/// With whom rules for registers were agreed on, as far as this seat was told.
fn ruled<'a>(seen: &Seen<'a>) -> impl Iterator<Item = Slug> + use<'a> {
    let me = seen.me.id;
    seen.outcomes().filter_map(move |(_, what)| match what {
        What::Sharing(SharingFact::AgreementMade { seats: (a, b), about }) if about.contains(&Accord::Registers) => {
            Some(if *a == me { *b } else { *a })
        }
        _ => None,
    })
}

/// Whether this seat has opened registers to that one.
fn has_opened(seen: &Seen<'_>, with: Slug) -> bool {
    seen.has_done(|deed| matches!(deed, Act::Across(AcrossAct::OpenRegisters { to, .. }) if *to == with))
}

fn share(seen: &Seen<'_>) -> Vec<Act> {
    if seen.me.posts.is_empty() || !seen.may(ActKind::OpenRegisters) {
        return Vec::new();
    }
    let open = |to: Slug| {
        let to = to.into();
        let (alerts, crossings, refugees, under_rules) = (true, true, false, true);
        Act::Across(AcrossAct::OpenRegisters { to, alerts, crossings, refugees, under_rules })
    };
    ruled(seen).filter(|with| !has_opened(seen, *with)).map(open).take(1).collect()
}

fn audit(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::AuditRegisters) {
        return Vec::new();
    }
    let audited = |with: Slug| {
        let is = |deed: &Act| matches!(deed, Act::Across(AcrossAct::AuditRegisters { of }) if *of == with);
        seen.orders(Span::hours(24)).any(|order| is(&order.deed))
    };
    let open = seen.common.seats().iter().filter(|seat| has_opened(seen, seat.id) && !audited(seat.id));
    open.map(|seat| Act::Across(AcrossAct::AuditRegisters { of: seat.id.into() })).take(1).collect()
}

fn together(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::PatrolTogether) {
        return Vec::new();
    }
    let alone = |danger: &Reported| seen.is_own_side(danger.place) && !patrols::suffice(seen, danger);
    let Some(danger) = seen.dangers().into_iter().find(alone) else { return Vec::new() };
    let sent = |deed: &Act| matches!(deed, Act::Patrol(PatrolAct::PatrolTogether { to, .. }) if *to == danger.place);
    if seen.orders(seen.figures().guards_for).any(|order| sent(&order.deed)) {
        return Vec::new();
    }
    let across = seen.common.seats().iter().filter(|seat| seat.country != seen.me.country);
    let partners = across.filter(|seat| !seen.lacks_agreement(seat.id) && seen.can_reach(seat.id));
    let theirs = partners.flat_map(|seat| &seat.patrols).filter_map(|patrol| {
        let km = seen.common.km_for(*patrol, danger.place)?;
        (km <= seen.figures().reach).then_some((km, *patrol))
    });
    let ours = seen.me.patrols.iter();
    let ours = ours.filter_map(|patrol| Some((seen.common.km_for(*patrol, danger.place)?, *patrol)));
    let pair = ours.min().zip(theirs.min());
    let order = pair.map(|((_, patrol), (_, with))| {
        Act::Patrol(PatrolAct::PatrolTogether { patrol: patrol.into(), with: with.into(), to: danger.place.into() })
    });
    order.into_iter().collect()
}
