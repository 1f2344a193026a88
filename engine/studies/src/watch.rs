//! What is watched in a run beside its measures: which injects came and when, what was expected and shown, how long nothing reached a
//! seat, which acts were tried and refused, and how much of a loss lay before anybody could decide anything.
//!
//! It listens to facts, as measures do, and never feeds back. Two things it asks at the end, since no fact tells them: whether what a
//! task or a row waits for holds by then, whoever brought it about. It judges nothing: what is worth a word to the author is in
//! [`advice`](crate::advice).
//!
//! Keys are the same in every run of a scenario, in this order. A second is one of exercise time, or [`NEVER`].
//!
//! | key | value |
//! |---|---|
//! | `inject.ROW` | the second at which the row first came |
//! | `expected.ROW` | the second at which what it expects was met, in time or late |
//! | `task.TASK` | the second at which the task was shown |
//! | `holds.ROW` `holds.TASK` | whether its condition holds at the end: 1 or 0 |
//! | `idle.SEAT` `idle_from.SEAT` | the longest span in seconds in which nothing reached the seat, nothing was expected of it and it did nothing; and the second at which that began |
//! | `lesson` | the second of the first decision of a seat, or of the first thing expected of one, whichever came first |
//! | `before.MEASURE` | a main measure at that second |
//! | `tried.ACT` `refused.ACT` | how often seats tried an act, and how often it was refused |

use std::collections::{BTreeMap, BTreeSet};

use engine::{debrief::measure::Measures, exercise::Exercise};
use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{ActKind, Actor, Right},
    condition::Condition,
    fact::{ExerciseFact, Fact, SharingFact, What},
    inject::Row,
    scenario::Scenario,
};

/// What never happened has this for its second.
pub const NEVER: i64 = -1;

/// What is watched in one run.
#[derive(Debug)]
pub(crate) struct Watch<'s> {
    scenario: &'s Scenario,
    injects: BTreeMap<Slug, Time>,
    expected: BTreeMap<Slug, Time>,
    tasks: BTreeMap<Slug, Time>,
    seats: BTreeMap<Slug, Waiting>,
    /// The seats of which each row that is open expects something.
    open: BTreeMap<Slug, &'s [Slug]>,
    lesson: Option<(Time, Measures)>,
    acts: BTreeMap<ActKind, Tries>,
}

/// How long a seat has had nothing to do.
#[derive(Clone, Copy, Debug, Default)]
struct Waiting {
    since: Time,
    /// The longest span in seconds…
    longest: i64,
    /// …and when it began.
    from: Time,
}

/// How often an act was tried.
#[derive(Clone, Copy, Debug, Default)]
struct Tries {
    done: i64,
    refused: i64,
}

impl Waiting {
    fn ends(&mut self, at: Time) {
        let span = (at - self.since).0;
        if span > self.longest {
            (self.longest, self.from) = (span, self.since);
        }
        self.since = at;
    }
}

impl<'s> Watch<'s> {
    /// Nothing has happened yet.
    pub(crate) fn of(scenario: &'s Scenario) -> Self {
        let seats = scenario.seats.iter().map(|seat| (seat.id, Waiting::default())).collect();
        let (injects, expected, tasks) = Default::default();
        Self { scenario, injects, expected, tasks, seats, open: BTreeMap::new(), lesson: None, acts: BTreeMap::new() }
    }

    /// Takes note of a fact. `measures` are those before it.
    pub(crate) fn note(&mut self, fact: &Fact, measures: &Measures) {
        let at = fact.at;
        match &fact.what {
            What::Exercise(ExerciseFact::InjectFired { row, .. }) => self.came(*row, at, measures),
            What::Exercise(ExerciseFact::InjectDelivered { seat, .. })
            | What::Sharing(SharingFact::ReportReached { to: seat, .. })
            | What::Sharing(SharingFact::SeatTold { seat, .. })
            | What::Sharing(SharingFact::MeetingCalled { with: seat, .. })
            | What::Sharing(SharingFact::MeetingAgreed { by: seat, .. })
            | What::Sharing(SharingFact::MeetingDeclined { by: seat, .. }) => self.busy(*seat, at),
            What::Exercise(ExerciseFact::ExpectationMet { row, .. }) => {
                self.expected.entry(*row).or_insert(at);
                self.closes(*row, at);
            }
            What::Exercise(ExerciseFact::ExpectationMissed { row }) => self.closes(*row, at),
            What::Exercise(ExerciseFact::TaskShown { task, .. }) => _ = self.tasks.entry(*task).or_insert(at),
            What::Exercise(ExerciseFact::ActDone { seat, kind, .. }) if *seat != Actor::facilitator().0 => {
                self.acts.entry(*kind).or_default().done += 1;
                self.busy(*seat, at);
                self.begins(at, measures);
            }
            What::Exercise(ExerciseFact::ActRefused { seat, kind, .. }) if *seat != Actor::facilitator().0 => {
                self.acts.entry(*kind).or_default().refused += 1;
                self.busy(*seat, at);
            }
            _ => {}
        }
    }

