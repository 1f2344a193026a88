//! The lessons of a tutorial: which one is shown, and whether what it teaches has been done. A lesson ends when its deed has come
//! about, never at the first key; what was done before it was asked for counts. Who goes on with an exercise goes on with the lesson
//! that was shown.
//!
//! What the world notices is a condition of the scenario; what only a screen shows is looked for here.

use vocabulary::{condition::Condition, scenario::Lesson};

use super::{
    overlay::Overlay,
    place::{Pane, Room, Tab},
    room,
    state::App,
};
use crate::keymap::Action;

/// The lesson that is shown.
pub fn current(app: &App) -> Option<&Lesson> {
    app.scenario.lessons.get(app.lesson).filter(|_| !app.replay)
}

/// Whether its lesson is done somewhere else than where somebody is now.
pub fn elsewhere(app: &App, lesson: &Lesson) -> bool {
    lesson.seat.is_some_and(|seat| app.room != Room::Seat(seat) && lesson.action.as_deref() != Some("lift"))
}

/// Goes on to the first lesson that is not done. Of conditions of the world `holds` knows.
pub fn look(app: &mut App, holds: &mut dyn FnMut(&Condition) -> bool) {
    if app.room == Room::Control {
        app.visited.insert(app.pane);
    }
    while let Some(lesson) = current(app) {
        let done = match (&lesson.when, &lesson.action) {
            (Some(when), _) => holds(when),
            (None, Some(action)) => shows(app, lesson, action) == Some(true),
            (None, None) => true,
        };
        if !done {
            return;
        }
        app.lesson += 1;
    }
}

/// Whether pressing its key is all that the lesson teaches: nothing that it does can be looked for.
pub fn is_done_by_its_key(app: &App, pressed: &Action) -> bool {
    current(app).is_some_and(|lesson| {
        lesson.action.as_deref() == Some(pressed.name) && shows(app, lesson, pressed.name).is_none()
    })
}

/// Whether an action has done its work, where the screen shows it.
fn shows(app: &App, lesson: &Lesson, action: &str) -> Option<bool> {
    let there = match app.room {
        Room::Seat(seat) => lesson.seat.is_none_or(|at| at == seat),
        _ => false,
    };
    Some(match action {
        "pause" => app.pace.running,
        "next-pane" => app.visited.len() == Pane::ALL.len(),
        "map-zoom-in" => app.window.is_some_and(|window| window.width() < app.whole_map().width()),
        "lift" => there,
        "open-item" => {
            there && app.seat.as_ref().zip(app.desk()).is_some_and(|(view, desk)| room::unread(view, desk) == 0)
        }
        "compose" => there && app.desk().is_some_and(|desk| desk.tab == Tab::Act),
        "why" => matches!(app.overlay, Some(Overlay::Why(_))),
        "help" => matches!(app.overlay, Some(Overlay::Help)),
        _ => return None,
    })
}
