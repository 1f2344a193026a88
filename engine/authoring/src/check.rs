//! Whether a scenario that could be read also makes sense: names resolve and are of the right kind, numbers stay within their
//! ranges, times within the exercise, roads join what they should, and seats may do what is expected of them.
//!
//! What a field of an effect or a condition holds is said by its table; so a new one is checked without a line here. Of the other
//! shapes most is decided by the name of the field, wherever it stands: `post` holds the name of a post.
//! All complaints come at once; nothing is changed, and how people read them is decided elsewhere.

mod acts;
pub(crate) mod conditions;
mod countries;
mod given;
mod land;
mod measures;
mod modules;
mod movement;
pub(crate) mod names;
mod never;
mod numbers;
mod parameters;
mod places;
mod plan;
mod plays;
mod rows;
mod seats;
mod short;
mod staging;
mod texts;
mod time;
pub(crate) mod values;
mod variants;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use reading::{node::Step, slip::Mark, split::Sources};
use vocabulary::{
    act::ActKind,
    kind::Kind,
    scenario::{Scenario, Seat},
};

pub(crate) use self::land::kilometres;
use self::never::Prospects;
use super::{
    beside::Beside,
    complaint::{Clock, Complaint, Fault},
};

/// Complaints told at once, at most: whoever has so many begins with these.
const MOST: usize = 2_000;
/// Names compared with each other in search of the one that was meant, at most.
const GUESSES: usize = 1_000_000;

/// Complains of everything that does not make sense. How it stands with a file that it hands out, `beside` says.
pub fn check(scenario: &Scenario, sources: &Sources, beside: &dyn Fn(&str) -> Beside) -> Vec<Complaint> {
    let mut checker = Checker {
        scenario,
        sources,
        names: BTreeMap::new(),
        meant: BTreeSet::new(),
        doubled: BTreeSet::new(),
        guesses: GUESSES,
        orders_unclear: false,
        calendar: None,
        variant: None,
        complaints: Vec::new(),
    };
    checker.names();
    checker.short_names();
    checker.calendar();
    checker.values();
    checker.geography();
    checker.numbers();
    checker.seats();
    checker.tongues();
    checker.rows();
    checker.tested_plan();
    checker.phases();
    checker.attachments(beside);
    checker.conditions();
    checker.acts();
    checker.modules();
    checker.told_places();
    checker.movement();
    checker.parameters();
    checker.main_measures();
    checker.plays();
    checker.variants();
    checker.complaints
}

type Steps<'a> = Vec<Step<'a>>;

struct Checker<'s> {
    scenario: &'s Scenario,
    sources: &'s Sources,
    /// What every name stands for, and where it is declared.
    names: BTreeMap<Slug, (Kind, &'static str, Steps<'s>)>,
    /// Well formed versions of names that are not: who writes `diffa` where `Diffa` is declared is told once, at the declaration.
    meant: BTreeSet<String>,
    /// Names declared twice; what hangs on them is not judged, since nobody knows which is meant.
    doubled: BTreeSet<Slug>,
    /// How many names may still be compared in search of the one that was meant.
    guesses: usize,
    /// What seats command could not be read as it was meant; whose orders a thing is under is not judged.
    orders_unclear: bool,
    calendar: Option<Calendar>,
    /// Where the variant stands that made this scenario of another; what is wrong in it is told there.
    variant: Option<usize>,
    complaints: Vec<Complaint>,
}

impl<'s> Checker<'s> {
    fn complain(&mut self, field: &'static str, steps: &[Step<'_>], fault: impl Into<Fault>) {
        self.complain_with(field, steps, fault, None);
    }

    fn complain_with(
        &mut self,
        field: &'static str,
        steps: &[Step<'_>],
        fault: impl Into<Fault>,
        related: Option<(Mark, &'static str, Steps<'s>)>,
    ) {
        if self.complaints.len() >= MOST {
            return;
        }
        let spot = match self.variant {
            Some(i) => self.sources.place("variants", &[Step::Index(i)]),
            None => self.sources.place(field, steps),
        };
        let Some(spot) = spot else { return };
        let related = related.and_then(|(mark, field, steps)| Some((mark, self.sources.place(field, &steps)?)));
        self.complaints.push(Complaint::new(fault.into(), spot, related));
    }

    fn declared(&self, mark: Mark, name: Slug) -> Option<(Mark, &'static str, Steps<'s>)> {
        self.names.get(&name).map(|(_, field, steps)| (mark, *field, steps.clone()))
    }

    fn kind(&self, name: Slug) -> Option<Kind> {
        self.names.get(&name).map(|(kind, ..)| *kind)
    }

    fn seat(&self, name: Slug) -> Option<&'s Seat> {
        self.scenario.seats.iter().find(|seat| seat.id == name)
    }

    /// Whether an item of a list was read without an error, so that its fields can be held against each other.
    fn is_sound(&self, field: &'static str, i: usize) -> bool {
        self.sources.is_sound(field, i)
    }

    fn prospects(&self) -> Prospects<'_> {
        Prospects::new(self.scenario, self.calendar.as_ref())
    }

    /// The day and the hour of a point of time.
    fn clock(&self, time: Time) -> Option<Clock> {
        let (day, hour, minute, _) = self.calendar.as_ref()?.day_and_clock(time);
        Some(Clock { day, hour, minute })
    }
}

/// What an act is done to: the kinds of the first thing that it names. Empty where it names none.
fn targets(act: ActKind) -> &'static [Kind] {
    act.fields().iter().find_map(|field| field.holds.names()).unwrap_or_default()
}
