//! What holds for every crate that we build from. Nothing is asked of a network but crates that cargo has not fetched yet.
//!
//! Known faults of crates (advisories) are not looked for here: no registry holds them. `SECURITY.md` says when they are.

use std::{collections::BTreeMap, path::PathBuf};

use cargo_metadata::{Metadata, semver::Version};

use super::{texts, tree};

/// Crates of the binary that are there in several versions, and why. Each is one more thing to compile and to read.
const TWICE: [(&str, &str); 9] = [
    ("bitflags", "lsp-types 0.97 has the older one, by itself and by its fluent-uri 0.1; all others the newer"),
    (
        "darling",
        "tui-big-text 0.8 has the older one by derive_builder, ratatui 0.30 the newer; it runs in the compiler alone",
    ),
    (
        "darling_core",
        "tui-big-text 0.8 has the older one by derive_builder, ratatui 0.30 the newer; it runs in the compiler alone",
    ),
    (
        "darling_macro",
        "tui-big-text 0.8 has the older one by derive_builder, ratatui 0.30 the newer; it runs in the compiler alone",
    ),
    ("foldhash", "petgraph 0.8 has the older one by its hashbrown"),
    ("getrandom", "ring 0.17 has the older one; the crates of RustCrypto, which russh needs beside it, the newer"),
    ("hashbrown", "three of them: petgraph 0.8, bevy 0.20 and all others"),
    ("itertools", "ratatui 0.30 has the older one, tui-big-text 0.8 the newer"),
    (
        "syn",
        "derive macros of bevy 0.20 and curve25519-dalek 5 have version 2, all others 3; it runs in the compiler alone",
    ),
];

fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn metadata() -> Metadata {
    tree::metadata(&workspace()).expect("cargo knows the workspace")
}

#[test]
fn the_notices_in_the_binary_are_those_of_its_crates() {
    let metadata = metadata();
    let crates = tree::shipped(&workspace(), &metadata).expect("the binary has its crates");
    let made = texts::notices(&crates).expect("every crate has its texts");
    let kept = std::fs::read_to_string(workspace().join("tui/notices.txt")).expect("the notices are there");
    let differs = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
    assert!(
        differs.is_none() && made.lines().count() == kept.lines().count(),
        "run `cargo run -p harmattan-supply`; first difference, made and kept: {differs:?}"
    );
}

#[test]
fn every_crate_comes_under_a_licence_that_we_accept() {
    let faults: Vec<String> = tree::foreign(&metadata())
        .filter_map(|package| tree::licences(package).err())
        .map(|why| why.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_crate_comes_from_crates_io() {
    let metadata = metadata();
    let elsewhere: Vec<&str> = tree::foreign(&metadata)
        .filter(|package| !package.source.as_ref().is_some_and(|source| source.is_crates_io()))
        .map(|package| package.name.as_str())
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

#[test]
fn no_crate_of_the_binary_is_there_twice_without_a_reason() {
    let metadata = metadata();
    let mut versions: BTreeMap<&str, Vec<&Version>> = BTreeMap::new();
    for package in tree::shipped(&workspace(), &metadata).expect("the binary has its crates") {
        versions.entry(package.name.as_str()).or_default().push(&package.version);
    }
    versions.retain(|_, versions| versions.len() > 1);
    let explained = TWICE.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    assert_eq!(versions.keys().copied().collect::<Vec<_>>(), explained, "{versions:?}");
}

#[test]
fn the_citation_names_the_version_of_the_programme() {
    let citation = std::fs::read_to_string(workspace().join("CITATION.cff")).expect("there is one");
    assert!(citation.lines().any(|line| line == concat!("version: ", env!("CARGO_PKG_VERSION"))), "{citation}");
}
