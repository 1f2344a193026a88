//! Values of a scenario as RON, as an author would write them: a value on one line where it fits, spread over several where it does
//! not, and nothing that reads the same when it is left out.
//!
//! It asks the reader what may be left out and knows no default itself. It writes no comment and no file; what stands around a value
//! is for [`super::draft`].

mod tree;

use std::cell::Cell;

use serde::{Serialize, de::DeserializeOwned};

pub use self::tree::{Part, ValueTree, tree};

/// A line, at most; what is longer is spread over several.
pub const WIDTH: usize = 120;
/// What stands before the parts of a value that is spread.
const INDENT: &str = "    ";

/// A value as RON, in lines of [`WIDTH`] characters. It is read back as the same value.
pub fn ron<T: Serialize + DeserializeOwned + PartialEq>(value: &T) -> String {
    ron_wide(value, WIDTH)
}

/// The same, in lines of so many characters.
pub fn ron_wide<T: Serialize + DeserializeOwned + PartialEq>(value: &T, width: usize) -> String {
    thin(value).lines(width)
}

/// A value as a tree without what reads the same when it is left out.
pub fn thin<T: Serialize + DeserializeOwned + PartialEq>(value: &T) -> ValueTree {
    let tree = tree(value);
    let same = || read::<T>(&tree.line()).is_some_and(|read| read == *value);
    // What cannot be read back, such as a name that nothing may bear, is left as it is.
    if same() {
        leave_out(&tree, &same);
    }
    tree
}

/// Leaves out field by field, the outer before the inner, whatever changes nothing.
fn leave_out(tree: &ValueTree, same: &dyn Fn() -> bool) {
    for part in tree.parts() {
        if let Some(left_out) = part.left_out {
            left_out.set(true);
            if same() {
                continue;
            }
            left_out.set(false);
        }
        leave_out(part.value, same);
    }
}

/// What RON reads of a text, with the shorthands of scenarios.
fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    use ron::extensions::Extensions;
    let shorthands = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES;
    ron::Options::default().with_default_extension(shorthands).from_str(text).ok()
}

impl ValueTree {
    /// All of it on one line.
    pub fn line(&self) -> String {
        let mut out = String::new();
        self.put(&mut out);
        out
    }

    fn put(&self, out: &mut String) {
        match self {
            Self::Leaf(leaf) => out.push_str(leaf),
            Self::List(items) => row(out, ("[", "]"), items.iter(), |out, item| item.put(out)),
            Self::Tuple(name, items) => {
                out.push_str(name);
                row(out, ("(", ")"), items.iter(), |out, item| item.put(out));
            }
            Self::Fields(name, fields) => {
                out.push_str(name);
                row(out, ("(", ")"), fields.iter().filter(|field| !field.left_out.get()), |out, field| {
                    out.push_str(field.name);
                    out.push_str(": ");
                    field.value.put(out);
                });
            }
            Self::Map(entries) if entries.is_empty() => out.push_str("{}"),
            Self::Map(entries) => row(out, ("{ ", " }"), entries.iter(), |out, (key, value)| {
                key.put(out);
                out.push_str(": ");
                value.put(out);
            }),
        }
    }

    /// In lines of so many characters: on one where it fits, else a part a line, and so on inwards.
    pub fn lines(&self, width: usize) -> String {
        let line = self.line();
        if line.chars().count() <= width || matches!(self, Self::Leaf(_)) {
            return line;
        }
        let inner = width.saturating_sub(INDENT.len());
        let (open, parts, close): (String, Vec<String>, &str) = match self {
            Self::Leaf(_) => return line,
            Self::List(items) => ("[".to_owned(), items.iter().map(|item| item.lines(inner)).collect(), "]"),
            Self::Tuple(name, items) => (format!("{name}("), items.iter().map(|item| item.lines(inner)).collect(), ")"),
            Self::Fields(name, _) => {
                let named = |(field, value): (&str, &Self)| {
                    format!("{field}: {}", value.lines(inner.saturating_sub(field.len() + 3)))
                };
                (format!("{name}("), self.fields().map(named).collect(), ")")
            }
            Self::Map(entries) => {
                let entry = |(key, value): &(Self, Self)| {
                    let key = key.line();
                    let room = inner.saturating_sub(key.chars().count() + 3);
                    format!("{key}: {}", value.lines(room))
                };
                ("{".to_owned(), entries.iter().map(entry).collect(), "}")
            }
        };
        let parts: String = parts.iter().map(|part| format!("{},\n", indented(part))).collect();
        format!("{open}\n{parts}{close}")
    }

