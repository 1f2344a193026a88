//! What the table promises to people: the MSEL is never silently not played, rulings are heard, promises are remembered, orders
//! stay on their own side of the border, and a refusal tells nothing that a seat has not heard.

use engine::{
    exercise::Exercise,
    sight::view::{Choice, RowState},
};
use kernel::{
    names::{Serial, Slug},
    time::{Moment, Span, Time},
};
use vocabulary::{
    act::{
        AcrossAct, Act, ActKind, Actor, CommunityAct, DirectionAct, PatrolAct, PostAct, Refusal, ReliefAct, Right,
        TableAct, WordAct,
    },
    effect::Effect,
    fact::{
        BoatFact, Cause, CommunityFact, ExerciseFact, Fact, GeographyFact, PatrolFact, PostFact, Register,
        RegistryFact, SharingFact, ThreatFact, What,
    },
    inject::{Row, RowKind},
    language::{Field, Holds},
    matter::{Matter, MatterKind},
    terms::{Means, Text},
};

use crate::laws::shipped;

/// An exercise, and all that came to pass in it.
struct Table {
    exercise: Exercise,
    facts: Vec<Fact>,
}

impl Table {
    fn open(name: &str) -> Self {
        Self::seeded(name, 7)
    }
    fn seeded(name: &str, seed: u64) -> Self {
        let exercise = Exercise::open(shipped(name), seed).expect("a shipped scenario opens");
        let mut table = Self { exercise, facts: Vec::new() };
        table.pass(Span(0));
        table
    }
    fn pass(&mut self, span: Span) -> &mut Self {
        let (to, facts) = (self.exercise.now() + span, &mut self.facts);
        self.exercise.advance_to(to, &mut |fact| facts.push(fact.clone()));
        self
    }
    fn act(&mut self, who: Actor, act: &Act) -> Result<u32, Refusal> {
        let facts = &mut self.facts;
        let result = self.exercise.submit(who, act, &mut |fact| facts.push(fact.clone()));
        self.pass(Span(0));
        result
    }
    fn seat(&mut self, seat: &str, act: &Act) -> Result<u32, Refusal> {
        self.act(Actor(slug(seat)), act)
    }
    fn lead(&mut self, act: &Act) -> u32 {
        self.act(Actor::facilitator(), act).unwrap_or_else(|why| panic!("{act:?}: {why:?}"))
    }
    fn row(&mut self, id: &str) -> (RowState, Time) {
        let rows = self.exercise.control().rows;
        rows.iter().find(|row| row.id == slug(id)).map(|row| (row.state, row.at)).expect("a row of the scenario")
    }
    fn found(&self, is: impl Fn(&What) -> bool) -> Option<&Fact> {
        self.facts.iter().find(|fact| is(&fact.what))
    }
    fn heard(&mut self, seat: &str, kind: MatterKind) -> usize {
        let view = self.exercise.seat(slug(seat)).expect("a seat");
        view.inbox.iter().filter(|item| item.is_about(kind, None)).count()
    }
}

fn slug(name: &str) -> Slug {
    Slug::new(name)
}

/// A row that comes at once and does this.
fn at_once(id: &str, effects: Vec<Effect>) -> Act {
    let row = Row {
        id: slug(id),
        kind: RowKind::Administrative,
        at: Moment::new("+0min").expect("a moment"),
        subject: Text::same("something happens"),
        effects,
        ..Row::default()
    };
    Act::Direction(DirectionAct::AddInject { row: Box::new(row) })
}

