//! What all screens share: frames, lists that keep their selection in sight, wrapped text, the line of keys.
//!
//! Text keeps the terminal's own colours; what matters is bold, reversed or dim, and always a word or a symbol as well. What
//! these become in front of somebody is their [`Theme`](crate::comfort::Theme)'s to say.

use std::borrow::Cow;

use kernel::names::Slug;
use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::{Modifier, Style},
    text::{Line, Span},
    widgets::{Block, BorderType, Borders, Clear, Paragraph, Widget, Wrap},
};
use words::{Lang, Names, bound, ui};

use crate::{
    comfort::Keys,
    keymap::{Action, Do, Where},
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

/// The lines of a list that can be seen, each with how far below the selected one it is.
pub type ListRows = Vec<(Rect, isize)>;

/// What stands before the selected line of a list.
const MARK: &str = "› ";
/// What stands before all others, as wide.
const NO_MARK: &str = "  ";

/// Draws a list. The selected line is reversed and marked, and stays in sight.
pub fn list(lines: Vec<Line<'_>>, selected: Option<usize>, focused: bool, area: Rect, buf: &mut Buffer) -> ListRows {
    let mut lines: Vec<Option<Line<'_>>> = lines.into_iter().map(Some).collect();
    let count = lines.len();
    list_of(count, selected, focused, area, buf, |n| lines[n].take().unwrap_or_default())
}

/// The same for lines that are made only if they can be seen.
pub fn list_of<'a>(
    count: usize,
    selected: Option<usize>,
    focused: bool,
    area: Rect,
    buf: &mut Buffer,
    mut line: impl FnMut(usize) -> Line<'a>,
) -> ListRows {
    if area.is_empty() {
        return ListRows::new();
    }
    let (height, wide) = (usize::from(area.height), usize::from(area.width).saturating_sub(MARK.chars().count()));
    let at = selected.unwrap_or(0).min(count.saturating_sub(1)).cast_signed();
    let first = first_seen(count, selected, height);
    let seen = first..count.min(first + height);
    more(first > 0, seen.end < count, area, buf);
    // Lists are most of a picture: each line is written as it is, for a widget of lists would measure it three times over.
    for (n, row) in seen.clone().zip(area.rows()) {
        let line = shortened(line(n), wide);
        let chosen = Some(n) == selected;
        // What is selected stands out by this alone.
        let style = if chosen { Style::new() } else { line.style };
        buf.set_style(row, style);
        let (x, y) = buf.set_stringn(row.x, row.y, if chosen { MARK } else { NO_MARK }, usize::from(row.width), style);
        buf.set_line(x, y, &line.style(style), row.right().saturating_sub(x));
        if chosen {
            buf.set_style(row, if focused { reversed() } else { bold() });
        }
    }
    seen.zip(area.rows()).map(|(n, row)| (row, n.cast_signed() - at)).collect()
}

/// The first line of a list that can be seen: the selection stands in the middle, so that what comes after it is seen as well.
pub fn first_seen(count: usize, selected: Option<usize>, height: usize) -> usize {
    let at = selected.unwrap_or(0).min(count.saturating_sub(1));
    at.saturating_sub(height / 2).min(count.saturating_sub(height))
}

/// Draws one line; what has no room is cut with a sign.
pub fn whole(line: Line<'_>, area: Rect, buf: &mut Buffer) {
    shortened(line, usize::from(area.width)).render(area, buf);
}

