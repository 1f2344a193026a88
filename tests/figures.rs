//! The figures of the model are data: none hides in the code, and whoever sets one plays with it.

use std::{collections::BTreeSet, path::Path};

use engine::exercise::Exercise;
use kernel::time::Time;
use vocabulary::parameter::{DOMAINS, ILLUSTRATIVE, Parameter, Settings};

use crate::{door::Folder, laws::shipped};

/// The files of a folder and of the folders in it, each with its text.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder).expect("a folder of the engine");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    let read = |path: std::path::PathBuf| match path.is_dir() {
        true => sources(&path),
        false => vec![(path.display().to_string(), std::fs::read_to_string(&path).expect("it can be read"))],
    };
    paths.flat_map(read).collect()
}

#[test]
fn no_figure_of_the_world_is_a_constant() {
    // Ends and middle of a scale, periods and units of which figures speak, bounds of memory, and the arithmetic of Flee, which is as it was
    // published: nothing that one could wish to be otherwise.
    let technical = [
        "FULL",
        "NEUTRAL_TRUST",
        "DAY",
        "SEARCHES",
        "ANSWERS",
        "FAR",
        "NONE",
        "LEDGER",
        "PIECES",
        "LEVELS",
        "HOPS",
        "SECOND_US",
    ];
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("engine/src");
    let files: Vec<_> = ["world", "exercise"].iter().flat_map(|part| sources(&engine.join(part))).collect();
    assert!(files.len() > 30, "the world was looked for in the wrong place");
    for (path, source) in files {
        let body = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for line in body.lines().map(str::trim_start) {
            let line = line.split_once("const ").filter(|(before, _)| before.is_empty() || before.starts_with("pub"));
            let Some((name, kind)) = line.and_then(|(_, rest)| rest.split_once(": ")) else { continue };
            let number = ["u8", "u16", "u32", "u64", "i32", "i64", "f64", "Span", "(", "["];
            if number.iter().any(|start| kind.starts_with(start)) {
                assert!(technical.contains(&name), "{path}: make `{name}` a figure of `vocabulary::parameter`");
            }
        }
    }
}

#[test]
fn the_slower_paper_is_the_longer_people_wait() {
    let folder = Folder::new();
    let waits = |paper: &str| -> i64 {
        let wait = |seed: &&str| {
            let set = format!("crossing.paper_takes={paper}");
            let run = folder.call(&["run", "two-bridges", "--seed", seed, "--format", "json", "--set", &set]).json();
            assert_eq!(run["parameters"]["crossing.paper_takes"].to_string(), paper);
            run["measures"]["wait_mean_s"].as_i64().expect("a mean wait")
        };
        ["1", "2", "3"].iter().map(wait).sum()
    };
    let [fast, usual, slow] = ["0.8", "1.6", "2.4"].map(waits);
    assert!(fast < usual && usual < slow, "{fast}, {usual}, {slow}");
}

#[test]
fn a_figure_set_to_what_it_is_anyway_changes_nothing_and_the_same_figures_make_the_same_world() {
    let folder = Folder::new();
    let seal = |set: &[&str]| {
        let args: Vec<&str> =
            ["run", "two-bridges", "--until", "12h", "--format", "json"].iter().chain(set).copied().collect();
        folder.call(&args).json()["seal"].to_string()
    };
    let plain = seal(&[]);
    assert_eq!(seal(&["--set", "crossing.paper_takes=1.2", "--set", "crossing.patience.at_least=2h"]), plain);
    let other = seal(&["--set", "crossing.first_line.first=5min"]);
    assert_ne!(other, plain);
    assert_eq!(seal(&["--set", "crossing.first_line.first=300s"]), other, "five minutes are three hundred seconds");
}

#[test]
fn a_scenario_sets_figures_and_a_call_has_the_last_word() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    folder.change(
        "two-bridges/scenario.ron",
        "id: \"two-bridges\",",
        "id: \"two-bridges\", parameters: { \"crossing.paper_takes\": 1.7, \"crossing.patience.at_least\": \"3h\" },",
    );
    assert_eq!(folder.call(&["check", "two-bridges"]).well(), "two-bridges: no faults\n");
    let run = |set: &[&str]| {
        let args: Vec<&str> =
            ["run", "two-bridges", "--until", "6h", "--format", "json"].iter().chain(set).copied().collect();
        folder.call(&args).json()
    };
    let written = run(&[]);
    assert_eq!(written["parameters"].to_string(), r#"{"crossing.paper_takes":1.7,"crossing.patience.at_least":"3h"}"#);
    let called = run(&["--set", "crossing.paper_takes=1.2"]);
    assert_eq!(called["parameters"]["crossing.paper_takes"].to_string(), "1.2");
    assert_ne!(called["seal"], written["seal"]);
}

