//! The kinds of advice, and the bounds from which each is given. Every bound is illustrative.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::act::ActKind;

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
