//! `harmattan lsp`: the language server for scenario files, on standard input and output. What it answers is for the crate `lsp` to say;
//! here it is told how a folder is read, and in which language people speak.

use std::path::Path;

use reading::source::SourceFile;
use words::{Lang, fault::OpenFault};

use super::stop::{Done, Stop};
use crate::library;

/// What an editor asks while a scenario is written: faults, what fits, what it means (a language server, on standard input and output)
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan lsp --lang fr")]
pub struct LspArgs {}

/// `asked` is the language of the command line, `usual` that of the environment.
pub(super) fn lsp(_: &LspArgs, asked: Option<Lang>, usual: Lang) -> Done {
    let host = lsp::EditorHost { asked, usual, read, most: library::MOST, version: crate::VERSION };
    match lsp::serve(host, lsp::stdio()) {
        0 => Ok(()),
        code => Err(Stop::Quiet(code)),
    }
}

/// The files of a folder, and what is wrong with those that cannot be read.
fn read(folder: &Path) -> (Vec<SourceFile>, Vec<OpenFault>) {
    match library::folder(folder) {
        Ok((source, faults)) => (source.files, faults),
        Err(fault) => (Vec::new(), vec![fault]),
    }
}
