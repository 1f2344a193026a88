//! The evaluation guide of a report as a workbook that people fill in, and that reads back: a row a critical task with a rating from a list, the
//! answers of participants, the improvement plan, the timeline, who knew what when.
//!
//! Every cell is written as text or as a number, never as a formula or a link. What comes back is read by the heads of its columns, in
//! either language; every fault is told by the address of its cell, and nothing is taken as long as there is one.

mod answers;
mod read;
#[cfg(test)]
mod tests;

use paper::report::{
    guide::{Guide, GuideTask},
    ratings::{MOST_ANSWERS, PlanLine, Rating},
};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Workbook, Worksheet, XlsxError,
};
use words::{Lang, evaluation::GuideText, sheets::Said, ui};

use self::answers::{ANSWERS, answers_head};
use crate::{limits::MOST_OF_A_CELL, remark::Remark};

pub use read::{read, read_plan};

/// Rows below the last one in which lists still drop down.
const SPARE: u32 = 200;
/// A4, as spreadsheet programs number it.
const A4: u8 = 9;

/// A column: its head, how wide it is, and whether people write into it.
struct GuideColumn {
    head: String,
    width: f64,
    open: bool,
}

fn column(lang: Lang, head: GuideText, width: f64, open: bool) -> GuideColumn {
    GuideColumn { head: ui(lang, head).to_owned(), width, open }
}

/// A column of a sheet, and what stands in its cell of a row.
type TableColumn<T> = (GuideText, f64, bool, fn(&T) -> &str);

/// The sheet of tasks: what the software knows, then what people say.
const TASKS: &[TableColumn<GuideTask>] = &[
    (GuideText::Id, 14.0, false, |task| &task.id),
    (GuideText::Objective, 34.0, false, |task| &task.objective),
    (GuideText::Capability, 22.0, false, |task| &task.capability),
    (GuideText::Task, 40.0, false, |task| &task.task),
    (GuideText::AskedOf, 24.0, false, |task| &task.asked_of),
    (GuideText::Target, 11.0, false, |task| &task.target),
    (GuideText::Actual, 22.0, false, |task| &task.actual),
    (GuideText::Evidence, 14.0, false, |task| &task.evidence),
    (GuideText::Rating, 9.0, true, |task| task.rated.rating.map_or("", Rating::letter)),
    (GuideText::Observation, 46.0, true, |task| &task.rated.observation),
    (GuideText::RatedBy, 18.0, true, |task| &task.rated.by),
];

/// The improvement plan. What a measure was is a number and is written by itself.
const PLAN: &[TableColumn<PlanLine>] = &[
    (GuideText::Capability, 24.0, true, |line| &line.capability),
    (GuideText::Issue, 40.0, true, |line| &line.issue),
    (GuideText::Action, 40.0, true, |line| &line.action),
    (GuideText::Element, 15.0, true, |line| &line.element),
    (GuideText::Owner, 24.0, true, |line| &line.owner),
    (GuideText::Start, 12.0, true, |line| &line.start),
    (GuideText::End, 12.0, true, |line| &line.end),
    (GuideText::Measure, 22.0, true, |line| &line.measure),
    (GuideText::Was, 14.0, true, |_| ""),
];

/// The columns of a sheet, and its rows as text.
fn table<T>(lang: Lang, of: &[TableColumn<T>], rows: &[T]) -> (Vec<GuideColumn>, Vec<Vec<String>>) {
    let columns = of.iter().map(|(head, width, open, _)| column(lang, *head, *width, *open));
    let cells = |row: &T| of.iter().map(|(.., cell)| cell(row).to_owned()).collect();
    (columns.collect(), rows.iter().map(cells).collect())
}

/// Where a column stands.
fn place<T>(of: &[TableColumn<T>], head: GuideText) -> u16 {
    let place = of.iter().position(|(known, ..)| *known == head);
    place.and_then(|place| u16::try_from(place).ok()).unwrap_or_default()
}

/// The columns of the sheet of feedback: the statement, and how many gave each answer, before and after.
fn feedback_columns(lang: Lang) -> Vec<GuideColumn> {
    let counts = [GuideText::Before, GuideText::After].into_iter().flat_map(|head| {
        (1..=ANSWERS).map(move |n| GuideColumn { head: answers_head(lang, head, n), width: 9.0, open: true })
    });
    [column(lang, GuideText::Statement, 60.0, false)].into_iter().chain(counts).collect()
}

