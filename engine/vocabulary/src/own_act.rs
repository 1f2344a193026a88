//! Acts that a scenario adds to those of the vocabulary: what one border needs and no other does. An author says who may do it, what it
//! takes and what comes of it, in the languages of conditions and effects; so what it does, and whom it harms, is counted as
//! everything else is.
//!
//! Shapes only. Whether a seat may do one now, and how it ends, is for `engine::table`.

use kernel::{names::Slug, time::Span};
use serde::{Deserialize, Serialize};

use super::{
    condition::Condition,
    effect::Effect,
    scenario::Scenario,
    terms::{Stock, Text},
    written::shapes,
};

/// A chance that is none: what comes about whenever its condition holds.
pub const CERTAIN: u32 = 1000;

shapes! {
    /// An act of the scenario's own: `Do(act: "call-elders")`.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct OwnAct {
        /// Its id.
        pub id: Slug,
        /// What it is called in the list of acts.
        pub title: Text,
        /// What it is for, in a sentence or two, for whoever may do it.
        #[serde(default)]
        pub text: Text,
        /// The seats that may do it; all, if none is named.
        #[serde(default)]
        pub seats: Vec<Slug>,
        /// What must hold before it can be ordered. Better ask what the seat can know: a refusal tells it.
        #[serde(default)]
        pub needs: Option<Condition>,
        /// What the seat is told where that does not hold.
        #[serde(default)]
        pub refusal: Text,
        /// The seat whose leave it takes. That seat gives it by the same act, once for all.
        #[serde(default)]
        pub leave_of: Option<Slug>,
        /// What the seat must hold, and keeps.
        #[serde(default)]
        pub holds: Stock,
        /// What it costs the seat.
        #[serde(default)]
        pub cost: Stock,
        /// From the order to its effect; a seat above the border needs its time to decide besides.
        #[serde(default)]
        pub takes: Span,
        /// How many times it can be ordered in all; as often as anybody likes, if nothing is said.
        #[serde(default)]
        pub times: Option<u32>,
        /// What must hold when its time is over; otherwise it fails.
        #[serde(default)]
        pub succeeds: Option<Condition>,
        /// The chance that it succeeds then, permille.
        #[serde(default = "certain")]
        pub chance: u32,
        /// What a success does to the world.
        #[serde(default)]
        pub effects: Vec<Effect>,
        /// What a failure does to it.
        #[serde(default)]
        pub fails: Vec<Effect>,
        /// The play by the book does it, once, as soon as it can.
        #[serde(default)]
        pub by_the_book: bool,
    }
}

fn certain() -> u32 {
    CERTAIN
}

impl OwnAct {
    /// Whether a seat may do it.
    pub fn is_for(&self, seat: Slug) -> bool {
        self.seats.is_empty() || self.seats.contains(&seat)
    }

    /// Whether all that a seat does by it is to give its leave.
    pub fn is_leave(&self, seat: Slug) -> bool {
        self.leave_of == Some(seat) && !self.seats.contains(&seat)
    }

    /// The conditions that stand in it.
    pub fn asks(&self) -> impl Iterator<Item = &Condition> {
        self.needs.iter().chain(&self.succeeds)
    }
}

impl Scenario {
    /// An act of its own by its id.
    pub fn own_act(&self, id: Slug) -> Option<&OwnAct> {
        self.acts.iter().find(|act| act.id == id)
    }

    /// The acts of its own that a seat may do, or give its leave for.
    pub fn own_acts_of(&self, seat: Slug) -> impl Iterator<Item = &OwnAct> {
        self.acts.iter().filter(move |act| act.is_for(seat) || act.is_leave(seat))
    }

    /// Everything that it may do to the world by itself: effects of rows, of acts of its own, and of answers.
    pub fn effects(&self) -> impl Iterator<Item = &Effect> {
        let acts = self.acts.iter().flat_map(|act| act.effects.iter().chain(&act.fails));
        let questions = self.modules.iter().flat_map(|module| &module.questions);
        let answers = questions.flat_map(|question| &question.options).flat_map(|option| &option.effects);
        self.msel.iter().flat_map(crate::inject::Row::brings).chain(acts).chain(answers)
    }
}
