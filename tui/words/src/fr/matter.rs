//! Matters: what a report says, as a seat reads it.

use vocabulary::matter::{Matter, MatterKind};

use super::{act, count, de, fact, has, number, numbers::of_hundred, percent, plural, quoted, terms, the, to};
use crate::{Lang, Names, clean, span};

pub fn matter_kind(kind: MatterKind) -> &'static str {
    match kind {
        MatterKind::ArmedMen => "hommes armés",
        MatterKind::Attack => "attaque",
        MatterKind::Displaced => "personnes déplacées",
        MatterKind::RouteUsed => "passage non officiel",
        MatterKind::RoadDanger => "danger sur une route",
        MatterKind::Derogation => "dérogation au couvre-feu",
        MatterKind::Trafficking => "traite des personnes",
        MatterKind::Misconduct => "faute d’une force",
        MatterKind::Rumour => "rumeur",
        MatterKind::Perception => "étude de perception",
        MatterKind::Need => "besoin",
        MatterKind::Post => "état d’un poste",
        MatterKind::Patrol => "état d’une patrouille",
        MatterKind::Camp => "état d’un site",
        MatterKind::AlertHit => "alerte",
        MatterKind::IssuerAnswer => "réponse du pays de délivrance",
        MatterKind::AlertAnswer => "réponse à une alerte",
        MatterKind::Consent => "accord pour transmettre un rapport",
        MatterKind::SafeSpace => "décompte d’un espace sûr",
        MatterKind::ConsentAsked => "demande d’accord pour transmettre un rapport",
        MatterKind::Means => "moyens",
        MatterKind::Inject => "message reçu",
        MatterKind::Words => "paroles",
        MatterKind::Question => "question posée",
        MatterKind::Query => "demande d’information",
        MatterKind::Warning => "mise en garde",
        MatterKind::Meeting => "réunion",
        MatterKind::Ruling => "arbitrage",
        MatterKind::Outcome => "compte rendu",
    }
}

/// The steps are illustrative: five words that people at a table tell apart.
pub fn credibility(permille: u32) -> &'static str {
    match permille {
        0..=199 => "douteux",
        200..=399 => "peu sûr",
        400..=599 => "plausible",
        600..=799 => "probable",
        _ => "fiable",
    }
}

