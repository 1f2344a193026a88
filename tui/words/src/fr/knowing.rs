//! Who knew what when, and why something was missed, in French: one sentence a cell, a stop, a finding.

use hindsight::{
    autopsy::{AutopsyFinding, Fate, Leg, Why},
    knowledge::{Carrier, Halt, HeardWord, Hop, Sight, Traced, Witness, WordStop},
};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::act::ActKind;

use super::{act, agrees, matter, number, percent, subject, the, to};
use crate::{Names, capitalised, span};

pub fn traced(of: &Traced, names: &Names) -> String {
    let seen = of.seen.iter().find_map(|sight| sight.matter.as_ref());
    let plain = || format!("{}, {}", capitalised(matter::matter_kind(of.kind)), names.of(of.about));
    seen.map_or_else(plain, |seen| matter::matter_short(seen, names))
}

pub fn sight(of: &Sight, names: &Names) -> String {
    let at = names.time(of.at);
    let what = of.matter.as_ref().map(|seen| format!(" : {}", matter::matter(seen, names))).unwrap_or_default();
    match of.by {
        Witness::Community(who) | Witness::Service(who) => format!("{at} vu par {}{what}", the(&names.of(who))),
        Witness::Row(row) => {
            format!("{at} vu par personne ; un message de l’exercice en parle (« {} »)", names.of(row))
        }
        Witness::Seat(seat) => format!("{at} aucun témoin connu ; dit par {}", the(&names.of(seat))),
    }
}

pub fn hop(of: &Hop, names: &Names) -> String {
    let left = of.sent.map(|(_, at)| format!("{} → ", names.time(at))).unwrap_or_default();
    let said = of.said.as_ref().map(|said| format!(" : {}", matter::matter(said, names))).unwrap_or_default();
    let (from, to, channel) = (names.of(of.from), names.of(of.to), names.of(of.channel));
    format!("{left}{} {from} → {to} ({channel}){said}", names.time(of.came))
}

/// What one seat heard first, and how.
pub fn heard(of: &HeardWord, (seat, since): (Slug, Time), names: &Names) -> String {
    let (seat, at) = (to(&names.of(seat)), names.time(of.at));
    let after = match of.at - since {
        Span(..=0) => String::new(),
        late => format!(", {} après le premier témoin", span(late)),
    };
    let by = of.way.last().map(|hop| (names.of(hop.from), names.of(hop.channel)));
    let how = match (of.carrier, by) {
        (Carrier::Row(row), None) => format!("par un message de l’exercice (« {} »)", names.of(row)),
        (Carrier::Row(row), Some((from, channel))) => {
            format!("par {} ({channel}), en transmettant le message « {} »", the(&from), names.of(row))
        }
        (Carrier::Words(_), Some((from, channel))) => format!("en paroles, par {} ({channel})", the(&from)),
        (_, Some((from, channel))) => format!("par {} ({channel})", the(&from)),
        (_, None) => "par une voie non enregistrée".to_owned(),
    };
    let changed = match of.changed {
        Some((seen, said)) => format!(" Nombre annoncé : {} ; nombre vu : {}.", number(said), number(seen)),
        None => String::new(),
    };
    format!("La nouvelle est parvenue {seat} à {at}{after}, {how}.{changed}")
}

pub fn unheard(seat: Slug, stop: Option<&WordStop>, names: &Names) -> String {
    let seat = to(&names.of(seat));
    match stop {
        Some(stop) => format!("Rien n’en est parvenu {seat} : {}.", stood(stop, names)),
        None => format!("Rien n’en est parvenu {seat}."),
    }
}

/// Where word stood still, as a clause.
pub fn stood(of: &WordStop, names: &Names) -> String {
    let n = |slug: Slug| the(&names.of(slug));
    let named = |slug: Slug| names.of(slug);
    let at = names.time(of.at);
    match &of.halt {
        Halt::NobodyTells { community } => format!("vu à {at} par {}, où personne ne parle à la table", n(*community)),
        Halt::NotHeard { community } => format!("vu à {at} par {}, jamais porté devant le comité", n(*community)),
        Halt::KeptSilent { community, for_fear: true, .. } => {
            format!("su par {} et tu à {at}, par peur des représailles", n(*community))
        }
        Halt::KeptSilent { community, trust: None, .. } => {
            format!("su par {} et tu à {at}, par manque de confiance", n(*community))
        }
        Halt::KeptSilent { community, trust: Some((seat, level)), .. } => format!(
            "su par {} et tu à {at}, par manque de confiance (envers {} : {})",
            n(*community),
            n(*seat),
            percent(*level)
        ),
        Halt::NotPassedOn { seat } => format!("su depuis {at} par {}, et pas transmis", n(*seat)),
        Halt::ChannelDown { seat, channel } => {
            format!("su par {}, mais canal muet depuis {at} ({})", n(*seat), named(*channel))
        }
        Halt::Withheld { seat } => format!("gardé pour soi par {} à {at}", n(*seat)),
        Halt::NoConsent { community, seat, refused: true } => {
            format!("accord demandé par {} pour le transmettre, refusé à {at} par {}", n(*seat), n(*community))
        }
        Halt::NoConsent { community, seat, refused: false } => {
            format!("accord demandé par {} pour le transmettre, sans réponse à {at} ({})", n(*seat), named(*community))
        }
        Halt::Barred { seat, act, why } => {
            let why = act::refusal(why, names);
            format!(
                "transmission tentée à {at} par {} (décision {act}) et refusée : {}",
                n(*seat),
                why.trim_end_matches('.')
            )
        }
        Halt::HeldUp { from, channel } => {
            format!("envoyé par {}, en attente depuis {at} sur un canal muet ({})", n(*from), named(*channel))
        }
        Halt::Lost { from, channel } => format!("envoyé par {}, perdu à {at} ({})", n(*from), named(*channel)),
        Halt::UnderWay { from, channel } => {
            format!("envoyé à {at} par {}, encore en chemin à la fin ({})", n(*from), named(*channel))
        }
    }
}

