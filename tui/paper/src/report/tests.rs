//! Stories of a whole report: what stands on page one, that every citation leads somewhere, and what is left out.

mod circulated;
mod marked;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use authoring::read::examine;
use engine::{debrief::measure::Measures, exercise::Exercise};
use hindsight::{
    course::ActCourse,
    step::{CourseStep, Origin},
};
use kernel::{names::Slug, time::Time};
use reading::source::SourceFile;
use vocabulary::{
    act::{Act, Actor, DirectionAct, PostAct, TableAct, WordAct},
    fact::Fact,
    name::Name,
};
use words::Lang;

use super::{
    AboutRecord, ReportWish, ReportedExercise,
    answers::{AnswerGiven, Headcount, Rated, SeatAnswer},
    discreet::Edition,
    document,
    ratings::{Rating, Ratings, TaskRating},
    what_if_file::{BoxFault, WhatIfBox},
};
use crate::document::{Block, docx, html, markdown};

/// Three hours at the bridge of the tests, with these acts, as a report.
pub(super) fn report(acts: Vec<(i64, &str, Act)>, wish: &ReportWish, make: impl FnOnce(&ReportedExercise<'_>)) {
    let text = include_str!("../../../../tests/scenarios/sound/scenario.ron");
    let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", text)]);
    let scenario = scenario.unwrap_or_else(|| panic!("{complaints:?}"));
    let until = Time(3 * 3600);
    let mut exercise = Exercise::open(scenario, 7).expect("it opens");
    let (mut measures, mut facts) = (Measures::new(exercise.scenario()), Vec::<Fact>::new());
    let mut note = |fact: &Fact| {
        measures.note(fact);
        facts.push(fact.clone());
    };
    let acts: Vec<(Time, Actor, Act, String)> =
        acts.into_iter().map(|(at, seat, act)| (Time(at), Actor(Slug::new(seat)), act, String::new())).collect();
    for (at, seat, act, _) in &acts {
        exercise.advance_to(*at, &mut note);
        // Refused acts are a part of a report like others.
        let _refused = exercise.submit(*seat, act, &mut note).is_err();
    }
    exercise.advance_to(until, &mut note);
    let (measures, seal) = (measures.finish(), exercise.seal().to_string());
    let step = |(n, (at, seat, act, _)): (u32, &(Time, Actor, Act, String))| CourseStep {
        at: *at,
        seat: *seat,
        act: act.clone(),
        of: Origin::Log(n),
    };
    let steps = (1..).zip(&acts).map(step).collect();
    let played = ActCourse { scenario: Arc::new(exercise.scenario().clone()), seed: 7, steps, asks: Vec::new(), until };
    let changed = hindsight::without::what_changed(&played, &measures, wish.others, 1).expect("it opens");
    let record = hindsight::record::PlayedRecord::of(&mut exercise, &facts, acts.iter().map(|(_, _, act, _)| act));
    let knowledge = hindsight::knowledge::KnowledgeMatrix::of(&record);
    let findings = hindsight::autopsy::findings(&record, &knowledge);
    make(&ReportedExercise {
        scenario: exercise.scenario(),
        calendar: exercise.calendar(),
        seed: 7,
        variant: None,
        reached: until,
        facts: &facts,
        acts: &acts,
        measures: &measures,
        seal: &seal,
        changed: Some(&changed),
        knowledge: Some(&knowledge),
        findings: &findings,
        about: &AboutRecord { log: "bridge.jsonl".to_owned(), ..AboutRecord::default() },
    });
}

fn closed() -> Act {
    Act::Post(PostAct::ClosePost { post: Name::new("bridge-post"), let_needy_pass: true })
}

/// A morning with a closed post, a secret proposal that is ruled on, a word, a decision and a note.
pub(super) fn morning() -> Vec<(i64, &'static str, Act)> {
    let facilitator = Actor::facilitator().0.as_str();
    let its = kernel::names::Serial { of: Slug::new("elder"), n: 1 };
    vec![
        (60, "post-chief", closed()),
        (
            120,
            "elder",
            Act::Table(TableAct::Propose { text: "zarqash".into(), reasons: "zarqash".into(), secret: true }),
        ),
        (
            180,
            facilitator,
            Act::Direction(DirectionAct::Rule {
                proposal: its,
                odds: 1000,
                effects: Vec::new(),
                otherwise: Vec::new(),
                reason: "zarqash".into(),
            }),
        ),
        (240, "relief", Act::Word(WordAct::Tell { to: Name::new("post-chief"), text: "good morning".into() })),
        (
            300,
            "relief",
            Act::Table(TableAct::Decide {
                options: "one or two".into(),
                choice: "A list of families at the camp".into(),
                reason: "Nobody knew who had come".into(),
                owner: Some(Name::new("post-chief")),
            }),
        ),
        (360, facilitator, Act::Direction(DirectionAct::Note { text: "zarqash".into() })),
        (
            420,
            "relief",
            Act::Table(TableAct::Propose {
                text: "a ferry =1+1 [x](http://e.org)".into(),
                reasons: String::new(),
                secret: false,
            }),
        ),
    ]
}

pub(super) fn wish(lang: Lang, edition: Edition) -> ReportWish {
    ReportWish { lang, edition, others: 1, threads: 1, ..ReportWish::default() }
}

#[test]
fn page_one_says_what_happened_what_the_table_changed_and_what_was_not_reached() {
    for lang in Lang::ALL {
        let wish = wish(lang, Edition::Public);
        report(morning(), &wish, |played| {
            let text = markdown(&document(played, &wish));
            let until_contents = text.split_once("**Contents**").or_else(|| text.split_once("**Sommaire**"));
            insta::assert_snapshot!(format!("page_one_{}", lang.code()), until_contents.expect("contents").0);
        });
    }
}

#[test]
fn every_citation_leads_to_one_line_in_every_layout() {
    for (lang, edition) in [(Lang::En, Edition::Public), (Lang::Fr, Edition::Confidential)] {
        let wish = wish(lang, edition);
        report(morning(), &wish, |played| {
            let document = document(played, &wish);
            let cited: BTreeSet<u64> = document.blocks.iter().flat_map(Block::cites).collect();
            assert!(cited.len() > 10, "{cited:?}");
            let (page, text) = (html(&document), markdown(&document));
            for n in cited {
                assert_eq!(page.matches(&format!("id=\"f{n}\"")).count(), 1, "{n}");
                assert_eq!(text.matches(&format!("<a id=\"f{n}\"></a>")).count(), 1, "{n}");
            }
        });
    }
}

#[test]
fn what_was_secret_stands_in_no_format_of_the_edition_for_circulation_and_in_the_confidential_one() {
    for lang in Lang::ALL {
        for (edition, there) in [(Edition::Public, false), (Edition::Confidential, true)] {
            let wish = wish(lang, edition);
            report(morning(), &wish, |played| {
                let document = document(played, &wish);
                let word = unpacked(&docx(&document).expect("packed"));
                for text in [html(&document), markdown(&document), word] {
                    assert_eq!(text.contains("zarqash"), there, "{edition:?}");
                    assert!(text.contains("ferry"), "what was open is there");
                }
            });
        }
    }
}

#[test]
fn a_decision_with_its_owner_stands_in_the_improvement_plan_and_on_page_one() {
    let wish = wish(Lang::En, Edition::Public);
    report(morning(), &wish, |played| {
        let text = markdown(&document(played, &wish));
        assert_eq!(
            text.matches("A list of families at the camp").count(),
            4,
            "page one, the plan, the act, the evidence: {text}"
        );
        assert!(text.contains("| Nobody knew who had come"), "{text}");
    });
}

#[test]
fn what_a_player_typed_is_data_in_the_report() {
    let wish = wish(Lang::Fr, Edition::Public);
    report(morning(), &wish, |played| {
        let document = document(played, &wish);
        let text = markdown(&document);
        assert!(text.contains("\\[x\\]\\(http&#58;//e&#46;org)") && !text.contains("](http"), "{text}");
        assert!(!html(&document).contains("href=\"http"));
    });
}

#[test]
fn a_what_if_of_this_exercise_is_a_box_with_its_caution_and_one_of_another_is_refused() {
    let found = |scenario: &str, seed: u64| {
        serde_json::json!({
            "scenario": scenario, "seed": seed, "changes": [{ "drop": 1 }],
            "main": [{ "measure": "crossed", "hours": [{ "at_s": 3600, "recorded": 1, "changed": 9 }] }],
            "odds": { "pairs": 200, "measures": [{ "measure": "crossed", "better": 171, "worse": 4, "same": 25 }] },
        })
        .to_string()
    };
    let mut wish = wish(Lang::Fr, Edition::Public);
    report(morning(), &wish.clone(), |played| {
        let read = |text: &str| WhatIfBox::read("whatif.json", text, played.scenario, 7);
        assert_eq!(read("[drop(17)]"), Err(BoxFault::NotWritten), "a change file is no finding");
        assert!(matches!(read(&found("sound", 8)), Err(BoxFault::OtherExercise(_))));
        wish.otherwise = vec![read(&found("sound", 7)).expect("of this exercise")];
        let text = markdown(&document(played, &wish));
        assert!(text.contains("sur 200 tirages") && text.contains("mieux dans 171, moins bien dans 4"), "{text}");
        assert!(text.contains("Les gens auraient réagi"), "{text}");
    });
}

#[test]
fn ratings_of_people_stand_beside_their_tasks_and_are_counted() {
    let mut wish = wish(Lang::En, Edition::Public);
    let said = TaskRating {
        rating: Some(Rating::M),
        observation: "Late, and nobody was told".into(),
        by: "evaluator 2".into(),
    };
    let tasks = [(Slug::new("lanes-staffed"), said)].into();
    wish.ratings = Some(Ratings { tasks, ..Ratings::default() });
    report(morning(), &wish, |played| {
        let text = markdown(&document(played, &wish));
        assert!(text.contains("**M**<br>rated by evaluator 2<br>Late, and nobody was told"), "{text}");
        assert!(text.contains("| 0 | 0 | 1 | 0 | 0 |"), "one task, rated M: {text}");
    });
}

#[test]
fn answers_of_seats_stand_in_the_report_and_circulate_only_as_sums() {
    let answer = |seat: &str, minute: i64, said| SeatAnswer {
        at: Time(minute * 60),
        seat: Slug::new(seat),
        wall: "2027-03-08T09:00:00Z".to_owned(),
        said,
    };
    let rated = |person, score| Rated { person, answers: BTreeMap::from([("can-1".to_owned(), score)]) };
    let typed = "<b>=SUM(A1)</b> we were heard";
    let after = |person, score| AnswerGiven::After {
        rated: rated(person, score),
        strengths: vec![typed.to_owned()],
        changes: Vec::new(),
        plan: String::new(),
        anything: String::new(),
    };
    let answers = vec![
        answer("post-chief", 0, AnswerGiven::Consent { agreed: true }),
        answer(
            "post-chief",
            1,
            AnswerGiven::Present(Headcount { women: 3, men: 2, under_30: 1, functions: vec![0, 5] }),
        ),
        answer("post-chief", 2, AnswerGiven::Before(rated(1, 2))),
        answer("post-chief", 3, AnswerGiven::Before(rated(2, 3))),
        answer("post-chief", 170, after(1, 5)),
        answer("elsewhere", 4, AnswerGiven::Before(rated(1, 1))),
    ];
    for (edition, whole) in [(Edition::Confidential, true), (Edition::Public, false)] {
        let wish = ReportWish { answers: answers.clone(), ..wish(Lang::En, edition) };
        report(Vec::new(), &wish, |played| {
            let page = html(&document(played, &wish));
            for sum in
                ["2.5", "5.0", "2, 1", "Women: 3; men: 2; of these under 30: 1.", "that this exercise does not have"]
            {
                assert!(page.contains(sum), "{sum}");
            }
            assert_eq!(page.contains("we were heard"), whole);
            assert_eq!(page.contains("takes part<"), whole, "what one seat said");
            assert!(!page.contains("<b>=SUM"), "what was typed is data");
        });
    }
}

/// All parts of a packed file as one text.
fn unpacked(bytes: &[u8]) -> String {
    use std::io::{Cursor, Read as _};
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut all = String::new();
    for n in 0..zip.len() {
        let mut part = Vec::new();
        zip.by_index(n).expect("a part").read_to_end(&mut part).expect("its bytes");
        all.push_str(&String::from_utf8_lossy(&part));
    }
    all
}
