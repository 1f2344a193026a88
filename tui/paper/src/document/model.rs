//! What a document consists of.

use words::Lang;

/// A paper before it is laid out.
#[derive(Clone, Debug)]
pub struct Document {
    /// The name of its file, without an ending.
    pub file: &'static str,
    /// The language in which it is written.
    pub lang: Lang,
    /// What it is.
    pub title: String,
    /// To which exercise it belongs.
    pub exercise: String,
    /// The mark at the head of every page.
    pub mark: String,
    /// Who may read it; at the foot of every page.
    pub readers: String,
    /// A4 across.
    pub landscape: bool,
    /// The heading over its table of contents, if it has one.
    pub contents: Option<&'static str>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the first, second or third order.
    Heading(u8, String),
    /// A line or a paragraph.
    Text(TextLine),
    /// Items with dots, or with numbers.
    List {
        /// With numbers.
        numbered: bool,
        /// Its items.
        items: Vec<String>,
    },
    /// A table.
    Grid(Grid),
    /// Lines in a box.
    Frame(Vec<TextLine>),
    /// A drawing.
    Picture {
        /// The drawing, as SVG.
        svg: String,
        /// What it shows.
        caption: String,
        /// Its width and height in tenths of a millimetre.
        size: (u32, u32),
    },
    /// What follows begins a page.
    PageBreak,
}

/// A table. Its head stands again on every page over which it runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// How wide its columns are, in shares of the whole.
    pub shares: Vec<u32>,
    /// Its head; none where the first column says what the second holds.
    pub head: Vec<String>,
    /// Its rows, each with its cells; the last of a row that has fewer than there are columns takes the rest of the width.
    pub rows: Vec<Vec<Vec<TextLine>>>,
    /// Its rows are high enough to write in by hand.
    pub writing: bool,
}

/// How a line is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStyle {
    /// As most.
    Plain,
    /// So that it is seen first.
    Strong,
    /// So that it stands back.
    Small,
    /// What somebody has to fill in: the words say what, and who does.
    Gap,
}

/// A line of one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLine {
    /// How it is set.
    pub style: TextStyle,
    /// Its words.
    pub text: String,
}

impl TextLine {
    /// As most.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { style: TextStyle::Plain, text: text.into() }
    }
    /// So that it is seen first.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { style: TextStyle::Strong, text: text.into() }
    }
    /// So that it stands back.
    pub fn small(text: impl Into<String>) -> Self {
        Self { style: TextStyle::Small, text: text.into() }
    }
    /// A gap that says what belongs there and who fills it in.
    pub fn gap(text: impl Into<String>) -> Self {
        Self { style: TextStyle::Gap, text: text.into() }
    }
}

impl Block {
    /// A paragraph.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(TextLine::plain(text))
    }
    /// Items with dots.
    pub fn list(items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::List { numbered: false, items: items.into_iter().map(Into::into).collect() }
    }
}

impl Grid {
    /// A table of facts: what it is in the first column, the facts in the second.
    pub fn facts(rows: impl IntoIterator<Item = (impl Into<String>, Vec<TextLine>)>) -> Self {
        let row = |(label, facts): (_, Vec<TextLine>)| vec![vec![TextLine::strong(label)], facts];
        Self { shares: vec![28, 72], rows: rows.into_iter().map(row).collect(), ..Self::default() }
    }
}
