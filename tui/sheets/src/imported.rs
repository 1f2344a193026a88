//! What a spreadsheet has become: the files, how its columns were taken, and what is to be said of its cells.

use reading::source::SourceFile;
use words::sheets::Field;

use crate::remark::Remark;

/// What a sheet has become. Nothing of it is on any disk yet.
#[derive(Debug)]
pub struct ImportedList {
    /// The files of the scenario, `scenario.ron` first.
    pub files: Vec<SourceFile>,
    /// Whether the workbook is one of ours, with the files of its scenario in it.
    pub ours: bool,
    /// Which column was taken as what, in the order of the sheet; of a workbook of ours nothing needs to be said.
    pub mapping: Vec<Mapped>,
    /// How many rows were taken, and how many stand in the files as comments only.
    pub rows: (usize, usize),
    /// What was noticed, guessed, and could not be taken, in the order of the sheet.
    pub remarks: Vec<Remark>,
}

/// A column and what it was taken as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    /// Its letters: `C`.
    pub column: String,
    /// Its heading, as it stands there.
    pub heading: String,
    /// What it was taken as, in words; nothing if its cells went into the notes.
    pub field: Option<Field>,
    /// Two of its cells.
    pub samples: Vec<String>,
}
