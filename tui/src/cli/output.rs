//! What a call prints: results to standard output or a new file, everything else to standard error, clean.

use std::{
    env, io,
    io::{IsTerminal as _, Write as _},
    path::Path,
};

use engine::table::replay::Planned;
use kernel::time::Time;
use words::{Lang, Names, clean, cli as say, cli::CallWord, ui};

use super::stop::{Done, Stop};

/// A fault on standard error, line by line, clean.
pub(super) fn complain(lang: Lang, text: &str) {
    remark(&format!("{}{text}", ui(lang, CallWord::Error)));
}

/// Words on standard error, line by line, clean. A closed standard error is nobody to tell.
pub(super) fn remark(text: &str) {
    let mut err = io::stderr().lock();
    for line in text.lines() {
        let _ = writeln!(err, "{}", clean(line));
    }
}

/// Says how many of the acts lie behind the end of the run, if any do.
pub(super) fn not_reached(acts: &[Planned], until: Time, names: &Names, lang: Lang) {
    let mut late = acts.iter().filter(|planned| planned.at > until);
    if let Some(first) = late.next() {
        remark(&say::acts_not_reached(lang, 1 + late.count(), &names.time(first.at), &names.time(until)));
    }
}

/// Whether standard output is a terminal that wants colour.
pub(super) fn colour() -> bool {
    io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// How wide a line for people is at most.
const COLUMNS: usize = 80;

/// Words for people, broken into lines that begin with this margin.
pub(super) fn paragraph(out: &mut impl io::Write, margin: &str, text: &str) -> io::Result<()> {
    let mut line = String::new();
    for word in text.split(' ') {
        let long = margin.chars().count() + line.chars().count() + word.chars().count() > COLUMNS;
        if long && !line.trim().is_empty() {
            writeln!(out, "{margin}{}", line.trim_end())?;
            // What goes on stands a little farther in.
            line = "  ".to_owned();
        }
        line.push_str(word);
        line.push(' ');
    }
    writeln!(out, "{margin}{}", line.trim_end())
}

/// Prints to a new file or to standard output. An existing file is never overwritten, and what could not be written to its end is not left.
pub(super) fn deliver(lang: Lang, out: Option<&Path>, write: impl FnOnce(&mut dyn io::Write) -> Done) -> Done {
    let Some(path) = out else {
        let mut to = io::BufWriter::new(io::stdout().lock());
        write(&mut to)?;
        return Ok(to.flush()?);
    };
    let mut to = io::BufWriter::new(create(lang, path)?);
    let written = write(&mut to).and_then(|()| Ok(to.flush()?));
    if let Err(stop) = written {
        // Ours alone: it was not there before.
        let _ = std::fs::remove_file(path);
        return Err(match stop {
            Stop::Output(why) => Stop::Said(say::io_fault(lang, &path.display().to_string(), &why)),
            other => other,
        });
    }
    remark(&say::written(lang, &path.display().to_string()));
    Ok(())
}

pub(super) fn create(lang: Lang, path: &Path) -> Result<std::fs::File, Stop> {
    std::fs::File::create_new(path).map_err(|why| {
        Stop::Said(match why.kind() {
            io::ErrorKind::AlreadyExists => say::exists(lang, &path.display().to_string()),
            _ => say::io_fault(lang, &path.display().to_string(), &why),
        })
    })
}

/// The text as it may stand in a cell of a table in Markdown.
pub(super) fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|")
}
