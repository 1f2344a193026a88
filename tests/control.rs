//! The control room, as somebody leads from it with forty people waiting: slips are undone or asked about, what is chosen stays chosen,
//! words are found, and looking on changes nothing.

use crossterm::event::KeyCode;
use engine::sight::view::{RowState, RowView};
use harmattan::{
    app::{App, Attention, Overlay, Pane, Room, Thing, chronicle::Gravity},
    keymap::{ACTIONS, Do, Press, Where},
    library::Source,
    remote::{Remote, RemotePlace, Whom},
    report,
    screens::start::{Page, Start},
    session::Session,
    table::Table as _,
};
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use ratatui::{buffer::Buffer, layout::Rect};
use vocabulary::{
    act::{Act, Actor, DirectionAct, TableAct},
    terms::Hand,
};
use words::Lang;

use crate::{
    door::Folder,
    keyboard::{Keyboard, text_of},
    laws::shipped,
};

/// The tutorial, four minutes on: two rows are still to come by themselves, and some by hand or on condition.
fn under_way(lang: Lang) -> Keyboard {
    let mut room = Keyboard::open("two-bridges", lang);
    room.wait(Span::minutes(4)).action("show-msel");
    room
}

impl Keyboard {
    /// What the facilitator's hand has made of the exercise. A row that was added and dropped again is as good as none.
    fn standing(&self) -> impl PartialEq + std::fmt::Debug + use<> {
        let rows = self.app.view.rows.iter().filter(|row| !row.id.as_str().starts_with("added"));
        let rows: Vec<_> = rows.map(|row| (row.id, row.state, row.at, row.to.clone(), row.subject.clone())).collect();
        let added = self.app.view.rows.iter().filter(|row| row.id.as_str().starts_with("added"));
        let added = added.filter(|row| row.state != RowState::Dropped).count();
        let seats: Vec<_> = self.app.view.seats.iter().map(|seat| (seat.id, seat.hand, seat.locked)).collect();
        (rows, added, seats, self.app.view.frozen.clone(), self.app.pace.ratio, self.app.filter.clone())
    }

    fn row(&self, id: Slug) -> &RowView {
        self.app.view.rows.iter().find(|row| row.id == id).expect("a row of the scenario")
    }

    /// The words of the question that is asked now.
    fn asked(&self) -> String {
        match &self.app.overlay {
            Some(Overlay::Question { text, .. }) => text.clone(),
            other => panic!("a question is asked, not {other:?}"),
        }
    }
}

