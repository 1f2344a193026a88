//! The hot wash: what the start of the debrief shows to everybody in the room, in numbers: what people saw and how much of it reached the
//! table, what the table did, and the moments to talk about.
//!
//! It models a beginning of a talk, not a judgement: it counts for the table as a whole and for no seat, and leaves out what concerns the
//! protection of people, what was said in secret and what the facilitator did. What follows from it is for the people in the room.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::ActKind,
    fact::{CommunityFact, ExerciseFact, Fact, SharingFact, What},
    matter::{Matter, MatterKind},
    scenario::Scenario,
};

use crate::moments::{TalkingPoint, is_for_all, may_be_shown, moments};

/// How many moments a hot wash talks about.
pub const MOMENTS: usize = 3;
/// How many kinds of acts are named.
const DEEDS: usize = 5;

/// What the hot wash shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HotWash {
    /// The last second that it knows of.
    pub until: Time,
    /// What was known.
    pub knew: Knew,
    /// What was done.
    pub did: Did,
    /// What to talk about, by time.
    pub moments: Vec<TalkingPoint>,
}

/// What people saw, and how much of it reached the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knew {
    /// Things that communities saw.
    pub seen: u32,
    /// Those of them of which word reached a seat.
    pub reached: u32,
    /// From the sight to the first word of it, half of those that reached the table took longer.
    pub median: Option<Span>,
    /// What the table heard soonest and what it heard last of those that it heard: the matter, when it was seen, and after how long.
    pub soonest: Option<(Matter, Time, Span)>,
    /// See [`Self::soonest`].
    pub latest: Option<(Matter, Time, Span)>,
    /// Something that was seen and of which no word came, the first of those that tell of danger where there is one.
    pub never: Option<(Matter, Time)>,
}

/// What the table did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Did {
    /// Acts of all seats.
    pub acts: u32,
    /// Acts that were refused.
    pub refused: u32,
    /// The kinds that came most often, and how often.
    pub deeds: Vec<(ActKind, u32)>,
    /// Of what was expected: done in time, done late, not done in time. What the facilitator marked as done counts as in time.
    pub expected: [u32; 3],
}

/// What a hot wash says of an exercise. `facts` is the chronicle in order, complete from number 1.
pub fn hot_wash(scenario: &Scenario, facts: &[Fact]) -> HotWash {
    let mut moments = moments(scenario, facts, MOMENTS);
    moments.sort_by_key(|moment| (moment.at, moment.fact));
    let until = facts.last().map_or(Time::START, |fact| fact.at);
    HotWash { until, knew: knew(facts), did: did(facts), moments }
}

fn knew(facts: &[Fact]) -> Knew {
    let mut seen: BTreeMap<u64, (Time, &Matter)> = BTreeMap::new();
    let mut first: BTreeMap<u64, Span> = BTreeMap::new();
    for fact in facts {
        match &fact.what {
            What::Community(CommunityFact::Sighted { matter, .. }) if is_for_all(matter) => {
                seen.insert(fact.n, (fact.at, matter));
            }
            What::Sharing(SharingFact::ReportReached { sighting, .. }) => {
                if let Some((since, _)) = seen.get(sighting) {
                    first.entry(*sighting).or_insert(fact.at - *since);
                }
            }
            _ => {}
        }
    }
    let mut took: Vec<Span> = first.values().copied().collect();
    took.sort_unstable();
    let told = |(n, took): (&u64, &Span)| seen.get(n).map(|(at, matter)| ((*matter).clone(), *at, *took));
    let by_span = |(n, took): &(&u64, &Span)| (**took, **n);
    let silent: Vec<&(Time, &Matter)> =
        seen.iter().filter(|(n, _)| !first.contains_key(n)).map(|(_, seen)| seen).collect();
    let dangerous = |seen: &&&(Time, &Matter)| matches!(seen.1.kind(), MatterKind::ArmedMen | MatterKind::Attack);
    let never = silent.iter().find(dangerous).or(silent.first());
    Knew {
        seen: count(seen.len()),
        reached: count(first.len()),
        median: took.get(took.len() / 2).copied(),
        soonest: first.iter().min_by_key(by_span).and_then(told),
        latest: first.iter().max_by_key(by_span).and_then(told),
        never: never.map(|(at, matter)| ((*matter).clone(), *at)),
    }
}

