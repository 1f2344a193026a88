//! Stories of advice: a small bridge with a fault of its scenario in each, and what is found.

use std::sync::Arc;

use engine::table::replay::Planned;
use kernel::{
    names::Slug,
    time::{Moment, Span, Time},
};
use vocabulary::{
    act::{ActKind, Actor},
    condition::Condition,
    measure::{Better, MainMeasure},
    scenario::Scenario,
};

use super::{Advice, ENOUGH, worst};
use crate::{cell::StudyCell, findings::StudyFindings, study::Study, summary::Summary, tests::bridge};

/// A scenario in which nobody does anything, and beside it the same with each of these acts of the chief at 08:25.
fn cells(scenario: &Scenario, acts: &[&str]) -> Vec<StudyCell> {
    let scenario = Arc::new(scenario.clone());
    let cell = |combination: usize, play: &str, acts: Vec<Planned>| StudyCell {
        combination,
        scenario: Arc::clone(&scenario),
        play: play.to_owned(),
        acts: Arc::from(acts),
        ..StudyCell::plain(Scenario::default())
    };
    let planned = |act: &&str| Planned {
        at: Time(25 * 60),
        seat: Actor(Slug::new("post-chief")),
        act: serde_json::from_str(act).expect("an act"),
    };
    let mut cells = vec![cell(0, "nothing", Vec::new())];
    cells.extend(acts.iter().enumerate().map(|(n, act)| cell(n + 1, act, vec![planned(act)])));
    cells
}

fn found(cells: Vec<StudyCell>, runs: u64) -> Vec<Advice> {
    let study = Study { cells, seeds: (1..=runs).collect(), until: Time(3 * 3600) };
    let summary = Summary::tried(&study, 2).expect("plain runs");
    StudyFindings::of(&study, &summary).advice
}

const STAFF: &str = r#"{"StaffLanes":{"post":"bridge-post","first_line":2,"second_line":1}}"#;
const TENTS: &str = r#"{"SetUpReception":{"camp":"bank-camp","tents":10}}"#;

fn is_about(row: &str) -> impl Fn(&&Advice) -> bool {
    let row = Slug::new(row);
    move |advice| match advice {
        Advice::InjectAlways { row: id, .. }
        | Advice::InjectNever { row: id, .. }
        | Advice::BranchNever { row: id, .. } => *id == row,
        Advice::TaskNever { task: id, .. } | Advice::MetByNobody { of: id, .. } => *id == row,
        _ => false,
    }
}

#[test]
fn a_row_that_no_deed_keeps_away_always_comes_and_one_that_a_deed_keeps_away_does_not() {
    let alone = found(cells(&bridge(), &[]), 10);
    assert_eq!(alone.iter().find(is_about("e2")), Some(&Advice::InjectAlways { row: Slug::new("e2"), runs: 10 }));
    let kept_away = found(cells(&bridge(), &[STAFF]), 10);
    assert_eq!(kept_away.iter().find(is_about("e2")), None);
    let only_deeds = found(
        cells(&bridge(), &[STAFF]).split_off(1).into_iter().map(|cell| StudyCell { combination: 0, ..cell }).collect(),
        10,
    );
    assert_eq!(only_deeds.iter().find(is_about("e2")), Some(&Advice::BranchNever { row: Slug::new("e2"), runs: 10 }));
}

#[test]
fn of_a_few_runs_nothing_is_said_of_never_and_always() {
    let few = found(cells(&bridge(), &[]), ENOUGH as u64 - 1);
    assert_eq!(few.iter().find(is_about("e2")), None);
}

#[test]
fn a_task_that_is_met_though_nobody_acts_is_found_and_so_is_one_that_no_play_shows() {
    let mut scenario = bridge();
    let task = scenario.objectives[0].tasks[0].clone();
    let asks = |id, when| vocabulary::scenario::Task { id: Slug::new(id), when, ..task.clone() };
    let open = asks("gate-open", Condition::PostOpen(Slug::new("bridge-post").into()));
    let crowd = asks("crowd", Condition::Waiting { post: Slug::new("bridge-post").into(), more_than: 5000 });
    scenario.objectives[0].tasks.extend([open, crowd]);
    let advice = found(cells(&scenario, &[STAFF]), 10);
    let of = Slug::new("gate-open");
    assert_eq!(advice.iter().find(is_about("gate-open")), Some(&Advice::MetByNobody { of, runs: 10, all: 10 }));
    assert_eq!(advice.iter().find(is_about("crowd")), Some(&Advice::TaskNever { task: Slug::new("crowd"), runs: 10 }));
    assert_eq!(advice.iter().find(is_about("lanes-staffed")), None, "one play does it and nothing does it by itself");
}

