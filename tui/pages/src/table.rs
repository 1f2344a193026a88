//! The exercise as one seat may touch it from a page: its own view, its own choices, its own acts.

use engine::sight::view::{Choice, SeatView};
use kernel::names::Slug;
use paper::report::answers::{AnswerGiven, SeatAnswer};
use serde_json::Value;
use vocabulary::act::{Act, ActKind, Refusal};

use super::asked::FormFields;

/// Why an act was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// The world refuses, and says why.
    Refused(Refusal),
    /// It could not be written into the log, so it was not done; what to tell, in the language of the room.
    Unwritten(String),
}

/// One seat's own part of the exercise.
pub trait SeatTable {
    /// What the seat sees.
    fn view(&mut self) -> SeatView;
    /// What may stand in a field of an act, after what was chosen for the fields before it.
    fn choices(&mut self, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Choice>;
    /// The names among that.
    fn names(&mut self, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Slug> {
        let names = self.choices(kind, field, chosen).into_iter().filter_map(|choice| match choice {
            Choice::Name(slug) => Some(slug),
            _ => None,
        });
        names.collect()
    }
    /// Does an act of this seat; its number.
    ///
    /// # Errors
    /// Why not.
    fn submit(&mut self, act: &Act) -> Result<u32, NotDone>;
    /// What the people of this seat have answered so far, of themselves and of the exercise.
    fn answers(&mut self) -> Vec<SeatAnswer>;
    /// Whether the hot wash has begun, so that they are asked what they think.
    fn debriefs(&mut self) -> bool;
    /// Keeps an answer of theirs, under the name of the seat.
    ///
    /// # Errors
    /// Why it cannot be kept, in the language of the room.
    fn keep_answer(&mut self, said: AnswerGiven) -> Result<(), String>;
    /// Writes down what was begun on a page of this seat, so that it outlives the host; nothing of it stays where there are no fields.
    ///
    /// # Errors
    /// Why it cannot be written, in the language of the room.
    fn keep_draft(&mut self, page: &str, fields: &FormFields) -> Result<(), String>;
}
