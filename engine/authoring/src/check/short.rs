//! Short names: what is shortened for want of space is short, and still means one thing of its kind.

use std::collections::BTreeMap;

use kernel::names::Slug;
use reading::{node::Step, slip::Mark};
use vocabulary::{
    kind::{NamedThing, Visitor},
    terms::Text,
};

use super::Checker;
use crate::complaint::Fault;

/// Characters for which there is room.
const MOST: usize = 14;

/// A thing, with its name and its short name.
type Called<'s> = (Slug, &'s Text, &'s Text);

/// The lists of a scenario whose things may have a short name.
struct Lists<'s>(Vec<(&'static str, Vec<Called<'s>>)>);

impl<'s> Visitor<'s> for Lists<'s> {
    fn list<T: NamedThing>(&mut self, field: &'static str, things: &'s [T]) {
        let called = things.iter().filter_map(|thing| Some((thing.id(), thing.called()?, thing.short()?)));
        self.0.push((field, called.collect()));
    }
}

impl Checker<'_> {
    /// Looks through whatever may have a short name, kind by kind.
    pub(super) fn short_names(&mut self) {
        let mut lists = Lists(Vec::new());
        self.scenario.visit(&mut lists);
        for (field, called) in lists.0 {
            self.short_names_of(field, &called);
        }
    }

    fn short_names_of(&mut self, field: &'static str, called: &[Called<'_>]) {
        for language in ["en", "fr"] {
            let of = |text: &Text| if language == "en" { text.en.clone() } else { text.fr.clone() };
            // What stands on a narrow screen, and who is called so.
            let shown = |(_, name, short): &Called<'_>| {
                let shown = if short.is_empty() { of(name) } else { of(short) };
                shown.trim().to_lowercase()
            };
            let mut bearers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (i, thing) in called.iter().enumerate() {
                bearers.entry(shown(thing)).or_default().push(i);
            }
            for (i, thing) in called.iter().enumerate() {
                let (_, name, short) = *thing;
                let same = short.en == short.fr;
                // One text for both languages is told once.
                if short.is_empty() || (same && language == "fr") {
                    continue;
                }
                let steps = [Step::Index(i), Step::Field("short"), Step::Field(language)];
                let steps = if same { &steps[..2] } else { &steps };
                let (length, most) = (of(short).chars().count(), MOST.min(of(name).chars().count()));
                if length > most {
                    self.complain(field, steps, Fault::ShortTooLong { length, most });
                }
                // Of two, the second is told; a thing without a short name cannot be told apart any better.
                let other = bearers[&shown(thing)].iter().find(|j| **j < i || (**j > i && called[**j].2.is_empty()));
                if let Some(other) = other.map(|j| called[*j].0) {
                    let declared = self.declared(Mark::Declared, other);
                    let fault = Fault::SameShort { short: of(short), other };
                    self.complain_with(field, steps, fault, declared);
                }
            }
        }
    }
}
