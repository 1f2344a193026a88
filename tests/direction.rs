//! What the direction of an exercise may do and how it is marked: rows are changed before they come, what stands after one is shifted
//! with its spacing, a process stands still, words reach one seat or all, and a seat goes into other hands and back.

use engine::{exercise::Exercise, sight::view::RowState, table::replay::read_acts};
use harmattan::{library::Source, session::Session};
use kernel::{
    names::Slug,
    time::{Moment, Span, Time},
};
use vocabulary::{
    act::{Act, ActKind, Actor, DirectionAct, Refusal, TableAct},
    effect::Effect,
    fact::{ExerciseFact, Fact, ThreatFact, TravelFact, What},
    matter::Matter,
    play::BY_THE_BOOK,
    scenario::HazardKind,
    terms::{Hand, Text},
};
use words::Lang;

use crate::{door::Folder, laws::shipped};

struct Room {
    exercise: Exercise,
    facts: Vec<Fact>,
}

impl Room {
    fn open() -> Self {
        let exercise = Exercise::open(shipped("lake-chad"), 7).expect("a shipped scenario opens");
        let mut room = Self { exercise, facts: Vec::new() };
        room.pass(Span(0));
        room
    }
    fn pass(&mut self, span: Span) {
        let (to, facts) = (self.exercise.now() + span, &mut self.facts);
        self.exercise.advance_to(to, &mut |fact| facts.push(fact.clone()));
    }
    fn act(&mut self, who: Actor, act: &Act) -> Result<u32, Refusal> {
        let facts = &mut self.facts;
        let result = self.exercise.submit(who, act, &mut |fact| facts.push(fact.clone()));
        self.pass(Span(0));
        result
    }
    fn lead(&mut self, act: &Act) {
        self.act(Actor::facilitator(), act).unwrap_or_else(|why| panic!("{act:?}: {why:?}"));
    }
    /// Rows that are still to come by themselves, in their order.
    fn coming(&mut self) -> Vec<(Slug, Time)> {
        let rows = self.exercise.control().rows;
        rows.iter().filter(|row| row.state == RowState::Scheduled).map(|row| (row.id, row.at)).collect()
    }
    fn inbox(&mut self, seat: &str) -> Vec<Matter> {
        let view = self.exercise.seat(slug(seat)).expect("a seat");
        view.inbox.into_iter().map(|item| item.report.matter).collect()
    }
}

fn slug(name: &str) -> Slug {
    Slug::new(name)
}

#[test]
fn a_row_that_is_changed_comes_as_it_was_changed_and_one_that_has_come_cannot_be_changed() {
    let mut room = Room::open();
    let (row, due) = room.coming()[0];
    let edit = Act::Direction(DirectionAct::EditInject {
        row: row.into(),
        at: Some(Moment::new("D1 09:00").expect("a moment")),
        to: Some(vec![slug("gov-lac")]),
        subject: None,
        text: Some(Text::same("Another word")),
        notes: None,
    });
    room.lead(&edit);
    room.pass(due - Time::START + Span::minutes(1));
    assert!(room.coming().iter().any(|(id, at)| *id == row && *at == Time(3 * 3600)), "not at its old time");
    room.pass(Span::hours(3));
    let view = room.exercise.seat(slug("gov-lac")).expect("a seat");
    let words = view.inbox.iter().filter_map(|item| item.inject.as_ref());
    assert!(
        words.into_iter().any(|inject| inject.text == Text::same("Another word")),
        "to its new seat, in its new words"
    );
    let late = room.act(Actor::facilitator(), &edit);
    assert_eq!(late, Err(Refusal::RowDone { row }));
}

#[test]
fn what_comes_after_a_row_is_shifted_with_its_spacing_and_what_comes_before_is_not() {
    let mut room = Room::open();
    let before = room.coming();
    let (from, at) = before[3];
    room.lead(&Act::Direction(DirectionAct::ShiftAll { by: Span::minutes(40), after: Some(from.into()) }));
    let after: Vec<(Slug, Time)> = room.coming();
    for (row, was) in before {
        let now = after.iter().find(|(id, _)| *id == row).map(|(_, at)| *at);
        let wanted = if was >= at { was + Span::minutes(40) } else { was };
        assert_eq!(now, Some(wanted), "{row}");
    }
}

#[test]
fn a_frozen_community_stays_as_it_is_until_it_thaws() {
    let mut room = Room::open();
    let community = room.exercise.scenario().communities[0].id;
    let angry = Effect::Tension { community: community.into(), by: 200 };
    let level = |room: &mut Room| {
        let views = room.exercise.control().communities;
        views.iter().find(|c| c.id == community).map(|c| (c.tension, c.fear, c.trust.clone())).expect("a community")
    };
    let anger = |room: &mut Room, id: &str| {
        let mut row = room.exercise.scenario().msel[0].clone();
        (row.id, row.effects, row.expect, row.when) = (slug(id), vec![angry.clone()], None, None);
        // Its time has passed: it comes at once.
        room.lead(&Act::Direction(DirectionAct::AddInject { row: Box::new(row) }));
        room.pass(Span::minutes(1));
    };
    room.lead(&Act::Direction(DirectionAct::Freeze { process: community, frozen: true }));
    assert!(room.exercise.control().frozen.contains(&community));
    let before = level(&mut room);
    anger(&mut room, "anger-1");
    room.pass(Span::hours(6));
    assert_eq!(level(&mut room), before);
    assert_eq!(
        room.act(Actor::facilitator(), &Act::Direction(DirectionAct::Freeze { process: community, frozen: true })),
        Err(Refusal::Already { thing: community })
    );
    room.lead(&Act::Direction(DirectionAct::Freeze { process: community, frozen: false }));
    anger(&mut room, "anger-2");
    assert!(level(&mut room).0 > before.0, "it moves again");
}

