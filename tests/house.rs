//! The house: which module names which, what the names of types stand for, and whether the documents say what the code does.
//!
//! Read from the source of every crate of the workspace. A module is a file; it stands above every file that it names, by `use`, by a
//! path, or within a macro. A name that a file only passes on (`pub use`) counts for the file in which it is defined. There is no
//! exception for a folder's `mod.rs`: what its children need of it belongs into a file of its own. Tests inside files are left out.
//!
//! What macros make is not seen: neither the types of `acts!` nor what they name.

mod arrows;
mod crates;
mod diagnostics;
mod document;
mod event_graph;
mod glossary;
mod odd;
mod places;
mod source;

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

use self::{
    arrows::{Module, arrows, circles},
    source::Package,
};

/// Crates whose folders still stand in circles, and why. The list only shrinks: a line that is not needed any more fails.
const FOLDERS_IN_CIRCLES: &[(&str, &str)] = &[
    ("harmattan-engine", "a log is played by the two verbs of `exercise`, which carries acts out at the `table`"),
    ("harmattan-words", "flows and channels are named by the words of their kinds, and sentences speak of both"),
    (
        "harmattan-vocabulary",
        "the closed languages speak of each other: an act may bring an effect, a fact names an act",
    ),
];

/// Folders of a crate whose files still stand in circles, and why; the crate itself has no name here. The list only shrinks, too.
const FILES_IN_CIRCLES: &[(&str, &str, &str)] = &[
    ("harmattan-words", "en", "a sentence quotes sentences: what a matter tells may be a fact, and that an act"),
    ("harmattan-words", "fr", "the same in French"),
    (
        "harmattan-engine",
        "table",
        "carrying an act out and answering it are parted by who acts, not by what comes first",
    ),
    (
        "harmattan-engine",
        "world",
        "a domain calls functions of others; systems with permissions of their own will part them",
    ),
    ("harmattan-vocabulary", "", "see above"),
];

/// Names that several types still bear: how many, and why. The list only shrinks: a name that fewer types bear fails.
const SHARED: &[(&str, usize, &str)] = &[
    ("Crowds", 2, "two rules of movement, each with its own"),
    ("Due", 23, "what is due in each domain of the world, and a happening that is due"),
    ("File", 2, "of a log, and of an investigation"),
    ("Form", 2, "of a written value, and of what the facilitator fills in"),
    ("Item", 2, "of an inbox, of the page of a ruling"),
    ("Line", 2, "between two seats, and of a log"),
    ("Link", 2, "in a chain of causes, and between places"),
    ("Look", 2, "what people in two domains of the world may look at"),
    ("Ruling", 2, "that was made, and that is being made"),
    ("Verdict", 2, "of the dice, and of the facilitator"),
];

#[test]
fn no_module_of_a_crate_stands_in_a_circle() {
    let first = |module: Module| -> Module { module.into_iter().take(1).collect() };
    let (mut new, mut listed) = (Vec::new(), BTreeSet::new());
    for package in Package::all() {
        let arrows = arrows(&package).into_iter().map(|(from, to)| (first(from), first(to)));
        let arrows: BTreeSet<_> = arrows.filter(|(from, to)| from != to).collect();
        for circle in circles(&arrows) {
            match FOLDERS_IN_CIRCLES.iter().find(|(of, _)| *of == package.name) {
                Some(line) => drop(listed.insert(line)),
                None => new.push((package.name.clone(), circle)),
            }
        }
    }
    assert!(new.is_empty(), "{new:#?}");
    let straight: Vec<_> = FOLDERS_IN_CIRCLES.iter().filter(|line| !listed.contains(line)).collect();
    assert!(straight.is_empty(), "in no circle any more; strike out {straight:#?}");
}

#[test]
fn no_file_stands_in_a_circle() {
    let (mut new, mut listed) = (Vec::new(), BTreeSet::new());
    for package in Package::all() {
        for circle in circles(&arrows(&package)) {
            let within = |folder: &str| circle.keys().all(|file| file.starts_with(folder));
            match FILES_IN_CIRCLES.iter().find(|(of, folder, _)| *of == package.name && within(folder)) {
                Some(line) => drop(listed.insert(line)),
                None => new.push((package.name.clone(), circle)),
            }
        }
    }
    assert!(new.is_empty(), "{new:#?}");
    let straight: Vec<_> = FILES_IN_CIRCLES.iter().filter(|line| !listed.contains(line)).collect();
    assert!(straight.is_empty(), "in no circle any more; strike out {straight:#?}");
}

/// Libraries that speak to networks, and the files or folders that alone may name each.
const NETWORKS: &[(&str, &[&str])] = &[
    ("russh", &["host_key", "seats::ssh", "session::signature"]),
    ("hyper", &["seats::web"]),
    ("hyper_util", &["seats::web"]),
    ("rcgen", &["seats::web::tls"]),
    ("tokio_rustls", &["seats::web::tls"]),
    ("tokio_tungstenite", &["seats::web"]),
];

/// The roots of the paths in a file.
#[derive(Default)]
struct Roots(BTreeSet<String>);

impl<'ast> Visit<'ast> for Roots {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.extend(path.segments.first().map(|first| first.ident.to_string()));
        visit::visit_path(self, path);
    }
    fn visit_use_path(&mut self, path: &'ast syn::UsePath) {
        self.0.insert(path.ident.to_string());
    }
}

#[test]
fn what_speaks_to_networks_is_named_in_its_own_place_alone() {
    let mut named = BTreeSet::new();
    for package in Package::all() {
        for file in &package.files {
            let (mut roots, module) = (Roots::default(), file.module.join("::"));
            roots.visit_file(&file.syntax);
            for (library, places) in NETWORKS.iter().filter(|(library, _)| roots.0.contains(*library)) {
                let here = package.name == "harmattan" && places.iter().any(|place| module.starts_with(place));
                assert!(here, "{} names {library}", file.path);
                named.insert(*library);
            }
        }
    }
    assert_eq!(named.len(), NETWORKS.len(), "each is named somewhere: {named:?}");
}

#[test]
fn no_two_public_types_share_a_name() {
    let mut bearers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in Package::all() {
        for file in &package.files {
            for name in file.public_types() {
                bearers.entry(name).or_default().push(format!("{}::{}", package.name, file.module.join("::")));
            }
        }
    }
    bearers.retain(|_, bearers| bearers.len() > 1);
    let listed: BTreeMap<&str, usize> = SHARED.iter().map(|(name, many, _)| (*name, *many)).collect();
    let more = |name: &str, many: usize| many > listed.get(name).copied().unwrap_or(1);
    let new: Vec<_> = bearers.iter().filter(|(name, bearers)| more(name, bearers.len())).collect();
    assert!(new.is_empty(), "{new:#?}");
    let fewer = |name: &&str| bearers.get(*name).map_or(1, Vec::len) < listed[name];
    let old: Vec<_> = listed.keys().copied().filter(fewer).collect();
    assert!(old.is_empty(), "fewer types bear these names now; shorten the list: {old:?}");
}
