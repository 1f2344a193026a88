//! Our own rules of displacement over months: a refuge is chosen at the outset, among all that can be reached over open borders,
//! by what those who went before tell, how far it is, and how safe the way; hosts near the camp take people in first.
//!
//! The weight of a refuge is √(share of all arrivals that went there + a little) ÷ √(km of the safest way + a little), both roots
//! on purpose: word of many draws, and distance repels, each less than in proportion. A refuge that is full, where a capacity is
//! known, loses its weight as Flee's does. Ignores: who people are, and second thoughts on the way. No figure is set for a single
//! conflict.

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
            room * libm::sqrt(told) / libm::sqrt(km + f64::from(figures.near))
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
