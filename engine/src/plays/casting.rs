//! Which play sits where, as a call wants it: a name for every seat, or `SEAT=NAME` for one, and the last word counts.

use std::collections::{BTreeMap, BTreeSet};

use kernel::names::{Slug, nearest};
use vocabulary::{
    act::{Act, DirectionAct},
    play::{NOTHING, plays_of},
    scenario::Scenario,
    terms::Hand,
};

/// The play of each seat to which the call gave one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Casting(pub BTreeMap<Slug, Slug>);

/// Why seats cannot be given to plays so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadCasting {
    /// No play of this name; perhaps that one is meant.
    NoPlay {
        /// As written.
        name: String,
        /// Perhaps meant.
        nearest: Option<String>,
    },
    /// No seat of this name; perhaps that one is meant.
    NoSeat {
        /// As written.
        name: String,
        /// Perhaps meant.
        nearest: Option<String>,
    },
}

impl Casting {
    /// What a call says, in the order in which it says it. A play for all goes to no seat in `acting`, which has acts of its own
    /// already; one that is named goes there as well.
    ///
    /// # Errors
    /// The first seat or play that does not exist.
    pub fn read(given: &[String], scenario: &Scenario, acting: &BTreeSet<Slug>) -> Result<Self, BadCasting> {
        let mut cast = BTreeMap::new();
        let (named, all): (Vec<&String>, Vec<&String>) = given.iter().partition(|text| text.contains('='));
        for name in all {
            let play = play_named(name.trim(), scenario)?;
            let made_for = scenario.plays.iter().find(|own| own.id == play).map_or(&[][..], |own| &own.seats);
            let sits = |seat: Slug| made_for.is_empty() || made_for.contains(&seat);
            let free = scenario.seats.iter().filter(|seat| !acting.contains(&seat.id) && sits(seat.id));
            cast.extend(free.map(|seat| (seat.id, play)));
        }
        for text in named {
            let Some((seat, name)) = text.split_once('=') else { continue };
            cast.insert(seat_named(seat.trim(), scenario)?, play_named(name.trim(), scenario)?);
        }
        Ok(Self(cast))
    }

    /// How the facilitator gives the seats into their hands. Who does nothing needs none.
    pub fn hands(&self) -> impl Iterator<Item = Act> + '_ {
        let busy = self.0.iter().filter(|(_, play)| play.as_str() != NOTHING);
        busy.map(|(seat, play)| {
            Act::Direction(DirectionAct::HandSeat { seat: (*seat).into(), hand: Hand::Play(*play) })
        })
    }
}

fn play_named(name: &str, scenario: &Scenario) -> Result<Slug, BadCasting> {
    let known = plays_of(scenario);
    known.iter().copied().find(|play| play.as_str() == name).ok_or_else(|| {
        let nearest = nearest(name, known.iter().map(|play| play.as_str())).map(str::to_owned);
        BadCasting::NoPlay { name: name.to_owned(), nearest }
    })
}

fn seat_named(name: &str, scenario: &Scenario) -> Result<Slug, BadCasting> {
    let known = || scenario.seats.iter().map(|seat| seat.id);
    known().find(|seat| seat.as_str() == name).ok_or_else(|| {
        let nearest = nearest(name, known().map(Slug::as_str)).map(str::to_owned);
        BadCasting::NoSeat { name: name.to_owned(), nearest }
    })
}
