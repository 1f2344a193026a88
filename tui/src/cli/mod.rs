//! The calls of the command line, one file each. They read their arguments, hold a session and print; nothing else.
//!
//! Exit codes: 0 done, 1 a fault of the input, 2 wrong usage. Results go to standard output, everything else to standard
//! error. What comes out of files is cleaned of control characters before it reaches a terminal.

use std::{
    env,
    io::{self, IsTerminal as _, Write as _},
    path::Path,
    process::ExitCode,
};

use clap::{FromArgMatches as _, Parser, Subcommand, ValueEnum};
use engine::table::{
    log::Log,
    replay::{self, Planned},
};
use kernel::time::Calendar;
use vocabulary::scenario::Scenario;

use crate::{
    files,
    library::{self, OpenFault, Source},
    session::{self, SessionFault},
    words::{Lang, clean, cli as say, record},
};

mod check;
mod completions;
mod diagnostics;
mod facts;
mod help;
mod import;
mod keys;
mod licences;
mod list;
mod play;
mod print;
mod reference;
mod report;
mod run;
mod verify;

/// A table-top exercise of a border crisis: the control room, the seats, the record.
#[derive(Debug, Parser)]
#[command(
    name = "harmattan",
    version = crate::VERSION,
    propagate_version = true,
    after_help = "Examples:\n  harmattan                     the start screen; without a terminal, a headless run of lake-chad\n  \
                  harmattan play lake-chad\n  harmattan run two-bridges --format json"
)]
pub struct Args {
    /// Language of everything [default: from LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LangArg>,
    #[command(flatten)]
    settings: keys::Asked,
    #[command(subcommand)]
    call: Option<Call>,
}

/// The calls of the contract that work.
#[derive(Debug, Subcommand)]
enum Call {
    List(list::Args),
    Check(check::Args),
    Play(play::PlayArgs),
    Resume(play::ResumeArgs),
    Run(run::Args),
    Verify(verify::Args),
    Replay(play::ReplayArgs),
    Keys(keys::Args),
    Facts(facts::Args),
    Report(report::Args),
    Print(print::Args),
    Import(import::Args),
    Reference(reference::Args),
    Completions(completions::Args),
    Licences(licences::Args),
}

/// A language, as `--lang` takes it.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangArg {
    /// English
    En,
    /// Français
    Fr,
}

/// Text for people or JSON for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

/// Why a call stops.
#[derive(Debug)]
enum Stop {
    /// A fault, in words, and the exit code 1.
    Said(String),
    /// Everything was said already; the exit code.
    Quiet(u8),
    /// Standard output: whoever reads it may have enough, which is no fault of ours.
    Output(io::Error),
}

type Done = Result<(), Stop>;

impl From<io::Error> for Stop {
    fn from(why: io::Error) -> Self {
        Self::Output(why)
    }
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let lang = help::language();
    let args = match help::command(lang).try_get_matches().and_then(|found| Args::from_arg_matches(&found)) {
        Ok(args) => args,
        Err(error) => return help::show(lang, &error),
    };
    let lang = language(args.lang);
    let done = settled(args.call, &args.settings, lang);
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Quiet(code)) => ExitCode::from(code),
        Err(Stop::Output(why)) if why.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Stop::Output(why)) => {
            complain(lang, &say::io_fault(lang, "-", &why));
            ExitCode::FAILURE
        }
        Err(Stop::Said(text)) => {
            complain(lang, &text);
            ExitCode::FAILURE
        }
    }
}

/// Does what was called, with the settings of the person where there is a screen to look at.
fn settled(call: Option<Call>, asked: &keys::Asked, lang: Lang) -> Done {
    let comfort = || keys::comfort(asked, lang);
    match call {
        None => start(asked, lang),
        Some(Call::List(args)) => list::list(&args, lang),
        Some(Call::Check(args)) => check::check(&args, lang),
        Some(Call::Play(args)) => play::play(&args, comfort()?, lang),
        Some(Call::Resume(args)) => play::resume(&args, comfort()?, lang),
        Some(Call::Replay(args)) => play::replay(&args, comfort()?, lang),
        Some(Call::Run(args)) => run::run(&args, lang),
        Some(Call::Verify(args)) => verify::verify(&args, lang),
        Some(Call::Facts(args)) => facts::facts(&args, lang),
        Some(Call::Report(args)) => report::report(&args, lang),
        Some(Call::Print(args)) => print::print(&args, lang),
        Some(Call::Import(args)) => import::run(&args, lang),
        Some(Call::Reference(args)) => reference::reference(&args, lang),
        Some(Call::Completions(args)) => completions::completions(&args),
        Some(Call::Licences(args)) => licences::licences(&args, lang),
        Some(Call::Keys(args)) => keys::keys(&args, &comfort()?, lang),
    }
}

