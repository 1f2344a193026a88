//! The reference: the scenario format, the acts and every model parameter, read out of the code that uses them, so that what
//! is printed cannot differ from what is played. The doc comment of a constant carries its unit and its source, or the word
//! "illustrative".
//!
//! It knows just enough Rust to read the plain declarations of this crate, as rustfmt sets them. It may not touch a world.

use crate::vocabulary::act::{RULES, Right, Rule};

/// The domains of the model and their source, in the order in which they are printed.
const DOMAINS: &[(&str, &str)] = &[
    ("geography", include_str!("world/geography.rs")),
    ("travel", include_str!("world/travel.rs")),
    ("crossing", include_str!("world/crossing.rs")),
    ("registry", include_str!("world/registry.rs")),
    ("patrol", include_str!("world/patrol.rs")),
    ("community", include_str!("world/community.rs")),
    ("committee", include_str!("world/committee.rs")),
    ("sharing", include_str!("world/sharing.rs")),
    ("displacement", include_str!("world/displacement.rs")),
    ("threat", include_str!("world/threat.rs")),
    ("conduct", include_str!("world/conduct.rs")),
];

/// The files that declare the scenario format, the scenario itself first.
const FORMAT: &[&str] = &[
    include_str!("scenario/model.rs"),
    include_str!("vocabulary/inject.rs"),
    include_str!("vocabulary/condition.rs"),
    include_str!("vocabulary/effect.rs"),
    include_str!("vocabulary/matter.rs"),
    include_str!("vocabulary/terms.rs"),
];

/// A figure of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The domain that uses it.
    pub domain: &'static str,
    /// Its name in the code.
    pub name: String,
    /// Its default, as the code writes it.
    pub default: String,
    /// Of what: `permille`, `time`, `number` and the like, from its type and its words.
    pub unit: &'static str,
    /// What it says, with its source.
    pub about: String,
    /// Set by us so that a decision can be felt, not taken from a source.
    pub illustrative: bool,
}

/// A type of the scenario format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
    /// It is one of these, and not all of them.
    pub choice: bool,
    /// Its fields or its choices.
    pub parts: Vec<Part>,
}

/// A field or a choice of an [`Item`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// The type of a field, or the fields of a choice, as the code writes them.
    pub holds: String,
    /// May be left out.
    pub optional: bool,
    /// What it is.
    pub about: String,
}

/// An act as the reference shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActEntry {
    /// Its name, as scenarios and logs write it.
    pub name: &'static str,
    /// Its fields, as the code writes them.
    pub holds: String,
    /// What it is.
    pub about: String,
    /// Who may do it.
    pub right: &'static str,
    /// From the order to its effect.
    pub takes: String,
    /// What it costs besides the amounts that it names.
    pub cost: String,
}

/// Every figure of the model, by domain.
pub fn parameters() -> Vec<Parameter> {
    DOMAINS.iter().flat_map(|(domain, source)| constants(domain, source)).collect()
}

/// The scenario format, `Scenario` first.
pub fn format() -> Vec<Item> {
    FORMAT.iter().flat_map(|source| items(source)).filter(|item| item.name != "Report").collect()
}

/// Every act, in the order in which screens list them.
pub fn acts() -> Vec<ActEntry> {
    let source = include_str!("vocabulary/act.rs").replace("acts! {", "pub enum Act {");
    let parts = items(&source).into_iter().find(|item| item.name == "Act").map(|item| item.parts).unwrap_or_default();
    let part = |rule: &Rule| parts.iter().find(|part| part.name == rule.kind.name()).cloned().unwrap_or_default();
    RULES
        .iter()
        .map(|rule| {
            let Part { holds, about, .. } = part(rule);
            let right = match rule.right {
                Right::Everybody => "every seat",
                Right::Granted => "seats whose `may` lists it",
                Right::Facilitator => "the facilitator",
            };
            ActEntry { name: rule.kind.name(), holds, about, right, takes: rule.takes.to_string(), cost: cost(rule) }
        })
        .collect()
}

fn cost(rule: &Rule) -> String {
    let stock = rule.cost;
    let named = [
        (stock.officers, "officers"),
        (stock.vehicles, "vehicles"),
        (stock.tents, "tents"),
        (stock.food, "rations"),
        (stock.funds, "thousand CFA francs"),
    ];
    let spent: Vec<String> = named.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    if spent.is_empty() { "nothing".to_owned() } else { spent.join(", ") }
}

/// The source without its tests, which declare constants of their own.
fn body(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap_or_default()
}

fn constants(domain: &'static str, source: &str) -> Vec<Parameter> {
    let mut found = Vec::new();
    let mut about = Vec::new();
    let mut lines = body(source).lines();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if let Some(doc) = line.strip_prefix("///") {
            about.push(doc.trim().to_owned());
            continue;
        }
        if let Some(declared) = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ").strip_prefix("const ")
            && !declared.starts_with("fn ")
            && !about.is_empty()
        {
            let mut declared = declared.to_owned();
            while !declared.ends_with(';') {
                let Some(more) = lines.next() else { break };
                declared.push(' ');
                declared.push_str(more.trim());
            }
            if let Some((name, rest)) = declared.trim_end_matches(';').split_once(':')
                && let Some((kind, default)) = rest.split_once('=')
            {
                let about = about.join(" ");
                let unit = unit(kind.trim(), &about);
                let illustrative = about.to_lowercase().contains("illustrative");
                let (name, default) = (name.trim().to_owned(), default.trim().to_owned());
                found.push(Parameter { domain, name, default, unit, about, illustrative });
            }
        }
        if !line.starts_with("#[") {
            about.clear();
        }
    }
    found
}

