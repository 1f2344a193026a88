//! Examples: each type and each choice as it may be written, made of what its fields hold.

use serde_json::Value;
use vocabulary::{
    kind::Kind,
    written::{Declaration, DeclaredChoice, DeclaredParts, ValueSort},
};

use super::{
    FieldRow,
    fields::{choice_fields, part_row},
};

/// A line of an example, at most; a longer one is spread over several.
const WIDTH: usize = 100;

/// Names as authors give them, by what they name.
const NAMES: &[(Kind, &str)] = &[
    (Kind::Scenario, "lake-chad"),
    (Kind::Authority, "police-ne"),
    (Kind::Force, "army-ne"),
    (Kind::Place, "diffa"),
    (Kind::Road, "diffa-bridge"),
    (Kind::Post, "diffa-post"),
    (Kind::Patrol, "diffa-patrol"),
    (Kind::Community, "bosso"),
    (Kind::Committee, "bosso-committee"),
    (Kind::Camp, "sayam"),
    (Kind::Flow, "diffa-market"),
    (Kind::Group, "lake-cell"),
    (Kind::Hazard, "cholera"),
    (Kind::OwnKind, "prefecture"),
    (Kind::Seat, "gov-diffa"),
    (Kind::Channel, "diffa-radio"),
    (Kind::Objective, "o1"),
    (Kind::Task, "o1-1"),
    (Kind::Paragraph, "p3"),
    (Kind::Phase, "phase-1"),
    (Kind::Row, "e1"),
    (Kind::Module, "m1"),
    (Kind::Question, "m1-q1"),
    (Kind::AnswerOption, "m1-q1-a"),
    (Kind::OwnAct, "call-elders"),
    (Kind::Lesson, "first-step"),
    (Kind::Variant, "with-midas"),
    (Kind::Play, "cautious"),
];

/// A value of a type with what must stand.
pub fn declared(declared: &Declaration) -> String {
    match declared.parts {
        DeclaredParts::Fields(parts) => {
            let fields: Vec<FieldRow> = parts.iter().map(|part| part_row(declared, part)).collect();
            let id = NAMES.iter().find(|(kind, _)| format!("{kind:?}") == declared.name).map_or("diffa", |(_, id)| id);
            let written = fields.iter().filter(|field| field.left_out.is_none()).map(|field| match field.name {
                "id" => format!("id: {id:?}"),
                _ => named(field),
            });
            bracket("", written.collect())
        }
        DeclaredParts::Choices([first, ..]) if first.values.is_empty() => least(first.name, &choice_fields(first)),
        DeclaredParts::Choices([first, ..]) => choice(first, &[]),
        DeclaredParts::Choices([]) => String::new(),
    }
}

/// A choice with all that may stand in it.
pub fn choice(choice: &DeclaredChoice, fields: &[FieldRow]) -> String {
    if choice.values.is_empty() {
        return form(choice.name, fields);
    }
    let values = choice.values.iter().map(|sort| value(sort(), None));
    bracket(choice.name, values.collect())
}

/// A choice with all its fields; without any it stands alone.
fn form(name: &str, fields: &[FieldRow]) -> String {
    if fields.is_empty() { name.to_owned() } else { word(name, fields) }
}

/// A word of a closed language with all its fields; its bracket stays, be it empty.
pub fn word(name: &str, fields: &[FieldRow]) -> String {
    bracket(name, fields.iter().map(named).collect())
}

/// The fields that must stand.
pub fn least(name: &str, fields: &[FieldRow]) -> String {
    if fields.is_empty() {
        return name.to_owned();
    }
    bracket(name, fields.iter().filter(|field| field.left_out.is_none()).map(named).collect())
}

/// A word whose only field has no name.
pub fn bare(name: &str, fields: &[FieldRow]) -> String {
    bracket(name, fields.iter().map(|field| value(field.sort, Some(field))).collect())
}

fn bracket(name: &str, parts: Vec<String>) -> String {
    let line = format!("{name}({})", parts.join(", "));
    if line.chars().count() <= WIDTH && !line.contains('\n') {
        return line;
    }
    let lines: String = parts.iter().map(|part| format!("    {},\n", part.replace('\n', "\n    "))).collect();
    format!("{name}(\n{lines})")
}

