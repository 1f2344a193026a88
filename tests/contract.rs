//! The contract at the door, held against the binary itself: what each call prints, to whom, and how it exits. Scripts and
//! other programs rely on it.

use std::fs;

use crate::door::{ACTS, Folder, assert_plain};

/// The keys of `run --format json`, in order.
const KEYS: [&str; 9] = ["scenario", "seed", "lang", "until_s", "happenings", "acts", "seal", "measures", "wall_ms"];

/// The keys of a JSON object as they are written: a map would sort them.
fn keys_as_written(json: &str) -> Vec<&str> {
    let top = json.lines().filter_map(|line| line.strip_prefix("  \"")?.split_once("\": "));
    top.map(|(key, _)| key).collect()
}

fn without_wall(json: &str) -> String {
    json.lines().filter(|line| !line.contains("\"wall_ms\"")).collect::<Vec<_>>().join("\n")
}

#[test]
fn without_arguments_and_without_a_terminal_lake_chad_runs_to_its_end() {
    let folder = Folder::new();
    let said = folder.call(&[]);
    assert_eq!(said.err, "", "no progress where no terminal is");
    let out = said.well();
    assert!(out.contains("lake-chad") && out.contains("72 h") && out.contains("seal "), "{out}");
    assert_plain(&out);
    assert_eq!(folder.names(), [""; 0], "a run leaves nothing behind");
}

#[test]
fn a_run_as_json_has_exactly_the_keys_of_the_contract_in_their_order() {
    let folder = Folder::new();
    let json = folder.call(&["run", "two-bridges", "--format", "json"]).well();
    assert_eq!(keys_as_written(&json), KEYS);
    let value: serde_json::Value = serde_json::from_str(&json).expect("one object");
    assert_eq!((&value["scenario"], &value["until_s"]), (&"two-bridges".into(), &1800.into()));
    assert_eq!(
        value["seal"].as_str().map(|seal| (seal.len(), seal.chars().all(|c| c.is_ascii_hexdigit()))),
        Some((64, true))
    );
    let measures = value["measures"].as_object().expect("an object");
    assert!(measures.len() > 20 && measures.values().all(serde_json::Value::is_i64), "{measures:?}");
}

#[test]
fn the_same_inputs_give_the_same_words_but_for_the_wall_clock() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    let run = || folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--format", "json"]).well();
    let (one, two) = (run(), run());
    assert_eq!(without_wall(&one), without_wall(&two));
    let other = folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--format", "json", "--seed", "3"]);
    let one: serde_json::Value = serde_json::from_str(&one).expect("one object");
    let other = other.json();
    assert_eq!((&one["seed"], &other["seed"]), (&2.into(), &3.into()));
    assert_ne!(one["seal"], other["seal"]);
}

#[test]
fn an_acts_file_that_windows_saved_says_the_same() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    folder.write("windows.jsonl", format!("\u{feff}{}", ACTS.replace('\n', "\r\n")));
    let seal =
        |acts: &str| folder.call(&["run", "two-bridges", "--acts", acts, "--format", "json"]).json()["seal"].clone();
    assert_eq!(seal("windows.jsonl"), seal("acts.jsonl"));
}

