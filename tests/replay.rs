//! The evaluator's room: any second of a record is the second that was played, wherever one comes from.

use std::{cell::RefCell, path::Path};

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use engine::plays::casting::Casting;
use harmattan::{
    app::{App, Overlay, Room, Station, reel::MarkKind, trail::Followed},
    library::Source,
    msg::Msg,
    remote::Whom,
    seats::guest_table::GuestTable,
    session::{Replay, Session},
    table::{Live, Past, Table as _},
};
use kernel::{
    names::Slug,
    seal::Seal,
    time::{Span, Time},
};
use proptest::prelude::*;
use vocabulary::{
    act::{Act, Actor, DirectionAct},
    play::BY_THE_BOOK,
};
use words::Lang;

use crate::{door::Folder, keyboard::Keyboard};

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

/// The evaluator's room in front of some hours of `lake-chad`.
pub fn room(hours: i64) -> (Folder, Keyboard<Past>) {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    played("lake-chad", hours, &log);
    let room = Keyboard::look_back(&log);
    (folder, room)
}

/// The keys that go through a record.
const THROUGH: [&str; 14] = [
    "play",
    "play-back",
    "replay-faster",
    "replay-slower",
    "hour-forward",
    "hour-back",
    "to-start",
    "to-end",
    "to-time",
    "next-of-injects",
    "last-of-acts",
    "next-of-missed",
    "last-of-refusals",
    "next-hit",
];

#[test]
fn the_keys_of_time_are_valid_in_every_view_and_seats_too() {
    let (_folder, mut room) = room(1);
    let valid = |room: &Keyboard<Past>, view: &str| {
        let names: Vec<&str> = room.app.comfort.keys.valid(&room.app.places()).iter().map(|key| key.name).collect();
        for key in THROUGH {
            assert!(names.contains(&key), "`{key}` in {view}: {names:?}");
        }
    };
    room.action("to-end");
    for pane in ["map", "msel", "events", "seats", "posts", "people", "proposals", "tasks", "needs"] {
        room.action(&format!("show-{pane}"));
        valid(&room, pane);
    }
    room.action("show-events").action("why");
    assert!(matches!(room.app.overlay, Some(Overlay::Why(_))));
    valid(&room, "why");
    room.press(KeyCode::Esc).action("show-seats");
    for n in 0..room.app.view.seats.len() {
        room.action("show-seats").action("first");
        (0..n).for_each(|_| _ = room.action("down"));
        room.action("hand-over");
        let Room::Seat(seat) = room.app.room else { panic!("at a seat") };
        for tab in '1'..='8' {
            room.press(KeyCode::Char(tab));
            valid(&room, &format!("tab {tab} of {seat}"));
        }
        let now = room.app.now;
        room.press(KeyCode::Char('<'));
        assert_eq!(room.app.now, now - Span::hours(1), "{seat}");
        room.press(KeyCode::Char('G')).action("switch-seat");
    }
}

#[test]
fn a_record_passes_by_itself_to_its_end_and_back_again_and_stands_still_there() {
    let (_folder, mut room) = room(1);
    let end = room.app.end;
    room.action("replay-faster").action("play");
    let ticks = |room: &mut Keyboard<Past>| {
        let mut seen = vec![room.app.now];
        while room.app.playback.running {
            room.deal(Msg::Tick(200));
            seen.push(room.app.now);
        }
        seen
    };
    let there = ticks(&mut room);
    assert!(there.len() > 10 && there.is_sorted() && there.last() == Some(&end), "{there:?}");
    room.action("play");
    assert!(!room.app.playback.running, "there is nothing behind the end");
    room.action("play-back");
    let back = ticks(&mut room);
    assert!(back.is_sorted_by(|a, b| a >= b) && back.last() == Some(&Time::START), "{back:?}");
    // A key of time stops what passes by itself.
    room.action("play-back");
    room.deal(Msg::Tick(200)).action("hour-forward");
    assert!(!room.app.playback.running);
}

#[test]
fn a_key_goes_to_the_next_of_a_kind_and_says_what_it_is() {
    let (_folder, mut room) = room(2);
    let reel = room.app.reel.clone().expect("a record has its line of time");
    for (next, last, kind) in
        [("next-of-injects", "last-of-injects", MarkKind::Inject), ("next-of-acts", "last-of-acts", MarkKind::Act)]
    {
        room.action("to-start");
        let first = reel.next(kind, Time::START).expect("there are some").clone();
        room.action(next);
        assert_eq!(room.app.now, first.at);
        let said = room.app.notice.clone().unwrap_or_default();
        assert!(said.contains(&words::fact(&first.what, &room.app.names)), "{said}");
        room.action(next).action(last);
        assert_eq!(room.app.now, first.at);
    }
    room.action("to-end").action("next-of-injects");
    assert_eq!(room.app.now, room.app.end);
    assert!(room.app.notice.clone().unwrap_or_default().contains("injects"));
}

