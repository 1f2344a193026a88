//! Flee's rules, the present ones and those of 2017, rebuilt from a description of them: from link to link, each chosen by what
//! lies at its end and how far that is.
//!
//! Models: chances to leave, weights of links, camps that fill, speed, short stints, and the quirks on which its figures depend,
//! each of which can be switched off. People move in crowds of those who stand at the same place and have moved alike, not one
//! by one; a crowd that comes to a camp is let in piece by piece, so that the last see it as full as the first have left it.
//! Ignores: look-ahead beyond one link, and every weighting by who people are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Land, Movement};
use crate::{
    kernel::{crowd::Crowd, names::Slug},
    scenario::movement::{MovementRules, SiteKind},
    world::turn::Turn,
};

/// How many pieces a crowd is cut into where people go on at once: each sees the camps as the ones before have left them.
const PIECES: u32 = 8;
/// Steps of recent movement that are told apart: more make more crowds and no other figures.
const LEVELS: f64 = 31.0;
/// Links in a day, at most: where all are short, a day has an end all the same.
const HOPS: u32 = 60;

/// People by where they are and how far they have moved of late. How far is a running mean in 31sts of a day's speed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crowds {
    /// At each site, by recent movement.
    at: Vec<BTreeMap<u8, u32>>,
    /// On links: link, whole days on it, recent movement.
    on: BTreeMap<(u32, u16, u8), u32>,
}

impl Crowds {
    /// Nobody anywhere.
    pub fn new(sites: usize) -> Self {
        Self { at: vec![BTreeMap::new(); sites], on: BTreeMap::new() }
    }

    /// People come to rest at a site.
    pub fn rest(&mut self, site: usize, recent: u8, people: u32) {
        if people > 0 {
            *self.at[site].entry(recent).or_default() += people;
        }
    }

    /// Everybody, at rest and on the way.
    pub fn all(&self) -> u32 {
        self.at.iter().flat_map(BTreeMap::values).chain(self.on.values()).sum()
    }
}

/// What stays the same for a day.
struct Day<'a> {
    land: &'a Land<'a>,
    own: &'a mut Movement,
    old: bool,
    /// The weight of each link but for room at its end; 0 for a closed one.
    weight: Vec<f64>,
    /// The chance to leave each site.
    leave: Vec<f64>,
    speed: f64,
    crowd: Crowd,
    /// Who has come to rest: site, kilometres moved today, recent movement, people.
    resting: Vec<(usize, f64, u8, u32)>,
    staying_on: BTreeMap<(u32, u16, u8), u32>,
}

/// People on the move within a day.
#[derive(Clone, Copy)]
struct Group {
    people: u32,
    /// Recent movement up to yesterday.
    recent: u8,
    /// Kilometres moved today.
    moved: f64,
}

/// One day of everybody.
pub fn day(turn: &Turn<'_>, own: &mut Movement, land: &Land<'_>, day: u32) {
    let settings = &land.model.settings;
    let old = land.model.rules == MovementRules::Flee2017;
    let permille = |n: u32| f64::from(n) / 1000.0;
    let score: Vec<f64> = (0..land.model.sites.len())
        .map(|n| {
            let burning = own.zone[n]
                .map(|(since, intensity)| permille(intensity) * permille(Movement::decay(settings, day - since)));
            if old {
                return match (land.abroad(n), burning) {
                    (true, _) => permille(settings.foreign_weight),
                    (_, Some(_)) => permille(settings.conflict_weight),
                    _ => 1.0,
                };
            }
            let mut score = 1.0;
            if land.abroad(n) {
                score *= permille(settings.foreign_weight);
            }
            if own.camp[n] {
                score *= permille(settings.camp_weight);
            }
            if let Some(burning) = burning {
                score *= libm::pow(permille(settings.conflict_weight), burning);
            }
            score
        })
        .collect();
    let weigh = |(n, link): (usize, &super::Link)| {
        if own.closed[n] > 0 {
            return 0.0;
        }
        let near = f64::from(settings.softening) + link.km;
        let worth = permille(settings.weight_softening) + score[link.to];
        libm::pow(worth / libm::pow(near, permille(settings.distance_power)), permille(settings.weight_power))
    };
    let weight = land.links.iter().enumerate().map(weigh).collect();
    let leave = (0..land.model.sites.len())
        .map(|n| match land.model.sites[n].kind {
            SiteKind::Hub | SiteKind::Marker => 1.0,
            SiteKind::IdpCamp if own.camp[n] => permille(settings.idpcamp_movechance),
            _ if own.camp[n] => permille(settings.camp_movechance),
            _ if own.zone[n].is_some() => permille(settings.conflict_movechance),
            _ => permille(settings.default_movechance),
        })
        .collect();
    let crowd = Crowd::new(turn.roll("flee", Slug::new("movement"), u64::from(day)));
    let speed = f64::from(settings.max_move_speed.max(1));
    let sites = land.model.sites.len();
    let at = std::mem::replace(&mut own.flee.at, vec![BTreeMap::new(); sites]);
    let on = std::mem::take(&mut own.flee.on);
    let mut today =
        Day { land, own, old, weight, leave, speed, crowd, resting: Vec::new(), staying_on: BTreeMap::new() };
    // All decide, then all travel: those on the road first, who set out before.
    let mut leaving = Vec::new();
    for (site, groups) in at.into_iter().enumerate() {
        for (recent, people) in groups {
            let group = Group { people, recent, moved: 0.0 };
            leaving.extend(today.decides(site, group, false));
        }
    }
    for ((link, days, recent), people) in on {
        today.travels(link as usize, days, Group { people, recent, moved: 0.0 }, 0);
    }
    for (link, group) in leaving {
        today.travels(link, 0, group, 0);
    }
    today.ends();
}

