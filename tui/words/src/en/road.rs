//! What waits on roads, and people whom the way has stopped: one sentence each, in the past tense.

use kernel::time::Span;
use vocabulary::fact::RoadFact;

use super::{count, terms};
use crate::{Names, numbers::seconds, span};

/// `an hour` of the day, in full.
fn hour(hour: u32) -> String {
    format!("{hour:02}:00")
}

/// Whether there was something to be found.
fn found(found: bool) -> &'static str {
    if found { "something lay there" } else { "nothing lay there" }
}

pub fn road_fact(fact: &RoadFact, names: &Names) -> String {
    let n = |name| names.of(name);
    match fact {
        RoadFact::CheckpointSet { road, force } => format!("{} stood at a checkpoint on {}.", n(*force), n(*road)),
        RoadFact::CheckpointLifted { road, by } => {
            format!("{}: the checkpoint was taken away, by word of {}.", n(*road), n(*by))
        }
        RoadFact::RoadPaymentsAsked { road, force, times } => {
            let parties = count(*times, "party was", "parties were");
            format!("{}: {parties} asked by people of {} for money that nobody owes.", n(*road), n(*force))
        }
        RoadFact::RoadMadeDangerous { road } => format!("Something that can explode lay on {}.", n(*road)),
        RoadFact::ExplosiveMet { road, people } => {
            format!("{}: {} came upon an explosive that had been left there.", n(*road), terms::people(*people))
        }
        RoadFact::RouteMarked { road, by, found: there } => {
            format!("{} had {} marked: {}.", n(*by), n(*road), found(*there))
        }
        RoadFact::RouteCleared { road, by, found: there } => {
            format!("{} had {} cleared: {}.", n(*by), n(*road), found(*there))
        }
        RoadFact::CurfewSet { place, by, from, until } if from == until => {
            format!("{} ended the curfew on the roads around {}.", n(*by), n(*place))
        }
        RoadFact::CurfewSet { place, by, from, until } => {
            let (from, until) = (hour(*from), hour(*until));
            format!("{} closed the roads around {} to everybody from {from} to {until}.", n(*by), n(*place))
        }
        RoadFact::DerogationGiven { road, by, lasts_s } => {
            let lasts = span(Span(*lasts_s));
            format!("{} let people pass on {} in spite of the curfew, for {lasts}.", n(*by), n(*road))
        }
        RoadFact::PartyHeldUp { party: _, who, people, road, wait_s } => {
            let were = if *people == 1 { "was" } else { "were" };
            format!("{} {were} held up before {} for {}.", terms::party(*who, *people), n(*road), seconds(*wait_s))
        }
        RoadFact::PeopleLeftOnTheWay { party: _, who, people, road } => {
            format!("{} got no further on {}.", terms::party(*who, *people), n(*road))
        }
        RoadFact::LeftPeopleFound { party: _, people, road, by_call } => {
            let how =
                if *by_call { "reached somebody by telephone" } else { "were given water by somebody who passed" };
            format!("{} on {} {how}.", terms::people(*people), n(*road))
        }
        RoadFact::PeopleRescued { party: _, people, road, patrol } => {
            format!("{} found {} on {} and took them along.", n(*patrol), terms::people(*people), n(*road))
        }
        RoadFact::LeftPeopleCameThrough { party: _, people, road } => {
            format!("{} came through alone from {}.", terms::people(*people), n(*road))
        }
        RoadFact::RoadSearched { road, patrol, people: 0 } => {
            format!("{} searched {} and found nobody.", n(*patrol), n(*road))
        }
        RoadFact::RoadSearched { road, patrol, people } => {
            format!("{} searched {} and brought {}.", n(*patrol), n(*road), terms::people(*people))
        }
    }
}