#[test]
fn a_conditional_inject_and_a_task_name_the_fact_that_called_for_them() {
    let mut table = Table::open("lake-chad");
    table.pass(Span::hours(72));
    let scenario = table.exercise.scenario().clone();
    let mut called_for = 0;
    for fact in &table.facts {
        let conditional = match fact.what {
            What::Exercise(ExerciseFact::InjectFired { row, .. }) => {
                scenario.msel.iter().any(|r| r.id == row && r.when.is_some())
            }
            What::Exercise(ExerciseFact::TaskShown { .. }) => true,
            _ => false,
        };
        let Cause::Fact(n) = fact.cause else { continue };
        if conditional {
            called_for += 1;
            let behind = table.facts[usize::try_from(n).expect("small") - 1].clone();
            let asked = behind.what.changes().is_some()
                || matches!(
                    behind.what,
                    What::Exercise(ExerciseFact::ActDone { .. })
                        | What::Community(CommunityFact::Sighted { .. })
                        | What::Patrol(PatrolFact::PatrolSawGroup { .. })
                        | What::Patrol(PatrolFact::TraffickersCaught { .. })
                        // A message of the exercise tells a seat of what it did not know.
                        | What::Exercise(ExerciseFact::InjectDelivered { .. })
                        | What::Threat(ThreatFact::PeopleHarmed { .. })
                        | What::Boats(BoatFact::NoBoatCame { .. })
                );
            assert!(asked, "{fact:?} came from {behind:?}");
        }
    }
    assert!(called_for >= 3, "only {called_for}");
    // By name: the queue of the tutorial's bridge is what makes its people complain.
    let mut lesson = Table::open("two-bridges");
    lesson
        .seat("speaker", &Act::Word(WordAct::Tell { to: slug("chief").into(), text: "they use the ford".into() }))
        .expect("a path leads there");
    let chief = Act::Post(PostAct::StaffLanes { post: slug("north-post").into(), first_line: 3, second_line: 0 });
    lesson.seat("chief", &chief).expect("three lanes can be staffed");
    // Lanes are staffed ten minutes after the order.
    lesson.pass(Span::minutes(16));
    let shown = |what: &What| matches!(what, What::Exercise(ExerciseFact::TaskShown { task, .. }) if *task == slug("task-flow-lanes"));
    let done = |what: &What| matches!(what, What::Exercise(ExerciseFact::ActDone { kind: ActKind::StaffLanes, .. }));
    let (shown, done) = (lesson.found(shown).expect("shown"), lesson.found(done).expect("done"));
    assert_eq!(shown.cause, Cause::Fact(done.n));
}

#[test]
fn no_row_of_the_list_is_silently_not_played() {
    let mut table = Table::open("lake-chad");
    table.pass(Span::hours(72));
    let rows = table.exercise.control().rows;
    for row in rows {
        let told = table.facts.iter().any(|fact| match fact.what {
            What::Exercise(ExerciseFact::InjectFired { row: id, .. })
            | What::Exercise(ExerciseFact::InjectLapsed { row: id }) => id == row.id,
            _ => false,
        });
        let waits = matches!(row.state, RowState::Manual | RowState::Conditional);
        assert!(told || waits, "{} ended as {:?} and no fact says why", row.id, row.state);
        assert!(!matches!(row.state, RowState::Scheduled | RowState::Held), "{} never came", row.id);
    }
}

#[test]
fn a_held_row_waits_for_its_release_and_a_dropped_one_never_comes() {
    let mut table = Table::open("two-bridges");
    table.lead(&Act::Direction(DirectionAct::Hold { row: slug("r02").into() }));
    table.lead(&Act::Direction(DirectionAct::Drop { row: slug("r04").into(), reason: "no market today".into() }));
    table.pass(Span::minutes(6));
    assert_eq!((table.row("r02").0, table.row("r04").0), (RowState::Held, RowState::Dropped));
    assert_eq!(
        table.act(Actor::facilitator(), &Act::Direction(DirectionAct::Fire { row: slug("r04").into() })),
        Err(Refusal::RowDone { row: slug("r04") })
    );
    table.lead(&Act::Direction(DirectionAct::Release { row: slug("r02").into() }));
    assert_eq!(table.row("r02"), (RowState::Delivered, Time(6 * 60)), "it was due long ago: it comes at once");
}

#[test]
fn a_shift_keeps_the_spacing_and_never_reaches_into_the_past() {
    let mut table = Table::open("two-bridges");
    table.pass(Span::minutes(1));
    // Those that come by hand alone have no hour to shift.
    let rows = table.exercise.control().rows;
    let timed = rows.iter().filter(|row| row.state != RowState::Manual);
    let before: Vec<(Slug, Time)> = timed.map(|row| (row.id, row.at)).collect();
    table.lead(&Act::Direction(DirectionAct::ShiftAll { by: Span::minutes(-5), after: None }));
    let after = table.exercise.control().rows;
    let moved = |id: Slug| after.iter().find(|row| row.id == id).map(|row| row.at).expect("the same rows");
    let pending = before.iter().filter(|(_, at)| *at > Time(60));
    let steps: Vec<i64> = pending.map(|(id, at)| (moved(*id) - *at).0).collect();
    assert!(steps.len() > 5 && steps.iter().all(|step| *step == -60), "the first was a minute away: {steps:?}");
    table.lead(&Act::Direction(DirectionAct::Defer {
        row: slug("r06").into(),
        by: Span::minutes(3),
        reason: "they still read".into(),
    }));
    assert_eq!(table.row("r06").1, Time((9 - 1 + 3) * 60));
}