#[test]
fn a_time_a_fact_and_words_can_be_gone_to() {
    let (_folder, mut room) = room(2);
    let type_in = |room: &mut Keyboard<Past>, text: &str| {
        room.action("to-time").write(text).press(KeyCode::Enter);
    };
    type_in(&mut room, "D1 07:10");
    assert_eq!(room.app.now, Time(4200));
    type_in(&mut room, "-30min");
    assert_eq!(room.app.now, Time(2400));
    type_in(&mut room, "+1h");
    assert_eq!(room.app.now, Time(6000));
    let fact = room.table.replay.chronicle()[40].clone();
    type_in(&mut room, "#41");
    assert_eq!(room.app.now, fact.at);
    type_in(&mut room, "soon");
    assert!(room.picture(80, 24).contains("D1 14:20"), "it says how to write it");
    room.press(KeyCode::Esc).action("to-start").action("next-hit").write("came due").press(KeyCode::Enter);
    let first = room.app.now;
    assert!(first > Time::START, "{:?}", room.app.notice);
    assert!(room.app.notice.clone().unwrap_or_default().to_lowercase().contains("came due"));
    room.action("to-end").action("last-hit");
    assert!(room.app.now >= first && room.app.now < room.app.end);
    room.action("to-start").action("last-hit");
    assert!(room.app.notice.clone().unwrap_or_default().contains("“came due”"), "{:?}", room.app.notice);
}

#[test]
fn a_click_on_the_line_of_time_goes_there_whatever_is_in_front() {
    let (_folder, mut room) = room(1);
    room.action("mouse");
    for size @ (width, height) in [(80, 24), (120, 40), (200, 60)] {
        for view in ["show-map", "show-events"] {
            room.action(view).action("to-end");
            let end = room.app.end.0;
            let picture = room.picture(size.0, size.1);
            let line = picture.lines().rev().nth(1).expect("the line of time");
            let last = line.chars().position(|c| c == '◆').unwrap_or(usize::from(width) - 12);
            let column = u16::try_from(last / 2 + 5).expect("a column of the window");
            let click = MouseEventKind::Down(MouseButton::Left);
            room.deal(Msg::Mouse(MouseEvent { kind: click, column, row: height - 2, modifiers: KeyModifiers::NONE }));
            let now = room.app.now.0;
            assert!(now > end / 4 && now < end * 3 / 4, "{now} of {end} by a click on {column} of\n{picture}");
        }
    }
}

#[test]
fn a_cause_is_gone_to_from_the_walk_among_causes() {
    let (_folder, mut room) = room(2);
    room.action("to-end").action("show-events").action("why").action("first");
    let Some(Overlay::Why(walk)) = &room.app.overlay else { panic!("no causes") };
    let cause = walk.rows().iter().find_map(|(_, row)| row.fact()).expect("a fact").clone();
    room.action("down").action("go-there");
    assert!(room.app.overlay.is_none() && room.app.now == cause.at, "{} {}", room.app.now.0, cause.at.0);
}

#[test]
fn a_note_and_a_bookmark_stand_beside_the_log_bound_to_their_moment_and_are_gone_to_again() {
    let (folder, mut room) = room(1);
    let before = folder.read("the.jsonl");
    room.action("next-of-acts").action("show-events").action("down").action("evaluator-note");
    let (at, about) = (room.app.now, room.app.chosen(room.app.pane));
    room.write("They waited for nobody; « bien joué ».").press(KeyCode::Enter);
    for _ in 0..20 {
        room.press(KeyCode::Backspace);
    }
    room.write("Diffa").press(KeyCode::Enter);
    assert!(room.app.notice.clone().unwrap_or_default().contains("the.notes.jsonl"), "{:?}", room.app.notice);
    room.action("hour-forward").action("bookmark");
    let bookmarked = room.app.now;
    assert_eq!(folder.read("the.jsonl"), before, "the record stays as it is");
    let written: Vec<serde_json::Value> =
        folder.read("the.notes.jsonl").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(written.len(), 2);
    assert_eq!((&written[0]["at"], &written[0]["by"]), (&at.0.into(), &"Diffa".into()));
    assert_eq!(written[0]["text"], "They waited for nobody; « bien joué ».");
    let Some((_, harmattan::app::Thing::Fact(fact))) = about else { panic!("an event was chosen") };
    assert_eq!(written[0]["fact"], fact);
    assert_eq!((&written[1]["at"], &written[1]["text"]), (&bookmarked.0.into(), &serde_json::Value::Null));
    // Whoever opens the record again finds both, with those of a colleague.
    let other = r#"{"at":30,"by":"Kandil","wall":"2027-03-08T09:00:00Z","text":"From the other shore."}"#;
    folder.write("the.kandil-notes.jsonl", format!("{other}\n"));
    let mut again = Keyboard::look_back(&folder.path("the.jsonl"));
    let mut gone_to = Vec::new();
    for _ in 0..3 {
        again.action("next-note");
        gone_to.push(again.app.now);
    }
    assert_eq!(gone_to, [Time(30), at, bookmarked]);
    again.action("notes").action("first").action("open");
    assert_eq!(again.app.now, Time(30));
    assert!(again.picture(80, 24).contains("From the other shore."), "{}", again.picture(80, 24));
}

