//! Sheets read from whatever file holds them.

use std::io::Cursor;

use calamine::{CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Ods, Reader, SheetVisible, Xls, Xlsx};
use jiff::civil::{Date, DateTime, Time};
use words::sheets::Said;

use crate::{
    cell::SheetCell,
    delimited,
    guard::{FileSort, recognise},
    limits::{MOST_MERGED, MOST_OF_A_CELL, MOST_TEXT, too_many_cells},
    remark::Remark,
    tab::{SheetFile, SheetTab, put},
};

/// Opens a file by what it is, not by what it is called.
pub(crate) fn open(name: &str, bytes: &[u8]) -> Result<SheetFile, Remark> {
    let (sort, mut remarks) = recognise(name, bytes)?;
    let mut book = match sort {
        FileSort::Xlsx => xlsx(bytes)?,
        FileSort::Xls => {
            let mut xls = Xls::new(Cursor::new(bytes)).map_err(|fault| refusal(&fault))?;
            let mut book = laid_out(&mut xls)?;
            for sheet in &mut book.sheets {
                sheet.merged = xls
                    .merge_cells_by_sheet_name(&sheet.name)
                    .unwrap_or_default()
                    .into_iter()
                    .take(MOST_MERGED)
                    .map(corners)
                    .collect();
            }
            book
        }
        FileSort::Ods => laid_out(&mut Ods::new(Cursor::new(bytes)).map_err(|fault| refusal(&fault))?)?,
        FileSort::Text => {
            let (sheet, said) = delimited::read(bytes)?;
            SheetFile { sheets: vec![sheet], remarks: said }
        }
    };
    remarks.append(&mut book.remarks);
    Ok(SheetFile { remarks, ..book })
}

/// What the reader has against a file. Which part of it is broken helps nobody who cannot take it apart.
fn refusal(fault: &impl std::fmt::Display) -> Remark {
    let locked = fault.to_string().contains("password");
    Remark::new(if locked { Said::Locked } else { Said::Broken })
}

fn corners(found: Dimensions) -> ((u32, u32), (u32, u32)) {
    (found.start, found.end)
}

