//! What of a study's conclusions survives other figures: comparisons world by world, the influence of each figure, the boxes in which an
//! outcome fails. Which of the three is said follows from the design with which the study was run.
//!
//! A screening runs a second, smaller study of its own: rows for the total indices of the strongest figures.

use std::{io, sync::Arc};

use kernel::names::Slug;
use serde::Serialize;

use crate::{
    boxes::{Dimension, Discovery, discover, worst_tenth},
    cell::StudyCell,
    columns::Column,
    design::{Design, Points, radial},
    screen::{Elementary, Influence, Total, effects, strongest, totals},
    statistics::mean,
    study::{Study, StudyFault},
    summary::{CellValues, Summary},
    worlds::{Conclusion, Unjudged, conclusions},
};

/// How many rows the second part of a screening has: enough to tell a tenth of the variance from nothing.
const ROWS: usize = 128;

/// What survives.
#[derive(Clone, Debug, Default)]
pub struct Survival {
    /// Comparisons, world by world.
    pub worlds: Option<WorldsReport>,
    /// The influence of the figures, by measure and combination.
    pub screening: Vec<Screening>,
    /// Boxes in which a measure fails.
    pub boxes: Option<BoxesReport>,
}

/// Comparisons over all worlds.
#[derive(Clone, Debug)]
pub struct WorldsReport {
    /// How many worlds there are.
    pub worlds: usize,
    /// How many seeds each has.
    pub seeds: usize,
    /// The figures that are varied.
    pub varied: Vec<&'static str>,
    /// What holds in how many of them, or why nothing can be said.
    pub conclusions: Result<Vec<Conclusion>, Unjudged>,
}

/// The influence of all figures on a measure, the strongest first.
#[derive(Clone, Debug, Serialize)]
pub struct Screening {
    /// The measure.
    pub measure: String,
    /// The number of the combination.
    pub combination: usize,
    /// The figures, and luck.
    pub influences: Vec<Influence>,
}

/// In which boxes of figures and levers a measure is among its worst tenth.
#[derive(Clone, Debug)]
pub struct BoxesReport {
    /// The measure.
    pub measure: String,
    /// The large values are the bad ones.
    pub largest: bool,
    /// The value from which on a world fails, as the engine counts the measure.
    pub edge: f64,
    /// What the numbers of the dimensions stand for.
    pub dimensions: Vec<DimensionName>,
    /// The boxes.
    pub discovery: Discovery,
}

/// What a dimension is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum DimensionName {
    /// A figure.
    Parameter(&'static str),
    /// The play; its levels.
    Play(Vec<String>),
    /// The variant; its levels.
    Variant(Vec<Option<Slug>>),
}

/// What is asked of a study, beyond its numbers.
#[derive(Clone, Debug, Default)]
pub struct SurvivalAsked {
    /// The main measures.
    pub measures: Vec<String>,
    /// The measure whose failures are looked for, and whether its large values are the bad ones.
    pub boxes: Option<(String, bool)>,
}

impl Survival {
    /// Of a study that was run; the second part of a screening is run here, on so many threads.
    ///
    /// # Errors
    /// That part cannot be run.
    pub fn of(
        study: &Study,
        summary: &Summary,
        asked: &SurvivalAsked,
        threads: usize,
    ) -> Result<Self, StudyFault<io::Error>> {
        let Some(design) =
            study.cells.first().and_then(|cell| cell.world.as_ref()).map(|world| Arc::clone(&world.design))
        else {
            return Ok(Self::default());
        };
        if let Points::Trajectories(seed) = design.points {
            let screening = screened(study, summary, asked, (&design, seed), threads)?;
            return Ok(Self { screening, ..Self::default() });
        }
        let worlds = WorldsReport {
            worlds: study.worlds(0).count(),
            seeds: study.seeds.len(),
            varied: design.varied.iter().map(|parameter| parameter.name).collect(),
            conclusions: conclusions(study, summary, &asked.measures),
        };
        let boxes = asked.boxes.as_ref().map(|(measure, largest)| BoxesReport::of(study, summary, measure, *largest));
        Ok(Self { worlds: Some(worlds), screening: Vec::new(), boxes })
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.worlds.is_none() && self.screening.is_empty() && self.boxes.is_none()
    }
}

/// The cells of combinations at the points of a design whose points of one row share their dice but for the last, which has others.
pub fn in_rows(
    combinations: &[StudyCell],
    design: &Arc<Design>,
    rows: usize,
    points: usize,
    seed: u64,
) -> Vec<StudyCell> {
    let cell = |of: &StudyCell, number: usize| {
        let (row, last) = (number / points, number % points == points - 1);
        let dice = seed.wrapping_add((if last { rows + row } else { row }) as u64);
        StudyCell { seed: Some(dice), ..of.in_world(design, number) }
    };
    combinations.iter().flat_map(|of| (0..rows * points).map(move |number| cell(of, number))).collect()
}