#[test]
fn a_flow_and_an_outbreak_stand_still_and_go_on_as_they_would() {
    let mut room = Room::open();
    let outbreak = room.exercise.scenario().hazards.iter().find(|h| h.kind == HazardKind::Outbreak).expect("one").id;
    let flow = room.exercise.scenario().flows[0].id;
    let count = |room: &Room, is: &dyn Fn(&What) -> bool| room.facts.iter().filter(|fact| is(&fact.what)).count();
    let set_out =
        move |what: &What| matches!(what, What::Travel(TravelFact::PartySetOut { party, .. }) if party.of == flow);
    let begun =
        move |what: &What| matches!(what, What::Threat(ThreatFact::HazardBegan { hazard, .. }) if *hazard == outbreak);
    for process in [outbreak, flow] {
        room.lead(&Act::Direction(DirectionAct::Freeze { process, frozen: true }));
    }
    // What an inject changes meanwhile is waited for and not lost.
    let busier = Effect::Traffic { flow: flow.into(), permille: 3000, lasts: None };
    let mut row = room.exercise.scenario().msel[0].clone();
    (row.id, row.effects, row.expect, row.when) = (slug("busier"), vec![busier], None, None);
    room.lead(&Act::Direction(DirectionAct::AddInject { row: Box::new(row) }));
    room.pass(Span::hours(40));
    assert_eq!((count(&room, &set_out), count(&room, &begun)), (0, 0), "nobody sets out and nobody falls ill");
    for process in [outbreak, flow] {
        room.lead(&Act::Direction(DirectionAct::Freeze { process, frozen: false }));
    }
    room.pass(Span::hours(20));
    assert!(count(&room, &begun) > 0, "it begins once it may");
    assert!(count(&room, &set_out) > 0);
    let rates = room.facts.iter().filter_map(|fact| match fact.what {
        What::Travel(TravelFact::FlowChanged { flow: of, permille }) if of == flow => Some(permille),
        _ => None,
    });
    assert_eq!(rates.take(2).collect::<Vec<_>>(), [0, 3000]);
}

#[test]
fn a_whisper_reaches_one_seat_and_an_announcement_all_of_them_at_once() {
    let mut room = Room::open();
    let says = |matter: &Matter, words: &str| matches!(matter, Matter::Words { text, .. } if text == words);
    room.lead(&Act::Direction(DirectionAct::Whisper { to: slug("gov-lac").into(), text: "for you".to_owned() }));
    room.lead(&Act::Direction(DirectionAct::Announce { text: "for all".to_owned() }));
    for seat in room.exercise.scenario().seats.clone() {
        let inbox = room.inbox(seat.id.as_str());
        assert!(inbox.iter().any(|matter| says(matter, "for all")), "{}", seat.id);
        assert_eq!(inbox.iter().any(|matter| says(matter, "for you")), seat.id == slug("gov-lac"), "{}", seat.id);
    }
    let stranger =
        room.act(Actor(slug("gov-lac")), &Act::Direction(DirectionAct::Announce { text: "me too".to_owned() }));
    assert!(matches!(stranger, Err(Refusal::NotYours { .. })), "{stranger:?}");
}

#[test]
fn at_a_locked_seat_nothing_is_done_until_it_is_opened_again() {
    let mut room = Room::open();
    let decide = Act::Table(TableAct::Decide {
        options: "go or stay".to_owned(),
        choice: "stay".to_owned(),
        reason: "night".to_owned(),
        owner: None,
    });
    room.lead(&Act::Direction(DirectionAct::LockSeat { seat: slug("gov-lac").into(), locked: true }));
    assert_eq!(room.act(Actor(slug("gov-lac")), &decide), Err(Refusal::SeatLocked));
    room.lead(&Act::Direction(DirectionAct::LockSeat { seat: slug("gov-lac").into(), locked: false }));
    assert!(room.act(Actor(slug("gov-lac")), &decide).is_ok());
}

