//! What keys do in what stands in front of a room: help, palette, questions, forms.

use vocabulary::act::Act;

use super::{
    act,
    control::step,
    doors::at_doors,
    find,
    forms::{filter_of, submitted},
    front,
    here::here,
    rewind::rewind_to,
    ruling::at_ruling,
    slip::{facilitate, submit, undone},
    why::at_why,
};
use crate::{
    app::{App, Deed, Overlay},
    input::{About, Form, Input},
    keymap::Do,
    msg::{DoorWish, Wish},
    words::{self, Key, say},
};

pub(super) fn overlay(app: &mut App, what: Do) -> Vec<Wish> {
    let Some(mut front) = app.overlay.take() else { return Vec::new() };
    let (mut keep, mut wishes) = (true, Vec::new());
    match &mut front {
        Overlay::Ruling(ruling) => return at_ruling(app, ruling.clone(), what),
        Overlay::Why(walk) => return at_why(app, walk.clone(), what),
        Overlay::Help | Overlay::Row(_) => match what {
            Do::Up => app.scroll = app.scroll.saturating_sub(1),
            Do::Down => app.scroll = app.scroll.saturating_add(1),
            Do::PageUp => app.scroll = app.scroll.saturating_sub(10),
            Do::PageDown => app.scroll = app.scroll.saturating_add(10),
            _ => keep = false,
        },
        Overlay::Here => {
            app.overlay = Some(front);
            return here(app, what);
        }
        Overlay::Doors { at, moving, camera } => return at_doors(app, *at, *moving, *camera, what),
        Overlay::Question { deed, yes, .. } => match what {
            Do::NextPane => *yes = !*yes,
            Do::Yes | Do::Enter if what == Do::Yes || *yes => {
                (keep, app.asked_from) = (false, None);
                wishes = do_deed(app, deed);
            }
            _ => {
                keep = false;
                // Whoever thinks better of it has their words still.
                app.overlay = app.asked_from.take().map(Overlay::Form);
                match deed {
                    Deed::Act(Act::Rule { proposal, .. } | Act::Override { proposal, .. }) => {
                        app.overlay = app.rulings.remove(proposal).map(|ruling| Overlay::Ruling(Box::new(ruling)));
                    }
                    // What was not undone can still be.
                    Deed::Undo(done) => app.done.push((**done).clone()),
                    _ => {}
                }
            }
        },
        Overlay::Palette { filter, at, armed } => match what {
            Do::Up => (*at, *armed) = (at.saturating_sub(1), false),
            Do::Down => (*at, *armed) = (*at + 1, false),
            Do::Enter if !*armed => *armed = true,
            Do::Enter => {
                let chosen = app.palette(filter).into_iter().nth(*at);
                return chosen.map_or_else(Vec::new, |action| act(app, action));
            }
            _ => keep = false,
        },
        Overlay::Form(form) => {
            let count = form.fields.len().max(1);
            match what {
                Do::NextPane | Do::Down if what == Do::NextPane || !is_pick(form) => form.at = (form.at + 1) % count,
                Do::PreviousPane | Do::Up if what == Do::PreviousPane || !is_pick(form) => {
                    form.at = (form.at + count - 1) % count;
                }
                Do::Tick => {
                    form.fault = None;
                    if let Some((_, _, input)) = form.fields.get_mut(form.at) {
                        input.tick();
                    }
                }
                Do::Up | Do::Left => nudge(form, false),
                Do::Down | Do::Right => nudge(form, true),
                Do::Enter if form.at + 1 < count => {
                    take_one(form);
                    form.at += 1;
                }
                Do::Enter if form.about == About::Filter => {
                    keep = false;
                    find::narrow(app, filter_of(form));
                }
                Do::Enter if form.about == About::Rewind => match rewind_to(app, form) {
                    Ok(point) => {
                        keep = false;
                        wishes = vec![Wish::Cut(point)];
                    }
                    Err(fault) => form.fault = Some(fault),
                },
                Do::Enter => match submitted(app, form) {
                    Ok(act) => {
                        keep = false;
                        wishes = send_form(app, form, act);
                        if app.overlay.is_some() {
                            app.asked_from = Some(form.clone());
                            return wishes;
                        }
                    }
                    Err((at, fault)) => (form.at, form.fault) = (at, Some(fault)),
                },
                _ => keep = false,
            }
        }
    }
    if keep {
        app.overlay = Some(front);
    }
    wishes
}

fn send_form(app: &mut App, form: &Form, act: Act) -> Vec<Wish> {
    match (&form.about, act) {
        (About::Jump, act @ Act::Step { by }) => {
            let with = [("time", &*app.names.time(app.now + by)), ("span", &*words::span(by))];
            let text = say(app.lang(), Key::ConfirmJump, &with);
            front(app, Overlay::Question { text, deed: Deed::Act(act), yes: false })
        }
        (_, Act::Step { by }) => step(app, by),
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

fn do_deed(app: &mut App, deed: &Deed) -> Vec<Wish> {
    match deed {
        Deed::Quit => {
            app.left = true;
            vec![Wish::Rest, Wish::Leave]
        }
        Deed::Act(act) => submit(app, act.clone()),
        Deed::Undo(done) => undone(app, done),
        Deed::Branch(point) => vec![Wish::Branch(*point)],
        Deed::Fork => {
            (app.forks, app.left) = (true, true);
            vec![Wish::Leave]
        }
        Deed::OpenDoors => vec![Wish::Door(DoorWish::Open)],
        Deed::Remove(whom) => vec![Wish::Door(DoorWish::Remove(*whom))],
    }
}
