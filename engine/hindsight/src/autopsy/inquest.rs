//! The finding of one expected action: all that can be found, of which the nearest to the deed counts.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    condition::Aspect,
    fact::{ExerciseFact, Fact, SharingFact, What},
    matter::MatterKind,
    scenario::Seat,
};

use super::{
    awaited::{Late, MissedAction},
    deeds::{self, Done},
    parts::{AutopsyFinding, Leg, Why},
    wanted::{self, Hearing, WantedNews},
};
use crate::{
    knowledge::{Halt, HeardWord, KnowledgeMatrix, Traced, WordStop},
    record::PlayedRecord,
};

/// How near to the deed something was found: what is nearer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Nothing,
    Unseen,
    Stood,
    WordLate,
    Knew,
    Passed,
    Refused,
    Did,
}

/// Something that was found.
struct Found {
    near: Nearness,
    why: Why,
    fact: u64,
    matter: Option<usize>,
}

/// What a seat knew of what it had to know.
struct Knew {
    at: Time,
    fact: u64,
    matter: Option<usize>,
}

struct Inquest<'r, 'f> {
    awaited: &'r MissedAction<'r>,
    wanted: WantedNews,
    record: &'r PlayedRecord<'f>,
    known: &'r KnowledgeMatrix,
    /// The seats of whom it was asked.
    seats: Vec<&'r Seat>,
}

/// Why this was missed or late.
pub(super) fn find(awaited: &MissedAction<'_>, record: &PlayedRecord<'_>, known: &KnowledgeMatrix) -> AutopsyFinding {
    let asked = |seat: &&Seat| awaited.seats.is_empty() || awaited.seats.contains(&seat.id);
    let seats = record.scenario.seats.iter().filter(asked).collect();
    let mut wanted = wanted::of(awaited, record.scenario);
    wanted.rows.extend(told_just_before(awaited, record));
    let inquest = Inquest { awaited, wanted, record, known, seats };
    let Found { why, fact, matter, .. } = match awaited.late {
        Some(late) => inquest.late(late),
        None => inquest.missed(),
    };
    let of_matter = matter.is_some_and(|n| known.matters[n].protected);
    let of_fact = record.fact(fact).is_some_and(|fact| fact.what.concerns_protection());
    let secret = why.act().is_some_and(|act| deeds::is_secret(act, record));
    AutopsyFinding {
        of: awaited.of,
        seats: awaited.seats.to_vec(),
        since: awaited.since,
        by: awaited.by,
        came: awaited.late.map(|late| late.at),
        why,
        fact,
        matter,
        protected: of_matter || of_fact || secret || inquest.asks_protected(),
    }
}

/// The rows of the same storyline that came to whoever is asked just before: no longer than a tenth of the time that is given. An expected
/// action is no message itself; what asks for it is written so.
fn told_just_before<'r>(awaited: &MissedAction<'r>, record: &'r PlayedRecord<'_>) -> impl Iterator<Item = Slug> {
    let row = awaited.row.filter(|row| !row.thread.is_empty());
    let given = row.and_then(|row| row.expect.as_ref()).map_or(Span(0), |expected| Span(expected.within.0 / 10));
    let earliest = awaited.since - given;
    let same = move |id: Slug| {
        let other = record.rows.iter().find(|other| other.id == id);
        row.zip(other).is_some_and(|(row, other)| row.thread == other.thread)
    };
    let seats = awaited.seats;
    let since = awaited.since;
    record.facts.iter().filter(move |fact| fact.at >= earliest && fact.at <= since).filter_map(move |fact| {
        match fact.what {
            What::Exercise(ExerciseFact::InjectDelivered { row, seat }) if seats.contains(&seat) && same(row) => {
                Some(row)
            }
            _ => None,
        }
    })
}

impl Inquest<'_, '_> {
    /// The last moment at which it would have been in time.
    fn end(&self) -> Time {
        self.awaited.end(self.record)
    }