#[test]
fn a_ruling_is_heard_by_all_and_one_on_a_secret_proposal_by_its_seat_alone() {
    for (secret, others) in [(false, 1), (true, 0)] {
        let mut table = Table::open("two-bridges");
        let text = "the ferryman carries the sick".to_owned();
        table
            .seat("speaker", &Act::Table(TableAct::Propose { text, reasons: String::new(), secret }))
            .expect("free words");
        let proposal = Serial { of: slug("speaker"), n: 1 };
        let effects = vec![Effect::CloseRoad { road: slug("un-ford").into(), lasts: None }];
        table.lead(&Act::Direction(DirectionAct::Rule {
            proposal,
            odds: 1000,
            effects,
            otherwise: Vec::new(),
            reason: "he has a boat".into(),
        }));
        assert_eq!(table.heard("speaker", MatterKind::Ruling), 1);
        assert_eq!(table.heard("governor", MatterKind::Ruling), others);
        assert!(table.exercise.control().closed_roads.contains(&slug("un-ford")), "odds of 1000 are certain");
        let again = Act::Direction(DirectionAct::Rule {
            proposal,
            odds: 0,
            effects: Vec::new(),
            otherwise: Vec::new(),
            reason: "no".into(),
        });
        assert_eq!(table.act(Actor::facilitator(), &again), Err(Refusal::NoSuchProposal { proposal }));
    }
}

#[test]
fn odds_of_nought_never_succeed_and_even_odds_do_about_half_the_time() {
    let mut successes = 0;
    for seed in 0..60 {
        let mut exercise = Exercise::open(shipped("two-bridges"), seed).expect("it opens");
        for (n, odds, counts) in [(1, 0, false), (2, 500, true)] {
            let propose =
                Act::Table(TableAct::Propose { text: "we try".into(), reasons: String::new(), secret: false });
            exercise.submit(Actor(slug("speaker")), &propose, &mut |_| ()).expect("free words");
            let proposal = Serial { of: slug("speaker"), n };
            let rule = Act::Direction(DirectionAct::Rule {
                proposal,
                odds,
                effects: Vec::new(),
                otherwise: Vec::new(),
                reason: "dice".into(),
            });
            let mut success = None;
            let mut note = |fact: &Fact| {
                if let What::Exercise(ExerciseFact::ProposalRuled { success: s, .. }) = fact.what {
                    success = Some(s);
                }
            };
            exercise.submit(Actor::facilitator(), &rule, &mut note).expect("it is ruled");
            let success = success.expect("a ruling is a fact");
            assert!(counts || !success);
            successes += u32::from(counts && success);
        }
    }
    assert!((18..=42).contains(&successes), "{successes} of 60");
}

#[test]
fn a_promise_is_kept_by_a_deed_that_costs_and_follows_it_and_broken_by_none() {
    for keeps in [true, false] {
        let mut table = Table::open("lake-chad");
        let community = slug("com-kandil");
        let visit = Act::Community(CommunityAct::Sensitise { community: community.into() });
        table.seat("police-ne", &visit).expect("its own side");
        let promise = Act::Community(CommunityAct::Promise {
            community: community.into(),
            text: "nobody is fined at the landing".into(),
            by: Span::hours(5),
            keeps: None,
        });
        table.seat("police-ne", &promise).expect("anybody may promise");
        let warn = Act::Word(WordAct::Warn { community: community.into(), text: "the water comes".into() });
        table.seat("police-ne", &warn).expect("words, which cost nothing");
        if keeps {
            table.seat("police-ne", &visit).expect("once more");
        }
        table.pass(Span::hours(6));
        let (kept, broken) = (
            table.found(|what| matches!(what, What::Community(CommunityFact::PromiseKept { .. }))).is_some(),
            table.found(|what| matches!(what, What::Community(CommunityFact::PromiseBroken { .. }))).is_some(),
        );
        assert_eq!((kept, broken), (keeps, !keeps), "what was done before it was said does not count");
    }
}

