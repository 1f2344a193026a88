//! Matters: what a report says, as a seat reads it.

use vocabulary::matter::{Matter, MatterKind};

use super::{act, count, fact, number, numbers::of_hundred, percent, quoted, terms};
use crate::{Lang, Names, clean, span};

pub fn matter_kind(kind: MatterKind) -> &'static str {
    match kind {
        MatterKind::ArmedMen => "armed men",
        MatterKind::Attack => "attack",
        MatterKind::Displaced => "displaced people",
        MatterKind::RouteUsed => "unofficial route",
        MatterKind::RoadDanger => "danger on a road",
        MatterKind::Derogation => "leave to pass a curfew",
        MatterKind::Trafficking => "trafficking in persons",
        MatterKind::Misconduct => "misconduct",
        MatterKind::Rumour => "rumour",
        MatterKind::Perception => "perception study",
        MatterKind::Need => "need",
        MatterKind::Post => "state of a post",
        MatterKind::Patrol => "state of a patrol",
        MatterKind::Camp => "state of a camp",
        MatterKind::AlertHit => "alert",
        MatterKind::IssuerAnswer => "answer of the issuing country",
        MatterKind::AlertAnswer => "answer to an alert",
        MatterKind::Consent => "consent to hand a report on",
        MatterKind::SafeSpace => "count of a safe space",
        MatterKind::ConsentAsked => "question whether a report may be handed on",
        MatterKind::Means => "means",
        MatterKind::Inject => "message",
        MatterKind::Words => "words",
        MatterKind::Question => "question",
        MatterKind::Query => "request for information",
        MatterKind::Warning => "warning",
        MatterKind::Meeting => "meeting",
        MatterKind::Ruling => "ruling",
        MatterKind::Outcome => "result of an order",
    }
}

/// The steps are illustrative: five words that people at a table tell apart.
pub fn credibility(permille: u32) -> &'static str {
    match permille {
        0..=199 => "doubtful",
        200..=399 => "not sure",
        400..=599 => "possible",
        600..=799 => "likely",
        _ => "reliable",
    }
}

