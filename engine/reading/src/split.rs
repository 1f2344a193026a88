//! A value whose fields may be split over several files: a list goes on from file to file, a single value stands once. Every
//! fault of writing and reading comes at once, and afterwards each value can be found where it stands.
//!
//! Which fields there are, and what becomes of them, is for whoever asks; this module touches no file.

mod sources;

use std::collections::{BTreeMap, BTreeSet};

use kernel::names::nearest;
use serde::Deserialize;

pub use self::sources::Sources;
use self::sources::{Items, Told};
use super::{
    complaint::{Complaint, sort},
    node::{Form, Node},
    slip::{Extent, Finding, Graded as _, Level, Mark, Shape, Slip},
    source::{LineStarts, SourceFile},
    value::{Findings, read_value},
    walk::walk,
};

/// The fields of what is split.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// What they are fields of, by its name.
    pub of: &'static str,
    /// Those that stand once.
    pub singles: &'static [&'static str],
    /// Those of them that must stand.
    pub required: &'static [&'static str],
    /// Those that are lists, and may be split over several files.
    pub lists: &'static [&'static str],
}

/// Faults told of one file, at most: whoever has so many begins with these, and a file of megabytes is told at once.
const MOST: usize = 2_000;

/// Files whose fields are being read.
#[derive(Debug)]
pub struct Split<'f> {
    fields: Fields,
    files: &'f [SourceFile],
    trees: Vec<Option<Node>>,
    /// One for each file.
    findings: Vec<Findings>,
    /// What is wrong with a file, and in which file what explains it stands, if in another.
    slips: Vec<(usize, Finding, Option<usize>)>,
    /// How many of these there are, by file.
    told: Vec<usize>,
    items: Items,
    unread: BTreeSet<String>,
    /// Where somebody else tells of a fault.
    marked: Vec<(usize, Extent)>,
}

impl<'f> Split<'f> {
    /// Takes the files apart; what belongs first comes first.
    pub fn new(fields: Fields, files: &'f [SourceFile]) -> Self {
        let mut split = Self {
            fields,
            files,
            trees: Vec::new(),
            findings: Vec::new(),
            slips: Vec::new(),
            told: vec![0; files.len()],
            items: Items::new(),
            unread: BTreeSet::new(),
            marked: Vec::new(),
        };
        for (number, file) in files.iter().enumerate() {
            let (tree, slips) = walk(&file.text);
            split.findings.push(Findings::default());
            if slips.iter().any(|slip| matches!(slip.fault, Slip::Unclosed { .. })) {
                // What follows may be swallowed. The names in it are not unknown: one slip shall not make forty complaints.
                split.unread.extend(written_names(&file.text).map(str::to_owned));
            }
            for slip in slips {
                split.tell(number, slip);
            }
            split.trees.push(tree);
        }
        split.check_fields();
        split.check_empty();
        split
    }

    /// Whether any field is written in any file.
    pub fn has_fields(&self) -> bool {
        self.trees.iter().any(|tree| matches!(tree, Some(Node { form: Form::Fields { .. }, .. })))
    }

    /// The tree of each file that has one, with the number of the file.
    pub fn trees(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.trees.iter().enumerate().filter_map(|(file, tree)| Some((file, tree.as_ref()?)))
    }

    /// The same, for whoever fills in what may be left out before values are read. What is put in bears the extent of what stands
    /// for it in the file.
    pub fn trees_mut(&mut self) -> impl Iterator<Item = (usize, &mut Node)> {
        self.trees.iter_mut().enumerate().filter_map(|(file, tree)| Some((file, tree.as_mut()?)))
    }

    /// Notes that somebody else tells of a fault here, so that nothing that follows from it is told as well.
    pub fn mark(&mut self, file: usize, extent: Extent) {
        self.marked.push((file, extent));
    }

    fn tell(&mut self, file: usize, slip: Finding) {
        self.tell_with(file, slip, None);
    }

    /// Tells a slip that is explained in another file.
    fn tell_with(&mut self, file: usize, slip: Finding, elsewhere: Option<usize>) {
        self.told[file] += 1;
        if self.told[file] <= MOST {
            self.slips.push((file, slip, elsewhere));
        }
    }

