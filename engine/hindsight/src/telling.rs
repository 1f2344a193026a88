//! A telling: a course followed once with its own dice, with everything that came of it, and how the main measures stood hour by hour.

use std::collections::BTreeMap;

use engine::debrief::measure::Measures;
use kernel::{
    seal::Seal,
    time::{Span, Time},
};
use vocabulary::{
    act::Refusal,
    fact::Fact,
    measure::{Better, MEASURES, MainMeasure, MeasureUnit, PARTS, measure},
    parameter::Settings,
    scenario::Scenario,
};

use crate::{
    assent::Ask,
    course::{ActCourse, Follower},
    step::{Origin, Tried},
};

/// A course, told.
#[derive(Clone, Debug)]
pub struct Telling {
    /// All facts, oldest first.
    pub facts: Vec<Fact>,
    /// All acts as they were tried, oldest first.
    pub tried: Vec<Tried>,
    /// What was to be granted and could not be.
    pub unanswered: Vec<Ask>,
    /// How the main measures stood at each full hour and at the end.
    pub hours: Vec<HourOf>,
    /// All measures at the end.
    pub measures: Vec<(String, i64)>,
    /// Happenings worked through.
    pub happenings: u64,
    /// The state at the end.
    pub seal: Seal,
}

/// How the main measures stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourOf {
    /// When.
    pub at: Time,
    /// Their values, in the order of the main measures.
    pub values: Vec<i64>,
}

/// Follows a course to its end and keeps everything.
///
/// # Errors
/// Why the scenario cannot be opened.
pub fn tell(course: &ActCourse, mains: &[MainMeasure]) -> Result<Telling, String> {
    let mut follower = course.begin(course.seed, &Settings::new())?;
    let (mut facts, mut tried, mut hours) = (Vec::new(), Vec::new(), Vec::new());
    let mut measures = Measures::new(&course.scenario);
    for at in hours_until(course.until) {
        follower.to(at, &mut |of| tried.push(of), &mut |fact| {
            measures.note(fact);
            facts.push(fact.clone());
        });
        hours.push(HourOf { at, values: values(&measures, mains) });
    }
    let unanswered = follower.unanswered().collect();
    let (happenings, seal) = (follower.exercise.happenings(), follower.exercise.seal());
    Ok(Telling { facts, tried, unanswered, hours, measures: measures.finish(), happenings, seal })
}

/// The full hours up to a second, from the first, and that second.
pub(crate) fn hours_until(until: Time) -> impl Iterator<Item = Time> {
    let hour = Span::hours(1).0;
    (1..=until.0 / hour).map(move |n| Time(n * hour)).chain((until.0 % hour != 0 || until.0 == 0).then_some(until))
}

/// The values of these measures; nought for one that nothing has moved.
pub(crate) fn values(measures: &Measures, mains: &[MainMeasure]) -> Vec<i64> {
    let all: BTreeMap<String, i64> = measures.finish().into_iter().collect();
    mains.iter().map(|main| all.get(&main.measure).copied().unwrap_or(0)).collect()
}

/// A value of a measure as it is published: a whole number, or a decimal where it is a part of one.
pub fn published(key: &str, value: i64) -> serde_json::Value {
    let is_part = measure(key).is_some_and(|known| known.unit == MeasureUnit::Fraction);
    if is_part { (value as f64 / PARTS as f64).into() } else { value.into() }
}

/// The measures by which two courses are held against each other: the main measures of a scenario, or where it names none those that
/// take a side. `better` says which way is good, whoever says so.
pub fn mains(scenario: &Scenario) -> Vec<MainMeasure> {
    let with_side = |main: MainMeasure| MainMeasure { better: main.direction(), ..main };
    if !scenario.main_measures.is_empty() {
        return scenario.main_measures.iter().cloned().map(with_side).collect();
    }
    let all = MEASURES.iter().filter(|known| known.alone && known.better != Better::Unclear);
    all.map(|known| with_side(MainMeasure { measure: known.key.to_owned(), better: None })).collect()
}

impl Telling {
    /// What became of an act of the log; nothing where it was not tried.
    pub fn came(&self, of: Origin) -> Option<&Result<u32, Refusal>> {
        self.tried.iter().find(|tried| tried.step.of == of).map(|tried| &tried.came)
    }

    /// Where each act came from, by its number.
    pub fn origins(&self) -> BTreeMap<u32, Origin> {
        // Refused acts have a number as well: they count up with the acts that were tried.
        (1..).zip(&self.tried).map(|(n, tried)| (n, tried.step.of)).collect()
    }
}

/// Follows a course to its end and keeps the measures alone.
pub(crate) fn tally(mut follower: Follower<'_>, until: Time, mut measures: Measures, mains: &[MainMeasure]) -> Tally {
    let mut refused = 0;
    follower.to(until, &mut |tried| refused += u32::from(tried.came.is_err()), &mut |fact| measures.note(fact));
    Tally { values: values(&measures, mains), refused }
}

/// What is kept of one of many runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    /// The main measures.
    pub values: Vec<i64>,
    /// Acts that were refused.
    pub refused: u32,
}
