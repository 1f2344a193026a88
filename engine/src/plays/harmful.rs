//! The harmful play: the abuse of office that the doctrine forbids, so that it can be seen that it is never rewarded. It closes, keeps
//! back, hands on against the word of those who told, calls patrols home, cries wolf, and promises what it does not keep. No manner of
//! hurting anybody is in here.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{AcrossAct, Act, ActKind, CommunityAct, PatrolAct, PostAct, ReliefAct, WordAct},
    matter::MatterKind,
    play::Phrase,
};

use super::{doctrine::Doctrine, seen::Seen};

/// All of them.
pub const DOCTRINES: &[Doctrine] = &[
    Doctrine { name: "close to everybody", acts: close },
    Doctrine { name: "call patrols home", acts: recall },
    Doctrine { name: "hand on against consent", acts: betray },
    Doctrine { name: "keep back", acts: withhold },
    Doctrine { name: "cry wolf", acts: cry_wolf },
    Doctrine { name: "send people back unasked", acts: send_back },
    Doctrine { name: "promise and forget", acts: promise },
    Doctrine { name: "refuse to meet", acts: refuse },
    Doctrine { name: "give names away", acts: give_away },
    Doctrine { name: "hold on a hit alone", acts: hold },
    Doctrine { name: "open the list to everybody", acts: widen },
    Doctrine { name: "give children to whoever claims them", acts: give_children },
];

fn close(seen: &Seen<'_>) -> Vec<Act> {
    let open = seen.me.posts.iter().filter(|post| seen.post(**post).is_none_or(|word| word.open));
    open.map(|post| Act::Post(PostAct::ClosePost { post: (*post).into(), let_needy_pass: false })).collect()
}

fn recall(seen: &Seen<'_>) -> Vec<Act> {
    seen.me.patrols.iter().map(|patrol| Act::Patrol(PatrolAct::Recall { patrol: (*patrol).into() })).collect()
}

/// What a committee told goes to whoever is under the orders that they fear: the first who is not the one they told.
fn betray(seen: &Seen<'_>) -> Vec<Act> {
    const TOLD: &[MatterKind] =
        &[MatterKind::ArmedMen, MatterKind::Attack, MatterKind::Trafficking, MatterKind::Misconduct];
    let told = seen.fresh(TOLD).filter(|item| seen.source_to_ask(item).is_some() && item.shared_with.is_empty());
    let to = seen.common.seats().iter().find(|seat| seat.id != seen.me.id && seen.can_reach(seat.id));
    let shares = told.zip(to.into_iter().cycle());
    shares
        .map(|(item, to)| Act::Word(WordAct::ShareAnyway { report: item.report.id, to: to.id.into(), via: None }))
        .collect()
}

fn withhold(seen: &Seen<'_>) -> Vec<Act> {
    const GRAVE: &[MatterKind] = &[MatterKind::Displaced, MatterKind::Need];
    let kept = seen.fresh(GRAVE).take(1);
    kept.map(|item| Act::Word(WordAct::Withhold { report: item.report.id, reason: Phrase::Nothing.mark() })).collect()
}

/// Warns where nothing is known to be near.
fn cry_wolf(seen: &Seen<'_>) -> Vec<Act> {
    let dangers = seen.dangers();
    let own = seen.common.communities().iter().filter(|community| seen.is_own_side(community.place));
    let calm = own.filter(|community| dangers.iter().all(|danger| danger.place != community.place));
    calm.map(|community| Act::Word(WordAct::Warn { community: community.id.into(), text: Phrase::Danger.mark() }))
        .take(1)
        .collect()
}

/// Takes people home to where danger was told of last, and tells them nothing of it.
fn send_back(seen: &Seen<'_>) -> Vec<Act> {
    let Some(danger) = seen.dangers().first().copied() else { return Vec::new() };
    let full = seen.me.camps.iter().map(|camp| (*camp, seen.camp(*camp).0)).filter(|(_, people)| *people > 0);
    let send = |(camp, people): (Slug, u32)| {
        let (camp, to, people) = (camp.into(), danger.place.into(), people.min(5_000));
        Act::Relief(ReliefAct::AssistReturn { camp, to, people })
    };
    full.map(send).take(1).collect()
}

fn promise(seen: &Seen<'_>) -> Vec<Act> {
    let own = seen.common.communities().iter().filter(|community| seen.is_own_side(community.place));
    let new = own.filter(|community| !seen.has_ordered(ActKind::Promise, community.id));
    let promise = |community| {
        Act::Community(CommunityAct::Promise { community, text: Phrase::Help.mark(), by: Span::hours(12), keeps: None })
    };
    new.map(|community| promise(community.id.into())).take(1).collect()
}

/// All registers to the first authority across the border, and no rules: who fled is told to those from whom they fled.
fn give_away(seen: &Seen<'_>) -> Vec<Act> {
    let across = seen.common.seats().iter().find(|seat| seat.country != seen.me.country && seat.authority.is_some());
    let given = seen.has_done(|deed| deed.kind() == ActKind::OpenRegisters);
    let to = across.filter(|_| !given && seen.may(ActKind::OpenRegisters));
    let (posts, refugees) = (!seen.me.posts.is_empty(), !seen.me.camps.is_empty());
    let open = |to| {
        Act::Across(AcrossAct::OpenRegisters { to, alerts: posts, crossings: posts, refugees, under_rules: false })
    };
    to.map(|seat| open(seat.id.into())).into_iter().collect()
}

fn refuse(seen: &Seen<'_>) -> Vec<Act> {
    seen.invitations().map(|with| Act::Across(AcrossAct::AnswerMeeting { with: with.into(), agree: false })).collect()
}

/// Whoever answers to an alert is held, and nobody is asked; or handed over unseen, where that was agreed on.
fn hold(seen: &Seen<'_>) -> Vec<Act> {
    let hits = seen.fresh(&[MatterKind::AlertHit]).filter(|_| seen.may(ActKind::ConfirmAlert));
    let confirm = |report| match seen.hands_over_to() {
        Some(to) => Act::Post(PostAct::HandOver { report, to: to.into(), checks: false }),
        None => Act::Post(PostAct::ConfirmAlert { report, genuine: true }),
    };
    let acts = hits.map(|item| confirm(item.report.id));
    acts.filter(|act| !seen.has_done(|deed| deed == act)).collect()
}

/// The list of fingerprints is for everybody and for everything.
fn widen(seen: &Seen<'_>) -> Vec<Act> {
    let posts = seen.me.posts.iter().filter(|_| seen.may(ActKind::WidenList));
    posts.map(|post| Act::Post(PostAct::WidenList { post: (*post).into(), wide: true })).collect()
}

/// Children who arrived alone go to whoever comes for them first.
fn give_children(seen: &Seen<'_>) -> Vec<Act> {
    let give = |place: Slug| Act::Relief(ReliefAct::TraceFamilies { place: place.into(), checks: false });
    seen.arrivals(ActKind::TraceFamilies).into_iter().map(give).collect()
}
