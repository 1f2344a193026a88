//! What if, at the door: the recorded acts again with a change, tables side by side, and answers to change files that cannot be.

use std::fs;

use serde_json::Value;

use crate::door::{ACTS, Folder, assert_plain};

/// A folder with a log of these acts.
fn played(name: &str, acts: &str) -> Folder {
    let folder = Folder::new();
    log(&folder, name, acts);
    folder
}

fn log(folder: &Folder, name: &str, acts: &str) {
    folder.write("acts.jsonl", acts);
    folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--log", name]).well();
}

/// Words as they are said, wherever lines are broken.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_wall(json: &str) -> String {
    json.lines().filter(|line| !line.contains("\"wall_ms\"")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_change_comes_out_as_text_as_data_and_as_a_folder_with_a_branch_that_verifies() {
    let folder = played("night.jsonl", ACTS);
    folder.write(
        "change.ron",
        "[drop(2), add((at: \"D1 08:10\", seat: \"speaker\", act: Tell(to: \"chief\", text: \"They come.\")))]",
    );
    let call = ["whatif", "night.jsonl", "--change", "change.ron", "--seeds", "6"];
    let text = folder.call(&call).well();
    assert_plain(&text);
    let text = on_one_line(&text);
    assert!(text.contains("act 2 (D1 08:03") && text.contains("6 pairs of runs"), "{text}");
    let json = folder.call(&[&call[..], &["--format", "json", "--out", "what"]].concat()).well();
    let found: Value = serde_json::from_str(&json).expect("one object");
    assert_eq!((&found["scenario"], &found["same"]), (&"two-bridges".into(), &false.into()));
    assert_eq!(found["odds"]["pairs"], 6);
    assert_ne!(found["seals"]["recorded"], found["seals"]["changed"]);
    assert_eq!(folder.names().iter().filter(|name| *name == "what").count(), 1);
    let kept = folder.read("what/whatif.json");
    assert_eq!(without_wall(&kept), without_wall(&json).replace(",\n}", "\n}"), "the file says the same");
    let page = folder.read("what/whatif.html");
    assert!(
        page.contains("@page") && !page.contains("http://") && !page.contains("https://") && !page.contains("<script")
    );
    let verified = folder.call(&["verify", "what/branch.jsonl"]).well();
    assert!(verified.contains(found["seals"]["changed"].as_str().expect("a seal")), "{verified}");
    assert!(verified.contains("branch of night.jsonl"), "{verified}");
    // A folder that holds something is not written into, and the same call gives the same bytes.
    folder.call(&[&call[..], &["--out", "what"]].concat()).badly(1);
    folder.call(&[&call[..], &["--out", "again"]].concat()).well();
    for name in ["whatif.json", "whatif.html", "branch.jsonl"] {
        assert_eq!(folder.read(&format!("what/{name}")), folder.read(&format!("again/{name}")), "{name}");
    }
}

#[test]
fn every_fault_of_a_change_file_comes_at_once_with_its_place_and_nothing_is_written() {
    let folder = played("night.jsonl", ACTS);
    folder.write(
        "change.ron",
        concat!(
            "[\n    drop(9),\n    move(1, \"-2h\"),\n    move(1, \"3h\"),\n",
            "    replace(2, (seat: \"speaker\", act: StaffLanes(post: \"north-pst\", first_line: 99, second_line: 1))),\n",
            "    add((at: \"D1 08:10\", seat: \"cheif\", act: Tell(to: \"speaker\", text: \"?\"))),\n",
            "    set(\"crossing.paper_take\", 1.2),\n    variant(\"al\"),\n    agree((\"chief\", \"chief\")),\n    dropp(3),\n]\n",
        ),
    );
    for lang in ["en", "fr"] {
        let said =
            folder.call(&["whatif", "night.jsonl", "--change", "change.ron", "--out", "what", "--lang", lang]).badly(1);
        insta::assert_snapshot!(format!("change_file_{lang}"), said);
    }
    assert!(!folder.path("what").exists());
}

#[test]
fn the_chance_of_an_outcome_needs_no_change_and_a_condition_that_cannot_be_is_told_at_its_place() {
    let folder = played("night.jsonl", ACTS);
    let asked = "PostOpen(\"north-post\")";
    let json = folder.call(&["whatif", "night.jsonl", "--no-return", asked, "--seeds", "4", "--format", "json"]).json();
    assert_eq!(json["no_return"]["throws"], 4);
    assert!(json.get("seals").is_none(), "no change, no other world: {json}");
    let text = folder.call(&["whatif", "night.jsonl", "--no-return", asked, "--seeds", "4", "--lang", "fr"]).well();
    assert!(text.contains("Le point de non-retour"), "{text}");
    let said = folder.call(&["whatif", "night.jsonl", "--no-return", "PostOpen(\"north-pst\")"]).badly(1);
    assert!(said.contains("H204") && said.contains("did you mean `north-post`?"), "{said}");
    folder.call(&["whatif", "night.jsonl"]).badly(2);
}

#[test]
fn logs_of_one_scenario_are_set_side_by_side_and_others_are_refused() {
    let folder = played("one.jsonl", ACTS);
    log(&folder, "two.jsonl", ACTS.lines().next().expect("the first act"));
    let text = on_one_line(&folder.call(&["compare", "one.jsonl", "two.jsonl"]).well());
    assert!(text.contains("Both had the same dice.") && text.contains("act 2, at the other table never"), "{text}");
    let json = folder.call(&["compare", "one.jsonl", "two.jsonl", "--format", "json"]).json();
    assert_eq!((&json["same_seed"], &json["same_scenario"]), (&true.into(), &true.into()));
    assert_eq!((&json["partings"][0]["by"]["seat"], &json["partings"][0]["by"]["n"]), (&"chief".into(), &2.into()));
    folder.copy("two-bridges");
    let other = folder.read("two-bridges/scenario.ron").replacen("id: \"two-bridges\"", "id: \"three-bridges\"", 1);
    fs::write(folder.path("two-bridges/scenario.ron"), other).expect("a file");
    folder.call(&["run", "./two-bridges", "--log", "three.jsonl"]).well();
    let said = folder.call(&["compare", "one.jsonl", "three.jsonl"]).badly(1);
    assert!(said.contains("two scenarios"), "{said}");
    folder.call(&["compare", "one.jsonl"]).badly(2);
}