#[test]
fn whoever_looks_on_from_another_machine_notes_while_the_others_play_and_touches_nothing_else() {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    let source = Source::built_in("two-bridges").expect("a built-in scenario");
    let mut session = Session::start(&source, None, Lang::En, Some(&log)).expect("a sound scenario");
    session.advance_to(Time(240)).expect("a disk");
    let mut live = Live { session, lang: Lang::En };
    for whom in [Whom::Observer, Whom::Seat(Slug::new("chief"))] {
        let mut app = App::new(live.scenario().clone(), Lang::En, false);
        (app.room, app.station) = match whom {
            Whom::Observer => (Room::Control, Station::Observer),
            Whom::Seat(seat) => (Room::Seat(seat), Station::Seat),
        };
        let mut table = GuestTable { table: &mut live, whom };
        app.look_at(&mut table);
        let valid: Vec<&str> = app.comfort.keys.valid(&app.places()).iter().map(|key| key.name).collect();
        assert_eq!(valid.contains(&"bookmark"), whom == Whom::Observer, "{valid:?}");
        let kept = table.keep_note("observer", "They talk a lot.", None);
        assert_eq!(kept.is_ok(), whom == Whom::Observer);
    }
    drop(live);
    let notes = harmattan::session::notes::notes_beside(&log).notes;
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].at, &*notes[0].text), (Time(240), "They talk a lot."));
}

#[test]
fn the_lanes_and_the_curves_go_through_time_by_a_column_and_open_what_stands_there() {
    let (_folder, mut room) = room(3);
    for view in ["lanes", "curves"] {
        room.action("to-end").action(view);
        let first = room.picture(120, 40);
        assert!(first.contains('▶') && first.contains("REPLAY"), "{first}");
        let mut went = vec![room.app.now];
        for _ in 0..12 {
            room.picture(120, 40);
            room.press(KeyCode::Left);
            went.push(room.app.now);
        }
        assert!(went.is_sorted_by(|a, b| a > b), "{view}: {went:?}");
        // What goes through a record does so in front of it as well.
        room.action("to-start").action("next-of-acts");
        assert!(matches!(room.app.overlay, Some(Overlay::Lanes(_) | Overlay::Curves(_))), "{view}");
        room.press(KeyCode::Esc);
    }
    // In the lane of whoever acted stands the act, and it can be asked why.
    let reel = room.app.reel.clone().expect("a record has its line of time");
    let act = reel.next(MarkKind::Act, Time::START).expect("somebody acted").clone();
    room.action("to-start").action("lanes").action("next-of-acts");
    let Some(Overlay::Lanes(lanes)) = &room.app.overlay else { panic!("lanes") };
    let row = lanes.lanes.iter().position(|lane| lane.facts.iter().any(|fact| fact.fact == act.fact));
    (0..row.expect("a lane")).for_each(|_| _ = room.action("down"));
    room.picture(120, 40);
    room.action("open");
    assert!(matches!(room.app.overlay, Some(Overlay::Why(_))), "{:?}", room.app.notice);
}

#[test]
fn what_a_seat_believed_stands_beside_what_was_so_and_moves_with_the_clock() {
    let (_folder, mut room) = room(4);
    room.action("to-end").action("show-seats").action("first");
    let seats = room.app.view.seats.len();
    let mut differ = 0;
    for _ in 0..seats {
        room.action("truth");
        let picture = room.picture(120, 40);
        assert!(picture.contains("picture and truth"), "{picture}");
        differ += room.app.truth.iter().filter(|belief| !belief.gaps.is_empty()).count();
        let late = room.app.truth.len();
        room.action("to-start");
        assert!(room.app.truth.len() <= late, "at the start it knew no more");
        room.action("to-end").press(KeyCode::Esc).action("down");
    }
    assert!(differ > 0, "after hours of play somebody believes what is not so");
}

