//! A fact as the cells of a row: what stands in its fields, by the shape that its table gives it.

use vocabulary::{
    fact::{Cause, Fact},
    held::{FactField, FactShape, FieldValue},
};

/// A fact, opened.
pub struct FactRow<'a> {
    pub fact: &'a Fact,
    pub shape: &'static FactShape,
    values: Vec<FieldValue>,
}

impl<'a> FactRow<'a> {
    pub fn of(fact: &'a Fact) -> Self {
        Self { fact, shape: fact.what.shape(), values: fact.what.show() }
    }

    /// Its fields, and what stands in each.
    pub fn fields(&self) -> impl Iterator<Item = (&'static FactField, &FieldValue)> {
        self.shape.fields.iter().zip(&self.values)
    }

    /// The name of a thing in the field of this name, if there is one.
    pub fn name(&self, field: &str) -> Option<&'static str> {
        self.fields().find_map(|(known, value)| match value {
            FieldValue::Name(name) if known.name == field => Some(name.as_str()),
            _ => None,
        })
    }

    /// All its fields as JSON; nothing where it has none.
    pub fn json(&self) -> String {
        let whole = serde_json::to_string(&self.fact.what).unwrap_or_default();
        // `{"PartyCrossed":{…}}`; a fact without fields is a bare word.
        let fields = whole.strip_prefix(&format!("{{\"{}\":", self.shape.name)).and_then(|rest| rest.strip_suffix('}'));
        fields.unwrap_or_default().to_owned()
    }
}

/// A list as JSON.
pub fn listed(list: &[String]) -> String {
    serde_json::to_string(list).unwrap_or_default()
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
