//! Stories of what would have been, on the small bridge of `tests/scenarios/sound`.

use std::sync::Arc;

use authoring::read::examine;
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use proptest::prelude::*;
use reading::source::SourceFile;
use serde_json::json;
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal},
    change::{AddedAct, Change, Instead},
    condition::Condition,
    fact::What,
    scenario::Scenario,
};

use super::*;
use crate::{
    change::changed,
    compare::Compared,
    no_return::{NoReturn, OutcomeAsked},
    step::CourseStep,
};

const SOUND: &str = include_str!("../../../../tests/scenarios/sound/scenario.ron");

/// The bridge, where the men of the Fog come to the village and its elder may warn it.
fn bridge() -> Scenario {
    let plan =
        "Move(to: \"oldbridge\", after: \"1h\"),\n            Strike(after: \"30min\", families: 20, severity: 400),";
    assert!(SOUND.contains(plan), "the plan of the Fog stands in the scenario");
    let text = SOUND.replace(plan, "Strike(after: \"2h\", families: 200, severity: 900),");
    let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", &text)]);
    let mut scenario = scenario.unwrap_or_else(|| panic!("{complaints:?}"));
    // No patrol stands where they come.
    scenario.patrols.clear();
    scenario.seats[0].patrols.clear();
    scenario.seats[0].may.push(ActKind::CallMeeting);
    scenario.seats[0].means.funds = 10_000;
    scenario.seats[1].may.push(ActKind::Warn);
    scenario
}

fn act(value: serde_json::Value) -> Act {
    serde_json::from_value(value).expect("an act as a log writes it")
}

/// What was done, each so many minutes after the start.
fn played(seed: u64, acts: &[(i64, &str, serde_json::Value)]) -> ActCourse {
    let steps = (1..).zip(acts).map(|(n, (minutes, seat, what))| CourseStep {
        at: Time::START + Span::minutes(*minutes),
        seat: Actor(Slug::new(seat)),
        act: act(what.clone()),
        of: Origin::Log(n),
    });
    let until = Time::START + Span::hours(3);
    ActCourse { scenario: Arc::new(bridge()), seed, steps: steps.collect(), asks: Vec::new(), until }
}

fn what_if(course: &ActCourse, changes: &[Change], pairs: usize, threads: usize) -> WhatIf {
    let other = changed(course, changes, Arc::clone(&course.scenario)).expect("the times can be read");
    WhatIf::of(course, &other, &OddsAsked { pairs, design: None, threads }).expect("the bridge opens")
}

fn close() -> serde_json::Value {
    json!({"ClosePost": {"post": "bridge-post", "let_needy_pass": false}})
}

fn open() -> serde_json::Value {
    json!({"OpenPost": {"post": "bridge-post"}})
}

fn decide() -> serde_json::Value {
    json!({"Decide": {"options": "stay; go", "choice": "stay", "reason": "the road is bad", "owner": null}})
}

fn warn() -> serde_json::Value {
    json!({"Warn": {"community": "upstream", "text": "Armed men are near. Leave for Old Bridge by the road now."}})
}

#[test]
fn an_act_on_which_nothing_depends_can_be_left_out_and_every_other_fact_stays_as_it_was() {
    let course = played(7, &[(10, "post-chief", decide()), (20, "post-chief", close()), (60, "post-chief", open())]);
    let found = what_if(&course, &[Change::Drop(1)], 0, 1);
    let of_the_act = |n: &u64| found.recorded.facts[*n as usize - 1].what.clone().act_mut().copied() == Some(1);
    assert!(found.apart.only_first.iter().all(of_the_act), "{:?}", found.apart);
    assert_eq!(found.apart.only_second, [0_u64; 0]);
    assert!(found.apart.same > 100 && found.acts.impossible.is_empty());
    assert!(
        found.ways.is_empty() && found.measures.iter().all(|of| of.measure.starts_with("acts")),
        "{:?}",
        found.measures
    );
}

#[test]
fn an_act_that_becomes_impossible_is_named_with_why_and_one_that_becomes_possible_too() {
    let already = Some(Refusal::Already { thing: Slug::new("bridge-post") });
    let told = |acts: &[ActOtherwise]| acts.iter().map(|act| (act.n, act.why.clone())).collect::<Vec<_>>();
    let course = played(7, &[(20, "post-chief", close()), (60, "post-chief", open()), (90, "post-chief", close())]);
    let found = what_if(&course, &[Change::Drop(2)], 0, 1).acts;
    assert_eq!(told(&found.impossible), [(Some(3), already.clone())]);
    let course = played(7, &[(20, "post-chief", close()), (60, "post-chief", close())]);
    let found = what_if(&course, &[Change::Drop(1)], 0, 1).acts;
    assert_eq!((told(&found.impossible), told(&found.possible)), (vec![], vec![(Some(2), already)]));
}

#[test]
fn a_change_that_is_refused_itself_is_told_as_that() {
    let course = played(7, &[(20, "post-chief", close())]);
    let by_relief = Instead { seat: Some(Slug::new("relief")), ..Instead::default() };
    let found = what_if(&course, &[Change::Replace(1, by_relief)], 0, 1).acts;
    assert_eq!(found.change_refused.len(), 1);
    assert_eq!(found.change_refused[0].seat, Slug::new("relief"));
    assert_eq!(found.change_refused[0].why, Some(Refusal::NotYours { act: ActKind::ClosePost }));
}

