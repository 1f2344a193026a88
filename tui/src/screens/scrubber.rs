//! The scrubber: the whole record as a line of time at the foot of every view of a replay, with what stands on it, where the clock is,
//! and how it passes. A click on it goes there.
//!
//! On a small window one row has the marks, the foremost of each cell; on a high one there is a row for what came to the table, one for
//! what the table did, and one for what came of it. It ignores what single marks say; the line of the programme does that.

use kernel::time::{Span, Time};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
    text::{Line, Span as Piece},
};
use words::{Lang, replay::ReplayText, ui};

use super::paint::{bold, column, dim, reversed, whole};
use crate::app::{
    App,
    reel::{MarkKind, Reel},
    touch::Target,
};

/// From this height on each group of marks has a row of its own.
const ROOMY: u16 = 34;

/// The groups of a high window: what a row is called, and what stands in it, the foremost first.
const GROUPS: [(ReplayText, &[MarkKind]); 3] = [
    (ReplayText::RowInjects, &[MarkKind::Note, MarkKind::Inject]),
    (ReplayText::RowActs, &[MarkKind::Refusal, MarkKind::Act]),
    (ReplayText::RowCame, &[MarkKind::Harm, MarkKind::Missed, MarkKind::Done, MarkKind::Closed]),
];

/// How many rows it takes of a window.
pub fn rows(app: &App, area: Rect) -> u16 {
    match &app.reel {
        Some(_) if area.height >= ROOMY => 5,
        Some(_) => 2,
        None => 0,
    }
}

/// The cells of a line of time, and which second each stands for.
#[derive(Clone, Copy, Debug)]
pub struct TimeLine {
    /// The last second.
    pub end: Time,
    /// How many cells there are.
    pub width: usize,
}

impl TimeLine {
    /// The cell of a second.
    pub fn cell(self, at: Time) -> usize {
        let (whole, last) = (self.end.0.max(1), self.width.saturating_sub(1));
        usize::try_from(at.0.clamp(0, whole)).unwrap_or(0) * last / usize::try_from(whole).unwrap_or(1)
    }

    /// The first second of a cell.
    pub fn second(self, cell: usize) -> Time {
        let last = i64::try_from(self.width.saturating_sub(1).max(1)).unwrap_or(1);
        let cell = i64::try_from(cell).unwrap_or(0).min(last);
        // Rounded up, so that the second lies in its own cell.
        Time((cell * self.end.0 + last - 1) / last)
    }
}

/// Draws it into these rows.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    let Some(reel) = &app.reel else { return };
    let (start, end) = (app.names.time(Time::START), app.names.time(app.end));
    let lang = app.lang();
    let row = |n: u16| Rect { y: area.y + n, height: 1, ..area };
    let roomy = area.height >= 5;
    let label = if roomy { longest(lang).max(start.chars().count()) } else { start.chars().count() };
    let width = usize::from(area.width).saturating_sub(label + end.chars().count() + 4);
    let line = TimeLine { end: app.end, width };
    if roomy {
        for ((name, kinds), n) in GROUPS.iter().zip(0..) {
            let cells = marks(app, reel, kinds, line, ' ');
            whole(labelled(&column(ui(lang, *name), label), cells, ""), row(n), buf);
        }
        whole(labelled(&column(&start, label), axis(app, line), &end), row(3), buf);
    } else {
        whole(labelled(&start, marks(app, reel, MarkKind::ALL, line, '─'), &end), row(0), buf);
    }
    whole(state(app, reel, usize::from(area.width)), row(area.height - 1), buf);
    let left = area.x + u16::try_from(label + 2).unwrap_or(0);
    for cell in 0..width {
        let x = left + u16::try_from(cell).unwrap_or(0);
        let cells = Rect { x, width: 1, height: area.height - 1, ..area };
        app.touch.put(cells, Target::Moment(line.second(cell)));
    }
}

/// How wide the names of the rows are.
fn longest(lang: Lang) -> usize {
    GROUPS.iter().map(|(name, _)| ui(lang, *name).chars().count()).max().unwrap_or(0)
}

fn labelled(label: &str, cells: Vec<Piece<'static>>, end: &str) -> Line<'static> {
    let before = Piece::styled(format!(" {label} "), dim());
    Line::from([before].into_iter().chain(cells).chain([Piece::styled(format!(" {end}"), dim())]).collect::<Vec<_>>())
}

/// A cell for each stretch of time: the foremost of what stands there, else this.
fn marks(app: &App, reel: &Reel, kinds: &[MarkKind], line: TimeLine, empty: char) -> Vec<Piece<'static>> {
    let mut foremost: Vec<Option<MarkKind>> = vec![None; line.width];
    for mark in reel.marks.iter().filter(|mark| kinds.contains(&mark.kind)) {
        let cell = &mut foremost[line.cell(mark.at)];
        *cell = Some(cell.map_or(mark.kind, |there| there.min(mark.kind)));
    }
    if kinds.contains(&MarkKind::Note) {
        app.notes.iter().for_each(|note| foremost[line.cell(note.at)] = Some(MarkKind::Note));
    }
    let now = line.cell(app.now);
    let piece = |(n, kind): (usize, Option<MarkKind>)| {
        let symbol = kind.map_or(if n == now { '◆' } else { empty }, MarkKind::symbol);
        let style = kind.map_or_else(dim, style);
        let style = if n == now { reversed().add_modifier(Modifier::BOLD) } else { style };
        // What has not come yet where the clock stands is fainter.
        let style = if n > now { style.add_modifier(Modifier::DIM) } else { style };
        Piece::styled(symbol.to_string(), style)
    };
    foremost.into_iter().enumerate().map(piece).collect()
}

