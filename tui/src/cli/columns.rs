//! Tables in lines of a terminal.

use std::{io, io::Write};

/// How wide a label is at most.
const LABEL: usize = 44;

/// A table, its first column left-aligned and what is too long in it cut with a sign.
pub(super) fn table<'r, R: AsRef<[String]> + 'r>(
    out: &mut impl Write,
    heads: &'r R,
    rows: impl IntoIterator<Item = &'r R>,
) -> io::Result<()> {
    let rows: Vec<&[String]> = std::iter::once(heads).chain(rows).map(AsRef::as_ref).collect();
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let first = wide(0).min(LABEL);
    for row in &rows {
        write!(out, "  {:first$}", cut(&row[0], LABEL))?;
        for (column, cell) in row.iter().enumerate().skip(1) {
            let width = wide(column);
            write!(out, "  {cell:>width$}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A text that is cut with a sign where it is longer.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}
