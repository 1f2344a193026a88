//! Many runs of one scenario, and what they say together: seeds × variants × plays × worlds of figures, on as many threads as one likes.
//!
//! A [`study::Study`] says what is run: its [`cell`]s, one for each combination, and the seeds that all of them share. [`study::Study::run`]
//! runs it and hands over one [`run::Outcome`] after the other, always in the same order. A [`store`] keeps them, in a file or in memory.
//! Of it [`table`] makes CSV, and [`summary`] statistics by combination; [`statistics`] says how far two of them are apart. In which
//! worlds a study runs is the matter of [`design`].
//!
//! What of its conclusions survives other figures is said by [`survival`]: comparisons world by world ([`worlds`]), the influence of each
//! figure ([`screen`]), and the boxes in which an outcome fails ([`boxes`]).
//!
//! A [`shard`] is a part of a study for one machine of many; [`merge`] puts them together. [`identity`] says what is computed, so that
//! only shards of one study are.
//!
//! ```
//! use kernel::time::{Span, Time};
//! use studies::{cell::StudyCell, study::Study, summary::Summary};
//! use vocabulary::scenario::Scenario;
//!
//! # fn main() -> Result<(), studies::study::StudyFault<std::io::Error>> {
//! let scenario = Scenario { start: "2027-03-08 06:00".into(), zone: "Africa/Niamey".into(), length: Span::hours(2), ..Scenario::default() };
//! let study = Study { cells: vec![StudyCell::plain(scenario)], seeds: (1..=10).collect(), until: Time(7200) };
//! let summary = Summary::tried(&study, 2)?;
//! assert_eq!(summary.cells()[0].runs, 10);
//! # Ok(())
//! # }
//! ```
//!
//! A scenario comes in checked, as for the engine: variants are made of it by `authoring`, which this crate does not know. There is
//! no file, clock or sentence here. The number of threads changes no byte of what comes out.

pub mod advice;
pub mod boxes;
pub mod cell;
pub mod columns;
pub mod comparisons;
pub mod design;
pub mod findings;
pub mod forecast;
pub mod identity;
pub mod merge;
pub mod pairs;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod pool;
pub mod portfolio;
pub mod run;
pub mod screen;
pub mod shard;
pub mod shares;
pub mod statistics;
pub mod store;
pub mod student;
pub mod study;
pub mod summary;
pub mod survival;
pub mod table;
pub mod told;
#[cfg(feature = "parquet")]
pub mod typed;
pub mod watch;
pub mod worlds;

#[cfg(test)]
mod tests;
