//! Writing: where letters go while somebody types.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use vocabulary::act::LONGEST_TEXT;
use words::{Key, say, ui};

use super::find;
use crate::{
    app::{App, Overlay},
    input::Input,
};

/// Characters of a pasted text by which something is looked for.
const SOUGHT: usize = 80;

pub(super) fn current_input(app: &mut App) -> Option<&mut Input> {
    match app.overlay {
        None => return app.desk_mut()?.composer.as_mut()?.input.as_mut(),
        Some(Overlay::Us) => return app.desk_mut()?.us.input_mut(),
        _ => {}
    }
    match &mut app.overlay {
        Some(Overlay::Form(form)) => {
            let at = form.at;
            form.fields.get_mut(at).map(|(_, _, input)| input)
        }
        Some(Overlay::Ruling(ruling)) => ruling.asking.as_mut().map(crate::input::ruling::Asking::input_mut),
        _ => None,
    }
}

pub(super) fn typed(app: &mut App, key: KeyEvent) {
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
    if let Some(Input::Text(writing)) = current_input(app)
        && writing.press(key).is_err()
    {
        full(app);
    }
}

/// Text from the clipboard goes into the field that is being filled in, or it is said that there is none.
pub(super) fn pasted(app: &mut App, text: &str) {
    if app.finding || matches!(app.overlay, Some(Overlay::Palette { .. })) {
        // What something is looked for by.
        for c in words::clean(text).chars().take(SOUGHT) {
            typed(app, KeyCode::Char(c).into());
        }
        return;
    }
    match current_input(app) {
        Some(Input::Text(writing)) => {
            if writing.paste(text).is_err() {
                too_long(app);
            }
        }
        _ => app.notice = Some(ui(app.lang(), Key::PasteNowhere).to_owned()),
    }
}

/// Says that a field takes no more.
pub(super) fn full(app: &mut App) {
    let text = say(app.lang(), Key::FieldFull, &[("most", &words::thousands(LONGEST_TEXT, app.lang()))]);
    complain(app, text);
}

/// Says that what was pasted was too long.
pub(super) fn too_long(app: &mut App) {
    let text = say(app.lang(), Key::PasteTooLong, &[("most", &words::thousands(LONGEST_TEXT, app.lang()))]);
    complain(app, text);
}

/// Says what is wrong beside the field that is being filled in, or below the screen if there is none.
fn complain(app: &mut App, text: String) {
    let fault = match &mut app.overlay {
        Some(Overlay::Form(form)) => Some(&mut form.fault),
        Some(Overlay::Ruling(ruling)) => Some(&mut ruling.fault),
        Some(Overlay::Us) => app.desk_mut().map(|desk| &mut desk.us.fault),
        Some(_) => None,
        None => app.desk_mut().and_then(|desk| desk.composer.as_mut()).map(|composer| &mut composer.fault),
    };
    match fault {
        Some(fault) => *fault = Some(text),
        None => app.notice = Some(text),
    }
}