pub fn matter(matter: &Matter, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match matter {
        Matter::ArmedMen { place, men } => {
            let men = count(*men, "homme armé a été vu", "hommes armés ont été vus");
            format!("{men} près {}.", de(&n(*place)))
        }
        Matter::Attack { place } => format!("Il y a eu une attaque {}.", to(&n(*place))),
        Matter::Displaced { place, people } => {
            let verb =
                plural(*people, "a fui : elle est arrivée ou en route", "ont fui : elles sont arrivées ou en route");
            format!("{} {verb}. Lieu : {}.", terms::people(*people), n(*place))
        }
        Matter::RouteUsed { road, people } => {
            format!("Des gens passent la frontière par ce chemin : {}. Nombre : {}.", n(*road), terms::people(*people))
        }
        Matter::Derogation { road, from, lasts } => {
            let lasts = span(*lasts);
            format!("{} : on passe malgré le couvre-feu pendant {lasts}. Décision : {}.", n(*road), n(*from))
        }
        Matter::RoadDanger { road } => format!("{} : un engin peut y exploser.", n(*road)),
        Matter::Trafficking { place, people } => {
            let verb = plural(*people, "semble retenue ou emmenée", "semblent retenues ou emmenées");
            format!("{} {verb} de force près {}.", terms::people(*people), de(&n(*place)))
        }
        Matter::Misconduct { force, place } => {
            format!("{} : faute grave envers des habitants {}.", n(*force), to(&n(*place)))
        }
        Matter::Rumour { community, about } => {
            format!("{} : une rumeur court. Sujet : {}. Elle n’est pas confirmée.", n(*community), n(*about))
        }
        Matter::Perception { community, authority, level, answered } => format!(
            "{} : étude de perception, {}. {} disent leur confiance envers {}. Qui a peur dit ce qu’on attend.",
            n(*community),
            count(*answered, "réponse", "réponses"),
            percent(*level),
            the(&n(*authority))
        ),
        Matter::Need { place, need, people } => {
            format!("{} : besoin de secours ({}) pour {}.", n(*place), terms::need(*need), terms::people(*people))
        }
        Matter::Post { post, open, waiting, officers, online } => format!(
            "{} : {}, {} en attente, {}, MIDAS {}.",
            n(*post),
            if *open { "ouvert" } else { "fermé" },
            terms::people(*waiting),
            terms::officers(*officers),
            if *online { "en ligne" } else { "hors ligne" }
        ),
        Matter::Patrol { patrol, place, busy } => {
            let state = if *busy { "en mission" } else { "disponible" };
            format!("{} : {state}. Lieu : {}.", n(*patrol), n(*place))
        }
        Matter::Camp { camp, people, capacity } => {
            format!("{} : {} pour {}.", n(*camp), terms::people(*people), count(*capacity, "place", "places"))
        }
        Matter::AlertHit { post, party: _ } => {
            format!(
                "{} : une correspondance dans les fichiers d’alerte. Ce n’est pas une preuve tant que le bureau national ne l’a pas confirmée.",
                n(*post)
            )
        }
        Matter::IssuerAnswer { post, party: _, genuine } => {
            let answer =
                if *genuine { "c’est bien la personne recherchée" } else { "c’est quelqu’un d’autre" };
            format!("{} : le pays qui a délivré le document répond sur l’alerte : {answer}.", n(*post))
        }
        Matter::AlertAnswer { post, party: _, confirmed, in_time } => {
            let answer =
                if *confirmed { "confirme l’alerte" } else { "lève l’alerte : c’était quelqu’un d’autre" };
            let late = if *in_time { "" } else { " Entre-temps, ces personnes sont reparties." };
            format!("{} : le bureau national {answer}.{late}", n(*post))
        }
        Matter::Consent { community, report, given } => {
            let answer = if *given {
                "sont d’accord pour qu’il soit transmis"
            } else {
                "demandent de ne pas le transmettre"
            };
            format!("Rapport {} : ceux qui l’ont dit ({}) {answer}.", clean(&report.to_string()), n(*community))
        }
        Matter::SafeSpace { place, received: 0 } => {
            format!("Votre espace sûr, {} : trop peu de personnes reçues pour être comptées, ou aucune.", n(*place))
        }
        Matter::SafeSpace { place, received } => {
            format!("Votre espace sûr, {} : {} reçues.", n(*place), terms::people(*received))
        }
        Matter::ConsentAsked { community, report, from, about } => format!(
            "{} demande l’accord pour transmettre le rapport {} de {} : {} Répondez oui ou non ; le silence vaut refus.",
            n(*from),
            clean(&report.to_string()),
            n(*community),
            self::matter(about, names)
        ),
        Matter::Means { from, to: asks, means, amount } => {
            format!("{} demandé {} {}.", has(&n(*asks)), terms::amount(*means, *amount), to(&n(*from)))
        }
        Matter::Inject { row } => format!("{}.", n(*row).trim_end_matches('.')),
        Matter::Words { from, text } => format!("{} dit : {}", n(*from), quoted(text)),
        Matter::Question { from, text } => format!("{} demande : {}", n(*from), quoted(text)),
        Matter::Query { from, about: None } => format!("{} demande un point de situation : que savez-vous ?", n(*from)),
        Matter::Query { from, about: Some(about) } => {
            format!("{} demande un point de situation sur : {}. Que savez-vous ?", n(*from), n(*about))
        }
        Matter::Warning { community, text } => {
            format!("Mise en garde, {} : {}", n(*community), quoted(text))
        }
        Matter::Meeting { with, at, about } => {
            let about = match about.as_slice() {
                [] => String::new(),
                about => format!(" Objet de l’accord : {}.", terms::accords(about)),
            };
            format!(
                "{} vous invite à une réunion transfrontalière, à {}.{about} Répondez oui ou non.",
                n(*with),
                names.time(*at)
            )
        }
        Matter::Ruling { from, text, odds, reason, success, rolled, overridden } => {
            let outcome = if *success { "C’est réussi" } else { "C’est manqué" };
            let why = if reason.is_empty() { String::new() } else { format!(" Raison : {}", quoted(reason)) };
            let dice = rolled
                .map(|rolled| {
                    let (fell, under) = (of_hundred(rolled.into(), Lang::Fr), of_hundred(*odds, Lang::Fr));
                    format!(" Les dés ont donné {fell} ; il fallait moins de {under}.")
                })
                .unwrap_or_default();
            let who = if *overridden { " L’animation a décidé, pas les dés." } else { "" };
            let odds = percent(*odds);
            format!(
                "{} propose : {} {outcome} ; les chances étaient de {odds}.{dice}{who}{why}",
                n(*from),
                quoted(text)
            )
        }
        Matter::Outcome { what: Some(what), .. } => fact::outcome(what, names),
        Matter::Outcome { kind, on, what: None, .. } => {
            let on = on.map(|on| format!(" ({})", n(on))).unwrap_or_default();
            format!("{}{on} : l’ordre est reçu, rien n’a changé pour le moment.", act::act_name(*kind))
        }
    }
}

