//! The reference: the scenario format, the acts and every figure of the model, taken from the code that uses them, so that what
//! is printed cannot differ from what is played. Figures come from the rows that declare them
//! ([`vocabulary::parameter`]); words and shapes are read from the sources, as rustfmt sets them.
//!
//! It knows just enough Rust to read the plain declarations of this crate. It may not touch a world.

use vocabulary::{
    act::{ActKind, Right, Rule},
    condition::ConditionKind,
    effect::EffectKind,
    language::{Entry, Field},
    parameter::{self, Parameter},
};

/// A domain of the model and its figures.
#[derive(Clone, Copy, Debug)]
pub struct Domain {
    /// Its name.
    pub name: &'static str,
    /// Its figures, in the order of their rows.
    pub parameters: &'static [Parameter],
    source: &'static str,
}

/// The domains of the model, in the order in which they are printed; after them what looks after the exercise itself.
pub fn domains() -> impl Iterator<Item = Domain> {
    parameter::DOMAINS.iter().map(|(name, parameters)| Domain { name, parameters, source: source(name) })
}

/// The file that reads the figures of a domain.
fn source(domain: &str) -> &'static str {
    match domain {
        "geography" => include_str!("world/geography.rs"),
        "travel" => include_str!("world/travel.rs"),
        "crossing" => include_str!("world/crossing.rs"),
        "registry" => include_str!("world/registry.rs"),
        "patrol" => include_str!("world/patrol.rs"),
        "community" => include_str!("world/community.rs"),
        "committee" => include_str!("world/committee.rs"),
        "sharing" => include_str!("world/sharing.rs"),
        "displacement" => include_str!("world/displacement.rs"),
        "threat" => include_str!("world/threat.rs"),
        "conduct" => include_str!("world/conduct.rs"),
        "movement" => include_str!("world/movement.rs"),
        "hazard" => include_str!("world/hazard.rs"),
        "table" => include_str!("table/due.rs"),
        // A test finds a domain that nobody has entered here.
        _ => "",
    }
}

impl Domain {
    /// What it models and what it ignores, as the head of its file says it.
    pub fn about(&self) -> String {
        let head = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        let (mut out, mut fenced) = (String::new(), false);
        for line in head {
            let line = line.strip_prefix(' ').unwrap_or(line);
            let fence = line.starts_with("```");
            // What stands between fences keeps its lines; so do the rows of a table.
            if fence || fenced || line.starts_with('|') || line.starts_with('#') {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
                out.push_str(line);
                out.push('\n');
                fenced ^= fence;
            } else if line.trim().is_empty() {
                out.truncate(out.trim_end_matches(' ').len());
                out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" });
            } else {
                if !out.is_empty() && !out.ends_with(['\n', ' ']) {
                    out.push(' ');
                }
                out.push_str(line.trim());
            }
        }
        out.trim().to_owned()
    }
}

/// The files that declare the scenario format, the scenario itself first.
const FORMAT: &[&str] = &[
    include_str!("../vocabulary/src/scenario.rs"),
    include_str!("../vocabulary/src/variant.rs"),
    include_str!("../vocabulary/src/movement.rs"),
    include_str!("../vocabulary/src/inject.rs"),
    include_str!("../vocabulary/src/condition.rs"),
    include_str!("../vocabulary/src/effect.rs"),
    include_str!("../vocabulary/src/matter.rs"),
    include_str!("../vocabulary/src/terms.rs"),
];

/// What stands in those files and in no scenario.
const UNWRITTEN: &[&str] = &["Report", "UnknownVariant"];

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

/// The scenario format, `Scenario` first.
pub fn format() -> Vec<Item> {
    // The fields of the scenario itself are read one by one, and that is where it is said which must be there.
    let reader = include_str!("../authoring/src/read.rs");
    let mut items: Vec<Item> = FORMAT
        .iter()
        .flat_map(|source| items(source))
        .filter(|item| !UNWRITTEN.contains(&item.name.as_str()))
        .chain(languages())
        .collect();
    for part in items.iter_mut().filter(|item| item.name == "Scenario").flat_map(|item| &mut item.parts) {
        part.optional = !reader.contains(&format!("\"{}\", true)", part.name));
    }
    items
}

/// The effects and the conditions, as their tables declare them.
fn languages() -> [Item; 2] {
    let item = |name: &str, about: &str, entries: Vec<&Entry>| Item {
        name: name.to_owned(),
        about: about.trim().to_owned(),
        choice: true,
        parts: entries
            .into_iter()
            .map(|entry| Part {
                name: entry.name.to_owned(),
                holds: holds(entry),
                optional: false,
                about: entry.about.trim().to_owned(),
            })
            .collect(),
    };
    [
        item("Condition", ConditionKind::ABOUT, ConditionKind::ALL.iter().map(|kind| kind.entry()).collect()),
        item("Effect", EffectKind::ABOUT, EffectKind::ALL.iter().map(|kind| kind.entry()).collect()),
    ]
}

