//! The rows of a stranger's list, cell by cell: what each says, before anything is made of it.

use std::collections::BTreeMap;

use words::{
    folded,
    sheets::{Field, Said},
};

use super::{
    columns::ColumnHeadings,
    times::{TimeTold, read},
    words_of::{is_dropped, is_manual},
};
use crate::{cell::SheetCell, remark::Remark, tab::SheetTab};

/// A row as it was read.
#[derive(Clone, Debug, Default)]
pub(super) struct ListLine {
    /// Its row in the sheet, from 0.
    pub(super) row: u32,
    pub(super) told: TimeTold,
    /// The column that told the time, for what is to be said of it.
    pub(super) time_at: u32,
    /// The texts of the other fields; several cells of one field stand below each other.
    pub(super) texts: BTreeMap<Field, String>,
    /// The section that it stands in, if the list has sections.
    pub(super) section: String,
    /// The status says that it is not played.
    pub(super) dropped: bool,
    pub(super) manual: bool,
}

impl ListLine {
    /// The text of a field; empty where there is none.
    pub(super) fn text(&self, field: Field) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }
}

/// Rows that a merged cell speaks for, at most.
const FILLED: usize = 200;
/// Rows of a list, at most: the longest that was seen has 648.
const MOST_ROWS: usize = 5000;

/// Fields that tell a time; what the first of them leaves open the next one may tell.
const TIMES: [Field; 5] = [Field::ScenarioTime, Field::Day, Field::Date, Field::Time, Field::Elapsed];

/// Reads the rows below the headings.
pub(super) fn lines(
    sheet: &SheetTab,
    headings: &ColumnHeadings,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<ListLine>, Remark> {
    if sheet.rows.range(headings.below..).take(MOST_ROWS + 1).count() > MOST_ROWS {
        return Err(Remark::new(Said::TooManyRows)
            .with("sheet", sheet.name.clone())
            .with("most", MOST_ROWS.to_string()));
    }
    let filled = filled_down(sheet, headings);
    let mut lines = Vec::new();
    let mut section = String::new();
    let mut repeated = 0;
    let scenario_time = headings.of(Field::ScenarioTime).next().is_some();
    for &row in sheet.rows.range(headings.below..).map(|(row, _)| row) {
        if headings.again(sheet, row) {
            repeated += 1;
            continue;
        }
        if let Some(title) = section_title(sheet, headings, row) {
            remarks.push(Remark::of(Said::Section, &sheet.at(row, first(sheet, row))).with("title", short(&title)));
            section = title;
            continue;
        }
        if !says_anything(sheet, headings, row) {
            let at = sheet.at(row, first(sheet, row));
            remarks.push(Remark::of(Said::RowSaysNothing, &at).with("cell", short(&sheet.text(row, at.column))));
            continue;
        }
        lines.push(line(sheet, headings, row, &filled, scenario_time, &section, remarks));
    }
    if repeated > 0 {
        remarks.push(Remark::new(Said::HeadingsAgain).with("n", repeated.to_string()));
    }
    Ok(lines)
}

/// Cells of merged stretches, below the first one: they say what it says.
fn filled_down<'s>(sheet: &'s SheetTab, headings: &ColumnHeadings) -> BTreeMap<(u32, u32), &'s SheetCell> {
    let mut filled = BTreeMap::new();
    for ((top, left), (bottom, right)) in &sheet.merged {
        if left == right
            && *top >= headings.below
            && let Some(cell) = sheet.get(*top, *left)
        {
            let below = sheet.rows.range(top + 1..=(*bottom).max(top + 1)).filter(|(row, _)| **row <= *bottom);
            filled.extend(below.take(FILLED).map(|(row, _)| ((*row, *left), cell)));
        }
    }
    filled
}

fn first(sheet: &SheetTab, row: u32) -> u32 {
    sheet.rows.get(&row).and_then(|row| row.keys().next()).copied().unwrap_or(0)
}

/// What a row that only names a part of the list says: one cell, or one stretch of merged ones.
fn section_title(sheet: &SheetTab, headings: &ColumnHeadings, row: u32) -> Option<String> {
    let cells = sheet.rows.get(&row)?;
    let texts: Vec<String> = cells.values().map(|cell| cell.text().trim().to_owned()).collect();
    let column = *cells.keys().next()?;
    let spread = sheet
        .merged
        .iter()
        .any(|((top, left), (bottom, right))| *top == row && *bottom == row && *left == column && *right >= left + 2);
    let field = headings.columns.get(&column).and_then(|(_, field)| *field);
    // One cell below « Message » is a message without a time.
    let alone = texts.len() == 1 && !matches!(field, Some(Field::Text | Field::Subject | Field::Expected));
    let is_time = cells.values().next().is_some_and(|cell| !matches!(cell, SheetCell::Text(_)));
    ((alone || spread) && !is_time).then(|| texts[0].clone())
}

