//! The best ways through a net whose joints are closed and opened: what a search has found is kept until a closure or an opening
//! touches it, so that the ten thousandth party of a flow pays for a look, not for a search.
//!
//! It knows no road and no traveller: points and joints are numbers, and a joint costs so much, or is no way, for each kind of
//! going. It ignores whatever depends on when one sets out. What it remembers is never seen: an answer is the same whatever was
//! asked, closed or opened before, and so neither seal nor fork holds any of it.
//!
//! How: Dijkstra's search, from one point for one kind, stopped at the goal and taken up again from there when another goal is
//! asked for. Of equally good ways the one whose points are reached first counts: by cost, then by number of the point, then by
//! number of the joint. A few searches are kept, the last used ones, and many answers. Closing a joint undoes answers that
//! use it; opening one undoes those for which a way through it would be as good or better. What remains is what a new search would
//! find.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    sync::{Mutex, MutexGuard},
};

/// Searches kept at a time.
const SEARCHES: usize = 32;
/// Answers kept before the older ones are forgotten; up to twice as many are held.
const ANSWERS: usize = 16_384;
/// No way, or none found yet.
const FAR: u64 = u64::MAX;
/// No joint.
const NONE: u32 = u32::MAX;

/// The joints at a point: the number of each, and where it leads.
type Near = Vec<(u32, u32)>;

/// A net and the best ways through it.
#[derive(Debug, Default)]
pub struct Ways {
    near: Vec<Near>,
    ends: Vec<(u32, u32)>,
    /// By kind, then by joint; nothing where there is no way.
    costs: Vec<Vec<Option<u32>>>,
    closed: Vec<bool>,
    memory: Mutex<Memory>,
}

#[derive(Debug, Default)]
struct Memory {
    searches: Vec<Search>,
    uses: u64,
    /// The answers asked for of late, and those before.
    young: Answers,
    old: Answers,
}

/// From where, to where, by which kind; and the joints of the way with its cost, if there is one.
type Answers = BTreeMap<(u32, u32, u32), Option<(u64, Box<[u32]>)>>;

/// What is known of the ways from one point.
#[derive(Debug)]
struct Search {
    from: u32,
    kind: u32,
    used: u64,
    cost: Vec<u64>,
    /// The joint by which each point is reached.
    via: Vec<u32>,
    /// Whether the cost of a point is final.
    done: Vec<bool>,
    ahead: BinaryHeap<Reverse<(u64, u32)>>,
}

impl Ways {
    /// A net of so many points, with all joints open. `ends` are the two points of each joint, `costs` what it costs, by kind;
    /// a cost is at least 1.
    pub fn new(points: usize, ends: Vec<(u32, u32)>, costs: Vec<Vec<Option<u32>>>) -> Self {
        let mut near = vec![Near::new(); points];
        for (joint, (a, b)) in ends.iter().enumerate() {
            near[*a as usize].push((joint as u32, *b));
            near[*b as usize].push((joint as u32, *a));
        }
        Self { closed: vec![false; ends.len()], near, ends, costs, memory: Mutex::default() }
    }

    fn remembered(&self) -> MutexGuard<'_, Memory> {
        // Nothing stops half way through a change of it; and it is only a memory.
        self.memory.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The joints of the best way, in order, each as `name` gives it; `None` if there is none.
    pub fn route<N>(&self, from: u32, to: u32, kind: u32, name: impl Fn(u32) -> N) -> Option<Vec<N>> {
        let named = |(_, joints): &(u64, Box<[u32]>)| joints.iter().map(|joint| name(*joint)).collect();
        let (key, memory) = ((from, to, kind), &mut *self.remembered());
        if let Some(answer) = memory.young.get(&key) {
            return answer.as_ref().map(named);
        }
        let answer = memory.old.remove(&key).unwrap_or_else(|| {
            let search = memory.search(self, from, kind);
            search.reach(self, to);
            search.way(self, to)
        });
        let joints = answer.as_ref().map(named);
        if memory.young.len() >= ANSWERS {
            memory.old = std::mem::take(&mut memory.young);
        }
        memory.young.insert(key, answer);
        joints
    }

    /// What the best way costs; `None` if there is none.
    pub fn cost(&self, from: u32, to: u32, kind: u32) -> Option<u64> {
        let memory = &mut *self.remembered();
        let search = memory.search(self, from, kind);
        search.reach(self, to);
        Some(search.cost[to as usize]).filter(|cost| *cost != FAR)
    }

