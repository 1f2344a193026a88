//! Brackets of all kinds: fields, tuples, lists and maps, their commas and colons, and those that somebody forgot to close.

use super::{
    text::foreign_quote,
    walker::{DEPTH, Walker, is_word_part, is_word_start},
};
use crate::{
    foreign::lookalike,
    node::{Form, NamedNode, Node},
    slip::{Extent, Mark, Shape, Slip},
    value::LANGUAGES,
};

impl<'a> Walker<'a> {
    /// Enters a bracket, unless that would be too deep.
    fn enter(&mut self) -> bool {
        let Some(c) = self.peek() else { return false };
        if self.open.len() >= DEPTH {
            self.slip(self.at, self.at + 1, Slip::TooDeep { limit: DEPTH });
            self.give_up();
            return false;
        }
        self.open.push((c, self.at));
        self.take();
        true
    }

    /// After white space: whether the innermost bracket ends here, be it rightly or not.
    pub(super) fn ends(&mut self) -> bool {
        self.trivia();
        let Some((bracket, opened)) = self.open.last().copied() else { return true };
        let wanted = closing(bracket);
        loop {
            match self.peek() {
                None => {
                    if !self.gave_up {
                        self.unclosed(bracket, opened);
                        self.give_up();
                    }
                    self.open.pop();
                    return true;
                }
                Some(c) if c == wanted || (c == ')' && self.braced.last() == Some(&opened)) => {
                    self.braced.pop_if(|braced| *braced == opened);
                    self.take();
                    self.open.pop();
                    self.closed_for_author = false;
                    return true;
                }
                Some(c @ (')' | ']' | '}')) => {
                    let outer = self.open.iter().rev().skip(1).any(|(bracket, _)| closing(*bracket) == c);
                    if outer {
                        let here = Extent::new(self.at, self.at + 1);
                        self.slip_with(
                            here.start,
                            here.end,
                            Slip::Unexpected {
                                found: Shape::Written(c.to_string()),
                                wanted: Shape::Written(wanted.to_string()),
                            },
                            Some((Mark::Opened, Extent::new(opened, opened + 1))),
                        );
                        // `(a, b]` followed by more of the same list: the bracket was mistaken, not forgotten.
                        let after = self.rest()[1..].trim_start();
                        if !after.starts_with([')', ']', '}']) && self.open.len() > 2 && after.starts_with(',') {
                            self.bump();
                        }
                        self.open.pop();
                        self.closed_for_author = true;
                        return true;
                    }
                    let at = self.at;
                    self.bump();
                    self.slip(at, at + 1, Slip::Unopened { with: c });
                    self.trivia();
                }
                Some(_) => return false,
            }
        }
    }

    /// The author forgot to close the innermost bracket: what stands here belongs further out.
    fn close_for_author(&mut self) {
        if let Some((bracket, opened)) = self.open.pop() {
            self.unclosed(bracket, opened);
            self.closed_for_author = true;
        }
    }

    /// After a value: takes the comma, or complains that there is none. `false`: the bracket ends here.
    pub(super) fn comma(&mut self) -> bool {
        let end = self.at;
        if self.ends() {
            return false;
        }
        if self.peek() == Some(',') {
            self.take();
            self.closed_for_author = false;
        } else if self.peek() == Some(';') {
            let found = Shape::Written(";".to_owned());
            self.slip(self.at, self.at + 1, Slip::Unexpected { found, wanted: Shape::Written(",".to_owned()) });
            self.bump();
            self.trivia();
            if self.peek() == Some(',') {
                self.bump();
            }
        } else if std::mem::take(&mut self.closed_for_author) {
            // The bracket before was closed for the author; its comma is missing with it.
        } else {
            let here = self.peek();
            if here.is_some_and(|c| {
                is_word_start(c) || c.is_ascii_digit() || matches!(c, '"' | '(' | '[' | '{' | '-' | '\'')
            }) {
                self.slip(end, end, Slip::MissingComma);
            } else {
                let length = self.written().map_or(0, char::len_utf8);
                let wanted = Shape::Written(",".to_owned());
                self.slip(self.at, self.at + length, Slip::Unexpected { found: self.shape_here(), wanted });
                self.bump();
                self.skip_to_next();
                if self.peek() == Some(',') {
                    self.bump();
                }
            }
        }
        true
    }

