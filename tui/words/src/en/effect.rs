//! Effects and conditions: the two closed languages of a scenario, as a facilitator reads them.

use kernel::time::Span;
use vocabulary::{condition::Condition, effect::Effect};

use super::{act, count, matter, percent, points, terms};
use crate::{Names, span};

/// ` for 2 h`, or until somebody changes it.
fn lasting(lasts: Option<Span>) -> String {
    lasts.map(|lasts| format!(" for {}", span(lasts))).unwrap_or_default()
}

pub fn effect(effect: &Effect, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match effect {
        Effect::CloseRoad { road, lasts } => {
            format!("The road {} closes{}.", n(*road), lasting(*lasts))
        }
        Effect::OpenRoad { road } => format!("The road {} opens again.", n(*road)),
        Effect::OpenPost { post } => format!("{} opens.", n(*post)),
        Effect::ClosePost { post } => format!("{} closes.", n(*post)),
        Effect::Outage { post, system, lasts } => {
            format!("{}: {} fails{}.", n(*post), terms::system(*system), lasting(*lasts))
        }
        Effect::Restore { post, system } => {
            format!("{}: {} works again.", n(*post), terms::system(*system))
        }
        Effect::ChannelDown { channel, lasts } => {
            format!("A channel falls silent{}: {}.", lasting(*lasts), n(*channel))
        }
        Effect::ChannelUp { channel } => format!("A channel works again: {}.", n(*channel)),
        Effect::Attack { place, families, severity } => format!(
            "{} is attacked; {} {} (severity {}).",
            n(*place),
            terms::families(*families),
            one(*families, FLEE),
            percent(*severity)
        ),
        Effect::Displace { from, families } => {
            let leave = if *families == 1 { "leaves" } else { "leave" };
            format!("{} {leave} {}.", terms::families(*families), n(*from))
        }
        Effect::MoveCell { group, to } => format!("{} moves to {}.", n(*group), n(*to)),
        Effect::Plan { group, active } => {
            format!("{} {}.", n(*group), if *active { "goes on with its plan" } else { "lies low" })
        }
        Effect::Sighting { community, matter } => {
            format!("{} sees or hears: {}", n(*community), matter::matter(matter, names))
        }
        Effect::Rumour { community, about, strength } => {
            format!("A rumour about {} runs through {} (strength {}).", n(*about), n(*community), percent(*strength))
        }
        Effect::Trust { community, authority, by } => {
            format!("{}: trust in {} {}.", n(*community), n(*authority), points(*by, "gains", "loses"))
        }
        Effect::Tension { community, by } => {
            format!("{}: tension {}.", n(*community), points(*by, "gains", "loses"))
        }
        Effect::Fear { community, by } => {
            format!("{}: fear of reprisal {}.", n(*community), points(*by, "gains", "loses"))
        }
        Effect::Officers { post, by } => {
            let officers = terms::officers(by.unsigned_abs());
            format!("{officers} {} {}.", one(by.unsigned_abs(), if *by < 0 { LEAVE } else { JOIN }), n(*post))
        }
        Effect::Capacity { camp, by } => {
            let places = count(by.unsigned_abs(), "place", "places");
            format!("{} {} {places}.", n(*camp), if *by < 0 { "loses" } else { "gains" })
        }
        Effect::Food { camp, rations } => {
            format!("{} {} at {}.", count(*rations, "ration", "rations"), one(*rations, ARRIVE), n(*camp))
        }
        Effect::Means { seat, means, by } => {
            let amount = terms::amount(*means, by.unsigned_abs());
            format!("{} {} {amount}.", n(*seat), if *by < 0 { "loses" } else { "receives" })
        }
        Effect::Agreement { seats: (a, b) } => {
            format!("{} and {} may exchange information directly.", n(*a), n(*b))
        }
        Effect::EndAgreement { seats: (a, b) } => {
            format!("The agreement between {} and {} is suspended.", n(*a), n(*b))
        }
        Effect::Traffic { flow, permille, lasts } => {
            format!("The flow “{}” runs at {} of its usual rate{}.", n(*flow), percent(*permille), lasting(*lasts))
        }
        Effect::Misconduct { force, place } => format!("People of {} do wrong to people at {}.", n(*force), n(*place)),
    }
}