    fn came(&mut self, row: Slug, at: Time, measures: &Measures) {
        self.injects.entry(row).or_insert(at);
        // A row that was added at the table is none of the scenario's.
        let Some(expected) = self.row(row).and_then(|row| row.expect.as_ref()) else { return };
        let seats = expected.seats.as_slice();
        seats.iter().for_each(|seat| self.busy(*seat, at));
        self.open.insert(row, seats);
        self.begins(at, measures);
    }

    fn row(&self, id: Slug) -> Option<&'s Row> {
        self.scenario.msel.iter().find(|row| row.id == id)
    }

    /// What a row expects is settled, and its seats have had something to do until now.
    fn closes(&mut self, row: Slug, at: Time) {
        let Some(seats) = self.open.remove(&row) else { return };
        for seat in seats {
            if let Some(waiting) = self.seats.get_mut(seat) {
                waiting.since = at;
            }
        }
    }

    /// Something reached a seat, or it did something.
    fn busy(&mut self, seat: Slug, at: Time) {
        let answers = self.open.values().any(|seats| seats.contains(&seat));
        let Some(waiting) = self.seats.get_mut(&seat) else { return };
        if answers { waiting.since = at } else { waiting.ends(at) }
    }

    /// From here on somebody can decide something.
    fn begins(&mut self, at: Time, measures: &Measures) {
        if self.lesson.is_none() {
            self.lesson = Some((at, measures.clone()));
        }
    }

    /// What was seen, when the run is over.
    pub(crate) fn finish(mut self, exercise: &mut Exercise) -> Vec<(String, i64)> {
        let (scenario, now) = (self.scenario, exercise.now());
        let seats: Vec<Slug> = self.seats.keys().copied().collect();
        seats.into_iter().for_each(|seat| self.busy(seat, now));
        let mut found = Vec::new();
        let mut put = |kind: &str, of: &str, value: i64| found.push((format!("{kind}.{of}"), value));
        let when = |times: &BTreeMap<Slug, Time>, of: Slug| times.get(&of).map_or(NEVER, |at| at.0);
        for row in &scenario.msel {
            put("inject", row.id.as_str(), when(&self.injects, row.id));
        }
        for row in scenario.msel.iter().filter(|row| row.expect.is_some()) {
            put("expected", row.id.as_str(), when(&self.expected, row.id));
        }
        for task in tasks(scenario).map(|(task, _)| task) {
            put("task", task.as_str(), when(&self.tasks, task));
        }
        for (of, condition) in effects(scenario).chain(tasks(scenario)) {
            put("holds", of.as_str(), i64::from(exercise.holds(condition)));
        }
        for seat in &scenario.seats {
            let Waiting { longest, from, .. } = self.seats.get(&seat.id).copied().unwrap_or_default();
            put("idle", seat.id.as_str(), longest);
            put("idle_from", seat.id.as_str(), from.0);
        }
        for kind in open_to_seats(scenario) {
            let Tries { done, refused } = self.acts.get(&kind).copied().unwrap_or_default();
            put("tried", kind.name(), done + refused);
            put("refused", kind.name(), refused);
        }
        found.extend(self.lesson(scenario));
        found
    }

    fn lesson(self, scenario: &Scenario) -> Vec<(String, i64)> {
        let (at, measures) = self.lesson.map_or((NEVER, Vec::new()), |(at, measures)| (at.0, measures.finish()));
        let values: BTreeMap<String, i64> = measures.into_iter().collect();
        let mains = scenario.main_measures.iter().map(|main| &main.measure);
        let before = mains.map(|key| (format!("before.{key}"), values.get(key).copied().unwrap_or(0)));
        [("lesson".to_owned(), at)].into_iter().chain(before).collect()
    }
}

/// The critical tasks of a scenario, each with what shows it.
fn tasks(scenario: &Scenario) -> impl Iterator<Item = (Slug, &Condition)> {
    scenario.objectives.iter().flat_map(|objective| &objective.tasks).map(|task| (task.id, &task.when))
}

/// The rows that expect something to come about, each with what.
fn effects(scenario: &Scenario) -> impl Iterator<Item = (Slug, &Condition)> {
    scenario.msel.iter().filter_map(|row| Some((row.id, row.expect.as_ref()?.effect.as_ref()?)))
}

/// The acts that at least one seat of a scenario may do, in the order of the table of acts.
fn open_to_seats(scenario: &Scenario) -> impl Iterator<Item = ActKind> {
    let granted: BTreeSet<ActKind> = scenario.seats.iter().flat_map(|seat| seat.may.iter().copied()).collect();
    ActKind::ALL.iter().copied().filter(move |kind| match kind.rule().right {
        Right::Everybody => true,
        Right::Granted => granted.contains(kind),
        Right::Facilitator => false,
    })
}
