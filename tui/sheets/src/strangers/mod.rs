//! Sheets of strangers: the list of events as an organisation keeps it, in whatever shape, as the draft of a scenario.
//!
//! * [`choose`] finds the sheet and its headings, [`headings`] knows what people call columns, [`infer`] guesses
//!   columns that have none.
//! * [`rows`] reads cell by cell; [`times`] and [`words_of`] know what cells mean.
//! * [`calendar`] says when each row comes, [`draft`] makes the scenario.
//!
//! Nothing is guessed in silence and nothing is dropped: each guess is a remark with its cell, and what has no field goes into the notes of
//! its row.

mod calendar;
mod choose;
mod columns;
mod draft;
mod headings;
mod infer;
mod rows;
mod times;
mod words_of;

#[cfg(test)]
mod tests;

use words::{Lang, draft::DraftWords, sheets::Said};

use self::{columns::ColumnHeadings, rows::short};
use crate::{
    cell::letters,
    imported::{ImportedList, Mapped},
    remark::Remark,
    tab::{SheetFile, SheetTab},
};

/// Reads a stranger's list.
pub(crate) fn import(name: &str, book: SheetFile, asked: Option<&str>, lang: Lang) -> Result<ImportedList, Remark> {
    let (n, headings, chosen) = choose::choose(&book, asked, lang)?;
    let sheet = &book.sheets[n];
    let mut remarks = book.remarks.clone();
    remarks.extend(chosen);
    let lines = rows::lines(sheet, &headings, &mut remarks)?;
    if lines.is_empty() {
        return Err(Remark::new(Said::NoRows).with("sheet", sheet.name.clone()));
    }
    let placed = calendar::place(sheet, &lines, &mut remarks);
    let title = title(name, sheet, &headings);
    let (draft, rows) = draft::Maker::new(sheet, lang, &mut remarks).draft(&title, &lines, &placed);
    let files = draft.files(&DraftWords { lang });
    Ok(ImportedList { files, ours: false, mapping: mapping(sheet, &headings), rows, remarks })
}

/// What the exercise is called: the first words above the headings, or the name of the file.
fn title(name: &str, sheet: &SheetTab, headings: &ColumnHeadings) -> String {
    let above = sheet.rows.range(..headings.top).flat_map(|(_, row)| row.values());
    let said = above.map(|cell| cell.text().trim().to_owned()).find(|text| {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 8 && text.chars().count() <= 120
    });
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    said.unwrap_or_else(|| stem.replace(['_', '-'], " ").trim().to_owned())
}

/// Which column was taken as what, with two of its cells.
fn mapping(sheet: &SheetTab, headings: &ColumnHeadings) -> Vec<Mapped> {
    let mapped = headings.columns.iter().map(|(&column, (heading, field))| {
        let cells = sheet.rows.range(headings.below..).filter_map(|(_, row)| row.get(&column));
        let samples = cells.map(|cell| short(&cell.text())).filter(|text| !text.is_empty()).take(2).collect();
        Mapped { column: letters(column), heading: short(heading), field: *field, samples }
    });
    mapped.collect()
}