    /// All points that can be reached for no more than this, ascending, with what the way there costs.
    pub fn within(&self, from: u32, kind: u32, most: u64) -> Vec<(u32, u64)> {
        let memory = &mut *self.remembered();
        let search = memory.search(self, from, kind);
        while search.ahead.peek().is_some_and(|Reverse((cost, _))| *cost <= most) && search.step(self) {}
        let costs = search.cost.iter().enumerate();
        costs.filter(|(_, cost)| **cost <= most).map(|(point, cost)| (point as u32, *cost)).collect()
    }

    /// Closes a joint to everybody.
    pub fn close(&mut self, joint: u32) {
        if std::mem::replace(&mut self.closed[joint as usize], true) {
            return;
        }
        let memory = self.memory.get_mut().unwrap_or_else(|poisoned| poisoned.into_inner());
        let (a, b) = self.ends[joint as usize];
        memory.searches.retain(|search| search.via[a as usize] != joint && search.via[b as usize] != joint);
        let stands =
            |answer: &Option<(u64, Box<[u32]>)>| answer.as_ref().is_none_or(|(_, joints)| !joints.contains(&joint));
        memory.young.retain(|_, answer| stands(answer));
        memory.old.retain(|_, answer| stands(answer));
    }

    /// Opens a joint.
    pub fn open(&mut self, joint: u32) {
        if !self.closed[joint as usize] {
            return;
        }
        let (a, b) = self.ends[joint as usize];
        // How far everything is from both ends, by each kind of which something is remembered, while the joint is still closed.
        let mut memory = std::mem::take(self.memory.get_mut().unwrap_or_else(|poisoned| poisoned.into_inner()));
        let mut from_ends: Vec<Option<(u64, Search, Search)>> = Vec::new();
        for (kind, costs) in self.costs.iter().enumerate() {
            let kind = kind as u32;
            let asked = memory.young.keys().chain(memory.old.keys()).any(|key| key.2 == kind);
            from_ends.push(costs[joint as usize].filter(|_| asked).map(|cost| {
                let all_from = |end| {
                    let mut search = Search::new(self.near.len(), end, kind);
                    search.reach_all(self);
                    search
                };
                (u64::from(cost), all_from(a), all_from(b))
            }));
        }
        let stands = |(from, to, kind): &(u32, u32, u32), answer: &Option<(u64, Box<[u32]>)>| {
            let Some((cost, from_a, from_b)) = &from_ends[*kind as usize] else { return true };
            let known = answer.as_ref().map_or(FAR, |(cost, _)| *cost);
            let through = |there: &Search, beyond: &Search| {
                let (there, beyond) = (there.cost[*from as usize], beyond.cost[*to as usize]);
                if there == FAR || beyond == FAR { FAR } else { there + cost + beyond }
            };
            let best = through(from_a, from_b).min(through(from_b, from_a));
            best == FAR || best > known
        };
        memory.young.retain(|key, answer| stands(key, answer));
        memory.old.retain(|key, answer| stands(key, answer));
        memory.searches.retain(|search| {
            let Some(cost) = self.costs[search.kind as usize][joint as usize] else { return true };
            let passed = |here: u32, there: u32| {
                let here = here as usize;
                search.done[here] && search.cost[here] + u64::from(cost) <= search.cost[there as usize]
            };
            !passed(a, b) && !passed(b, a)
        });
        self.closed[joint as usize] = false;
        self.memory = Mutex::new(memory);
    }

    /// Forgets everything that was found, and opens everything.
    pub fn open_all(&mut self) {
        self.closed.fill(false);
        self.memory = Mutex::default();
    }
}

impl Memory {
    /// What is known from this point by this kind; in the place of what was used longest ago if nothing is.
    fn search(&mut self, ways: &Ways, from: u32, kind: u32) -> &mut Search {
        self.uses += 1;
        let known = self.searches.iter().position(|search| (search.from, search.kind) == (from, kind));
        let at = known.unwrap_or_else(|| {
            if self.searches.len() < SEARCHES {
                self.searches.push(Search::new(ways.near.len(), from, kind));
                return self.searches.len() - 1;
            }
            let stale = (0..SEARCHES).min_by_key(|at| self.searches[*at].used).unwrap_or(0);
            self.searches[stale].begin(from, kind);
            stale
        });
        let search = &mut self.searches[at];
        search.used = self.uses;
        search
    }
}