#[test]
fn a_log_remembers_what_the_call_set_and_everything_that_is_made_of_it_plays_with_that() {
    let folder = Folder::new();
    let set = ["--set", "crossing.first_line.first=4min", "--set", "travel.habit=0.2"];
    let args = ["run", "two-bridges", "--until", "8h", "--log", "set.jsonl", "--format", "json"];
    let run = folder.call(&args.iter().chain(&set).copied().collect::<Vec<_>>()).json();
    let log = folder.read("set.jsonl");
    let header = log.lines().next().expect("a header");
    assert!(header.contains(r#""parameters":{"crossing.first_line.first":"4min","travel.habit":0.2}"#), "{header}");
    // Both play the log again, and both would tell a seal that does not hold.
    folder.call(&["verify", "set.jsonl"]).well();
    assert!(folder.call(&["facts", "set.jsonl", "--format", "jsonl"]).well().contains("PartyCrossed"));
    folder.call(&["report", "set.jsonl", "--out", "report"]).well();
    assert!(folder.read("report/report.md").contains("travel&#46;habit = 0.2"));
    let plain =
        folder.call(&["run", "two-bridges", "--until", "8h", "--log", "plain.jsonl", "--format", "json"]).json();
    assert_ne!(plain["seal"], run["seal"]);
    assert!(
        plain.get("parameters").is_none()
            && !folder.read("plain.jsonl").lines().next().unwrap_or_default().contains("parameters")
    );
}

#[test]
fn what_cannot_be_set_is_wrong_usage_and_told_with_what_would_be_right() {
    let folder = Folder::new();
    let told = |set: &str, lang: &str| {
        folder.call(&["run", "two-bridges", "--until", "1h", "--lang", lang, "--set", set]).badly(2)
    };
    let unknown = told("crossing.paper_take=1.2", "fr");
    assert!(unknown.contains("aucun paramètre du modèle ne s’appelle `crossing.paper_take`"), "{unknown}");
    assert!(unknown.contains("vouliez-vous dire `crossing.paper_takes` ?"), "{unknown}");
    assert!(told("crossing.patience.at_least=2", "en").contains("`crossing.patience.at_least` is a span"));
    assert!(told("crossing.paper_takes=1,2", "fr").contains("`crossing.paper_takes` est un nombre"));
    assert!(told("registry.typed_in_an_hour=1.5", "en").contains("is a whole number"));
    assert!(
        told("crossing.referral_lost=1.5", "en").contains("`crossing.referral_lost` can be 0 to 1, and nothing else")
    );
    assert!(told("crossing.referral_lost", "en").contains("sets nothing"));
    assert!(folder.names().is_empty(), "nothing was begun");
    let hardly = folder.call(&[
        "run",
        "two-bridges",
        "--until",
        "1h",
        "--format",
        "json",
        "--set",
        "crossing.referral_lost=0.9",
    ]);
    assert!(hardly.err.contains("warning: `crossing.referral_lost` is plausible at 0.02 to 0.5"), "{}", hardly.err);
    assert_eq!(hardly.code, Some(0));
}

#[test]
fn check_tells_where_a_figure_is_wrong() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    let parameters = r#"parameters: { "crossing.paper_take": 1.2, "crossing.patience.at_least": 2, "registry.paper_lost": 3, "travel.habit": 0.9 },"#;
    folder.change("two-bridges/scenario.ron", "id: \"two-bridges\",", &format!("id: \"two-bridges\", {parameters}"));
    let said = folder.call(&["check", "two-bridges", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let told = json[0]["complaints"].as_array().expect("complaints");
    let codes: Vec<_> = told
        .iter()
        .map(|it| (it["code"].as_str().unwrap_or_default(), it["level"].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(codes, [("H706", "error"), ("H707", "error"), ("H708", "error"), ("H709", "warning")]);
    let columns: Vec<_> = told.iter().map(|it| it["column"].as_u64().unwrap_or_default()).collect();
    assert!(columns.is_sorted() && columns[0] > 20, "each at its own place: {columns:?}");
}

/// Plays a day of the border with these figures.
fn a_day(set: impl Iterator<Item = (&'static Parameter, f64)>) -> u64 {
    let mut scenario = shipped("lake-chad");
    scenario.parameters = set.map(|(known, value)| (known.name.to_owned(), known.written(value))).collect::<Settings>();
    let mut exercise = Exercise::open(scenario, 5).expect("figures within their limits");
    exercise.advance_to(Time(24 * 3600), &mut |_| {});
    exercise.happenings()
}

#[test]
fn the_engine_bears_every_domain_at_the_limits_of_its_figures() {
    for (domain, parameters) in DOMAINS {
        let least = a_day(parameters.iter().map(|known| (known, known.limits.0)));
        let most = a_day(parameters.iter().map(|known| (known, known.limits.1)));
        assert!(least > 0 && most > 0, "{domain}");
    }
    assert!(a_day(Parameter::all().map(|known| (known, known.plausible.0))) > 0);
    assert!(a_day(Parameter::all().map(|known| (known, known.plausible.1))) > 0);
}

#[test]
fn the_reference_prints_every_figure_in_both_languages() {
    let folder = Folder::new();
    for (lang, words) in [("en", "Paper takes so much"), ("fr", "Le papier prend cette part")] {
        let reference = folder.call(&["reference", "--lang", lang]).well();
        for known in Parameter::all() {
            assert!(reference.contains(&format!("| `{}` |", known.name)), "{} is missing in {lang}", known.name);
        }
        let row = reference.lines().find(|line| line.starts_with("| `crossing.paper_takes`")).expect("a row");
        assert!(row.contains(words) && row.contains("| 1.2 | 0.8"), "{row}");
    }
}

#[test]
fn every_domain_of_the_world_has_its_figures() {
    // What only carries the others holds no figures of the model.
    let carriers = ["happening", "index", "kinds", "population", "script", "turn"];
    // Who is stopped on a road, and what lies on it, is one subject to whoever sets figures.
    let together = |domain| if domain == "rescue" { "wayside" } else { domain };
    let world = Path::new(env!("CARGO_MANIFEST_DIR")).join("engine/src/world/mod.rs");
    let world = std::fs::read_to_string(world).expect("it can be read");
    let declared = world.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let domains: Vec<&str> = declared.filter(|name| !carriers.contains(name)).collect();
    assert!(domains.len() > 10, "the world was looked for in the wrong place");
    for domain in domains {
        assert!(DOMAINS.iter().any(|(known, _)| *known == together(domain)), "{domain} is missing from the figures");
    }
}

#[test]
fn every_figure_has_its_words_and_a_source_or_says_that_it_is_illustrative() {
    for figure in Parameter::all() {
        let name = figure.name;
        assert!(!figure.about.trim().is_empty(), "{name} does not say what it is");
        let dated = figure.source.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
        let sourced = figure.source.contains(ILLUSTRATIVE) || dated;
        assert!(sourced, "{name} gives neither a dated source nor the word `{ILLUSTRATIVE}`");
    }
}

#[test]
fn at_least_forty_published_statements_stand_behind_the_figures() {
    // Counted by statement: several figures may lean on one, and one publication may say several things.
    let all: BTreeSet<_> = Parameter::all().flat_map(Parameter::published).collect();
    assert!(all.len() >= 40, "{}: {all:#?}", all.len());
}

#[test]
fn every_statement_says_by_whom_it_was_published_and_whether_an_excerpt_was_read() {
    // Read in full.
    let read = ["UNHCR Niger, Diffa, December 2014"];
    for figure in Parameter::all() {
        for (says, by) in figure.published() {
            let whole = read.iter().any(|title| by.contains(title));
            assert!(whole || by.contains("excerpt"), "{}: {says} ({by})", figure.name);
            assert!(by.chars().any(char::is_uppercase) && !says.is_empty(), "{}: {says} ({by})", figure.name);
        }
        assert!(!figure.source.contains("from memory"), "{}", figure.name);
    }
}
