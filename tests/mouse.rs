//! The mouse, where somebody has switched it on: what is clicked is what stands there, in every room; without it nothing is missing.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use harmattan::{
    app::{Overlay, Pane, Room, Tab},
    keymap::Do,
    screens::start::{Page, Start},
};
use kernel::time::Span;
use ratatui::{buffer::Buffer, layout::Rect};
use words::Lang;

use crate::keyboard::{Keyboard, text_of};

const SMALL: (u16, u16) = (80, 24);
const MIDDLE: (u16, u16) = (120, 40);
const LARGE: (u16, u16) = (200, 60);

fn with_mouse(name: &str) -> Keyboard {
    let mut room = Keyboard::open(name, Lang::En);
    room.action("mouse");
    assert!(room.app.comfort.mouse, "one key switches it on");
    room
}

#[test]
fn it_is_off_until_somebody_wants_it() {
    let mut room = Keyboard::open("lake-chad", Lang::En);
    room.click(SMALL, "Seats");
    assert_eq!(room.app.pane, Pane::Msel, "the terminal keeps its mouse");
}

#[test]
fn a_click_gives_a_pane_the_keys_and_chooses_the_line_and_the_next_one_opens_it() {
    for size in [MIDDLE, LARGE] {
        let mut room = with_mouse("lake-chad");
        room.wait(Span::hours(1));
        // A row that is still to come: no other pane speaks of it.
        let (id, subject) = {
            let next = room.app.selected_row().expect("a row").id;
            let after = room.app.rows().skip_while(|row| row.id != next).nth(3).expect("a row");
            (after.id, after.subject.en.chars().take(10).collect::<String>())
        };
        room.click(size, &subject);
        assert_eq!(room.app.selected_row().map(|row| row.id), Some(id));
        assert!(room.app.overlay.is_none());
        room.click(size, &subject);
        assert!(matches!(room.app.overlay, Some(Overlay::Row(row)) if row == id), "{:?}", room.app.overlay);
        room.action("close");
        room.click(size, "Events");
        assert_eq!(room.app.pane, Pane::Events);
    }
    let mut room = with_mouse("lake-chad");
    room.click(SMALL, "Posts");
    assert_eq!(room.app.pane, Pane::Posts, "the tabs of a small window as well");
}

#[test]
fn the_keys_of_the_footer_and_the_choices_of_menus_and_questions_are_pressed_where_they_stand() {
    let mut room = with_mouse("lake-chad");
    room.click(SMALL, "Space");
    assert!(room.app.pace.running, "the key of the clock");
    room.click(SMALL, "F1 help");
    assert!(matches!(room.app.overlay, Some(Overlay::Help)));
    room.action("close").action("palette");
    // The first click chooses, the next two fill in and do.
    for _ in 0..3 {
        room.click(SMALL, "put off");
    }
    assert!(matches!(room.app.overlay, Some(Overlay::Form(_))), "{:?}", room.app.overlay);
    room.press(crossterm::event::KeyCode::Esc);
    room.action("quit").click(SMALL, "Yes");
    assert!(!room.app.left, "one click never says yes");
    room.click(SMALL, "No (default)").click(SMALL, "No (default)");
    assert!(room.app.overlay.is_none() && !room.app.left);
    room.action("quit").click(SMALL, "Yes").click(SMALL, "Yes");
    assert!(room.app.left);
}

#[test]
fn what_lies_under_something_in_front_is_out_of_reach() {
    let mut room = with_mouse("lake-chad");
    room.action("show-msel").action("help");
    let (behind, at) = (room.app.pane, room.picture(200, 60).lines().count());
    assert!(at > 20);
    room.click(LARGE, "Events");
    assert_eq!((room.app.pane, matches!(room.app.overlay, Some(Overlay::Help))), (behind, true));
}

#[test]
fn the_wheel_moves_lists_and_brings_the_map_closer() {
    let mut room = with_mouse("lake-chad");
    room.wait(Span::hours(2));
    room.action("show-events");
    let first = room.app.chosen(Pane::Events).expect("a fact").0;
    room.wheel(SMALL, "D1 07", MouseEventKind::ScrollDown).wheel(SMALL, "D1 07", MouseEventKind::ScrollDown);
    assert_eq!(room.app.chosen(Pane::Events).map(|(at, _)| at), Some(first + 2));
    room.action("show-map");
    let whole = room.app.whole_map();
    room.wheel(SMALL, "Bol", MouseEventKind::ScrollUp);
    assert!(room.app.window.is_some_and(|window| window.width() < whole.width()));
}

