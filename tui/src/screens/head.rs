//! What the head and the foot of every room say: the mode, the lesson, what somebody looks for.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use words::{Key, tables::TablesText, ui};

use super::{
    paint,
    paint::{bold, frame},
};
use crate::{app, app::App};

/// The mode: a symbol and a word.
pub fn mode(app: &App) -> (char, &'static str) {
    let lang = app.lang();
    if app.replay {
        ('◀', ui(lang, Key::ModeReplay))
    } else if app.over() {
        ('■', ui(lang, Key::ModeOver))
    } else if app.pace.running {
        ('▶', ui(lang, Key::ModeLive))
    } else {
        ('‖', ui(lang, Key::ModePaused))
    }
}

/// The mark of a branch, beside the mode; nothing on the trunk.
pub fn branch(app: &App) -> Span<'static> {
    if !app.branch {
        return Span::raw("");
    }
    Span::styled(format!(" ├ {} ", ui(app.lang(), Key::ModeBranch)), bold().patch(paint::reversed()))
}

/// The mark of one of several tables, beside the mode; nothing where there is one alone.
pub fn twin(app: &App) -> Span<'static> {
    let Some(twins) = app.twins.as_ref().filter(|twins| twins.of > 1) else { return Span::raw("") };
    let with = [("n", &*twins.mine.to_string()), ("all", &*twins.of.to_string())];
    Span::styled(format!("  {}", words::say(app.lang(), TablesText::TableOf, &with)), bold())
}

/// The lesson, if there is one; returns what remains.
pub fn lesson(app: &App, area: Rect, buf: &mut Buffer) -> Rect {
    let lang = app.lang();
    let lessons = &app.scenario.lessons;
    if lessons.is_empty() || app.replay || area.height < 12 {
        return area;
    }
    let (title, text) = match lessons.get(app.lesson) {
        Some(lesson) => {
            let n = (app.lesson + 1).to_string();
            let with = [("n", &*n), ("all", &*lessons.len().to_string())];
            let title = words::say(lang, Key::LessonOf, &with);
            let text = match lesson.seat.filter(|_| app::lesson::elsewhere(app, lesson)) {
                // Nobody waits for a deed that cannot be done where they are.
                Some(seat) => words::say(lang, Key::LessonElsewhere, &[("seat", &app.names.of(seat))]),
                None => app.names.text(&lesson.text),
            };
            (title, app.comfort.keys.with_keys(&text, lang))
        }
        None => (ui(lang, Key::Lesson).to_owned(), ui(lang, Key::LessonsOver).to_owned()),
    };
    let rows = paint::rows_of(&text, area.width.saturating_sub(4)).min(4);
    let (mine, rest) = paint::top(area, rows + 2);
    let inside = frame(&title, false, mine, buf);
    paint::text(vec![Line::styled(text, bold())], 0, inside, buf);
    rest
}

/// What somebody types who looks for words.
pub fn finding(app: &App, list: &str, sought: &str) -> Line<'static> {
    let list = words::say(app.lang(), Key::Finding, &[("list", list)]);
    Line::from(vec![Span::raw(format!("{list} › ")), Span::styled(format!("{}▏", words::clean(sought)), bold())])
}
