//! Brackets of all kinds: fields, tuples, lists and maps, their commas and colons, and those that somebody forgot to close.

use super::{DEPTH, Walker, is_word_part, is_word_start, text::foreign_quote};
use crate::{
    foreign::lookalike,
    node::{Form, NamedNode, Node},
    slip::{Extent, Mark, Shape, Slip},
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
        let sign = after.chars().next()?;
        let colon = lookalike(sign).unwrap_or(sign) == ':' && !after.starts_with("::");
        let arrow = ["=>", ":=", "="].into_iter().find(|sign| after.starts_with(sign));
        match arrow {
            Some(arrow) => Some((length, arrow)),
            None => colon.then(|| (length, &after[..sign.len_utf8()])),
        }
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
        let starts = |c: char| c.is_ascii_digit() || matches!(c, '"' | '-' | '[') || foreign_quote(c).is_some();
        (apart && (value.starts_with(starts) || value.starts_with("true") || value.starts_with("false")))
            .then_some(length)
    }

    /// Steps over the colon of a field, or tells what stands for it.
    fn colon(&mut self, name: &str, sign: &str) {
        if sign.len() == 1 && sign != "=" || !sign.is_ascii() {
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
            if let Some((length, sign)) = self.field_ahead().or_else(|| Some((self.colonless_ahead()?, ""))) {
                let at = Extent::new(self.at, self.at + length);
                let field = self.named(self.at, self.at + length).trim_start_matches("r#").to_owned();
                self.at += length;
                self.trivia();
                self.colon(&field, sign);
                self.trivia();
                let value = if matches!(self.peek(), Some(',' | ')' | ']' | '}')) {
                    let found = self.shape_here();
                    self.slip(self.at, self.at + 1, Slip::Unexpected { found, wanted: Shape::Value });
                    self.node(self.at, Form::Broken)
                } else {
                    self.value()
                };
                fields.push(NamedNode { name: field, at, value });
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
        !name.is_empty() && !matches!(name, "en" | "fr") && after.starts_with([':', '='])
    }

    fn entry(&mut self, key: Node, entries: &mut Vec<(Node, Node)>) {
        self.trivia();
        if self.peek() == Some(':') {
            self.take();
            self.trivia();
            let value = self.value();
            entries.push((key, value));
        } else if !self.gave_up {
            let end = self.at + self.peek().map_or(0, char::len_utf8);
            let wanted = Shape::Written(":".to_owned());
            self.slip(self.at, end, Slip::Unexpected { found: self.shape_here(), wanted });
            self.skip_to_next();
        }
    }
}

pub(super) fn closing(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
