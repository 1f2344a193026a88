//! The workbook of a scenario: what a colleague fills in, what explains it, and the scenario itself on a hidden sheet.
//!
//! Every cell is written as text, whatever it begins with; there is no formula in it but the ranges of the drop-down lists. The same
//! scenario makes the same bytes.

use kernel::names::Slug;
use reading::source::SourceFile;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Workbook, Worksheet, XlsxError,
};
use vocabulary::scenario::Scenario;
use words::{
    Lang, say,
    sheets::{Help, KEY, KeyLine, Said, SheetName},
    ui,
};

use crate::{
    cell::{Address, letters},
    limits::MOST_OF_A_CELL,
    ours::KeptFiles,
    remark::Remark,
    tables::{CellForm, SheetTable, TABLES, TableColumn},
    tree::Trees,
};

/// Rows below the last one in which the lists still drop down.
const SPARE: u32 = 300;
/// A3, as spreadsheet programs number it.
const A3: u8 = 8;

/// What is used all over the workbook.
struct Looks {
    head: Format,
    cell: Format,
    written: Format,
    title: Format,
    key: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        Self {
            head: head
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(0x1F_3B_5A))
                .set_border(FormatBorder::Thin),
            written: cell.clone().set_font_name("Consolas").set_font_size(9).set_font_color(Color::RGB(0x40_40_40)),
            title: Format::new().set_bold().set_font_size(14),
            key: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            cell,
        }
    }

    fn of(&self, column: TableColumn) -> &Format {
        if matches!(column.part, CellForm::Ron | CellForm::Rest) { &self.written } else { &self.cell }
    }
}

/// Makes the workbook of a sound scenario. `files` are its texts, `scenario` is what they mean.
///
/// # Errors
/// A cell holds no more than 32,767 characters; a longer text is named.
pub fn export(files: &[SourceFile], scenario: &Scenario, lang: Lang) -> Result<Vec<u8>, Remark> {
    let trees = Trees::of(files);
    for table in TABLES {
        fits(table, &trees, files, lang)?;
    }
    // What is left to go wrong is a limit of the format that was looked at before.
    book(files, &trees, scenario, lang).map_err(|why| Remark::new(Said::NotWritten).with("why", why.to_string()))
}

/// Whether each text fits into a cell.
fn fits(table: &SheetTable, trees: &Trees, files: &[SourceFile], lang: Lang) -> Result<(), Remark> {
    for (n, item) in trees.items(table.list).iter().enumerate() {
        for (m, column) in table.columns(lang).iter().enumerate() {
            let length = table.shown(*column, item, &files[item.file], lang).encode_utf16().count();
            if length > MOST_OF_A_CELL {
                let at = Address { sheet: ui(lang, table.name).to_owned(), row: n as u32 + 1, column: m as u32 };
                let most = MOST_OF_A_CELL.to_string();
                return Err(Remark::of(Said::TextTooLong, &at).with("id", item.id.clone()).with("most", most));
            }
        }
    }
    Ok(())
}

fn book(files: &[SourceFile], trees: &Trees, scenario: &Scenario, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    let title = lang.of(&scenario.title);
    let made = ExcelDateTime::from_ymd(2020, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(words::clean(title)).set_creation_datetime(&made));
    for table in TABLES {
        let sheet = book.add_worksheet();
        fill(sheet, table, trees, files, scenario, lang, &looks)?;
        // Header and footer know marks of their own that begin with &.
        let title: String = words::clean(title).replace('&', "&&").chars().take(120).collect();
        let exercise = words::print::SheetPhrases::of(lang).exercise;
        sheet.set_header(format!("&L{exercise}&C{title}&R{exercise}")).set_footer("&C&P / &N");
    }
    key(book.add_worksheet(), scenario, lang, &looks)?;
    lists(book.add_worksheet(), scenario, lang)?;
    KeptFiles::write(book.add_worksheet(), files, lang)?;
    book.save_to_buffer()
}

/// A sheet of the workbook.
fn fill(
    sheet: &mut Worksheet,
    table: &SheetTable,
    trees: &Trees,
    files: &[SourceFile],
    scenario: &Scenario,
    lang: Lang,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let columns = table.columns(lang);
    let items = trees.items(table.list);
    let last = items.len() as u32;
    sheet.set_name(ui(lang, table.name))?;
    for (n, column) in columns.iter().enumerate() {
        let at = n as u16;
        sheet.set_column_width(at, column.width)?.set_column_format(at, looks.of(*column))?;
        sheet.write_string_with_format(0, at, ui(lang, column.head), &looks.head)?;
        for (row, item) in items.iter().enumerate() {
            let text = table.shown(*column, item, &files[item.file], lang);
            if !text.is_empty() {
                sheet.write_string_with_format(row as u32 + 1, at, text, looks.of(*column))?;
            }
        }
        sheet.add_data_validation(1, at, last + SPARE, at, &choice(*column, scenario, lang)?)?;
    }
    let edge = columns.len() as u16 - 1;
    sheet.set_row_height(0, 32)?.set_freeze_panes(1, 1)?.autofilter(0, 0, last.max(1), edge)?;
    let plain = (table.plain(lang) as u16).clamp(1, edge + 1) - 1;
    sheet.set_landscape().set_paper_size(A3).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet.set_print_area(0, 0, last.max(1), plain)?.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    Ok(())
}

