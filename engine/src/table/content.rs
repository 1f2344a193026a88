//! What a report says, as far as that is typed: its matter; of an inject, what its effects show to people; of words, what their author
//! knows of the things that they name. So it counts who tells a thing, and not by which act.
//!
//! It reads no meaning into free text. Words that name nothing of which their author knows say nothing here; a facilitator who heard
//! them can mark the deed as done.

use std::collections::BTreeSet;

use kernel::{names::Slug, time::Time};
use vocabulary::{
    effect::Effect,
    kind::{NamedThing, Visitor},
    matter::{Matter, MatterKind, Report},
    scenario::Scenario,
};

use super::desk::Desk;
use crate::sight::{picture::Picture, view::Item};

/// A matter that is asked for: its kind, and about what if that is said.
pub type Sought = (MatterKind, Option<Slug>);

/// Whether a seat has heard of a matter, by whatever way; of words, whoever said them must have known it.
pub fn has_heard(seat: Slug, wanted: Sought, desk: &Desk<'_, '_, '_>) -> bool {
    desk.pictures.get(seat).is_some_and(|picture| {
        picture.knows(wanted.0, wanted.1) || picture.inbox.iter().any(|item| tells(&item.report, wanted, desk))
    })
}

/// Whether one seat told another of a matter.
pub fn has_told(by: Slug, seat: Slug, wanted: Sought, desk: &Desk<'_, '_, '_>) -> bool {
    let picture = desk.pictures.get(seat);
    picture
        .is_some_and(|picture| picture.inbox.iter().any(|item| is_from(item, by) && tells(&item.report, wanted, desk)))
}

/// The sighting behind the first word of a matter that reached a seat, from anybody or from one of them.
pub fn sighting(seat: Slug, by: Option<Slug>, wanted: Sought, desk: &Desk<'_, '_, '_>) -> Option<u64> {
    let picture = desk.pictures.get(seat)?;
    let is_it = |item: &&Item| by.is_none_or(|by| is_from(item, by)) && tells(&item.report, wanted, desk);
    picture.sighting_of(picture.inbox.iter().find(is_it)?)
}

fn is_from(item: &Item, seat: Slug) -> bool {
    item.report.relayed_by == seat || item.again.contains(&seat)
}

/// Whether a report tells of a matter.
fn tells(report: &Report, wanted: Sought, desk: &Desk<'_, '_, '_>) -> bool {
    match &report.matter {
        Matter::Words { from, text } => {
            let author = desk.pictures.get(*from);
            author.is_some_and(|author| says((text, report.seen), author, wanted, desk))
        }
        _ => shows(report, wanted, desk),
    }
}

/// Whether what a report shows by itself is such a matter.
fn shows(report: &Report, (kind, about): Sought, desk: &Desk<'_, '_, '_>) -> bool {
    shown(report, desk).any(|(k, of)| k == kind && about.is_none_or(|about| of == Some(about)))
}

/// The matters that a report shows by itself: its own, and of an inject what its effects let people see.
fn shown<'a>(report: &'a Report, desk: &'a Desk<'_, '_, '_>) -> impl Iterator<Item = (MatterKind, Option<Slug>)> + 'a {
    let row = match &report.matter {
        Matter::Inject { row } => desk.book.msel.get(row),
        _ => None,
    };
    let effects = row.into_iter().flat_map(|entry| &entry.row.effects).filter_map(|effect| match effect {
        Effect::Sighting { matter, .. } => Some((matter.kind(), matter.subject())),
        Effect::Attack { place, .. } => Some((MatterKind::Attack, Some(place.slug()))),
        _ => None,
    });
    std::iter::once((report.matter.kind(), report.matter.subject())).chain(effects)
}

