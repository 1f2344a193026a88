//! Changes carried out: of the course that a log records the one that is asked for. Acts are left out, moved, replaced and added; what
//! was refused or left open between two seats is granted. A variant and figures make another scenario, which comes in ready made.
//!
//! It does not ask whether an act is possible: the other world says so when the course is followed.

use std::{collections::BTreeSet, sync::Arc};

use kernel::{
    names::Slug,
    time::{Calendar, Moment, Time},
};
use vocabulary::{
    act::Actor,
    change::{Change, Instead},
    scenario::Scenario,
};

use crate::{
    assent::refused,
    course::ActCourse,
    step::{CourseStep, Origin},
};

/// A course that was made of another.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The course.
    pub course: ActCourse,
    /// The acts of the log that the changes speak of, or take back because they refused what is granted now.
    pub touched: BTreeSet<u32>,
    /// How many acts both courses begin with, one like the other, before anything can be otherwise; nothing where the scenario is
    /// another one from the start.
    pub shared: Option<usize>,
    /// The changes, by their places, that found nothing to change: nothing was asked between two seats that was not granted.
    pub idle: Vec<usize>,
}

/// The course of a log with changes. `scenario` is that of the course, or the one that its variant and its figures make of it.
///
/// # Errors
/// The calendar of the scenario cannot be read, or a time in a change; whoever read the change file has told it.
pub fn changed(recorded: &ActCourse, changes: &[Change], scenario: Arc<Scenario>) -> Result<Changed, String> {
    let calendar = Calendar::new(&scenario.start, &scenario.zone).map_err(|fault| format!("{fault:?}"))?;
    let time = |at: &Moment| calendar.read(at.as_str()).map_err(|fault| fault.to_string());
    let mut touched = BTreeSet::new();
    let mut steps: Vec<CourseStep> = Vec::new();
    for step in &recorded.steps {
        let change = changes.iter().find(|change| change.number().map(Origin::Log) == Some(step.of));
        touched.extend(change.and_then(Change::number));
        match change {
            Some(Change::Drop(_)) => {}
            Some(Change::Move(_, by)) => steps.push(CourseStep { at: step.at + *by, ..step.clone() }),
            Some(Change::Replace(_, instead)) => steps.push(replaced(step, instead, &time)?),
            _ => steps.push(step.clone()),
        }
    }
    for (place, change) in changes.iter().enumerate() {
        if let Change::Add(deed) = change {
            let (at, seat, act) = (time(&deed.at)?, Actor(deed.seat), deed.act.clone());
            steps.push(CourseStep { at, seat, act, of: Origin::Change(place) });
        }
    }
    // What was moved to a second comes behind what was done in it.
    let moved = |step: &CourseStep| !recorded.steps.contains(step);
    steps.sort_by_cached_key(|step| (step.at, moved(step)));
    let (mut asks, mut idle) = (Vec::new(), Vec::new());
    for (place, change) in changes.iter().enumerate() {
        let Change::Agree(seats) = change else { continue };
        let found = granted(&mut steps, *seats, &scenario, &mut touched);
        if found.is_empty() {
            idle.push(place);
        }
        asks.extend(found);
    }
    let shared = Arc::ptr_eq(&scenario, &recorded.scenario).then(|| {
        let like = recorded.steps.iter().zip(&steps).take_while(|(one, other)| one == other).count();
        let asked = asks.iter().filter_map(|ask: &crate::assent::Ask| steps.iter().position(|step| step.of == ask.of));
        asked.min().map_or(like, |first| first.min(like))
    });
    let course = ActCourse { scenario, steps, asks, ..recorded.clone() };
    Ok(Changed { course, touched, shared, idle })
}

fn replaced(
    step: &CourseStep,
    instead: &Instead,
    time: &dyn Fn(&Moment) -> Result<Time, String>,
) -> Result<CourseStep, String> {
    Ok(CourseStep {
        at: instead.at.as_ref().map_or(Ok(step.at), time)?,
        seat: instead.seat.map_or(step.seat, Actor),
        act: instead.act.clone().unwrap_or_else(|| step.act.clone()),
        of: step.of,
    })
}

/// What is granted between two seats; the acts that refused it are taken out.
fn granted(
    steps: &mut Vec<CourseStep>,
    seats: (Slug, Slug),
    scenario: &Scenario,
    touched: &mut BTreeSet<u32>,
) -> Vec<crate::assent::Ask> {
    let (asks, noes) = refused(steps, seats, scenario);
    steps.retain(|step| !noes.contains(&step.of));
    touched.extend(noes.iter().filter_map(|no| if let Origin::Log(n) = no { Some(*n) } else { None }));
    asks
}
