//! Flee's rules, the present ones and those of 2017, rebuilt from a description of them: from link to link, each chosen by what
//! lies at its end and how far that is.
//!
//! Models: chances to leave, weights of links, camps that fill, speed, short stints, and the quirks on which its figures depend,
//! each of which can be switched off. People look ahead along ways of a few links (one, unless the settings say more) and through
//! markers, which are bends of a road and no goals; who has chosen a way of several links keeps to it. They move in crowds of
//! those who stand at the same place and have moved alike, not one by one; a crowd that comes to a camp is let in piece by piece,
//! so that the last see it as full as the first have left it. Ignores: every weighting by who people are.

use std::collections::BTreeMap;

use kernel::{crowd::Crowd, names::Slug};
use serde::{Deserialize, Serialize};
use vocabulary::movement::{MovementRules, SiteKind};

use super::{Land, Movement};
use crate::world::turn::Turn;

/// How many pieces a crowd is cut into where people go on at once: each sees the camps as the ones before have left them.
const PIECES: u32 = 8;
/// Steps of recent movement that are told apart: more make more crowds and no other figures.
const LEVELS: f64 = 31.0;
/// Links in a day, at most: where all are short, a day has an end all the same.
const HOPS: u32 = 60;

/// What tells people apart who stand at the same place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Kind {
    /// How far they have moved of late: a running mean in 31sts of a day's speed.
    recent: u8,
    /// The rest of the way that they have chosen, a number among [`Crowds::ways`]; 0 for none.
    way: u16,
    /// Whether they have not yet reached the end of a link and go the first one on foot.
    on_foot: bool,
}

/// People by where they are and what tells them apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crowds {
    /// At each site.
    at: Vec<BTreeMap<Kind, u32>>,
    /// On links: link, whole days on it.
    on: BTreeMap<(u32, u16, Kind), u32>,
    /// Ways that somebody has chosen, as links still to go. The first is the empty one.
    ways: Vec<Vec<u32>>,
}

impl Crowds {
    /// Nobody anywhere.
    pub fn new(sites: usize) -> Self {
        Self { at: vec![BTreeMap::new(); sites], on: BTreeMap::new(), ways: vec![Vec::new()] }
    }

    /// People are at a site who have not moved yet.
    pub fn rest(&mut self, site: usize, people: u32, on_foot: bool) {
        self.rest_as(site, Kind { on_foot, ..Kind::default() }, people);
    }

    fn rest_as(&mut self, site: usize, kind: Kind, people: u32) {
        if people > 0 {
            *self.at[site].entry(kind).or_default() += people;
        }
    }

    /// The number of a way.
    fn way(&mut self, links: &[u32]) -> u16 {
        let known = self.ways.iter().position(|way| way == links);
        let n = known.unwrap_or_else(|| {
            self.ways.push(links.to_vec());
            self.ways.len() - 1
        });
        // Ways end with the links of a conflict: a few thousand at most. Whoever had none would choose anew.
        u16::try_from(n).unwrap_or(0)
    }

    /// Everybody, at rest and on the way.
    #[cfg(test)]
    pub fn all(&self) -> u32 {
        self.at.iter().flat_map(BTreeMap::values).chain(self.on.values()).sum()
    }
}

/// A way that people can choose.
struct Path {
    /// Its first link, and the number of what follows.
    first: usize,
    rest: u16,
    end: usize,
    /// What it weighs but for room at its end.
    weight: f64,
}

/// What stays the same for a day.
struct Day<'a> {
    land: &'a Land<'a>,
    own: &'a mut Movement,
    old: bool,
    /// The ways that leave each site.
    paths: Vec<Vec<Path>>,
    /// The chance to leave each site.
    leave: Vec<f64>,
    speed: f64,
    crowd: Crowd,
    /// Who has come to rest, and where.
    resting: Vec<(usize, Group)>,
    staying_on: BTreeMap<(u32, u16, Kind), u32>,
}

