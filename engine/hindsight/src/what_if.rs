//! What if: a log and what would have come of it with a change. Both worlds on one axis of time, where they part, what became of the acts
//! of the log in the other world, what ends otherwise and by which way, and how often it would have gone better.
//!
//! Nothing here says what people would have done: the acts of the log go on as if nobody had noticed.

use std::collections::BTreeMap;

use kernel::{names::Slug, time::Time};
use serde::{Serialize, Serializer, ser::SerializeStruct as _};
use vocabulary::{
    act::{ActKind, Refusal},
    fact::{Cause, Fact},
    measure::{Better, MainMeasure, measure},
};

use crate::{
    apart::{Apart, apart},
    assent::Ask,
    change::Changed,
    course::ActCourse,
    odds::{Odds, OddsAsked, odds},
    step::{Origin, Tried},
    telling::{HourOf, Telling, mains, published, tell},
    way::{CauseWay, Which, Worlds},
};

#[cfg(test)]
mod tests;

/// What a change would have come to.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// The measures that are told of first, each with the way that is good.
    pub mains: Vec<MainMeasure>,
    /// As it was recorded.
    pub recorded: Telling,
    /// As it was changed.
    pub changed: Telling,
    /// Facts that only one of them has.
    pub apart: Apart,
    /// The first fact that only one of them has, beyond the change itself.
    pub parting: Option<Parting>,
    /// The acts that come out otherwise.
    pub acts: ActsOtherwise,
    /// All measures that end otherwise, in the order of measures.
    pub measures: Vec<MeasureChange>,
    /// The ways from main measures that end otherwise back to the change.
    pub ways: Vec<CauseWay>,
    /// How often it would have gone better, if that was asked.
    pub odds: Option<Odds>,
}

/// Where two worlds part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parting {
    /// The world in which it came to pass.
    pub which: Which,
    /// What came to pass.
    #[serde(flatten)]
    pub fact: Fact,
    /// The fact that it came of, in the same world; none where it came of no fact.
    pub because: Option<Fact>,
}

/// The acts of both worlds, as far as they come out otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActsOtherwise {
    /// Acts in the log.
    pub recorded: usize,
    /// Acts of the change that were refused.
    pub change_refused: Vec<ActOtherwise>,
    /// Acts that the log has done and that are impossible now.
    pub impossible: Vec<ActOtherwise>,
    /// Acts that the log has refused and that are possible now.
    pub possible: Vec<ActOtherwise>,
    /// What was to be granted, and was.
    pub granted: Vec<ActOtherwise>,
    /// What was to be granted and could not be: word of it did not come in time, or there was nothing to give.
    pub unanswered: Vec<UngrantedAsk>,
}

/// An act that comes out otherwise. Its words are left out: they may be nobody else's business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActOtherwise {
    /// Its number in the log, if it has one.
    pub n: Option<u32>,
    /// When.
    #[serde(rename = "at_s")]
    pub at: Time,
    /// Whose.
    pub seat: Slug,
    /// What kind of act.
    pub act: ActKind,
    /// Why it was refused, in the world in which it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Refusal>,
}

/// Something that was asked and could not be granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UngrantedAsk {
    /// Who asked.
    pub from: Slug,
    /// Who was asked.
    pub to: Slug,
}

/// A measure that ends otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureChange {
    /// Its key.
    pub measure: String,
    /// As it was recorded.
    pub recorded: i64,
    /// As it was changed.
    pub changed: i64,
    /// Whether that is better, worse, or more or less of something of which neither is good.
    pub direction: Direction,
}

impl Serialize for MeasureChange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Difference", 4)?;
        fields.serialize_field("measure", &self.measure)?;
        fields.serialize_field("recorded", &published(&self.measure, self.recorded))?;
        fields.serialize_field("changed", &published(&self.measure, self.changed))?;
        fields.serialize_field("direction", &self.direction)?;
        fields.end()
    }
}

/// Which way a measure goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Direction {
    Better,
    Worse,
    More,
    Less,
}