#[test]
fn an_act_copied_from_a_log_leads_to_the_seal_of_the_logged_run() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    let run = ["run", "two-bridges", "--format", "json"];
    let logged = folder.call(&[&run[..], &["--acts", "acts.jsonl", "--log", "one.jsonl"]].concat()).json();
    let acts: String = folder
        .read("one.jsonl")
        .lines()
        .filter(|line| line.contains(r#""line":"act""#))
        .map(|l| format!("{l}\n"))
        .collect();
    assert_eq!(acts.lines().count(), 3);
    folder.write("copied.jsonl", acts);
    let copied = folder.call(&[&run[..], &["--acts", "copied.jsonl"]].concat()).json();
    let whole = folder.call(&[&run[..], &["--acts", "one.jsonl"]].concat()).json();
    let idle = folder.call(&run).json();
    assert_eq!(logged["acts"], 3);
    for again in [copied, whole] {
        assert_eq!((&logged["seal"], &logged["measures"]), (&again["seal"], &again["measures"]));
    }
    assert_ne!(logged["seal"], idle["seal"], "the acts do change something");
}

#[test]
fn a_run_stops_where_until_says() {
    let folder = Folder::new();
    for (until, seconds) in [("10min", 600), ("+10min", 600), ("D1 08:10", 600), ("J1 08:10", 600), ("90h", 1800)] {
        let said = folder.call(&["run", "two-bridges", "--until", until, "--format", "json"]).json();
        assert_eq!(said["until_s"], seconds, "{until}");
    }
    let err = folder.call(&["run", "two-bridges", "--until", "soon", "--log", "a.jsonl"]).badly(1);
    assert!(err.contains("`soon` is not a time"), "{err}");
    assert_eq!(folder.names(), [""; 0], "nothing was started");
}

#[test]
fn every_bad_line_of_an_acts_file_is_named_and_nothing_starts() {
    let folder = Folder::new();
    let bad = [
        r#"{"at":60,"seat":"chief","act":{"OpenPost":{"post":"north-post"}}}"#,
        r#"{"at":"soon","seat":"chief","act":{"OpenPost":{"post":"north-post"}}}"#,
        r#"{"at":60,"seat":"cheif","act":{"OpenPost":{"post":"north-post"}}}"#,
        r#"{"at":60,"seat":"chief","act":{"OpnPost":{"post":"north-post"}}}"#,
        r#"{"at":60,"seat":"chief","act":{"OpenPost":{"pst":"north-post"}}}"#,
        r#"{"at":60,"seat":"chief","act":{"OpenPost":{"post":"north-post"}}"#,
        r#"{"at":60,"act":{"OpenPost":{"post":"north-post"}}}"#,
        r#"{"at":"D1 07:00","seat":"chief","act":{"OpenPost":{"post":"north-post"}}}"#,
    ];
    folder.write("acts.jsonl", bad.join("\n"));
    let said = folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--log", "a.jsonl"]);
    assert_eq!(said.out, "");
    let err = said.badly(1);
    for (line, word) in [
        (2, "`soon`"),
        (3, "did you mean `chief`?"),
        (4, "did you mean `OpenPost`?"),
        (5, "`pst`"),
        (6, "JSON"),
        (7, "`seat`"),
        (8, "before the exercise starts"),
    ] {
        let told = err.lines().find(|told| told.contains(&format!("acts.jsonl: line {line}")));
        assert!(told.is_some_and(|told| told.contains(word)), "line {line}, {word}: {err}");
    }
    assert_eq!(err.lines().count(), 7, "the good line is not complained of: {err}");
    assert_eq!(folder.names(), ["acts.jsonl"]);
}

#[test]
fn the_list_has_one_line_for_each_built_in_scenario() {
    let folder = Folder::new();
    let out = folder.call(&["list"]).well();
    let lines: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
    let names: Vec<_> = lines.iter().map(|line| line[0]).collect();
    assert_eq!(names, ["four-capitals", "kaouar", "lake-chad", "liptako", "two-bridges"]);
    assert_eq!(lines[4], ["two-bridges", "Two bridges and a ford: learn by playing", "30 min", "3 seats"]);
    let variants = "--variant before|with-midas|with-platforms|with-committees|with-women|with-training|all";
    assert_eq!(lines[2].last(), Some(&variants), "and the variants of a scenario that has some");
    let out = folder.call(&["list", "--lang", "fr"]).well();
    assert!(out.contains("\tDeux ponts et un gué : apprendre en jouant\t30 min\t3 rôles"), "{out}");
}

#[test]
fn the_binary_carries_the_attributions_of_its_data_and_the_notices_of_its_libraries() {
    let folder = Folder::new();
    let version = folder.call(&["--version"]).well();
    assert!(version.starts_with(concat!("harmattan ", env!("CARGO_PKG_VERSION"))), "{version}");
    for (lang, words) in
        [("en", ["public domain", "licensed under CC BY 4.0"]), ("fr", ["domaine public", "sous licence CC BY 4.0"])]
    {
        let out = folder.call(&["licences", "--lang", lang]).well();
        assert_plain(&out);
        assert!(out.starts_with(&version.replace("harmattan", "Harmattan")), "{out}");
        let data = [
            "https://www.naturalearthdata.com",
            "https://www.geonames.org",
            "GeoNames, CC BY 4.0; general map knowledge",
        ];
        for said in words.iter().chain(&data) {
            assert!(out.contains(said), "{said}");
        }
        for library in ["bevy_ecs 0.", "ratatui 0.", "russh 0.", "Permission is hereby granted", "Apache License"] {
            assert!(out.contains(library), "{library}");
        }
    }
}

#[test]
fn wrong_usage_exits_2_and_writes_nothing_to_standard_output() {
    let folder = Folder::new();
    for wrong in [
        &["dance"][..],
        &["run"],
        &["run", "two-bridges", "--seed", "many"],
        &["run", "two-bridges", "--format", "xml"],
        &["check"],
        &["list", "--lang", "de"],
        &["verify"],
        &["completions", "tcsh98"],
    ] {
        let said = folder.call(wrong);
        assert_eq!(said.out, "", "{wrong:?}");
        assert!(!said.badly(2).is_empty(), "{wrong:?}");
    }
}

#[test]
fn what_is_not_there_exits_1_with_what_was_perhaps_meant() {
    let folder = Folder::new();
    assert!(folder.call(&["run", "two-bridge"]).badly(1).contains("help: did you mean `two-bridges`?"));
    assert!(folder.call(&["check", "."]).badly(1).contains("scenario.ron"));
    for call in ["verify", "facts", "report"] {
        assert!(folder.call(&[call, "none.jsonl"]).badly(1).contains("none.jsonl: there is no such file"), "{call}");
    }
    assert!(folder.call(&["run", "two-bridges", "--acts", "none.jsonl"]).badly(1).contains("none.jsonl"));
}

#[test]
fn a_log_never_overwrites_a_file_and_is_refused_before_anything_starts() {
    let folder = Folder::new();
    folder.write("mine.jsonl", "my own words\n");
    let said = folder.call(&["run", "two-bridges", "--log", "mine.jsonl"]);
    assert_eq!(said.out, "");
    assert!(said.badly(1).contains("mine.jsonl: this file exists"));
    assert_eq!(folder.read("mine.jsonl"), "my own words\n");

    let said = folder.call(&["run", "two-bridges", "--log", "no/such/folder/a.jsonl"]);
    assert_eq!(said.out, "");
    assert!(said.badly(1).contains("a.jsonl: there is no such file or folder"));
    folder.write("file", "");
    assert_eq!(folder.call(&["run", "two-bridges", "--log", "file/a.jsonl"]).code, Some(1));
    assert_eq!(folder.names(), ["file", "mine.jsonl"]);
}

#[test]
fn the_log_of_a_run_holds_and_its_seal_is_that_of_the_run() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    let run = folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--log", "a.jsonl", "--format", "json"]);
    let seal = run.json()["seal"].as_str().expect("a seal").to_owned();
    let before = folder.read("a.jsonl");
    let out = folder.call(&["verify", "a.jsonl"]).well();
    assert!(out.starts_with("holds: ") && out.contains("3 acts") && out.contains(&seal), "{out}");
    assert_eq!(before, folder.read("a.jsonl"), "verify only reads");
}

