//! The wall: what everybody in the room may see, for a projector and for a page that needs no code.
//!
//! It holds what was told to every seat and what was said for all to hear, and nothing else: no state of the world, no picture of one
//! seat, no row that is still to come. So whoever draws a wall cannot show what a seat alone knows.

use kernel::{chance::Roll, names::Slug, time::Time};
use serde::Serialize;
use vocabulary::terms::Text;

/// What a wall may show.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WallView {
    /// The present second.
    pub now: Time,
    /// When the exercise is over.
    pub end: Time,
    /// Whether it is.
    pub over: bool,
    /// What everybody was told, oldest first.
    pub told: Vec<WallWord>,
    /// The dice of proposals that were made aloud, oldest first.
    pub dice: Vec<WallDice>,
    /// The roads that a message to everybody closed, and none opened since; by name.
    pub closed_roads: Vec<Slug>,
}

/// Something that everybody was told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WallWord {
    /// When it was.
    pub at: Time,
    /// What.
    pub what: WallText,
}

/// Who told everybody, and what.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum WallText {
    /// The facilitator spoke to all.
    Lead(String),
    /// A row of the MSEL, or a module of a discussion, that reached every seat.
    Inject {
        /// Who it is said to come from.
        from: Text,
        /// Its line.
        subject: Text,
        /// Its words.
        text: Text,
    },
    /// A seat spoke on local radio.
    Radio {
        /// Which.
        by: Slug,
        /// For whom: all around this place.
        place: Slug,
        /// Its words.
        text: String,
    },
}

/// Dice that lie on the table, and what they were for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WallDice {
    /// When the proposal was made.
    pub at: Time,
    /// Whose it is.
    pub seat: Slug,
    /// Its words.
    pub text: String,
    /// The odds that the facilitator stated, permille.
    pub odds: u32,
    /// What fell; nothing where the facilitator decided without dice.
    pub roll: Option<Roll>,
    /// How it came out; nothing while the ruling is still to come.
    pub success: Option<bool>,
    /// Whether the facilitator decided otherwise than the dice, or without any.
    pub overridden: bool,
}