/// What drops down in a column, and what is said when one stands in it.
fn choice(column: TableColumn, scenario: &Scenario, lang: Lang) -> Result<DataValidation, XlsxError> {
    let help: String = ui(lang, Help::of(column.head)).chars().take(250).collect();
    let title: String = ui(lang, column.head).chars().take(30).collect();
    let says = DataValidation::new().set_input_title(title)?.set_input_message(help)?;
    let Some((at, choices)) = choices(scenario, lang).into_iter().enumerate().find(|(_, list)| list.serves(column))
    else {
        return Ok(says.allow_any_value());
    };
    let (column_of, last) = (letters(at as u32), choices.entries.len().max(1));
    let range = Formula::new(format!("='{}'!${column_of}$1:${column_of}${last}", ui(lang, SheetName::Lists)));
    // Several names may stand in one cell, which no list offers: it advises, and does not insist.
    let style = if column.part == CellForm::Names {
        DataValidationErrorStyle::Information
    } else {
        DataValidationErrorStyle::Stop
    };
    let insists = column.part != CellForm::Names;
    Ok(says.allow_list_formula(range).set_error_style(style).show_error_message(insists))
}

/// A list that drops down.
struct DropDown {
    /// Whose column it is: the words of the format, or the things of a list.
    of: Of,
    entries: Vec<String>,
}

enum Of {
    Choice(crate::tables::WordChoice),
    Fields(&'static [&'static str]),
    YesNo,
}

impl DropDown {
    fn serves(&self, column: TableColumn) -> bool {
        match (&self.of, column.part) {
            (Of::Choice(mine), CellForm::WordChoice(choice)) => *mine == choice,
            (Of::Fields(fields), CellForm::Names | CellForm::Plain) => fields.contains(&column.field),
            (Of::YesNo, part) => part == CellForm::YesNo,
            _ => false,
        }
    }
}

fn choices(scenario: &Scenario, lang: Lang) -> Vec<DropDown> {
    use crate::tables::WordChoice;
    use vocabulary::kind::Kind;
    let named = |fields, kind| {
        let entries = scenario.names(kind).into_iter().map(Slug::as_str).map(str::to_owned).collect();
        DropDown { of: Of::Fields(fields), entries }
    };
    let words = [WordChoice::RowKind, WordChoice::Mode, WordChoice::SeatKind, WordChoice::PlaceKind];
    let mut all: Vec<DropDown> =
        words.map(|choice| DropDown { of: Of::Choice(choice), entries: choice.labels(lang) }).into();
    all.push(named(&["to"], Kind::Seat));
    all.push(named(&["objectives"], Kind::Objective));
    all.push(named(&["plan"], Kind::Paragraph));
    all.push(named(&["place"], Kind::Place));
    let yes_no = vec![words::sheets::yes(lang).to_owned(), words::sheets::no(lang).to_owned()];
    all.push(DropDown { of: Of::YesNo, entries: yes_no });
    all
}

/// The hidden sheet that the lists drop down from.
fn lists(sheet: &mut Worksheet, scenario: &Scenario, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_name(ui(lang, SheetName::Lists))?.set_hidden(true);
    for (column, list) in choices(scenario, lang).iter().enumerate() {
        for (row, entry) in list.entries.iter().enumerate() {
            sheet.write_string(row as u32, column as u16, entry)?;
        }
    }
    Ok(())
}

/// The key: what the workbook is, what each column holds, which words may stand in it.
fn key(sheet: &mut Worksheet, scenario: &Scenario, lang: Lang, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(ui(lang, SheetName::Key))?.set_column_width(0, 30)?.set_column_width(1, 110)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.write_string_with_format(0, 0, words::clean(lang.of(&scenario.title)), &looks.title)?;
    let mut row = 2;
    let mut line = |sheet: &mut Worksheet, left: &str, right: &str| {
        sheet.write_string_with_format(row, 0, left, &looks.key)?;
        sheet.write_string_with_format(row, 1, right, &looks.key)?;
        row += 1;
        Ok::<(), XlsxError>(())
    };
    for &said in KEY {
        let (start, length) = (scenario.start.clone(), scenario.length.to_string());
        line(sheet, "", &say(lang, said, &[("start", &start), ("zone", &scenario.zone), ("length", &length)]))?;
    }
    for table in TABLES {
        line(sheet, "", "")?;
        line(sheet, ui(lang, table.name), ui(lang, KeyLine::Columns))?;
        for column in table.columns(lang) {
            line(sheet, ui(lang, column.head), ui(lang, Help::of(column.head)))?;
            if let CellForm::WordChoice(choice) = column.part {
                line(sheet, "", &choice.labels(lang).join(" · "))?;
            }
        }
    }
    Ok(())
}
