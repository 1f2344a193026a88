//! A fact as the cells of a row: its fields as the wire has them, by the shape that its table gives it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use vocabulary::{
    fact::{Cause, Fact},
    held::{FactField, FactShape, FieldSort},
};

/// A fact, opened.
pub struct FactRow<'a> {
    pub fact: &'a Fact,
    pub shape: &'static FactShape,
    values: Map<String, Value>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'v> {
    Text(&'v str),
    Number(i64),
    YesNo(bool),
    /// A list or an object, as JSON.
    Json(String),
}

impl std::fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::YesNo(answer) => write!(f, "{answer}"),
            Self::Json(json) => f.write_str(json),
        }
    }
}

/// What a fact has no shape of would be a defect of its table; it is left out rather than told wrongly.
pub fn open<'a>(fact: &'a Fact, shapes: &BTreeMap<&'static str, &'static FactShape>) -> Option<FactRow<'a>> {
    let shape = *shapes.get(fact.what.name())?;
    // A fact without fields is a bare word.
    let values = match serde_json::to_value(&fact.what).ok()? {
        Value::Object(mut what) => match what.remove(shape.name)? {
            Value::Object(fields) => fields,
            _ => return None,
        },
        _ => Map::new(),
    };
    Some(FactRow { fact, shape, values })
}

impl FactRow<'_> {
    /// The value of a field of its shape, if it has one. What the wire leaves out because it is nothing stands here.
    pub fn cell(&self, field: &FactField) -> Option<Cell<'_>> {
        let value = self.values.get(field.name).filter(|value| !value.is_null());
        if value.is_none() && field.optional {
            return None;
        }
        Some(match field.sort {
            FieldSort::Whole | FieldSort::Second => Cell::Number(value.and_then(Value::as_i64).unwrap_or(0)),
            FieldSort::YesNo => Cell::YesNo(value.and_then(Value::as_bool).unwrap_or(false)),
            FieldSort::Name | FieldSort::Serial | FieldSort::Word => Cell::Text(value?.as_str()?),
            FieldSort::List | FieldSort::Record => Cell::Json(value?.to_string()),
        })
    }

    /// The text in a field of this name, if the fact has one.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.as_str()
    }

    /// The names in a list of this name, if the fact has one.
    pub fn list(&self, name: &str) -> impl Iterator<Item = &str> {
        self.values.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    /// All its fields as JSON.
    pub fn json(&self) -> String {
        if self.values.is_empty() { String::new() } else { serde_json::to_string(&self.values).unwrap_or_default() }
    }
}

/// What a fact came from: in a word, and by which name or number, if it has one.
pub fn cause(fact: &Fact) -> (&'static str, Option<String>) {
    match fact.cause {
        Cause::Start => ("start", None),
        Cause::Act(n) => ("act", Some(n.to_string())),
        Cause::Inject(row) => ("inject", Some(row.to_string())),
        Cause::Fact(n) => ("fact", Some(n.to_string())),
    }
}
