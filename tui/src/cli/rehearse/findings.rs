//! What a rehearsal found: as JSON, in short for people, and as a page. All three say the same.

use std::{io, time::Duration};

use kernel::names::Slug;
use paper::rehearsal::{Rehearsed, lay_out};
use serde::{Serialize, Serializer, ser::SerializeMap as _};
use studies::{
    advice::worst,
    cell::StudyCell,
    comparisons::Comparison,
    findings::{MeasureFindings, StudyFindings},
    portfolio::{Frontier, Portfolio},
    statistics::Statistics,
    study::Study,
    summary::{CellValues, Summary},
    survival::Survival,
};
use vocabulary::{
    measure::{MeasureUnit, PARTS, measure as measure_of},
    parameter::Settings,
};
use words::{
    Lang, Names, clean, cli as say, measure, portfolio as said,
    rehearsal::{
        advice::{Advised, advised},
        cell_name, chance, decided, direction,
    },
    report::measure_value,
};

use super::survival::{SaidOfWorlds, SurvivalFields};

/// With more combinations than this a measure is not listed line by line beside a portfolio.
const MOST_LINES: usize = 8;
/// So many warnings stand on the terminal; the page has them all.
const SHOWN: usize = 5;

/// How wide a line for people is at most.
const COLUMNS: usize = 80;

/// The runs of a study, and what they say together.
pub(super) struct Rehearsal<'a> {
    study: &'a Study,
    summary: &'a Summary,
    findings: StudyFindings,
    lang: Lang,
    names: Names,
    survival: Option<&'a Survival>,
}

/// What `--format json` prints. The order of the fields is part of the contract; what came later stands behind.
#[derive(Serialize)]
struct Printed<'a> {
    scenario: Slug,
    runs: usize,
    cells: Vec<CellReport<'a>>,
    warnings: Vec<String>,
    /// Left out of files, which are the same whoever ran it in whatever time.
    #[serde(skip_serializing_if = "Option::is_none")]
    wall_ms: Option<u128>,
    comparisons: Vec<Comparison>,
    shares: SharesByMeasure<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    portfolio: Option<Portfolio>,
    #[serde(flatten)]
    survival: Option<SurvivalFields<'a>>,
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
            map.serialize_entry(key, &self.0.statistics(key).per(parts(key)))?;
        }
        map.end()
    }
}

/// What decides each main measure, by its key, in their order.
struct SharesByMeasure<'a>(&'a [MeasureFindings]);

impl Serialize for SharesByMeasure<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for of in self.0 {
            if let Some(shares) = &of.shares {
                map.serialize_entry(&of.main.measure, shares)?;
            }
        }
        map.end()
    }
}

/// Into how many parts a measure is divided before it is published.
fn parts(key: &str) -> f64 {
    let fraction = measure_of(key).is_some_and(|measure| measure.unit == MeasureUnit::Fraction);
    if fraction { PARTS as f64 } else { 1.0 }
}

/// A portfolio with its differences as they are published.
fn published_portfolio(of: &Portfolio) -> Portfolio {
    let mut of = of.clone();
    for frontier in &mut of.frontiers {
        let parts = parts(&frontier.measure);
        frontier.sets.iter_mut().for_each(|set| set.effect = set.effect.per(parts));
    }
    of
}

impl<'a> Rehearsal<'a> {
    pub(super) fn of(study: &'a Study, summary: &'a Summary, lang: Lang) -> Self {
        let names = Names::new(&study.cells[0].scenario, lang);
        Self { study, summary, findings: StudyFindings::of(study, summary), lang, names, survival: None }
    }

    /// The same, with what survives other figures.
    pub(super) fn with(self, survival: &'a Survival) -> Self {
        Self { survival: Some(survival), ..self }
    }