fn named(field: &FieldRow) -> String {
    format!("{}: {}", field.name, value(field.sort, Some(field)))
}

/// A value of a sort, as it may stand in a field.
fn value(sort: ValueSort, field: Option<&FieldRow>) -> String {
    match sort {
        ValueSort::YesNo => "true".to_owned(),
        ValueSort::Count | ValueSort::Whole => number(field).to_string(),
        ValueSort::Decimal => degrees(field).to_owned(),
        ValueSort::Words => format!("{:?}", words(field)),
        ValueSort::BothLanguages => "{ \"en\": \"…\", \"fr\": \"…\" }".to_owned(),
        ValueSort::Name => format!("{:?}", name(field)),
        ValueSort::Act => "OpenPost".to_owned(),
        ValueSort::Deed => "OpenPost(post: \"diffa-post\")".to_owned(),
        ValueSort::Serial => "\"diffa-market#17\"".to_owned(),
        ValueSort::Span if field.is_some_and(|field| field.name == "length") => "\"72h\"".to_owned(),
        ValueSort::Span => "\"2h\"".to_owned(),
        ValueSort::Moment => "\"D1 06:30\"".to_owned(),
        ValueSort::Time => "3600".to_owned(),
        ValueSort::Figures => "{ \"crossing.paper_takes\": 1.2 }".to_owned(),
        ValueSort::Fact => "None".to_owned(),
        ValueSort::List(item) => format!("[{}]", value(item(), field)),
        ValueSort::Pair(first, second) => format!("({}, {})", value(first(), field), value(second(), field)),
        ValueSort::Declared(it) => declared(it),
        ValueSort::Effect => "OpenPost(post: \"diffa-post\")".to_owned(),
        ValueSort::Condition => "PostClosed(\"diffa-post\")".to_owned(),
    }
}

/// A number within its bounds.
fn number(field: Option<&FieldRow>) -> i64 {
    let range = field.and_then(|field| field.range);
    let usual = match (field.map(|field| field.name), range) {
        (Some("format"), _) => vocabulary::scenario::FORMAT.into(),
        // A level.
        (_, Some((_, 1000))) => 300,
        _ => 4,
    };
    range.map_or(usual, |(least, most)| usual.clamp(least, most))
}

/// Degrees around Lake Chad.
fn degrees(field: Option<&FieldRow>) -> &'static str {
    match field.map(|field| field.name) {
        Some("west") => "12.0",
        Some("south") => "12.5",
        Some("east") => "15.5",
        Some("north") => "14.5",
        Some("lon") => "12.61",
        _ => "13.31",
    }
}

/// Words as they are wanted in a field that takes only some.
fn words(field: Option<&FieldRow>) -> &'static str {
    match field.map(|field| field.name) {
        Some("start") => "2027-03-08 06:00",
        Some("zone") => "Africa/Niamey",
        Some("hours" | "from" | "until") => "06:00",
        Some("key") => "turned_back",
        Some("include") => "shared/land.ron",
        Some("file") => "maps/north.svg",
        Some("language") => "ha",
        // The two ends of a border have no name.
        Some("country" | "home") | None => "NE",
        Some(_) => "…",
    }
}

fn name(field: Option<&FieldRow>) -> &'static str {
    let kind = field.and_then(|field| field.names).and_then(|kinds| kinds.first()).unwrap_or(&Kind::Place);
    NAMES.iter().find(|(known, _)| known == kind).map_or("diffa", |(_, name)| name)
}

/// A value that was read, as it would be written.
pub fn written(sort: ValueSort, value: &Value) -> String {
    match (sort, value) {
        (_, Value::Null) => "None".to_owned(),
        (ValueSort::Declared(Declaration { parts: DeclaredParts::Choices(_), .. }), Value::String(word)) => {
            word.clone()
        }
        // Nothing of it is written: each of its fields says for itself what it is then.
        (ValueSort::Declared(_), _) => "()".to_owned(),
        (_, value) => value.to_string(),
    }
}
