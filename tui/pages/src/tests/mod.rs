//! Stories of a phone, without a network: a browser that sees HTML, follows links, fills in forms and presses buttons, as a thumb would.

mod browser;
pub(crate) mod disk;
mod flows;
mod participants;
mod snapshots;
mod stage;
mod states;
mod walk;