    fn survives(&self) -> Option<SaidOfWorlds<'_>> {
        let said = |survival| SaidOfWorlds { survival, labels: self.labels(), names: &self.names, lang: self.lang };
        self.survival.map(said)
    }

    /// The worst things to look at, and how many there are besides; `report` is where these stand.
    pub(super) fn warnings(&self, report: Option<&str>) -> Vec<String> {
        let all = self.findings.advice.len();
        let shown = worst(&self.findings.advice, SHOWN).into_iter().map(|advice| self.advised(advice).found);
        let more = (all > SHOWN).then(|| say::more_advice(self.lang, all - SHOWN, report));
        let unsourced = self.survives().map(|said| said.warnings()).unwrap_or_default();
        shown.chain(more).chain(unsourced).collect()
    }

    fn advised(&self, advice: &studies::advice::Advice) -> Advised {
        advised(advice, &self.study.cells[0].scenario, &self.names, &self.labels())
    }

    fn cells(&self) -> impl Iterator<Item = (&'a StudyCell, &'a CellValues)> {
        self.study.combinations().zip(self.summary.cells())
    }

    fn labels(&self) -> Vec<String> {
        self.cells().map(|(cell, _)| cell_name(self.lang, cell.variant, &cell.play)).collect()
    }

    pub(super) fn json(&self, to: &mut impl io::Write, wall: Option<Duration>) -> io::Result<()> {
        let cells = self.cells().map(|(cell, values)| CellReport {
            variant: cell.variant,
            play: &cell.play,
            parameters: &cell.parameters,
            runs: values.runs,
            measures: Ordered(values),
        });
        let published =
            |of: &Comparison| Comparison { difference: of.difference.per(parts(&of.measure)), ..of.clone() };
        let report = Printed {
            scenario: self.study.cells[0].scenario.id,
            runs: self.study.runs(),
            cells: cells.collect(),
            warnings: self.findings.advice.iter().map(|advice| self.advised(advice).found).collect(),
            wall_ms: wall.map(|wall| wall.as_millis()),
            comparisons: self.findings.measures.iter().flat_map(|of| of.comparisons.iter().map(published)).collect(),
            shares: SharesByMeasure(&self.findings.measures),
            portfolio: self.findings.portfolio.as_ref().map(published_portfolio),
            survival: self.survival.map(SurvivalFields::of),
        };
        serde_json::to_writer_pretty(to, &report).map_err(io::Error::from)
    }

    /// The whole of it as a page.
    pub(super) fn page(&self) -> String {
        let Self { study, summary, ref findings, lang, .. } = *self;
        lay_out(&Rehearsed { study, summary, findings, survival: self.survival, lang })
    }

    /// The main measures, each with a line a cell: the median, between what nine of ten runs lie, and how often it is better than the
    /// first cell with the same dice; then what decides the measure.
    pub(super) fn text(&self, out: &mut impl io::Write) -> io::Result<()> {
        let lang = self.lang;
        let scenario = &*self.study.cells[0].scenario;
        writeln!(out, "{}", clean(lang.of(&scenario.title)))?;
        writeln!(out, "{}", say::rehearsed(lang, self.study.runs(), &self.study.seeds))?;
        writeln!(out, "{}", say::rehearsed_numbers(lang))?;
        if self.findings.measures.iter().any(|of| !of.comparisons.is_empty()) {
            writeln!(out, "{}", say::rehearsed_pairs(lang))?;
        }
        for (name, set) in &self.study.cells[0].parameters {
            writeln!(out, "{name} = {set}")?;
        }
        match &self.findings.portfolio {
            // Dozens of lines a measure would say nothing to anybody; the page has them.
            Some(portfolio) if self.study.combinations().count() > MOST_LINES => self.portfolio(portfolio, out)?,
            Some(portfolio) => {
                self.findings.measures.iter().try_for_each(|of| self.measure(of, out))?;
                self.portfolio(portfolio, out)?;
            }
            None => self.findings.measures.iter().try_for_each(|of| self.measure(of, out))?,
        }
        self.survives().iter().try_for_each(|said| said.text(out))
    }

    /// The sets of outputs that do more than every cheaper one, measure by measure and play by play.
    fn portfolio(&self, of: &Portfolio, out: &mut impl io::Write) -> io::Result<()> {
        let lang = self.lang;
        writeln!(out)?;
        said::head(lang, of).iter().try_for_each(|line| writeln!(out, "{line}"))?;
        for Frontier { measure: key, play, sets } in &of.frontiers {
            let label = measure(key, &self.names).unwrap_or_else(|| key.clone());
            writeln!(out, "\n{label} · {play}")?;
            let steps: Vec<_> = sets.iter().filter(|set| set.frontier).collect();
            if steps.is_empty() {
                writeln!(out, "  {}", said::no_step(lang, of.base))?;
            }
            for set in steps {
                let (named, does) = said::step(lang, key, set);
                writeln!(out, "  {named}\n    {does}")?;
            }
        }
        Ok(())
    }

    fn measure(&self, of: &MeasureFindings, out: &mut impl io::Write) -> io::Result<()> {
        let (lang, key) = (self.lang, &of.main.measure);
        let label = measure(key, &self.names).unwrap_or_else(|| key.clone());
        let direction = direction(lang, of.main.better);
        let long = label.chars().count() + direction.chars().count() > COLUMNS;
        writeln!(out, "\n{label}{}{direction}", if long { "\n " } else { "" })?;
        let labels = self.labels();
        let wide = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
        for (n, ((_, values), label)) in self.cells().zip(&labels).enumerate() {
            let Statistics { p05, p50, p95, .. } = values.statistics(key);
            let [low, median, high] = [p05, p50, p95].map(|value| measure_value(key, value.round() as i64, lang));
            let range = format!("{low} – {high}");
            match self.better_than_first(of, n) {
                Some(better) => writeln!(out, "  {label:wide$} {median:>10}  {range:<19} {better}")?,
                None => writeln!(out, "  {label:wide$} {median:>10}  {range}")?,
            }
        }
        of.shares.iter().try_for_each(|shares| writeln!(out, "  {}", decided(lang, shares)))
    }

    /// How often a cell is better than the first one with the same dice, where the two are compared and differ at all.
    fn better_than_first(&self, of: &MeasureFindings, cell: usize) -> Option<String> {
        let compared = of.comparisons.iter().find(|compared| compared.first == 0 && compared.second == cell)?;
        let other_way = compared.difference.turned().chance(of.main.better);
        (compared.difference.more + compared.difference.less > 0).then(|| chance(&other_way))
    }
}