#[test]
fn a_click_on_the_map_tells_what_stands_there() {
    for size in [SMALL, MIDDLE, LARGE] {
        let mut room = with_mouse("lake-chad");
        room.wait(Span::hours(1));
        room.action("show-map");
        room.click(size, "■2");
        assert!(matches!(room.app.overlay, Some(Overlay::Here)), "{:?}", room.app.overlay);
        let told = room.picture(size.0, size.1);
        assert!(told.contains("What is where") && room.app.spot.is_some(), "{told}");
        room.click(size, "Esc back");
        assert!(room.app.overlay.is_none());
    }
}

#[test]
fn at_a_seat_tabs_messages_and_acts_are_clicked_and_only_what_was_opened_is_read() {
    for size in [SMALL, LARGE] {
        let mut room = with_mouse("lake-chad");
        room.wait(Span::hours(18));
        room.sit("gov-diffa").action("show-inbox");
        let view = room.app.seat.clone().expect("a seat");
        assert!(view.inbox.len() > 3, "there is something to read");
        room.action("show-brief");
        room.click(size, "Inbox");
        assert_eq!(room.app.desk().map(|desk| desk.tab), Some(Tab::Inbox));
        let injects = view.inbox.iter().rev().filter(|item| item.inject.is_some());
        let message = injects.clone().nth(2).expect("three messages");
        let read = |room: &Keyboard| room.app.desk().map(|desk| desk.read.clone()).unwrap_or_default();
        let sender = message.inject.as_ref().map(|inject| inject.from.en.clone()).expect("an inject");
        let shown: String = sender.chars().take(10).collect();
        room.click(size, &shown);
        assert_eq!(room.app.desk().and_then(|desk| desk.item), Some(message.n));
        assert!(read(&room).len() <= 1, "what lies between was not read: {:?}", read(&room));
        room.click(size, &shown);
        assert!(read(&room).contains(&message.n));
    }
}

#[test]
fn the_start_screen_listens_too() {
    let mut start = Start { scenarios: Vec::new(), ..Start::default() };
    start.update(Do::Mouse);
    let mut at = |text: &str| {
        let area = Rect::new(0, 0, 80, 24);
        let mut buf = Buffer::empty(area);
        start.draw(area, &mut buf);
        let picture = text_of(&buf);
        let (row, line) = picture.lines().enumerate().find(|(_, line)| line.contains(text)).expect("it is drawn");
        let column = line[..line.find(text).expect("it is there")].chars().count();
        let event = MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column: u16::try_from(column).expect("small"),
            row: u16::try_from(row).expect("small"),
            modifiers: crossterm::event::KeyModifiers::NONE,
        };
        (start.mouse(event), start.page)
    };
    assert_eq!(at("New exercise"), (None, Page::Menu), "the first click chooses");
    assert_eq!(at("New exercise"), (None, Page::Scenarios), "the next one opens");
}

#[test]
fn whoever_looks_on_in_a_curtain_sees_no_more_with_a_mouse() {
    let mut room = with_mouse("two-bridges");
    room.action("show-seats");
    room.action("hand-over");
    assert!(matches!(room.app.room, Room::Curtain(_)));
    room.click(SMALL, "press Enter");
    assert!(matches!(room.app.room, Room::Seat(_)), "the key of the footer");
}

/// A click as terminals tell it.
fn told(x: usize, y: usize) -> String {
    format!("\x1b[<0;{};{}M\x1b[<0;{};{}m", x + 1, y + 1, x + 1, y + 1)
}

#[cfg(unix)]
#[test]
fn a_real_terminal_is_asked_for_its_mouse_only_as_long_as_somebody_wants_it() {
    use crate::{
        door::{BINARY, Folder},
        terminal::Terminal,
    };
    use std::fs;

    let folder = Folder::new();
    fs::write(folder.path("harmattan.ron"), "(mouse: true)").expect("a folder of ours");
    let mut terminal = Terminal::of(BINARY, &folder, &["play", "two-bridges", "--log", "a.jsonl"], &[]);
    let hears = |terminal: &Terminal| terminal.mouse() != vt100::MouseProtocolMode::None;
    terminal.sees("2▶").wait("the mouse", hears);
    let (row, column) = {
        let picture = terminal.picture();
        let (row, line) = picture.lines().enumerate().find(|(_, line)| line.contains("4 Seats")).expect("the tabs");
        (row, line[..line.find("4 Seats").expect("a tab")].chars().count())
    };
    terminal.press(&told(column + 2, row)).sees("4▶");
    terminal.press("\u{f}").wait("its rest", |terminal| !hears(terminal));
    terminal.press("\u{f}").wait("the mouse", hears);
    terminal.press("q").sees("Quit").press("y");
    assert!(terminal.is_given_back().success());
}
