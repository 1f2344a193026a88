//! An experiment carried out: both sides over the same seeds, and whether what must hold does.

use std::fmt;

use studies::{
    cell::StudyCell,
    columns::Column,
    statistics::{effect_size, mean},
    study::Study,
    summary::{CellValues, Summary},
};
use vocabulary::measure::{Better, MainMeasure, MeasureUnit, measure};

use crate::experiment::{Experiment, FAR, Mark, Must, until};

/// What came of an experiment.
#[derive(Clone, Debug)]
pub struct Trial {
    lines: Vec<Line>,
    each: Vec<(String, Found)>,
    refused: u32,
}

/// One thing that must hold, and what was found.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The experiment.
    pub name: &'static str,
    /// What is asked.
    pub must: Must,
    /// What was found; nothing where there is no such measure.
    pub found: Option<Found>,
}

/// What a measure does.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Its mean without the deed.
    pub without: f64,
    /// Its mean with it.
    pub with: f64,
    /// How far apart they are.
    pub d: f64,
}

impl Trial {
    /// Carries an experiment out with seeds from 1.
    ///
    /// # Errors
    /// What is wrong with the experiment: its scenario, its acts, or a measure that no run has.
    pub fn of(experiment: &Experiment, runs: u64, jobs: usize) -> Result<Self, String> {
        let [without, with] = [&experiment.without, &experiment.with].map(|side| side.cell(experiment.scenario));
        let cells = vec![without?, StudyCell { combination: 1, ..with? }];
        let until = until(experiment, &cells[0].scenario);
        let study = Study { cells, seeds: (1..=runs).collect(), until };
        let summary = Summary::tried(&study, jobs).map_err(|fault| fault.to_string())?;
        let [without, with] = summary.cells() else { return Err("an experiment has two sides".to_owned()) };
        let main = &study.cells[0].scenario.main_measures;
        let each = with.keys().filter_map(|key| Some((key.to_owned(), Found::of(key, without, with)?)));
        let is_main = |key: &str| main.iter().any(|of| of.measure == key);
        let each = each.filter(|(key, found)| is_main(key) || found.d.abs() >= FAR).collect();
        let lines = experiment.must.iter().map(|must| Line {
            name: experiment.name,
            must: *must,
            found: match must.mark {
                Mark::Betters(_) => Some(changed(main, without, with)),
                _ => Found::of(must.measure, without, with),
            },
        });
        Ok(Self { lines: lines.collect(), each, refused: with.with_refusals })
    }

    /// In how many runs an act of the deed was refused.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// What every main measure of the scenario does, whether it is asked for or not, and every other that the deed moves far.
    pub fn each(&self) -> &[(String, Found)] {
        &self.each
    }

    /// What must hold, line by line.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

impl Line {
    /// Whether it holds.
    pub fn holds(&self) -> bool {
        let Must { measure, mark } = self.must;
        self.found.is_some_and(|Found { without, with, d }| mark.holds(measure, without, with, d))
    }
}

impl Found {
    /// What a measure does; nothing if no run has it.
    fn of(measure: &str, without: &CellValues, with: &CellValues) -> Option<Self> {
        let (without, with) = (taken_together(measure, without), taken_together(measure, with));
        let d = effect_size(&with, &without);
        (!without.is_empty() && !with.is_empty()).then(|| Self { without: mean(&without), with: mean(&with), d })
    }
}

/// How many main measures get worse (in the place of what was without the deed) and how many get better.
fn changed(main: &[MainMeasure], without: &CellValues, with: &CellValues) -> Found {
    let goes = |better| {
        let there = |main: &&MainMeasure| {
            let Some(Found { without, with, d }) = Found::of(&main.measure, without, with) else { return false };
            let mark = if main.direction() == Some(better) { Mark::Rises } else { Mark::Falls };
            mark.holds(&main.measure, without, with, d)
        };
        main.iter().filter(there).count() as f64
    };
    Found { without: goes(Better::Less), with: goes(Better::More), d: 0.0 }
}

/// The values of a measure run by run; of a pattern, of all measures that it fits; of two with a stroke between, the one in a thousand
/// of the other.
fn taken_together(pattern: &str, cell: &CellValues) -> Vec<i64> {
    if let Some((part, whole)) = pattern.split_once('/') {
        let (parts, wholes) = (taken_together(part, cell), taken_together(whole, cell));
        return parts.into_iter().zip(wholes).map(|(part, whole)| part * 1000 / whole.max(1)).collect();
    }
    let fitting: Vec<Column> = cell.keys().filter(|key| fits(pattern, key)).map(|key| cell.values(key)).collect();
    let level =
        measure(pattern).is_some_and(|measure| matches!(measure.unit, MeasureUnit::Permille | MeasureUnit::Seconds));
    let runs = fitting.iter().map(|values| values.len()).min().unwrap_or(0);
    let together = |run: usize| {
        let sum: i64 = fitting.iter().map(|values| values[run]).sum();
        if level { sum / fitting.len() as i64 } else { sum }
    };
    (0..runs).map(together).collect()
}

fn fits(pattern: &str, key: &str) -> bool {
    let (pattern, key): (Vec<&str>, Vec<&str>) = (pattern.split('.').collect(), key.split('.').collect());
    pattern.len() == key.len() && pattern.iter().zip(key).all(|(asked, found)| *asked == "*" || *asked == found)
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, must: Must { measure, mark }, found } = self;
        let said = if self.holds() { "ok" } else { "NOT" };
        match (found, mark) {
            (None, _) => write!(f, "| {name} | {measure} | | | | {mark} | {said}: no such measure |"),
            (Some(Found { without: worse, with: better, .. }), Mark::Betters(_)) => {
                write!(f, "| {name} | {measure} | {worse} worse | {better} better | | {mark} | {said} |")
            }
            (Some(Found { without, with, d }), _) => {
                write!(f, "| {name} | {measure} | {without:.1} | {with:.1} | {d:+.1} | {mark} | {said} |")
            }
        }
    }
}