    /// Brackets with nothing in them, in the first file and in all.
    fn check_empty(&mut self) {
        let Some(Some(Node { extent, form: Form::Tuple { name, items } })) = self.trees.first() else { return };
        let (extent, named) = (*extent, name.as_deref().is_none_or(|name| name == self.fields.of));
        if items.is_empty() && named && !self.has_fields() {
            self.tell(0, Finding { extent, fault: Slip::Empty, related: None });
        }
    }

    /// Unknown fields, and fields that stand twice.
    fn check_fields(&mut self) {
        let Fields { of, singles, lists, .. } = self.fields;
        let mut trees = std::mem::take(&mut self.trees);
        let all: BTreeSet<String> = (trees.iter().flatten())
            .filter_map(|tree| if let Form::Fields { fields, .. } = &tree.form { Some(fields) } else { None })
            .flat_map(|fields| fields.iter().map(|field| field.name.clone()))
            .collect();
        let mut first: BTreeMap<String, (usize, Extent)> = BTreeMap::new();
        for (file, tree) in trees.iter_mut().enumerate() {
            let Some(tree) = tree else { continue };
            let shape = tree.shape();
            let fields = match &mut tree.form {
                Form::Fields { fields, .. } => fields,
                Form::Tuple { items, .. } if items.is_empty() => continue,
                Form::Broken => continue,
                _ => {
                    let fault = Slip::WrongShape { wanted: Shape::Fields, found: shape };
                    let extent = Extent::new(tree.extent.start, tree.extent.start + 1);
                    self.tell(file, Finding { extent, fault, related: None });
                    continue;
                }
            };
            for field in fields {
                let list = lists.contains(&field.name.as_str());
                if !list && !singles.contains(&field.name.as_str()) {
                    let known: Vec<&'static str> = singles.iter().chain(lists).copied().collect();
                    let is_list = matches!(field.value.form, Form::List(_));
                    let fits = |known: &&str| lists.contains(known) == is_list && !all.contains(*known);
                    let guess = nearest(&field.name, known.iter().copied().filter(fits)).map(str::to_owned);
                    let meant = guess.clone();
                    let fault =
                        Slip::UnknownField { name: field.name.clone(), of: of.to_owned(), nearest: guess, known };
                    self.tell(file, Finding { extent: field.at, fault, related: None });
                    // Read as it was meant, so that what it was meant for is not missing as well.
                    match meant {
                        Some(meant) => field.name = meant,
                        None => note_unread(&mut self.unread, &field.value),
                    }
                } else if let Some((there, seen)) = first.get(&field.name).copied()
                    && (!list || there == file)
                {
                    let fault = Slip::Twice { name: field.name.clone() };
                    let slip = Finding { extent: field.at, fault, related: Some((Mark::First, seen)) };
                    self.tell_with(file, slip, Some(there));
                } else {
                    first.insert(field.name.clone(), (file, field.at));
                }
            }
        }
        self.trees = trees;
    }

    /// The value of a field that stands once; if it is wanting and must not be, that is told.
    pub fn single<T: for<'de> Deserialize<'de>>(&mut self, name: &'static str) -> Option<T> {
        let found = occurrences(&self.trees, name).next();
        let Some((file, number, node)) = found else {
            if self.fields.required.contains(&name) {
                // At the opening bracket of the first file, which is where it belongs.
                let start = self.trees.first().and_then(Option::as_ref).map_or(0, |tree| tree.extent.start);
                let fault = Slip::MissingField { name: name.to_owned(), of: self.fields.of.to_owned() };
                self.tell(0, Finding { extent: Extent::new(start, start + 1), fault, related: None });
            }
            return None;
        };
        let value = read_value(node, &mut self.findings[file]);
        self.items.insert(name, vec![(file, number, None)]);
        value
    }

