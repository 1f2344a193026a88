//! No order ends in silence: whatever a seat may do, its author hears at once what was done with it, or is told, by then, what came
//! of it. Every act of every seat of the scenarios that come along is tried.

use std::collections::BTreeSet;

use engine::{
    exercise::Exercise,
    sight::view::{Answer, Choice, Order},
};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde_json::{Map, Value, json};
use vocabulary::{
    act::{AcrossAct, Act, ActKind, Actor, CommunityAct, PatrolAct, PostAct, Right, TableAct, WordAct},
    fact::{CommunityFact, PatrolFact, SharingFact, What},
    inject::RowKind,
    language::Holds,
    matter::Matter,
    name::Name,
    terms::Means,
};
use words::{Lang, Names};

use crate::laws::shipped;

/// Some acts of a kind as the composer would make them: the first choices of each field and the last.
fn composed(exercise: &mut Exercise, seat: Slug, kind: ActKind) -> Vec<Act> {
    let fields = kind.fields();
    let mut begun: Vec<Vec<Value>> = vec![Vec::new()];
    for n in 0..fields.len() {
        let mut longer = Vec::new();
        for chosen in &begun {
            let mut values = Vec::new();
            for choice in exercise.choices(Actor(seat), kind, n, chosen) {
                values.extend(match choice {
                    Choice::Name(name) => vec![json!(name)],
                    Choice::Report { report, .. } => vec![json!(report)],
                    Choice::Number { least, usual, .. } => vec![json!(usual.max(least))],
                    Choice::Proposal(n) => vec![json!(n)],
                    Choice::YesNo => vec![json!(true), json!(false)],
                    Choice::Words => vec![json!("words")],
                    Choice::Span => vec![json!(Span::hours(1))],
                    Choice::Nothing => vec![Value::Null],
                });
            }
            let ends = values.len().saturating_sub(3);
            let some = values.iter().enumerate().filter(|(at, _)| *at < 3 || *at >= ends).map(|(_, value)| value);
            longer.extend(some.map(|value| [chosen.as_slice(), std::slice::from_ref(value)].concat()));
        }
        begun = longer;
    }
    let act = |values: Vec<Value>| {
        let named = fields.iter().zip(values).filter(|(_, value)| !value.is_null());
        let fields: Map<String, Value> = named.map(|(field, value)| (field.name.to_owned(), value)).collect();
        serde_json::from_value(json!({ kind.name(): fields })).expect("choices make an act")
    };
    begun.into_iter().map(act).collect()
}

/// What a seat has heard of an order of its own.
fn heard(exercise: &mut Exercise, seat: Slug, order: &Order) -> Vec<Matter> {
    let since = order.at;
    let view = exercise.seat(seat).expect("a seat");
    let is_answer = |matter: &Matter| match (matter, order.kind) {
        (Matter::Outcome { act, .. }, _) => *act == order.act,
        (Matter::Consent { .. }, ActKind::AskConsent | ActKind::AnswerConsent)
        | (Matter::Perception { .. }, ActKind::Study)
        | (Matter::Post { .. } | Matter::Patrol { .. } | Matter::Camp { .. }, ActKind::RequestInformation) => true,
        _ => false,
    };
    let new = view.inbox.into_iter().filter(|item| item.at >= since);
    new.map(|item| item.report.matter).filter(is_answer).collect()
}