#[test]
fn a_report_is_followed_from_the_sight_to_whoever_it_reached() {
    let (_folder, mut room) = room(4);
    room.action("to-end").action("show-seats").action("first");
    for _ in 0..room.app.view.seats.len() {
        room.action("hand-over").press(KeyCode::Char('2'));
        let told = room.app.seat.as_ref().and_then(|view| {
            let known = view.inbox.iter().find(|item| item.inject.is_none() && item.report.hops > 0);
            known.map(|item| (item.n, item.report.id))
        });
        if let (Some((n, report)), Some(desk)) = (told, room.app.desk_mut()) {
            desk.item = Some(n);
            room.action("follow");
            let Some(Overlay::Trail(trail)) = &room.app.overlay else { panic!("{:?}", room.app.notice) };
            assert_eq!(trail.of, Followed::Report(report));
            let names: Vec<&str> = trail.facts.iter().map(|fact| fact.what.name()).collect();
            assert!(names.contains(&"ReportReached"), "{names:?}");
            assert!(trail.facts.is_sorted_by_key(|fact| fact.n));
            let first = trail.facts[0].at;
            room.action("first").action("open");
            assert_eq!(room.app.now, first);
            return;
        }
        room.action("switch-seat").action("show-seats").action("down");
    }
    panic!("nobody was told anything in four hours");
}

#[test]
fn the_hot_wash_goes_page_by_page_in_both_languages_and_names_no_seat_in_its_moments() {
    for lang in [Lang::En, Lang::Fr] {
        let (_folder, mut room) = room(6);
        if lang == Lang::Fr {
            room.press(KeyCode::F(11));
        }
        room.action("hot-wash");
        let mut pages = vec![room.picture(80, 24)];
        loop {
            room.press(KeyCode::Char(' '));
            let page = room.picture(80, 24);
            if pages.last() == Some(&page) {
                break;
            }
            pages.push(page);
        }
        assert!(pages.len() >= 5, "{}", pages.join("\n\n"));
        let seats: Vec<String> = {
            let ids: Vec<Slug> = room.app.scenario.seats.iter().map(|seat| seat.id).collect();
            ids.into_iter().map(|id| room.app.names.of(id).into_owned()).collect()
        };
        for page in &pages[3..] {
            assert!(seats.iter().all(|seat| !page.contains(seat)), "{page}");
        }
        room.press(KeyCode::Esc);
        assert!(room.app.overlay.is_none());
    }
}

#[test]
fn the_views_of_a_record_stand_at_every_size_in_both_languages() {
    let folder = Folder::new();
    let log = folder.path("the.jsonl");
    let source = Source::built_in("two-bridges").expect("a built-in scenario");
    let mut session = Session::start(&source, Some(11), Lang::En, Some(&log)).expect("a sound scenario");
    let cast = Casting::read(&[BY_THE_BOOK.to_owned()], session.scenario(), &Default::default());
    for hand in cast.expect("a shipped play").hands() {
        session.submit(Actor::facilitator(), &hand).expect("the facilitator gives a seat away");
    }
    session.advance_to(session.end_time()).expect("a disk");
    session.close().expect("a disk");
    folder.write(
        "the.notes.jsonl",
        concat!(
            r#"{"at":600,"by":"Sorra","wall":"2027-03-08T09:00:00Z","text":"Le chef attend un mot du gouverneur."}"#,
            "\n",
        ),
    );
    let mut room = Keyboard::look_back(&log);
    room.action("to-time").write("+15min").press(KeyCode::Enter);
    for view in ["lanes", "curves", "truth", "notes", "hot-wash"] {
        room.action(view);
        let mut pictures = vec![room.picture(80, 24), room.picture(120, 40), room.picture(200, 60)];
        room.press(KeyCode::F(11));
        pictures.push(room.picture(80, 24));
        room.press(KeyCode::F(11)).press(KeyCode::Esc);
        for (picture, wide) in pictures.iter().zip([80, 120, 200, 80]) {
            assert!(picture.lines().all(|line| line.chars().count() <= wide), "{picture}");
        }
        insta::assert_snapshot!(view, pictures.join("\n\n"));
    }
}

#[test]
fn what_evaluators_noted_stands_in_the_confidential_report_and_is_counted_in_the_one_that_circulates() {
    let (folder, mut room) = room(1);
    room.action("hour-forward").action("evaluator-note").write("Nobody asked the women of the market.");
    room.press(KeyCode::Enter).press(KeyCode::Enter).action("bookmark");
    drop(room);
    for (edition, printed) in [("confidential", true), ("public", false)] {
        folder.call(&["report", "the.jsonl", "--edition", edition, "--out", edition]).well();
        let page = folder.read(&format!("{edition}/report.md"));
        assert_eq!(page.contains("women of the market"), printed, "{edition}");
        assert_eq!(page.contains("Evaluators’ notes: 1"), !printed, "{edition}");
    }
}
