//! Stand-ins: who acts at a seat at which nobody sits. A scripted one does what a list of acts says, to the second; an
//! [automatic](crate::session::automatic) one looks up at set times and does what is plain.
//!
//! Both act at times of the exercise, so that neither the pace nor the steps change what they do, and both are marked wherever
//! they act. They act where the facilitator gave them a seat and nowhere else; what they do stands in the log as an act, so that
//! a record needs neither of them. They know nothing of doors and screens.

use std::collections::BTreeSet;

use engine::{exercise::Exercise, table::replay::Planned};
use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{Act, Actor},
    terms::Hand,
};
use words::Lang;

use crate::session::automatic;

/// Whoever keeps empty seats alive.
#[derive(Clone, Debug)]
pub struct StandIns {
    /// The language that they speak.
    lang: Lang,
    /// What scripted ones do, in the order of time.
    script: Vec<Planned>,
}

impl StandIns {
    /// Stand-ins with a script, which may be empty.
    pub fn new(lang: Lang, script: Vec<Planned>) -> Self {
        Self { lang, script }
    }

    /// The language that they speak.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The seats that have a part in the script.
    pub fn parts(&self) -> BTreeSet<Slug> {
        self.script.iter().map(|planned| planned.seat.0).collect()
    }

    /// When one of them looks up next.
    pub fn next(&self, exercise: &mut Exercise) -> Option<Time> {
        let now = exercise.now();
        let scripted = exercise.seats_in(Hand::Scripted);
        let planned = self.script.iter().find(|planned| planned.at > now && scripted.contains(&planned.seat.0));
        let every = automatic::EVERY.0;
        let looks = !exercise.seats_in(Hand::Automatic).is_empty();
        let look = looks.then(|| Time((now.0.div_euclid(every) + 1) * every));
        planned.map(|planned| planned.at).into_iter().chain(look).min()
    }

    /// What the script says for this second.
    pub fn scripted(&self, exercise: &mut Exercise) -> Vec<(Actor, Act)> {
        let (now, seats) = (exercise.now(), exercise.seats_in(Hand::Scripted));
        let mine = self.script.iter().filter(|planned| planned.at == now && seats.contains(&planned.seat.0));
        mine.map(|planned| (planned.seat, planned.act.clone())).collect()
    }

    /// What an automatic player does now at a seat, if it looks up now and there is something to do.
    pub fn improvised(&self, seat: Slug, exercise: &mut Exercise) -> Option<Act> {
        let looks = exercise.now().0.rem_euclid(automatic::EVERY.0) == 0;
        looks.then(|| automatic::choose(seat, exercise, self.lang)).flatten()
    }
}
