//! What a rehearsal found: as JSON, and in short for people. The two say the same.

use std::{collections::BTreeSet, io, time::Duration};

use kernel::names::Slug;
use serde::{Serialize, Serializer, ser::SerializeMap as _};
use studies::{
    cell::StudyCell,
    statistics::Statistics,
    study::Study,
    summary::{CellValues, Summary},
};
use vocabulary::{
    measure::{Better, MEASURES, MainMeasure, MeasureUnit, PARTS, measure as measure_of},
    parameter::Settings,
    scenario::Scenario,
};
use words::{Lang, Names, clean, cli as say, cli::CallWord, measure, report::measure_value, ui};

/// The runs of a study, and what they say together.
pub(super) struct Rehearsal<'a> {
    study: &'a Study,
    summary: &'a Summary,
    lang: Lang,
    warnings: Vec<String>,
}

/// What `--format json` prints. The order of the fields is part of the contract.
#[derive(Serialize)]
struct Printed<'a> {
    scenario: Slug,
    runs: usize,
    cells: Vec<CellReport<'a>>,
    warnings: &'a [String],
    /// Left out of files, which are the same whoever ran it in whatever time.
    #[serde(skip_serializing_if = "Option::is_none")]
    wall_ms: Option<u128>,
}

#[derive(Serialize)]
struct CellReport<'a> {
    variant: Option<Slug>,
    play: &'a str,
    parameters: &'a Settings,
    runs: u32,
    measures: Ordered<'a>,
}

/// Statistics of the measures of a cell, in the order of the measures.
struct Ordered<'a>(&'a CellValues);

impl Serialize for Ordered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for key in self.0.keys() {
            let found = self.0.statistics(key);
            let fraction = measure_of(key).is_some_and(|measure| measure.unit == MeasureUnit::Fraction);
            map.serialize_entry(key, &if fraction { found.per(PARTS as f64) } else { found })?;
        }
        map.end()
    }
}

impl<'a> Rehearsal<'a> {
    pub(super) fn of(study: &'a Study, summary: &'a Summary, lang: Lang) -> Self {
        let warnings = warnings(study, summary, lang);
        Self { study, summary, lang, warnings }
    }

    pub(super) fn warnings(&self) -> &[String] {
        &self.warnings
    }

    fn cells(&self) -> impl Iterator<Item = (&'a StudyCell, &'a CellValues)> {
        self.study.combinations().zip(self.summary.cells())
    }

    pub(super) fn json(&self, to: &mut impl io::Write, wall: Option<Duration>) -> io::Result<()> {
        let cells = self.cells().map(|(cell, values)| CellReport {
            variant: cell.variant,
            play: &cell.play,
            parameters: &cell.parameters,
            runs: values.runs,
            measures: Ordered(values),
        });
        let report = Printed {
            scenario: self.study.cells[0].scenario.id,
            runs: self.study.runs(),
            cells: cells.collect(),
            warnings: &self.warnings,
            wall_ms: wall.map(|wall| wall.as_millis()),
        };
        serde_json::to_writer_pretty(to, &report).map_err(io::Error::from)
    }

    /// The main measures, each with a line a cell: the median, and between what nine of ten runs lie.
    pub(super) fn text(&self, out: &mut impl io::Write) -> io::Result<()> {
        let lang = self.lang;
        let scenario = &*self.study.cells[0].scenario;
        writeln!(out, "{}", clean(lang.of(&scenario.title)))?;
        let (first, last) = (self.study.seeds.first(), self.study.seeds.last());
        let seeds = first.zip(last).map_or_else(String::new, |(first, last)| format!("{first}–{last}"));
        writeln!(out, "{}", say::rehearsed(lang, self.study.runs(), &seeds))?;
        for (name, set) in &self.study.cells[0].parameters {
            writeln!(out, "{name} = {set}")?;
        }
        let names = Names::new(scenario, lang);
        let labels: Vec<String> = self.cells().map(|(cell, _)| label(cell, lang)).collect();
        let wide = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
        for MainMeasure { measure: key, better } in self.told(scenario) {
            let label = measure(&key, &names).unwrap_or_else(|| key.clone());
            let direction = better.and_then(direction).map_or("", |word| ui(lang, word));
            writeln!(out, "\n{label}{direction}")?;
            for ((_, values), label) in self.cells().zip(&labels) {
                let Statistics { p05, p50, p95, .. } = values.statistics(&key);
                let [low, median, high] = [p05, p50, p95].map(|value| measure_value(&key, value.round() as i64, lang));
                writeln!(out, "  {label:wide$}  {median:>12}   {low} – {high}")?;
            }
        }
        Ok(())
    }

    /// The main measures; where a scenario names none, those that take a side and do not stand still.
    fn told(&self, scenario: &Scenario) -> Vec<MainMeasure> {
        let with_side = |main: &MainMeasure| MainMeasure { measure: main.measure.clone(), better: main.direction() };
        if !scenario.main_measures.is_empty() {
            return scenario.main_measures.iter().map(with_side).collect();
        }
        let all = MEASURES.iter().map(|known| MainMeasure { measure: known.key.to_owned(), better: None });
        all.map(|main| with_side(&main))
            .filter(|main| main.better.is_some() && !self.stands_still(&main.measure))
            .collect()
    }

    /// Whether a measure is the same in all runs of all cells.
    fn stands_still(&self, key: &str) -> bool {
        stands_still(self.summary, key)
    }
}

fn stands_still(summary: &Summary, key: &str) -> bool {
    let seen: BTreeSet<i64> = summary.cells().iter().flat_map(|cell| cell.values(key).to_vec()).collect();
    seen.len() < 2
}

fn direction(better: Better) -> Option<CallWord> {
    match better {
        Better::More => Some(CallWord::MoreIsBetter),
        Better::Less => Some(CallWord::LessIsBetter),
        Better::Unclear => None,
    }
}

/// What a cell is called.
pub(super) fn label(cell: &StudyCell, lang: Lang) -> String {
    let variant = cell.variant.map_or_else(|| ui(lang, CallWord::AsItStands).to_owned(), |variant| variant.to_string());
    format!("{variant} · {}", cell.play)
}

/// What the author should know before believing any of it.
fn warnings(study: &Study, summary: &Summary, lang: Lang) -> Vec<String> {
    let scenario = &study.cells[0].scenario;
    let names = Names::new(scenario, lang);
    let mut warnings = Vec::new();
    if scenario.main_measures.is_empty() {
        warnings.push(say::no_main_measures(lang).to_owned());
    }
    for MainMeasure { measure: key, .. } in &scenario.main_measures {
        if study.runs() > 1 && stands_still(summary, key) {
            let label = measure(key, &names).unwrap_or_else(|| key.clone());
            warnings.push(say::stands_still(lang, &label));
        }
    }
    for (cell, values) in study.combinations().zip(summary.cells()).filter(|(_, values)| values.with_refusals > 0) {
        warnings.push(say::refused_in_runs(lang, &label(cell, lang), values.with_refusals, values.runs));
    }
    warnings
}
