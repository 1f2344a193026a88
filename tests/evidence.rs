//! What others can hold up and count: the facts of a log in the forms of other tools, and the exhibit that anybody simulates again.

use std::{
    fs,
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::door::Folder;

/// An exercise kept by the book, and one act with words in it that somebody meant ill.
fn played() -> Folder {
    let folder = Folder::new();
    let evil = "=1+1;=2+2 </script> \u{202e}";
    let act = serde_json::json!({"at": 300, "seat": "chief", "act": {"Tell": {"to": "governor", "text": evil}}});
    folder.write("acts.jsonl", act.to_string());
    let call = ["run", "two-bridges", "--play", "governor=by-the-book", "--acts", "acts.jsonl", "--log", "day.jsonl"];
    folder.call(&call).well();
    folder
}

#[test]
fn facts_come_in_the_form_of_each_tool_and_say_of_which_exercise_they_are() {
    let folder = played();
    let seal = folder.call(&["verify", "day.jsonl"]).well();
    let seal = seal.lines().nth(1).expect("the seal").to_owned();
    for form in ["jsonl", "csv", "parquet", "ocel", "geojson", "hxl"] {
        let file = format!("facts.{form}");
        folder.call(&["facts", "day.jsonl", "--format", form, "--out", &file]).well();
        let bytes = fs::read(folder.path(&file)).expect("the file");
        let text = String::from_utf8_lossy(&bytes);
        assert!(["harmattan facts 1", "two-bridges", &seal].iter().all(|word| text.contains(word)), "{form}");
        assert!(!text.contains("=1+1"), "{form}: words of players are for the journal");
        let again = folder.call(&["facts", "day.jsonl", "--format", form, "--out", &file]).badly(1);
        assert!(again.contains("exists"), "{again}");
    }
    let facts = folder.read("facts.jsonl").lines().count() - 1;
    let events: Value = serde_json::from_str(&folder.read("facts.ocel")).expect("JSON");
    assert_eq!(events["events"].as_array().map(Vec::len), Some(facts));
    assert!(fs::read(folder.path("facts.parquet")).expect("the file").starts_with(b"PAR1"));
    let counts = folder.call(&["facts", "day.jsonl", "--format", "hxl", "--separator", ";", "--lang", "fr"]).well();
    assert!(counts.starts_with("\u{feff}Date;Heure;") && counts.contains("\n#date;#date+hour;"), "{counts}");
    let reference = folder.call(&["reference", "--lang", "fr"]).well();
    for word in ["`harmattan facts 1`", "`PartyCrossed`", "Un groupe est passé à un poste", "#affected+crossed"] {
        assert!(reference.contains(word), "{word}");
    }
}

/// Prints what DuckDB, pandas and pm4py read, or that they are not there.
const READERS: &str = r#"
import json, sys
facts = [json.loads(line) for line in open("facts.jsonl")][1:]
crossed = sum(fact["what"]["PartyCrossed"]["people"] for fact in facts if "PartyCrossed" in fact["what"])
try:
    import pandas
    table = pandas.read_parquet("facts.parquet")
    assert len(table) == len(facts), len(table)
    assert table[table.what == "PartyCrossed"].people.sum() == crossed
    assert str(table.time.dtype).startswith("datetime64") and "UTC" in str(table.time.dtype), table.time.dtype
    print("pandas")
except ImportError: print("no pandas")
try:
    import duckdb
    (people, far), = duckdb.sql("select sum(people), count(*) from 'facts.parquet' where what = 'PartyCrossed'").fetchall()
    assert people == crossed, people
    print("duckdb")
except ImportError: print("no duckdb")
try:
    import pm4py
    log = pm4py.read_ocel2_json("facts.ocel")
    assert len(log.events) == len(facts), len(log.events)
    print("pm4py")
except ImportError: print("no pm4py")
"#;

#[test]
fn duckdb_pandas_and_pm4py_read_the_same_facts_where_they_are_there() {
    let there = Command::new("python3").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        eprintln!("skipped: no python3 here");
        return;
    }
    let folder = played();
    for form in ["jsonl", "parquet", "ocel"] {
        folder.call(&["facts", "day.jsonl", "--format", form, "--out", &format!("facts.{form}")]).well();
    }
    let told =
        Command::new("python3").args(["-c", READERS]).current_dir(folder.path("")).output().expect("Python starts");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    println!("{}", String::from_utf8_lossy(&told.stdout));
}

#[test]
fn an_exhibit_is_checked_by_anybody_and_whatever_was_changed_in_it_is_named() {
    let folder = played();
    let said = folder.call(&["exhibit", "day.jsonl"]);
    assert!(said.err.contains("SHA-256 of the exhibit") && said.err.contains("does not circulate"), "{}", said.err);
    said.well();
    folder.call(&["exhibit", "day.jsonl"]).badly(1);
    fs::copy(folder.path("day.jsonl"), folder.path("other-name.jsonl")).expect("a copy");
    folder.call(&["exhibit", "other-name.jsonl", "--out", "again.zip"]).well();
    let whole = fs::read(folder.path("day.exhibit.zip")).expect("the exhibit");
    assert!(whole == fs::read(folder.path("again.zip")).expect("the exhibit"), "the same log makes the same exhibit");

    let out = folder.call(&["verify", "day.exhibit.zip"]).well();
    assert!(out.starts_with("the exhibit holds: ") && out.contains("the facts are those that the log gives"), "{out}");
    let seal = folder.call(&["verify", "day.jsonl"]).well();
    assert!(out.contains(seal.lines().nth(1).expect("the seal")), "{out}");
    let french = folder.call(&["verify", "day.exhibit.zip", "--lang", "fr"]).well();
    assert!(french.starts_with("la pièce tient : "), "{french}");

    folder.write("cut.zip", &whole[..whole.len() / 2]);
    assert!(folder.call(&["verify", "cut.zip"]).badly(1).contains("damaged or cut short"));
    // One bit in each stretch of the file; a few of them may be times of the packer, which say nothing.
    let changed = (60..whole.len() - 60).step_by(whole.len() / 12);
    let named = changed.filter(|at| {
        let mut bytes = whole.clone();
        bytes[*at] ^= 0x04;
        folder.write("bit.zip", &bytes);
        let said = folder.call(&["verify", "bit.zip"]);
        said.code == Some(1) && said.err.starts_with("error: bit.zip: ")
    });
    assert!(named.count() >= 10);
}
