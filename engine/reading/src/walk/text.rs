//! Texts: in quotes, raw, in the quotes of a word processor, and those whose closing quote is wanting.

use super::walker::{Walker, is_word_part, is_word_start};
use crate::{
    foreign::is_invisible,
    node::{Form, Node},
    slip::Slip,
};

/// A quote from a word processor, and the one that closes it.
pub(super) fn foreign_quote(c: char) -> Option<&'static [char]> {
    match c {
        '＂' => Some(&['＂']),
        '«' => Some(&['»']),
        '“' | '”' | '„' => Some(&['”', '“']),
        '‘' | '’' | '‚' => Some(&['’', '‘']),
        '‹' => Some(&['›']),
        _ => None,
    }
}

/// Whether a character steers a terminal or turns the direction of text; neither belongs in a text that people are shown.
fn steers_terminal(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Walker<'_> {
    /// The end of a string that opens at `open`: the byte of its closing quote.
    pub(super) fn closing_quote(&self, open: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = open + 1;
        while at < bytes.len() {
            match bytes[at] {
                b'\\' => at += 2,
                b'"' => return Some(at),
                _ => at += 1,
            }
        }
        None
    }

    pub(super) fn string(&mut self) -> Node {
        let start = self.at;
        if let Some(close) = self.closing_quote(start) {
            if !self.swallowed_more_than_meant(start, close) {
                self.at = close + 1;
                return self.text_node(start, start + 1, close);
            }
            if let Some(end) = self.end_of_quotation(start, close) {
                self.slip(close, close + 1, Slip::InnerQuote);
                self.at = end + 1;
                return self.node(start, Form::Text(self.text[start + 1..end].to_owned()));
            }
        }
        // Not closed: the string most probably ends where its line ends, before the punctuation, or before the next field.
        self.unclosed('"', start);
        let line = self.rest().split('\n').next().unwrap_or_default();
        let end = start + meant_length(line);
        self.at = end;
        let value = self.text[start + 1..end].trim_end_matches('\r').to_owned();
        self.node(start, Form::Text(value))
    }

    /// Whether what looks like a string has run over its own end to the beginning of the next one: then the quote that seems to
    /// close it is followed at once by a word, or preceded by the name of a field.
    fn swallowed_more_than_meant(&self, open: usize, close: usize) -> bool {
        let after = self.text[close + 1..].chars().next();
        let joined = after.is_some_and(|c| is_word_part(c) || c == '"' || c == '+' || c == '\\');
        let content = &self.text[open + 1..close];
        let last_line = content.rsplit('\n').next().unwrap_or_default().trim();
        let many = content.contains('\n');
        let field = last_line.strip_suffix(':').is_some_and(|name| {
            let name = name.rsplit(['(', ',']).next().unwrap_or_default().trim();
            name.starts_with(is_word_start) && name.chars().all(is_word_part)
        });
        joined || (many && field)
    }

    /// The end of a text that has quotes of its own in it (`"He said "stop" and left."`): the next quote of its line behind which a
    /// text can end, if those within come in pairs. The beginning of another field is no part of it.
    fn end_of_quotation(&self, open: usize, close: usize) -> Option<usize> {
        let line = self.text[close..].split('\n').next().unwrap_or_default();
        let content = &self.text[open + 1..close];
        if content.contains('\n') || content.trim_end().ends_with(':') {
            return None;
        }
        let ends = |at: usize| {
            let after = line[at + 1..].trim_start();
            after.is_empty() || after.starts_with([',', ')', ']', '}'])
        };
        let quotes = line.match_indices('"').map(|(at, _)| at).filter(|at| !line[..*at].ends_with('\\'));
        quotes.skip(2).step_by(2).find(|at| ends(*at)).map(|at| close + at)
    }

    /// A string between two bytes, without its quotes.
    fn text_node(&mut self, start: usize, from: usize, to: usize) -> Node {
        let raw = &self.text[from..to];
        let value = if raw.contains('\\') {
            match ron::from_str::<String>(&self.text[start..self.at]) {
                Ok(value) => value,
                Err(_) => {
                    let slash = from + raw.find('\\').unwrap_or(0);
                    let end = (slash + 2..=to).find(|at| self.text.is_char_boundary(*at)).unwrap_or(to);
                    self.slip(slash, end, Slip::Malformed { written: self.text[slash..end].to_owned() });
                    raw.to_owned()
                }
            }
        } else {
            raw.to_owned()
        };
        self.control_characters(from, to, &value);
        let value = self.visible(from, value);
        self.node(start, Form::Text(value))
    }

    /// A name, a word or a time without the characters in it that nobody can see. In running text they may have a meaning.
    pub(super) fn visible(&mut self, from: usize, value: String) -> String {
        if !value.contains(is_invisible) {
            return value;
        }
        let seen: String = value.chars().filter(|c| !is_invisible(*c)).collect();
        if !seen.chars().all(|c| c.is_ascii_alphanumeric() || " -_:+./#".contains(c)) {
            return value;
        }
        let hidden = self.text[from..].char_indices().find(|(_, c)| is_invisible(*c));
        if let Some((at, c)) = hidden {
            self.slip(from + at, from + at + c.len_utf8(), Slip::Invisible { code: u32::from(c) });
        }
        seen
    }

    fn control_characters(&mut self, from: usize, to: usize, value: &str) {
        let written = self.text[from..to].char_indices().find(|(_, c)| steers_terminal(*c));
        if let Some((at, c)) = written {
            self.slip(from + at, from + at + c.len_utf8(), Slip::ControlCharacter { code: u32::from(c) });
        } else if let Some(c) = value.chars().find(|c| steers_terminal(*c)) {
            self.slip(from, to, Slip::ControlCharacter { code: u32::from(c) });
        }
    }

    pub(super) fn raw_string_hashes(&self) -> Option<usize> {
        let after = self.rest().strip_prefix('r')?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    pub(super) fn raw_string(&mut self) -> Node {
        let start = self.at;
        let hashes = self.raw_string_hashes().unwrap_or(0);
        let from = start + 1 + hashes + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        match self.text[from..].find(&close) {
            Some(length) => {
                let to = from + length;
                self.at = to + close.len();
                let value = self.text[from..to].to_owned();
                self.control_characters(from, to, &value);
                self.node(start, Form::Text(value))
            }
            None => {
                self.unclosed('"', start);
                self.give_up();
                self.node(start, Form::Broken)
            }
        }
    }

    /// `« Diffa »` or `“Diffa”` for `"Diffa"`: told once, and read as it was meant.
    pub(super) fn foreign_string(&mut self, opening: char) -> Node {
        let start = self.at;
        let closing = foreign_quote(opening).unwrap_or_default();
        self.bump();
        self.slip(start, self.at, Slip::ForeignCharacter { found: opening, instead: '"' });
        let line = self.rest().split('\n').next().unwrap_or_default();
        let length = line.find(|c| closing.contains(&c)).or_else(|| line.find('"'));
        let (value, used) = match length {
            Some(length) => (&line[..length], length + line[length..].chars().next().map_or(0, char::len_utf8)),
            None => {
                let length =
                    meant_length(&self.text[start..start + opening.len_utf8() + line.len()]) - opening.len_utf8();
                (&line[..length], length)
            }
        };
        self.at += used;
        self.node(start, Form::Text(value.trim().to_owned()))
    }

    pub(super) fn char(&mut self) -> Node {
        let start = self.at;
        let mut inner = self.rest().chars().skip(1);
        let length = match (inner.next(), inner.next()) {
            // An escape has a dozen characters at most.
            (Some('\\'), _) => {
                let escape = self.rest()[1..].char_indices().take(12).skip(2);
                escape.take_while(|(_, c)| *c != '\n').find(|(_, c)| *c == '\'').map(|(at, _)| at + 2)
            }
            (Some(c), Some('\'')) => Some(1 + c.len_utf8() + 1),
            _ => None,
        };
        if let Some(length) = length {
            let written = self.rest()[..length].to_owned();
            self.at += length;
            return self.node(start, Form::Char(written));
        }
        let line = self.rest().split('\n').next().unwrap_or_default();
        // A whole text in single quotes.
        self.slip(start, start + 1, Slip::ForeignCharacter { found: '\'', instead: '"' });
        let end = line[1..].rfind('\'').map_or_else(|| meant_length(line), |at| at + 1);
        self.at += end;
        let value = line.get(1..end).unwrap_or_default().to_owned();
        if line[end..].starts_with('\'') {
            self.at += 1;
        }
        self.node(start, Form::Text(value))
    }
}

/// How much of a line, from the quote that opens it, an unclosed string was probably meant to take: up to the next field,
/// or without the punctuation at the end of the line.
fn meant_length(line: &str) -> usize {
    let whole = line.trim_end();
    for (comma, _) in whole.match_indices(',') {
        let after = whole[comma + 1..].trim_start();
        let name = after.len() - after.trim_start_matches(is_word_part).len();
        if name > 0 && after[name..].trim_start().starts_with(':') {
            return comma;
        }
    }
    let bare = whole.trim_end_matches([',', ')', ']', '}', ' ']);
    // At least the quote itself.
    bare.len().max(line.chars().next().map_or(0, char::len_utf8))
}
