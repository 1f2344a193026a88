//! What all screens share: frames, lists that keep their selection in sight, wrapped text, the line of keys.
//!
//! Text keeps the terminal's own colours; what matters is bold, reversed or dim, and always a word or a symbol as well. What
//! these become in front of somebody is their [`Theme`](crate::comfort::Theme)'s to say.

use std::borrow::Cow;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
    text::{Line, Span},
    widgets::{Block, BorderType, Borders, Paragraph, Widget, Wrap},
};

use crate::{
    comfort::Keys,
    keymap::Where,
    words::{Key, Lang, bound, ui},
};

/// Bold.
pub fn bold() -> Style {
    Style::new().add_modifier(Modifier::BOLD)
}
/// Dim.
pub fn dim() -> Style {
    Style::new().add_modifier(Modifier::DIM)
}
/// Reversed: the selected line.
pub fn reversed() -> Style {
    Style::new().add_modifier(Modifier::REVERSED)
}

/// Draws a frame with a title and returns what is inside. The frame that has the keys is thick, and its title carries a mark.
pub fn frame(title: &str, focused: bool, area: Rect, buf: &mut Buffer) -> Rect {
    let (kind, title) =
        if focused { (BorderType::Thick, format!(" ▶ {title} ")) } else { (BorderType::Plain, format!(" {title} ")) };
    let style = if focused { bold() } else { Style::new() };
    let block = Block::new().borders(Borders::ALL).border_type(kind).title(Span::styled(title, style));
    let inner = block.inner(area);
    block.render(area, buf);
    inner
}

/// Draws a list. The selected line is reversed and marked, and stays in sight.
pub fn list(lines: Vec<Line<'_>>, selected: Option<usize>, focused: bool, area: Rect, buf: &mut Buffer) {
    let height = usize::from(area.height);
    if height == 0 || area.width == 0 {
        return;
    }
    let at = selected.unwrap_or(0).min(lines.len().saturating_sub(1));
    // The selection stands in the middle, so that what comes after it is seen as well.
    let first = at.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
    more(first > 0, first + height < lines.len(), area, buf);
    for (n, mut line) in lines.into_iter().enumerate().skip(first).take(height) {
        let y = area.y + u16::try_from(n - first).unwrap_or(0);
        let row = Rect { y, height: 1, ..area };
        if Some(n) == selected {
            line.spans.insert(0, Span::raw("› "));
            line = line.style(if focused { reversed() } else { bold() });
        } else {
            line.spans.insert(0, Span::raw("  "));
        }
        line.render(row, buf);
    }
}

/// The least that a table leaves to its names: fewer letters name nothing.
const NAME: usize = 16;

/// Draws a table: a dim line of headings, then rows whose cells stand below them. Each column is as wide as its widest cell; the
/// first gives way when there is too little room, then the last ones are left out. In a row with fewer cells the last one takes the
/// rest of the line.
pub fn table(heads: &[&str], rows: Vec<(Vec<String>, Style)>, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let count = |text: &str| text.chars().count();
    let mut wide: Vec<usize> = heads.iter().map(|head| count(head)).collect();
    for (cells, _) in &rows {
        let own = if cells.len() < heads.len() { cells.len().saturating_sub(1) } else { heads.len() };
        for (column, cell) in wide.iter_mut().zip(&cells[..own]) {
            *column = (*column).max(count(cell));
        }
    }
    // Half a number says something wrong: a column that has no room is left out whole.
    let (heads, room) = {
        let mut kept = wide.len();
        let needs = |kept: usize| NAME.min(wide[0]) + wide[1..kept].iter().sum::<usize>() + 2 * kept;
        while kept > 1 && needs(kept) > usize::from(area.width) {
            kept -= 1;
        }
        wide.truncate(kept);
        let others = wide[1..].iter().sum::<usize>() + 2 * kept;
        (&heads[..kept], usize::from(area.width).saturating_sub(others))
    };
    wide[0] = wide[0].min(room);
    let line = |cells: &[&str]| -> String {
        let last = cells.len().saturating_sub(1);
        let rest = |n: usize| if n == last && cells.len() < wide.len() { usize::from(area.width) } else { wide[n] };
        let cell = |(n, cell): (usize, &&str)| match (n, rest(n)) {
            (0, width) if width < count(cell) => column(&cut_middle(cell, width), width),
            (_, width) => column(cell, width),
        };
        cells.iter().take(wide.len()).enumerate().map(cell).collect::<Vec<_>>().join("  ")
    };
    let (head, rest) = top(area, 1);
    Line::styled(format!("  {}", line(heads)), dim()).render(head, buf);
    let lines = rows
        .iter()
        .map(|(cells, style)| Line::styled(line(&cells.iter().map(String::as_str).collect::<Vec<_>>()), *style))
        .collect();
    list(lines, Some(at), focused, rest, buf);
}

