//! What people say of an exercise: a rating of each critical task with what was observed, feedback of participants, and the improvement
//! plan as they filled it in. Whoever rates is named by role, never by name. Nothing here is made by the software; where these come from
//! (a sheet) is not known here.

use std::collections::BTreeMap;

use kernel::names::Slug;
use serde::{Deserialize, Serialize};

/// How a task was performed, as people rate it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Without challenges.
    P,
    /// With some challenges.
    S,
    /// With major challenges.
    M,
    /// Unable to be performed.
    U,
}

impl Rating {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::P, Self::S, Self::M, Self::U];

    /// Its letter.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::P => "P",
            Self::S => "S",
            Self::M => "M",
            Self::U => "U",
        }
    }

    /// The rating of this letter, small or large.
    pub fn of_letter(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.letter().eq_ignore_ascii_case(letter.trim()))
    }
}

/// What people say of one critical task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskRating {
    /// How it was performed; nothing if nobody said.
    pub rating: Option<Rating>,
    /// What was observed.
    pub observation: String,
    /// The role of whoever rated.
    pub by: String,
}

/// How a statement was answered, from 1 (not at all) to 5 (fully), before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// The statement.
    pub statement: String,
    /// How many gave each answer before the exercise, from 1 to 5.
    pub before: [u32; 5],
    /// The same after it.
    pub after: [u32; 5],
}

/// So many answers of a kind at most: more people sit at no table.
pub const MOST_ANSWERS: u32 = 10_000;

impl Feedback {
    /// Adds answers to the same statement from elsewhere.
    pub fn add(&mut self, other: &Self) {
        let counts = self.before.iter_mut().chain(&mut self.after).zip(other.before.iter().chain(&other.after));
        counts.for_each(|(sum, n)| *sum = sum.saturating_add(*n));
    }

    /// How many answered, and the sum of their answers.
    pub fn sum(answers: &[u32; 5]) -> (u32, u32) {
        (1..).zip(answers).fold((0, 0), |(all, sum), (value, n)| (all + n, sum + value * n))
    }
}

/// A line of an improvement plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlanLine {
    /// Which capability it improves.
    pub capability: String,
    /// What was found.
    pub issue: String,
    /// What is done about it.
    pub action: String,
    /// Which element of the capability: planning, organisation, equipment, training, exercises.
    pub element: String,
    /// Which organisation or role sees to it.
    pub owner: String,
    /// From when, as people write it.
    pub start: String,
    /// Until when.
    pub end: String,
    /// The key of the measure that should move.
    pub measure: String,
    /// What it was in the exercise from which the line comes.
    pub was: Option<i64>,
}

/// The plan of an exercise as it is carried into the next one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CarriedPlan {
    /// The exercise from which it comes.
    pub exercise: String,
    /// Its lines.
    pub lines: Vec<PlanLine>,
}

/// All that people say of an exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    /// By task.
    pub tasks: BTreeMap<Slug, TaskRating>,
    /// Statement by statement.
    pub feedback: Vec<Feedback>,
    /// The improvement plan; what the software drafts stands only where this is empty.
    pub plan: Vec<PlanLine>,
}
