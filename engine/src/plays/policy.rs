//! The plays by name: which doctrines each follows, and in which manner.

use kernel::{chance::Dice, names::Slug, time::Span};
use vocabulary::{
    act::{Act, Right},
    play::{BY_THE_BOOK, CARELESS, HARMFUL},
    terms::Stock,
};

use super::{by_the_book, careless, common::CommonKnowledge, doctrine::Doctrine, harmful, seen::Seen};
use crate::{sight::view::SeatView, table::cost};

/// A play: what it does, and how.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// Its name.
    pub name: &'static str,
    doctrines: &'static [Doctrine],
    /// Slow to read and forgetful.
    careless: bool,
}

/// The plays that do something, in the order in which screens list them.
pub const POLICIES: [Policy; 3] = [
    Policy { name: BY_THE_BOOK, doctrines: by_the_book::DOCTRINES, careless: false },
    Policy { name: CARELESS, doctrines: careless::DOCTRINES, careless: true },
    Policy { name: HARMFUL, doctrines: harmful::DOCTRINES, careless: false },
];

impl Policy {
    /// The play of this name; none for the one that does nothing.
    pub fn named(name: Slug) -> Option<&'static Self> {
        POLICIES.iter().find(|policy| policy.name == name.as_str())
    }

    /// From the `count`-th word that reaches a seat to its answer: a named throw of the seat's own dice.
    pub fn reading_time(&self, seat: Slug, count: u32, common: &CommonKnowledge, dice: &Dice) -> Span {
        let figures = common.figures();
        let (least, most) = (figures.reading_least.0, figures.reading_most.0);
        let more = dice.roll("reads", seat, u64::from(count)).below((most - least).max(0) as u64 + 1);
        let slower = if self.careless { i64::from(figures.careless_slower) } else { 1 };
        Span((least + more as i64) * slower)
    }

    /// What it does now at a seat: what its doctrines call for, as far as the seat may and can pay, and did not do the same a moment
    /// ago. The world may refuse it all the same, as it may refuse people.
    pub fn acts(&self, view: &SeatView, common: &CommonKnowledge, dice: &Dice) -> Vec<Act> {
        let Some(me) = common.seat(view.seat) else { return Vec::new() };
        let figures = common.figures();
        let count = view.now.0.unsigned_abs();
        if self.careless && dice.roll("forgets", view.seat, count).chance(figures.careless_forgets) {
            return Vec::new();
        }
        let seen = Seen { view, common, me };
        let mut left = view.stock;
        let mut acts: Vec<Act> = Vec::new();
        for act in self.doctrines.iter().flat_map(|doctrine| (doctrine.acts)(&seen)) {
            if acts.len() >= figures.acts_each_look as usize {
                break;
            }
            let kind = act.kind();
            let granted = kind.rule().right == Right::Everybody || me.may.contains(&kind);
            let (cost, again) = (cost::of(&act), acts.contains(&act) || seen.tried(|deed| *deed == act));
            if granted && !again && act.out_of_range().is_none() && pays(&mut left, cost) {
                acts.push(act);
            }
        }
        acts
    }
}

/// Takes a price out of a purse, if it is in there.
fn pays(purse: &mut Stock, cost: Stock) -> bool {
    let means = vocabulary::terms::Means::ALL;
    let enough = means.iter().all(|means| purse.of(*means) >= cost.of(*means));
    if enough {
        means.iter().for_each(|means| *purse.of_mut(*means) -= cost.of(*means));
    }
    enough
}
