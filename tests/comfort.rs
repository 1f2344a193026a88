//! What people set to their liking, and what keeps them from doing by one key what nobody can take back.

use crossterm::event::KeyCode;
use harmattan::{
    app::{AskedDeed, Overlay, Pane, Room, Station},
    comfort::{Comfort, Theme, settings},
    keymap::{ACTIONS, Action, Where},
    msg::{Msg, Wish},
    screens::start::{Start, StartChoice},
    table::Table,
    terminal::without_colour,
    update::update,
};
use kernel::{names::Slug, time::Span};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier},
};
use vocabulary::act::{Act, ActKind, Actor, TableAct};
use words::Lang;

use crate::keyboard::{Keyboard, text_of};

/// The tutorial, in front of somebody with these settings.
fn open(lang: Lang, comfort: Comfort) -> Keyboard {
    let mut room = Keyboard::open("two-bridges", lang);
    room.app.comfort = comfort;
    room
}

fn settled(text: &str) -> Comfort {
    let (comfort, complaints) = settings::read(text);
    assert_eq!(complaints, []);
    comfort
}

impl Keyboard {
    /// The question that is asked now.
    fn question(&self) -> &str {
        match &self.app.overlay {
            Some(Overlay::Question { text, yes, .. }) => {
                assert!(!yes, "No is the default: {text}");
                text
            }
            other => panic!("a question is asked, not {other:?}"),
        }
    }
}

#[test]
fn every_lesson_is_read_to_its_end_on_the_smallest_window() {
    for lang in Lang::ALL {
        let mut room = open(lang, Comfort::default());
        for n in 0..room.app.scenario.lessons.len() {
            let lesson = room.app.scenario.lessons[n].clone();
            // Those that are done at a seat are read there.
            room.app.room = match lesson.seat.filter(|_| lesson.action.as_deref() != Some("lift")) {
                Some(seat) => Room::Seat(seat),
                None => Room::Control,
            };
            room.app.lesson = n;
            room.app.look_at(&mut room.table);
            room.app.lesson = n;
            let text = room.app.comfort.keys.with_keys(lang.of(&lesson.text), lang);
            let end: String = text.split(' ').next_back().unwrap_or_default().to_owned();
            let shown = text_of(&room.drawn(80, 24));
            let box_: String = shown.lines().skip(2).take_while(|line| !line.contains('━')).collect();
            assert!(box_.contains(&end), "{} in {lang:?} ends with {end:?}\n{shown}", lesson.id);
        }
    }
}

