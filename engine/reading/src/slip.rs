//! What is wrong with how something is written, as data: a [`Slip`] with what is known about it, and where it stands. No sentence
//! in here; whoever shows slips to people words them.

use std::ops::RangeInclusive;

use super::foreign::Format;

/// A stretch of a file, in bytes: the first, and the one after the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub struct Extent {
    pub start: usize,
    pub end: usize,
}

impl Extent {
    /// From a byte up to another.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }
}

/// How much a fault matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// What was read cannot be used like this.
    Error,
    /// It can be used, but probably not as meant.
    Warning,
    /// Worth a look.
    Note,
}

/// What was wanted at a spot of a file, or what was found there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A string in quotes.
    Text,
    /// A whole number.
    Whole,
    /// A number, perhaps with a decimal point.
    Number,
    /// `true` or `false`.
    YesNo,
    /// `[ … ]`.
    List,
    /// `( … )` with this many values.
    Tuple(usize),
    /// `( name: … )`.
    Fields,
    /// `{ "key": … }`.
    Map,
    /// Values in `{ }`, without keys.
    Set,
    /// One of a set of words, without quotes.
    Word,
    /// The name of a field.
    FieldName,
    /// Any value.
    Value,
    /// Nothing more.
    End,
    /// These characters.
    Written(String),
    /// The end of the file.
    EndOfFile,
}

/// A text in two languages, of which one can be wanting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Language {
    English,
    French,
}

/// What is wrong with how something is written or with what stands where, and what is known about it. Names that come from the
/// file are kept as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Slip {
    // --- How it is written -------------------------------------------------------------------------------------------
    /// A string, bracket or comment is opened with this and never closed.
    Unclosed { with: char },
    /// A bracket closes what was not opened.
    Unopened { with: char },
    /// Something stands where something else should.
    Unexpected { found: Shape, wanted: Shape },
    /// No comma between two things.
    MissingComma,
    /// A character from a word processor that RON does not know: a curly or angle quote, a non-breaking space.
    ForeignCharacter { found: char, instead: char },
    /// A straight quote within a text that is itself in straight quotes.
    InnerQuote,
    /// `13,3` for `13.3`.
    DecimalComma { meant: String },
    /// A time or a date without quotes.
    Unquoted { written: String },
    /// A control character within a string.
    ControlCharacter { code: u32 },
    /// The file starts with a byte order mark.
    ByteOrderMark,
    /// Brackets within brackets, deeper than anybody needs.
    TooDeep { limit: usize },
    /// A string or number that cannot be read as written, such as an unknown escape.
    Malformed { written: String },
    /// Nothing is in the file, or no file was handed in.
    Empty,
    /// Another sign than a colon between a field and its value, or none.
    NoColon { name: String, found: Option<String> },
    /// A comment as other languages have it.
    CommentSign { sign: &'static str },
    /// A character that nobody sees, in a name, a time or between them.
    Invisible { code: u32 },
    /// `12 000`, `12,000` or `12'000` for `12000`.
    GroupedDigits { meant: String },
    /// Named fields in `{ }`, perhaps after a word.
    Braces { name: Option<String> },
    /// The file is written in another format.
    OtherFormat { format: Format },
    // --- What is written ---------------------------------------------------------------------------------------------
    /// No such field here.
    UnknownField { name: String, of: String, nearest: Option<String>, known: Vec<&'static str> },
    /// No such word here.
    UnknownWord { name: String, nearest: Option<String>, known: Vec<&'static str> },
    /// A field that must stand here.
    MissingField { name: String, of: String },
    /// A field or key that stands twice.
    Twice { name: String },
    /// Of another kind than wanted.
    WrongShape { wanted: Shape, found: Shape },
    /// A whole number outside its range.
    OutOfRange { least: i64, most: i64 },
    /// A number that is no number of this world: not finite, or outside these bounds.
    OutOfBounds { least: f64, most: f64 },
    /// Not a time, and no span.
    BadTime { written: String },
    /// A text without one of its languages.
    MissingLanguage { language: Language },
    /// A key of a text that is no language here.
    UnknownLanguage { written: String },
    /// Anything else that a value says about itself, in its own (English) words.
    Other { said: String },
}

/// The codes of faults: `code` says the one of each, and `CODES` lists them, so that whoever explains codes sees at once, when it is
/// built, that one is left out. A fault that is of another kind has the code of that one.
#[macro_export]
macro_rules! coded {
    (match self { $(@ $other:pat => $code_of_other:expr;)? $($fault:pat => $code:literal),* $(,)? }) => {
        const CODES: &'static [&'static str] = &[$($code),*];
        fn code(&self) -> &'static str {
            match self {
                $($other => $code_of_other,)?
                $($fault => $code),*
            }
        }
    };
}

