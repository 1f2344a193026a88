//! Communities at the table: they open their homes to those who fled, as far as the homes carry.

use vocabulary::{
    act::{Act, ActKind, CommunityAct},
    matter::MatterKind,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// Families who fled are taken in where they are, or a day's walk away: half as many again as were offered at first.
pub const OPEN_HOMES: Doctrine = Doctrine { name: "open homes", acts: host };

fn host(seen: &Seen<'_>) -> Vec<Act> {
    let home = seen.me.community.and_then(|community| seen.common.community(community));
    let Some(home) = home.filter(|_| seen.may(ActKind::Host)) else { return Vec::new() };
    let near = |place| seen.common.km(home.place, place).is_some_and(|km| km <= seen.figures().walks);
    let crowds = seen.reported(&[MatterKind::Displaced, MatterKind::Need]);
    let opened = seen.view.orders.iter().any(|order| order.kind == ActKind::Host && order.refused.is_none());
    let people = home.hosts / 2;
    let wanted = people > 0 && !opened && crowds.iter().any(|crowd| near(crowd.place));
    wanted.then(|| Act::Community(CommunityAct::Host { community: home.id.into(), people })).into_iter().collect()
}
