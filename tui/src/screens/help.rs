//! The help: which keys there are, by what somebody wants who looks for one, and what the symbols of the screens mean.

use engine::sight::view::RowState;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use words::{Key, replay::ReplayText, ui};

use super::{paint, paint::bold};
use crate::{
    app::{App, Room, chronicle::Gravity, reel::MarkKind},
    comfort::Keys,
    keymap::{Aim, Where},
};

/// From this width on the help has two pages side by side.
const TWO_PAGES: u16 = 118;

/// The keys of some places, one line each, by what somebody wants who looks for one.
pub fn help_lines(keys: &Keys, places: &[Where], lang: words::Lang) -> Vec<Line<'static>> {
    let valid = keys.valid(places);
    let mut lines = Vec::new();
    for aim in Aim::ALL.iter().copied() {
        let of_aim: Vec<_> = valid.iter().filter(|action| action.does.aim() == aim).collect();
        if of_aim.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(ui(lang, aim.label()), bold()));
        for action in of_aim {
            let own: Vec<String> = keys.of(action).iter().map(|key| key.label(lang)).collect();
            lines.push(Line::from(vec![
                Span::styled(format!("  {} ", paint::column(&own.join("  "), 20)), bold()),
                Span::raw(ui(lang, action.label)),
            ]));
        }
    }
    lines
}

/// Draws the help: the keys that are valid here, where the log lies, and what the symbols mean.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let places = app.places_behind();
    let mut lines = help_lines(&app.comfort.keys, &places, lang);
    let origin = app.origin.as_ref().map(|(log, line)| words::record::branch(lang, Some((log, *line))));
    let mut log: Vec<&str> = app.log.as_deref().into_iter().chain(origin.as_deref()).collect();
    log.extend(app.alarm.as_ref().map(|alarm| alarm.full.as_str()));
    if !log.is_empty() {
        // What is long stands on as many lines as it takes; what befell the log is read first.
        let at = if app.alarm.is_some() { 0 } else { lines.len() };
        let said = log.into_iter().map(|text| Line::from(format!("  {text}")));
        let title = Line::styled(ui(lang, Key::HelpLog), bold());
        let space = (at > 0).then(Line::default);
        lines.splice(at..at, space.into_iter().chain([title]).chain(said).chain([Line::default()]));
    }
    if app.room == Room::Control {
        lines.push(Line::default());
        lines.push(Line::styled(ui(lang, Key::HelpSymbols), bold()));
        for state in RowState::ALL.iter().copied() {
            lines.push(Line::from(format!("  {}  {}", words::row_symbol(state), words::row_state(state, lang))));
        }
        lines.push(Line::default());
        lines.push(Line::styled(ui(lang, Key::HelpGravity), bold()));
        for gravity in Gravity::ALL.iter().copied() {
            let text = format!("  {}  {}", gravity.symbol(), gravity.word(lang));
            lines.push(Line::styled(text, super::events::style(gravity)));
        }
    }
    if app.replay {
        lines.push(Line::default());
        lines.push(Line::styled(ui(lang, ReplayText::HelpMarks), bold()));
        for kind in MarkKind::ALL {
            lines.push(Line::from(format!("  {}  {}", kind.symbol(), kind.word(lang))));
        }
    }
    // Two pages side by side where the window is wide enough; what does not fit is scrolled.
    let wide = area.width >= TWO_PAGES;
    let rect = paint::middle(area, if wide { TWO_PAGES } else { 74 }, area.height.saturating_sub(2), buf);
    let inside = paint::frame(ui(lang, Key::Help), true, rect, buf);
    if !wide || lines.len() <= usize::from(inside.height) {
        paint::text(lines, app.scroll, inside, buf);
        return;
    }
    let (left, right) = paint::columns(inside, 50);
    let half = lines.len().div_ceil(2).max(usize::from(inside.height));
    // A group begins on the page on which its first key stands.
    let half =
        (0..=half.min(lines.len())).rev().find(|n| lines.get(*n).is_none_or(|line| line.width() == 0)).unwrap_or(half);
    let rest = lines.split_off(half.min(lines.len()));
    paint::text(lines, app.scroll, left, buf);
    paint::text(rest.into_iter().skip(1).collect(), app.scroll, right, buf);
}
