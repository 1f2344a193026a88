//! One run of a cell with one seed, from the start to the end: the acts of people at their seconds, and plays at the other seats.

use std::sync::Arc;

use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    plays::players::{PlayedExercise as _, Unwatched, advance},
    table::replay::Planned,
};
use kernel::{seal::Seal, time::Time};
use vocabulary::act::Actor;

use crate::{cell::StudyCell, watch::Watch};

/// What came of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The number of its cell.
    pub cell: usize,
    /// Its dice.
    pub seed: u64,
    /// The state in which it ended.
    pub seal: Seal,
    /// Acts that were submitted, refused ones included.
    pub acts: u32,
    /// Acts that were refused.
    pub refused: u32,
    /// The measures, in their fixed order.
    pub measures: Vec<(String, i64)>,
    /// What was watched beside them, in its fixed order; [`watch`](crate::watch) says under which keys.
    pub watched: Vec<(String, i64)>,
}

/// Runs a cell with a seed.
///
/// # Errors
/// Why the scenario cannot be opened.
pub fn run(number: usize, cell: &StudyCell, seed: u64, until: Time) -> Result<Outcome, String> {
    let (mut scenario, settings) = (cell.scenario.clone(), cell.settings());
    if !settings.is_empty() {
        Arc::make_mut(&mut scenario).parameters.extend(settings);
    }
    let exercise = Exercise::open(scenario, seed)?;
    let (mut measures, mut watch) = (Measures::new(&cell.scenario), Watch::of(&cell.scenario));
    let mut note = |fact: &_| {
        watch.note(fact, &measures);
        measures.note(fact);
    };
    let mut table = Unwatched::of(exercise, &mut note);
    let Ok(()) = table.pass(Time::START, true);
    for hand in cell.cast.hands() {
        let Ok(()) = table.act(Actor::facilitator(), &hand);
    }
    let mut refused = 0;
    for Planned { at, seat, act } in cell.acts.iter().filter(|planned| planned.at <= until) {
        let Ok(()) = advance(&mut table, *at);
        refused += u32::from(table.exercise.check(*seat, act).is_err());
        let Ok(()) = table.act(*seat, act);
    }
    let Ok(()) = advance(&mut table, until);
    let mut exercise = table.exercise;
    let (seal, acts) = (exercise.seal(), exercise.acts());
    let watched = watch.finish(&mut exercise);
    Ok(Outcome { cell: number, seed, seal, acts, refused, measures: measures.finish(), watched })
}
