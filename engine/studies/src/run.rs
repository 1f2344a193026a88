//! One run of a cell with one seed, from the start to the end, by the two verbs of an exercise.

use engine::{debrief::measure::Measures, exercise::Exercise, table::replay::Planned};
use kernel::{seal::Seal, time::Time};

use crate::study::Cell;

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
}

/// Runs a cell with a seed.
///
/// # Errors
/// Why the scenario cannot be opened.
pub fn run(number: usize, cell: &Cell, seed: u64, until: Time) -> Result<Outcome, String> {
    let mut exercise = Exercise::open((*cell.scenario).clone(), seed)?;
    let mut measures = Measures::new(&cell.scenario);
    let mut refused = 0;
    for Planned { at, seat, act } in cell.acts.iter().filter(|planned| planned.at <= until) {
        exercise.advance_to(*at, &mut |fact| measures.note(fact));
        refused += u32::from(exercise.submit(*seat, act, &mut |fact| measures.note(fact)).is_err());
    }
    exercise.advance_to(until, &mut |fact| measures.note(fact));
    let (seal, acts) = (exercise.seal(), exercise.acts());
    Ok(Outcome { cell: number, seed, seal, acts, refused, measures: measures.finish() })
}
