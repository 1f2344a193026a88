//! Who knew what when, and why something was missed: one sentence a cell, a stop, a finding.

use hindsight::{
    autopsy::{AutopsyFinding, Fate, Leg, Why},
    knowledge::{Carrier, Halt, HeardWord, Hop, Sight, Traced, Witness, WordStop},
};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::act::ActKind;

use super::{act, matter, number, percent};
use crate::{Names, capitalised, span};

pub fn traced(of: &Traced, names: &Names) -> String {
    let seen = of.seen.iter().find_map(|sight| sight.matter.as_ref());
    let plain = || format!("{}, {}", capitalised(matter::matter_kind(of.kind)), names.of(of.about));
    seen.map_or_else(plain, |seen| matter::matter_short(seen, names))
}

pub fn sight(of: &Sight, names: &Names) -> String {
    let at = names.time(of.at);
    let what = of.matter.as_ref().map(|seen| format!(": {}", matter::matter(seen, names))).unwrap_or_default();
    match of.by {
        Witness::Community(who) | Witness::Service(who) => format!("{at} {} saw it{what}", names.of(who)),
        Witness::Row(row) => format!("{at} nobody saw it; a message of the exercise told of it (“{}”)", names.of(row)),
        Witness::Seat(seat) => format!("{at} nobody is known to have seen it; {} told of it", names.of(seat)),
    }
}

pub fn hop(of: &Hop, names: &Names) -> String {
    let left = of.sent.map(|(_, at)| format!("{} → ", names.time(at))).unwrap_or_default();
    let said = of.said.as_ref().map(|said| format!(": {}", matter::matter(said, names))).unwrap_or_default();
    let (from, to, channel) = (names.of(of.from), names.of(of.to), names.of(of.channel));
    format!("{left}{} {from} → {to} ({channel}){said}", names.time(of.came))
}

/// What one seat heard first, and how.
pub fn heard(of: &HeardWord, (seat, since): (Slug, Time), names: &Names) -> String {
    let (seat, at) = (names.of(seat), names.time(of.at));
    let after = match of.at - since {
        Span(..=0) => String::new(),
        late => format!(", {} after it was first seen or told", span(late)),
    };
    let by = of.way.last().map(|hop| (names.of(hop.from), names.of(hop.channel)));
    let how = match (of.carrier, by) {
        (Carrier::Row(row), None) => format!("by a message of the exercise (“{}”)", names.of(row)),
        (Carrier::Row(row), Some((from, channel))) => {
            format!("from {from} ({channel}), who passed on the message “{}”", names.of(row))
        }
        (Carrier::Words(_), Some((from, channel))) => format!("in words from {from} ({channel})"),
        (_, Some((from, channel))) => format!("from {from} ({channel})"),
        (_, None) => "by a way that is not recorded".to_owned(),
    };
    let changed = match of.changed {
        Some((seen, said)) => format!(" It said {}; {} had been seen.", number(said), number(seen)),
        None => String::new(),
    };
    format!("{seat} heard of it at {at}{after}, {how}.{changed}")
}

pub fn unheard(seat: Slug, stop: Option<&WordStop>, names: &Names) -> String {
    let seat = names.of(seat);
    match stop {
        Some(stop) => format!("{seat} never heard of it: {}.", stood(stop, names)),
        None => format!("{seat} never heard of it."),
    }
}

/// Where word stood still, as a clause.
pub fn stood(of: &WordStop, names: &Names) -> String {
    let n = |slug: Slug| names.of(slug);
    let at = names.time(of.at);
    match &of.halt {
        Halt::NobodyTells { community } => {
            format!("{} saw it at {at}, and nobody there speaks to the table", n(*community))
        }
        Halt::NotHeard { community } => {
            format!("{} saw it at {at}, and it never came before their committee", n(*community))
        }
        Halt::KeptSilent { community, for_fear: true, .. } => {
            format!("{} knew of it and told nobody at {at}, for fear of reprisal", n(*community))
        }
        Halt::KeptSilent { community, trust: None, .. } => {
            format!("{} knew of it and told nobody at {at}, for lack of trust", n(*community))
        }
        Halt::KeptSilent { community, trust: Some((seat, level)), .. } => format!(
            "{} knew of it and told nobody at {at}, for lack of trust (in {}: {})",
            n(*community),
            n(*seat),
            percent(*level)
        ),
        Halt::NotPassedOn { seat } => format!("{} had known since {at} and did not pass it on", n(*seat)),
        Halt::ChannelDown { seat, channel } => {
            format!("{} knew, and the channel had been silent since {at} ({})", n(*seat), n(*channel))
        }
        Halt::Withheld { seat } => format!("{} kept it back at {at}", n(*seat)),
        Halt::NoConsent { community, seat, refused: true } => {
            format!("{} asked {} whether it may be handed on, and at {at} they said no", n(*seat), n(*community))
        }
        Halt::NoConsent { community, seat, refused: false } => {
            format!("{} asked {} whether it may be handed on, and had no answer by {at}", n(*seat), n(*community))
        }
        Halt::Barred { seat, act, why } => {
            let why = act::refusal(why, names);
            format!(
                "{} tried to hand it on at {at} (act {act}) and was refused: {}",
                n(*seat),
                why.trim_end_matches('.')
            )
        }
        Halt::HeldUp { from, channel } => {
            format!("{} had sent it, and it waits since {at} on a silent channel ({})", n(*from), n(*channel))
        }
        Halt::Lost { from, channel } => format!("{} had sent it, and it was lost at {at} ({})", n(*from), n(*channel)),
        Halt::UnderWay { from, channel } => {
            format!("{} sent it at {at}, and it was still on its way at the end ({})", n(*from), n(*channel))
        }
    }
}

