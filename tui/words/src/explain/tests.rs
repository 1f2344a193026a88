use std::collections::BTreeSet;

use ::reading::source::SourceFile;
use authoring::{
    change::{self, ChangedPlay},
    read::examine,
};
use kernel::{names::Slug, time::Time};
use vocabulary::{act::Actor, change::RecordedAct};

use super::*;

const BASE: &str = include_str!("../../../../tests/cases/check/base.ron");

fn codes(text: &str) -> BTreeSet<&'static str> {
    examine(&[SourceFile::new("scenario.ron", text)]).1.iter().map(|complaint| complaint.code()).collect()
}

/// The whole files of an example, wrong and right.
fn files(example: &CodeExample) -> Option<(String, String)> {
    match example {
        CodeExample::Stretch { given, at, wrong, right } => {
            let base = given.iter().fold(BASE.to_owned(), |text, (old, new)| replaced(&text, old, new));
            Some((replaced(&base, at, wrong), replaced(&base, at, right)))
        }
        CodeExample::Whole { wrong, right } => Some(((*wrong).to_owned(), (*right).to_owned())),
        CodeExample::Change { .. } | CodeExample::None => None,
    }
}

fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "`{old}` stands once in the scenario of the examples");
    text.replacen(old, new, 1)
}

#[test]
fn the_wrong_example_gives_its_code_and_no_other_and_the_right_one_none() {
    let mut odd = Vec::new();
    for page in pages() {
        let Some((wrong, right)) = files(&page.example) else { continue };
        let (wrong, right) = (codes(&wrong), codes(&right));
        if wrong != BTreeSet::from([page.code]) || !right.is_empty() {
            odd.push((page.code, wrong, right));
        }
    }
    assert!(odd.is_empty(), "code, codes of the wrong example, codes of the right one: {odd:#?}");
}

/// The codes of a change file, held against a log of two acts.
fn codes_of_changes(text: &str) -> BTreeSet<&'static str> {
    let (scenario, _) = examine(&[SourceFile::new("scenario.ron", BASE)]);
    let scenario = scenario.expect("the scenario of the examples holds no error");
    let act = |n: u32, act: &str| RecordedAct {
        n,
        at: Time(i64::from(n) * 3600),
        seat: Actor(Slug::new("chief")),
        act: serde_json::from_str(act).expect("an act"),
    };
    let acts =
        [act(1, r#"{"OpenPost":{"post":"p1"}}"#), act(2, r#"{"ClosePost":{"post":"p1","let_needy_pass":true}}"#)];
    let played = ChangedPlay { written: &scenario, variant: None, acts: &acts, until: Time(24 * 3600) };
    change::read(text, played).1.iter().map(|fault| fault.fault.code()).collect()
}

#[test]
fn a_wrong_change_gives_its_code_and_no_other_and_the_right_one_none() {
    let mut odd = Vec::new();
    for page in pages() {
        let CodeExample::Change { wrong, right } = &page.example else { continue };
        let (wrong, right) = (codes_of_changes(wrong), codes_of_changes(right));
        if wrong != BTreeSet::from([page.code]) || !right.is_empty() {
            odd.push((page.code, wrong, right));
        }
    }
    assert!(odd.is_empty(), "code, codes of the wrong example, codes of the right one: {odd:#?}");
}

#[test]
fn only_faults_of_files_of_keys_and_of_endless_brackets_have_no_example() {
    let bare = pages().into_iter().filter(|page| matches!(page.example, CodeExample::None)).map(|page| page.code);
    let known = [
        "H010", "H013", "H014", "H015", "H016", "H023", "H024", "H409", "H424", "H425", "H426", "H561", "H611", "K001",
        "K002", "K003",
    ];
    assert_eq!(bare.collect::<Vec<_>>(), known);
}

#[test]
fn every_code_has_one_page_with_words_in_both_languages() {
    let pages = pages();
    let codes: BTreeSet<&str> = pages.iter().map(|page| page.code).collect();
    assert_eq!(codes.len(), pages.len(), "a code has two pages");
    for page in pages {
        for (en, fr) in [page.title, page.why, page.remedy] {
            assert!(!en.is_empty() && !fr.is_empty() && en != fr, "{}", page.code);
            assert!(!fr.contains('\''), "{}: an apostrophe of a typewriter: {fr}", page.code);
            assert!(!page.title.0.ends_with('.') && page.why.0.ends_with('.'), "{}", page.code);
        }
    }
}

#[test]
fn a_code_is_found_however_it_is_written_and_an_unknown_one_names_its_neighbours() {
    let code = |asked| find(asked).map(|page| page.code).ok();
    assert_eq!(code("H204"), Some("H204"));
    assert_eq!(code(" h204 "), Some("H204"));
    assert_eq!(code("204"), Some("H204"));
    assert_eq!(find("H208").err(), Some(vec!["H207", "H206", "H205"]));
    assert_eq!(find("E204").err().map(|near| near.contains(&"H204")), Some(true));
    assert_eq!(find("zzz").err(), Some(Vec::new()));
    assert_eq!(find("").err(), Some(Vec::new()));
}