fn unit(kind: &str, about: &str) -> &'static str {
    let about = about.to_lowercase();
    let units = [
        ("permille", "permille"),
        ("km/h", "km/h"),
        ("kilomet", "km"),
        ("litre", "litres"),
        ("seconds", "seconds"),
        ("minutes", "minutes"),
        ("hours", "hours"),
        ("person", "persons"),
    ];
    if kind.contains("Span") {
        return "time";
    }
    units.iter().find(|(word, _)| about.contains(word)).map_or("number", |(_, unit)| unit)
}

fn items(source: &str) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    let mut open: Option<Item> = None;
    let (mut about, mut optional) = (Vec::new(), false);
    let mut lines = body(source).lines();
    while let Some(raw) = lines.next() {
        let line = raw.trim();
        if let Some(doc) = line.strip_prefix("///") {
            about.push(doc.trim().to_owned());
            continue;
        }
        if line.starts_with("#[") {
            optional |= line.contains("default");
            continue;
        }
        match &mut open {
            None => {
                let declared = line
                    .strip_prefix("pub struct ")
                    .map(|rest| (rest, false))
                    .or_else(|| line.strip_prefix("pub enum ").map(|rest| (rest, true)));
                if let Some((rest, choice)) = declared
                    && let Some(name) = rest.strip_suffix(" {")
                {
                    open = Some(Item { name: name.to_owned(), about: about.join(" "), choice, parts: Vec::new() });
                }
            }
            Some(_) if raw.starts_with('}') => found.extend(open.take()),
            Some(item) if !line.is_empty() && !line.starts_with("//") => {
                let mut text = line.to_owned();
                // A choice whose fields stand on lines of their own; attributes on fields only say that they are optional.
                while item.choice && text.matches('{').count() > text.matches('}').count() {
                    let Some(more) = lines.next() else { break };
                    let more = more.trim();
                    text.push(' ');
                    text.push_str(if more == "#[serde(default)]" { "[optional]" } else { more });
                }
                item.parts.push(part(&text, item.choice, optional, &about));
            }
            Some(_) => {}
        }
        about.clear();
        optional = false;
    }
    found
}

fn part(text: &str, choice: bool, optional: bool, about: &[String]) -> Part {
    let text = text.trim_end_matches(',').replace("#[serde(default)]", "[optional]");
    let (name, holds) = if choice {
        match text.find([' ', '(']) {
            Some(at) => (text[..at].to_owned(), text[at..].trim().trim_end_matches(", }").to_owned()),
            None => (text, String::new()),
        }
    } else {
        let field = text.trim_start_matches("pub ");
        field
            .split_once(':')
            .map_or((field.to_owned(), String::new()), |(name, kind)| (name.trim().to_owned(), kind.trim().to_owned()))
    };
    Part { name, holds, optional, about: about.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_domain_of_the_world_is_read() {
        // What only carries the others holds no figures of the model.
        let carriers = ["happening", "tables", "turn"];
        let declared = include_str!("world/mod.rs").lines().filter_map(|line| line.trim().strip_prefix("pub mod "));
        for domain in declared.map(|name| name.trim_end_matches(';')).filter(|name| !carriers.contains(name)) {
            assert!(DOMAINS.iter().any(|(name, _)| *name == domain), "{domain} is missing from the reference");
        }
    }

    #[test]
    fn a_constant_is_read_with_its_unit_its_default_and_its_words() {
        let source = "/// How long it takes. Illustrative.\nconst TAKES: Span = Span::minutes(4);\n\n\
                      /// Chance, permille; Erlang (1917).\n#[rustfmt::skip]\npub const CHANCE: u32 = 7;\nconst BARE: u32 = 1;\n";
        let found = constants("brewery", source);
        let seen: Vec<_> =
            found.iter().map(|p| (p.name.as_str(), p.default.as_str(), p.unit, p.illustrative)).collect();
        assert_eq!(seen, [("TAKES", "Span::minutes(4)", "time", true), ("CHANCE", "7", "permille", false)]);
        assert_eq!(found[1].about, "Chance, permille; Erlang (1917).");
    }

    #[test]
    fn the_format_names_every_list_of_a_scenario() {
        let format = format();
        assert_eq!(format[0].name, "Scenario");
        let field = |name: &str| format[0].parts.iter().any(|part| part.name == name && !part.about.is_empty());
        assert!(["posts", "msel", "seats", "length"].into_iter().all(field));
        let post = format.iter().find(|item| item.name == "Post").expect("posts are described");
        assert!(post.parts.iter().any(|part| part.name == "midas" && part.optional));
        let effect = format.iter().find(|item| item.name == "Effect").expect("effects are described");
        let close = effect.parts.iter().find(|part| part.name == "CloseRoad").expect("an effect");
        assert!(effect.choice && close.holds.contains("[optional] lasts: Option<Span>"), "{}", close.holds);
    }

    #[test]
    fn every_act_has_its_words_and_its_fields() {
        for act in acts() {
            assert!(!act.about.is_empty(), "{} has no words", act.name);
        }
        let reinforce = acts().into_iter().find(|act| act.name == "Reinforce").expect("an act");
        assert_eq!((reinforce.holds.as_str(), reinforce.takes.as_str()), ("{ post: Slug, officers: u32 }", "1h30"));
        assert_eq!(reinforce.cost, "50 thousand CFA francs");
    }
}
