//! Numbers and spans as both languages write them. Plurals differ, so each language keeps its own rule.

use kernel::time::Span;

use super::lang::Lang;

/// A count, its thousands kept apart as the language does.
pub fn thousands(n: usize, lang: Lang) -> String {
    grouped(u64::try_from(n).unwrap_or(u64::MAX), if lang == Lang::Fr { '\u{a0}' } else { ',' })
}

/// The number with its digits in groups of three. `separator` is `,` in English and a no-break space in French.
pub fn grouped(n: u64, separator: char) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Thousandths as people say them, in hundredths: 425 is `42.5`, 420 is `42`.
pub fn of_hundred(permille: u32, lang: Lang) -> String {
    let point = if lang == Lang::Fr { ',' } else { '.' };
    match permille % 10 {
        0 => (permille / 10).to_string(),
        tenth => format!("{}{point}{tenth}", permille / 10),
    }
}

/// A span as people say it, the same in both languages: `2 h 15`, `45 min`, `30 s`; rounded to minutes from one minute on.
pub fn span(span: Span) -> String {
    let sign = if span.0 < 0 { "−" } else { "" };
    let seconds = span.0.unsigned_abs();
    if seconds < 60 {
        return format!("{sign}{seconds} s");
    }
    let minutes = (seconds + 30) / 60;
    match (minutes / 60, minutes % 60) {
        (0, m) => format!("{sign}{m} min"),
        (h, 0) => format!("{sign}{h} h"),
        (h, m) => format!("{sign}{h} h {m:02}"),
    }
}

/// A span given as seconds.
pub fn seconds(s: i64) -> String {
    span(Span(s))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_as_people_say_them() {
        for (s, text) in [
            (0, "0 s"),
            (30, "30 s"),
            (59, "59 s"),
            (60, "1 min"),
            (2700, "45 min"),
            (3599, "1 h"),
            (7200, "2 h"),
            (8100, "2 h 15"),
            (259_200, "72 h"),
            (-900, "−15 min"),
        ] {
            assert_eq!(seconds(s), text);
        }
    }

    #[test]
    fn thousandths_are_said_in_hundredths() {
        for (n, text) in [(0, "0"), (1, "0,1"), (420, "42"), (425, "42,5"), (1000, "100"), (1500, "150")] {
            assert_eq!(of_hundred(n, Lang::Fr), text);
        }
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        for (n, text) in [(0, "0"), (412, "412"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(n, ','), text);
        }
    }
}
