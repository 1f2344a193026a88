//! `harmattan rehearse`: the same exercise many times, before anybody travels. A row a run, and what the runs say together. Many machines
//! take a shard each, and `merge` puts these together.

mod asked;
mod findings;
mod given;
mod inside;
mod kept;
mod merge;
mod plan;
mod portfolio;
mod shard;
mod status;
mod stores;
mod survival;
mod tables;
mod tell;
mod vary;

use std::{path::Path, time::Instant};

use studies::{summary::Summary, survival::Survival};
use words::Lang;

use self::{asked::ManyArgs, kept::Keeping, plan::Commission, tables::Tables, tell::tell};
pub(super) use self::{inside::show, vary::varied};
use super::stop::{Done, Stop};

/// Runs a scenario many times, with other dice, and says what the runs have in common
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(after_help = "Examples:\n  harmattan rehearse lake-chad --runs 100 --out rehearsal\n  \
                        harmattan rehearse lake-chad --runs 30 --play nothing --play by-the-book --format json\n  \
                        harmattan rehearse lake-chad --runs 30 --acts acts.jsonl --set crossing.paper_takes=1.2\n  \
                        harmattan rehearse lake-chad --runs 200 --play nothing --play by-the-book --vary all\n  \
                        harmattan rehearse lake-chad --runs 1600 --shard 3/16 --out shards\n  \
                        harmattan rehearse lake-chad --runs 40 --portfolio --play by-the-book --out portfolio")]
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
    let plan = Commission::of(args, lang)?;
    let (summary, survival) = match (&args.out, shard) {
        (Some(dir), Some(shard)) => return shard::run(args, &plan, shard, dir, lang),
        (Some(dir), None) => into_folder(dir, &plan, args.jobs(), lang)?,
        (None, _) => {
            let mut keeping = Keeping::passing(plan.head(), lang)?;
            keeping.fill(&plan.study, args.jobs(), lang)?;
            let summary = keeping.summary(&plan.study, lang)?;
            let survival = plan.survival(&summary, lang)?;
            (summary, survival)
        }
    };
    tell((&plan.study, &summary, &survival), args.out.as_deref(), args.format, began, lang)
}

/// Everything run and kept in a folder, and the tables made of it. Whoever stops in the middle finds the runs there.
fn into_folder(dir: &Path, plan: &Commission, jobs: usize, lang: Lang) -> Result<(Summary, Survival), Stop> {
    let (tables, kept) = (Tables::of(dir), dir.join(kept::STORE));
    if !kept.exists() {
        tables.are_new(lang)?;
    }
    let mut keeping = Keeping::open(kept, plan.head(), lang)?;
    keeping.fill(&plan.study, jobs, lang)?;
    let (summary, survival, written) = tables.write(plan, keeping, lang)?;
    tables::say(&written, lang);
    Ok((summary, survival))
}
