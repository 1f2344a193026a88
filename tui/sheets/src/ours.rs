//! A workbook of ours, taken back. On its hidden sheet are the files from which it was made; what its cells said then is known. So only
//! what somebody changed is changed, in the file where it stands: everything else, comments with it, stays byte for byte.

mod changes;
mod patch;
#[cfg(test)]
mod tests;

use reading::source::SourceFile;
use rust_xlsxwriter::{Worksheet, XlsxError};
use words::{
    Lang,
    sheets::{Said, SheetName},
    ui,
};

use crate::{
    cell::SheetCell,
    imported::ImportedList,
    remark::{Remark, Weight},
    tab::{SheetFile, SheetTab},
    tables::TABLES,
    tree::Trees,
};

/// The mark in the first cell of the hidden sheet, and the version of what stands below.
const MARK: &str = "harmattan-msel";
const VERSION: &str = "1";
/// Files of a scenario.
const MOST_FILES: usize = 200;
/// Characters of a line that stand in one cell.
const PIECE: usize = 30_000;

/// The files that a workbook keeps.
#[derive(Debug)]
pub(crate) struct KeptFiles {
    files: Vec<SourceFile>,
    /// The language in which the workbook was made.
    lang: Lang,
}

impl KeptFiles {
    /// Writes the hidden sheet: a cell a line, behind a mark that keeps blanks where they are.
    pub(crate) fn write(sheet: &mut Worksheet, files: &[SourceFile], lang: Lang) -> Result<(), XlsxError> {
        sheet.set_name("harmattan")?.set_very_hidden(true);
        for (column, text) in [MARK, VERSION, lang.code()].into_iter().enumerate() {
            sheet.write_string(0, column as u16, text)?;
        }
        let mut row = 1;
        let mut put = |sheet: &mut Worksheet, what: &str, text: &str| {
            sheet.write_string(row, 0, what)?;
            sheet.write_string(row, 1, format!("|{text}"))?;
            row += 1;
            Ok::<(), XlsxError>(())
        };
        for file in files {
            put(sheet, "file", &file.name)?;
            for line in file.text.split('\n') {
                let (line, what) = line.strip_suffix('\r').map_or((line, "line"), |line| (line, "line+cr"));
                let letters: Vec<char> = line.chars().collect();
                let mut pieces = letters.chunks(PIECE).map(|piece| piece.iter().collect::<String>());
                put(sheet, what, &pieces.next().unwrap_or_default())?;
                for piece in pieces {
                    put(sheet, "more", &piece)?;
                }
            }
        }
        Ok(())
    }

    /// The files of a workbook of ours; nothing if it is none.
    pub(crate) fn find(book: &SheetFile) -> Option<Result<Self, Remark>> {
        let sheet = book.sheets.iter().find(|sheet| sheet.text(0, 0) == MARK)?;
        Some(Self::read(sheet))
    }

    fn read(sheet: &SheetTab) -> Result<Self, Remark> {
        let broken = |row| Remark::of(Said::KeptBroken, &sheet.at(row, 0));
        if sheet.text(0, 1) != VERSION {
            return Err(Remark::new(Said::KeptNewer));
        }
        let lang = Lang::from_env(Some(&sheet.text(0, 2)));
        let mut files: Vec<SourceFile> = Vec::new();
        // Whether the next line begins a file, and whether the last one ended with a carriage return.
        let (mut first, mut returns) = (true, false);
        for &row in sheet.rows.keys().skip(1) {
            let raw = sheet.get(row, 1).map(SheetCell::text).unwrap_or_default();
            let text = raw.strip_prefix('|').ok_or_else(|| broken(row))?;
            let what = sheet.text(row, 0);
            if what == "file" {
                if !stays_inside(text) || files.len() == MOST_FILES || files.iter().any(|file| file.name == text) {
                    return Err(broken(row));
                }
                files.push(SourceFile::new(text, ""));
                (first, returns) = (true, false);
                continue;
            }
            let file = files.last_mut().ok_or_else(|| broken(row))?;
            if what != "more" {
                if !first {
                    file.text.push_str(if returns { "\r\n" } else { "\n" });
                }
                (first, returns) = (false, what == "line+cr");
            }
            file.text.push_str(text);
        }
        if files.is_empty() { Err(broken(0)) } else { Ok(Self { files, lang }) }
    }
}

/// Whether a file of this name lies in the folder of its scenario. The sheet is hidden, but anybody can write into it.
fn stays_inside(name: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && part.chars().all(|c| c.is_alphanumeric() || "-_. ".contains(c))
    };
    name.ends_with(".ron") && name.len() <= 200 && name.split('/').all(plain)
}

/// Takes the workbook back.
pub(crate) fn import(book: &SheetFile, kept: KeptFiles, lang: Lang) -> Result<ImportedList, Remark> {
    let KeptFiles { files, lang: made_in } = kept;
    let trees = Trees::of(&files);
    let mut remarks = book.remarks.clone();
    let mut edits = patch::Edits::default();
    let mut rows = 0;
    for table in TABLES {
        let called = |sheet: &&SheetTab| Lang::ALL.iter().any(|lang| sheet.name == ui(*lang, table.name));
        match book.sheets.iter().find(called) {
            Some(sheet) => {
                let found = changes::look(table, sheet, &trees, &files, made_in, &mut edits, &mut remarks);
                if table.name == SheetName::Events {
                    rows = found;
                }
            }
            None => remarks.push(Remark::new(Said::SheetGone).with("sheet", ui(lang, table.name))),
        }
    }
    let changed = edits.len();
    let (files, places) = edits.apply(files);
    remarks.push(match changed {
        0 => Remark::new(Said::NothingChanged),
        n => Remark::new(Said::Changed).with("n", n.to_string()),
    });
    remarks.extend(places.complaints(&files, lang));
    remarks.sort_by_key(|remark| remark.weight() == Weight::Note);
    Ok(ImportedList { files, ours: true, mapping: Vec::new(), rows: (rows, 0), remarks })
}
