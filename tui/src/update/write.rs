//! Writing: where letters go while somebody types.

use super::find;
use crate::app::{App, Overlay};
use crate::input::Input;
use crate::words;
use crossterm::event::{KeyEvent, KeyModifiers};

pub(super) fn current_input(app: &mut App) -> Option<&mut Input> {
    if app.overlay.is_none() {
        return app.desk_mut()?.composer.as_mut()?.input.as_mut();
    }
    match &mut app.overlay {
        Some(Overlay::Form(form)) => {
            let at = form.at;
            form.fields.get_mut(at).map(|(_, _, input)| input)
        }
        Some(Overlay::Ruling(ruling)) => ruling.asking.as_mut().map(crate::ruling::Asking::input_mut),
        _ => None,
    }
}

pub(super) fn typed(app: &mut App, key: KeyEvent) {
    use crossterm::event::KeyCode;
    if app.finding {
        return find::typed(app, key);
    }
    if let Some(Overlay::Palette { filter, at, armed }) = &mut app.overlay {
        (*at, *armed) = (0, false);
        match key.code {
            KeyCode::Char(c) if !key.modifiers.contains(KeyModifiers::CONTROL) => filter.push(c),
            KeyCode::Backspace => {
                filter.pop();
            }
            _ => {}
        }
        return;
    }
    if let Some(Overlay::Form(form)) = &mut app.overlay {
        form.fault = None;
    }
    if let Some(Input::Text(area)) = current_input(app) {
        // Control characters never enter a text; Enter has its own meaning.
        if !matches!(key.code, KeyCode::Char(c) if words::clean(&c.to_string()).is_empty() && !c.is_alphanumeric()) {
            area.input(key);
        }
    }
}