/// How an expected action came out, in a few words.
pub fn outcome(of: &AutopsyFinding, names: &Names) -> String {
    match (of.by, of.came) {
        (Some(by), Some(came)) => format!("done at {}, {} late", names.time(came), span(came - by)),
        (None, Some(came)) => format!("done at {}, late", names.time(came)),
        (Some(by), None) => format!("not done by {}", names.time(by)),
        (None, None) => "never done".to_owned(),
    }
}

/// Why it was missed or late; `about` is the matter of which one had to know.
pub fn why(of: &AutopsyFinding, about: Option<&Traced>, names: &Names) -> String {
    let n = |slug: Slug| names.of(slug);
    let it = about.map_or_else(|| "it".to_owned(), |about| format!("it ({})", traced(about, names)));
    match &of.why {
        Why::Unseen => "Nobody had seen or told of anything that called for it.".to_owned(),
        Why::Stood { seat, stop } => format!("{} never heard of {it} in time: {}.", n(*seat), stood(stop, names)),
        Why::WordLate { seat, at, leg } => {
            let longest = leg.as_ref().map(|leg| format!(" {}", longest(leg, names))).unwrap_or_default();
            format!("Word of {it} came to {} at {}, when the time was over.{longest}", n(*seat), names.time(*at))
        }
        Why::KnewOnly { seat, since } => {
            format!("{} had known of {it} since {} and did nothing of the kind.", n(*seat), names.time(*since))
        }
        Why::Refused { seat, act, kind, why } => {
            format!("{} tried ({}) and was refused: {}", n(*seat), deed(*act, *kind), act::refusal(why, names))
        }
        Why::DidNotTake { seat, act, kind, fate } => {
            let fate = match fate {
                Fate::TakenBack { seat: other, act, kind } if other == seat => {
                    format!("took it back ({})", deed(*act, *kind))
                }
                Fate::TakenBack { seat, act, kind } => format!("{} took it back ({})", n(*seat), deed(*act, *kind)),
                Fate::Nothing => "nothing came of it in time".to_owned(),
                Fate::NotEnough => "what came of it was not what was expected".to_owned(),
            };
            format!("{} did it ({}), and {fate}.", n(*seat), deed(*act, *kind))
        }
        Why::TooLate { seat, act, kind, given, .. } if of.by.is_some_and(|by| *given <= by) => format!(
            "{} ordered it in time, at {} ({}), and it took longer than there was.",
            n(*seat),
            names.time(*given),
            deed(*act, *kind)
        ),
        Why::TooLate { seat, act, kind, given, knew } => {
            let knew = knew
                .map(|knew| format!(", though it had known of {it} since {}", names.time(knew)))
                .unwrap_or_default();
            format!("{} did it only at {} ({}){knew}.", n(*seat), names.time(*given), deed(*act, *kind))
        }
        Why::Unclear => "What one had to know for it cannot be worked out from what is written.".to_owned(),
    }
}

fn deed(number: u32, kind: ActKind) -> String {
    format!("act {number}: {}", act::act_name(kind))
}

fn longest(leg: &Leg, names: &Names) -> String {
    let (from, took) = (names.of(leg.from), span(leg.took));
    match leg.channel {
        Some(channel) => format!("The longest part was the way from {from}: {took} ({}).", names.of(channel)),
        None => format!("The longest part was with {from}: {took}."),
    }
}