#[test]
fn every_act_of_every_seat_answers_its_author() {
    let mut answered = BTreeSet::new();
    for (scenario, hours) in [("two-bridges", 0), ("lake-chad", 11), ("lake-chad", 34)] {
        let names = Lang::ALL.map(|lang| Names::new(&shipped(scenario), lang));
        let mut start = Exercise::open(shipped(scenario), 3).expect("a shipped scenario opens");
        start.advance_to(Time::START + Span::hours(hours), &mut |_| ());
        // Something to speak to.
        let propose = Act::Table(TableAct::Propose { text: "we try".into(), reasons: String::new(), secret: false });
        let first = start.scenario().seats[0].id;
        start.submit(Actor(first), &propose, &mut |_| ()).expect("free words");
        // Where nobody is in care a referral has nobody to refer, and without an agreement nobody patrols together.
        let scenario = start.scenario().clone();
        for seat in &scenario.seats {
            let may = |kind: &&ActKind| match kind.rule().right {
                Right::Everybody => !kind.fields().iter().any(|field| field.holds == Holds::Written && !field.optional),
                Right::Granted => seat.may.contains(kind),
                Right::Facilitator => false,
            };
            for kind in ActKind::ALL.iter().filter(may) {
                let acts = composed(&mut start, seat.id, *kind);
                let accepted = acts.into_iter().find(|act| start.check(Actor(seat.id), act).is_ok());
                let Some(act) = accepted else { continue };
                let mut exercise = start.fork();
                let n = exercise.submit(Actor(seat.id), &act, &mut |_| ()).expect("it was checked");
                let order = exercise.seat(seat.id).and_then(|view| view.orders.last().cloned()).expect("its order");
                assert_eq!(order.act, n);
                for names in &names {
                    assert!(words::answer(&order, names).len() > 5, "{kind:?}");
                }
                match order.answer {
                    Answer::Stands => {
                        use ActKind as A;
                        let at_the_table = [A::Withhold, A::Propose, A::Argue, A::Decide];
                        assert!(at_the_table.contains(kind), "{}: nobody answers {act:?}", seat.id);
                    }
                    Answer::Sent { takes, .. } => assert!(takes > Span(0), "{act:?}"),
                    Answer::Told { about } if about < exercise.end() => {
                        exercise.advance_to(about + Span::minutes(40), &mut |_| ());
                        let heard = heard(&mut exercise, seat.id, &order);
                        assert!(!heard.is_empty(), "{}: nothing came of {act:?} by {about:?}", seat.id);
                        for (names, matter) in names.iter().flat_map(|names| heard.iter().map(move |m| (names, m))) {
                            assert!(words::matter(matter, names).len() > 10, "{matter:?}");
                        }
                    }
                    Answer::Told { .. } => continue,
                }
                answered.insert(*kind);
            }
        }
    }
    let all: BTreeSet<ActKind> =
        ActKind::ALL.iter().copied().filter(|kind| kind.rule().right != Right::Facilitator).collect();
    let missing: Vec<_> = all.difference(&answered).collect();
    use ActKind as A;
    // These need what only some runs bring, or what another seat has said yes to: where they came up they were held to it above like
    // all others.
    let rare = [
        A::Refer,
        A::PatrolTogether,
        A::ShareAnyway,
        A::ReportMatter,
        A::AnswerMeeting,
        A::AnswerConsent,
        A::LiftCheckpoint,
        A::AskIssuer,
        A::ConfirmAlert,
        A::HandOver,
        A::RefuseHandOver,
        A::TakeFingerprints,
        A::WidenList,
        A::PostWomen,
        A::HelpAssociation,
        A::AssessForce,
        A::SetConditions,
        A::LeaveAgreement,
        A::OpenInvestigation,
        A::AddToInvestigation,
        A::BreakUpNetwork,
        A::AuditRegisters,
        // No shipped scenario has a gold site, acts of its own or a discussion.
        A::OverseeSite,
        A::CloseSite,
        A::Do,
        A::Answer,
    ];
    assert!(missing.iter().all(|kind| rare.contains(kind)), "never tried: {missing:?}");
}

/// The messages that reached a seat by a time, as rows of the scenario: the exercise's own left out.
fn decisions_by(scenario: &str, hour: Span) -> Vec<(Slug, Vec<Slug>)> {
    let mut exercise = Exercise::open(shipped(scenario), 3).expect("a shipped scenario opens");
    exercise.advance_to(Time::START + hour, &mut |_| ());
    let scenario = exercise.scenario().clone();
    let asks = |row: Slug| {
        let row = scenario.msel.iter().find(|of| of.id == row).expect("a row of the scenario");
        row.kind != RowKind::Administrative && row.text.en.contains('?') && row.text.fr.contains('?')
    };
    let mut all = Vec::new();
    for seat in &scenario.seats {
        let inbox = exercise.seat(seat.id).expect("a seat").inbox;
        let rows = inbox.iter().filter_map(|item| match item.report.matter {
            Matter::Inject { row } if asks(row) => Some(row),
            _ => None,
        });
        all.push((seat.id, rows.collect()));
    }
    all
}

#[test]
fn every_seat_is_asked_for_a_decision_within_its_first_hour() {
    for scenario in ["two-bridges", "lake-chad"] {
        for (seat, asked) in decisions_by(scenario, Span::hours(1)) {
            assert!(!asked.is_empty(), "{scenario}: nothing asks {seat} for anything in the first hour");
        }
    }
}

/// An exercise in which somebody orders something and waits for word of it.
fn told(scenario: &str, seat: &str, hours: i64, act: &Act, wait: Span) -> (Exercise, Vec<Matter>) {
    let mut exercise = Exercise::open(shipped(scenario), 3).expect("a shipped scenario opens");
    exercise.advance_to(Time::START + Span::hours(hours), &mut |_| ());
    exercise.submit(Actor(Slug::new(seat)), act, &mut |_| ()).unwrap_or_else(|why| panic!("{act:?}: {why:?}"));
    let order = exercise.seat(Slug::new(seat)).and_then(|view| view.orders.last().cloned()).expect("its order");
    exercise.advance_to(order.at + wait, &mut |_| ());
    let heard = heard(&mut exercise, Slug::new(seat), &order);
    (exercise, heard)
}

