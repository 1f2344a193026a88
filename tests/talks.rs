//! What a table talks over and decides changes what comes: modules of a discussion, acts of a scenario's own, rows that follow others.
//! Told on a fictional ford (`tests/scenarios/ford-talks`), from the command line, as an author tries it.

use serde_json::Value;

use crate::door::Folder;

const TALKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/scenarios/ford-talks");

/// The measures of a run in which people do this.
fn measures(acts: &[(u32, &str, &str)]) -> Value {
    let folder = Folder::new();
    let line = |(at, seat, act): &(u32, &str, &str)| format!(r#"{{"at":{at},"seat":"{seat}","act":{act}}}"#);
    folder.write("acts.jsonl", acts.iter().map(line).collect::<Vec<_>>().join("\n"));
    folder.call(&["run", TALKS, "--acts", "acts.jsonl", "--format", "json"]).json()["measures"].clone()
}

/// A measure that is a whole number.
fn whole(measures: &Value, key: &str) -> i64 {
    measures[key].as_i64().unwrap_or_else(|| panic!("{key} is counted"))
}

const CALL: &str = r#"{"Do":{"act":"call-elders"}}"#;
const JOINT: &str = r#"{"Answer":{"question":"q-guard","option":"guard-joint"}}"#;
const ALONE: &str = r#"{"Answer":{"question":"q-guard","option":"guard-own"}}"#;

#[test]
fn a_scenario_of_talks_has_no_fault_and_runs_to_its_end_with_nobody_at_the_table() {
    let folder = Folder::new();
    assert!(folder.call(&["check", TALKS]).well().ends_with("no faults\n"));
    let nobody = measures(&[]);
    assert_eq!((whole(&nobody, "expectations_met"), whole(&nobody, "expectations_missed")), (0, 1));
}

#[test]
fn an_act_of_its_own_takes_leave_and_answers_what_is_expected() {
    let without = measures(&[(5_400, "chief", CALL)]);
    assert_eq!((whole(&without, "acts_refused"), whole(&without, "expectations_met")), (1, 0), "nobody gave leave");
    let with = measures(&[(1_200, "prefect", CALL), (5_400, "chief", CALL)]);
    assert_eq!((whole(&with, "acts_refused"), whole(&with, "expectations_met")), (0, 1));
    assert!(whole(&with, "tension_mean") < whole(&without, "tension_mean"), "what calms, calms");
}

#[test]
fn what_the_table_settles_decides_what_is_talked_over_next() {
    let handed_out = |answer: &str| whole(&measures(&[(14_400, "facilitator", answer)]), "injects_delivered");
    assert_eq!(
        handed_out(ALONE) - handed_out(JOINT),
        2,
        "the second talk is for two seats, and only if the police stands alone"
    );
}