/// What is used all over the workbook.
struct GuideLooks {
    head: Format,
    known: Format,
    open: Format,
    number: Format,
}

impl GuideLooks {
    fn new() -> Self {
        let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin);
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        Self {
            head: head
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(0x1F_3B_5A))
                .set_border(FormatBorder::Thin),
            // What the software says is grey, what people say is white: seen on a black-and-white print too.
            known: cell.clone().set_num_format("@").set_background_color(Color::RGB(0xEE_EE_EE)),
            open: cell.clone().set_num_format("@"),
            number: cell,
        }
    }

    fn of(&self, column: &GuideColumn) -> &Format {
        if column.open { &self.open } else { &self.known }
    }
}

/// Makes the workbook. The same guide makes the same bytes.
///
/// # Errors
/// A cell holds no more than 32,767 characters; a longer text is named.
pub fn write(guide: &Guide) -> Result<Vec<u8>, Remark> {
    let texts = guide.tasks.iter().map(|task| (&task.id, &task.rated.observation));
    for (id, text) in texts {
        if text.encode_utf16().count() > MOST_OF_A_CELL {
            let most = MOST_OF_A_CELL.to_string();
            return Err(Remark::new(Said::TextTooLong).with("id", id.clone()).with("most", most));
        }
    }
    // What is left to go wrong is a limit of the format that was looked at before.
    book(guide).map_err(|why| Remark::new(Said::NotWritten).with("why", why.to_string()))
}

fn book(guide: &Guide) -> Result<Vec<u8>, XlsxError> {
    let (lang, looks) = (guide.lang, GuideLooks::new());
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2020, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(words::clean(&guide.title)).set_creation_datetime(&made));
    let (columns, tasks) = table(lang, TASKS, &guide.tasks);
    let sheet = lay_out(&mut book, guide, GuideText::Tasks, &columns, &tasks, &looks)?;
    rate(sheet, guide)?;
    let counts: Vec<Vec<String>> = guide.feedback.iter().map(|of| vec![of.statement.clone()]).collect();
    let sheet = lay_out(&mut book, guide, GuideText::Feedback, &feedback_columns(lang), &counts, &looks)?;
    count(sheet, guide, &looks)?;
    let (columns, plan) = table(lang, PLAN, &guide.plan);
    let sheet = lay_out(&mut book, guide, GuideText::Plan, &columns, &plan, &looks)?;
    choose(sheet, guide, &looks)?;
    let heads = [(GuideText::Fact, 9.0), (GuideText::Time, 12.0), (GuideText::What, 90.0), (GuideText::From, 30.0)];
    let columns = heads.map(|(head, width)| column(lang, head, width, false));
    let lines: Vec<Vec<String>> = guide.timeline.iter().map(|line| line.to_vec()).collect();
    lay_out(&mut book, guide, GuideText::Timeline, &columns, &lines, &looks)?;
    let columns: Vec<GuideColumn> = (0..)
        .zip(&guide.knowledge.0)
        .map(|(n, head)| GuideColumn { head: head.clone(), width: if n < 2 { 32.0 } else { 14.0 }, open: false })
        .collect();
    if !columns.is_empty() {
        lay_out(&mut book, guide, GuideText::Knowledge, &columns, &guide.knowledge.1, &looks)?;
    }
    lists(book.add_worksheet(), guide)?;
    book.save_to_buffer()
}

/// A sheet with a head that stays, and its rows as text.
fn lay_out<'b>(
    book: &'b mut Workbook,
    guide: &Guide,
    name: GuideText,
    columns: &[GuideColumn],
    rows: &[Vec<String>],
    looks: &GuideLooks,
) -> Result<&'b mut Worksheet, XlsxError> {
    let exercise = words::print::SheetPhrases::of(guide.lang).exercise;
    let sheet = book.add_worksheet();
    sheet.set_name(ui(guide.lang, name))?;
    for (at, column) in (0_u16..).zip(columns) {
        sheet.set_column_width(at, column.width)?.set_column_format(at, looks.of(column))?;
        sheet.write_string_with_format(0, at, words::clean(&column.head), &looks.head)?;
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for ((at, text), column) in (0_u16..).zip(cells).zip(columns) {
            sheet.write_string_with_format(row, at, text, looks.of(column))?;
        }
    }
    sheet.set_row_height(0, 32)?.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    // Header and footer know marks of their own that begin with &.
    let title: String = words::clean(&guide.title).replace('&', "&&").chars().take(120).collect();
    sheet.set_header(format!("&L{exercise}&C{title}&R{exercise}")).set_footer("&C&P / &N");
    Ok(sheet)
}

