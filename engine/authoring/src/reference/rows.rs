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
    inject::{After, Attachment, AttachmentKind, Expected, Milestone, Mode, Repeat, Row, RowKind},
    language::Word,
    matter::{Matter, MatterKind},
    measure::{Better, MainMeasure},
    module::{AnswerOption, Module, Question, QuestionKind},
    movement::{
        Closure, Conflict, Count, Movement, MovementRules, MovementSettings, Quirks, Redirection, Shuts, Site, SiteKind,
    },
    own_act::OwnAct,
    parameter::regional::{Region, Season},
    play::{Play, PlayRule},
    scenario::{
        Authority, Camp, Channel, ChannelKind, Committee, Community, Flow, Group, GroupKind, Hazard, HazardKind,
        Lesson, Level, Member, Objective, Overview, OwnKind, Paragraph, Patrol, Phase, Place, PlaceKind, Post, Road,
        Scenario, Seat, SeatKind, Step, Surface, Task, TestedPlan, Window,
    },
    terms::{Accord, Age, Hand, Means, Need, Sex, Stock, Traveller},
    variant::{Change, Variant},
    written::{Declaration, DeclaredChoice, DeclaredField, DeclaredParts, Described, ValueSort},
};

use super::{
    ActRow, ChoiceRow, FieldRow, TypeRow, TypeRows, example,
    fields::{choice_fields, part_row},
};
use crate::{check::values::MANY, read::read};

/// Reads a value in RON, and writes it again with whatever was left out; `None` if anything is wrong with it.
type Reader = fn(&str) -> Option<Value>;

/// The types of the format in the order in which they are read best, each with its reader.
macro_rules! types {
    ($($type:ty),* $(,)?) => { [ $( (<$type as Described>::sort as fn() -> ValueSort, reader::<$type> as Reader) ),* ] };
}

/// Every type of the format; what a scenario consists of comes first.
pub fn types() -> Vec<TypeRow> {
    declared().into_iter().map(|(declared, reader)| type_row(declared, reader)).collect()
}

fn declared() -> Vec<(&'static Declaration, Reader)> {
    let scenario: (fn() -> ValueSort, Reader) = (Scenario::sort, scenario);
    let others = types![
        Window,
        Overview,
        Region,
        Season,
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
        OwnKind,
        Seat,
        SeatKind,
        Level,
        Stock,
        Means,
        Accord,
        Channel,
        ChannelKind,
        TestedPlan,
        Paragraph,
        Objective,
        Task,
        Phase,
        Row,
        RowKind,
        Mode,
        After,
        Milestone,
        Repeat,
        Expected,
        Module,
        Question,
        QuestionKind,
        AnswerOption,
        OwnAct,
        Attachment,
        AttachmentKind,
        Lesson,
        MainMeasure,
        Better,
        Play,
        PlayRule,
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
    let declared = |(sort, reader): (fn() -> ValueSort, Reader)| match sort() {
        ValueSort::Declared(declared) => Some((declared, reader)),
        _ => None,
    };
    std::iter::once(scenario).chain(others).filter_map(declared).collect()
}

/// All conditions.
pub fn conditions() -> Vec<ChoiceRow> {
    ConditionKind::ALL.iter().map(|kind| word(kind.word(), reader::<Condition>)).collect()
}

/// All effects.
pub fn effects() -> Vec<ChoiceRow> {
    EffectKind::ALL.iter().map(|kind| word(kind.word(), reader::<Effect>)).collect()
}

/// All acts, in the order in which screens list them.
pub fn acts() -> Vec<ActRow> {
    let act = |kind: &ActKind| {
        let mut row = word(kind.word(), reader::<Act>);
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

fn type_row(declared: &'static Declaration, reader: Reader) -> TypeRow {
    let rows = match declared.parts {
        DeclaredParts::Fields(parts) => TypeRows::Fields(fields(declared, parts, reader)),
        DeclaredParts::Choices(choices) => {
            TypeRows::Choices(choices.iter().map(|choice| choice_row(choice, reader)).collect())
        }
    };
    TypeRow { name: declared.name, about: declared.about.trim(), example: example::declared(declared), rows }
}

fn fields(declared: &'static Declaration, parts: &'static [DeclaredField], reader: Reader) -> Vec<FieldRow> {
    let read = reader(&example::declared(declared)).unwrap_or_default();
    let row = |part| {
        let row = part_row(declared, part);
        let left_out = row.left_out.is_some().then(|| example::written(row.sort, &read[row.name]));
        FieldRow { left_out, ..row }
    };
    parts.iter().map(row).collect()
}

fn choice_row(choice: &'static DeclaredChoice, reader: Reader) -> ChoiceRow {
    let mut fields = choice_fields(choice);
    fill(choice.name, &mut fields, reader);
    ChoiceRow { name: choice.name, about: choice.about.trim(), form: example::choice(choice, &fields), fields }
}

/// The row of a word of a closed language.
fn word(entry: &'static Word, reader: Reader) -> ChoiceRow {
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_example_and_every_form_is_read_without_a_fault() {
        for (declared, reader) in declared() {
            let row = type_row(declared, reader);
            assert!(reader(&row.example).is_some(), "{}: {}", row.name, row.example);
            let TypeRows::Choices(choices) = row.rows else { continue };
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
            let TypeRows::Fields(fields) = &row.rows else { panic!("{name} has fields") };
            fields.iter().find(|row| row.name == field).expect("a field of it").clone()
        };
        assert_eq!(field("Scenario", "pace").left_out.as_deref(), Some("60"));
        assert_eq!(field("Scenario", "title").left_out, None);
        assert_eq!(field("Scenario", "zone").left_out.as_deref(), Some("\"UTC\""));
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
        let words = (ActKind::ALL.iter().map(|kind| kind.word()))
            .chain(EffectKind::ALL.iter().map(|kind| kind.word()))
            .chain(ConditionKind::ALL.iter().map(|kind| kind.word()));
        open.extend(words.flat_map(|entry| entry.fields).map(|field| (field.sort)()));
        while let Some(sort) = open.pop() {
            match sort {
                ValueSort::List(item) => open.push(item()),
                ValueSort::Pair(first, second) => open.extend([first(), second()]),
                ValueSort::Declared(declared) if met.insert(declared.name) => match declared.parts {
                    DeclaredParts::Fields(parts) => open.extend(parts.iter().map(|part| (part.sort)())),
                    DeclaredParts::Choices(choices) => {
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
                TypeRows::Fields(fields) => {
                    fields.iter().for_each(|field| assert!(!field.about.is_empty(), "{}.{}", row.name, field.name));
                }
                // The kinds of matters stand for the matters of the same name.
                TypeRows::Choices(_) if row.name == "MatterKind" => {}
                TypeRows::Choices(choices) => {
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