#[test]
fn who_convenes_a_committee_hears_whether_it_met_and_nothing_of_why_it_did_not() {
    let (mut met, mut refused) = (0, 0);
    for community in ["com-nguigmi", "com-toumour", "com-bosso", "com-kabalewa", "com-diffa"] {
        let act = Act::Community(CommunityAct::Convene { community: Name::new(community) });
        let (_, heard) = told("lake-chad", "gov-diffa", 30, &act, Span::hours(3));
        let [Matter::Outcome { what: Some(what), .. }] = heard.as_slice() else { panic!("{community}: {heard:?}") };
        match **what {
            What::Community(CommunityFact::CommitteeConvened { .. }) => met += 1,
            // Fear and distrust look alike from outside.
            What::Community(CommunityFact::CommitteeRefused { for_fear: false, .. }) => refused += 1,
            ref other => panic!("{other:?}"),
        }
        for lang in Lang::ALL {
            let said = words::matter(&heard[0], &Names::new(&shipped("lake-chad"), lang));
            assert!(!["fear", "trust", "peur", "confiance"].iter().any(|why| said.contains(why)), "{said}");
        }
    }
    assert_eq!(met + refused, 5);
}

#[test]
fn a_patrol_that_is_sent_says_that_it_left_and_that_it_is_there_wherever_it_was_when_the_order_came() {
    for hours in 1..6 {
        let (patrol, to) = (Slug::new("pat-shore"), Slug::new("bosso"));
        let act = Act::Patrol(PatrolAct::Dispatch { patrol: patrol.into(), to: to.into() });
        let (_, heard) = told("lake-chad", "police-ne", hours, &act, Span::hours(20));
        let says = |is: fn(&What) -> bool| {
            heard.iter().any(|matter| matches!(matter, Matter::Outcome { what: Some(what), .. } if is(what)))
        };
        assert!(says(|what| matches!(what, What::Patrol(PatrolFact::PatrolDispatched { .. }))), "{hours}: {heard:?}");
        assert!(says(|what| matches!(what, What::Patrol(PatrolFact::PatrolReached { .. }))), "{hours}: {heard:?}");
    }
}

#[test]
fn an_order_that_changes_nothing_says_so_and_means_that_arrive_are_told_at_both_ends() {
    // The first of two orders does all that the second asks for.
    let post = Slug::new("daboua-nord");
    let mut exercise = Exercise::open(shipped("lake-chad"), 3).expect("a shipped scenario opens");
    exercise.advance_to(Time::START + Span::minutes(55), &mut |_| ());
    let paper = Act::Post(PostAct::UsePaper { post: post.into(), paper: true });
    let mut order = || exercise.submit(Actor(Slug::new("police-td")), &paper, &mut |_| ()).expect("it may");
    let (_, n) = (order(), order());
    exercise.advance_to(Time::START + Span::minutes(120), &mut |_| ());
    let inbox = exercise.seat(Slug::new("police-td")).expect("a seat").inbox;
    let nothing = |matter: &Matter| matches!(matter, Matter::Outcome { act, what: None, .. } if *act == n);
    assert!(inbox.iter().any(|item| nothing(&item.report.matter)), "{inbox:?}");

    let give = Act::Across(AcrossAct::GrantMeans { to: Name::new("police-ne"), means: Means::Tents, amount: 5 });
    let (mut exercise, heard) = told("lake-chad", "gov-diffa", 1, &give, Span::hours(3));
    let arrived = |matter: &Matter| matches!(matter, Matter::Outcome { what: Some(what), .. } if matches!(**what, What::Sharing(SharingFact::MeansMoved { .. })));
    assert!(heard.iter().any(arrived), "{heard:?}");
    let theirs = exercise.seat(Slug::new("police-ne")).expect("a seat").inbox;
    assert!(theirs.iter().any(|item| arrived(&item.report.matter)), "who is given means hears of it");
}

#[test]
fn what_nobody_was_told_of_is_the_first_choice_to_share() {
    let seat = Slug::new("kandil-women");
    let mut exercise = Exercise::open(shipped("lake-chad"), 3).expect("a shipped scenario opens");
    exercise.advance_to(Time::START + Span::hours(3), &mut |_| ());
    let first = |exercise: &mut Exercise| match exercise.choices(Actor(seat), ActKind::Share, 0, &[]).first() {
        Some(Choice::Report { report, item }) => (*report, *item),
        other => panic!("{other:?}"),
    };
    let (report, item) = first(&mut exercise);
    let newest = exercise.seat(seat).expect("a seat").inbox.last().expect("messages").n;
    assert_eq!(item, newest, "not the first message ever");
    let share = Act::Word(WordAct::Share { report, to: Name::new("agency"), via: None });
    exercise.submit(Actor(seat), &share, &mut |_| ()).expect("a line leads there");
    let (next, _) = first(&mut exercise);
    assert_ne!(next, report, "somebody was told of that");
}
