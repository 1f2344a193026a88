//! Effects and conditions: the two closed languages of a scenario, as a facilitator reads them.

use kernel::time::{Moment, Span};
use vocabulary::{
    condition::Condition,
    effect::{Effect, EffectKind},
    name::Name,
    scenario::Post,
};

use super::{act, count, matter, number, percent, plural, points, terms, the, to as at_place};
use crate::{Names, span};

/// ` pendant 2 h`, or until somebody changes it.
fn lasting(lasts: Option<Span>) -> String {
    lasts.map(|lasts| format!(" pendant {}", span(lasts))).unwrap_or_default()
}

pub fn effect_name(kind: EffectKind) -> &'static str {
    match kind {
        EffectKind::Tension => "les tensions d’une communauté bougent",
        EffectKind::Fear => "la peur d’une communauté bouge",
        EffectKind::Trust => "la confiance envers une autorité bouge",
        EffectKind::Officers => "des agents arrivent dans un poste, ou le quittent",
        EffectKind::OpenPost => "un poste ouvre",
        EffectKind::ClosePost => "un poste ferme",
        EffectKind::Restore => "un système fonctionne de nouveau",
        EffectKind::Outage => "un système tombe en panne",
        EffectKind::OpenRoad => "une route fermée rouvre",
        EffectKind::Equip => "un poste reçoit un système",
        EffectKind::Train => "une force est formée",
        EffectKind::SafeSpace => "un espace sûr ouvre",
        EffectKind::LeakData => "les empreintes d’un poste fuitent",
        EffectKind::CloseRoad => "une route ferme",
        EffectKind::Checkpoint => "un barrage est dressé sur une route",
        EffectKind::NoCheckpoint => "un barrage est levé",
        EffectKind::Explosives => "des engins explosifs restent sur une route",
        EffectKind::ChannelUp => "un canal fonctionne de nouveau",
        EffectKind::ChannelDown => "un canal se tait",
        EffectKind::Capacity => "des places dans un site",
        EffectKind::Food => "des rations arrivent dans un site",
        EffectKind::Means => "un rôle gagne ou perd des moyens",
        EffectKind::Traffic => "plus ou moins de voyageurs",
        EffectKind::Displace => "des familles quittent un lieu",
        EffectKind::SetDown => "des personnes expulsées sont déposées",
        EffectKind::Sighting => "une communauté voit quelque chose",
        EffectKind::Rumour => "une rumeur commence",
        EffectKind::Agreement => "deux rôles peuvent échanger directement",
        EffectKind::EndAgreement => "un accord est suspendu",
        EffectKind::MoveCell => "une cellule armée ou un réseau se déplace",
        EffectKind::Plan => "un groupe continue ou se met en veille",
        EffectKind::Attack => "un lieu est attaqué",
        EffectKind::Misconduct => "une force fait du mal à des gens",
    }
}

pub fn effect_field(kind: EffectKind, field: &str) -> &'static str {
    match (kind, field) {
        (EffectKind::Traffic, "permille") => "par rapport à l’habitude, en % (150 : moitié plus)",
        (EffectKind::Food, "rations") => "combien (un moins en enlève)",
        (EffectKind::Tension | EffectKind::Fear | EffectKind::Trust, "by") => {
            "de combien de points sur 100 (−15 : moins)"
        }
        (_, "by") => "combien (un moins en enlève)",
        (_, "road") => "route",
        (_, "post") => "poste",
        (_, "system") => "système",
        (_, "channel") => "canal",
        (_, "case_workers") => "intervenantes",
        (_, "place" | "from" | "to") => "lieu",
        (_, "community") => "communauté",
        (_, "authority") => "autorité",
        (_, "force") => "force",
        (_, "group") => "groupe",
        (_, "camp") => "site",
        (_, "seat" | "seats") => "rôle",
        (_, "flow") => "voyageurs",
        (_, "means") => "moyens",
        (EffectKind::Agreement, "about") => "sur quoi (vide : l’habituel)",
        (_, "about") => "à propos de qui ou de quoi",
        (_, "active") => "ce qu’il fait",
        (_, "families") => "familles",
        (_, "strength" | "severity") => "force, en %",
        (_, "lasts") => "combien de temps (vide : jusqu’à nouvel ordre)",
        (_, "people") => "personnes à chaque fois",
        (_, "times") => "combien de fois",
        (_, "every") => "à quel intervalle (vide : un jour)",
        (_, "matter") => "ce qu’elle voit ou entend",
        _ => "valeur",
    }
}

