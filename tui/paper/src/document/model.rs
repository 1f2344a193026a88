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
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The table of contents under its heading: every heading of the first and second order.
    Contents(&'static str),
    /// A heading of the first, second or third order.
    Heading(u8, String),
    /// A line or a paragraph.
    Text(TextLine),
    /// Items with dots, or with numbers.
    List {
        /// With numbers.
        numbered: bool,
        /// Its items.
        items: Vec<TextLine>,
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
    /// The numbers of what it rests on, each of which leads to the line that is marked with it.
    pub cites: Vec<u64>,
    /// The number under which it is cited, if it is.
    pub mark: Option<u64>,
}

impl TextLine {
    fn set(style: TextStyle, text: impl Into<String>) -> Self {
        Self { style, text: text.into(), cites: Vec::new(), mark: None }
    }
    /// As most.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::set(TextStyle::Plain, text)
    }
    /// So that it is seen first.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::set(TextStyle::Strong, text)
    }
    /// So that it stands back.
    pub fn small(text: impl Into<String>) -> Self {
        Self::set(TextStyle::Small, text)
    }
    /// A gap that says what belongs there and who fills it in.
    pub fn gap(text: impl Into<String>) -> Self {
        Self::set(TextStyle::Gap, text)
    }
    /// The same, with what it rests on.
    #[must_use]
    pub fn citing(mut self, cites: impl IntoIterator<Item = u64>) -> Self {
        self.cites.extend(cites);
        self
    }
    /// The same, to be cited under this number.
    #[must_use]
    pub fn marked(mut self, number: u64) -> Self {
        self.mark = Some(number);
        self
    }
}

impl From<String> for TextLine {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

impl From<&str> for TextLine {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl Block {
    /// A paragraph.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(TextLine::plain(text))
    }
    /// Items with dots.
    pub fn list(items: impl IntoIterator<Item = impl Into<TextLine>>) -> Self {
        Self::List { numbered: false, items: items.into_iter().map(Into::into).collect() }
    }
}

impl Block {
    /// The numbers of what it rests on.
    pub fn cites(&self) -> Vec<u64> {
        let of = |lines: &[TextLine]| lines.iter().flat_map(|line| line.cites.clone()).collect::<Vec<_>>();
        match self {
            Self::Text(line) => line.cites.clone(),
            Self::List { items: lines, .. } | Self::Frame(lines) => of(lines),
            Self::Grid(grid) => grid.rows.iter().flatten().flat_map(|cell| of(cell)).collect(),
            Self::Contents(_) | Self::Heading(..) | Self::Picture { .. } | Self::PageBreak => Vec::new(),
        }
    }
}

impl Grid {
    /// A table with a head, of rows with a line in each cell.
    pub fn of(shares: &[u32], head: &[&str], rows: impl IntoIterator<Item = Vec<TextLine>>) -> Self {
        let head = head.iter().map(|&text| text.to_owned()).collect();
        let rows = rows.into_iter().map(|row| row.into_iter().map(|line| vec![line]).collect()).collect();
        Self { shares: shares.to_vec(), head, rows, writing: false }
    }
    /// A table of facts: what it is in the first column, the facts in the second.
    pub fn facts(rows: impl IntoIterator<Item = (impl Into<String>, Vec<TextLine>)>) -> Self {
        let row = |(label, facts): (_, Vec<TextLine>)| vec![vec![TextLine::strong(label)], facts];
        Self { shares: vec![28, 72], rows: rows.into_iter().map(row).collect(), ..Self::default() }
    }
}
