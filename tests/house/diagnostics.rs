//! The pages of `docs/diagnostics`, one a code, are those that `check --explain` prints.

use std::fs;

use words::{Lang, explain};

use super::document;

#[test]
fn every_code_has_its_page_and_the_pages_in_the_documents_are_those() {
    let mut list = String::new();
    for page in explain::pages() {
        let words = |lang| page.in_words(lang);
        document::hold(
            &format!("docs/diagnostics/{}.md", page.code),
            &format!("{}\n---\n\n{}", words(Lang::En), words(Lang::Fr)),
        );
        list += &format!("| [{}]({}.md) | {} | {} |\n", page.code, page.code, page.title.0, page.title.1);
    }
    let head = |lang| {
        let phrases = explain::ExplainPhrases::of(lang);
        format!("# {}\n\n{}\n", phrases.index, phrases.about_index)
    };
    let (english, french) = (head(Lang::En), head(Lang::Fr).replacen("# ", "## ", 1));
    document::hold("docs/diagnostics/README.md", &format!("{english}\n{french}\n| | | |\n|---|---|---|\n{list}"));
    let known: Vec<String> = explain::pages().iter().map(|page| format!("{}.md", page.code)).collect();
    for entry in fs::read_dir(document::path("docs/diagnostics")).expect("the pages") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(name == "README.md" || known.contains(&name), "{name} explains no code");
    }
}
