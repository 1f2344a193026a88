//! The rows themselves: of the types, which declare themselves, and of the closed languages, which are tables already.

use reading::{
    source::SourceFile,
    value::{Findings, read_value},
    walk::walk,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use vocabulary::{
    act::{Act, ActKind},
    condition::{Condition, ConditionKind},
    effect::{Effect, EffectKind, System},
    inject::{Expected, Mode, Row, RowKind},
    language::Entry,
    matter::{Matter, MatterKind},
    movement::{
        Closure, Conflict, Count, Movement, MovementRules, MovementSettings, Quirks, Redirection, Shuts, Site, SiteKind,
    },
    scenario::{
        Authority, Camp, Channel, ChannelKind, Committee, Community, Flow, Group, GroupKind, Hazard, HazardKind,
        Lesson, Member, Objective, Overview, Patrol, Place, PlaceKind, Post, Road, Scenario, Seat, SeatKind, Step,
        Surface, Task, Window,
    },
    terms::{Age, Hand, Means, Need, Sex, Stock, Traveller},
    variant::{Change, Variant},
    written::{Choice, Declared, Part, Parts, Sort, Written},
};

use super::{ActRow, ChoiceRow, FieldRow, Rows, TypeRow, example};
use crate::{
    check::values::{MANY, range, wanted},
    read::{REQUIRED, read},
};

/// Reads a value in RON, and writes it again with whatever was left out; `None` if anything is wrong with it.
type Reader = fn(&str) -> Option<Value>;

/// The types of the format in the order in which they are read best, each with its reader.
macro_rules! types {
    ($($type:ty),* $(,)?) => { [ $( (<$type as Written>::sort as fn() -> Sort, reader::<$type> as Reader) ),* ] };
}

/// Every type of the format; what a scenario consists of comes first.
pub fn types() -> Vec<TypeRow> {
    declared().into_iter().map(|(declared, reader)| type_row(declared, reader)).collect()
}

fn declared() -> Vec<(&'static Declared, Reader)> {
    let scenario: (fn() -> Sort, Reader) = (Scenario::sort, scenario);
    let others = types![
        Window,
        Overview,
        Authority,
        Place,
        PlaceKind,
        Road,
        Surface,
        Post,
        Patrol,
        Community,
        Committee,
        Member,
        Sex,
        Age,
        Camp,
        Flow,
        Traveller,
        Group,
        GroupKind,
        Step,
        Hazard,
        HazardKind,
        Seat,
        SeatKind,
        Stock,
        Means,
        Channel,
        ChannelKind,
        Objective,
        Task,
        Row,
        RowKind,
        Mode,
        Expected,
        Lesson,
        Variant,
        Change,
        Movement,
        MovementRules,
        Site,
        SiteKind,
        Conflict,
        Closure,
        Shuts,
        Redirection,
        Count,
        MovementSettings,
        Quirks,
        System,
        Matter,
        MatterKind,
        Need,
        Hand,
    ];
    let declared = |(sort, reader): (fn() -> Sort, Reader)| match sort() {
        Sort::Declared(declared) => Some((declared, reader)),
        _ => None,
    };
    std::iter::once(scenario).chain(others).filter_map(declared).collect()
}

/// All conditions.
pub fn conditions() -> Vec<ChoiceRow> {
    ConditionKind::ALL.iter().map(|kind| word(kind.entry(), reader::<Condition>)).collect()
}

/// All effects.
pub fn effects() -> Vec<ChoiceRow> {
    EffectKind::ALL.iter().map(|kind| word(kind.entry(), reader::<Effect>)).collect()
}

/// All acts, in the order in which screens list them.
pub fn acts() -> Vec<ActRow> {
    let act = |kind: &ActKind| {
        let mut row = word(kind.entry(), reader::<Act>);
        // A log writes JSON; what RON reads is the same act.
        let act: Option<Act> = value(&row.form);
        row.form = act.and_then(|act| serde_json::to_string(&act).ok()).unwrap_or_default();
        ActRow { kind: *kind, row }
    };
    ActKind::ALL.iter().map(act).collect()
}

fn reader<T: DeserializeOwned + Serialize>(ron: &str) -> Option<Value> {
    serde_json::to_value(value::<T>(ron)?).ok()
}

/// The value that is written here, if nothing is wrong with it.
fn value<T: DeserializeOwned>(ron: &str) -> Option<T> {
    let (tree, slips) = walk(ron);
    let mut findings = Findings::default();
    let value = read_value(&tree?, &mut findings)?;
    (slips.is_empty() && findings.slips.is_empty()).then_some(value)
}

/// A scenario is read from its files, field by field.
fn scenario(ron: &str) -> Option<Value> {
    let reading = read(&[SourceFile::new("scenario.ron", ron)]);
    reading.complaints.is_empty().then(|| serde_json::to_value(reading.scenario?).ok()).flatten()
}

fn type_row(declared: &'static Declared, reader: Reader) -> TypeRow {
    let rows = match declared.parts {
        Parts::Fields(parts) => Rows::Fields(fields(declared, parts, reader)),
        Parts::Choices(choices) => Rows::Choices(choices.iter().map(|choice| choice_row(choice, reader)).collect()),
    };
    TypeRow { name: declared.name, about: declared.about.trim(), example: example::declared(declared), rows }
}

fn fields(declared: &'static Declared, parts: &'static [Part], reader: Reader) -> Vec<FieldRow> {
    let read = reader(&example::declared(declared)).unwrap_or_default();
    let row = |part| {
        let row = part_row(declared, part);
        let left_out = row.left_out.is_some().then(|| example::written(row.sort, &read[row.name]));
        FieldRow { left_out, ..row }
    };
    parts.iter().map(row).collect()
}

/// The row of a field, as far as its type and what is checked of it tell.
pub(super) fn part_row(declared: &Declared, part: &Part) -> FieldRow {
    let optional = if declared.name == "Scenario" { !REQUIRED.contains(&part.name) } else { part.optional };
    // What stands in the scenario itself is checked by its own name.
    let owner = if declared.name == "Scenario" { part.name } else { owner(declared) };
    bounded(owner, part, optional)
}

fn bounded(owner: &str, part: &Part, optional: bool) -> FieldRow {
    let sort = (part.sort)();
    FieldRow {
        name: part.name,
        about: part.about.trim(),
        sort,
        names: sort.any(|sort| matches!(sort, Sort::Name)).then(|| wanted(owner, part.name)).flatten(),
        range: (sort.any(|sort| matches!(sort, Sort::Count | Sort::Whole)))
            .then(|| range(owner, part.name))
            .filter(|(_, most)| *most < MANY),
        left_out: optional.then(String::new),
    }
}

fn choice_row(choice: &'static Choice, reader: Reader) -> ChoiceRow {
    let mut fields: Vec<FieldRow> =
        choice.fields.iter().map(|part| bounded(choice.name, part, part.optional)).collect();
    fill(choice.name, &mut fields, reader);
    ChoiceRow { name: choice.name, about: choice.about.trim(), form: example::choice(choice, &fields), fields }
}

/// The rows of the fields of a choice, as far as their types and what is checked of them tell.
pub(super) fn choice_fields(choice: &Choice) -> Vec<FieldRow> {
    choice.fields.iter().map(|part| bounded(choice.name, part, part.optional)).collect()
}

/// The row of a word of a closed language.
fn word(entry: &'static Entry, reader: Reader) -> ChoiceRow {
    let row = |field: &vocabulary::language::Field| FieldRow {
        name: field.name,
        about: "",
        sort: (field.sort)(),
        names: field.holds.names(),
        range: field.holds.range().filter(|(_, most)| *most < MANY),
        left_out: field.optional.then(String::new),
    };
    let mut fields: Vec<FieldRow> = entry.fields.iter().map(row).collect();
    fill(entry.name, &mut fields, reader);
    let form = if entry.bare { example::bare(entry.name, &fields) } else { example::word(entry.name, &fields) };
    ChoiceRow { name: entry.name, about: entry.about.trim(), form, fields }
}

/// Says of each field that may be left out what it is then.
fn fill(name: &str, fields: &mut [FieldRow], reader: Reader) {
    let read = reader(&example::least(name, fields)).unwrap_or_default();
    for field in fields.iter_mut().filter(|field| field.left_out.is_some()) {
        field.left_out = Some(example::written(field.sort, &read[name][field.name]));
    }
}

/// The list of a scenario that holds values of a type, by which what is checked of its fields is found.
fn owner(declared: &Declared) -> &'static str {
    let Sort::Declared(Declared { parts: Parts::Fields(lists), .. }) = Scenario::sort() else { return "" };
    let holds = |part: &&Part| match (part.sort)() {
        Sort::List(item) => matches!(item(), Sort::Declared(held) if held.name == declared.name),
        _ => false,
    };
    lists.iter().find(holds).map_or("", |part| part.name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_example_and_every_form_is_read_without_a_fault() {
        for (declared, reader) in declared() {
            let row = type_row(declared, reader);
            assert!(reader(&row.example).is_some(), "{}: {}", row.name, row.example);
            let Rows::Choices(choices) = row.rows else { continue };
            for choice in choices {
                assert!(reader(&choice.form).is_some(), "{}: {}", row.name, choice.form);
            }
        }
        for row in effects() {
            assert!(reader::<Effect>(&row.form).is_some(), "{}", row.form);
        }
        for row in conditions() {
            assert!(reader::<Condition>(&row.form).is_some(), "{}", row.form);
        }
        for ActRow { kind, row } in acts() {
            let act = serde_json::from_str::<Act>(&row.form);
            assert_eq!(act.map(|act| act.kind()).ok(), Some(kind), "{}", row.form);
        }
    }

    #[test]
    fn what_is_left_out_is_what_the_reader_makes_of_it() {
        let types = types();
        let field = |name: &str, field: &str| {
            let row = types.iter().find(|row| row.name == name).expect("a type of the format");
            let Rows::Fields(fields) = &row.rows else { panic!("{name} has fields") };
            fields.iter().find(|row| row.name == field).expect("a field of it").clone()
        };
        assert_eq!(field("Scenario", "pace").left_out.as_deref(), Some("60"));
        assert_eq!(field("Scenario", "zone").left_out, None);
        assert_eq!(field("Post", "training").left_out.as_deref(), Some("500"));
        assert_eq!(field("Post", "officers").left_out, None);
        assert_eq!(field("Post", "hours").left_out.as_deref(), Some("None"));
        assert_eq!(field("Row", "mode").left_out.as_deref(), Some("InPerson"));
        assert_eq!(field("MovementSettings", "softening").left_out.as_deref(), Some("10"));
        assert_eq!(field("Road", "km").range, Some((1, 5000)));
        let outage = effects().into_iter().find(|row| row.name == "Outage").expect("an effect");
        assert_eq!(outage.form, "Outage(post: \"diffa-post\", system: Power, lasts: \"2h\")");
        assert_eq!(outage.fields[2].left_out.as_deref(), Some("None"));
    }

    #[test]
    fn every_type_that_can_be_written_stands_in_the_reference() {
        let mut met: BTreeSet<&'static str> = BTreeSet::new();
        let mut open = vec![Scenario::sort()];
        let words = (ActKind::ALL.iter().map(|kind| kind.entry()))
            .chain(EffectKind::ALL.iter().map(|kind| kind.entry()))
            .chain(ConditionKind::ALL.iter().map(|kind| kind.entry()));
        open.extend(words.flat_map(|entry| entry.fields).map(|field| (field.sort)()));
        while let Some(sort) = open.pop() {
            match sort {
                Sort::List(item) => open.push(item()),
                Sort::Pair(first, second) => open.extend([first(), second()]),
                Sort::Declared(declared) if met.insert(declared.name) => match declared.parts {
                    Parts::Fields(parts) => open.extend(parts.iter().map(|part| (part.sort)())),
                    Parts::Choices(choices) => {
                        let parts = choices.iter().flat_map(|choice| choice.fields).map(|part| part.sort);
                        open.extend(parts.map(|sort| sort()));
                        open.extend(choices.iter().flat_map(|choice| choice.values).map(|sort| sort()));
                    }
                },
                _ => {}
            }
        }
        let shown: BTreeSet<&'static str> = declared().into_iter().map(|(declared, _)| declared.name).collect();
        assert_eq!(shown, met);
    }

    #[test]
    fn everything_says_what_it_is() {
        for row in types() {
            assert!(!row.about.is_empty(), "{} has no words", row.name);
            match row.rows {
                Rows::Fields(fields) => {
                    fields.iter().for_each(|field| assert!(!field.about.is_empty(), "{}.{}", row.name, field.name));
                }
                // The kinds of matters stand for the matters of the same name.
                Rows::Choices(_) if row.name == "MatterKind" => {}
                Rows::Choices(choices) => {
                    choices
                        .iter()
                        .for_each(|choice| assert!(!choice.about.is_empty(), "{}::{}", row.name, choice.name));
                }
            }
        }
        let words = effects().into_iter().chain(conditions()).chain(acts().into_iter().map(|act| act.row));
        words.for_each(|word| assert!(!word.about.is_empty(), "{} has no words", word.name));
    }
}