/// The list of ratings, and whose hand it is for.
fn rate(sheet: &mut Worksheet, guide: &Guide) -> Result<(), XlsxError> {
    let lang = guide.lang;
    let last = u32::try_from(guide.tasks.len()).unwrap_or(0).max(1);
    let any = || DataValidation::new().allow_any_value();
    let rating = DataValidation::new().allow_list_strings(&Rating::ALL.map(Rating::letter))?;
    let helps = [
        (rating, GuideText::Rating, GuideText::HelpRating),
        (any(), GuideText::RatedBy, GuideText::HelpBy),
        (any(), GuideText::Id, GuideText::HelpId),
    ];
    for (rule, head, help) in helps {
        let at = place(TASKS, head);
        sheet.add_data_validation(1, at, last, at, &helped(lang, rule, head, help)?)?;
    }
    Ok(())
}

fn helped(lang: Lang, rule: DataValidation, head: GuideText, help: GuideText) -> Result<DataValidation, XlsxError> {
    let title: String = ui(lang, head).chars().take(30).collect();
    let help: String = ui(lang, help).chars().take(250).collect();
    rule.set_input_title(title)?.set_input_message(help)
}

/// The numbers of answers; an empty cell where nobody has counted.
fn count(sheet: &mut Worksheet, guide: &Guide, looks: &GuideLooks) -> Result<(), XlsxError> {
    for (row, of) in (1_u32..).zip(&guide.feedback) {
        for (at, n) in (1_u16..).zip(of.before.iter().chain(&of.after)) {
            if *n > 0 {
                sheet.write_number_with_format(row, at, f64::from(*n), &looks.number)?;
            } else {
                sheet.write_blank(row, at, &looks.number)?;
            }
        }
    }
    let last = u32::try_from(guide.feedback.len()).unwrap_or(0).max(1);
    let most = i32::try_from(MOST_ANSWERS).unwrap_or(i32::MAX);
    let whole = DataValidation::new().allow_whole_number(DataValidationRule::Between(0, most));
    let help = helped(guide.lang, whole, GuideText::Feedback, GuideText::HelpCount)?;
    let edge = u16::try_from(2 * ANSWERS).unwrap_or(u16::MAX);
    sheet.add_data_validation(1, 1, last, edge, &help)?;
    Ok(())
}

/// The lists of elements and of measures, and the value that a measure had.
fn choose(sheet: &mut Worksheet, guide: &Guide, looks: &GuideLooks) -> Result<(), XlsxError> {
    let lang = guide.lang;
    for (row, line) in (1_u32..).zip(&guide.plan) {
        match line.was {
            // Whole numbers of measures are far below what a cell holds exactly.
            Some(was) => sheet.write_number_with_format(row, place(PLAN, GuideText::Was), was as f64, &looks.number)?,
            None => sheet.write_blank(row, place(PLAN, GuideText::Was), &looks.number)?,
        };
    }
    let last = u32::try_from(guide.plan.len()).unwrap_or(0) + SPARE;
    let elements = ELEMENTS.map(|element| ui(lang, element));
    let element = DataValidation::new().allow_list_strings(&elements)?;
    let at = place(PLAN, GuideText::Element);
    sheet.add_data_validation(1, at, last, at, &element)?;
    let measures = guide.measures.len().max(1);
    let range = Formula::new(format!("='{}'!$A$1:$A${measures}", ui(lang, GuideText::Lists)));
    let measure = DataValidation::new().allow_list_formula(range);
    let at = place(PLAN, GuideText::Measure);
    sheet.add_data_validation(1, at, last, at, &helped(lang, measure, GuideText::Measure, GuideText::HelpMeasure)?)?;
    Ok(())
}

/// What of a capability an action is about.
const ELEMENTS: [GuideText; 5] =
    [GuideText::Planning, GuideText::Organisation, GuideText::Equipment, GuideText::Training, GuideText::Exercises];

/// The hidden sheet that the list of measures drops down from; beside it the exercise, for the one into which the plan is carried.
fn lists(sheet: &mut Worksheet, guide: &Guide) -> Result<(), XlsxError> {
    sheet.set_name(ui(guide.lang, GuideText::Lists))?.set_hidden(true);
    sheet.write_string(0, 1, words::clean(&guide.title))?;
    for (row, key) in (0_u32..).zip(&guide.measures) {
        sheet.write_string(row, 0, key)?;
    }
    Ok(())
}
