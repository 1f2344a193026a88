//! What a report is drawn from, and how it is wanted. Plain data; nothing is worked out here.

use hindsight::{autopsy::AutopsyFinding, knowledge::KnowledgeMatrix, without::TableEffect};
use kernel::time::{Calendar, Time};
use vocabulary::{
    act::{Act, Actor},
    fact::Fact,
    scenario::Scenario,
    variant::Variant,
};
use words::Lang;

use super::{
    answers::SeatAnswer,
    discreet::Edition,
    ratings::{CarriedPlan, Ratings},
    what_if_file::WhatIfBox,
};

/// What the log of an exercise holds, once it has been simulated again.
#[derive(Debug)]
pub struct ReportedExercise<'a> {
    /// What was played.
    pub scenario: &'a Scenario,
    /// Its calendar.
    pub calendar: &'a Calendar,
    /// The seed.
    pub seed: u64,
    /// The programme variant that was played, if one was.
    pub variant: Option<&'a Variant>,
    /// How far the exercise went.
    pub reached: Time,
    /// Everything that came to pass.
    pub facts: &'a [Fact],
    /// Every act in the order of the log, with the wall-clock time as the log testifies it.
    pub acts: &'a [(Time, Actor, Act, String)],
    /// The measures, in their order.
    pub measures: &'a [(String, i64)],
    /// The seal of the last state, in hexadecimal.
    pub seal: &'a str,
    /// What the table changed; nothing where that could not be worked out.
    pub changed: Option<&'a TableEffect>,
    /// Who knew what when; nothing where the world could not be looked into.
    pub knowledge: Option<&'a KnowledgeMatrix>,
    /// Why what was expected was missed or late.
    pub findings: &'a [AutopsyFinding],
    /// What is known of the record itself.
    pub about: &'a AboutRecord,
}

/// What is known of a record beside what was played, in words where it is said in words.
#[derive(Clone, Debug, Default)]
pub struct AboutRecord {
    /// What its file is called.
    pub log: String,
    /// Which of several tables that began together it is of, if it is of one of several.
    pub twin: Option<String>,
    /// Of which record it is a branch, if it is one.
    pub branch: Option<String>,
    /// When the table sat.
    pub sitting: Option<String>,
    /// Whether it verified, whether it reaches its end, who signed it: a sentence each.
    pub proof: Vec<String>,
    /// The improvement plan of an earlier exercise that it was played with.
    pub carried: Option<CarriedPlan>,
}

/// A note of an evaluator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The second of the exercise that it is about.
    pub at: Time,
    /// Whose it is, by their role.
    pub by: String,
    /// What they noted.
    pub text: String,
}

/// How a report is wanted.
#[derive(Clone, Debug, Default)]
pub struct ReportWish {
    /// In which language.
    pub lang: Lang,
    /// For whom.
    pub edition: Edition,
    /// What people say of the exercise.
    pub ratings: Option<Ratings>,
    /// What participants answered at their seats.
    pub answers: Vec<SeatAnswer>,
    /// What evaluators noted, by time.
    pub observations: Vec<Observation>,
    /// What was found of changes.
    pub otherwise: Vec<WhatIfBox>,
    /// In how many worlds besides its own it is held against nobody at the seats.
    pub others: usize,
    /// On how many threads.
    pub threads: usize,
}
