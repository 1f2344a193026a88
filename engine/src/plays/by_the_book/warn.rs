//! Early warning: whoever is responsible warns the communities near a danger, once, the nearest first.
//!
//! A warning costs: people leave their homes for it, and one that comes every few hours is heeded no more. So it is given by one seat,
//! to those who are near enough to be in danger, and not again within a day.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{Act, ActKind, WordAct},
    matter::{Matter, MatterKind},
    play::Phrase,
    scenario::Community,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// A community near armed men or an attack is told while it can still leave, hide or stay together.
pub const WARN_WHO_IS_IN_DANGER: Doctrine = Doctrine { name: "warn who is in danger", acts: warn };

fn warn(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Warn) {
        return Vec::new();
    }
    let mut near: Vec<(u32, Slug)> = Vec::new();
    for item in seen.fresh(&[MatterKind::ArmedMen, MatterKind::Attack]) {
        let Some(place) = item.report.matter.subject() else { continue };
        // Those who were struck know.
        let struck = matches!(item.report.matter, Matter::Attack { .. }).then_some(place);
        let homes = seen.common.homes_around(place).take_while(|(_, km)| *km <= seen.figures().warns_within);
        let homes = homes.filter(|(home, _)| Some(home.place) != struck);
        let mine = homes.filter(|(home, _)| is_mine_to_warn(seen, home) && !is_warned(seen, home.id));
        near.extend(mine.map(|(home, km)| (km, home.id)));
    }
    near.sort_unstable();
    near.into_iter()
        .map(|(_, home)| Act::Word(WordAct::Warn { community: home.into(), text: Phrase::Danger.mark() }))
        .collect()
}

/// Whether the seat speaks for a community, or is the nearest authority on its side that may warn it.
fn is_mine_to_warn(seen: &Seen<'_>, home: &Community) -> bool {
    if seen.me.community.is_some() || !seen.is_own_side(home.place) {
        return seen.me.community == Some(home.id);
    }
    seen.is_mine(home.place, ActKind::Warn)
}

/// Whether a community was warned within a day: by this seat, or by another that said so.
fn is_warned(seen: &Seen<'_>, home: Slug) -> bool {
    let day = Span::hours(24);
    let by_me = seen
        .orders(day)
        .any(|order| matches!(order.deed, Act::Word(WordAct::Warn { community, .. }) if community == home));
    let told = seen.view.inbox.iter().rev().take_while(|item| item.at >= seen.view.now - day);
    by_me
        || told
            .into_iter()
            .any(|item| matches!(item.report.matter, Matter::Warning { community, .. } if community == home))
}
