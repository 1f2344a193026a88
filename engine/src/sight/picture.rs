//! What each seat believes, since when, and from whom.
//!
//! A picture is filled by reports that reach the seat and by the status of what is under its orders, and by nothing else: two
//! worlds that differ only in something that no report told give the same picture. It writes no component but [`Picture`].

use std::collections::BTreeMap;

use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use serde::{Deserialize, Serialize};
use vocabulary::matter::{Matter, MatterKind, Report};

use super::{
    shared::SharedList,
    view::{InjectText, Item, Known, Order},
};
use crate::world::{index::All, kinds::Seats};

/// The picture of one seat.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// What has reached it, oldest first.
    pub inbox: SharedList<Item>,
    /// The sighting behind each item, by its number: for measures and conditions, never shown.
    sightings: BTreeMap<u32, (u64, bool)>,
    /// The last word on each thing.
    known: BTreeMap<(Slug, MatterKind), Word>,
    /// What it ordered.
    pub orders: SharedList<Order>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Word {
    matter: Matter,
    seen: Time,
    at: Time,
    source: Slug,
    credibility: u32,
}

impl Picture {
    /// Takes in a report at `now`. What the seat holds already, word for word, is no news: who told it again stands beside it.
    pub fn receive(&mut self, now: Time, report: &Report, channel: Slug, inject: Option<InjectText>) {
        let same = |item: &Item| item.report.id == report.id && item.report.matter == report.matter;
        // It cannot have come before it was seen.
        let since = self.inbox.partition_point(|item| item.at < report.seen);
        if let (None, Some(held)) = (&inject, self.inbox[since..].iter().position(same)) {
            if !self.inbox[since + held].again.contains(&report.relayed_by) {
                self.inbox[since + held].again.push(report.relayed_by);
            }
            return;
        }
        let n = self.inbox.len() as u32 + 1;
        self.sightings.insert(n, (report.sighting, report.distorted));
        self.learn(now, &report.matter, report.seen, report.relayed_by, report.credibility);
        let shown = Report { sighting: 0, distorted: false, ..report.clone() };
        self.inbox.push(Item {
            n,
            at: now,
            report: shown,
            channel,
            inject,
            shared_with: Vec::new(),
            again: Vec::new(),
        });
    }

    /// Takes in the status of something under the seat's own orders, without a line in the inbox.
    pub fn learn(&mut self, now: Time, matter: &Matter, seen: Time, source: Slug, credibility: u32) {
        let Some(about) = matter.subject() else { return };
        let word = Word { matter: matter.clone(), seen, at: now, source, credibility };
        let known = self.known.entry((about, matter.kind())).or_insert_with(|| word.clone());
        // A later look counts for more than a later telling.
        if word.seen >= known.seen {
            *known = word;
        }
    }

    /// The report of this name as the seat holds it, with the sighting behind it put back so that it can travel on.
    pub fn report(&self, id: Serial) -> Option<Report> {
        let item = self.inbox.iter().rev().find(|item| item.report.id == id)?;
        let (sighting, distorted) = self.sightings.get(&item.n).copied().unwrap_or_default();
        Some(Report { sighting, distorted, ..item.report.clone() })
    }

    /// Notes that the seat has shared a report.
    pub fn note_shared(&mut self, id: Serial, to: Slug) {
        for item in self.inbox.iter_mut().filter(|item| item.report.id == id) {
            if !item.shared_with.contains(&to) {
                item.shared_with.push(to);
            }
        }
    }

    /// Whether the last word on a thing, told by others or by the seat's own, is of this kind.
    pub fn knows(&self, kind: MatterKind, about: Option<Slug>) -> bool {
        self.known.keys().any(|(of, known)| *known == kind && about.is_none_or(|about| about == *of))
    }

    /// When the last word on a thing was seen; on anything, where nothing is known of that.
    pub fn newest(&self, about: Option<Slug>) -> Option<Time> {
        let of = |thing: Option<Slug>| {
            let words = self.known.iter().filter(move |((of, _), _)| thing.is_none_or(|thing| thing == *of));
            words.map(|(_, word)| word.seen).max()
        };
        about.and_then(|thing| of(Some(thing))).or_else(|| of(None))
    }

    /// When what a seat told last was seen, by itself or by others.
    pub fn told_by(&self, seat: Slug) -> Option<Time> {
        let theirs = self.inbox.iter().filter(|item| item.report.relayed_by == seat);
        theirs.map(|item| item.report.seen).max()
    }

    /// The sighting behind an item, if one is known.
    pub fn sighting_of(&self, item: &Item) -> Option<u64> {
        self.sightings.get(&item.n).map(|(sighting, _)| *sighting).filter(|n| *n > 0)
    }

    /// The last word on each thing, the newest first.
    pub fn known(&self) -> Vec<Known> {
        let mut known: Vec<Known> = self
            .known
            .iter()
            .map(|((about, _), word)| Known {
                about: *about,
                matter: word.matter.clone(),
                seen: word.seen,
                at: word.at,
                source: word.source,
                credibility: word.credibility,
            })
            .collect();
        // They stand by name already.
        known.sort_by_key(|word| std::cmp::Reverse(word.seen));
        known
    }
}

/// A report reaches a seat.
pub fn receive(
    now: Time,
    seat: Slug,
    report: &Report,
    channel: Slug,
    inject: Option<InjectText>,
    own: &mut All<'_, '_, Seats, &'static mut Picture>,
) {
    if let Some(mut picture) = own.get_mut(seat) {
        picture.receive(now, report, channel, inject);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_seat_holds_word_for_word_is_no_news_again_and_other_figures_are() {
        let (mut picture, post, line) = (Picture::default(), Slug::new("bridge"), Slug::new("line"));
        let from = |by: &str, count| Report {
            id: Serial { of: post, n: 1 },
            matter: Matter::Displaced { place: post, people: count },
            first_source: post,
            relayed_by: Slug::new(by),
            seen: Time(60),
            sighting: 7,
            credibility: 900,
            hops: 1,
            distorted: false,
        };
        picture.receive(Time(100), &from("chief", 40), line, None);
        picture.receive(Time(200), &from("governor", 40), line, None);
        picture.receive(Time(300), &from("governor", 40), line, None);
        assert_eq!(picture.inbox.len(), 1);
        assert_eq!(picture.inbox[0].again, [Slug::new("governor")]);
        assert_eq!(picture.inbox[0].at, Time(100), "it stays where it came");
        picture.receive(Time(400), &from("governor", 60), line, None);
        assert_eq!(picture.inbox.len(), 2, "somebody says another number");
    }
}
