//! Presence: which patrols stand at a place, and how strongly they are felt there by those who would rather not meet them. It looks and
//! counts; it writes nothing.
//!
//! A patrol that watches at a place is felt there in full, and more if it has seen who is coming. One that watches a road away is felt
//! by how soon it could be there: in full at once, and not at all from `NEAR` on. One that was there a while ago may come again: it is
//! felt as little as it is remembered, and not at all from `AFTER` on, as is one that rests or was called off since.

use std::collections::BTreeSet;

use bevy_ecs::system::SystemParam;

use super::*;
use crate::world::geography::Road;

/// All patrols, where they are and where they have been, to look at.
#[derive(SystemParam)]
pub struct Presence<'w, 's> {
    patrols: All<'w, 's, Patrols, PatrolStateReadOnly>,
    whereabouts: Res<'w, Whereabouts<Patrols>>,
    rounds: Res<'w, Rounds>,
}

/// What is felt of patrols at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felt {
    /// The one that is felt most.
    pub patrol: Slug,
    /// Men and women in all, in thousandths.
    pub strength: u64,
}

impl Felt {
    /// How far this outweighs those who are half kept away by `half`, in thousandths of men: permille.
    pub fn outweighs(&self, half: u64) -> u32 {
        let (felt, half) = (u128::from(self.strength), u128::from(half.max(1)));
        u32::try_from(1000 * felt * felt / (felt * felt + half * half)).unwrap_or(1000)
    }
}

impl Presence<'_, '_> {
    /// A patrol that stands at a place, awake or at rest: who comes there can tell it something.
    pub fn standing(&self, place: Slug) -> Option<Slug> {
        let here = self.patrols.at(&self.whereabouts, place);
        here.filter(|(_, patrol)| patrol.position.stands_at(place)).map(|(slug, _)| slug).next()
    }

    /// Men and women of the patrols that watch at a place.
    pub fn strength_at(&self, place: Slug) -> u32 {
        self.watching(place).map(|(_, patrol)| patrol.unit.able(patrol.crew)).sum()
    }

    /// Men and women of the patrols that watch at either end of a road or are on it; of a place, those that watch there.
    pub fn strength_along(&self, map: &Geography, road: Slug) -> u32 {
        let Some(known) = map.road(road) else { return self.strength_at(road) };
        let on_it = self.patrols.at(&self.whereabouts, road).map(|(_, patrol)| patrol.unit.able(patrol.crew));
        on_it.sum::<u32>() + self.strength_at(known.from) + self.strength_at(known.to)
    }

    /// Whether a patrol of a force that is none of these watches at an end of a road or is on it.
    pub fn another_force_along(&self, map: &Geography, road: Slug, known: &BTreeSet<Slug>) -> bool {
        let Some(Road { from, to, .. }) = map.road(road) else { return false };
        let on_it = self.patrols.at(&self.whereabouts, road);
        let along = on_it.chain(self.watching(*from)).chain(self.watching(*to));
        along.into_iter().any(|(_, patrol)| !known.contains(&patrol.unit.model.authority))
    }

    fn watching(&self, place: Slug) -> impl Iterator<Item = (Slug, PatrolStateReadOnlyItem<'_, '_>)> {
        let here = self.patrols.at(&self.whereabouts, place);
        here.filter(move |(_, patrol)| patrol.position.stands_at(place) && !patrol.orders.rest(patrol.crew))
    }

    /// What a group at a place feels of patrols there, near by, and of late.
    pub fn felt(&self, turn: &Turn<'_>, map: &Geography, (group, place): (Slug, Slug)) -> Option<Felt> {
        let figures = &turn.figures().patrol;
        // Of each patrol what is most, in thousandths of its strength.
        let mut shares: BTreeMap<Slug, i64> = BTreeMap::new();
        let mut feels = |patrol: Slug, share: i64| {
            let most = shares.entry(patrol).or_default();
            *most = share.max(*most);
        };
        let fades = |over: Span, span: Span| 1000 * (over.0 - span.0).max(0) / over.0.max(1);
        for (slug, patrol) in self.watching(place) {
            let seen = patrol.crew.seen.contains_key(&group);
            feels(slug, if seen { i64::from(figures.forewarned) } else { 1000 });
        }
        for road in map.roads_at(place).into_iter().filter(|road| !map.is_closed(road.id)) {
            let Some(next) = map.other_end(road.id, place) else { continue };
            for (slug, patrol) in self.watching(next) {
                if let Some(time) = map.travel_time(road.id, patrol.unit.way(patrol.orders, figures)) {
                    feels(slug, fades(figures.felt_near, time));
                }
            }
        }
        for (slug, at) in self.rounds.0.get(&place).into_iter().flatten() {
            feels(*slug, fades(figures.felt_after, turn.now() - *at));
        }
        let able = |slug: Slug| self.patrols.get(slug).map_or(0, |patrol| patrol.unit.able(patrol.crew));
        let felt = |(slug, share): (Slug, i64)| (u64::from(able(slug)) * share.unsigned_abs(), slug);
        let felt: Vec<(u64, Slug)> = shares.into_iter().map(felt).filter(|(strength, _)| *strength > 0).collect();
        // Of equals the first by name.
        let most = felt.iter().max_by_key(|(strength, slug)| (*strength, std::cmp::Reverse(*slug)))?.1;
        Some(Felt { patrol: most, strength: felt.iter().map(|(strength, _)| strength).sum() })
    }
}
