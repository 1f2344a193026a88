//! A design from outside, as a call names it: its file read, and its rows made into cells. A row that says its variant and play is run
//! with these; what the file does not say is tried in every way that the call names.

use std::sync::Arc;

use studies::{
    cell::StudyCell,
    design::{
        Design,
        given::{KnownNames, NO_VARIANT, read},
    },
};
use vocabulary::{play::plays_of, scenario::Scenario};
use words::{
    Lang,
    cli::CallWord,
    survival::design::{design_fault, implausible_rows},
    ui,
};

use crate::cli::{output::remark, stop::Stop, text_file::TextFile};

/// A design that was read.
pub(super) struct DesignFile {
    design: Arc<Design>,
    rows: usize,
    variants: Option<Levels>,
    plays: Option<Levels>,
    seeds: Option<Vec<u64>>,
}

/// A column of names: each name once, in the order in which they come, and the number of that of each row.
struct Levels {
    names: Vec<String>,
    rows: Vec<usize>,
}

impl Levels {
    fn of(column: Vec<String>) -> Self {
        let mut names: Vec<String> = Vec::new();
        let number = |name: String| {
            names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            })
        };
        let rows = column.into_iter().map(number).collect();
        Self { names, rows }
    }
}

impl DesignFile {
    /// Reads one. All its faults are told; values that nobody would believe count, and are remarked on.
    pub(super) fn read(file: &TextFile, scenario: &Scenario, lang: Lang) -> Result<Self, Stop> {
        let known = KnownNames {
            variants: scenario.variants.iter().map(|variant| variant.id.to_string()).collect(),
            plays: plays_of(scenario).iter().map(ToString::to_string).collect(),
        };
        let shown = file.path().display().to_string();
        let given = read(file.text(lang)?, &known).map_err(|faults| {
            let said: Vec<String> = faults.iter().map(|fault| design_fault(lang, &shown, fault)).collect();
            Stop::Said(said.join("\n"))
        })?;
        remark_on(&given.design, given.rows, lang);
        Ok(Self {
            design: Arc::new(given.design),
            rows: given.rows,
            variants: given.variants.map(Levels::of),
            plays: given.plays.map(Levels::of),
            seeds: given.seeds,
        })
    }

    /// The variants that its rows play, if they say so.
    pub(super) fn variants(&self) -> Option<Vec<Option<String>>> {
        let names = &self.variants.as_ref()?.names;
        Some(names.iter().map(|name| Some(name.clone()).filter(|name| name != NO_VARIANT)).collect())
    }

    /// The plays of its rows, if they say so.
    pub(super) fn plays(&self) -> Option<&[String]> {
        self.plays.as_ref().map(|plays| &plays.names[..])
    }

    /// Its rows in these combinations, of which those of one variant stand together, in the order of their plays.
    pub(super) fn cells(&self, combinations: &[StudyCell]) -> Vec<StudyCell> {
        if self.variants.is_none() && self.plays.is_none() {
            return combinations.iter().flat_map(|of| (0..self.rows).map(|row| self.cell(of, row))).collect();
        }
        let variants = self.variants.as_ref().map_or_else(|| of_one_play(combinations), |levels| levels.names.len());
        let plays = combinations.len() / variants.max(1);
        let (mut numbers, mut cells) = (Vec::new(), Vec::with_capacity(self.rows));
        for row in 0..self.rows {
            let here = |levels: &Option<Levels>, all: usize| {
                levels.as_ref().map_or(0..all, |levels| levels.rows[row]..levels.rows[row] + 1)
            };
            for number in here(&self.variants, variants)
                .flat_map(|of| here(&self.plays, plays).map(move |play| of * plays + play))
            {
                let combination = numbers.iter().position(|known| *known == number).unwrap_or_else(|| {
                    numbers.push(number);
                    numbers.len() - 1
                });
                cells.push(StudyCell { combination, ..self.cell(&combinations[number], row) });
            }
        }
        cells
    }

    fn cell(&self, of: &StudyCell, row: usize) -> StudyCell {
        StudyCell { seed: self.seeds.as_ref().map(|seeds| seeds[row]), ..of.in_world(&self.design, row) }
    }
}

/// How many of these have the play of the first: as many variants there are.
fn of_one_play(combinations: &[StudyCell]) -> usize {
    let first = combinations.first().map(|cell| &cell.play);
    combinations.iter().filter(|cell| Some(&cell.play) == first).count()
}

fn remark_on(design: &Design, rows: usize, lang: Lang) {
    let mut beyond = vec![0; design.varied.len()];
    for row in 0..rows {
        for ((known, value), count) in design.varied.iter().zip(design.values(row)).zip(&mut beyond) {
            *count += usize::from(!known.is_plausible(value));
        }
    }
    for (known, rows) in design.varied.iter().zip(beyond).filter(|(_, rows)| *rows > 0) {
        remark(&format!("{} {}", ui(lang, CallWord::Warning), implausible_rows(lang, known.name, rows)));
    }
}
