//! What a crisis expects of its players, and what it takes for a task that is done, is what came of their acts and not the acts:
//! days of clicks meet next to nothing, days in earnest most of it, days of nobody nothing at all.
//!
//! The acts stand in `tests/acts`, a folder for each scenario, one a line, as people would have done them.

use std::path::Path;

use engine::{exercise::Exercise, table::replay::read_acts};
use kernel::time::Calendar;
use vocabulary::fact::{ExerciseFact, Fact, What};

use crate::laws::shipped;

/// Each is the same crisis with other dice.
const SEEDS: [u64; 3] = [3, 7, 11];

/// Those in which a crisis runs by itself, with how many expectations and how many tasks in time its acts in earnest come to at least.
/// In the workshop of four capitals the table answers its modules too: with choices in earnest, with full stops in ticked boxes.
const CRISES: [(&str, [usize; 2]); 4] =
    [("lake-chad", [13, 11]), ("liptako", [12, 12]), ("kaouar", [13, 9]), ("four-capitals", [11, 9])];

/// What was met: expectations, and tasks in time.
#[derive(Debug, Default)]
struct Met {
    expectations: usize,
    tasks: usize,
    refused: usize,
}

fn played(crisis: &str, acts: Option<&str>, seed: u64) -> Met {
    let scenario = shipped(crisis);
    let calendar = Calendar::new(&scenario.start, &scenario.zone).expect("a shipped scenario has its time");
    let acts = acts.map_or(Vec::new(), |name| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/acts").join(crisis).join(name);
        let text = std::fs::read_to_string(file).expect("an acts file");
        read_acts(&text, &scenario, &calendar).expect("acts that can be read")
    });
    let mut exercise = Exercise::open(scenario, seed).expect("a shipped scenario opens");
    let mut met = Met::default();
    let mut note = |fact: &Fact| match &fact.what {
        What::Exercise(ExerciseFact::ExpectationMet { .. }) => met.expectations += 1,
        What::Exercise(ExerciseFact::TaskShown { in_time: true, .. }) => met.tasks += 1,
        What::Exercise(ExerciseFact::ActRefused { .. }) => met.refused += 1,
        _ => {}
    };
    for planned in acts {
        exercise.advance_to(planned.at, &mut note);
        // What a table is refused it is refused here as well; it is counted.
        let _ = exercise.submit(planned.seat, &planned.act, &mut note);
    }
    exercise.advance_to(exercise.end(), &mut note);
    met
}

fn each(check: impl Fn((&str, [usize; 2]), u64)) {
    CRISES.into_iter().for_each(|crisis| SEEDS.into_iter().for_each(|seed| check(crisis, seed)));
}

#[test]
fn nobody_at_the_table_meets_nothing() {
    each(|(crisis, _), seed| {
        let met = played(crisis, None, seed);
        assert_eq!((met.expectations, met.tasks), (0, 0), "{crisis}, seed {seed}: {met:?}");
    });
}

#[test]
fn a_box_that_is_ticked_is_no_deed() {
    each(|(crisis, _), seed| {
        let met = played(crisis, Some("box-ticking.jsonl"), seed);
        assert!(met.refused <= 2, "they are acts that a table lets through: {crisis}, seed {seed}: {met:?}");
        assert!(met.expectations < 3 && met.tasks < 3, "{crisis}, seed {seed}: {met:?}");
    });
}

#[test]
fn days_in_earnest_meet_most_of_what_is_expected() {
    each(|(crisis, [expectations, tasks]), seed| {
        let met = played(crisis, Some("sincere.jsonl"), seed);
        assert!(met.refused <= 3, "{crisis}, seed {seed}: {met:?}");
        assert!(met.expectations >= expectations && met.tasks >= tasks, "{crisis}, seed {seed}: {met:?}");
    });
}
