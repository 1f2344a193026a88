//! What hindsight says of a whole record, worked out once: who knew what when, and why what was expected was missed or late.

use serde::Serialize;

use crate::{
    autopsy::{AutopsyFinding, findings},
    knowledge::KnowledgeMatrix,
    record::PlayedRecord,
};

/// The account of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Who knew what when.
    pub knowledge: KnowledgeMatrix,
    /// Why what was expected was missed or late.
    pub findings: Vec<AutopsyFinding>,
}

impl Account {
    /// The account of a record.
    pub fn of(record: &PlayedRecord<'_>) -> Self {
        let knowledge = KnowledgeMatrix::of(record);
        let findings = findings(record, &knowledge);
        Self { knowledge, findings }
    }
}