/// What hurts is red and bold; what is wanted to be found is bold. A symbol says the same.
fn style(kind: MarkKind) -> Style {
    match kind {
        MarkKind::Harm | MarkKind::Missed => Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
        MarkKind::Note | MarkKind::Refusal => bold(),
        MarkKind::Done | MarkKind::Closed | MarkKind::Inject | MarkKind::Act => Style::new(),
    }
}

/// The axis with its hours: as many as have room, always the same way apart.
fn axis(app: &App, line: TimeLine) -> Vec<Piece<'static>> {
    let now = line.cell(app.now);
    let mut text: Vec<char> = vec!['─'; line.width];
    let apart = [1, 2, 3, 6, 12, 24, 48, 96, 168].map(Span::hours);
    let wide = app.names.time(app.end).chars().count() + 2;
    let fits = |apart: &Span| line.cell(Time::START + *apart) >= wide;
    if let Some(apart) = apart.iter().find(|apart| fits(apart)) {
        let mut at = Time::START + *apart;
        while at < app.end {
            let (cell, label) = (line.cell(at), app.names.time(at));
            // A label that has no room before the end is left out.
            if cell + label.chars().count() < line.width {
                text[cell] = '┴';
                for (n, c) in label.chars().enumerate() {
                    text[cell + 1 + n] = c;
                }
            }
            at = at + *apart;
        }
    }
    let piece = |(n, c): (usize, char)| match n == now {
        true => Piece::styled("◆", reversed().add_modifier(Modifier::BOLD)),
        false => Piece::styled(c.to_string(), dim()),
    };
    text.into_iter().enumerate().map(piece).collect()
}

/// How the record passes, where it stands, and how much of each kind there has been by then, out of all.
/// Where that has no room in words the symbols stand alone; the help says what they are.
fn state(app: &App, reel: &Reel, width: usize) -> Line<'static> {
    let [in_words, short] = [true, false].map(|words| state_in(app, reel, words));
    if in_words.width() <= width { in_words } else { short }
}

fn state_in(app: &App, reel: &Reel, in_words: bool) -> Line<'static> {
    let lang = app.lang();
    let playback = app.playback;
    let (symbol, word) = match (playback.running, playback.back) {
        (false, _) => ('‖', ReplayText::Standing),
        (true, false) => ('▶', ReplayText::Onwards),
        (true, true) => ('◀', ReplayText::Backwards),
    };
    let word = if in_words { format!(" {}", ui(lang, word)) } else { String::new() };
    let begin = format!(" {symbol}{word} ×{}  {}  ", playback.ratio, app.names.time(app.now));
    let mut pieces = vec![Piece::styled(begin, bold())];
    let kinds = [
        MarkKind::Inject,
        MarkKind::Act,
        MarkKind::Refusal,
        MarkKind::Done,
        MarkKind::Missed,
        MarkKind::Harm,
        MarkKind::Closed,
    ];
    for kind in kinds {
        let (by_now, all) = reel.count(kind, app.now);
        if all > 0 {
            pieces.push(Piece::styled(format!("{} ", kind.symbol()), style(kind)));
            let word = if in_words { format!(" {} ", kind.word(lang)) } else { String::new() };
            pieces.push(Piece::styled(format!("{by_now}/{all}{word}  "), dim()));
        }
    }
    if !app.notes.is_empty() {
        let word = if in_words { format!("{}{}", MarkKind::Note.word(lang), lang.colon()) } else { String::new() };
        pieces.push(Piece::styled(format!("{} ", MarkKind::Note.symbol()), bold()));
        pieces.push(Piece::styled(format!("{word}{}", app.notes.len()), dim()));
    }
    Line::from(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_on_a_cell_goes_to_a_second_that_stands_in_that_cell() {
        for (end, width) in [(259_200, 58), (3600, 170), (86_399, 11), (90, 58)] {
            let line = TimeLine { end: Time(end), width };
            for cell in 0..width {
                let at = line.second(cell);
                // Where there are more cells than seconds several stand for one.
                let there = line.cell(at);
                assert!(there == cell || (end < width as i64 && there > cell), "{end} {width}: {cell} {}", at.0);
            }
            assert_eq!(line.second(width - 1), Time(end));
        }
    }
}
