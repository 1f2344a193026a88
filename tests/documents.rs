//! What the documents say of the repository: their links lead somewhere, and the files that they name are there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use pulldown_cmark::{Event, Parser, Tag};

/// Everything written for people who read on, whatever folder it lies in.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["", "docs", "scenarios", "scenarios/geography"].map(|folder| root.join(folder));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    let files = files.map(|entry| entry.expect("an entry").path());
    files.filter(|file| file.extension().is_some_and(|e| e == "md") && !file.ends_with("CHANGELOG.md")).collect()
}

#[test]
fn every_link_of_the_documents_leads_somewhere_and_every_file_that_they_name_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).expect("text");
        for event in Parser::new(&text) {
            let path = match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) if !dest_url.contains("://") => {
                    document.with_file_name(dest_url.split('#').next().unwrap_or_default())
                }
                // A name from the root of the repository, as `tests/seats.rs`.
                Event::Code(name) if ["engine/", "tui/", "tests/"].iter().any(|top| name.starts_with(top)) => {
                    root.join(&*name)
                }
                _ => continue,
            };
            seen += 1;
            assert!(path.exists(), "{} names {}", document.display(), path.display());
        }
    }
    assert!(seen > 50, "{seen} links and names were found");
}
