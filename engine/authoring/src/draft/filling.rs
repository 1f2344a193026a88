//! A draft while it is being made whole: the scenario so far, what was not known, and the names that are taken.

use vocabulary::{scenario::Scenario, terms::Text};

use super::{Wording, gaps::Gaps, names::Taken};

/// What is being made whole.
pub(super) struct Filling<'d> {
    pub(super) s: Scenario,
    pub(super) gaps: Gaps,
    pub(super) taken: Taken,
    pub(super) say: &'d dyn Wording,
}

/// The first of two texts that says anything.
pub(super) fn either(one: &Text, other: &Text) -> Text {
    let one = trimmed(one);
    if one.is_empty() { other.clone() } else { one }
}

/// A text without blanks around it: what is nothing but blanks says nothing.
pub(super) fn trimmed(text: &Text) -> Text {
    let others = text.others.iter().map(|(tongue, words)| (*tongue, words.trim().to_owned())).collect();
    Text { en: text.en.trim().to_owned(), fr: text.fr.trim().to_owned(), others }
}
