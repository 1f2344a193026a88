//! `harmattan completions`: for the shell.

use std::io::{self, Write as _};

use clap::Command;
use clap_complete::Shell;

use super::stop::Done;

/// Prints completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan completions bash > ~/.local/share/bash-completion/completions/harmattan")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn completions(args: &CompletionsArgs, command: &mut Command) -> Done {
    // Into memory first: the generator panics when a pipe closes.
    let mut text = Vec::new();
    clap_complete::generate(args.shell, command, "harmattan", &mut text);
    Ok(io::stdout().lock().write_all(&text)?)
}
