//! The files beside a scenario: those that it includes, and those that it hands out. All lie in its folder or below it.
//!
//! No file is opened here: whoever opens them says how it stands with each.

use reading::{
    node::{Form, Node},
    walk::walk,
};
use vocabulary::{inject::Attachment, scenario::Scenario};

/// The endings of files that can be handed out: pictures that a browser prints, and plain text.
pub const PRINTED: &[&str] = &["svg", "png", "jpg", "jpeg", "txt"];

/// How it stands with a file that a scenario hands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// It is there, or nobody can tell.
    There,
    /// There is no such file.
    Missing,
    /// It is a link that leads out of the folder.
    Outside,
    /// It is a folder, a device or a pipe.
    NotAFile,
    /// It has more bytes than so many.
    TooLarge(u64),
}

/// Whether a path names a file in the folder or below it: parts between slashes, none of which leads up or elsewhere.
pub fn stays_within(path: &str) -> bool {
    let part = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    path.split('/').all(part)
}

/// Whether a file can be printed, by the end of its name.
pub fn is_printed(path: &str) -> bool {
    let end = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    end.is_some_and(|end| PRINTED.contains(&end.as_str()))
}

/// The files that the text of a scenario includes, as it writes them.
pub fn included(text: &str) -> Vec<String> {
    let (tree, _) = walk(text);
    let Some(Node { form: Form::List(items), .. }) = tree.as_ref().and_then(|tree| tree.field("include")) else {
        return Vec::new();
    };
    let path = |item: &Node| if let Form::Text(path) = &item.form { Some(path.clone()) } else { None };
    items.iter().filter_map(path).collect()
}

/// Everything that a scenario hands out: with its rows, then with the briefs of its seats.
pub fn attachments(scenario: &Scenario) -> impl Iterator<Item = &Attachment> {
    let rows = scenario.msel.iter().flat_map(|row| &row.attachments);
    rows.chain(scenario.seats.iter().flat_map(|seat| &seat.attachments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_folder() {
        for path in ["land.ron", "shared/land.ron", "maps/north bank.svg"] {
            assert!(stays_within(path), "{path}");
        }
        for path in
            ["../land.ron", "shared/../../x", "/etc/passwd", "C:\\x", "c:x", "", "a//b", "./x", ".hidden", "a\\..\\b"]
        {
            assert!(!stays_within(path), "{path}");
        }
        assert!(is_printed("maps/North.SVG") && !is_printed("maps/north.exe") && !is_printed("svg"));
        assert_eq!(included("(format: 2, include: [\"a.ron\", \"shared/b.ron\"])"), ["a.ron", "shared/b.ron"]);
        assert_eq!(included("(include: ["), Vec::<String>::new());
    }
}
