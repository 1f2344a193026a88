//! Protection: somebody to speak to where people arrive, a path that leads there and that nobody else hears of, and children first.

use vocabulary::act::{Act, ActKind, PostAct, ReliefAct};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// A safe space with case workers stands where people who fled arrive.
pub const SET_UP_SAFE_SPACES: Doctrine = Doctrine { name: "set up safe spaces", acts: safe_spaces };
/// From each post a confidential path leads to the nearest place with a service, before anybody needs it.
pub const OPEN_CONFIDENTIAL_PATHS: Doctrine = Doctrine { name: "open confidential paths", acts: paths };
/// Families of children who arrived alone are traced, with checks.
pub const TRACE_FAMILIES: Doctrine = Doctrine { name: "trace families", acts: trace };

fn safe_spaces(seen: &Seen<'_>) -> Vec<Act> {
    let workers = seen.figures().case_workers;
    let arrivals = seen.arrivals(ActKind::SetUpSafeSpace).into_iter();
    let stand =
        arrivals.map(|place| Act::Relief(ReliefAct::SetUpSafeSpace { place: place.into(), case_workers: workers }));
    stand.collect()
}

fn trace(seen: &Seen<'_>) -> Vec<Act> {
    let arrivals = seen.arrivals(ActKind::TraceFamilies).into_iter();
    let traced = arrivals.map(|place| Act::Relief(ReliefAct::TraceFamilies { place: place.into(), checks: true }));
    traced.collect()
}

fn paths(seen: &Seen<'_>) -> Vec<Act> {
    let own = seen.me.posts.iter().copied();
    let own = own.filter(|post| !seen.has_ordered(ActKind::ReferConfidentially, *post));
    let lead = own.filter_map(|post| {
        let camps = seen.common.camps().iter().map(|camp| camp.place).filter(|place| seen.is_own_side(*place));
        let near = seen.nearest(seen.common.place_of(post)?, u32::MAX, camps.map(|place| (place, place)));
        let (to, _) = near.first()?;
        Some(Act::Post(PostAct::ReferConfidentially { post: post.into(), to: (*to).into() }))
    });
    lead.collect()
}
