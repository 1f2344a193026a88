//! A person at the keyboard: keys go in, a picture comes out. Everything is drawn by the same code that a terminal runs; only the
//! terminal is missing.

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use harmattan::{
    app::App,
    deal::deal,
    library::Source,
    msg,
    msg::Msg,
    screens::frame,
    session::{Replay, Session},
    table::{Live, Past, Table},
};
use kernel::time::{Span, Time};
use ratatui::{buffer::Buffer, layout::Rect};
use words::Lang;

/// Somebody in front of an exercise, or of a record.
pub struct Keyboard<T: Table = Live> {
    pub app: App,
    pub table: T,
}

impl Keyboard {
    /// A shipped scenario without a log, with its own seed.
    pub fn open(name: &str, lang: Lang) -> Self {
        Self::seeded(name, lang, None, None)
    }

    pub fn seeded(name: &str, lang: Lang, seed: Option<u64>, log: Option<&Path>) -> Self {
        let source = Source::built_in(name).expect("a built-in scenario");
        let session = Session::start(&source, seed, lang, log).expect("a sound scenario");
        let mut table = Live { session, lang };
        let mut app = App::new(table.scenario().clone(), lang, false);
        app.look_at(&mut table);
        Self { app, table }
    }
}

impl Keyboard<Past> {
    /// Looks back on a log, from its start.
    pub fn look_back(log: &Path) -> Self {
        let replay = Replay::open(log).expect("a sound log");
        let mut app = App::new(replay.scenario().clone(), Lang::En, true);
        let mut table = Past { replay, log: "the.jsonl".to_owned(), lang: Lang::En };
        table.advance_to(Time::START).expect("the start");
        app.look_at(&mut table);
        Self { app, table }
    }
}

impl<T: Table> Keyboard<T> {
    pub fn deal(&mut self, msg: Msg) -> &mut Self {
        deal(&mut self.app, &mut self.table, msg);
        self
    }

    pub fn event(&mut self, key: KeyEvent) -> &mut Self {
        match msg::of_key(&self.app, key) {
            Some(msg) => self.deal(msg),
            None => self,
        }
    }

    pub fn press(&mut self, code: KeyCode) -> &mut Self {
        self.event(KeyEvent::new(code, KeyModifiers::NONE))
    }

    pub fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.press(KeyCode::Char(c));
        }
        self
    }

    /// Does what the key table calls so; an action that is not valid here fails the test.
    pub fn action(&mut self, name: &str) -> &mut Self {
        let valid = self.app.comfort.keys.valid(&self.app.places());
        let action = valid.iter().find(|action| action.name == name);
        let action = action.unwrap_or_else(|| panic!("`{name}` is not valid in {:?}", self.app.places()));
        self.deal(Msg::Do(action))
    }

    /// Lets exercise time pass by the facilitator's own means: wall time at the pace.
    pub fn wait(&mut self, span: Span) -> &mut Self {
        self.table.advance_to(self.table.now() + span).expect("it can be written, if it is");
        self.app.look_at(&mut self.table);
        self
    }

    /// Hands the keyboard to a seat, wherever it is now.
    pub fn sit(&mut self, seat: &str) -> &mut Self {
        let to = self.app.view.seats.iter().position(|s| s.id.as_str() == seat).expect("a seat of the scenario");
        self.action("show-seats").action("first");
        for _ in 0..to {
            self.action("down");
        }
        self.action("hand-over").action("lift")
    }

    /// Gives the keyboard back to the facilitator.
    pub fn stand(&mut self) -> &mut Self {
        self.action("switch-seat").action("lift")
    }

    /// Chooses the option of a field that holds this word, and goes on.
    pub fn pick(&mut self, word: &str) -> &mut Self {
        for _ in 0..60 {
            let picture = self.picture(120, 40);
            let chosen = picture.lines().find(|line| line.contains("  › ")).unwrap_or_default();
            if chosen.contains(word) {
                return self.press(KeyCode::Enter);
            }
            self.press(KeyCode::Down);
        }
        panic!("nothing to choose holds {word:?}:\n{}", self.picture(120, 40));
    }

    pub fn drawn(&self, width: u16, height: u16) -> Buffer {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        frame::draw(&self.app, area, &mut buffer);
        buffer
    }

    pub fn picture(&self, width: u16, height: u16) -> String {
        text_of(&self.drawn(width, height))
    }
}

/// The lines of a picture, without blanks at their ends.
pub fn text_of(buffer: &Buffer) -> String {
    let lines = buffer.content.chunks(usize::from(buffer.area.width)).map(|row| {
        let line: String = row.iter().map(|cell| cell.symbol()).collect();
        line.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

impl<T: Table> Keyboard<T> {
    /// Clicks on the first place of a picture of this size that shows a text.
    pub fn click(&mut self, (width, height): (u16, u16), text: &str) -> &mut Self {
        let (x, y) = self.find((width, height), text);
        self.mouse(MouseEventKind::Down(MouseButton::Left), x, y)
    }

    /// Turns the wheel over the first place that shows a text.
    pub fn wheel(&mut self, (width, height): (u16, u16), text: &str, way: MouseEventKind) -> &mut Self {
        let (x, y) = self.find((width, height), text);
        self.mouse(way, x, y)
    }

    fn find(&self, (width, height): (u16, u16), text: &str) -> (u16, u16) {
        let picture = self.drawn(width, height);
        let wanted: Vec<String> = text.chars().map(String::from).collect();
        let here = |x: u16, y: u16| {
            let cell = |(n, wanted): (usize, &String)| {
                let at = x + u16::try_from(n).expect("a short text");
                picture.cell((at, y)).is_some_and(|cell| cell.symbol() == wanted)
            };
            wanted.iter().enumerate().all(cell)
        };
        let cells = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        cells
            .into_iter()
            .find(|&(x, y)| here(x, y))
            .unwrap_or_else(|| panic!("nowhere {text:?}:\n{}", self.picture(width, height)))
    }

    fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) -> &mut Self {
        self.deal(Msg::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
    }
}
