//! The screens, as people meet them: keys go in, a picture comes out. Everything is drawn from the tutorial, by the same code that
//! a terminal runs; only the terminal is missing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use engine::sight::view::RowState;
use harmattan::{
    app::{Overlay, Room, Tab},
    comfort::Keys,
    deal::deal,
    keymap,
    library::Source,
    msg::Msg,
    session::{Session, remark},
    table::{Past, Table},
};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use proptest::prelude::*;
use vocabulary::act::Actor;
use words::Lang;

use crate::{door::Folder, keyboard::Keyboard};

mod participants;
mod players;
mod styles;

#[test]
fn the_control_room_fits_the_smallest_window() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(11));
    insta::assert_snapshot!(room.picture(80, 24));
}

#[test]
fn the_control_room_shows_two_columns_on_a_middle_sized_window_in_french() {
    let mut room = Keyboard::open("two-bridges", Lang::Fr);
    room.wait(Span::minutes(11));
    insta::assert_snapshot!(room.picture(120, 40));
}

#[test]
fn the_control_room_shows_everything_at_once_on_a_projector() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(21));
    insta::assert_snapshot!(room.picture(200, 60));
}

#[test]
fn a_window_that_is_too_small_says_so_and_waits() {
    let room = Keyboard::open("two-bridges", Lang::En);
    insta::assert_snapshot!(room.picture(60, 12));
}

#[test]
fn every_pane_has_something_to_say_on_the_smallest_window() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(16));
    let mut pictures = Vec::new();
    for pane in ["show-map", "show-events", "show-seats", "show-posts", "show-people", "show-proposals", "show-tasks"] {
        room.action(pane);
        pictures.push(room.picture(80, 24));
    }
    insta::assert_snapshot!(pictures.join("\n\n"));
}

#[test]
fn behind_the_curtain_nothing_of_either_side_can_be_read() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(16));
    let secret = "The old ferryman has mended his boat";
    room.sit("speaker");
    assert!(room.picture(120, 40).contains(secret), "the right person reads it");
    room.action("switch-seat");
    let curtain = room.picture(120, 40);
    assert!(!curtain.contains("ferryman") && !curtain.contains("The screens are dark"), "{curtain}");
    assert!(curtain.contains("EXERCISE"));
    insta::assert_snapshot!(room.picture(80, 24));
    // Whoever waits behind it cannot go back to the seat, only on to the facilitator.
    room.press(KeyCode::Esc);
    assert_eq!(room.app.room, Room::Curtain(None));
    room.action("lift");
    assert_eq!(room.app.room, Room::Control);
}

#[test]
fn a_report_is_shared_field_by_field_and_reaches_the_other_seat_later() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(4)).sit("speaker").action("show-inbox").action("share");
    room.pick("ford");
    insta::assert_snapshot!("composing", room.picture(80, 24));
    room.pick("Chief of the North Bridge").pick("Leave open");
    insta::assert_snapshot!("summary", room.picture(80, 24));
    assert!(room.app.seat.as_ref().is_some_and(|view| view.inbox.iter().all(|item| item.shared_with.is_empty())));
    room.action("send");
    let view = room.app.seat.as_ref().expect("a seat");
    assert!(view.inbox.iter().any(|item| item.shared_with.iter().any(|to| to.as_str() == "chief")));
    room.stand().sit("chief");
    let word = |room: &Keyboard| {
        let view = room.app.seat.as_ref().expect("a seat");
        view.inbox.iter().filter(|item| item.report.relayed_by.as_str() == "speaker").count()
    };
    assert_eq!(word(&room), 0, "a channel takes its time");
    room.wait(Span::minutes(20));
    assert_eq!(word(&room), 1);
    room.action("show-inbox");
    insta::assert_snapshot!("received", room.picture(120, 40));
}

