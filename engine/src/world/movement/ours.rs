//! Our own rules of displacement over months: a refuge is chosen at the outset, among all that can be reached over open borders,
//! by what those who went before tell, how far it is, and how safe the way; hosts near the camp take people in first.
//!
//! Three powers below one, on purpose: inhabitants set out by √inhabitants, and the weight of a refuge is (share of all arrivals that
//! went there + a little)^0.6 ÷ (km of the safest way + some)^0.75. Few leave a large town for abroad, word of many draws, and distance
//! repels, each less than in proportion. A refuge that is full, where a capacity is known, loses its weight as Flee's does. Ignores: who
//! people are, and second thoughts on the way. No figure is set for a single conflict; docs/data.md says how they were chosen, and
//! how far they stray from a conflict that had no part in the choice. Without word (`movement.power.told_draws` 0) they are the
//! rivals against which they are held: with the way at a power of 1 a choice by 1/(km + 50), at 0 equal shares of who arrives.
//!
//! **What it shares with the exercise** (`displacement`): a place is chosen at the outset, all places are weighed at once, room draws and
//! the way repels, a place from which others fled draws little, nobody goes where no open way leads. **What it does not, and why**: within
//! three days people choose by the room of which they have heard and by the hours on foot, and who walks seven hours has passed over
//! what lies at one: the way counts at a power of 1.5. Over months lorries run, word has come to everybody, and room is made where people
//! arrive: the way counts by kilometres and at a power below one, and those who went before take the place of room, which counts of camps
//! do not tell. Who flees headlong follows the crowd in both.

use std::collections::BTreeMap;

use kernel::{crowd::Crowd, names::Slug};
use serde::{Deserialize, Serialize};
use vocabulary::parameter::MovementFigures;

use super::{Land, Movement, is_camp};
use crate::world::turn::Turn;

/// People by how far they have come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crowds {
    /// At each site, waiting for a way to open or leaving today.
    pub waiting: Vec<u32>,
    /// On the way: the day of arrival and the refuge.
    coming: BTreeMap<(u32, u32), u32>,
    /// With hosts near each refuge.
    hosted: Vec<u32>,
}

impl Crowds {
    /// Nobody anywhere.
    pub fn new(sites: usize) -> Self {
        Self { waiting: vec![0; sites], coming: BTreeMap::new(), hosted: vec![0; sites] }
    }

    /// Everybody who has set out and is not yet in a camp.
    #[cfg(test)]
    pub fn all(&self) -> u32 {
        self.waiting.iter().chain(self.coming.values()).chain(&self.hosted).sum()
    }
}

/// How a town's inhabitants count for how many of them set out.
pub fn sets_out(inhabitants: u32, figures: &MovementFigures) -> f64 {
    libm::pow(f64::from(inhabitants), figures.sets_out)
}

/// One day of everybody.
pub fn day(turn: &Turn<'_>, own: &mut Movement, land: &Land<'_>, day: u32) {
    let refuges: Vec<usize> = (0..land.model.sites.len()).filter(|n| is_camp(land.model.sites[*n].kind)).collect();
    let mut crowd = Crowd::new(turn.roll("refuge", Slug::of_literal("movement"), u64::from(day)));
    leave((own, land, &turn.figures().movement), &refuges, day, &mut crowd);
    let here = own.ours.coming.split_off(&(day + 1, 0));
    for ((_, refuge), people) in std::mem::replace(&mut own.ours.coming, here) {
        own.ours.hosted[refuge as usize] += people;
    }
    for refuge in refuges {
        let on = crowd.how_many(own.ours.hosted[refuge], f64::from(turn.figures().movement.leave_hosts) / 1000.0);
        own.ours.hosted[refuge] -= on;
        own.people[refuge] += on;
    }
}

fn leave(
    (own, land, figures): (&mut Movement, &Land<'_>, &MovementFigures),
    refuges: &[usize],
    day: u32,
    crowd: &mut Crowd,
) {
    if own.ours.waiting.iter().all(|people| *people == 0) {
        return;
    }
    let all: u32 = refuges.iter().map(|n| own.people[*n] + own.ours.hosted[*n]).sum();
    let ways: Vec<Vec<f64>> = refuges.iter().map(|refuge| ways_to(*refuge, own, land, figures)).collect();
    let waiting: Vec<(usize, u32)> = own.ours.waiting.iter().copied().enumerate().filter(|(_, n)| *n > 0).collect();
    for (site, people) in waiting {
        let weigh = |(n, refuge): (usize, &usize)| {
            let km = ways[n][site];
            if !km.is_finite() || !own.camp[*refuge] {
                return 0.0;
            }
            let arrived = f64::from(own.people[*refuge] + own.ours.hosted[*refuge]);
            let told = if all == 0 { 0.0 } else { arrived / f64::from(all) } + f64::from(figures.untold) / 1000.0;
            let room = match own.capacity[*refuge] {
                0 => 1.0,
                capacity => (1.0 - arrived / f64::from(capacity)).max(0.0),
            };
            let repels = libm::pow(km + f64::from(figures.near), figures.way_repels);
            room * libm::pow(told, figures.told_draws) / repels
        };
        let weights: Vec<f64> = refuges.iter().enumerate().map(weigh).collect();
        if weights.iter().all(|weight| *weight <= 0.0) {
            continue;
        }
        for (n, people) in crowd.share_out(people, &weights).into_iter().enumerate().filter(|(_, people)| *people > 0) {
            let days = libm::ceil(ways[n][site] / f64::from(figures.a_day)) as u32;
            *own.ours.coming.entry((day + days, refuges[n] as u32)).or_default() += people;
            own.people[site] -= people;
        }
        own.ours.waiting[site] = 0;
    }
}

/// Kilometres from every site to a refuge over open links, those into a zone of conflict counted longer; infinite where no way
/// leads. Few sites and links: rounds of relaxing are as quick as a queue.
fn ways_to(refuge: usize, own: &Movement, land: &Land<'_>, figures: &MovementFigures) -> Vec<f64> {
    let mut km = vec![f64::INFINITY; land.model.sites.len()];
    km[refuge] = 0.0;
    loop {
        let mut shorter = false;
        for (_, link) in land.links.iter().enumerate().filter(|(n, _)| own.closed[*n] == 0) {
            let unsafe_there = own.zone[link.to].is_some() && link.to != refuge;
            let seems = link.km * if unsafe_there { f64::from(figures.unsafe_seems) / 1000.0 } else { 1.0 };
            if km[link.to] + seems < km[link.from] {
                km[link.from] = km[link.to] + seems;
                shorter = true;
            }
        }
        if !shorter {
            return km;
        }
    }
}
