//! Harm: people in the way of a danger, and what comes of it: some come to harm, and of families on the run some are missing.
//!
//! Other domains say who is exposed, where, and to what; the dice of this one say for how many it ends badly. Told by numbers and
//! places alone: no weapon, no wound, no manner, nobody's name. It ignores who is harmed, how badly, and what becomes of them
//! afterwards: nobody is taken off any other count. It writes what has been counted of harm, place by place, and nothing else.
//!
//! # The model
//!
//! Of *n* people who are exposed once, each comes to harm with the chance of the danger, and each is missed by their own with another:
//! two binomial draws. "Once" is one way on a road where nobody looks after travellers, one day of want, or one night outside.
//! A patrol that stands where a road is dangerous keeps a part of the danger away.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut, Res, ResMut, Resource};
use kernel::{chance::Throws, crowd::Crowd, names::Slug};
use serde::{Deserialize, Serialize};
use vocabulary::{fact::What, parameter::HarmFigures, terms::Danger};

use super::{
    index::{All, Whereabouts},
    kinds::Patrols,
    patrol::{self, Position},
    turn::{Entry, Turn},
};

#[cfg(test)]
mod tests;

/// What becomes due in harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// People at a place, or on a road, are exposed to a danger once: one way, one day, one night.
    Befalls { place: Slug, people: u32, danger: Danger },
}

/// What has been counted of harm at a place, persons.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Toll {
    /// Exposed, each time anew.
    pub in_the_way: u32,
    /// Came to harm.
    pub harmed: u32,
    /// Are missed by their own.
    pub missing: u32,
    /// Draws made here.
    throws: Throws,
}

/// The toll of every place where people were in the way of a danger, in the order of their slugs.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tolls(pub BTreeMap<Slug, Toll>);

/// People in the way of a danger, as it finds them.
#[derive(Clone, Copy, Debug)]
struct Exposed {
    place: Slug,
    people: u32,
    danger: Danger,
    /// Men and women of patrols who stand by them.
    guards: u32,
}

/// What a danger does to people who are exposed once: the chance of each to come to harm, and to be missing, permille.
fn chances(danger: Danger, figures: &HarmFigures) -> (u32, u32) {
    match danger {
        Danger::Attack => (figures.attack_harmed, figures.attack_missing),
        Danger::Road => (figures.road_harmed, figures.road_missing),
        Danger::Thirst => (figures.thirst_harmed, 0),
        Danger::Hunger => (figures.hunger_harmed, 0),
        Danger::Exposure => (figures.exposure_harmed, 0),
        Danger::Illness => (figures.illness_harmed, 0),
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut tolls: ResMut<'_, Tolls>,
    (patrols, patrols_are): (All<'_, '_, Patrols, &'static Position>, Res<'_, Whereabouts<Patrols>>),
) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Befalls { people: 0, .. } => {}
        Due::Befalls { place, people, danger } => {
            let guarded = danger == Danger::Road && patrol::present((&patrols, &patrols_are), place).is_some();
            let figures = turn.figures().harm;
            let left = if guarded { figures.guarded_road } else { 1000 };
            let (harmed, missing) = chances(danger, &figures);
            let exposed = Exposed { place, people, danger, guards: u32::from(guarded) };
            befalls(turn, &mut tolls, exposed, [harmed, missing].map(|chance| f64::from(chance * left) / 1e6));
        }
    }
}

/// The dice fall: for how many of those who are exposed it ends badly.
fn befalls(turn: &mut Turn<'_>, tolls: &mut Tolls, exposed: Exposed, [harmed, missing]: [f64; 2]) {
    let Exposed { place, people, danger, guards } = exposed;
    let toll = tolls.0.entry(place).or_default();
    let count = toll.throws.next(turn.now());
    let cause = turn.fact(What::PeopleInHarmsWay { place, people, danger, guards });
    let mut turn = turn.because(cause);
    let harmed = Crowd::new(turn.roll("comes to harm", place, count)).how_many(people, harmed);
    let missing = Crowd::new(turn.roll("is missing", place, count)).how_many(people - harmed, missing);
    toll.in_the_way += people;
    toll.harmed += harmed;
    toll.missing += missing;
    if harmed > 0 {
        turn.fact(What::PeopleHarmed { place, people: harmed, danger });
    }
    if missing > 0 {
        turn.fact(What::PeopleMissing { place, people: missing, danger });
    }
}
