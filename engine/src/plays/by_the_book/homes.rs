//! Communities at the table: they open their homes to those who fled, as far as the homes carry, and lend them boats.

use kernel::time::Span;
use vocabulary::{
    act::{Act, ActKind, CommunityAct},
    matter::MatterKind,
};

use crate::{
    plays::{doctrine::Doctrine, seen::Seen},
    sight::view::Order,
    table::cost,
};

/// Families who fled are taken in where they are, or a day's walk away: half as many again as were offered at first.
pub const OPEN_HOMES: Doctrine = Doctrine { name: "open homes", acts: host };

/// Boats carry those in need first as soon as people near are said to flee, for a day at a time; and nobody is kept from them.
pub const LEND_BOATS: Doctrine = Doctrine { name: "lend boats", acts: lend };

fn lend(seen: &Seen<'_>) -> Vec<Act> {
    let home = seen.me.community.and_then(|community| seen.common.community(community));
    let Some(home) = home.filter(|home| home.boats > 0 && seen.may(ActKind::LendBoats)) else { return Vec::new() };
    let day = Span::hours(24);
    let lent =
        |order: &Order| order.kind == ActKind::LendBoats && order.refused.is_none() && order.at + day > seen.view.now;
    let near = |place| seen.common.km(home.place, place).is_some_and(|km| km <= seen.figures().walks);
    let flight = seen.reported(&[MatterKind::Attack, MatterKind::Displaced]);
    let order = |boats| {
        let lends = CommunityAct::LendBoats { community: home.id.into(), boats, lasts: day, needy_first: true };
        Act::Community(lends)
    };
    // Half of the fleet, or as many as there is fuel for: the others feed the village.
    let boats = (home.boats / 2).min(seen.view.stock.funds / cost::of(&order(1)).funds.max(1));
    let wanted = boats > 0 && !seen.view.orders.iter().any(lent) && flight.iter().any(|flight| near(flight.place));
    wanted.then(|| order(boats)).into_iter().collect()
}

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
