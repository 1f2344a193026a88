//! This machine's screen: the start screen until something is chosen, then what the host has to show until its person leaves.
//!
//! It ignores how a terminal is spoken to ([`crate::terminal`]) and what pictures show ([`crate::screens`]).

use std::{io, time::Duration};

use super::Host;
use crate::{
    msg::{self, Msg},
    screens::{
        frame, preview,
        preview::PreviewPage,
        rehearsal,
        rehearsal::RehearsalPage,
        start::{PLACES, Start, StartChoice},
    },
    terminal::{HeardSink as _, Screen, decoder::Heard},
};

/// Shows the start screen until something is chosen. `start` keeps where it stands, so that it can be shown again.
///
/// # Errors
/// The terminal is gone.
pub fn choose(screen: &mut Screen, start: &mut Start) -> io::Result<StartChoice> {
    loop {
        screen.hear_mouse(start.comfort.mouse)?;
        screen.draw(|picture| start.draw(picture.area, picture))?;
        let choice = match screen.hear()? {
            Heard::Key(key) => match msg::of_press(&start.comfort.keys, &PLACES, false, key) {
                Some(Msg::Do(action)) => start.update(action.does),
                _ => None,
            },
            Heard::Mouse(event) => start.mouse(event),
            _ => None,
        };
        if let Some(choice) = choice {
            return Ok(choice);
        }
    }
}

/// Shows a rehearsal until its person leaves. `tell` brings the page up to date, and says after what time it wants to do so again; nothing
/// once there is no more to come.
///
/// # Errors
/// The terminal is gone.
pub fn look_on(
    screen: &mut Screen,
    page: &mut RehearsalPage,
    tell: &mut dyn FnMut(&mut RehearsalPage) -> Option<Duration>,
) -> io::Result<()> {
    loop {
        let again = tell(page);
        screen.draw(|picture| page.draw(picture.area, picture))?;
        let heard = match again {
            Some(wait) => screen.hear_within(wait)?,
            None => Some(screen.hear()?),
        };
        let Some(Heard::Key(key)) = heard else { continue };
        let press = msg::of_press(&page.comfort.keys, &rehearsal::PLACES, false, key);
        if let Some(Msg::Do(action)) = press
            && page.update(action.does)
        {
            return Ok(());
        }
    }
}

/// Shows the plan of a scenario until its person leaves.
///
/// # Errors
/// The terminal is gone.
pub fn leaf_through(screen: &mut Screen, page: &mut PreviewPage) -> io::Result<()> {
    loop {
        screen.draw(|picture| page.draw(picture.area, picture))?;
        let Heard::Key(key) = screen.hear()? else { continue };
        let press = msg::of_press(&page.comfort.keys, &preview::PLACES, false, key);
        if let Some(Msg::Do(action)) = press
            && page.update(action.does)
        {
            return Ok(());
        }
    }
}

/// Shows what a host has to show until its person leaves, and with it the seats on other machines.
///
/// Nothing that goes wrong with this terminal cuts guests off: a picture that cannot be drawn is drawn whole at the next chance,
/// and when the keyboard is gone, and with it whoever led, the exercise ends in order.
pub fn run(screen: &mut Screen, mut host: Host<'_>) {
    host.look(screen.look());
    screen.tell(host.sender());
    let mut owed = false;
    while !host.left() {
        if host.stale() | owed {
            let mouse = screen.hear_mouse(host.app().comfort.mouse);
            let drawn = mouse.and_then(|()| screen.draw(|picture| frame::draw(host.app(), picture.area, picture)));
            owed = drawn.is_err();
        }
        match host.turn() {
            Ok(true) => screen.forget(),
            Ok(false) => {}
            Err(_) => {
                host.sender().end();
            }
        }
        if host.rings() {
            screen.ring();
        }
    }
    host.farewell();
}
