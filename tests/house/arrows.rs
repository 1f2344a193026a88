//! Who names whom: paths resolved to the files of one crate, and the circles among them.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::{
    algo::tarjan_scc,
    graph::{DiGraph, NodeIndex},
};
use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, ItemMod, ItemUse, Macro, Path, UseTree, Visibility, visit::Visit};

use super::source::{File, Package};

/// A module, from the root of its crate.
pub type Module = Vec<String>;

/// From each file of a crate to each that it names.
pub fn arrows(package: &Package) -> BTreeSet<(Module, Module)> {
    let map = Map::of(package);
    let mut arrows = BTreeSet::new();
    for file in &package.files {
        let mut named = Named { map: &map, at: file.module.clone(), paths: Vec::new() };
        named.visit_file(&file.syntax);
        let to = named.paths.into_iter().map(|path| map.file_of(path, 0));
        arrows.extend(to.filter(|to| *to != file.module).map(|to| (file.module.clone(), to)));
    }
    arrows
}

/// The circles among arrows: each of its modules, with those of the same circle that it names.
pub fn circles(arrows: &BTreeSet<(Module, Module)>) -> Vec<BTreeMap<String, Vec<String>>> {
    let mut graph = DiGraph::<&Module, ()>::new();
    let mut nodes = BTreeMap::new();
    for (from, to) in arrows {
        let [from, to] = [from, to].map(|module| *nodes.entry(module).or_insert_with(|| graph.add_node(module)));
        graph.add_edge(from, to, ());
    }
    let name = |node: NodeIndex| graph[node].join("::");
    let circles = tarjan_scc(&graph).into_iter().filter(|circle| circle.len() > 1);
    circles
        .map(|circle| {
            let named = |of: NodeIndex| graph.neighbors(of).filter(|to| circle.contains(to)).map(name).collect();
            circle.iter().map(|of| (name(*of), named(*of))).collect()
        })
        .collect()
}

/// What resolves a path: the files of a crate, and the names that each only passes on.
struct Map {
    files: BTreeSet<Module>,
    passed_on: BTreeMap<Module, BTreeMap<String, Module>>,
}

impl Map {
    fn of(package: &Package) -> Self {
        let files = package.files.iter().map(|file| file.module.clone()).collect();
        let mut map = Self { files, passed_on: BTreeMap::new() };
        let passed_on = package.files.iter().map(|file| (file.module.clone(), map.names_passed_on(file))).collect();
        map.passed_on = passed_on;
        map
    }

    fn names_passed_on(&self, file: &File) -> BTreeMap<String, Module> {
        let public = file.syntax.items.iter().filter_map(|item| match item {
            Item::Use(item) if passes_on(item) => Some(item),
            _ => None,
        });
        let mut names = BTreeMap::new();
        for item in public {
            for (path, name) in leaves(&item.tree, Vec::new()) {
                if let Some(path) = self.absolute(&file.module, path) {
                    names.insert(name, path);
                }
            }
        }
        names
    }

    /// A path from the root of the crate, if it leads into the crate.
    fn absolute(&self, at: &[String], path: Vec<String>) -> Option<Module> {
        let mut from = at.to_vec();
        let mut rest = path.into_iter().peekable();
        match rest.peek()?.as_str() {
            "crate" => {
                rest.next();
                from.clear();
            }
            "self" => drop(rest.next()),
            "super" => {
                while rest.next_if(|part| part == "super").is_some() {
                    from.pop();
                }
            }
            child => {
                from.push(child.to_owned());
                if !self.files.contains(&from) {
                    return None;
                }
                from.pop();
            }
        }
        from.extend(rest);
        Some(from)
    }

    /// The file in which stands what a path names.
    fn file_of(&self, path: Module, seen_through: usize) -> Module {
        let mut file = Module::new();
        for (n, part) in path.iter().enumerate() {
            let child: Module = file.iter().chain([part]).cloned().collect();
            if self.files.contains(&child) {
                file = child;
                continue;
            }
            return match self.passed_on.get(&file).and_then(|names| names.get(part)) {
                // What passes a name on and takes it from there again would never end; the compiler does not let that be.
                Some(from) if seen_through < 16 => {
                    self.file_of(from.iter().chain(&path[n + 1..]).cloned().collect(), seen_through + 1)
                }
                _ => file,
            };
        }
        file
    }
}

/// Whether a `use` makes a name of other files known here; `pub use x::*` is taken for a use, for nobody sees which names it passes on.
fn passes_on(item: &ItemUse) -> bool {
    let star = leaves(&item.tree, Vec::new()).iter().any(|(_, name)| name == "*");
    !matches!(item.vis, Visibility::Inherited) && !star
}

/// The paths of a `use`, each with the name that it gives.
pub fn leaves(tree: &UseTree, mut before: Vec<String>) -> Vec<(Vec<String>, String)> {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before)
        }
        UseTree::Group(group) => group.items.iter().flat_map(|tree| leaves(tree, before.clone())).collect(),
        UseTree::Glob(_) => vec![(before, "*".to_owned())],
        UseTree::Name(name) if name.ident == "self" => {
            let last = before.last().cloned().unwrap_or_default();
            vec![(before, last)]
        }
        UseTree::Name(name) => {
            before.push(name.ident.to_string());
            vec![(before, name.ident.to_string())]
        }
        UseTree::Rename(rename) => {
            before.push(rename.ident.to_string());
            vec![(before, rename.rename.to_string())]
        }
    }
}

/// The paths that stand in a file and lead into its crate.
struct Named<'a> {
    map: &'a Map,
    /// The module that is looked at: the file's, or one inside it.
    at: Module,
    paths: Vec<Module>,
}

impl Named<'_> {
    fn note(&mut self, path: Vec<String>) {
        self.paths.extend(self.map.absolute(&self.at, path));
    }

    /// Notes the paths in what a macro is given.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        // How much of a `::` stands behind the last part.
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.note_whole(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && colons < 2 => colons += 1,
                TokenTree::Group(group) => {
                    self.note_whole(&mut path);
                    self.note_tokens(group.stream());
                }
                _ => self.note_whole(&mut path),
            }
        }
        self.note_whole(&mut path);
    }

    /// Notes a path that has ended. A single name is none: it may be anything.
    fn note_whole(&mut self, path: &mut Vec<String>) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.note(path);
        }
    }
}

impl<'ast> Visit<'ast> for Named<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.at.push(item.ident.to_string());
        syn::visit::visit_item_mod(self, item);
        self.at.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if !passes_on(item) {
            for (path, _) in leaves(&item.tree, Vec::new()) {
                self.note(path);
            }
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        if path.segments.len() > 1 {
            self.note(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.note_tokens(item.tokens.clone());
    }
}
