//! Who knew what when, and why something was missed: the matrix of matters and seats, an open cell with the way of its word, and the
//! findings. What is chosen stands in full at the foot.

use hindsight::knowledge::{KnowledgeCell, Traced};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span as Text},
    widgets::Widget,
};
use words::{capitalised, knowing as say_of, knowing::KnowingText, ui};

use super::{
    paint,
    paint::{bold, column, cut, dim, reversed},
};
use crate::app::{
    App,
    knowing::{CellLine, Knowing, KnowingPage},
};

/// How wide the column of a seat is.
const SEAT: usize = 8;
/// How many rows what is chosen has at the foot.
const FOOT: u16 = 6;

/// Draws it.
pub fn draw(app: &App, knowing: &Knowing, area: Rect, buf: &mut Buffer) {
    // Both clocks above, the word of the programme and the keys below stay in sight.
    let (area, _) = paint::bottom(paint::top(area, 2).1, 2);
    let rect = paint::middle(area, area.width.min(180), area.height, buf);
    let title = match knowing.page {
        KnowingPage::Knowledge => KnowingText::KnowledgeTitle,
        KnowingPage::Findings => KnowingText::AutopsyTitle,
    };
    let inside = paint::frame(ui(app.lang(), title), true, rect, buf);
    let (list, foot) = paint::bottom(inside, FOOT);
    let (rule, foot) = paint::top(foot, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    match (knowing.page, knowing.line) {
        (KnowingPage::Findings, _) => findings(app, knowing, (list, foot), buf),
        (KnowingPage::Knowledge, Some(at)) => opened(app, knowing, at, (list, foot), buf),
        (KnowingPage::Knowledge, None) => matrix(app, knowing, (list, foot), buf),
    }
}

/// The matrix: a line a matter, a column a seat, as many as have room.
fn matrix(app: &App, knowing: &Knowing, (list, foot): (Rect, Rect), buf: &mut Buffer) {
    let (lang, known, brief) = (app.lang(), &knowing.of.knowledge, app.names.in_brief());
    let wide = usize::from(list.width).saturating_sub(2);
    let name = (wide * 2 / 5).min(46);
    let room = ((wide - name) / SEAT).max(1).min(known.seats.len());
    let first = paint::first_seen(known.seats.len(), Some(knowing.column), room);
    let shown = first..(first + room).min(known.seats.len());
    let (head, list) = paint::top(list, 1);
    let mut heads = vec![Text::raw("  "), Text::styled(column(ui(lang, KnowingText::Matter), name), dim())];
    heads.extend(shown.clone().map(|n| {
        let style = if n == knowing.column { bold() } else { dim() };
        Text::styled(column(&cut(&app.names.short(known.seats[n]), SEAT - 1), SEAT), style)
    }));
    paint::whole(Line::from(heads), head, buf);
    let lines: Vec<Line<'_>> = known
        .matters
        .iter()
        .enumerate()
        .map(|(row, matter)| {
            let what = format!("{} {}", app.names.time(matter.since()), say_of::traced(matter, &brief));
            let mut spans = vec![Text::raw(column(&cut(&what, name - 1), name))];
            spans.extend(shown.clone().map(|n| {
                let chosen = row == knowing.row && n == knowing.column;
                Text::styled(column(&in_brief(&matter.cells[n], matter), SEAT), style_of(&matter.cells[n], chosen))
            }));
            Line::from(spans)
        })
        .collect();
    if lines.is_empty() {
        return paint::text(vec![Line::from(ui(lang, KnowingText::NothingTraced))], 0, list, buf);
    }
    app.touch.lines(paint::list(lines, Some(knowing.row), false, list, buf));
    let Some((matter, cell)) = knowing.chosen() else { return };
    let mut text =
        vec![Line::styled(say_of::traced(matter, &app.names), bold()), Line::from(say_of::cell(cell, matter, &brief))];
    text.extend(matter.protected.then(|| Line::styled(ui(lang, KnowingText::Protected), bold())));
    text.push(Line::styled(ui(lang, KnowingText::Legend), dim()));
    paint::text(text, 0, foot, buf);
}

/// How long after the first sight word came to a seat, with a sign where a number had changed; or that it never came.
fn in_brief(cell: &KnowledgeCell, matter: &Traced) -> String {
    let needs = if cell.needs { "*" } else { "" };
    match cell.first() {
        Some(word) => {
            let changed = if word.changed.is_some() { "!" } else { "" };
            let minutes = (word.at - matter.since()).0 / 60;
            let after = match minutes {
                0 => "0".to_owned(),
                1..60 => format!("{minutes}min"),
                60..600 => format!("{}h{:02}", minutes / 60, minutes % 60),
                _ => format!("{}h", minutes / 60),
            };
            format!("{after}{changed}")
        }
        None => format!("—{needs}"),
    }
}

fn style_of(cell: &KnowledgeCell, chosen: bool) -> Style {
    match (chosen, cell.words.is_empty(), cell.needs) {
        (true, ..) => reversed(),
        (_, true, true) => bold(),
        (_, true, false) => dim(),
        _ => Style::new(),
    }
}

/// An open cell: who saw it, each word with its way, and where word stood still.
fn opened(app: &App, knowing: &Knowing, at: usize, (list, foot): (Rect, Rect), buf: &mut Buffer) {
    let (lang, names) = (app.lang(), &app.names.in_brief());
    let Some((matter, cell)) = knowing.chosen() else { return };
    let (head, list) = paint::top(list, 1);
    let title = format!("{} — {}", say_of::traced(matter, names), names.of(cell.seat));
    paint::whole(Line::styled(title, bold()), head, buf);
    let lines = knowing.lines();
    let in_full = |line: CellLine<'_>| match line {
        CellLine::Sight(sight) => say_of::sight(sight, names),
        CellLine::Word(word) => say_of::heard(word, cell.seat, matter.since(), names),
        CellLine::Hop(hop) => say_of::hop(hop, names),
        CellLine::Stop(stop) => capitalised(&say_of::stood(stop, names)),
    };
    let wide = usize::from(list.width).saturating_sub(6);
    let drawn = lines.iter().map(|line| {
        let mark = match line {
            CellLine::Sight(_) => "◉ ",
            CellLine::Word(_) => "● ",
            CellLine::Hop(_) => "  → ",
            CellLine::Stop(_) => "■ ",
        };
        Line::from(format!("{mark}{}", cut(&in_full(*line), wide)))
    });
    app.touch.lines(paint::list(drawn.collect(), Some(at), true, list, buf));
    let Some(line) = lines.get(at) else { return };
    let kind = match line {
        CellLine::Sight(_) => KnowingText::SeenBy,
        CellLine::Word(_) | CellLine::Hop(_) => KnowingText::ItsWay,
        CellLine::Stop(_) => KnowingText::WhereItStood,
    };
    let text = vec![Line::styled(format!("{} · #{}", ui(lang, kind), line.fact()), dim()), Line::from(in_full(*line))];
    paint::text(text, 0, foot, buf);
}

