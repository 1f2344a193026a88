//! What was expected and was missed or came late: rows of the MSEL, by the facts about them, and critical tasks. What a facilitator marked
//! as done is neither; nor is what was still awaited when the record ended.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::ActKind,
    condition::Condition,
    fact::{Cause, ExerciseFact, Fact, What},
    inject::Row,
    scenario::Task,
};

use super::parts::Expectation;
use crate::record::PlayedRecord;

/// An expected action that was missed or late.
#[derive(Clone, Debug)]
pub(super) struct MissedAction<'r> {
    pub of: Expectation,
    /// The row that asks for it, if it is one.
    pub row: Option<&'r Row>,
    pub seats: &'r [Slug],
    pub acts: &'r [ActKind],
    pub on: Option<Slug>,
    pub effect: Option<&'r Condition>,
    pub since: Time,
    pub by: Option<Time>,
    /// The fact since which it was awaited.
    pub asked: u64,
    pub late: Option<Late>,
}

/// That it came about after its time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Late {
    pub at: Time,
    /// The fact that says so.
    pub fact: u64,
    /// By whose act, where the fact names it.
    pub deed: Option<(Slug, u32)>,
    /// What bore it out.
    pub cause: Cause,
}

/// All of them, in the order in which they were awaited.
pub(super) fn of<'r>(record: &'r PlayedRecord<'_>) -> Vec<MissedAction<'r>> {
    let mut all = rows(record);
    all.extend(tasks(record));
    all.sort_by_key(|awaited| (awaited.since, awaited.of));
    all
}

/// How a row stands while the facts about it are read.
#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    fired: Option<(u64, Time)>,
    missed: Option<Time>,
    late: Option<Late>,
    met: bool,
}

fn rows<'r>(record: &'r PlayedRecord<'_>) -> Vec<MissedAction<'r>> {
    let mut all: BTreeMap<Slug, Standing> = BTreeMap::new();
    for fact in record.facts {
        let What::Exercise(what) = &fact.what else { continue };
        match *what {
            ExerciseFact::InjectFired { row, .. } => all.entry(row).or_default().fired = Some((fact.n, fact.at)),
            ExerciseFact::ExpectationMissed { row } => all.entry(row).or_default().missed = Some(fact.at),
            ExerciseFact::ExpectationMet { row, seat, act, late_s, .. } => {
                let standing = all.entry(row).or_default();
                let late = Late { at: fact.at, fact: fact.n, deed: Some((seat, act)), cause: fact.cause };
                (standing.met, standing.late) = (late_s == 0, (late_s > 0).then_some(late));
            }
            ExerciseFact::DeedMarked { of, done, .. } => {
                if let Some(standing) = all.get_mut(&of) {
                    (standing.met, standing.missed) = (done, standing.missed.filter(|_| !done));
                }
            }
            _ => {}
        }
    }
    let awaited = |row: &'r Row| {
        let expected = row.expect.as_ref()?;
        let standing = all.get(&row.id).filter(|standing| !standing.met)?;
        let (asked, since) = standing.fired?;
        let late = standing.late;
        let by = standing.missed.or_else(|| late.map(|_| since + expected.within))?;
        Some(MissedAction {
            of: Expectation::Row(row.id),
            row: Some(row),
            seats: &expected.seats,
            acts: &expected.acts,
            on: expected.on,
            effect: expected.effect.as_ref(),
            since,
            by: Some(by),
            asked,
            late,
        })
    };
    record.rows.iter().filter_map(awaited).collect()
}

fn tasks<'r>(record: &'r PlayedRecord<'_>) -> Vec<MissedAction<'r>> {
    let mut marked: BTreeSet<Slug> = BTreeSet::new();
    let mut shown: BTreeMap<(Slug, Slug), (bool, Option<Late>)> = BTreeMap::new();
    for fact in record.facts {
        match fact.what {
            What::Exercise(ExerciseFact::TaskShown { objective, task, in_time, .. }) => {
                let late = Late { at: fact.at, fact: fact.n, deed: None, cause: fact.cause };
                shown.insert((objective, task), (in_time, (!in_time).then_some(late)));
            }
            // The facilitator has seen it done: it is neither missed nor late.
            What::Exercise(ExerciseFact::DeedMarked { of, done: true, .. }) => _ = marked.insert(of),
            What::Exercise(ExerciseFact::DeedMarked { of, done: false, .. }) => {
                marked.remove(&of);
                shown.retain(|(_, task), _| *task != of);
            }
            _ => {}
        }
    }
    let is_end = |fact: &Fact| matches!(fact.what, What::Exercise(ExerciseFact::ExerciseEnded));
    let over = record.facts.iter().rev().any(is_end);
    let awaited = |objective: Slug, task: &'r Task| {
        if marked.contains(&task.id) {
            return None;
        }
        let by = task.by.as_ref().and_then(|by| record.calendar.read(by.as_str()).ok());
        let late = match shown.get(&(objective, task.id)) {
            Some((_, late)) => Some((*late)?),
            None if over || by.is_some_and(|by| by <= record.until) => None,
            None => return None,
        };
        Some(MissedAction {
            of: Expectation::Task { objective, task: task.id },
            row: None,
            seats: &task.seats,
            acts: &[],
            on: None,
            effect: Some(&task.when),
            since: Time::START,
            by,
            asked: record.facts.first().map_or(0, |fact| fact.n),
            late,
        })
    };
    let each =
        record.scenario.objectives.iter().flat_map(|objective| objective.tasks.iter().map(|task| (objective.id, task)));
    each.filter_map(|(objective, task)| awaited(objective, task)).collect()
}

impl MissedAction<'_> {
    /// The last moment at which it would have been in time.
    pub fn end(&self, record: &PlayedRecord<'_>) -> Time {
        self.by.unwrap_or(record.until)
    }

    /// How long it could be answered in advance: as long as it was awaited.
    pub fn earliest(&self, record: &PlayedRecord<'_>) -> Time {
        let span: Span = self.end(record) - self.since;
        self.since - span
    }
}
