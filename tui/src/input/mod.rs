//! What people fill in: texts, choices and odds, one act field by field, and the facilitator's forms. Plain data; what keys do
//! to it is in `update`.

use std::collections::BTreeMap;

use engine::sight::view::Choice;
use kernel::names::Slug;
use serde_json::{Map, Value};
use vocabulary::{
    act::{Act, ActKind},
    language::{Field, Holds},
};

use self::writing::Writing;

pub mod ruling;
mod writing;

/// Something that a person fills in.
#[derive(Clone, Debug)]
pub enum Input {
    /// Words, a number or a span.
    Text(Box<Writing>),
    /// One of several.
    Pick {
        /// What each is called, and what it stands for.
        options: Vec<(String, Value)>,
        /// The one chosen.
        at: usize,
    },
    /// Any number of several.
    Several {
        /// What each is called, what it stands for, and whether it is taken.
        options: Vec<(String, Slug, bool)>,
        /// The one that is looked at; one past the last is all of them.
        at: usize,
    },
}

impl Input {
    /// An empty text of one line, or one with something in it already.
    pub fn text(start: &str) -> Self {
        Self::Text(Box::new(Writing::new(start, false)))
    }
    /// The same of several lines.
    pub fn lines(start: &str) -> Self {
        Self::Text(Box::new(Writing::new(start, true)))
    }
    /// A choice.
    pub fn pick(options: Vec<(String, Value)>) -> Self {
        Self::Pick { options, at: 0 }
    }
    /// A choice of any number, of which some are taken already.
    pub fn several(options: Vec<(String, Slug, bool)>) -> Self {
        let at = options.iter().position(|(_, _, taken)| *taken).unwrap_or(0);
        Self::Several { options, at }
    }
    /// Takes or leaves what is looked at; past the last: all, or none if all are taken.
    pub fn tick(&mut self) {
        let Self::Several { options, at } = self else { return };
        match options.get_mut(*at) {
            Some((_, _, taken)) => *taken = !*taken,
            None => {
                let all = options.iter().all(|(_, _, taken)| *taken);
                options.iter_mut().for_each(|(_, _, taken)| *taken = !all);
            }
        }
    }
    /// What is taken of several.
    pub fn taken(&self) -> Vec<Slug> {
        match self {
            Self::Several { options, .. } => {
                options.iter().filter(|(.., taken)| *taken).map(|(_, id, _)| *id).collect()
            }
            _ => Vec::new(),
        }
    }
    /// What was written, cleaned; nothing for a choice.
    pub fn words(&self) -> String {
        match self {
            Self::Text(writing) => writing.text(),
            _ => String::new(),
        }
    }
    /// What was chosen.
    pub fn picked(&self) -> Option<&Value> {
        match self {
            Self::Pick { options, at } => options.get(*at).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// An act while it is composed.
#[derive(Clone, Debug)]
pub struct Composer {
    /// Which act.
    pub kind: ActKind,
    /// The values of the fields before [`Self::field`].
    pub chosen: Vec<Value>,
    /// How they read.
    pub read: Vec<String>,
    /// The field that is asked for; one past the last when the act is ready to be sent.
    pub field: usize,
    /// What is asked, once the choices have come.
    pub choice: Option<Choice>,
    /// What the person fills in; nothing if there is no choice.
    pub input: Option<Input>,
    /// What was filled in further on, before somebody stepped back.
    pub kept: BTreeMap<usize, Input>,
    /// A value that is known beforehand, for the first field.
    pub given: Option<Value>,
    /// What is wrong.
    pub fault: Option<String>,
}

impl Composer {
    /// An act of which nothing is filled in.
    pub fn new(kind: ActKind) -> Self {
        Self {
            kind,
            chosen: Vec::new(),
            read: Vec::new(),
            field: 0,
            choice: None,
            input: None,
            kept: BTreeMap::new(),
            given: None,
            fault: None,
        }
    }
    /// The fields that are asked for. What only a file can write comes last, may be left out, and is not among them.
    pub fn fields(&self) -> &'static [Field] {
        let all = self.kind.fields();
        let asked = all.iter().take_while(|field| !(field.optional && field.holds == Holds::Written)).count();
        &all[..asked]
    }
    /// The act, once all fields are filled in. Goes by the names of the fields, so that a new act needs nothing here.
    pub fn act(&self) -> Option<Act> {
        let mut fields = Map::new();
        for (field, value) in self.kind.fields().iter().zip(&self.chosen) {
            if !value.is_null() {
                fields.insert(field.name.to_owned(), value.clone());
            }
        }
        let act = Map::from_iter([(self.kind.name().to_owned(), Value::Object(fields))]);
        serde_json::from_value(Value::Object(act)).ok()
    }
    /// Whether all fields are filled in.
    pub fn ready(&self) -> bool {
        self.field >= self.fields().len()
    }
}

/// What a form of the facilitator is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum FormPurpose {
    Defer(Slug),
    Drop(Slug),
    /// Whether it is marked as done, or no longer.
    MarkDone(Slug, bool),
    ShiftAll,
    EditInject(Slug),
    Freeze,
    Step,
    Pace,
    Note,
    Filter,
    Jump,
    Whisper(Slug),
    Announce,
    HandSeat(Slug),
    AddInject,
    /// A row of the MSEL that is to come now, or to be held or released.
    FireRow,
    HoldRow,
    /// A word to one seat or to all of them.
    Words,
    /// An answer for the table.
    Answer,
    Rewind,
    /// A note of an evaluator, about this fact if about one.
    Noting(Option<u64>),
    /// A time of a record to go to.
    Seek,
    /// Words to look for in a record.
    Search,
    /// What should have been otherwise of an act.
    WhatIf,
}

/// A form.
#[derive(Clone, Debug)]
pub struct Form {
    /// What for.
    pub about: FormPurpose,
    /// What it says above.
    pub title: String,
    /// Its fields: label, whether it may stay empty, and what is filled in.
    pub fields: Vec<(String, bool, Input)>,
    /// The field that is filled in now.
    pub at: usize,
    /// What is wrong.
    pub fault: Option<String>,
    /// The tables that it is for; none for the table whose facilitator fills it in.
    pub tables: Vec<u32>,
}

impl Form {
    /// What is filled in now.
    pub fn input(&self) -> Option<&Input> {
        self.fields.get(self.at).map(|(_, _, input)| input)
    }
}
