//! An experiment carried out: both sides over the same seeds, and whether what must hold does.

use std::{convert::Infallible, fmt};

use studies::{
    statistics::{effect_size, mean},
    study::Study,
    summary::{CellValues, Summary},
};
use vocabulary::measure::{MeasureUnit, measure};

use crate::experiment::{Experiment, Mark, Must, until};

/// What came of an experiment.
#[derive(Clone, Debug)]
pub struct Trial {
    lines: Vec<Line>,
}

/// One thing that must hold.
#[derive(Clone, Debug)]
pub struct Line {
    /// The experiment.
    pub name: &'static str,
    /// The measure.
    pub measure: &'static str,
    /// Its mean without the deed.
    pub without: f64,
    /// Its mean with it.
    pub with: f64,
    /// How far apart they are.
    pub d: f64,
    /// What is asked.
    pub mark: Mark,
    /// Whether it holds.
    pub holds: bool,
}

impl Trial {
    /// Carries an experiment out with seeds from 1.
    ///
    /// # Errors
    /// What is wrong with the experiment: its scenario, its acts, or a measure that no run has.
    pub fn of(experiment: &Experiment, runs: u64, jobs: usize) -> Result<Self, String> {
        let cells = vec![experiment.without.cell(experiment.scenario)?, experiment.with.cell(experiment.scenario)?];
        let until = until(experiment, &cells[0].scenario);
        let study = Study { cells, seeds: (1..=runs).collect(), until };
        let mut summary = Summary::of(&study);
        let ran = study.run(jobs, &mut |outcome| Ok::<_, Infallible>(summary.note(&outcome)));
        ran.map_err(|fault| fault.to_string())?;
        let [without, with] = summary.cells() else { return Err("an experiment has two sides".to_owned()) };
        let lines = experiment.must.iter().map(|must| line(experiment.name, *must, without, with));
        Ok(Self { lines: lines.collect::<Result<_, _>>()? })
    }

    /// What must hold, line by line.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

fn line(name: &'static str, must: Must, without: &CellValues, with: &CellValues) -> Result<Line, String> {
    let Must { measure, mark } = must;
    let (without, with) = (taken_together(measure, without), taken_together(measure, with));
    if without.is_empty() || with.is_empty() {
        return Err(format!("no measure is called `{measure}`"));
    }
    let d = effect_size(&with, &without);
    let (without, with) = (mean(&without), mean(&with));
    Ok(Line { name, measure, without, with, d, mark, holds: mark.holds(measure, without, with, d) })
}

/// The values of a measure run by run; of a pattern, of all measures that it fits; of two with a stroke between, the one in a thousand
/// of the other.
fn taken_together(pattern: &str, cell: &CellValues) -> Vec<i64> {
    if let Some((part, whole)) = pattern.split_once('/') {
        let (parts, wholes) = (taken_together(part, cell), taken_together(whole, cell));
        return parts.into_iter().zip(wholes).map(|(part, whole)| part * 1000 / whole.max(1)).collect();
    }
    let fitting: Vec<&[i64]> = cell.keys().filter(|key| fits(pattern, key)).map(|key| cell.values(key)).collect();
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
        let Self { name, measure, without, with, d, mark, holds } = self;
        let said = if *holds { "ok" } else { "NOT" };
        write!(f, "| {name} | {measure} | {without:.1} | {with:.1} | {d:+.1} | {mark} | {said} |")
    }
}
