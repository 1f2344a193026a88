//! `harmattan verify`: does a log hold together, and does its exercise come out the same again?

use std::{
    io::{self, Write as _},
    path::PathBuf,
};

use engine::table::replay;

use super::{Done, Stop, remark, session_stop};
use crate::{
    session::{self, SessionFault},
    words::{Lang, cli as say},
};

/// Checks the chain of a log and simulates it again; names the first line that does not hold
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan verify lake-chad-20270308-060000.jsonl")]
pub struct Args {
    /// The log
    log: PathBuf,
}

pub(super) fn verify(args: &Args, lang: Lang) -> Done {
    let log = session::read_log(&args.log).map_err(|fault| session_stop(lang, fault))?;
    if let Some(bytes) = log.torn {
        remark(&say::torn(lang, log.count + 1, bytes));
    }
    let mut exercise = session::open(&log).map_err(|fault| session_stop(lang, fault))?;
    let verified = replay::verify(&log, &mut exercise)
        .map_err(|fault| session_stop(lang, SessionFault::Verify(args.log.clone(), fault)))?;
    let mut out = io::stdout().lock();
    writeln!(out, "{}", say::verified(lang, log.count, verified.acts, verified.seals, verified.facts))?;
    writeln!(out, "{}", verified.seal)?;
    // What is left holds, but the log is not as it was written: a script must notice.
    if log.torn.is_some() { Err(Stop::Quiet(1)) } else { Ok(()) }
}
