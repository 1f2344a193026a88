//! What the world must teach. A tool that trains must not reward the wrong deed nor punish the right one; each lesson is an
//! [`experiment::Experiment`]: the same crisis with a deed and without it, over the same seeds, a measure, and what must come of it.
//!
//! `cargo run --release -p harmattan-lessons` repeats all of them and prints a line for each thing that must hold: the mean without, the
//! mean with, how far apart they are (d), the mark, and `ok` or `NOT`. A part of a name picks experiments; `--runs N` says how many
//! seeds, `--each` adds every main measure and whatever else the deed moves far. It fails if a line does not hold. The core of what holds
//! is a test, with few seeds.
//!
//! *d* is the difference of the means by the pooled spread over the same seeds. A lesson needs |d| ≥ 2 and a size that people would feel:
//! a tenth of the value without the deed, or 50 of 1000 for levels.

pub mod census;
pub mod experiment;
pub mod experiments;
pub mod trial;

#[cfg(test)]
mod tests;