#[test]
fn facts_come_as_lines_of_json_and_as_a_table_with_their_causes() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--log", "a.jsonl"]).well();
    let out = folder.call(&["facts", "a.jsonl"]).well();
    let facts: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).expect("an object a line")).collect();
    assert!(facts.len() > 100);
    assert!(facts.iter().all(|fact| fact["n"].is_u64() && fact["at"].is_i64() && !fact["cause"].is_null()), "{out}");
    assert!(facts.iter().any(|fact| fact["cause"] == serde_json::json!({"Act": 1})), "an act has its facts");

    let said = folder.call(&["facts", "a.jsonl", "--format", "csv", "--out", "facts.csv"]);
    assert_eq!(said.out, "");
    assert!(said.badly(0).contains("facts.csv"));
    let csv = folder.read("facts.csv");
    assert!(
        csv.starts_with("\u{feff}n,at_s,date,what,cause,cause_ref,roll,fields\n"),
        "Excel knows UTF-8 by this: {csv}"
    );
    assert_eq!(csv.lines().count(), facts.len() + 1);
    let again = folder.call(&["facts", "a.jsonl", "--format", "csv", "--out", "facts.csv"]).badly(1);
    assert!(again.contains("facts.csv"), "an existing file is not overwritten: {again}");
    let french = folder.call(&["facts", "a.jsonl", "--format", "csv", "--separator", ";"]).well();
    assert!(french.starts_with("\u{feff}n;at_s;date;"), "{french}");
    for (lang, word) in [("en", "--format csv"), ("fr", "ajoutez --format csv")] {
        let wrong = folder.call(&["facts", "a.jsonl", "--separator", ";", "--lang", lang]).badly(2);
        assert!(wrong.contains(word), "{wrong}");
    }
}

