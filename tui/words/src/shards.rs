//! Sentences about runs that take a while: how far they are, how to go on after a stop, and the shards of many machines.

use std::{fmt::Display, io};

use kernel::{seal::Seal, time::Span};
use studies::identity::{Difference, Ingredient};

use crate::{
    Lang,
    cli::{des, io_fault, some},
    span,
};

/// How far it is, and how long it still takes.
pub fn progress(lang: Lang, done: u64, of: u64, left: Option<Span>) -> String {
    let left = left.map(span).map(|left| lang.either((format!(", {left} left"), format!(", encore {left}"))));
    format!("{done}/{of}{}", left.unwrap_or_default())
}

/// Runs of an earlier call are there.
pub fn going_on(lang: Lang, done: u64, of: u64) -> String {
    lang.either((
        format!("{done} of {of} runs are there from an earlier call; going on behind them"),
        format!("{done} parties sur {of} sont là depuis un appel précédent ; on continue à leur suite"),
    ))
}

/// The end of a store does not hold and was cut off.
pub fn cut_off(lang: Lang, path: &str, bytes: u64) -> String {
    lang.either((
        format!("{path}: the last {bytes} bytes do not hold and are cut off; their runs are run again"),
        format!("{path} : les {bytes} derniers octets ne tiennent pas et sont coupés ; leurs parties sont rejouées"),
    ))
}

/// A store does not hold from its head on.
pub fn begun_anew(lang: Lang, path: &str) -> String {
    lang.either((
        format!("{path}: nothing in it holds; begun anew"),
        format!("{path} : rien n’y tient ; on recommence"),
    ))
}

/// Somebody stopped it.
pub fn stopped(lang: Lang, path: &str, done: u64, of: u64) -> String {
    lang.either((
        format!("stopped: {done} of {of} runs are kept in {path}\nhelp: the same call goes on behind them"),
        format!(
            "arrêté : {done} parties sur {of} sont gardées dans {path}\naide : le même appel continue à leur suite"
        ),
    ))
}

/// A run cannot be kept: the disk is full, or worse.
pub fn not_kept(lang: Lang, path: &str, why: &io::Error, done: u64, of: u64) -> String {
    let fault = io_fault(lang, path, why);
    lang.either((
        format!("{fault}\nhelp: {done} of {of} runs are kept; once that is put right, the same call goes on behind them"),
        format!(
            "{fault}\naide : {done} parties sur {of} sont gardées ; une fois la cause écartée, le même appel continue à leur \
             suite"
        ),
    ))
}

/// Another call is at work on it.
pub fn at_work(lang: Lang, path: &str) -> String {
    lang.either((
        format!("{path}: another call is at work on it"),
        format!("{path} : un autre appel y travaille en ce moment"),
    ))
}

/// A file that should be a store is none.
pub fn no_store(lang: Lang, path: &str) -> String {
    lang.either((format!("{path}: this is no store of runs"), format!("{path} : ce n’est pas un fichier de parties")))
}

/// A whole shard that does not hold.
pub fn damaged(lang: Lang, path: &str) -> String {
    lang.either((
        format!("{path}: it is damaged\nhelp: remove it, and run this shard again"),
        format!("{path} : il est endommagé\naide : supprimez-le et rejouez ce lot"),
    ))
}

/// What lies in the folder belongs to another call.
pub fn other_call(lang: Lang, path: &str, differences: &[Difference]) -> String {
    let differences = differing(lang, differences);
    lang.either((
        format!(
            "{path}: this was begun by a call that computes something else\n{differences}\nhelp: make that call again, \
             remove the file, or take another folder"
        ),
        format!(
            "{path} : un appel qui calcule autre chose a commencé ceci\n{differences}\naide : refaites cet appel, supprimez \
             le fichier, ou prenez un autre dossier"
        ),
    ))
}