pub fn matter(matter: &Matter, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match matter {
        Matter::ArmedMen { place, men } => {
            let seen = if *men == 1 { "armed man was" } else { "armed men were" };
            format!("{} {seen} seen near {}.", number(*men), n(*place))
        }
        Matter::Attack { place } => format!("{} was attacked.", n(*place)),
        Matter::Displaced { place, people } => {
            let verb = if *people == 1 { "has" } else { "have" };
            format!("{} {verb} fled and come to {}, or are on the way.", terms::people(*people), n(*place))
        }
        Matter::RouteUsed { road, people } => {
            format!("People cross by {}: {}.", n(*road), terms::people(*people))
        }
        Matter::Derogation { road, from, lasts } => {
            let lasts = span(*lasts);
            format!("{} lets people pass on {} in spite of the curfew, for {lasts}.", n(*from), n(*road))
        }
        Matter::RoadDanger { road } => format!("Something that can explode lies on {}.", n(*road)),
        Matter::Trafficking { place, people } => {
            let seem = if *people == 1 { "seems" } else { "seem" };
            format!("{} {seem} to be held or moved against their will near {}.", terms::people(*people), n(*place))
        }
        Matter::Misconduct { force, place } => format!("People of {} did wrong to people at {}.", n(*force), n(*place)),
        Matter::Rumour { community, about } => {
            format!("A rumour runs in {} about {}. It is not confirmed.", n(*community), n(*about))
        }
        Matter::Perception { community, authority, level, answered } => format!(
            "{}: of {} who answered a study, {} trust {}. Those who are afraid say what is expected.",
            n(*community),
            terms::people(*answered),
            percent(*level),
            n(*authority)
        ),
        Matter::Need { place, need, people } => {
            let verb = if *people == 1 { "lacks" } else { "lack" };
            format!("{}: {} {verb} {}.", n(*place), terms::people(*people), terms::need(*need))
        }
        Matter::Post { post, open, waiting, officers, online } => format!(
            "{}: {}, {} waiting, {}, MIDAS {}.",
            n(*post),
            if *open { "open" } else { "closed" },
            terms::people(*waiting),
            terms::officers(*officers),
            if *online { "online" } else { "offline" }
        ),
        Matter::Patrol { patrol, place, busy } => {
            format!("{} is at {}, {}.", n(*patrol), n(*place), if *busy { "busy" } else { "free" })
        }
        Matter::Camp { camp, people, capacity } => {
            format!("{}: {} for {}.", n(*camp), terms::people(*people), count(*capacity, "place", "places"))
        }
        Matter::AlertHit { post, party: _ } => {
            format!("{}: an alert has answered. It is no proof until the national bureau confirms it.", n(*post))
        }
        Matter::IssuerAnswer { post, party: _, genuine } => {
            let answer = if *genuine { "it is the person who is looked for" } else { "it is somebody else" };
            format!("{}: the country that issued the document answers about the alert: {answer}.", n(*post))
        }
        Matter::AlertAnswer { post, party: _, confirmed, in_time } => {
            let answer = if *confirmed { "confirms the alert" } else { "lifts the alert: it was somebody else" };
            let late = if *in_time { "" } else { " The people have gone on meanwhile." };
            format!("{}: the national bureau {answer}.{late}", n(*post))
        }
        Matter::Consent { community, report, given } => {
            let answer = if *given { "agree that it be handed on" } else { "ask that it not be handed on" };
            format!("Report {}: those who told it ({}) {answer}.", clean(&report.to_string()), n(*community))
        }
        Matter::SafeSpace { place, received: 0 } => {
            format!("Your safe space at {}: too few were received to be counted, or nobody.", n(*place))
        }
        Matter::SafeSpace { place, received } => {
            format!("Your safe space at {}: {} were received.", n(*place), terms::people(*received))
        }
        Matter::ConsentAsked { community, report, from, about } => format!(
            "{} asks whether it may hand on what {} told it in report {}: {} Say yes or no; silence is a no.",
            n(*from),
            n(*community),
            clean(&report.to_string()),
            self::matter(about, names)
        ),
        Matter::Means { from, to, means, amount } => {
            format!("{} asks {} for {}.", n(*to), n(*from), terms::amount(*means, *amount))
        }
        Matter::Inject { row } => format!("{}.", n(*row).trim_end_matches('.')),
        Matter::Words { from, text } => format!("{} says: {}", n(*from), quoted(text)),
        Matter::Question { from, text } => format!("{} asks: {}", n(*from), quoted(text)),
        Matter::Query { from, about: None } => format!("{} asks how things stand: what do you know?", n(*from)),
        Matter::Query { from, about: Some(about) } => {
            format!("{} asks how things stand with {}: what do you know?", n(*from), n(*about))
        }
        Matter::Warning { community, text } => {
            format!("Warning to {}: {}", n(*community), quoted(text))
        }
        Matter::Meeting { with, at, about } => {
            let about = match about.as_slice() {
                [] => String::new(),
                about => format!(" To agree on: {}.", terms::accords(about)),
            };
            format!("{} invites you to a cross-border meeting at {}.{about} Say yes or no.", n(*with), names.time(*at))
        }
        Matter::Ruling { from, text, odds, reason, success, rolled, overridden } => {
            let outcome = if *success { "It succeeds" } else { "It fails" };
            let why = if reason.is_empty() { String::new() } else { format!(" Reason: {}", quoted(reason)) };
            let dice = rolled
                .map(|rolled| {
                    format!(
                        " The dice showed {}; below {} was needed.",
                        of_hundred(rolled.into(), Lang::En),
                        of_hundred(*odds, Lang::En)
                    )
                })
                .unwrap_or_default();
            let who = if *overridden { " The facilitator decided, not the dice." } else { "" };
            let odds = percent(*odds);
            format!("{} proposed: {} {outcome}; the odds were {odds}.{dice}{who}{why}", n(*from), quoted(text))
        }
        Matter::Outcome { what: Some(what), .. } => fact::outcome(what, names),
        Matter::Outcome { kind, on, what: None, .. } => {
            let on = on.map(|on| format!(" ({})", n(on))).unwrap_or_default();
            format!("{}{on}: the order was received; nothing has changed so far.", act::act_name(*kind))
        }
    }
}

