//! Numbers and bare words, and what people write without the quotes that it needs: times, dates, names.

use super::walker::{Walker, is_word_part, is_word_start};
use crate::{
    foreign::{digit, further_digits, lookalike, minus},
    node::{Form, Node},
    slip::{Shape, Slip},
};

impl Walker<'_> {
    pub(super) fn number(&mut self) -> Node {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut end = start;
        while end < bytes.len() {
            let c = bytes[end];
            let sign = matches!(c, b'+' | b'-') && (end == start || matches!(bytes[end - 1], b'e' | b'E'));
            if !(c.is_ascii_alphanumeric() || matches!(c, b'.' | b'_') || sign) {
                break;
            }
            end += 1;
        }
        self.at = end;
        if end == start + 1 && !bytes[start].is_ascii_digit() {
            self.slip(
                start,
                end,
                Slip::Unexpected { found: Shape::Written(self.text[start..end].to_owned()), wanted: Shape::Value },
            );
            return self.node(start, Form::Broken);
        }
        if self.bare_time(start) {
            return self.unquoted(start);
        }
        // `12 000`, `12,5`: whoever wants the number says what is meant by it.
        while let Some(length) = further_digits(&self.text[start..self.at], self.rest()).filter(|_| self.in_fields()) {
            self.at += length;
        }
        self.at += self.unit();
        let written = self.text[start..self.at].to_owned();
        self.node(start, Form::Number(written))
    }

    /// How much of a unit stands behind a number: ` km`, `%`, `°`, `/day`. Whoever wants the number says that it stands alone.
    fn unit(&self) -> usize {
        let rest = self.rest();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
        let sign = rest[spaces..].len() - rest[spaces..].trim_start_matches(['%', '‰', '°', '/', '′']).len();
        let word = &rest[spaces + sign..];
        let letters = word.len() - word.trim_start_matches(char::is_alphabetic).len();
        let unit = sign + letters;
        // A comment is none, and a word with a colon is the next field.
        let after = word[letters..].trim_start();
        let ends = after.is_empty() || after.starts_with([',', ')', ']', '}', '\n']);
        let comment = rest[spaces..].starts_with("//") || rest[spaces..].starts_with("/*");
        if unit > 0 && ends && !comment && self.in_fields() { spaces + unit } else { 0 }
    }

    /// Whether a number starts here that is written with other digits or another minus than those of RON.
    pub(super) fn foreign_number(&self) -> bool {
        let mut next = self.rest().chars();
        let (first, second) = (next.next(), next.next());
        let digit = |c: Option<char>| c.is_some_and(|c| digit(c).is_some());
        digit(first)
            || (first.and_then(minus).is_some() && (digit(second) || second.is_some_and(|c| c.is_ascii_digit())))
    }

    /// `８`, `٨`, `−8`: told once, and read as meant.
    pub(super) fn foreign_digits(&mut self) -> Node {
        let start = self.at;
        let plain = |c: char| digit(c).or_else(|| minus(c)).or((c.is_ascii_digit() || c == '.').then_some(c));
        let mut meant = String::new();
        let mut foreign = None;
        while let Some((c, sign)) = self.written().and_then(|c| Some((c, plain(c)?))) {
            if c != sign {
                foreign.get_or_insert((self.at, c, sign));
            }
            meant.push(sign);
            self.bump();
        }
        if let Some((at, found, instead)) = foreign {
            self.slip(at, at + found.len_utf8(), Slip::ForeignCharacter { found, instead });
        }
        self.node(start, Form::Number(meant))
    }

    /// Whether the number or word just read is the start of a time without quotes: `06:30`, `2027-03-08`, `+2h15`.
    fn bare_time(&self, start: usize) -> bool {
        let mut after = self.rest().chars();
        let (next, then) = (after.next(), after.next());
        let written = &self.text[start..self.at];
        let digits = written.bytes().all(|b| b.is_ascii_digit());
        (digits && matches!(next, Some(':' | '-')) && then.is_some_and(|c| c.is_ascii_digit()))
            || (written.starts_with(|c: char| c.is_ascii_digit() || c == '+')
                && kernel::time::read_span(written).is_ok())
    }

    /// A time or a date without quotes: told once, and read up to the comma or bracket after it.
    fn unquoted(&mut self, start: usize) -> Node {
        let line = self.text[start..].split('\n').next().unwrap_or_default();
        let length = line.find([',', ')', ']', '}']).unwrap_or(line.len());
        let written = line[..length].trim_end();
        self.at = (start + written.len()).max(self.at);
        // `Poste"`: only the opening quote is wanting.
        let written = written.trim_end_matches('"').to_owned();
        self.slip(start, self.at, Slip::Unquoted { written: written.clone() });
        self.node(start, Form::Text(written))
    }

    /// Words without quotes, up to the comma or bracket behind them. What is wrong with them is for whoever wants them to say.
    fn phrase(&mut self, start: usize) -> Node {
        let line = self.text[start..].split('\n').next().unwrap_or_default();
        let written = line[..line.find([',', ')', ']', '}']).unwrap_or(line.len())].trim_end();
        self.at = (start + written.len()).max(self.at);
        self.node(start, Form::Phrase(written.to_owned()))
    }

    /// Whether the innermost bracket is one that has named fields so far.
    fn in_fields(&self) -> bool {
        let Some((bracket, at)) = self.open.last() else { return false };
        let after = self.text[at + 1..].trim_start();
        let name = after.len() - after.trim_start_matches(is_word_part).len();
        // A comment may stand before the first field.
        *bracket != '[' && (after.starts_with('/') || (name > 0 && after[name..].trim_start().starts_with(':')))
    }

    pub(super) fn word(&mut self) -> Node {
        let start = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        let from = self.at;
        while self.peek().is_some_and(is_word_part) {
            self.bump();
        }
        // `komadugu-yobe`: no word of RON, but the name that somebody forgot to put in quotes.
        while self.rest().starts_with('-') && self.rest()[1..].starts_with(is_word_part) {
            self.bump();
            while self.peek().is_some_and(is_word_part) {
                self.bump();
            }
        }
        let word = self.named(from, self.at);
        // `D1 06:30`.
        let day = word.strip_prefix(['D', 'J']).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        if day && self.rest().trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit()) {
            return self.unquoted(start);
        }
        // `Africa/Niamey`, `Poste frontière`: a text that somebody forgot to put in quotes.
        if self.in_fields() && self.rest().starts_with('"') {
            return self.unquoted(start);
        }
        if self.in_fields() && self.text_goes_on() {
            return self.phrase(start);
        }
        let (end, told) = (self.at, self.slips.len());
        self.trivia();
        match self.peek() {
            Some('(') if !word.contains('-') => return self.bracket(start, Some(word)),
            // `Knows { seat: … }`, as Rust writes it.
            Some('{') if !word.contains('-') => {
                self.slip(self.at, self.at + 1, Slip::Braces { name: Some(word.clone()) });
                self.braced.push(self.at);
                return self.bracket(start, Some(word));
            }
            _ => {}
        }
        // What was told on the way is told when it is read again.
        if !self.gave_up {
            self.at = end;
            self.slips.truncate(told);
        }
        self.node(start, Form::Word(word))
    }

    /// Whether what follows a bare word on its line is more of a text rather than the next field.
    fn text_goes_on(&self) -> bool {
        let after = self.rest().trim_start_matches(' ');
        if after.starts_with('/') {
            return !after.starts_with("//") && !after.starts_with("/*");
        }
        let apart = after.len() < self.rest().len();
        let next = after.trim_start_matches(is_word_part);
        let sign = next.trim_start_matches(' ').chars().next().map(|c| lookalike(c).unwrap_or(c));
        apart && after.starts_with(is_word_start) && !matches!(sign, Some(':' | '=' | '"' | '(' | '['))
    }

    /// A word or the name of a field, without the characters in it that nobody can see.
    pub(super) fn named(&mut self, from: usize, to: usize) -> String {
        let written = self.text[from..to].to_owned();
        self.visible(from, written)
    }
}