#[test]
fn a_refused_order_says_why_and_keeps_what_was_filled_in() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.sit("chief").action("compose");
    // Send more officers than there are: the choices bound the number, so the bound itself speaks.
    while !room.picture(80, 24).lines().any(|line| line.contains("› ") && line.contains("Reinforce")) {
        room.action("down");
    }
    room.action("choose-act").pick("North");
    room.press(KeyCode::Backspace).press(KeyCode::Backspace).write("999").press(KeyCode::Enter);
    let picture = room.picture(80, 24);
    assert!(picture.contains("999") && picture.contains("! "), "{picture}");
    insta::assert_snapshot!(picture);
}

#[test]
fn a_refusal_and_the_question_stay_in_sight_however_much_was_written() {
    for lang in [Lang::Fr, Lang::En] {
        for words in ["Restez chez vous ce soir, « les pirogues » arrivent.".to_owned(), "longtemps ".repeat(300)] {
            let mut room = Keyboard::open("lake-chad", lang);
            // No line leads from Diffa to the young people of Daboua.
            room.sit("gov-diffa").action("tell").pick("Daboua").write(&words).press(KeyCode::Enter);
            let question = if lang == Lang::Fr { "Est-ce bien cela" } else { "Is this right" };
            let asked = room.picture(80, 24);
            assert!(asked.contains(question), "{asked}");
            room.action("send");
            let refused = room.picture(80, 24);
            assert!(refused.contains("┃! ") && refused.contains(question), "{refused}");
        }
    }
}

#[test]
fn no_message_is_cut_while_the_list_above_it_stands_empty() {
    let mut room = Keyboard::open("lake-chad", Lang::Fr);
    room.sit("gov-diffa").action("show-inbox");
    let picture = room.picture(80, 24);
    assert!(!picture.contains('↓'), "the first word of the exercise has room:\n{picture}");
}

#[test]
fn whom_one_can_talk_to_is_called_by_a_name_that_fits() {
    for seat in ["gov-diffa", "police-td", "agency"] {
        let mut room = Keyboard::open("lake-chad", Lang::Fr);
        room.sit(seat).action("show-talk");
        let picture = room.picture(80, 24);
        assert!(!picture.contains('…'), "{picture}");
    }
}

#[test]
fn words_that_were_begun_are_still_there_when_the_keyboard_comes_back() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.sit("speaker").action("propose").write("Let the old ferryman");
    room.event(KeyEvent::new(KeyCode::F(2), KeyModifiers::NONE)).action("lift");
    room.wait(Span::minutes(5)).sit("speaker");
    assert!(room.picture(80, 24).contains("Let the old ferryman"));
    room.press(KeyCode::Esc).action("propose");
    assert!(room.picture(80, 24).contains("Let the old ferryman"), "left with Esc, it is a draft");
}

#[test]
fn a_proposal_is_ruled_on_with_odds_that_everybody_sees() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.sit("speaker").action("propose").write("The ferryman carries the sick").press(KeyCode::Enter);
    room.write("He knows the water").press(KeyCode::Enter);
    while !matches!(room.app.desk().map(|desk| desk.composer.is_none()), Some(true)) {
        room.press(KeyCode::Enter);
    }
    room.stand().action("show-proposals");
    assert!(room.picture(80, 24).contains("The ferryman carries the sick"));
    room.action("rule");
    insta::assert_snapshot!(room.picture(80, 24));
    for _ in 0..4 {
        room.press(KeyCode::Down);
    }
    // The dice, then what they say.
    room.press(KeyCode::Enter).press(KeyCode::Enter);
    room.write("No police today").press(KeyCode::Enter).action("yes");
    assert!(room.app.overlay.is_none(), "{}", room.picture(80, 24));
    let ruled = room.app.view.proposals.first().and_then(|proposal| proposal.ruled);
    assert_eq!(ruled.map(|(odds, _)| odds), Some(500));
    room.sit("governor").action("show-inbox");
    insta::assert_snapshot!("ruling_heard", room.picture(80, 24));
    room.stand();
    room.action("show-proposals");
    assert!(room.picture(120, 40).contains("(50 %)"), "{}", room.picture(120, 40));
}

