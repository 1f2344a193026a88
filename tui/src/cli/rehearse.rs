//! `harmattan rehearse`: the same exercise many times, before anybody travels. A row a run, and what the runs say together. Many machines
//! take a shard each, and `merge` puts these together.

mod findings;
mod kept;
mod merge;
mod plan;
mod shard;
mod status;
mod stores;
mod tables;

use std::{
    io,
    io::Write as _,
    path::{Path, PathBuf},
    thread,
    time::Instant,
};

use serde::{Deserialize, Serialize};
use studies::{study::Study, summary::Summary};
use words::{Lang, cli::CallWord, ui};

use self::{findings::Rehearsal, kept::Keeping, plan::Plan, tables::Tables};
use super::{
    course::CourseArgs,
    output::remark,
    stop::{Done, OutputFormat, Stop},
};

/// Runs a scenario many times, with other dice, and says what the runs have in common
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(after_help = "Examples:\n  harmattan rehearse lake-chad --runs 100 --out rehearsal\n  \
                        harmattan rehearse lake-chad --runs 30 --play nothing --play by-the-book --format json\n  \
                        harmattan rehearse lake-chad --runs 30 --acts acts.jsonl --set crossing.paper_takes=1.2\n  \
                        harmattan rehearse lake-chad --runs 1600 --shard 3/16 --out shards")]
pub struct RehearseArgs {
    #[command(subcommand)]
    shards: Option<ShardsCall>,
    #[command(flatten)]
    many: Option<ManyArgs>,
}

/// What is done with shards that were run.
#[derive(Debug, clap::Subcommand)]
enum ShardsCall {
    Merge(merge::MergeArgs),
    Status(status::StatusArgs),
}

/// What is run, and where it goes. What does not say what is computed is not carried to other machines.
#[derive(Debug, Serialize, Deserialize, clap::Args)]
// A call that names a scenario has all of it; clap does not see that by itself where further arguments are flattened in.
#[group(args = ["scenario"])]
struct ManyArgs {
    /// A folder, a file, or a name from `harmattan list`
    #[serde(skip)]
    scenario: String,
    /// How many runs of each combination
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    runs: u64,
    /// The seed of the first run; each further one has the next [default: the scenario's own]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Plays a programme variant of the scenario; may stand several times
    #[arg(long, value_name = "NAME")]
    variant: Vec<String>,
    #[command(flatten)]
    course: CourseArgs,
    /// How many runs at a time [default: as many as the machine has cores]
    #[serde(skip)]
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Runs one of N equal parts, for one machine of many; `rehearse merge` puts them together
    #[serde(skip)]
    #[arg(long, value_name = "I/N", requires = "out")]
    shard: Option<String>,
    /// A folder for the table of runs (runs.csv, runs.parquet) and their statistics (summary.json)
    ///
    /// Each run is kept there as soon as it is done. Whoever stops in the middle goes on with the same call.
    #[serde(skip)]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// A summary for people, or one JSON object
    #[serde(skip)]
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

pub(super) fn rehearse(args: &RehearseArgs, lang: Lang) -> Done {
    match (&args.shards, &args.many) {
        (Some(ShardsCall::Merge(args)), _) => merge::merge(args, lang),
        (Some(ShardsCall::Status(args)), _) => status::status(args, lang),
        (None, Some(args)) => many(args, lang),
        // Without a call to its shards clap asks for a scenario.
        (None, None) => Err(Stop::Quiet(2)),
    }
}

fn many(args: &ManyArgs, lang: Lang) -> Done {
    let began = Instant::now();
    let shard = args.shard.as_deref().map(|written| shard::read(written, lang)).transpose()?;
    let plan = Plan::of(args, lang)?;
    let summary = match (&args.out, shard) {
        (Some(dir), Some(shard)) => return shard::run(args, &plan, shard, dir, lang),
        (Some(dir), None) => into_folder(dir, &plan, args.jobs, lang)?,
        (None, _) => {
            let mut keeping = Keeping::passing(&plan, lang)?;
            keeping.fill(&plan.study, jobs(args.jobs), lang)?;
            keeping.summary(&plan.study, lang)?
        }
    };
    tell(&plan.study, &summary, args.format, began, lang)
}

/// How many runs at a time.
fn jobs(asked: Option<u16>) -> usize {
    asked.map_or_else(|| thread::available_parallelism().map_or(1, usize::from), usize::from)
}

/// Everything run and kept in a folder, and the tables made of it. Whoever stops in the middle finds the runs there.
fn into_folder(dir: &Path, plan: &Plan, asked: Option<u16>, lang: Lang) -> Result<Summary, Stop> {
    let (tables, kept) = (Tables::of(dir), dir.join(tables::STORE));
    if !kept.exists() {
        tables.are_new(lang)?;
    }
    let mut keeping = Keeping::open(kept, plan.head(), lang)?;
    keeping.fill(&plan.study, jobs(asked), lang)?;
    let (summary, written) = tables.write(plan, keeping, lang)?;
    tables::say(&written, lang);
    Ok(summary)
}

/// What the runs say together, on standard output.
fn tell(study: &Study, summary: &Summary, format: OutputFormat, began: Instant, lang: Lang) -> Done {
    let findings = Rehearsal::of(study, summary, lang);
    let mut out = io::stdout().lock();
    match format {
        OutputFormat::Json => {
            findings.json(&mut out, Some(began.elapsed()))?;
            writeln!(out)?;
        }
        OutputFormat::Text => {
            findings.text(&mut out)?;
            let warn = |text: &String| remark(&format!("{} {text}", ui(lang, CallWord::Warning)));
            findings.warnings().iter().for_each(warn);
        }
    }
    Ok(summary.sound()?)
}
