//! Patrols: sent where people are in danger, with the strength that it takes and not everywhere; and along with people who fled.

use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{Act, ActKind, PatrolAct},
    matter::MatterKind,
    scenario::Patrol,
};

use crate::{
    plays::{
        doctrine::Doctrine,
        seen::{Reported, Seen},
    },
    sight::view::Order,
};

/// Patrols go to the danger, as many as are needed to meet it; where they are too few together, none is sent to be overrun.
pub const GUARD_WHO_IS_IN_DANGER: Doctrine = Doctrine { name: "guard who is in danger", acts: guard };
/// A patrol goes with people who fled to a camp that has room, a day or two on foot away.
pub const ESCORT_WHO_FLED: Doctrine = Doctrine { name: "escort who fled", acts: escort };
/// Where nothing was told of danger for a day, patrols go back to their beat: others are without one meanwhile.
pub const SEND_PATROLS_HOME: Doctrine = Doctrine { name: "send patrols home", acts: send_home };
/// Where people are said to be moved against their will, a patrol that is free looks at the ways out.
pub const LOOK_FOR_WHO_IS_TRAFFICKED: Doctrine =
    Doctrine { name: "look for who is trafficked", acts: look_for_trafficked };

/// What each own patrol is under orders to do, if anything: the last order that it was given, and when. Who was sent somewhere stays
/// there until it is called home; an escort is over after some time.
fn standing_orders<'a>(seen: &Seen<'a>) -> Vec<(Slug, &'a Order)> {
    let mut given: Vec<(Slug, &Order)> = Vec::new();
    for order in seen.orders(seen.view.now - Time::START) {
        let (Act::Patrol(PatrolAct::Dispatch { patrol, .. })
        | Act::Patrol(PatrolAct::PatrolTogether { patrol, .. })
        | Act::Patrol(PatrolAct::Escort { patrol, .. })
        | Act::Patrol(PatrolAct::SearchRoad { patrol, .. })
        | Act::Patrol(PatrolAct::Recall { patrol })) = order.deed
        else {
            continue;
        };
        if given.iter().all(|(known, _)| patrol != *known) {
            given.push((patrol.slug(), order));
        }
    }
    let over = |order: &Order| match order.deed {
        Act::Patrol(PatrolAct::Recall { .. }) => true,
        Act::Patrol(PatrolAct::Escort { .. } | PatrolAct::SearchRoad { .. }) => {
            seen.view.now - order.at >= seen.figures().guards_for
        }
        _ => false,
    };
    given.retain(|(_, order)| !over(order));
    given
}

/// Where each own patrol that is under orders was sent.
fn busy(seen: &Seen<'_>) -> Vec<(Slug, Slug)> {
    let sent = standing_orders(seen).into_iter().filter_map(|(patrol, order)| match order.deed {
        Act::Patrol(PatrolAct::Dispatch { to, .. }) | Act::Patrol(PatrolAct::PatrolTogether { to, .. }) => {
            Some((patrol, to.slug()))
        }
        Act::Patrol(PatrolAct::Escort { from, .. }) => Some((patrol, from.slug())),
        Act::Patrol(PatrolAct::SearchRoad { road, .. }) => Some((patrol, road.slug())),
        _ => None,
    });
    sent.collect()
}

/// Where danger or a crime was told of within the time for which patrols stand guard.
fn told_of(seen: &Seen<'_>, place: Slug) -> bool {
    const WRONG: &[MatterKind] = &[MatterKind::ArmedMen, MatterKind::Attack, MatterKind::Trafficking];
    let since = seen.view.now - seen.figures().guards_for;
    let lately = seen.view.inbox.iter().rev().filter(|item| item.report.seen >= since);
    lately.map(|item| &item.report.matter).any(|matter| {
        let at = matter.subject().and_then(|thing| seen.common.place_of(thing));
        WRONG.contains(&matter.kind()) && at == Some(place)
    })
}

fn send_home(seen: &Seen<'_>) -> Vec<Act> {
    let guards = standing_orders(seen).into_iter().filter_map(|(patrol, order)| match order.deed {
        Act::Patrol(PatrolAct::Dispatch { to, .. }) | Act::Patrol(PatrolAct::PatrolTogether { to, .. }) => {
            Some((patrol, to.slug(), order.at))
        }
        _ => None,
    });
    let long = seen.view.now - seen.figures().guards_for;
    let idle = guards.filter(|(_, place, since)| *since <= long && !told_of(seen, *place));
    idle.map(|(patrol, ..)| Act::Patrol(PatrolAct::Recall { patrol: patrol.into() }))
        .filter(|_| seen.may(ActKind::Recall))
        .collect()
}

