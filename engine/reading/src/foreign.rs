//! What people write where RON has a sign of its own: word processors, spreadsheets, other keyboards and other formats put it
//! there. Only the characters are known here; what becomes of them is decided where the text is read.

/// Another format than RON, as far as its first characters show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Format {
    Json,
    Yaml,
    Toml,
    Xml,
    /// RON without the brackets around it.
    Bare,
}

/// The sign of RON for which a character was taken: full-width punctuation of Asian keyboards, and signs that look like a colon.
pub fn lookalike(c: char) -> Option<char> {
    match c {
        '（' | '）' | '［' | '］' | '｛' | '｝' | '，' | '：' | '；' | '＝' => {
            // The full-width forms stand in the order of ASCII.
            char::from_u32(u32::from(c) - 0xfee0)
        }
        '、' | '﹐' => Some(','),
        '﹕' | '∶' | '꞉' => Some(':'),
        _ => None,
    }
}

/// A digit of another script, or a full-width one.
pub fn digit(c: char) -> Option<char> {
    let zero = [0xff10, 0x0660, 0x06f0].into_iter().find(|zero| (*zero..*zero + 10).contains(&u32::from(c)))?;
    char::from_digit(u32::from(c) - zero, 10)
}

/// A dash that stands for a minus.
pub fn minus(c: char) -> Option<char> {
    matches!(c, '\u{2212}' | '\u{2012}' | '\u{2013}' | '\u{2014}' | '\u{ff0d}').then_some('-')
}

/// A space that RON does not know.
pub fn is_foreign_space(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii() && c != '\u{85}'
}

/// A character that takes no room and that nobody sees.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// How a comment starts in another language, if one stands here.
pub fn foreign_comment(text: &str) -> Option<&'static str> {
    let sign = ["#", "--", "<!--"].into_iter().find(|sign| text.starts_with(sign))?;
    (!text.starts_with("#![")).then_some(sign)
}

/// More digits of the number before, behind a separator of thousands or a decimal comma: how many bytes belong to it.
pub fn further_digits(before: &str, after: &str) -> Option<usize> {
    let separator = after.chars().next()?;
    let digits = after[separator.len_utf8()..].bytes().take_while(u8::is_ascii_digit).count();
    let plain = before.trim_start_matches(['-', '+']).chars().all(|c| !c.is_alphabetic());
    let thousands = " \u{a0}\u{202f}\u{2009}'’".contains(separator) && digits == 3;
    (plain && (thousands || (separator == ',' && digits > 0))).then_some(separator.len_utf8() + digits)
}

/// `12000` for `12 000`, `12,000`, `12.000` and `12'000`.
pub fn ungrouped(written: &str) -> Option<String> {
    let (sign, digits) = written.split_at(written.len() - written.trim_start_matches(['-', '+']).len());
    let mut groups = digits.split(|c: char| !c.is_ascii_digit());
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    let grouped = !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    grouped.then(|| format!("{sign}{first}{}", rest.concat()))
}

/// `13.3` for `13,3`.
pub fn decimal_point(written: &str) -> Option<String> {
    let (whole, part) = written.split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (digits(whole.trim_start_matches(['-', '+'])) && digits(part)).then(|| format!("{whole}.{part}"))
}

/// The format of a text that is not RON, from where its first value starts.
pub fn foreign_format(text: &str) -> Option<Format> {
    let first = text.lines().next().unwrap_or_default().trim_end();
    let inside = |open: char| text.strip_prefix(open).map(str::trim_start);
    let word = first.len() - first.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-')).len();
    let sign = first[word..].trim_start().chars().next().filter(|_| word > 0);
    let section = first.starts_with("[[")
        // Words with brackets after them are a list of RON.
        || first.strip_prefix('[').is_some_and(|it| {
            it.ends_with(']') && it.starts_with(char::is_alphabetic) && !it.contains('(')
        });
    let goes_on = first.ends_with([',', '(', '[', '{']);
    match (first.chars().next()?, sign) {
        ('{', _) if inside('{').is_some_and(|inside| inside.starts_with(['"', '}'])) => Some(Format::Json),
        ('[', _) if inside('[').is_some_and(|inside| inside.starts_with('{')) => Some(Format::Json),
        ('<', _) => Some(Format::Xml),
        ('[', _) if section => Some(Format::Toml),
        (_, Some('=')) if !goes_on => Some(Format::Toml),
        (_, Some(':' | '=')) if goes_on => Some(Format::Bare),
        (_, Some(':')) => Some(Format::Yaml),
        _ if first == "---" || first.starts_with("- ") || first.starts_with("%YAML") => Some(Format::Yaml),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_told_from_decimals_by_whoever_wants_the_number() {
        for (written, meant) in [
            ("12 000", Some("12000")),
            ("12,000", Some("12000")),
            ("12.000", Some("12000")),
            ("1'234’567", Some("1234567")),
            ("-1\u{202f}000", Some("-1000")),
            ("12.5", None),
            ("1234.000", None),
            ("12", None),
        ] {
            assert_eq!(ungrouped(written).as_deref(), meant, "{written}");
        }
        assert_eq!(decimal_point("13,3").as_deref(), Some("13.3"));
        assert_eq!(decimal_point("1,2,3"), None);
    }

    #[test]
    fn other_formats_are_known_by_how_they_begin() {
        for (text, format) in [
            ("{\n  \"format\": 1", Some(Format::Json)),
            ("[{\"id\": 1}]", Some(Format::Json)),
            ("format: 1\nid: base\n", Some(Format::Yaml)),
            ("---\nformat: 1", Some(Format::Yaml)),
            ("format = 1\n", Some(Format::Toml)),
            ("[scenario]\n", Some(Format::Toml)),
            ("<scenario>", Some(Format::Xml)),
            ("format: 1,\n", Some(Format::Bare)),
            ("(format: 1)", None),
            ("Scenario(format: 1)", None),
            ("[1]", None),
            ("[drop(17)]", None),
        ] {
            assert_eq!(foreign_format(text), format, "{text}");
        }
    }
}
