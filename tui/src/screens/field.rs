//! A field that somebody fills in: a text with its cursor, a choice, or several.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};
use vocabulary::act::LONGEST_TEXT;
use words::{Key, say, ui};

use super::{paint, paint::dim};
use crate::{app::App, input::Input};

/// Rows of a field, its label included.
pub fn field_rows(input: &Input) -> u16 {
    match input {
        Input::Text(area) => 2 + u16::try_from(area.lines().len()).unwrap_or(1).min(3),
        Input::Pick { .. } => 3,
        Input::Several { .. } => 4,
    }
}

/// Draws what is filled in.
pub fn field(app: &App, input: &Input, here: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    match input {
        Input::Text(text) if here => {
            (&***text).render(area, buf);
            if let Some(written) = text.nearly_full() {
                let (most, written) = (words::thousands(LONGEST_TEXT, lang), words::thousands(written, lang));
                let counted = say(lang, Key::FieldNearlyFull, &[("n", &written), ("most", &most)]);
                let (_, last) = paint::bottom(area, 1);
                Line::styled(counted, paint::reversed()).right_aligned().render(last, buf);
            }
        }
        Input::Text(text) => {
            let style = if here { Style::new() } else { dim() };
            paint::text(text.lines().iter().map(|l| Line::styled(words::clean(l), style)).collect(), 0, area, buf);
        }
        Input::Pick { options, at } => {
            let shown = options.get(*at).map_or(ui(lang, Key::NoChoice), |(name, _)| name);
            let counted = format!("◂ {shown} ▸   {}/{}", at + 1, options.len());
            let text = if options.is_empty() { "—".to_owned() } else { counted };
            Line::styled(text, if here { paint::reversed() } else { Style::new() }).render(area, buf);
        }
        Input::Several { options, at } => {
            let all = (ui(lang, Key::Everybody).to_owned(), options.iter().all(|(.., taken)| *taken));
            let (name, taken) = options.get(*at).map_or(all, |(name, _, taken)| (name.clone(), *taken));
            let shown = format!("◂ [{}] {name} ▸   {}/{}", if taken { 'x' } else { ' ' }, at + 1, options.len() + 1);
            let (first, second) = paint::top(area, 1);
            Line::styled(shown, if here { paint::reversed() } else { Style::new() }).render(first, buf);
            let names: Vec<&str> =
                options.iter().filter(|(.., taken)| *taken).map(|(name, ..)| name.as_str()).collect();
            let whole =
                if names.len() == options.len() { ui(lang, Key::Everybody).to_owned() } else { names.join(", ") };
            let whole = format!("→ {}", if names.is_empty() { "—" } else { &whole });
            Line::styled(paint::cut(&whole, usize::from(second.width)), dim()).render(second, buf);
        }
    }
}
