//! The wall: over a whole exercise by the book it shows what everybody was told, and never a word that one seat alone holds.

use std::collections::BTreeSet;

use engine::{
    exercise::Exercise,
    plays::players::{PlayedExercise as _, Unwatched, advance},
    sight::wall::WallText,
};
use kernel::{
    names::{Serial, Slug},
    time::Span,
};
use pages::{WallAsked, wall};
use vocabulary::{
    act::{Act, Actor, DirectionAct, TableAct},
    fact::Fact,
    inject::RowKind,
    scenario::Scenario,
    terms::Hand,
};
use words::{Lang, Names};

use crate::laws::shipped;

/// What stands in a scenario for one seat alone: secrets, briefs, rows that do not go to everybody, notes for the facilitator.
fn private(scenario: &Scenario) -> BTreeSet<String> {
    let all = scenario.seats.len();
    let seats = scenario.seats.iter().flat_map(|seat| [&seat.secret, &seat.brief]);
    let rows = scenario.msel.iter().filter(|row| row.recipients().len() < all || row.kind == RowKind::ExpectedAction);
    let rows = rows.flat_map(|row| [&row.text, &row.notes, &row.subject]);
    let texts = seats.chain(rows).flat_map(|text| [text.en.clone(), text.fr.clone()]);
    texts.filter(|text| text.chars().count() > 20).collect()
}

#[test]
fn the_wall_holds_no_word_of_one_seat_over_a_whole_exercise_by_the_book() {
    let scenario = shipped("lake-chad");
    let secrets = private(&scenario);
    assert!(secrets.len() > 100, "there is much to keep: {}", secrets.len());
    let exercise = Exercise::open(scenario.clone(), 7).expect("it opens");
    let mut played = Unwatched::of(exercise, Box::leak(Box::new(|_: &Fact| {})));
    let act = |played: &mut Unwatched<'static>, actor: Actor, act: Act| {
        let Ok(()) = played.act(actor, &act);
    };
    let lead = Actor::facilitator();
    for seat in scenario.seats.iter().map(|seat| seat.id) {
        let hand = Hand::Play(Slug::new("by-the-book"));
        act(&mut played, lead, Act::Direction(DirectionAct::HandSeat { seat: seat.into(), hand }));
        let text = format!("canary-whisper-{seat}");
        act(&mut played, lead, Act::Direction(DirectionAct::Whisper { to: seat.into(), text }));
        let propose =
            |text: String, secret| Act::Table(TableAct::Propose { text, reasons: "canary-reasons".into(), secret });
        act(&mut played, Actor(seat), propose(format!("canary-secret-{seat}"), true));
        act(&mut played, Actor(seat), propose(format!("aloud-{seat}"), false));
        for n in [1, 2] {
            let throw = DirectionAct::Throw { proposal: Serial { of: seat, n }, odds: 500 };
            act(&mut played, lead, Act::Direction(throw));
        }
    }
    act(&mut played, lead, Act::Direction(DirectionAct::Announce { text: "Pause à dix heures.".into() }));
    let (mut shown, mut radio) = (0, 0);
    while !played.exercise.over() {
        let to = played.exercise.now() + Span::hours(3);
        let Ok(()) = advance(&mut played, to);
        let view = played.exercise.wall();
        radio = view.told.iter().filter(|word| matches!(word.what, WallText::Radio { .. })).count();
        for lang in Lang::ALL {
            let names = Names::new(&scenario, lang);
            let page =
                wall(&WallAsked { scenario: &scenario, names: &names, view: &view, running: true, wall: "14:02" });
            let written = serde_json::to_string(&view).expect("plain data");
            // The page binds some words together that a scenario writes with an ordinary space.
            for text in [&page, &page.replace('\u{a0}', " "), &written] {
                assert!(!text.contains("canary-"), "at {}", view.now.0);
                let found = secrets.iter().find(|secret| text.contains(secret.as_str()));
                assert_eq!(found, None, "at {}", view.now.0);
            }
            shown += usize::from(page.contains("Pause à dix heures.") && page.contains("aloud-"));
        }
    }
    assert!(shown > 0 && radio > 0, "something stood there: {shown}, {radio}");
}
