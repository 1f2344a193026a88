//! Communities: how far they trust each authority, how much they fear those who punish talk, how tense they are, and what
//! they see. Trust is slow to gain and quick to lose; fear and tension rise at a blow and settle over days. Trust moves by kept word,
//! conduct and outcome more than by being visited: a visit, a warning or a word on the radio wins little, and repeated it wins nothing.
//! A promise counts by what was spent on it and whether it was kept. Who has read what these people think speaks and mediates better.
//!
//! It ignores who within a community feels what, and all that divides people but what happens in the exercise. It writes
//! no component but its own: what a community saw goes before its committee, or to the seat that speaks for it, as a
//! happening of theirs. The figures are illustrative and predict nobody.

use bevy_ecs::prelude::{In, InMut, Res};
use kernel::{names::Slug, time::Span};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, CommunityFact, What},
    matter::Matter,
};

use super::{
    committee, displacement,
    geography::{Geography, Way},
    hazard,
    index::{All, Whereabouts},
    kinds::Communities,
    turn::{Entry, Kernel, Turn},
};

mod hearsay;
mod insight;
mod parts;
#[cfg(test)]
mod tests;

pub use hearsay::{Grievances, Hearers, Hearsay, Tale};
use parts::clamp;
pub use parts::{
    Community, CommunityState, CommunityStateItem, CommunityStateReadOnly, Fear, Frozen, Gesture, Gestures,
    Neighbourhood, Rumours, Talk, Tension, Trust, Warned, Warning,
};

/// Trust and every other level end here, permille.
pub const FULL: u32 = 1000;
/// Trust where nothing is known of it: the middle of the scale, from which distrust is counted too.
pub const NEUTRAL_TRUST: u32 = FULL / 2;
/// How often they do.
const DAY: Span = Span::hours(24);

/// What becomes due in communities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Trust towards an authority moves.
    Trust { community: Slug, authority: Slug, by: i32 },
    /// Trust of every community at a place towards an authority moves.
    TrustAt { place: Slug, authority: Slug, by: i32 },
    /// Tension moves.
    Tension { community: Slug, by: i32 },
    /// Fear of reprisal moves.
    Fear { community: Slug, by: i32 },
    /// Fear and tension of everybody at a place move.
    FearAt { place: Slug, fear: i32, tension: i32 },
    /// A community sees or hears something, true or not.
    Sees { community: Slug, matter: Matter },
    /// Whoever lives at a place sees something.
    SeenAt { place: Slug, matter: Matter },
    /// People on their way see something at a place, or somebody does to them: whoever lives there hears of it, and where nobody
    /// does, those who live nearest, once they come there, and as far as people dare to tell.
    PassersSee { place: Slug, matter: Matter },
    /// Those who live at a place saw people of an authority do wrong.
    WrongAt { place: Slug, authority: Slug, trust: i32, fear: i32, tension: i32 },
    /// People tell how an authority treated them, or those whom they saw.
    Heard { hearers: Hearers, authority: Slug, tale: Tale },
    /// News of a wrong that is no story of a queue: known at once wherever it is heard around a place, the less the further.
    News { place: Slug, authority: Slug, trust: i32, fear: i32 },
    /// What was told of an authority has been talked over.
    TalksOver { community: Slug, authority: Slug },
    /// An authority answers for what it did, wherever people feel wronged by it.
    Answered { authority: Slug, by: i32 },
    /// By order of the facilitator: it stays as it is, or moves again.
    Freeze { community: Slug, frozen: bool },
    /// A rumour takes hold and may run on to neighbours.
    Rumour { community: Slug, about: Slug, strength: u32 },
    /// A rumour comes from a neighbour, and is believed as far as the neighbour is.
    Retold { community: Slug, from: Slug, about: Slug, strength: u32 },
    /// A community took in people who had fled from a place.
    Hosted { from: Slug, host: Slug },
    /// A perception study that a seat paid for: so many people are asked what they think of an authority.
    Studied { community: Slug, by: Slug, authority: Option<Slug>, people: u32 },
    /// A group answers those who talked.
    Reprisal { place: Slug, group: Slug },
    /// By order of a seat (`by`), with its authority; the word comes to this share of the people, permille.
    Warned { community: Slug, by: Slug, authority: Option<Slug>, reach: u32 },
    /// A warning has had its day.
    WarningEnds { community: Slug, word: Warned },
    /// By order of a seat, which has read in studies how far these people trust whom.
    Sensitised { community: Slug, by: Slug, authority: Option<Slug>, studies: Vec<(Slug, u32)> },
    /// By order of a seat, which has read in studies how far these people trust whom.
    Mediated { community: Slug, by: Slug, authority: Option<Slug>, studies: Vec<(Slug, u32)> },
    /// Heard on the radio around a place.
    Broadcast { place: Slug, by: Slug, authority: Option<Slug> },
    /// A seat came and listened, with its authority.
    Listened { community: Slug, authority: Slug },
    /// A promise was kept, for so much (thousands of CFA francs), or was broken.
    PromiseJudged { community: Slug, by: Slug, authority: Option<Slug>, act: u32, kept: Option<u32> },
    /// Fear and tension settle a little every day.
    Settles,
}

