//! Boats of communities, and whom they carry: one sentence each, in the past tense.

use kernel::time::Span;
use vocabulary::fact::BoatFact;

use super::{count, plural, terms};
use crate::{Names, numbers::seconds, span};

pub fn boat_fact(fact: &BoatFact, names: &Names) -> String {
    let n = |name| names.of(name);
    let boats = |boats: u32| count(boats, "pirogue", "pirogues");
    match fact {
        BoatFact::BoatsLent { community, boats: lent, lasts_s, needy_first } => {
            let order = if *needy_first { "les gens dans le besoin d’abord" } else { "dans l’ordre d’arrivée" };
            let lent = format!("{} {}", boats(*lent), plural(*lent, "prêtée", "prêtées"));
            format!("{} : {lent} pour {}, {order}.", n(*community), span(Span(*lasts_s)))
        }
        BoatFact::BoatsHeld { community, lasts_s } => {
            format!("{} : pirogues retenues pour {}, personne n’embarque.", n(*community), span(Span(*lasts_s)))
        }
        BoatFact::BoatsAsUsual { community } => {
            format!(
                "{} : pirogues de nouveau en service ordinaire, les unes passent, les autres pêchent.",
                n(*community)
            )
        }
        BoatFact::PartyBoarded { party: _, who, people, community, road: _, waited_s } => {
            let boarded = plural(*people, "a embarqué", "ont embarqué");
            let (who, waited) = (terms::party(*who, *people), seconds(*waited_s));
            format!("{} : {who} {boarded} après {waited} au débarcadère.", n(*community))
        }
        BoatFact::NoBoatCame { party: _, who, people, road, waited_s } => {
            let waited = plural(*people, "a attendu", "ont attendu");
            let who = terms::party(*who, *people);
            format!("{} : {who} {waited} une pirogue pendant {}, en vain.", n(*road), seconds(*waited_s))
        }
        BoatFact::CatchesMissed { community, catches } => {
            let missed = count(*catches, "pêche perdue", "pêches perdues");
            format!("{} : {missed}, les pirogues passaient des gens.", n(*community))
        }
        BoatFact::BoatsSent { community, from, boats: 0 } => {
            format!("{} : aucune pirogue à envoyer, toutes étaient sorties. Lieu : {}.", n(*community), n(*from))
        }
        BoatFact::BoatsSent { community, from, boats: sent } => {
            let gone = plural(*sent, "partie chercher", "parties chercher");
            format!("{} : {} {gone} des gens. Lieu : {}.", n(*community), boats(*sent), n(*from))
        }
        BoatFact::PeopleFetched { community, from, people: 0 } => {
            format!("Les pirogues n’ont trouvé personne dehors. Lieu : {}. Pirogues de : {}.", n(*from), n(*community))
        }
        BoatFact::PeopleFetched { community, from, people } => {
            let boarded = plural(*people, "a embarqué", "ont embarqué");
            let people = terms::people(*people);
            format!("{people} {boarded}. Lieu : {}. Pirogues de : {}.", n(*from), n(*community))
        }
        BoatFact::BoatsTurnedBack { community, from, boats: sent } => {
            let back = plural(*sent, "est revenue", "sont revenues");
            format!(
                "{} : des hommes armés étaient là ; {} {back} à vide. Pirogues de : {}.",
                n(*from),
                boats(*sent),
                n(*community)
            )
        }
    }
}
