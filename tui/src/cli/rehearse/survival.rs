//! What survives other figures, as it is printed: in short for people, and as fields of JSON. Values are in the unit in which measures
//! are published.

use std::io;

use serde::Serialize;
use studies::{
    screen::{Elementary, Influence},
    survival::{BoxesReport, DimensionName, Screening, Survival, WorldsReport},
    table::{decimal, is_fraction},
    worlds::{Conclusion, Unjudged},
};
use vocabulary::parameter::{ILLUSTRATIVE, Parameter};
use words::{
    Lang, Names, clean, measure,
    survival::{
        lines::{DeepLine, lines},
        unsourced,
    },
};

use crate::cli::output::paragraph;

/// What survives of a study, to be said in a language, with the names of things.
pub(super) struct SaidOfWorlds<'a> {
    pub(super) survival: &'a Survival,
    /// What the combinations are called.
    pub(super) labels: Vec<String>,
    pub(super) names: &'a Names,
    pub(super) lang: Lang,
}

/// The fields behind those of the contract.
#[derive(Serialize)]
pub(super) struct SurvivalFields<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    worlds: Option<WorldsFields<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    influence: Vec<ScreeningFields<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    boxes: Option<BoxesFields<'a>>,
}

#[derive(Serialize)]
struct WorldsFields<'a> {
    worlds: usize,
    seeds: usize,
    varied: &'a [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    not_judged: Option<Unjudged>,
    conclusions: Vec<Conclusion>,
}

#[derive(Serialize)]
struct ScreeningFields<'a> {
    measure: &'a str,
    cell: usize,
    figures: Vec<InfluenceFields>,
}

#[derive(Serialize)]
struct InfluenceFields {
    #[serde(flatten)]
    influence: Influence,
    source: Option<&'static str>,
    illustrative: bool,
}

#[derive(Serialize)]
struct BoxesFields<'a> {
    measure: &'a str,
    fails_at_or_above: Option<f64>,
    fails_at_or_below: Option<f64>,
    cases: usize,
    failures: usize,
    searched: bool,
    boxes: Vec<BoxFields<'a>>,
}

#[derive(Serialize)]
struct BoxFields<'a> {
    cases: usize,
    failures: usize,
    coverage: f64,
    density: f64,
    bounds: Vec<BoundFields<'a>>,
}

#[derive(Serialize)]
struct BoundFields<'a> {
    of: &'a DimensionName,
    limits: &'a studies::boxes::Limits,
    quasi_p: f64,
}

/// A value of a measure as it is published.
fn published(key: &str, value: f64) -> f64 {
    if is_fraction(key) { value * decimal(1) } else { value }
}

impl<'a> SurvivalFields<'a> {
    /// Of what was found.
    pub(super) fn of(survival: &'a Survival) -> Self {
        let Survival { worlds, screening, boxes } = survival;
        Self {
            worlds: worlds.as_ref().map(worlds_fields),
            influence: screening.iter().map(screening_fields).collect(),
            boxes: boxes.as_ref().map(boxes_fields),
        }
    }
}

impl SaidOfWorlds<'_> {
    /// In short, for people.
    pub(super) fn text(&self, out: &mut impl io::Write) -> io::Result<()> {
        for DeepLine { depth, text } in lines(self.lang, self.survival, self.names, &self.labels) {
            if depth == 0 {
                writeln!(out)?;
            }
            paragraph(out, &"  ".repeat(depth), &clean(&text))?;
        }
        Ok(())
    }

    /// Strong figures behind which no publication stands, each once.
    pub(super) fn warnings(&self) -> Vec<String> {
        let (mut seen, mut warnings) = (Vec::new(), Vec::new());
        for Screening { measure: key, influences, .. } in &self.survival.screening {
            for name in influences.iter().filter(|of| of.is_strong_without_source()).filter_map(|of| of.parameter) {
                if !seen.contains(&name) {
                    seen.push(name);
                    let label = measure(key, self.names).unwrap_or_else(|| key.clone());
                    warnings.push(unsourced(self.lang, name, &label));
                }
            }
        }
        warnings
    }
}

fn worlds_fields(report: &WorldsReport) -> WorldsFields<'_> {
    let conclusion = |of: &Conclusion| {
        let mut of = of.clone();
        of.found.iter_mut().for_each(|found| found.difference = published(&of.measure, found.difference));
        of
    };
    WorldsFields {
        worlds: report.worlds,
        seeds: report.seeds,
        varied: &report.varied,
        not_judged: report.conclusions.as_ref().err().copied(),
        conclusions: report.conclusions.iter().flatten().map(conclusion).collect(),
    }
}

fn screening_fields(of: &Screening) -> ScreeningFields<'_> {
    let figure = |influence: &Influence| {
        let Elementary { mu_star, mu, sigma } = influence.effect;
        let [mu_star, mu, sigma] = [mu_star, mu, sigma].map(|value| published(&of.measure, value));
        let source = influence.parameter.and_then(|name| Parameter::named(name).ok()).map(|known| known.source);
        InfluenceFields {
            influence: Influence { effect: Elementary { mu_star, mu, sigma }, ..*influence },
            source,
            illustrative: source.is_some_and(|source| source.contains(ILLUSTRATIVE)),
        }
    };
    ScreeningFields { measure: &of.measure, cell: of.combination, figures: of.influences.iter().map(figure).collect() }
}

fn boxes_fields(report: &BoxesReport) -> BoxesFields<'_> {
    let edge = published(&report.measure, report.edge);
    let found = report.discovery.boxes.iter().map(|found| BoxFields {
        cases: found.cases,
        failures: found.failures,
        coverage: found.coverage,
        density: found.density,
        bounds: found
            .bounds
            .iter()
            .map(|bound| BoundFields {
                of: &report.dimensions[bound.dimension],
                limits: &bound.limits,
                quasi_p: bound.quasi_p,
            })
            .collect(),
    });
    BoxesFields {
        measure: &report.measure,
        fails_at_or_above: report.largest.then_some(edge),
        fails_at_or_below: (!report.largest).then_some(edge),
        cases: report.discovery.cases,
        failures: report.discovery.failures,
        searched: report.discovery.enough,
        boxes: found.collect(),
    }
}
