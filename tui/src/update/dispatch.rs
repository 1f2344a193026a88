//! A key's action, done where it belongs: everywhere, in what is in front, in a list that is looked through, in the room behind.

use words::{Key, say, tables::TablesText, ui};

use super::{
    control::control,
    find::{find, list_all},
    front::{close, front},
    overlay::{chosen_action, overlay},
    replay,
    seat::{at_seat, curtain, leave_machine},
};
use crate::{
    app::{App, AskedDeed, Overlay, Room, Station, lesson},
    keymap::{Action, Do},
    msg::Wish,
};

/// Does an action. What a lesson waits for may have come about by it.
pub(super) fn press(app: &mut App, action: &'static Action) -> Vec<Wish> {
    (app.notice, app.doing) = (None, None);
    let done = lesson::is_done_by_its_key(app, action);
    let wishes = act(app, action);
    app.lesson += usize::from(done);
    app.mind_what_is_read();
    lesson::look(app, &mut |_| false);
    wishes
}

fn act(app: &mut App, action: &'static Action) -> Vec<Wish> {
    match action.does {
        Do::Help if matches!(app.overlay, Some(Overlay::Help)) => close(app),
        Do::Help => {
            app.alarm_read = true;
            front(app, Overlay::Help)
        }
        Do::Palette => front(app, Overlay::Palette { filter: String::new(), at: 0, armed: false }),
        Do::Language => {
            let lang = app.lang().toggle();
            app.names.set_lang(lang);
            app.notice = Some(ui(lang, Key::LangChanged).to_owned());
            Vec::new()
        }
        Do::Theme => {
            app.comfort.theme = app.comfort.theme.next();
            app.notice = Some(app.comfort.theme.label(app.lang()).to_owned());
            Vec::new()
        }
        Do::Bell => {
            app.notice = Some(app.comfort.ring_or_not(app.lang()));
            Vec::new()
        }
        Do::Mouse => {
            app.notice = Some(app.comfort.mouse_or_not(app.lang()));
            Vec::new()
        }
        Do::Redraw => vec![Wish::Redraw],
        Do::Quit if app.station != Station::Lead => leave_machine(app),
        Do::Quit => ask_quit(app),
        Do::SkipLesson => {
            app.lesson += 1;
            Vec::new()
        }
        _ if app.finding => at_find(app, action.does),
        // Anybody may stop the clock, whatever they are in the middle of.
        Do::PauseResume if matches!(app.overlay, Some(Overlay::Us)) => in_room(app, Do::PauseResume),
        what if app.replay && app.overlay.as_ref().is_some_and(Overlay::looks_back) && replay::goes(what) => {
            replay::replay(app, what)
        }
        _ if app.overlay.is_some() => match chosen_action(app, action.does) {
            Some(action) => act(app, action),
            None => overlay(app, action.does),
        },
        Do::Find => find(app),
        Do::FilterOff => list_all(app),
        what => in_room(app, what),
    }
}

/// A key of the room that somebody is in.
fn in_room(app: &mut App, what: Do) -> Vec<Wish> {
    match app.room {
        Room::Control => control(app, what),
        Room::Curtain(to) => curtain(app, to, what),
        Room::Seat(seat) => at_seat(app, seat, what),
    }
}

/// Asks whether to leave the exercise.
fn ask_quit(app: &mut App) -> Vec<Wish> {
    let log = app.log.clone().unwrap_or_else(|| "—".to_owned());
    let text = if app.replay {
        ui(app.lang(), Key::Quitting).to_owned()
    } else if let Some(twins) = app.twins.as_ref().filter(|twins| twins.rows.len() > 1) {
        say(app.lang(), TablesText::ConfirmQuitAll, &[("n", &twins.rows.len().to_string()), ("log", &log)])
    } else if app.alarm.as_ref().is_some_and(|alarm| alarm.unwritten) {
        ui(app.lang(), Key::ConfirmQuitUnwritten).to_owned()
    } else {
        say(app.lang(), Key::ConfirmQuit, &[("log", &log)])
    };
    front(app, Overlay::Question { text, deed: AskedDeed::Quit, yes: false })
}

/// A key while somebody looks for words.
fn at_find(app: &mut App, what: Do) -> Vec<Wish> {
    match (what, app.room) {
        (Do::Back, _) => list_all(app),
        (Do::Enter, _) => {
            app.finding = false;
            Vec::new()
        }
        (what, Room::Seat(seat)) => at_seat(app, seat, what),
        (what, _) => control(app, what),
    }
}
