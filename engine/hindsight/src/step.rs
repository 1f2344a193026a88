//! An act of a course: when, whose, what, and from where it comes; and what became of it where it was tried.

use kernel::time::Time;
use vocabulary::act::{Act, Actor, Refusal};

/// Where an act of a course comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The act of this number in the log.
    Log(u32),
    /// The change at this place of the list, from 0.
    Change(usize),
    /// The answer to the ask at this place of the course, from 0.
    Answer(usize),
}

/// An act of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseStep {
    /// When.
    pub at: Time,
    /// Whose.
    pub seat: Actor,
    /// What.
    pub act: Act,
    /// From where.
    pub of: Origin,
}

/// An act that was tried on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The act.
    pub step: CourseStep,
    /// Its number in this course, or why it was refused.
    pub came: Result<u32, Refusal>,
}
