//! The matrix, made from a record: first who saw what, as rows; then every word that came to a seat, with the way that it had come; then
//! where word stood still.

use std::collections::BTreeMap;

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    fact::{Cause, CommunityFact, ExerciseFact, Fact, PatrolFact, PostFact, RoadFact, SharingFact, What},
    matter::{Matter, MatterKind},
    parameter::Figures,
    scenario::Seat,
};

use super::{
    letters::{Letters, ReportComing, item},
    parts::{
        Carrier, HeardWord, Hop, KnowledgeCell, KnowledgeMatrix, Sight, Traced, Witness, is_protected, is_traced,
        number,
    },
    stops,
};
use crate::record::PlayedRecord;

/// What a matter is known by.
type Thing = (MatterKind, Slug);

/// Makes the matrix.
pub(super) fn trace(record: &PlayedRecord<'_>) -> KnowledgeMatrix {
    let letters = Letters::of(record);
    let mut tracing =
        Tracing { record, letters: &letters, matters: Vec::new(), last: BTreeMap::new(), of: BTreeMap::new() };
    // With other figures the exercise would not have opened.
    let once_in = Figures::with(&record.scenario.parameters).unwrap_or_default().sharing.told_once_in;
    tracing.sights(once_in);
    tracing.words();
    let Tracing { mut matters, of, .. } = tracing;
    stops::note(record, &letters, &of, &mut matters);
    KnowledgeMatrix { seats: record.scenario.seats.iter().map(|seat| seat.id).collect(), matters, once_in }
}

/// The matrix as it grows.
struct Tracing<'r, 'f> {
    record: &'r PlayedRecord<'f>,
    letters: &'r Letters,
    matters: Vec<Traced>,
    /// The last row about a thing, and when it was last seen.
    last: BTreeMap<Thing, (usize, Time)>,
    /// The row of each fact that is a sight or a telling.
    of: BTreeMap<u64, usize>,
}

impl Tracing<'_, '_> {
    /// Who saw what, or told what nobody had seen, in the order of time: the rows.
    fn sights(&mut self, once_in: Span) {
        let mut found: Vec<(Thing, Sight)> = Vec::new();
        for fact in self.record.facts {
            match &fact.what {
                What::Community(CommunityFact::Sighted { community, matter }) => {
                    found.extend(sight(fact, Witness::Community(*community), Some(matter.clone())));
                }
                What::Sharing(SharingFact::SeatTold { kind, about, .. }) if is_traced(*kind) => {
                    let by = match self.carrier(fact) {
                        Carrier::Words(seat) => Witness::Seat(seat),
                        Carrier::Row(row) => Witness::Row(row),
                        Carrier::Report => continue,
                    };
                    found.push(((*kind, *about), Sight { fact: fact.n, at: fact.at, by, matter: None }));
                }
                _ => {}
            }
        }
        found.extend(self.letters.came.iter().filter_map(|coming| self.service_sight(coming)));
        found.sort_by_key(|(_, sight)| (sight.at, sight.fact));
        found.dedup_by(|a, b| a.0 == b.0 && a.1.fact == b.1.fact);
        for (thing, sight) in found {
            self.enter(thing, sight, once_in);
        }
    }

    /// What a post, a patrol or a camp saw, as the first report of it that came says.
    fn service_sight(&self, coming: &ReportComing) -> Option<(Thing, Sight)> {
        let held = item(coming, self.record)?;
        let (matter, source) = (&held.report.matter, held.report.first_source);
        let seen = self.record.fact(coming.sighting);
        let is_seen_by_people =
            seen.is_some_and(|fact| matches!(fact.what, What::Community(CommunityFact::Sighted { .. })));
        if is_seen_by_people || self.record.is_seat(source) || !is_traced(matter.kind()) {
            return None;
        }
        let about = matter.subject()?;
        let fact = if coming.sighting > 0 { coming.sighting } else { self.letters.sent[coming.sending?].fact };
        let truth = seen.and_then(|fact| people(&fact.what));
        let matter = Some(matter.clone()).filter(|matter| truth.is_none() || number(matter) == truth);
        let sight = Sight { fact, at: held.report.seen, by: Witness::Service(source), matter };
        Some(((held.report.matter.kind(), about), sight))
    }

    /// Puts a sight into its row.
    fn enter(&mut self, thing: Thing, sight: Sight, once_in: Span) {
        let told = matches!(sight.by, Witness::Row(_) | Witness::Seat(_));
        let words = matches!(sight.by, Witness::Seat(_));
        let same = self.last.get(&thing).filter(|(_, at)| words || sight.at - *at <= once_in).copied();
        let (row, last) = same.unwrap_or((self.matters.len(), sight.at));
        if row == self.matters.len() {
            self.matters.push(self.row(thing));
        }
        self.last.insert(thing, (row, if told && same.is_some() { last } else { sight.at }));
        self.of.insert(sight.fact, row);
        let known = &mut self.matters[row];
        let of_fact = self.record.fact(sight.fact).is_some_and(|fact| fact.what.concerns_protection());
        known.protected |= of_fact || is_protected(thing.0, sight.matter.as_ref());
        // Who tells of what others saw saw nothing.
        if !told || known.seen.is_empty() {
            known.seen.push(sight);
        }
    }

