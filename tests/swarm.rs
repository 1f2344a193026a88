//! Whatever is pressed, in whatever order, at whatever size: no panic, nothing drawn that could command a terminal, and the log holds.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use engine::table::replay;
use harmattan::{
    app::App,
    draw,
    host::deal,
    library::Source,
    msg::{self, Msg},
    session::{self, Session},
    table::{Live, Table as _},
    words::Lang,
};
use proptest::test_runner::{RngAlgorithm, TestRng};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::door::Folder;

/// Steps in all, over several evenings.
const STEPS: usize = 10_000;
/// Evenings: each with another language and scenario.
const EVENINGS: usize = 4;

/// Keys that people have, and some that they press by mistake.
fn key(n: u32) -> KeyEvent {
    const NAMED: [KeyCode; 20] = [
        KeyCode::Enter,
        KeyCode::Enter,
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::F(2),
        KeyCode::Insert,
    ];
    let (kind, which) = (n % 100, n / 100);
    let letters: Vec<char> = "abcdefghijklmnopqrstuvwxyz0123456789 +-<>/:?!'\"(éèçà&".chars().collect();
    match kind {
        0..=54 => KeyCode::Char(letters[which as usize % letters.len()]).into(),
        55..=89 => NAMED[which as usize % NAMED.len()].into(),
        90..=95 => KeyCode::F(u8::try_from(which % 14).unwrap_or(0)).into(),
        _ => KeyEvent::new(KeyCode::Char(letters[which as usize % 26]), KeyModifiers::CONTROL),
    }
}

#[test]
fn ten_thousand_random_keys_at_random_sizes_leave_a_log_that_holds() {
    let folder = Folder::new();
    let mut dice = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut roll = |below: u32| rand_below(&mut dice, below);
    let mut acts = 0;
    for evening in 0..EVENINGS {
        let name = ["two-bridges", "lake-chad"][evening % 2];
        let lang = [Lang::En, Lang::Fr][evening / 2];
        let log = folder.path(&format!("{evening}.jsonl"));
        let source = Source::built_in(name).expect("it is built in");
        let session = Session::start(&source, Some(7), lang, Some(&log)).expect("it starts");
        let mut table = Live { session: session.with_automatic_players(lang), lang };
        let mut app = App::new(table.scenario().clone(), lang, false);
        app.look_at(&mut table);
        for step in 0..STEPS / EVENINGS {
            let message = match roll(40) {
                0 => Some(Msg::Tick(u64::from(roll(400)))),
                1 => Some(Msg::Paste("un texte collé\u{1b}[2J".to_owned())),
                _ => msg::of_key(&app, key(roll(1_000_000))),
            };
            if let Some(message) = message {
                deal(&mut app, &mut table, message);
            }
            // Whoever left comes back at once: the evening is long.
            app.left = false;
            if step % 5 == 0 {
                let (width, height) = match roll(6) {
                    0 => (u16::try_from(roll(12)).unwrap_or(0), u16::try_from(roll(6)).unwrap_or(0)),
                    1 => (200, 60),
                    2 => (120, 40),
                    _ => (80 + u16::try_from(roll(60)).unwrap_or(0), 24 + u16::try_from(roll(20)).unwrap_or(0)),
                };
                let area = Rect::new(0, 0, width, height);
                let mut picture = Buffer::empty(area);
                draw::draw(&app, area, &mut picture);
                let commands = picture.content.iter().find(|cell| cell.symbol().chars().any(char::is_control));
                assert!(commands.is_none(), "step {step} of evening {evening}: {commands:?}");
            }
        }
        table.rest().expect("it can be written");
        drop(table);
        let record = session::read_log(&log).expect("the log holds together");
        let mut again = session::open(&record).expect("it opens");
        let verified = replay::verify(&record, &mut again).expect("and it is the same evening");
        acts += verified.acts;
    }
    assert!(acts > 100, "random keys do things: {acts} acts");
}

fn rand_below(dice: &mut TestRng, below: u32) -> u32 {
    use proptest::prelude::Rng as _;
    dice.next_u32() % below.max(1)
}
