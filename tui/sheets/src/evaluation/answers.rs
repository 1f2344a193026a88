//! Answers to a statement: how many kinds there are, and what the column of each is called.

use words::{Lang, evaluation::GuideText, say};

/// Answers from 1 to 5.
pub(super) const ANSWERS: usize = 5;

/// The head over the number of answers of a kind.
pub(super) fn answers_head(lang: Lang, head: GuideText, n: usize) -> String {
    say(lang, head, &[("n", &n.to_string())])
}
