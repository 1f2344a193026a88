//! The columns of the table with types: those that every fact has, and one for each field that facts have, made from the table of facts.
//! The properties on a map bear the same names.
//!
//! Where two facts give one name to values of two sorts, the one that is text keeps the name, or else the number; the others say in
//! theirs what they hold: `by_number`, `training_yes`, `about_list`.

use std::collections::BTreeMap;

use vocabulary::{
    fact::FACTS,
    held::{FactField, FieldSort},
};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    YesNo,
    /// JSON.
    Json,
    /// A number with decimals.
    Decimal,
    /// A moment in UTC.
    Moment,
}

/// The columns of every fact, by name, and whether one may be empty.
pub const COMMON: [(&str, Class, bool); 18] = [
    ("n", Class::Number, false),
    ("at_s", Class::Number, false),
    ("time", Class::Moment, false),
    ("date", Class::Text, false),
    ("domain", Class::Text, false),
    ("what", Class::Text, false),
    ("cause", Class::Text, false),
    ("cause_act", Class::Number, true),
    ("cause_inject", Class::Text, true),
    ("cause_fact", Class::Number, true),
    ("roll_purpose", Class::Text, true),
    ("roll_subject", Class::Text, true),
    ("roll_needed", Class::Number, true),
    ("roll_rolled", Class::Number, true),
    ("site", Class::Text, true),
    ("fields", Class::Json, true),
    ("lat", Class::Decimal, true),
    ("lon", Class::Decimal, true),
];

/// Of which class the values of a sort are.
pub fn class(sort: FieldSort) -> Class {
    match sort {
        FieldSort::Name | FieldSort::Serial | FieldSort::Word => Class::Text,
        FieldSort::Whole | FieldSort::Second => Class::Number,
        FieldSort::YesNo => Class::YesNo,
        FieldSort::List | FieldSort::Record => Class::Json,
    }
}

/// The columns of fields, in the order of the table of facts.
#[derive(Debug)]
pub struct FieldColumns {
    names: Vec<(String, Class)>,
    places: BTreeMap<(&'static str, Class), usize>,
}

impl FieldColumns {
    /// All of them.
    pub fn all() -> Self {
        let mut order: Vec<(&'static str, Class)> = Vec::new();
        for field in FACTS.iter().flat_map(|fact| fact.fields) {
            let key = (field.name, class(field.sort));
            if !order.contains(&key) {
                order.push(key);
            }
        }
        let first = |name: &str| order.iter().filter(|(known, _)| *known == name).map(|(_, class)| *class).min();
        let named = |(name, class): &(&'static str, Class)| match class {
            class if Some(*class) == first(name) => (*name).to_owned(),
            Class::Number => format!("{name}_number"),
            Class::YesNo => format!("{name}_yes"),
            _ => format!("{name}_list"),
        };
        let names = order.iter().map(|key| (named(key), key.1)).collect();
        Self { names, places: order.into_iter().enumerate().map(|(at, key)| (key, at)).collect() }
    }

    /// Their names and what they hold.
    pub fn names(&self) -> &[(String, Class)] {
        &self.names
    }

    /// Where the column of a field stands among them.
    pub fn place(&self, field: &FactField) -> Option<usize> {
        self.places.get(&(field.name, class(field.sort))).copied()
    }

    /// The name of the column of a field.
    pub fn name(&self, field: &FactField) -> &str {
        self.place(field).map_or(field.name, |at| &self.names[at].0)
    }
}
