//! Texts made alike for whoever looks for a word: `evenement` finds « Événement ».

use kernel::names::unaccented;

/// The text in small letters, without accents, with plain apostrophes and spaces.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '’' => out.push('\''),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            c => match unaccented(c) {
                Some(plain) => out.push_str(plain),
                None => out.push(c),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_apostrophes_do_not_keep_a_word_from_being_found() {
        for (text, wanted) in
            [("Événement", "evenement"), ("N’Guigmi", "n'guigmi"), ("Cœur", "coeur"), ("e\u{301}tat", "etat")]
        {
            assert_eq!(folded(text), wanted);
        }
    }
}
