//! A rehearsal: many runs at one call, held against single runs, and against whoever stops it in the middle.

use std::{
    collections::BTreeMap,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use serde_json::Value;

use crate::door::{BINARY, Folder, assert_plain};

/// The cells of a table, row by row, by the names of its columns.
fn rows(csv: &str) -> Vec<BTreeMap<&str, &str>> {
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().expect("a head");
    lines.map(|cells| head.iter().copied().zip(cells).collect()).collect()
}

#[test]
fn a_row_of_the_table_is_the_run_of_its_seed() {
    let folder = Folder::new();
    let call = ["rehearse", "two-bridges", "--runs", "3", "--seed", "7", "--out", "out", "--format", "json"];
    let found = folder.call(&call).json();
    let table = folder.read("out/runs.csv");
    let rows = rows(&table);
    assert_eq!(rows.iter().map(|row| row["seed"]).collect::<Vec<_>>(), ["7", "8", "9"]);
    let run = folder.call(&["run", "two-bridges", "--seed", "8", "--format", "json"]).json();
    assert_eq!(rows[1]["seal"], run["seal"].as_str().expect("a seal"));
    for (key, value) in run["measures"].as_object().expect("an object") {
        assert_eq!(rows[1][key.as_str()], value.to_string(), "{key}");
    }
    let sum: f64 = rows.iter().map(|row| row["crossed"].parse::<f64>().expect("a number")).sum();
    assert_eq!(found["cells"][0]["measures"]["crossed"]["mean"], Value::from(sum / 3.0));
    let summary: Value = serde_json::from_str(&folder.read("out/summary.json")).expect("one object");
    assert_eq!(summary["cells"], found["cells"]);
}

#[test]
fn any_number_of_jobs_writes_the_same_bytes() {
    let folder = Folder::new();
    let table = |jobs: &str| {
        folder.call(&["rehearse", "two-bridges", "--runs", "12", "--jobs", jobs, "--out", jobs]).well();
        folder.read(&format!("{jobs}/runs.csv"))
    };
    let alone = table("1");
    assert_eq!((alone.lines().count(), &table("5")), (13, &alone));
}

#[test]
fn what_is_whole_is_not_written_over_and_faults_are_told_before_anything_is_written() {
    let folder = Folder::new();
    let call =
        |more: &[&str]| folder.call(&[&["rehearse", "two-bridges", "--runs", "2", "--out", "out"], more].concat());
    assert!(call(&["--variant", "no-such"]).badly(1).contains("no-such"));
    assert!(call(&["--until", "soon"]).badly(1).contains("soon"));
    assert_eq!(folder.call(&["rehearse", "two-bridges", "--out", "out"]).code, Some(2), "how many runs?");
    assert!(!folder.path("out").exists());
    assert_plain(&call(&[]).well());
    assert!(call(&[]).badly(1).contains("runs.csv"));
    folder.write("taken", "a file");
    assert!(folder.call(&["rehearse", "two-bridges", "--runs", "2", "--out", "taken"]).badly(1).contains("taken"));
}

#[cfg(unix)]
#[test]
fn whoever_stops_a_rehearsal_leaves_no_table_that_looks_whole() {
    let folder = Folder::new();
    let mut command = Command::new(BINARY);
    command.args(["rehearse", "two-bridges", "--runs", "100000", "--out", "out"]).current_dir(folder.path("."));
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the binary starts");
    let unfinished = folder.path("out/runs.unfinished");
    let begun = (0..200).any(|_| {
        thread::sleep(Duration::from_millis(20));
        unfinished.exists()
    });
    child.kill().expect("it still runs");
    child.wait().expect("it ends");
    assert!(begun, "a table was begun");
    assert!(!folder.path("out/runs.csv").exists() && !folder.path("out/summary.json").exists());
}

/// Two plays of the tutorial with the same dice, as JSON; a folder `out` has the files.
const TWO_PLAYS: [&str; 10] =
    ["rehearse", "two-bridges", "--runs", "12", "--play", "nothing", "--play", "by-the-book", "--out", "out"];

#[test]
fn what_two_plays_differ_by_stands_behind_the_fields_of_the_contract() {
    let folder = Folder::new();
    let call = folder.call(&[&TWO_PLAYS[..], &["--format", "json"]].concat());
    let printed = call.out.clone();
    let found = call.json();
    let keys: Vec<&str> = printed.lines().filter_map(|line| line.strip_prefix("  \"")?.split('"').next()).collect();
    assert_eq!(keys, ["scenario", "runs", "cells", "warnings", "wall_ms", "comparisons", "shares"]);
    let number = |value: &Value| value.as_f64().expect("a number");
    let compared = found["comparisons"].as_array().expect("a list");
    assert!(!compared.is_empty());
    for one in compared {
        let key = one["measure"].as_str().expect("a key");
        let mean = |cell: usize| number(&found["cells"][cell]["measures"][key]["mean"]);
        let difference = &one["difference"];
        assert!((number(&difference["mean"]) - (mean(0) - mean(1))).abs() < 1e-6, "{one}");
        assert!(number(&difference["low"]) <= number(&difference["mean"]), "{one}");
        assert_eq!((&one["by"], &difference["pairs"]), (&Value::from("play"), &Value::from(12)));
        let chance = number(&one["chance"]["share"]);
        assert!((0.0..=1.0).contains(&chance), "{one}");
    }
    for (key, shares) in found["shares"].as_object().expect("an object") {
        let parts = shares["parts"].as_array().expect("a list");
        let sum: f64 = parts.iter().map(|part| number(&part["share"])).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{key}: {shares}");
        assert_eq!(parts.last().expect("luck")["of"][0], "luck");
    }
}

#[test]
fn the_page_for_people_needs_no_network_and_stands_in_the_language_of_the_call() {
    for (lang, decides, look) in
        [("en", "What decides", "What the author should look at"), ("fr", "Ce qui décide", "À revoir par l’auteur")]
    {
        let folder = Folder::new();
        folder.call(&[&TWO_PLAYS[..], &["--lang", lang]].concat()).well();
        let page = folder.read("out/report.html");
        assert!(page.contains(&format!("<html lang=\"{lang}\">")) && page.ends_with("</html>"));
        for part in [decides, look, "by-the-book", "<svg", "@page", "scope=\"col\"", "scope=\"row\""] {
            assert!(page.contains(part), "{lang}: no {part}");
        }
        for never in ["<script", "http:", "https:", "NaN", "inf ", "src="] {
            assert!(!page.contains(never), "{lang}: {never}");
        }
    }
}

#[test]
fn the_terminal_says_in_short_who_is_better_and_what_luck_decides() {
    for (lang, decided, look) in [("en", "decided by: ", "more to look at"), ("fr", "décidé par\u{a0}: ", "à revoir")]
    {
        let folder = Folder::new();
        let call = folder.call(&[&TWO_PLAYS[..8], &["--lang", lang]].concat());
        let warned = call.err.clone();
        let said = call.well();
        assert_plain(&said);
        assert!(said.contains(decided), "{said}");
        assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
        let (warnings, more): (Vec<&str>, Vec<&str>) = warned.lines().partition(|line| !line.contains(look));
        assert!(warnings.len() <= 5 && more.len() <= 1, "{warned}");
    }
}

/// Two outputs over a base that takes away what the bridge has; the third costs more than there is.
const PROGRAMME: &str = "budget: 100, variants: [
    (id: \"before\", title: \"Before\", changes: [Midas(has: false), WomenOfficers(number: 0)]),
    (id: \"with-midas\", title: \"Midas\", cost: 60, adds_to: \"before\", changes: [Midas(has: true)]),
    (id: \"with-women\", title: \"Women\", cost: 30, adds_to: \"before\", changes: [WomenOfficers(number: 4)]),
    (id: \"with-gold\", title: \"Gold\", cost: 101, adds_to: \"before\", changes: [Training(training: 900)]),
],";

#[test]
fn a_portfolio_runs_every_set_that_can_be_paid_for() {
    let folder = Folder::new();
    let scenario = include_str!("scenarios/sound/scenario.ron").replacen(
        "id: \"sound\",",
        &format!("id: \"sound\", {PROGRAMME}"),
        1,
    );
    folder.write("sound/scenario.ron", &scenario);
    let call = ["rehearse", "sound", "--runs", "4", "--until", "6h", "--portfolio", "--out", "out", "--format", "json"];
    let found = folder.call(&call).json();
    let variants: Vec<&str> =
        found["cells"].as_array().expect("a list").iter().filter_map(|cell| cell["variant"].as_str()).collect();
    assert_eq!(variants, ["before", "with-midas", "with-women", "with-midas+with-women"]);
    let portfolio = &found["portfolio"];
    assert_eq!(
        (&portfolio["base"], &portfolio["sets"], &portfolio["budget_usd"]),
        (&Value::from("before"), &Value::from(3), &Value::from(100))
    );
    let of = |set: &str| {
        let all = portfolio["frontiers"][0]["sets"].as_array().expect("a list");
        all.iter().find(|found| found["variant"] == set).map(|found| found["cost_usd"].clone())
    };
    assert_eq!(of("with-midas+with-women"), Some(Value::from(90)), "costs add up");
    assert!(folder.read("out/report.html").contains("with-midas+with-women"));
    assert!(folder.call(&["rehearse", "two-bridges", "--runs", "2", "--portfolio"]).badly(1).contains("adds_to"));
    let both = folder
        .call(&["run", "sound", "--variant", "with-women+with-midas", "--until", "1h", "--format", "json"])
        .json();
    assert_eq!((&both["variant"], &both["cost_usd"]), (&Value::from("with-midas+with-women"), &Value::from(90)));
    assert!(folder.call(&["run", "sound", "--variant", "before+with-midas"]).badly(1).contains("with-women"));
}
