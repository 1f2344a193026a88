//! Documents that are drawn from the code, and held to it. That the files which they name are there is held in `tests/documents.rs`.
//!
//! `INSTA_UPDATE=always cargo test -p harmattan-promises --test promises -- house::` draws them anew, as it does snapshots. Without it
//! a document that is not what the code says fails.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// A path from the root of the repository.
pub fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

/// How a file is called in a document, on every machine.
pub fn from_root(file: &Path) -> String {
    let inside = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("inside the repository");
    inside.display().to_string().replace('\\', "/")
}

/// The text of a document.
pub fn read(document: &str) -> String {
    fs::read_to_string(path(document)).unwrap_or_else(|why| panic!("{document}: {why}"))
}

/// Holds a whole document to what is drawn from the code.
pub fn hold(document: &str, drawn: &str) {
    let there = fs::read_to_string(path(document)).unwrap_or_default();
    if there == drawn {
        return;
    }
    assert!(
        env::var("INSTA_UPDATE").is_ok_and(|update| update == "always"),
        "{document} is not what the code says. `INSTA_UPDATE=always cargo test -p harmattan-promises --test promises -- house::` \
         draws it anew:\n{drawn}"
    );
    fs::write(path(document), drawn).expect("a document can be written");
}

/// Holds the part of a document between `<!-- drawn: NAME -->` and `<!-- end of NAME -->`.
pub fn hold_part(document: &str, name: &str, drawn: &str) {
    let there = read(document);
    let [from, to] = [format!("<!-- drawn: {name} -->\n"), format!("<!-- end of {name} -->")];
    let (before, rest) = there.split_once(&from).unwrap_or_else(|| panic!("{document} has no part {name}"));
    let (_, after) = rest.split_once(&to).unwrap_or_else(|| panic!("the part {name} of {document} has no end"));
    hold(document, &format!("{before}{from}{drawn}{to}{after}"));
}

/// The cells of each row of the table under a heading that begins with `head`; the row of dashes is left out.
pub fn table(document: &str, head: &str) -> Vec<Vec<String>> {
    let text = read(document);
    let rows = text.lines().skip_while(|line| !line.starts_with(head)).skip(2).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    let rows: Vec<Vec<String>> = rows.map(cells).collect();
    assert!(!rows.is_empty(), "{document} has no table `{head}`");
    rows
}

/// What stands between backticks.
pub fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
