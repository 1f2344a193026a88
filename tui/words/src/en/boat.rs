//! Boats of communities, and whom they carry: one sentence each, in the past tense.

use kernel::time::Span;
use vocabulary::fact::BoatFact;

use super::{count, terms};
use crate::{Names, numbers::seconds, span};

pub fn boat_fact(fact: &BoatFact, names: &Names) -> String {
    let n = |name| names.of(name);
    let boats = |boats: u32| count(boats, "boat", "boats");
    match fact {
        BoatFact::BoatsLent { community, boats: lent, lasts_s, needy_first } => {
            let order = if *needy_first { "those in need first" } else { "whoever comes first" };
            format!("{} lent {} for {}: {order}.", n(*community), boats(*lent), span(Span(*lasts_s)))
        }
        BoatFact::BoatsHeld { community, lasts_s } => {
            format!("{} held their boats for {}: nobody was carried.", n(*community), span(Span(*lasts_s)))
        }
        BoatFact::BoatsAsUsual { community } => {
            format!("The boats of {} went out as usual again: some carry, the others fish.", n(*community))
        }
        BoatFact::PartyBoarded { party: _, who, people, community, road: _, waited_s } => {
            let (who, waited) = (terms::party(*who, *people), seconds(*waited_s));
            format!("{who} went aboard a boat of {}, after {waited} at the landing.", n(*community))
        }
        BoatFact::NoBoatCame { party: _, who, people, road, waited_s } => {
            let who = terms::party(*who, *people);
            format!("{who} waited {} for a boat on {}, and none had room.", seconds(*waited_s), n(*road))
        }
        BoatFact::CatchesMissed { community, catches } => {
            let missed = count(*catches, "catch", "catches");
            format!("{} missed {missed}: their boats carried people.", n(*community))
        }
        BoatFact::BoatsSent { community, from, boats: 0 } => {
            format!("{} could send no boat to {}: all were away.", n(*community), n(*from))
        }
        BoatFact::BoatsSent { community, from, boats: sent } => {
            format!("{} sent {} to {} to fetch people.", n(*community), boats(*sent), n(*from))
        }
        BoatFact::PeopleFetched { community, from, people: 0 } => {
            format!("The boats of {} found nobody in the open at {}.", n(*community), n(*from))
        }
        BoatFact::PeopleFetched { community, from, people } => {
            format!("The boats of {} took {} aboard at {}.", n(*community), terms::people(*people), n(*from))
        }
        BoatFact::BoatsTurnedBack { community, from, boats: sent } => {
            format!("Armed men stood at {}: {} of {} turned back with nobody.", n(*from), boats(*sent), n(*community))
        }
    }
}
