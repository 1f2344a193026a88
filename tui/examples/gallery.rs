//! The gallery of the README: pictures of the programme's own screens, drawn by the programme itself into `docs/gallery`.
//!
//! `cargo run -p harmattan --example gallery` – the evening, its keys and its dice are always the same, so that a picture changes
//! only where a screen has.

use std::{fmt::Write as _, fs, path::Path};

use crossterm::event::KeyCode;
use harmattan::{
    app::{App, Pane, Room},
    deal::deal,
    library::Source,
    msg,
    screens::frame,
    session::Session,
    table::{Live, Table as _},
};
use kernel::{names::Slug, time::Time};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::{Color, Modifier},
};
use vocabulary::act::{Act, Actor, TableAct};
use words::Lang;

/// Size of a cell of the pictures, in pixels, and of the letters in it.
const CELL: (f32, f32) = (8.4, 17.0);
const LETTERS: f32 = 14.0;
const INK: &str = "#d8d8d8";
const PAPER: &str = "#15181c";

struct Evening {
    app: App,
    table: Live,
}

impl Evening {
    fn begin(lang: Lang) -> Self {
        let source = Source::built_in("lake-chad").expect("it is built in");
        let session = Session::start(&source, Some(7), lang, None).expect("it starts");
        let mut table = Live { session, lang };
        let mut app = App::new(table.scenario().clone(), lang, false);
        app.wall = "14:02".to_owned();
        app.look_at(&mut table);
        Self { app, table }
    }
    fn until(&mut self, hours: i64) -> &mut Self {
        self.table.advance_to(Time(hours * 3600)).expect("nothing is written");
        self.app.look_at(&mut self.table);
        self
    }
    fn press(&mut self, keys: &[KeyCode]) -> &mut Self {
        for key in keys {
            if let Some(msg) = msg::of_key(&self.app, (*key).into()) {
                deal(&mut self.app, &mut self.table, msg);
            }
        }
        self
    }
    fn sit(&mut self, seat: &str) -> &mut Self {
        self.app.room = Room::Seat(Slug::new(seat));
        self.app.look_at(&mut self.table);
        self
    }
    fn propose(&mut self, seat: &str, text: &str, reasons: &str) -> &mut Self {
        let act = Act::Table(TableAct::Propose { text: text.to_owned(), reasons: reasons.to_owned(), secret: false });
        self.table.submit(Actor(Slug::new(seat)), &act).expect("anybody may propose");
        self.app.look_at(&mut self.table);
        self
    }
    fn picture(&mut self, name: &str, width: u16, height: u16) -> &mut Self {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        frame::draw(&self.app, area, &mut buffer);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/gallery").join(format!("{name}.svg"));
        fs::write(&path, svg(&buffer)).expect("a folder docs/gallery");
        println!("{}", path.display());
        self
    }
}

fn main() {
    use KeyCode::{Char, Enter, Tab};
    let mut french = Evening::begin(Lang::Fr);
    french.until(30).picture("control-fr", 120, 40);
    french.app.pane = Pane::Map;
    french.press(&[Char('c'), Char('c'), Char('c')]).picture("trust-fr", 120, 40);
    french.app.pane = Pane::Needs;
    french.press(&[Char('9')]).picture("needs-fr", 80, 24);
    french.sit("kandil-women").press(&[Char('2')]).picture("community-fr", 80, 24);
    let mut english = Evening::begin(Lang::En);
    english.until(30).picture("projector-en", 200, 60);
    english
        .propose(
            "gov-diffa",
            "Open the N’Guigmi-Est post through the night, with lamps from the market.",
            "People wait outside in the cold.",
        )
        .press(&[Char('7'), Enter, Tab])
        .picture("ruling-en", 120, 40);
    english.press(&[KeyCode::Esc]).sit("police-ne").press(&[Char('3')]).picture("map-of-a-seat-en", 120, 40);
}

/// A picture of a screen: letters in their cells, backgrounds as boxes.
fn svg(buffer: &Buffer) -> String {
    let (wide, high) = (f32::from(buffer.area.width) * CELL.0, f32::from(buffer.area.height) * CELL.1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide:.1} {high:.1}\" font-family=\"DejaVu Sans Mono, Menlo, \
         Consolas, monospace\" font-size=\"{LETTERS}\"><rect width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/>\n"
    );
    for (y, row) in buffer.content.chunks(usize::from(buffer.area.width)).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let same = row[x..].iter().take_while(|cell| look(cell) == look(&row[x])).count();
            run(&mut out, x, y, &row[x..x + same]);
            x += same;
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Cells of one look, written at once.
fn run(out: &mut String, x: usize, y: usize, cells: &[Cell]) {
    let (ink, paper, bold, dim) = look(&cells[0]);
    let text: String = cells.iter().map(Cell::symbol).collect();
    #[allow(clippy::cast_precision_loss)] // Screens are small.
    let (left, top, wide) = (x as f32 * CELL.0, y as f32 * CELL.1, cells.len() as f32 * CELL.0);
    let written = if let Some(paper) = paper {
        let high = CELL.1;
        write!(out, "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{wide:.1}\" height=\"{high}\" fill=\"{paper}\"/>")
    } else {
        Ok(())
    };
    written.expect("a string takes everything");
    if text.trim().is_empty() {
        return;
    }
    let weight = if bold { " font-weight=\"bold\"" } else { "" };
    let faint = if dim { " opacity=\"0.6\"" } else { "" };
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let base = top + CELL.1 * 0.76;
    // The length holds every letter in its cell, whatever font the reader has.
    writeln!(
        out,
        "<text x=\"{left:.1}\" y=\"{base:.1}\" fill=\"{ink}\" textLength=\"{wide:.1}\" lengthAdjust=\"spacingAndGlyphs\" \
         xml:space=\"preserve\"{weight}{faint}>{text}</text>"
    )
    .expect("a string takes everything");
}

/// Ink, paper if it is not the page's own, and whether letters are bold or faint.
fn look(cell: &Cell) -> (&'static str, Option<&'static str>, bool, bool) {
    let shade = |colour: Color| match colour {
        Color::Black => Some("#000000"),
        Color::Red | Color::LightRed => Some("#f2777a"),
        Color::Green | Color::LightGreen => Some("#8fc98f"),
        Color::Yellow | Color::LightYellow => Some("#f0c674"),
        Color::Blue | Color::LightBlue => Some("#6699cc"),
        Color::Magenta | Color::LightMagenta => Some("#cc99cc"),
        Color::Cyan | Color::LightCyan => Some("#66cccc"),
        Color::Gray | Color::White => Some("#ffffff"),
        Color::DarkGray => Some("#888888"),
        _ => None,
    };
    let (ink, paper) = (shade(cell.fg).unwrap_or(INK), shade(cell.bg));
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    let (ink, paper) = if reversed { (paper.unwrap_or(PAPER), Some(ink)) } else { (ink, paper) };
    (ink, paper, cell.modifier.contains(Modifier::BOLD), cell.modifier.contains(Modifier::DIM))
}
