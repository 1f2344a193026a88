//! What the table remembers so that a condition can ask about the past: how many came and went, how the measures stand, since when
//! something has held, and which dice have fallen.
//!
//! It is made of facts, of the answers to conditions at each look, and of nothing else. What is asked only by a condition that no row,
//! task or lesson of the scenario holds, and no row that was added at the table, is not remembered: such a condition answers no.

use std::collections::{BTreeMap, btree_map::Entry};

use bevy_ecs::prelude::Resource;
use kernel::{
    names::Slug,
    time::{Calendar, Span, Time},
};
use serde::Serialize;
use vocabulary::{
    condition::Condition,
    fact::{Cause, CommunityFact, ExerciseFact, Fact, PatrolFact, PostFact, TravelFact, What},
    inject::Row,
    own_act::OwnAct,
    scenario::Scenario,
};

use super::{desk::Desk, question, witness::witness};
use crate::{debrief::measure::Measures, world::turn::Turn};

/// What can be counted at a post, a place or a community.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[allow(missing_docs)]
pub enum Comings {
    Crossed,
    NeedyCrossed,
    TurnedBack,
    NeedyTurnedBack,
    Arrived,
    Warned,
    PatrolCame,
}

/// How many, and the last fact that made it so many.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[allow(missing_docs)]
pub struct Counted {
    pub number: u64,
    pub last: Option<u64>,
}

/// A condition that is asked for how long it has held.
#[derive(Clone, Debug, Serialize)]
struct Watched {
    of: Condition,
    /// Since which look it has held without a break.
    since: Option<Time>,
    /// Whether it has ever held.
    ever: bool,
    /// What made it hold, the last time that it began to.
    witness: Option<u64>,
}

/// The memory of the table.
#[derive(Resource, Clone, Debug, Default, Serialize)]
pub struct Remembered {
    /// Up to which fact it has taken note.
    noted: u64,
    /// Counts from the start, and from each later point of time since which a condition counts.
    counts: BTreeMap<Time, BTreeMap<(Comings, Slug), Counted>>,
    /// All measures, if a condition asks for one.
    measures: Option<Measures>,
    /// The plain counts that are asked for: how they stood after the last fact that moved them, and which that was. Of other measures
    /// nobody can say which fact moved them.
    moved: BTreeMap<&'static str, (i64, Option<u64>)>,
    watched: Vec<Watched>,
    /// Dice that were thrown, what fell, and the fact of it.
    dice: BTreeMap<Slug, (u16, u64)>,
}

impl Remembered {
    /// At the start of a scenario.
    pub fn of(scenario: &Scenario, calendar: &Calendar) -> Self {
        let mut memory = Self::default();
        memory.counts.insert(Time::START, BTreeMap::new());
        let tasks = scenario.objectives.iter().flat_map(|objective| &objective.tasks).map(|task| &task.when);
        let lessons = scenario.lessons.iter().filter_map(|lesson| lesson.when.as_ref());
        let acts = scenario.acts.iter().flat_map(OwnAct::asks);
        for asked in scenario.msel.iter().flat_map(Row::asks).chain(acts).chain(tasks).chain(lessons) {
            memory.learn(asked, scenario, calendar);
        }
        memory
    }

    /// Remembers from now on what this condition asks for.
    pub fn learn(&mut self, asked: &Condition, scenario: &Scenario, calendar: &Calendar) {
        asked.walk(&mut |part| match part {
            Condition::HeldFor { of, .. } | Condition::Once(of) => {
                if !self.watched.iter().any(|watched| watched.of == **of) {
                    self.watched.push(Watched { of: (**of).clone(), since: None, ever: false, witness: None });
                }
            }
            Condition::Measure { key, .. } => {
                self.measures.get_or_insert_with(|| Measures::new(scenario));
                if let Some(key) = Measures::plain_count(key) {
                    self.moved.entry(key).or_default();
                }
            }
            part => {
                if let Some(since) = part.since().and_then(|since| calendar.read(since.as_str()).ok()) {
                    self.counts.entry(since).or_default();
                }
            }
        });
    }

    /// Takes note of the facts that it has not seen yet.
    pub fn note(&mut self, ledger: &[Fact]) {
        let new = ledger.partition_point(|fact| fact.n <= self.noted);
        for fact in &ledger[new..] {
            self.noted = fact.n;
            self.count(fact);
            let Some(measures) = &mut self.measures else { continue };
            measures.note(fact);
            for key in measures.moved() {
                let Some((stood, by)) = self.moved.get_mut(key) else { continue };
                let stands = measures.counted(key);
                if stands != *stood {
                    (*stood, *by) = (stands, Some(fact.n));
                }
            }
        }
    }

