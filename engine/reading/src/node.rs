//! The tree of a text: each value as it is written, and where it stands.

use std::collections::BTreeSet;

use super::slip::{Extent, Shape};

/// A value as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands, brackets and name included.
    pub extent: Extent,
    /// What it is.
    pub form: Form,
}

/// What a value is written as.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A string, without its quotes and escapes.
    Text(String),
    /// A number, as written.
    Number(String),
    /// A character in single quotes, as written.
    Char(String),
    /// A bare word: `true`, `None`, `Village`.
    Word(String),
    /// Several words without quotes, as written: a text that lacks them, or a word with a space in it.
    Phrase(String),
    /// `( name: value, … )`, perhaps with a word before it.
    Fields { name: Option<String>, fields: Vec<NamedNode> },
    /// `( value, … )`, perhaps with a word before it.
    Tuple { name: Option<String>, items: Vec<Node> },
    /// `[ value, … ]`.
    List(Vec<Node>),
    /// `{ key: value, … }`.
    Map(Vec<(Node, Node)>),
    /// Not readable; a fault has been told.
    Broken,
}

/// A field as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedNode {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub at: Extent,
    /// Its value.
    pub value: Node,
}

/// One step of a path to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a field, or the value of a key.
    Field(&'a str),
    /// Into the n-th value of a list, of a tuple or of the bracket after a word, from 0.
    Index(usize),
}

impl Node {
    /// What it is written as.
    pub fn shape(&self) -> Shape {
        match &self.form {
            Form::Text(_) => Shape::Text,
            Form::Number(n) if n.contains(['.', ',', 'e', 'E']) && !n.starts_with("0x") => Shape::Number,
            Form::Number(_) => Shape::Whole,
            Form::Char(written) => Shape::Written(written.clone()),
            Form::Word(word) if word == "true" || word == "false" => Shape::YesNo,
            Form::Word(word) | Form::Phrase(word) => Shape::Written(word.clone()),
            Form::Fields { .. } => Shape::Fields,
            Form::Tuple { items, .. } => Shape::Tuple(items.len()),
            Form::List(_) => Shape::List,
            Form::Map(_) => Shape::Map,
            Form::Broken => Shape::Value,
        }
    }

    /// The value itself, where it is written as `Some(value)`.
    pub fn within_some(&self) -> &Node {
        match &self.form {
            Form::Tuple { name: Some(name), items } if name == "Some" && items.len() == 1 => items[0].within_some(),
            _ => self,
        }
    }

    /// The value under a field.
    pub fn field(&self, wanted: &str) -> Option<&Node> {
        match &self.within_some().form {
            Form::Fields { fields, .. } => fields.iter().find(|field| field.name == wanted).map(|field| &field.value),
            Form::Map(entries) => entries
                .iter()
                .find(|(key, _)| matches!(&key.form, Form::Text(key) if key == wanted))
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// Where a path leads from here, and whether it could be followed to its end; a value that stands for a default is not
    /// written anywhere. List items that were left out because of a fault (`skipped`, by their first byte) do not count.
    pub fn locate(&self, path: &[Step<'_>], skipped: &BTreeSet<usize>) -> (&Node, bool) {
        let Some((step, rest)) = path.split_first() else { return (self, true) };
        let next = match (step, &self.within_some().form) {
            (Step::Field(name), _) => self.field(name),
            (Step::Index(n), Form::List(items)) => {
                items.iter().filter(|item| !skipped.contains(&item.extent.start)).nth(*n)
            }
            (Step::Index(n), Form::Tuple { items, .. }) => items.get(*n),
            _ => None,
        };
        next.map_or((self, false), |next| next.locate(rest, skipped))
    }
}
