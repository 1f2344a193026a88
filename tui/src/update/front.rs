//! Putting something in front of a room, and taking it away.

use crate::{
    app::{App, Overlay},
    msg::Wish,
};

/// Puts this in front.
pub(super) fn front(app: &mut App, overlay: Overlay) -> Vec<Wish> {
    app.scroll = 0;
    app.overlay = Some(overlay);
    Vec::new()
}

/// Takes away what is in front.
pub(super) fn close(app: &mut App) -> Vec<Wish> {
    app.overlay = None;
    app.scroll = 0;
    Vec::new()
}