#[test]
fn nobody_orders_a_force_or_a_gathering_across_the_border_alone() {
    let mut table = Table::open("two-bridges");
    let refused = Err(Refusal::AcrossTheBorder { place: slug("kelo") });
    for act in [
        Act::Patrol(PatrolAct::Dispatch { patrol: slug("pat-bank").into(), to: slug("kelo").into() }),
        Act::Patrol(PatrolAct::Escort {
            patrol: slug("pat-bank").into(),
            from: slug("kelo").into(),
            camp: slug("kelo-school").into(),
        }),
        Act::Community(CommunityAct::Convene { community: slug("com-kelo").into() }),
        Act::Word(WordAct::Warn { community: slug("com-kelo").into(), text: "water".into() }),
        Act::Community(CommunityAct::Promise {
            community: slug("com-kelo").into(),
            text: "help".into(),
            by: Span::hours(1),
            keeps: None,
        }),
    ] {
        assert_eq!(table.seat("chief", &act), refused, "{act:?}");
    }
    let meeting = |with: &str| {
        Act::Across(AcrossAct::CallMeeting {
            with: slug(with).into(),
            third: None,
            joint_patrols: false,
            pursuit: false,
            handing_over: false,
            investigations: false,
            registers: false,
        })
    };
    assert_eq!(table.seat("chief", &meeting("speaker")), Err(Refusal::SameSide { seat: slug("speaker") }));
    assert_eq!(table.seat("chief", &meeting("governor")), Err(Refusal::Already { thing: slug("governor") }));
}

#[test]
fn a_refusal_does_not_betray_a_closed_road_that_nobody_has_reported() {
    let roads: Vec<Slug> = shipped("lake-chad").roads.iter().map(|road| road.id).collect();
    let mut table = Table::open("lake-chad");
    let scenario = table.exercise.scenario().clone();
    let mut orders = Vec::new();
    for seat in scenario.seats.iter().filter(|seat| seat.may.contains(&ActKind::Dispatch)) {
        let places = scenario.places.iter().filter(|place| place.country == seat.country);
        for (place, patrol) in places.flat_map(|place| seat.patrols.iter().map(move |patrol| (place, patrol))) {
            orders.push((seat.id, Act::Patrol(PatrolAct::Dispatch { patrol: (*patrol).into(), to: place.id.into() })));
        }
    }
    let answers = |table: &mut Table| -> Vec<_> {
        orders.iter().map(|(seat, act)| table.exercise.check(Actor(*seat), act)).collect()
    };
    let before = answers(&mut table);
    let close = |road: &Slug| Effect::CloseRoad { road: (*road).into(), lasts: None };
    table.lead(&at_once("all-closed", roads.iter().map(close).collect()));
    table.pass(Span(0));
    assert_eq!(table.exercise.control().closed_roads.len(), roads.len());
    assert_eq!(before, answers(&mut table));
    assert!(before.iter().any(Result::is_ok) && before.iter().any(Result::is_err), "boats do not go everywhere");
}

#[test]
fn people_report_what_a_person_can_see_and_facilitators_stay_within_the_world() {
    let mut table = Table::open("two-bridges");
    let tell = |matter| Act::Word(WordAct::ReportMatter { to: slug("chief").into(), matter });
    let (text, reason, rolled) = ("x".into(), "y".into(), None);
    let from = slug("speaker");
    let ruling = Matter::Ruling { from, text, odds: 1000, reason, success: true, rolled, overridden: false };
    let invented = table.seat("speaker", &tell(ruling));
    assert_eq!(invented, Err(Refusal::NotYours { act: ActKind::ReportMatter }));
    let nowhere = table.seat("speaker", &tell(Matter::Attack { place: slug("nowhere") }));
    assert_eq!(nowhere, Err(Refusal::Unknown { name: slug("nowhere") }));
    assert!(table.seat("speaker", &tell(Matter::RouteUsed { road: slug("un-ford"), people: 12 })).is_ok());
    let slip = at_once("slip", vec![Effect::Displace { from: slug("tamba").into(), families: 10_000_000 }]);
    assert!(matches!(table.act(Actor::facilitator(), &slip), Err(Refusal::OutOfRange { .. })));
    let typo = at_once("typo", vec![Effect::CloseRoad { road: slug("un-fjord").into(), lasts: None }]);
    assert_eq!(table.act(Actor::facilitator(), &typo), Err(Refusal::Unknown { name: slug("un-fjord") }));
}