/// Draws wrapped text, scrolled down by some lines, though never past its end.
pub fn text(mut lines: Vec<Line<'_>>, scroll: u16, area: Rect, buf: &mut Buffer) {
    for span in lines.iter_mut().flat_map(|line| &mut line.spans) {
        if let Cow::Owned(held) = bound(&span.content) {
            span.content = held.into();
        }
    }
    let text = Paragraph::new(lines).wrap(Wrap { trim: false });
    // Whether anything stands that far down; three rows, since one alone may be the blank between two paragraphs.
    let reaches = |row: u16| {
        let mut there = Buffer::empty(Rect { height: 3, ..area });
        text.clone().scroll((row, 0)).render(there.area, &mut there);
        there.content.iter().any(|cell| cell.symbol() != " ")
    };
    let (mut first, mut most) = (0, scroll);
    while first < most {
        let middle = first + (most - first).div_ceil(2);
        if reaches(middle.saturating_add(area.height.saturating_sub(1))) {
            first = middle;
        } else {
            most = middle - 1;
        }
    }
    let scroll = first;
    more(scroll > 0, reaches(scroll.saturating_add(area.height)), area, buf);
    text.scroll((scroll, 0)).render(area, buf);
}

/// Says on the frame at the right that there is more above or below than can be seen. What has no frame there says nothing.
pub fn more(above: bool, below: bool, area: Rect, buf: &mut Buffer) {
    let mut say = |y: u16, arrow| {
        let cell = buf.cell_mut((area.right(), y));
        if let Some(cell) = cell.filter(|cell| ["│", "┃"].contains(&cell.symbol())) {
            cell.set_symbol(arrow).set_style(bold());
        }
    };
    if above && area.height > 0 {
        say(area.y, "↑");
    }
    if below && area.height > 1 {
        say(area.bottom() - 1, "↓");
    }
}

/// How many rows a text takes at a width; a little more than it may need.
pub fn rows_of(text: &str, width: u16) -> u16 {
    let width = usize::from(width.max(1));
    text.lines().map(|line| u16::try_from(line.chars().count() / width + 1).unwrap_or(u16::MAX)).sum()
}

/// Splits lines off the bottom of an area.
pub fn bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let upper = Rect { height: area.height - rows, ..area };
    (upper, Rect { y: area.y + upper.height, height: rows, ..area })
}

/// Splits lines off the top of an area.
pub fn top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

/// Splits an area into two columns at this share of its width, in percent.
pub fn columns(area: Rect, percent: u16) -> (Rect, Rect) {
    let left = u16::try_from(u32::from(area.width) * u32::from(percent) / 100).unwrap_or(area.width);
    (Rect { width: left, ..area }, Rect { x: area.x + left, width: area.width - left, ..area })
}

/// Splits an area into two rows at this share of its height, in percent.
pub fn rows(area: Rect, percent: u16) -> (Rect, Rect) {
    top(area, u16::try_from(u32::from(area.height) * u32::from(percent) / 100).unwrap_or(area.height))
}

/// A box in the middle of an area, cleared.
pub fn middle(area: Rect, width: u16, height: u16, buf: &mut Buffer) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    let rect = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    ratatui::widgets::Clear.render(rect, buf);
    rect
}

/// The line of keys, printed from the key table: as many as have room, and the key of the help wherever it is valid.
pub fn footer(keys: &Keys, places: &[Where], lang: Lang, area: Rect, buf: &mut Buffer) {
    let mut spans: Vec<Span<'_>> = Vec::new();
    // Where a question waits for its answer there is no help to go to.
    let help = keys.key_of("help", lang).filter(|_| places.contains(&Where::Everywhere));
    let help = help.map_or_else(String::new, |key| format!("{key} {}", ui(lang, Key::DoHelp)));
    let mut left = usize::from(area.width).saturating_sub(help.chars().count() + 1);
    for action in keys.valid(places).into_iter().filter(|action| action.footer) {
        let (key, label) = (keys.shown(action, lang).label(lang), ui(lang, action.label));
        let width = key.chars().count() + label.chars().count() + 3;
        if width > left {
            break;
        }
        left -= width;
        spans.push(Span::styled(key, bold()));
        spans.push(Span::raw(format!(" {label}  ")));
    }
    spans.push(Span::raw(help));
    Line::from(spans).render(area, buf);
}

/// Text cut to a width in characters, with an ellipsis if something was cut.
pub fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let mut out: String = text.chars().take(width.saturating_sub(1)).collect();
    out.push('…');
    out
}

/// A name cut in its middle: several of one kind differ at their ends.
pub fn cut_middle(text: &str, width: usize) -> String {
    let long = text.chars().count();
    if long <= width || width < 8 {
        return cut(text, width);
    }
    let tail = width / 2;
    let head = width - tail - 1;
    text.chars().take(head).chain(['…']).chain(text.chars().skip(long - tail)).collect()
}

/// Text made exactly so wide: cut, or filled with spaces.
pub fn column(text: &str, width: usize) -> String {
    let mut out = cut(text, width);
    let missing = width - out.chars().count();
    out.extend(std::iter::repeat_n(' ', missing));
    out
}
