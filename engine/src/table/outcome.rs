//! What an effect sets in motion: one happening for the one domain that owns what it changes. Injects, authored actions and
//! rulings all pass through here.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    effect::Effect,
    fact::{Cause, SharingFact, What},
    language::Value,
    scenario::Scenario,
    terms::Accord,
};

use super::{book::Purse, desk::Desk};
use crate::world::{
    community, conduct,
    crossing::{self, Stand},
    displacement, geography,
    happening::{Happening, TableDue},
    index::All,
    kinds::Seats,
    protection, registry, sharing, threat, travel,
    turn::Turn,
    wayside,
};

/// Puts what an effect does on the agenda for now.
pub fn set_in_motion(effect: &Effect, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let mut turn = Turn::new(desk.kernel, cause);
    let until = |lasts: &Option<Span>, now: Time| lasts.map(|span| now + span);
    let now = turn.now();
    let due: Happening = match effect {
        Effect::CloseRoad { road, lasts } => {
            geography::Due::Close { road: road.slug(), until: until(lasts, now) }.into()
        }
        Effect::Checkpoint { road, force } => {
            wayside::Due::Checkpoint { road: road.slug(), force: force.slug() }.into()
        }
        Effect::NoCheckpoint { road } => wayside::Due::NoCheckpoint { road: road.slug(), by: None }.into(),
        Effect::Explosives { road } => wayside::Due::Explosives { road: road.slug() }.into(),
        Effect::SetDown { place, people, times, every } => {
            let every = every.unwrap_or(Span::hours(24));
            displacement::Due::SetDown { place: place.slug(), people: *people, times: *times, every }.into()
        }
        Effect::OpenRoad { road } => geography::Due::Open { road: road.slug() }.into(),
        Effect::OpenPost { post } => crossing::Due::SetOpen { post: post.slug(), open: true, needy_pass: false }.into(),
        Effect::ClosePost { post } => {
            crossing::Due::SetOpen { post: post.slug(), open: false, needy_pass: false }.into()
        }
        Effect::Outage { post, system, lasts } => {
            registry::Due::Fails { post: post.slug(), system: *system, until: until(lasts, now) }.into()
        }
        Effect::Restore { post, system } => registry::Due::Restored { post: post.slug(), system: *system }.into(),
        Effect::Equip { post, system } => {
            registry::Due::Equipped { post: post.slug(), system: *system, by_battery: false }.into()
        }
        Effect::Train { force, seat } => conduct::Due::Training { force: force.slug(), by: seat.slug() }.into(),
        Effect::SafeSpace { place, seat, case_workers } => {
            let (place, by, case_workers) = (place.slug(), seat.slug(), *case_workers);
            protection::Due::SpaceSetUp { place, by, case_workers }.into()
        }
        Effect::LeakData { post } => registry::Due::Leaks { post: post.slug() }.into(),
        Effect::ChannelDown { channel, lasts } => {
            sharing::Due::Down { channel: channel.slug(), until: until(lasts, now) }.into()
        }
        Effect::ChannelUp { channel } => sharing::Due::Up { channel: channel.slug() }.into(),
        Effect::Attack { place, families, severity } => {
            threat::Due::Attack { place: place.slug(), families: *families, severity: *severity, group: None }.into()
        }
        Effect::Displace { from, families } => {
            displacement::Due::Flee { from: from.slug(), families: *families }.into()
        }
        Effect::MoveCell { group, to } => threat::Due::Move { group: group.slug(), to: to.slug() }.into(),
        Effect::Plan { group, active } => threat::Due::Active { group: group.slug(), active: *active }.into(),
        Effect::Sighting { community, matter } => {
            community::Due::Sees { community: community.slug(), matter: matter.clone() }.into()
        }
        Effect::Rumour { community, about, strength } => {
            community::Due::Rumour { community: community.slug(), about: *about, strength: *strength }.into()
        }
        Effect::Trust { community, authority, by } => {
            community::Due::Trust { community: community.slug(), authority: authority.slug(), by: *by }.into()
        }
        Effect::Tension { community, by } => community::Due::Tension { community: community.slug(), by: *by }.into(),
        Effect::Fear { community, by } => community::Due::Fear { community: community.slug(), by: *by }.into(),
        Effect::Officers { post, by } => crossing::Due::Officers { post: post.slug(), by: *by }.into(),
        Effect::Capacity { camp, by } => displacement::Due::Capacity { camp: camp.slug(), by: *by }.into(),
        Effect::Food { camp, rations } => displacement::Due::Food { camp: camp.slug(), rations: *rations }.into(),
        Effect::Means { seat, means, by } => {
            turn.soon(TableDue::MeansChange { seat: seat.slug(), means: *means, by: *by });
            return;
        }
        Effect::Agreement { seats: (a, b), about } => {
            let about = about.map_or_else(|| Accord::USUAL.into(), |about| [about].into());
            sharing::Due::Agree { seats: (a.slug(), b.slug()), about }.into()
        }
        Effect::EndAgreement { seats: (a, b) } => sharing::Due::Disagree { seats: (a.slug(), b.slug()) }.into(),
        Effect::Traffic { flow, permille, lasts } => {
            travel::Due::FlowRate { flow: flow.slug(), permille: *permille, until: until(lasts, now) }.into()
        }
        Effect::Misconduct { force, place } => {
            let (force, place) = (force.slug(), place.slug());
            let held = |stand: &Stand| stand.place == place && stand.moving.is_none() && stand.model.authority == force;
            let post = desk.posts.iter().find(|(_, post)| held(post.site)).map(|(post, _)| post);
            conduct::Due::Misconduct { force, place, post }.into()
        }
    };
    turn.soon(due);
}

/// A name in an effect that does not exist in this exercise; for effects that are written at the table, where no `check` has
/// looked before.
pub fn unknown_name(effect: &Effect, scenario: &Scenario) -> Option<Slug> {
    let mut unknown = None;
    effect.each(&mut |field, value| {
        if let (Value::Name(name), Some(wanted)) = (value, field.holds.names())
            && !(wanted.is_empty() || scenario.declares(name, wanted))
        {
            unknown = unknown.or(Some(name));
        }
    });
    unknown
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
    turn.fact(What::Sharing(SharingFact::MeansMoved { from, to, means, amount }));
}
