//! People whom the way has stopped: a vehicle broke down, or whoever was paid to lead them left them, where no post and no village is.
//!
//! Models: for how long they have water, and what thirst does to them then; that they reach somebody by telephone or somebody passes,
//! so that it is known where they are; patrols that find them, in search of them or on another errand; those who at last walk to a
//! well. Ignores who led them, what they paid, and where they go afterwards. It writes who is left on which road, and nothing else;
//! `travel` hands them over, `harm` counts.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut, ResMut, Resource};
use kernel::{
    chance::Throws,
    names::{Serial, Slug},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{RoadFact, What},
    matter::Matter,
    terms::{Danger, Need, Traveller},
};

use super::{
    community, harm,
    travel::Party,
    turn::{Entry, Turn},
};

#[cfg(test)]
mod tests;

/// What becomes due for people who are left on the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A party gets no further on a road that it took from this place.
    Left { party: Box<Party>, road: Slug, from: Slug },
    /// Their water is used up, or hours of thirst have passed.
    Thirst { party: Serial },
    /// Those who are still there walk to a well.
    Through { party: Serial },
    /// A patrol has driven along a road, in search of people or not.
    Searched { road: Slug, patrol: Slug, on_purpose: bool },
}

/// People who are left on a road.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    road: Slug,
    from: Slug,
    who: Traveller,
    people: u32,
    throws: Throws,
}

/// All who are left on the way, by the party that they were.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LeftOnTheWay(pub BTreeMap<Serial, Band>);

/// Carries out what is due.
pub fn work((InMut(kernel), In((cause, due))): Entry<'_, Due>, mut own: ResMut<'_, LeftOnTheWay>) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Left { party, road, from } => left(turn, &mut own, &party, (road, from)),
        Due::Thirst { party } => {
            if let Some(band) = own.0.get_mut(&party) {
                thirst(turn, party, band);
            }
        }
        Due::Through { party } => {
            if let Some(Band { road, people, .. }) = own.0.remove(&party) {
                turn.fact(What::Road(RoadFact::LeftPeopleCameThrough { party, people, road }));
            }
        }
        Due::Searched { road, patrol, on_purpose } => searched(turn, &mut own, (road, patrol), on_purpose),
    }
}

fn left(turn: &mut Turn<'_>, own: &mut LeftOnTheWay, party: &Party, (road, from): (Slug, Slug)) {
    let Party { id, who, people, .. } = *party;
    let cause = turn.fact(What::Road(RoadFact::PeopleLeftOnTheWay { party: id, who, people, road }));
    let mut turn = turn.because(cause);
    let figures = turn.figures().wayside;
    turn.after(figures.water, Due::Thirst { party: id });
    turn.after(figures.through, Due::Through { party: id });
    let band = Band { road, from, who, people, throws: Throws::default() };
    if turn.roll("left people call", id.of, u64::from(id.n)).chance(figures.calls) {
        found(&mut turn, id, &band, true);
    }
    own.0.insert(id, band);
}

/// It is known where they are, as far as people tell it.
fn found(turn: &mut Turn<'_>, party: Serial, band: &Band, by_call: bool) {
    let Band { road, from, people, .. } = *band;
    let cause = turn.fact(What::Road(RoadFact::LeftPeopleFound { party, people, road, by_call }));
    let matter = Matter::Need { place: road, need: Need::Water, people };
    turn.because(cause).soon(community::Due::PassersSee { place: from, matter });
}

/// They go without water; perhaps somebody passes who has some.
fn thirst(turn: &mut Turn<'_>, party: Serial, band: &mut Band) {
    let figures = turn.figures().wayside;
    turn.soon(harm::Due::Befalls { place: band.road, people: band.people, danger: Danger::Thirst });
    let count = u64::from(party.n) << 32 | band.throws.next(turn.now());
    let passed_by = turn.roll("passed by", party.of, count).chance(figures.passed_by);
    if passed_by {
        found(turn, party, band, false);
    }
    turn.after(if passed_by { figures.water } else { figures.thirst_counts }, Due::Thirst { party });
}

fn searched(turn: &mut Turn<'_>, own: &mut LeftOnTheWay, (road, patrol): (Slug, Slug), on_purpose: bool) {
    let figures = turn.figures().wayside;
    let chance = if on_purpose { figures.search_finds } else { figures.passing_finds };
    let mut rescued = 0;
    own.0.retain(|party, band| {
        let count = u64::from(party.n) << 32 | turn.now().0 as u64;
        if band.road != road || !turn.roll2("patrol finds", party.of, patrol, count).chance(chance) {
            return true;
        }
        rescued += band.people;
        turn.fact(What::Road(RoadFact::PeopleRescued { party: *party, people: band.people, road, patrol }));
        false
    });
    if on_purpose {
        turn.fact(What::Road(RoadFact::RoadSearched { road, patrol, people: rescued }));
    }
}
