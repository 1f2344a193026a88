//! What somebody changed in a sheet of ours, cell by cell, against what stood there when it was made.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{names::Slug, time::Moment};
use reading::{
    node::{Form, Node},
    source::SourceFile,
    walk::walk,
};
use words::{Lang, folded, sheets::Said, ui};

use super::patch::Edits;
use crate::{
    cell::Address,
    remark::Remark,
    tab::SheetTab,
    tables::{CellForm, SheetTable, TableColumn, UnfitCell, quoted, unshown},
    tree::{ListItem, Trees},
};

/// A sheet beside the list that it was made of.
struct Look<'a> {
    table: &'a SheetTable,
    sheet: &'a SheetTab,
    files: &'a [SourceFile],
    /// The language in which it was made.
    lang: Lang,
    /// Where each column stands.
    columns: Vec<(TableColumn, u32)>,
    edits: &'a mut Edits,
    remarks: &'a mut Vec<Remark>,
}

/// Looks through a sheet; says how many rows it has.
pub(super) fn look(
    table: &SheetTable,
    sheet: &SheetTab,
    trees: &Trees,
    files: &[SourceFile],
    lang: Lang,
    edits: &mut Edits,
    remarks: &mut Vec<Remark>,
) -> usize {
    let columns = headings(table, sheet, lang, remarks);
    let mut look = Look { table, sheet, files, lang, columns, edits, remarks };
    let items = trees.items(table.list);
    look.rows(&items, trees)
}

/// Finds each column by its heading, wherever it was moved to.
fn headings(table: &SheetTable, sheet: &SheetTab, lang: Lang, remarks: &mut Vec<Remark>) -> Vec<(TableColumn, u32)> {
    let mut found = Vec::new();
    let mut known = BTreeSet::new();
    let Some(first) = sheet.rows.get(&0) else { return found };
    for column in table.columns(lang) {
        let names: Vec<String> = Lang::ALL.iter().map(|lang| folded(ui(*lang, column.head))).collect();
        let at = first.iter().find(|(at, cell)| !known.contains(*at) && names.contains(&folded(cell.text().trim())));
        match at {
            Some((&at, _)) => {
                known.insert(at);
                found.push((column, at));
            }
            None => remarks.push(Remark::of(Said::ColumnGone, &sheet.at(0, 0)).with("column", ui(lang, column.head))),
        }
    }
    for (at, cell) in first.iter().filter(|(at, _)| !known.contains(*at)) {
        remarks.push(Remark::of(Said::ColumnUnknown, &sheet.at(0, *at)).with("heading", cell.text()));
    }
    found
}

