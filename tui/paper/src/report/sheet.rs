//! Rows for a spreadsheet: CSV as RFC 4180 has it, with the mark by which Excel knows UTF-8 and a separator of one's choice.
//!
//! No cell becomes a formula, whatever people wrote into it, and whatever separator the one who opens it believes in.

use std::{borrow::Cow, fmt, io, io::Write};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// As most tools expect.
    #[default]
    Comma,
    /// As a spreadsheet in French expects.
    Semicolon,
    /// As what is pasted into one has it.
    Tab,
}

impl Separator {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// How a call names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "tab",
        }
    }

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// A number in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// A whole one.
    Whole(i64),
    /// One with decimals.
    Decimal(f64),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => write!(f, "{number}"),
            Self::Decimal(number) => write!(f, "{number}"),
        }
    }
}

/// A table that is written row by row.
#[allow(missing_debug_implementations)] // What it writes to need not be shown.
pub struct Spreadsheet<W: Write>(csv::Writer<W>);

impl<W: Write> Spreadsheet<W> {
    /// A table with these heads.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn new(mut to: W, separator: Separator, heads: &[&str]) -> io::Result<Self> {
        to.write_all("\u{feff}".as_bytes())?;
        let mut sheet = Self(csv::WriterBuilder::new().delimiter(separator.byte()).from_writer(to));
        sheet.0.write_record(heads)?;
        Ok(sheet)
    }

    /// One more row.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) -> io::Result<()> {
        for cell in cells {
            self.words(cell.as_ref())?;
        }
        self.row_done()
    }

    /// The next cell of a row, with words in it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn words(&mut self, cell: &str) -> io::Result<()> {
        let marked = if begins_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) };
        Ok(self.0.write_field(marked.as_ref())?)
    }

    /// The next cell of a row, with a number in it: one below nought begins with a sign and is no formula.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn figure(&mut self, number: Figure) -> io::Result<()> {
        Ok(self.0.write_field(number.to_string())?)
    }

    /// The row is complete.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn row_done(&mut self) -> io::Result<()> {
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    /// Nothing is held back any more.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Whether a spreadsheet would take this for a formula; it looks past spaces, and knows the wide forms of the signs.
fn begins_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Words of people as they may stand in a cell: a spreadsheet that splits rows at another separator than ours would find the
/// beginning of a cell in the middle of them.
pub fn spoken(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find([',', ';', '\t', '\n']) {
        let (part, behind) = rest.split_at(at + 1);
        out.push_str(part);
        if begins_formula(behind) {
            out.push('\'');
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(separator: Separator, cells: &[&str]) -> String {
        let mut out = Vec::new();
        let mut sheet = Spreadsheet::new(&mut out, separator, &["a", "b"]).expect("memory");
        sheet.row(cells).expect("memory");
        sheet.finish().expect("memory");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn a_table_begins_with_the_mark_of_utf_8_and_keeps_commas_quotes_and_lines_within_their_cells() {
        let text = written(Separator::Comma, &["réfugiés, 12", "\"non\"\r\nfin"]);
        assert_eq!(text, "\u{feff}a,b\n\"réfugiés, 12\",\"\"\"non\"\"\r\nfin\"\n");
        let text = written(Separator::Semicolon, &["réfugiés, 12", "a;b"]);
        assert_eq!(text, "\u{feff}a;b\nréfugiés, 12;\"a;b\"\n");
        assert_eq!(written(Separator::Tab, &["a\tb", "c"]), "\u{feff}a\tb\n\"a\tb\"\tc\n");
    }

    #[test]
    fn no_cell_is_a_formula_wherever_a_spreadsheet_thinks_that_one_begins() {
        for evil in ["=1+1", "+1", "-1", "@sum", "  =1", "\t=1", "\r=1", "＝1"] {
            let text = written(Separator::Comma, &["x", evil]);
            let cell = text.lines().nth(1).and_then(|line| line.split_once(',')).map_or("", |(_, cell)| cell);
            assert!(cell.trim_start_matches('"').starts_with('\''), "{evil:?}: {text:?}");
        }
        assert_eq!(spoken("no;=1+1, -3\n@home; yes"), "no;'=1+1,' -3\n'@home; yes");
        assert_eq!(spoken("two, three; a-b = c"), "two, three; a-b = c");
    }
}
