//! Which sheet of a file holds the list, and in which row its headings stand.
//!
//! Every sheet is looked at, the hidden ones too. The one with the most known headings over the most rows wins; one that is hidden, old, a
//! copy or made for printing stands behind. What was chosen and why is told, with what was passed over.

use std::collections::BTreeMap;

use words::{
    Lang, folded,
    sheets::{Field, Said},
};

use super::{columns::ColumnHeadings, headings::field, infer};
use crate::{
    remark::Remark,
    tab::{SheetFile, SheetTab},
};

/// Rows from the top in which headings are looked for.
const DEEP: usize = 60;
/// Columns in which headings are looked for, and sheets that are looked at: more than anybody lays out by hand.
const WIDE: usize = 120;
const MANY: usize = 60;

/// The sheet to read, its headings, and what is said of the choice.
pub(super) fn choose(
    book: &SheetFile,
    asked: Option<&str>,
    lang: Lang,
) -> Result<(usize, ColumnHeadings, Vec<Remark>), Remark> {
    let mut found: Vec<(usize, ColumnHeadings, i64)> = Vec::new();
    let mut without = Vec::new();
    for (n, sheet) in book.sheets.iter().enumerate().take(MANY) {
        match headings(sheet) {
            Some(headings) => {
                let points = points(sheet, &headings);
                found.push((n, headings, points));
            }
            None => without.push(n),
        }
    }
    let name = |n: usize| book.sheets[n].name.clone();
    if let Some(asked) = asked {
        let Some(n) = book.sheets.iter().position(|sheet| folded(sheet.name.trim()) == folded(asked.trim())) else {
            let all: Vec<String> = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
            return Err(Remark::new(Said::NoSuchSheet).with("sheet", asked).with("all", all.join(", ")));
        };
        if let Some((_, headings, _)) = found.into_iter().find(|(at, ..)| *at == n) {
            return Ok((n, headings, Vec::new()));
        }
        let guess =
            infer::headings(&book.sheets[n]).ok_or_else(|| Remark::new(Said::NoHeadings).with("sheet", name(n)))?;
        return Ok(guessed(book, n, guess, lang));
    }
    if found.is_empty()
        && let Some((n, guess)) = infer::best(book)
    {
        return Ok(guessed(book, n, guess, lang));
    }
    let best = found.iter().max_by_key(|(n, _, points)| (*points, std::cmp::Reverse(*n))).map(|(n, ..)| *n);
    let Some(best) = best else {
        return Err(
            Remark::new(Said::NoHeadings).with("sheet", without.into_iter().map(name).collect::<Vec<_>>().join(", "))
        );
    };
    let mut remarks = Vec::new();
    if book.sheets.len() > 1 {
        let known = |headings: &ColumnHeadings| headings.columns.values().filter(|(_, field)| field.is_some()).count();
        for (n, headings, _) in &found {
            let said = match (*n == best, book.sheets[*n].hidden, is_aside(&book.sheets[*n])) {
                (true, ..) => Said::SheetChosen,
                (_, true, _) => Said::SheetHidden,
                (_, _, true) => Said::SheetAside,
                _ => Said::SheetWeaker,
            };
            let rows = book.sheets[*n].rows.range(headings.below..).count();
            remarks.push(
                Remark::new(said)
                    .with("sheet", name(*n))
                    .with("n", known(headings).to_string())
                    .with("rows", rows.to_string()),
            );
        }
        if !without.is_empty() {
            let names: Vec<String> = without.into_iter().map(name).collect();
            remarks.push(Remark::new(Said::SheetsWithout).with("sheets", names.join(", ")));
        }
    }
    let headings = found.into_iter().find(|(n, ..)| *n == best).map(|(_, headings, _)| headings).unwrap_or_default();
    Ok((best, headings, remarks))
}

/// Columns that were guessed, with what is said of each.
fn guessed(book: &SheetFile, n: usize, headings: ColumnHeadings, lang: Lang) -> (usize, ColumnHeadings, Vec<Remark>) {
    let sheet = &book.sheets[n];
    let mut remarks = vec![Remark::new(Said::NoHeadingsGuessed).with("sheet", sheet.name.clone())];
    for (column, (_, field)) in &headings.columns {
        if let Some(field) = field {
            let at = sheet.at(headings.below, *column);
            remarks.push(Remark::of(Said::ColumnGuessed, &at).with("field", words::ui(lang, *field)));
        }
    }
    (n, headings, remarks)
}

