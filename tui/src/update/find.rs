//! Looking for words in a list: it narrows as somebody types. Enter keeps what was found, Escape lists all again, and the choice stays
//! on what was found, in the midst of what stands around it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    app::{App, Filter, Room, Tab, Undo, Undoable, room},
    msg::Wish,
};

/// What is looked for in the list that has the keys.
pub(super) fn sought(app: &mut App) -> Option<&mut String> {
    match app.room {
        Room::Control => Some(app.find.entry(app.pane).or_default()),
        Room::Curtain(_) => None,
        Room::Seat(_) => app.desk_mut().map(|desk| desk.find.entry(desk.tab).or_default()),
    }
}

/// Begins to look for words, or goes on with those that were kept.
pub(super) fn find(app: &mut App) -> Vec<Wish> {
    app.finding = true;
    // Where there is nothing to look through, the messages are what somebody looks for.
    if let Some(desk) = app.desk_mut()
        && !matches!(desk.tab, Tab::Inbox | Tab::Known | Tab::Talk)
    {
        (desk.tab, desk.open) = (Tab::Inbox, false);
    }
    Vec::new()
}

/// A letter of what is looked for.
pub(super) fn typed(app: &mut App, key: KeyEvent) {
    let Some(text) = sought(app) else { return };
    match key.code {
        KeyCode::Char(c) if !key.modifiers.contains(KeyModifiers::CONTROL) && !c.is_control() => text.push(c),
        KeyCode::Backspace => {
            text.pop();
        }
        _ => {}
    }
    // A message that is not listed any more cannot stay the chosen one: its keys would open what nobody sees.
    let (Some(view), names) = (app.seat.clone(), app.names.clone()) else { return };
    if let Some(desk) = app.desk_mut().filter(|desk| desk.tab == Tab::Inbox) {
        let listed: Vec<u32> = room::inbox(&view, desk, &names).iter().map(|item| item.n).collect();
        if !desk.item.is_some_and(|n| listed.contains(&n)) {
            desk.item = listed.first().copied().or(desk.item);
        }
    }
}

/// Lists all again, wherever something was left out.
pub(super) fn list_all(app: &mut App) -> Vec<Wish> {
    // The line that is chosen now stays chosen, though it was never chosen by hand.
    if app.room == Room::Control
        && !app.sought(app.pane).is_empty()
        && let Some((_, thing)) = app.chosen(app.pane)
    {
        app.chosen.insert(app.pane, thing);
    }
    app.finding = false;
    app.seeking.clear();
    if let Some(text) = sought(app) {
        text.clear();
    }
    if app.room == Room::Control && app.filter != Filter::default() {
        narrow(app, Filter::default());
    }
    Vec::new()
}

/// Lists the rows of the MSEL that pass; what was listed before can be had again.
pub(super) fn narrow(app: &mut App, filter: Filter) {
    let before = std::mem::replace(&mut app.filter, filter);
    app.done.push(Undoable { act: None, said: None, undo: Some(Undo::Filter(before)) });
}
