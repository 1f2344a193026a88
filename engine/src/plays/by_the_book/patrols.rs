//! Patrols: sent where people are in danger, with the strength that it takes and not everywhere; and along with people who fled.

use kernel::names::Slug;
use vocabulary::{
    act::{Act, ActKind},
    scenario::Patrol,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// Patrols go to the danger, as many as are needed to meet it; where they are too few together, none is sent to be overrun.
pub const GUARD_WHO_IS_IN_DANGER: Doctrine = Doctrine { name: "guard who is in danger", acts: guard };
/// A patrol goes with people who fled to a camp that has room.
pub const ESCORT_WHO_FLED: Doctrine = Doctrine { name: "escort who fled", acts: escort };

/// What each patrol was ordered to lately, and so is not free for.
fn busy(seen: &Seen<'_>) -> Vec<(Slug, Slug)> {
    let orders = seen.orders(seen.figures().patience);
    orders
        .filter_map(|order| match order.deed {
            Act::Dispatch { patrol, to } | Act::PatrolTogether { patrol, to, .. } => Some((patrol.slug(), to.slug())),
            Act::Escort { patrol, from, .. } => Some((patrol.slug(), from.slug())),
            _ => None,
        })
        .collect()
}

/// Own patrols that are free and can get to a place, the nearest first.
fn free<'a>(seen: &Seen<'a>, to: Slug) -> Vec<&'a Patrol> {
    let busy = busy(seen);
    let free = seen.me.patrols.iter().filter(|patrol| busy.iter().all(|(sent, _)| sent != *patrol));
    let mut near: Vec<_> = free
        .filter_map(|patrol| {
            let patrol = seen.common.patrol(*patrol)?;
            let km = *seen.common.distances_for(patrol).get(&to)?;
            (km <= seen.figures().reach).then_some((km, patrol))
        })
        .collect();
    near.sort_by_key(|(km, _)| *km);
    near.into_iter().map(|(_, patrol)| patrol).collect()
}

fn guard(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Dispatch) {
        return Vec::new();
    }
    let dangers = seen.dangers().into_iter().filter(|danger| seen.is_own_side(danger.place));
    let mut acts = Vec::new();
    for danger in dangers {
        let men = danger.number.unwrap_or(seen.figures().expects_men);
        let sent = busy(seen).into_iter().filter(|(_, to)| *to == danger.place);
        let mut there: u32 = sent.filter_map(|(patrol, _)| Some(seen.common.patrol(patrol)?.strength)).sum();
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
            acts.push(Act::Dispatch { patrol: patrol.id.into(), to: danger.place.into() });
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
    let crowds = seen.crowds().into_iter().filter(|crowd| seen.is_own_side(crowd.place));
    let with = crowds.filter_map(|crowd| {
        let camps = seen.common.camps().iter().filter(|camp| seen.is_own_side(camp.place) && camp.place != crowd.place);
        let near = seen.nearest(crowd.place, seen.figures().reach, camps.map(|camp| (camp.id, camp.place)));
        let (camp, _) = near.into_iter().find(|(camp, _)| {
            let (people, capacity) = seen.camp(*camp);
            capacity > people
        })?;
        // Who walks is guarded by who drives.
        let patrol = free(seen, crowd.place).into_iter().find(|patrol| !patrol.boat)?;
        Some(Act::Escort { patrol: patrol.id.into(), from: crowd.place.into(), camp: camp.into() })
    });
    with.take(1).collect()
}