    /// Whether a field starts here: a word and a colon, or what somebody takes for one. The length of the word, and the sign.
    fn field_ahead(&self) -> Option<(usize, &'a str)> {
        let rest = self.rest();
        let raw = rest.strip_prefix("r#").unwrap_or(rest);
        if !raw.starts_with(is_word_start) {
            return None;
        }
        let length = rest.len() - raw.trim_start_matches(is_word_part).len();
        let after = rest[length..].trim_start();
        let first = after.chars().next()?;
        match run_of_signs(after) {
            "-" if after[1..].starts_with(' ') => Some((length, "-")),
            "" | ":" | "-" => (lookalike(first).unwrap_or(first) == ':').then(|| (length, &after[..first.len_utf8()])),
            run => (run.contains(['=', '>']) || run == "::").then_some((length, run)),
        }
    }

    /// Whether a field starts here that has another separator than a colon, where nothing but a field can stand: `officers; 8`.
    /// After named fields no value stands alone.
    fn separated_ahead(&self) -> Option<(usize, &'a str)> {
        let rest = self.rest();
        if !rest.starts_with(is_word_start) {
            return None;
        }
        let length = rest.len() - rest.trim_start_matches(is_word_part).len();
        let value = rest[length..].strip_prefix([';', ',', '.'])?.trim_start_matches(' ');
        starts_value(value).then(|| (length, &rest[length..length + 1]))
    }

    /// Whether the name of a field stands here in quotes, as other formats have it.
    fn quoted_field_ahead(&self) -> bool {
        let Some(close) = self.rest().starts_with('"').then(|| self.closing_quote(self.at)).flatten() else {
            return false;
        };
        let name = &self.text[self.at + 1..close];
        let named = name.starts_with(is_word_start) && name.chars().all(is_word_part);
        named && self.text[close + 1..].trim_start().starts_with(':')
    }

    /// Whether a field starts here that lacks its colon: a word with a space and a value behind it.
    fn colonless_ahead(&self) -> Option<usize> {
        let rest = self.rest();
        if !rest.starts_with(is_word_start) {
            return None;
        }
        let after = rest.trim_start_matches(is_word_part);
        let length = rest.len() - after.len();
        let value = after.trim_start_matches(' ');
        let apart = value.len() < after.len();
        (apart && starts_value(value)).then_some(length)
    }

    /// Steps over the colon of a field, or tells what stands for it.
    fn colon(&mut self, name: &str, sign: &str) {
        if sign == ":" || !sign.is_ascii() {
            return self.take();
        }
        let found = (!sign.is_empty()).then(|| sign.to_owned());
        self.slip(self.at, self.at + sign.len(), Slip::NoColon { name: name.to_owned(), found });
        self.at += sign.len();
    }

    pub(super) fn bracket(&mut self, start: usize, name: Option<String>) -> Node {
        if !self.enter() {
            return self.node(start, Form::Broken);
        }
        let (mut fields, mut items) = (Vec::<NamedNode>::new(), Vec::new());
        while !self.ends() {
            let separated = || self.separated_ahead().filter(|_| !fields.is_empty());
            let ahead = self.field_ahead().or_else(separated).or_else(|| Some((self.colonless_ahead()?, "")));
            if let Some((length, sign)) = ahead {
                fields.push(self.field(length, sign));
            } else if self.quoted_field_ahead() {
                fields.push(self.quoted_field());
            } else if fields.is_empty() {
                items.push(self.value());
            } else if self.peek() == Some('(') {
                // After named fields comes another item of the list around this: this one was not closed.
                self.close_for_author();
                break;
            } else {
                let here = self.at;
                let found = self.shape_here();
                let end = here + self.peek().map_or(0, char::len_utf8);
                self.slip(here, end, Slip::Unexpected { found, wanted: Shape::FieldName });
                if self.peek() == Some('=') {
                    self.bump();
                }
                self.skip_to_next();
            }
            if !self.comma() {
                break;
            }
        }
        if !items.is_empty() && !fields.is_empty() {
            // A value without a name before named ones: told at the value.
            let first: &Node = &items[0];
            self.slip(
                first.extent.start,
                first.extent.end,
                Slip::Unexpected { found: first.shape(), wanted: Shape::FieldName },
            );
        }
        let form = if fields.is_empty() { Form::Tuple { name, items } } else { Form::Fields { name, fields } };
        self.node(start, form)
    }

    /// A field whose name has this length, with what stands for its colon.
    fn field(&mut self, length: usize, sign: &str) -> NamedNode {
        let at = Extent::new(self.at, self.at + length);
        let name = self.named(at.start, at.end).trim_start_matches("r#").to_owned();
        self.at = at.end;
        self.trivia();
        self.colon(&name, sign);
        self.trivia();
        let value = if matches!(self.peek(), Some(',' | ')' | ']' | '}')) {
            let found = self.shape_here();
            self.slip(self.at, self.at + 1, Slip::Unexpected { found, wanted: Shape::Value });
            self.node(self.at, Form::Broken)
        } else {
            self.value()
        };
        NamedNode { name, at, value }
    }

