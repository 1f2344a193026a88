//! The map of crates in ARCHITECTURE.md, held to what their manifests say: which crate may name which.
//!
//! What only tests and benches of a crate need is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    document::{self, code},
    source::Package,
};

/// For each crate, by the name that the code gives it, the crates of the workspace that it names.
fn manifests() -> BTreeMap<String, BTreeSet<String>> {
    let root = document::read("Cargo.toml");
    let ours: BTreeMap<String, String> = section(&root, "[workspace.dependencies]")
        .filter_map(|(name, value)| {
            let folder = value.split("path = \"").nth(1)?.split('"').next()?;
            Some((format!("{folder}/Cargo.toml"), name.to_owned()))
        })
        .collect();
    assert_eq!(
        ours.len(),
        Package::all().len(),
        "every crate of the engine and of the terminal is a dependency of the workspace"
    );
    let names: BTreeSet<&String> = ours.values().collect();
    let named = |manifest: &String| {
        let text = document::read(manifest);
        let all: BTreeSet<String> = section(&text, "[dependencies]").map(|(name, _)| name.to_owned()).collect();
        all.into_iter().filter(|name| names.contains(name)).collect()
    };
    ours.iter().map(|(manifest, name)| (name.clone(), named(manifest))).collect()
}

/// The lines of a section of a manifest: what stands before and behind the first `=`, less what follows a dot.
fn section<'a>(manifest: &'a str, head: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let lines =
        manifest.lines().skip_while(move |line| *line != head).skip(1).take_while(|line| !line.starts_with('['));
    let entries = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
    entries.map(|(name, value)| (name.trim().split('.').next().unwrap_or_default(), value))
}

#[test]
fn each_crate_names_those_that_the_map_says_and_no_others() {
    let rows = document::table("ARCHITECTURE.md", "| crate |");
    let cell = |row: &[String], n: usize| -> BTreeSet<String> { code(&row[n]).map(str::to_owned).collect() };
    let map: BTreeMap<String, BTreeSet<String>> =
        rows.iter().map(|row| (cell(row, 0).into_iter().next().expect("a crate has a name"), cell(row, 3))).collect();
    assert_eq!(map, manifests(), "left: ARCHITECTURE.md, right: the manifests");
    for row in &rows {
        let name = cell(row, 0).into_iter().next().expect("a crate has a name");
        let users: BTreeSet<String> =
            map.iter().filter(|(_, names)| names.contains(&name)).map(|(user, _)| user.clone()).collect();
        assert_eq!(cell(row, 4), users, "who uses {name}; left: ARCHITECTURE.md, right: the manifests");
    }
}