/// People on the move within a day.
#[derive(Clone, Copy)]
struct Group {
    people: u32,
    /// What they were up to yesterday; the way that they are on is today's.
    kind: Kind,
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
    let weigh = |end: usize, km: f64| {
        if settings.awareness_level == 0 && !old {
            return 1.0;
        }
        let near = f64::from(settings.softening) + km;
        let worth = permille(settings.weight_softening) + score[end];
        libm::pow(worth / libm::pow(near, permille(settings.distance_power)), permille(settings.weight_power))
    };
    let ahead = if old { 1 } else { settings.awareness_level.max(1) };
    let mut paths = Vec::new();
    for site in 0..land.model.sites.len() {
        let mut ways = Vec::new();
        look(land, own, old, (&mut vec![site], &mut Vec::new()), ahead, &mut |links, end| {
            ways.push((links.to_vec(), end))
        });
        let path = |(links, end): (Vec<u32>, usize)| {
            let km = links.iter().map(|link| land.links[*link as usize].km).sum();
            Path { first: links[0] as usize, rest: own.flee.way(&links[1..]), end, weight: weigh(end, km) }
        };
        paths.push(ways.into_iter().map(path).collect());
    }
    let leave = (0..land.model.sites.len())
        .map(|n| match land.model.sites[n].kind {
            SiteKind::Hub | SiteKind::Marker => 1.0,
            SiteKind::IdpCamp if own.camp[n] => permille(settings.idpcamp_movechance),
            _ if own.camp[n] => permille(settings.camp_movechance),
            _ if own.zone[n].is_some() => permille(settings.conflict_movechance),
            _ => permille(settings.default_movechance),
        })
        .collect();
    let crowd = Crowd::new(turn.roll("flee", Slug::of_literal("movement"), u64::from(day)));
    let speed = f64::from(settings.max_move_speed.max(1));
    let sites = land.model.sites.len();
    let at = std::mem::replace(&mut own.flee.at, vec![BTreeMap::new(); sites]);
    let on = std::mem::take(&mut own.flee.on);
    let mut today =
        Day { land, own, old, paths, leave, speed, crowd, resting: Vec::new(), staying_on: BTreeMap::new() };
    // All decide, then all travel: those on the road first, who set out before.
    let mut leaving = Vec::new();
    for (site, groups) in at.into_iter().enumerate() {
        for (kind, people) in groups {
            let group = Group { people, kind, moved: 0.0 };
            leaving.extend(today.decides(site, group, false));
        }
    }
    for ((link, days, kind), people) in on {
        today.travels(link as usize, days, Group { people, kind, moved: 0.0 }, 0);
    }
    for (link, group) in leaving {
        today.travels(link, 0, group, 0);
    }
    today.ends();
}

