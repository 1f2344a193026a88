//! Text from outside, made safe to show: one line or several, nothing that moves the cursor, hides words or turns their direction.

use std::borrow::Cow;

/// The text without control and escape characters, without invisible and direction-changing marks, with at most two combining
/// marks on a letter. Line ends and tabs become spaces; CR, LF and CRLF are one line end each.
pub fn clean(text: &str) -> String {
    cleaned(text, ' ')
}

/// The same with its line ends kept, each as `\n`.
pub fn clean_lines(text: &str) -> String {
    cleaned(text, '\n')
}

fn cleaned(text: &str, line_end: char) -> String {
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if is_combining(c) {
            marks += 1;
            if marks <= 2 {
                out.push(c);
            }
            continue;
        }
        marks = 0;
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(line_end),
            '\t' => out.push(' '),
            c if c.is_control() || is_invisible(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// The text with no-break spaces where French asks for them: before `;`, `:`, `!`, `?`, `»` and `%`, and behind `«`. People type
/// ordinary ones, and a line that began with a question mark would read badly.
pub fn bound(text: &str) -> Cow<'_, str> {
    let holds = |before: Option<char>, after: Option<char>| {
        before == Some('«') || matches!(after, Some(';' | ':' | '!' | '?' | '»' | '%'))
    };
    let mut out = String::new();
    let (mut kept, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        if c == ' ' && holds(before, text[at + 1..].chars().next()) {
            out.push_str(&text[kept..at]);
            out.push('\u{a0}');
            kept = at + 1;
        }
        before = Some(c);
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[kept..]);
    Cow::Owned(out)
}

/// Lines of so many letters at most, broken between words; a longer word has a line of its own, and what is [`bound`] together stays on
/// its line.
pub fn broken(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in bound(text).split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// JSON that says the same without a character that could drive a terminal: what JSON lets stand as it is, is escaped. Data for
/// tools is shown on terminals too.
pub fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_control() || is_invisible(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Marks that stack on the letter before them.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Zero-width characters, direction marks, tags: nobody types them, and they make a text read as what it is not.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// A label as it stands within a sentence.
pub(super) fn uncapitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Words as they stand at the beginning of a sentence.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_breaks_before_a_french_sign() {
        assert_eq!(bound("Où ? « Ici », dit-il : 5 % !"), "Où\u{a0}? «\u{a0}Ici\u{a0}», dit-il\u{a0}: 5\u{a0}%\u{a0}!");
        assert!(matches!(bound("Nothing to hold: a plain text."), Cow::Borrowed(_)));
    }

    #[test]
    fn a_text_is_broken_between_words_and_no_word_in_itself() {
        assert_eq!(broken("Où  va-t-on ?\nÀ Diffa", 9), ["Où", "va-t-on\u{a0}?", "À Diffa"]);
        assert_eq!(broken("interminable, no", 5), ["interminable,", "no"]);
        assert!(broken(" ", 5).is_empty());
    }

    #[test]
    fn what_could_drive_a_terminal_does_not_get_through() {
        assert_eq!(clean("a\u{1b}[2Jb\nc\u{202e}d\u{E0041}"), "a[2Jb cd");
        let json = serde_json::to_string("a\u{1b}\u{9b}\u{202e}\u{E0041}é\n").expect("a text");
        assert_eq!(escaped(&json), r#""a\u001b\u009b\u202e\udb40\udc41é\n""#);
        assert_eq!(serde_json::from_str::<String>(&escaped(&json)).ok(), serde_json::from_str(&json).ok());
        assert_eq!(clean("e\u{301}\u{302}\u{303}\u{304}x"), "e\u{301}\u{302}x");
        assert_eq!(clean("a\rb\nc\r\nd\te"), "a b c d e");
        assert_eq!(clean_lines("a\rb\nc\r\nd\u{2028}e\tf\u{1b}"), "a\nb\nc\nd\ne f");
    }
}
