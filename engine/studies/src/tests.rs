//! Stories of a study: the order of its runs, what stands in its table, and that threads leave no trace.

mod merge;
mod store;

use std::{collections::BTreeMap, convert::Infallible, io, sync::Arc};

use authoring::read::examine;
use engine::{debrief::measure::Measures, exercise::Exercise, table::replay::Planned};
use kernel::{
    names::Slug,
    seal,
    time::{Span, Time},
};
use reading::source::SourceFile;
use vocabulary::{act::Actor, scenario::Scenario};

use crate::{
    cell::StudyCell,
    identity::Identity,
    pool,
    run::{Outcome, run},
    shard::Shard,
    store::{Memory, RunStore, StoreHead},
    study::{Study, StudyFault},
    summary::Summary,
    table::write_csv,
    watch::NEVER,
};

const UNTIL: Time = Time(6 * 3600);

pub(crate) fn bridge() -> Scenario {
    let text = include_str!("../../../tests/scenarios/sound/scenario.ron");
    let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", text)]);
    scenario.unwrap_or_else(|| panic!("{complaints:?}"))
}

/// The bridge as it stands, and with one lane.
fn study(seeds: u64) -> Study {
    let mut narrow = bridge();
    narrow.posts[0].lanes = 1;
    Study {
        cells: vec![StudyCell::plain(bridge()), StudyCell { combination: 1, ..StudyCell::plain(narrow) }],
        seeds: (1..=seeds).collect(),
        until: UNTIL,
    }
}

fn head(study: &Study) -> StoreHead {
    StoreHead::of(study, Shard::WHOLE, Identity::of(study, "1", seal::digest("bridge")), String::new())
}

/// Everything run, in memory.
fn stored(study: &Study, threads: usize) -> RunStore {
    let mut store = RunStore::create(Box::<Memory>::default(), head(study)).expect("memory takes all");
    study.run(threads, &mut |row, outcome| store.push(row, &outcome)).expect("plain runs");
    store.close().expect("memory takes all");
    store
}

fn table(study: &Study, store: &mut RunStore) -> String {
    String::from_utf8(write_csv(study, store, Vec::new()).expect("memory takes all")).expect("text")
}

#[test]
fn nobody_can_tell_from_the_table_how_many_threads_there_were() {
    let study = study(6);
    let table = |threads| table(&study, &mut stored(&study, threads));
    let alone = table(1);
    assert_eq!(alone.lines().count(), 13, "a head and a row a run");
    assert_eq!(table(2), alone);
    assert_eq!(table(64), alone);
}

