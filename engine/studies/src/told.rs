//! The measures of which a study speaks: the main measures of its scenario, each with the way that is good.

use vocabulary::{
    measure::{MEASURES, MainMeasure},
    scenario::Scenario,
};

use crate::summary::Summary;

/// The main measures; where a scenario names none, those that take a side and do not stand still. `better` says which way is good,
/// whoever says so.
pub fn told(scenario: &Scenario, summary: &Summary) -> Vec<MainMeasure> {
    let with_side = |measure: &str, own: Option<&MainMeasure>| {
        let main = MainMeasure { measure: measure.to_owned(), better: own.and_then(|own| own.better) };
        MainMeasure { better: main.direction(), ..main }
    };
    if !scenario.main_measures.is_empty() {
        return scenario.main_measures.iter().map(|main| with_side(&main.measure, Some(main))).collect();
    }
    let all = MEASURES.iter().map(|known| with_side(known.key, None));
    all.filter(|main| main.better.is_some() && !stands_still(summary, &main.measure)).collect()
}

/// Whether a measure is the same in all runs of all cells.
pub fn stands_still(summary: &Summary, key: &str) -> bool {
    let mut first = None;
    summary.cells().iter().all(|cell| {
        let values = cell.values(key);
        values.iter().all(|value| *first.get_or_insert(*value) == *value)
    })
}
