//! All that people wrote beside a log, of every kind, for whoever makes a report or an exhibit of it.

use std::path::Path;

use paper::report::answers::SeatAnswer;
use words::replay::NotesFault;

use super::{
    feedback::feedback_beside,
    notes::{EvaluatorNote, notes_beside},
};

/// What lies beside a log.
#[derive(Clone, Debug, Default)]
pub struct Testimony {
    /// What evaluators noted, by time.
    pub notes: Vec<EvaluatorNote>,
    /// What participants answered, by time.
    pub answers: Vec<SeatAnswer>,
    /// What could not be read.
    pub faults: Vec<NotesFault>,
}

impl Testimony {
    /// Reads what lies beside a log.
    pub fn beside(log: &Path) -> Self {
        let read = notes_beside(log);
        let (answers, odd) = feedback_beside(log);
        Self { notes: read.notes, answers, faults: [read.faults, odd].concat() }
    }
}
