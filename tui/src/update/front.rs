//! Putting something in front of a room, such as a form, and taking it away.

use crate::{
    app::{App, Overlay},
    input::{Form, FormPurpose, Input},
    msg::Wish,
};

/// Puts this in front.
pub(super) fn front(app: &mut App, overlay: Overlay) -> Vec<Wish> {
    app.scroll = 0;
    app.overlay = Some(overlay);
    Vec::new()
}

/// Puts a form in front, with these fields: a label, whether it may be left open, and what is filled in.
pub(super) fn open_form(
    app: &mut App,
    about: FormPurpose,
    title: String,
    fields: Vec<(String, bool, Input)>,
) -> Vec<Wish> {
    front(app, Overlay::Form(Box::new(Form { about, title, fields, at: 0, fault: None, tables: Vec::new() })))
}

/// Takes away what is in front.
pub(super) fn close(app: &mut App) -> Vec<Wish> {
    app.overlay = None;
    app.scroll = 0;
    Vec::new()
}