/// How an expected action came out, in a few words.
pub fn outcome(of: &AutopsyFinding, names: &Names) -> String {
    match (of.by, of.came) {
        (Some(by), Some(came)) => format!("fait à {}, {} trop tard", names.time(came), span(came - by)),
        (None, Some(came)) => format!("fait à {}, trop tard", names.time(came)),
        (Some(by), None) => format!("pas fait à {}", names.time(by)),
        (None, None) => "jamais fait".to_owned(),
    }
}

/// Why it was missed or late; `about` is the matter of which one had to know.
pub fn why(of: &AutopsyFinding, about: Option<&Traced>, names: &Names) -> String {
    let n = |slug: Slug| the(&names.of(slug));
    let it = about.map(|about| format!(" ({})", traced(about, names))).unwrap_or_default();
    match &of.why {
        Why::Unseen => "Personne n’avait rien vu ni signalé qui le demandait.".to_owned(),
        Why::Stood { seat, stop } => {
            format!("Rien n’en est parvenu à temps {}{it} : {}.", to(&names.of(*seat)), stood(stop, names))
        }
        Why::WordLate { seat, at, leg } => {
            let longest = leg.as_ref().map(|leg| format!(" {}", longest(leg, names))).unwrap_or_default();
            let seat = to(&names.of(*seat));
            format!("La nouvelle{it} est parvenue {seat} à {}, une fois le délai passé.{longest}", names.time(*at))
        }
        Why::KnewOnly { seat, since } => {
            let seat = names.of(*seat);
            let (knew, nothing) = (agrees(&seat, "le savait", "le savaient"), agrees(&seat, "n’a", "n’ont"));
            format!("{} {knew} depuis {}{it} et {nothing} rien fait de tel.", subject(&seat), names.time(*since))
        }
        Why::Refused { seat, act, kind, why } => {
            format!("Tenté par {} ({}) et refusé : {}", n(*seat), deed(*act, *kind), act::refusal(why, names))
        }
        Why::DidNotTake { seat, act, kind, fate } => {
            let fate = match fate {
                Fate::TakenBack { seat, act, kind } => format!("puis défait par {} ({})", n(*seat), deed(*act, *kind)),
                Fate::Nothing => "resté sans effet dans le délai".to_owned(),
                Fate::NotEnough => "mais l’effet n’était pas celui attendu".to_owned(),
            };
            format!("Fait par {} ({}), {fate}.", n(*seat), deed(*act, *kind))
        }
        Why::TooLate { seat, act, kind, given, .. } if of.by.is_some_and(|by| *given <= by) => format!(
            "Ordonné à temps par {}, à {} ({}), mais il fallait plus de temps qu’il n’en restait.",
            n(*seat),
            names.time(*given),
            deed(*act, *kind)
        ),
        Why::TooLate { seat, act, kind, given, knew } => {
            let knew =
                knew.map(|knew| format!(", alors que c’était su depuis {}{it}", names.time(knew))).unwrap_or_default();
            format!("Fait par {} à {} seulement ({}){knew}.", n(*seat), names.time(*given), deed(*act, *kind))
        }
        Why::Unclear => "Ce qu’il fallait savoir pour le faire ne se déduit pas de ce qui est écrit.".to_owned(),
    }
}

fn deed(number: u32, kind: ActKind) -> String {
    format!("décision {number} : {}", act::act_name(kind))
}

fn longest(leg: &Leg, names: &Names) -> String {
    let (from, took) = (names.of(leg.from), span(leg.took));
    match leg.channel {
        Some(channel) => {
            format!("Le plus long : le trajet depuis {}, {took} ({}).", the(&from), names.of(channel))
        }
        None => format!("Le plus long : chez {}, {took}.", the(&from)),
    }
}