impl Day<'_> {
    /// How far a site still takes people in, 1 to 0.
    fn room(&self, site: usize) -> f64 {
        let settings = &self.land.model.settings;
        let capacity = f64::from(self.own.capacity[site]) * f64::from(settings.capacity_scaling) / 1000.0;
        if capacity < 1.0 {
            return 1.0;
        }
        let (people, buffer) = (f64::from(self.own.people[site]), f64::from(settings.capacity_buffer) / 1000.0);
        if people <= buffer * capacity {
            1.0
        } else if people >= capacity {
            0.0
        } else if self.old && self.land.model.quirks.slip_when_nearly_full {
            (people - buffer * capacity) / (capacity - buffer)
        } else {
            (capacity - people) / (capacity - buffer * capacity)
        }
    }

    /// Who leaves, by which link; the others come to rest.
    fn decides(&mut self, site: usize, group: Group, at_once: bool) -> Vec<(usize, Group)> {
        let town = !self.own.camp[site] && self.own.zone[site].is_none();
        let chance = if at_once && town { 1.0 } else { self.leave[site] };
        let go = self.crowd.how_many(group.people, chance);
        let mut stay = group.people - go;
        let mut leaving = Vec::new();
        if go > 0 {
            let links: Vec<usize> =
                self.land.leaving[site].iter().copied().filter(|n| self.own.closed[*n] == 0).collect();
            let weights: Vec<f64> = links.iter().map(|n| self.weight[*n] * self.room(self.land.links[*n].to)).collect();
            let shares = match self.sent_on(&links) {
                Some(n) => (0..links.len()).map(|i| if i == n { go } else { 0 }).collect(),
                None => self.crowd.share_out(go, &weights),
            };
            if links.is_empty() {
                stay += go;
            }
            for (link, people) in links.into_iter().zip(shares).filter(|(_, people)| *people > 0) {
                let to = self.land.links[link].to;
                // Nearly full: they hear of it and stay for today.
                if !self.old && self.own.camp[to] && self.room(to) < 0.5 {
                    stay += people;
                } else {
                    self.own.people[site] -= people;
                    leaving.push((link, Group { people, ..group }));
                }
            }
        }
        self.rests(site, Group { people: stay, ..group });
        leaving
    }

    /// The first link on which people are sent on, if its end has room.
    fn sent_on(&self, links: &[usize]) -> Option<usize> {
        if !self.old && self.land.model.quirks.redirections_ignored {
            return None;
        }
        links.iter().position(|n| {
            let link = &self.land.links[*n];
            link.redirection.is_some_and(|r| self.own.redirects[r]) && self.room(link.to) > 0.0
        })
    }

    fn rests(&mut self, site: usize, group: Group) {
        if group.people > 0 {
            self.resting.push((site, group.moved, group.recent, group.people));
        }
    }

    /// A group goes on along a link, of which `days` are behind it.
    fn travels(&mut self, link: usize, days: u16, group: Group, hops: u32) {
        let super::Link { from, to, km, .. } = self.land.links[link];
        let whole = !self.old && self.land.model.quirks.every_hop_a_whole_day;
        let step = if whole { self.speed } else { (self.speed - group.moved).max(0.0) };
        let far = f64::from(days) * self.speed + step;
        let mut moved = group.moved + step;
        if far <= km {
            let recent = self.recently(group.recent, moved);
            *self.staying_on.entry((link as u32, days + 1, recent)).or_default() += group.people;
            return;
        }
        moved -= far - km;
        let group = Group { moved, ..group };
        if self.own.closed[link] > 0 {
            // It closed meanwhile: they are put back at its start.
            self.own.people[from] += group.people;
            self.rests(from, group);
            return;
        }
        let on_at_once = moved < self.speed && hops < HOPS;
        let piece = if on_at_once { group.people.div_ceil(PIECES).max(64) } else { group.people };
        let mut left = group.people;
        while left > 0 {
            let people = left.min(piece);
            left -= people;
            self.own.people[to] += people;
            let group = Group { people, ..group };
            if on_at_once {
                let hardly = f64::from(group.recent) / LEVELS + moved / self.speed < 1.0;
                let at_once = self.land.model.settings.avoid_short_stints && hardly;
                for (link, group) in self.decides(to, group, at_once) {
                    self.travels(link, 0, group, hops + 1);
                }
            } else {
                self.rests(to, group);
            }
        }
    }

    /// The running mean of movement after today.
    fn recently(&self, recent: u8, moved: f64) -> u8 {
        let mean = (f64::from(recent) + LEVELS * moved / self.speed) / 2.0;
        // Downwards, so that who rests is at rest one day.
        libm::floor(mean).min(LEVELS) as u8
    }

    fn ends(self) {
        let resting: Vec<(usize, u8, u32)> = self
            .resting
            .iter()
            .map(|(site, moved, recent, people)| (*site, self.recently(*recent, *moved), *people))
            .collect();
        self.own.flee.on = self.staying_on;
        for (site, recent, people) in resting {
            self.own.flee.rest(site, recent, people);
        }
    }
}
