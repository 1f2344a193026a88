//! A scenario that was looked through, and what is told of it: to people, and to tools.

use authoring::complaint::Complaint;
use reading::slip::Level;
use serde::Serialize;
use words::{Lang, fault::OpenFault};

use crate::{cli::diagnostics, library, library::Source};

/// The shape of what `--format json` prints. It grows by fields; what is there stays as it is, or the number is another one.
const SHAPE: u32 = 1;

/// What `--format json` prints for each scenario.
#[derive(Serialize)]
pub struct CheckedScenario<'a> {
    schema: u32,
    scenario: &'a str,
    errors: usize,
    warnings: usize,
    notes: usize,
    complaints: Vec<diagnostics::ComplaintEntry>,
}

/// A scenario that was looked through.
pub struct Inspection {
    source: Source,
    unread: Vec<OpenFault>,
    complaints: Vec<Complaint>,
}

impl Inspection {
    /// A scenario by name or path. One bad file does not hide what is wrong with the others.
    pub fn find(asked: &str) -> Result<Self, OpenFault> {
        let (source, unread) = library::find(asked)?;
        let complaints = if source.files.is_empty() { Vec::new() } else { source.examine().1 };
        Ok(Self { source, unread, complaints })
    }

    fn count(&self, level: Level) -> usize {
        let unread = if level == Level::Error { self.unread.len() } else { 0 };
        unread + self.complaints.iter().filter(|complaint| complaint.level == level).count()
    }

    pub fn is_sound(&self, strict: bool) -> bool {
        self.count(Level::Error) == 0 && (!strict || self.count(Level::Warning) == 0)
    }

    pub fn text(&self, asked: &str, lang: Lang, colour: bool) -> String {
        diagnostics::text(&self.source, &self.unread, &self.complaints, Some(asked), lang, colour)
    }

    pub fn checked<'a>(&self, asked: &'a str, lang: Lang) -> CheckedScenario<'a> {
        let mut complaints: Vec<_> = self.unread.iter().map(|fault| diagnostics::unread(fault, asked, lang)).collect();
        complaints.extend(diagnostics::entries(&self.source.files, &self.complaints, lang));
        let [errors, warnings, notes] = [Level::Error, Level::Warning, Level::Note].map(|level| self.count(level));
        CheckedScenario { schema: SHAPE, scenario: asked, errors, warnings, notes, complaints }
    }
}

impl<'a> CheckedScenario<'a> {
    /// One that was not found.
    pub fn unfound(asked: &'a str, fault: &OpenFault, lang: Lang) -> Self {
        let complaints = vec![diagnostics::unread(fault, asked, lang)];
        Self { schema: SHAPE, scenario: asked, errors: 1, warnings: 0, notes: 0, complaints }
    }
}
