//! Plays: policies that keep a seat at which nobody sits. What they do is in `engine::plays`; here are the names of those that are
//! shipped, the shape of those that a scenario adds, and the few fixed phrases that a play writes where an act asks for words. A play says nothing of its own: a phrase stands
//! in the log as a mark, and whoever reads it reads it in the own language.

use kernel::{names::Slug, time::Span};
use serde::{Deserialize, Serialize};

use super::{act::Act, condition::Condition, scenario::Scenario, written::shapes};

shapes! {
    /// A play of the scenario's own: rules for a seat at which nobody sits, as in `harmattan run lake-chad --play gov-diffa=cautious`.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Play {
        /// Its name.
        pub id: Slug,
        /// The seats that it may keep; any, if none is named.
        #[serde(default)]
        pub seats: Vec<Slug>,
        /// What it does, the most urgent first.
        pub rules: Vec<PlayRule>,
    }

    /// A rule of a play: when the picture of its seat says this, then these acts.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct PlayRule {
        /// A question that the seat can answer from what has reached it: what it knows and was told, how its own posts and camps stand,
        /// what it has done, what was agreed with it, and the clock.
        pub when: Condition,
        /// What it does then.
        pub acts: Vec<Act>,
        /// After how long it does so again, if the question still holds; without it, once.
        #[serde(default)]
        pub every: Option<Span>,
    }
}

/// Does nothing: as if nobody sat there. It is what a seat has unless it is given another.
pub const NOTHING: &str = "nothing";
/// Follows the doctrine.
pub const BY_THE_BOOK: &str = "by-the-book";
/// Means no harm: late, forgetful, asks nobody.
pub const CARELESS: &str = "careless";
/// Does what the doctrine forbids, so that an exercise can be tried against it.
pub const HARMFUL: &str = "harmful";

/// The plays that every scenario has.
pub const SHIPPED: [&str; 4] = [NOTHING, BY_THE_BOOK, CARELESS, HARMFUL];

/// The names of all plays that a scenario can be played with.
pub fn plays_of(scenario: &Scenario) -> Vec<Slug> {
    let shipped = SHIPPED.iter().map(|name| Slug::new(name));
    shipped.chain(scenario.plays.iter().map(|play| play.id)).collect()
}

macro_rules! phrases {
    ($( $(#[doc = $about:literal])* $phrase:ident = $mark:literal, )+) => {
        /// What a play writes where an act asks for words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase { $( $(#[doc = $about])* $phrase, )+ }

        impl Phrase {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( Self::$phrase, )+ ];

            /// As it stands in an act.
            pub fn mark(self) -> String {
                match self { $( Self::$phrase => concat!("{play:", $mark, "}").to_owned(), )+ }
            }
        }
    };
}

phrases! {
    /// A danger is near: where to go, and with what.
    Danger = "danger",
    /// What is known, and where help is.
    News = "news",
    /// Somebody will come and see to it.
    Help = "help",
    /// Nothing that anybody could use.
    Nothing = "nothing",
}

impl Phrase {
    /// The phrase that a text is, if it is one.
    pub fn of(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|phrase| phrase.mark() == text)
    }
}
