//! Reports on their way, as the chronicle tells of them: each sending with how it ended, and what a seat read when one came.
//!
//! A fact of a coming names its sending as its cause, unless the letter waited on a silent channel or was cut off: then the oldest that is
//! still open on that way is the one.

use std::collections::BTreeMap;

use engine::sight::view::Item;
use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use vocabulary::fact::{Cause, CommunityFact, Fact, SharingFact, What};

use crate::record::PlayedRecord;

/// A sending.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sending {
    pub report: Serial,
    pub from: Slug,
    pub to: Slug,
    pub channel: Slug,
    pub at: Time,
    pub fact: u64,
    /// The fact that it waits on a silent channel.
    pub held_up: Option<u64>,
    pub end: End,
}

/// How a sending ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    UnderWay,
    Came,
    Lost(u64),
}

/// A report that came to a seat.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReportComing {
    pub report: Serial,
    pub to: Slug,
    pub channel: Slug,
    pub at: Time,
    pub fact: u64,
    /// The fact that it tells of; 0 where none is known.
    pub sighting: u64,
    pub sending: Option<usize>,
}

/// All sendings and comings of a record.
#[derive(Debug, Default)]
pub(super) struct Letters {
    pub sent: Vec<Sending>,
    pub came: Vec<ReportComing>,
    /// The fact that a report tells of.
    pub tells_of: BTreeMap<Serial, u64>,
    by_fact: BTreeMap<u64, usize>,
    /// Sendings that have not ended, by report, seat and channel.
    open: BTreeMap<(Serial, Slug, Slug), Vec<usize>>,
    /// Comings of a report to a seat, by number.
    held: BTreeMap<(Serial, Slug), Vec<usize>>,
}

impl Letters {
    pub fn of(record: &PlayedRecord<'_>) -> Self {
        let mut letters = Self::default();
        for fact in record.facts {
            letters.note(fact, record);
        }
        letters
    }

    fn note(&mut self, fact: &Fact, record: &PlayedRecord<'_>) {
        let What::Sharing(what) = &fact.what else { return };
        match *what {
            SharingFact::ReportSent { report, from, to, channel } => {
                if let Some(sighting) = told_of(fact.cause, record) {
                    self.tells_of.entry(report).or_insert(sighting);
                }
                let n = self.sent.len();
                self.by_fact.insert(fact.n, n);
                self.open.entry((report, to, channel)).or_default().push(n);
                let (at, fact, end) = (fact.at, fact.n, End::UnderWay);
                self.sent.push(Sending { report, from, to, channel, at, fact, held_up: None, end });
            }
            SharingFact::ReportReached { report, to, channel, sighting, .. } => {
                let sending = self.ends(fact.cause, (report, to, channel), End::Came);
                if sighting > 0 {
                    self.tells_of.insert(report, sighting);
                }
                self.held.entry((report, to)).or_default().push(self.came.len());
                let (at, fact) = (fact.at, fact.n);
                self.came.push(ReportComing { report, to, channel, at, fact, sighting, sending });
            }
            SharingFact::ReportLost { report, to, channel } => {
                self.ends(fact.cause, (report, to, channel), End::Lost(fact.n));
            }
            SharingFact::ReportHeldUp { report, to, channel } => {
                if let Some(&n) = self.open.get(&(report, to, channel)).and_then(|open| open.first()) {
                    self.sent[n].held_up = Some(fact.n);
                }
            }
            _ => {}
        }
    }

    /// The sending that ends here, if there was one.
    fn ends(&mut self, cause: Cause, way: (Serial, Slug, Slug), end: End) -> Option<usize> {
        let open = self.open.get_mut(&way)?;
        let named = match cause {
            Cause::Fact(n) => self.by_fact.get(&n),
            _ => None,
        };
        let place = named.and_then(|named| open.iter().position(|n| n == named)).unwrap_or(0);
        let n = if place < open.len() { open.remove(place) } else { return None };
        self.sent[n].end = end;
        Some(n)
    }

    /// The report with which a seat was told of something: it came to that seat just before, for the same cause.
    pub fn carried(&self, told: &Fact) -> Option<&ReportComing> {
        let What::Sharing(SharingFact::SeatTold { seat, .. }) = told.what else { return None };
        let before = self.came.partition_point(|coming| coming.fact < told.n);
        self.came[..before].last().filter(|coming| coming.to == seat && coming.at == told.at)
    }

    /// How a report had come to a seat before this fact, the first time.
    pub fn before(&self, report: Serial, seat: Slug, fact: u64) -> Option<&ReportComing> {
        let mut comings = self.held.get(&(report, seat))?.iter().map(|n| &self.came[*n]);
        comings.find(|coming| coming.fact < fact)
    }
}

/// What a sending tells of, by its cause: the fact that was seen, or what a committee heard of it.
fn told_of(cause: Cause, record: &PlayedRecord<'_>) -> Option<u64> {
    let Cause::Fact(n) = cause else { return None };
    let fact = record.fact(n)?;
    match fact.what {
        What::Community(CommunityFact::Sighted { .. }) => Some(n),
        What::Community(CommunityFact::CommitteeToldOn { .. }) => told_of(fact.cause, record),
        What::Community(CommunityFact::CommitteeHeard { sighting, .. }) => Some(sighting),
        _ => None,
    }
}

/// What a seat read when a report came: word for word the same that it held already leaves no item of its own.
pub(super) fn item<'r>(coming: &ReportComing, record: &'r PlayedRecord<'_>) -> Option<&'r Item> {
    let inbox = &record.seat(coming.to)?.inbox;
    let held = inbox.iter().filter(|item| item.report.id == coming.report && item.at <= coming.at);
    held.max_by_key(|item| item.at)
}