#[test]
fn every_fact_on_the_screen_can_be_asked_why() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(12)).action("show-events");
    let (mut longest, mut picture) = (0, String::new());
    for _ in 0..room.app.news.len() {
        room.action("why");
        let Some(Overlay::Why(walk)) = &room.app.overlay else { panic!("no causes") };
        let links = &walk.tree.causes;
        assert!(matches!(links.last(), Some(engine::debrief::why::Link::Root(_))));
        if links.len() > longest {
            (longest, picture) = (links.len(), room.picture(100, 30));
        }
        room.press(KeyCode::Esc).action("down");
    }
    assert!(longest >= 3, "something came of something");
    insta::assert_snapshot!(picture);
}

#[test]
fn the_replay_goes_forth_and_back_and_shows_what_a_seat_saw_then() {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    let source = Source::built_in("two-bridges").expect("a built-in scenario");
    let mut session = Session::start(&source, None, Lang::En, Some(&log)).expect("a sound scenario");
    session.advance_to(Time(300)).expect("a disk");
    let tell = serde_json::from_value(serde_json::json!({"Tell": {"to": "chief", "text": "They cross by the ford"}}));
    session.submit(Actor(Slug::new("speaker")), &tell.expect("an act")).expect("a seat may speak");
    session.advance_to(Time(1500)).expect("a disk");
    session.pause().expect("a disk");

    let mut room = Keyboard::look_back(&log);
    assert_eq!(room.app.now, Time::START);
    room.action("hour-forward");
    assert_eq!(room.app.now, Time(1500), "the record ends here");
    let (at_the_end, at_the_end_view) = (room.picture(200, 60), room.app.view.clone());
    assert!(at_the_end.contains("REPLAY") && at_the_end.contains("sent word"), "{at_the_end}");
    insta::assert_snapshot!("replay", at_the_end);
    let inbox = |room: &mut Keyboard<Past>| {
        room.action("show-seats").action("first").action("hand-over");
        let items = room.app.seat.as_ref().expect("the chief").inbox.len();
        room.action("switch-seat");
        items
    };
    let late = inbox(&mut room);
    for _ in 0..200 {
        room.action("backward");
    }
    assert_eq!(room.app.now, Time::START);
    assert!(inbox(&mut room) < late, "at the start the chief knew less");
    room.action("to-end");
    room.action("show-msel");
    // The pane beside keeps what was chosen last; all else is the same.
    assert_eq!(room.app.view, at_the_end_view, "the same second, the same world");
}

#[test]
fn nothing_can_be_done_in_a_replay() {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    let source = Source::built_in("two-bridges").expect("a built-in scenario");
    let mut session = Session::start(&source, None, Lang::En, Some(&log)).expect("a sound scenario");
    session.advance_to(Time(600)).expect("a disk");
    session.pause().expect("a disk");
    drop(session);
    let before = folder.read("the.jsonl");
    let mut room = Keyboard::look_back(&log);
    for key in "fhdxasmnptcr ".chars() {
        room.press(KeyCode::Char(key)).press(KeyCode::Enter).press(KeyCode::Esc);
    }
    room.action("show-seats").action("hand-over").action("show-act");
    let valid: Vec<&str> = room.app.comfort.keys.valid(&room.app.places()).iter().map(|action| action.name).collect();
    for act in ["share", "tell", "ask", "propose", "compose", "choose-act"] {
        assert!(!valid.contains(&act), "{act}");
    }
    assert_eq!(folder.read("the.jsonl"), before);
}

#[test]
fn the_help_is_printed_from_the_key_table_and_lists_only_what_is_valid_here() {
    let mut room = Keyboard::open("two-bridges", Lang::Fr);
    room.press(KeyCode::F(1));
    insta::assert_snapshot!(room.picture(80, 50));
}