#[test]
fn what_the_composer_offers_is_never_refused_as_unknown_or_as_somebody_elses() {
    let mut table = Table::open("lake-chad");
    table.pass(Span::hours(9));
    let scenario = table.exercise.scenario().clone();
    let mut composed = 0;
    for seat in &scenario.seats {
        for kind in ActKind::ALL.iter().filter(|kind| kind.rule().right != Right::Facilitator) {
            if kind.rule().right == Right::Granted && !seat.may.contains(kind) {
                continue;
            }
            if kind.fields().iter().any(|field| field.holds == Holds::Written && !field.optional) {
                continue;
            }
            // The first and the last of what is offered, so that no end of a list is forgotten.
            for last in [false, true] {
                let Some(act) = compose(&mut table.exercise, seat.id, *kind, last) else { continue };
                composed += 1;
                if let Err(why) = table.exercise.check(Actor(seat.id), &act) {
                    let fault = matches!(
                        why,
                        Refusal::Unknown { .. }
                            | Refusal::NotYours { .. }
                            | Refusal::NotUnderYourOrders { .. }
                            | Refusal::AcrossTheBorder { .. }
                            | Refusal::OutOfRange { .. }
                            | Refusal::SameSide { .. }
                    );
                    assert!(!fault || *kind == ActKind::Refer, "{}: {act:?}: {why:?}", seat.id);
                }
            }
        }
    }
    assert!(composed > 150, "{composed}");
}

/// Fills in every field of an act from its choices; `None` if a field has none.
fn compose(exercise: &mut Exercise, seat: Slug, kind: ActKind, last: bool) -> Option<Act> {
    let mut chosen = Vec::new();
    let mut fields = serde_json::Map::new();
    for (n, field) in kind.fields().iter().enumerate() {
        let offered = exercise.choices(Actor(seat), kind, n, &chosen);
        let choice = if last { offered.last() } else { offered.first() }?;
        let value = match choice {
            Choice::Name(name) => serde_json::json!(name),
            Choice::Report { report, .. } => serde_json::json!(report),
            Choice::Number { least, most, usual } => serde_json::json!(if last { *most } else { *usual.max(least) }),
            Choice::Proposal(n) => serde_json::json!(n),
            Choice::YesNo => serde_json::json!(last),
            Choice::Words => serde_json::json!("words"),
            Choice::Span => serde_json::json!(Span::hours(1)),
            Choice::Nothing => serde_json::Value::Null,
        };
        if !value.is_null() {
            fields.insert(field.name.to_owned(), value.clone());
        }
        chosen.push(value);
    }
    let act = serde_json::json!({ kind.name(): fields });
    Some(serde_json::from_value(act.clone()).unwrap_or_else(|why| panic!("{act}: {why}")))
}

/// The first report of a committee that a seat has in its inbox, as the days pass.
fn report_of_a_committee(table: &mut Table, seat: &str) -> Serial {
    let scenario = table.exercise.scenario().clone();
    let committees: Vec<Slug> = scenario.communities.iter().filter(|c| c.committee.is_some()).map(|c| c.id).collect();
    for _ in 0..72 {
        let inbox = table.exercise.seat(slug(seat)).expect("a seat").inbox;
        if let Some(item) = inbox.iter().find(|item| committees.contains(&item.report.first_source)) {
            return item.report.id;
        }
        table.pass(Span::hours(1));
    }
    panic!("no committee told {seat} anything in three days")
}