    /// The items of a list, over all files.
    pub fn list<T: for<'de> Deserialize<'de>>(&mut self, name: &'static str) -> Vec<T> {
        let mut values = Vec::new();
        let mut items = Vec::new();
        let mut seen = BTreeSet::new();
        for (file, number, node) in occurrences(&self.trees, name) {
            let Form::List(nodes) = &node.form else {
                if node.form != Form::Broken {
                    let fault = Slip::WrongShape { wanted: Shape::List, found: node.shape() };
                    self.told[file] += 1;
                    self.slips.push((file, Finding { extent: node.extent, fault, related: None }, None));
                }
                note_unread(&mut self.unread, node);
                continue;
            };
            if !seen.insert(file) {
                // It stands twice in this file; that has been told.
                note_unread(&mut self.unread, node);
                continue;
            }
            for (item, node) in nodes.iter().enumerate() {
                // So much is wrong with the file that the rest of it is not read.
                let hopeless = self.told[file] + self.findings[file].slips.len() >= MOST;
                let read = if hopeless { None } else { read_value(node, &mut self.findings[file]) };
                match read {
                    Some(value) => {
                        values.push(value);
                        items.push((file, number, Some(item)));
                    }
                    None => note_unread(&mut self.unread, node),
                }
            }
        }
        self.items.insert(name, items);
        values
    }

    /// Every slip with its spot, and where everything stands.
    pub fn close(mut self) -> (Vec<Complaint<Slip>>, Sources) {
        for (file, findings) in self.findings.iter_mut().enumerate() {
            self.slips.extend(findings.slips.drain(..).map(|slip| (file, slip, None)));
        }
        let mut faulty = vec![Vec::new(); self.files.len()];
        for (file, extent) in self.marked {
            faulty[file].push(extent);
        }
        let mut misled = vec![false; self.files.len()];
        for (file, slip, _) in &self.slips {
            misled[*file] |= slip.fault.misleads();
        }
        let lines: Vec<LineStarts> = self.files.iter().map(|file| LineStarts::of(&file.text)).collect();
        let spot = |file: usize, extent| self.files[file].spot_by(&lines[file], extent);
        let mut complaints = Vec::new();
        for (file, slip, elsewhere) in self.slips {
            let Finding { extent, fault, related } = slip;
            let level = fault.level();
            if level == Level::Error {
                faulty[file].push(extent);
            }
            // Where a bracket or a quote is wanting, so may be what was swallowed by it: the cause is told, and not what follows.
            if misled[file] && matches!(fault, Slip::MissingField { .. } | Slip::MissingLanguage { .. }) {
                continue;
            }
            let related = related.map(|(mark, extent)| (mark, spot(elsewhere.unwrap_or(file), extent)));
            complaints.push(Complaint { level, fault, spot: spot(file, extent), related });
        }
        sort(&mut complaints, self.files);
        let skipped = self.findings.into_iter().map(|findings| findings.skipped).collect();
        let faulty = faulty.into_iter().map(Told::new).collect();
        let sources = Sources {
            lists: self.fields.lists,
            files: self.files.to_vec(),
            lines,
            trees: self.trees,
            items: self.items,
            skipped,
            faulty,
            unread: self.unread,
        };
        (complaints, sources)
    }
}

/// Remembers the names of items that are not read, so that nobody is told they do not exist.
fn note_unread(unread: &mut BTreeSet<String>, node: &Node) {
    if let Some(Node { form: Form::Text(id), .. }) = node.field("id") {
        unread.insert(id.clone());
    }
    match &node.form {
        Form::List(items) | Form::Tuple { items, .. } => items.iter().for_each(|item| note_unread(unread, item)),
        Form::Fields { fields, .. } => fields.iter().for_each(|field| note_unread(unread, &field.value)),
        _ => {}
    }
}

/// Every name that stands behind an `id:` in a text, read or not.
fn written_names(text: &str) -> impl Iterator<Item = &str> {
    text.split("id:")
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'))
        .map(|(name, _)| name)
}

/// Where a field of the scenario stands, over all files: the file, the number of the field, its value.
fn occurrences<'t>(
    trees: &'t [Option<Node>],
    name: &'static str,
) -> impl Iterator<Item = (usize, usize, &'t Node)> + use<'t> {
    trees.iter().enumerate().flat_map(move |(file, tree)| {
        let fields = match tree {
            Some(Node { form: Form::Fields { fields, .. }, .. }) => fields.as_slice(),
            _ => &[],
        };
        fields
            .iter()
            .enumerate()
            .filter(move |(_, field)| field.name == name)
            .map(move |(n, field)| (file, n, &field.value))
    })
}