#[test]
fn the_language_changes_while_everything_else_stays() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(5)).sit("speaker").action("show-inbox");
    let before = room.app.desk().map(|desk| desk.tab);
    room.press(KeyCode::F(11));
    let picture = room.picture(80, 24);
    assert!(picture.contains("Porte-parole de Sorra") && picture.contains("Nouvelles"), "{picture}");
    assert_eq!(room.app.desk().map(|desk| desk.tab), before);
    assert_eq!(before, Some(Tab::Inbox));
}

#[test]
fn what_a_player_pastes_cannot_command_the_terminal() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.sit("speaker").action("propose");
    deal(&mut room.app, &mut room.table, Msg::Paste("boat\u{1b}[2J\u{7}\u{9b}31m\u{202e}now".to_owned()));
    let picture = room.picture(80, 24);
    assert!(picture.contains("boat") && picture.contains("now"));
    assert!(!picture.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{picture:?}");
}

#[test]
fn the_lessons_name_only_actions_of_the_key_table() {
    for scenario in harmattan::library::BUILT_IN {
        let scenario = Source::built_in(scenario.name).and_then(|source| source.scenario()).expect("a sound scenario");
        for lesson in &scenario.lessons {
            let known = |name: &str| Keys::default().key_of(name, Lang::En).is_some();
            assert!(lesson.action.as_deref().is_none_or(known), "{}: {:?}", lesson.id, lesson.action);
            for text in [&lesson.text.en, &lesson.text.fr] {
                for name in text.split("{key:").skip(1).filter_map(|rest| rest.split('}').next()) {
                    assert!(known(name), "{}: {name}", lesson.id);
                }
            }
        }
    }
}

#[test]
fn the_clock_of_the_screen_is_the_clock_of_the_exercise() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.action("pause");
    for _ in 0..100 {
        deal(&mut room.app, &mut room.table, Msg::Tick(250));
    }
    assert_eq!(room.app.now, Time(25), "the tutorial's pace is one to one");
    room.action("pause");
    deal(&mut room.app, &mut room.table, Msg::Tick(250));
    assert_eq!(room.app.now, Time(25), "a pause is a pause");
}

/// Keys as a child on the keyboard would press them.
fn any_key() -> impl Strategy<Value = KeyCode> {
    prop_oneof![
        4 => prop::sample::select(vec![
            KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Up, KeyCode::Down, KeyCode::Left,
            KeyCode::Right, KeyCode::PageUp, KeyCode::PageDown, KeyCode::Home, KeyCode::End, KeyCode::Backspace,
            KeyCode::Delete,
        ]),
        3 => prop::sample::select(keymap::ACTIONS.iter().flat_map(|action| action.keys).filter_map(|key| match key {
            keymap::Press::Char(c) => Some(KeyCode::Char(*c)),
            keymap::Press::F(n) => Some(KeyCode::F(*n)),
            _ => None,
        }).collect::<Vec<_>>()),
        1 => any::<char>().prop_map(KeyCode::Char),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_in_any_order_make_it_panic_or_draw_a_control_character(keys in prop::collection::vec(any_key(), 1..120)) {
        let mut room = Keyboard::open("two-bridges", Lang::Fr);
        for (n, key) in keys.into_iter().enumerate() {
            room.press(key);
            if n % 10 == 0 {
                room.wait(Span::minutes(1));
                let picture = room.picture(80, 24);
                prop_assert!(!picture.chars().any(|c| c.is_control() && c != '\n'));
            }
        }
        room.picture(200, 60);
    }
}

#[test]
fn an_inject_to_two_seats_reaches_both_and_the_msel_says_which_of_them_has_opened_it() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    let seats: Vec<Slug> = room.app.scenario.seats.iter().map(|seat| seat.id).collect();
    room.action("add-inject");
    assert!(room.app.places().contains(&keymap::Where::Ticks));
    // None at all is not sent.
    for _ in 0..3 {
        room.press(KeyCode::Tab);
    }
    room.write("Two bridges, one river").press(KeyCode::Enter).write("Look at the water").press(KeyCode::Enter);
    assert!(room.picture(80, 24).contains("! Take at least one seat: Space takes or leaves it."));
    room.action("tick").action("right").action("tick");
    for _ in 0..5 {
        room.press(KeyCode::Enter);
    }
    room.action("yes").wait(Span::minutes(1));
    let row = room.app.view.rows.iter().find(|row| row.id.as_str() == "added-1").expect("it is in the list");
    assert_eq!(row.arrived.iter().map(|(seat, _)| *seat).collect::<Vec<_>>(), &seats[..2]);
    let mark = |room: &mut Keyboard| {
        let picture = room.action("show-msel").picture(160, 40);
        let line = picture.lines().find(|line| line.contains("Two bridges, one ri") && line.contains("delivered"));
        line.unwrap_or_else(|| panic!("{picture}")).to_owned()
    };
    assert!(mark(&mut room).contains("✉ "), "{}", mark(&mut room));
    for (seat, then) in [(seats[0], "✉1/2 "), (seats[1], "✓ ")] {
        // What was put in last stands first.
        room.sit(seat.as_str()).action("show-inbox").action("first").action("open-item").stand();
        assert!(mark(&mut room).contains(then), "{}", mark(&mut room));
    }
}

