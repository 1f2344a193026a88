//! Stories of the table: what conditions ask of the past, what is expected of people, and what counts as done. They are played in the
//! small scenario by which `check` is tested, with other words here and there.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use reading::source::SourceFile;
use vocabulary::{
    act::{Act, Actor, DirectionAct, PostAct, Refusal, ReliefAct, TableAct, WordAct},
    condition::Condition,
    fact::{ExerciseFact, Fact, What},
    matter::Matter,
    name::Name,
    scenario::Scenario,
};

use crate::{exercise::Exercise, sight::view::RowState};

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
    Act::Word(WordAct::Tell { to: Name::new(to), text: text.to_owned() })
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
    let close = || Act::Post(PostAct::ClosePost { post: Name::new("p1"), let_needy_pass: false });
    does(&mut exercise, "chief", close());
    until(&mut exercise, 4);
    does(&mut exercise, "chief", Act::Post(PostAct::OpenPost { post: Name::new("p1") }));
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
fn a_hidden_group_is_at_a_place_from_when_it_reaches_it_until_it_leaves() {
    let plan = "plan: [Move(to: \"ayorou\", after: \"2h\")]";
    let group = format!(
        "  groups: [(id: \"reeds\", name: \"R\", kind: Armed, at: \"labbezanga\", men: 4, {plan})],\n  seats: ["
    );
    let there =
        "All([GroupAt(group: \"reeds\", place: \"ayorou\"), Not(GroupAt(group: \"reeds\", place: \"labbezanga\"))])";
    let (mut exercise, condition) = asked(there, &[("  seats: [", group.as_str())]);
    until(&mut exercise, 1);
    assert!(!exercise.holds(&condition), "it waits where it began");
    until(&mut exercise, 24);
    assert!(exercise.holds(&condition), "it has moved, and is at one place alone");
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
fn who_hands_a_report_on_against_the_word_of_others_has_shared_it_and_done_just_that() {
    let (mut exercise, both) =
        asked("All([Done(act: Share, seat: \"gov\"), Done(act: ShareAnyway, seat: \"gov\")])", &[]);
    does(&mut exercise, "chief", tell("gov", "the road is quiet this morning"));
    until(&mut exercise, 3);
    let inbox = exercise.seat(Slug::new("gov")).expect("a seat").inbox;
    let told = inbox.iter().find(|item| matches!(item.report.matter, Matter::Words { .. })).expect("it arrived");
    does(
        &mut exercise,
        "gov",
        Act::Word(WordAct::ShareAnyway { report: told.report.id, to: Name::new("chief"), via: None }),
    );
    assert!(exercise.holds(&both));
}

#[test]
fn a_measure_can_be_asked_and_the_answer_says_which_fact_moved_it() {
    let (mut exercise, told) = asked("Measure(key: \"acts_total\", at_least: 1)", &[]);
    until(&mut exercise, 5);
    assert!(!exercise.holds(&told));
    does(&mut exercise, "chief", tell("gov", "the road is quiet today"));
    let facts = until(&mut exercise, 7);
    let row = |fact: &&Fact| matches!(fact.what, What::Exercise(ExerciseFact::InjectFired { row, .. }) if row == Slug::new("i3"));
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
        let fired = |id: &str| {
            facts.iter().any(
                |f| matches!(f.what, What::Exercise(ExerciseFact::InjectFired { row, .. }) if row == Slug::new(id)),
            )
        };
        let throws = facts
            .iter()
            .filter(|f| matches!(f.what, What::Exercise(ExerciseFact::DieFell { .. })) && f.roll.is_some())
            .count();
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
        Act::Word(WordAct::Share { report, to: Name::new("gov"), via: None })
    };
    let (mut exercise, question) = asked(told, &[]);
    until(&mut exercise, 3);
    assert!(!exercise.holds(&question));
    let act = shares(&mut exercise);
    does(&mut exercise, "chief", act);
    until(&mut exercise, 4);
    assert!(exercise.holds(&question), "the inject showed the men, and it was handed on");
    let (mut exercise, question) = asked(told, &[]);
    does(&mut exercise, "chief", Act::Word(WordAct::ReportMatter { to: Name::new("gov"), matter: men }));
    until(&mut exercise, 1);
    assert!(exercise.holds(&question), "reported, not shared");
}

