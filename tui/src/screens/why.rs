//! The tree of causes and consequences: from the first cause down to what came of it all, one line each; the chosen one in full
//! below, with its dice.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};
use words::{Key, say, ui};

use super::{
    paint,
    paint::{bold, cut, dim},
};
use crate::app::{
    App,
    walk::{Walk, WalkRow},
};

/// Beyond this depth lines are indented no further: the text matters more.
const DEEPEST: usize = 10;

/// Draws the walk.
pub fn draw(app: &App, walk: &Walk, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    // Both clocks above, the word of the programme and the keys below stay in sight.
    let (area, _) = paint::bottom(paint::top(area, 2).1, 2);
    let rows = walk.rows();
    let more = usize::from(walk.tree.more > 0);
    let detail = 5;
    let wanted = u16::try_from(rows.len() + more).unwrap_or(u16::MAX).saturating_add(detail + 2);
    let rect = paint::middle(area, area.width.min(130), wanted.min(area.height), buf);
    let inside = paint::frame(ui(lang, Key::WhyTree), true, rect, buf);
    let (list, below) = paint::bottom(inside, detail);
    let width = usize::from(inside.width).saturating_sub(2);
    let at = walk.at.min(rows.len().saturating_sub(1));
    let mut lines: Vec<Line<'static>> = rows.iter().map(|(depth, row)| line(app, walk, *depth, *row, width)).collect();
    if more > 0 {
        lines.push(Line::styled(say(lang, Key::WhyMore, &[("n", &walk.tree.more.to_string())]), dim()));
    }
    app.touch.lines(paint::list(lines, Some(at), true, list, buf));
    let (rule, text) = paint::top(below, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    if let Some((_, row)) = rows.get(at) {
        paint::text(in_full(app, *row), 0, text, buf);
    }
}

fn line(app: &App, walk: &Walk, depth: usize, row: WalkRow<'_>, width: usize) -> Line<'static> {
    let indent = "  ".repeat(depth.min(DEEPEST));
    let (mark, style) = match row {
        WalkRow::Root(_) => ('◇', Style::new()),
        WalkRow::Cause(_) => ('↓', Style::new()),
        WalkRow::Asked(_) => ('●', bold()),
        WalkRow::Came(_, 0) => ('·', Style::new()),
        WalkRow::Came(fact, _) if walk.open.contains(&fact.n) => ('▾', Style::new()),
        WalkRow::Came(..) => ('▸', Style::new()),
    };
    let text = match row {
        WalkRow::Root(cause) => words::cause(cause, &app.names),
        WalkRow::Cause(fact) | WalkRow::Asked(fact) | WalkRow::Came(fact, _) => {
            format!("{} {}", app.names.time(fact.at), words::fact(&fact.what, &app.names))
        }
    };
    let dice = if row.fact().is_some_and(|fact| fact.roll.is_some()) { " ⚄" } else { "" };
    let tail = match row {
        WalkRow::Came(_, children) if children > 0 => format!("{dice} ({children})"),
        WalkRow::Asked(_) => format!("{dice} ← {}", ui(app.lang(), Key::WhyAsked)),
        _ => dice.to_owned(),
    };
    let room = width.saturating_sub(indent.chars().count() + 2 + tail.chars().count());
    Line::from(vec![Span::raw(format!("{indent}{mark} {}", cut(&text, room))), Span::styled(tail, dim())]).style(style)
}

fn in_full(app: &App, row: WalkRow<'_>) -> Vec<Line<'static>> {
    let lang = app.lang();
    let Some(fact) = row.fact() else {
        let WalkRow::Root(cause) = row else { return Vec::new() };
        return vec![Line::from(words::cause(cause, &app.names))];
    };
    let mut lines = vec![Line::styled(
        format!("#{} · {} · {}", fact.n, app.names.time(fact.at), words::fact(&fact.what, &app.names)),
        bold(),
    )];
    if let Some(roll) = &fact.roll {
        lines.push(Line::from(format!("⚄ {}{}{}", ui(lang, Key::Dice), lang.colon(), words::roll(roll, lang))));
    }
    lines.push(Line::styled(
        format!("{}{}{}", ui(lang, Key::Because), lang.colon(), words::cause(fact.cause, &app.names)),
        dim(),
    ));
    lines
}
