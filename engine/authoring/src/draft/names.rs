//! Names for things that have none yet: made of what they are called, and each only once.

use std::collections::BTreeSet;

use kernel::names::{Slug, unaccented};
use vocabulary::{
    kind::{Kind, NamedThing, Visitor},
    scenario::Scenario,
    terms::Text,
};

/// The longest name that is made; a number behind it still has room within the 64 characters of a name.
const LONGEST: usize = 48;

/// A well formed name made of what something is called, `Maïné-Soroa (NE)` → `maine-soroa-ne`; nothing if no letter is left.
pub fn slug_of(called: &str) -> Option<Slug> {
    let mut name = String::new();
    for c in called.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => name.push(c),
            // N’Guigmi is one word.
            '\'' | '’' => {}
            c if let Some(plain) = unaccented(c) => name.push_str(plain),
            _ if !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    let name = name.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    let cut: String = name.chars().take(LONGEST).collect();
    let name = cut.trim_end_matches('-');
    (!name.is_empty()).then(|| Slug::new(name))
}

/// The names that are taken.
#[derive(Debug, Default)]
pub(super) struct Taken(BTreeSet<Slug>);

impl<'s> Visitor<'s> for Taken {
    fn list<T: NamedThing>(&mut self, _: &'static str, things: &'s [T]) {
        self.0.extend(things.iter().map(NamedThing::id));
    }
}

impl Taken {
    /// Those of a scenario, and those that are kept for the engine.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut taken = Self::default();
        scenario.visit(&mut taken);
        taken.0.extend(scenario.names(Kind::Committee));
        for kind in [Kind::Task, Kind::Question, Kind::AnswerOption, Kind::Paragraph] {
            taken.0.extend(scenario.names(kind));
        }
        taken.take(Slug::new("facilitator"));
        taken
    }

    pub(super) fn take(&mut self, name: Slug) {
        self.0.insert(name);
    }

    /// The name that was given, or one made of what it is called, or `otherwise`: the first that is free, and taken now.
    pub(super) fn name(&mut self, given: Slug, called: &Text, otherwise: &str) -> Slug {
        let made = || slug_of(&called.en).or_else(|| slug_of(&called.fr));
        let name = Some(given).filter(|given| given.is_well_formed()).or_else(made);
        self.free(name.unwrap_or_else(|| Slug::new(otherwise)))
    }

    /// This name, or with a number behind it if it is taken.
    pub(super) fn free(&mut self, name: Slug) -> Slug {
        let numbered = (2_u32..).map(|n| Slug::new(&format!("{name}-{n}")));
        let free = std::iter::once(name).chain(numbered).find(|name| !self.0.contains(name)).unwrap_or(name);
        self.take(free);
        free
    }
}
