//! Harm: people in the way of a danger, and what comes of it: some come to harm, and of families on the run some are missing.
//!
//! Other domains say who is exposed, where, and to what; the dice of this one say for how many it ends badly. Told by numbers and
//! places alone: no weapon, no wound, no manner, nobody's name. It ignores who is harmed, how badly, and what becomes of them
//! afterwards: nobody is taken off any other count. It writes what has been counted of harm, place by place, and nothing else; whom
//! an attack drives out is set in motion as a happening of displacement.
//!
//! # The model
//!
//! Of *n* people who are exposed once, each comes to harm with the chance of the danger, and each is missed by their own with another:
//! two binomial draws. "Once" is an attack, one way on a road where nobody looks after travellers, one day of want, one night
//! outside, or an explosive on the road.
//!
//! In the way of an attack is whoever is at the place when it comes: those who live there and have not left, those who found a roof or
//! none there, and those who wait at its posts or for a boat. Who was warned and hides near keeps `HIDDEN` of the danger. The chance grows with the
//! severity and with the men *m*, as *m* ÷ (*m* + `MEN_HALF`), and falls with the strength *s* of the patrols that stand there, by
//! `GUARDED` × *s*² ÷ (*s*² + (`GUARD_HALF_AT` × *m*)²): so harm falls because people moved, hid or were guarded, and by nothing
//! else. Whoever was warned has agreed where to meet, and is missed less. A patrol that stands by a road keeps a part of its danger away.

use std::collections::BTreeMap;

use bevy_ecs::{
    prelude::{In, InMut, Res, ResMut, Resource},
    system::SystemParam,
};
use kernel::{chance::Throws, crowd::Crowd, names::Slug};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{ThreatFact, What},
    parameter::HarmFigures,
    terms::Danger,
};

use super::{
    boats::Fleets,
    community::{Community, Warning},
    crossing::{Care, Queue, Stand},
    displacement,
    geography::Geography,
    index::{All, Whereabouts},
    kinds::{Communities, Posts},
    patrol::Presence,
    population::{Population, Present},
    turn::{Entry, Turn},
};

#[cfg(test)]
mod tests;

/// What becomes due in harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// People at a place, or on a road under its name, are exposed to a danger once: one way, one day, one night.
    Befalls { place: Slug, people: u32, danger: Danger },
    /// An attack comes to a place, by so many men; unless they left before, so many families leave it.
    Strikes { place: Slug, men: u32, severity: u32, families: u32 },
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

