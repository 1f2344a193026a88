//! The event graph: which domain puts which happenings of which domain on the agenda. Read from the source, drawn into
//! `docs/event-graph.md`.
//!
//! A happening counts for the file in which it is made. What a test makes is left out, and so is what a pattern names: to look at a
//! happening is not to bring it about.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use syn::{ExprPath, ExprStruct, Item, ItemUse, Pat, Path, visit::Visit};

use super::{
    arrows::leaves,
    document,
    source::{File, Package},
};

/// Happenings by name, by the domain that works through them, by the domain that schedules them.
type Graph = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The table is a domain of its own: rows of the MSEL, looks at conditions, promises, and reports that reach a seat.
const TABLE: &str = "table";

fn engine() -> Package {
    Package::all().into_iter().find(|package| package.name == "harmattan-engine").expect("the engine is a crate")
}

/// The happenings of each domain, as its `Due` lists them.
fn happenings(engine: &Package) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in &engine.files {
        for item in &file.syntax.items {
            let Item::Enum(item) = item else { continue };
            let variants = item.variants.iter().map(|variant| variant.ident.to_string());
            match (item.ident.to_string().as_str(), file.module.as_slice()) {
                ("Due", [world, domain]) if world == "world" => drop(all.insert(domain.clone(), variants.collect())),
                ("TableDue", _) => all.entry(TABLE.to_owned()).or_default().extend(variants),
                _ => {}
            }
        }
    }
    all.entry(TABLE.to_owned()).or_default().insert("Reaches".to_owned());
    assert!(all.len() > 10, "{all:?}");
    all
}

/// The happenings of every domain.
pub fn all() -> BTreeMap<String, BTreeSet<String>> {
    happenings(&engine())
}

fn graph(engine: &Package, domains: &BTreeMap<String, BTreeSet<String>>) -> Graph {
    let mut graph = Graph::new();
    for file in &engine.files {
        let from = match file.module.as_slice() {
            [world, domain, ..] if world == "world" => domain.clone(),
            [first, ..] => first.clone(),
            [] => continue,
        };
        for (to, happening) in Made::in_file(file, &from) {
            // `Due` is also what the agenda holds: a happening with its cause.
            if domains.get(&to).is_some_and(|known| known.contains(&happening)) {
                graph.entry(from.clone()).or_default().entry(to).or_default().insert(happening);
            }
        }
    }
    graph
}

/// The happenings that a file makes, each with its domain.
struct Made<'a> {
    own: &'a str,
    /// Other names of a domain's happenings in this file: `use crossing::Due as C`.
    called: BTreeMap<String, String>,
    made: Vec<(String, String)>,
}

impl<'a> Made<'a> {
    fn in_file(file: &File, own: &'a str) -> Vec<(String, String)> {
        let mut called = Called(BTreeMap::new());
        called.visit_file(&file.syntax);
        let mut made = Self { own, called: called.0, made: Vec::new() };
        made.visit_file(&file.syntax);
        made.made
    }

    fn note(&mut self, path: &Path) {
        let parts: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let domain = match parts.as_slice() {
            [.., name] if name == "Reaches" && (parts.len() < 2 || parts[parts.len() - 2] != "Due") => TABLE,
            [.., table, _] if table == "TableDue" => TABLE,
            [.., domain, due, _] if due == "Due" && domain != "super" && domain != "self" => domain,
            [.., due, _] if due == "Due" => self.own,
            [alias, _] => match self.called.get(alias) {
                Some(domain) => domain,
                None => return,
            },
            _ => return,
        };
        self.made.push((domain.to_owned(), parts[parts.len() - 1].clone()));
    }
}

impl<'ast> Visit<'ast> for Made<'_> {
    fn visit_pat(&mut self, _: &'ast Pat) {}

    fn visit_expr_struct(&mut self, made: &'ast ExprStruct) {
        self.note(&made.path);
        syn::visit::visit_expr_struct(self, made);
    }

    fn visit_expr_path(&mut self, made: &'ast ExprPath) {
        self.note(&made.path);
    }
}

struct Called(BTreeMap<String, String>);

impl<'ast> Visit<'ast> for Called {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for (path, name) in leaves(&item.tree, Vec::new()) {
            if let [.., domain, due] = path.as_slice()
                && due == "Due"
                && name != "Due"
            {
                self.0.insert(name, domain.clone());
            }
        }
    }
}

fn drawn(graph: &Graph) -> String {
    let mut page = String::from(
        "# The event graph\n\n\
         Which domain puts which happenings of which domain on the agenda. Drawn from the source by `tests/house/event_graph.rs`; do not\n\
         edit it. `INSTA_UPDATE=always cargo test -p harmattan-promises --test promises -- house::` draws it anew.\n\n\
         This is how domains move each other, and the only way. What a domain may look at stands in the signature of its `work`.\n\
         `table` carries out acts and the effects of injects, and so reaches everybody. A happening counts for the file in which it is\n\
         made. What a domain schedules for itself stands in the table below alone.\n\n\
         ```mermaid\nflowchart LR\n",
    );
    for (from, to) in graph {
        // Whoever moves nobody else stands there all the same.
        let _ = writeln!(page, "  {from}");
        for to in to.keys().filter(|to| *to != from) {
            let _ = writeln!(page, "  {from} --> {to}");
        }
    }
    page.push_str("```\n\n| domain | schedules for | happenings |\n|---|---|---|\n");
    for (from, to) in graph {
        for (to, happenings) in to {
            let to = if to == from { "itself" } else { to };
            let happenings: Vec<String> = happenings.iter().map(|name| format!("`{name}`")).collect();
            let _ = writeln!(page, "| {from} | {to} | {} |", happenings.join(" "));
        }
    }
    page
}

#[test]
fn the_event_graph_is_the_one_of_the_code() {
    let engine = engine();
    let domains = happenings(&engine);
    document::hold("docs/event-graph.md", &drawn(&graph(&engine, &domains)));
}

#[test]
fn every_happening_is_scheduled_by_somebody() {
    let engine = engine();
    let domains = happenings(&engine);
    let graph = graph(&engine, &domains);
    let scheduled = |domain: &String, happening: &String| {
        graph.values().any(|to| to.get(domain).is_some_and(|these| these.contains(happening)))
    };
    let idle: Vec<(&String, &String)> = domains
        .iter()
        .flat_map(|(domain, all)| all.iter().map(move |happening| (domain, happening)))
        .filter(|(domain, happening)| !scheduled(domain, happening))
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}