// --- What is expected ----------------------------------------------------------------------------------------------------

/// The small scenario in which the second row expects this.
fn expecting(expect: &str, changes: &[(&str, &str)]) -> Exercise {
    let expects = format!("expect: ({expect})");
    let usual = "expect: (seats: [\"chief\"], acts: [ClosePost], on: \"p1\", within: \"3h\")";
    open(scene(&[&[(usual, expects.as_str())], changes].concat()))
}

/// How the second row was answered: early, and how many seconds late.
fn met(facts: &[Fact]) -> Option<(bool, i64)> {
    facts.iter().find_map(|fact| match fact.what {
        What::Exercise(ExerciseFact::ExpectationMet { row, early, late_s, .. }) if row == Slug::new("i2") => {
            Some((early, late_s))
        }
        _ => None,
    })
}

fn missed(facts: &[Fact]) -> bool {
    facts.iter().any(|fact| matches!(fact.what, What::Exercise(ExerciseFact::ExpectationMissed { .. })))
}

fn close() -> Act {
    Act::Post(PostAct::ClosePost { post: Name::new("p1"), let_needy_pass: true })
}

#[test]
fn what_was_done_before_it_was_asked_counts_if_it_still_stands() {
    let closed = "seats: [\"chief\"], acts: [ClosePost], on: \"p1\", within: \"3h\"";
    let mut exercise = expecting(closed, &[]);
    until(&mut exercise, 1);
    does(&mut exercise, "chief", close());
    let facts = until(&mut exercise, 4);
    assert_eq!(met(&facts), Some((true, 0)), "closed at seven, expected at nine");
    let mut exercise = expecting(closed, &[]);
    until(&mut exercise, 1);
    does(&mut exercise, "chief", close());
    until(&mut exercise, 2);
    does(&mut exercise, "chief", Act::Post(PostAct::OpenPost { post: Name::new("p1") }));
    let facts = until(&mut exercise, 7);
    assert!(met(&facts).is_none() && missed(&facts), "it was opened again before anybody asked");
}

#[test]
fn what_is_late_is_missed_and_then_told_as_late_with_how_late() {
    let mut exercise = expecting("seats: [\"chief\"], effect: PostClosed(\"p1\"), within: \"1h\"", &[]);
    let early = until(&mut exercise, 6);
    assert!(missed(&early) && met(&early).is_none());
    does(&mut exercise, "chief", close());
    let facts = until(&mut exercise, 7);
    let (early, late) = met(&facts).expect("done at last");
    // Expected by ten, ordered at noon, closed ten minutes later; the table looks every five minutes.
    assert!(!early && (7200..=7200 + 1200).contains(&late), "{late}");
}

#[test]
fn an_effect_that_nobody_brought_about_is_nobodys_merit() {
    let effect = "seats: [\"chief\"], effect: PostClosed(\"p1\"), within: \"10h\"";
    let evening = ("hours: (\"06:00\", \"18:00\")", "hours: (\"06:00\", \"11:00\")");
    let mut idle = expecting(effect, &[evening]);
    let facts = until(&mut idle, 20);
    assert!(met(&facts).is_none() && missed(&facts), "the timetable closed it");
}

#[test]
fn the_author_of_an_effect_is_found_by_its_causes() {
    let mut exercise = expecting("effect: Knows(seat: \"gov\", matter: ArmedMen), within: \"3h\"", &[]);
    until(&mut exercise, 2);
    does(
        &mut exercise,
        "gov",
        Act::Word(WordAct::Ask { to: Name::new("chief"), text: "what is new at Labbezanga today".into() }),
    );
    let men = Matter::ArmedMen { place: Slug::new("ayorou"), men: 10 };
    does(&mut exercise, "chief", Act::Word(WordAct::ReportMatter { to: Name::new("gov"), matter: men }));
    let facts = until(&mut exercise, 5);
    let by = facts.iter().find_map(|fact| match fact.what {
        What::Exercise(ExerciseFact::ExpectationMet { seat, act, .. }) => Some((seat, act)),
        _ => None,
    });
    assert_eq!(by, Some((Slug::new("chief"), 2)));
}

