//! What an effect sets in motion: one happening for the one domain that owns what it changes. Injects, authored actions and
//! rulings all pass through here.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    effect::Effect,
    fact::{Cause, What},
};

use super::{book::Purse, desk::Desk};
use crate::world::{
    community, conduct, crossing, displacement, geography,
    happening::{Happening, TableDue},
    index::All,
    kinds::Seats,
    registry, sharing, threat, travel,
    turn::Turn,
};

/// Puts what an effect does on the agenda for now.
pub fn set_in_motion(effect: &Effect, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let mut turn = Turn::new(desk.kernel, cause);
    let until = |lasts: &Option<Span>, now: Time| lasts.map(|span| now + span);
    let now = turn.now();
    let due: Happening = match effect {
        Effect::CloseRoad { road, lasts } => geography::Due::Close { road: *road, until: until(lasts, now) }.into(),
        Effect::OpenRoad { road } => geography::Due::Open { road: *road }.into(),
        Effect::OpenPost { post } => crossing::Due::SetOpen { post: *post, open: true, needy_pass: false }.into(),
        Effect::ClosePost { post } => crossing::Due::SetOpen { post: *post, open: false, needy_pass: false }.into(),
        Effect::Outage { post, system, lasts } => {
            registry::Due::Fails { post: *post, system: *system, until: until(lasts, now) }.into()
        }
        Effect::Restore { post, system } => registry::Due::Restored { post: *post, system: *system }.into(),
        Effect::ChannelDown { channel, lasts } => {
            sharing::Due::Down { channel: *channel, until: until(lasts, now) }.into()
        }
        Effect::ChannelUp { channel } => sharing::Due::Up { channel: *channel }.into(),
        Effect::Attack { place, families, severity } => {
            threat::Due::Attack { place: *place, families: *families, severity: *severity, group: None }.into()
        }
        Effect::Displace { from, families } => displacement::Due::Flee { from: *from, families: *families }.into(),
        Effect::MoveCell { group, to } => threat::Due::Move { group: *group, to: *to }.into(),
        Effect::Plan { group, active } => threat::Due::Active { group: *group, active: *active }.into(),
        Effect::Sighting { community, matter } => {
            community::Due::Sees { community: *community, matter: matter.clone() }.into()
        }
        Effect::Rumour { community, about, strength } => {
            community::Due::Rumour { community: *community, about: *about, strength: *strength }.into()
        }
        Effect::Trust { community, authority, by } => {
            community::Due::Trust { community: *community, authority: *authority, by: *by }.into()
        }
        Effect::Tension { community, by } => community::Due::Tension { community: *community, by: *by }.into(),
        Effect::Fear { community, by } => community::Due::Fear { community: *community, by: *by }.into(),
        Effect::Officers { post, by } => crossing::Due::Officers { post: *post, by: *by }.into(),
        Effect::Capacity { camp, by } => displacement::Due::Capacity { camp: *camp, by: *by }.into(),
        Effect::Food { camp, rations } => displacement::Due::Food { camp: *camp, rations: *rations }.into(),
        Effect::Means { seat, means, by } => {
            turn.soon(TableDue::MeansChange { seat: *seat, means: *means, by: *by });
            return;
        }
        Effect::Agreement { seats } => sharing::Due::Agree { seats: *seats }.into(),
        Effect::EndAgreement { seats } => sharing::Due::Disagree { seats: *seats }.into(),
        Effect::Traffic { flow, permille, lasts } => {
            travel::Due::FlowRate { flow: *flow, permille: *permille, until: until(lasts, now) }.into()
        }
        Effect::Misconduct { force, place } => conduct::Due::Misconduct { force: *force, place: *place }.into(),
    };
    turn.soon(due);
}

/// A name in an effect that does not exist in this exercise; for effects that are written at the table, where no `check` has
/// looked before.
pub fn unknown_name(effect: &Effect, desk: &Desk<'_, '_, '_>) -> Option<Slug> {
    let post = |s: &Slug| desk.posts.get(*s).is_some();
    let community = |s: &Slug| desk.communities.get(*s).is_some();
    let authority = |s: &Slug| desk.script.0.authorities.iter().any(|a| a.id == *s);
    let place = |s: &Slug| desk.geography.place_exists(*s);
    let seat = |s: &Slug| desk.pictures.get(*s).is_some();
    let faults: Vec<(bool, Slug)> = match effect {
        Effect::CloseRoad { road, .. } | Effect::OpenRoad { road } => {
            vec![(desk.geography.road(*road).is_some(), *road)]
        }
        Effect::OpenPost { post: p }
        | Effect::ClosePost { post: p }
        | Effect::Outage { post: p, .. }
        | Effect::Restore { post: p, .. }
        | Effect::Officers { post: p, .. } => vec![(post(p), *p)],
        Effect::ChannelDown { channel, .. } | Effect::ChannelUp { channel } => {
            vec![(desk.channels.get(*channel).is_some(), *channel)]
        }
        Effect::Attack { place: p, .. } | Effect::Displace { from: p, .. } => vec![(place(p), *p)],
        Effect::MoveCell { group, to } => vec![(desk.groups.get(*group).is_some(), *group), (place(to), *to)],
        Effect::Plan { group, .. } => vec![(desk.groups.get(*group).is_some(), *group)],
        Effect::Sighting { community: c, .. }
        | Effect::Rumour { community: c, .. }
        | Effect::Tension { community: c, .. }
        | Effect::Fear { community: c, .. } => vec![(community(c), *c)],
        Effect::Trust { community: c, authority: a, .. } => vec![(community(c), *c), (authority(a), *a)],
        Effect::Capacity { camp, .. } | Effect::Food { camp, .. } => vec![(desk.camps.get(*camp).is_some(), *camp)],
        Effect::Means { seat: s, .. } => vec![(seat(s), *s)],
        Effect::Agreement { seats: (a, b) } | Effect::EndAgreement { seats: (a, b) } => {
            vec![(seat(a), *a), (seat(b), *b)]
        }
        Effect::Traffic { flow, .. } => vec![(desk.flows.get(*flow).is_some(), *flow)],
        Effect::Misconduct { force, place: p } => vec![(desk.forces.get(*force).is_some(), *force), (place(p), *p)],
    };
    faults.into_iter().find(|(known, _)| !known).map(|(_, name)| name)
}

/// Means move from one seat to another, or from outside.
pub fn move_means(
    turn: &mut Turn<'_>,
    from: Option<Slug>,
    to: Slug,
    means: vocabulary::terms::Means,
    amount: i32,
    purses: &mut All<'_, '_, Seats, &'static mut Purse>,
) {
    let Some(mut purse) = purses.get_mut(to) else { return };
    let held = purse.stock.of_mut(means);
    *held = held.saturating_add_signed(amount);
    turn.fact(What::MeansMoved { from, to, means, amount });
}
