//! The way from a change to a measure: which fact moved it most, and how that fact came to be otherwise, step by step back to the change.
//!
//! A fact that only one world has leads back to its cause while that is one of these too. Where its cause came about in both worlds, the
//! world was otherwise when it came: the way goes on with the last thing before it that only one world has and that concerns the same
//! post, place, people or seat. Such a step is told as what it is, a neighbour and no cause. It ignores what was needed beside it.

use std::collections::{BTreeMap, BTreeSet};

use engine::debrief::{measure::Measures, why::fired_before};
use kernel::{names::Slug, time::Time};
use serde::Serialize;
use vocabulary::{
    fact::{Cause, ExerciseFact, Fact, What, by_number},
    kind::Kind,
    measure::MainMeasure,
    scenario::Scenario,
};

use crate::{apart::Apart, step::Origin, telling::Telling};

/// Which of two worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// As it was recorded.
    Recorded,
    /// As it was changed.
    Changed,
}

/// How a step leads to the one before it, nearer to the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Leads {
    /// It moved the measure.
    Moved,
    /// It is the cause.
    Cause,
    /// It had changed the same thing before.
    Before(Slug),
}

/// A step of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayStep {
    /// In which world it came to pass.
    pub which: Which,
    /// How it leads to the step before.
    pub leads: Leads,
    /// What came to pass.
    #[serde(flatten)]
    pub fact: Fact,
}

/// The way from a measure back to the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CauseWay {
    /// The measure.
    pub measure: String,
    /// By how much its first step moved it, in the world in which it came to pass.
    pub moved_by: i64,
    /// From the fact that moved it most, back.
    pub steps: Vec<WayStep>,
    /// Whether it reaches a change; otherwise it ends where nothing more can be said.
    pub reaches: bool,
}

/// So many steps are told at most.
const LONGEST: usize = 60;
/// So many times in each world it is asked how measures stand that are no plain counts.
const ASKED: usize = 20_000;

/// Two worlds, and in what they differ.
#[derive(Clone, Copy, Debug)]
pub struct Worlds<'a> {
    /// The scenario of the changed one.
    pub scenario: &'a Scenario,
    /// As it was recorded.
    pub recorded: &'a Telling,
    /// As it was changed.
    pub changed: &'a Telling,
    /// Facts that only one of them has.
    pub apart: &'a Apart,
    /// Acts of the log that the changes speak of.
    pub touched: &'a BTreeSet<u32>,
}

impl<'a> Worlds<'a> {
    fn of(&self, which: Which) -> (&'a Telling, &'a [u64]) {
        match which {
            Which::Recorded => (self.recorded, &self.apart.only_first),
            Which::Changed => (self.changed, &self.apart.only_second),
        }
    }

