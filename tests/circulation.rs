//! What circulates: no byte of the edition for circulation, nor of facts for other tools, holds a word that was not for everybody, the name
//! of who told something, or what concerns the protection of people. Each is looked for where it must stand, too.

use std::{
    collections::BTreeSet,
    fs,
    io::{Cursor, Read as _},
};

use serde_json::Value;
use vocabulary::{fact::Fact, measure::concerns_protection};
use words::{Lang, Names};
use zip::ZipArchive;

use crate::{door::Folder, laws::shipped};

/// Words that no scenario holds, each planted where it is meant for few.
const PLANTED: [&str; 7] = ["qwalvo1", "qwalvo2", "qwalvo3", "qwalvo4", "qwalvo5", "qwalvo6", "qwalvo7"];

/// A secret proposal with its reasons, an argument, a ruling and what overrides it; a report kept back; a word aside, and a note.
const ACTS: &str = concat!(
    r#"{"at":"D1 07:30","seat":"kandil-women","act":{"Share":{"report":"com-kandil#1","to":"police-ne"}}}"#,
    "\n",
    r#"{"at":"D1 10:20","seat":"police-ne","act":{"Propose":{"text":"qwalvo1","reasons":"qwalvo2","secret":true}}}"#,
    "\n",
    r#"{"at":"D1 10:30","seat":"gov-diffa","act":{"Argue":{"proposal":"police-ne#1","for_it":true,"text":"qwalvo3"}}}"#,
    "\n",
    r#"{"at":"D1 10:40","seat":"facilitator","act":{"Rule":{"proposal":"police-ne#1","odds":700,"effects":[],"reason":"qwalvo4"}}}"#,
    "\n",
    r#"{"at":"D1 11:00","seat":"police-ne","act":{"Withhold":{"report":"com-kandil#1","reason":"qwalvo5"}}}"#,
    "\n",
    r#"{"at":"D1 11:10","seat":"facilitator","act":{"Whisper":{"to":"gov-diffa","text":"qwalvo6"}}}"#,
    "\n",
    r#"{"at":"D1 11:20","seat":"facilitator","act":{"Note":{"text":"qwalvo7"}}}"#,
    "\n",
);

/// Two days of `lake-chad`, with all of that said and the other seats kept by the book.
fn evening() -> Folder {
    let folder = Folder::new();
    folder.write("acts.jsonl", ACTS);
    let run = ["run", "lake-chad", "--until", "48h", "--acts", "acts.jsonl", "--play", "by-the-book"];
    folder.call(&[&run[..], &["--log", "evening.jsonl"]].concat()).well();
    folder
}

