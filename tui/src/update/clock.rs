//! What keys do with the clock of the exercise: running and standing, its pace, and steps of it.

use kernel::time::Span;
use vocabulary::act::{Act, Actor, DirectionAct};
use words::{Key, ui};

use super::{
    forms::ask_jump,
    front::open_form,
    slip::{facilitate, submit},
};
use crate::{
    app::{App, Pane},
    input::{FormPurpose, Input},
    keymap::Do,
    msg::Wish,
};

/// A span that the facilitator lets pass with one key.
const QUARTER: Span = Span::minutes(15);

pub(super) fn clock(app: &mut App, what: Do) -> Vec<Wish> {
    match what {
        Do::PauseResume => pause_or_resume(app),
        Do::Slower => set_pace(app, app.pace.slower()),
        Do::Faster => set_pace(app, app.pace.faster()),
        Do::StepMinute => step(app, Span::minutes(1)),
        Do::StepQuarter => step(app, QUARTER),
        Do::NextEvent => match app.next_row().map(|row| row.at) {
            Some(at) => {
                app.chosen.remove(&Pane::Msel);
                step(app, at - app.now)
            }
            None => {
                app.notice = Some(ui(app.lang(), Key::NoRows).to_owned());
                Vec::new()
            }
        },
        Do::StepAsk => {
            let lang = app.lang();
            let fields = vec![(ui(lang, Key::Span).to_owned(), false, Input::text("1h"))];
            open_form(app, FormPurpose::Step, ui(lang, Key::AskStep).to_owned(), fields)
        }
        Do::Jump => ask_jump(app),
        Do::PaceAsk => {
            let lang = app.lang();
            let fields = vec![(ui(lang, Key::PaceValue).to_owned(), false, Input::text(&app.pace.ratio.to_string()))];
            open_form(app, FormPurpose::Pace, ui(lang, Key::AskPace).to_owned(), fields)
        }
        _ => Vec::new(),
    }
}

fn pause_or_resume(app: &mut App) -> Vec<Wish> {
    if app.over() {
        app.notice = Some(app.comfort.keys.ui(app.lang(), Key::OverNext));
        return Vec::new();
    }
    if !app.pace.running {
        return submit(app, Act::Direction(DirectionAct::Resume {}));
    }
    // The clock stands whether or not that can be written.
    app.pace.running = false;
    vec![Wish::Submit(Actor::facilitator(), Act::Direction(DirectionAct::Pause {})), Wish::Rest]
}

fn step(app: &mut App, by: Span) -> Vec<Wish> {
    facilitate(app, Act::Direction(DirectionAct::Step { by }))
}

fn set_pace(app: &mut App, ratio: u32) -> Vec<Wish> {
    if ratio == app.pace.ratio {
        return Vec::new();
    }
    submit(app, Act::Direction(DirectionAct::Pace { ratio }))
}