impl WhatIf {
    /// Follows both courses, and as many pairs of them as are asked for.
    ///
    /// # Errors
    /// Why a scenario cannot be opened.
    pub fn of(recorded: &ActCourse, changed: &Changed, asked: &OddsAsked) -> Result<Self, String> {
        let mains = mains(&recorded.scenario);
        let (before, after) = (tell(recorded, &mains)?, tell(&changed.course, &mains)?);
        let origins = after.origins();
        let of_log = |n: u32| match origins.get(&n) {
            Some(Origin::Log(n)) => Some(*n),
            _ => None,
        };
        let apart = apart(&before.facts, &after.facts, &of_log);
        let worlds = Worlds {
            scenario: &changed.course.scenario,
            recorded: &before,
            changed: &after,
            apart: &apart,
            touched: &changed.touched,
        };
        let parting = worlds.parting().map(|(which, fact)| {
            let because = if let Cause::Fact(n) = fact.cause { worlds.fact(which, n) } else { None };
            let because = because.map(|because| worlds.in_log(which, because));
            Parting { which, fact: worlds.in_log(which, fact), because }
        });
        let (acts, ways) = (acts(recorded, changed, &before, &after), worlds.ways(&mains));
        let measures = differences(&before.measures, &after.measures, &mains);
        let odds = (asked.pairs > 0).then(|| odds(recorded, changed, &mains, asked)).transpose()?;
        Ok(Self { mains, recorded: before, changed: after, apart, parting, acts, measures, ways, odds })
    }

    /// Whether nothing at all comes out otherwise.
    pub fn is_the_same(&self) -> bool {
        self.apart.only_first.is_empty() && self.apart.only_second.is_empty()
    }

    /// The hours of both worlds, one beside the other.
    pub fn hours(&self) -> impl Iterator<Item = (&HourOf, &HourOf)> {
        self.recorded.hours.iter().zip(&self.changed.hours)
    }
}

/// What became of the acts.
fn acts(recorded: &ActCourse, changed: &Changed, before: &Telling, after: &Telling) -> ActsOtherwise {
    let mut found = ActsOtherwise { recorded: recorded.steps.len(), ..ActsOtherwise::default() };
    for tried in &after.tried {
        let of = tried.step.of;
        let of_change = match of {
            Origin::Log(n) => changed.touched.contains(&n),
            Origin::Change(_) => true,
            Origin::Answer(_) => {
                found.granted.push(otherwise(tried, None));
                continue;
            }
        };
        match (&tried.came, before.came(of)) {
            (Err(why), _) if of_change => found.change_refused.push(otherwise(tried, Some(why))),
            (Err(why), Some(Ok(_))) => found.impossible.push(otherwise(tried, Some(why))),
            (Ok(_), Some(Err(why))) => found.possible.push(otherwise(tried, Some(why))),
            _ => {}
        }
    }
    let unanswered = |ask: &Ask| UngrantedAsk { from: ask.from, to: ask.to };
    found.unanswered = after.unanswered.iter().map(unanswered).collect();
    found
}

fn otherwise(tried: &Tried, why: Option<&Refusal>) -> ActOtherwise {
    let n = if let Origin::Log(n) = tried.step.of { Some(n) } else { None };
    let (at, seat, act) = (tried.step.at, tried.step.seat.0, tried.step.act.kind());
    ActOtherwise { n, at, seat, act, why: why.cloned() }
}

/// All measures that end otherwise. The scenario may say which way is good; else the measure does.
pub fn differences(before: &[(String, i64)], after: &[(String, i64)], mains: &[MainMeasure]) -> Vec<MeasureChange> {
    let known: BTreeMap<&str, i64> = before.iter().map(|(key, value)| (key.as_str(), *value)).collect();
    let differs = |(key, changed): &(String, i64)| {
        let (recorded, changed) = (known.get(key.as_str()).copied().unwrap_or(0), *changed);
        let direction = direction(key, changed - recorded, mains);
        (recorded != changed).then(|| MeasureChange { measure: key.clone(), recorded, changed, direction })
    };
    after.iter().filter_map(differs).collect()
}

/// Which way a measure goes that changes by so much.
pub fn direction(key: &str, by: i64, mains: &[MainMeasure]) -> Direction {
    let own = mains.iter().find(|main| main.measure == key).and_then(|main| main.better);
    match (own.or_else(|| measure(key).map(|known| known.better)), by > 0) {
        (Some(Better::More), true) | (Some(Better::Less), false) => Direction::Better,
        (Some(Better::More), false) | (Some(Better::Less), true) => Direction::Worse,
        (_, true) => Direction::More,
        (_, false) => Direction::Less,
    }
}
