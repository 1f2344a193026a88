//! What a call is given: a scenario, a log, a file of acts. What is odd about it is said.

use std::{
    io,
    io::{IsTerminal as _, Write as _},
    path::Path,
};

use authoring::complaint::Complaint;
use engine::table::{log::Log, replay, replay::Planned};
use kernel::time::{Calendar, Time};
use vocabulary::scenario::Scenario;
use words::{
    Lang, cli as say,
    fault::{Falter, OpenFault},
    record,
    replay::notes_faults,
};

use super::{
    diagnostics,
    output::{colour, remark},
    stop::{Done, Stop},
    text_file::TextFile,
};
use crate::{
    library,
    library::Source,
    session,
    session::{Remade, SessionFault, testimony::Testimony},
};

/// A scenario by name or path.
pub(super) fn find(lang: Lang, asked: &str) -> Result<Source, Stop> {
    library::open(asked).map_err(|fault: OpenFault| Stop::Said(say::open_fault(lang, &fault)))
}

/// What to say when a session does not start or go on. A scenario's errors are all shown.
pub(super) fn session_stop(lang: Lang, fault: SessionFault) -> Stop {
    let said = say::session_fault(lang, &fault);
    if let SessionFault::Scenario { folder, files, complaints } = fault {
        show_errors(&Source { folder, files }, &complaints, lang);
    }
    Stop::Said(said)
}

/// A log, to look at, and the exercise made again from it. What is odd about it is said, and why it is not all there if it is not.
pub(super) fn look_at_log(lang: Lang, path: &Path) -> Result<Remade, Stop> {
    said_of(lang, path, session::remake(path))
}

/// The same of a log whose bytes are at hand.
pub(super) fn look_at_bytes(lang: Lang, path: &Path, bytes: &[u8]) -> Result<Remade, Stop> {
    said_of(lang, path, session::remake_from(path, bytes))
}

/// What people wrote beside a log. What of it cannot be read is said.
pub(super) fn beside(lang: Lang, log: &Path) -> Testimony {
    let read = Testimony::beside(log);
    if let Some(said) = notes_faults(lang, &read.faults) {
        remark(&said);
    }
    read
}

fn said_of(lang: Lang, path: &Path, remade: Result<Remade, SessionFault>) -> Result<Remade, Stop> {
    let remade = remade.map_err(|fault| session_stop(lang, fault))?;
    if let Some(falter) = &remade.falter {
        remark(&format!("{}{}{}", path.display(), lang.colon(), record::falter(lang, falter, remade.log.count)));
    }
    Ok(Remade { log: remark_on(lang, remade.log), ..remade })
}

/// How a call ends that showed what there is of a log: a script must notice that it is not all.
pub(super) fn settled(falter: Option<&Falter>) -> Done {
    if falter.is_some_and(Falter::is_part) { Err(Stop::Quiet(1)) } else { Ok(()) }
}

/// Says what is odd about the file of a log.
pub(super) fn remark_on(lang: Lang, log: Log) -> Log {
    if let Some(bytes) = log.torn {
        remark(&say::torn(lang, log.count + 1, bytes));
    }
    if log.odd.any() {
        remark(&record::oddities(lang, log.odd));
    }
    log
}

/// Reads an acts file; every fault of it is said.
pub(super) fn read_acts(
    lang: Lang,
    file: &TextFile,
    scenario: &Scenario,
    calendar: &Calendar,
) -> Result<Vec<Planned>, Stop> {
    replay::read_acts(file.text(lang)?, scenario, calendar).map_err(|faults| {
        let path = file.path().display().to_string();
        let said: Vec<String> = faults.iter().map(|fault| say::acts_fault(lang, &path, fault)).collect();
        Stop::Said(said.join("\n"))
    })
}

/// The time of `--until`, at most the end of the exercise.
pub(super) fn read_until(lang: Lang, written: &str, calendar: &Calendar, end: Time) -> Result<Time, Stop> {
    match calendar.read(written) {
        Ok(time) if time >= Time::START => Ok(time.min(end)),
        _ => Err(Stop::Said(say::until_fault(lang, written))),
    }
}

/// All errors of a scenario that was to be played, on standard error.
pub(super) fn show_errors(source: &Source, complaints: &[Complaint], lang: Lang) {
    let errors: Vec<Complaint> = complaints.iter().filter(|complaint| complaint.is_error()).cloned().collect();
    let text = diagnostics::text(source, &[], &errors, None, lang, io::stderr().is_terminal() && colour());
    // A closed standard error is nobody to tell.
    let _ = write!(io::stderr(), "{text}");
}