pub fn effect(effect: &Effect, names: &Names) -> String {
    match effect {
        Effect::CloseRoad { road, lasts } => {
            format!("La route ferme{} : {}.", lasting(*lasts), names.of(*road))
        }
        Effect::OpenRoad { road } => format!("La route ouvre de nouveau : {}.", names.of(*road)),
        Effect::Checkpoint { road, force } => {
            format!("Barrage routier : {}. Force : {}.", names.of(*road), names.of(*force))
        }
        Effect::NoCheckpoint { road } => format!("Barrage levé : {}.", names.of(*road)),
        Effect::Explosives { road } => format!("Des engins peuvent exploser sur cette route : {}.", names.of(*road)),
        Effect::SetDown { place, people, times, every } => {
            let every = every.filter(|_| *times > 1).map(|every| format!(", toutes les {}", span(every)));
            let every = every.unwrap_or_default();
            let set_down = plural(*people, "personne expulsée est déposée", "personnes expulsées sont déposées");
            format!("{} : {} {set_down}, {times} fois{every}.", names.of(*place), number(*people))
        }
        Effect::OpenPost { post } => format!("{} : le poste ouvre.", names.of(*post)),
        Effect::ClosePost { post } => format!("{} : le poste ferme.", names.of(*post)),
        Effect::Outage { post, system, lasts } => {
            format!("{} : panne{} ({}).", names.of(*post), lasting(*lasts), terms::system(*system))
        }
        Effect::Restore { post, system } => {
            format!("{} : fin de la panne ({}).", names.of(*post), terms::system(*system))
        }
        Effect::Equip { post, system } => {
            format!("{} : équipement reçu ({}).", names.of(*post), terms::system(*system))
        }
        Effect::Train { force, seat } => {
            format!("{} : formation aux droits et à la conduite, par {}.", names.of(*force), names.of(*seat))
        }
        Effect::SafeSpace { place, seat, case_workers } => format!(
            "{} : un espace sûr ouvre, tenu par {}, avec {} {}.",
            names.of(*place),
            names.of(*seat),
            number(*case_workers),
            plural(*case_workers, "intervenante", "intervenantes")
        ),
        Effect::LeakData { post } => {
            format!("{} : les empreintes qu’il détient tombent en de mauvaises mains.", names.of(*post))
        }
        Effect::ChannelDown { channel, lasts } => {
            format!("Un canal se tait{} : {}.", lasting(*lasts), names.of(*channel))
        }
        Effect::ChannelUp { channel } => format!("Un canal est rétabli : {}.", names.of(*channel)),
        Effect::Attack { place, families, severity } => format!(
            "Attaque {} ; {} {} (gravité {}).",
            at_place(&names.of(*place)),
            terms::families(*families),
            plural(*families, "fuit", "fuient"),
            percent(*severity)
        ),
        Effect::Displace { from, families } => {
            let leave = plural(*families, "part", "partent");
            format!("{} {leave}. Lieu quitté : {}.", terms::families(*families), names.of(*from))
        }
        Effect::MoveCell { group, to } => format!("« {} » se déplace vers {}.", names.of(*group), names.of(*to)),
        Effect::Plan { group, active } => {
            format!("« {} » {}.", names.of(*group), if *active { "poursuit son plan" } else { "se fait discret" })
        }
        Effect::Sighting { community, matter } => {
            format!("Vu ou entendu ({}) : {}", names.of(*community), matter::matter(matter, names))
        }
        Effect::Rumour { community, about, strength } => {
            format!(
                "{} : une rumeur court (force {}). Sujet : {}.",
                names.of(*community),
                percent(*strength),
                names.of(*about)
            )
        }
        Effect::Trust { community, authority, by } => {
            let moves = points(*by, "gagne", "perd");
            format!("{} : la confiance envers {} {moves}.", names.of(*community), the(&names.of(*authority)))
        }
        Effect::Tension { community, by } => {
            format!("{} : la tension {}.", names.of(*community), points(*by, "monte de", "baisse de"))
        }
        Effect::Fear { community, by } => {
            format!("{} : la peur des représailles {}.", names.of(*community), points(*by, "monte de", "baisse de"))
        }
        Effect::Officers { post, by } => {
            let moved = by.unsigned_abs();
            let go = if *by < 0 { plural(moved, "part", "partent") } else { plural(moved, "arrive", "arrivent") };
            format!("{} : {} {go}.", names.of(*post), terms::officers(moved))
        }
        Effect::Capacity { camp, by } => {
            let places = count(by.unsigned_abs(), "place", "places");
            format!("{} : {places} de {}.", names.of(*camp), if *by < 0 { "moins" } else { "plus" })
        }
        Effect::Food { camp, rations } => {
            let arrive = plural(*rations, "arrive", "arrivent");
            format!("{} : {} {arrive}.", names.of(*camp), count(*rations, "ration", "rations"))
        }
        Effect::Means { seat, means, by } => {
            let amount = terms::amount(*means, by.unsigned_abs());
            format!("{} {} {amount}.", names.of(*seat), if *by < 0 { "perd" } else { "reçoit" })
        }
        Effect::Agreement { seats: (a, b), about: Some(about) } => {
            format!("Accord sur {2} : {0} ↔ {1}.", names.of(*a), names.of(*b), terms::accords(&[*about]))
        }
        Effect::Agreement { seats: (a, b), about: None } => {
            format!("L’échange direct est permis : {} ↔ {}.", names.of(*a), names.of(*b))
        }
        Effect::EndAgreement { seats: (a, b) } => {
            format!("L’accord est suspendu : {} ↔ {}.", names.of(*a), names.of(*b))
        }
        Effect::Traffic { flow, permille, lasts } => {
            format!("Flux « {} » : {} du rythme habituel{}.", names.of(*flow), percent(*permille), lasting(*lasts))
        }
        Effect::Misconduct { force, place } => {
            format!("{} : faute grave envers des habitants {}.", names.of(*force), at_place(&names.of(*place)))
        }
    }
}

