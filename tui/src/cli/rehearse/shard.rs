//! `rehearse --shard I/N`: one part of a study, for one machine of many. Its file is named by what it computes, written aside, and renamed
//! when it is whole. Run again, it does nothing.

use std::{
    io,
    io::Write as _,
    path::{Path, PathBuf},
};

use studies::shard::{BadShard, Shard};
use words::{Lang, clean, shards as say};

use super::{
    asked::ManyArgs,
    kept::{Keeping, said},
    plan::Commission,
    stores,
};
use crate::{
    cli::{
        output::complain,
        stop::{Done, OutputFormat, Stop},
    },
    files::unfinished,
};

/// The shard that a call names. Another one is wrong usage.
pub(super) fn read(written: &str, lang: Lang) -> Result<Shard, Stop> {
    written.parse().map_err(|fault| {
        let of = match fault {
            BadShard::Form => None,
            BadShard::Beyond { of } => Some(of),
        };
        complain(lang, &say::bad_shard(lang, written, of));
        Stop::Quiet(2)
    })
}

pub(super) fn run(args: &ManyArgs, plan: &Commission, shard: Shard, dir: &Path, lang: Lang) -> Done {
    let path = path(dir, plan, shard);
    let runs = shard.rows(plan.study.runs()) as u64;
    if path.exists() {
        return tell(args.format, shard, runs, &path, true, lang);
    }
    if dir.exists() {
        no_stranger(dir, plan, lang)?;
    }
    let mut keeping = Keeping::open(unfinished(&path), plan.head_of(shard), lang)?;
    keeping.fill(&plan.study, args.jobs(), lang)?;
    keeping.rename(&path).map_err(|why| said(&path, &why, lang))?;
    tell(args.format, shard, runs, &path, false, lang)
}

fn path(dir: &Path, plan: &Commission, shard: Shard) -> PathBuf {
    let digest = plan.identity.digest();
    dir.join(format!("shard-{}-of-{}-{digest:.12}.{}", shard.number(), shard.of(), stores::WHOLE))
}

/// Shards of two studies in one folder would be found out when they are merged; that is late.
fn no_stranger(dir: &Path, plan: &Commission, lang: Lang) -> Done {
    for path in stores::paths(&[dir.to_owned()], lang)? {
        // Another machine may be about to begin one.
        let Some(head) = stores::head(&path) else { continue };
        let differences = head.identity.differences(&plan.identity);
        if !differences.is_empty() {
            return Err(Stop::Said(say::other_call(lang, &path.display().to_string(), &differences)));
        }
    }
    Ok(())
}

/// What there is now. A part says nothing of the whole, and so there are no statistics.
fn tell(format: OutputFormat, shard: Shard, runs: u64, path: &Path, before: bool, lang: Lang) -> Done {
    let mut out = io::stdout().lock();
    let name = clean(&path.display().to_string());
    match format {
        OutputFormat::Json => {
            let told = serde_json::json!({ "shard": shard.to_string(), "runs": runs, "file": name, "new": !before });
            serde_json::to_writer_pretty(&mut out, &told).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        OutputFormat::Text if before => writeln!(out, "{}", say::shard_there(lang, shard, &name))?,
        OutputFormat::Text => writeln!(out, "{}", say::shard_done(lang, shard, runs, &name))?,
    }
    Ok(())
}