    /// A fact by its number.
    pub fn fact(&self, which: Which, n: u64) -> Option<&'a Fact> {
        by_number(&self.of(which).0.facts, n)
    }

    /// A fact as a reader of the log can follow it: the numbers of acts are those of the log. What nobody had done has the number that it
    /// has in the changed world.
    pub fn in_log(&self, which: Which, fact: &Fact) -> Fact {
        let mut fact = fact.clone();
        let of_log = |n: u32| match self.of(which).0.tried.get((n as usize).checked_sub(1)?)?.step.of {
            Origin::Log(n) => Some(n),
            Origin::Change(_) | Origin::Answer(_) => None,
        };
        if let Cause::Act(n) = &mut fact.cause {
            *n = of_log(*n).unwrap_or(*n);
        }
        if let Some(n) = fact.what.act_mut() {
            *n = of_log(*n).unwrap_or(*n);
        }
        fact
    }

    fn is_alone(&self, which: Which, n: u64) -> bool {
        self.of(which).1.binary_search(&n).is_ok()
    }

    /// Whether an act is of the changes themselves: one that is left out, moved or replaced, or one that nobody had done.
    pub fn is_the_change(&self, which: Which, act: u32) -> bool {
        let origin = self.of(which).0.tried.get(act as usize - 1).map(|tried| tried.step.of);
        match origin {
            Some(Origin::Log(n)) => self.touched.contains(&n),
            Some(Origin::Change(_) | Origin::Answer(_)) => true,
            None => false,
        }
    }

    /// Facts that only one world has, in the order of time.
    pub fn alone(&self) -> Vec<(Time, Which, u64)> {
        let both = [Which::Recorded, Which::Changed];
        let facts = both.into_iter().flat_map(|which| self.of(which).1.iter().map(move |n| (which, *n)));
        let mut all: Vec<(Time, Which, u64)> =
            facts.filter_map(|(which, n)| Some((self.fact(which, n)?.at, which, n))).collect();
        all.sort_unstable();
        all
    }

    /// The first of them that is not the mere record of a change: that an act was done or not.
    pub fn parting(&self) -> Option<(Which, &'a Fact)> {
        let facts = self.alone().into_iter().filter_map(|(_, which, n)| Some((which, self.fact(which, n)?)));
        let of_change = |which, fact: &Fact| match (&fact.what, fact.cause) {
            (What::Exercise(ExerciseFact::ActDone { .. } | ExerciseFact::ActRefused { .. }), Cause::Act(act)) => {
                self.is_the_change(which, act)
            }
            _ => false,
        };
        facts.into_iter().find(|(which, fact)| !of_change(*which, fact))
    }

    /// The ways to all main measures that end otherwise.
    pub fn ways(&self, mains: &[MainMeasure]) -> Vec<CauseWay> {
        let end = |telling: &Telling| telling.hours.last().map(|hour| hour.values.clone()).unwrap_or_default();
        let (before, after) = (end(self.recorded), end(self.changed));
        let moves: Vec<i64> = after.iter().zip(&before).map(|(after, before)| after - before).collect();
        let movers = self.movers(mains, &moves);
        let mut names = Names { worlds: *self, of: names_of(self.scenario), known: BTreeMap::new() };
        let alone = self.alone();
        let way = |(main, mover): (&MainMeasure, Option<Mover>)| {
            let Mover { which, n, by } = mover?;
            let (steps, reaches) = self.walk((which, n), &alone, &mut names);
            Some(CauseWay { measure: main.measure.clone(), moved_by: by, steps, reaches })
        };
        mains.iter().zip(movers).filter_map(way).collect()
    }

    /// Which fact moved each measure most in the direction in which it ends otherwise.
    fn movers(&self, mains: &[MainMeasure], moves: &[i64]) -> Vec<Option<Mover>> {
        let mut found: Vec<Option<Mover>> = mains.iter().map(|_| None).collect();
        for which in [Which::Recorded, Which::Changed] {
            let (mut measures, mut left) = (Measures::new(self.scenario), ASKED);
            let sign = if which == Which::Changed { 1 } else { -1 };
            for fact in &self.of(which).0.facts {
                let asked = self.is_alone(which, fact.n);
                let before = asked.then(|| stand(&measures, mains, moves, &mut left));
                measures.note(fact);
                let Some(before) = before else { continue };
                let after = stand(&measures, mains, moves, &mut left);
                for (place, (before, after)) in before.iter().zip(&after).enumerate() {
                    let by = after - before;
                    let farther = found[place].as_ref().is_none_or(|known| by.abs() > known.by.abs());
                    if (by * sign).signum() == moves[place].signum() && by != 0 && farther {
                        found[place] = Some(Mover { which, n: fact.n, by });
                    }
                }
            }
        }
        found
    }

    /// Back from a fact to a change.
    fn walk(&self, from: (Which, u64), alone: &[(Time, Which, u64)], names: &mut Names<'_>) -> (Vec<WayStep>, bool) {
        let mut steps = Vec::new();
        let (mut at, mut leads) = (from, Leads::Moved);
        while let Some(fact) = self.fact(at.0, at.1).filter(|_| steps.len() < LONGEST) {
            steps.push(WayStep { which: at.0, leads, fact: self.in_log(at.0, fact) });
            if let Cause::Act(act) = fact.cause
                && self.is_the_change(at.0, act)
            {
                return (steps, true);
            }
            let next = self.own_cause(at.0, fact).map(|cause| ((at.0, cause), Leads::Cause));
            let Some((there, how)) = next.or_else(|| names.before(at, fact.at, alone)) else { break };
            (at, leads) = (there, how);
        }
        // Figures and variants change the world from the start, and no act.
        (steps, false)
    }

    /// The cause of a fact, where only its own world has it.
    fn own_cause(&self, which: Which, fact: &Fact) -> Option<u64> {
        let cause = match fact.cause {
            Cause::Fact(earlier) => earlier,
            Cause::Inject(row) => fired_before(&self.of(which).0.facts, row, fact.n)?,
            Cause::Start | Cause::Act(_) => return None,
        };
        (cause < fact.n && self.is_alone(which, cause)).then_some(cause)
    }
}