    /// It came about after its time.
    fn late(&self, late: Late) -> Found {
        let by_cause = || deeds::author(late.cause, self.record).and_then(|act| deeds::by_number(act, self.record));
        let named = late.deed.and_then(|(_, act)| deeds::by_number(act, self.record));
        let Some(Done { seat, order }) = named.or_else(by_cause) else {
            return Found { near: Nearness::Nothing, why: Why::Unclear, fact: late.fact, matter: None };
        };
        let knew = self.knew(seat);
        if let Some(Knew { at, fact, matter }) = knew.as_ref().filter(|knew| knew.at > self.end()) {
            let why = Why::WordLate { seat, at: *at, leg: self.slowest(*matter, *fact) };
            return Found { near: Nearness::WordLate, why, fact: *fact, matter: *matter };
        }
        let fact = deeds::fact_of(order.act, self.record).unwrap_or(late.fact);
        let (at, matter) = knew.map_or((None, None), |knew| (Some(knew.at), knew.matter));
        let why = Why::TooLate {
            seat,
            act: order.act,
            kind: order.kind,
            given: order.at,
            knew: at.filter(|at| *at <= order.at),
        };
        Found { near: Nearness::Did, why, fact, matter }
    }

    /// It did not come about.
    fn missed(&self) -> Found {
        let mut found: Vec<Found> = Vec::new();
        for seat in &self.seats {
            found.extend(self.tried(seat.id));
            found.extend(self.knowing(seat.id));
        }
        found.extend(self.wanted.hearing.iter().filter_map(|hearing| self.hearing(*hearing)));
        let nothing = Found { near: Nearness::Nothing, why: Why::Unclear, fact: self.awaited.asked, matter: None };
        // Of several that are equally near the first one counts: whoever knew first, or was refused first.
        let nearest = found.into_iter().rev().max_by_key(|found| (found.near, std::cmp::Reverse(found.fact)));
        nearest.unwrap_or(nothing)
    }

    /// What a seat did about it, or tried.
    fn tried(&self, seat: Slug) -> Option<Found> {
        let span = (self.awaited.earliest(self.record), self.end());
        let done = deeds::fitting(self.record, seat, &self.wanted.deeds, span);
        if let Some(last) = done.iter().rfind(|done| done.order.refused.is_none()) {
            let (fate, fact) = deeds::fate(last, self.end(), self.record);
            let why = Why::DidNotTake { seat, act: last.order.act, kind: last.order.kind, fate };
            return Some(Found { near: Nearness::Did, why, fact: fact?, matter: None });
        }
        let last = done.last()?;
        let (act, kind, refusal) = (last.order.act, last.order.kind, last.order.refused.clone()?);
        let why = Why::Refused { seat, act, kind, why: refusal };
        Some(Found { near: Nearness::Refused, why, fact: deeds::fact_of(act, self.record)?, matter: None })
    }

    /// What a seat knew of what it had to know, and if it did not in time, why.
    fn knowing(&self, seat: Slug) -> Option<Found> {
        match self.knew(seat) {
            Some(Knew { at, fact, matter }) if at <= self.end() => {
                Some(Found { near: Nearness::Knew, why: Why::KnewOnly { seat, since: at }, fact, matter })
            }
            Some(Knew { at, fact, matter }) => {
                let why = Why::WordLate { seat, at, leg: self.slowest(matter, fact) };
                Some(Found { near: Nearness::WordLate, why, fact, matter })
            }
            None if !self.wanted.is_said() => None,
            None => Some(self.never_heard(seat, &self.relevant())),
        }
    }

    /// Why no word of any of these matters came to a seat.
    fn never_heard(&self, seat: Slug, matters: &[usize]) -> Found {
        let stops = matters.iter().filter_map(|n| Some((self.known.matters[*n].stood(seat)?, *n)));
        match stops.max_by_key(|(stop, _)| stop.nearness()) {
            Some((stop, n)) => {
                let why = Why::Stood { seat, stop: stop.clone() };
                Found { near: Nearness::Stood, why, fact: stop.fact, matter: Some(n) }
            }
            None => self.asked_others(seat).unwrap_or(Found {
                near: Nearness::Unseen,
                why: Why::Unseen,
                fact: self.awaited.asked,
                matter: None,
            }),
        }
    }