/// Whether a sheet calls itself old, a copy, or made for printing.
fn is_aside(sheet: &SheetTab) -> bool {
    const ASIDE: &[&str] = &[
        "old",
        "ancien",
        "archive",
        "copy",
        "copie",
        "print",
        "impression",
        "imprimer",
        "backup",
        "sauvegarde",
        "draft",
        "brouillon",
        "obsolete",
        "template",
        "modele",
        "exemple",
        "example",
        "lookup",
        "list",
    ];
    let name = folded(&sheet.name);
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
    ASIDE.iter().any(|word| words.contains(word))
}

fn points(sheet: &SheetTab, headings: &ColumnHeadings) -> i64 {
    let rows = sheet.rows.range(headings.below..).filter(|(_, row)| row.len() >= 3).count() as i64;
    if rows == 0 {
        return -1000;
    }
    let named = ["msel", "inject", "chronogramme", "chrono", "deroul", "event", "evenement", "mel"];
    let name = folded(&sheet.name);
    let mut points = i64::from(headings.score) * 4 + rows.min(200) / 4;
    points += if named.iter().any(|word| name.contains(word)) { 15 } else { 0 };
    points -= if sheet.hidden { 40 } else { 0 };
    points - if is_aside(sheet) { 25 } else { 0 }
}

/// The headings of a sheet: those of the row, or of two rows together, that say the most.
fn headings(sheet: &SheetTab) -> Option<ColumnHeadings> {
    let rows: Vec<u32> = sheet.rows.keys().copied().take(DEEP).collect();
    let mut best: Option<ColumnHeadings> = None;
    for (n, &row) in rows.iter().enumerate() {
        let alone = of(sheet, row, None);
        let both = rows
            .get(n + 1)
            .filter(|below| **below == row + 1 && sheet.rows[&row].len() > 1)
            .map(|below| of(sheet, row, Some(*below)));
        // A second row belongs to the headings only if it says more.
        let here = match both {
            Some(both) if both.score >= alone.score + 4 => both,
            _ => alone,
        };
        let better = best.as_ref().is_none_or(|best| here.score > best.score);
        if here.suffice() && better {
            best = Some(here);
        }
    }
    best
}

/// What a row says as headings, perhaps with the row below it.
fn of(sheet: &SheetTab, row: u32, below: Option<u32>) -> ColumnHeadings {
    let mut texts: BTreeMap<u32, String> = BTreeMap::new();
    for (column, cell) in sheet.rows.get(&row).into_iter().flatten().take(WIDE) {
        texts.insert(*column, cell.text().trim().to_owned());
    }
    if below.is_some() {
        // A heading over several columns stands over each of them.
        for ((top, left), (_, right)) in
            sheet.merged.iter().filter(|((top, _), (bottom, _))| *top == row && *bottom == row)
        {
            let over = sheet.text(*top, *left);
            (*left..=(*right).min(left + 40)).for_each(|column| drop(texts.insert(column, over.clone())));
        }
    }
    let last = below.unwrap_or(row);
    for (column, cell) in below.and_then(|below| sheet.rows.get(&below)).into_iter().flatten().take(WIDE) {
        let under = cell.text().trim().to_owned();
        let text = texts.entry(*column).or_default();
        // What stands below says it better by itself, if it says anything.
        *text = if text.is_empty() || field(&under, 0).is_some() { under } else { format!("{text} {under}") };
    }
    let mut headings = ColumnHeadings { top: row, below: last + 1, ..ColumnHeadings::default() };
    let mut seen: BTreeMap<Field, u32> = BTreeMap::new();
    for (column, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        let longest = sheet
            .rows
            .range(last + 1..)
            .take(30)
            .filter_map(|(_, row)| row.get(&column))
            .map(|cell| cell.text().len())
            .max();
        let found = field(&text, longest.unwrap_or(0));
        if let Some((field, sure)) = found {
            let before = seen.entry(field).or_insert(0);
            headings.score += if *before == 0 { sure } else { 0 };
            *before += sure;
        }
        headings.columns.insert(column, (text, found.map(|(field, _)| field)));
    }
    // A row of whole sentences is a row of the list and no heading.
    if headings.columns.values().any(|(text, _)| text.chars().count() > 120) {
        headings.score /= 2;
    }
    headings
}
