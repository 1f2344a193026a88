//! Where word of a matter stood still: with those who saw it, with a seat that held it, or on a channel.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use vocabulary::{
    act::{Act, Refusal, WordAct},
    fact::{CommunityFact, ExerciseFact, Fact, SharingFact, What},
    scenario::Channel,
};

use super::{
    letters::{End, Letters},
    parts::{Halt, Sight, Traced, Witness, WordStop},
};
use crate::record::PlayedRecord;

/// Trust where a scenario says nothing of it, permille: the middle of the scale, as communities have it.
const UNSAID_TRUST: u32 = 500;

/// Notes in every row where word stood still.
pub(super) fn note(record: &PlayedRecord<'_>, letters: &Letters, of: &BTreeMap<u64, usize>, matters: &mut [Traced]) {
    let row_of = |report: Serial| of.get(letters.tells_of.get(&report)?).copied();
    let lines = Lines::of(record);
    people(record, of, matters);
    on_the_way(record, letters, &row_of, matters);
    seats(record, &row_of, matters);
    let mut sent: BTreeMap<usize, BTreeSet<(Slug, Slug)>> = BTreeMap::new();
    for sending in &letters.sent {
        if let Some(row) = row_of(sending.report) {
            sent.entry(row).or_default().insert((sending.from, sending.to));
        }
    }
    for matter in matters.iter_mut() {
        let row = matter.seen.first().and_then(|sight| of.get(&sight.fact));
        if let Some(row) = row {
            holders(&lines, sent.get(row), matter);
        }
        for cell in &mut matter.cells {
            cell.stops.sort_by_key(|stop| stop.fact);
        }
        matter.held.sort_by_key(|stop| stop.fact);
    }
}

/// With those who saw it: their committee never heard, or told nobody.
fn people(record: &PlayedRecord<'_>, of: &BTreeMap<u64, usize>, matters: &mut [Traced]) {
    let (mut heard, mut told) = (BTreeSet::new(), BTreeSet::new());
    let mut silent: BTreeMap<u64, WordStop> = BTreeMap::new();
    let mut trust: BTreeMap<(Slug, Slug), u32> = BTreeMap::new();
    for home in &record.scenario.communities {
        trust.extend(home.trust.iter().map(|(authority, level)| ((home.id, *authority), *level)));
    }
    for fact in record.facts {
        match fact.what {
            What::Community(CommunityFact::TrustMoved { community, authority, level, .. }) => {
                trust.insert((community, authority), level);
            }
            What::Community(CommunityFact::CommitteeHeard { sighting, .. }) => _ = heard.insert(sighting),
            What::Community(CommunityFact::CommitteeKeptSilent { community, sighting, for_fear }) => {
                let trust = most_trusted(record, community).map(|(seat, authority)| {
                    (seat, trust.get(&(community, authority)).copied().unwrap_or(UNSAID_TRUST))
                });
                silent.insert(sighting, stop(fact, Halt::KeptSilent { community, for_fear, trust }));
            }
            What::Sharing(SharingFact::ReportReached { sighting, .. }) => _ = told.insert(sighting),
            _ => {}
        }
    }
    for (&sighting, &row) in of {
        let sight = matters[row].seen.iter().find(|sight| sight.fact == sighting);
        let Some(&Sight { at, by: Witness::Community(community), .. }) = sight else { continue };
        if told.contains(&sighting) {
            continue;
        }
        let speaks = record.scenario.seats.iter().any(|seat| seat.community == Some(community));
        let sits = record.scenario.communities.iter().any(|home| home.id == community && home.committee.is_some());
        let seen = |halt| WordStop { fact: sighting, at, halt };
        let stop = match silent.get(&sighting) {
            Some(silence) => silence.clone(),
            // Who speaks for them is told by them at once: if nothing came, it was lost on the way.
            None if speaks || heard.contains(&sighting) => continue,
            None if sits => seen(Halt::NotHeard { community }),
            None => seen(Halt::NobodyTells { community }),
        };
        matters[row].held.push(stop);
    }
}

/// The seat that a committee tells before all others, and the authority there.
fn most_trusted(record: &PlayedRecord<'_>, community: Slug) -> Option<(Slug, Slug)> {
    let home = record.scenario.communities.iter().find(|home| home.id == community)?;
    let tells = home.committee.iter().flat_map(|committee| &committee.tells);
    let authority = |seat: &Slug| record.scenario.seats.iter().find(|known| known.id == *seat)?.authority;
    tells.filter_map(|seat| Some((*seat, authority(seat)?))).next()
}

/// On a channel: lost, waiting, or still under way.
fn on_the_way(
    record: &PlayedRecord<'_>,
    letters: &Letters,
    row_of: &dyn Fn(Serial) -> Option<usize>,
    matters: &mut [Traced],
) {
    for sending in &letters.sent {
        let (from, channel) = (sending.from, sending.channel);
        let stop = match (sending.end, sending.held_up) {
            (End::Came, _) => continue,
            (End::Lost(fact), _) => (fact, Halt::Lost { from, channel }),
            (End::UnderWay, Some(fact)) => (fact, Halt::HeldUp { from, channel }),
            (End::UnderWay, None) => (sending.fact, Halt::UnderWay { from, channel }),
        };
        let (Some(row), Some(fact)) = (row_of(sending.report), record.fact(stop.0)) else { continue };
        stand(&mut matters[row], sending.to, self::stop(fact, stop.1));
    }
}

