//! The plays by name: which rules each follows, and in which manner.

use kernel::{chance::Dice, names::Slug, time::Span};
use vocabulary::{
    act::{Act, Right},
    play::{BY_THE_BOOK, CARELESS, HARMFUL, Play},
    terms::{Means, Stock},
};

use super::{by_the_book, careless, common::CommonKnowledge, doctrine::Doctrine, harmful, rules, seen::Seen};
use crate::sight::view::SeatView;

/// A play that can keep a seat.
#[derive(Clone, Copy, Debug)]
pub enum Policy<'a> {
    /// One that every scenario has.
    Shipped(&'static ShippedPlay),
    /// One of the scenario's own.
    Authored(&'a Play),
}

/// A play that is shipped: what it does, and how.
#[derive(Clone, Copy, Debug)]
pub struct ShippedPlay {
    name: &'static str,
    doctrines: &'static [Doctrine],
    /// Slow to read and forgetful.
    careless: bool,
}

/// Those that do something.
const PLAYS: [ShippedPlay; 3] = [
    ShippedPlay { name: BY_THE_BOOK, doctrines: by_the_book::DOCTRINES, careless: false },
    ShippedPlay { name: CARELESS, doctrines: careless::DOCTRINES, careless: true },
    ShippedPlay { name: HARMFUL, doctrines: harmful::DOCTRINES, careless: false },
];

impl<'a> Policy<'a> {
    /// The play of this name; none for the one that does nothing.
    pub fn named(name: Slug, common: &'a CommonKnowledge) -> Option<Self> {
        let shipped = PLAYS.iter().find(|play| play.name == name.as_str()).map(Self::Shipped);
        shipped.or_else(|| common.plays().iter().find(|play| play.id == name).map(Self::Authored))
    }

    fn is_careless(self) -> bool {
        matches!(self, Self::Shipped(play) if play.careless)
    }

    /// From the `count`-th word that reaches a seat to its answer: a named throw of the seat's own dice.
    pub fn reading_time(self, seat: Slug, count: u32, common: &CommonKnowledge, dice: &Dice) -> Span {
        let figures = common.figures();
        let (least, most) = (figures.reading_least.0, figures.reading_most.0);
        let more = dice.roll("reads", seat, u64::from(count)).below((most - least).max(0) as u64 + 1);
        let slower = if self.is_careless() { i64::from(figures.careless_slower) } else { 1 };
        Span((least + more as i64) * slower)
    }

    /// What it does now at a seat: what its rules call for, as far as the seat may and can pay. The world may refuse it all the same,
    /// as it may refuse people.
    pub fn acts(self, view: &SeatView, common: &CommonKnowledge, dice: &Dice) -> Vec<Act> {
        let Some(me) = common.seat(view.seat) else { return Vec::new() };
        let figures = common.figures();
        let second = view.now.0.unsigned_abs();
        if self.is_careless() && dice.roll("forgets", view.seat, second).chance(figures.careless_forgets) {
            return Vec::new();
        }
        let seen = Seen { view, common, me };
        let hour = view.orders.iter().rev().take_while(|order| order.at > view.now - Span::hours(1)).count();
        let most = (figures.acts_an_hour as usize).saturating_sub(hour).min(figures.acts_each_look as usize);
        if most == 0 {
            return Vec::new();
        }
        let mut left = view.stock;
        let mut acts: Vec<Act> = Vec::new();
        let mut take = |act: Act| {
            let kind = act.kind();
            let granted = kind.rule().right == Right::Everybody || me.may.contains(&kind);
            let sound = granted && act.out_of_range().is_none() && !acts.contains(&act);
            if sound && pays(&mut left, common.price(&act)) {
                acts.push(act);
            }
            acts.len() < most
        };
        match self {
            // Nobody does the very same again a moment later.
            Self::Shipped(play) => {
                let wanted = play.doctrines.iter().flat_map(|doctrine| (doctrine.acts)(&seen));
                let _all = wanted.filter(|act| !seen.tried(|deed| deed == act)).all(&mut take);
            }
            Self::Authored(play) => {
                let _all = rules::called_for(play, &seen).into_iter().all(&mut take);
            }
        }
        acts
    }
}

/// Takes a price out of a purse, if it is in there.
fn pays(purse: &mut Stock, cost: Stock) -> bool {
    let enough = Means::ALL.iter().all(|means| purse.of(*means) >= cost.of(*means));
    if enough {
        Means::ALL.iter().for_each(|means| *purse.of_mut(*means) -= cost.of(*means));
    }
    enough
}
