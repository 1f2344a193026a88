//! Stories of why something was missed.

mod planted;

use std::collections::BTreeSet;

use vocabulary::fact::{ExerciseFact, What};

use super::{AutopsyFinding, Expectation, Why, findings};
use crate::{
    knowledge::KnowledgeMatrix,
    played::{played, shipped},
    record::PlayedRecord,
};

/// What must hold in any exercise: every expected action that was missed or late has one finding, and cites facts that there are.
pub(crate) fn assert_sound(record: &PlayedRecord<'_>, known: &KnowledgeMatrix, found: &[AutopsyFinding]) {
    let marked = |of| {
        let mark = |what: &What| match *what {
            What::Exercise(ExerciseFact::DeedMarked { of: it, done, .. }) if it == of => Some(done),
            _ => None,
        };
        record.facts.iter().rev().find_map(|fact| mark(&fact.what)).unwrap_or(false)
    };
    let mut due: BTreeSet<Expectation> = BTreeSet::new();
    for fact in record.facts {
        match fact.what {
            What::Exercise(ExerciseFact::ExpectationMissed { row }) if !marked(row) => {
                _ = due.insert(Expectation::Row(row))
            }
            What::Exercise(ExerciseFact::ExpectationMet { row, late_s: 1.., .. }) => {
                _ = due.insert(Expectation::Row(row))
            }
            _ => {}
        }
    }
    let rows: Vec<Expectation> =
        found.iter().map(|found| found.of).filter(|of| matches!(of, Expectation::Row(_))).collect();
    assert_eq!(rows.len(), due.len());
    assert_eq!(rows.into_iter().collect::<BTreeSet<_>>(), due);
    let all: BTreeSet<Expectation> = found.iter().map(|found| found.of).collect();
    assert_eq!(all.len(), found.len(), "one finding each");
    for finding in found {
        assert!(record.fact(finding.fact).is_some(), "{finding:?}");
        if let Some(n) = finding.matter {
            let matter = &known.matters[n];
            assert!(!matter.protected || finding.protected, "what is protected stays so");
            if let Why::KnewOnly { since, .. } = finding.why {
                assert!(since >= matter.since());
            }
        }
    }
}

#[test]
fn every_expected_action_that_was_missed_or_late_has_one_finding_and_every_finding_a_fact() {
    let mut lake = played(shipped("scenarios/lake-chad"), 3, "", Some("by-the-book"));
    let record = lake.record();
    let known = KnowledgeMatrix::of(&record);
    let found = findings(&record, &known);
    assert_sound(&record, &known, &found);
    assert!(found.len() > 5, "plays miss some of it");
}