fn did(facts: &[Fact]) -> Did {
    let (mut kinds, mut did): (BTreeMap<ActKind, u32>, Did) = (BTreeMap::new(), Did::default());
    // Of each row that came, its place among what was expected; nothing as long as it is open.
    let mut rows: BTreeMap<Slug, Option<usize>> = BTreeMap::new();
    let mut marked: BTreeSet<Slug> = BTreeSet::new();
    for fact in facts {
        match &fact.what {
            What::Exercise(ExerciseFact::ActDone { kind, .. }) if may_be_shown(*kind) => {
                did.acts += 1;
                *kinds.entry(*kind).or_default() += 1;
            }
            What::Exercise(ExerciseFact::ActRefused { kind, .. }) if may_be_shown(*kind) => did.refused += 1,
            What::Exercise(ExerciseFact::InjectFired { row, .. }) => _ = rows.entry(*row).or_default(),
            What::Exercise(ExerciseFact::ExpectationMet { row, late_s, .. }) => {
                rows.insert(*row, Some(usize::from(*late_s > 0)));
            }
            What::Exercise(ExerciseFact::ExpectationMissed { row }) => _ = rows.insert(*row, Some(2)),
            What::Exercise(ExerciseFact::DeedMarked { of, done: true, .. }) => _ = marked.insert(*of),
            What::Exercise(ExerciseFact::DeedMarked { of, done: false, .. }) => _ = marked.remove(of),
            _ => {}
        }
    }
    // Each row is told once, by the last that is known of it; a mark may be a critical task's, which is no row.
    for (row, place) in rows {
        let place = if marked.contains(&row) { Some(0) } else { place };
        if let Some(place) = place {
            did.expected[place] += 1;
        }
    }
    let mut deeds: Vec<(ActKind, u32)> = kinds.into_iter().collect();
    deeds.sort_by_key(|(kind, times)| (std::cmp::Reverse(*times), *kind));
    deeds.truncate(DEEDS);
    did.deeds = deeds;
    did
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::names::Serial;
    use vocabulary::{fact::Cause, terms::Hand};

    fn fact(n: u64, minute: i64, what: What) -> Fact {
        Fact { n, at: Time(minute * 60), cause: Cause::Start, roll: None, what }
    }
    fn sighted(n: u64, minute: i64, matter: Matter) -> Fact {
        fact(n, minute, What::Community(CommunityFact::Sighted { community: Slug::new("sorra"), matter }))
    }
    fn reached(n: u64, minute: i64, sighting: u64) -> Fact {
        let (report, to, channel) = (Serial { of: Slug::new("sorra"), n: 1 }, Slug::new("chief"), Slug::new("radio"));
        let reached = SharingFact::ReportReached { report, to, channel, sighting, delay_s: 60, distorted: false };
        fact(n, minute, What::Sharing(reached))
    }

    #[test]
    fn what_people_saw_is_counted_once_by_the_first_word_of_it_and_what_protects_people_not_at_all() {
        let place = Slug::new("market");
        let men = |men| Matter::ArmedMen { place, men };
        let facts = [
            sighted(1, 0, Matter::Displaced { place, people: 300 }),
            sighted(2, 10, men(12)),
            sighted(3, 20, Matter::Trafficking { place, people: 4 }),
            sighted(4, 30, men(40)),
            reached(5, 40, 1),
            reached(6, 50, 1),
            reached(7, 60, 3),
            reached(8, 100, 4),
        ];
        let knew = knew(&facts);
        assert_eq!((knew.seen, knew.reached), (3, 2));
        assert_eq!(
            knew.soonest.map(|(matter, _, took)| (matter.kind(), took)),
            Some((MatterKind::Displaced, Span::minutes(40)))
        );
        assert_eq!(knew.latest.map(|(_, at, took)| (at, took)), Some((Time(1800), Span::minutes(70))));
        assert_eq!(knew.never, Some((men(12), Time(600))));
        assert_eq!(knew.median, Some(Span::minutes(70)));
    }

    #[test]
    fn what_the_table_did_is_counted_for_all_seats_and_late_is_late_and_not_missed_as_well() {
        let row = |id: &str| Slug::new(id);
        let done = |n, kind| {
            let seat = Slug::new("chief");
            let act = ExerciseFact::ActDone { act: 1, seat, kind, on: None, hand: Hand::default() };
            fact(n, 1, What::Exercise(act))
        };
        let met = |n, id, late_s| {
            let met = ExerciseFact::ExpectationMet { row: row(id), seat: row("chief"), act: 1, early: false, late_s };
            fact(n, 2, What::Exercise(met))
        };
        let missed = |n, id| fact(n, 2, What::Exercise(ExerciseFact::ExpectationMissed { row: row(id) }));
        let facts = [
            done(1, ActKind::Tell),
            done(2, ActKind::Warn),
            done(3, ActKind::Warn),
            done(4, ActKind::SetUpSafeSpace),
            done(5, ActKind::AddInject),
            met(6, "a", 0),
            missed(7, "b"),
            missed(8, "c"),
            met(9, "b", 600),
        ];
        let did = did(&facts);
        assert_eq!((did.acts, did.deeds), (3, vec![(ActKind::Warn, 2), (ActKind::Tell, 1)]));
        assert_eq!(did.expected, [1, 1, 1]);
    }

    #[test]
    fn what_the_facilitator_marked_as_done_is_done_in_time_as_long_as_the_mark_stands() {
        let row = Slug::new("a");
        let fired =
            |n| fact(n, 1, What::Exercise(ExerciseFact::InjectFired { row, by_hand: false, expected_by: None }));
        let missed = |n| fact(n, 2, What::Exercise(ExerciseFact::ExpectationMissed { row }));
        let mark = |n, of, done| fact(n, 3, What::Exercise(ExerciseFact::DeedMarked { of, act: 1, done }));
        let expected = |facts: &[Fact]| did(facts).expected;
        assert_eq!(expected(&[fired(1), mark(2, row, true)]), [1, 0, 0], "before its time was over");
        assert_eq!(expected(&[fired(1), missed(2), mark(3, row, true)]), [1, 0, 0], "afterwards");
        assert_eq!(expected(&[mark(1, row, true), fired(2)]), [1, 0, 0], "before it came");
        assert_eq!(expected(&[fired(1), missed(2), mark(3, row, true), mark(4, row, false)]), [0, 0, 1]);
        assert_eq!(expected(&[fired(1), mark(2, row, true), mark(3, row, false)]), [0, 0, 0], "open again");
        assert_eq!(expected(&[mark(1, Slug::new("task"), true)]), [0, 0, 0], "a task is no row");
    }

    #[test]
    fn an_exercise_in_which_nothing_happened_has_nothing_to_show_and_says_so_with_noughts() {
        let empty = hot_wash(&Scenario::default(), &[]);
        assert_eq!((empty.knew, empty.did, empty.moments), (Knew::default(), Did::default(), Vec::new()));
    }
}