pub fn condition(asked: &Condition, names: &Names) -> String {
    match asked {
        Condition::Waiting { post, more_than } => {
            let wait = plural(*more_than, "attend", "attendent");
            format!("plus de {} {wait} ({})", terms::people(*more_than), names.of(*post))
        }
        Condition::PostOpen(post) => format!("{} est ouvert", names.of(*post)),
        Condition::PostClosed(post) => format!("{} est fermé", names.of(*post)),
        Condition::Online { post, system } => {
            format!("« {} » fonctionne ({})", terms::system(*system), names.of(*post))
        }
        Condition::RoadClosed(road) => format!("la route {} est fermée", names.of(*road)),
        Condition::Displaced { more_than } => {
            format!("plus de {} {} fui", terms::people(*more_than), plural(*more_than, "a", "ont"))
        }
        Condition::SeekingShelter { place, more_than } => {
            let have = plural(*more_than, "a trouvé refuge", "ont trouvé refuge");
            format!("plus de {} {have} {}", terms::people(*more_than), at_place(&names.of(*place)))
        }
        Condition::Present { place, who, more_than } => {
            let who = who.map(|who| format!(" ({})", terms::traveller(who))).unwrap_or_default();
            let are = plural(*more_than, "est présente", "sont présentes");
            format!("plus de {} {are} {}{who}", terms::people(*more_than), at_place(&names.of(*place)))
        }
        Condition::Sheltered { camp, more_than } => {
            let are = plural(*more_than, "est accueillie", "sont accueillies");
            format!("plus de {} {are} ({})", terms::people(*more_than), names.of(*camp))
        }
        Condition::CampFull(camp) => format!("il n’y a plus de place ({})", names.of(*camp)),
        Condition::Places { camp, at_least } => {
            format!("le site compte des places pour au moins {} ({})", terms::people(*at_least), names.of(*camp))
        }
        Condition::FreePlaces { camp, at_least } => {
            format!("il reste de la place pour au moins {} ({})", terms::people(*at_least), names.of(*camp))
        }
        Condition::Rations { camp, at_least } => {
            format!("il y a au moins {} en réserve ({})", count(*at_least, "ration", "rations"), names.of(*camp))
        }
        Condition::ShareSheltered { place, at_least, at_most } => {
            let at = place.map(|place| format!(" ({})", names.of(place))).unwrap_or_default();
            format!("la part des déplacés qui ont un toit{at} est {}", share((*at_least, *at_most)))
        }
        Condition::Lanes { post, at_least } => {
            let lanes = count(*at_least, "guichet ouvert", "guichets ouverts");
            format!("il y a au moins {lanes} ({})", names.of(*post))
        }
        Condition::OnPaper(post) => format!("l’enregistrement se fait sur papier ({})", names.of(*post)),
        Condition::BeyondHours(post) => format!("les heures d’ouverture sont passées ({})", names.of(*post)),
        Condition::Guarded { place, at_least } => {
            let there = at_place(&names.of(*place));
            format!("des patrouilles d’au moins {} se tiennent {there}", terms::people(*at_least))
        }
        Condition::Crossed { post, at_least, since } => {
            let (at, since) = (at_post(*post, names), since_when(since.as_ref(), names));
            let have = plural(*at_least, "a passé", "ont passé");
            format!("au moins {} {have} la frontière{at}{since}", terms::people(*at_least))
        }
        Condition::TurnedBack { post, at_least, since } => {
            let (at, since) = (at_post(*post, names), since_when(since.as_ref(), names));
            let have = plural(*at_least, "a été refoulée", "ont été refoulées");
            format!("au moins {} {have}{at}{since}", terms::people(*at_least))
        }
        Condition::ShareTurnedBack { post, at_least, at_most } => {
            let at = at_post(*post, names);
            format!("la part des personnes en détresse refoulées{at} est {}", share((*at_least, *at_most)))
        }
        Condition::Arrived { place, at_least, since } => {
            let (there, since) = (at_place(&names.of(*place)), since_when(since.as_ref(), names));
            let have = plural(*at_least, "est arrivée", "sont arrivées");
            format!("au moins {} {have} {there}{since}", terms::people(*at_least))
        }
        Condition::Warned { community, since } => {
            format!(
                "une alerte est parvenue à la communauté{} ({})",
                since_when(since.as_ref(), names),
                names.of(*community)
            )
        }
        Condition::TrustBelow { community, authority, level } => {
            format!("la confiance ({} → {}) est sous {}", names.of(*community), names.of(*authority), percent(*level))
        }
        Condition::TrustAbove { community, authority, level } => {
            format!("la confiance ({} → {}) dépasse {}", names.of(*community), names.of(*authority), percent(*level))
        }
        Condition::MeanTrust { authority, at_least, at_most } => {
            format!("la confiance moyenne ({}) est {}", names.of(*authority), share((*at_least, *at_most)))
        }
        Condition::TensionAbove { community, level } => {
            format!("la tension dépasse {} ({})", percent(*level), names.of(*community))
        }
        Condition::FearAbove { community, level } => {
            format!("la peur des représailles dépasse {} ({})", percent(*level), names.of(*community))
        }
        Condition::Attacked { place } => match place {
            Some(place) => format!("il y a eu une attaque {}", at_place(&names.of(*place))),
            None => "il y a eu une attaque".to_owned(),
        },
        Condition::GroupAt { group, place } => {
            format!("« {} » se trouve {}", names.of(*group), at_place(&names.of(*place)))
        }
        Condition::Done { act, seat, on } => {
            let who = seat.map_or("un rôle".into(), |seat| names.of(seat));
            let on = on.map(|on| format!(" ({})", names.of(on))).unwrap_or_default();
            format!("{who} a fait « {} »{on}", act::act_name(*act))
        }
        Condition::DoneTimes { act, at_least, seat, on, since } => {
            let who = seat.map_or("un rôle".into(), |seat| names.of(seat));
            let on = on.map(|on| format!(" ({})", names.of(on))).unwrap_or_default();
            let (act, since) = (act::act_name(*act), since_when(since.as_ref(), names));
            format!("{who} a fait « {act} »{on} au moins {at_least} fois{since}")
        }
        Condition::Told { seat, by, matter, about } => {
            let about = about.map(|about| format!(" ({})", names.of(about))).unwrap_or_default();
            let (by, seat) = (names.of(*by), names.of(*seat));
            format!("l’information est passée ({by} → {seat}) : {}{about}", matter::matter_kind(*matter))
        }
        Condition::Knows { seat, matter, about } => {
            let about = about.map(|about| format!(" ({})", names.of(about))).unwrap_or_default();
            format!("{} a connaissance de ceci : {}{about}", names.of(*seat), matter::matter_kind(*matter))
        }
        Condition::Agreed { seats: (a, b) } => format!("un accord existe ({} ↔ {})", names.of(*a), names.of(*b)),
        Condition::Fired(row) => format!("l’inject « {} » a été remis", names.of(*row)),
        Condition::Answered(row) => format!("l’inject « {} » a été suivi d’effet", names.of(*row)),
        Condition::Unanswered(row) => format!("l’inject « {} » est resté sans réaction à temps", names.of(*row)),
        Condition::Chosen { question, option } => {
            format!("la table a répondu « {} » à « {} »", names.of(*option), names.of(*question))
        }
        Condition::After(moment) => format!("il est plus de {}", names.moment(moment)),
        Condition::HourBetween { from, until } => format!("il est entre {from} et {until}"),
        Condition::Measure { key, at_least, at_most } => {
            let named = crate::fr::measure::measure(key, names).unwrap_or_else(|| key.clone());
            format!("« {named} » est {}", bounds((*at_least, *at_most), |n| n.to_string()))
        }
        Condition::Chance { die, below } => format!("le dé « {die} » tombe sous {}", percent(*below)),
        Condition::HeldFor { span: lasts, of } => {
            format!("pendant {} d’affilée : {}", span(*lasts), condition(of, names))
        }
        Condition::Once(of) => format!("il est arrivé ceci : {}", condition(of, names)),
        Condition::AtLeast { count, of } => format!("au moins {count} de ceci : {}", joined(of, ", ", "rien", names)),
        Condition::All(all) => joined(all, " et ", "toujours", names),
        Condition::Any(any) => joined(any, " ou ", "jamais", names),
        Condition::Not(not) => format!("pas ({})", condition(not, names)),
    }
}