/// The number of the fact that a cause names; 0 for a cause that is none.
pub(super) fn number(cause: Cause) -> u64 {
    match cause {
        Cause::Fact(n) => n,
        Cause::Start | Cause::Act(_) | Cause::Inject(_) => 0,
    }
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    turn.every(DAY, Due::Settles);
}

/// Does something with each of these communities, in this order; a name that is none is passed over, for scenarios are
/// checked before they are played.
fn each(
    turn: &mut Turn<'_>,
    own: &mut All<'_, '_, Communities, CommunityState>,
    who: impl IntoIterator<Item = Slug>,
    mut what: impl FnMut(&mut Turn<'_>, &mut CommunityStateItem<'_, '_>),
) {
    for slug in who {
        if let Some(mut community) = own.get_mut(slug) {
            what(turn, &mut community);
        }
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: All<'_, '_, Communities, CommunityState>,
    whereabouts: Res<'_, Whereabouts<Communities>>,
    map: Res<'_, Geography>,
) {
    let turn = &mut Turn::new(kernel, cause);
    let own = &mut own;
    let living_at = |place| whereabouts.at(place);
    match due {
        Due::Trust { community, authority, by } => {
            each(turn, own, [community], |turn, c| c.move_trust(turn, authority, by));
        }
        Due::Tension { community, by } => each(turn, own, [community], |turn, c| c.move_tension(turn, by)),
        Due::Fear { community, by } => each(turn, own, [community], |turn, c| c.move_fear(turn, by)),
        Due::Sees { community, matter } => each(turn, own, [community], |turn, c| c.sees(turn, matter.clone())),
        Due::Rumour { community, about, strength } => {
            each(turn, own, [community], |turn, c| c.takes_up_rumour(turn, about, strength));
        }
        Due::Warned { community, by, authority, reach } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(What::Community(CommunityFact::CommunityWarned { community, by }));
            let word = Warned { by, authority, at: turn.now() };
            c.is_warned(&mut turn.because(cause), word, reach);
        }),
        Due::WarningEnds { community, word } => each(turn, own, [community], |turn, c| {
            c.warning_ends(turn, word);
        }),
        Due::Listened { community, authority } => each(turn, own, [community], |turn, c| {
            let by = turn.figures().committee.convened_trust;
            c.wins(turn, authority, Gesture::Listened, by);
        }),
        Due::Sensitised { community, by, authority, studies } => {
            each(turn, own, [community], |turn, c| c.is_sensitised(turn, by, authority, &studies));
        }
        Due::Mediated { community, by, authority, studies } => {
            each(turn, own, [community], |turn, c| c.is_mediated(turn, by, authority, &studies));
        }
        Due::Retold { community, from, about, strength } => each(turn, own, [community], |turn, c| {
            let trust = i64::from(c.trust.in_neighbours(from)) - i64::from(NEUTRAL_TRUST);
            let share = turn.figures().community.rumour_believed;
            let believed = i64::from(strength) * (1000 + 2 * share * trust / 1000) / 1000;
            c.takes_up_rumour(turn, about, clamp(believed));
        }),
        Due::Hosted { from, host } => {
            let there = living_at(from);
            let by = turn.figures().community.hosted_trust;
            each(turn, own, there, |turn, c| c.move_towards(turn, host, by));
        }
        Due::Studied { community, by, authority, people } => each(turn, own, [community], |turn, c| {
            let said: Vec<Slug> = c.who.model.trust.iter().map(|(authority, _)| *authority).collect();
            for authority in authority.map_or(said, |own| vec![own]) {
                c.is_studied(turn, by, authority, people);
            }
        }),
        Due::PromiseJudged { community, by, authority, act, kept } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(match kept {
                Some(spent) => What::Community(CommunityFact::PromiseKept { community, by, act, spent }),
                None => What::Community(CommunityFact::PromiseBroken { community, by, act }),
            });
            let Some(authority) = authority else { return };
            let mut turn = turn.because(cause);
            let figures = turn.figures().community;
            match kept {
                Some(0) => {}
                Some(spent) => {
                    let full = figures.promise_full_cost;
                    let by = figures.promise_kept * spent.min(full) as i32 / full as i32;
                    c.wins(&mut turn, authority, Gesture::KeptWord, by);
                }
                None => c.move_trust(&mut turn, authority, figures.promise_broken),
            }
        }),
        Due::Freeze { community, frozen } => {
            if let Some(mut c) = own.get_mut(community) {
                c.frozen.0 = frozen;
            }
        }
        Due::TrustAt { place, authority, by } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                c.move_trust(turn, authority, by);
            });
        }
        Due::FearAt { place, fear, tension } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                c.move_fear(turn, fear);
                c.move_tension(turn, tension);
            });
        }
        Due::SeenAt { place, matter } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                c.sees(turn, matter.clone());
            });
        }
        Due::PassersSee { place, matter } => passers_see(turn, own, &map, (place, matter)),
        Due::WrongAt { place, authority, trust, fear, tension } => {
            each(turn, own, living_at(place), |turn, c| {
                let figures = turn.figures().community;
                let trust = c.costs(authority, trust, &figures);
                c.move_trust(turn, authority, trust);
                c.move_fear(turn, fear);
                c.move_tension(turn, tension);
                c.is_aggrieved(authority, FULL, &figures);
            });
        }
        Due::Heard { hearers, authority, tale } => hearsay::heard(turn, own, &map, (hearers, authority, tale)),
        Due::News { place, authority, trust, fear } => {
            hearsay::news(turn, own, &map, (place, authority), (trust, fear));
        }
        Due::TalksOver { community, authority } => {
            each(turn, own, [community], |turn, c| c.talks_over(turn, authority))
        }
        Due::Answered { authority, by } => {
            let all: Vec<Slug> = own.names().collect();
            each(turn, own, all, |turn, c| c.is_answered(turn, authority, by));
        }
        Due::Reprisal { place, group } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                let cause =
                    turn.fact(What::Community(CommunityFact::ReprisalSuffered { community: c.who.model.id, group }));
                let mut turn = turn.because(cause);
                let figures = turn.figures().community;
                c.move_fear(&mut turn, figures.reprisal_fear);
                c.move_tension(&mut turn, figures.reprisal_tension);
                turn.soon(committee::Due::Reprisal { community: c.who.model.id });
            });
        }
        Due::Broadcast { place, by: speaker, authority } => {
            let hearers: Vec<Slug> = living_at(place).collect();
            let heard = What::Community(CommunityFact::PublicMessageHeard {
                place,
                by: speaker,
                communities: hearers.len() as u32,
            });
            let cause = turn.fact(heard);
            let mut turn = turn.because(cause);
            turn.soon(hazard::Due::Informed { place });
            turn.soon(displacement::Due::Told { place });
            each(&mut turn, own, hearers, |turn, c| {
                // Who is trusted is believed: full trust leaves a fifth of a rumour, none leaves four fifths.
                let trust = authority.map_or(NEUTRAL_TRUST, |authority| c.trust.in_authority(authority));
                let left = 800 - trust * 600 / FULL;
                c.rumours.0.values_mut().for_each(|strength| *strength = *strength * left / FULL);
                let by = turn.figures().community.broadcast_tension;
                c.calms(turn, authority.unwrap_or(speaker), Gesture::Spoke, by);
            });
        }
        Due::Settles => {
            let all: Vec<Slug> = own.names().collect();
            each(turn, own, all, |turn, c| c.settles(turn));
        }
    }
}

/// Something that people on their way saw comes to those who live there, or to those who live nearest.
fn passers_see(
    turn: &mut Turn<'_>,
    own: &mut All<'_, '_, Communities, CommunityState>,
    map: &Geography,
    (place, matter): (Slug, Matter),
) {
    if !map.living(place).is_empty() {
        each(turn, own, map.living(place).iter().copied(), |turn, c| c.sees(turn, matter.clone()));
        return;
    }
    let reach = turn.figures().community.hearsay_reach;
    let near = map.within(place, Way::Vehicle, reach).into_iter().filter(|(there, _)| !map.living(*there).is_empty());
    let Some((there, away)) = near.min_by_key(|(there, away)| (*away, *there)) else { return };
    each(turn, own, map.living(there).iter().copied(), |turn, c| {
        let (community, count) = (c.who.model.id, c.talk.0.next(turn.now()));
        let dares = FULL.saturating_sub(turn.figures().committee.fear_takes.max(0) as u32 * c.fear.0 / FULL);
        if turn.roll("passers dare to tell", community, count).chance(dares) {
            turn.after(away, Due::Sees { community, matter: matter.clone() });
        }
    });
}
