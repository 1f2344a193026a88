//! What the mouse does, where somebody has switched it on: a click is the key, the line or the place that stands under it, the wheel
//! is the arrows or brings the map closer. Nothing is done here that keys do not do as well.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::{control, dispatch, here, moves, seat};
use crate::{
    app::{App, Overlay, Pane, Room, Tab, touch::Target},
    keymap::{Action, Do},
    msg::Wish,
};

/// How many lines a text goes on with one turn of the wheel.
const LINES: usize = 3;

pub(super) fn mouse(app: &mut App, event: MouseEvent) -> Vec<Wish> {
    // What a terminal sends unasked means nothing.
    if !app.comfort.mouse {
        return Vec::new();
    }
    let under = app.touch.at(event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => click(app, &under),
        MouseEventKind::ScrollUp => wheel(app, &under, Do::Up),
        MouseEventKind::ScrollDown => wheel(app, &under, Do::Down),
        _ => Vec::new(),
    }
}

/// A click on what stands under it, the foremost first. The first click on a line chooses it, the next one opens it.
fn click(app: &mut App, under: &[Target]) -> Vec<Wish> {
    let turned = turn_to(app, under);
    match under.first() {
        Some(Target::Does(action)) => press(app, action),
        Some(Target::Moment(at) | Target::Slot(at)) => moves::go(app, *at),
        Some(Target::Spot(point)) => {
            app.spot = Some(*point);
            if matches!(app.overlay, Some(Overlay::Here)) { Vec::new() } else { here::open(app) }
        }
        Some(Target::Line(0)) if !turned => do_it(app, Do::Enter, 1),
        Some(Target::Line(steps)) => go(app, *steps),
        Some(Target::Field(0)) => do_it(app, Do::Right, 1),
        Some(Target::Field(steps)) => {
            do_it(app, if *steps > 0 { Do::NextPane } else { Do::PreviousPane }, steps.unsigned_abs())
        }
        Some(Target::Pane(_) | Target::Tab(_)) | None => Vec::new(),
    }
}

/// Gives the keys to the pane or the tab under the pointer. Whether they were elsewhere.
fn turn_to(app: &mut App, under: &[Target]) -> bool {
    if app.overlay.is_some() {
        return false;
    }
    under.iter().any(|target| match *target {
        Target::Pane(pane) if pane != app.pane => {
            app.finding = false;
            control::focus(app, pane);
            true
        }
        Target::Tab(tab) if app.desk().is_some_and(|desk| desk.tab != tab) => {
            seat::open_tab(app, tab);
            true
        }
        _ => false,
    })
}

/// The wheel: in what is in front, else in whatever is under the pointer.
fn wheel(app: &mut App, under: &[Target], way: Do) -> Vec<Wish> {
    let closer = if way == Do::Up { Do::ZoomIn } else { Do::ZoomOut };
    let step = if way == Do::Up { -1 } else { 1 };
    match app.overlay {
        Some(Overlay::Here) => return do_it(app, closer, 1),
        Some(Overlay::Help | Overlay::Row(_) | Overlay::Plan(_) | Overlay::WhatIf(_)) => return do_it(app, way, LINES),
        Some(_) => return do_it(app, way, 1),
        None => {}
    }
    let open = app.desk().map(|desk| desk.tab);
    match under.iter().find(|target| matches!(target, Target::Pane(_) | Target::Tab(_))) {
        Some(Target::Pane(Pane::Map)) => here::zoom(app, closer, None),
        Some(Target::Tab(Tab::Known)) if open == Some(Tab::Known) => here::zoom(app, closer, None),
        Some(Target::Pane(pane)) => choose(app, *pane, step),
        Some(Target::Tab(tab)) if open == Some(*tab) => return go(app, step),
        _ => {}
    }
    Vec::new()
}

/// Chooses a line so many below the chosen one.
fn go(app: &mut App, steps: isize) -> Vec<Wish> {
    let composing = app.desk().is_some_and(|desk| desk.tab == Tab::Act && desk.composer.is_some());
    match app.room {
        Room::Control if app.overlay.is_none() => choose(app, app.pane, steps),
        Room::Seat(_) if app.overlay.is_none() && !composing => return seat::choose(app, steps),
        // Where a list has no way to a line but the arrows.
        _ => return do_it(app, if steps > 0 { Do::Down } else { Do::Up }, steps.unsigned_abs()),
    }
    Vec::new()
}

fn choose(app: &mut App, pane: Pane, steps: isize) {
    let at = app.chosen(pane).map_or(0, |(at, _)| at);
    app.choose(pane, at.saturating_add_signed(steps));
}

/// What a key does here, so many times; nothing where no key does it.
fn do_it(app: &mut App, what: Do, times: usize) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for _ in 0..times {
        let valid = app.comfort.keys.valid(&app.places());
        let Some(action) = valid.into_iter().find(|action| action.does == what) else { break };
        wishes.extend(dispatch::press(app, action));
    }
    wishes
}

/// A key of the line of keys, if it is still valid.
fn press(app: &mut App, action: &'static Action) -> Vec<Wish> {
    let valid = app.comfort.keys.valid(&app.places()).into_iter().any(|other| std::ptr::eq(other, action));
    if valid { dispatch::press(app, action) } else { Vec::new() }
}
