//! Cells: what can stand in one, and by which address people find it.

use std::fmt;

use jiff::civil::DateTime;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SheetCell {
    /// Words.
    Text(String),
    /// A number that is no time.
    Number(f64),
    /// A date with an hour; midnight if there is only the date.
    Date(DateTime),
    /// An hour without a date, in seconds since midnight.
    Hour(i64),
    /// A length of time, in seconds.
    Span(i64),
    /// True or false.
    YesNo(bool),
}

impl SheetCell {
    /// As a person would write it. Whole numbers have no decimal point: an id of 12 is no 12.0.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{}", *number as i64),
            Self::Number(number) => format!("{number}"),
            Self::Date(at) if at.time() == jiff::civil::Time::midnight() => at.date().to_string(),
            Self::Date(at) => at.strftime("%Y-%m-%d %H:%M").to_string(),
            Self::Hour(seconds) => format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60),
            Self::Span(seconds) => kernel::time::Span(*seconds).to_string(),
            Self::YesNo(yes) => yes.to_string(),
        }
    }
}

/// Where a cell is: `Events!C12`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Address {
    /// The sheet; none in a file that has only one.
    pub(crate) sheet: String,
    /// From 0.
    pub(crate) row: u32,
    /// From 0.
    pub(crate) column: u32,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            let plain = self.sheet.chars().all(char::is_alphanumeric);
            if plain { write!(f, "{}!", self.sheet)? } else { write!(f, "'{}'!", self.sheet)? }
        }
        write!(f, "{}{}", letters(self.column), self.row + 1)
    }
}

/// The letters of a column: `A`, `Z`, `AA`.
pub(crate) fn letters(column: u32) -> String {
    let mut left = column + 1;
    let mut letters = Vec::new();
    while left > 0 {
        letters.push(b'A' + ((left - 1) % 26) as u8);
        left = (left - 1) / 26;
    }
    letters.reverse();
    String::from_utf8(letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_one_that_the_spreadsheet_shows() {
        let at = |sheet: &str, row, column| Address { sheet: sheet.to_owned(), row, column }.to_string();
        assert_eq!(at("Events", 11, 2), "Events!C12");
        assert_eq!(at("MSEL v2", 0, 16_383), "'MSEL v2'!XFD1");
        assert_eq!(at("", 0, 26), "AA1");
    }
}