impl Look<'_> {
    fn rows(&mut self, items: &[ListItem], trees: &Trees) -> usize {
        let Some(&(_, ids)) = self.columns.iter().find(|(column, _)| column.field == "id") else { return 0 };
        let by_id: BTreeMap<&str, usize> = items.iter().enumerate().map(|(n, item)| (item.id.as_str(), n)).collect();
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        let mut before = None;
        let rows: Vec<u32> = self.sheet.rows.keys().copied().filter(|row| *row > 0).collect();
        for &row in &rows {
            let mut id = self.sheet.text(row, ids);
            let at = self.sheet.at(row, ids);
            if id.is_empty() {
                if !self.columns.iter().any(|(_, column)| self.sheet.get(row, *column).is_some()) {
                    continue;
                }
                id = self.free_id(row, &by_id, &seen);
                self.remarks.push(Remark::of(Said::IdGiven, &at).with("id", id.clone()));
            }
            if let Some(first) = seen.get(&id) {
                let there = self.sheet.at(*first, ids).to_string();
                self.remarks.push(Remark::of(Said::IdTwice, &at).with("id", id.clone()).with("there", there));
                continue;
            }
            seen.insert(id.clone(), row);
            match by_id.get(id.as_str()) {
                Some(n) => {
                    self.compare(&items[*n], row);
                    before = Some(&items[*n]);
                }
                None => self.add(&id, row, before, items, trees),
            }
        }
        self.gone(items, &seen);
        seen.len()
    }

    /// A name that nothing has.
    fn free_id(&self, row: u32, known: &BTreeMap<&str, usize>, seen: &BTreeMap<String, u32>) -> String {
        let stem = &self.table.list[..1];
        let names = (row + 1..).map(|n| format!("{}{n}", if stem == "m" { "e" } else { stem }));
        names.into_iter().find(|id| !known.contains_key(id.as_str()) && !seen.contains_key(id)).unwrap_or_default()
    }

    /// Items whose rows are not there any more.
    fn gone(&mut self, items: &[ListItem], seen: &BTreeMap<String, u32>) {
        let gone: Vec<&ListItem> =
            items.iter().filter(|item| !item.id.is_empty() && !seen.contains_key(&item.id)).collect();
        if gone.is_empty() {
            return;
        }
        if seen.is_empty() {
            // A sheet that somebody emptied or hurt: better all too many than none.
            return self.remarks.push(Remark::of(Said::SheetEmpty, &self.sheet.at(0, 0)));
        }
        let names: Vec<&str> = gone.iter().map(|item| item.id.as_str()).collect();
        self.remarks.push(Remark::of(Said::RowsGone, &self.sheet.at(0, 0)).with("ids", names.join(", ")));
        for (n, item) in gone.into_iter().enumerate() {
            // Each is a change of its own; no row of the sheet stands for it.
            let by = self.sheet.at(u32::MAX - 1 - n as u32, 0);
            let extent = item.node.extent;
            self.edits.remove(item.file, &self.files[item.file].text, extent.start, extent.end, &by);
        }
    }

    /// What a row says otherwise than it did.
    fn compare(&mut self, item: &ListItem, row: u32) {
        let mut texts: BTreeSet<&'static str> = BTreeSet::new();
        for (column, at) in self.columns.clone() {
            if column.field == "id" {
                continue;
            }
            let (before, now) = (self.shown(column, item), self.cell(row, at));
            if even(&before) == even(&now) {
                continue;
            }
            let address = self.sheet.at(row, at);
            match column.part {
                CellForm::In(_) => {
                    if texts.insert(column.field) {
                        self.set_text(item, column.field, row, &address);
                    }
                }
                CellForm::Rest => self.set_rest(item, &now, &address),
                _ => match self.value(column, &now, row) {
                    Ok(value) => self.set(item, column.field, value, &address),
                    Err(unfit) => self.unfit(&unfit, &now, &address),
                },
            }
        }
    }

    fn shown(&self, column: TableColumn, item: &ListItem) -> String {
        self.table.shown(column, item, &self.files[item.file], self.lang)
    }

    fn cell(&self, row: u32, column: u32) -> String {
        self.sheet.text(row, column)
    }

    /// A cell as its field; `row` is the row that it stands in.
    fn value(&self, column: TableColumn, cell: &str, row: u32) -> Result<Option<String>, UnfitCell> {
        // A row that comes after another one has no time of its own.
        if column.field == "at" && cell.is_empty() && self.rest(row).contains("after:") {
            return Ok(None);
        }
        if column.part == CellForm::Moment && !cell.is_empty() && Moment::new(cell).is_err() {
            return Err(UnfitCell::NoTime);
        }
        unshown(column, cell)
    }

    /// What stands in the column for everything else.
    fn rest(&self, row: u32) -> String {
        let rest = self.columns.iter().find(|(column, _)| column.part == CellForm::Rest);
        rest.map(|(_, at)| self.cell(row, *at)).unwrap_or_default()
    }

    /// Says why a cell was not taken; what stood in the scenario stays.
    fn unfit(&mut self, unfit: &UnfitCell, cell: &str, at: &Address) {
        let short: String = cell.chars().take(60).collect();
        let remark = match unfit {
            UnfitCell::NoChoice(all) => Remark::of(Said::NoChoice, at).with("all", all.join(" · ")),
            UnfitCell::NotRon => Remark::of(Said::NotRon, at),
            UnfitCell::NotYesNo => Remark::of(Said::NotYesNo, at),
            UnfitCell::NoTime => Remark::of(Said::NoTime, at),
            UnfitCell::Empty => Remark::of(Said::MustStand, at),
        };
        self.remarks.push(remark.with("cell", short));
    }

    /// Sets a field, or takes it away.
    fn set(&mut self, item: &ListItem, field: &str, value: Option<String>, by: &Address) {
        let text = &self.files[item.file].text;
        match (&item.node.form, item.field(field), value) {
            (_, Some(node), Some(value)) => {
                self.edits.replace(item.file, node.extent.start, node.extent.end, value, by);
            }
            (Form::Fields { fields, .. }, Some(_), None) => {
                let named = fields.iter().find(|named| named.name == field);
                if let Some(named) = named {
                    self.edits.remove(item.file, text, named.at.start, named.value.extent.end, by);
                }
            }
            (_, None, Some(value)) => match item.node.field("id") {
                // Behind the name, which is always there.
                Some(id) => {
                    let at = id.extent.end;
                    self.edits.replace(item.file, at, at, format!(", {field}: {value}"), by);
                }
                None => self.remarks.push(Remark::of(Said::TakenWhole, by).with("id", item.id.clone())),
            },
            _ => {}
        }
    }

    /// Sets a text of two languages from its two cells. Other languages that it has stay.
    fn set_text(&mut self, item: &ListItem, field: &'static str, row: u32, by: &Address) {
        let said = |lang: Lang| {
            let at = self.columns.iter().find(|(column, _)| column.field == field && column.part == CellForm::In(lang));
            at.map(|(_, at)| self.cell(row, *at))
        };
        let cells = Lang::ALL.map(|lang| said(lang).unwrap_or_default());
        let node = item.field(field).map(Node::within_some);
        if let Some(Node { form: Form::Map(_), .. }) = node
            && cells.iter().all(|cell| !cell.is_empty())
        {
            for (lang, cell) in Lang::ALL.into_iter().zip(&cells) {
                if let Some(value) = node.and_then(|node| node.field(lang.code()))
                    && !matches!(&value.form, Form::Text(text) if even(text) == even(cell))
                {
                    self.edits.replace(item.file, value.extent.start, value.extent.end, quoted(cell), by);
                }
            }
            return;
        }
        let value = both(&cells);
        if value.is_none() && matches!(field, "subject" | "title" | "name" | "capability" | "brief") {
            return self.unfit(&UnfitCell::Empty, "", by);
        }
        self.set(item, field, value, by);
    }

    /// Sets the fields of the column for everything else.
    fn set_rest(&mut self, item: &ListItem, now: &str, by: &Address) {
        let text = format!("({now}\n)");
        let (node, slips) = walk(&text);
        let fields = match node.map(|node| node.form) {
            Some(Form::Fields { fields, .. }) if slips.is_empty() => fields,
            Some(Form::Tuple { items, .. }) if slips.is_empty() && items.is_empty() => Vec::new(),
            _ => return self.unfit(&UnfitCell::NotRon, now, by),
        };
        let columns: Vec<&str> = self.columns.iter().map(|(column, _)| column.field).collect();
        let before: Vec<(String, String)> = self
            .table
            .rest(item, &self.files[item.file])
            .into_iter()
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        for field in &fields {
            let value = &text[field.value.extent.start..field.value.extent.end];
            if columns.contains(&field.name.as_str()) {
                self.remarks.push(Remark::of(Said::HasColumn, by).with("field", field.name.clone()));
            } else if before
                .iter()
                .find(|(name, _)| *name == field.name)
                .is_none_or(|(_, old)| bare(old) != bare(value))
            {
                self.set(item, &field.name, Some(value.to_owned()), by);
            }
        }
        for (name, _) in &before {
            if !fields.iter().any(|field| field.name == *name) {
                self.set(item, name, None, by);
            }
        }
    }

    /// A new item, behind the one of the row before it.
    fn add(&mut self, id: &str, row: u32, before: Option<&ListItem>, items: &[ListItem], trees: &Trees) {
        let by = self.sheet.at(row, 0);
        if !Slug::new(id).is_well_formed() {
            return self.remarks.push(Remark::of(Said::IdUnfit, &by).with("id", id));
        }
        let Some(text) = self.new_item(id, row) else { return };
        match (before, items.first()) {
            (Some(item), _) => {
                let at = item.node.extent.end;
                self.edits.replace(item.file, at, at, format!(",\n        {text}"), &by);
            }
            (None, Some(first)) => {
                let at = first.node.extent.start;
                self.edits.replace(first.file, at, at, format!("{text},\n        "), &by);
            }
            (None, None) => {
                let list = trees.lists(self.table.list).next();
                match (list, trees.last_field()) {
                    (Some((file, node)), _) => {
                        let at = node.extent.start + 1;
                        self.edits.replace(file, at, at, format!("\n        {text},\n    "), &by);
                    }
                    (None, Some(last)) => {
                        let (at, list) = (last.extent.end, self.table.list);
                        self.edits.replace(0, at, at, format!(",\n    {list}: [\n        {text},\n    ]"), &by);
                    }
                    (None, None) => {}
                }
            }
        }
        self.remarks.push(Remark::of(Said::RowNew, &by).with("id", id));
    }

    /// A new item as a scenario writes it; nothing if something that must stand is wanting.
    fn new_item(&mut self, id: &str, row: u32) -> Option<String> {
        let mut fields = vec![format!("id: {}", quoted(id))];
        let mut texts = BTreeSet::new();
        for (column, at) in self.columns.clone() {
            let (cell, address) = (self.cell(row, at), self.sheet.at(row, at));
            match column.part {
                _ if column.field == "id" => {}
                CellForm::In(_) => {
                    let cells = Lang::ALL.map(|lang| {
                        let here = self
                            .columns
                            .iter()
                            .find(|(other, _)| other.field == column.field && other.part == CellForm::In(lang));
                        here.map(|(_, at)| self.cell(row, *at)).unwrap_or_default()
                    });
                    if texts.insert(column.field)
                        && let Some(value) = both(&cells)
                    {
                        fields.push(format!("{}: {value}", column.field));
                    }
                }
                CellForm::Rest if cell.is_empty() => {}
                CellForm::Rest => fields.push(cell.trim_end_matches(',').to_owned()),
                _ => match self.value(column, &cell, row) {
                    Ok(Some(value)) => fields.push(format!("{}: {value}", column.field)),
                    Ok(None) => {}
                    Err(UnfitCell::Empty) if column.field == "kind" && self.table.list == "msel" => {
                        fields.push("kind: Contextual".to_owned());
                        self.remarks.push(Remark::of(Said::KindGiven, &address));
                    }
                    Err(unfit) => {
                        self.unfit(&unfit, &cell, &address);
                        if matches!(column.field, "at" | "kind") {
                            self.remarks.push(Remark::of(Said::RowNotTaken, &address).with("id", id));
                            return None;
                        }
                    }
                },
            }
        }
        Some(format!("(\n            {},\n        )", fields.join(",\n            ")))
    }
}

/// A text of both languages from its cells; one that stands alone is for both.
fn both(cells: &[String; 2]) -> Option<String> {
    match cells {
        [en, fr] if en.is_empty() && fr.is_empty() => None,
        [en, fr] if fr.is_empty() || en == fr => Some(quoted(en)),
        [en, fr] if en.is_empty() => Some(quoted(fr)),
        [en, fr] => Some(format!("{{ \"en\": {}, \"fr\": {} }}", quoted(en), quoted(fr))),
    }
}

/// A text without what spreadsheet programs change by themselves: blanks at the ends of lines.
fn even(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// A text without its blanks, to compare values that were only laid out anew.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}