/// The post in brackets, or nothing where any will do.
fn at_post(post: Option<Name<Post>>, names: &Names) -> String {
    post.map(|post| format!(" ({})", names.of(post))).unwrap_or_default()
}

fn since_when(since: Option<&Moment>, names: &Names) -> String {
    since.map(|since| format!(" depuis {}", names.moment(since))).unwrap_or_default()
}

/// Within which bounds a share or a level lies.
fn share(within: (Option<u32>, Option<u32>)) -> String {
    bounds(within, percent)
}

fn bounds((least, most): (Option<u32>, Option<u32>), say: impl Fn(u32) -> String) -> String {
    match (least, most) {
        (Some(least), Some(most)) => format!("entre {} et {}", say(least), say(most)),
        (Some(least), None) => format!("d’au moins {}", say(least)),
        (None, Some(most)) => format!("d’au plus {}", say(most)),
        (None, None) => "quelconque".to_owned(),
    }
}

/// The parts with a word between them; parts that are joined themselves stand in brackets. `none` stands for no part at all.
fn joined(parts: &[Condition], word: &str, none: &str, names: &Names) -> String {
    let said = |part: &Condition| match part {
        Condition::All(inner) | Condition::Any(inner) | Condition::AtLeast { of: inner, .. }
            if inner.len() > 1 && parts.len() > 1 =>
        {
            format!("({})", condition(part, names))
        }
        plain => condition(plain, names),
    };
    if parts.is_empty() { none.to_owned() } else { parts.iter().map(said).collect::<Vec<_>>().join(word) }
}