#[test]
fn everybody_who_set_out_is_told_of_at_the_end_and_closed_posts_do_not_look_quick() {
    let folder = Folder::new();
    let measures = |call: &[&str]| folder.call(&[call, &["--format", "json"]].concat()).json()["measures"].clone();
    let close = |seat: &str, post: &str| {
        let act = serde_json::json!({"ClosePost": {"post": post, "let_needy_pass": false}});
        serde_json::json!({"at": 0, "seat": seat, "act": act}).to_string()
    };
    folder.write("closed.jsonl", [close("chief", "north-post"), close("governor", "south-post")].join("\n"));
    let open = measures(&["run", "two-bridges"]);
    let closed = measures(&["run", "two-bridges", "--acts", "closed.jsonl"]);
    let ends = ["reached", "stranded", "went_home", "taken_off_road", "waiting_at_end", "on_road_at_end"];
    for all in [&open, &closed, &measures(&["run", "lake-chad"])] {
        let sum: i64 = ends.iter().map(|end| all[end].as_i64().expect("a count")).sum();
        // Whoever was on the road when it began set out before.
        let begun = all["set_out"].as_i64().zip(all["under_way"].as_i64()).map(|(out, before)| out + before);
        assert_eq!(Some(sum), begun, "{all}");
    }
    let number = |of: &serde_json::Value, key: &str| of[key].as_i64().expect("a number");
    // Whoever is on the road when it begins may be through before the order is carried out.
    assert!(3 * number(&closed, "crossed") < 2 * number(&open, "crossed"), "{closed}");
    for key in ["wait_mean_s", "wait_max_s"] {
        assert!(number(&closed, key) >= number(&open, key), "{key}: {open} {closed}");
    }
}

/// What somebody who means harm writes: for a spreadsheet that believes in commas or in semicolons, and for a viewer of Markdown.
const EVIL: &str = "=1+1;=2+2 ![t](http://evil.example/x.png) [x](javascript:alert(1)) <img src=x> www.evil.example";

/// A chief who asks and is answered, proposes in secret, is refused, and writes what a tool could take for something else.
fn spoken() -> Folder {
    let folder = Folder::new();
    let line = |at: u32, seat: &str, act: serde_json::Value| {
        serde_json::json!({ "at": at, "seat": seat, "act": act }).to_string()
    };
    let acts = [
        line(60, "chief", serde_json::json!({"Ask": {"to": "speaker", "text": "Combien de gens ?\nEt d’où ?"}})),
        line(120, "speaker", serde_json::json!({"Tell": {"to": "chief", "text": "Une trentaine, je crois."}})),
        line(
            180,
            "chief",
            serde_json::json!({"Propose": {"text": "A quiet word", "reasons": "It costs nothing", "secret": true}}),
        ),
        line(240, "governor", serde_json::json!({"Warn": {"community": "com-tamba", "text": "Stay at home"}})),
        line(300, "chief", serde_json::json!({"Tell": {"to": "governor", "text": EVIL}})),
        line(360, "governor", serde_json::json!({"Propose": {"text": EVIL}})),
    ];
    folder.write("acts.jsonl", acts.join("\n"));
    folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--log", "a.jsonl"]).well();
    folder
}

