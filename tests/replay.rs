//! The evaluator's room: any second of a record is the second that was played, wherever one comes from.

use std::{cell::RefCell, path::Path};

use engine::plays::casting::Casting;
use harmattan::{
    library::Source,
    session::{Replay, Session},
};
use kernel::{
    seal::Seal,
    time::{Span, Time},
};
use proptest::prelude::*;
use vocabulary::{
    act::{Act, Actor, DirectionAct},
    play::BY_THE_BOOK,
};
use words::Lang;

use crate::door::Folder;

/// A log of a shipped scenario in which plays keep all seats, up to an hour.
pub fn played(name: &str, hours: i64, log: &Path) {
    let source = Source::built_in(name).expect("a built-in scenario");
    let mut session = Session::start(&source, Some(11), Lang::En, Some(log)).expect("a sound scenario");
    let cast = Casting::read(&[BY_THE_BOOK.to_owned()], session.scenario(), &Default::default());
    for hand in cast.expect("a shipped play").hands() {
        session.submit(Actor::facilitator(), &hand).expect("the facilitator gives a seat away");
    }
    for hour in 1..=hours {
        session.advance_to(Time::START + Span::hours(hour)).expect("a disk");
        // Several of one second, so that it matters which lines of it were carried.
        for n in 0..2 {
            let note = Act::Direction(DirectionAct::Note { text: format!("hour {hour}, {n}") });
            session.submit(Actor::facilitator(), &note).expect("a note");
        }
    }
    session.pause().expect("a disk");
}

#[test]
fn the_second_after_any_jump_is_the_second_that_was_played() {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    played("lake-chad", 4, &log);
    let replay = RefCell::new(Replay::open(&log).expect("a sound log"));
    let until = replay.borrow().until().0;
    // Straight through once, second by second that is asked for later.
    let straight: Vec<Seal> = {
        let mut onwards = Replay::open(&log).expect("a sound log");
        let mut at = |n: i64| onwards.at(Time(n * 60)).expect("it was played").seal();
        (0..=until / 60).map(&mut at).collect()
    };
    let minutes = straight.len();
    let jumps = prop::collection::vec(0..minutes, 1..12);
    proptest!(ProptestConfig::with_cases(24), |(jumps in jumps)| {
        for minute in jumps {
            let mut replay = replay.borrow_mut();
            let exercise = replay.at(Time(minute as i64 * 60)).expect("it was played");
            prop_assert_eq!(exercise.seal(), straight[minute]);
        }
    });
}

#[test]
fn a_jump_onto_a_second_carries_all_that_was_done_in_it() {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    played("lake-chad", 1, &log);
    let mut replay = Replay::open(&log).expect("a sound log");
    let (end, hour) = (replay.until(), Time(3600));
    let acts = replay.at(end).expect("it was played").acts();
    for from in [Time::START, Time(3599), hour, end] {
        replay.at(from).expect("it was played");
        assert_eq!(replay.at(hour).expect("it was played").acts(), acts, "from {}", from.0);
    }
    assert!(replay.at(Time(3599)).expect("it was played").acts() < acts, "the notes were written a second later");
}
