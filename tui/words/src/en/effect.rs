//! Effects and conditions: the two closed languages of a scenario, as a facilitator reads them.

use kernel::time::{Moment, Span};
use vocabulary::{
    condition::Condition,
    effect::{Effect, EffectKind},
    name::Name,
    scenario::Post,
};

use super::{act, count, matter, percent, points, terms};
use crate::{Names, span};

/// ` for 2 h`, or until somebody changes it.
fn lasting(lasts: Option<Span>) -> String {
    lasts.map(|lasts| format!(" for {}", span(lasts))).unwrap_or_default()
}

pub fn effect_name(kind: EffectKind) -> &'static str {
    match kind {
        EffectKind::Tension => "tension in a community moves",
        EffectKind::Fear => "fear in a community moves",
        EffectKind::Trust => "trust in an authority moves",
        EffectKind::Officers => "officers come to a post, or leave it",
        EffectKind::OpenPost => "a post opens",
        EffectKind::ClosePost => "a post closes",
        EffectKind::Restore => "a system works again",
        EffectKind::Outage => "a system fails",
        EffectKind::OpenRoad => "a closed road opens again",
        EffectKind::Equip => "a post gets a system",
        EffectKind::Train => "a force is trained",
        EffectKind::SafeSpace => "a safe space opens",
        EffectKind::LeakData => "fingerprints of a post get out",
        EffectKind::CloseRoad => "a road closes",
        EffectKind::Checkpoint => "a checkpoint stands on a road",
        EffectKind::NoCheckpoint => "a checkpoint is taken away",
        EffectKind::Explosives => "explosives lie on a road",
        EffectKind::ChannelUp => "a channel works again",
        EffectKind::ChannelDown => "a channel falls silent",
        EffectKind::Capacity => "places at a camp",
        EffectKind::Food => "rations come to a camp",
        EffectKind::Means => "a seat gains or loses means",
        EffectKind::Traffic => "more or fewer travellers",
        EffectKind::Displace => "families leave a place",
        EffectKind::SetDown => "expelled people are set down",
        EffectKind::Sighting => "a community sees something",
        EffectKind::Rumour => "a rumour starts",
        EffectKind::Agreement => "two seats may exchange directly",
        EffectKind::EndAgreement => "an agreement is suspended",
        EffectKind::MoveCell => "an armed cell or a network moves",
        EffectKind::Plan => "a group goes on or lies low",
        EffectKind::Attack => "a place is attacked",
        EffectKind::Misconduct => "a force harms people",
    }
}

pub fn effect_field(kind: EffectKind, field: &str) -> &'static str {
    match (kind, field) {
        (EffectKind::Traffic, "permille") => "of its usual, per cent (150: half as much again)",
        (EffectKind::Food, "rations") => "how many (a minus takes away)",
        (EffectKind::Tension | EffectKind::Fear | EffectKind::Trust, "by") => "by how many points of 100 (−15: less)",
        (_, "by") => "how many (a minus takes away)",
        (_, "road") => "road",
        (_, "post") => "post",
        (_, "system") => "system",
        (_, "channel") => "channel",
        (_, "case_workers") => "case workers",
        (_, "place" | "from" | "to") => "place",
        (_, "community") => "community",
        (_, "authority") => "authority",
        (_, "force") => "force",
        (_, "group") => "group",
        (_, "camp") => "camp",
        (_, "seat" | "seats") => "seat",
        (_, "flow") => "travellers",
        (_, "means") => "means",
        (EffectKind::Agreement, "about") => "on what (empty: the usual)",
        (_, "about") => "about whom or what",
        (_, "active") => "what it does",
        (_, "families") => "families",
        (_, "strength" | "severity") => "how strong, per cent",
        (_, "lasts") => "how long (empty: until it is changed)",
        (_, "people") => "people each time",
        (_, "times") => "how many times",
        (_, "every") => "how long apart (empty: a day)",
        (_, "matter") => "what it sees or hears",
        _ => "value",
    }
}