    /// The fields that stand, if it has any.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &Self)> {
        let fields = match self {
            Self::Fields(_, fields) => fields.as_slice(),
            _ => &[],
        };
        fields.iter().filter(|field| !field.left_out.get()).map(|field| (field.name, &field.value))
    }

    /// What it is made of, and what marks a part as left out where it may be.
    fn parts(&self) -> Vec<Inner<'_>> {
        let plain = |value| Inner { value, left_out: None };
        match self {
            Self::Leaf(_) => Vec::new(),
            Self::List(items) | Self::Tuple(_, items) => items.iter().map(plain).collect(),
            Self::Fields(_, fields) => {
                fields.iter().map(|Part { value, left_out, .. }| Inner { value, left_out: Some(left_out) }).collect()
            }
            Self::Map(entries) => entries.iter().map(|(_, value)| plain(value)).collect(),
        }
    }
}

struct Inner<'t> {
    value: &'t ValueTree,
    left_out: Option<&'t Cell<bool>>,
}

/// Every line of a text moved inwards by one step. Texts of scenarios hold no line breaks: those are written as `\n`.
pub fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!("{INDENT}{line}") });
    lines.collect::<Vec<_>>().join("\n")
}

fn row<I>(out: &mut String, (open, close): (&str, &str), items: impl Iterator<Item = I>, put: impl Fn(&mut String, I)) {
    out.push_str(open);
    for (n, item) in items.enumerate() {
        if n > 0 {
            out.push_str(", ");
        }
        put(out, item);
    }
    out.push_str(close);
}

#[cfg(test)]
mod tests {
    use reading::{
        source::SourceFile,
        value::{Findings, read_value},
        walk::walk,
    };
    use vocabulary::{
        condition::Condition,
        inject::Row,
        scenario::{Community, Group, Scenario, Seat},
    };

    use super::*;
    use crate::read::read as read_files;

    fn scenario(files: &[(&str, &str)]) -> Scenario {
        let files: Vec<SourceFile> = files.iter().map(|(name, text)| SourceFile::new(name, text)).collect();
        read_files(&files).scenario.expect("it can be read")
    }

    fn lake_chad() -> Scenario {
        scenario(&[
            ("scenario.ron", include_str!("../../../scenarios/lake-chad/scenario.ron")),
            ("land.ron", include_str!("../../../scenarios/lake-chad/land.ron")),
            ("msel.ron", include_str!("../../../scenarios/lake-chad/msel.ron")),
            ("people.ron", include_str!("../../../scenarios/lake-chad/people.ron")),
            ("table.ron", include_str!("../../../scenarios/lake-chad/table.ron")),
        ])
    }

    /// What the reader of scenarios makes of a text.
    fn as_read<T: DeserializeOwned>(text: &str) -> T {
        let (tree, slips) = walk(text);
        assert_eq!(slips, [], "{text}");
        let mut findings = Findings::default();
        let value = read_value(&tree.expect("written"), &mut findings);
        assert_eq!(findings.slips, [], "{text}");
        value.expect("read")
    }

    #[test]
    fn what_is_written_is_read_as_the_same_value_at_any_width() {
        fn back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(values: &[T]) {
            for value in values {
                for width in [0, 40, WIDTH, usize::MAX] {
                    assert_eq!(as_read::<T>(&ron_wide(value, width)), *value);
                }
            }
        }
        let s = lake_chad();
        back::<Row>(&s.msel);
        back::<Seat>(&s.seats);
        back::<Community>(&s.communities);
        back::<Group>(&s.groups);
        back(&s.places);
        back(&s.roads);
        back(&s.posts);
        back(&s.objectives);
        back(&s.variants);
        back(&s.channels);
        back(&s.main_measures);
    }

    #[test]
    fn what_reads_the_same_when_left_out_is_left_out() {
        let condition: Condition = as_read("All([Crossed(at_least: 21), Not(After(\"D2 06:00\"))])");
        assert_eq!(ron(&condition), "All([Crossed(at_least: 21), Not(After(\"D2 06:00\"))])");
        let row: Row =
            as_read("(id: \"e1\", kind: Contextual, at: \"+1h\", mode: InPerson, subject: \"A « word »\\n\")");
        assert_eq!(ron(&row), "(id: \"e1\", at: \"+1h\", subject: \"A « word »\\n\")");
        let lines = ron_wide(&row, 40);
        assert_eq!(lines.lines().next(), Some("("));
        assert!(lines.contains("\n    at: \"+1h\",\n"), "{lines}");
    }
}