    /// A field whose name stands in quotes: told, and read as it was meant.
    fn quoted_field(&mut self) -> NamedNode {
        let start = self.at;
        let end = self.closing_quote(start).map_or(self.text.len(), |close| close + 1);
        self.slip(start, end, Slip::Unexpected { found: Shape::Text, wanted: Shape::FieldName });
        let name = self.text[start + 1..end - 1].to_owned();
        self.at = end;
        self.trivia();
        self.take();
        self.trivia();
        NamedNode { name, at: Extent::new(start, end), value: self.value() }
    }

    pub(super) fn list(&mut self) -> Node {
        let start = self.at;
        if !self.enter() {
            return self.node(start, Form::Broken);
        }
        let mut items = Vec::new();
        while !self.ends() {
            if self.field_ahead().is_some_and(|(_, sign)| sign == ":") {
                // A field within a list: the list was not closed.
                self.close_for_author();
                break;
            }
            items.push(self.value());
            if !self.comma() {
                break;
            }
        }
        self.node(start, Form::List(items))
    }

    pub(super) fn map(&mut self) -> Node {
        let start = self.at;
        if self.holds_fields() {
            self.slip(start, start + 1, Slip::Braces { name: None });
            self.braced.push(start);
            return self.bracket(start, None);
        }
        if self.holds_values() {
            let values = self.list();
            let fault = Slip::WrongShape { wanted: Shape::List, found: Shape::Set };
            self.slip(start, values.extent.end, fault);
            return values;
        }
        if !self.enter() {
            return self.node(start, Form::Broken);
        }
        let mut entries = Vec::new();
        while !self.ends() {
            if let Some((length, _)) = self.field_ahead() {
                // `{ en: "…" }`: the key lacks its quotes. Told here, and read as it was meant.
                let at = self.at;
                let written = self.rest()[..length].to_owned();
                self.slip(at, at + length, Slip::Unquoted { written: written.clone() });
                self.at += length;
                let key = self.node(at, Form::Text(written));
                self.entry(key, &mut entries);
            } else {
                let key = self.value();
                self.entry(key, &mut entries);
            }
            if !self.comma() {
                break;
            }
        }
        self.node(start, Form::Map(entries))
    }

    /// Whether the brace here holds named fields, as Rust writes them, and not the languages of a text.
    fn holds_fields(&self) -> bool {
        let inside = self.rest()[1..].trim_start();
        let name = &inside[..inside.len() - inside.trim_start_matches(is_word_part).len()];
        let after = inside[name.len()..].trim_start();
        !name.is_empty() && !LANGUAGES.contains(&name) && after.starts_with([':', '='])
    }

    /// Whether the brace here holds texts without keys: a list in the wrong bracket.
    fn holds_values(&self) -> bool {
        let first = self.at + 1 + self.rest()[1..].len() - self.rest()[1..].trim_start().len();
        let text = self.text[first..].starts_with('"').then(|| self.closing_quote(first)).flatten();
        text.is_some_and(|close| self.text[close + 1..].trim_start().starts_with([',', '}']))
    }

    fn entry(&mut self, key: Node, entries: &mut Vec<(Node, Node)>) {
        self.trivia();
        if self.peek() == Some(':') {
            self.take();
            self.trivia();
            let value = self.value();
            entries.push((key, value));
        } else {
            let end = self.at + self.peek().map_or(0, char::len_utf8);
            let wanted = Shape::Written(":".to_owned());
            self.slip(self.at, end, Slip::Unexpected { found: self.shape_here(), wanted });
            self.skip_to_next();
        }
    }
}

/// `==`, `=>`, `:=`, `->`, `::`: all signs that stand together, for one colon; but a minus before a digit is the number's.
fn run_of_signs(text: &str) -> &str {
    let after = text.trim_start_matches(['=', ':', '>', '-']);
    let run = &text[..text.len() - after.len()];
    run.strip_suffix('-').filter(|_| after.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(run)
}

/// Whether a value starts here that is no word and no bracket with a name.
fn starts_value(text: &str) -> bool {
    let starts = |c: char| c.is_ascii_digit() || matches!(c, '"' | '[') || foreign_quote(c).is_some();
    let negative = text.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    negative || text.starts_with(starts) || text.starts_with("true") || text.starts_with("false")
}

fn closing(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
