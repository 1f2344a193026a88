//! The master scenario events list, and the evaluation guide of a report, to and from spreadsheets.
//!
//! * [`export`](export()) makes a workbook of a scenario that a colleague can fill in: events, seats, objectives and places, a key, and on a hidden
//!   sheet the scenario's own files.
//! * [`import`](import()) takes such a workbook back: what was changed in a cell is changed in the file where it stands, and nothing else.
//! * Any other sheet (`.xlsx`, `.xls`, `.ods`, `.csv`) is read as a stranger's list: its columns are guessed and each guess is told; of its
//!   rows comes a scenario to go on with.
//! * [`evaluation`] makes a workbook of a report for evaluators to fill in, and takes their ratings back.
//!
//! Bytes come in and bytes go out: it opens no file and asks nobody. Cell text is data: no formula is worked out, no link followed, no macro
//! run, and what is written is text. Every sentence stands in [`words::sheets`].

mod book;
mod cell;
mod delimited;
pub mod evaluation;
mod export;
mod guard;
mod imported;
mod limits;
mod ours;
mod remark;
mod strangers;
mod tab;
mod tables;
mod tree;

use words::Lang;

pub use export::export;
pub use imported::{ImportedList, Mapped};
pub use limits::{LARGEST, too_large};
pub use remark::{Remark, Weight};

/// Reads a spreadsheet. `name` is the file's own name and only serves to say where something is; `sheet` is the sheet to read, where the
/// caller knows better than we do.
///
/// # Errors
/// What stands against reading any of it, in one remark.
pub fn import(name: &str, bytes: &[u8], sheet: Option<&str>, lang: Lang) -> Result<ImportedList, Remark> {
    let book = book::open(name, bytes)?;
    match ours::KeptFiles::find(&book) {
        Some(kept) if sheet.is_none() => ours::import(&book, kept?, lang),
        _ => strangers::import(name, book, sheet, lang),
    }
}
