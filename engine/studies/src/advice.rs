//! What the author of a scenario should look at after a rehearsal, as typed things; their words stand in `words`.
//!
//! It looks at what runs had in common and never at a single one. It advises on the scenario, not on the players: a play that fails is
//! what rehearsals are for. Below [`ENOUGH`] runs it says nothing of "never" and "always". Every bound here is illustrative.

mod measures;
mod rows;
mod seats;
#[cfg(test)]
mod tests;

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{act::ActKind, scenario::Scenario};

use crate::{
    cell::StudyCell,
    summary::{CellValues, Summary},
};

/// Fewer runs than this, of all cells together, do not tell what never comes and what always does. Illustrative.
pub const ENOUGH: usize = 10;
/// More injects than this in a minute at the table are more than one table can take: a facilitator hands one over in ten seconds.
/// Illustrative.
pub const TABLE_TAKES: usize = 6;
/// A seat that has nothing to do for longer than this, in time at the table, is lost to the exercise. Illustrative.
pub const IDLE: Span = Span::minutes(20);
/// More than this share of a loss before anybody can decide anything is collapse before the lesson. Illustrative.
pub const LOST: f64 = 0.5;
/// More than this share of luck, whatever is played, and luck decides. Illustrative.
pub const LUCK: f64 = 0.9;

/// Something to look at. The order is that of their weight: the worst first.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// Most of a loss lies before anybody can decide anything.
    LostBefore {
        /// The measure.
        measure: String,
        /// The share that lies before, 0 to 1.
        share: f64,
        /// When somebody can first decide something.
        lesson: Time,
    },
    /// What is played hardly matters.
    LuckDecides {
        /// The measure.
        measure: String,
        /// The share of luck, 0 to 1.
        share: f64,
    },
    /// What a task or a row waits for holds although nobody acts.
    MetByNobody {
        /// The task or the row.
        of: Slug,
        /// In so many runs in which nobody acts…
        runs: usize,
        /// …of so many.
        all: usize,
    },
    /// No play ever shows a task.
    TaskNever {
        /// The task.
        task: Slug,
        /// In so many runs with plays that act.
        runs: usize,
    },
    /// No play ever does what a row expects.
    ExpectedNever {
        /// The row.
        row: Slug,
        /// In so many runs with plays that act, in which it came.
        runs: usize,
    },
    /// A contingency that is never called for.
    BranchNever {
        /// The row.
        row: Slug,
        /// In so many runs.
        runs: usize,
    },
    /// An inject that never comes.
    InjectNever {
        /// The row.
        row: Slug,
        /// In so many runs.
        runs: usize,
    },
    /// An inject with a condition, which always comes.
    InjectAlways {
        /// The row.
        row: Slug,
        /// In so many runs.
        runs: usize,
    },
    /// More injects than one table can take.
    Crowded {
        /// When it begins.
        at: Time,
        /// Within so long in exercise time, which is a minute at the table.
        within: Span,
        /// The rows.
        rows: Vec<Slug>,
    },
    /// A seat has nothing to do for long, under every play.
    SeatIdle {
        /// The seat.
        seat: Slug,
        /// For so long in exercise time…
        span: Span,
        /// …which is so long at the table…
        at_table: Span,
        /// …from then on.
        from: Time,
    },
    /// An act that was refused whenever somebody tried it.
    ActRefused {
        /// The act.
        act: ActKind,
        /// How often.
        tried: i64,
    },
    /// A seat may do something, and has nothing to do it with.
    RightWithoutMeans {
        /// The seat.
        seat: Slug,
        /// The act.
        act: ActKind,
    },
    /// Runs in which an act was refused.
    RunsWithRefusals {
        /// The number of the cell.
        cell: usize,
        /// So many of its runs…
        runs: u32,
        /// …of so many.
        all: u32,
    },
    /// A main measure that is the same in all runs.
    StandsStill {
        /// The measure.
        measure: String,
    },
    /// The scenario names no main measures.
    NoMainMeasures,
}

/// What advice is given about: a study as far as it has come.
pub(crate) struct Ran<'a> {
    scenario: &'a Scenario,
    until: Time,
    cells: &'a [&'a StudyCell],
    summary: &'a Summary,
}

impl<'a> Ran<'a> {
    fn all(&self) -> impl Iterator<Item = (&'a StudyCell, &'a CellValues)> {
        self.cells.iter().copied().zip(self.summary.cells())
    }

    /// The cells in which nobody acts…
    fn without_deeds(&self) -> impl Iterator<Item = &'a CellValues> {
        self.all().filter(|(cell, _)| cell.is_without_deeds()).map(|(_, values)| values)
    }

    /// …and the others.
    fn with_deeds(&self) -> impl Iterator<Item = &'a CellValues> {
        self.all().filter(|(cell, _)| !cell.is_without_deeds()).map(|(_, values)| values)
    }

    fn runs(&self) -> usize {
        self.summary.cells().iter().map(|cell| cell.runs as usize).sum()
    }
}

/// All that there is to look at, the worst first. `cells` are those of the summary, in its order; `luck` is the share of luck in each
/// main measure, where it can be told.
pub fn advice(cells: &[&StudyCell], until: Time, summary: &Summary, luck: &[(String, f64)]) -> Vec<Advice> {
    let Some(first) = cells.first() else { return Vec::new() };
    let ran = Ran { scenario: &first.scenario, until, cells, summary };
    let mut found = measures::lost_before(&ran);
    found.extend(measures::luck_decides(luck));
    if ran.runs() >= ENOUGH {
        found.extend(rows::met_or_not(&ran));
        found.extend(rows::come_or_not(&ran));
        found.extend(rows::crowded(&ran));
        found.extend(seats::idle(&ran));
    }
    found.extend(seats::unusable(&ran));
    found.extend(measures::refusals(&ran));
    found.extend(measures::standing(&ran));
    found
}

/// The worst so many, and of no kind a second one while another kind has none: somebody who reads five lines should read of five
/// things.
pub fn worst(all: &[Advice], most: usize) -> Vec<&Advice> {
    let mut kinds: Vec<(std::mem::Discriminant<Advice>, usize)> = Vec::new();
    let mut ranked: Vec<(usize, usize)> = Vec::new();
    for (n, advice) in all.iter().enumerate() {
        let kind = std::mem::discriminant(advice);
        let at = kinds.iter().position(|(known, _)| *known == kind).unwrap_or_else(|| {
            kinds.push((kind, 0));
            kinds.len() - 1
        });
        ranked.push((kinds[at].1, n));
        kinds[at].1 += 1;
    }
    ranked.sort_unstable();
    ranked.into_iter().take(most).map(|(_, n)| &all[n]).collect()
}