#[test]
fn whoever_speaks_for_those_who_told_sees_by_when_their_silence_is_a_no() {
    let mut table = Table::seeded("lake-chad", 7);
    let (asker, speaker, people) = (slug("agency"), slug("kandil-women"), slug("com-kandil"));
    // Whoever convenes them hears of it from them.
    table.seat("agency", &Act::Community(CommunityAct::Convene { community: people.into() })).expect("the agency may");
    table.pass(Span::hours(24));
    let inbox = table.exercise.seat(asker).expect("a seat").inbox;
    let of_them = inbox.iter().find(|item| item.report.first_source == people);
    let report = of_them.map(|item| item.report.id).expect("they have told something");
    let waiting = |table: &mut Table, seat| table.exercise.seat(seat).expect("a seat").waiting;
    assert!(waiting(&mut table, speaker).is_empty());
    table.act(Actor(asker), &Act::Word(WordAct::AskConsent { report })).expect("the committee can be asked");
    table.pass(Span::hours(1));
    let [question] = waiting(&mut table, speaker)[..] else { panic!("one question waits") };
    let view = table.exercise.seat(speaker).expect("a seat");
    let item = view.inbox.iter().find(|item| item.n == question.item).expect("it has heard the question");
    assert!(matches!(item.report.matter, Matter::ConsentAsked { report: of, .. } if of == report));
    assert_eq!(view.waits_until(question.item), Some(question.until));
    assert!(waiting(&mut table, asker).is_empty(), "whoever asked answers nothing");
    table.pass(Span::hours(12));
    let unanswered = |what: &What| matches!(what, What::Community(CommunityFact::ConsentUnanswered { .. }));
    assert_eq!(table.found(unanswered).map(|fact| fact.at), Some(question.until), "silence was a no then");
    assert!(waiting(&mut table, speaker).is_empty());
}

#[test]
fn whoever_would_ask_for_consent_is_offered_what_can_be_asked_about_and_no_answer_to_an_order_of_their_own() {
    let mut table = Table::seeded("lake-chad", 7);
    let report = report_of_a_committee(&mut table, "police-ne");
    let (seat, convenes) = (slug("agency"), Act::Community(CommunityAct::Convene { community: report.of.into() }));
    // Whoever convenes them hears of it from them.
    table.seat("agency", &convenes).expect("the agency may");
    table.pass(Span::hours(24));
    let mut outcomes = 0;
    for seat in [seat, slug("police-ne")] {
        let offered = table.exercise.choices(Actor(seat), ActKind::AskConsent, 0, &[]);
        let inbox = table.exercise.seat(seat).expect("a seat").inbox;
        for item in &inbox {
            let ask = Act::Word(WordAct::AskConsent { report: item.report.id });
            let is_offered = offered.contains(&Choice::Report { report: item.report.id, item: item.n });
            let answers = item.report.matter.kind() == MatterKind::Outcome;
            let can_be = table.exercise.check(Actor(seat), &ask).is_ok();
            outcomes += usize::from(answers && can_be);
            assert_eq!(is_offered, can_be && !answers, "{:?}", item.report);
        }
    }
    assert!(outcomes > 0, "what came of an order can be asked about in a log, as it could before");
}

#[test]
fn no_seat_is_offered_an_act_that_only_a_file_can_fill_in() {
    for scenario in ["two-bridges", "lake-chad", "liptako", "kaouar", "four-capitals"] {
        let mut table = Table::open(scenario);
        let seats: Vec<Slug> = table.exercise.scenario().seats.iter().map(|seat| seat.id).collect();
        for seat in seats {
            for offer in table.exercise.seat(seat).expect("a seat").offers {
                let only_a_file = |field: &Field| field.holds == Holds::Written && !field.optional;
                assert!(!offer.kind.fields().iter().any(only_a_file), "{scenario}, {seat}: {:?}", offer.kind);
            }
        }
    }
}

