//! The columns of a list: what stands over each, and the field that it is taken for.

use std::collections::{BTreeMap, BTreeSet};

use words::{folded, sheets::Field};

use crate::{cell::SheetCell, tab::SheetTab};

/// The headings of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnHeadings {
    /// The row in which the first of them stands.
    pub(super) top: u32,
    /// The first row below them.
    pub(super) below: u32,
    /// Each column with its heading and the field that it is taken for.
    pub(super) columns: BTreeMap<u32, (String, Option<Field>)>,
    /// How sure it is.
    pub(super) score: u32,
}

impl ColumnHeadings {
    /// The columns of a field, from the left.
    pub(super) fn of(&self, wanted: Field) -> impl Iterator<Item = u32> {
        self.columns.iter().filter(move |(_, (_, field))| *field == Some(wanted)).map(|(column, _)| *column)
    }

    fn has(&self, wanted: &[Field]) -> bool {
        self.columns.values().any(|(_, field)| field.is_some_and(|field| wanted.contains(&field)))
    }

    /// Whether these are headings of a list of events.
    pub(super) fn suffice(&self) -> bool {
        let fields: BTreeSet<Field> = self.columns.values().filter_map(|(_, field)| *field).collect();
        fields.len() >= 3
            && self.has(&[Field::Subject, Field::Text, Field::Expected])
            && self.has(&[
                Field::Time,
                Field::Day,
                Field::Date,
                Field::Elapsed,
                Field::ScenarioTime,
                Field::Number,
                Field::To,
            ])
    }

    /// Whether a row says the headings once more.
    pub(super) fn again(&self, sheet: &SheetTab, row: u32) -> bool {
        let Some(cells) = sheet.rows.get(&row) else { return false };
        let same = |(column, cell): (&u32, &SheetCell)| {
            self.columns.get(column).is_some_and(|(heading, _)| folded(heading) == folded(cell.text().trim()))
        };
        cells.len() >= 3 && cells.iter().filter(|cell| same(*cell)).count() * 10 >= cells.len() * 6
    }
}
