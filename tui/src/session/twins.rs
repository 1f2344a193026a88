//! Twin tables: exercises of one scenario, with the same dice, that began together, each with a log of its own. A remark in each log says
//! which table of how many it is, so that whoever goes on with one finds the others beside it.
//!
//! It ignores what the tables do. Each log is whole by itself: nothing here is needed to read one.

use std::{
    collections::BTreeMap,
    fs, io,
    io::{BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

use engine::table::log::read::LONGEST;
use words::{Lang, fault::SessionFault};

use super::{journal::folder_of, live::Session, open::Wanted, remark, remark::TwinTable, resume::Resumed};
use crate::{files, library::Source};

/// So many lines behind the files are looked through for the remark; it is written before anybody plays, and a branch has it among its
/// first lines too.
const SEARCHED: usize = 64;

/// Where the logs of so many tables go, after the one that somebody named: `NAME-t1.jsonl`, `NAME-t2.jsonl`, …
pub fn logs(log: &Path, tables: u32) -> Vec<PathBuf> {
    let stem = log.file_stem().unwrap_or_default().to_string_lossy();
    let name = |table| match log.extension() {
        Some(kind) => format!("{stem}-t{table}.{}", kind.to_string_lossy()),
        None => format!("{stem}-t{table}"),
    };
    (1..=tables).map(|table| log.with_file_name(name(table))).collect()
}

/// Begins so many tables, each with a log of its own. None of the logs may exist; if one cannot be written, none is left.
///
/// # Errors
/// Why not.
pub fn begin(
    source: &Source,
    wanted: &Wanted,
    lang: Lang,
    log: &Path,
    tables: u32,
) -> Result<Vec<(Session, TwinTable)>, SessionFault> {
    let logs = logs(log, tables);
    if let Some(there) = logs.iter().find(|log| log.exists()) {
        return Err(SessionFault::Exists(there.clone()));
    }
    let mut begun: Vec<(Session, TwinTable)> = Vec::new();
    for (table, log) in (1..).zip(&logs) {
        let start = || {
            let mut session = Session::start_as(source, wanted, lang, Some(log))?;
            let own = || session.record().map(|digest| digest.to_string()).unwrap_or_default();
            let together = begun.first().map_or_else(own, |(_, first)| first.together.clone());
            let twin = TwinTable { table, of: tables, together };
            session.note(&remark::twin(&twin))?;
            session.cover()?;
            Ok((session, twin))
        };
        match start() {
            Ok(one) => begun.push(one),
            Err(fault) => {
                // They are ours, and nobody has played.
                let ours = begun.len() + usize::from(!matches!(fault, SessionFault::Exists(_)));
                drop(begun);
                logs.iter().take(ours).for_each(|log| drop(fs::remove_file(log)));
                return Err(fault);
            }
        }
    }
    Ok(begun)
}

/// A table that goes on, or why it does not; nothing where its log is not there.
#[derive(Debug)]
pub struct TwinResumed {
    /// Its number.
    pub table: u32,
    /// What became of it.
    pub came: Option<Result<(Session, Resumed), SessionFault>>,
}

/// Goes on with the tables that began together with this one, as far as their logs lie beside it: all but itself, in the order of their
/// numbers. One that cannot go on keeps no other from it.
pub fn others(log: &Path, twin: &TwinTable) -> Vec<TwinResumed> {
    let mut beside = beside(log, twin);
    let others = (1..=twin.of).filter(|table| *table != twin.table);
    others.map(|table| TwinResumed { table, came: beside.remove(&table).map(|log| Session::resume(&log)) }).collect()
}

/// The logs of the other tables in the folder of this one. Of a table with several, as after a branch or a rescue, the one that was
/// written last.
fn beside(log: &Path, twin: &TwinTable) -> BTreeMap<u32, PathBuf> {
    let mut found: BTreeMap<u32, (SystemTime, PathBuf)> = BTreeMap::new();
    for entry in fs::read_dir(folder_of(log)).into_iter().flatten().flatten() {
        // Named as the one that somebody named.
        let path = log.with_file_name(entry.file_name());
        if path.extension().is_none_or(|kind| kind != "jsonl") {
            continue;
        }
        let written = entry.metadata().and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        let known = twin_of(&path).ok().flatten().filter(|other| other.together == twin.together);
        let Some(other) = known.filter(|other| other.table != twin.table) else { continue };
        let newer = found.get(&other.table).is_none_or(|(last, known)| (last, known) < (&written, &path));
        if newer {
            found.insert(other.table, (written, path));
        }
    }
    found.into_iter().map(|(table, (_, path))| (table, path)).collect()
}

/// Which table a log is of, by the first lines of it; nothing for a log without twins and for what is none.
fn twin_of(path: &Path) -> io::Result<Option<TwinTable>> {
    let mut file = BufReader::new(files::open(path)?);
    let mut line = Vec::new();
    let mut next = || -> io::Result<Option<serde_json::Value>> {
        line.clear();
        (&mut file).take(LONGEST as u64 + 1).read_until(b'\n', &mut line)?;
        Ok(serde_json::from_slice(&line).ok())
    };
    let Some(header) = next()?.filter(|line| line["line"] == "header") else { return Ok(None) };
    let files = usize::try_from(header["files"].as_u64().unwrap_or(0)).unwrap_or(0);
    for _ in 0..files.saturating_add(SEARCHED) {
        let Some(line) = next()? else { return Ok(None) };
        if let Some(twin) = line["text"].as_str().filter(|_| line["line"] == "note").and_then(remark::read_twin) {
            return Ok(Some(twin));
        }
    }
    Ok(None)
}
