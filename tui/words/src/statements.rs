//! The statements to which participants answer with 1 to 5: what they could do today, before the exercise and after it, and what they
//! think of it. On paper, on a phone and in the report they are the same, and bear the same keys.

use std::collections::BTreeSet;

use vocabulary::scenario::Scenario;

use super::{Names, papers::PaperPhrases};

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementOf {
    /// What somebody could do today: asked before and after.
    Oneself,
    /// The exercise: asked after it.
    Exercise,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is called in a file, in every language: `can-1`, `exercise-3`, or the id of the objective whose capability it is.
    pub key: String,
    /// What it says.
    pub text: String,
    /// What it is about.
    pub of: StatementOf,
}

/// The statements of a scenario, none twice: what everybody is asked, then each capability that the exercise is about.
pub fn statements(scenario: &Scenario, names: &Names) -> Vec<Statement> {
    let w = PaperPhrases::of(names.lang());
    let usual = |texts: &'static [&'static str], key: &'static str, of| {
        let numbered = (1..).zip(texts);
        numbered.map(move |(n, text)| Statement { key: format!("{key}-{n}"), text: (*text).to_owned(), of })
    };
    let capabilities = scenario.objectives.iter().map(|objective| Statement {
        key: objective.id.to_string(),
        text: names.text(&objective.capability),
        of: StatementOf::Oneself,
    });
    let all = usual(w.abilities, "can", StatementOf::Oneself)
        .chain(usual(w.statements, "exercise", StatementOf::Exercise))
        .chain(capabilities);
    let mut told = BTreeSet::new();
    all.filter(|statement| !statement.text.is_empty() && told.insert(statement.text.clone())).collect()
}