pub fn matter_short(matter: &Matter, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match matter {
        Matter::ArmedMen { place, men } => format!("Armed men ({}), {}", number(*men), n(*place)),
        Matter::Attack { place } => format!("Attack, {}", n(*place)),
        Matter::Displaced { place, people } => {
            format!("Displaced people ({}), {}", number(*people), n(*place))
        }
        Matter::RouteUsed { road, people } => {
            format!("Route used ({}), {}", number(*people), n(*road))
        }
        Matter::Derogation { road, .. } => format!("Leave to pass, {}", n(*road)),
        Matter::RoadDanger { road } => format!("Danger on the road, {}", n(*road)),
        Matter::Trafficking { place, people } => {
            format!("Trafficking? ({}), {}", number(*people), n(*place))
        }
        Matter::Misconduct { force, place } => format!("Misconduct, {}, {}", n(*force), n(*place)),
        Matter::Rumour { community, about } => format!("Rumour, {}: {}", n(*community), n(*about)),
        Matter::Perception { community, authority, level, answered: _ } => {
            format!("Study, {}: {} trust {}", n(*community), percent(*level), n(*authority))
        }
        Matter::Need { place, need, people } => {
            format!("Need: {} ({}), {}", terms::need(*need), number(*people), n(*place))
        }
        Matter::Post { post, open, waiting, officers: _, online: _ } => {
            let state = if *open { "open" } else { "closed" };
            format!("{}: {state}, {} waiting", n(*post), number(*waiting))
        }
        Matter::Patrol { patrol, place, busy: _ } => format!("{}: {}", n(*patrol), n(*place)),
        Matter::Camp { camp, people, capacity } => {
            format!("{}: {} of {}", n(*camp), number(*people), number(*capacity))
        }
        Matter::AlertHit { post, party: _ } => format!("Alert, {}", n(*post)),
        Matter::IssuerAnswer { post, .. } => format!("Issuing country answers, {}", n(*post)),
        Matter::AlertAnswer { post, .. } => format!("Answer to an alert, {}", n(*post)),
        Matter::Consent { community, given, .. } => {
            format!("{}: {}", n(*community), if *given { "may be handed on" } else { "not to be handed on" })
        }
        Matter::SafeSpace { place, .. } => format!("Safe space, {}", n(*place)),
        Matter::ConsentAsked { from, .. } => format!("{} asks for consent to hand on", n(*from)),
        Matter::Means { from: _, to, means, amount } => {
            format!("{} asks for {}", n(*to), terms::amount(*means, *amount))
        }
        Matter::Inject { row } => n(*row).into_owned(),
        Matter::Words { from, text: _ } => format!("Words from {}", n(*from)),
        Matter::Question { from, text: _ } => format!("Question from {}", n(*from)),
        Matter::Query { from, about: None } => format!("{} asks how things stand", n(*from)),
        Matter::Query { from, about: Some(about) } => format!("{} asks about {}", n(*from), n(*about)),
        Matter::Warning { community, text: _ } => format!("Warning, {}", n(*community)),
        Matter::Meeting { with, at, .. } => format!("Meeting, {}, {}", n(*with), names.time(*at)),
        Matter::Ruling { from, success, .. } => {
            format!("Proposal of {}: {}", n(*from), if *success { "succeeds" } else { "fails" })
        }
        Matter::Outcome { kind, on, .. } => {
            format!("{}{}", act::act_name(*kind), on.map(|on| format!(": {}", n(on))).unwrap_or_default())
        }
    }
}