/// A line that is no wider than this; what has no room is cut with a sign.
fn shortened(line: Line<'_>, wide: usize) -> Line<'_> {
    if line.width() <= wide {
        return line;
    }
    let mut left = wide.saturating_sub(1);
    let mut cut = Line { spans: Vec::new(), ..line.clone() };
    for span in line.spans {
        let kept: String = span.content.chars().take(left).collect();
        left -= kept.chars().count();
        cut.spans.push(Span::styled(kept, span.style));
    }
    cut.spans.push(Span::raw("…"));
    cut
}

/// The least that a table leaves to its names: fewer letters name nothing.
const NAME: usize = 16;

/// A line of a table.
#[derive(Clone, Debug, Default)]
pub struct TableRow {
    /// What it is about, in full and where space is short. Without further cells it takes the whole line.
    pub name: [String; 2],
    /// What stands below the headings after the first.
    pub cells: Vec<String>,
    /// How it stands out.
    pub style: Style,
}

/// Draws a table: a dim line of headings, then rows whose cells stand below them. Each column is as wide as its widest cell; names
/// give way when there is too little room, to their short forms first, then the last columns are left out.
pub fn table(
    heads: &[&str],
    rows: &[TableRow],
    at: Option<usize>,
    focused: bool,
    area: Rect,
    buf: &mut Buffer,
) -> ListRows {
    let count = |text: &str| text.chars().count();
    let mut wide: Vec<usize> = heads.iter().map(|head| count(head)).collect();
    for row in rows.iter().filter(|row| !row.cells.is_empty()) {
        let cells = row.name.iter().take(1).chain(&row.cells);
        for (column, cell) in wide.iter_mut().zip(cells) {
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
    let name = |[full, short]: &[String; 2], width: usize| {
        if count(full) <= width { full.clone() } else { cut_middle(short, width) }
    };
    let line = |name: &str, cells: &[String]| -> String {
        let cells = std::iter::once(name).chain(cells.iter().map(String::as_str));
        cells.zip(&wide).map(|(cell, width)| column(cell, *width)).collect::<Vec<_>>().join("  ")
    };
    let (head, rest) = top(area, 1);
    let titles: Vec<String> = heads[1..].iter().map(|head| (*head).to_owned()).collect();
    Line::styled(format!("  {}", line(heads[0], &titles)), dim()).render(head, buf);
    list_of(rows.len(), at, focused, rest, buf, |n| {
        let TableRow { name: called, cells, style } = &rows[n];
        let text = if cells.is_empty() {
            name(called, usize::from(area.width).saturating_sub(2))
        } else {
            line(&name(called, wide[0]), cells)
        };
        Line::styled(text, *style)
    })
}

/// Draws wrapped text, scrolled down by some lines, though never past its end.
pub fn text(lines: Vec<Line<'_>>, scroll: u16, area: Rect, buf: &mut Buffer) {
    let mut lines: Vec<Line<'_>> = lines.into_iter().flat_map(parted).collect();
    for span in lines.iter_mut().flat_map(|line| &mut line.spans) {
        if let Cow::Owned(held) = bound(&span.content) {
            span.content = held.into();
        }
    }
    // Two rows together hold more than a row's width, or nothing would have been wrapped: so many rows are the most there can be.
    let most = |line: &Line<'_>| 2 * line.width() / usize::from(area.width.max(1)) + 2;
    let fits = lines.iter().map(most).sum::<usize>() <= usize::from(area.height);
    let text = Paragraph::new(lines).wrap(Wrap { trim: false });
    if fits {
        return text.render(area, buf);
    }
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

/// A line as often as there are line ends in it: what people write may have several.
fn parted(line: Line<'_>) -> Vec<Line<'_>> {
    if !line.spans.iter().any(|span| span.content.contains('\n')) {
        return vec![line];
    }
    let fresh = || Line { spans: Vec::new(), style: line.style, alignment: line.alignment };
    let (mut lines, mut last) = (Vec::new(), fresh());
    for span in &line.spans {
        for (n, part) in span.content.split('\n').enumerate() {
            if n > 0 {
                lines.push(std::mem::replace(&mut last, fresh()));
            }
            last.push_span(Span::styled(part.to_owned(), span.style));
        }
    }
    lines.push(last);
    lines
}

/// Splits lines off the bottom of an area.
pub fn bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let [upper, lower] = area.layout(&Layout::vertical([Constraint::Fill(1), Constraint::Length(rows)]));
    (upper, lower)
}

/// Splits lines off the top of an area.
pub fn top(area: Rect, rows: u16) -> (Rect, Rect) {
    let [upper, lower] = area.layout(&Layout::vertical([Constraint::Length(rows), Constraint::Fill(1)]));
    (upper, lower)
}

/// Splits an area into two columns at this share of its width, in percent, rounded down.
pub fn columns(area: Rect, percent: u16) -> (Rect, Rect) {
    let left = Constraint::Length(share(area.width, percent));
    let [left, right] = area.layout(&Layout::horizontal([left, Constraint::Fill(1)]));
    (left, right)
}

/// Splits an area into two rows at this share of its height, in percent, rounded down.
pub fn rows(area: Rect, percent: u16) -> (Rect, Rect) {
    top(area, share(area.height, percent))
}

fn share(cells: u16, percent: u16) -> u16 {
    u16::try_from(u32::from(cells) * u32::from(percent) / 100).unwrap_or(cells)
}

/// Shares rows out among those who want so many each: nobody gets more than they want while somebody else gets less, and what nobody
/// wants goes to the first.
pub fn shares(rows: u16, wanted: &[u16]) -> Vec<u16> {
    let mut given = vec![0; wanted.len()];
    let mut left = rows;
    loop {
        let wanting: Vec<usize> = (0..wanted.len()).filter(|n| given[*n] < wanted[*n]).collect();
        let Ok(count) = u16::try_from(wanting.len()) else { break };
        if count == 0 || left < count {
            break;
        }
        let fair = left / count;
        for n in wanting {
            let more = fair.min(wanted[n] - given[n]);
            given[n] += more;
            left -= more;
        }
    }
    if let Some(first) = given.first_mut() {
        *first += left;
    }
    given
}

/// A box in the middle of an area, cleared.
pub fn middle(area: Rect, width: u16, height: u16, buf: &mut Buffer) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    // Half a cell goes below and to the right.
    let rect = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    Clear.render(rect, buf);
    rect
}

/// The line of keys, printed from the key table: as many as have room, and the key of the help wherever it is valid. Returns where
/// each came to stand.
pub fn footer(keys: &Keys, places: &[Where], lang: Lang, area: Rect, buf: &mut Buffer) -> Vec<(Rect, &'static Action)> {
    let valid = keys.valid(places);
    // Where a question waits for its answer there is no help to go to.
    let help = valid.iter().find(|action| action.does == Do::Help && places.contains(&Where::Everywhere)).copied();
    let parts = |action: &Action| (keys.shown(action, lang).label(lang), ui(lang, action.label));
    let width = |action: &Action| {
        let (key, label) = parts(action);
        key.chars().count() + label.chars().count() + 1
    };
    let mut left = usize::from(area.width).saturating_sub(help.map_or(0, width) + 1);
    let mut shown = Vec::new();
    for action in valid.iter().copied().filter(|action| action.footer) {
        let needed = width(action) + 2;
        if needed > left {
            break;
        }
        left -= needed;
        let (key, label) = parts(action);
        shown.push((action, vec![Span::styled(key, bold()), Span::raw(format!(" {label}  "))]));
    }
    if let Some(help) = help {
        let (key, label) = parts(help);
        shown.push((help, vec![Span::raw(format!("{key} {label}"))]));
    }
    bar(shown, area, buf)
}

/// Draws things one after the other in a line, and says where each came to stand.
pub fn bar<T>(things: Vec<(T, Vec<Span<'_>>)>, area: Rect, buf: &mut Buffer) -> Vec<(Rect, T)> {
    let mut x = area.x;
    let mut put = |(thing, spans): (T, Vec<Span<'_>>)| {
        let line = Line::from(spans);
        let width = u16::try_from(line.width()).unwrap_or(u16::MAX).min(area.right().saturating_sub(x));
        let cells = Rect { x, width, height: area.height.min(1), ..area };
        line.render(cells, buf);
        x += width;
        (cells, thing)
    };
    things.into_iter().map(&mut put).collect()
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

/// What a thing is called in so many columns: its name, else its short name, else as much of that as has room.
pub fn name(names: &Names, slug: Slug, width: usize) -> String {
    let full = names.of(slug);
    if full.chars().count() <= width {
        return full.into_owned();
    }
    cut_middle(&names.short(slug), width)
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

/// So many lines of a text lie above the window.
pub fn scroll(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_keeps_empty_rows_while_somebody_else_is_cut_short() {
        assert_eq!(shares(56, &[120, 14, 3]), [39, 14, 3]);
        let four = shares(56, &[12, 17, 23, 25]);
        assert_eq!(four.iter().sum::<u16>(), 56);
        assert!(four[0] >= 12 && four[1..].iter().all(|rows| (14..=15).contains(rows)), "{four:?}");
        assert_eq!(shares(30, &[5, 5]), [25, 5]);
        assert_eq!(shares(0, &[5, 5]), [0, 0]);
    }
}
