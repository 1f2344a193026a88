//! A log for whoever only looks at it: what holds of it is shown, and what does not is said. A file that is no log is refused.
//!
//! There are three ways in which one falters. A line was changed or lost, and the chain breaks: what stands before is shown. The chain
//! holds, and yet another state comes out than was sealed: what stands before the last good seal is shown. Or another version wrote it:
//! then all of it is shown, as this version works it out from the same acts. Nothing here writes, and nobody goes on with such a log.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
};

use engine::{
    exercise::Exercise,
    table::{
        log::{FORMAT, Log},
        replay,
        replay::{Mismatch, VerifyFault},
    },
};
use vocabulary::fact::Fact;
use words::fault::{Falter, SessionFault};

use super::{open::open, resume::lines};
use crate::files;

/// A log, and the exercise that was made again from it.
#[derive(Debug)]
pub struct Remade {
    /// As much of the log as is shown.
    pub log: Log,
    /// Why that is not all of it, or not as it was.
    pub falter: Option<Falter>,
    /// The exercise at the last second of what is shown.
    pub exercise: Exercise,
    /// Everything that came to pass up to there.
    pub facts: Vec<Fact>,
}

/// Reads a log and makes its exercise again, as far as it holds.
///
/// # Errors
/// It is no log, holds no whole scenario, or does not hold from the beginning.
pub fn remake(path: &Path) -> Result<Remade, SessionFault> {
    remake_from(path, opened(path)?)
}

/// The same of a log whose lines are at hand; the path is for what is said of it.
///
/// # Errors
/// As for [`remake`].
pub fn remake_from(path: &Path, lines: impl BufRead) -> Result<Remade, SessionFault> {
    let (log, falter) = read_as_far(path, lines)?;
    let (log, falter, (exercise, facts)) = try_on(path, log, falter, |log| {
        let (mut exercise, mut facts) = (open(log)?, Vec::new());
        let made = replay::rebuild(log, &mut exercise, &mut |fact| facts.push(fact.clone()));
        Ok(made.map(|()| (exercise, facts)))
    })?;
    Ok(Remade { log, falter, exercise, facts })
}

/// The log of a path as far as it holds together, and why that is not all; for whoever makes the exercise again by another way. What
/// another version wrote is made again once to see whether it comes out as it was sealed.
///
/// # Errors
/// As for [`remake`].
pub fn read_to_look(path: &Path) -> Result<(Log, Option<Falter>), SessionFault> {
    let (log, falter) = read_as_far(path, opened(path)?)?;
    if log.header.format == FORMAT && log.header.engine == env!("CARGO_PKG_VERSION") {
        return Ok((log, falter));
    }
    remake(path).map(|remade| (remade.log, remade.falter))
}

/// The file of a log, to be read.
pub(super) fn opened(path: &Path) -> Result<BufReader<File>, SessionFault> {
    files::open(path).map(BufReader::new).map_err(|why| SessionFault::Io(path.to_owned(), why))
}

/// What holds together of a log.
pub(super) fn read_as_far(path: &Path, from: impl BufRead) -> Result<(Log, Option<Falter>), SessionFault> {
    let (reader, fault) = lines(from).map_err(|why| SessionFault::Io(path.to_owned(), why))?;
    let fail = |fault| SessionFault::Log(path.to_owned(), fault);
    match fault {
        None => reader.finish().map(|log| (log, None)).map_err(fail),
        Some(fault) => {
            let held = reader.held(&fault).ok_or_else(|| fail(fault.clone()))?;
            Ok((held, Some(Falter::BreaksOff(fault))))
        }
    }
}

/// Makes something of a log; where the exercise comes out otherwise, of as much of it as can be shown all the same.
pub(super) fn try_on<T>(
    path: &Path,
    log: Log,
    falter: Option<Falter>,
    make: impl Fn(&Log) -> Result<Result<T, VerifyFault>, SessionFault>,
) -> Result<(Log, Option<Falter>, T), SessionFault> {
    let fault = match make(&log)? {
        Ok(made) => return Ok((log, falter, made)),
        Err(fault) => fault,
    };
    let fail = |fault| SessionFault::Verify(path.to_owned(), fault);
    let (log, mended) = but(log, &fault).ok_or_else(|| fail(fault))?;
    let made = make(&log)?.map_err(fail)?;
    // What breaks off says more than what comes out otherwise before it.
    Ok((log, falter.or(Some(mended)), made))
}

/// What can be shown of a log whose exercise comes out otherwise.
fn but(log: Log, fault: &VerifyFault) -> Option<(Log, Falter)> {
    let engine = Some(log.header.engine.clone()).filter(|engine| engine != env!("CARGO_PKG_VERSION"));
    let another = log.header.format != FORMAT || engine.is_some();
    let sealed = matches!(fault.what, Mismatch::Seal { .. } | Mismatch::Happenings { .. } | Mismatch::Acts { .. });
    if another && sealed {
        return Some((log.unsealed(), Falter::Otherwise(fault.clone(), engine)));
    }
    Some((log.up_to_seal_before(fault.line)?, Falter::Changed(fault.clone())))
}