/// No call named: the start screen; without a terminal, the headless run that shows that everything works.
fn start(asked: &keys::Asked, lang: Lang) -> Done {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        return play::start(keys::comfort(asked, lang)?, lang);
    }
    run::run(&run::Args::of(library::DEFAULT), lang)
}

fn language(asked: Option<LangArg>) -> Lang {
    match asked {
        Some(LangArg::En) => Lang::En,
        Some(LangArg::Fr) => Lang::Fr,
        None => {
            // The order of POSIX: the first that is set and not empty counts.
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
            Lang::from_env(set.into_iter().find(|value| !value.is_empty()).as_deref())
        }
    }
}

/// A fault on standard error, line by line, clean.
fn complain(lang: Lang, text: &str) {
    remark(&format!("{}{text}", say::pick(lang, "error: ", "erreur : ")));
}

/// Words on standard error, line by line, clean. A closed standard error is nobody to tell.
fn remark(text: &str) {
    let mut err = io::stderr().lock();
    for line in text.lines() {
        let _ = writeln!(err, "{}", clean(line));
    }
}

/// Whether standard output is a terminal that wants colour.
fn colour() -> bool {
    io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// A scenario by name or path.
fn find(lang: Lang, asked: &str) -> Result<Source, Stop> {
    library::open(asked).map_err(|fault: OpenFault| Stop::Said(say::open_fault(lang, &fault)))
}

/// What to say when a session does not start or go on. A scenario's errors are all shown.
fn session_stop(lang: Lang, fault: SessionFault) -> Stop {
    if let SessionFault::Scenario(source, complaints) = &fault {
        check::show_errors(source, complaints, lang);
    }
    Stop::Said(say::session_fault(lang, &fault))
}

/// Prints to a new file or to standard output. An existing file is never overwritten.
fn deliver(lang: Lang, out: Option<&Path>, write: impl FnOnce(&mut dyn io::Write) -> Done) -> Done {
    let Some(path) = out else {
        let mut to = io::BufWriter::new(io::stdout().lock());
        write(&mut to)?;
        return Ok(to.flush()?);
    };
    let file = create(lang, path)?;
    let mut to = io::BufWriter::new(file);
    let said = |why: &io::Error| Stop::Said(say::io_fault(lang, &path.display().to_string(), why));
    match write(&mut to) {
        Err(Stop::Output(why)) => return Err(said(&why)),
        other => other?,
    }
    to.flush().map_err(|why| said(&why))?;
    remark(&say::written(lang, &path.display().to_string()));
    Ok(())
}

fn create(lang: Lang, path: &Path) -> Result<std::fs::File, Stop> {
    std::fs::File::create_new(path).map_err(|why| {
        Stop::Said(match why.kind() {
            io::ErrorKind::AlreadyExists => say::exists(lang, &path.display().to_string()),
            _ => say::io_fault(lang, &path.display().to_string(), &why),
        })
    })
}

/// A log, to look at. What is odd about it is said.
fn look_at_log(lang: Lang, path: &Path) -> Result<Log, Stop> {
    let (log, strays) = session::read_to_look(path).map_err(|fault| session_stop(lang, fault))?;
    if let Some(fault) = strays {
        remark(&record::strays(lang, fault.line));
    }
    Ok(remark_on(lang, log))
}

/// Says what is odd about the file of a log.
fn remark_on(lang: Lang, log: Log) -> Log {
    if let Some(bytes) = log.torn {
        remark(&say::torn(lang, log.count + 1, bytes));
    }
    if log.odd.any() {
        remark(&record::oddities(lang, log.odd));
    }
    log
}

/// A file whose name stands on the command line.
fn read_text(lang: Lang, path: &Path) -> Result<String, Stop> {
    let bytes = files::read(path, files::LARGEST)
        .map_err(|why| Stop::Said(say::io_fault(lang, &path.display().to_string(), &why)))?;
    let text = library::utf8(path, bytes).map_err(|fault| Stop::Said(say::open_fault(lang, &fault)))?;
    // The mark that editors on Windows write first is no part of what somebody wrote.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Reads an acts file; every fault of it is said.
fn read_acts(lang: Lang, path: &Path, scenario: &Scenario, calendar: &Calendar) -> Result<Vec<Planned>, Stop> {
    replay::read_acts(&read_text(lang, path)?, scenario, calendar).map_err(|faults| {
        let path = path.display().to_string();
        let said: Vec<String> = faults.iter().map(|fault| say::acts_fault(lang, &path, fault)).collect();
        Stop::Said(said.join("\n"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn every_call_shows_an_example_in_its_help() {
        let mut command = Args::command();
        command.build();
        command.clone().debug_assert();
        for call in command.get_subcommands().filter(|call| call.get_name() != "help") {
            let after = call.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(after.contains("harmattan "), "`{}` has no example", call.get_name());
        }
    }
}
