//! What keys do in what stands in front of a room: help, palette, questions, forms.

use engine::sight::wall::WallView;
use hindsight::hot_wash::HotWash;
use vocabulary::act::{Act, DirectionAct};
use words::{Key, say};

use super::{
    clock::clock,
    doors::at_doors,
    find,
    forms::{filter_of, submitted},
    front::front,
    here::here,
    knowing::at_knowing,
    notes::{at_notes, note_in},
    records, replay,
    rewind::rewind_to,
    ruling::at_ruling,
    slip::{facilitate, submit, undone},
    tables::{at_tables, do_there, send_there},
    us::at_us,
    what_if,
    why::at_why,
};
use crate::{
    app::{App, AskedDeed, Overlay},
    input::{Form, FormPurpose, Input},
    keymap::{Action, Do},
    msg::{DoorWish, Wish},
};

/// The action that a palette is told to do, once it is sure; the palette is gone then.
pub(super) fn chosen_action(app: &mut App, what: Do) -> Option<&'static Action> {
    match &app.overlay {
        Some(Overlay::Palette { filter, at, armed: true }) if what == Do::Enter => {
            let chosen = app.palette(filter).into_iter().nth(*at);
            app.overlay = None;
            chosen
        }
        _ => None,
    }
}

/// A key in what is in front. What does not stay is gone before anything comes of the key.
pub(super) fn overlay(app: &mut App, what: Do) -> Vec<Wish> {
    match app.overlay.take() {
        None => Vec::new(),
        Some(Overlay::Ruling(ruling)) => at_ruling(app, ruling, what),
        Some(Overlay::Why(walk)) => at_why(app, walk, what),
        Some(Overlay::HotWash(wash, at)) => at_hot_wash(app, wash, at, what),
        Some(Overlay::Wall(view)) => at_wall(app, view, what),
        Some(Overlay::Lanes(lanes)) => records::at_lanes(app, lanes, what),
        Some(Overlay::Curves(curves)) => records::at_curves(app, curves, what),
        Some(Overlay::Truth { seat, at }) => records::at_truth(app, seat, at, what),
        Some(Overlay::Trail(trail)) => records::at_trail(app, trail, what),
        Some(Overlay::Notes(at)) => at_notes(app, at, what),
        Some(Overlay::Knowing(knowing)) => at_knowing(app, knowing, what),
        Some(Overlay::Tables(at)) => at_tables(app, at, what),
        Some(Overlay::Doors { at, moving, camera }) => at_doors(app, at, moving, camera, what),
        Some(Overlay::Us) => at_us(app, what),
        Some(Overlay::Here) => {
            app.overlay = Some(Overlay::Here);
            here(app, what)
        }
        Some(text @ (Overlay::Help | Overlay::Row(_) | Overlay::Plan(_) | Overlay::WhatIf(_))) => {
            at_text(app, text, what)
        }
        Some(Overlay::Preview(preview, mut place)) => {
            if what != Do::Back {
                place.update(what, &preview);
                app.overlay = Some(Overlay::Preview(preview, place));
            }
            Vec::new()
        }
        Some(Overlay::Question { text, deed, yes }) => at_question(app, text, deed, yes, what),
        Some(Overlay::Palette { filter, at, armed }) => at_palette(app, filter, at, armed, what),
        Some(Overlay::Form(form)) => at_form(app, form, what),
    }
}

fn at_text(app: &mut App, text: Overlay, what: Do) -> Vec<Wish> {
    match what {
        Do::Up => app.scroll = app.scroll.saturating_sub(1),
        Do::Down => app.scroll = app.scroll.saturating_add(1),
        Do::PageUp => app.scroll = app.scroll.saturating_sub(10),
        Do::PageDown => app.scroll = app.scroll.saturating_add(10),
        _ => return Vec::new(),
    }
    app.overlay = Some(text);
    Vec::new()
}

