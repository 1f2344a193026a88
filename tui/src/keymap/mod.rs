//! Keys: which there are ([`press`]), what they can do ([`action`]), where they are valid ([`place`]), and the [`table`] of all that.
//!
//! It ignores which keys a person has chosen instead ([`crate::comfort`]) and what comes of an action (`update`).

mod action;
mod place;
mod press;
mod table;

pub use action::{Action, Aim, Do};
pub use place::Where;
pub use press::Press;
pub use table::ACTIONS;