#[test]
fn the_journal_holds_what_people_wrote_with_who_to_whom_and_who_answered() {
    let folder = spoken();
    for (lang, heads, told) in [
        ("en", "No.;Time;Date;Who;To whom;", "Spokeswoman of Sorra, D1 08:02 (no. 2)"),
        ("fr", "N°;Heure;Date;Qui;À qui;", "Porte-parole de Sorra, J1 08:02 (n° 2)"),
    ] {
        let call = ["facts", "a.jsonl", "--format", "journal", "--separator", ";", "--lang", lang];
        let journal = folder.call(&call).well();
        assert!(journal.starts_with(&format!("\u{feff}{heads}")), "{journal}");
        let row = |n: &str| {
            let from = journal.find(&format!("\n{n};")).unwrap_or_else(|| panic!("no row {n} in {journal}"));
            journal[from + 1..].to_owned()
        };
        assert!(row("1").contains(";\"Combien de gens ?\nEt d’où ?\";"), "{journal}");
        assert!(
            row("1").lines().nth(1).is_some_and(|line| line.contains(told)),
            "the question was answered: {journal}"
        );
        assert!(row("3").lines().take(2).any(|line| line.ends_with(";secret")), "{journal}");
        let refused = row("4").lines().next().unwrap_or_default().to_owned();
        assert!(refused.contains("Stay at home;;;") && !refused.ends_with(";;"), "why it was refused: {refused}");
        assert!(journal.contains(";r02;"), "the injects that they were given, by number: {journal}");
    }
}

#[test]
fn no_word_of_a_player_becomes_a_formula_in_a_spreadsheet_or_a_link_in_the_report() {
    let folder = spoken();
    for separator in [",", ";", "tab"] {
        let journal = folder.call(&["facts", "a.jsonl", "--format", "journal", "--separator", separator]).well();
        assert!(journal.contains("'=1+1;'=2+2"), "{journal}");
    }
    folder.call(&["report", "a.jsonl", "--out", "r"]).well();
    let (page, text) = (folder.read("r/report.html"), folder.read("r/report.md"));
    assert!(text.contains("=1+1;=2+2 \\!\\[t\\]\\(http&#58;//evil&#46;example/x&#46;png)"), "{text}");
    for alive in ["![", "http://", "www.", "<img", "javascript:"] {
        assert!(!text.contains(alive), "{alive}: {text}");
    }
    assert!(page.contains("&lt;img src=x&gt;") && !page.contains("<img"), "{page}");
    // Whatever link there is leads to another line of the same report.
    assert!(text.matches("](").count() == text.matches("](#").count(), "{text}");
    assert!(page.matches("href").count() == page.matches("href=\"#").count(), "{page}");
}

#[test]
fn the_report_names_every_seat_in_both_languages_and_loads_nothing_from_elsewhere() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--log", "a.jsonl"]).well();
    for (lang, seats) in [
        ("en", ["Chief of the North Bridge post", "Spokeswoman of Sorra", "Governor of Kelo"]),
        ("fr", ["Chef du poste du Pont Nord", "Porte-parole de Sorra", "Gouverneur de Kelo"]),
    ] {
        folder.call(&["report", "a.jsonl", "--out", lang, "--lang", lang]).well();
        for file in ["report.html", "report.md"] {
            let text = folder.read(&format!("{lang}/{file}"));
            for seat in seats {
                assert!(text.contains(seat), "{lang}/{file} lacks {seat}");
            }
        }
        let html = folder.read(&format!("{lang}/report.html"));
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "the page says its language");
        for load in
            ["src=\"http", "src='http", "src=\"//", "<link", "@import", "url(http", "url(//", "<script src", "fetch("]
        {
            assert!(!html.contains(load), "{lang}: {load}");
        }
    }
}

