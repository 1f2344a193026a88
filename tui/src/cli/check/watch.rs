//! `harmattan check --watch`: the faults of a scenario, drawn anew from the top each time that one of its files is saved.
//!
//! The folder is looked at once a second. That needs no library, works on network drives and sticks, where systems tell of no change,
//! and takes a thousandth of a core. An editor that replaces the file instead of writing into it is seen like any other. A scenario
//! that is gone is said so, and what was found last stays on the screen until it is back. Ctrl+C ends it; nothing has to be put back.

use std::{
    fs,
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use words::{Lang, cli as say};

use super::found::Inspection;
use crate::cli::{output::colour, stop::Done};

/// How often the folder is looked at.
const EVERY: Duration = Duration::from_secs(1);
/// From the top of a cleared screen.
const CLEAR: &str = "\x1b[2J\x1b[H";

/// A file as it was seen: when it was changed last, and how long it is.
type Seen = (PathBuf, Option<SystemTime>, u64);

pub(super) fn watch(scenarios: &[String], lang: Lang) -> Done {
    let screen = io::stdout().is_terminal();
    // Of which scenarios it was said that they are gone, and what was seen of all of them.
    let mut before: Option<Vec<Seen>> = None;
    loop {
        let now: Vec<Seen> = scenarios.iter().flat_map(|asked| seen(asked)).collect();
        if before.as_ref() != Some(&now) {
            let mut out = io::stdout().lock();
            match drawn(scenarios, lang) {
                Ok(text) => writeln!(out, "{}{text}{}", if screen { CLEAR } else { "" }, say::watching(lang))?,
                // What was found last stays where it is.
                Err(said) => writeln!(out, "{said}")?,
            }
            out.flush()?;
            before = Some(now);
        }
        thread::sleep(EVERY);
    }
}

/// What is wrong with each of them, or why one of them cannot be looked at.
fn drawn(scenarios: &[String], lang: Lang) -> Result<String, String> {
    let text = |asked: &String| match Inspection::find(asked) {
        Ok(found) => Ok(found.text(asked, lang, colour())),
        Err(fault) => Err(say::open_fault(lang, &fault)),
    };
    scenarios.iter().map(text).collect()
}

/// The files of a scenario as they are now.
fn seen(asked: &str) -> Vec<Seen> {
    let path = Path::new(asked);
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(_) if path.file_name().is_some_and(|name| name == "scenario.ron") => {
            // It stands for its folder.
            return path.parent().map(|folder| seen(&folder.to_string_lossy())).unwrap_or_default();
        }
        Err(_) => vec![path.to_owned()],
    };
    let mut files: Vec<Seen> = (entries.into_iter())
        .filter(|file| file.extension().is_some_and(|it| it == "ron"))
        .map(|file| match fs::metadata(&file) {
            Ok(about) => (file, about.modified().ok(), about.len()),
            Err(_) => (file, None, 0),
        })
        .collect();
    files.sort();
    files
}
