//! What a call of `whatif` asks for, as clap reads it.

use std::path::PathBuf;

use crate::cli::{stop::OutputFormat, text_file::TextFile};

/// What would have come of it: the acts of a log again, with a change
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan whatif lake-chad.jsonl --change change.ron\n  \
                        harmattan whatif lake-chad.jsonl --change change.ron --seeds 400 --vary all --out whatif\n  \
                        harmattan whatif lake-chad.jsonl --no-return 'Measure(key: \"harmed\", at_least: 20)'\n\n\
                        A change file: [drop(17), move(21, \"-2h\"), set(\"crossing.paper_takes\", 1.2)]")]
pub struct WhatIfArgs {
    /// The log
    pub(super) log: PathBuf,
    /// What should have been otherwise, as a list: drop, move, replace, add, set, variant, agree
    ///
    /// Acts are named by their numbers in the log. `docs/evaluator.md` shows one of each.
    #[arg(long, value_name = "FILE", required_unless_present = "no_return")]
    pub(super) change: Option<TextFile>,
    /// How many pairs of runs with other dice say how often it would have gone better [default: 200]; 0 leaves that out
    ///
    /// With --no-return also how often the dice are thrown again from each hour on [default: 50].
    #[arg(long, value_name = "N")]
    pub(super) seeds: Option<usize>,
    /// Draws figures of the model as well: `all`, or names with commas between
    ///
    /// A set of drawn figures is a world. N pairs are N/10 worlds of ten pairs each; so N is a multiple of ten.
    #[arg(long, value_name = "all|P,P...", value_delimiter = ',', requires = "change")]
    pub(super) vary: Vec<String>,
    /// The chance of an outcome from each hour on, and the acts that changed it: a condition as in a scenario
    #[arg(long, value_name = "CONDITION")]
    pub(super) no_return: Option<String>,
    /// For people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputFormat,
    /// A new folder for whatif.json, whatif.html and branch.jsonl, the changed log to look back on and to play on
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
}