/// With a seat that kept it, asked in vain whether it may hand it on, or was refused when it did.
fn seats(record: &PlayedRecord<'_>, row_of: &dyn Fn(Serial) -> Option<usize>, matters: &mut [Traced]) {
    for fact in record.facts {
        let (report, holder, halt) = match fact.what {
            What::Sharing(SharingFact::ReportWithheld { report, seat }) => (report, seat, Halt::Withheld { seat }),
            What::Community(CommunityFact::ConsentRefused { community, report, by, .. }) => {
                (report, by, Halt::NoConsent { community, seat: by, refused: true })
            }
            What::Community(CommunityFact::ConsentUnanswered { community, report, by }) => {
                (report, by, Halt::NoConsent { community, seat: by, refused: false })
            }
            What::Exercise(ExerciseFact::ActRefused { act, seat, ref why, .. }) => {
                if let Some((report, to)) = would_have_shared(record, seat, act, why)
                    && let Some(row) = row_of(report)
                {
                    stand(&mut matters[row], to, stop(fact, Halt::Barred { seat, act, why: why.clone() }));
                }
                continue;
            }
            _ => continue,
        };
        let Some(row) = row_of(report) else { continue };
        // It is kept from everybody but who keeps it.
        for cell in matters[row].cells.iter_mut().filter(|cell| cell.seat != holder) {
            cell.stops.push(stop(fact, halt.clone()));
        }
    }
}

/// What a refused act would have handed on, and to whom.
fn would_have_shared(record: &PlayedRecord<'_>, seat: Slug, act: u32, why: &Refusal) -> Option<(Serial, Slug)> {
    let barred = matches!(why, Refusal::NoConsent { .. } | Refusal::NoChannel { .. } | Refusal::NoAgreement { .. });
    let order = record.seat(seat)?.orders.iter().find(|order| order.act == act).filter(|_| barred)?;
    match &order.deed {
        Act::Word(WordAct::Share { report, to, .. }) | Act::Word(WordAct::ShareAnyway { report, to, .. }) => {
            Some((*report, to.slug()))
        }
        _ => None,
    }
}

/// With a seat that knew of it and sent it to none that did not: of several the first that knew.
fn holders(lines: &Lines<'_>, sent: Option<&BTreeSet<(Slug, Slug)>>, matter: &mut Traced) {
    let was_sent = |from: Slug, to: Slug| sent.is_some_and(|sent| sent.contains(&(from, to)));
    let mut knew: Vec<(u64, Slug, Time)> =
        matter.cells.iter().filter_map(|cell| cell.first().map(|word| (word.fact, cell.seat, word.at))).collect();
    knew.sort_unstable();
    for cell in matter.cells.iter_mut().filter(|cell| cell.words.is_empty()) {
        let mut could_have = None;
        for &(fact, seat, since) in knew.iter().filter(|(_, seat, _)| !was_sent(*seat, cell.seat)) {
            match lines.silent_between((seat, cell.seat), since) {
                Some((channel, fact, at)) => {
                    cell.stops.push(WordStop { fact, at, halt: Halt::ChannelDown { seat, channel } })
                }
                None => _ = could_have.get_or_insert(WordStop { fact, at: since, halt: Halt::NotPassedOn { seat } }),
            }
        }
        cell.stops.extend(could_have);
    }
}

/// Which channels join which seats, and when each fell silent or worked again.
struct Lines<'r> {
    channels: &'r [Channel],
    /// When, the fact, which, and whether it is silent from then on.
    turns: Vec<(Time, u64, Slug, bool)>,
}

impl<'r> Lines<'r> {
    fn of(record: &'r PlayedRecord<'_>) -> Self {
        let turn = |fact: &Fact| match fact.what {
            What::Sharing(SharingFact::ChannelFell { channel }) => Some((fact.at, fact.n, channel, true)),
            What::Sharing(SharingFact::ChannelRestored { channel }) => Some((fact.at, fact.n, channel, false)),
            _ => None,
        };
        Self { channels: &record.scenario.channels, turns: record.facts.iter().filter_map(turn).collect() }
    }

    /// The last fall of a channel between two seats, where all that join them were silent from `since` to the end. No channel at all is
    /// not silent: people of one country find a way.
    fn silent_between(&self, (a, b): (Slug, Slug), since: Time) -> Option<(Slug, u64, Time)> {
        let joins = |line: &&Channel| [(line.from, line.to), (line.to, line.from)].contains(&(a, b));
        let falls = self
            .channels
            .iter()
            .filter(joins)
            .map(|line| self.silent_since(line.id, since).map(|(n, at)| (line.id, n, at)));
        falls.collect::<Option<Vec<_>>>()?.into_iter().max_by_key(|(_, fact, _)| *fact)
    }

    /// The fact with which a channel fell silent, if it was before `since` and it stayed so.
    fn silent_since(&self, channel: Slug, since: Time) -> Option<(u64, Time)> {
        let (at, fact, _, down) = self.turns.iter().rev().find(|(_, _, of, _)| *of == channel)?;
        (*down && *at <= since).then_some((*fact, *at))
    }
}

fn stop(fact: &Fact, halt: Halt) -> WordStop {
    WordStop { fact: fact.n, at: fact.at, halt }
}

fn stand(matter: &mut Traced, seat: Slug, stop: WordStop) {
    if let Some(cell) = matter.cells.iter_mut().find(|cell| cell.seat == seat) {
        cell.stops.push(stop);
    }
}
