//! What evaluators noted, by time: when, by whom, and the chosen one in full.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use words::{replay::ReplayText, say, ui};

use super::{
    paint,
    paint::{bold, column, cut, dim},
};
use crate::app::App;

/// How wide the roles are at most.
const ROLE: usize = 22;

/// Draws the list.
pub fn draw(app: &App, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    // The head above, the word of the programme and the keys below stay in sight.
    let (area, _) = paint::bottom(paint::top(area, 1).1, 2);
    let rect = paint::middle(area, area.width.min(130), area.height, buf);
    let title = say(lang, ReplayText::Notes, &[("n", &app.notes.len().to_string())]);
    let inside = paint::frame(&title, true, rect, buf);
    let Some(chosen) = app.notes.get(at) else {
        return paint::text(vec![Line::from(ui(lang, ReplayText::NoNotes))], 0, inside, buf);
    };
    let (list, below) = paint::bottom(inside, (inside.height / 3).max(4));
    let role = app.notes.iter().map(|note| note.by.chars().count()).max().unwrap_or(0).min(ROLE);
    app.touch.lines(paint::list_of(app.notes.len(), Some(at), true, list, buf, |n| {
        let note = &app.notes[n];
        let (mark, text) = match note.text.is_empty() {
            true => ('★', ui(lang, ReplayText::Bookmark).to_owned()),
            false => ('✎', words::clean(&note.text)),
        };
        let by = column(&cut(&words::clean(&note.by), role), role);
        Line::from(vec![Span::styled(format!("{} {mark} {by}  ", app.names.time(note.at)), dim()), Span::raw(text)])
    }));
    let fact = chosen.fact.map(|n| format!(" · #{n}")).unwrap_or_default();
    let head = format!("{} · {}{fact}", app.names.time(chosen.at), words::clean(&chosen.by));
    let text = Line::from(words::clean_lines(&chosen.text));
    paint::text(vec![Line::styled(head, bold()), text], 0, below, buf);
}