#[test]
fn what_a_committee_asked_not_to_hand_on_is_shared_only_against_its_word() {
    let (mut refused, mut given) = (0, 0);
    for seed in 1..40 {
        let mut table = Table::seeded("lake-chad", seed);
        let report = report_of_a_committee(&mut table, "police-ne");
        let to = slug("agency");
        let share = Act::Word(WordAct::Share { report, to: to.into(), via: None });
        let ask = Act::Word(WordAct::AskConsent { report });
        table.seat("police-ne", &ask).expect("the committee can be asked");
        let heard = table.heard("police-ne", MatterKind::Consent);
        table.pass(Span::hours(1));
        // Where a seat speaks for them, the people who sit there answer.
        let speaks = table.exercise.scenario().seats.iter().find(|seat| seat.community == Some(report.of));
        if let Some(speaker) = speaks.map(|seat| seat.id) {
            assert_eq!(table.heard("police-ne", MatterKind::Consent), heard, "nobody has answered");
            let answer = Act::Word(WordAct::AnswerConsent { report, given: seed % 2 == 0 });
            table.act(Actor(speaker), &answer).expect("they were asked");
            assert_eq!(table.act(Actor(speaker), &answer), Err(Refusal::NobodyAsks { report }), "they have answered");
        }
        assert_eq!(table.heard("police-ne", MatterKind::Consent), heard + 1, "who asked hears the answer");
        assert_eq!(table.heard("agency", MatterKind::Consent), 0, "and nobody else");
        assert_eq!(table.seat("police-ne", &ask), Err(Refusal::Already { thing: report.of }));
        if table.found(|what| matches!(what, What::Community(CommunityFact::ConsentRefused { .. }))).is_some() {
            refused += 1;
            assert_eq!(table.seat("police-ne", &share), Err(Refusal::NoConsent { report }));
            let sent = |what: &What| matches!(what, What::Sharing(SharingFact::ReportSent { report: of, to: whom, .. }) if *of == report && *whom == to);
            assert!(table.found(sent).is_none());
            table
                .seat("police-ne", &Act::Word(WordAct::ShareAnyway { report, to: to.into(), via: None }))
                .expect("it can be, and it has its price");
            assert!(table.found(sent).is_some());
        } else {
            given += 1;
            table.seat("police-ne", &share).expect("with their consent");
        }
        if refused > 0 && given > 0 {
            return;
        }
    }
    panic!("{refused} refused, {given} agreed: of forty committees both should be found");
}

#[test]
fn who_has_suspended_support_to_a_force_cannot_give_it_means_by_another_door() {
    let mut table = Table::open("lake-chad");
    let (to, force) = (slug("police-ne"), slug("ne-police"));
    let grant = Act::Across(AcrossAct::GrantMeans { to: to.into(), means: Means::Funds, amount: 10 });
    table.seat("agency", &grant).expect("before, it may");
    table
        .seat("agency", &Act::Relief(ReliefAct::SuspendSupport { force: force.into(), suspended: true }))
        .expect("its right");
    table.pass(Span::hours(3));
    assert_eq!(table.seat("agency", &grant), Err(Refusal::SupportSuspended { force }));
    assert_eq!(
        table.seat("agency", &Act::Relief(ReliefAct::TrainForce { force: force.into() })),
        Err(Refusal::SupportSuspended { force })
    );
    let others = Act::Across(AcrossAct::GrantMeans { to: slug("police-td").into(), means: Means::Funds, amount: 10 });
    table.seat("agency", &others).expect("another force is not meant");
    table
        .seat("agency", &Act::Relief(ReliefAct::SuspendSupport { force: force.into(), suspended: false }))
        .expect("its right as well");
    table.pass(Span::hours(3));
    table.seat("agency", &grant).expect("it may again");
}

#[test]
fn who_answers_for_a_force_inquires_into_it_and_nobody_across_the_border() {
    let mut table = Table::open("lake-chad");
    let force = slug("td-guard");
    let inquiry = Act::Relief(ReliefAct::OpenInquiry { force: force.into() });
    let suspended = Act::Relief(ReliefAct::SuspendSupport { force: force.into(), suspended: true });
    let not_theirs = Err(Refusal::NotUnderYourOrders { thing: force });
    for (seat, act) in [("gov-diffa", &inquiry), ("hq-ne", &inquiry), ("hq-ne", &suspended)] {
        assert_eq!(table.seat(seat, act), not_theirs, "{seat}");
    }
    assert_eq!(table.seat("police-td", &inquiry), Err(Refusal::NotYours { act: inquiry.kind() }), "it passes it on");
    table.seat("gov-lac", &inquiry).expect("the Guard is under its orders");
    table.seat("agency", &suspended).expect("it supports forces on both sides");
}