#[test]
fn another_key_works_and_stands_in_footer_help_palette_and_lesson() {
    let comfort = settled(r#"(keys: {"pause": ["F13"], "next-pane": ["F15"], "help": ["F14"]})"#);
    let mut room = open(Lang::En, comfort);
    let picture = room.picture(100, 50);
    assert!(picture.contains("what happened. F15"), "the lesson\n{picture}");
    assert!(picture.contains("F13 pause or go on"), "the footer\n{picture}");
    assert!(picture.contains("F14 help"), "the way to the help\n{picture}");
    assert!(picture.contains("F13 starts the clock"), "the first step\n{picture}");
    room.press(KeyCode::Char(' '));
    assert!(!room.app.pace.running, "the old key does nothing");
    room.press(KeyCode::F(13));
    assert!(room.app.pace.running);
    room.press(KeyCode::F(14));
    let help = room.picture(100, 50);
    assert!(help.contains("  F13                  pause or go on"), "{help}");
    room.press(KeyCode::Esc).action("palette").write("pause");
    let palette = room.picture(100, 50);
    assert!(palette.lines().any(|line| line.contains("pause or go on") && line.contains(" F13")), "{palette}");
}

#[test]
fn the_example_of_the_handbook_can_be_read() {
    let handbook = include_str!("../docs/facilitator.md");
    let example = handbook.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    assert_ne!(settled(example).keys, Comfort::default().keys);
}

#[test]
fn each_person_has_their_own_colours_in_one_programme() {
    let mut one = open(Lang::En, Comfort::default());
    let two = open(Lang::En, settled(r#"(theme: "projector")"#));
    let page = |room: &Keyboard| room.drawn(100, 50).content.iter().map(|cell| cell.bg).collect::<Vec<_>>();
    assert!(page(&one).iter().all(|ground| *ground == Color::Reset), "the terminal's own");
    let (_, white) = Theme::Projector.page().expect("it has colours of its own");
    assert!(page(&two).iter().all(|ground| *ground == white));
    let plain = one.picture(100, 50);
    one.action("theme");
    assert_eq!(one.app.comfort.theme, Theme::Projector);
    assert!(one.app.notice.is_some(), "it says so in words");
    one.app.notice = None;
    assert_eq!(one.picture(100, 50), plain, "only colours change");
    one.action("theme").action("theme");
    assert_eq!(one.app.comfort.theme, Theme::Terminal, "the key goes round");
}

#[test]
fn who_wants_no_colour_gets_none_whatever_the_theme() {
    for theme in Theme::ALL.iter().copied() {
        let room = open(Lang::Fr, Comfort { theme, ..Comfort::default() });
        let mut buffer = room.drawn(100, 50);
        without_colour(&mut buffer);
        assert!(buffer.content.iter().all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)));
        assert!(buffer.content.iter().any(|cell| cell.modifier.contains(Modifier::REVERSED)), "the selection is seen");
    }
}

#[test]
fn the_bell_is_silent_until_somebody_wants_it() {
    let mut room = open(Lang::En, Comfort::default());
    let propose = Act::Table(TableAct::Propose { text: "A ferry".to_owned(), reasons: String::new(), secret: false });
    let speaker = Actor(Slug::new("speaker"));
    room.table.submit(speaker, &propose).expect("anybody may propose");
    room.app.look_at(&mut room.table);
    assert!(!room.app.rings(), "off by default");
    room.action("bell");
    assert!(!room.app.rings(), "what came before rings no more");
    room.table.submit(speaker, &propose).expect("anybody may propose");
    room.app.look_at(&mut room.table);
    assert!(room.app.rings(), "a proposal waits for the facilitator");
    assert!(!room.app.rings(), "once");
}

#[test]
fn a_message_rings_at_the_seat_that_it_reaches() {
    let mut room = open(Lang::En, settled("(bell: true)"));
    (room.app.room, room.app.station) = (Room::Seat(Slug::new("speaker")), Station::Seat);
    room.app.look_at(&mut room.table);
    assert!(!room.app.rings(), "what lies there when one sits down does not ring");
    room.wait(Span(30));
    assert!(!room.app.rings(), "nothing came");
    room.wait(Span::minutes(2));
    assert!(room.app.rings(), "news from the ford");
}

/// Acts that one key does at once, and how each is taken back.
const TAKEN_BACK: &[(ActKind, &str)] = &[
    (ActKind::Pause, "the same key goes on"),
    (ActKind::Resume, "the same key stops"),
    (ActKind::Pace, "the other key, or a number"),
    (
        ActKind::Step,
        "time passes in every exercise; these keys let a minute, a quarter or the way to the next inject pass",
    ),
    (ActKind::Hold, "the same key releases"),
    (ActKind::LockSeat, "the same key opens it again"),
    (ActKind::Release, "the same key holds"),
];

#[test]
fn no_single_key_does_what_cannot_be_taken_back() {
    let mut at_once = Vec::new();
    for action in ACTIONS {
        let mut room = open(Lang::En, Comfort::default());
        room.wait(Span::minutes(4));
        let propose =
            Act::Table(TableAct::Propose { text: "A ferry".to_owned(), reasons: String::new(), secret: false });
        room.table.submit(Actor(Slug::new("speaker")), &propose).expect("anybody may propose");
        room.app.look_at(&mut room.table);
        match action.place {
            Where::MapPane => room.app.pane = Pane::Map,
            Where::EventsPane => room.app.pane = Pane::Events,
            Where::SeatsPane => room.app.pane = Pane::Seats,
            Where::ProposalsPane => room.app.pane = Pane::Proposals,
            Where::Seat | Where::SeatLive | Where::InboxLive | Where::InboxTab | Where::OrderTab | Where::KnownMap => {
                room.app.room = Room::Seat(Slug::new("speaker"));
                room.app.look_at(&mut room.table);
                match action.place {
                    Where::InboxLive | Where::InboxTab => room.action("show-inbox"),
                    Where::OrderTab => room.action("show-act"),
                    Where::KnownMap => room.action("show-known"),
                    _ => &mut room,
                };
            }
            // Where something stands in front, its own stories are below.
            Where::Question | Where::Form | Where::Summary | Where::Composer | Where::Palette | Where::Doors => {
                continue;
            }
            _ => {}
        }
        for wish in update(&mut room.app, Msg::Do(action)) {
            if let Wish::Submit(_, act) = wish {
                let kind = act.kind();
                let back = TAKEN_BACK.iter().any(|(known, _)| *known == kind);
                assert!(back, "`{}` does {kind:?} at once", action.name);
                at_once.push(kind);
            }
        }
    }
    // A way back that no key needs would say something untrue.
    for (kind, _) in TAKEN_BACK.iter().filter(|(kind, _)| !matches!(kind, ActKind::Release | ActKind::Pause)) {
        assert!(at_once.contains(kind), "{kind:?}");
    }
}

#[test]
fn what_cannot_be_taken_back_is_asked_about_with_its_object_and_its_consequence() {
    for (lang, consequence) in [(Lang::En, "cannot"), (Lang::Fr, "pas de retour possible")] {
        let mut room = open(lang, Comfort::default());
        room.wait(Span::minutes(4));
        let propose =
            Act::Table(TableAct::Propose { text: "A ferry".to_owned(), reasons: String::new(), secret: false });
        room.table.submit(Actor(Slug::new("speaker")), &propose).expect("anybody may propose");
        room.app.look_at(&mut room.table);
        let before = room.table.facts().len();
        let row =
            |room: &Keyboard| room.app.selected_row().map(|row| room.app.names.of(row.id).into_owned()).expect("a row");

        // Fire.
        room.action("show-msel").action("msel-fire");
        let asked = room.question().to_owned();
        assert!(asked.contains(&row(&room)) && asked.to_lowercase().contains(consequence), "{asked}");
        // Enter without a choice is No.
        room.press(KeyCode::Enter);
        assert_eq!(room.table.facts().len(), before, "nothing was done");
        assert!(room.app.overlay.is_none());

        // An inject that comes at once; one that comes later can still be dropped and is not asked about.
        room.action("add-inject");
        for text in ["", "", "", "Fire at the school", ""] {
            room.write(text).press(KeyCode::Enter);
        }
        let asked = room.question().to_owned();
        assert!(asked.contains("Fire at the school") && asked.to_lowercase().contains(consequence), "{asked}");
        room.press(KeyCode::Esc).press(KeyCode::Esc);

        // A ruling.
        room.action("show-proposals").action("rule");
        // Down to the last line: it fails, whatever the dice say.
        for _ in 0..8 {
            room.action("down");
        }
        room.press(KeyCode::Enter).write("Too late").press(KeyCode::Enter);
        let asked = room.question().to_owned();
        assert!(asked.contains("A ferry") && asked.to_lowercase().contains(consequence), "{asked}");
        room.press(KeyCode::Esc).press(KeyCode::Esc);

        // Leaving.
        room.action("quit");
        assert!(room.question().contains('?'));
        assert!(matches!(&room.app.overlay, Some(Overlay::Question { deed: AskedDeed::Quit, .. })));
        room.press(KeyCode::Enter);
        assert!(!room.app.left);
        assert_eq!(room.table.facts().len(), before, "nothing was done in all this");
    }
}

#[test]
fn whatever_a_seat_does_is_read_over_before_it_is_sent() {
    for kind in ActKind::ALL.iter().filter(|kind| kind.fields().is_empty()) {
        let mut composer = harmattan::input::Composer::new(*kind);
        composer.field = 0;
        assert!(composer.ready(), "an act without fields goes straight to the summary");
    }
    let mut room = open(Lang::En, Comfort::default());
    (room.app.room, room.app.station) = (Room::Seat(Slug::new("speaker")), Station::Seat);
    room.app.look_at(&mut room.table);
    let before = room.table.facts().len();
    room.action("propose").write("The ferryman carries the sick").press(KeyCode::Enter);
    while room.app.places()[0] != Where::Summary {
        room.press(KeyCode::Enter);
        assert!(room.app.desk().is_some_and(|desk| desk.composer.is_some()), "it is not sent yet");
    }
    assert_eq!(room.table.facts().len(), before);
    room.action("send");
    assert!(room.table.facts().len() > before);
}

#[test]
fn one_key_on_the_start_screen_begins_the_tutorial_and_it_stands_first() {
    for lang in Lang::ALL {
        let mut start = Start { lang, ..Start::default() };
        let key = |name: &str| -> &'static Action {
            ACTIONS
                .iter()
                .find(|action| action.place == Where::Start && action.name == name)
                .expect("a key of the start screen")
        };
        let wanted = Some(StartChoice::Play("two-bridges".to_owned(), None));
        assert_eq!(start.update(key("learn").does), wanted);
        assert_eq!(start.update(key("open").does), wanted, "the first line is chosen");
        let area = Rect::new(0, 0, 80, 24);
        let mut buffer = Buffer::empty(area);
        start.draw(area, &mut buffer);
        let text: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert!(text.contains(if lang == Lang::En { "Learn by playing" } else { "Apprendre en jouant" }));
    }
}