    /// A row that asks for it came to another seat, which did not pass it on.
    fn asked_others(&self, seat: Slug) -> Option<Found> {
        let (other, since, fact) = self.asked(|to| to != seat)?;
        let stop = WordStop { fact, at: since, halt: Halt::NotPassedOn { seat: other } };
        Some(Found { near: Nearness::Stood, why: Why::Stood { seat, stop }, fact, matter: None })
    }

    /// The first time that a row which asks for it came to such a seat, be it from another one.
    fn asked(&self, whom: impl Fn(Slug) -> bool) -> Option<(Slug, Time, u64)> {
        let mut in_time = self.record.facts.iter().take_while(|fact| fact.at <= self.end());
        in_time.find_map(|fact| {
            let (row, to) = match fact.what {
                What::Exercise(ExerciseFact::InjectDelivered { row, seat }) => (row, seat),
                What::Sharing(SharingFact::ReportReached { report, to, .. }) => (report.of, to),
                _ => return None,
            };
            (whom(to) && self.wanted.rows.contains(&row)).then_some((to, fact.at, fact.n))
        })
    }

    /// A seat was to hear of a matter, from anybody or from one of them.
    fn hearing(&self, Hearing { seat, by, kind, about }: Hearing) -> Option<Found> {
        let is_it = |matter: &Traced| matter.kind == kind && about.is_none_or(|about| about == matter.about);
        let matters: Vec<usize> = self.lately(is_it);
        let came = |n: &usize| {
            let words = self.known.matters[*n].cell(seat).into_iter().flat_map(|cell| &cell.words);
            words.filter(|word| by.is_none_or(|by| teller(word) == Some(by))).any(|word| word.at <= self.end())
        };
        if matters.iter().any(came) {
            return None;
        }
        let Some(by) = by else { return Some(self.heard_late(seat, &matters)) };
        // Whoever was to tell it had to know it.
        let Some(Knew { at, fact, matter: Some(n) }) = self.first_word(by, &matters) else {
            return Some(self.heard_late(by, &matters));
        };
        if at > self.end() {
            return Some(self.heard_late(by, &matters));
        }
        let stops = self.known.matters[n].cell(seat).into_iter().flat_map(|cell| &cell.stops);
        let theirs = stops.filter(|stop| stop.holder() == Some(by)).max_by_key(|stop| stop.nearness());
        let stop = theirs.cloned().unwrap_or(WordStop { fact, at, halt: Halt::NotPassedOn { seat: by } });
        let near = if matches!(stop.halt, Halt::NotPassedOn { .. }) { Nearness::Knew } else { Nearness::Passed };
        let fact = stop.fact;
        Some(Found { near, why: Why::Stood { seat, stop }, fact, matter: Some(n) })
    }

    /// A seat that had to hear heard too late, or never.
    fn heard_late(&self, seat: Slug, matters: &[usize]) -> Found {
        match self.first_word(seat, matters) {
            Some(Knew { at, fact, matter }) => {
                let why = Why::WordLate { seat, at, leg: self.slowest(matter, fact) };
                Found { near: Nearness::WordLate, why, fact, matter }
            }
            None => self.never_heard(seat, matters),
        }
    }

    /// When a seat first knew what it had to know: it was asked, it commands the post, or word of a matter came.
    fn knew(&self, seat: Slug) -> Option<Knew> {
        let asked = self.asked(|to| to == seat).map(|(_, at, fact)| Knew { at, fact, matter: None });
        let commands = self.seats.iter().any(|known| known.id == seat && wanted::commands(known, &self.wanted.posts));
        let own = commands.then(|| self.own_post());
        // Word of a post says nothing to whoever commands it.
        let news = |n: &usize| !(commands && self.known.matters[*n].kind == MatterKind::Post);
        let matters: Vec<usize> = self.relevant().into_iter().filter(news).collect();
        let word = self.first_word(seat, &matters);
        [asked, own, word].into_iter().flatten().min_by_key(|knew| (knew.at, knew.fact))
    }

