//! What a call of `rehearse` asks for: what is run, and where it goes.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use studies::pool;

use super::vary::VaryArgs;
use crate::cli::{course::CourseArgs, stop::OutputFormat};

/// What is run, and where it goes. What does not say what is computed is not carried to other machines.
#[derive(Debug, Default, Serialize, Deserialize, clap::Args)]
// A call that names a scenario has all of it; clap does not see that by itself where further arguments are flattened in.
#[group(args = ["scenario"])]
pub(super) struct ManyArgs {
    /// A folder, a file, or a name from `harmattan list`
    #[serde(skip)]
    pub(super) scenario: String,
    /// How many runs of each combination
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000),
          required_unless_present = "design")]
    pub(super) runs: Option<u64>,
    /// The seed of the first run; each further one has the next [default: the scenario's own]
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,
    /// Plays a programme variant of the scenario, or several outputs at once; may stand several times
    #[arg(long, value_name = "NAME|A+B")]
    pub(super) variant: Vec<String>,
    /// Runs every set of outputs that can be paid for, and says which do most for their cost
    ///
    /// Outputs are variants that add to the same one; `--variant` names that one, where the scenario has several such.
    #[arg(long)]
    pub(super) portfolio: bool,
    #[command(flatten)]
    pub(super) course: CourseArgs,
    #[command(flatten)]
    pub(super) vary: VaryArgs,
    /// How many runs at a time [default: as many as the machine has cores]
    #[serde(skip)]
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Runs one of N equal parts, for one machine of many; `rehearse merge` puts them together
    #[serde(skip)]
    #[arg(long, value_name = "I/N", requires = "out")]
    pub(super) shard: Option<String>,
    /// A folder for the runs (runs.csv, runs.parquet), their statistics (summary.json) and a page for people (report.html)
    ///
    /// Each run is kept there as soon as it is done. Whoever stops in the middle goes on with the same call.
    #[serde(skip)]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// A summary for people, or one JSON object
    #[serde(skip)]
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputFormat,
}

impl ManyArgs {
    /// Every one of these plays so many times, of the scenario as it stands.
    pub(super) fn trying(scenario: &str, runs: u64, plays: &[&str]) -> Self {
        let (scenario, course) = (scenario.to_owned(), CourseArgs::of_plays(plays));
        Self { scenario, runs: Some(runs), course, ..Self::default() }
    }

    /// How many runs at a time.
    pub(super) fn jobs(&self) -> usize {
        self.jobs.map_or_else(pool::cores, usize::from)
    }
}