/// Shards of two studies.
pub fn mixture(lang: Lang, one: &str, other: &str, differences: &[Difference]) -> String {
    let differences = differing(lang, differences);
    lang.either((
        format!("{one} and {other} are shards of two rehearsals\n{differences}"),
        format!("{one} et {other} sont des lots de deux répétitions différentes\n{differences}"),
    ))
}

/// The shards were run by another engine than this one, or this one understands them otherwise.
pub fn other_engine(lang: Lang, path: &str, differences: &[Difference]) -> String {
    let differences = differing(lang, differences);
    lang.either((
        format!("{path}: this programme would compute something else\n{differences}\nhelp: merge with the programme that ran the shards"),
        format!(
            "{path} : ce programme-ci calculerait autre chose\n{differences}\naide : réunissez-les avec le programme qui a \
             joué les lots"
        ),
    ))
}

/// One line for each thing in which two studies differ: the one, the other.
fn differing(lang: Lang, differences: &[Difference]) -> String {
    let line = |Difference { part, here, there }: &Difference| {
        format!("  {}{}{here} | {there}", ingredient(lang, *part), lang.colon())
    };
    differences.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What a study is made of.
pub fn ingredient(lang: Lang, part: Ingredient) -> &'static str {
    match part {
        Ingredient::Engine => lang.pick("engine", "moteur"),
        Ingredient::Scenario => lang.pick("scenario", "scénario"),
        Ingredient::Variants => lang.pick("variants", "variantes"),
        Ingredient::Plays => lang.pick("plays", "joueurs automatiques"),
        Ingredient::Parameters => lang.pick("parameters", "paramètres"),
        Ingredient::Acts => lang.pick("acts", "actes"),
        Ingredient::Seeds => lang.pick("seeds", "graines"),
        Ingredient::Until => lang.pick("until", "jusqu’à"),
    }
}

/// A shard that cannot be; how many there are, where that is known.
pub fn bad_shard(lang: Lang, written: &str, of: Option<u32>) -> String {
    match of {
        None => lang.either((
            format!("`{written}` is no shard\nhelp: a shard is written as I/N, such as --shard 3/16"),
            format!("« {written} » n’est pas un lot\naide : un lot s’écrit I/N, par exemple --shard 3/16"),
        )),
        Some(of) => lang.either((
            format!("there is no shard `{written}`\nhelp: the shards of {of} are 1/{of} to {of}/{of}"),
            format!("il n’y a pas de lot « {written} »\naide : les lots de {of} vont de 1/{of} à {of}/{of}"),
        )),
    }
}

/// A shard is whole.
pub fn shard_done(lang: Lang, shard: impl Display, runs: u64, path: &str) -> String {
    lang.either((format!("shard {shard}: {runs} runs in {path}"), format!("lot {shard} : {runs} parties dans {path}")))
}

/// A shard was whole already.
pub fn shard_there(lang: Lang, shard: impl Display, path: &str) -> String {
    lang.either((
        format!("shard {shard} is there already: {path}; nothing to do"),
        format!("le lot {shard} est déjà là : {path} ; rien à faire"),
    ))
}

/// A shard that is not whole yet.
pub fn shard_unfinished(lang: Lang, shard: impl Display, done: u64, of: u64, path: &str) -> String {
    lang.either((
        format!("shard {shard} is unfinished: {done} of {of} runs in {path}"),
        format!("le lot {shard} est inachevé : {done} parties sur {of} dans {path}"),
    ))
}

/// No store of runs lies there.
pub fn no_shards(lang: Lang, folders: &str) -> String {
    lang.either((
        format!("{folders}: no shard lies here\nhelp: `harmattan rehearse SCENARIO --runs N --shard I/N --out DIR` makes one"),
        format!(
            "{folders} : aucun lot ne se trouve ici\naide : « harmattan rehearse SCENARIO --runs N --shard I/N --out DIR » \
             en fait un"
        ),
    ))
}

