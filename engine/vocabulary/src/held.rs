//! What facts hold, field by field, as data: for tables with columns, for schemas, for whoever reads a chronicle with other tools. It is
//! made of the table of facts, so that nothing is said twice, and no type gets into that table without a word here.
//!
//! What stands in the fields of one fact is shown by [`What::show`](super::fact::What::show), without a way over text.

use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use serde::Serialize;
use serde_json::Value;

use super::{
    act::{ActKind, Refusal},
    effect::System,
    fact::{Breach, Ground, Register, Risk},
    matter::{Matter, MatterKind},
    terms::{Accord, Age, Danger, Hand, Means, Need, Records, Sex, Status, Traveller, Voice},
};

/// A fact as a shape.
#[derive(Clone, Copy, Debug)]
pub struct FactShape {
    /// The domain that writes it, as code calls it: `Post`.
    pub domain: &'static str,
    /// Its name on the wire.
    pub name: &'static str,
    /// What it says of itself, in English.
    pub about: &'static str,
    /// What it holds.
    pub fields: &'static [FactField],
}

/// A field of a fact.
#[derive(Clone, Copy, Debug)]
pub struct FactField {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it holds.
    pub sort: FieldSort,
    /// Whether it may hold nothing.
    pub optional: bool,
}

/// What a field can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldSort {
    /// The name of a thing of the scenario.
    Name,
    /// The name of what came to be in play: a party, a report, a proposal.
    Serial,
    /// One of a closed list of words.
    Word,
    /// A whole number, perhaps negative.
    Whole,
    /// A second of exercise time, from the start on.
    Second,
    /// True or false; false where it is left out.
    YesNo,
    /// Several names or words.
    List,
    /// An object with fields of its own, or the bare word where it has none.
    Record,
}

/// In what a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactUnit {
    /// Persons.
    Persons,
    /// Families.
    Families,
    /// Seconds.
    Seconds,
    /// Minutes of the wall clock.
    Minutes,
    /// Whole hours.
    Hours,
    /// The hour of the local day, 0 to 23.
    HourOfDay,
    /// Permille: 1000 is all, or certain.
    Permille,
    /// Permille for levels, persons for officers.
    PermilleOrPersons,
    /// Persons who work there.
    Workers,
    /// Beds.
    Beds,
    /// Boats.
    Boats,
    /// What a boat brings home on a day.
    Catches,
    /// Staffed lanes.
    Lanes,
    /// Rations, for one person and one day each.
    Rations,
    /// Litres.
    Litres,
    /// Thousands of CFA francs.
    Funds,
    /// In the unit of the means that is named beside it.
    OfMeans,
    /// So many times, or so many of them.
    Times,
    /// The number of an act in the log, from 1.
    Act,
    /// The number of a fact, from 1.
    Fact,
    /// The number of a member of a committee, from 0.
    Member,
}

impl FactField {
    /// In what it counts, if it holds a number.
    pub fn unit(&self) -> Option<FactUnit> {
        use FactUnit as U;
        if !matches!(self.sort, FieldSort::Whole | FieldSort::Second) {
            return None;
        }
        Some(match self.name {
            "people" | "women" | "children" | "waiting" | "officers" | "on_shift" | "hidden" | "guards" | "hurt"
            | "new" | "ill" | "protected" | "registered" | "counted" | "capacity" | "asked" | "answered"
            | "refused" | "wronged" => U::Persons,
            "families" => U::Families,
            "until" | "from" if self.sort == FieldSort::Whole => U::HourOfDay,
            "until" | "expected_by" => U::Seconds,
            name if name.ends_with("_s") => U::Seconds,
            "minutes" => U::Minutes,
            "hours" => U::Hours,
            "level" | "odds" | "strength" | "severity" | "insight" | "heard" | "leave" | "hide" | "training"
            | "permille" => U::Permille,
            "by" => U::PermilleOrPersons,
            "case_workers" => U::Workers,
            "beds" => U::Beds,
            "boats" => U::Boats,
            "catches" => U::Catches,
            "first_line" | "second_line" => U::Lanes,
            "rations" => U::Rations,
            "litres" => U::Litres,
            "spent" => U::Funds,
            "amount" => U::OfMeans,
            "times" | "rows" | "settled" | "of" | "pieces" | "found" | "communities" | "complaints" => U::Times,
            "act" => U::Act,
            "sighting" => U::Fact,
            "member" => U::Member,
            _ => return None,
        })
    }
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// Nothing.
    Nothing,
    /// The name of a thing of the scenario.
    Name(Slug),
    /// The name of what came to be in play.
    Serial(Serial),
    /// A word, as the wire has it.
    Word(String),
    /// A number, or a second.
    Number(i64),
    /// Yes or no.
    YesNo(bool),
    /// Names or words.
    List(Vec<String>),
    /// An object or a word, as JSON.
    Record(String),
}