/// The influence of all figures, and the total indices of the strongest.
fn screened(
    study: &Study,
    summary: &Summary,
    asked: &SurvivalAsked,
    (design, seed): (&Design, u64),
    threads: usize,
) -> Result<Vec<Screening>, StudyFault<io::Error>> {
    let combinations: Vec<StudyCell> = study.combinations().cloned().collect();
    let of = |measure: &String, number: usize| {
        effects(seed, &design.varied, &numbers(&summary.cells()[number].values(measure)))
    };
    let each = asked.measures.iter().flat_map(|measure| (0..combinations.len()).map(move |number| (measure, number)));
    let found: Vec<(&String, usize, Vec<Elementary>)> =
        each.map(|(measure, number)| (measure, number, of(measure, number))).collect();
    let effects: Vec<Vec<Elementary>> = found.iter().map(|(_, _, effects)| effects.clone()).collect();
    let strongest = strongest(&effects);
    let second = if strongest.is_empty() {
        None
    } else {
        Some(second_part(&combinations, study, design, seed, &strongest, threads)?)
    };
    let screening = found.into_iter().map(|(measure, combination, effects)| {
        let indices = second
            .as_ref()
            .and_then(|second| totals(seed, strongest.len(), &numbers(&second.cells()[combination].values(measure))));
        let influences = influences(design, &effects, &strongest, indices.as_deref());
        Screening { measure: measure.clone(), combination, influences }
    });
    Ok(screening.collect())
}

fn numbers(column: &Column) -> Vec<f64> {
    column.iter().map(|value| *value as f64).collect()
}

/// Runs the rows for the strongest figures; the others stay as the scenario has them.
fn second_part(
    combinations: &[StudyCell],
    study: &Study,
    design: &Design,
    seed: u64,
    strongest: &[usize],
    threads: usize,
) -> Result<Summary, StudyFault<io::Error>> {
    let varied = strongest.iter().map(|axis| design.varied[*axis]).collect();
    let rows = Arc::new(Design { varied, points: Points::Radial(seed) });
    let cells = in_rows(combinations, &rows, ROWS, radial::points(strongest.len()), seed);
    Summary::tried(&Study { cells, seeds: vec![seed], until: study.until }, threads)
}

/// All influences on a measure, the strongest first.
fn influences(
    design: &Design,
    effects: &[Elementary],
    strongest: &[usize],
    totals: Option<&[Total]>,
) -> Vec<Influence> {
    let total = |axis: usize| -> Option<Total> {
        let at = if axis == design.varied.len() {
            Some(strongest.len())
        } else {
            strongest.iter().position(|of| *of == axis)
        };
        totals?.get(at?).copied()
    };
    let name = |axis: usize| design.varied.get(axis).map(|parameter| parameter.name);
    let influence =
        |(axis, effect): (usize, &Elementary)| Influence { parameter: name(axis), effect: *effect, total: total(axis) };
    let mut all: Vec<Influence> = effects.iter().enumerate().map(influence).collect();
    all.sort_by(|one, other| other.effect.mu_star.total_cmp(&one.effect.mu_star));
    all
}

impl BoxesReport {
    fn of(study: &Study, summary: &Summary, measure: &str, largest: bool) -> Self {
        let seeds = study.seeds.len();
        let means = |cell: &CellValues| cell.values(measure).chunks(seeds).map(mean).collect::<Vec<f64>>();
        let values: Vec<f64> = summary.cells().iter().flat_map(means).collect();
        let combinations: Vec<&StudyCell> = study.combinations().collect();
        let cells: Vec<&StudyCell> = (0..combinations.len()).flat_map(|number| study.worlds(number)).collect();
        // A measure that some runs do not have cannot be put beside its world.
        let whole = values.len() == cells.len();
        let (edge, fails) = if whole { worst_tenth(&values, largest) } else { (0.0, Vec::new()) };
        let (names, dimensions) = dimensions(study, &combinations, &cells);
        let seed = study.seeds.first().copied().unwrap_or_default();
        let discovery = discover(seed, &dimensions, &fails);
        Self { measure: measure.to_owned(), largest, edge, dimensions: names, discovery }
    }
}

/// What differs from cell to cell: figures, and play and variant where there are several.
fn dimensions(
    study: &Study,
    combinations: &[&StudyCell],
    cells: &[&StudyCell],
) -> (Vec<DimensionName>, Vec<Dimension>) {
    let mut names: Vec<DimensionName> =
        study.varied().iter().map(|parameter| DimensionName::Parameter(parameter.name)).collect();
    let mut all: Vec<Dimension> =
        names.iter().map(|_| Dimension { values: Vec::with_capacity(cells.len()), lever: false }).collect();
    for world in cells.iter().filter_map(|cell| cell.world.as_ref()) {
        let values = world.design.values(world.number);
        all.iter_mut().zip(values).for_each(|(dimension, value)| dimension.values.push(value));
    }
    let (mut plays, mut variants) = (Vec::new(), Vec::new());
    for cell in combinations {
        if !plays.contains(&cell.play) {
            plays.push(cell.play.clone());
        }
        if !variants.contains(&cell.variant) {
            variants.push(cell.variant);
        }
    }
    let level = |at: Option<usize>| at.unwrap_or_default() as f64;
    if plays.len() > 1 {
        let values = cells.iter().map(|cell| level(plays.iter().position(|play| *play == cell.play))).collect();
        all.push(Dimension { values, lever: true });
        names.push(DimensionName::Play(plays));
    }
    if variants.len() > 1 {
        let values =
            cells.iter().map(|cell| level(variants.iter().position(|variant| *variant == cell.variant))).collect();
        all.push(Dimension { values, lever: true });
        names.push(DimensionName::Variant(variants));
    }
    (names, all)
}
