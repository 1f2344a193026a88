//! What a map shows, as plain data, and what the terminal can do to show it.

use ratatui::style::{Color, Modifier, Style};
use words::Sort;

use super::window::MapWindow;

/// What a road is made of, which decides its pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoadKind {
    /// Tarred: an unbroken line.
    Paved,
    /// Laterite or gravel: long dashes.
    Unpaved,
    /// A desert track: short dashes.
    Track,
    /// A way around the posts: dots.
    Unofficial,
    /// A passage by boat: dash and dot.
    Water,
}

/// A link between two places, drawn as a straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct MapRoad {
    /// One end: longitude, latitude.
    pub from: (f64, f64),
    /// The other end: longitude, latitude.
    pub to: (f64, f64),
    /// Its pattern.
    pub kind: RoadKind,
    /// Marked with a cross in the middle of its visible part, unless the road is so short here that marks fill all of it.
    pub closed: bool,
}

/// The mood of a mark. It colours the symbol and the note; the label keeps the default foreground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Default foreground.
    #[default]
    Plain,
    /// As it should be: green.
    Good,
    /// Needs an eye: yellow.
    Warn,
    /// Needs a hand: red and bold.
    Bad,
    /// Background information: dim, its label too.
    Dim,
    /// Ours, or what the screen speaks about: cyan.
    Accent,
}

impl Tone {
    pub(super) fn style(self, look: Capabilities) -> Style {
        let style = Style::new();
        let (style, colour) = match self {
            Self::Plain => (style, Color::Reset),
            Self::Good => (style, Color::Green),
            Self::Warn => (style, Color::Yellow),
            Self::Bad => (style.add_modifier(Modifier::BOLD), Color::Red),
            Self::Dim => (style.add_modifier(Modifier::DIM), Color::Reset),
            Self::Accent => (style, Color::Cyan),
        };
        style.fg(look.shade(colour))
    }
}

/// A place, a post, a party: one symbol on the map, or one of several that are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct MapMark {
    /// Longitude east, in degrees.
    pub lon: f64,
    /// Latitude north, in degrees.
    pub lat: f64,
    /// What it is counted with.
    pub sort: Sort,
    /// One cell wide; anything else is drawn as `•` (`*` in ASCII).
    pub symbol: char,
    /// Name, in the language of the screen.
    pub label: String,
    /// What it is called where there is less room; may be the same.
    pub short: String,
    /// Where it stands, as a name for all that stands there. Empty on the way.
    pub place: String,
    /// How it stands, in a line, for whoever opens the place.
    pub state: String,
    /// 0 is the most important; decides who stands for the others, and who keeps a label when there is no room for all.
    pub rank: u8,
    /// Colour of symbol and note.
    pub tone: Tone,
    /// Drawn reversed and in brackets, and labelled before all others.
    pub selected: bool,
    /// A short addition after the label, such as `×120`.
    pub note: Option<String>,
}

/// A name without a symbol: a country, a lake. Shown where nothing else needs the cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// Longitude of its middle.
    pub lon: f64,
    /// Latitude of its middle.
    pub lat: f64,
    /// The name, in the language of the screen.
    pub text: String,
}

/// What a line of the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A symbol in its tone.
    MapMark(char, Tone),
    /// A kind of road.
    Road(RoadKind),
    /// The cross of a closed road.
    Closed,
    /// A border between countries.
    Border,
    /// A border between regions.
    Region,
    /// A river.
    River,
    /// A lake.
    Lake,
}

/// All that a map shows, as plain data.
#[derive(Debug, Clone)]
pub struct MapView {
    /// What must be visible; it is widened to the proportions of the panel.
    pub window: MapWindow,
    /// Links between places.
    pub roads: Vec<MapRoad>,
    /// Symbols with their labels.
    pub marks: Vec<MapMark>,
    /// Names without symbol, the most important first.
    pub captions: Vec<Caption>,
    /// What the lines and symbols mean: sample and word. Empty for no legend.
    pub legend: Vec<(Sample, String)>,
    /// So many of a sort, in the language of the screen: `3 posts`.
    pub counted: fn(Sort, u32) -> String,
    /// Who drew the background; named where some of it is in sight.
    pub background_source: &'static str,
    /// Where the places come from; empty if from nowhere.
    pub place_sources: String,
}

/// How fine lines can be drawn on this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Raster {
    /// Eight dots a cell; needs a font with braille.
    #[default]
    Braille,
    /// Two blocks a cell, for fonts without braille.
    HalfBlock,
    /// One ASCII character a cell, another one for each sort of line, for everything else.
    Ascii,
}

impl Raster {
    /// Dots in a cell, across and down.
    pub(super) const fn dots(self) -> (u16, u16) {
        match self {
            Self::Braille => (2, 4),
            Self::HalfBlock => (1, 2),
            Self::Ascii => (1, 1),
        }
    }

    /// A symbol as it is drawn: where letters stand for everything, one that no line and no other symbol has.
    pub const fn sign(self, symbol: char) -> char {
        match (self, symbol) {
            (Self::Ascii, '■') => '#',
            (Self::Ascii, '□') => '%',
            (Self::Ascii, '▲') => 'A',
            (Self::Ascii, '⌂') => '@',
            (Self::Ascii, '●') => '*',
            (Self::Ascii, '✖' | '◆') => 'X',
            (Self::Ascii, '»') => '>',
            (Self::Ascii, '«') => '<',
            (Self::Ascii, '◉') => 'O',
            (Self::Ascii, '○' | '∘') => 'o',
            (Self::Ascii, '·') => '\'',
            (_, symbol) => symbol,
        }
    }

    pub(super) const fn cross(self) -> char {
        if matches!(self, Self::Ascii) { 'x' } else { '×' }
    }

    pub(super) const fn bullet(self) -> char {
        if matches!(self, Self::Ascii) { '*' } else { '•' }
    }

    pub(super) const fn ellipsis(self) -> &'static str {
        if matches!(self, Self::Ascii) { "~" } else { "…" }
    }
}

/// What the terminal can do. The colours are the 16 of ANSI, text keeps the default foreground, so that dark and light
/// backgrounds both work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// Dots, blocks or letters.
    pub raster: Raster,
    /// Off under `NO_COLOR`: bold, dim and reversed remain.
    pub colour: bool,
}

impl Default for Capabilities {
    fn default() -> Self {
        Self { raster: Raster::Braille, colour: true }
    }
}

impl Capabilities {
    pub(super) fn shade(self, colour: Color) -> Color {
        if self.colour { colour } else { Color::Reset }
    }
}

/// How far two points are from each other, squared, in degrees.
pub fn square((a, b): (f64, f64), (c, d): (f64, f64)) -> f64 {
    (a - c).powi(2) + (b - d).powi(2)
}
