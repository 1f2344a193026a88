//! The command line as clap reads it: the calls of the contract, and what holds for all of them.

use std::env;

use clap::{Parser, Subcommand, ValueEnum};
use words::Lang;

#[cfg(feature = "office")]
use super::msel;
use super::{
    check, compare, completions, exhibit, facts, import, keys, licences, list, lsp, new, play, print, reference,
    rehearse, report, run, verify, whatif,
};

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
    pub lang: Option<LangArg>,
    #[command(flatten)]
    pub settings: keys::Asked,
    #[command(subcommand)]
    pub call: Option<Call>,
}

/// The calls of the contract that work.
#[derive(Debug, Subcommand)]
pub enum Call {
    List(list::ListArgs),
    New(new::NewArgs),
    Check(check::CheckArgs),
    Play(play::PlayArgs),
    Resume(play::ResumeArgs),
    Run(run::RunArgs),
    Rehearse(Box<rehearse::RehearseArgs>),
    Verify(verify::VerifyArgs),
    Replay(play::ReplayArgs),
    Keys(keys::KeysArgs),
    Facts(facts::FactsArgs),
    #[command(name = "whatif")]
    WhatIf(whatif::WhatIfArgs),
    Compare(compare::CompareArgs),
    Report(report::ReportArgs),
    Exhibit(exhibit::ExhibitArgs),
    Print(print::PrintArgs),
    Import(import::ImportArgs),
    #[cfg(feature = "office")]
    Msel(msel::MselArgs),
    Reference(reference::ReferenceArgs),
    Completions(completions::CompletionsArgs),
    Licences(licences::LicencesArgs),
    Lsp(lsp::LspArgs),
}

/// A language, as `--lang` takes it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LangArg {
    /// English
    En,
    /// Français
    Fr,
}

/// The language that was asked for, else that of the environment.
pub fn language(asked: Option<LangArg>) -> Lang {
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
