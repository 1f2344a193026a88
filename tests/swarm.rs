//! Many hands at the keyboard at once: random keys, words and window sizes, thousands of them, in front of real exercises with real
//! logs. Nothing panics, no picture leaves its window, and every log that comes of it verifies.
//!
//! The seed of a hand decides everything that it does; a failure names seed and step.

use std::{panic, path::PathBuf, thread};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use harmattan::{
    app::{App, Overlay},
    deal::deal,
    library::Source,
    msg,
    msg::Msg,
    screens::frame,
    session,
    session::{Replay, Session},
    table::{Live, Past, Table},
    widgets::map::{Capabilities, Raster},
};
use ratatui::{Terminal, backend::TestBackend};
use vocabulary::act::{Act, Actor, TableAct};
use words::Lang;

use crate::door::Folder;

/// Steps of each hand, and the hands: two exercises, two languages.
const STEPS: u32 = 2_500;
const HANDS: [(u64, &str, Lang); 4] = [
    (1, "two-bridges", Lang::En),
    (2, "two-bridges", Lang::Fr),
    (3, "lake-chad", Lang::En),
    (4, "lake-chad", Lang::Fr),
];

/// Dice of its own, so that a story never changes with a library (SplitMix64, Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).expect("it is below n")
    }
    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Somebody who presses whatever comes to hand.
struct Hand {
    dice: Dice,
    folder: Folder,
    source: Source,
    lang: Lang,
    logs: u32,
    app: App,
    table: Live,
    window: Terminal<TestBackend>,
}

impl Hand {
    fn new(seed: u64, scenario: &str, lang: Lang) -> Self {
        let folder = Folder::new();
        let source = Source::built_in(scenario).expect("a built-in scenario");
        let table = begin(&source, lang, folder.path("swarm-0.jsonl"));
        let app = App::new(table.scenario().clone(), lang, false);
        let window = Terminal::new(TestBackend::new(80, 24)).expect("a window");
        let mut hand = Self { dice: Dice(seed), folder, source, lang, logs: 0, app, table, window };
        hand.app.look_at(&mut hand.table);
        hand
    }

    fn step(&mut self) {
        let msg = self.anything();
        if let Some(msg) = msg {
            // The doors to other machines stay shut: what is wished with them is for a host.
            deal(&mut self.app, &mut self.table, msg);
        }
        if self.dice.one_in(40) {
            self.resize();
        }
        if self.dice.one_in(80) {
            self.propose();
        }
        let app = &self.app;
        self.window.draw(|frame| frame::draw(app, frame.area(), frame.buffer_mut())).expect("it is a window");
        let commands =
            self.window.backend().buffer().content.iter().find(|cell| cell.symbol().chars().any(char::is_control));
        assert!(commands.is_none(), "nothing that is drawn commands the terminal: {commands:?}");
        if self.app.left {
            self.come_back();
        }
    }

    /// A seat elsewhere proposes something: rulings are the longest walk in the control room.
    fn propose(&mut self) {
        let seats: Vec<_> = self.table.scenario().seats.iter().map(|seat| seat.id).collect();
        let seat = self.dice.of(&seats);
        let (text, reasons) = ("We go together.".to_owned(), String::new());
        let act = Act::Table(TableAct::Propose { text, reasons, secret: self.dice.one_in(2) });
        // A seat that is locked is refused, and so is everybody when it is over.
        let _ = self.table.submit(Actor(seat), &act);
        self.app.look_at(&mut self.table);
    }

    /// What happens next: mostly something that means something here, else any key at all.
    fn anything(&mut self) -> Option<Msg> {
        // Whoever reads and searches at random would do little else.
        let idles = matches!(self.app.overlay, Some(Overlay::Palette { .. } | Overlay::Row(_)));
        if idles && self.dice.one_in(4) {
            return msg::of_key(&self.app, KeyCode::Esc.into());
        }
        match self.dice.below(20) {
            0 | 1 => Some(Msg::Tick(self.dice.next() % 2_000)),
            2 => {
                let text = self.dice.of(&[
                    "à l’est",
                    "\u{1b}[31m",
                    "مرحبا",
                    "a\nb\tc",
                    "",
                    "e\u{301}\u{301}\u{301}",
                    "👩‍👩‍👧",
                    "\u{202e}",
                ]);
                Some(Msg::Paste(text.repeat(1 + self.dice.below(30))))
            }
            3..=12 => {
                let valid = self.app.comfort.keys.valid(&self.app.places());
                let action = valid[self.dice.below(valid.len())];
                // Who typed at random would leave all the time.
                let leaves = action.name == "quit" && !self.app.over() && !self.dice.one_in(10);
                (!leaves).then_some(Msg::Do(action))
            }
            _ => {
                let key = self.key();
                msg::of_key(&self.app, key)
            }
        }
    }