/// A key on the wall: page by page, never past the last.
fn at_hot_wash(app: &mut App, wash: Box<HotWash>, at: usize, what: Do) -> Vec<Wish> {
    let pages = words::hot_wash::pages(&wash, "", &app.names).len();
    let to = match what {
        Do::Right => (at + 1).min(pages.saturating_sub(1)),
        Do::Left => at.saturating_sub(1),
        _ => return Vec::new(),
    };
    app.overlay = Some(Overlay::HotWash(wash, to));
    Vec::new()
}

/// A key on the wall for everybody: time is stopped and let run from there; anything else leads back.
fn at_wall(app: &mut App, view: Box<WallView>, what: Do) -> Vec<Wish> {
    match what {
        Do::PauseResume => {
            app.overlay = Some(Overlay::Wall(view));
            clock(app, what)
        }
        Do::WallPage => {
            app.overlay = Some(Overlay::Wall(view));
            let open = app.remote.as_ref().filter(|remote| remote.reach.web.is_some()).map(|remote| !remote.wall);
            open.map(|open| Wish::Door(DoorWish::Wall(open))).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn at_question(app: &mut App, text: String, deed: AskedDeed, yes: bool, what: Do) -> Vec<Wish> {
    match what {
        Do::NextPane => app.overlay = Some(Overlay::Question { text, deed, yes: !yes }),
        Do::Yes | Do::Enter if what == Do::Yes || yes => {
            app.asked_from = None;
            return do_deed(app, &deed);
        }
        _ => {
            // Whoever thinks better of it has their words still.
            app.overlay = app.asked_from.take().map(Overlay::Form);
            match deed {
                AskedDeed::Act(
                    Act::Direction(DirectionAct::Rule { proposal, .. })
                    | Act::Direction(DirectionAct::Override { proposal, .. }),
                ) => {
                    app.overlay = app.rulings.remove(&proposal).map(|ruling| Overlay::Ruling(Box::new(ruling)));
                }
                // What was not undone can still be.
                AskedDeed::Undo(done) => app.done.push(*done),
                _ => {}
            }
        }
    }
    Vec::new()
}

fn at_palette(app: &mut App, filter: String, at: usize, armed: bool, what: Do) -> Vec<Wish> {
    let (at, armed) = match what {
        Do::Up => (at.saturating_sub(1), false),
        Do::Down => (at + 1, false),
        Do::Enter if !armed => (at, true),
        _ => return Vec::new(),
    };
    app.overlay = Some(Overlay::Palette { filter, at, armed });
    Vec::new()
}

fn at_form(app: &mut App, mut form: Box<Form>, what: Do) -> Vec<Wish> {
    let count = form.fields.len().max(1);
    match what {
        Do::NextPane | Do::Down if what == Do::NextPane || !is_pick(&form) => form.at = (form.at + 1) % count,
        Do::PreviousPane | Do::Up if what == Do::PreviousPane || !is_pick(&form) => {
            form.at = (form.at + count - 1) % count;
        }
        Do::Tick => {
            form.fault = None;
            if let Some((_, _, input)) = form.fields.get_mut(form.at) {
                input.tick();
            }
        }
        Do::Up | Do::Left => nudge(&mut form, false),
        Do::Down | Do::Right => nudge(&mut form, true),
        Do::Enter if form.at + 1 < count => {
            take_one(&mut form);
            form.at += 1;
        }
        Do::Enter => return fill_in(app, form),
        // Whoever came from the overview of tables goes back there.
        _ if !form.tables.is_empty() => {
            let at = app.twins.as_ref().map_or(0, |twins| twins.line_of(&form.tables));
            return front(app, Overlay::Tables(at));
        }
        _ => return Vec::new(),
    }
    app.overlay = Some(Overlay::Form(form));
    Vec::new()
}

/// Does what a filled-in form is for, or says what is wrong with it.
fn fill_in(app: &mut App, mut form: Box<Form>) -> Vec<Wish> {
    let fault = match form.about {
        FormPurpose::Filter => {
            find::narrow(app, filter_of(&form));
            return Vec::new();
        }
        FormPurpose::Seek => match replay::time_in(app, &form) {
            Ok(wishes) => return wishes,
            Err(fault) => (0, fault),
        },
        FormPurpose::Noting(fact) => match note_in(app, &form, fact) {
            Ok(wishes) => return wishes,
            Err(fault) => fault,
        },
        FormPurpose::Search => return replay::search_for(app, &form),
        FormPurpose::WhatIf => return what_if::change_in(&form).map(Wish::WhatIf).into_iter().collect(),
        FormPurpose::Rewind => match rewind_to(app, &form) {
            Ok(point) => return vec![Wish::Cut(point)],
            Err(fault) => (form.at, fault),
        },
        _ => match submitted(app, &form) {
            Ok(act) => {
                let wishes = send_form(app, &form, act);
                if matches!(app.overlay, Some(Overlay::Question { .. })) {
                    app.asked_from = Some(form);
                }
                return wishes;
            }
            Err(fault) => fault,
        },
    };
    (form.at, form.fault) = (fault.0, Some(fault.1));
    app.overlay = Some(Overlay::Form(form));
    Vec::new()
}

fn send_form(app: &mut App, form: &Form, act: Act) -> Vec<Wish> {
    match (&form.about, act) {
        (_, act) if !form.tables.is_empty() => send_there(app, &form.tables, act),
        (FormPurpose::Jump, act @ Act::Direction(DirectionAct::Step { by })) => {
            let with = [("time", &*app.names.time(app.now + by)), ("span", &*words::span(by))];
            let text = say(app.lang(), Key::ConfirmJump, &with);
            front(app, Overlay::Question { text, deed: AskedDeed::Act(act), yes: false })
        }
        (_, act) => facilitate(app, act),
    }
}

/// Whoever goes on from several that must not be none, and took none, means the one that they look at.
fn take_one(form: &mut Form) {
    if let Some((_, false, input @ Input::Several { .. })) = form.fields.get_mut(form.at)
        && input.taken().is_empty()
    {
        input.tick();
    }
}

fn is_pick(form: &Form) -> bool {
    form.input().is_some_and(|input| !matches!(input, Input::Text(_)))
}

fn nudge(form: &mut Form, up: bool) {
    match form.fields.get_mut(form.at).map(|(_, _, input)| input) {
        Some(Input::Pick { options, at }) => {
            let last = options.len().saturating_sub(1);
            *at = if up { (*at + 1).min(last) } else { at.saturating_sub(1) };
        }
        Some(Input::Several { options, at }) => {
            *at = if up { (*at + 1).min(options.len()) } else { at.saturating_sub(1) }
        }
        Some(Input::Text(area)) => {
            let way = if up { ratatui_textarea::CursorMove::Forward } else { ratatui_textarea::CursorMove::Back };
            area.move_cursor(way);
        }
        None => {}
    }
}

fn do_deed(app: &mut App, deed: &AskedDeed) -> Vec<Wish> {
    match deed {
        AskedDeed::Quit => {
            app.left = true;
            vec![Wish::Rest, Wish::Leave]
        }
        AskedDeed::Act(act) => submit(app, act.clone()),
        AskedDeed::Undo(done) => undone(app, done),
        AskedDeed::Branch(point) => vec![Wish::Branch(*point)],
        AskedDeed::Fork => {
            (app.forks, app.left) = (true, true);
            vec![Wish::Leave]
        }
        AskedDeed::HotWash => vec![Wish::HotWash],
        AskedDeed::OpenDoors(doors) => doors.iter().map(|door| Wish::Door(DoorWish::Open(*door))).collect(),
        AskedDeed::AtTables(tables, act) => do_there(app, tables, act.clone()),
        AskedDeed::Remove(whom) => vec![Wish::Door(DoorWish::Remove(*whom))],
    }
}
