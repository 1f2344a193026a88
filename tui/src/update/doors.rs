//! What keys do at the doors for people on other machines.

use words::{Key, say, ui};

use super::front::front;
use crate::{
    app::{App, AskedDeed, Overlay},
    keymap::Do,
    msg::{DoorWish, TablesWish, Wish},
    remote::{Door, RemotePlace, Whom},
};

/// Shows the doors' page. Nothing is opened by that.
pub(super) fn doors(app: &mut App) -> Vec<Wish> {
    front(app, Overlay::Doors { at: 0, moving: None, camera: false })
}

/// Asks whether a door that is shut is to be opened.
fn ask_to_open(app: &mut App, door: Door) -> Vec<Wish> {
    if app.remote.as_ref().is_some_and(|doors| doors.reach.is_open(door)) {
        return Vec::new();
    }
    let text = match door {
        Door::Ssh => Key::ConfirmSsh,
        Door::Web if app.encrypts => Key::ConfirmWebTls,
        Door::Web => Key::ConfirmWeb,
    };
    let text = say(app.lang(), text, &[("port", &door.port().to_string())]);
    front(app, Overlay::Question { text, deed: AskedDeed::OpenDoors(vec![door]), yes: false })
}

/// A key on that page.
pub(super) fn at_doors(app: &mut App, at: usize, moving: Option<usize>, camera: bool, what: Do) -> Vec<Wish> {
    let places = app.remote.as_ref().map_or(&[][..], |doors| &doors.places);
    let last = places.len().saturating_sub(1);
    let chosen = places.get(at.min(last));
    let seat_at = |n: usize| match places.get(n).map(|place| place.whom) {
        Some(Whom::Seat(seat)) => Some(seat),
        _ => None,
    };
    let stay = |app: &mut App, at: usize, moving: Option<usize>| {
        app.overlay = Some(Overlay::Doors { at, moving, camera });
    };
    match what {
        Do::Up => stay(app, at.saturating_sub(1), moving),
        Do::Down => stay(app, (at + 1).min(last), moving),
        Do::Enter if moving.is_none() => app.overlay = Some(Overlay::Doors { at, moving, camera: !camera }),
        Do::Back if camera => app.overlay = Some(Overlay::Doors { at, moving, camera: false }),
        // The first seat is chosen, then the one to change places with.
        Do::MoveGuest | Do::Enter => match (moving, seat_at(at)) {
            (None, Some(_)) => stay(app, at, Some(at)),
            (Some(from), Some(to)) => {
                let from = seat_at(from);
                stay(app, at, None);
                return from
                    .filter(|from| *from != to)
                    .map_or_else(Vec::new, |from| vec![Wish::Door(DoorWish::Relocate(from, to))]);
            }
            (_, None) => stay(app, at, moving),
        },
        // With several tables, their codes page by page.
        Do::Left | Do::Right => {
            stay(app, at, None);
            let next = app.twins.as_ref().and_then(|twins| twins.beside(what == Do::Right));
            return next.map(|number| Wish::Tables(TablesWish::Codes(number))).into_iter().collect();
        }
        Do::OpenSsh => return ask_to_open(app, Door::Ssh),
        Do::OpenWeb => return ask_to_open(app, Door::Web),
        Do::LockDoor => {
            let wish = match chosen {
                Some(RemotePlace { whom: Whom::Seat(seat), locked, .. }) => Some(DoorWish::Lock(*seat, !locked)),
                _ => None,
            };
            stay(app, at, None);
            return wish.into_iter().map(Wish::Door).collect();
        }
        Do::RemoveGuest => {
            let Some(whom) = chosen.map(|place| place.whom) else { return Vec::new() };
            let lang = app.lang();
            let who = match whom {
                Whom::Seat(seat) => app.names.of(seat).into_owned(),
                Whom::Observer => ui(lang, Key::Observer).to_owned(),
            };
            let text = say(lang, Key::ConfirmRemove, &[("seat", &who)]);
            return front(app, Overlay::Question { text, deed: AskedDeed::Remove(whom), yes: false });
        }
        Do::Back if moving.is_some() => stay(app, at, None),
        _ => app.overlay = None,
    }
    Vec::new()
}
