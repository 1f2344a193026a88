//! What the documents say of the repository: their links lead somewhere, and the files that they name are there. And what a scenario hands
//! out as its plan is that plan.

use std::{
    fs,
    path::{Path, PathBuf},
};

use pulldown_cmark::{Event, Parser, Tag};
use vocabulary::terms::Text;
use words::Lang;

use crate::laws::shipped;

/// Everything written for people who read on, whatever folder it lies in.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["", "docs", "docs/scenarios", "docs/cluster", "scenarios", "scenarios/geography"];
    let folders = folders.map(|folder| root.join(folder));
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

/// Whoever amends a plan at the table has a sheet of it; the report holds what came of it against the paragraphs of the scenario. Where
/// the two drift apart, people strike out a sentence that was never under test.
#[test]
fn a_sheet_that_bears_the_title_of_the_plan_holds_each_of_its_paragraphs_in_both_languages() {
    let mut sheets = 0;
    for built_in in harmattan::library::BUILT_IN {
        let scenario = shipped(built_in.name);
        let Some(plan) = &scenario.plan else { continue };
        let with_rows = scenario.msel.iter().flat_map(|row| &row.attachments);
        let with_briefs = scenario.seats.iter().flat_map(|seat| &seat.attachments);
        for sheet in with_rows.chain(with_briefs).filter(|sheet| sheet.title == plan.title) {
            sheets += 1;
            for lang in Lang::ALL {
                let lower = |text: &Text| lang.of(text).to_lowercase();
                for paragraph in &plan.paragraphs {
                    let said = lower(&paragraph.text);
                    assert!(lower(&sheet.text).contains(&said), "{}, {}: {said}", built_in.name, paragraph.id);
                }
            }
        }
    }
    assert!(sheets >= 3, "only {sheets} sheets of a plan were found");
}
