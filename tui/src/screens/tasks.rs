//! The objectives of the exercise, each with its tasks and whether they were shown.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use words::{Key, ui};

use super::{
    lines::list,
    paint::{bold, column},
};
use crate::app::{App, Pane, Thing};

/// Draws them.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let line = |thing: &Thing| match thing {
        Thing::Objective(id) => Line::styled(app.names.of(*id).into_owned(), bold()),
        Thing::Task(objective, id) => {
            let task = app.view.tasks.iter().find(|task| (task.objective, task.id) == (*objective, *id));
            let (symbol, state) = match task.and_then(|task| task.shown) {
                Some(_) if task.is_some_and(|task| task.marked) => ('+', ui(lang, Key::MarkedDone).to_owned()),
                Some(time) => ('+', format!("{} {}", ui(lang, Key::Shown), app.names.time(time))),
                None => ('·', ui(lang, Key::NotShown).to_owned()),
            };
            Line::from(format!("  {symbol} {} {}", column(&state, 16), app.names.of(*id)))
        }
        _ => Line::default(),
    };
    list(app, Pane::Tasks, Key::NothingYet, line, focused, area, buf);
}
