//! Sheets as their cells. Cells are kept where they stand and not laid out: a cell in the last corner of a sheet costs as much as one in the
//! first.

use std::collections::BTreeMap;

use crate::{
    cell::{Address, SheetCell},
    limits::{MOST_FILLED, too_many_cells},
    remark::Remark,
};

/// A file of sheets.
#[derive(Debug, Default)]
pub(crate) struct SheetFile {
    pub(crate) sheets: Vec<SheetTab>,
    /// What was noticed on the way.
    pub(crate) remarks: Vec<Remark>,
}

/// A sheet.
#[derive(Debug, Default)]
pub(crate) struct SheetTab {
    /// Its name; none in a file that has only one.
    pub(crate) name: String,
    pub(crate) hidden: bool,
    /// What is not empty, by row and column from 0.
    pub(crate) rows: BTreeMap<u32, BTreeMap<u32, SheetCell>>,
    /// Cells that are one: the first and the last, as (row, column).
    pub(crate) merged: Vec<((u32, u32), (u32, u32))>,
    /// How many cells hold something.
    pub(crate) cells: u64,
}

impl SheetTab {
    /// The address of a cell.
    pub(crate) fn at(&self, row: u32, column: u32) -> Address {
        Address { sheet: self.name.clone(), row, column }
    }

    /// The cell, if anything stands there.
    pub(crate) fn get(&self, row: u32, column: u32) -> Option<&SheetCell> {
        self.rows.get(&row)?.get(&column)
    }

    /// What stands there, as text without blanks around it.
    pub(crate) fn text(&self, row: u32, column: u32) -> String {
        self.get(row, column).map(|cell| cell.text().trim().to_owned()).unwrap_or_default()
    }
}

/// Puts a cell where it belongs; blank text is no cell.
pub(crate) fn put(sheet: &mut SheetTab, row: u32, column: u32, cell: SheetCell) -> Result<(), Remark> {
    if matches!(&cell, SheetCell::Text(text) if text.trim().is_empty()) {
        return Ok(());
    }
    sheet.cells += 1;
    if sheet.cells > MOST_FILLED {
        return Err(too_many_cells());
    }
    sheet.rows.entry(row).or_default().insert(column, cell);
    Ok(())
}
