//! Files of strangers, made by code: workbooks, an open document, a bomb.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{Format, Formula as Written, Workbook};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    Empty,
    Text(&'static str),
    Owned(String),
    Number(f64),
    /// Days since 1900, shown as date and hour.
    Date(f64),
    /// A formula and the value that it shows.
    Formula(&'static str, &'static str),
}

/// A sheet of a workbook.
#[derive(Clone, Debug)]
pub(super) struct Page {
    name: &'static str,
    hidden: bool,
    rows: Vec<Vec<Entry>>,
    merged: Vec<((u32, u16), (u32, u16))>,
    also: Vec<(u32, u16, &'static str)>,
}

impl Page {
    pub(super) fn new(name: &'static str, rows: Vec<Vec<Entry>>) -> Self {
        Self { name, hidden: false, rows, merged: Vec::new(), also: Vec::new() }
    }
    pub(super) fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }
    /// Cells that are one; the first of them says what they say.
    pub(super) fn merged(mut self, from: (u32, u16), to: (u32, u16)) -> Self {
        self.merged.push((from, to));
        self
    }
    pub(super) fn also(mut self, row: u32, column: u16, text: &'static str) -> Self {
        self.also.push((row, column, text));
        self
    }
}

/// A workbook of these sheets.
pub(super) fn workbook(pages: &[Page]) -> Vec<u8> {
    let mut book = Workbook::new();
    let dated = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for page in pages {
        let sheet = book.add_worksheet();
        sheet.set_name(page.name).expect("a name").set_hidden(page.hidden);
        for (row, cells) in page.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let (row, column) = (row as u32, column as u16);
                match cell {
                    Entry::Empty => continue,
                    Entry::Text(text) => sheet.write_string(row, column, *text),
                    Entry::Owned(text) => sheet.write_string(row, column, text),
                    Entry::Number(number) => sheet.write_number(row, column, *number),
                    Entry::Date(days) => sheet.write_number_with_format(row, column, *days, &dated),
                    Entry::Formula(formula, value) => {
                        sheet.write_formula(row, column, Written::new(*formula).set_result(*value))
                    }
                }
                .expect("a cell");
            }
        }
        for (from, to) in &page.merged {
            let said = match &page.rows[from.0 as usize][usize::from(from.1)] {
                Entry::Text(text) => *text,
                _ => "",
            };
            sheet.merge_range(from.0, from.1, to.0, to.1, said, &Format::new()).expect("a range");
        }
        for (row, column, text) in &page.also {
            sheet.write_string(*row, *column, *text).expect("a cell");
        }
    }
    // The first sheet that is shown is the one that opens.
    book.save_to_buffer().expect("a workbook")
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("written");
    }
    zip.finish().expect("a file").into_inner()
}

/// A file with one more part in it.
pub(super) fn with_part(file: &[u8], name: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("packed");
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("read");
        let name = part.name().expect("a name").into_owned();
        parts.push((name, content));
    }
    parts.push((name.to_owned(), b"Attribute VB_Name".to_vec()));
    packed(&parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect::<Vec<_>>())
}

/// A workbook one part of which unpacks to so many bytes of nothing.
pub(super) fn bomb(bytes: usize) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", &vec![b' '; bytes]),
    ])
}

/// An open document of one table. A cell that begins with `date:` or `time:` is one.
pub(super) fn open_document(name: &str, rows: &[[&str; 8]]) -> Vec<u8> {
    let mut table = String::new();
    for row in rows {
        table.push_str("<table:table-row>");
        for cell in row {
            table.push_str(&match cell.split_once(':') {
                Some(("date", date)) => format!("<table:table-cell office:value-type=\"date\" office:date-value=\"{date}\"><text:p>d</text:p></table:table-cell>"),
                Some(("time", time)) => format!("<table:table-cell office:value-type=\"time\" office:time-value=\"{time}\"><text:p>t</text:p></table:table-cell>"),
                _ if cell.is_empty() => "<table:table-cell/>".to_owned(),
                _ => format!("<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"),
            });
        }
        table.push_str("<table:table-cell table:number-columns-repeated=\"16376\"/></table:table-row>");
    }
    table.push_str("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         office:version=\"1.2\"><office:body><office:spreadsheet><table:table table:name=\"{name}\">{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    packed(&[
        ("mimetype", mimetype.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}