#[test]
fn completions_and_the_reference_are_printed() {
    let folder = Folder::new();
    let bash = folder.call(&["completions", "bash"]).well();
    assert!(bash.contains("complete -F _harmattan") && bash.contains("verify"), "{bash}");
    let reference = folder.call(&["reference"]).well();
    for word in ["## The scenario format", "### Seat", "## Acts", "ClosePost", "## Model parameters", "illustrative"] {
        assert!(reference.contains(word), "{word}");
    }
    folder.call(&["reference", "--out", "reference.md"]).well();
    assert_eq!(folder.read("reference.md"), reference);
}

#[test]
fn every_call_helps_with_an_example() {
    let folder = Folder::new();
    let out = folder.call(&["--help"]).well();
    let listed = out.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // A long sentence goes on in a line that is further to the right.
    let names = listed.filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
    let calls: Vec<&str> = names.filter_map(|line| line.split_whitespace().next()).collect();
    for call in
        ["list", "check", "play", "resume", "run", "verify", "replay", "facts", "report", "reference", "completions"]
    {
        assert!(calls.contains(&call), "{call} is missing from {calls:?}");
    }
    for call in calls.into_iter().filter(|call| *call != "help") {
        let out = folder.call(&[call, "--help"]).well();
        assert!(out.contains("Example") && out.contains(&format!("harmattan {call}")), "{call}: {out}");
    }
}

#[test]
fn help_and_wrong_usage_speak_french_as_well() {
    let folder = Folder::new();
    let help = folder.call(&["run", "--help", "--lang", "fr"]).well();
    assert!(help.contains("Joue un scénario sans terminal") && help.contains("Exemples"), "{help}");
    assert!(!help.contains("Print help") && !help.contains("Usage"), "{help}");
    for (call, said) in [
        (&["--lang", "fr", "plya"][..], "« play »"),
        (&["--lang=fr", "run"], "<SCENARIO>"),
        (&["run", "two-bridges", "--lang", "fr", "--format", "xml"], "text, json"),
    ] {
        let wrong = folder.call(call).badly(2).replace('\u{a0}', " ");
        assert!(wrong.starts_with("erreur : ") && wrong.contains(said), "{wrong}");
    }
}

#[test]
fn what_needs_a_terminal_says_so_and_leaves_no_log() {
    let folder = Folder::new();
    for call in [&["play", "two-bridges"][..], &["resume", "a.jsonl"], &["replay", "a.jsonl"]] {
        let said = folder.call(call);
        assert_eq!(said.out, "");
        assert!(said.badly(1).contains("terminal"), "{call:?}");
    }
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn french_is_spoken_when_asked_for_or_when_the_system_does() {
    let folder = Folder::new();
    let summary = folder.call(&["run", "two-bridges", "--lang", "fr"]).well();
    assert!(
        summary.contains("Deux ponts et un gué") && summary.contains("graine") && summary.contains("sceau "),
        "{summary}"
    );
    let french = &[("LANG", "fr_FR.UTF-8")][..];
    assert_eq!(folder.call_with(&["run", "two-bridges"], french).well(), summary);
    assert_eq!(folder.call_with(&["run", "two-bridges"], &[("LANG", "C"), ("LC_ALL", "fr_CA.UTF-8")]).well(), summary);
    let english = folder.call_with(&["run", "two-bridges", "--lang", "en"], french).well();
    assert!(english.contains("Two bridges") && english.contains("seed"), "{english}");

    for (call, word) in [
        (&["run", "two-bridge"][..], "aide : vouliez-vous dire « two-bridges » ?"),
        (&["verify", "none.jsonl"], "ce fichier ou ce dossier n’existe pas"),
        (&["run", "two-bridges", "--until", "soon"], "n’est pas une heure de l’exercice"),
        (&["play", "two-bridges"], "il faut un terminal"),
    ] {
        let err = folder.call_with(call, french).badly(1);
        assert!(err.starts_with("erreur : ") && err.contains(word), "{err}");
    }
}

#[test]
fn a_refused_act_is_told_and_does_not_stop_the_run() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    for (lang, word) in
        [("en", "refused: D1 08:04, Spokeswoman of Sorra, "), ("fr", "refusé : J1 08:04, Porte-parole de Sorra, ")]
    {
        let said = folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--lang", lang]);
        assert!(said.err.starts_with(word) && said.err.lines().count() == 1, "{}", said.err);
        said.well();
    }
}

