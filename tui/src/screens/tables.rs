//! The overview of twin tables: a line a table with its clock, who sits there and what needs a person, and below it the chosen one in
//! full. It covers the control room.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use words::{
    Key, Lang, say,
    tables::{TablesText, table},
    ui,
};

use super::{
    paint,
    paint::{TableRow, bold, cut, dim},
};
use crate::app::{
    App,
    twins::{TwinRow, Twins},
};

/// So wide are the texts of a line at most; the chosen table has them in full below.
const LAST: usize = 44;
const PARTED: usize = 60;
/// So many measures are told.
const MEASURES: usize = 6;

/// Draws it, with a line chosen.
pub fn draw(app: &App, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let Some(twins) = &app.twins else { return };
    let rect = paint::middle(area, area.width, area.height.saturating_sub(1), buf);
    let inside = paint::frame(ui(lang, TablesText::Title), true, rect, buf);
    let at = at.min(twins.rows.len());
    let lines = u16::try_from(twins.rows.len() + 2).unwrap_or(u16::MAX).min(inside.height.saturating_sub(4));
    let (list, rest) = paint::top(inside, lines);
    let head = |key| ui(lang, key).to_owned();
    let heads = [
        head(TablesText::HeadTable),
        head(TablesText::HeadState),
        head(TablesText::HeadSeats),
        head(TablesText::HeadToDo),
        head_of_parting(twins, lang),
        head(TablesText::HeadLast),
    ];
    let all = TableRow { name: [ui(lang, TablesText::All), ui(lang, TablesText::All)].map(str::to_owned), ..bare() };
    let rows: Vec<TableRow> = [all].into_iter().chain(twins.rows.iter().map(|row| line(app, twins, row))).collect();
    app.touch.lines(paint::table(&heads.each_ref().map(String::as_str), &rows, Some(at), true, list, buf));
    let (body, foot) = paint::bottom(rest, 1);
    let said = at
        .checked_sub(1)
        .and_then(|n| twins.rows.get(n))
        .map_or_else(|| of_all(twins, lang), |row| of_one(app, twins, row));
    let told = twins.told.iter().map(|line| Line::styled(line.clone(), bold()));
    let told: Vec<Line<'_>> = told.chain((!twins.told.is_empty()).then(Line::default)).collect();
    let lines = [Line::default()].into_iter().chain(told).chain(said).collect();
    paint::text(lines, 0, body, buf);
    let hint = app.notice.clone().unwrap_or_else(|| ui(lang, TablesText::Hint).to_owned());
    paint::whole(Line::styled(hint, dim()), foot, buf);
}

fn bare() -> TableRow {
    TableRow { style: Style::new(), ..TableRow::default() }
}

/// The clock of a table: a symbol, a word, its second and its pace.
fn clock(app: &App, row: &TwinRow) -> String {
    let lang = app.lang();
    let (symbol, word) = match row {
        TwinRow { over: true, .. } => ('■', ui(lang, Key::ModeOver)),
        TwinRow { pace, .. } if pace.running => ('▶', ui(lang, Key::ModeLive)),
        _ => ('‖', ui(lang, Key::ModePaused)),
    };
    format!("{symbol} {word} {} ×{}", app.names.time(row.now), row.pace.ratio)
}

/// How many things press there: a number with a sign, so that it stands out without colour.
fn to_do(row: &TwinRow) -> String {
    if row.presses > 0 { format!("! {}", row.presses) } else { "–".to_owned() }
}

/// The table that the others are held against: the first that is here.
fn first(twins: &Twins) -> u32 {
    twins.rows.first().map_or(1, |row| row.number)
}

fn head_of_parting(twins: &Twins, lang: Lang) -> String {
    say(lang, TablesText::HeadParted, &[("n", &first(twins).to_string())])
}

/// By what it has parted from the first, or that it has not.
fn parted(twins: &Twins, row: &TwinRow, lang: Lang) -> String {
    match &row.parted {
        Some(parted) => parted.clone(),
        None if row.number == first(twins) => ui(lang, TablesText::ReferenceTable).to_owned(),
        None => ui(lang, TablesText::Same).to_owned(),
    }
}

fn line(app: &App, twins: &Twins, row: &TwinRow) -> TableRow {
    let lang = app.lang();
    let name = table(row.number, lang);
    let seats = row.seated.map_or_else(|| "–".to_owned(), |(here, all)| format!("{here}/{all}"));
    let last = row.last.as_deref().unwrap_or("–");
    let cells = vec![clock(app, row), seats, to_do(row), cut(&parted(twins, row, lang), PARTED), cut(last, LAST)];
    let style = if row.presses > 0 { bold() } else { Style::new() };
    TableRow { name: [name.clone(), name], cells, style }
}

/// One table in full.
fn of_one(app: &App, twins: &Twins, row: &TwinRow) -> Vec<Line<'static>> {
    let lang = app.lang();
    let seated = match row.seated {
        None => ui(lang, TablesText::NotOpen).to_owned(),
        Some((here, all)) => say(lang, TablesText::Seated, &[("here", &here.to_string()), ("all", &all.to_string())]),
    };
    let needs = row.needs.clone().unwrap_or_else(|| ui(lang, TablesText::NobodyNeeds).to_owned());
    let last = row.last.clone().unwrap_or_else(|| ui(lang, TablesText::NothingYet).to_owned());
    let labelled = [
        (ui(lang, TablesText::HeadSeats).to_owned(), seated),
        (ui(lang, TablesText::HeadToDo).to_owned(), needs),
        (head_of_parting(twins, lang), parted(twins, row, lang)),
        (ui(lang, TablesText::HeadLast).to_owned(), last),
    ];
    let title = Line::styled(format!("{} · {}", table(row.number, lang), clock(app, row)), bold());
    let label = |head: String| Span::styled(format!("{head}{}", lang.colon()), dim());
    let lines = labelled.into_iter().map(|(head, text)| Line::from(vec![label(head), Span::raw(text)]));
    let measures = row.measures.iter().take(MEASURES);
    let measures = measures.map(|(name, value)| Line::raw(format!("  {name}{}{value}", lang.colon())));
    [title].into_iter().chain(lines).chain(measures).collect()
}

/// All tables: the main measures of each, side by side.
fn of_all(twins: &Twins, lang: Lang) -> Vec<Line<'static>> {
    let Some(first) = twins.rows.first() else { return Vec::new() };
    let names = first.measures.iter().take(MEASURES).map(|(name, _)| name);
    let values = |name: &String| {
        let value =
            |row: &TwinRow| row.measures.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        let of = |row: &TwinRow| format!("T{} {}", row.number, value(row).unwrap_or_else(|| "–".to_owned()));
        twins.rows.iter().map(of).collect::<Vec<_>>().join(" · ")
    };
    names
        .map(|name| Line::from(vec![Span::styled(format!("{name}{}", lang.colon()), dim()), Span::raw(values(name))]))
        .collect()
}
