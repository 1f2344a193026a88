//! Effects and conditions: the two closed languages of a scenario, as a facilitator reads them.

use kernel::time::Span;
use vocabulary::{condition::Condition, effect::Effect};

use super::{act, count, matter, percent, plural, points, terms, the, to as at_place};
use crate::{Names, span};

/// ` pendant 2 h`, or until somebody changes it.
fn lasting(lasts: Option<Span>) -> String {
    lasts.map(|lasts| format!(" pendant {}", span(lasts))).unwrap_or_default()
}

pub fn effect(effect: &Effect, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match effect {
        Effect::CloseRoad { road, lasts } => {
            format!("La route ferme{} : {}.", lasting(*lasts), n(*road))
        }
        Effect::OpenRoad { road } => format!("La route ouvre de nouveau : {}.", n(*road)),
        Effect::OpenPost { post } => format!("{} : le poste ouvre.", n(*post)),
        Effect::ClosePost { post } => format!("{} : le poste ferme.", n(*post)),
        Effect::Outage { post, system, lasts } => {
            format!("{} : panne{} ({}).", n(*post), lasting(*lasts), terms::system(*system))
        }
        Effect::Restore { post, system } => format!("{} : fin de la panne ({}).", n(*post), terms::system(*system)),
        Effect::ChannelDown { channel, lasts } => {
            format!("Un canal se tait{} : {}.", lasting(*lasts), n(*channel))
        }
        Effect::ChannelUp { channel } => format!("Un canal est rétabli : {}.", n(*channel)),
        Effect::Attack { place, families, severity } => format!(
            "Attaque {} ; {} {} (gravité {}).",
            at_place(&n(*place)),
            terms::families(*families),
            plural(*families, "fuit", "fuient"),
            percent(*severity)
        ),
        Effect::Displace { from, families } => {
            let leave = plural(*families, "part", "partent");
            format!("{} {leave}. Lieu quitté : {}.", terms::families(*families), n(*from))
        }
        Effect::MoveCell { group, to } => format!("« {} » se déplace vers {}.", n(*group), n(*to)),
        Effect::Plan { group, active } => {
            format!("« {} » {}.", n(*group), if *active { "poursuit son plan" } else { "se fait discret" })
        }
        Effect::Sighting { community, matter } => {
            format!("Vu ou entendu ({}) : {}", n(*community), matter::matter(matter, names))
        }
        Effect::Rumour { community, about, strength } => {
            format!("{} : une rumeur court (force {}). Sujet : {}.", n(*community), percent(*strength), n(*about))
        }
        Effect::Trust { community, authority, by } => {
            let moves = points(*by, "gagne", "perd");
            format!("{} : la confiance envers {} {moves}.", n(*community), the(&n(*authority)))
        }
        Effect::Tension { community, by } => {
            format!("{} : la tension {}.", n(*community), points(*by, "monte de", "baisse de"))
        }
        Effect::Fear { community, by } => {
            format!("{} : la peur des représailles {}.", n(*community), points(*by, "monte de", "baisse de"))
        }
        Effect::Officers { post, by } => {
            let moved = by.unsigned_abs();
            let go = if *by < 0 { plural(moved, "part", "partent") } else { plural(moved, "arrive", "arrivent") };
            format!("{} : {} {go}.", n(*post), terms::officers(moved))
        }
        Effect::Capacity { camp, by } => {
            let places = count(by.unsigned_abs(), "place", "places");
            format!("{} : {places} de {}.", n(*camp), if *by < 0 { "moins" } else { "plus" })
        }
        Effect::Food { camp, rations } => {
            let arrive = plural(*rations, "arrive", "arrivent");
            format!("{} : {} {arrive}.", n(*camp), count(*rations, "ration", "rations"))
        }
        Effect::Means { seat, means, by } => {
            let amount = terms::amount(*means, by.unsigned_abs());
            format!("{} {} {amount}.", n(*seat), if *by < 0 { "perd" } else { "reçoit" })
        }
        Effect::Agreement { seats: (a, b) } => {
            format!("L’échange direct est permis : {} ↔ {}.", n(*a), n(*b))
        }
        Effect::EndAgreement { seats: (a, b) } => {
            format!("L’accord est suspendu : {} ↔ {}.", n(*a), n(*b))
        }
        Effect::Traffic { flow, permille, lasts } => {
            format!("Flux « {} » : {} du rythme habituel{}.", n(*flow), percent(*permille), lasting(*lasts))
        }
        Effect::Misconduct { force, place } => {
            format!("{} : faute grave envers des habitants {}.", n(*force), at_place(&n(*place)))
        }
    }
}