pub fn matter_short(matter: &Matter, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match matter {
        Matter::ArmedMen { place, men } => {
            format!("Hommes armés ({}), {}", number(*men), n(*place))
        }
        Matter::Attack { place } => format!("Attaque, {}", n(*place)),
        Matter::Displaced { place, people } => {
            format!("Personnes déplacées ({}), {}", number(*people), n(*place))
        }
        Matter::RouteUsed { road, people } => {
            format!("Passage ({}), {}", number(*people), n(*road))
        }
        Matter::Derogation { road, .. } => format!("Dérogation, {}", n(*road)),
        Matter::RoadDanger { road } => format!("Danger sur la route, {}", n(*road)),
        Matter::Trafficking { place, people } => {
            format!("Traite ? ({}), {}", number(*people), n(*place))
        }
        Matter::Misconduct { force, place } => format!("Faute grave, {}, {}", n(*force), n(*place)),
        Matter::Rumour { community, about } => format!("Rumeur, {} : {}", n(*community), n(*about)),
        Matter::Perception { community, authority, level, answered: _ } => {
            format!("Étude, {} : {} font confiance. Sujet : {}", n(*community), percent(*level), n(*authority))
        }
        Matter::Need { place, need, people } => {
            format!("Besoin : {} ({}), {}", terms::need(*need), number(*people), n(*place))
        }
        Matter::Post { post, open, waiting, officers: _, online: _ } => {
            let state = if *open { "ouvert" } else { "fermé" };
            format!("{} : {state}, {} en attente", n(*post), number(*waiting))
        }
        Matter::Patrol { patrol, place, busy: _ } => format!("{} : {}", n(*patrol), n(*place)),
        Matter::Camp { camp, people, capacity } => {
            format!("{} : {} sur {}", n(*camp), number(*people), number(*capacity))
        }
        Matter::AlertHit { post, party: _ } => format!("Alerte, {}", n(*post)),
        Matter::IssuerAnswer { post, .. } => format!("Le pays de délivrance répond, {}", n(*post)),
        Matter::AlertAnswer { post, .. } => format!("Réponse à une alerte, {}", n(*post)),
        Matter::Consent { community, given, .. } => {
            format!("{} : {}", n(*community), if *given { "peut être transmis" } else { "à ne pas transmettre" })
        }
        Matter::SafeSpace { place, .. } => format!("Espace sûr, {}", n(*place)),
        Matter::ConsentAsked { from, .. } => format!("{} : demande d’accord pour transmettre", n(*from)),
        Matter::Means { from: _, to, means, amount } => {
            format!("Demande de moyens, {} : {}", n(*to), terms::amount(*means, *amount))
        }
        Matter::Inject { row } => n(*row).into_owned(),
        Matter::Words { from, text: _ } => format!("Paroles : {}", n(*from)),
        Matter::Question { from, text: _ } => format!("Question : {}", n(*from)),
        Matter::Query { from, about: None } => format!("{} demande un point de situation", n(*from)),
        Matter::Query { from, about: Some(about) } => {
            format!("{} demande un point de situation : {}", n(*from), n(*about))
        }
        Matter::Warning { community, text: _ } => format!("Mise en garde, {}", n(*community)),
        Matter::Meeting { with, at, .. } => format!("Réunion, {}, {}", n(*with), names.time(*at)),
        Matter::Ruling { from, success, .. } => {
            format!("Proposition, {} : {}", n(*from), if *success { "réussie" } else { "manquée" })
        }
        Matter::Outcome { kind, on, .. } => {
            format!("{}{}", act::act_name(*kind), on.map(|on| format!(" : {}", n(on))).unwrap_or_default())
        }
    }
}