#[test]
fn a_warning_at_ten_to_nine_changes_who_is_there_when_the_men_come_and_the_way_leads_back_to_it() {
    let course = played(7, &[(5, "post-chief", decide())]);
    let warned = AddedAct {
        at: kernel::time::Moment::new("D1 08:50").expect("a time"),
        seat: Slug::new("elder"),
        act: act(warn()),
    };
    let found = what_if(&course, &[Change::Add(warned)], 0, 1);
    let parting = found.parting.as_ref().expect("they part");
    assert_eq!((parting.which, parting.fact.at), (Which::Changed, Time::START + Span::minutes(60)));
    let harm = found.measures.iter().find(|of| of.measure == "in_harms_way");
    let harm = harm.unwrap_or_else(|| panic!("fewer stand in the way: {:?} {:?}", found.acts, found.measures));
    assert!(harm.changed < harm.recorded && harm.direction == Direction::Better, "{harm:?}");
    let way = found.ways.iter().find(|way| way.measure == "in_harms_way").expect("a way");
    assert!(way.reaches, "{way:#?}");
    let last = &way.steps.last().expect("a step").fact;
    assert!(matches!(last.what, What::Exercise(vocabulary::fact::ExerciseFact::ActDone { kind: ActKind::Warn, .. })));
}

#[test]
fn what_was_asked_and_not_answered_is_granted_and_a_no_is_taken_back() {
    let call = json!({"CallMeeting": {"with": "elder", "third": null, "joint_patrols": false, "pursuit": false,
        "handing_over": false, "investigations": false, "registers": false}});
    let no = json!({"AnswerMeeting": {"with": "post-chief", "agree": false}});
    let both = (Slug::new("elder"), Slug::new("post-chief"));
    for acts in [vec![(0, "post-chief", call.clone())], vec![(0, "post-chief", call.clone()), (30, "elder", no)]] {
        let course = played(3, &acts);
        let found = what_if(&course, &[Change::Agree(both)], 0, 1);
        let granted: Vec<_> = found.acts.granted.iter().map(|act| (act.seat, act.act)).collect();
        assert_eq!(granted, [(both.0, ActKind::AnswerMeeting)], "{:?}", found.acts);
        let yes = |fact: &Fact| fact.what.name() == "MeetingAgreed";
        assert!(found.changed.facts.iter().any(yes) && !found.recorded.facts.iter().any(yes));
    }
    let other = changed(&played(3, &[]), &[Change::Agree(both)], Arc::new(bridge())).expect("nothing to read");
    assert_eq!(other.idle, [0], "nothing was asked");
}

#[test]
fn the_moment_of_no_return_lies_behind_the_act_that_decided_and_that_act_is_named() {
    let course = played(7, &[(5, "post-chief", decide()), (70, "post-chief", close())]);
    let outcome = Condition::PostClosed(Slug::new("bridge-post").into());
    let asked = |threads| OutcomeAsked { outcome: outcome.clone(), throws: 10, threads };
    let found = NoReturn::of(&course, &asked(1)).expect("the bridge opens");
    let shares: Vec<_> =
        found.hours.iter().map(|hour| (hour.as_played.share, hour.hands_off.share, hour.differs)).collect();
    assert_eq!(shares, [(1.0, 0.0, true), (1.0, 0.0, true), (1.0, 1.0, false)]);
    assert!(found.came);
    assert_eq!(found.moment, Some(Time::START + Span::hours(2)));
    assert_eq!(
        found.acts.iter().map(|act| (act.n, act.with.share, act.without.share)).collect::<Vec<_>>(),
        [(2, 1.0, 0.0)]
    );
    assert_eq!(found, NoReturn::of(&course, &asked(3)).expect("the bridge opens"), "threads change nothing");
}

#[test]
fn tables_that_played_with_the_same_dice_part_by_the_first_decision_that_only_one_took() {
    let first = played(7, &[(20, "post-chief", close()), (60, "post-chief", open())]);
    let second = played(7, &[(24, "post-chief", close()), (40, "elder", warn())]);
    let found = Compared::of(vec![first, second]).expect("the bridge opens");
    let part = &found.partings[0];
    let by = part.by.as_ref().expect("they part");
    assert_eq!((by.table, by.seat, by.act), (1, Slug::new("elder"), ActKind::Warn));
    assert!(part.same_dice && part.fact.is_some());
    // Four minutes are no difference; the opening and the warning are.
    assert_eq!((part.only_first.len(), part.only_this.len(), part.acts_apart), (1, 1, 2));
}

#[test]
fn threads_change_no_byte_of_what_is_said_of_many_pairs() {
    let course = played(7, &[(20, "post-chief", close()), (60, "post-chief", open())]);
    let said = |threads| {
        let found = what_if(&course, &[Change::Move(2, Span::minutes(30))], 12, threads).odds.expect("pairs");
        serde_json::to_string(&found).expect("plain data")
    };
    let (one, four) = (said(1), said(4));
    assert_eq!(one, four);
    let found: serde_json::Value = serde_json::from_str(&one).expect("as written");
    assert_eq!(found["pairs"], 12);
    let counts = |of: &serde_json::Value| {
        ["better", "worse", "same"].map(|key| of[key].as_u64().expect("a count")).iter().sum::<u64>()
    };
    assert!(found["measures"].as_array().expect("measures").iter().all(|of| counts(of) == 12));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn no_change_is_no_difference_whatever_the_dice_and_the_acts(seed: u64, minutes in prop::collection::vec(0_i64..170, 0..4)) {
        let mut minutes = minutes;
        minutes.sort_unstable();
        let acts: Vec<_> = minutes.iter().enumerate()
            .map(|(n, at)| (*at, "post-chief", if n % 2 == 0 { close() } else { open() })).collect();
        let found = what_if(&played(seed, &acts), &[], 0, 1);
        prop_assert!(found.is_the_same());
        prop_assert_eq!(found.recorded.seal, found.changed.seal);
        prop_assert_eq!((found.parting, found.measures, found.ways), (None, Vec::new(), Vec::new()));
    }
}
