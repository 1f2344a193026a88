//! Sharing: what is grave goes to those who can act on it, on both sides of the border; and those who told it are asked before.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{Act, ActKind, WordAct},
    matter::{Matter, MatterKind},
    scenario::Seat,
};

use crate::{
    plays::{common::CommonKnowledge, doctrine::Doctrine, seen::Seen},
    sight::view::Item,
};

/// A report is handed on to whoever is responsible where it happens, and to the other side of the border where it will be felt.
pub const TELL_WHO_CAN_ACT: Doctrine = Doctrine { name: "tell who can act", acts: tell };
/// Those who told a thing are asked before it is handed on. What endangers life everybody can see: it is told in one's own name, and
/// the committee is not named.
pub const ASK_BEFORE_HANDING_ON: Doctrine = Doctrine { name: "ask before handing on", acts: ask };

/// What is worth handing on.
const GRAVE: &[MatterKind] = &[
    MatterKind::Attack,
    MatterKind::ArmedMen,
    MatterKind::Displaced,
    MatterKind::Need,
    MatterKind::Trafficking,
    MatterKind::Misconduct,
    MatterKind::Rumour,
];

/// For what those who told are asked: all that was not told at once in one's own name.
const ASKS: &[MatterKind] =
    &[MatterKind::Displaced, MatterKind::Need, MatterKind::Trafficking, MatterKind::Misconduct, MatterKind::Rumour];

/// What a seat must be able to do for a matter to be its business.
fn can_act(seat: &Seat, matter: &Matter) -> bool {
    let may = |kinds: &[ActKind]| kinds.iter().any(|kind| CommonKnowledge::may(seat, *kind));
    match matter {
        Matter::ArmedMen { .. } | Matter::Attack { .. } => may(&[ActKind::Dispatch, ActKind::Warn]),
        Matter::Displaced { .. } => may(&[ActKind::SetUpReception, ActKind::OpenPost, ActKind::Host]),
        Matter::Need { .. } => may(&[ActKind::SetUpReception, ActKind::SendFood, ActKind::Refer]),
        Matter::Trafficking { .. } => may(&[ActKind::Refer, ActKind::Dispatch]),
        Matter::Misconduct { force, .. } => {
            seat.authority != Some(*force) && may(&[ActKind::OpenInquiry, ActKind::SuspendSupport])
        }
        Matter::Rumour { .. } => may(&[ActKind::PublicMessage, ActKind::Mediate]),
        _ => false,
    }
}

/// Who should hear of a matter: those on the side where it happens, the nearest first, and then the nearest across the border, unless
/// it is a case within one country.
fn should_hear(seen: &Seen<'_>, matter: &Matter) -> Vec<Slug> {
    let Some(place) = matter.subject().and_then(|thing| seen.common.place_of(thing)) else { return Vec::new() };
    let (side, tells) = (seen.common.country(place), seen.figures().tells as usize);
    let within = matches!(matter, Matter::Misconduct { .. } | Matter::Rumour { .. } | Matter::Need { .. });
    let (mut here, mut across) = (Vec::new(), Vec::new());
    for (seat, km) in seen.common.seats_around(place) {
        if seat.id == seen.me.id || !can_act(seat, matter) {
            continue;
        }
        if Some(seat.country.as_str()) == side {
            here.push(seat.id);
        } else if !within && km <= seen.figures().reach {
            across.push(seat.id);
        }
        // Whoever is farther away would not be told any more.
        if here.len() >= tells && (within || !across.is_empty()) {
            break;
        }
    }
    // One place is kept for the other side.
    let kept = usize::from(!across.is_empty());
    here.truncate(tells.saturating_sub(kept));
    here.extend(across);
    here.truncate(tells);
    here
}

/// Who should hear of an item and has not, as far as the seat knows. Whom the authority that told it can tell as well, on its own side of
/// the border, it has told.
fn still_to_hear(seen: &Seen<'_>, item: &Item) -> Vec<Slug> {
    let (report, matter) = (&item.report, &item.report.matter);
    let teller = seen.common.seat(report.relayed_by).filter(|teller| teller.community.is_none());
    let has_told =
        |seat: Slug| seen.common.seat(seat).zip(teller).is_some_and(|(seat, teller)| seat.country == teller.country);
    let knows = |seat: Slug| {
        let told_me = [report.first_source, report.relayed_by].contains(&seat) || item.again.contains(&seat);
        told_me || has_told(seat) || item.shared_with.contains(&seat) || told_of_it(seen, seat, matter)
    };
    should_hear(seen, matter).into_iter().filter(|seat| !knows(*seat) && seen.can_reach(*seat)).collect()
}

/// Whether this seat was told of the same matter of late, by whichever act: nobody needs every report of one thing.
fn told_of_it(seen: &Seen<'_>, seat: Slug, matter: &Matter) -> bool {
    let same = |other: &Matter| other.kind() == matter.kind() && other.subject() == matter.subject();
    let report_is = |id| seen.view.inbox.iter().rev().any(|item| item.report.id == id && same(&item.report.matter));
    seen.orders(seen.figures().fresh).any(|order| match &order.deed {
        Act::Word(WordAct::Share { report, to, .. }) => *to == seat && report_is(*report),
        Act::Word(WordAct::ReportMatter { to, matter }) => *to == seat && same(matter),
        _ => false,
    })
}

fn tell(seen: &Seen<'_>) -> Vec<Act> {
    let mut acts = Vec::new();
    for item in seen.fresh(GRAVE) {
        let report = &item.report;
        let own_name = match (seen.source_to_ask(item), seen.consent(report.id)) {
            (None, _) | (Some(_), Some(true)) => false,
            // They were not asked yet, or said no: nobody hears who saw it. That men come everybody hears who can help.
            (Some(_), None) if matches!(report.matter, Matter::Attack { .. } | Matter::ArmedMen { .. }) => true,
            (Some(_), _) => continue,
        };
        for to in still_to_hear(seen, item) {
            acts.push(if own_name {
                Act::Word(WordAct::ReportMatter { to: to.into(), matter: report.matter.clone() })
            } else {
                Act::Word(WordAct::Share { report: report.id, to: to.into(), via: None })
            });
        }
    }
    acts
}

fn ask(seen: &Seen<'_>) -> Vec<Act> {
    let unasked = |item: &&Item| {
        let asked = |deed: &Act| matches!(deed, Act::Word(WordAct::AskConsent { report }) if *report == item.report.id);
        let day = Span::hours(24);
        let pending = seen.orders(day).any(|order| asked(&order.deed));
        seen.source_to_ask(item).is_some() && seen.consent(item.report.id).is_none() && !pending
    };
    let worth = seen.fresh(ASKS).filter(unasked).filter(|item| !still_to_hear(seen, item).is_empty());
    worth.take(1).map(|item| Act::Word(WordAct::AskConsent { report: item.report.id })).collect()
}
