//! What is changed in an exercise that was played, to ask what would have come of it: the words of a change file, and the acts of a log
//! that they speak of by number. Shapes only; what becomes of them is in `hindsight`.

use kernel::{
    names::Slug,
    time::{Moment, Span, Time},
};
use serde::{Deserialize, Serialize};

use super::{
    act::{Act, Actor},
    parameter::{Setting, Settings},
};

/// A change to what was played, as a change file says it: `drop(17)`, `move(17, "-2h")`, …
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// The act of this number is not done.
    Drop(u32),
    /// It is done so much later, or earlier.
    Move(u32, Span),
    /// It is done at another time, by another seat, or is another act; what is left out stays.
    Replace(u32, Instead),
    /// Something is done that nobody did.
    Add(AddedAct),
    /// A figure of the model has this value.
    Set(String, Setting),
    /// The exercise is played with this variant; several with `+` between.
    Variant(String),
    /// What one of two seats asked of the other, and was refused or not answered, is answered with yes.
    Agree((Slug, Slug)),
}

impl Change {
    /// The figures that these changes set, of each the last value.
    pub fn settings(changes: &[Self]) -> Settings {
        let set = changes.iter().filter_map(|change| match change {
            Self::Set(name, value) => Some((name.clone(), value.clone())),
            _ => None,
        });
        set.collect()
    }

    /// The act of the log that it is about, if it is about one.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Drop(n) | Self::Move(n, _) | Self::Replace(n, _) => Some(*n),
            Self::Add(_) | Self::Set(..) | Self::Variant(_) | Self::Agree(_) => None,
        }
    }
}

/// What stands for an act of the log.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Instead {
    /// When, if at another time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// Who, if another seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<Slug>,
    /// What, if another act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedAct {
    /// When.
    pub at: Moment,
    /// The seat, or `facilitator`.
    pub seat: Slug,
    /// What.
    pub act: Act,
}

/// An act as a log holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedAct {
    /// Its number, from 1.
    pub n: u32,
    /// When.
    pub at: Time,
    /// Whose.
    pub seat: Actor,
    /// What.
    pub act: Act,
}
