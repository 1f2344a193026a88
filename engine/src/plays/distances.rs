//! How far things lie from each other, in kilometres by road and water: what anybody can read off a map, worked out when it is first
//! asked for. Roads that are closed are not known here; of that a seat has to hear.

use std::{cmp::Reverse, collections::BinaryHeap, sync::OnceLock};

use kernel::names::Slug;
use vocabulary::scenario::{Community, Patrol, Place, Road, Surface};

use super::listed::Listed;

/// The map. Places, seats, homes and patrols stand for themselves by their numbers in the lists of the scenario.
#[derive(Clone, Debug)]
pub struct Distances {
    /// The ways that meet at each place.
    meet: Vec<Vec<Way>>,
    /// The places that each seat has to do with.
    grounds: Vec<Vec<usize>>,
    homes: Vec<Option<usize>>,
    bases: Vec<Base>,
    around: Vec<OnceLock<Around>>,
    /// How far each patrol has to every place.
    patrolled: Vec<OnceLock<Reach>>,
}

/// How far every place is, as far as it can be reached.
type Reach = Vec<Option<u32>>;

/// A way to another place.
#[derive(Clone, Copy, Debug)]
struct Way {
    to: usize,
    km: u32,
    water: bool,
}

/// From where a patrol sets out, and whether it sails.
#[derive(Clone, Copy, Debug)]
struct Base {
    place: Option<usize>,
    boat: bool,
}

/// What lies how far from a place.
#[derive(Clone, Debug)]
pub struct Around {
    /// Every place that can be reached.
    pub places: Reach,
    /// The seats with the nearest of their grounds, the nearest first.
    pub seats: Vec<(u32, usize)>,
    /// The homes of communities, the nearest first.
    pub homes: Vec<(u32, usize)>,
}

impl Distances {
    /// The map of these places and roads, with the grounds of each seat on it.
    pub fn of(
        places: &Listed<Place>,
        roads: &[Road],
        grounds: &[Vec<Slug>],
        homes: &[Community],
        patrols: &[Patrol],
    ) -> Self {
        let mut meet = vec![Vec::new(); places.len()];
        for road in roads {
            let Some((from, to)) = places.at(road.from).zip(places.at(road.to)) else { continue };
            let (km, water) = (road.km, road.surface == Surface::Water);
            meet[from].push(Way { to, km, water });
            meet[to].push(Way { to: from, km, water });
        }
        let on_the_map = |names: &Vec<Slug>| names.iter().filter_map(|name| places.at(*name)).collect();
        Self {
            around: meet.iter().map(|_| OnceLock::new()).collect(),
            meet,
            grounds: grounds.iter().map(on_the_map).collect(),
            homes: homes.iter().map(|home| places.at(home.place)).collect(),
            bases: patrols.iter().map(|p| Base { place: places.at(p.base), boat: p.boat }).collect(),
            patrolled: patrols.iter().map(|_| OnceLock::new()).collect(),
        }
    }

    /// What lies around a place, for whoever may use roads and water.
    pub fn around(&self, place: usize) -> &Around {
        self.around[place].get_or_init(|| {
            let places = self.walked(place, |_| true);
            let nearest = |grounds: &Vec<usize>| grounds.iter().filter_map(|ground| places[*ground]).min();
            let seats = in_order(self.grounds.iter().map(nearest));
            let homes = in_order(self.homes.iter().map(|home| places[(*home)?]));
            Around { places, seats, homes }
        })
    }

    /// How far a patrol has from its base to a place, driving or sailing.
    pub fn patrolled(&self, patrol: usize, to: usize) -> Option<u32> {
        let Base { place, boat } = self.bases[patrol];
        let from = place?;
        self.patrolled[patrol].get_or_init(|| self.walked(from, |way| way.water == boat))[to]
    }

    fn walked(&self, from: usize, open: impl Fn(Way) -> bool) -> Reach {
        let mut known = vec![None; self.meet.len()];
        let mut next = BinaryHeap::from([Reverse((0, from))]);
        while let Some(Reverse((km, at))) = next.pop() {
            if known[at].is_some() {
                continue;
            }
            known[at] = Some(km);
            let on = self.meet[at].iter().filter(|way| open(**way) && known[way.to].is_none());
            next.extend(on.map(|way| Reverse((km + way.km, way.to))));
        }
        known
    }
}

/// Those that can be reached, the nearest first; of two that are as near, the one that stands first.
fn in_order(far: impl Iterator<Item = Option<u32>>) -> Vec<(u32, usize)> {
    let mut near: Vec<(u32, usize)> = far.zip(0..).filter_map(|(km, n)| Some((km?, n))).collect();
    near.sort_unstable();
    near
}

#[cfg(test)]
mod tests {
    use kernel::chance::Dice;

    use super::*;

    /// Eight places and as many ways, by dice.
    fn by_dice(dice: Dice) -> Distances {
        let throw = |what, n: u64, below| dice.roll(what, Slug::new("land"), n).below(below);
        let mut meet = vec![Vec::new(); 8];
        for n in 0..9 {
            let [one, other] = ["one end", "other end"].map(|end| throw(end, n, 8) as usize);
            let (km, water) = (throw("kilometres", n, 40) as u32 + 1, throw("water", n, 2) == 0);
            meet[one].push(Way { to: other, km, water });
            meet[other].push(Way { to: one, km, water });
        }
        Distances {
            around: meet.iter().map(|_| OnceLock::new()).collect(),
            meet,
            grounds: vec![vec![3, 0], vec![5], vec![3], Vec::new()],
            homes: vec![Some(7), None, Some(2), Some(7)],
            bases: [false, true].map(|boat| Base { place: Some(1), boat }).to_vec(),
            patrolled: vec![OnceLock::new(); 2],
        }
    }

    /// The shortest of all ways over these roads, by going along all of them as often as there are places.
    fn tried_out(land: &Distances, from: usize, open: impl Fn(&Way) -> bool) -> Reach {
        let mut known: Reach = vec![None; 8];
        known[from] = Some(0);
        for _ in 0..8 {
            for at in 0..8 {
                for way in land.meet[at].iter().filter(|way| open(way)) {
                    let Some(km) = known[at].map(|km| km + way.km) else { continue };
                    known[way.to] = Some(known[way.to].map_or(km, |shorter| shorter.min(km)));
                }
            }
        }
        known
    }

    #[test]
    fn what_is_read_off_the_map_is_what_going_along_all_roads_tells() {
        for seed in 0..200 {
            let land = by_dice(Dice { seed });
            for from in 0..8 {
                let far = tried_out(&land, from, |_| true);
                let around = land.around(from);
                assert_eq!(around.places, far);
                let grounds = land.grounds.iter().zip(0..);
                let mut seats: Vec<(u32, usize)> =
                    grounds.filter_map(|(own, n)| Some((own.iter().filter_map(|at| far[*at]).min()?, n))).collect();
                seats.sort_by_key(|(km, _)| *km);
                assert_eq!(around.seats, seats);
                let homes = [(7, 0), (2, 2), (7, 3)];
                let mut homes: Vec<(u32, usize)> =
                    homes.into_iter().filter_map(|(at, n)| Some((far[at]?, n))).collect();
                homes.sort_by_key(|(km, _)| *km);
                assert_eq!(around.homes, homes);
            }
            for (patrol, boat) in [false, true].into_iter().enumerate() {
                let far = tried_out(&land, 1, |way| way.water == boat);
                assert!((0..8).all(|to| land.patrolled(patrol, to) == far[to]));
            }
        }
    }
}