/// Whether a row says what happens.
fn says_anything(sheet: &SheetTab, headings: &ColumnHeadings, row: u32) -> bool {
    [Field::Text, Field::Subject, Field::Expected]
        .into_iter()
        .any(|field| headings.of(field).any(|column| !sheet.text(row, column).is_empty()))
}

pub(super) fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 60 { line } else { format!("{}…", line.chars().take(59).collect::<String>()) }
}

fn line(
    sheet: &SheetTab,
    headings: &ColumnHeadings,
    row: u32,
    filled: &BTreeMap<(u32, u32), &SheetCell>,
    scenario_time: bool,
    section: &str,
    remarks: &mut Vec<Remark>,
) -> ListLine {
    let mut line = ListLine { row, section: section.to_owned(), ..ListLine::default() };
    let cell = |column: u32| sheet.get(row, column).or_else(|| filled.get(&(row, column)).copied());
    for field in TIMES {
        for column in headings.of(field) {
            let Some(here) = cell(column) else { continue };
            // The hour of the room is no hour of the story, where both are told.
            if scenario_time && field == Field::Time && line.told.hour.is_some() {
                note(&mut line, headings, column, &here.text());
                continue;
            }
            let in_minutes = headings.columns.get(&column).is_some_and(|(heading, _)| folded(heading).contains("min"));
            match read(here, field, in_minutes) {
                Some(told) => {
                    if line.told.is_nothing() {
                        line.time_at = column;
                    }
                    if told.guessed {
                        remarks.push(time_guess(sheet, row, column, here, told));
                    }
                    line.told = line.told.or(told);
                }
                None => {
                    let at = sheet.at(row, column);
                    remarks.push(Remark::of(Said::TimeUnread, &at).with("cell", short(&here.text())));
                    note(&mut line, headings, column, &here.text());
                }
            }
        }
    }
    for (&column, (_, field)) in &headings.columns {
        let Some(here) = cell(column) else { continue };
        let text = here.text().trim().to_owned();
        match field {
            Some(field) if TIMES.contains(field) => {}
            Some(Field::Notes | Field::Actual | Field::By) | None => note(&mut line, headings, column, &text),
            Some(field) => add(&mut line, *field, &text),
        }
    }
    outside(sheet, headings, row, &mut line, remarks);
    line.dropped = is_dropped(line.text(Field::Status));
    line.manual = line.told.by_hand || is_manual(line.text(Field::Trigger));
    line
}

/// Cells beside the columns that have a heading.
fn outside(sheet: &SheetTab, headings: &ColumnHeadings, row: u32, line: &mut ListLine, remarks: &mut Vec<Remark>) {
    for (column, cell) in sheet.rows.get(&row).into_iter().flatten() {
        if !headings.columns.contains_key(column) {
            let text = cell.text().trim().to_owned();
            remarks.push(Remark::of(Said::NoHeading, &sheet.at(row, *column)).with("cell", short(&text)));
            add(line, Field::Notes, &text);
        }
    }
}

fn time_guess(sheet: &SheetTab, row: u32, column: u32, cell: &SheetCell, told: TimeTold) -> Remark {
    let mut taken = Vec::new();
    taken.extend(told.date.map(|date| date.to_string()));
    taken.extend(told.day.map(|day| format!("D{day}")));
    taken.extend(told.hour.map(|hour| format!("{:02}:{:02}", hour / 3600, hour / 60 % 60)));
    taken.extend(told.elapsed.map(|span| format!("+{}", kernel::time::Span(span))));
    Remark::of(Said::TimeGuessed, &sheet.at(row, column))
        .with("cell", short(&cell.text()))
        .with("taken", taken.join(" "))
}

/// Puts a cell that has no field of its own into the notes, under its heading.
fn note(line: &mut ListLine, headings: &ColumnHeadings, column: u32, text: &str) {
    let heading = headings.columns.get(&column).map_or("", |(heading, _)| heading.as_str());
    let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    add(line, Field::Notes, &format!("{heading} : {text}"));
}

fn add(line: &mut ListLine, field: Field, text: &str) {
    if text.is_empty() {
        return;
    }
    let there = line.texts.entry(field).or_default();
    if !there.is_empty() {
        there.push('\n');
    }
    there.push_str(text);
}
