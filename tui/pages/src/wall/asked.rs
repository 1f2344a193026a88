//! What the page of the wall is drawn from, and nothing else.

use engine::sight::wall::WallView;
use vocabulary::scenario::Scenario;
use words::Names;

/// What the wall is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct WallAsked<'a> {
    /// What is played; the map and names are taken from it, and nothing that is for one seat.
    pub scenario: &'a Scenario,
    /// What things are called, in the language of the page.
    pub names: &'a Names,
    /// What everybody may see.
    pub view: &'a WallView,
    /// Whether the clock runs.
    pub running: bool,
    /// The clock of the room, `14:02`.
    pub wall: &'a str,
}
