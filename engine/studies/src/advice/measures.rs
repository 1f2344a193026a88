//! Advice on measures: loss before the lesson, luck, what stands still, acts that were refused.

use kernel::time::Time;
use vocabulary::measure::{Better, MeasureUnit, measure};

use super::{
    kind::{Advice, LOST, LUCK},
    ran::Ran,
};
use crate::{columns::Column, statistics::Statistics, told::stands_still, watch::NEVER};

/// Losses of which most lies before anybody can decide anything.
pub(super) fn lost_before(ran: &Ran<'_>) -> Vec<Advice> {
    let columns: Vec<_> = ran.summary.cells().iter().map(|cell| cell.watched("lesson")).collect();
    let lessons: Vec<i64> =
        columns.iter().flat_map(|column| column.iter().copied()).filter(|at| *at != NEVER).collect();
    if lessons.is_empty() {
        return Vec::new();
    }
    let lesson = Time(Statistics::of(&lessons).p50 as i64);
    let mains = ran.scenario.main_measures.iter().filter(|main| main.direction() == Some(Better::Less));
    // What is a mean or a level at a moment has no part that lies before another moment.
    let counted = mains.filter(|main| {
        use MeasureUnit::{Parties, PersonHours, Persons, Times};
        measure(&main.measure).is_some_and(|known| matches!(known.unit, Persons | PersonHours | Parties | Times))
    });
    let lost = counted.filter_map(|main| {
        let share = share_before(ran, &main.measure)?;
        (share > LOST).then(|| Advice::LostBefore { measure: main.measure.clone(), share, lesson })
    });
    lost.collect()
}

/// Which share of a loss lies before anybody can decide anything; nothing where there is no loss.
fn share_before(ran: &Ran<'_>, key: &str) -> Option<f64> {
    let sum =
        |columns: Vec<Column>| columns.iter().flat_map(|column| column.iter()).map(|value| *value as f64).sum::<f64>();
    let watched = format!("before.{key}");
    let before = sum(ran.summary.cells().iter().map(|cell| cell.watched(&watched)).collect());
    let all = sum(ran.summary.cells().iter().map(|cell| cell.values(key)).collect());
    (all > 0.0).then(|| before / all)
}

/// Measures that luck decides, whatever is played.
pub(super) fn luck_decides(luck: &[(String, f64)]) -> impl Iterator<Item = Advice> {
    let much = luck.iter().filter(|(_, share)| *share > LUCK);
    much.map(|(measure, share)| Advice::LuckDecides { measure: measure.clone(), share: *share })
}

/// Cells in whose runs an act was refused.
pub(super) fn refusals(ran: &Ran<'_>) -> impl Iterator<Item = Advice> {
    let cells = ran.summary.cells().iter().enumerate().filter(|(_, cell)| cell.with_refusals > 0);
    cells.map(|(cell, of)| Advice::RunsWithRefusals { cell, runs: of.with_refusals, all: of.runs })
}

/// Main measures that tell nothing.
pub(super) fn standing(ran: &Ran<'_>) -> Vec<Advice> {
    let mains = &ran.scenario.main_measures;
    if mains.is_empty() {
        return vec![Advice::NoMainMeasures];
    }
    let still = mains.iter().filter(|main| ran.runs() > 1 && stands_still(ran.summary, &main.measure));
    still.map(|main| Advice::StandsStill { measure: main.measure.clone() }).collect()
}
