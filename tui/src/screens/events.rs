//! The chronicle, newest first: when, how grave, what, and the number of the newest fact of each line.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
    text::{Line, Span},
};
use words::{Key, Names};

use super::{
    lines,
    paint::{bold, column, cut, dim},
};
use crate::app::{
    App, Pane, Thing,
    chronicle::{ChronicleLine, Gravity},
};

/// From this width on the gravity of a fact is said in a word as well.
const WORDS: u16 = 74;

/// Draws the list.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let brief = app.names.in_brief();
    let line = |thing: &Thing| {
        let told = if let Thing::Fact(newest) = thing { app.told_of(*newest) } else { None };
        told.map(|told| line(app, &brief, told, area.width)).unwrap_or_default()
    };
    lines::list(app, Pane::Events, Key::NothingYet, line, focused, area, buf);
}

/// What is grave is bold and red, what is minor is dim; a symbol says the same, and a word where it has room.
pub fn style(gravity: Gravity) -> Style {
    match gravity {
        Gravity::Grave => Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
        Gravity::Notable => Style::new(),
        Gravity::Minor => dim(),
    }
}

/// One line; names are short where the sentence has no room otherwise.
fn line(app: &App, brief: &Names, told: &ChronicleLine, width: u16) -> Line<'static> {
    let gravity = Gravity::of(&told.what);
    let word = if width < WORDS { String::new() } else { format!("{} ", column(gravity.word(app.lang()), 8)) };
    let (time, mark) = (format!("{} ", app.names.time(told.at)), format!("{} {word}", gravity.symbol()));
    let times = if told.facts.len() > 1 { format!(" (×{})", told.facts.len()) } else { String::new() };
    let number = format!("{} #{}", if told.dice { " ⚄" } else { "" }, told.newest());
    let taken = [&time, &mark, &times, &number].map(|text| text.chars().count()).iter().sum::<usize>() + 2;
    let room = usize::from(width).saturating_sub(taken);
    let said = words::fact(&told.what, &app.names);
    let said = if said.chars().count() > room { words::fact(&told.what, brief) } else { said };
    Line::from(vec![
        Span::styled(time, dim()),
        Span::styled(mark, style(gravity)),
        Span::raw(cut(&said, room)),
        Span::styled(times, bold()),
        Span::styled(number, dim()),
    ])
}