/// A type that a field of a fact may have.
pub trait Held {
    /// What it holds.
    const SORT: FieldSort;
    /// Whether it may hold nothing.
    const OPTIONAL: bool = false;

    /// What stands in it.
    fn show(&self) -> FieldValue;
}

/// A word as the wire has it.
fn word<T: Serialize>(value: &T) -> FieldValue {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => FieldValue::Word(word),
        other => FieldValue::Record(other.unwrap_or_default().to_string()),
    }
}

/// A number of any width; none in a fact is beyond sixty-three bits.
fn number<T: TryInto<i64>>(value: T) -> FieldValue {
    FieldValue::Number(value.try_into().unwrap_or(i64::MAX))
}

/// The names or words of a list or a pair.
fn list<T: Serialize>(values: &T) -> FieldValue {
    let values = serde_json::to_value(values).unwrap_or_default();
    let texts = values.as_array().into_iter().flatten().filter_map(Value::as_str);
    FieldValue::List(texts.map(str::to_owned).collect())
}

fn record<T: Serialize>(value: &T) -> FieldValue {
    FieldValue::Record(serde_json::to_string(value).unwrap_or_default())
}

macro_rules! held {
    ($( $sort:ident by $show:expr => $($type:ty),*; )*) => { $($(
        impl Held for $type {
            const SORT: FieldSort = FieldSort::$sort;

            fn show(&self) -> FieldValue {
                let show: fn(&Self) -> FieldValue = $show;
                show(self)
            }
        }
    )*)* };
}

held! {
    Name by |name| FieldValue::Name(*name) => Slug;
    Serial by |serial| FieldValue::Serial(*serial) => Serial;
    Word by word => ActKind, Age, Breach, Danger, Ground, Means, MatterKind, Need, Records, Register, Risk, Sex, Status, System, Traveller, Voice;
    Whole by |whole| number(*whole) => u32, u64, i32, i64;
    Second by |second| FieldValue::Number(second.0) => Time;
    YesNo by |answer| FieldValue::YesNo(*answer) => bool;
    List by list => Vec<Accord>, Vec<Records>, (Slug, Slug);
    Record by record => Hand, Matter, Refusal;
}

impl<T: Held> Held for Option<T> {
    const SORT: FieldSort = T::SORT;
    const OPTIONAL: bool = true;

    fn show(&self) -> FieldValue {
        self.as_ref().map_or(FieldValue::Nothing, Held::show)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::fact::FACTS;

    #[test]
    fn every_number_in_a_fact_has_a_unit_and_every_fact_stands_once() {
        let mut names = BTreeSet::new();
        for fact in FACTS {
            assert!(names.insert(fact.name), "{} stands twice", fact.name);
            assert!(!fact.about.trim().is_empty(), "{} says nothing of itself", fact.name);
            for field in fact.fields {
                let number = matches!(field.sort, FieldSort::Whole | FieldSort::Second);
                assert_eq!(field.unit().is_some(), number, "{}.{}", fact.name, field.name);
            }
        }
        assert!(names.contains("PartyCrossed") && names.len() > 150, "{}", names.len());
    }
}
