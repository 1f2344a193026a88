//! The core of what holds, with few seeds; and that every experiment says what it means. The rest is for the command.

use std::{collections::BTreeSet, thread};

use vocabulary::measure::{Better, measure};

use crate::{
    census::census,
    experiment::{Experiment, MAIN, Mark},
    experiments::all,
    trial::{Found, Trial},
};

/// Enough for what is plain; what needs more seeds to be seen stands in the command alone.
const FEW: u64 = 4;
/// Enough for what a handful of people in three days come to.
const SOME: u64 = 10;

fn experiments() -> Vec<Experiment> {
    all().into_iter().chain(census().into_iter().map(|entry| entry.experiment)).collect()
}

#[test]
fn every_experiment_has_a_name_of_its_own_a_sound_scenario_and_acts_that_can_be_read() {
    let mut names = BTreeSet::new();
    for experiment in experiments() {
        assert!(names.insert(experiment.name), "{}", experiment.name);
        for side in [&experiment.without, &experiment.with] {
            let cell = side.cell(experiment.scenario);
            assert!(cell.is_ok(), "{}: {:?}", experiment.name, cell.err());
        }
    }
}

#[test]
fn every_measure_that_is_asked_for_is_one() {
    for experiment in experiments() {
        for must in &experiment.must {
            let known = must.measure.split('/').all(|key| measure(key).is_some());
            assert!(known || must.measure == MAIN, "{}: {}", experiment.name, must.measure);
        }
    }
}

#[test]
fn a_mark_asks_for_a_distance_and_for_a_size() {
    assert!(Mark::Rises.holds("harmed", 100.0, 110.0, 2.0));
    assert!(!Mark::Rises.holds("harmed", 100.0, 109.0, 9.0), "nobody would feel it");
    assert!(!Mark::Rises.holds("harmed", 100.0, 150.0, 1.9), "luck does as much");
    assert!(!Mark::Rises.holds("harmed", 0.0, 0.0, 0.0), "nothing is no rise");
    assert!(Mark::Falls.holds("trust_mean", 900.0, 850.0, -3.0), "fifty of a thousand are felt");
    assert!(
        Mark::DoesNotRise.holds("harmed", 100.0, 105.0, 9.0) && !Mark::DoesNotRise.holds("harmed", 100.0, 110.0, 0.0)
    );
    assert!(Mark::Betters(3).holds(MAIN, 2.0, 3.0, 0.0) && !Mark::Betters(3).holds(MAIN, 3.0, 3.0, 0.0));
}

fn named(name: &str) -> Experiment {
    let experiment = all().into_iter().find(|experiment| experiment.name == name);
    experiment.unwrap_or_else(|| panic!("no experiment is called {name}"))
}

/// Carries out experiments, and looks at some of the measures that they ask for.
fn hold(core: &[(&str, &[&str])]) {
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    for (name, measures) in core {
        let mut experiment = named(name);
        experiment.must.retain(|must| measures.contains(&must.measure));
        assert_eq!(experiment.must.len(), measures.len(), "{name} asks for {measures:?}");
        let trial = Trial::of(&experiment, FEW, jobs).unwrap_or_else(|why| panic!("{name}: {why}"));
        for line in trial.lines() {
            assert!(line.holds(), "{line}");
        }
    }
}

/// Wrong deeds, each beside the right one or beside none.
const WRONG: [&str; 6] = [
    "children are given to whoever claims them",
    "registers opened without rules instead of under them",
    "names of refugees given without rules to the other side",
    "a force of high risk assessed and supported without conditions",
    "four false warnings before a true one",
    "persons are handed over without a look at what awaits them",
];

#[test]
fn no_measure_that_takes_a_side_gets_better_by_a_wrong_deed() {
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    for name in WRONG {
        let trial = Trial::of(&named(name), SOME, jobs).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert!(!trial.each().is_empty(), "{name} moves nothing");
        for (key, Found { without, with, d }) in trial.each() {
            let good = match measure(key).map(|measure| measure.better) {
                Some(Better::More) => Mark::Rises,
                Some(Better::Less) => Mark::Falls,
                _ => continue,
            };
            assert!(!good.holds(key, *without, *with, *d), "{name}: {key} {without:.1} → {with:.1}, d {d:+.1}");
        }
    }
}

#[test]
fn whoever_is_refused_carries_it_home() {
    let measures = ["trust.*.ne-police", "trust.*.td-police", "needy_turned_back", "wait_mean_s"];
    hold(&[("every post closed to all for 72 h", &measures)]);
}

#[test]
fn harm_falls_where_enough_people_stand_guard_in_time() {
    hold(&[("a patrol of a hundred where forty men strike", &["harmed"]), ("a patrol without a vehicle", &["harmed"])]);
}

#[test]
fn a_camp_lives_by_what_is_sent_and_when() {
    hold(&[
        ("a camp of 5,000 without food for 30 days", &["unmet_food", "harmed", "tension_mean", "left_camps"]),
        ("a camp of 5,000 without water for 30 days", &["unmet_water", "harmed"]),
        ("food sent every five days from the first", &["unmet_food", "harmed"]),
        ("food sent from the first day instead of the fifteenth", &["unmet_food", "harmed"]),
    ]);
}

#[test]
fn trust_is_won_by_what_is_kept_and_never_by_words() {
    hold(&[
        ("sixty promises and a radio message", &["trust.*.ne-region", "trust.*.td-province"]),
        ("a promise after which nothing is done", &["trust.com-kabalewa.ne-region", "promises_broken"]),
        ("a promise that is kept by what it costs", &["trust.com-kabalewa.ne-region"]),
        ("a meeting is called, and the other side says nothing", &["agreements"]),
    ]);
}

#[test]
fn a_post_sees_more_with_the_line_to_interpol_and_the_capital_with_midas() {
    hold(&[
        ("the line to INTERPOL, where everybody is searched for", &["forgeries_seen"]),
        ("MIDAS at every post", &["registered_online", "capital_unknown"]),
    ]);
}

#[test]
fn whoever_follows_the_book_at_every_seat_does_what_was_asked_for_and_harms_nobody_by_it() {
    hold(&[("by the book instead of nothing", &["harmed", "expectations_met"])]);
}
