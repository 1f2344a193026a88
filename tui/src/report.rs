//! The report of a log as files: made from the log alone, written beside it, and opened where somebody can look at it. What stands in it
//! is the business of the crate [`paper`].
//!
//! An existing file is never overwritten: a report that is made again gets a folder of its own.

use std::{
    env, fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use engine::table::log::Log;
use paper::report::{files, files::ReportFiles};
use words::{Lang, cli as say, record as record_words};

use crate::{
    session,
    session::{SessionFault, remark},
};

/// Makes the report of a log that was read from a path.
///
/// # Errors
/// The log does not hold.
pub fn of_log(path: &Path, log: &Log, lang: Lang) -> Result<ReportFiles, SessionFault> {
    let exercise = session::open(log)?;
    let origin = || record_words::branch(lang, log.remarks().filter_map(remark::read_branch_of).last());
    let branch = log.header.parent.map(|_| origin());
    files::of_log(log, exercise, branch, lang).map_err(|fault| SessionFault::Verify(path.to_owned(), fault))
}

/// Where the report of a log goes if nobody says where: into a folder named after it.
pub fn folder_of(log: &Path) -> PathBuf {
    log.file_stem().map_or_else(|| "report".into(), PathBuf::from)
}

/// Writes the report of a log into a folder beside it that has none yet, and says where its page is.
///
/// # Errors
/// Why not, in words.
pub fn write_beside(log: &Path, lang: Lang) -> Result<PathBuf, String> {
    let report = session::read_to_look(log).and_then(|(read, _)| of_log(log, &read, lang));
    let report = report.map_err(|fault| say::session_fault(lang, &fault))?;
    let place = log.parent().unwrap_or(Path::new("")).join(folder_of(log));
    let named = |n: usize| if n == 1 { place.clone() } else { PathBuf::from(format!("{}-{n}", place.display())) };
    let free = (1..).map(named).find(|dir| report.files.iter().all(|(name, _)| !dir.join(name).exists()));
    let dir = free.unwrap_or(place.clone());
    let written = || -> io::Result<()> {
        fs::create_dir_all(&dir)?;
        for (name, text) in &report.files {
            fs::File::create_new(dir.join(name))?.write_all(text.as_bytes())?;
        }
        Ok(())
    };
    written().map_err(|why| say::io_fault(lang, &dir.display().to_string(), &why))?;
    Ok(dir.join(report.files[0].0))
}

/// Opens a page in front of whoever sits at this machine, if anything here can. Whether it was asked to.
pub fn open(page: &Path) -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let mut command = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else if set("DISPLAY") || set("WAYLAND_DISPLAY") {
        Command::new("xdg-open")
    } else {
        return false;
    };
    // Whatever it has to say must not be written over the screen.
    let started = command.arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = started else { return false };
    thread::spawn(move || child.wait());
    true
}