/// All that the files of a folder hold, by name: those within a packed one each by itself.
fn all_of(folder: &Folder, name: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder.path(name)).expect("a folder") {
        let path = entry.expect("an entry").path();
        let (name, bytes) = (path.display().to_string(), fs::read(&path).expect("a file"));
        if bytes.starts_with(b"PK") {
            let mut packed = ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
            for n in 0..packed.len() {
                let (mut part, mut held) = (packed.by_index(n).expect("a part"), Vec::new());
                part.read_to_end(&mut held).expect("it is unpacked");
                all.push((format!("{name}/{n}"), String::from_utf8_lossy(&held).into_owned()));
            }
        } else {
            all.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    assert!(all.len() > 15, "a page, its text, and what is within a workbook and a Word file: {}", all.len());
    all
}

fn facts(folder: &Folder) -> Vec<Fact> {
    let lines = folder.call(&["facts", "evening.jsonl"]).well();
    lines.lines().skip(1).map(|line| serde_json::from_str(line).expect("a fact")).collect()
}

/// The report in this edition and language.
fn report(folder: &Folder, edition: &str, lang: Lang) -> Vec<(String, String)> {
    let out = format!("{edition}-{}", lang.code());
    folder.call(&["report", "evening.jsonl", "--edition", edition, "--out", &out, "--lang", lang.code()]).well();
    all_of(folder, &out)
}

#[test]
fn no_byte_of_the_report_for_circulation_holds_what_was_said_to_few_or_who_told() {
    let folder = evening();
    let facts = facts(&folder);
    let scenario = shipped("lake-chad");
    let homes = scenario.communities.iter();
    let people: Vec<String> = homes
        .flat_map(|home| [Some(home.id), home.committee.as_ref().map(|committee| committee.id)])
        .flatten()
        .flat_map(|name| [format!("{name}#"), format!("{name}&#35;"), format!("{name}\\#")])
        .collect();
    let guarded: BTreeSet<u64> =
        facts.iter().filter(|fact| fact.what.concerns_protection()).map(|fact| fact.n).collect();
    assert!(guarded.len() > 10, "{guarded:?}");
    for lang in Lang::ALL {
        let names = Names::new(&scenario, lang);
        let open = report(&folder, "public", lang);
        for (file, text) in &open {
            let planted = PLANTED.iter().find(|word| text.contains(*word));
            assert_eq!(planted, None, "{file}");
            let told = people.iter().find(|name| text.contains(name.as_str()));
            assert_eq!(told, None, "{file}");
        }
        let measures =
            vocabulary::measure::MEASURES.iter().filter(|known| known.alone && concerns_protection(known.key));
        let hidden: Vec<String> = measures.filter_map(|known| words::measure(known.key, &names)).collect();
        let (page, whole) = (of_page(&open), report(&folder, "confidential", lang));
        let shows =
            |page: &str, name: &str| [format!(">{name}<"), format!("; {name};")].iter().any(|at| page.contains(at));
        assert!(hidden.len() > 10 && hidden.iter().all(|name| !shows(page, name)), "{hidden:?}");
        assert!(guarded.iter().all(|n| !page.contains(&format!("id=\"f{n}\""))), "evidence of a protection matter");
        // What is left out is there to be left out.
        let whole_page = of_page(&whole);
        let there = PLANTED.iter().filter(|word| whole_page.contains(*word)).count();
        assert!(there >= 3, "{there} of {PLANTED:?}");
        assert!(people.iter().any(|name| whole_page.contains(name.as_str())), "reports of communities by name");
        assert!(hidden.iter().any(|name| shows(whole_page, name)), "measures of protection");
        assert!(guarded.iter().any(|n| whole_page.contains(&format!("id=\"f{n}\""))), "evidence of protection matters");
    }
}

fn of_page(files: &[(String, String)]) -> &str {
    &files.iter().find(|(name, _)| name.ends_with("report.html")).expect("a page").1
}

#[test]
fn facts_for_other_tools_hold_no_word_and_their_map_no_place_of_protection() {
    let folder = evening();
    for form in ["jsonl", "csv", "ocel", "geojson", "hxl"] {
        let told = folder.call(&["facts", "evening.jsonl", "--format", form]).well();
        assert!(PLANTED.iter().all(|word| !told.contains(word)), "{form}");
    }
    let guarded: BTreeSet<u64> =
        facts(&folder).iter().filter(|fact| fact.what.concerns_protection()).map(|fact| fact.n).collect();
    let map: Value = folder.call(&["facts", "evening.jsonl", "--format", "geojson"]).json();
    let features = map["features"].as_array().expect("features");
    let placed = |feature: &&Value| !feature["geometry"].is_null();
    let numbers: BTreeSet<u64> =
        features.iter().filter(placed).filter_map(|feature| feature["properties"]["n"].as_u64()).collect();
    assert!(!numbers.is_empty() && numbers.is_disjoint(&guarded));
    // The journal is for the table itself: it has the words, and marks what was meant for few.
    let journal = folder.call(&["facts", "evening.jsonl", "--format", "journal"]).well();
    assert!(PLANTED.iter().all(|word| journal.contains(word)), "{journal}");
    let secret = journal.lines().filter(|line| line.ends_with(",secret")).count();
    assert_eq!(secret, 6, "a row an act, from the proposal to the note");
}

#[test]
fn an_act_of_a_protection_matter_is_not_named_in_a_box_about_its_change() {
    let folder = evening();
    let log = folder.read("evening.jsonl");
    let act = log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()).find(|line| {
        line["line"] == "act"
            && ["Refer", "ReferConfidentially", "TraceFamilies"].iter().any(|kind| line["act"].get(kind).is_some())
    });
    let act = act.expect("by the book somebody is referred");
    folder.write("change.ron", format!("[drop({})]", act["n"]));
    folder.call(&["whatif", "evening.jsonl", "--change", "change.ron", "--seeds", "0", "--out", "w"]).well();
    let named = |edition: &str| {
        let args = ["report", "evening.jsonl", "--whatif", "w/whatif.json", "--edition", edition, "--out", edition];
        folder.call(&args).well();
        let page = folder.read(&format!("{edition}/report.md"));
        page.contains("a change of an act that is not for circulation")
    };
    assert!(named("public") && !named("confidential"));
}