pub fn effect(effect: &Effect, names: &Names) -> String {
    match effect {
        Effect::CloseRoad { road, lasts } => {
            format!("The road {} closes{}.", names.of(*road), lasting(*lasts))
        }
        Effect::OpenRoad { road } => format!("The road {} opens again.", names.of(*road)),
        Effect::Checkpoint { road, force } => {
            format!("{} stands at a checkpoint on {}.", names.of(*force), names.of(*road))
        }
        Effect::NoCheckpoint { road } => format!("The checkpoint on {} is taken away.", names.of(*road)),
        Effect::Explosives { road } => format!("Something that can explode lies on {}.", names.of(*road)),
        Effect::SetDown { place, people, times, every } => {
            let every = if *times > 1 {
                every.map(|every| format!(", every {}", span(every))).unwrap_or_default()
            } else {
                String::new()
            };
            let times = count(*times, "time", "times");
            format!(
                "{} who were expelled are set down at {}, {times}{every}.",
                terms::people(*people),
                names.of(*place)
            )
        }
        Effect::OpenPost { post } => format!("{} opens.", names.of(*post)),
        Effect::ClosePost { post } => format!("{} closes.", names.of(*post)),
        Effect::Outage { post, system, lasts } => {
            format!("{}: {} fails{}.", names.of(*post), terms::system(*system), lasting(*lasts))
        }
        Effect::Restore { post, system } => {
            format!("{}: {} works again.", names.of(*post), terms::system(*system))
        }
        Effect::Equip { post, system } => format!("{} gets {}.", names.of(*post), terms::system(*system)),
        Effect::Train { force, seat } => {
            format!("{} is trained in rights and conduct, by {}.", names.of(*force), names.of(*seat))
        }
        Effect::SafeSpace { place, seat, case_workers } => format!(
            "A safe space opens at {}, run by {}, with {}.",
            names.of(*place),
            names.of(*seat),
            count(*case_workers, "case worker", "case workers")
        ),
        Effect::LeakData { post } => {
            format!("{}: the fingerprints that it holds get into wrong hands.", names.of(*post))
        }
        Effect::ChannelDown { channel, lasts } => {
            format!("A channel falls silent{}: {}.", lasting(*lasts), names.of(*channel))
        }
        Effect::ChannelUp { channel } => format!("A channel works again: {}.", names.of(*channel)),
        Effect::Attack { place, families, severity } => format!(
            "{} is attacked; {} {} (severity {}).",
            names.of(*place),
            terms::families(*families),
            one(*families, FLEE),
            percent(*severity)
        ),
        Effect::Displace { from, families } => {
            let leave = if *families == 1 { "leaves" } else { "leave" };
            format!("{} {leave} {}.", terms::families(*families), names.of(*from))
        }
        Effect::MoveCell { group, to } => format!("{} moves to {}.", names.of(*group), names.of(*to)),
        Effect::Plan { group, active } => {
            format!("{} {}.", names.of(*group), if *active { "goes on with its plan" } else { "lies low" })
        }
        Effect::Sighting { community, matter } => {
            format!("{} sees or hears: {}", names.of(*community), matter::matter(matter, names))
        }
        Effect::Rumour { community, about, strength } => {
            format!(
                "A rumour about {} runs through {} (strength {}).",
                names.of(*about),
                names.of(*community),
                percent(*strength)
            )
        }
        Effect::Trust { community, authority, by } => {
            format!("{}: trust in {} {}.", names.of(*community), names.of(*authority), points(*by, "gains", "loses"))
        }
        Effect::Tension { community, by } => {
            format!("{}: tension {}.", names.of(*community), points(*by, "gains", "loses"))
        }
        Effect::Fear { community, by } => {
            format!("{}: fear of reprisal {}.", names.of(*community), points(*by, "gains", "loses"))
        }
        Effect::Officers { post, by } => {
            let officers = terms::officers(by.unsigned_abs());
            format!("{officers} {} {}.", one(by.unsigned_abs(), if *by < 0 { LEAVE } else { JOIN }), names.of(*post))
        }
        Effect::Capacity { camp, by } => {
            let places = count(by.unsigned_abs(), "place", "places");
            format!("{} {} {places}.", names.of(*camp), if *by < 0 { "loses" } else { "gains" })
        }
        Effect::Food { camp, rations } => {
            format!("{} {} at {}.", count(*rations, "ration", "rations"), one(*rations, ARRIVE), names.of(*camp))
        }
        Effect::Means { seat, means, by } => {
            let amount = terms::amount(*means, by.unsigned_abs());
            format!("{} {} {amount}.", names.of(*seat), if *by < 0 { "loses" } else { "receives" })
        }
        Effect::Agreement { seats: (a, b), about: Some(about) } => {
            format!("{} and {} agree on {}.", names.of(*a), names.of(*b), terms::accords(&[*about]))
        }
        Effect::Agreement { seats: (a, b), about: None } => {
            format!("{} and {} may exchange information directly.", names.of(*a), names.of(*b))
        }
        Effect::EndAgreement { seats: (a, b) } => {
            format!("The agreement between {} and {} is suspended.", names.of(*a), names.of(*b))
        }
        Effect::Traffic { flow, permille, lasts } => {
            format!(
                "The flow “{}” runs at {} of its usual rate{}.",
                names.of(*flow),
                percent(*permille),
                lasting(*lasts)
            )
        }
        Effect::Misconduct { force, place } => {
            format!("People of {} do wrong to people at {}.", names.of(*force), names.of(*place))
        }
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
    match asked {
        Condition::Waiting { post, more_than } => {
            format!("more than {} {} at {}", terms::people(*more_than), one(*more_than, WAIT), names.of(*post))
        }
        Condition::PostOpen(post) => format!("{} is open", names.of(*post)),
        Condition::PostClosed(post) => format!("{} is closed", names.of(*post)),
        Condition::Online { post, system } => {
            format!("{} works at {}", terms::system(*system), names.of(*post))
        }
        Condition::RoadClosed(road) => format!("the road {} is closed", names.of(*road)),
        Condition::Displaced { more_than } => {
            format!("more than {} {} displaced", terms::people(*more_than), one(*more_than, BE))
        }
        Condition::SeekingShelter { place, more_than } => {
            format!("more than {} {} fled to {}", terms::people(*more_than), one(*more_than, HAVE), names.of(*place))
        }
        Condition::Present { place, who, more_than } => {
            let who = who.map(|who| format!(" ({})", terms::traveller(who))).unwrap_or_default();
            let verb = one(*more_than, BE);
            format!("more than {} {verb} at {}{who}", terms::people(*more_than), names.of(*place))
        }
        Condition::Sheltered { camp, more_than } => {
            format!("more than {} {} at {}", terms::people(*more_than), one(*more_than, BE), names.of(*camp))
        }
        Condition::CampFull(camp) => format!("{} is full", names.of(*camp)),
        Condition::Places { camp, at_least } => {
            format!("{} has places for at least {}", names.of(*camp), terms::people(*at_least))
        }
        Condition::FreePlaces { camp, at_least } => {
            format!("{} has room left for at least {}", names.of(*camp), terms::people(*at_least))
        }
        Condition::Rations { camp, at_least } => {
            format!("{} has at least {} in store", names.of(*camp), count(*at_least, "ration", "rations"))
        }
        Condition::ShareSheltered { place, at_least, at_most } => {
            let at = place.map(|place| format!(" at {}", names.of(place))).unwrap_or_default();
            format!("of the displaced{at}, {} have a roof", share((*at_least, *at_most)))
        }
        Condition::Lanes { post, at_least } => {
            format!("at least {} staffed at {}", count(*at_least, "lane is", "lanes are"), names.of(*post))
        }
        Condition::OnPaper(post) => format!("{} registers on paper", names.of(*post)),
        Condition::BeyondHours(post) => format!("it is beyond the hours of {}", names.of(*post)),
        Condition::Guarded { place, at_least } => {
            format!("patrols of at least {} stand at {}", terms::people(*at_least), names.of(*place))
        }
        Condition::Crossed { post, at_least, since } => {
            let at = at_post(*post, names);
            format!("at least {} crossed{at}{}", terms::people(*at_least), since_when(since.as_ref(), names))
        }
        Condition::TurnedBack { post, at_least, since } => {
            let at = at_post(*post, names);
            let since = since_when(since.as_ref(), names);
            format!("at least {} turned back{at}{since}", terms::people(*at_least))
        }
        Condition::ShareTurnedBack { post, at_least, at_most } => {
            let at = at_post(*post, names);
            format!("of the people in need{at}, {} were turned back", share((*at_least, *at_most)))
        }
        Condition::Arrived { place, at_least, since } => {
            let since = since_when(since.as_ref(), names);
            format!("at least {} arrived at {}{since}", terms::people(*at_least), names.of(*place))
        }
        Condition::Warned { community, since } => {
            format!("a warning reached {}{}", names.of(*community), since_when(since.as_ref(), names))
        }
        Condition::TrustBelow { community, authority, level } => {
            format!("trust of {} in {} is below {}", names.of(*community), names.of(*authority), percent(*level))
        }
        Condition::TrustAbove { community, authority, level } => {
            format!("trust of {} in {} is above {}", names.of(*community), names.of(*authority), percent(*level))
        }
        Condition::MeanTrust { authority, at_least, at_most } => {
            format!("mean trust in {} is {}", names.of(*authority), share((*at_least, *at_most)))
        }
        Condition::TensionAbove { community, level } => {
            format!("tension in {} is above {}", names.of(*community), percent(*level))
        }
        Condition::FearAbove { community, level } => {
            format!("fear of reprisal in {} is above {}", names.of(*community), percent(*level))
        }
        Condition::Attacked { place } => match place {
            Some(place) => format!("{} has been attacked", names.of(*place)),
            None => "there has been an attack".to_owned(),
        },
        Condition::GroupAt { group, place } => format!("{} is at {}", names.of(*group), names.of(*place)),
        Condition::Done { act, seat, on } => {
            let who = seat.map_or("any seat".into(), |seat| names.of(seat));
            let on = on.map(|on| format!(" ({})", names.of(on))).unwrap_or_default();
            format!("{who} has done “{}”{on}", act::act_name(*act))
        }
        Condition::DoneTimes { act, at_least, seat, on, since } => {
            let who = seat.map_or("any seat".into(), |seat| names.of(seat));
            let on = on.map(|on| format!(" ({})", names.of(on))).unwrap_or_default();
            let (act, since) = (act::act_name(*act), since_when(since.as_ref(), names));
            format!("{who} has done “{act}”{on} at least {}{since}", count(*at_least, "time", "times"))
        }
        Condition::Told { seat, by, matter, about } => {
            let about = about.map(|about| format!(" ({})", names.of(about))).unwrap_or_default();
            let (by, seat) = (names.of(*by), names.of(*seat));
            format!("{by} has told {seat} of: {}{about}", matter::matter_kind(*matter))
        }
        Condition::Knows { seat, matter, about } => {
            let about = about.map(|about| format!(" ({})", names.of(about))).unwrap_or_default();
            format!("{} has heard of: {}{about}", names.of(*seat), matter::matter_kind(*matter))
        }
        Condition::Agreed { seats: (a, b) } => format!("{} and {} have an agreement", names.of(*a), names.of(*b)),
        Condition::Fired(row) => format!("the inject “{}” has been delivered", names.of(*row)),
        Condition::Answered(row) => format!("the inject “{}” has been answered", names.of(*row)),
        Condition::Unanswered(row) => {
            format!("the inject “{}” has not been answered in time", names.of(*row))
        }
        Condition::Chosen { question, option } => {
            format!("the table answered “{}” with “{}”", names.of(*question), names.of(*option))
        }
        Condition::After(moment) => format!("it is past {}", names.moment(moment)),
        Condition::HourBetween { from, until } => format!("the hour is between {from} and {until}"),
        Condition::Measure { key, at_least, at_most } => {
            let named = crate::en::measure::measure(key, names).unwrap_or_else(|| key.clone());
            format!("“{named}” is {}", bounds((*at_least, *at_most), |n| n.to_string()))
        }
        Condition::Chance { die, below } => format!("the die “{die}” falls below {}", percent(*below)),
        Condition::HeldFor { span: lasts, of } => format!("for {} on end: {}", span(*lasts), condition(of, names)),
        Condition::Once(of) => format!("it has been so that {}", condition(of, names)),
        Condition::AtLeast { count, of } => format!("at least {count} of: {}", joined(of, ", ", "nothing", names)),
        Condition::All(all) => joined(all, " and ", "always", names),
        Condition::Any(any) => joined(any, " or ", "never", names),
        Condition::Not(not) => format!("not ({})", condition(not, names)),
    }
}

/// ` at` a post, or nothing where any will do.
fn at_post(post: Option<Name<Post>>, names: &Names) -> String {
    post.map(|post| format!(" at {}", names.of(post))).unwrap_or_default()
}

fn since_when(since: Option<&Moment>, names: &Names) -> String {
    since.map(|since| format!(" since {}", names.moment(since))).unwrap_or_default()
}

/// Within which bounds a share or a level lies.
fn share(within: (Option<u32>, Option<u32>)) -> String {
    bounds(within, percent)
}

fn bounds((least, most): (Option<u32>, Option<u32>), say: impl Fn(u32) -> String) -> String {
    match (least, most) {
        (Some(least), Some(most)) => format!("between {} and {}", say(least), say(most)),
        (Some(least), None) => format!("at least {}", say(least)),
        (None, Some(most)) => format!("at most {}", say(most)),
        (None, None) => "any".to_owned(),
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