/// Plays twenty hours by the book at the seat of the police, in steps of `step`.
fn evening_by_the_book(folder: &Folder, name: &str, step: Span) -> Vec<(Time, Act)> {
    let source = Source::built_in("lake-chad").expect("it is built in");
    let log = folder.path(name);
    let session = Session::start(&source, Some(7), Lang::En, Some(&log)).expect("it starts");
    let mut session = session;
    let by_the_book = Hand::Play(slug(BY_THE_BOOK));
    let hand = Act::Direction(DirectionAct::HandSeat { seat: slug("police-ne").into(), hand: by_the_book });
    session.submit(Actor::facilitator(), &hand).expect("the facilitator may");
    while session.now() < Time(20 * 3600) {
        let to = session.now() + step;
        session.advance_to(to).expect("it can be written");
    }
    let marked = session.chronicle().iter().filter_map(|fact| match fact.what {
        What::Exercise(ExerciseFact::ActDone { seat, kind, hand, .. }) if seat == slug("police-ne") => {
            Some((kind, hand))
        }
        _ => None,
    });
    assert!(marked.into_iter().all(|(_, hand)| hand == by_the_book), "whatever it does is marked");
    session.pause().expect("it can be written");
    drop(session);
    let log = harmattan::session::read_log(&log).expect("the log holds");
    let mut again = harmattan::session::open(&log).expect("it opens");
    engine::table::replay::verify(&log, &mut again).expect("it is played again without any player");
    let acts = log.lines.iter().filter_map(|(_, line)| match line {
        engine::table::log::Line::Act { at, seat, act, .. } if *seat == Actor(slug("police-ne")) => {
            // Both pass the evening’s end by less than a step.
            (*at < Time(20 * 3600)).then(|| (*at, act.clone()))
        }
        _ => None,
    });
    acts.collect()
}

#[test]
fn a_play_does_the_same_at_every_pace_and_its_record_needs_no_player() {
    let folder = Folder::new();
    let slow = evening_by_the_book(&folder, "slow.jsonl", Span(97));
    let fast = evening_by_the_book(&folder, "fast.jsonl", Span::hours(3));
    assert!(!slow.is_empty(), "it does something");
    assert_eq!(slow, fast);
    assert!(slow.iter().any(|(_, act)| act.kind() == ActKind::Share), "it hands on what is grave: {slow:?}");
}

#[test]
fn nobody_is_given_to_a_play_that_does_not_exist() {
    let mut room = Room::open();
    let hand =
        Act::Direction(DirectionAct::HandSeat { seat: slug("gov-lac").into(), hand: Hand::Play(slug("by-the-cook")) });
    assert_eq!(room.act(Actor::facilitator(), &hand), Err(Refusal::Unknown { name: slug("by-the-cook") }));
}

#[test]
fn a_scripted_player_does_what_the_script_says_while_it_has_the_seat_and_not_before() {
    let script = r#"
{"at": "D1 06:20", "seat": "gov-lac", "act": {"Decide": {"options": "a, b", "choice": "too early", "reason": "r"}}}
{"at": "D1 07:07", "seat": "gov-lac", "act": {"Decide": {"options": "a, b", "choice": "in time", "reason": "r"}}}
{"at": "D1 07:07", "seat": "police-ne", "act": {"Decide": {"options": "a, b", "choice": "not given", "reason": "r"}}}
{"at": "D1 08:00", "seat": "gov-lac", "act": {"OpenPost": {"post": "nowhere"}}}
"#;
    let decided = |step: Span| {
        let source = Source::built_in("lake-chad").expect("it is built in");
        let folder = Folder::new();
        let log = folder.path("the.jsonl");
        let mut session = Session::start(&source, Some(7), Lang::En, Some(&log)).expect("it starts");
        let calendar = session.exercise().calendar().clone();
        let planned = read_acts(script, session.scenario(), &calendar).expect("a sound script");
        let mut session = session.with_script(planned);
        assert_eq!(session.parts().len(), 2);
        session.advance_to(Time(30 * 60)).expect("it can be written");
        let hand = Act::Direction(DirectionAct::HandSeat { seat: slug("gov-lac").into(), hand: Hand::Scripted });
        session.submit(Actor::facilitator(), &hand).expect("the facilitator may");
        while session.now() < Time(3 * 3600) {
            let to = session.now() + step;
            session.advance_to(to).expect("it can be written");
        }
        let done = session.chronicle().iter().filter_map(|fact| match &fact.what {
            What::Exercise(ExerciseFact::ActDone { seat, kind: ActKind::Decide, hand, .. }) => {
                Some((fact.at, *seat, *hand))
            }
            What::Exercise(ExerciseFact::ActRefused { seat, .. }) => Some((fact.at, *seat, Hand::Scripted)),
            _ => None,
        });
        let done: Vec<_> = done.collect();
        session.pause().expect("it can be written");
        drop(session);
        let log = harmattan::session::read_log(&log).expect("the log holds");
        let mut again = harmattan::session::open(&log).expect("it opens");
        engine::table::replay::verify(&log, &mut again).expect("the record needs no script");
        done
    };
    let seat = slug("gov-lac");
    let expected = [(Time(67 * 60), seat, Hand::Scripted), (Time(2 * 3600), seat, Hand::Scripted)];
    assert_eq!(decided(Span(97)), expected, "what it may not do is refused to it as to anybody");
    assert_eq!(decided(Span::hours(3)), expected);
}
