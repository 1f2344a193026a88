//! The names on the wire: of acts, effects, conditions, facts, matters, refusals and answers, of the rows of a scenario, of the lines
//! of a log, of measures and of what a run prints. Logs, scenarios and other people's scripts hold them; one that changes is a
//! broken promise, and fails here.

use engine::{sight::view::Answer, table::log::Line};
use vocabulary::{
    act::{Act, ActKind, Refusal},
    condition::Condition,
    effect::Effect,
    fact::Fact,
    inject::Row,
    matter::{Matter, MatterKind, Report},
    movement::Movement,
    scenario::{
        Authority, Camp, Channel, Community, Flow, Group, Hazard, Lesson, Objective, Overview, Patrol, Place, Post,
        Road, Scenario, Seat, Window,
    },
    variant::Variant,
};

use crate::door::Folder;

mod tracer;
use tracer::Tracer;

#[test]
fn every_name_that_acts_effects_conditions_and_facts_are_written_with_stays() {
    let tracer = Tracer::default()
        .trace::<Act>()
        .trace::<ActKind>()
        .trace::<Refusal>()
        .trace::<Answer>()
        .trace::<Effect>()
        .trace::<Condition>()
        .trace::<Fact>()
        .trace::<Matter>()
        .trace::<MatterKind>()
        .trace::<Report>();
    insta::assert_snapshot!(tracer.lines());
}

#[test]
fn every_name_that_a_scenario_is_written_with_stays() {
    // A scenario is read field by field; it is written whole.
    let scenario = serde_json::to_value(Scenario::default()).expect("plain data");
    let lists: Vec<&String> = scenario.as_object().expect("fields").keys().collect();
    let tracer = Tracer::default()
        .trace::<Window>()
        .trace::<Overview>()
        .trace::<Authority>()
        .trace::<Place>()
        .trace::<Road>()
        .trace::<Post>()
        .trace::<Patrol>()
        .trace::<Community>()
        .trace::<Camp>()
        .trace::<Flow>()
        .trace::<Group>()
        .trace::<Hazard>()
        .trace::<Seat>()
        .trace::<Channel>()
        .trace::<Objective>()
        .trace::<Row>()
        .trace::<Lesson>()
        .trace::<Movement>()
        .trace::<Variant>();
    insta::assert_snapshot!(format!("Scenario\n  {lists:?}\n{}", tracer.lines()));
}

/// The names that a line of a log may have here, as the complaint about one that it may not have lists them.
fn expected(line: &str) -> Vec<String> {
    let complaint = serde_json::from_str::<Line>(line).expect_err("`?` is no name").to_string();
    let (_, listed) = complaint.split_once("`?`, expected ").unwrap_or_else(|| panic!("{complaint}"));
    listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_name_in_a_line_of_a_log_stays() {
    let lines = expected(r#"{"line":"?"}"#).into_iter().map(|kind| {
        let fields = expected(&format!(r#"{{"line":"{kind}","?":0}}"#));
        format!("{kind} {{ {} }}\n", fields.join(", "))
    });
    insta::assert_snapshot!(lines.collect::<String>());
}

/// The keys of what `run` prints as JSON, with the type of what they hold. Which seats, camps and communities there are is the
/// scenario's own.
fn keys(json: &str) -> Vec<String> {
    // As it is written: a map would sort the keys.
    let pairs = json.lines().filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\": "));
    let mut keys = Vec::new();
    for (key, value) in pairs {
        let kind = match value.trim_end_matches(',') {
            "{" => "object",
            text if text.starts_with('"') => "text",
            number if number.contains('.') => "decimal",
            _ => "whole number",
        };
        let mut parts = key.split('.');
        let key = parts.next().into_iter().chain(parts.map(|_| "*")).collect::<Vec<_>>().join(".");
        let line = format!("{key}: {kind}\n");
        if !keys.contains(&line) {
            keys.push(line);
        }
    }
    keys
}

#[test]
fn every_key_of_a_measure_and_of_a_run_stays_with_the_type_of_its_number() {
    let folder = Folder::new();
    let json = folder.call(&["run", "lake-chad", "--variant", "all", "--until", "1h", "--format", "json"]).well();
    insta::assert_snapshot!(keys(&json).concat());
}

#[test]
fn a_movement_that_is_held_against_counts_adds_these_keys() {
    let folder = Folder::new();
    let counts = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/flee/two-rivers");
    folder.call(&["import", "flee", counts, "--out", "flee"]).badly(0);
    let json = folder.call(&["run", "flee", "--format", "json"]).well();
    let plain = folder.call(&["run", "two-bridges", "--until", "1min", "--format", "json"]).well();
    let plain = keys(&plain);
    insta::assert_snapshot!(keys(&json).into_iter().filter(|key| !plain.contains(key)).collect::<String>());
}
