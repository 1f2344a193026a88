//! Objectives with their evidence, for the Exercise Evaluation Guide: what showed that a critical task was done, when, and by
//! whose act. Software gathers evidence; a person rates P, S, M or U.

use std::collections::BTreeMap;

use kernel::{names::Slug, time::Time};
use vocabulary::{
    fact::{ExerciseFact, Fact, What},
    scenario::Scenario,
};

/// The evidence for one critical task.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Evidence {
    pub objective: Slug,
    pub task: Slug,
    /// When it showed, if it did, and whether that was in time.
    pub shown: Option<(Time, bool)>,
    /// The act by which the facilitator marked it as done, if that is why; it says for what reason.
    pub marked: Option<u32>,
    /// Accepted acts of the seats of whom it was asked, up to then: number, seat, name of the act.
    pub acts: Vec<(u32, Slug, &'static str)>,
}

/// The evidence for every critical task of a scenario. `facts` is the whole chronicle.
pub fn gather(scenario: &Scenario, facts: &[Fact]) -> Vec<Evidence> {
    let mut shown: BTreeMap<(Slug, Slug), (Time, bool)> = BTreeMap::new();
    let mut marks: BTreeMap<Slug, u32> = BTreeMap::new();
    for fact in facts {
        match fact.what {
            What::Exercise(ExerciseFact::TaskShown { objective, task, in_time, .. }) => {
                shown.entry((objective, task)).or_insert((fact.at, in_time));
            }
            What::Exercise(ExerciseFact::DeedMarked { of, act, done: true }) => _ = marks.insert(of, act),
            // What was shown by the mark alone is shown no more.
            What::Exercise(ExerciseFact::DeedMarked { of, done: false, .. }) if marks.remove(&of).is_some() => {
                shown.retain(|(_, task), _| *task != of);
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    for objective in &scenario.objectives {
        for task in &objective.tasks {
            let when = shown.get(&(objective.id, task.id)).copied();
            let until = when.map_or(Time(i64::MAX), |(at, _)| at);
            let acts = facts
                .iter()
                .filter(|f| f.at <= until)
                .filter_map(|f| match f.what {
                    What::Exercise(ExerciseFact::ActDone { act, seat, kind, .. }) if task.seats.contains(&seat) => {
                        Some((act, seat, kind.name()))
                    }
                    _ => None,
                })
                .collect();
            let marked = marks.get(&task.id).copied();
            all.push(Evidence { objective: objective.id, task: task.id, shown: when, marked, acts });
        }
    }
    all
}