impl Search {
    fn new(points: usize, from: u32, kind: u32) -> Self {
        let mut search = Self {
            from,
            kind,
            used: 0,
            cost: vec![FAR; points],
            via: vec![NONE; points],
            done: vec![false; points],
            ahead: BinaryHeap::new(),
        };
        search.begin(from, kind);
        search
    }

    fn begin(&mut self, from: u32, kind: u32) {
        (self.from, self.kind) = (from, kind);
        self.cost.fill(FAR);
        self.via.fill(NONE);
        self.done.fill(false);
        self.ahead.clear();
        self.cost[from as usize] = 0;
        self.ahead.push(Reverse((0, from)));
    }

    /// Goes on until the cost of a point is final, or nothing is left to search.
    fn reach(&mut self, ways: &Ways, to: u32) {
        while !self.done[to as usize] && self.step(ways) {}
    }

    fn reach_all(&mut self, ways: &Ways) {
        while self.step(ways) {}
    }

    fn step(&mut self, ways: &Ways) -> bool {
        let Some(Reverse((cost, point))) = self.ahead.pop() else { return false };
        if std::mem::replace(&mut self.done[point as usize], true) {
            return true;
        }
        let costs = &ways.costs[self.kind as usize];
        for (joint, next) in &ways.near[point as usize] {
            let Some(more) = costs[*joint as usize].filter(|_| !ways.closed[*joint as usize]) else { continue };
            let there = cost + u64::from(more);
            if there < self.cost[*next as usize] {
                self.cost[*next as usize] = there;
                self.via[*next as usize] = *joint;
                self.ahead.push(Reverse((there, *next)));
            }
        }
        true
    }

    /// The way to a point that has been reached.
    fn way(&self, ways: &Ways, to: u32) -> Option<(u64, Box<[u32]>)> {
        let cost = Some(self.cost[to as usize]).filter(|cost| *cost != FAR)?;
        let (mut joints, mut at) = (Vec::new(), to);
        while at != self.from {
            let joint = self.via[at as usize];
            let (a, b) = ways.ends[joint as usize];
            joints.push(joint);
            at = if a == at { b } else { a };
        }
        joints.reverse();
        Some((cost, joints.into()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ends() -> impl Strategy<Value = Vec<(u32, u32)>> {
        proptest::collection::vec((0..12_u32, 0..12_u32), 1..40)
    }

    proptest! {
        #[test]
        fn whatever_was_asked_closed_and_opened_before_the_answer_is_that_of_a_new_search(
            ends in ends(),
            costs in proptest::collection::vec(proptest::collection::vec(proptest::option::weighted(0.9, 1..5_u32), 40), 2),
            deeds in proptest::collection::vec((0..6_u8, 0..40_usize, 0..12_u32, 0..12_u32, 0..2_u32), 1..120),
        ) {
            let mut ways = Ways::new(12, ends.clone(), costs.clone());
            for (deed, joint, from, to, kind) in deeds {
                let joint = (joint % ends.len()) as u32;
                match deed {
                    0 => ways.close(joint),
                    1 => ways.open(joint),
                    _ => {
                        let mut anew = Ways::new(12, ends.clone(), costs.clone());
                        anew.closed.clone_from(&ways.closed);
                        let found = |ways: &Ways| ways.route(from, to, kind, |joint| joint);
                        prop_assert_eq!(found(&ways), found(&anew));
                        let near = ways.within(from, kind, 6);
                        prop_assert!(near.iter().all(|(point, cost)| anew.cost(from, *point, kind) == Some(*cost)));
                        let count = (0..12).filter_map(|point| anew.cost(from, point, kind)).filter(|cost| *cost <= 6).count();
                        prop_assert_eq!(near.len(), count);
                        prop_assert_eq!(ways.cost(from, to, kind), anew.cost(from, to, kind));
                    }
                }
            }
        }
    }

    #[test]
    fn more_searches_than_are_kept_find_the_same_ways() {
        // A ring: the way to the opposite point costs half the ring, whichever searches were dropped in between.
        let points = 4 * SEARCHES as u32;
        let ring = (0..points).map(|n| (n, (n + 1) % points)).collect();
        let ways = Ways::new(points as usize, ring, vec![vec![Some(1); points as usize]]);
        for round in 0..3 {
            for from in 0..points {
                let to = (from + points / 2 - round) % points;
                assert_eq!(ways.cost(from, to, 0), Some(u64::from(points / 2 - round)));
                assert_eq!(
                    ways.route(from, to, 0, |joint| joint).map(|joints| joints.len() as u32),
                    Some(points / 2 - round)
                );
            }
        }
    }
}
