//! Roads: what can explode on one is marked as soon as it is told of, and cleared when there is money for it; and whoever has got no
//! further on one is looked for.

use kernel::names::Slug;
use vocabulary::{
    act::{Act, ActKind, PatrolAct, RoadAct},
    matter::{Matter, MatterKind},
    terms::Need,
};

use super::patrols;
use crate::plays::{doctrine::Doctrine, seen::Seen};

/// A road of which it is told that something lies there is marked first, which takes hours, and then cleared, which takes days.
pub const MARK_DANGEROUS_ROADS: Doctrine = Doctrine { name: "mark dangerous roads", acts: mark };
/// A patrol that is free drives along a road on which people are said to be without water.
pub const LOOK_FOR_WHO_IS_LEFT: Doctrine = Doctrine { name: "look for who is left on the way", acts: search };

fn mark(seen: &Seen<'_>) -> Vec<Act> {
    let told = seen.fresh(&[MatterKind::RoadDanger]).filter_map(|item| item.report.matter.subject());
    let next = told.filter_map(|road| {
        let mine = |kind| seen.may(kind) && seen.common.place_of(road).is_some_and(|place| seen.is_mine(place, kind));
        if !seen.has_ordered(ActKind::MarkRoute, road) && mine(ActKind::MarkRoute) {
            return Some(Act::Road(RoadAct::MarkRoute { road: road.into() }));
        }
        let clears = !seen.has_ordered(ActKind::ClearRoute, road) && mine(ActKind::ClearRoute) && seen.can_spare();
        clears.then(|| Act::Road(RoadAct::ClearRoute { road: road.into() }))
    });
    next.take(1).collect()
}

fn search(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::SearchRoad) {
        return Vec::new();
    }
    let thirsty = seen.fresh(&[MatterKind::Need]).filter_map(|item| match item.report.matter {
        Matter::Need { place, need: Need::Water, .. } => Some(place).filter(|road| seen.common.road(*road).is_some()),
        _ => None,
    });
    let looked_for = |road: Slug| {
        let is = |act: &Act| matches!(act, Act::Patrol(PatrolAct::SearchRoad { road: of, .. }) if *of == road);
        seen.tried(is)
    };
    let search = thirsty.filter(|road| !looked_for(*road)).find_map(|road| {
        let end = seen.common.place_of(road).filter(|end| seen.is_own_side(*end))?;
        let patrol = patrols::free(seen, end).into_iter().find(|patrol| !patrol.boat)?;
        Some(Act::Patrol(PatrolAct::SearchRoad { patrol: patrol.id.into(), road: road.into() }))
    });
    search.into_iter().collect()
}