/// What stands in the bracket of an act, an effect or a condition.
fn holds(entry: &Entry) -> String {
    let of = |field: &Field| {
        let optional = if field.optional { "[optional] " } else { "" };
        let range = field.holds.range().map(|(least, most)| format!(" {least}..={most}")).unwrap_or_default();
        match entry.bare {
            true => field.type_name(),
            false => format!("{optional}{}: {}{range}", field.name, field.type_name()),
        }
    };
    let fields: Vec<String> = entry.fields.iter().map(of).collect();
    match (entry.bare, fields.join(", ")) {
        (_, fields) if fields.is_empty() => "{}".to_owned(),
        (true, fields) => format!("({fields})"),
        (false, fields) => format!("{{ {fields} }}"),
    }
}

/// Every act, in the order in which screens list them.
pub fn acts() -> Vec<ActEntry> {
    let act = |kind: &ActKind| {
        let (entry, rule) = (kind.entry(), kind.rule());
        let right = match rule.right {
            Right::Everybody => "every seat",
            Right::Granted => "seats whose `may` lists it",
            Right::Facilitator => "the facilitator",
        };
        let (about, takes) = (entry.about.trim().to_owned(), rule.takes.to_string());
        ActEntry { name: entry.name, holds: holds(entry), about, right, takes, cost: cost(rule) }
    };
    ActKind::ALL.iter().map(act).collect()
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

fn items(source: &str) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    let mut open: Option<Item> = None;
    let (mut about, mut optional, mut all_optional) = (Vec::new(), false, false);
    let mut lines = body(source).lines();
    while let Some(raw) = lines.next() {
        let line = raw.trim();
        if let Some(doc) = line.strip_prefix("///") {
            about.push(doc.trim().to_owned());
            continue;
        }
        if line.starts_with("#[") {
            optional |= line.starts_with("#[serde(default");
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
                    // On the whole type: every field may be left out.
                    all_optional = optional;
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
                item.parts.push(part(&text, item.choice, optional || all_optional, &about));
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
            Some(at) => (text[..at].to_owned(), text[at..].trim().replace(", }", " }")),
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
    use vocabulary::parameter::ILLUSTRATIVE;

    #[test]
    fn every_domain_of_the_world_is_read() {
        // What only carries the others holds no figures of the model.
        let carriers = ["happening", "index", "kinds", "script", "turn"];
        let declared = include_str!("world/mod.rs").lines().filter_map(|line| line.trim().strip_prefix("pub mod "));
        for domain in declared.map(|name| name.trim_end_matches(';')).filter(|name| !carriers.contains(name)) {
            assert!(domains().any(|known| known.name == domain), "{domain} is missing from the reference");
        }
    }

    #[test]
    fn every_figure_has_its_words_a_unit_and_a_source_or_says_that_it_is_illustrative() {
        for domain in domains() {
            assert!(domain.about().len() > 80, "{} does not say what it models", domain.name);
            for figure in domain.parameters {
                let name = figure.name;
                assert!(!figure.about.trim().is_empty(), "{name} does not say what it is");
                let dated = figure.source.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
                let sourced = figure.source.contains(ILLUSTRATIVE) || dated;
                assert!(sourced, "{name} gives neither a dated source nor the word `{ILLUSTRATIVE}`");
            }
        }
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
        assert!(effect.choice);
        assert_eq!(close.holds, "{ road: Name<Road>, [optional] lasts: Span }");
    }

    #[test]
    fn every_field_of_the_format_has_its_words_and_every_type_its_entry() {
        let format = format();
        // What the introduction explains, the acts, which have a table of their own, and facts, which no author writes.
        let plain = [
            "Slug", "Name", "Force", "String", "Span", "Moment", "Time", "Serial", "Option", "Vec", "Box", "ActKind",
            "What", "Settings",
        ];
        for item in &format {
            assert!(!item.about.is_empty(), "{} has no words", item.name);
            for part in &item.parts {
                assert!(item.choice || !part.about.is_empty(), "{}::{} has no words", item.name, part.name);
                for word in part.holds.split(|c: char| !c.is_ascii_alphanumeric()) {
                    let known = plain.contains(&word) || format.iter().any(|item| item.name == word);
                    assert!(known || !word.starts_with(|c: char| c.is_ascii_uppercase()), "{word} is not explained");
                }
            }
        }
    }

    #[test]
    fn what_may_be_left_out_is_told_from_a_default_among_choices() {
        let format = format();
        let part = |item: &str, part: &str| {
            let item = format.iter().find(|known| known.name == item).expect("a type of the format");
            item.parts.iter().find(|known| known.name == part).expect("a part of it").optional
        };
        assert!(part("Overview", "sponsor") && part("Post", "women") && part("Scenario", "summary"));
        assert!(!part("Mode", "InPerson") && !part("Post", "officers") && !part("Scenario", "zone"));
    }

    #[test]
    fn every_act_has_its_words_and_its_fields() {
        for act in acts() {
            assert!(!act.about.is_empty(), "{} has no words", act.name);
        }
        let reinforce = acts().into_iter().find(|act| act.name == "Reinforce").expect("an act");
        assert_eq!(
            (reinforce.holds.as_str(), reinforce.takes.as_str()),
            ("{ post: Name<Post>, officers: u32 1..=40 }", "1h30")
        );
        assert_eq!(reinforce.cost, "50 thousand CFA francs");
    }
}
