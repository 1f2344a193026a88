//! Texts made alike for whoever looks for a word: `evenement` finds « Événement ».

/// The text in small letters, without accents, with plain apostrophes and spaces.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'î' | 'ï' | 'í' => out.push('i'),
            'ô' | 'ö' | 'ó' | 'õ' => out.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => out.push('u'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            '’' => out.push('\''),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            // Some keyboards write an accent as a mark of its own.
            '\u{300}'..='\u{36f}' => {}
            c => out.push(c),
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
