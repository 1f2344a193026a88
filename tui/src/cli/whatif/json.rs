//! What `whatif --format json` prints and `whatif.json` holds. The order of the fields is fixed; what comes later stands behind.

use std::time::Duration;

use hindsight::{
    no_return::NoReturn,
    odds::{MeasureOdds, Odds},
    telling::published,
    way::CauseWay,
    what_if::{ActsOtherwise, MeasureChange, Parting, WhatIf},
};
use kernel::{names::Slug, seal::Seal, time::Time};
use serde::Serialize;
use serde_json::Value;
use vocabulary::{
    change::Change,
    measure::{Better, MeasureUnit, PARTS, measure},
};

use super::found::Found;
use crate::what_if::PlayedLog;

/// All that was found.
#[derive(Serialize)]
pub(super) struct Printed<'a> {
    scenario: Slug,
    seed: u64,
    variant: Option<Slug>,
    until_s: Time,
    changes: &'a [Change],
    #[serde(flatten)]
    what_if: Option<WhatIfFields<'a>>,
    no_return: Option<&'a NoReturn>,
    /// Whatever stands here: people would have reacted, and the acts of the log did not.
    caution: &'static str,
    /// Left out of files, which are the same in whatever time.
    #[serde(skip_serializing_if = "Option::is_none")]
    wall_ms: Option<u128>,
}

/// Two worlds side by side.
#[derive(Serialize)]
struct WhatIfFields<'a> {
    seals: SealsOf,
    same: bool,
    parting: Option<&'a Parting>,
    facts: FactCounts,
    acts: &'a ActsOtherwise,
    measures: &'a [MeasureChange],
    main: Vec<MainHours<'a>>,
    ways: &'a [CauseWay],
    odds: Option<Odds>,
    /// The changes, by their places in `changes`, that found nothing to change.
    idle: &'a [usize],
}

#[derive(Serialize)]
struct SealsOf {
    recorded: Seal,
    changed: Seal,
}

#[derive(Serialize)]
struct FactCounts {
    both: usize,
    recorded: usize,
    changed: usize,
}

/// A main measure hour by hour.
#[derive(Serialize)]
struct MainHours<'a> {
    measure: &'a str,
    better: Option<Better>,
    hours: Vec<HourPair>,
}

#[derive(Serialize)]
struct HourPair {
    at_s: Time,
    recorded: Value,
    changed: Value,
}

impl<'a> Printed<'a> {
    pub(super) fn of(played: &'a PlayedLog, found: &'a Found) -> Self {
        let fields = found.what_if.as_ref().map(|(world, what_if)| fields(what_if, &world.changed.idle));
        Self {
            scenario: played.scenario().id,
            seed: played.recorded.seed,
            variant: played.log().header.variant,
            until_s: played.recorded.until,
            changes: &found.changes,
            what_if: fields,
            no_return: found.no_return.as_ref(),
            caution: "acts_go_on_as_recorded",
            wall_ms: None,
        }
    }

    /// The same with the time that it took.
    pub(super) fn timed(self, took: Duration) -> Self {
        Self { wall_ms: Some(took.as_millis()), ..self }
    }
}

fn fields<'a>(of: &'a WhatIf, idle: &'a [usize]) -> WhatIfFields<'a> {
    let hours = |place: usize, key: &str| {
        of.hours()
            .map(|(before, after)| HourPair {
                at_s: before.at,
                recorded: published(key, before.values[place]),
                changed: published(key, after.values[place]),
            })
            .collect()
    };
    let main = of.mains.iter().enumerate().map(|(place, main)| MainHours {
        measure: &main.measure,
        better: main.better,
        hours: hours(place, &main.measure),
    });
    WhatIfFields {
        seals: SealsOf { recorded: of.recorded.seal, changed: of.changed.seal },
        same: of.is_the_same(),
        parting: of.parting.as_ref(),
        facts: FactCounts {
            both: of.apart.same,
            recorded: of.apart.only_first.len(),
            changed: of.apart.only_second.len(),
        },
        acts: &of.acts,
        measures: &of.measures,
        main: main.collect(),
        ways: &of.ways,
        odds: of.odds.clone().map(in_units),
        idle,
    }
}

/// Differences as measures are published: parts of one as decimals.
fn in_units(mut odds: Odds) -> Odds {
    let parts = |key: &str| measure(key).is_some_and(|known| known.unit == MeasureUnit::Fraction);
    for MeasureOdds { measure: key, difference, .. } in &mut odds.measures {
        *difference = difference.map(|found| if parts(key) { found.per(PARTS as f64) } else { found });
    }
    odds
}
