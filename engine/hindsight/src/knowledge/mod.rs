//! Who knew what when: matters × seats. For each matter who saw it first and when, when word of it first came to each seat, by which way,
//! how it was changed on that way, or where it stood still.
//!
//! A matter is a kind of thing at one place, road, post or community: armed men near Kouma. What is seen or told of it within the span for
//! which the routine of services counts a seat as told (`sharing.told_once_in`) is one matter; what comes later is another. What was seen is
//! the truth here, as far as reports can tell it: a number is changed if it is not the one that the witness saw.
//!
//! It reads the chronicle and what each seat held at the end, and nothing else. It leaves out messages of the exercise itself, questions and
//! answers about consent, means, meetings and answers to orders: they tell of no thing that somebody saw. It leaves out safe spaces
//! altogether: what is counted there is for whoever runs them. A report of a post or a patrol that no seat ever got is not in it, for no fact
//! says what it told.

mod letters;
mod parts;
mod stops;
#[cfg(test)]
pub(crate) mod tests;
mod trace;

pub use self::parts::{
    Carrier, Halt, HeardWord, Hop, KnowledgeCell, KnowledgeMatrix, Sight, Traced, Witness, WordStop, number,
};
use crate::record::PlayedRecord;

impl KnowledgeMatrix {
    /// Who knew what when, by a record.
    pub fn of(record: &PlayedRecord<'_>) -> Self {
        trace::trace(record)
    }
}
