//! Stories of the table: what conditions ask of the past, what is expected of people, and what counts as done. They are played in the
//! small scenario by which `check` is tested, with other words here and there.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use reading::source::SourceFile;
use vocabulary::{
    act::{Act, Actor},
    condition::Condition,
    fact::{Fact, What},
    matter::Matter,
    name::Name,
    scenario::Scenario,
};

use crate::exercise::Exercise;

const BASE: &str = include_str!("../../../tests/cases/check/base.ron");

/// The small scenario with other words.
fn scene(changes: &[(&str, &str)]) -> Scenario {
    let text = changes.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the scene says {from}");
        text.replacen(from, to, 1)
    });
    let (scenario, complaints) = authoring::read::examine(&[SourceFile::new("scenario.ron", &text)]);
    scenario.unwrap_or_else(|| panic!("a scenario without fault: {complaints:?}"))
}

/// An exercise in which the last row asks this, and the question.
fn asked(when: &str, changes: &[(&str, &str)]) -> (Exercise, Condition) {
    let when = format!("when: {when}");
    let scenario = scene(&[&[("when: Unanswered(\"i2\")", when.as_str())], changes].concat());
    let condition = scenario.msel.last().and_then(|row| row.when.clone()).expect("the last row asks");
    (open(scenario), condition)
}

fn open(scenario: Scenario) -> Exercise {
    Exercise::open(scenario, 7).expect("a scenario that opens")
}

fn until(exercise: &mut Exercise, hours: i64) -> Vec<Fact> {
    let mut facts = Vec::new();
    exercise.advance_to(Time::START + Span::hours(hours), &mut |fact| facts.push(fact.clone()));
    facts
}

fn does(exercise: &mut Exercise, seat: &str, act: Act) {
    exercise.submit(Actor(Slug::new(seat)), &act, &mut |_| {}).unwrap_or_else(|why| panic!("{seat}: {why:?}"));
}

fn tell(to: &str, text: &str) -> Act {
    Act::Tell { to: Name::new(to), text: text.to_owned() }
}

/// Whether a question holds after each of these hours.
fn answers<const N: usize>(when: &str, hours: [i64; N]) -> [bool; N] {
    let (mut exercise, condition) = asked(when, &[]);
    hours.map(|hour| {
        until(&mut exercise, hour);
        exercise.holds(&condition)
    })
}

#[test]
fn an_hour_of_the_day_comes_again_and_may_go_over_midnight() {
    // The exercise begins at six in the morning.
    assert_eq!(answers("HourBetween(from: \"20:00\", until: \"04:00\")", [1, 15, 21, 23]), [false, true, true, false]);
    assert_eq!(answers("HourBetween(from: \"06:00\", until: \"08:00\")", [1, 3]), [true, false]);
}

#[test]
fn at_least_two_of_three_is_neither_one_nor_all() {
    let of = "of: [After(\"D1 08:00\"), After(\"D1 10:00\"), After(\"D1 12:00\")]";
    assert_eq!(answers(&format!("AtLeast(count: 2, {of})"), [1, 3, 5, 7]), [false, false, true, true]);
}

#[test]
fn what_has_to_hold_for_three_hours_begins_anew_when_it_is_broken() {
    let (mut exercise, condition) = asked("HeldFor(span: \"3h\", of: PostClosed(\"p1\"))", &[]);
    until(&mut exercise, 2);
    let close = || Act::ClosePost { post: Name::new("p1"), let_needy_pass: false };
    does(&mut exercise, "chief", close());
    until(&mut exercise, 4);
    does(&mut exercise, "chief", Act::OpenPost { post: Name::new("p1") });
    until(&mut exercise, 5);
    does(&mut exercise, "chief", close());
    until(&mut exercise, 7);
    assert!(!exercise.holds(&condition), "twice two hours are not three");
    until(&mut exercise, 9);
    assert!(exercise.holds(&condition));
}

#[test]
fn what_held_once_is_remembered_and_what_holds_now_is_another_question() {
    assert_eq!(answers("Once(HourBetween(from: \"08:00\", until: \"09:00\"))", [1, 2, 5]), [false, true, true]);
    assert_eq!(answers("BeyondHours(\"p1\")", [11, 13]), [false, true]);
}

#[test]
fn who_crossed_is_counted_by_post_and_from_the_hour_that_is_said() {
    let many = ("per_day: 20", "per_day: 2000");
    let (mut exercise, all) = asked("Crossed(post: \"p1\", at_least: 50)", &[many]);
    let (mut other, late) = asked("Crossed(at_least: 50, since: \"D1 12:00\")", &[many]);
    until(&mut exercise, 6);
    until(&mut other, 6);
    assert!(exercise.holds(&all));
    assert!(!other.holds(&late), "the morning does not count from noon on");
    until(&mut other, 12);
    assert!(other.holds(&late));
}

#[test]
fn who_stands_at_a_place_is_present_there_and_nobody_who_lives_there() {
    let many = ("per_day: 20", "per_day: 4000");
    let shut = ("hours: (\"06:00\", \"18:00\")", "hours: (\"20:00\", \"21:00\")");
    let (mut exercise, traders) = asked("Present(place: \"labbezanga\", who: Trader, more_than: 0)", &[many]);
    let (mut nobody, anybody) =
        asked("Present(place: \"ayorou\", more_than: 0)", &[("per_day: 20", "per_day: 0"), shut]);
    until(&mut exercise, 8);
    until(&mut nobody, 8);
    assert!(exercise.holds(&traders), "they wait at the post");
    assert!(!nobody.holds(&anybody), "900 people live in Ayorou, and nobody is there on a journey");
}

