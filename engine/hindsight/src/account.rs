//! What hindsight says of a whole record, worked out once: who knew what when, and why what was expected was missed or late.

use serde::Serialize;

use crate::{
    autopsy::{Finding, findings},
    knowledge::Knowledge,
    record::Record,
};

/// The account of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Who knew what when.
    pub knowledge: Knowledge,
    /// Why what was expected was missed or late.
    pub findings: Vec<Finding>,
}

impl Account {
    /// The account of a record.
    pub fn of(record: &Record<'_>) -> Self {
        let knowledge = Knowledge::of(record);
        let findings = findings(record, &knowledge);
        Self { knowledge, findings }
    }
}
