use kernel::seal::digest_bytes;
use words::fault::ExhibitFault;

use super::*;
use crate::document::package;

fn manifest() -> Manifest {
    Manifest {
        exhibit: FORMAT,
        version: "0.1.0".into(),
        scenario: "two-bridges".into(),
        variant: None,
        seed: 7,
        until_s: 1800,
        seal: digest_bytes(b"a state"),
        log: "log/day.jsonl".into(),
        parts: Vec::new(),
    }
}

fn parts() -> Vec<(String, Vec<u8>)> {
    [
        ("README.txt", "read me"),
        ("log/day.jsonl", "{}\n"),
        ("scenario/scenario.ron", "()"),
        ("facts/facts.jsonl", "{}\n"),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .to_vec()
}

fn packed() -> Vec<u8> {
    pack(manifest(), parts()).expect("memory").1
}

/// The same parts with a manifest that was made for others.
fn tampered(parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let whole = serde_json::to_vec(&open(&packed()).expect("an exhibit").manifest).expect("JSON");
    package::pack(&[(MANIFEST.to_owned(), whole)].into_iter().chain(parts).collect::<Vec<_>>()).expect("memory")
}

#[test]
fn what_was_packed_is_taken_apart_again_and_the_same_parts_make_the_same_file() {
    assert_eq!(packed(), packed());
    let contents = open(&packed()).expect("an exhibit");
    assert_eq!(contents.log, b"{}\n");
    assert_eq!(contents.scenario["scenario.ron"], b"()");
    assert_eq!(contents.part("README.txt").map(|part| part.sha256), Some(digest_bytes(b"read me")));
    assert_eq!((contents.manifest.parts.len(), contents.manifest.seal), (4, manifest().seal));
}

#[test]
fn a_part_that_was_changed_added_or_taken_out_is_named() {
    let mut changed = parts();
    changed[3].1 = b"{ }\n".to_vec();
    assert_eq!(open(&tampered(changed)).expect_err("changed"), ExhibitFault::Changed("facts/facts.jsonl".into()));
    let mut more = parts();
    more.push(("report/report.html".into(), b"<p>".to_vec()));
    assert_eq!(open(&tampered(more)).expect_err("added"), ExhibitFault::Stranger("report/report.html".into()));
    let fewer = parts()[..3].to_vec();
    assert_eq!(open(&tampered(fewer)).expect_err("taken out"), ExhibitFault::Missing("facts/facts.jsonl".into()));
}

#[test]
fn what_is_no_exhibit_is_told_from_one_that_is_damaged() {
    let whole = packed();
    for cut in [4, whole.len() / 2, whole.len() - 1] {
        assert_eq!(open(&whole[..cut]).expect_err("cut"), ExhibitFault::Damaged, "{cut}");
    }
    let other = package::pack(&[("evening.jsonl".into(), b"{}".to_vec())]).expect("memory");
    assert_eq!(open(&other).expect_err("a log"), ExhibitFault::NoManifest(Some("evening.jsonl".into())));
    let newer = package::pack(&[(MANIFEST.into(), br#"{"exhibit":9,"pages":[]}"#.to_vec())]).expect("memory");
    assert_eq!(open(&newer).expect_err("newer"), ExhibitFault::Newer(9));
    let others = package::pack(&[(MANIFEST.into(), br#"{"name":"an app"}"#.to_vec())]).expect("memory");
    assert_eq!(open(&others).expect_err("another's manifest"), ExhibitFault::NoManifest(None));
    for flipped in (0..whole.len()).step_by(7) {
        let mut bytes = whole.clone();
        bytes[flipped] ^= 0x10;
        // A time or another mark of the packer says nothing of what lies in there.
        if let Ok(contents) = open(&bytes) {
            assert_eq!(contents.log, b"{}\n");
        }
    }
}

#[test]
fn a_file_that_unpacks_to_more_than_any_exhibit_is_stopped_on_the_way() {
    let long = vec![b' '; (2 << 20) as usize];
    let bomb = package::pack(&[(MANIFEST.into(), long)]).expect("memory");
    assert!(bomb.len() < 8192);
    assert_eq!(open(&bomb).expect_err("a bomb"), ExhibitFault::TooLarge(1 << 20));
    let mut claims = open(&packed()).expect("an exhibit").manifest;
    let of = |claims: &Manifest| {
        let first = (MANIFEST.to_owned(), serde_json::to_vec(claims).expect("JSON"));
        package::pack(&[first].into_iter().chain(parts()).collect::<Vec<_>>()).expect("memory")
    };
    claims.parts[0].bytes = 3;
    assert_eq!(open(&of(&claims)).expect_err("it lies"), ExhibitFault::Changed("README.txt".into()));
    claims.parts[0].bytes = u64::MAX;
    assert_eq!(open(&of(&claims)).expect_err("it boasts"), ExhibitFault::TooLarge(1 << 30));
    let many: Vec<_> = (0..1001).map(|n| (format!("{n}"), Vec::new())).collect();
    assert_eq!(open(&package::pack(&many).expect("memory")).expect_err("many"), ExhibitFault::TooManyParts(1000));
}