#[test]
fn what_a_slip_breaks_is_undone_with_one_key_and_the_record_keeps_both() {
    /// What is called so, and how it is done by keys.
    type Slip = (&'static str, fn(&mut Keyboard));
    let slips: [Slip; 11] = [
        ("hold", |room| {
            room.action("msel-hold");
        }),
        ("put off", |room| {
            room.action("msel-defer").press(KeyCode::Enter).write("late").press(KeyCode::Enter);
        }),
        ("drop", |room| {
            room.action("msel-drop").write("too much").press(KeyCode::Enter);
        }),
        ("edit", |room| {
            room.action("msel-edit").press(KeyCode::Enter).press(KeyCode::Enter).write(" (new)");
            room.press(KeyCode::Enter).press(KeyCode::Enter).press(KeyCode::Enter);
        }),
        ("shift", |room| {
            room.action("shift-all").write("2min").press(KeyCode::Enter).press(KeyCode::Enter);
        }),
        ("add", |room| {
            room.action("add-inject").press(KeyCode::Enter);
            for _ in 0..4 {
                room.press(KeyCode::Backspace);
            }
            room.write("5min").press(KeyCode::Enter).press(KeyCode::Enter).write("Smoke").press(KeyCode::Enter);
            room.press(KeyCode::Enter);
        }),
        ("freeze", |room| {
            room.action("freeze").press(KeyCode::Enter);
        }),
        ("pace", |room| {
            room.action("faster");
        }),
        ("lock", |room| {
            room.action("show-seats").action("lock-seat");
        }),
        ("hand over", |room| {
            room.action("show-seats").action("hand-seat").press(KeyCode::Enter);
        }),
        ("filter", |room| {
            room.action("msel-filter").action("right");
            (0..4).for_each(|_| {
                room.action("next");
            });
        }),
    ];
    for lang in Lang::ALL {
        for (name, slip) in &slips {
            let mut room = under_way(lang);
            let before = room.standing();
            slip(&mut room);
            assert!(room.app.overlay.is_none(), "{name}: {:?}", room.app.overlay);
            assert_ne!(before, room.standing(), "{name} changes something: {:?}", room.app.notice);
            let acts = room.table.facts().len();
            room.action("undo");
            assert_eq!(before, room.standing(), "{name} is undone: {:?}", room.app.notice);
            assert!(*name == "filter" || room.table.facts().len() > acts, "{name}: the opposite act is recorded");
            let undone = words::say(lang, words::Key::Undone, &[("what", "")]);
            assert!(
                room.app.notice.as_ref().is_some_and(|said| said.starts_with(undone.trim())),
                "{name}: {:?}",
                room.app.notice
            );
            room.action("undo");
            assert_eq!(room.app.notice.as_deref(), Some(words::ui(lang, words::Key::NothingToUndo)), "{name}");
        }
    }
}

#[test]
fn several_slips_are_undone_one_after_the_other_and_what_took_effect_is_not() {
    let mut room = under_way(Lang::En);
    let before = room.standing();
    room.action("faster").action("msel-hold").action("msel-drop").write("no").press(KeyCode::Enter);
    for _ in 0..3 {
        room.action("undo");
    }
    assert_eq!(before, room.standing(), "a held row that was dropped is held again, then released");
    let row = room.app.selected_row().expect("a row").id;
    room.action("msel-defer").press(KeyCode::Enter).write("late").press(KeyCode::Enter);
    room.wait(Span::minutes(25));
    room.action("undo");
    assert!(matches!(room.row(row).state, RowState::Delivered | RowState::Awaited), "{:?}", room.row(row));
    assert!(room.app.notice.as_ref().is_some_and(|said| said.contains("already")), "{:?}", room.app.notice);
}

#[test]
fn a_shift_that_takes_rows_past_others_is_undone_for_those_rows_alone() {
    let mut room = under_way(Lang::En);
    room.app.chosen.insert(Pane::Msel, Thing::Row(Slug::new("r11")));
    let (before, due) = (room.standing(), room.row(Slug::new("r11")).at);
    room.action("shift-all").write("-10min").press(KeyCode::Enter).press(KeyCode::Right).press(KeyCode::Enter);
    assert_eq!(room.row(Slug::new("r11")).at, due - Span::minutes(10), "{:?}", room.app.notice);
    assert!(room.row(Slug::new("r11")).at < room.row(Slug::new("r09")).at, "it comes before one that was before it");
    room.action("undo");
    assert_eq!(before, room.standing());
}

#[test]
fn who_says_no_to_undoing_something_can_undo_it_later() {
    let mut room = under_way(Lang::En);
    let row = room.app.selected_row().expect("a row").id;
    room.action("msel-hold").wait(Span::minutes(2)).action("undo");
    assert!(room.asked().contains("At once"), "it would come now: {}", room.asked());
    room.press(KeyCode::Esc);
    assert_eq!(room.row(row).state, RowState::Held);
    room.action("undo").press(KeyCode::Char('y'));
    assert_eq!(room.row(row).state, RowState::Delivered, "{:?}", room.app.notice);
}

#[test]
fn a_shift_asks_with_the_names_of_what_would_come_now_and_of_what_would_never_come() {
    let mut room = under_way(Lang::En);
    let next = room.app.next_row().expect("a row").clone();
    let name = room.app.names.of(next.id).into_owned();
    room.action("shift-all").write("-2h").press(KeyCode::Enter).press(KeyCode::Enter);
    assert!(room.asked().contains(&name), "{}", room.asked());
    assert_eq!(room.row(next.id).state, RowState::Scheduled, "nothing came unasked");
    // What really moves is said, for it is not two hours.
    room.press(KeyCode::Char('y'));
    let said = room.app.notice.clone().unwrap_or_default();
    let moved = words::span(Span((next.at - Time(240)).0.saturating_neg()));
    assert!(said.contains(&moved), "{said}: {moved}");

    let mut room = under_way(Lang::Fr);
    room.action("shift-all").write("5h").press(KeyCode::Enter).press(KeyCode::Enter);
    assert!(room.asked().contains("jamais"), "{}", room.asked());
    room.press(KeyCode::Esc).press(KeyCode::Esc);
    assert_eq!(room.row(next.id).at, next.at);
}

#[test]
fn whatever_is_done_to_a_row_it_stays_the_chosen_one() {
    let mut room = under_way(Lang::En);
    let row = room.app.selected_row().expect("a row").id;
    room.action("msel-hold");
    assert_eq!(room.app.selected_row().map(|row| row.id), Some(row));
    assert_eq!(room.row(row).state, RowState::Held);
    room.action("msel-hold");
    assert_eq!(room.app.selected_row().map(|row| row.id), Some(row));
    assert_eq!(room.row(row).state, RowState::Scheduled, "the same key lets it go again");
}

#[test]
fn what_comes_in_never_moves_a_choice() {
    let mut room = under_way(Lang::En);
    let propose = |room: &mut Keyboard, text: &str| {
        let act = Act::Table(TableAct::Propose { text: text.to_owned(), reasons: String::new(), secret: false });
        room.table.submit(Actor(Slug::new("speaker")), &act).expect("anybody may propose");
        room.app.look_at(&mut room.table);
    };
    propose(&mut room, "A ferry");
    propose(&mut room, "A bridge");
    room.action("show-proposals").action("down");
    propose(&mut room, "A tunnel");
    room.action("rule");
    let Some(Overlay::Ruling(ruling)) = &room.app.overlay else { panic!("{:?}", room.app.overlay) };
    let text = room.app.view.proposals.iter().find(|p| p.id == ruling.proposal).map(|p| p.text.as_str());
    assert_eq!(text, Some("A ferry"));
}

#[test]
fn what_is_to_do_now_is_true_while_the_clock_stands() {
    let mut room = under_way(Lang::En);
    let lost = RemotePlace {
        whom: Whom::Seat(Slug::new("speaker")),
        code: String::new(),
        from: Vec::new(),
        lost: true,
        locked: false,
        ticket: None,
        hand: false,
    };
    room.app.remote = Some(Remote { places: vec![lost], ..Remote::default() });
    assert!(room.app.needs().contains(&Attention::Lost { seat: Slug::new("speaker") }));
    assert!(room.picture(120, 40).contains("to do now"), "{}", room.picture(120, 40));
    room.app.remote = None;
    assert!(!room.app.needs().contains(&Attention::Lost { seat: Slug::new("speaker") }));
}

#[test]
fn who_looks_on_at_a_seat_changes_nothing_of_its_player_and_is_told_that_somebody_sits_there() {
    for lang in Lang::ALL {
        let mut room = under_way(lang);
        let seat = Slug::new("speaker");
        let place = RemotePlace {
            whom: Whom::Seat(seat),
            code: String::new(),
            from: vec!["10.0.0.7".to_owned()],
            lost: false,
            locked: false,
            ticket: None,
            hand: false,
        };
        room.app.remote = Some(Remote { places: vec![place], ..Remote::default() });
        // The player's own desk, as it is known here.
        let theirs = |app: &App| format!("{:?}", app.desks.get(&seat));
        let before = theirs(&room.app);
        room.action("show-seats").action("last").action("hand-over");
        let curtain = room.picture(80, 24);
        let warned: String = words::ui(lang, words::Key::SeatTakenCurtain).chars().take(30).collect();
        assert!(curtain.contains(&warned), "{curtain}");
        room.action("lift").action("show-inbox").action("open-item").action("down").action("open-item");
        assert_eq!(room.app.room, Room::Seat(seat));
        assert!(room.app.desk().is_some_and(|desk| desk.read.is_empty()), "nothing counts as read");
        let told: String = words::ui(lang, words::Key::SeatTaken).chars().take(30).collect();
        assert!(room.picture(80, 24).contains(&told), "{}", room.picture(80, 24));
        room.action("tell").stand();
        assert_eq!(theirs(&room.app), before, "drafts, tab, choice and marks are the player's");
    }
}

#[test]
fn a_list_narrows_as_one_types_and_the_choice_stays_in_the_midst_of_all() {
    let mut room = Keyboard::open("lake-chad", Lang::Fr);
    room.wait(Span::hours(9));
    for (pane, word) in [
        ("show-msel", "velo"),
        ("show-events", "POSTE"),
        ("show-seats", "gouverneur"),
        ("show-posts", "dunes"),
        ("show-people", "kandil"),
        ("show-tasks", "police"),
    ] {
        room.action(pane);
        let pane = room.app.pane;
        let all = room.app.things(pane).len();
        let word = if pane == Pane::Msel { "marche" } else { word };
        room.press(KeyCode::Char('/')).write(word);
        let found = room.app.things(pane);
        assert!(!found.is_empty() && found.len() < all, "{pane:?}: {} of {all}", found.len());
        assert!(room.picture(80, 24).contains(word), "what is looked for can be read");
        room.press(KeyCode::Down).press(KeyCode::Enter);
        let chosen = room.app.chosen(pane).expect("a line").1;
        assert!(found.contains(&chosen));
        room.press(KeyCode::Esc);
        assert_eq!(room.app.things(pane).len(), all, "all again");
        assert_eq!(room.app.chosen(pane).map(|(_, thing)| thing), Some(chosen), "{pane:?}");
    }
    // Nothing that is typed does anything else, and nothing found is said.
    let before = room.table.facts().len();
    room.press(KeyCode::Char('/')).write("q u m s fx");
    assert_eq!(room.table.facts().len(), before);
    assert!(room.picture(80, 24).contains("Rien ici ne contient"), "{}", room.picture(80, 24));
}

#[test]
fn looking_for_words_in_the_msel_stands_on_the_next_row_that_has_them() {
    let mut room = Keyboard::open("lake-chad", Lang::Fr);
    room.action("show-msel").action("find").write("eau");
    let next = room.app.things(Pane::Msel).into_iter().find(|thing| {
        let Thing::Row(id) = thing else { return false };
        room.app.view.rows.iter().any(|row| row.id == *id && room.app.is_coming(row))
    });
    assert!(next.is_some(), "some coming row has these letters");
    assert_eq!(room.app.chosen(Pane::Msel).map(|(_, thing)| thing), next);
}

#[test]
fn a_seat_finds_words_in_its_messages_and_opens_what_it_sees() {
    for (seat, plain) in [("police-ne", false), ("kandil-women", true)] {
        let mut room = Keyboard::open("lake-chad", Lang::En);
        room.wait(Span::hours(9));
        let seat = Slug::new(seat);
        assert_eq!(room.app.is_plain(seat), plain, "{seat}");
        room.sit(seat.as_str()).action("show-brief").press(KeyCode::Char('/'));
        // The oldest message, by a word of its subject.
        let first = room.app.seat.as_ref().expect("a view").inbox[0].clone();
        let word = room.app.names.text(&first.inject.expect("an inject").subject);
        room.write(&word).press(KeyCode::Enter);
        let picture = room.picture(80, 24);
        assert!(picture.contains(&word), "{picture}");
        room.action("open-item");
        assert!(room.app.desk().is_some_and(|desk| desk.open && desk.item == Some(first.n)), "{picture}");
        room.press(KeyCode::Esc);
        assert!(room.app.desk().is_some_and(|desk| desk.find.values().all(String::is_empty)));
        room.press(KeyCode::Char('/')).write("no such word at all").press(KeyCode::Enter);
        assert!(room.picture(120, 40).contains("no such word at all"), "{}", room.picture(120, 40));
    }
}

#[test]
fn the_chronicle_says_what_repeats_once_and_one_key_shows_every_fact() {
    let mut room = Keyboard::open("lake-chad", Lang::En);
    room.wait(Span::hours(30)).action("show-events");
    let (short, all) = (room.app.things(Pane::Events).len(), room.app.news.len());
    assert!(short < all, "{short} lines for {all} facts");
    // No fact is hidden: each number stands in one line.
    let told: usize = room.app.told().map(|told| told.facts.len()).sum();
    assert_eq!(told, all);
    let folded = room.app.told().find(|told| told.facts.len() > 1).expect("something repeats").clone();
    room.app.chosen.insert(Pane::Events, Thing::Fact(folded.facts[0]));
    let picture = room.picture(80, 24);
    assert!(picture.contains(&format!("(×{})", folded.facts.len())), "{picture}");
    assert!(Gravity::ALL.iter().any(|gravity| picture.contains(gravity.word(Lang::En))), "{picture}");
    room.action("why");
    assert!(matches!(room.app.overlay, Some(Overlay::Why(_))));
    room.press(KeyCode::Esc).action("unfold-events");
    assert_eq!(room.app.things(Pane::Events).len(), all);
}

#[test]
fn an_inject_is_called_by_its_subject_and_said_to_have_come_as_it_came() {
    for (lang, by_hand) in [(Lang::En, "fired by hand"), (Lang::Fr, "lancé à la main")] {
        let mut room = under_way(lang);
        room.action("add-inject").press(KeyCode::Enter).press(KeyCode::Enter).press(KeyCode::Enter);
        room.write("Smoke").press(KeyCode::Enter).press(KeyCode::Enter).press(KeyCode::Char('y'));
        let row = room.app.view.rows.iter().find(|row| row.state == RowState::Manual).expect("a row by hand").id;
        room.app.chosen.insert(Pane::Msel, Thing::Row(row));
        room.action("msel-fire").press(KeyCode::Char('y')).action("show-events");
        let picture = room.picture(120, 40);
        assert!(picture.contains("Smoke") && !picture.contains("added-1"), "{picture}");
        let said: Vec<String> = room.app.told().map(|told| words::fact(&told.what, &room.app.names)).collect();
        assert!(said.iter().any(|said| said.contains(by_hand)), "{said:?}");
        // An expected action is no message: nothing came, something is expected.
        let expected =
            room.app.scenario.msel.iter().find(|row| row.kind == vocabulary::inject::RowKind::ExpectedAction);
        let name = room.app.names.of(expected.expect("an expected action").id).into_owned();
        let of_it = said.iter().find(|said| said.contains(&name)).expect("it is expected by now");
        assert!(["Expected", "Attendu"].iter().any(|word| of_it.starts_with(word)), "{of_it}");
    }
}

#[test]
fn dice_that_are_thrown_lie_before_every_seat_until_the_ruling() {
    let mut room = under_way(Lang::En);
    for (n, text, secret) in [(1, "A ferry", false), (2, "A bribe", true)] {
        let act = Act::Table(TableAct::Propose { text: text.to_owned(), reasons: String::new(), secret });
        room.table.submit(Actor(Slug::new("speaker")), &act).expect("anybody may propose");
        let proposal = Serial { of: Slug::new("speaker"), n };
        room.table
            .submit(Actor::facilitator(), &Act::Direction(DirectionAct::Throw { proposal, odds: 500 }))
            .expect("dice are thrown");
    }
    room.app.look_at(&mut room.table);
    room.sit("governor");
    let picture = room.picture(80, 24);
    assert!(picture.contains("⚄") && picture.contains("A ferry"), "{picture}");
    assert!(!picture.contains("A bribe"), "what is secret stays so: {picture}");
}

#[test]
fn the_map_goes_closer_by_the_key_that_says_so() {
    for lang in Lang::ALL {
        let mut room = under_way(lang);
        room.action("show-map");
        let width = |room: &Keyboard| room.app.window.unwrap_or_else(|| room.app.whole_map()).width();
        let whole = width(&room);
        for action in ACTIONS.iter().filter(|action| action.place == Where::MapPane) {
            let before = width(&room);
            if let Press::Char(c) = room.app.comfort.keys.of(action)[0] {
                room.press(KeyCode::Char(c));
            }
            match action.does {
                Do::ZoomIn => assert!(width(&room) < before, "{}", words::ui(lang, action.label)),
                Do::ZoomOut => assert!(width(&room) > before, "{}", words::ui(lang, action.label)),
                Do::ZoomReset => assert!((width(&room) - whole).abs() < 1e-9),
                _ => {}
            }
        }
    }
}

#[test]
fn the_report_is_written_from_inside_and_written_again_beside_the_first() {
    let folder = Folder::new();
    let log = folder.path("evening.jsonl");
    let mut room = Keyboard::seeded("two-bridges", Lang::Fr, Some(3), Some(&log));
    room.wait(Span::minutes(30));
    assert!(room.app.over());
    let key = room.app.comfort.keys.key_of("report", Lang::Fr).expect("the key");
    assert!(room.picture(80, 24).contains(&key), "the next step names its key: {}", room.picture(80, 24));
    let action = ACTIONS.iter().find(|action| action.name == "report").expect("in the table");
    let after = harmattan::deal::deal(&mut room.app, &mut room.table, harmattan::msg::Msg::Do(action));
    assert!(after.report);
    let first = report::write_beside(&log, Lang::Fr).expect("a report");
    let second = report::write_beside(&log, Lang::Fr).expect("another one");
    assert_ne!(first, second);
    for page in [first, second] {
        assert!(std::fs::read_to_string(&page).expect("a page").contains("<html"), "{}", page.display());
    }
}

#[test]
fn the_plan_of_the_last_exercise_is_carried_in_and_the_report_says_whether_its_measures_moved() {
    use paper::report::ratings::{CarriedPlan, PlanLine};
    let folder = Folder::new();
    let log = folder.path("evening.jsonl");
    let measure = |measure: &str, was| PlanLine {
        action: format!("An action for {measure}"),
        measure: measure.to_owned(),
        was: Some(was),
        ..PlanLine::default()
    };
    let lines = vec![measure("crossed", 1_000_000), measure("attacks", 0), PlanLine::default()];
    let plan = CarriedPlan { exercise: "The first table".to_owned(), lines };
    let remark = harmattan::session::remark::plan(&plan).expect("plain data");
    let source = Source::built_in("two-bridges").expect("it is built in");
    let mut session = Session::start(&source, Some(3), Lang::En, Some(&log)).expect("it starts");
    session.note(&remark).expect("the log is written");
    session.advance_to(session.end_time()).expect("the log is written");
    session.end().expect("the log is written");
    session.close().expect("the log is written");
    let page = report::write_beside(&log, Lang::En).expect("a report");
    let text = std::fs::read_to_string(page.with_extension("md")).expect("text");
    let row = |action: &str| text.lines().find(|line| line.contains(action)).unwrap_or_else(|| panic!("{text}"));
    assert!(text.contains("The first table"), "{text}");
    assert!(row("An action for crossed").contains("moved for the worse"), "{text}");
    assert!(row("An action for attacks").contains("did not move"), "{text}");
}

#[test]
fn what_has_no_room_in_its_line_on_the_start_screen_stands_in_full_below() {
    let scenarios = vec![("lake-chad".to_owned(), shipped("lake-chad"))];
    let start = Start { lang: Lang::Fr, scenarios, page: Page::Variants(0), at: 2, ..Start::default() };
    let whole = &start.lines()[start.at];
    assert!(whole.chars().count() > 78, "{whole}");
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    start.draw(buffer.area, &mut buffer);
    let picture = text_of(&buffer);
    // The variant's name stands at the end of the line, where it is cut.
    let name = start.scenarios[0].1.variants[1].id;
    assert!(picture.contains('…') && picture.contains(&format!("({name})")), "{picture}");
}

#[test]
fn a_seat_in_other_hands_is_given_back_by_undoing_it() {
    let mut room = under_way(Lang::En);
    room.action("show-seats").action("hand-seat").press(KeyCode::Enter);
    assert!(room.app.view.seats.iter().any(|seat| seat.hand != Hand::People));
    room.action("undo");
    assert!(room.app.view.seats.iter().all(|seat| seat.hand == Hand::People));
}
