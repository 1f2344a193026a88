//! `(App, Msg) → wishes`: what every key and every answer changes. Pure: no clock, no file, no table.

use compose::{answered, offer};
use control::control;
use find::{at_find, find, list_all};
use front::overlay;
use kernel::time::Span;
use mouse::mouse;
use rewind::{ask_branch, new_branch};
use ruling::{foreseen, look_on};
use seat::{at_seat, curtain};
use why::because;
use write::{pasted, too_long, typed};

use crate::{
    app::{App, Deed, Overlay, Room, Station, lesson},
    keymap::{Action, Do},
    msg::{Msg, Wish},
    words::{self, Key, say, ui},
};

mod compose;
mod control;
mod doors;
mod find;
mod forms;
mod front;
mod here;
mod mouse;
mod rewind;
mod ruling;
mod seat;
mod seats;
mod slip;
mod why;
mod write;

/// How far a page key moves.
const PAGE: usize = 10;

/// Changes the app by a message and says what is wanted of the table. What a lesson waits for may have come about by it.
pub fn update(app: &mut App, msg: Msg) -> Vec<Wish> {
    let wishes = react(app, msg);
    lesson::look(app, &mut |_| false);
    wishes
}

fn react(app: &mut App, msg: Msg) -> Vec<Wish> {
    match msg {
        Msg::Do(action) => {
            (app.notice, app.doing) = (None, None);
            let done = lesson::is_done_by_its_key(app, action);
            let wishes = act(app, action);
            app.lesson += usize::from(done);
            app.mind_what_is_read();
            wishes
        }
        Msg::Type(key) => {
            typed(app, key);
            Vec::new()
        }
        Msg::Paste(text) => {
            pasted(app, &text);
            Vec::new()
        }
        Msg::TooLong => {
            too_long(app);
            Vec::new()
        }
        Msg::Mouse(event) => mouse(app, event),
        Msg::Tick(wall_ms) => {
            if app.over() {
                app.pace.running = false;
            }
            let looks = look_on(app, wall_ms);
            match app.pace.pass(wall_ms) {
                Span(0) => looks.into_iter().collect(),
                span => looks.into_iter().chain([Wish::Pass(span)]).collect(),
            }
        }
        Msg::Choices(choices) => {
            offer(app, choices);
            Vec::new()
        }
        Msg::Answer(act, result) => answered(app, &act, result),
        Msg::Because(tree) => because(app, tree),
        Msg::Foreseen(found) => {
            foreseen(app, found);
            Vec::new()
        }
        Msg::Cut(point, cut) => ask_branch(app, point, cut),
        Msg::Branched(branched) => {
            new_branch(app, &branched);
            Vec::new()
        }
        Msg::Trouble(text) => {
            app.pace.running = false;
            app.notice = Some(words::clean(&text));
            Vec::new()
        }
    }
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
        Do::Quit => {
            let log = app.log.clone().unwrap_or_else(|| "—".to_owned());
            let text = if app.replay {
                ui(app.lang(), Key::Quitting).to_owned()
            } else if app.alarm.as_ref().is_some_and(|alarm| alarm.unwritten) {
                ui(app.lang(), Key::ConfirmQuitUnwritten).to_owned()
            } else {
                say(app.lang(), Key::ConfirmQuit, &[("log", &log)])
            };
            front(app, Overlay::Question { text, deed: Deed::Quit, yes: false })
        }
        Do::SkipLesson => {
            app.lesson += 1;
            Vec::new()
        }
        _ if app.finding => at_find(app, action.does),
        _ if app.overlay.is_some() => overlay(app, action.does),
        Do::Find => find(app),
        Do::FilterOff => list_all(app),
        _ => match app.room {
            Room::Control => control(app, action.does),
            Room::Curtain(to) => curtain(app, to, action.does),
            Room::Seat(seat) => at_seat(app, seat, action.does),
        },
    }
}

fn front(app: &mut App, overlay: Overlay) -> Vec<Wish> {
    app.scroll = 0;
    app.overlay = Some(overlay);
    Vec::new()
}

fn close(app: &mut App) -> Vec<Wish> {
    app.overlay = None;
    app.scroll = 0;
    Vec::new()
}

/// Who plays on a machine of their own leaves it; the exercise goes on.
fn leave_machine(app: &mut App) -> Vec<Wish> {
    let text = ui(app.lang(), Key::ConfirmLeaveMachine).to_owned();
    front(app, Overlay::Question { text, deed: Deed::Quit, yes: false })
}
