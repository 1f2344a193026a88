//! Whether a line has the words that somebody looks for.

use words::folded;

/// Whether a text has every one of the wanted words, folded alike.
pub fn holds(text: &str, wanted: &str) -> bool {
    let text = folded(text);
    wanted.split_whitespace().all(|word| text.contains(word))
}
