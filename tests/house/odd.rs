//! The parts of the ODD document (`docs/odd.md`) that the code can say itself: entities, processes, inputs, submodels, and the evidence
//! behind the figures. Drawn from the source and from the figures, so that the document cannot tell of a model that was.

use std::{collections::BTreeMap, fmt::Write as _};

use vocabulary::parameter::{DOMAINS, ILLUSTRATIVE, Parameter};

use super::{document, event_graph};

const DOCUMENT: &str = "docs/odd.md";

#[test]
fn the_odd_document_is_drawn_from_the_code() {
    document::hold_part(DOCUMENT, "entities", &entities());
    document::hold_part(DOCUMENT, "processes", &processes());
    document::hold_part(DOCUMENT, "inputs", &inputs());
    document::hold_part(DOCUMENT, "submodels", &submodels());
    document::hold_part(DOCUMENT, "figures", &figures());
    document::hold_part(DOCUMENT, "evidence", &evidence());
}

/// The lines of a file between the one that begins so and the first that closes it.
fn block(file: &str, begins: &str) -> Vec<String> {
    let text = document::read(file);
    let mut lines = text.lines().skip_while(|line| !line.trim_start().starts_with(begins)).skip(1);
    let closed = |line: &&str| !["}", "    }"].contains(line);
    let lines: Vec<String> = lines.by_ref().take_while(closed).map(|line| line.trim().to_owned()).collect();
    assert!(!lines.is_empty(), "{file} has no `{begins}`");
    lines
}

/// Names behind their comment, in the order of a file.
fn explained(lines: &[String], name: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    let mut about = String::new();
    let mut found = Vec::new();
    for line in lines {
        match line.strip_prefix("///") {
            Some(more) => about = format!("{about} {}", more.trim()).trim().to_owned(),
            None => found.extend(name(line).map(|name| (name, std::mem::take(&mut about)))),
        }
    }
    found
}

fn entities() -> String {
    let kinds = explained(&block("engine/src/world/kinds.rs", "kinds! {"), |line| {
        line.strip_suffix(',').filter(|name| name.chars().all(char::is_alphabetic)).map(str::to_owned)
    });
    let rows = document::read("engine/src/exercise/state.rs");
    let (_, rows) = rows.split_once("\nthings! {").expect("a table of things");
    let mut drawn = String::from("| what has a state of its own | components |\n|---|---|\n");
    for (kind, about) in kinds {
        let (_, row) = rows.split_once(&format!(": {kind}, ")).unwrap_or_else(|| panic!("{kind} has no row"));
        let end = row.find("\n        }\n").unwrap_or(row.len()).min(row.find(" }\n").unwrap_or(row.len()));
        let components = row[..end].split(['{', ',', ';', '\n']).filter_map(|part| part.split_once(": "));
        let components: Vec<_> = components.map(|(_, component)| format!("`{}`", component.trim())).collect();
        let components = components.into_iter().filter(|component| !component.contains("Row")).collect::<Vec<_>>();
        writeln!(drawn, "| {} | {} |", about.trim_end_matches('.'), components.join(" ")).expect("a string");
    }
    drawn
}

/// The behaviours of the world with what each models, in the order in which the world lists them.
fn behaviours() -> Vec<(String, String)> {
    let text = document::read("engine/src/world/mod.rs");
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | [`")?.strip_suffix(" |")?.split_once("`] | "));
    let rows: Vec<_> = rows.map(|(name, models)| (name.to_owned(), models.to_owned())).collect();
    assert!(rows.len() > 10, "the world lists its behaviours elsewhere");
    rows
}

fn processes() -> String {
    let happenings = event_graph::all();
    let mut drawn = String::from("| behaviour | models | what becomes due in it |\n|---|---|---|\n");
    for (name, models) in behaviours() {
        let due = happenings.get(&name).into_iter().flatten().map(|due| format!("`{due}`")).collect::<Vec<_>>();
        writeln!(drawn, "| `{name}` | {models} | {} |", due.join(" ")).expect("a string");
    }
    drawn
}

fn inputs() -> String {
    let fields = explained(&block("engine/vocabulary/src/scenario.rs", "pub struct Scenario {"), |line| {
        line.strip_prefix("pub ")?.split_once(": ").map(|(name, _)| name.to_owned())
    });
    let mut drawn = String::from("| section | holds |\n|---|---|\n");
    for (name, about) in fields {
        writeln!(drawn, "| `{name}` | {} |", about.trim_end_matches('.')).expect("a string");
    }
    drawn
}

/// The heads of the behaviours' files, as they stand there: each says what it models, what it ignores and what it may not touch.
fn submodels() -> String {
    let mut drawn = String::new();
    for (name, _) in behaviours() {
        let text = document::read(&format!("engine/src/world/{name}.rs"));
        let head =
            text.lines().map_while(|line| line.strip_prefix("//!")).map(|line| line.strip_prefix(' ').unwrap_or(line));
        writeln!(drawn, "### `{name}`\n").expect("a string");
        for line in head {
            // A head of a file is a page of its own; here it is a part. Its links lead within the code.
            let line = if line.starts_with('#') { format!("###{line}") } else { line.to_owned() };
            writeln!(drawn, "{}", line.replace("[`", "`").replace("`]", "`").replace("`super::", "`"))
                .expect("a string");
        }
        drawn.push('\n');
    }
    drawn
}

fn figures() -> String {
    let mut drawn =
        String::from("| read by | figures | with a published statement | ours, and says so |\n|---|---|---|---|\n");
    let mut all = (0, 0, 0);
    for (domain, figures) in DOMAINS {
        let held = figures.iter().filter(|figure| figure.published().next().is_some()).count();
        let ours = figures.iter().filter(|figure| figure.source.contains(ILLUSTRATIVE)).count();
        writeln!(drawn, "| `{domain}` | {} | {held} | {ours} |", figures.len()).expect("a string");
        all = (all.0 + figures.len(), all.1 + held, all.2 + ours);
    }
    writeln!(drawn, "| all | {} | {} | {} |", all.0, all.1, all.2).expect("a string");
    drawn
}

fn evidence() -> String {
    let mut by_statement: BTreeMap<(&str, &str), Vec<&Parameter>> = BTreeMap::new();
    for figure in Parameter::all() {
        for statement in figure.published() {
            by_statement.entry(statement).or_default().push(figure);
        }
    }
    let mut drawn =
        format!("{} statements.\n\n| published | by | beside it here |\n|---|---|---|\n", by_statement.len());
    for ((says, by), figures) in by_statement {
        let here = figures.iter().map(|figure| {
            let (least, most) = figure.plausible;
            let [value, least, most] = [figure.default, least, most].map(|value| figure.written(value).to_string());
            format!("`{}` {value} ({least} to {most})", figure.name)
        });
        writeln!(drawn, "| {says} | {by} | {} |", here.collect::<Vec<_>>().join("; ")).expect("a string");
    }
    drawn
}