#[test]
fn clicks_that_come_to_nothing_meet_nothing() {
    let any = "seats: [\"chief\", \"gov\"], acts: [Tell, Decide, SetUpReception, Dispatch, ClosePost], within: \"3h\"";
    let mut exercise = expecting(any, &[]);
    until(&mut exercise, 3);
    does(&mut exercise, "chief", tell("gov", "."));
    does(&mut exercise, "chief", tell("gov", "ok we do what is needed"));
    let dot = || ".".to_owned();
    does(
        &mut exercise,
        "gov",
        Act::Table(TableAct::Decide { options: dot(), choice: dot(), reason: dot(), owner: None }),
    );
    does(&mut exercise, "gov", Act::Relief(ReliefAct::SetUpReception { camp: Name::new("site1"), tents: 1 }));
    // A post that is open for five minutes after it was shut.
    does(&mut exercise, "chief", close());
    does(&mut exercise, "chief", Act::Post(PostAct::OpenPost { post: Name::new("p1") }));
    let facts = until(&mut exercise, 12);
    assert!(met(&facts).is_none(), "{:?}", met(&facts));
    let mut exercise = expecting(any, &[]);
    until(&mut exercise, 3);
    does(&mut exercise, "gov", Act::Relief(ReliefAct::SetUpReception { camp: Name::new("site1"), tents: 15 }));
    let facts = until(&mut exercise, 12);
    assert_eq!(met(&facts), Some((false, 3600)), "ninety places, an hour after the time: late, and told as such");
}

#[test]
fn one_word_answers_one_row() {
    let again = (
        "  ],\n)",
        "    (id: \"i4\", kind: ExpectedAction, at: \"D1 09:30\", to: [\"chief\"], subject: { \"en\": \"Tells\", \"fr\": \"Dit\" }, \
         expect: (seats: [\"chief\"], acts: [Tell], within: \"3h\")),\n  ],\n)",
    );
    let mut exercise = expecting("seats: [\"chief\"], acts: [Tell], within: \"3h\"", &[again]);
    until(&mut exercise, 4);
    let mut facts = Vec::new();
    let act = tell("gov", "the road to Labbezanga is quiet");
    exercise.submit(Actor(Slug::new("chief")), &act, &mut |fact| facts.push(fact.clone())).expect("a word");
    facts.extend(until(&mut exercise, 8));
    let met =
        facts.iter().filter(|fact| matches!(fact.what, What::Exercise(ExerciseFact::ExpectationMet { .. }))).count();
    assert_eq!(met, 1);
}

#[test]
fn a_task_shows_no_evidence_while_nobody_acts_and_is_told_late_by_how_much() {
    let task = (
        "when: Knows(seat: \"gov\", matter: ArmedMen), by: \"+12h\"",
        "when: All([PostClosed(\"p1\"), After(\"D1 08:00\")]), by: \"+3h\"",
    );
    let evening = ("hours: (\"06:00\", \"18:00\")", "hours: (\"06:00\", \"08:30\")");
    let shown = |facts: &[Fact]| {
        facts.iter().find_map(|fact| match fact.what {
            What::Exercise(ExerciseFact::TaskShown { in_time, late_s, .. }) => Some((in_time, late_s)),
            _ => None,
        })
    };
    let mut idle = open(scene(&[task, evening]));
    assert_eq!(shown(&until(&mut idle, 23)), None, "the timetable closed it");
    let mut exercise = open(scene(&[task]));
    until(&mut exercise, 5);
    does(&mut exercise, "chief", close());
    let (in_time, late) = shown(&until(&mut exercise, 6)).expect("closed by order");
    assert!(!in_time && late >= 7200, "{late}");
}