pub fn condition(asked: &Condition, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match asked {
        Condition::Waiting { post, more_than } => {
            let wait = plural(*more_than, "attend", "attendent");
            format!("plus de {} {wait} ({})", terms::people(*more_than), n(*post))
        }
        Condition::PostOpen(post) => format!("{} est ouvert", n(*post)),
        Condition::PostClosed(post) => format!("{} est fermé", n(*post)),
        Condition::Online { post, system } => {
            format!("« {} » fonctionne ({})", terms::system(*system), n(*post))
        }
        Condition::RoadClosed(road) => format!("la route {} est fermée", n(*road)),
        Condition::Displaced { more_than } => {
            format!("plus de {} {} fui", terms::people(*more_than), plural(*more_than, "a", "ont"))
        }
        Condition::SeekingShelter { place, more_than } => {
            let have = plural(*more_than, "a trouvé refuge", "ont trouvé refuge");
            format!("plus de {} {have} {}", terms::people(*more_than), at_place(&n(*place)))
        }
        Condition::Sheltered { camp, more_than } => {
            let are = plural(*more_than, "est accueillie", "sont accueillies");
            format!("plus de {} {are} ({})", terms::people(*more_than), n(*camp))
        }
        Condition::CampFull(camp) => format!("il n’y a plus de place ({})", n(*camp)),
        Condition::TrustBelow { community, authority, level } => {
            format!("la confiance ({} → {}) est sous {}", n(*community), n(*authority), percent(*level))
        }
        Condition::TrustAbove { community, authority, level } => {
            format!("la confiance ({} → {}) dépasse {}", n(*community), n(*authority), percent(*level))
        }
        Condition::TensionAbove { community, level } => {
            format!("la tension dépasse {} ({})", percent(*level), n(*community))
        }
        Condition::FearAbove { community, level } => {
            format!("la peur des représailles dépasse {} ({})", percent(*level), n(*community))
        }
        Condition::Attacked { place } => match place {
            Some(place) => format!("il y a eu une attaque {}", at_place(&n(*place))),
            None => "il y a eu une attaque".to_owned(),
        },
        Condition::Done { act, seat, on } => {
            let who = seat.map_or("un rôle".into(), n);
            let on = on.map(|on| format!(" ({})", n(on))).unwrap_or_default();
            format!("{who} a fait « {} »{on}", act::act_name(*act))
        }
        Condition::Knows { seat, matter, about } => {
            let about = about.map(|about| format!(" ({})", n(about))).unwrap_or_default();
            format!("{} a connaissance de ceci : {}{about}", n(*seat), matter::matter_kind(*matter))
        }
        Condition::Agreed { seats: (a, b) } => format!("un accord existe ({} ↔ {})", n(*a), n(*b)),
        Condition::Fired(row) => format!("l’inject « {} » a été remis", n(*row)),
        Condition::Answered(row) => format!("l’inject « {} » a été suivi d’effet", n(*row)),
        Condition::Unanswered(row) => format!("l’inject « {} » est resté sans réaction à temps", n(*row)),
        Condition::After(moment) => format!("il est plus de {}", names.moment(moment)),
        Condition::All(all) => joined(all, " et ", "toujours", names),
        Condition::Any(any) => joined(any, " ou ", "jamais", names),
        Condition::Not(not) => format!("pas ({})", condition(not, names)),
    }
}

/// The parts with a word between them; parts that are joined themselves stand in brackets. `none` stands for no part at all.
fn joined(parts: &[Condition], word: &str, none: &str, names: &Names) -> String {
    let said = |part: &Condition| match part {
        Condition::All(inner) | Condition::Any(inner) if inner.len() > 1 && parts.len() > 1 => {
            format!("({})", condition(part, names))
        }
        plain => condition(plain, names),
    };
    if parts.is_empty() { none.to_owned() } else { parts.iter().map(said).collect::<Vec<_>>().join(word) }
}
