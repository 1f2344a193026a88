//! A log that does not hold is told what it is, and as much of it as holds is shown.

use serde_json::{Value, json};

use super::proof::forged;
use crate::door::Folder;

/// The log of an exercise that was kept by the book: the scenario, a seal, acts, the end.
fn played(folder: &Folder) -> String {
    folder.call(&["run", "two-bridges", "--play", "by-the-book", "--log", "whole.jsonl"]).well();
    folder.read("whole.jsonl")
}

/// The number of a line of this kind, from 1: the `n`-th of them.
fn line_of(log: &str, kind: &str, n: usize) -> usize {
    let is = |line: &str| serde_json::from_str::<Value>(line).is_ok_and(|line| line["line"] == kind);
    let lines = log.lines().enumerate().filter(|(_, line)| is(line));
    lines.map(|(at, _)| at + 1).nth(n).expect("there are more of them")
}

/// The log with a blank more in this line, from 1: it says the same, and the digest that the next one carries is another's.
fn edited(log: &str, at: usize) -> String {
    let edit =
        |n: usize, line: &str| if n + 1 == at { line.replacen("\"at\":", "\"at\": ", 1) } else { line.to_owned() };
    log.lines().enumerate().map(|(n, line)| edit(n, line) + "\n").collect()
}

/// The first line of the facts, which says what they are, and how many facts follow.
fn first_fact(out: &str) -> (Value, usize) {
    let first = serde_json::from_str(out.lines().next().expect("a line")).expect("JSON");
    (first, out.lines().count() - 1)
}

#[test]
fn a_log_whose_chain_breaks_in_the_middle_is_shown_up_to_there() {
    let folder = Folder::new();
    let whole = played(&folder);
    let all = first_fact(&folder.call(&["facts", "whole.jsonl"]).well()).1;
    let at = line_of(&whole, "act", 4);
    folder.write("edited.jsonl", edited(&whole, at));

    let err = folder.call(&["verify", "edited.jsonl"]).badly(1);
    assert!(err.contains(&format!("line {}: it does not carry the digest", at + 1)), "{err}");
    let shown = folder.call(&["facts", "edited.jsonl"]);
    let (first, facts) = first_fact(&shown.out);
    assert_eq!(first["what"]["About"]["breaks_off_at"], json!(at + 1));
    assert!(facts > 10 && facts < all, "{facts} of {all}");
    // The line before may be the one that was changed.
    let err = shown.badly(1);
    assert!(err.contains(&format!("what is shown comes from lines 1 to {}", at - 1)), "{err}");

    let french = folder.call(&["report", "edited.jsonl", "--out", "r", "--lang", "fr"]).badly(1);
    assert!(french.contains(&format!("la ligne {} du journal ne tient pas", at + 1)), "{french}");
    assert!(folder.path("r/report.html").exists(), "what holds is reported");
    assert!(folder.call(&["exhibit", "edited.jsonl"]).badly(1).contains("nothing was written"));
    assert!(!folder.names().contains(&"edited.exhibit.zip".to_owned()));

    // Before the scenario is whole there is nothing to show.
    let without: Vec<&str> = whole.lines().enumerate().filter(|(n, _)| *n != 1).map(|(_, line)| line).collect();
    folder.write("headless.jsonl", without.join("\n"));
    let none = folder.call(&["facts", "headless.jsonl", "--out", "none.jsonl"]);
    none.badly(1);
    assert!(!folder.path("none.jsonl").exists());
}

#[test]
fn a_log_that_comes_out_otherwise_is_shown_up_to_its_last_good_seal() {
    let folder = Folder::new();
    folder.call(&["run", "lake-chad", "--until", "4h", "--log", "whole.jsonl"]).well();
    let whole = folder.read("whole.jsonl");
    let wrong = line_of(&whole, "seal", 2);
    let forge = |n: usize, line: &mut Value| {
        if n + 1 >= wrong && line["seal"].is_string() {
            line["seal"] = "0".repeat(64).into();
        }
    };
    folder.write("forged.jsonl", forged(&whole, forge));
    let err = folder.call(&["verify", "forged.jsonl"]).badly(1);
    assert!(err.contains(&format!("line {wrong}: the seal is 0000")), "{err}");
    let shown = folder.call(&["facts", "forged.jsonl"]);
    assert_eq!(first_fact(&shown.out).0["what"]["About"]["breaks_off_at"], json!(wrong));
    assert!(first_fact(&shown.out).1 > 100);
    assert!(shown.badly(1).contains("everything comes out as it was sealed"));

    // What another version wrote is no forgery: all of it is shown, with a word.
    let other = forged(&forged(&whole, forge), |n, line| {
        if n == 0 {
            line["engine"] = "0.0.9".into();
        }
    });
    folder.write("other.jsonl", other);
    let shown = folder.call(&["facts", "other.jsonl", "--lang", "fr"]);
    assert!(shown.err.contains("que dans la version 0.0.9"), "{}", shown.err);
    let first = first_fact(&shown.well());
    assert_eq!((&first.0["what"]["About"]["otherwise_from"], first.1 > 1000), (&json!(wrong), true));
    let err = folder.call(&["verify", "other.jsonl"]).badly(1);
    assert!(err.contains("version 0.0.9 wrote this log") && err.contains("cannot be simulated again"), "{err}");
}

