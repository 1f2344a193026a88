//! What a rehearsal found, for whoever prints it: which measures are spoken of, which cells differ, what decides, what to look at.

use vocabulary::measure::MainMeasure;

use crate::{
    advice::{Advice, advice},
    comparisons::{Comparison, compared},
    portfolio::Portfolio,
    shares::{Cross, Shares},
    study::Study,
    summary::Summary,
    told::told,
};

/// All that runs say together.
#[derive(Clone, Debug, Default)]
pub struct StudyFindings {
    /// The measures that are spoken of, each with what it tells.
    pub measures: Vec<MeasureFindings>,
    /// What sets of outputs do for them, where such were run.
    pub portfolio: Option<Portfolio>,
    /// What the author should look at, the worst first.
    pub advice: Vec<Advice>,
}

/// What a measure tells.
#[derive(Clone, Debug)]
pub struct MeasureFindings {
    /// The measure, and which way is good.
    pub main: MainMeasure,
    /// Cell against cell.
    pub comparisons: Vec<Comparison>,
    /// What decides it, where that can be told.
    pub shares: Option<Shares>,
}

impl StudyFindings {
    /// Of a study and its runs, as far as they have come.
    pub fn of(study: &Study, summary: &Summary) -> Self {
        let cells: Vec<_> = study.combinations().collect();
        let Some(first) = cells.first() else { return Self::default() };
        let cross = Cross::of(study);
        let tells = |main: MainMeasure| {
            let columns: Vec<_> = summary.cells().iter().map(|cell| cell.values(&main.measure)).collect();
            let values: Vec<&[i64]> = columns.iter().map(|column| &column[..]).collect();
            let shares = Shares::of(&cross, &values);
            MeasureFindings { comparisons: compared(study, summary, &main), shares, main }
        };
        let spoken_of = told(&first.scenario, summary);
        let portfolio = Portfolio::of(study, summary, &spoken_of);
        let measures: Vec<_> = spoken_of.into_iter().map(tells).collect();
        let luck = measures.iter().filter_map(|of| Some((of.main.measure.clone(), of.shares.as_ref()?.luck())));
        let advice = advice(&cells, study.until, summary, &luck.collect::<Vec<_>>());
        Self { measures, portfolio, advice }
    }
}