#[test]
fn a_measure_that_only_some_runs_have_is_left_empty_in_the_others() {
    let study = study(2);
    let mut store = RunStore::create(Box::<Memory>::default(), head(&study)).expect("memory takes all");
    for (seed, measures) in [(1, vec![("a", 1)]), (2, vec![("a", 2), ("b", 3)])] {
        let measures = measures.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let seal = seal::digest(&seed);
        let outcome = Outcome { cell: 0, seed, seal, acts: 0, refused: 0, measures, watched: Vec::new() };
        store.push(seed - 1, &outcome).expect("memory takes all");
    }
    let text = table(&study, &mut store);
    let last = |line: &str| line.rsplitn(3, ',').take(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(text.lines().map(last).collect::<Vec<_>>(), [["b", "a"], ["", "1"], ["3", "2"]]);
}

#[test]
fn a_run_of_a_study_is_the_run_of_an_exercise() {
    let study = study(3);
    let mut found = Vec::new();
    study
        .run(2, &mut |_, outcome| {
            found.push(outcome);
            Ok::<_, Infallible>(())
        })
        .expect("plain runs");
    let order: Vec<(usize, u64)> = found.iter().map(|outcome| (outcome.cell, outcome.seed)).collect();
    assert_eq!(order, [(0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (1, 3)]);
    let mut exercise = Exercise::open(bridge(), 2).expect("sound");
    let mut measures = Measures::new(&bridge());
    exercise.advance_to(UNTIL, &mut |fact| measures.note(fact));
    assert_eq!((found[1].seal, &found[1].measures), (exercise.seal(), &measures.finish()));
    assert_ne!(found[1].seal, found[4].seal, "one lane less is another world");
}

/// What was watched in a run of the bridge with these acts at 08:25.
fn watched(acts: &[&str]) -> BTreeMap<String, i64> {
    let acts = acts.iter().map(|act| Planned {
        at: Time(25 * 60),
        seat: Actor(Slug::new("post-chief")),
        act: serde_json::from_str(act).expect("an act"),
    });
    let cell = StudyCell { acts: acts.collect(), ..StudyCell::plain(bridge()) };
    run(0, &cell, 1, Time(3 * 3600)).expect("a plain run").watched.into_iter().collect()
}

#[test]
fn when_nobody_acts_what_is_expected_is_missed_and_the_row_that_waits_for_that_comes() {
    let seen = watched(&[]);
    assert_eq!((seen["inject.e1"], seen["expected.e1"], seen["task.lanes-staffed"]), (20 * 60, NEVER, NEVER));
    assert!(seen["inject.e2"] >= 50 * 60, "half an hour after e1: {}", seen["inject.e2"]);
    assert_eq!((seen["lesson"], seen["holds.lanes-staffed"]), (20 * 60, 0));
    // Word of the river reaches the chief now and then; nothing is ever asked of the agency, which hears of it by radio.
    assert!(seen["idle.post-chief"] < seen["idle.relief"], "{seen:?}");
    assert_eq!(seen["tried.StaffLanes"], 0);
    assert!(!seen.contains_key("tried.Warn"), "no seat may do it: {seen:?}");
}

#[test]
fn an_act_is_seen_with_what_it_meets_and_a_refused_one_as_refused() {
    let staff = r#"{"StaffLanes":{"post":"bridge-post","first_line":2,"second_line":1}}"#;
    let seen = watched(&[staff, r#"{"SetUpReception":{"camp":"bank-camp","tents":10}}"#]);
    assert_eq!((seen["tried.StaffLanes"], seen["refused.StaffLanes"]), (1, 0));
    assert_eq!((seen["tried.SetUpReception"], seen["refused.SetUpReception"]), (1, 1), "that is for the agency");
    assert!((25 * 60..=50 * 60).contains(&seen["expected.e1"]), "{seen:?}");
    assert_eq!(seen["inject.e2"], NEVER, "it waits for what was not missed");
    assert_ne!(seen["task.lanes-staffed"], NEVER);
    assert_eq!(seen["lesson"], 20 * 60, "it was asked before it was done");
}

#[test]
fn every_run_of_a_scenario_is_watched_under_the_same_keys_in_the_same_order() {
    let keys = |seed| {
        let outcome = run(0, &StudyCell::plain(bridge()), seed, UNTIL).expect("a plain run");
        outcome.watched.into_iter().map(|(key, _)| key).collect::<Vec<_>>()
    };
    assert_eq!(keys(1), keys(2));
    assert_eq!(keys(1)[..4], ["inject.e1", "inject.e2", "inject.e3", "expected.e1"]);
}

#[test]
fn a_summary_has_as_many_values_of_each_measure_as_there_were_runs() {
    let study = study(5);
    let summary = Summary::tried(&study, 2).expect("plain runs");
    for cell in summary.cells() {
        assert_eq!(cell.runs, 5);
        assert!(cell.keys().all(|key| cell.values(key).len() == 5));
    }
    let [two, one] = [0, 1].map(|n| summary.cells()[n].statistics("wait_mean_s").mean);
    assert!(one > two, "people wait longer at one lane: {one} s, and at two {two} s");
}

#[test]
fn a_scenario_that_cannot_be_opened_stops_a_study_with_a_word() {
    let mut nowhere = bridge();
    nowhere.zone = "Africa/Atlantis".to_owned();
    let study = Study { cells: vec![StudyCell::plain(nowhere)], seeds: vec![1], until: Time::START + Span::hours(1) };
    let stopped = study.run(1, &mut |_, _| Ok::<_, Infallible>(()));
    assert!(matches!(stopped, Err(StudyFault::Open(why)) if why.contains("Atlantis")));
}

#[test]
fn whoever_takes_the_outcomes_may_stop_it() {
    let full = Arc::new(study(50));
    let mut taken = 0;
    let stopped = full.run(2, &mut |_, _| {
        taken += 1;
        if taken == 3 { Err(io::Error::from(io::ErrorKind::StorageFull)) } else { Ok(()) }
    });
    assert!(matches!(stopped, Err(StudyFault::Taken(why)) if why.kind() == io::ErrorKind::StorageFull));
    assert_eq!(taken, 3);
}

#[test]
fn results_come_in_the_order_of_the_work_whoever_is_done_first() {
    let mut seen = Vec::new();
    let slow_first = |n: usize| {
        std::thread::sleep(std::time::Duration::from_millis(if n.is_multiple_of(7) { 5 } else { 0 }));
        n
    };
    pool::in_order(4, 40, slow_first, &mut |n| {
        seen.push(n);
        Ok::<_, Infallible>(())
    })
    .expect("nothing is refused");
    assert!(seen.into_iter().eq(0..40));
}