/// The findings: a line each, the chosen one in full below.
fn findings(app: &App, knowing: &Knowing, (list, foot): (Rect, Rect), buf: &mut Buffer) {
    let (lang, names) = (app.lang(), &app.names.in_brief());
    if knowing.of.findings.is_empty() {
        return paint::text(vec![Line::from(ui(lang, KnowingText::NothingMissed))], 0, list, buf);
    }
    let wide = usize::from(list.width).saturating_sub(4);
    let lines = knowing.of.findings.iter().map(|finding| {
        let mark = if finding.came.is_some() { "◷" } else { "✗" };
        let outcome = say_of::outcome(finding, names);
        let what = say_of::expectation(finding.of, names);
        Line::from(cut(&format!("{mark} {what} ({outcome})"), wide))
    });
    app.touch.lines(paint::list(lines.collect(), Some(knowing.finding), true, list, buf));
    let Some((finding, about)) = knowing.found() else { return };
    let seats = match finding.seats.as_slice() {
        [] => ui(lang, KnowingText::Anybody).to_owned(),
        seats => names.list(seats),
    };
    let mut text = vec![
        Line::from(say_of::why(finding, about, names)),
        Line::styled(format!("{}{}{seats}", ui(lang, KnowingText::Asked), lang.colon()), dim()),
        Line::styled(format!("{}{}#{}", ui(lang, KnowingText::LastFact), lang.colon(), finding.fact), dim()),
    ];
    text.extend(finding.protected.then(|| Line::styled(ui(lang, KnowingText::Protected), bold())));
    paint::text(text, 0, foot, buf);
}