/// What a report tells that did not come from those who saw it: the words of a seat, what one reported, what an inject shows.
pub fn retold(report: &Report, desk: &Desk<'_, '_, '_>) -> Vec<(MatterKind, Slug)> {
    let from_seat = desk.script.0.seats.iter().any(|seat| seat.id == report.first_source);
    let mut told: Vec<(MatterKind, Slug)> = match &report.matter {
        Matter::Words { from, text } => {
            let author = desk.pictures.get(*from);
            author.map(|author| said(text, author, report.seen, desk)).unwrap_or_default()
        }
        Matter::Inject { .. } => shown(report, desk).filter_map(|(kind, of)| Some((kind, of?))).collect(),
        matter if from_seat => matter.subject().map(|of| (matter.kind(), of)).into_iter().collect(),
        _ => Vec::new(),
    };
    told.sort_unstable();
    told.dedup();
    told
}

/// Whether a text is more than a few words.
pub fn says_something(text: &str, desk: &Desk<'_, '_, '_>) -> bool {
    folded(text).split_whitespace().count() >= desk.kernel.figures.table.least_words as usize
}

/// Whether a text names anything that the scenario has.
pub fn names_something(text: &str, desk: &Desk<'_, '_, '_>) -> bool {
    let mut named = Naming { said: folded(text), any: false };
    desk.script.0.visit(&mut named);
    named.any
}

/// Whether words tell of a matter.
fn says((text, at): (&str, Time), author: &Picture, (kind, about): Sought, desk: &Desk<'_, '_, '_>) -> bool {
    let told = said(text, author, at, desk);
    told.into_iter().any(|(k, of)| k == kind && about.is_none_or(|about| of == about))
}

/// The matters that words tell: they are more than a few, and name something of which their author knew it by then.
fn said(text: &str, author: &Picture, at: Time, desk: &Desk<'_, '_, '_>) -> Vec<(MatterKind, Slug)> {
    if !says_something(text, desk) {
        return Vec::new();
    }
    let said = folded(text);
    let seen = author.inbox.iter().take_while(|item| item.at <= at).flat_map(|item| shown(&item.report, desk));
    let own = author.known().into_iter().filter(|known| known.at <= at);
    let known = seen.chain(own.map(|known| (known.matter.kind(), known.matter.subject())));
    let known: BTreeSet<(MatterKind, Slug)> = known.filter_map(|(kind, of)| Some((kind, of?))).collect();
    known.into_iter().filter(|(_, of)| names(&said, *of, &desk.script.0)).collect()
}

/// Whether a folded text names a thing, in either language.
fn names(said: &str, thing: Slug, scenario: &Scenario) -> bool {
    let mut called = NamesOf { thing, names: vec![thing.as_str()] };
    scenario.visit(&mut called);
    // A road has no name: people say from where to where.
    let road = scenario.roads.iter().find(|road| road.id == thing);
    for end in road.into_iter().flat_map(|road| [road.from, road.to]) {
        called.thing = end;
        scenario.visit(&mut called);
    }
    called.names.iter().map(|name| folded(name)).any(|name| name.trim() != "" && said.contains(&name))
}

/// What people call a thing.
struct NamesOf<'s> {
    thing: Slug,
    names: Vec<&'s str>,
}

impl<'s> Visitor<'s> for NamesOf<'s> {
    fn list<T: NamedThing>(&mut self, _: &'static str, things: &'s [T]) {
        let it = things.iter().find(|thing| thing.id() == self.thing);
        for text in it.into_iter().flat_map(|it| [it.called(), it.short()]).flatten() {
            self.names.extend([text.en.as_str(), text.fr.as_str()]);
        }
    }
}

/// Whether a text names any of the things that it is shown.
struct Naming {
    said: String,
    any: bool,
}

impl<'s> Visitor<'s> for Naming {
    fn list<T: NamedThing>(&mut self, _: &'static str, things: &'s [T]) {
        let names = things.iter().flat_map(|thing| [thing.called(), thing.short()]).flatten();
        let mut folds = names.flat_map(|name| [&name.en, &name.fr]).map(|name| folded(name));
        self.any |= folds.any(|name| name.trim() != "" && self.said.contains(&name));
    }
}

/// A text as words in small letters without accents, one space before and behind each.
pub fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        c if c.is_alphanumeric() => c,
        _ => ' ',
    };
    let letters: String = text.to_lowercase().chars().map(plain).collect();
    letters.split_whitespace().fold(" ".to_owned(), |words, word| words + word + " ")
}