    fn key(&mut self) -> KeyEvent {
        use KeyCode as K;
        let codes = [
            K::Enter,
            K::Enter,
            K::Enter,
            K::Enter,
            K::Esc,
            K::Tab,
            K::BackTab,
            K::Up,
            K::Down,
            K::Down,
            K::Left,
            K::Right,
            K::Home,
            K::End,
            K::PageUp,
            K::PageDown,
            K::Backspace,
            K::Delete,
            K::Insert,
            K::Null,
        ];
        let code = match self.dice.below(4) {
            0 => K::Char(self.dice.of(&['1', '5', '0', ' ', 'é', 'ù', '&', '?', '-', 'ß', '日'])),
            1 => K::Char(char::from(b'a' + u8::try_from(self.dice.below(26)).expect("a letter"))),
            2 if self.dice.one_in(3) => K::F(1 + u8::try_from(self.dice.below(12)).expect("a key")),
            _ => self.dice.of(&codes),
        };
        let held = self.dice.of(&[
            KeyModifiers::NONE,
            KeyModifiers::NONE,
            KeyModifiers::NONE,
            KeyModifiers::SHIFT,
            KeyModifiers::CONTROL,
            KeyModifiers::ALT,
        ]);
        KeyEvent::new(code, held)
    }

    /// Another window: mostly one that people have, sometimes one that nobody has.
    fn resize(&mut self) {
        let (width, height) = match self.dice.below(4) {
            0 => (self.dice.of(&[0, 1, 2, 79, 500]), self.dice.of(&[0, 1, 2, 23, 200])),
            1 => (
                80 + u16::try_from(self.dice.below(140)).expect("columns"),
                24 + u16::try_from(self.dice.below(50)).expect("rows"),
            ),
            _ => self.dice.of(&[(80, 24), (80, 25), (120, 40), (100, 30)]),
        };
        self.window = Terminal::new(TestBackend::new(width, height)).expect("a window");
        let raster = self.dice.of(&[Raster::Braille, Raster::HalfBlock, Raster::Ascii]);
        self.app.look = Capabilities { raster, colour: self.dice.one_in(2) };
    }

    /// Whoever has left comes back: to the same exercise, or to a new one if that is over.
    fn come_back(&mut self) {
        let log = self.table.session.log_path().expect("there is a log").to_owned();
        let ended = self.table.session.ended();
        self.logs += 1;
        let next = self.folder.path(&format!("swarm-{}.jsonl", self.logs));
        // One writer at a time: the old session lets go of its log before it is opened again.
        self.table = begin(&self.source, self.lang, next);
        if !ended {
            let (session, _) = Session::resume(&log).expect("what was left can be gone on with");
            self.table = Live { session, lang: self.lang };
        }
        self.app = App::new(self.table.scenario().clone(), self.lang, false);
        self.app.look_at(&mut self.table);
    }

    /// Makes every log again and compares, and walks through one of them as an evaluator does.
    fn verify(mut self) -> u32 {
        self.table.rest().expect("a disk with room");
        let Self { folder, table, lang, mut dice, .. } = self;
        let last = table.session.log_path().expect("there is a log").to_owned();
        drop(table);
        let mut acts = 0;
        let logs: Vec<_> = folder.names().into_iter().filter(|name| name.ends_with(".jsonl")).collect();
        for name in &logs {
            let log = session::read_log(&folder.path(name)).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            let mut exercise = session::open(&log).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            let verified = engine::table::replay::verify(&log, &mut exercise);
            acts += verified.unwrap_or_else(|fault| panic!("{name}: {fault:?}")).acts;
        }
        let replay = Replay::open(&last).expect("a log that verifies can be looked at");
        let mut app = App::new(replay.scenario().clone(), lang, true);
        let mut table = Past { replay, log: "the.jsonl".to_owned(), lang };
        app.look_at(&mut table);
        for _ in 0..100 {
            let valid = app.comfort.keys.valid(&app.places());
            let action = valid[dice.below(valid.len())];
            deal(&mut app, &mut table, Msg::Do(action));
        }
        acts
    }
}

fn begin(source: &Source, lang: Lang, log: PathBuf) -> Live {
    let session = Session::start(source, None, lang, Some(&log)).expect("a sound scenario starts");
    Live { session, lang }
}

/// What somebody presses who looks at nothing. Says how many acts came of it.
fn press_at_random(seed: u64, scenario: &str, lang: Lang) -> u32 {
    let mut hand = Hand::new(seed, scenario, lang);
    for step in 0..STEPS {
        let went = panic::catch_unwind(panic::AssertUnwindSafe(|| hand.step()));
        assert!(
            went.is_ok(),
            "the hand of seed {seed} in `{scenario}` met a fault at step {step}, {:?}",
            hand.app.places()
        );
    }
    hand.verify()
}

#[test]
fn ten_thousand_random_keys_break_nothing_and_every_log_of_theirs_verifies() {
    thread::scope(|scope| {
        let hands: Vec<_> =
            HANDS.iter().map(|(seed, name, lang)| scope.spawn(move || press_at_random(*seed, name, *lang))).collect();
        let acts: u32 = hands.into_iter().map(|hand| hand.join().unwrap_or_else(|why| panic::resume_unwind(why))).sum();
        assert!(acts > 200, "random keys do things: {acts} acts");
    });
}
