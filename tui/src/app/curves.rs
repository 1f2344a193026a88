//! Curves: the main measures of a record over its time, and the facts that moved them.
//!
//! Each measure is read at as many seconds, evenly apart, as make a smooth line on the widest screen. What moved it is known for measures
//! that are counted fact by fact; those that are worked out of several (means, shares) have a curve and no movers.

use engine::debrief::measure::Measures;
use kernel::time::Time;
use vocabulary::{
    fact::{Fact, What},
    scenario::Scenario,
};

/// How many times each measure is read.
pub const READINGS: usize = 240;

/// Measures that are shown where a scenario names no main ones.
const USUAL: [&str; 8] =
    ["harmed", "displaced", "without_shelter", "crossed", "turned_back", "crossed_unseen", "wait_mean_s", "trust_mean"];

/// A fact that moved a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Mover {
    /// When.
    pub at: Time,
    /// The number of the fact.
    pub fact: u64,
    /// By how much.
    pub by: i64,
    /// What came to pass.
    pub what: What,
}

/// A measure over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its published key.
    pub key: String,
    /// How it stood at each reading, in its unit.
    pub values: Vec<i64>,
    /// Whether it is counted fact by fact, so that what moved it is known.
    pub counted: bool,
    /// What moved it, oldest first.
    pub movers: Vec<Mover>,
}

/// The curves of a record, and which is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// As the scenario names its main measures.
    pub curves: Vec<Curve>,
    /// The chosen one.
    pub at: usize,
    /// The last second.
    pub end: Time,
}

impl Curves {
    /// The curves of a whole record up to its last second.
    pub fn of<'f>(scenario: &Scenario, facts: impl Iterator<Item = &'f Fact>, end: Time) -> Self {
        let main = scenario.main_measures.iter().map(|main| main.measure.clone());
        let mut keys: Vec<String> = main.collect();
        if keys.is_empty() {
            keys = USUAL.iter().map(|key| (*key).to_owned()).collect();
        }
        let curve = |key: String| {
            let counted = Measures::plain_count(&key).is_some();
            Curve { key, values: Vec::new(), counted, movers: Vec::new() }
        };
        let mut curves: Vec<Curve> = keys.into_iter().map(curve).collect();
        let mut measures = Measures::new(scenario);
        let mut stands: Vec<i64> = curves.iter().map(|curve| measures.count(&curve.key).unwrap_or(0)).collect();
        let mut read = 0;
        for fact in facts {
            while read < READINGS && fact.at > reading(read, end) {
                take(&mut curves, &measures);
                read += 1;
            }
            measures.note(fact);
            for (curve, stands) in curves.iter_mut().zip(&mut stands) {
                let now = measures.count(&curve.key).unwrap_or(*stands);
                let by = now - std::mem::replace(stands, now);
                if by != 0 {
                    curve.movers.push(Mover { at: fact.at, fact: fact.n, by, what: fact.what.clone() });
                }
            }
        }
        for _ in read..READINGS {
            take(&mut curves, &measures);
        }
        Self { curves, at: 0, end }
    }
}

/// The second of a reading.
fn reading(n: usize, end: Time) -> Time {
    let (n, last) = (i64::try_from(n).unwrap_or(0), i64::try_from(READINGS - 1).unwrap_or(1));
    Time(end.0 * n / last)
}

fn take(curves: &mut [Curve], measures: &Measures) {
    let all = measures.finish();
    for curve in curves {
        let value = all.iter().find(|(key, _)| *key == curve.key).map_or(0, |(_, value)| *value);
        curve.values.push(value);
    }
}

impl Curve {
    /// How it stood at a second.
    pub fn value_at(&self, at: Time, end: Time) -> i64 {
        let last = i64::try_from(self.values.len().saturating_sub(1)).unwrap_or(0);
        let n = at.0.clamp(0, end.0.max(1)) * last / end.0.max(1);
        usize::try_from(n).ok().and_then(|n| self.values.get(n)).copied().unwrap_or(0)
    }

    /// What moved it from a second up to before another one, what moved it most first.
    pub fn moved_between(&self, from: Time, to: Time) -> Vec<&Mover> {
        let mut movers: Vec<&Mover> = self.movers.iter().filter(|mover| mover.at >= from && mover.at < to).collect();
        movers.sort_by_key(|mover| (std::cmp::Reverse(mover.by.abs()), mover.fact));
        movers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::names::Slug;
    use vocabulary::{
        fact::{Cause, ThreatFact},
        measure::MainMeasure,
        terms::Danger,
    };

    #[test]
    fn a_curve_rises_where_its_facts_lie_and_names_them() {
        let main_measures = vec![MainMeasure { measure: "harmed".to_owned(), better: None }];
        let scenario = Scenario { main_measures, ..Scenario::default() };
        let harmed = |n, at, people| {
            let what = ThreatFact::PeopleHarmed { place: Slug::new("market"), people, danger: Danger::Attack };
            Fact { n, at: Time(at), cause: Cause::Start, roll: None, what: What::Threat(what) }
        };
        let facts = [harmed(1, 1000, 3), harmed(2, 5000, 20), harmed(3, 5000, 1)];
        let end = Time(10_000);
        let curves = Curves::of(&scenario, facts.iter(), end);
        let curve = &curves.curves[0];
        assert_eq!(curve.values.len(), READINGS);
        assert_eq!([0, 900, 1100, 4900, 5100, 10_000].map(|at| curve.value_at(Time(at), end)), [0, 0, 3, 3, 24, 24]);
        let moved: Vec<(u64, i64)> =
            curve.moved_between(Time(4000), Time(6000)).iter().map(|mover| (mover.fact, mover.by)).collect();
        assert_eq!(moved, [(2, 20), (3, 1)]);
    }
}