    fn count(&mut self, fact: &Fact) {
        let mut add = |count, thing: Slug, number: u32| {
            for (_, counts) in self.counts.range_mut(..=fact.at) {
                let counted = counts.entry((count, thing)).or_default();
                *counted = Counted { number: counted.number + u64::from(number), last: Some(fact.n) };
            }
        };
        match fact.what {
            What::Post(PostFact::PartyCrossed { post, people, who, .. }) => {
                add(Comings::Crossed, post, people);
                if who.in_need() {
                    add(Comings::NeedyCrossed, post, people);
                }
            }
            What::Post(PostFact::PartyTurnedBack { at, people, who, .. }) => {
                add(Comings::TurnedBack, at, people);
                if who.in_need() {
                    add(Comings::NeedyTurnedBack, at, people);
                }
            }
            What::Travel(TravelFact::PartyReached { place, people, .. }) => add(Comings::Arrived, place, people),
            What::Community(CommunityFact::CommunityWarned { community, .. }) => add(Comings::Warned, community, 1),
            What::Patrol(PatrolFact::PatrolReached { place, .. }) => add(Comings::PatrolCame, place, 1),
            _ => {}
        }
    }

    /// How many, of this thing or of all that have been counted, since this point of time.
    pub fn counted(&self, count: Comings, thing: Option<Slug>, since: Time) -> Counted {
        let Some(all) = self.counts.get(&since) else { return Counted::default() };
        if let Some(thing) = thing {
            return all.get(&(count, thing)).copied().unwrap_or_default();
        }
        // The empty name comes before all others.
        let of = all.range((count, Slug::default())..).take_while(|((c, _), _)| *c == count);
        of.fold(Counted::default(), |sum, (_, one)| Counted {
            number: sum.number + one.number,
            last: sum.last.max(one.last),
        })
    }

    /// How a measure stands.
    pub fn measure(&self, key: &str) -> Option<i64> {
        self.measures.as_ref()?.value(key)
    }

    /// The fact that last moved a measure.
    pub fn moved_by(&self, key: &str) -> Option<u64> {
        self.moved.get(key)?.1
    }

    /// What fell of a die; of one that has not been thrown, what will.
    pub fn fallen(&self, die: Slug, desk: &Desk<'_, '_, '_>) -> u16 {
        self.dice.get(&die).map_or_else(|| desk.kernel.dice.roll(CHANCE, die, 0).permille(), |(fell, _)| *fell)
    }

    /// The fact of its throw.
    pub fn thrown(&self, die: Slug) -> Option<u64> {
        self.dice.get(&die).map(|(_, fact)| *fact)
    }

    fn watched(&self, of: &Condition) -> Option<&Watched> {
        self.watched.iter().find(|watched| watched.of == *of)
    }

    /// Whether something has held without a break for so long.
    pub fn has_held(&self, of: &Condition, span: Span, now: Time) -> bool {
        self.watched(of).and_then(|watched| watched.since).is_some_and(|since| now - since >= span)
    }

    /// Whether something has ever held.
    pub fn ever(&self, of: &Condition) -> bool {
        self.watched(of).is_some_and(|watched| watched.ever)
    }

    /// What made it hold, the last time that it began to.
    pub fn made_so(&self, of: &Condition) -> Option<u64> {
        self.watched(of)?.witness
    }
}

/// What the dice of conditions are thrown for.
const CHANCE: &str = "chance";

/// Looks at everything that is asked for how long it has held, inner conditions before those that are made of them.
pub fn look(desk: &mut Desk<'_, '_, '_>) {
    desk.memory.note(&desk.kernel.ledger);
    for n in (0..desk.memory.watched.len()).rev() {
        let Watched { of, since, .. } = &desk.memory.watched[n];
        let holds = question::holds(of, desk);
        let begins = holds && since.is_none();
        let by = if begins { witness(of, true, desk) } else { None };
        let now = desk.kernel.now;
        let watched = &mut desk.memory.watched[n];
        watched.ever |= holds;
        if begins {
            (watched.since, watched.witness) = (Some(now), by);
        } else if !holds {
            watched.since = None;
        }
    }
}

/// The parts of these that ask for a die.
pub fn dice<'a>(asked: impl Iterator<Item = &'a Condition>) -> Vec<Condition> {
    let mut dice = Vec::new();
    asked.for_each(|asked| {
        asked.walk(&mut |part| dice.extend(matches!(part, Condition::Chance { .. }).then(|| part.clone())));
    });
    dice
}

/// Throws the dice that have not been thrown yet, for all to see.
pub fn throw(dice: &[Condition], cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    for asked in dice {
        let Condition::Chance { die, below } = asked else { continue };
        if let Entry::Vacant(place) = desk.memory.dice.entry(*die) {
            let mut turn = Turn::new(desk.kernel, cause);
            let (_, roll) = turn.test(CHANCE, *die, 0, *below);
            if let Cause::Fact(n) = turn.fact_by_roll(What::Exercise(ExerciseFact::DieFell { die: *die }), roll) {
                place.insert((roll.rolled, n));
            }
        }
    }
}
