//! What every section of the report on a rehearsal is made from.

use studies::{findings::StudyFindings, study::Study, summary::Summary, survival::Survival};
use words::{Lang, Names, rehearsal::RehearsalPhrases};

/// What every section is made from.
pub(super) struct RehearsalSheet<'a> {
    pub(super) study: &'a Study,
    pub(super) summary: &'a Summary,
    pub(super) findings: &'a StudyFindings,
    pub(super) survival: Option<&'a Survival>,
    pub(super) lang: Lang,
    pub(super) names: Names,
    /// The names of the combinations, as the summary has them.
    pub(super) cells: Vec<String>,
    pub(super) p: &'static RehearsalPhrases,
}

impl RehearsalSheet<'_> {
    /// What a measure is called.
    pub(super) fn measure(&self, key: &str) -> String {
        words::measure(key, &self.names).unwrap_or_else(|| key.to_owned())
    }
}