#[test]
fn the_facilitator_marks_what_no_act_could_show_and_can_take_it_back() {
    let mut exercise = expecting("seats: [\"chief\"], acts: [Decide], within: \"3h\"", &[]);
    let row = |exercise: &mut Exercise| {
        let rows = exercise.control().rows;
        rows.into_iter().find(|row| row.id == Slug::new("i2")).map(|row| (row.state, row.marked)).expect("a row")
    };
    let mark = |of: &str, done| {
        Act::Direction(DirectionAct::MarkDone { of: Slug::new(of), done, reason: "they settled it aloud".into() })
    };
    let says = |exercise: &mut Exercise, act| exercise.submit(Actor::facilitator(), &act, &mut |_| {}).map(|_| ());
    until(&mut exercise, 4);
    says(&mut exercise, mark("i2", true)).expect("it is awaited");
    assert_eq!(row(&mut exercise), (RowState::Answered, true));
    assert_eq!(says(&mut exercise, mark("i2", true)), Err(Refusal::Already { thing: Slug::new("i2") }));
    assert!(says(&mut exercise, mark("i1", true)).is_err(), "that row expects nothing");
    says(&mut exercise, mark("i2", false)).expect("the mark is there");
    assert_eq!(row(&mut exercise), (RowState::Awaited, false));
    let facts = until(&mut exercise, 8);
    assert!(missed(&facts), "nobody did it");
    says(&mut exercise, mark("t1", true)).expect("a task");
    let task = exercise.control().tasks.into_iter().find(|task| task.id == Slug::new("t1")).expect("a task");
    assert!(task.marked && task.shown.is_some());
}

/// The shipped crisis of three days.
fn lake_chad() -> Exercise {
    let files = [
        ("scenario.ron", include_str!("../../../scenarios/lake-chad/scenario.ron")),
        ("land.ron", include_str!("../../../scenarios/lake-chad/land.ron")),
        ("people.ron", include_str!("../../../scenarios/lake-chad/people.ron")),
        ("table.ron", include_str!("../../../scenarios/lake-chad/table.ron")),
        ("msel.ron", include_str!("../../../scenarios/lake-chad/msel.ron")),
    ];
    let files: Vec<SourceFile> = files.iter().map(|(name, text)| SourceFile::new(name, text)).collect();
    open(authoring::read::examine(&files).0.expect("the shipped scenario has no fault"))
}

#[test]
fn in_three_days_of_the_lake_who_does_nothing_and_who_ticks_boxes_meet_next_to_nothing() {
    let counts = |facts: &[Fact]| {
        let met = facts
            .iter()
            .filter(|fact| matches!(fact.what, What::Exercise(ExerciseFact::ExpectationMet { .. })))
            .count();
        (met, facts.iter().filter(|fact| matches!(fact.what, What::Exercise(ExerciseFact::TaskShown { .. }))).count())
    };
    assert_eq!(counts(&until(&mut lake_chad(), 72)), (0, 0), "nobody acted");
    let mut exercise = lake_chad();
    let (seats, mut facts) = (exercise.scenario().seats.clone(), Vec::new());
    let dot = || ".".to_owned();
    for hour in (1..72).step_by(2) {
        facts.extend(until(&mut exercise, hour));
        for (seat, other) in seats.iter().zip(seats.iter().skip(1).chain(seats.first())) {
            let mut acts = vec![
                Act::Word(WordAct::Tell { to: other.id.into(), text: dot() }),
                Act::Table(TableAct::Decide { options: dot(), choice: dot(), reason: dot(), owner: None }),
            ];
            acts.extend(
                seat.camps
                    .first()
                    .map(|camp| Act::Relief(ReliefAct::SetUpReception { camp: (*camp).into(), tents: 1 })),
            );
            acts.extend(
                seat.camps.first().map(|camp| Act::Relief(ReliefAct::SendFood { camp: (*camp).into(), rations: 1 })),
            );
            let home = exercise.scenario().communities.first().map(|home| home.id);
            acts.extend(home.map(|community| Act::Word(WordAct::Warn { community: community.into(), text: dot() })));
            for act in acts {
                // Most seats may not do all of it.
                _ = exercise.submit(Actor(seat.id), &act, &mut |fact| facts.push(fact.clone()));
            }
        }
    }
    facts.extend(until(&mut exercise, 72));
    let (met, _) = counts(&facts);
    assert!(met < 3, "boxes ticked met {met} expectations");
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