#[test]
fn more_injects_than_one_table_can_take_are_named_with_their_minute() {
    let mut scenario = Scenario { pace: 2, ..bridge() };
    let row = scenario.msel[0].clone();
    let more = (0..8).map(|n| vocabulary::inject::Row {
        id: Slug::new(&format!("m{n}")),
        at: Moment::new("D1 09:40").expect("a moment"),
        expect: None,
        ..row.clone()
    });
    scenario.msel.extend(more);
    let advice = found(cells(&scenario, &[]), 10);
    let crowds: Vec<_> = advice.iter().filter(|advice| matches!(advice, Advice::Crowded { .. })).collect();
    let [Advice::Crowded { at, within, rows }] = crowds[..] else { panic!("{advice:?}") };
    assert_eq!((*at, *within, rows.len()), (Time(100 * 60), Span::minutes(2), 8));
}

#[test]
fn a_seat_that_nothing_reaches_is_idle_and_one_that_is_asked_something_is_not() {
    let scenario = Scenario { pace: 1, ..bridge() };
    let advice = found(cells(&scenario, &[]), 10);
    let idle = |seat: &str| {
        advice.iter().find(|advice| matches!(advice, Advice::SeatIdle { seat: id, .. } if *id == Slug::new(seat)))
    };
    let Some(Advice::SeatIdle { span, at_table, .. }) = idle("elder") else { panic!("{advice:?}") };
    assert_eq!(span, at_table, "a second of the exercise is one at the table");
    assert!(*span > Span::minutes(20));
    // Sixty times as fast three hours are three minutes.
    assert!(
        !found(cells(&Scenario { pace: 60, ..bridge() }, &[]), 10)
            .iter()
            .any(|advice| matches!(advice, Advice::SeatIdle { .. }))
    );
}

#[test]
fn an_act_that_is_always_refused_and_a_right_with_nothing_to_use_it_on_are_found() {
    let mut scenario = bridge();
    scenario.seats[1].may.push(ActKind::ClosePost);
    let advice = found(cells(&scenario, &[TENTS]), 10);
    assert!(advice.contains(&Advice::ActRefused { act: ActKind::SetUpReception, tried: 10 }), "{advice:?}");
    assert!(advice.contains(&Advice::RightWithoutMeans { seat: Slug::new("elder"), act: ActKind::ClosePost }));
    assert!(advice.contains(&Advice::RunsWithRefusals { cell: 1, runs: 10, all: 10 }));
    assert!(!advice.iter().any(|advice| matches!(advice, Advice::ActRefused { act: ActKind::StaffLanes, .. })));
}

#[test]
fn a_loss_before_anybody_is_asked_anything_is_collapse_before_the_lesson() {
    let mut scenario = bridge();
    scenario.msel[0].at = Moment::new("D1 10:30").expect("a moment");
    scenario.main_measures = vec![MainMeasure { measure: "crossed".to_owned(), better: Some(Better::Less) }];
    let lost = |scenario: &Scenario| {
        let advice = found(cells(scenario, &[]), 10);
        advice.into_iter().find(|advice| matches!(advice, Advice::LostBefore { .. }))
    };
    let Some(Advice::LostBefore { share, lesson, .. }) = lost(&scenario) else {
        panic!("most crossed by half past ten")
    };
    assert!(share > 0.5 && share <= 1.0, "{share}");
    assert_eq!(lesson, Time(150 * 60));
    scenario.msel[0].at = Moment::new("D1 08:01").expect("a moment");
    assert_eq!(lost(&scenario), None);
}

#[test]
fn where_two_plays_do_the_same_luck_decides_and_a_measure_that_stands_still_tells_nothing() {
    let mains = ["crossed", "vaccinated"].map(|key| MainMeasure { measure: key.to_owned(), better: None });
    let scenario = Scenario { main_measures: mains.to_vec(), ..bridge() };
    let advice = found(cells(&scenario, &[r#"{"Note":{"text":"All is well."}}"#]), 10);
    assert!(
        advice.iter().any(|advice| matches!(advice, Advice::LuckDecides { measure, .. } if measure == "crossed")),
        "{advice:?}"
    );
    assert!(advice.contains(&Advice::StandsStill { measure: "vaccinated".to_owned() }));
    assert!(found(cells(&bridge(), &[]), 2).contains(&Advice::NoMainMeasures));
}

#[test]
fn the_worst_five_are_of_five_kinds_while_there_are_five() {
    let still = |key: &str| Advice::StandsStill { measure: key.to_owned() };
    let never = |row: &str| Advice::InjectNever { row: Slug::new(row), runs: 10 };
    let all = [never("a"), never("b"), never("c"), still("d"), still("e"), Advice::NoMainMeasures];
    let expected = [&all[0], &all[3], &all[5], &all[1]];
    assert_eq!(worst(&all, 4), expected);
    assert_eq!(worst(&all, 9).len(), 6);
}