/// Who may be in the way, and who stands by them: what harm looks at.
#[derive(SystemParam)]
pub struct WhoIsThere<'w, 's> {
    map: Res<'w, Geography>,
    population: Population<'w, 's>,
    warned: All<'w, 's, Communities, (&'static Community, &'static Warning)>,
    living: Res<'w, Whereabouts<Communities>>,
    posts: All<'w, 's, Posts, (&'static Stand, &'static Queue, &'static Care)>,
    fleets: Res<'w, Fleets>,
    patrols: Presence<'w, 's>,
}

/// People in the way of a danger, as it finds them.
#[derive(Clone, Copy, Debug)]
struct Exposed {
    place: Slug,
    danger: Danger,
    /// In its way.
    people: u32,
    /// Hidden near.
    hidden: u32,
    /// Whether they had been warned.
    warned: bool,
    /// Men and women of patrols who stand by them.
    guards: u32,
}

/// Carries out what is due.
pub fn work((InMut(kernel), In((cause, due))): Entry<'_, Due>, mut tolls: ResMut<'_, Tolls>, look: WhoIsThere<'_, '_>) {
    let turn = &mut Turn::new(kernel, cause);
    let figures = turn.figures().harm;
    match due {
        Due::Befalls { people: 0, .. } => {}
        Due::Befalls { place, people, danger } => {
            let guards = if danger == Danger::Road { look.patrols.strength_along(&look.map, place) } else { 0 };
            let left = if guards > 0 { figures.guarded_road } else { 1000 };
            let exposed = Exposed { place, danger, people, hidden: 0, warned: false, guards };
            let chances = chances(danger, &figures).map(|chance| share(chance) * share(left));
            falls(turn, &mut tolls, exposed, chances);
        }
        Due::Strikes { place, men, severity, families } => {
            let (present, exposed) = in_the_way(turn, &look, place);
            if families > 0 {
                // As many flee as the blow finds at home: who has left or hidden is not driven out by it.
                let found = u64::from(present.home - exposed.hidden);
                // Of a place for which no community stands, nobody knows how many live there.
                let found = if present.living == 0 { 1 } else { found };
                let families = u64::from(families) * found / u64::from(present.living.max(1));
                turn.soon(displacement::Due::Flee { from: place, families: families as u32 });
            }
            let guarded = share(figures.guarded_attack) * outweighs(exposed.guards, men, figures.guard_half_at);
            let force = f64::from(men) / f64::from((men + figures.men_half).max(1));
            let left = share(severity.min(1000)) * force * (1.0 - guarded);
            let [harmed, missing] = chances(Danger::Attack, &figures).map(|chance| share(chance) * left);
            let missed = if exposed.warned { share(figures.missing_warned) } else { 1.0 };
            falls(turn, &mut tolls, exposed, [harmed, missing * missed]);
        }
    }
}

/// Thousandths as a share of one.
fn share(permille: u32) -> f64 {
    f64::from(permille) / 1000.0
}

/// How far so many guards outweigh so many men: one half where they are this share of them, permille, and soon nothing below.
fn outweighs(guards: u32, men: u32, half_at: u32) -> f64 {
    let (guards, half) = (f64::from(guards), f64::from(men) * share(half_at));
    if guards > 0.0 { guards * guards / (guards * guards + half * half) } else { 0.0 }
}

/// What a danger does to people who are exposed to it once, in full: the chance of each to come to harm, and to be missing, permille.
fn chances(danger: Danger, figures: &HarmFigures) -> [u32; 2] {
    match danger {
        Danger::Attack => [figures.attack_harmed, figures.attack_missing],
        Danger::Road => [figures.road_harmed, figures.road_missing],
        Danger::Thirst => [figures.thirst_harmed, 0],
        Danger::Hunger => [figures.hunger_harmed, 0],
        Danger::Exposure => [figures.exposure_harmed, 0],
        Danger::Illness => [figures.illness_harmed, 0],
        Danger::Explosive => [figures.explosive_harmed, 0],
        Danger::Collapse => [figures.collapse_harmed, 0],
    }
}

/// Whom an attack on a place finds there.
fn in_the_way(turn: &Turn<'_>, look: &WhoIsThere<'_, '_>, place: Slug) -> (Present, Exposed) {
    let present = look.population.at(place);
    let figures = &turn.figures().community;
    let (mut hides, mut warned) = (0, false);
    for (_, (who, warning)) in look.warned.at(&look.living, place) {
        hides += u64::from(who.model.people) * u64::from(warning.hidden(turn.now(), figures));
        warned |= warning.holds(turn.now(), figures);
    }
    // Each community hides in its own way; of those who are still there, as large a share as of all.
    let hidden = u64::from(present.home) * hides / (1000 * u64::from(present.living.max(1)));
    let hidden = u32::try_from(hidden).unwrap_or(u32::MAX).min(present.home);
    let at_posts = look.posts.iter().filter(|(_, (stand, ..))| stand.place == place);
    let at_posts: u32 = at_posts.map(|(_, (_, queue, care))| queue.waiting() + care.people).sum();
    let at_landings = look.fleets.waiting_at(place, &look.map);
    let people = present.all() - hidden + at_posts + at_landings;
    let guards = look.patrols.strength_at(place);
    (present, Exposed { place, danger: Danger::Attack, people, hidden, warned, guards })
}

/// The dice fall: for how many of those who are exposed it ends badly.
fn falls(turn: &mut Turn<'_>, tolls: &mut Tolls, exposed: Exposed, [harmed, missing]: [f64; 2]) {
    let Exposed { place, danger, people, hidden, warned, guards } = exposed;
    let toll = tolls.0.entry(place).or_default();
    let count = toll.throws.next(turn.now());
    let hidden_left = share(turn.figures().harm.hidden);
    let cause = turn.fact(What::Threat(ThreatFact::PeopleInHarmsWay { place, people, danger, hidden, warned, guards }));
    let mut turn = turn.because(cause);
    let dice = |purpose, chance: f64| {
        let mut crowd = Crowd::new(turn.roll(purpose, place, count));
        crowd.how_many(people, chance) + crowd.how_many(hidden, chance * hidden_left)
    };
    let (harmed, missing) = (dice("comes to harm", harmed), dice("is missing", missing));
    toll.in_the_way += people;
    toll.harmed += harmed;
    toll.missing += missing;
    if harmed > 0 {
        turn.fact(What::Threat(ThreatFact::PeopleHarmed { place, people: harmed, danger }));
    }
    if missing > 0 {
        turn.fact(What::Threat(ThreatFact::PeopleMissing { place, people: missing, danger }));
    }
}