/// What is asked of every fault, be it a slip or something that only who knows the subject can judge.
pub trait Graded {
    /// Every code of its own; what another kind of fault is told as has its code there.
    const CODES: &'static [&'static str];
    /// The code by which it can be looked up: `H0..` writing, `H1..` reading, `H2..` names, `H3..` time, `H4..` geography,
    /// `H5..` seats and rows, `H6..` words, `H7..` numbers.
    fn code(&self) -> &'static str;
    /// How much it matters.
    fn level(&self) -> Level;
    /// Whether what follows in the file may have been read in a wrong way because of it.
    fn misleads(&self) -> bool;
}

impl Graded for Slip {
    coded! {
        match self {
            Self::Unclosed { .. } => "H001",
            Self::Unopened { .. } => "H002",
            Self::Unexpected { .. } => "H003",
            Self::MissingComma => "H004",
            Self::ForeignCharacter { .. } => "H005",
            Self::DecimalComma { .. } => "H006",
            Self::Unquoted { .. } => "H007",
            Self::ControlCharacter { .. } => "H008",
            Self::ByteOrderMark => "H009",
            Self::TooDeep { .. } => "H010",
            Self::Malformed { .. } => "H011",
            Self::Empty => "H012",
            Self::NoColon { .. } => "H017",
            Self::CommentSign { .. } => "H018",
            Self::Invisible { .. } => "H019",
            Self::GroupedDigits { .. } => "H020",
            Self::Braces { .. } => "H021",
            Self::OtherFormat { .. } => "H022",
            Self::InnerQuote => "H025",
            Self::UnknownField { .. } => "H101",
            Self::UnknownWord { .. } => "H102",
            Self::MissingField { .. } => "H103",
            Self::Twice { .. } => "H104",
            Self::WrongShape { .. } => "H105",
            Self::OutOfRange { .. } => "H106",
            Self::OutOfBounds { .. } => "H107",
            Self::MissingLanguage { .. } => "H108",
            Self::UnknownLanguage { .. } => "H109",
            Self::Other { .. } => "H111",
            Self::BadTime { .. } => "H301",
        }
    }

    fn level(&self) -> Level {
        match self {
            Self::ByteOrderMark => Level::Warning,
            _ => Level::Error,
        }
    }

    fn misleads(&self) -> bool {
        matches!(
            self,
            Self::Unclosed { .. }
                | Self::Unopened { .. }
                | Self::TooDeep { .. }
                | Self::OtherFormat { .. }
                | Self::Empty
        )
    }
}

impl Slip {
    /// A whole number outside this range.
    pub fn out_of(range: RangeInclusive<i64>) -> Self {
        Self::OutOfRange { least: *range.start(), most: *range.end() }
    }
}

/// What a second spot has to do with a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It stands here for the first time.
    First,
    /// Something of that name is declared here.
    Declared,
    /// The thing with the nearest name is declared here.
    Nearest,
    /// Here it was opened.
    Opened,
}

/// A fault and its place in the file that is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<F = Slip> {
    /// Where.
    pub extent: Extent,
    /// What.
    pub fault: F,
    /// A second place that explains it.
    pub related: Option<(Mark, Extent)>,
}

/// A spot in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The file, as it was handed in.
    pub file: String,
    /// Its stretch.
    pub extent: Extent,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}
