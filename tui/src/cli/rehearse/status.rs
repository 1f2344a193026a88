//! `rehearse status`: which shards lie in folders, how far the unfinished ones are, and which seeds are missing.

use std::{io, io::Write as _, ops::Range, path::PathBuf};

use studies::{identity::Ingredient, merge::missing as rows_missing, shard::Shard, study::Study};
use words::{Lang, clean, shards as say};

use super::{
    plan::Commission,
    stores::{Lying, lying},
};
use crate::cli::stop::Done;

/// Says which shards are there, how far the others are, and which seeds are missing
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan rehearse status shards")]
pub(super) struct StatusArgs {
    /// Folders with shards
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
}

pub(super) fn status(args: &StatusArgs, lang: Lang) -> Done {
    let mut found = lying(&args.folders, lang)?;
    let mut out = io::stdout().lock();
    // What belongs together is told together.
    while let Some(first) = found.first() {
        let identity = first.store.head().identity.clone();
        let (one, others) = found.into_iter().partition(|found| found.store.head().identity == identity);
        found = others;
        rehearsal(&mut out, one, lang)?;
        if !found.is_empty() {
            writeln!(out)?;
        }
    }
    Ok(())
}

/// How it stands with the shards of one rehearsal.
fn rehearsal(out: &mut impl io::Write, found: Vec<Lying>, lang: Lang) -> Done {
    let (whole, unfinished): (Vec<Lying>, Vec<Lying>) = found.into_iter().partition(|found| found.whole);
    let Some(first) = whole.first().or(unfinished.first()) else { return Ok(()) };
    let head = first.store.head();
    let said = |part| head.identity.says(part);
    let (scenario, seeds, plays) = (said(Ingredient::Scenario), said(Ingredient::Seeds), said(Ingredient::Plays));
    writeln!(out, "{}", clean(&say::rehearsal(lang, scenario, head.rows, seeds, plays)))?;
    for Lying { path, store, .. } in &whole {
        let path = path.display().to_string();
        writeln!(out, "  {}", clean(&say::shard_done(lang, store.head().shard, store.runs(), &path)))?;
    }
    for Lying { path, store, .. } in &unfinished {
        let (shard, path) = (store.head().shard, path.display().to_string());
        writeln!(out, "  {}", clean(&say::shard_unfinished(lang, shard, store.runs(), store.wanted(), &path)))?;
    }
    let shards: Vec<Shard> = whole.iter().map(|found| found.store.head().shard).collect();
    let rows = rows_missing(head.rows, shards.iter().copied());
    if rows.is_empty() {
        writeln!(out, "  {}", say::nothing_missing(lang))?;
    } else {
        let plan = Commission::again(head, &first.path, lang)?;
        missing(&plan.study, &shards, &rows, lang).lines().try_for_each(|line| writeln!(out, "  {line}"))?;
    }
    Ok(())
}

/// What is missing beside these shards: the shards, where all are cut alike, and the seeds.
pub(super) fn missing(study: &Study, shards: &[Shard], rows: &[Range<u64>], lang: Lang) -> String {
    let mut seeds: Vec<u64> = rows.iter().cloned().flatten().map(|row| study.place(row).1).collect();
    let runs = seeds.len() as u64;
    seeds.sort_unstable();
    seeds.dedup();
    let seeds = say::missing_seeds(lang, runs, seeds.into_iter());
    let alike = shards.first().filter(|first| shards.iter().all(|shard| shard.of() == first.of()));
    let Some(of) = alike.map(|shard| shard.of()) else { return seeds };
    let others: Vec<u32> = (1..=of).filter(|n| shards.iter().all(|shard| shard.number() != *n)).collect();
    format!("{}\n{seeds}", say::missing_shards(lang, &others, of))
}