/// A fact that moved a measure.
struct Mover {
    which: Which,
    n: u64,
    by: i64,
}

/// How the measures that end otherwise stand; nought for the others.
fn stand(measures: &Measures, mains: &[MainMeasure], moves: &[i64], left: &mut usize) -> Vec<i64> {
    let mut all: Option<BTreeMap<String, i64>> = None;
    let mut value = |key: &str| {
        if let Some(plain) = Measures::plain_count(key) {
            return measures.counted(plain);
        }
        let all = all.get_or_insert_with(|| {
            if *left == 0 {
                return BTreeMap::new();
            }
            *left -= 1;
            measures.finish().into_iter().collect()
        });
        all.get(key).copied().unwrap_or(0)
    };
    mains.iter().zip(moves).map(|(main, moves)| if *moves == 0 { 0 } else { value(&main.measure) }).collect()
}

/// Things of the world by which two facts can be about the same.
fn names_of(scenario: &Scenario) -> BTreeMap<&'static str, Slug> {
    let kinds = [
        Kind::Post,
        Kind::Patrol,
        Kind::Camp,
        Kind::Community,
        Kind::Place,
        Kind::Road,
        Kind::Group,
        Kind::Seat,
        Kind::Row,
    ];
    kinds.into_iter().flat_map(|kind| scenario.names(kind)).map(|name| (name.as_str(), name)).collect()
}

/// The names in facts, read once.
struct Names<'a> {
    worlds: Worlds<'a>,
    of: BTreeMap<&'static str, Slug>,
    known: BTreeMap<(Which, u64), BTreeSet<Slug>>,
}

impl Names<'_> {
    /// The last thing before a fact that only one world has and that concerns something that the fact names.
    fn before(&mut self, fact: (Which, u64), at: Time, alone: &[(Time, Which, u64)]) -> Option<((Which, u64), Leads)> {
        let mine = self.of(fact).clone();
        let place = alone.partition_point(|(time, which, n)| (*time, *which, *n) < (at, fact.0, fact.1));
        for (_, which, n) in alone[..place].iter().rev() {
            let shared = self.of((*which, *n)).intersection(&mine).next().copied();
            if let Some(shared) = shared {
                return Some(((*which, *n), Leads::Before(shared)));
            }
        }
        None
    }

    fn of(&mut self, fact: (Which, u64)) -> &BTreeSet<Slug> {
        let (worlds, things) = (self.worlds, &self.of);
        self.known.entry(fact).or_insert_with(|| {
            let mut found = BTreeSet::new();
            if let Some(value) = worlds.fact(fact.0, fact.1).and_then(|fact| serde_json::to_value(&fact.what).ok()) {
                collect(&value, things, &mut found);
            }
            found
        })
    }
}

/// The names of things in a value; those of serials count as well.
fn collect(value: &serde_json::Value, things: &BTreeMap<&'static str, Slug>, found: &mut BTreeSet<Slug>) {
    match value {
        serde_json::Value::String(text) => {
            found.extend(things.get(text.rsplit_once('#').map_or(text.as_str(), |(of, _)| of)));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, things, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| collect(field, things, found)),
        _ => {}
    }
}
