//! `harmattan verify`: does a log hold together, and does its exercise come out the same again? And what does that prove? An exhibit is
//! held against its manifest first.

use std::{
    io,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use engine::table::{
    log::{FORMAT, Line, Log},
    replay,
    replay::{Verified, VerifyFault},
};
use paper::exhibit::open::LARGEST;
use words::{
    Lang, clean, cli as say, exhibit as exhibit_words,
    fault::{Falter, Signed},
    record::{self, Doubt},
};

use super::{
    inputs::{remark_on, session_stop},
    output::remark,
    stop::{Done, Stop},
};
use crate::{
    exhibit, files, session,
    session::{Remade, SessionFault, remark::read_branch_of, signature},
    wall,
};

/// Checks the chain of a log and simulates it again; names the first line that does not hold
///
/// Of an exhibit it checks each part against the manifest as well, and the facts against what the log gives.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan verify lake-chad-20270308-060000.jsonl\n  \
                        harmattan verify monday.exhibit.zip\n  harmattan verify monday.jsonl --signed-by SHA256:dS3mMKHj7SaRw2CjZyRxKTPPRqm0aBjD1A2F2yqXhyE")]
pub struct VerifyArgs {
    /// The log, or the exhibit of one
    log: PathBuf,
    /// Demands that this key has signed the log to its last line: a fingerprint, or the file of a key
    ///
    /// The key of a host lies beside the log where doors were opened (`harmattan-host-key`); the page of the doors shows its fingerprint.
    #[arg(long, value_name = "KEY")]
    signed_by: Option<String>,
}

pub(super) fn verify(args: &VerifyArgs, lang: Lang) -> Done {
    let wanted = args
        .signed_by
        .as_deref()
        .map(|key| signature::fingerprint(key).map_err(|why| Stop::Said(say::io_fault(lang, key, &why))));
    let wanted = wanted.transpose()?;
    let Held { log, verified, headline } =
        if begins_like_an_exhibit(&args.log) { of_exhibit(lang, &args.log)? } else { of_log(lang, &args.log)? };
    let signed = signature::judge(&log).map_err(|fault| {
        let path = args.log.display();
        Stop::Said(format!("{path}{}{}", lang.colon(), record::signature_fault(lang, &fault)))
    })?;
    let last = signed.last();
    if let Some(wanted) = wanted {
        let whole = last.is_some_and(|signed| signed.by == wanted && signed.line == log.count);
        if !whole {
            return Err(Stop::Said(record::not_signed_by(lang, &wanted, last)));
        }
    }
    tell(lang, &log, &verified, last, headline.as_deref())?;
    // What is left holds, but the log is not as it was written: a script must notice.
    if log.torn.is_some() { Err(Stop::Quiet(1)) } else { Ok(()) }
}

/// Says what was found, and what that proves.
fn tell(lang: Lang, log: &Log, verified: &Verified, last: Option<&Signed>, headline: Option<&str>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if let Some(headline) = headline {
        writeln!(out, "{headline}")?;
    }
    writeln!(out, "{}", say::verified(lang, log.count, verified.acts, verified.seals, verified.facts))?;
    writeln!(out, "{}", verified.seal)?;
    if log.header.parent.is_some() {
        writeln!(out, "{}", record::branch(lang, log.remarks().filter_map(read_branch_of).last()))?;
    }
    writeln!(out, "{}", record::reaches_end(lang, log.ended(), log.count))?;
    writeln!(out, "{}", record::proof(lang, last, log.count))?;
    for doubt in doubts(log) {
        writeln!(out, "{}", clean(&record::doubt(lang, &doubt)))?;
    }
    Ok(())
}

/// Whether a file is a zip file, as every exhibit is.
fn begins_like_an_exhibit(path: &Path) -> bool {
    let mut first = [0; 4];
    let read = files::open(path).and_then(|mut file| file.read_exact(&mut first));
    read.is_ok() && [b"PK\x03\x04", b"PK\x05\x06"].contains(&&first)
}

/// A log that holds.
struct Held {
    log: Log,
    verified: Verified,
    /// What is said first, of an exhibit.
    headline: Option<String>,
}

/// Makes the exercise of a log again, seal by seal.
fn of_log(lang: Lang, path: &Path) -> Result<Held, Stop> {
    let log = remark_on(lang, session::read_log(path).map_err(|fault| session_stop(lang, fault))?);
    let mut exercise = session::open(&log).map_err(|fault| session_stop(lang, fault))?;
    let verified = replay::verify(&log, &mut exercise).map_err(|fault| not_held(lang, path, &log, fault))?;
    Ok(Held { log, verified, headline: None })
}

/// Holds an exhibit against its manifest, and its facts against what its log gives.
fn of_exhibit(lang: Lang, path: &Path) -> Result<Held, Stop> {
    let shown = path.display().to_string();
    let said = |fault| Stop::Said(format!("{shown}{}{}", lang.colon(), exhibit_words::fault(lang, &fault)));
    let bytes = files::read(path, LARGEST).map_err(|why| Stop::Said(say::io_fault(lang, &shown, &why)))?;
    let contents = paper::exhibit::open(&bytes).map_err(said)?;
    let within = path.join(&contents.manifest.log);
    let mut remade =
        session::remake_from(&within, contents.log.as_slice()).map_err(|fault| session_stop(lang, fault))?;
    match remade.falter.take() {
        None => {}
        Some(Falter::BreaksOff(fault)) => return Err(session_stop(lang, SessionFault::Log(within, fault))),
        Some(Falter::Changed(fault) | Falter::Otherwise(fault, _)) => {
            return Err(not_held(lang, &within, &remade.log, fault));
        }
    }
    exhibit::same_scenario(&contents, &remade.log).map_err(said)?;
    let facts = exhibit::same_exercise(&contents, &mut remade).map_err(said)?;
    let headline = exhibit_words::holds(lang, contents.manifest.parts.len(), facts);
    let Remade { log, mut exercise, facts, .. } = remade;
    let log = remark_on(lang, log);
    let verified =
        replay::verified(&log, &mut exercise, facts.len() as u64).map_err(|fault| not_held(lang, path, &log, fault))?;
    Ok(Held { log, verified, headline: Some(headline) })
}

/// What to say of a log that does not come out as it was sealed; and that another version wrote it, if one did.
fn not_held(lang: Lang, path: &Path, log: &Log, fault: VerifyFault) -> Stop {
    if log.header.engine != env!("CARGO_PKG_VERSION") {
        remark(&record::of_another_version(lang, &log.header.engine));
    }
    session_stop(lang, SessionFault::Verify(path.to_owned(), fault))
}

/// What is odd about what no seal can tell: who wrote the log, and when.
fn doubts(log: &Log) -> Vec<Doubt> {
    let header = &log.header;
    let mut doubts = Vec::new();
    if header.format != FORMAT {
        doubts.push(Doubt::Format(header.format));
    }
    if header.engine != env!("CARGO_PKG_VERSION") {
        doubts.push(Doubt::Engine(header.engine.clone()));
    }
    if ![Lang::En, Lang::Fr].iter().any(|lang| lang.code() == header.lang) {
        doubts.push(Doubt::Lang(header.lang.clone()));
    }
    let told = log.lines.iter().filter_map(|(line, entry)| match entry {
        Line::Act { wall, .. } | Line::Note { wall, .. } => Some((*line, wall)),
        _ => None,
    });
    // A branch repeats what was before it began.
    let told = told.filter(|_| header.parent.is_none());
    let mut before = None;
    for (line, wall) in [(1, &header.wall)].into_iter().chain(told) {
        match wall::read_stamp(wall) {
            None => doubts.push(Doubt::Unreadable(line)),
            Some(now) => {
                if before.is_some_and(|before| now < before) {
                    doubts.push(Doubt::Backwards(line));
                }
                before = Some(now);
            }
        }
    }
    doubts
}
