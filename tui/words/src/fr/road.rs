//! What waits on roads, and people whom the way has stopped: one sentence each, in the past tense.

use kernel::time::Span;
use vocabulary::fact::RoadFact;

use super::{count, has, plural, terms};
use crate::{Names, numbers::seconds, span};

/// Une heure pleine du jour.
fn hour(hour: u32) -> String {
    format!("{hour} h")
}

/// S’il y avait quelque chose à trouver.
fn found(found: bool) -> &'static str {
    if found { "il y avait quelque chose" } else { "il n’y avait rien" }
}

pub fn road_fact(fact: &RoadFact, names: &Names) -> String {
    let n = |name| names.of(name);
    match fact {
        RoadFact::CheckpointSet { road, force } => format!("{} : barrage routier. Force : {}.", n(*road), n(*force)),
        RoadFact::CheckpointLifted { road, by } => {
            format!("{} : le barrage a été levé. Décision : {}.", n(*road), n(*by))
        }
        RoadFact::RoadPaymentsAsked { road, force, times } => {
            let asked = plural(*times, "groupe a dû", "groupes ont dû");
            format!("{} : {times} {asked} payer ce que personne ne doit. Force : {}.", n(*road), n(*force))
        }
        RoadFact::RoadMadeDangerous { road } => format!("{} : un engin pouvait y exploser.", n(*road)),
        RoadFact::ExplosiveMet { road, people } => {
            let met = plural(*people, "est tombée", "sont tombées");
            format!("{} : {} {met} sur un engin explosif abandonné là.", n(*road), terms::people(*people))
        }
        RoadFact::RouteMarked { road, by, found: there } => {
            format!("{} fait baliser cette route : {}. Constat : {}.", has(&n(*by)), n(*road), found(*there))
        }
        RoadFact::RouteCleared { road, by, found: there } => {
            format!("{} fait dépolluer cette route : {}. Constat : {}.", has(&n(*by)), n(*road), found(*there))
        }
        RoadFact::CurfewSet { place, by, from, until } if from == until => {
            format!("{} levé le couvre-feu sur les routes. Lieu : {}.", has(&n(*by)), n(*place))
        }
        RoadFact::CurfewSet { place, by, from, until } => {
            let (from, until) = (hour(*from), hour(*until));
            format!("{} imposé un couvre-feu sur les routes, de {from} à {until}. Lieu : {}.", has(&n(*by)), n(*place))
        }
        RoadFact::DerogationGiven { road, by, lasts_s } => {
            let lasts = span(Span(*lasts_s));
            format!("{} accordé une dérogation au couvre-feu pour {lasts}. Route : {}.", has(&n(*by)), n(*road))
        }
        RoadFact::PartyHeldUp { party: _, who, people, road, wait_s } => {
            let held = plural(*people, "retenue", "retenues");
            format!("{} : {} {held} pendant {}.", n(*road), terms::party(*who, *people), seconds(*wait_s))
        }
        RoadFact::PeopleLeftOnTheWay { party: _, who, people, road } => {
            let stuck = plural(*people, "est restée", "sont restées");
            format!("{} : {} {stuck} en panne ou sans guide.", n(*road), terms::party(*who, *people))
        }
        RoadFact::LeftPeopleFound { party: _, people, road, by_call: true } => {
            format!("{} : quelqu’un a pu appeler à l’aide ({}).", n(*road), terms::people(*people))
        }
        RoadFact::LeftPeopleFound { party: _, people, road, by_call: false } => {
            format!("{} : quelqu’un est passé et a donné de l’eau ({}).", n(*road), terms::people(*people))
        }
        RoadFact::PeopleRescued { party: _, people, road, patrol } => {
            format!("{} trouvé et ramené {}. Route : {}.", has(&n(*patrol)), terms::people(*people), n(*road))
        }
        RoadFact::LeftPeopleCameThrough { party: _, people, road } => {
            let came = plural(*people, "s’en est sortie", "s’en sont sorties");
            format!("{} : {} {came} sans aide.", n(*road), terms::people(*people))
        }
        RoadFact::RoadSearched { road, patrol, people } => {
            let brought = count(*people, "personne ramenée", "personnes ramenées");
            format!("{} parcouru cette route : {}. Bilan : {brought}.", has(&n(*patrol)), n(*road))
        }
    }
}
