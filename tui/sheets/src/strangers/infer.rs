//! Columns without headings, guessed by what stands in them: times, means, short names that come again, and the longest texts. It is asked
//! only where no sheet of a file has headings.

use std::collections::BTreeSet;

use words::{folded, sheets::Field};

use super::{columns::ColumnHeadings, times::read, words_of::modes};
use crate::{
    cell::SheetCell,
    tab::{SheetFile, SheetTab},
};

/// Rows of a list, at least; less is no ground for a guess.
const LEAST: usize = 3;

/// What stands in a column, on the whole. Shares are of a hundred.
struct Stretch {
    at: u32,
    times: usize,
    dates: usize,
    means: usize,
    /// Different texts.
    kinds: usize,
    length: usize,
    cells: usize,
}

/// The sheet that looks most like a list, and its columns.
pub(super) fn best(book: &SheetFile) -> Option<(usize, ColumnHeadings)> {
    let shown = book.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.hidden);
    let found = shown.filter_map(|(n, sheet)| headings(sheet).map(|headings| (n, headings)));
    found.max_by_key(|(n, headings)| (book.sheets[*n].rows.range(headings.below..).count(), std::cmp::Reverse(*n)))
}

/// The columns of a sheet.
pub(super) fn headings(sheet: &SheetTab) -> Option<ColumnHeadings> {
    // Titles stand above the list, in rows of few cells.
    let widest = sheet.rows.values().map(|row| row.len()).max()?;
    let below = *sheet.rows.iter().find(|(_, row)| row.len() >= 3 && row.len() * 2 > widest)?.0;
    let mut columns: Vec<Stretch> = columns(sheet, below);
    if sheet.rows.range(below..).count() < LEAST {
        return None;
    }
    let mut headings = ColumnHeadings { top: below, below, ..ColumnHeadings::default() };
    let mut take = |columns: &mut Vec<Stretch>, field: Field, fits: &dyn Fn(&Stretch) -> Option<usize>| {
        let best = columns
            .iter()
            .enumerate()
            .filter_map(|(n, column)| fits(column).map(|points| (points, std::cmp::Reverse(n))))
            .max();
        if let Some((_, std::cmp::Reverse(n))) = best {
            let column = columns.remove(n);
            headings.columns.insert(column.at, (String::new(), Some(field)));
        }
    };
    let most = |share: usize| (share >= 60).then_some(share);
    take(&mut columns, Field::Date, &|column| most(column.dates));
    take(&mut columns, Field::Time, &|column| most(column.times));
    take(&mut columns, Field::Text, &|column| (column.length >= 25).then_some(column.length));
    take(&mut columns, Field::Mode, &|column| (column.length < 30).then(|| most(column.means)).flatten());
    take(&mut columns, Field::Subject, &|column| (column.length >= 15).then_some(column.length));
    let each = |column: &Stretch| column.kinds == column.cells && column.length <= 8;
    take(&mut columns, Field::Number, &|column| each(column).then_some(1));
    // Of names that come again the first is usually who sends.
    let names: Vec<u32> =
        columns.iter().filter(|column| column.length > 1 && column.length < 40).map(|column| column.at).collect();
    let fields = if names.len() > 1 { &[Field::From, Field::To][..] } else { &[Field::To] };
    for (at, field) in names.into_iter().zip(fields) {
        headings.columns.insert(at, (String::new(), Some(*field)));
    }
    headings.suffice().then_some(headings)
}

fn columns(sheet: &SheetTab, below: u32) -> Vec<Stretch> {
    let all: BTreeSet<u32> = sheet.rows.range(below..).flat_map(|(_, row)| row.keys().copied()).collect();
    let column = |at: u32| {
        let cells: Vec<&SheetCell> = sheet.rows.range(below..).take(200).filter_map(|(_, row)| row.get(&at)).collect();
        let texts: Vec<String> = cells.iter().map(|cell| folded(cell.text().trim())).collect();
        let share = |count: usize| count * 100 / cells.len().max(1);
        let told = |cell: &&&SheetCell| read(cell, Field::Time, false).filter(|told| !told.guessed);
        let times = cells
            .iter()
            .filter(|cell| told(cell).is_some_and(|told| told.hour.is_some() || told.elapsed.is_some()))
            .count();
        let dates = cells
            .iter()
            .filter(|cell| told(cell).is_some_and(|told| told.date.is_some() && told.hour.is_none()))
            .count();
        let means = texts.iter().filter(|text| !modes(text).is_empty()).count();
        let kinds = texts.iter().collect::<BTreeSet<_>>().len();
        let length = texts.iter().map(|text| text.chars().count()).sum::<usize>() / texts.len().max(1);
        Stretch { at, times: share(times), dates: share(dates), means: share(means), kinds, length, cells: cells.len() }
    };
    all.into_iter().map(column).collect()
}
