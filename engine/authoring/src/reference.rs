//! The reference: the format of a scenario, and the three closed languages of acts, effects and conditions. Every row is taken from
//! the types and tables that read and check use; examples are written as they may stand, and read again by a test; what a field
//! is that was left out, the reader itself says.
//!
//! TypeRows only: whoever shows them words them, in any language. The figures of the model are not here but in
//! `vocabulary::parameter`, and acts have their rules beside their rows.

mod example;
mod fields;
mod rows;

use vocabulary::{act::ActKind, kind::Kind, written::ValueSort};

pub use self::rows::{acts, conditions, effects, types};

/// A type, as it may be written.
#[derive(Clone, Debug)]
pub struct TypeRow {
    /// Its name.
    pub name: &'static str,
    /// What it is, in English.
    pub about: &'static str,
    /// A value of it with what must stand, in RON.
    pub example: String,
    /// What it consists of.
    pub rows: TypeRows,
}

/// What a type consists of.
#[derive(Clone, Debug)]
pub enum TypeRows {
    /// All of these fields.
    Fields(Vec<FieldRow>),
    /// One of these choices.
    Choices(Vec<ChoiceRow>),
}

/// A field.
#[derive(Clone, Debug)]
pub struct FieldRow {
    /// Its name.
    pub name: &'static str,
    /// What it is, in English; nothing where the choice explains it.
    pub about: &'static str,
    /// What it holds.
    pub sort: ValueSort,
    /// The kinds of things of which it holds a name, if it holds one; an empty list is any kind.
    pub names: Option<&'static [Kind]>,
    /// The least and the most of a number, where it has bounds worth saying.
    pub range: Option<(i64, i64)>,
    /// What it is if it is left out, in RON; `None` if it must stand.
    pub left_out: Option<String>,
}

/// A choice, or a word of a closed language.
#[derive(Clone, Debug)]
pub struct ChoiceRow {
    /// Its name.
    pub name: &'static str,
    /// What it is, in English.
    pub about: &'static str,
    /// How it may be written, with all its fields, in RON.
    pub form: String,
    /// Its fields.
    pub fields: Vec<FieldRow>,
}

/// An act, and what its rule is.
#[derive(Clone, Debug)]
pub struct ActRow {
    /// Its kind, by which its rule is found.
    pub kind: ActKind,
    /// Its row; the form is a line of JSON, as a log and a file of acts hold it.
    pub row: ChoiceRow,
}