    fn row(&self, (kind, about): Thing) -> Traced {
        let cell = |seat: &Seat| KnowledgeCell {
            seat: seat.id,
            needs: seat.needs.contains(&kind),
            words: Vec::new(),
            stops: Vec::new(),
        };
        let cells = self.record.scenario.seats.iter().map(cell).collect();
        Traced { kind, about, seen: Vec::new(), protected: false, held: Vec::new(), cells }
    }

    /// Every word that came to a seat.
    fn words(&mut self) {
        let mut comings = self.letters.came.iter().peekable();
        for fact in self.record.facts {
            if let Some(coming) = comings.next_if(|coming| coming.fact == fact.n) {
                self.report_came(coming);
            } else if let What::Sharing(SharingFact::SeatTold { seat, .. }) = fact.what {
                self.seat_was_told(fact, seat);
            }
        }
    }

    fn report_came(&mut self, coming: &ReportComing) {
        let Some(row) = self.row_of(coming) else { return };
        let said = item(coming, self.record).map(|held| held.report.matter.clone());
        let seen = self.matters[row].seen.iter().find(|sight| sight.fact == coming.sighting);
        let truth = seen.and_then(|sight| number(sight.matter.as_ref()?));
        let truth = truth.or_else(|| people(&self.record.fact(coming.sighting)?.what));
        let changed = truth.zip(said.as_ref().and_then(number)).filter(|(truth, said)| truth != said);
        let (fact, at, carrier) = (coming.fact, coming.at, Carrier::Report);
        let word = HeardWord { fact, at, carrier, way: self.way(coming), said, changed };
        self.add(row, coming.to, word);
    }

    /// The row of a report that came; none for what is not traced, and for what a seat reported of itself: that is told, not seen.
    fn row_of(&self, coming: &ReportComing) -> Option<usize> {
        let held = item(coming, self.record)?;
        if !is_traced(held.report.matter.kind()) || self.record.is_seat(held.report.first_source) {
            return None;
        }
        let known = self.of.get(&coming.sighting).or_else(|| {
            let first = self.letters.sent.iter().find(|sending| sending.report == coming.report)?;
            self.of.get(&first.fact)
        });
        known.copied()
    }

    fn seat_was_told(&mut self, fact: &Fact, seat: Slug) {
        let Some(&row) = self.of.get(&fact.n) else { return };
        let carrier = self.carrier(fact);
        let way = match carrier {
            Carrier::Row(_) => Vec::new(),
            Carrier::Words(_) | Carrier::Report => self.letters.carried(fact).map(|c| self.way(c)).unwrap_or_default(),
        };
        self.add(row, seat, HeardWord { fact: fact.n, at: fact.at, carrier, way, said: None, changed: None });
    }

    fn add(&mut self, row: usize, seat: Slug, word: HeardWord) {
        if let Some(cell) = self.matters[row].cells.iter_mut().find(|cell| cell.seat == seat) {
            cell.words.push(word);
        }
    }

    /// As what it came that a seat was told of a matter.
    fn carrier(&self, told: &Fact) -> Carrier {
        let delivered = match told.cause {
            Cause::Fact(n) => self.record.fact(n).map(|fact| &fact.what),
            _ => None,
        };
        if let Some(What::Exercise(ExerciseFact::InjectDelivered { row, .. })) = delivered {
            return Carrier::Row(*row);
        }
        let held = self.letters.carried(told).and_then(|coming| item(coming, self.record));
        match held.map(|held| &held.report) {
            Some(report) if self.record.is_seat(report.first_source) => Carrier::Words(report.first_source),
            Some(report) => match report.matter {
                Matter::Inject { row } => Carrier::Row(row),
                _ => Carrier::Report,
            },
            None => Carrier::Report,
        }
    }

    /// The way of a report to here, from whoever saw it.
    fn way(&self, coming: &ReportComing) -> Vec<Hop> {
        let mut hops = Vec::new();
        let mut next = Some(coming);
        while let Some(coming) = next {
            let sending = coming.sending.map(|n| &self.letters.sent[n]);
            let held = item(coming, self.record);
            let from = sending.map(|sending| sending.from).or_else(|| Some(held?.report.relayed_by));
            let Some(from) = from else { break };
            hops.push(Hop {
                from,
                to: coming.to,
                channel: coming.channel,
                sent: sending.map(|sending| (sending.fact, sending.at)),
                fact: coming.fact,
                came: coming.at,
                said: held.map(|held| held.report.matter.clone()),
            });
            // Whoever handed it on had it from somebody, unless they saw it.
            next = sending.and_then(|sending| self.letters.before(coming.report, from, sending.fact));
        }
        hops.reverse();
        hops
    }
}

fn sight(fact: &Fact, by: Witness, matter: Option<Matter>) -> Option<(Thing, Sight)> {
    let seen = matter.as_ref()?;
    let thing = (seen.kind(), seen.subject()?);
    is_traced(thing.0).then_some((thing, Sight { fact: fact.n, at: fact.at, by, matter }))
}

/// The persons of whom a fact speaks that a post or a patrol saw.
fn people(what: &What) -> Option<u32> {
    match what {
        What::Patrol(PatrolFact::PatrolMetParty { people, .. })
        | What::Patrol(PatrolFact::TraffickersCaught { people, .. })
        | What::Post(PostFact::ProtectionNeedSeen { people, .. })
        | What::Road(RoadFact::LeftPeopleFound { people, .. }) => Some(*people),
        _ => None,
    }
}