/// Every way without a loop of so many links ahead. A marker is passed through: it is no goal, and its link is not counted.
fn look(
    land: &Land<'_>,
    own: &Movement,
    old: bool,
    (seen, links): (&mut Vec<usize>, &mut Vec<u32>),
    ahead: u32,
    found: &mut impl FnMut(&[u32], usize),
) {
    let Some(here) = seen.last().copied() else { return };
    for &link in land.leaving[here].iter().filter(|link| own.closed[**link] == 0) {
        let end = land.links[link].to;
        if seen.contains(&end) {
            continue;
        }
        let passed = !old && land.model.sites[end].kind == SiteKind::Marker;
        seen.push(end);
        links.push(link as u32);
        if !passed {
            found(links, end);
        }
        if passed || ahead > 1 {
            look(land, own, old, (seen, links), if passed { ahead } else { ahead - 1 }, found);
        }
        seen.pop();
        links.pop();
    }
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
        let mut leaving = Vec::new();
        if let [first, rest @ ..] = &self.own.flee.ways[usize::from(group.kind.way)][..] {
            let (first, last) = (*first as usize, *rest.last().unwrap_or(first) as usize);
            let rest = rest.to_vec();
            let path = (first, self.own.flee.way(&rest), self.land.links[last].to);
            self.sets_out(site, group, path, &mut leaving);
            return leaving;
        }
        let town = !self.own.camp[site] && self.own.zone[site].is_none();
        let chance = if at_once && town { 1.0 } else { self.leave[site] };
        let go = self.crowd.how_many(group.people, chance);
        let mut stay = group.people - go;
        if go > 0 {
            let paths = &self.paths[site];
            let weights: Vec<f64> = paths.iter().map(|path| path.weight * self.room(path.end)).collect();
            let shares = match self.sent_on(paths) {
                Some(n) => (0..paths.len()).map(|i| if i == n { go } else { 0 }).collect(),
                None => self.crowd.share_out(go, &weights),
            };
            if paths.is_empty() {
                stay += go;
            }
            for (n, people) in shares.into_iter().enumerate().filter(|(_, people)| *people > 0) {
                let Path { first, rest, end, .. } = self.paths[site][n];
                self.sets_out(site, Group { people, ..group }, (first, rest, end), &mut leaving);
            }
        }
        self.rests(site, Group { people: stay, ..group });
        leaving
    }

    /// By the first link of a way; who hears that its end is nearly full, or that it has closed, gives it up and stays for today.
    fn sets_out(
        &mut self,
        site: usize,
        group: Group,
        (first, way, end): (usize, u16, usize),
        leaving: &mut Vec<(usize, Group)>,
    ) {
        let full = !self.old && self.own.camp[end] && self.room(end) < 0.5;
        if full || self.own.closed[first] > 0 {
            return self.rests(site, Group { kind: Kind { way: 0, ..group.kind }, ..group });
        }
        self.own.people[site] -= group.people;
        leaving.push((first, Group { kind: Kind { way, ..group.kind }, ..group }));
    }

    /// The first link on which people are sent on, if its end has room.
    fn sent_on(&self, paths: &[Path]) -> Option<usize> {
        if !self.old && self.land.model.quirks.redirections_ignored {
            return None;
        }
        paths.iter().position(|path| {
            let redirection = self.land.links[path.first].redirection.filter(|_| path.rest == 0);
            redirection.is_some_and(|r| self.own.redirects[r]) && self.room(path.end) > 0.0
        })
    }

    fn rests(&mut self, site: usize, group: Group) {
        if group.people > 0 {
            self.resting.push((site, group));
        }
    }

    /// A group goes on along a link, of which `days` are behind it.
    fn travels(&mut self, link: usize, days: u16, group: Group, hops: u32) {
        let super::Link { from, to, km, .. } = self.land.links[link];
        let whole = !self.old && self.land.model.quirks.every_hop_a_whole_day;
        let walk = f64::from(self.land.model.settings.max_walk_speed.max(1));
        let speed = if group.kind.on_foot { walk.min(self.speed) } else { self.speed };
        let step = if whole { speed } else { (speed - group.moved).max(0.0) };
        let far = f64::from(days) * speed + step;
        let mut moved = group.moved + step;
        if far <= km {
            let kind = Kind { recent: self.recently(group.kind.recent, moved), ..group.kind };
            *self.staying_on.entry((link as u32, days + 1, kind)).or_default() += group.people;
            return;
        }
        moved -= far - km;
        if self.own.closed[link] > 0 {
            // It closed meanwhile: they are put back at its start.
            self.own.people[from] += group.people;
            self.rests(from, Group { moved, kind: Kind { way: 0, ..group.kind }, ..group });
            return;
        }
        let group = Group { moved, kind: Kind { on_foot: false, ..group.kind }, ..group };
        let on_at_once = moved < speed && hops < HOPS;
        let piece = if on_at_once { group.people.div_ceil(PIECES).max(64) } else { group.people };
        let mut left = group.people;
        while left > 0 {
            let people = left.min(piece);
            left -= people;
            self.own.people[to] += people;
            let group = Group { people, ..group };
            if on_at_once {
                let hardly = f64::from(group.kind.recent) / LEVELS + moved / self.speed < 1.0;
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
        let rested = self.resting.iter().map(|(site, group)| {
            let kind = Kind { recent: self.recently(group.kind.recent, group.moved), ..group.kind };
            (*site, kind, group.people)
        });
        let rested: Vec<(usize, Kind, u32)> = rested.collect();
        self.own.flee.on = self.staying_on;
        for (site, kind, people) in rested {
            self.own.flee.rest_as(site, kind, people);
        }
    }
}
