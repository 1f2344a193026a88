//! The calls of the command line, one file each. They read their arguments, hold a session and print; nothing else.
//!
//! Exit codes: 0 done, 1 a fault of the input, 2 wrong usage. Results go to standard output, everything else to standard
//! error. What comes out of files is cleaned of control characters before it reaches a terminal.

use std::{io, io::IsTerminal as _, process::ExitCode};

use clap::{CommandFactory as _, FromArgMatches as _};
use words::{Lang, cli as say};

use self::{
    args::{Args, Call, language},
    output::complain,
    stop::{Done, Stop},
};
use crate::library;

mod args;
mod check;
mod columns;
mod compare;
mod completions;
mod course;
mod diagnostics;
mod exhibit;
mod facts;
mod folder;
mod help;
mod import;
mod inputs;
mod keys;
mod licences;
mod list;
mod live;
mod lsp;
#[cfg(feature = "office")]
mod msel;
mod new;
mod output;
mod play;
mod plays;
mod print;
mod progress;
mod reference;
mod rehearse;
mod report;
mod run;
mod schema;
mod set;
mod stop;
mod text_file;
mod verify;
mod whatif;

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let lang = help::language();
    let args = match help::command(lang).try_get_matches().and_then(|found| Args::from_arg_matches(&found)) {
        Ok(args) => args,
        Err(error) => return help::show(lang, &error),
    };
    let lang = language(args.lang);
    let done = match args.call {
        // An editor may ask for a language of its own.
        Some(Call::Lsp(call)) => lsp::lsp(&call, args.lang.map(|_| lang), lang),
        call => settled(call, &args.settings, lang),
    };
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
        Some(Call::New(args)) => new::new(&args, lang),
        Some(Call::Check(args)) => check::check(&args, lang),
        Some(Call::Play(args)) => play::play(&args, comfort()?, lang),
        Some(Call::Resume(args)) => play::resume(&args, comfort()?, lang),
        Some(Call::Replay(args)) => play::replay(&args, comfort()?, lang),
        Some(Call::Run(args)) => run::run(&args, lang),
        Some(Call::Rehearse(args)) => rehearse::rehearse(&args, lang),
        Some(Call::Verify(args)) => verify::verify(&args, lang),
        Some(Call::Facts(args)) => facts::facts(&args, lang),
        Some(Call::WhatIf(args)) => whatif::whatif(&args, lang),
        Some(Call::Compare(args)) => compare::compare(&args, lang),
        Some(Call::Report(args)) => report::report(&args, lang),
        Some(Call::Exhibit(args)) => exhibit::exhibit(&args, lang),
        Some(Call::Print(args)) => print::print(&args, lang),
        Some(Call::Import(args)) => import::run(&args, lang),
        #[cfg(feature = "office")]
        Some(Call::Msel(args)) => msel::msel(&args, lang),
        Some(Call::Reference(args)) => reference::reference(&args, lang),
        Some(Call::Completions(args)) => completions::completions(&args, &mut Args::command()),
        Some(Call::Lsp(args)) => lsp::lsp(&args, None, lang),
        Some(Call::Licences(args)) => licences::licences(&args, lang),
        Some(Call::Keys(args)) => keys::keys(&args, &comfort()?, lang),
    }
}

/// No call named: the start screen; without a terminal, the headless run that shows that everything works.
fn start(asked: &keys::Asked, lang: Lang) -> Done {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        return play::start(keys::comfort(asked, lang)?, lang);
    }
    run::run(&run::RunArgs::of(library::DEFAULT), lang)
}

#[cfg(test)]
mod tests {
    use super::*;

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
