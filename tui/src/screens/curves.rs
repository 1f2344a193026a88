//! Curves on the screen: the main measures as small curves, one row each, the chosen one large below with the facts that moved it where
//! the clock is.

use kernel::time::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use words::{capitalised, replay::ReplayText, report::measure_value, ui};

use super::{
    lanes::slots,
    paint,
    paint::{bold, column, cut, dim, reversed},
    scrubber::TimeLine,
};
use crate::app::{
    App,
    curves::{Curve, Curves},
};

/// Eighths of a cell.
const EIGHTHS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// How much of a window names may take, in percent, and at least.
const NAMES: (u16, u16) = (28, 20);
/// How wide values are.
const VALUE: usize = 9;
/// Rows below the large curve: what moves it, and the facts that did.
const BELOW: u16 = 5;

/// Draws them.
pub fn draw(app: &App, curves: &Curves, area: Rect, buf: &mut Buffer) {
    let (area, _) = paint::bottom(paint::top(area, 1).1, 2);
    paint::middle(area, area.width, area.height, buf);
    let inside = paint::frame(ui(app.lang(), ReplayText::Curves), true, area, buf);
    let count = u16::try_from(curves.curves.len()).unwrap_or(u16::MAX);
    let (list, rest) = paint::top(inside, count.min(inside.height.saturating_sub(BELOW) / 2).max(1));
    let (chart, below) = paint::bottom(rest, BELOW.min(rest.height / 2));
    let names = usize::from((area.width * NAMES.0 / 100).max(NAMES.1));
    let line = TimeLine { end: curves.end, width: usize::from(inside.width).saturating_sub(names + VALUE + 4) };
    let lines = curves.curves.iter().map(|curve| row(app, curve, curves.end, names, line)).collect();
    app.touch.lines(paint::list(lines, Some(curves.at), false, list, buf));
    slots(app, line, Rect { x: inside.x + 3 + u16::try_from(names).unwrap_or(0), y: chart.y, ..chart });
    if let Some(curve) = curves.curves.get(curves.at) {
        let (title, chart) = paint::top(chart, 1);
        let value = measure_value(&curve.key, curve.value_at(app.now, curves.end), app.lang());
        let said = format!("  {}{}{value}  ({})", label(app, curve), app.lang().colon(), app.names.time(app.now));
        paint::whole(Line::styled(said, bold()), title, buf);
        large(app, curve, curves.end, names, line, chart, buf);
        detail(app, curve, curves.end, names, line, below, buf);
    }
}

/// The least and the most of a curve; the least is nought where it never falls below.
fn span_of(curve: &Curve) -> (i64, i64) {
    let most = curve.values.iter().copied().max().unwrap_or(0).max(0);
    let least = curve.values.iter().copied().min().unwrap_or(0).min(0);
    (least, most)
}

/// How high a value stands, in steps from nought.
fn height(value: i64, (least, most): (i64, i64), steps: usize) -> usize {
    let steps = i64::try_from(steps).unwrap_or(1);
    usize::try_from((value - least) * steps / (most - least).max(1)).unwrap_or(0)
}

fn label(app: &App, curve: &Curve) -> String {
    capitalised(&words::measure(&curve.key, &app.names).unwrap_or_else(|| curve.key.clone()))
}

fn row(app: &App, curve: &Curve, end: Time, names: usize, line: TimeLine) -> Line<'static> {
    let now = line.cell(app.now);
    let between = span_of(curve);
    let name = format!("{} ", column(&cut(&label(app, curve), names), names));
    let cell = |n: usize| {
        let value = curve.value_at(line.second(n), end);
        let symbol = EIGHTHS[height(value, between, 8).min(8)].to_string();
        let style = if n == now {
            reversed()
        } else if n > now {
            dim()
        } else {
            Style::new()
        };
        Span::styled(symbol, style)
    };
    let value = measure_value(&curve.key, curve.value_at(app.now, end), app.lang());
    let cells = (0..line.width).map(cell);
    let value = Span::styled(format!(" {value}"), bold());
    Line::from([Span::raw(name)].into_iter().chain(cells).chain([value]).collect::<Vec<_>>())
}

/// The chosen curve over several rows, with its least and most at its side.
fn large(app: &App, curve: &Curve, end: Time, names: usize, line: TimeLine, area: Rect, buf: &mut Buffer) {
    let rows = usize::from(area.height);
    let between = span_of(curve);
    let now = line.cell(app.now);
    let heights: Vec<usize> =
        (0..line.width).map(|n| height(curve.value_at(line.second(n), end), between, rows * 8)).collect();
    for (row, n) in area.rows().zip(0..rows) {
        let below = (rows - 1 - n) * 8;
        let side = match n {
            0 => measure_value(&curve.key, between.1, app.lang()),
            _ if n + 1 == rows => measure_value(&curve.key, between.0, app.lang()),
            _ => String::new(),
        };
        let mut pieces = vec![Span::styled(format!("  {side:>names$} "), dim())];
        pieces.extend(heights.iter().enumerate().map(|(cell, height)| {
            let symbol = EIGHTHS[height.saturating_sub(below).min(8)].to_string();
            let style = if cell == now {
                reversed()
            } else if cell > now {
                dim()
            } else {
                Style::new()
            };
            Span::styled(symbol, style)
        }));
        paint::whole(Line::from(pieces), row, buf);
    }
}

/// Where facts moved the curve, and the strongest of those where the clock is.
fn detail(app: &App, curve: &Curve, end: Time, names: usize, line: TimeLine, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (first, rest) = paint::top(area, 1);
    let now = line.cell(app.now);
    let mut moved = vec![0_i64; line.width];
    curve.movers.iter().for_each(|mover| moved[line.cell(mover.at)] += mover.by.abs());
    let most = moved.iter().copied().max().unwrap_or(0);
    let title = match (curve.counted, curve.movers.is_empty()) {
        (true, false) => ReplayText::Movers,
        (true, true) => ReplayText::NothingMoved,
        (false, _) => ReplayText::NoMovers,
    };
    let title = ui(lang, title);
    let mut pieces = vec![Span::styled(format!("  {} ", column(&cut(title, names), names)), dim())];
    pieces.extend(moved.iter().enumerate().map(|(cell, by)| {
        let symbol = match *by {
            0 => ' ',
            by if by * 4 >= most => '▲',
            _ => '·',
        };
        Span::styled(symbol.to_string(), if cell == now { reversed() } else { Style::new() })
    }));
    paint::whole(Line::from(pieces), first, buf);
    let from = line.second(now);
    let to = if now + 1 < line.width { line.second(now + 1) } else { Time(end.0 + 1) };
    let brief = app.names.in_brief();
    let lines = curve.moved_between(from, to).into_iter().take(usize::from(rest.height)).map(|mover| {
        let sign = if mover.by < 0 { "−" } else { "+" };
        let by = measure_value(&curve.key, mover.by.abs(), lang);
        let head = format!("{} {sign}{by}  ", app.names.time(mover.at));
        let room = usize::from(rest.width).saturating_sub(head.chars().count());
        Line::from(vec![Span::styled(head, bold()), Span::raw(cut(&words::fact(&mover.what, &brief), room))])
    });
    paint::text(lines.collect(), 0, rest, buf);
}