/// Which rehearsal this is, and how many runs it has.
pub fn rehearsal(lang: Lang, scenario: &str, runs: u64, seeds: &str, plays: &str) -> String {
    lang.either((
        format!("{scenario}: {}; seeds: {seeds}; plays: {plays}", some(runs, "run", "runs")),
        format!("{scenario} : {} ; graines : {seeds} ; joueurs automatiques : {plays}", des(runs, "partie", "parties")),
    ))
}

/// Everything is there.
pub fn nothing_missing(lang: Lang) -> &'static str {
    lang.pick(
        "nothing is missing: `harmattan rehearse merge` makes one of them",
        "rien ne manque : « harmattan rehearse merge » les réunit",
    )
}

/// Shards that are missing, of so many.
pub fn missing_shards(lang: Lang, shards: &[u32], of: u32) -> String {
    let list = ranges(shards.iter().map(|n| u64::from(*n)));
    lang.either((format!("missing: shards {list} of {of}"), format!("il manque les lots {list} sur {of}")))
}

/// Seeds whose runs are missing, and how many runs that are.
pub fn missing_seeds(lang: Lang, runs: u64, seeds: impl Iterator<Item = u64>) -> String {
    let list = ranges(seeds);
    lang.either((
        format!("missing: {runs} runs, with seeds {list}"),
        format!("il manque {runs} parties, de graines {list}"),
    ))
}

/// Shards were put together.
pub fn merged(lang: Lang, shards: usize, runs: u64, doubles: u64) -> String {
    let (en, fr) = (format!("{shards} shards, {runs} runs"), format!("{shards} lots, {runs} parties"));
    match doubles {
        0 => lang.either((en, fr)),
        _ => lang.either((
            format!("{en}; {doubles} were there twice, and ended alike"),
            format!("{fr} ; {doubles} s’y trouvaient deux fois, avec la même fin"),
        )),
    }
}

/// One run has two results.
pub fn two_results(lang: Lang, seed: u64, cell: &str, paths: [&str; 2], seals: [Seal; 2]) -> String {
    let ([one, other], [first, second]) = (paths, seals);
    lang.either((
        format!(
            "ALARM: the run of seed {seed} ({cell}) has two results\n  {first:.16} in {one}\n  {second:.16} in {other}\n\
             Same engine, scenario and seed must end alike. One of the machines, or one of the files, cannot be trusted.\n\
             help: run both shards again on a third machine; nothing was written"
        ),
        format!(
            "ALARME : la partie de graine {seed} ({cell}) a deux résultats\n  {first:.16} dans {one}\n  {second:.16} dans \
             {other}\nMême moteur, même scénario, même graine : la fin doit être la même. L’une des machines, ou l’un des \
             fichiers, n’est pas fiable.\naide : rejouez les deux lots sur une troisième machine ; rien n’a été écrit"
        ),
    ))
}

/// A programme that was built without the feature `office`.
pub fn no_parquet(lang: Lang) -> &'static str {
    lang.pick(
        "runs.parquet is left out: this programme was built without `office`",
        "runs.parquet est laissé de côté : ce programme a été construit sans « office »",
    )
}

/// Numbers that follow each other by their first and last; at most so many of these, and how many there are besides.
fn ranges(numbers: impl Iterator<Item = u64>) -> String {
    const SHOWN: usize = 12;
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let written =
        |(first, last): &(u64, u64)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    let shown: Vec<String> = ranges.iter().take(SHOWN).map(written).collect();
    let more = if ranges.len() > SHOWN { ", …" } else { "" };
    shown.join(", ") + more
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_that_are_missing_are_told_in_ranges() {
        let said = missing_seeds(Lang::En, 5, [1, 2, 3, 7, 9].into_iter());
        assert_eq!(said, "missing: 5 runs, with seeds 1–3, 7, 9");
        assert_eq!(missing_shards(Lang::Fr, &[2, 3], 4), "il manque les lots 2–3 sur 4");
        let odd = ranges((0..100).map(|n| 2 * n));
        assert!(odd.ends_with("20, 22, …"), "{odd}");
    }
}