#[test]
fn three_days_at_the_lake_bring_an_illness_high_water_empty_tanks_false_stories_and_reprisals() {
    let mut table = Table::open("lake-chad");
    table.pass(Span::hours(72));
    let began = |id: &str| {
        table.found(|what| matches!(what, What::Threat(ThreatFact::HazardBegan { hazard, .. }) if *hazard == slug(id)))
    };
    let water = began("foura-water").expect("the water comes").n;
    assert!(began("dar-amane-illness").is_some());
    assert!(table.found(|what| matches!(what, What::Threat(ThreatFact::CasesRose { .. }))).is_some());
    let washed_out = |fact: &&Fact| {
        matches!(fact.what, What::Geography(GeographyFact::RoadClosed { .. })) && fact.cause == Cause::Fact(water)
    };
    assert_eq!(table.facts.iter().filter(washed_out).count(), 3, "three tracks; boats still pass");
    assert!(
        table.found(|what| matches!(what, What::Threat(ThreatFact::HazardEnded { hazard }) if *hazard == slug("foura-water"))).is_some()
    );
    assert!(
        table
            .found(
                |what| matches!(what, What::Registry(RegistryFact::FuelRanOut { post }) if *post == slug("rig-ouest"))
            )
            .is_some()
    );
    let stories =
        table.facts.iter().filter(|fact| matches!(fact.what, What::Threat(ThreatFact::RumourPlanted { .. }))).count();
    assert_eq!(stories, 2);
    assert!(table.found(|what| matches!(what, What::Community(CommunityFact::ReprisalSuffered { .. }))).is_some());
}

#[test]
fn a_seat_that_sends_fuel_in_time_keeps_its_post_in_midas() {
    let on_paper = |sends: bool| {
        let mut table = Table::open("lake-chad");
        // Its fuel is out since the second noon; the first herds come on the third morning.
        table.pass(Span::hours(44));
        if sends {
            table
                .seat("police-td", &Act::Post(PostAct::RefuelPost { post: slug("rig-ouest").into() }))
                .expect("its post");
            assert!(
                table.seat("police-ne", &Act::Post(PostAct::RefuelPost { post: slug("rig-ouest").into() })).is_err(),
                "and nobody else’s"
            );
        }
        table.pass(Span::hours(16));
        let people = |fact: &Fact| match fact.what {
            // The order takes two hours; who came before it found the post without power.
            What::Post(PostFact::PartyCrossed { post, people, register: Register::Paper, .. })
                if post == slug("rig-ouest") && fact.at > Time(47 * 3600) =>
            {
                people
            }
            _ => 0,
        };
        table.facts.iter().map(people).sum::<u32>()
    };
    let (without, with) = (on_paper(false), on_paper(true));
    assert!(without > 20 && with == 0, "{without} {with}");
}

#[test]
fn beds_and_vaccines_are_given_by_those_whose_role_it_is_on_their_own_side() {
    let mut table = Table::open("lake-chad");
    let (place, beds) = (slug("dar-amane"), 60);
    let treat = Act::Relief(ReliefAct::Treat { place: place.into(), beds });
    assert_eq!(table.seat("police-td", &treat), Err(Refusal::NotYours { act: ActKind::Treat }));
    assert_eq!(table.seat("gov-diffa", &treat), Err(Refusal::AcrossTheBorder { place }));
    table.seat("gov-lac", &treat).expect("the site is under its orders");
    table.seat("gov-lac", &Act::Relief(ReliefAct::Vaccinate { place: place.into(), people: 400 })).expect("it may");
    table.pass(Span::hours(25));
    let set_up =
        |what: &What| matches!(what, What::Threat(ThreatFact::TreatmentSetUp { place: at, beds: 60 }) if *at == place);
    assert!(table.found(set_up).is_some());
    let spared =
        |what: &What| matches!(what, What::Threat(ThreatFact::PeopleVaccinated { people: 400, protected: 1.., .. }));
    assert!(table.found(spared).is_some());
    let lacks = table.seat("gov-lac", &Act::Relief(ReliefAct::Vaccinate { place: place.into(), people: 20_000 }));
    assert!(matches!(lacks, Err(Refusal::NotEnough { means: Means::Funds, .. })), "{lacks:?}");
}
