//! How many places somebody touches who adds an act, an effect, a behaviour … One of each that exists is followed through the source:
//! the files that name it are the files that a new one of its kind has to be written into. Tests are left out, and comments.
//!
//! The number that stands here is today's. It may only go down: a file more fails, and so does a number that is not true any more.
//! What was counted is drawn into ARCHITECTURE.md.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Attribute, Lit, Macro, visit::Visit};

use super::{
    arrows::arrows,
    document,
    source::{File, Package},
};

/// Something that people add.
struct Addition {
    /// What it is.
    what: &'static str,
    /// The one that is followed, as a reader knows it.
    followed: &'static str,
    /// How it is found in the source.
    found: Found,
    /// In how many files it stands today.
    today: usize,
    /// In how many it should.
    target: usize,
}

/// How something is found in the source.
enum Found {
    /// By a name in the code, or by a text that is this name and nothing else.
    Name(&'static str),
    /// By the module that it is, among those of the world, and by its figures.
    Behaviour(&'static str),
    /// By a text in the code that is this key and nothing else.
    Key(&'static str),
    /// By a text in the code.
    Text(&'static str),
    /// By a text in the files of a scenario; what another one calls by the same name is another thing.
    Written { of: &'static str, text: &'static str },
}

const ADDITIONS: &[Addition] = &[
    Addition {
        what: "an inject",
        followed: "`e02` of `lake-chad`",
        found: Found::Written { of: "lake-chad", text: "id: \"e02\"," },
        today: 1,
        target: 1,
    },
    Addition { what: "an act", followed: "`RefuelPost`", found: Found::Name("RefuelPost"), today: 5, target: 3 },
    Addition { what: "an effect", followed: "`MoveCell`", found: Found::Name("MoveCell"), today: 5, target: 3 },
    Addition { what: "a behaviour", followed: "`conduct`", found: Found::Behaviour("conduct"), today: 13, target: 5 },
    Addition {
        what: "a fact",
        followed: "`TreatmentSetUp`",
        found: Found::Name("TreatmentSetUp"),
        // One more than before: the schema of facts that the reference prints says in French too what each fact is.
        today: 6,
        target: 4,
    },
    Addition { what: "a measure", followed: "`vaccinated`", found: Found::Key("vaccinated"), today: 3, target: 2 },
    Addition {
        what: "a diagnostic",
        followed: "`CountsEndEarly`",
        found: Found::Name("CountsEndEarly"),
        today: 3,
        target: 2,
    },
    Addition {
        what: "a French sentence",
        followed: "« on y soigne les malades »",
        found: Found::Text("on y soigne les malades"),
        today: 1,
        target: 1,
    },
    Addition { what: "an export format", followed: "`Jsonl`", found: Found::Name("Jsonl"), today: 1, target: 1 },
];

impl Addition {
    /// The files in which it stands, from the root of the repository.
    fn files(&self, packages: &[Package]) -> BTreeSet<String> {
        let holding = |holds: &dyn Fn(&File) -> bool| {
            packages
                .iter()
                .flat_map(|package| &package.files)
                .filter(|file| holds(file))
                .map(|file| file.path.clone())
                .collect()
        };
        match self.found {
            Found::Name(name) => holding(&|file| {
                let words = Words::of(file);
                // A doctrine uses acts as people do; a new act need not stand in one.
                let uses = file.module.first().is_some_and(|first| first == "plays");
                !uses && (words.names.contains(name) || words.has_key(name))
            }),
            Found::Key(key) => holding(&|file| Words::of(file).has_key(key)),
            Found::Text(text) => holding(&|file| Words::of(file).texts.iter().any(|there| there.contains(text))),
            Found::Behaviour(name) => {
                // Its figures, and the list of the domains, in which it stands by its bare name.
                let figures = |file: &File| file.module.first().is_some_and(|first| first == "parameter");
                let listed = |file: &File| file.module == ["world", "happening"];
                let mut files: BTreeSet<String> =
                    holding(&|file| (figures(file) || listed(file)) && Words::of(file).names.contains(name));
                files.extend(naming(&["world", name], packages));
                files
            }
            Found::Written { of, text } => written(of, text),
        }
    }
}

/// The files that name a module of the engine, its own, and the one that it is declared in.
fn naming(module: &[&str], packages: &[Package]) -> BTreeSet<String> {
    let engine = packages.iter().find(|package| package.name == "harmattan-engine").expect("the engine is a crate");
    let arrows = arrows(engine);
    // What stands in a folder of its own is one place.
    let inside = |file: &File| file.module.len() > module.len() && file.module.iter().zip(module).all(|(a, b)| a == b);
    let names = |file: &File| !inside(file) && arrows.iter().any(|(from, to)| *from == file.module && to == module);
    let is_part = |file: &File| file.module == module;
    let declares = |file: &File| file.module == module[..module.len() - 1];
    let files = engine.files.iter().filter(|file| is_part(file) || declares(file) || names(file));
    files.map(|file| file.path.clone()).collect()
}

/// The files of a scenario that hold a text.
fn written(of: &str, text: &str) -> BTreeSet<String> {
    let inside = fs::read_dir(document::path("scenarios").join(of)).expect("the folder of a scenario");
    let files = inside.map(|entry| entry.expect("an entry").path());
    let holding = files.filter(|file| fs::read_to_string(file).is_ok_and(|there| there.contains(text)));
    holding.map(|file| document::from_root(&file)).collect()
}

/// The names and the texts in a file, those in macros too.
#[derive(Default)]
struct Words {
    names: BTreeSet<String>,
    texts: Vec<String>,
}

impl Words {
    fn of(file: &File) -> Self {
        let mut words = Self::default();
        words.visit_file(&file.syntax);
        words
    }

    fn has_key(&self, key: &str) -> bool {
        self.texts.iter().any(|text| text.trim_matches('"') == key)
    }

    fn note_tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => drop(self.names.insert(name.to_string())),
                TokenTree::Literal(text) => self.texts.push(text.to_string()),
                TokenTree::Group(group) => self.note_tokens(group.stream()),
                TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Words {
    fn visit_ident(&mut self, name: &'ast Ident) {
        self.names.insert(name.to_string());
    }

    fn visit_lit(&mut self, text: &'ast Lit) {
        if let Lit::Str(text) = text {
            self.texts.push(text.value());
        }
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.note_tokens(item.tokens.clone());
    }

    /// A comment is an attribute to the compiler, and names nothing.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}

fn drawn(counted: &[(&Addition, BTreeSet<String>)]) -> String {
    let mut part =
        String::from("| to add | touches | target | counted by following | which stands in |\n|---|---|---|---|---|\n");
    for (Addition { what, followed, target, .. }, files) in counted {
        let named: Vec<String> = files.iter().map(|file| format!("`{file}`")).collect();
        let _ = writeln!(part, "| {what} | {} | {target} | {followed} | {} |", files.len(), named.join(" "));
    }
    part
}

#[test]
fn nothing_that_people_add_touches_more_places_than_it_did() {
    let packages = Package::all();
    let counted: Vec<_> = ADDITIONS.iter().map(|addition| (addition, addition.files(&packages))).collect();
    let mut wrong = Vec::new();
    for (Addition { what, followed, today, target, .. }, files) in &counted {
        assert!(!files.is_empty() && today >= target, "{followed} is not found: follow another one");
        match files.len() {
            more if more > *today => {
                wrong.push(format!("{what} touched {today} files, {followed} stands in {files:#?}"))
            }
            fewer if fewer < *today => wrong.push(format!("{what} touches {fewer} files now: write that down")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    document::hold_part("ARCHITECTURE.md", "places", &drawn(&counted));
}