#[test]
fn an_act_is_counted_every_time_and_from_the_hour_that_is_said() {
    let when = "DoneTimes(act: Tell, seat: \"chief\", at_least: 2, since: \"D1 08:00\")";
    let (mut exercise, twice) = asked(when, &[]);
    does(&mut exercise, "chief", tell("gov", "the road is quiet this morning"));
    until(&mut exercise, 3);
    does(&mut exercise, "chief", tell("gov", "the road is still quiet"));
    assert!(!exercise.holds(&twice), "the first was too early");
    does(&mut exercise, "chief", tell("gov", "and now it is not quiet"));
    assert!(exercise.holds(&twice));
}

#[test]
fn a_measure_can_be_asked_and_the_answer_says_which_fact_moved_it() {
    let (mut exercise, told) = asked("Measure(key: \"acts_total\", at_least: 1)", &[]);
    until(&mut exercise, 5);
    assert!(!exercise.holds(&told));
    does(&mut exercise, "chief", tell("gov", "the road is quiet today"));
    let facts = until(&mut exercise, 7);
    let row = |fact: &&Fact| matches!(fact.what, What::InjectFired { row, .. } if row == Slug::new("i3"));
    let fired = facts.iter().find(row).expect("the row was called for");
    assert!(matches!(fired.cause, vocabulary::fact::Cause::Fact(_)), "by the act: {fired:?}");
}

#[test]
fn a_die_is_thrown_once_and_two_rows_can_share_it() {
    let shared = |seed| {
        let scenario = scene(&[
            ("when: Unanswered(\"i2\")", "when: Chance(die: \"rain\", below: 500)"),
            (
                "  ],\n)",
                "    (id: \"i4\", kind: Contingency, at: \"D1 12:00\", when: Not(Chance(die: \"rain\", below: 500)), to: [\"gov\"], \
             subject: { \"en\": \"Dry\", \"fr\": \"Sec\" }, text: { \"en\": \"No rain.\", \"fr\": \"Pas de pluie.\" }),\n  ],\n)",
            ),
        ]);
        let mut exercise = Exercise::open(scenario, seed).expect("it opens");
        let facts = until(&mut exercise, 8);
        let fired =
            |id: &str| facts.iter().any(|f| matches!(f.what, What::InjectFired { row, .. } if row == Slug::new(id)));
        let throws = facts.iter().filter(|f| matches!(f.what, What::DieFell { .. }) && f.roll.is_some()).count();
        assert_eq!(throws, 1, "thrown once, for all to see");
        (fired("i3"), fired("i4"))
    };
    let days: Vec<(bool, bool)> = (1..=20).map(shared).collect();
    assert!(days.iter().all(|(rain, dry)| rain != dry), "the one or the other");
    assert!(days.contains(&(true, false)) && days.contains(&(false, true)));
}

#[test]
fn words_count_as_telling_what_their_author_knows_of_what_they_name() {
    let knows = "Knows(seat: \"gov\", matter: ArmedMen, about: \"ayorou\")";
    let after = |text: &str, hours: i64| {
        let (mut exercise, question) = asked(knows, &[]);
        until(&mut exercise, hours);
        does(&mut exercise, "chief", tell("gov", text));
        until(&mut exercise, hours + 1);
        exercise.holds(&question)
    };
    // The row of eight o'clock shows the chief the men.
    assert!(after("ten men with guns were seen near Ayorou", 3));
    assert!(!after("ten men with guns were seen near Ayorou", 1), "nobody has told the chief yet");
    assert!(!after(".", 3) && !after("Ayorou!", 3), "that says nothing");
    assert!(!after("everything is quiet on the road today", 3), "nothing is named of which the chief knows");
}

#[test]
fn who_told_is_asked_whichever_act_carried_it() {
    let told = "Told(seat: \"gov\", by: \"chief\", matter: ArmedMen)";
    let men = Matter::ArmedMen { place: Slug::new("ayorou"), men: 10 };
    let shares = |exercise: &mut Exercise| {
        let inbox = exercise.seat(Slug::new("chief")).expect("a seat").inbox;
        let report = inbox.iter().find(|item| item.inject.is_some()).expect("the row of eight o'clock").report.id;
        Act::Share { report, to: Name::new("gov"), via: None }
    };
    let (mut exercise, question) = asked(told, &[]);
    until(&mut exercise, 3);
    assert!(!exercise.holds(&question));
    let act = shares(&mut exercise);
    does(&mut exercise, "chief", act);
    until(&mut exercise, 4);
    assert!(exercise.holds(&question), "the inject showed the men, and it was handed on");
    let (mut exercise, question) = asked(told, &[]);
    does(&mut exercise, "chief", Act::ReportMatter { to: Name::new("gov"), matter: men });
    until(&mut exercise, 1);
    assert!(exercise.holds(&question), "reported, not shared");
}

#[test]
fn a_question_of_the_past_is_the_same_in_steps_of_any_size_and_in_a_fork() {
    let when = "All([HeldFor(span: \"2h\", of: PostOpen(\"p1\")), Crossed(at_least: 1), Measure(key: \"crossed\", at_least: 1)])";
    let (mut hourly, question) = asked(when, &[("per_day: 20", "per_day: 500")]);
    let (mut at_once, _) = asked(when, &[("per_day: 20", "per_day: 500")]);
    (1..=6).for_each(|hour| _ = until(&mut hourly, hour));
    until(&mut at_once, 6);
    let mut fork = at_once.fork();
    assert_eq!(hourly.seal(), at_once.seal());
    for exercise in [&mut hourly, &mut at_once, &mut fork] {
        assert!(exercise.holds(&question));
        until(exercise, 20);
    }
    assert_eq!(hourly.seal(), fork.seal());
}
