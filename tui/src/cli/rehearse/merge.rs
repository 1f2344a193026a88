//! `rehearse merge`: shards become the rehearsal that one machine alone would have made, byte for byte.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use studies::{
    merge::{MergeFault, merge as put_together},
    store::RunStore,
};
use words::{Lang, rehearsal::cell_name, shards as say};

use super::{
    kept::Keeping,
    plan::Commission,
    status::missing,
    stores::{Lying, lying},
    tables,
    tables::Tables,
    tell::tell,
};
use crate::cli::{
    output::remark,
    stop::{Done, OutputFormat, Stop},
};

/// The runs while they are put together.
const MERGING: &str = "merge.unfinished";

/// Puts shards together: the tables and statistics that one machine alone would have made
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan rehearse merge shards more-shards --out rehearsal")]
pub(super) struct MergeArgs {
    /// Folders with shards, in any order
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// A folder for the runs (runs.csv, runs.parquet), their statistics (summary.json) and a page for people (report.html)
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// A summary for people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

pub(super) fn merge(args: &MergeArgs, lang: Lang) -> Done {
    let began = Instant::now();
    let tables = Tables::of(&args.out);
    tables.are_new(lang)?;
    let (whole, unfinished): (Vec<_>, Vec<_>) = lying(&args.folders, lang)?.into_iter().partition(|found| found.whole);
    for found in &unfinished {
        let (store, path) = (&found.store, found.path.display().to_string());
        remark(&say::shard_unfinished(lang, store.head().shard, store.runs(), store.wanted(), &path));
    }
    let Some(first) = whole.first() else {
        let named: Vec<String> = args.folders.iter().map(|folder| folder.display().to_string()).collect();
        return Err(Stop::Said(say::no_shards(lang, &named.join(", "))));
    };
    alike(&whole, lang)?;
    let plan = Commission::again(first.store.head(), &first.path, lang)?;
    let (paths, mut stores): (Vec<PathBuf>, Vec<RunStore>) =
        whole.into_iter().map(|found| (found.path, found.store)).unzip();
    let new = !args.out.exists();
    let mut keeping = Keeping::anew(args.out.join(MERGING), plan.head(), lang)?;
    let doubles = match put_together(&plan.study, &mut stores, &mut keeping.store) {
        Ok(doubles) => doubles,
        Err(fault) => {
            let stop = stopped(&plan, &paths, &stores, &keeping, fault, lang);
            keeping.forget();
            if new {
                // A folder in which something lies by now is no longer ours alone.
                let _ = fs::remove_dir(&args.out);
            }
            return Err(stop);
        }
    };
    let runs = keeping.store.runs();
    let (summary, survival, written) = tables.write(&plan, keeping, lang)?;
    remark(&say::merged(lang, stores.len(), runs, doubles));
    tables::say(&written, lang);
    tell((&plan.study, &summary, &survival), Some(&args.out), args.format, began, lang)
}

/// Shards of two studies are told before anything is made of one of them.
fn alike(whole: &[Lying], lang: Lang) -> Done {
    match studies::merge::alike(whole.iter().map(|found| found.store.head())) {
        Err(MergeFault::Mixture { shard, differences }) => {
            let [one, other] = [&whole[0].path, &whole[shard].path].map(|path| path.display().to_string());
            Err(Stop::Said(say::mixture(lang, &one, &other, &differences)))
        }
        _ => Ok(()),
    }
}

/// Why they cannot be put together.
fn stopped(
    plan: &Commission,
    paths: &[PathBuf],
    stores: &[RunStore],
    keeping: &Keeping,
    fault: MergeFault,
    lang: Lang,
) -> Stop {
    let name = |n: usize| paths.get(n).map(PathBuf::as_path).unwrap_or(Path::new("")).display().to_string();
    Stop::Said(match fault {
        MergeFault::Io(why) => return keeping.not_kept(lang)(why),
        MergeFault::Mixture { shard, differences } => say::mixture(lang, &name(0), &name(shard), &differences),
        MergeFault::Missing(rows) => {
            let shards = stores.iter().map(|store| store.head().shard).collect::<Vec<_>>();
            missing(&plan.study, &shards, &rows, lang)
        }
        MergeFault::TwoResults { row, shards: [one, other], seals } => {
            let (cell, seed) = plan.study.place(row);
            say::two_results(lang, seed, &cell_name(lang, cell.variant, &cell.play), [&name(one), &name(other)], seals)
        }
    })
}