/// A verb for one and for many.
type Verb = (&'static str, &'static str);
const FLEE: Verb = ("flees", "flee");
const JOIN: Verb = ("joins", "join");
const LEAVE: Verb = ("leaves", "leave");
const WAIT: Verb = ("waits", "wait");
const BE: Verb = ("is", "are");
const HAVE: Verb = ("has", "have");
const ARRIVE: Verb = ("arrives", "arrive");

fn one(n: u32, verb: Verb) -> &'static str {
    if n == 1 { verb.0 } else { verb.1 }
}

pub fn condition(asked: &Condition, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match asked {
        Condition::Waiting { post, more_than } => {
            format!("more than {} {} at {}", terms::people(*more_than), one(*more_than, WAIT), n(*post))
        }
        Condition::PostOpen(post) => format!("{} is open", n(*post)),
        Condition::PostClosed(post) => format!("{} is closed", n(*post)),
        Condition::Online { post, system } => {
            format!("{} works at {}", terms::system(*system), n(*post))
        }
        Condition::RoadClosed(road) => format!("the road {} is closed", n(*road)),
        Condition::Displaced { more_than } => {
            format!("more than {} {} displaced", terms::people(*more_than), one(*more_than, BE))
        }
        Condition::SeekingShelter { place, more_than } => {
            format!("more than {} {} fled to {}", terms::people(*more_than), one(*more_than, HAVE), n(*place))
        }
        Condition::Sheltered { camp, more_than } => {
            format!("more than {} {} at {}", terms::people(*more_than), one(*more_than, BE), n(*camp))
        }
        Condition::CampFull(camp) => format!("{} is full", n(*camp)),
        Condition::TrustBelow { community, authority, level } => {
            format!("trust of {} in {} is below {}", n(*community), n(*authority), percent(*level))
        }
        Condition::TrustAbove { community, authority, level } => {
            format!("trust of {} in {} is above {}", n(*community), n(*authority), percent(*level))
        }
        Condition::TensionAbove { community, level } => {
            format!("tension in {} is above {}", n(*community), percent(*level))
        }
        Condition::FearAbove { community, level } => {
            format!("fear of reprisal in {} is above {}", n(*community), percent(*level))
        }
        Condition::Attacked { place } => match place {
            Some(place) => format!("{} has been attacked", n(*place)),
            None => "there has been an attack".to_owned(),
        },
        Condition::Done { act, seat, on } => {
            let who = seat.map_or("any seat".into(), n);
            let on = on.map(|on| format!(" ({})", n(on))).unwrap_or_default();
            format!("{who} has done “{}”{on}", act::act_name(*act))
        }
        Condition::Knows { seat, matter, about } => {
            let about = about.map(|about| format!(" ({})", n(about))).unwrap_or_default();
            format!("{} has heard of: {}{about}", n(*seat), matter::matter_kind(*matter))
        }
        Condition::Agreed { seats: (a, b) } => format!("{} and {} have an agreement", n(*a), n(*b)),
        Condition::Fired(row) => format!("the inject “{}” has been delivered", n(*row)),
        Condition::Answered(row) => format!("the inject “{}” has been answered", n(*row)),
        Condition::Unanswered(row) => {
            format!("the inject “{}” has not been answered in time", n(*row))
        }
        Condition::After(moment) => format!("it is past {}", names.moment(moment)),
        Condition::All(all) => joined(all, " and ", "always", names),
        Condition::Any(any) => joined(any, " or ", "never", names),
        Condition::Not(not) => format!("not ({})", condition(not, names)),
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
