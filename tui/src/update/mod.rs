//! `(App, Msg) → wishes`: what every key and every answer changes. Pure: no clock, no file, no table.

use kernel::time::Span;

use self::{
    compose::{answered, offer},
    dispatch::press,
    mouse::mouse,
    rewind::{ask_branch, new_branch},
    ruling::{foreseen, look_on},
    talk::{talks, until_a_module},
    why::because,
    write::{pasted, too_long, typed},
};
use crate::{
    app::{App, Overlay, lesson},
    msg::{Msg, Wish},
};

mod clock;
mod compose;
mod control;
mod dispatch;
mod doors;
mod find;
mod forms;
mod front;
mod here;
mod knowing;
mod mouse;
mod moves;
mod msel;
mod notes;
mod overlay;
mod records;
mod replay;
mod rewind;
mod ruling;
mod seat;
mod seats;
mod slip;
mod tables;
mod talk;
mod us;
mod what_if;
mod why;
mod write;

/// Changes the app by a message and says what is wanted of the table. What a lesson waits for may have come about by it.
pub fn update(app: &mut App, msg: Msg) -> Vec<Wish> {
    let wishes = react(app, msg);
    lesson::look(app, &mut |_| false);
    wishes
}

fn react(app: &mut App, msg: Msg) -> Vec<Wish> {
    match msg {
        Msg::Do(action) => press(app, action),
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
            if app.replay {
                return replay::pass(app, wall_ms);
            }
            let stops = talks(app, wall_ms);
            let looks = look_on(app, wall_ms);
            let passes = match app.pace.pass(wall_ms) {
                Span(0) => None,
                span => Some(Wish::Pass(until_a_module(app, span))),
            };
            stops.into_iter().chain(looks).chain(passes).collect()
        }
        Msg::Choices(choices) => {
            offer(app, choices);
            Vec::new()
        }
        Msg::Answer(act, result) => answered(app, &act, result),
        Msg::Intended(act) => {
            slip::intend(app, &act);
            Vec::new()
        }
        Msg::AtTables(results) => {
            tables::told(app, results);
            Vec::new()
        }
        Msg::Because(tree) => because(app, tree),
        Msg::Hindsight(found, page) => knowing::worked_out(app, *found, page),
        Msg::Foreseen(found) => {
            foreseen(app, found);
            Vec::new()
        }
        Msg::Cut(point, cut) => ask_branch(app, point, cut),
        Msg::Wall(view) => front::front(app, Overlay::Wall(view)),
        Msg::HotWash(wash) => front::front(app, Overlay::HotWash(wash, 0)),
        Msg::Lanes(lanes) => front::front(app, Overlay::Lanes(lanes)),
        Msg::Curves(curves) => front::front(app, Overlay::Curves(curves)),
        Msg::Trail(mut trail) => {
            trail.at = trail.facts.partition_point(|fact| fact.at <= app.now).saturating_sub(1);
            front::front(app, Overlay::Trail(trail))
        }
        Msg::WhatIf(found) => front::front(app, Overlay::WhatIf(found)),
        Msg::NoteKept(file, bookmark) => {
            notes::kept(app, &file, bookmark);
            Vec::new()
        }
        Msg::AnswerKept(said, result) => us::kept(app, &said, result),
        Msg::Sought(found) => replay::found(app, found),
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