    /// How whoever commands a post knows of it: since it was asked; of a critical task, since something changed there.
    fn own_post(&self) -> Knew {
        let changed = |fact: &&Fact| {
            let changes = fact.what.changes().filter(|_| fact.at <= self.end() && self.awaited.row.is_none());
            changes.is_some_and(|(aspect, post)| {
                matches!(aspect, Aspect::Barrier | Aspect::System | Aspect::Service)
                    && self.wanted.posts.contains(&post)
            })
        };
        let at_first = Knew { at: self.awaited.since, fact: self.awaited.asked, matter: None };
        let change = self.record.facts.iter().find(changed);
        change.map_or(at_first, |fact| Knew { at: fact.at, fact: fact.n, matter: None })
    }

    /// The first word of any of these matters that came to a seat.
    fn first_word(&self, seat: Slug, matters: &[usize]) -> Option<Knew> {
        let words = matters.iter().filter_map(|n| {
            let word = self.known.matters[*n].cell(seat)?.first()?;
            Some(Knew { at: word.at, fact: word.fact, matter: Some(*n) })
        });
        words.min_by_key(|knew| (knew.at, knew.fact))
    }

    /// The matters of which one had to know.
    fn relevant(&self) -> Vec<usize> {
        self.lately(|matter| self.wanted.is_about(matter))
    }

    /// The matters of a sort that had been seen by the end of the time for it: those that were seen while it was awaited or not long
    /// before; where there are none, the last before.
    fn lately(&self, is_it: impl Fn(&Traced) -> bool) -> Vec<usize> {
        let all = || {
            let known = self.known.matters.iter().enumerate();
            known.filter(|(_, matter)| is_it(matter) && matter.since() <= self.end())
        };
        let earliest = self.awaited.since - self.known.once_in;
        let near: Vec<usize> = all().filter(|(_, matter)| matter.until() >= earliest).map(|(n, _)| n).collect();
        if near.is_empty() {
            all().max_by_key(|(_, matter)| matter.until()).map(|(n, _)| n).into_iter().collect()
        } else {
            near
        }
    }

    /// On which part of its way word lost most time.
    fn slowest(&self, matter: Option<usize>, fact: u64) -> Option<Leg> {
        let matter = &self.known.matters[matter?];
        let word = matter.cells.iter().flat_map(|cell| &cell.words).find(|word| word.fact == fact)?;
        let mut had = matter.seen.iter().map(|sight| sight.at).filter(|at| *at <= word.at).min()?;
        let mut legs = Vec::new();
        for hop in &word.way {
            let left = hop.sent.map_or(hop.came, |(_, at)| at);
            legs.push(Leg { from: hop.from, channel: None, took: lay(left, had) });
            legs.push(Leg { from: hop.from, channel: Some(hop.channel), took: lay(hop.came, left) });
            had = hop.came;
        }
        legs.into_iter().rev().max_by_key(|leg| leg.took)
    }

    /// Whether what was expected is about the protection of people.
    fn asks_protected(&self) -> bool {
        let sensitive = MatterKind::concerns_protection;
        let of_matters =
            self.wanted.matters.iter().any(|(kinds, _)| kinds.len() == 1 && kinds.iter().copied().all(sensitive));
        of_matters || self.wanted.hearing.iter().any(|hearing| sensitive(hearing.kind)) || self.wanted.is_confidential()
    }
}

fn lay(until: Time, since: Time) -> Span {
    Span((until - since).0.max(0))
}

/// Who brought word: whoever handed it on last.
fn teller(word: &HeardWord) -> Option<Slug> {
    word.way.last().map(|hop| hop.from)
}
