//! What whoever starts the server tells it: languages, and how a folder is read.

use std::path::Path;

use reading::source::SourceFile;
use words::{Lang, fault::OpenFault};

/// How the files of a folder are read, and what is wrong with those that cannot be.
pub type ReadFolder = fn(&Path) -> (Vec<SourceFile>, Vec<OpenFault>);

/// What whoever starts the server knows.
#[derive(Clone, Copy, Debug)]
pub struct EditorHost {
    /// The language that was asked for; else that of the client, else this one is taken.
    pub asked: Option<Lang>,
    /// The language of the environment.
    pub usual: Lang,
    /// How a folder is read.
    pub read: ReadFolder,
    /// Bytes of a file, at most.
    pub most: usize,
    /// Of the programme.
    pub version: &'static str,
}
