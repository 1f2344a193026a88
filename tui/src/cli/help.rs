//! The command line in the language of who reads it: `--help` and wrong usage. clap speaks English; in French each of its texts
//! is put in the place of the English one.

use std::{env, process::ExitCode};

use clap::{
    Arg, Command, CommandFactory as _,
    builder::StyledStr,
    error::{ContextKind, ContextValue, ErrorKind},
};
use words::{Lang, bound, help, help::Misuse};

use super::{args, args::Args, output::complain};

/// The command line in a language.
pub fn command(lang: Lang) -> Command {
    let mut command = Args::command();
    if lang == Lang::En {
        return command;
    }
    // What clap adds by itself stands there only once it is built.
    command.build();
    french(command)
}

/// The language before anything is read: as `--lang` says, wherever it stands, else as the environment does.
pub fn language() -> Lang {
    let words: Vec<String> = env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let follows = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].as_str());
    let joined = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    let asked = follows.chain(joined).find_map(|code| Lang::ALL.into_iter().find(|lang| lang.code() == code));
    asked.unwrap_or_else(|| args::language(None))
}

/// Wrong usage, or help that was asked for, as clap hands both back.
pub fn show(lang: Lang, error: &clap::Error) -> ExitCode {
    match misuse(error).filter(|_| lang == Lang::Fr) {
        Some(fault) => {
            complain(lang, &help::misuse(&fault));
            ExitCode::from(2)
        }
        None => error.exit(),
    }
}

fn said(text: Option<&StyledStr>) -> Option<String> {
    text.map(|text| bound(&help::french(&text.to_string())).into_owned())
}

fn french(mut command: Command) -> Command {
    if let Some(text) = said(command.get_about()) {
        command = command.about(text);
    }
    if let Some(text) = said(command.get_long_about()) {
        command = command.long_about(text);
    }
    if let Some(text) = said(command.get_after_help()) {
        command = command.after_help(text);
    }
    command
        .help_template(help::TEMPLATE)
        .subcommand_help_heading(help::CALLS)
        .subcommand_value_name(help::CALL)
        .mut_args(french_arg)
        .mut_subcommands(french)
}

/// clap names values and defaults in English words; here they stand behind the French.
fn french_arg(arg: Arg) -> Arg {
    let takes = arg.get_action().takes_values();
    let possible = if takes { arg.get_possible_values() } else { Vec::new() };
    let possible: Vec<&str> = possible.iter().map(clap::builder::PossibleValue::get_name).collect();
    let default =
        arg.get_default_values().first().filter(|_| takes).and_then(|value| value.to_str()).map(str::to_owned);
    let values = bound(&help::values(&possible, default.as_deref())).into_owned();
    let (short, long) = (said(arg.get_help()), said(arg.get_long_help()));
    let mut arg = arg.hide_possible_values(true).hide_default_value(true);
    if let Some(text) = short {
        arg = arg.help(text + &values);
    }
    if let Some(text) = long {
        arg = arg.long_help(match text.split_once("\n\n") {
            Some((first, rest)) => format!("{first}{values}\n\n{rest}"),
            None => text + &values,
        });
    }
    arg
}

/// What clap found, where it can be said in French.
fn misuse(error: &clap::Error) -> Option<Misuse<'_>> {
    let all = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.as_str()],
        Some(ContextValue::Strings(texts)) => texts.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let one = |kind| all(kind).first().copied();
    // clap puts the likeliest last.
    let near = |kind| all(kind).last().copied();
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            Misuse::Call(one(ContextKind::InvalidSubcommand)?, near(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => Misuse::Option(one(ContextKind::InvalidArg)?, near(ContextKind::SuggestedArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (option, written) = (one(ContextKind::InvalidArg)?, one(ContextKind::InvalidValue)?);
            if written.is_empty() {
                return Some(Misuse::NoValue(option));
            }
            Misuse::Value { option, written, possible: all(ContextKind::ValidValue) }
        }
        ErrorKind::MissingRequiredArgument => Misuse::Missing(all(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => Misuse::Both(one(ContextKind::InvalidArg)?, one(ContextKind::PriorArg)?),
        ErrorKind::MissingSubcommand => Misuse::NoCall,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_the_help_stands_in_french() {
        let mut command = Args::command();
        command.build();
        let mut missing = Vec::new();
        lacking(&command, &mut missing);
        assert!(missing.is_empty(), "{missing:#?}");
    }

    fn lacking(command: &Command, missing: &mut Vec<String>) {
        let own = [command.get_about(), command.get_long_about(), command.get_after_help()];
        let args = command.get_arguments().flat_map(|arg| [arg.get_help(), arg.get_long_help()]);
        let texts = own.into_iter().chain(args).flatten().map(ToString::to_string);
        missing.extend(texts.filter(|text| !help::stands(text)));
        command.get_subcommands().for_each(|call| lacking(call, missing));
    }
}