#[test]
fn the_msel_can_be_narrowed_to_one_state() {
    let mut room = Keyboard::open("lake-chad", Lang::En);
    let manual = room.app.view.rows.iter().filter(|row| row.state == RowState::Manual).count();
    room.action("show-msel").action("msel-filter");
    let states = room.picture(80, 24);
    assert!(states.contains("1/15"), "all, to come, over, and twelve states: {states}");
    for _ in 0..6 {
        room.action("right");
    }
    for _ in 0..4 {
        room.action("next");
    }
    assert_eq!(room.app.rows().count(), manual);
    assert!(room.app.rows().all(|row| row.state == RowState::Manual));
    room.action("list-all");
    assert!(room.app.rows().count() > manual);
}

#[test]
fn people_who_flee_are_seen_to_move_along_their_roads() {
    let mut room = Keyboard::open("lake-chad", Lang::En);
    room.action("show-map");
    let calm = room.picture(120, 40);
    room.wait(Span::hours(34));
    let before = room.app.view.on_roads.clone();
    assert!(before.iter().any(|moving| moving.displaced > 0), "the crisis has begun");
    for moving in &before {
        assert!(moving.progress <= 1000 && moving.people > 0 && moving.displaced <= moving.people, "{moving:?}");
    }
    let arrows = |picture: &str| picture.matches(['»', '«']).count();
    let crisis = room.picture(120, 40);
    assert!(arrows(&crisis) > arrows(&calm), "{crisis}");
    room.wait(Span::minutes(5));
    let after = &room.app.view.on_roads;
    let moved = before.iter().filter(|then| {
        after.iter().any(|now| (now.from, now.to) == (then.from, then.to) && now.progress != then.progress)
    });
    assert!(moved.count() > 0, "whoever is on a road does not stand still");
}

#[test]
fn a_replay_shows_who_had_read_what_at_that_moment_if_the_record_tells() {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    let mut room = Keyboard::seeded("two-bridges", Lang::En, None, Some(&log));
    room.wait(Span::minutes(3));
    room.table.remark(&remark::has_read(Slug::new("chief"), 1)).expect("it can be written");
    room.wait(Span::minutes(3));
    room.table.rest().expect("it can be written");
    drop(room);
    let mut past = Keyboard::look_back(&log);
    let mark = |past: &mut Keyboard<Past>, minutes: i64| {
        past.table.advance_to(Time(minutes * 60)).expect("within the record");
        past.app.look_at(&mut past.table);
        let picture = past.action("show-msel").picture(160, 40);
        picture.lines().find(|line| line.contains("Welcome") && line.contains("delivered")).expect("a row").to_owned()
    };
    assert!(mark(&mut past, 5).contains("✉1/3 "), "{}", mark(&mut past, 5));
    assert!(mark(&mut past, 1).contains("✉ "), "nobody had: {}", mark(&mut past, 1));
}
