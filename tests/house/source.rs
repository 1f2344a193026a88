//! The source of the workspace, parsed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use syn::{Attribute, Item, Visibility, visit::Visit};

use super::document::from_root;

/// A crate of the workspace.
pub struct Package {
    /// Its name in `Cargo.toml`.
    pub name: String,
    /// Its files.
    pub files: Vec<File>,
}

/// A file of a crate.
pub struct File {
    /// Where it lies, from the root of the repository.
    pub path: String,
    /// The module that it is, from the crate's root.
    pub module: Vec<String>,
    /// What stands in it, without its tests.
    pub syntax: syn::File,
}

impl Package {
    /// Every crate of the engine and of the programme.
    pub fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut manifests = Vec::new();
        for folder in ["engine", "tui"] {
            let folder = root.join(folder);
            manifests.push(folder.join("Cargo.toml"));
            let inside = fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path());
            manifests.extend(inside.map(|path| path.join("Cargo.toml")));
        }
        manifests.retain(|manifest| manifest.is_file());
        manifests.sort();
        let packages: Vec<Self> = manifests.iter().map(|manifest| Self::read(manifest)).collect();
        assert!(packages.len() > 1 && packages.iter().all(|package| !package.files.is_empty()));
        packages
    }

    fn read(manifest: &Path) -> Self {
        let text = fs::read_to_string(manifest).expect("a manifest");
        let name = text.lines().find_map(|line| line.strip_prefix("name = \"")).expect("a name");
        let source = manifest.with_file_name("src");
        let mut paths = Vec::new();
        rust_files(&source, &mut paths);
        // The library and the binary are two roots; the binary is one call.
        paths.retain(|path| *path != source.join("main.rs"));
        paths.sort();
        let files = paths.iter().map(|path| File::read(&source, path)).filter(|file| !file.is_test()).collect();
        Self { name: name.trim_end_matches('"').to_owned(), files }
    }
}

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            into.push(path);
        }
    }
}

impl File {
    fn read(source: &Path, path: &Path) -> Self {
        let inside = path.strip_prefix(source).expect("inside").with_extension("");
        let mut module: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if module.last().is_some_and(|last| last == "mod" || last == "lib") {
            module.pop();
        }
        let text = fs::read_to_string(path).expect("a file");
        let mut syntax = syn::parse_file(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        syntax.items.retain(|item| !attributes(item).iter().any(is_for_tests));
        Self { path: from_root(path), module, syntax }
    }

    /// Whether the whole file is a test: by its name or that of its folder, for its `cfg(test)` stands in another file.
    fn is_test(&self) -> bool {
        self.module.iter().any(|part| part == "tests") || self.module.last().is_some_and(|last| last.ends_with("stage"))
    }

    /// The types that other files can name. An alias is no type of its own.
    pub fn public_types(&self) -> Vec<String> {
        let mut types = Types(Vec::new());
        types.visit_file(&self.syntax);
        types.0
    }
}

struct Types(Vec<String>);

impl<'ast> Visit<'ast> for Types {
    fn visit_item(&mut self, item: &'ast Item) {
        let named = match item {
            Item::Struct(item) => Some((&item.vis, &item.ident)),
            Item::Enum(item) => Some((&item.vis, &item.ident)),
            Item::Trait(item) => Some((&item.vis, &item.ident)),
            _ => None,
        };
        if let Some((seen, name)) = named
            && !matches!(seen, Visibility::Inherited)
        {
            self.0.push(name.to_string());
        }
        syn::visit::visit_item(self, item);
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
}
