//! Where every value of the files stands, for whoever complains of one after it was read.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    node::{Form, Node, Step},
    slip::{Extent, Spot},
    source::{LineStarts, SourceFile},
};

/// Where each list's items stand: file, item in it, and the index of the whole list, if it was read.
pub(super) type Items = BTreeMap<&'static str, Vec<(usize, usize, Option<usize>)>>;

/// Where every value stands.
#[derive(Debug, Default)]
pub struct Sources {
    /// The fields that are lists.
    pub(super) lists: &'static [&'static str],
    pub(super) files: Vec<SourceFile>,
    pub(super) lines: Vec<LineStarts>,
    pub(super) trees: Vec<Option<Node>>,
    /// For each field: its items (or its one value) that were read, as file, field and item of that field.
    pub(super) items: Items,
    /// List items within items that were left out, by file and first byte.
    pub(super) skipped: Vec<BTreeSet<usize>>,
    /// Where faults were told, by file.
    pub(super) faulty: Vec<Told>,
    /// Names that items bear which could not be read: they are not unknown, only unread.
    pub(super) unread: BTreeSet<String>,
}

impl Sources {
    /// Where a path leads: the spot, and whether it is the value itself rather than what it would stand in. `None` where a fault
    /// has been told already, so that one slip makes one complaint.
    pub fn place(&self, field: &'static str, steps: &[Step<'_>]) -> Option<Spot> {
        let (file, node, rest) = self.start(field, steps)?;
        let skipped = self.skipped.get(file)?;
        let (found, exact) = node.locate(rest, skipped);
        let told = self.faulty.get(file)?;
        let silent = if exact {
            told.meets(found.extent)
        } else {
            // What is not written may be a placeholder.
            told.meets(node.extent)
        };
        if silent {
            return None;
        }
        let text = &self.files.get(file)?.text;
        // A whole item is shown by its name, not by all its lines.
        let mut extent = found.field("id").unwrap_or(found).extent;
        if let Some(end) = text.get(extent.start..extent.end).and_then(|text| text.find('\n')) {
            extent.end = extent.start + text[extent.start..extent.start + end].trim_end().len();
        }
        Some(self.files.get(file)?.spot_by(self.lines.get(file)?, extent))
    }

    /// Whether no error was told within an item of a list.
    pub fn is_sound(&self, field: &'static str, item: usize) -> bool {
        let path = [Step::Index(item)];
        let Some((file, node, _)) = self.start(field, &path) else { return true };
        !self.faulty.get(file).is_some_and(|told| told.meets(node.extent))
    }

    /// Where a stretch of a file stands for people.
    pub fn spot(&self, file: usize, extent: Extent) -> Option<Spot> {
        Some(self.files.get(file)?.spot_by(self.lines.get(file)?, extent))
    }

    /// The fields and keys that are wanted of all that are written anywhere, each with where it stands. They are asked for by what they
    /// stand in (the word before the bracket, or the field that holds the bracket; nothing for a field of the whole) and by name.
    pub fn fields(&self, wanted: impl Fn(&str, &str) -> bool) -> Vec<(&str, Spot)> {
        let mut found = Vec::new();
        for (file, tree) in self.trees.iter().enumerate() {
            let Some(tree) = tree else { continue };
            let mut within = Vec::new();
            written(tree, "", &wanted, &mut within);
            found.extend(within.into_iter().filter_map(|(name, at)| Some((name, self.spot(file, at)?))));
        }
        found
    }

    /// Whether something of this name stands in the files, though it could not be read.
    pub fn is_unread(&self, name: &str) -> bool {
        self.unread.contains(name)
    }

    /// Whether anything that bears a name could not be read.
    pub fn has_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// The files.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file, the item or single value that a path starts from, and the rest of the path.
    fn start<'s, 'p>(
        &'s self,
        field: &'static str,
        steps: &'p [Step<'p>],
    ) -> Option<(usize, &'s Node, &'p [Step<'p>])> {
        let items = self.items.get(field)?;
        let (at, rest) = match steps.split_first() {
            Some((Step::Index(n), rest)) if self.lists.contains(&field) => (*n, rest),
            _ => (0, steps),
        };
        let (file, field, item) = *items.get(at)?;
        let Form::Fields { fields, .. } = &self.trees.get(file)?.as_ref()?.form else { return None };
        let value = &fields.get(field)?.value;
        let node = match (item, &value.form) {
            (Some(item), Form::List(items)) => items.get(item)?,
            _ => value,
        };
        Some((file, node, rest))
    }
}

/// The fields and keys within a value that are wanted.
fn written<'t>(node: &'t Node, owner: &str, wanted: &impl Fn(&str, &str) -> bool, found: &mut Vec<(&'t str, Extent)>) {
    let mut note = |owner: &str, name: &'t str, at| found.extend(wanted(owner, name).then_some((name, at)));
    match &node.form {
        Form::Fields { name, fields } => {
            let owner = name.as_deref().unwrap_or(owner);
            fields.iter().for_each(|field| note(owner, &field.name, field.at));
            fields.iter().for_each(|field| written(&field.value, &field.name, wanted, found));
        }
        Form::Map(entries) => {
            for (key, _) in entries {
                if let Form::Text(name) = &key.form {
                    note(owner, name, key.extent);
                }
            }
            entries.iter().for_each(|(_, value)| written(value, owner, wanted, found));
        }
        Form::List(items) => items.iter().for_each(|item| written(item, owner, wanted, found)),
        Form::Tuple { name, items } => {
            let owner = name.as_deref().unwrap_or(owner);
            items.iter().for_each(|item| written(item, owner, wanted, found));
        }
        _ => {}
    }
}

/// Stretches of a file in which an error was told.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// In the order of their first bytes.
    extents: Vec<Extent>,
    /// For each of them, the furthest end so far.
    reach: Vec<usize>,
}

impl Told {
    pub(super) fn new(mut extents: Vec<Extent>) -> Self {
        extents.sort_unstable();
        let furthest = |reach: &mut usize, extent: &Extent| {
            *reach = (*reach).max(extent.end.max(extent.start + 1));
            Some(*reach)
        };
        let reach = extents.iter().scan(0, furthest).collect();
        Self { extents, reach }
    }

    /// Whether one of them shares a byte with this stretch; an empty one takes the byte where it stands.
    fn meets(&self, extent: Extent) -> bool {
        let before = self.extents.partition_point(|told| told.start < extent.end.max(extent.start + 1));
        before > 0 && self.reach[before - 1] > extent.start
    }
}
