//! What people may set to their liking: keys, theme, bell, mouse. Held by every [`App`](crate::app::App) for itself: on one machine
//! there may be many, one for each person who plays over the network.
//!
//! It models a file of settings ([`settings`]), the keys that come of it ([`Keys`]) and colours ([`Theme`]). It ignores what
//! actions do. It may not touch the exercise, and no setting is part of its record.

mod keys;
pub mod settings;
mod theme;

use std::rc::Rc;

pub use keys::Keys;
pub use theme::{ROLES, Theme};

use words::{Key, Lang, ui};

/// One person's settings.
#[derive(Clone, Debug, Default)]
pub struct Comfort {
    /// Which keys do what.
    pub keys: Rc<Keys>,
    /// The colours.
    pub theme: Theme,
    /// Whether the terminal's bell rings when somebody is waited for; it does not unless somebody wants it.
    pub bell: bool,
    /// Whether the mouse is heard, which takes it from the terminal: its own marking of text then needs Shift. Never required.
    pub mouse: bool,
    /// Who keeps what is recorded and for how long, as whoever leads wants it said before somebody sits down in a browser.
    pub kept: Option<String>,
}

impl Comfort {
    /// Turns the bell on or off, and says which.
    pub fn ring_or_not(&mut self, lang: Lang) -> String {
        self.bell = !self.bell;
        ui(lang, if self.bell { Key::BellOn } else { Key::BellOff }).to_owned()
    }
    /// Hears the mouse or leaves it to the terminal, and says which.
    pub fn mouse_or_not(&mut self, lang: Lang) -> String {
        self.mouse = !self.mouse;
        ui(lang, if self.mouse { Key::MouseOn } else { Key::MouseOff }).to_owned()
    }
}