/// The sheets of an `.xlsx`, cell by cell.
fn xlsx(bytes: &[u8]) -> Result<SheetFile, Remark> {
    let mut xlsx = Xlsx::new(Cursor::new(bytes)).map_err(|fault| refusal(&fault))?;
    let mut book = SheetFile::default();
    let mut left = MOST_TEXT;
    for about in xlsx.sheets_metadata().to_vec() {
        if about.typ != calamine::SheetType::WorkSheet {
            continue;
        }
        let mut sheet = SheetTab {
            name: about.name.clone(),
            hidden: about.visible != SheetVisible::Visible,
            ..SheetTab::default()
        };
        let merged = xlsx.merge_cells_by_sheet_name(&about.name).unwrap_or_default();
        sheet.merged = merged.into_iter().take(MOST_MERGED).map(corners).collect();
        let (mut formulas, mut without) = (0_u32, None);
        let mut reader = xlsx.worksheet_cells_reader(&about.name).map_err(|fault| refusal(&fault))?;
        while let Some(found) = reader.next_cell_with_formula_metadata().map_err(|fault| refusal(&fault))? {
            let (row, column) = found.pos;
            if found.formula.is_some() {
                formulas += 1;
                if found.value == DataRef::Empty {
                    without.get_or_insert_with(|| sheet.at(row, column));
                }
            }
            take(&mut sheet, &mut book.remarks, &mut left, row, column, Data::from(found.value))?;
        }
        if formulas > 0 && !sheet.hidden {
            let of = |said| Remark::new(said).with("n", formulas.to_string()).with("sheet", about.name.clone());
            book.remarks.push(of(Said::Formulas));
        }
        if let Some(first) = without {
            book.remarks.push(Remark::of(Said::FormulaWithoutValue, &first));
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// The sheets of a file whose reader lays them out.
fn laid_out<'b, R: Reader<Cursor<&'b [u8]>>>(reader: &mut R) -> Result<SheetFile, Remark> {
    let mut book = SheetFile::default();
    let mut left = MOST_TEXT;
    for about in reader.sheets_metadata().to_vec() {
        let range = match reader.worksheet_range(&about.name) {
            Ok(range) => range,
            // A sheet of a chart has no cells.
            Err(_) if about.typ != calamine::SheetType::WorkSheet => continue,
            Err(_) => return Err(Remark::new(Said::Broken)),
        };
        let mut sheet = SheetTab {
            name: about.name.clone(),
            hidden: about.visible != SheetVisible::Visible,
            ..SheetTab::default()
        };
        let (top, edge) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let (row, column) = (row as u32 + top, column as u32 + edge);
            take(&mut sheet, &mut book.remarks, &mut left, row, column, data.clone())?;
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// Takes one cell over, within what may be read.
fn take(
    sheet: &mut SheetTab,
    remarks: &mut Vec<Remark>,
    left: &mut usize,
    row: u32,
    column: u32,
    data: Data,
) -> Result<(), Remark> {
    let cell = match data {
        Data::Empty => return Ok(()),
        Data::Int(number) => SheetCell::Number(number as f64),
        Data::Float(number) => SheetCell::Number(number),
        Data::Bool(yes) => SheetCell::YesNo(yes),
        Data::DateTime(at) => dated(&at),
        Data::DateTimeIso(text) => iso_date(&text),
        Data::DurationIso(text) => iso_span(&text).unwrap_or(SheetCell::Text(text)),
        Data::Error(fault) => {
            remarks.push(Remark::of(Said::CellError, &sheet.at(row, column)).with("error", error(&fault)));
            return Ok(());
        }
        Data::String(text) => {
            let (text, cut) = match text.char_indices().nth(MOST_OF_A_CELL) {
                Some((end, _)) => (text[..end].to_owned(), true),
                None => (text, false),
            };
            if cut {
                remarks
                    .push(Remark::of(Said::CellCut, &sheet.at(row, column)).with("most", MOST_OF_A_CELL.to_string()));
            }
            *left = left.checked_sub(text.len()).ok_or_else(too_many_cells)?;
            SheetCell::Text(text.replace("\r\n", "\n").replace('\r', "\n"))
        }
    };
    put(sheet, row, column, cell)
}

fn error(fault: &CellErrorType) -> String {
    fault.to_string()
}

/// A date of Excel, counted from 1900 or from 1904; below one day it is an hour.
fn dated(at: &ExcelDateTime) -> SheetCell {
    let seconds = (at.as_f64() * 86_400.0).round();
    if at.is_duration() {
        return SheetCell::Span(seconds as i64);
    }
    if (0.0..86_400.0).contains(&seconds) {
        return SheetCell::Hour(seconds as i64);
    }
    let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
    // Clocks in sheets are fractions of days: 08:30 may come as 08:29:59.999.
    let up = i64::from(milli >= 500);
    let small = |part: u8| i8::try_from(part).unwrap_or(0);
    let date = Date::new(i16::try_from(year).unwrap_or(1900), small(month), small(day));
    let time = Time::new(small(hour), small(minute), small(second), 0);
    match (date, time) {
        (Ok(date), Ok(time)) => {
            let there = date.to_datetime(time);
            SheetCell::Date(there.checked_add(jiff::SignedDuration::from_secs(up)).unwrap_or(there))
        }
        // The 29th of February 1900, which only Excel knows.
        _ => SheetCell::Number(at.as_f64()),
    }
}

fn iso_date(text: &str) -> SheetCell {
    if let Ok(at) = text.parse::<DateTime>() {
        return SheetCell::Date(at);
    }
    match text.parse::<Date>() {
        Ok(date) => SheetCell::Date(date.to_datetime(Time::midnight())),
        Err(_) => SheetCell::Text(text.to_owned()),
    }
}

/// `PT08H30M00S`, which in OpenDocument is an hour of the day as well as a length of time.
fn iso_span(text: &str) -> Option<SheetCell> {
    let span: jiff::SignedDuration = text.parse().ok()?;
    let seconds = span.as_secs();
    Some(if (0..86_400).contains(&seconds) { SheetCell::Hour(seconds) } else { SheetCell::Span(seconds) })
}