#[test]
fn what_is_taken_for_a_log_is_told_what_it_looks_like() {
    let folder = Folder::new();
    let whole = played(&folder);
    folder.call(&["facts", "whole.jsonl", "--out", "facts.jsonl"]).well();
    folder.call(&["facts", "whole.jsonl", "--format", "csv", "--out", "facts.csv"]).well();
    folder.call(&["print", "two-bridges", "--out", "papers", "--format", "docx"]).well();
    let word = std::fs::read_dir(folder.path("papers")).expect("a folder").next().expect("a paper").expect("an entry");
    let word = format!("papers/{}", word.file_name().to_string_lossy());
    folder.write("acts.jsonl", r#"{"at":60,"seat":"chief","act":{"Pause":{}}}"#);
    folder.write("packed.gz", b"\x1f\x8b\x08\x00");
    folder.write("words.txt", "hello\n");
    let newer = forged(&whole, |n, line| {
        if n == 0 {
            (line["format"], line["engine"], line["moon"]) = (3.into(), "2.1.0".into(), "full".into());
        }
    });
    folder.write("newer.jsonl", newer);
    for (file, en, fr) in [
        ("facts.jsonl", "it looks like the facts of a log", "les faits d’un journal"),
        ("facts.csv", "it looks like a table", "un tableau"),
        ("acts.jsonl", "it looks like a file of acts", "un fichier d’actes"),
        ("packed.gz", "it looks like a packed file", "un fichier compressé"),
        ("words.txt", "this is not a log", "ce n’est pas un journal"),
        ("newer.jsonl", "version 2.1.0 wrote it", "la version 2.1.0 l’a écrit"),
        (&word, "it looks like a zip file", "un fichier zip"),
    ] {
        for (lang, said) in [("en", en), ("fr", fr)] {
            for call in ["facts", "report", "exhibit"] {
                let err = folder.call(&[call, file, "--lang", lang]).badly(1);
                assert!(err.contains(said), "{call} {file}: {err}");
            }
        }
    }
    assert!(folder.call(&["verify", &word]).badly(1).contains("not an exhibit"));
}

#[test]
fn what_would_have_been_is_asked_of_a_broken_log_as_far_as_it_holds_and_of_a_foreign_one_not() {
    let folder = Folder::new();
    let whole = played(&folder);
    folder.write("change.ron", "[drop(1)]");
    let at = line_of(&whole, "act", 4);
    folder.write("edited.jsonl", edited(&whole, at));
    folder.write("torn.jsonl", &whole[..whole.len() - 10]);
    let newer = forged(&whole, |n, line| {
        if n == 0 {
            (line["format"], line["engine"]) = (3.into(), "2.1.0".into());
        }
    });
    folder.write("newer.jsonl", newer);
    let older = forged(&whole, |n, line| {
        if n == 0 {
            line["format"] = 1.into();
        }
    });
    folder.write("older.jsonl", older);
    for calls in [vec!["whatif", "--change", "change.ron", "--seeds", "0"], vec!["compare", "whole.jsonl"]] {
        let call = |log: &str| folder.call(&[&calls[..], &[log]].concat());
        let shown = call("edited.jsonl");
        assert!(!shown.out.is_empty(), "{calls:?}: what holds is shown");
        let err = shown.badly(1);
        assert!(err.contains(&format!("what is shown comes from lines 1 to {}", at - 1)), "{calls:?}: {err}");
        let torn = call("torn.jsonl");
        assert!(torn.err.contains(&format!("line {}", whole.lines().count())), "{calls:?}: {}", torn.err);
        torn.well();
        call("older.jsonl").well();
        let newer = call("newer.jsonl");
        assert_eq!(newer.out, "", "{calls:?}");
        assert!(newer.badly(1).contains("version 2.1.0 wrote it"), "{calls:?}");
    }
    let refused = folder.call(&["whatif", "newer.jsonl", "--change", "change.ron", "--out", "w"]);
    refused.badly(1);
    assert!(!folder.path("w").exists(), "nothing half-written stays");
}