#[test]
fn acts_behind_the_end_of_a_run_are_told_not_swallowed() {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    let said = folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--until", "1min", "--format", "json"]);
    let told = said.err.clone();
    assert_eq!(said.json()["acts"], 0);
    assert!(told.starts_with("not done: 3 of the acts, the first of them at D1 08:0"), "{told}");
    assert_eq!(told.lines().count(), 1);
}

#[test]
fn nothing_from_a_file_steers_the_terminal() {
    let folder = Folder::new();
    // RON lets escapes into texts: a scenario with such a text is refused, and the complaint does not repeat them.
    folder.copy("two-bridges");
    let file = "two-bridges/scenario.ron";
    folder.change(file, "\"Two bridges and a ford", "\"Two \\u{1b}[31mbridges\\u{202e} and a ford");
    folder.change(file, "\"Chief of the North Bridge post\"", "\"Chief\u{7}\u{1b}]0;mine\u{7}\u{202e} of the post\"");
    folder.write(
        "bad.jsonl",
        "{\"at\":\"\\u001b[31m\",\"seat\":\"ch\\u001bief\",\"act\":{\"Pau\\u001bse\":{}}}\n\u{1b}\n",
    );
    for call in [
        &["check", "two-bridges"][..],
        &["check", "two-bridges", "--format", "json"],
        &["run", "two-bridges"],
        &["run", "lake-chad", "--acts", "bad.jsonl"],
        &["run", "\u{1b}[31m"],
        &["check", "\u{1b}[31m"],
        &["verify", "\u{1b}[31m"],
    ] {
        let said = folder.call(call);
        assert_eq!(said.code, Some(1), "{call:?}");
        assert_plain(&said.out);
        assert_plain(&said.err);
    }
    // People may have typed anything; the log keeps it, and nothing shows it as it is.
    fs::remove_dir_all(folder.path("two-bridges")).expect("the copy is done with");
    folder.write(
        "acts.jsonl",
        "{\"at\":60,\"seat\":\"chief\",\"act\":{\"OpenPost\":{\"post\":\"no\\u001b[2Jwhere\\u009b1m\"}}}\n\
         {\"at\":60,\"seat\":\"chief\",\"act\":{\"Tell\":{\"to\":\"governor\",\"text\":\"a\\u001b[31m\\u202eb\"}}}\n",
    );
    for call in [
        &["run", "two-bridges", "--acts", "acts.jsonl", "--log", "a.jsonl"][..],
        &["verify", "a.jsonl"],
        &["facts", "a.jsonl"],
        &["facts", "a.jsonl", "--format", "csv"],
        &["report", "a.jsonl", "--out", "report"],
    ] {
        let said = folder.call(call);
        assert_plain(&said.out);
        assert_plain(&said.err);
        said.well();
    }
    for file in ["report.html", "report.md"] {
        assert_plain(&folder.read(&format!("report/{file}")));
    }
}

#[test]
fn an_act_with_a_text_of_thousands_of_characters_is_refused_with_a_word() {
    let folder = Folder::new();
    let act = |n: usize| {
        format!("{{\"at\":60,\"seat\":\"chief\",\"act\":{{\"Propose\":{{\"text\":\"{}\"}}}}}}\n", "é".repeat(n))
    };
    folder.write("acts.jsonl", act(4_000) + &act(4_001) + &act(1_000_000));
    let said = folder.call(&["run", "two-bridges", "--acts", "acts.jsonl", "--log", "a.jsonl"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.err.matches("4,000 characters or shorter").count(), 2, "{}", said.err);
    assert_eq!(folder.read("a.jsonl").matches("\"Propose\"").count(), 1, "one is in the record");
    folder.call(&["verify", "a.jsonl"]).well();
}