fn look_for_trafficked(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Dispatch) {
        return Vec::new();
    }
    let sent = busy(seen);
    let told = seen.reported(&[MatterKind::Trafficking]).into_iter().map(|told| told.place);
    let mut places = told.filter(|place| seen.is_own_side(*place) && sent.iter().all(|(_, to)| to != place));
    let first = places.find_map(|place| Some((free(seen, place).first()?.id, place)));
    first
        .map(|(patrol, to)| Act::Patrol(PatrolAct::Dispatch { patrol: patrol.into(), to: to.into() }))
        .into_iter()
        .collect()
}

/// Own patrols that are free and can get to a place, the nearest first.
pub(super) fn free<'a>(seen: &Seen<'a>, to: Slug) -> Vec<&'a Patrol> {
    let busy = busy(seen);
    let free = seen.me.patrols.iter().filter(|patrol| busy.iter().all(|(sent, _)| sent != *patrol));
    let mut near: Vec<_> = free
        .filter_map(|patrol| {
            let km = seen.common.km_for(*patrol, to)?;
            let patrol = seen.common.patrol(*patrol)?;
            (km <= seen.figures().reach).then_some((km, patrol))
        })
        .collect();
    near.sort_by_key(|(km, _)| *km);
    near.into_iter().map(|(_, patrol)| patrol).collect()
}

/// Men and women of own patrols that were sent to a place.
fn strength_sent(seen: &Seen<'_>, place: Slug) -> u32 {
    let sent = busy(seen).into_iter().filter(|(_, to)| *to == place);
    sent.filter_map(|(patrol, _)| Some(seen.common.patrol(patrol)?.strength)).sum()
}

/// Whether those who were sent to a danger are as many as the men who are said to be there.
pub fn suffice(seen: &Seen<'_>, danger: &Reported) -> bool {
    strength_sent(seen, danger.place) >= danger.number.unwrap_or(seen.figures().expects_men)
}

fn guard(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Dispatch) {
        return Vec::new();
    }
    let dangers = seen.dangers().into_iter().filter(|danger| seen.is_own_side(danger.place));
    let mut acts = Vec::new();
    for danger in dangers {
        let men = danger.number.unwrap_or(seen.figures().expects_men);
        let mut there = strength_sent(seen, danger.place);
        let free = free(seen, danger.place);
        let together: u32 = there + free.iter().map(|patrol| patrol.strength).sum::<u32>();
        // Half as many as they are can hold them up; fewer would only be in danger themselves.
        if together * 2 < men {
            continue;
        }
        for patrol in free {
            if there >= men {
                break;
            }
            there += patrol.strength;
            acts.push(Act::Patrol(PatrolAct::Dispatch { patrol: patrol.id.into(), to: danger.place.into() }));
        }
        // One place at a time: whoever is sent to the next one must not be the same.
        if !acts.is_empty() {
            break;
        }
    }
    acts
}

fn escort(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Escort) {
        return Vec::new();
    }
    let gone = busy(seen);
    let crowds = seen.crowds().into_iter().filter(|crowd| {
        let worth = crowd.number.is_some_and(|people| people >= seen.figures().worth_a_lorry);
        worth && seen.is_own_side(crowd.place) && gone.iter().all(|(_, from)| *from != crowd.place)
    });
    let with = crowds.filter_map(|crowd| {
        let camps = seen.common.camps().iter().filter(|camp| seen.is_own_side(camp.place) && camp.place != crowd.place);
        let near = seen.nearest(crowd.place, seen.figures().walks, camps.map(|camp| (camp.id, camp.place)));
        let (camp, _) = near.into_iter().find(|(camp, _)| {
            let (people, capacity) = seen.camp(*camp);
            capacity > people
        })?;
        // Who walks is guarded by who drives.
        let patrol = free(seen, crowd.place).into_iter().find(|patrol| !patrol.boat)?;
        Some(Act::Patrol(PatrolAct::Escort { patrol: patrol.id.into(), from: crowd.place.into(), camp: camp.into() }))
    });
    with.take(1).collect()
}
