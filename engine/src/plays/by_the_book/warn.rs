//! Early warning: whoever may warns the communities near a danger, the nearest first.

use vocabulary::{
    act::{Act, ActKind},
    play::Phrase,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// A community near armed men or an attack is told while it can still leave, hide or stay together.
pub const WARN_WHO_IS_IN_DANGER: Doctrine = Doctrine { name: "warn who is in danger", acts: warn };

fn warn(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Warn) {
        return Vec::new();
    }
    let own = seen.common.communities().iter().filter(|community| seen.is_own_side(community.place));
    let homes: Vec<_> = own.map(|community| (community.id, community.place)).collect();
    let near = seen
        .dangers()
        .into_iter()
        .flat_map(|danger| seen.nearest(danger.place, seen.figures().warns_within, homes.iter().copied()).into_iter());
    let warned = |community| seen.tried(|deed| matches!(deed, Act::Warn { community: of, .. } if *of == community));
    let mut near: Vec<_> = near.filter(|(community, _)| !warned(*community)).collect();
    near.sort_by_key(|(_, km)| *km);
    near.into_iter()
        .map(|(community, _)| Act::Warn { community: community.into(), text: Phrase::Danger.mark() })
        .collect()
}
