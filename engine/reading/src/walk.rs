//! The text of a file as a tree that remembers where everything stands. The `ron` crate reports its first fault and
//! forgets positions once a value is read; authors deserve all faults at once, so this walker goes on after each of them:
//! it takes the next best meaning, says so, and reads on. What single strings and numbers mean is still decided by `ron`.
//!
//! It knows RON's shapes and the slips that word processors and spreadsheets cause. It knows nothing of what is written in
//! them, and it reads no file: the text is handed in.

mod bracket;
mod number;
mod text;
mod walker;

use self::{
    text::foreign_quote,
    walker::{Walker, is_word_start},
};
use super::{
    foreign::foreign_format,
    node::{Form, Node},
    slip::{Finding, Graded as _, Level, Shape, Slip},
};

/// Reads a text as a tree; everything that is wrong with how it is written comes with it.
pub fn walk(text: &str) -> (Option<Node>, Vec<Finding>) {
    let mut walker = Walker {
        text,
        at: 0,
        open: Vec::new(),
        slips: Vec::new(),
        braced: Vec::new(),
        closed_for_author: false,
        gave_up: false,
    };
    let node = walker.document();
    (node, walker.slips)
}

impl Walker<'_> {
    fn document(&mut self) -> Option<Node> {
        if self.rest().starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
            self.slip(0, self.at, Slip::ByteOrderMark);
        }
        self.trivia();
        // `#![enable(implicit_some)]` is always on here; it may stand, and changes nothing.
        while self.rest().starts_with("#!") {
            self.at += self.rest().find(']').map_or(self.rest().len(), |end| end + 1);
            self.trivia();
        }
        if self.peek().is_none() {
            if !self.slips.iter().any(|slip| slip.fault.level() == Level::Error) {
                self.slip(0, 0, Slip::Empty);
            }
            return None;
        }
        if let Some(format) = foreign_format(self.rest()) {
            let end = self.at + self.written().map_or(0, char::len_utf8);
            self.slip(self.at, end, Slip::OtherFormat { format });
            self.give_up();
            return None;
        }
        let node = self.value();
        loop {
            self.trivia();
            let Some(found) = self.peek() else { break };
            let start = self.at;
            if matches!(found, ')' | ']' | '}') {
                self.bump();
                self.slip(start, self.at, Slip::Unopened { with: found });
                continue;
            }
            self.slip(
                start,
                start + found.len_utf8(),
                Slip::Unexpected { found: self.shape_here(), wanted: Shape::End },
            );
            break;
        }
        Some(node)
    }

    pub(super) fn value(&mut self) -> Node {
        let start = self.at;
        let Some(c) = self.peek() else {
            if !self.gave_up {
                self.slip(start, start, Slip::Unexpected { found: Shape::EndOfFile, wanted: Shape::Value });
            }
            return self.node(start, Form::Broken);
        };
        match c {
            '"' => self.string(),
            '(' => self.bracket(start, None),
            '[' => self.list(),
            '{' => self.map(),
            '\'' => self.char(),
            'r' if self.raw_string_hashes().is_some() => self.raw_string(),
            _ if foreign_quote(c).is_some() => self.foreign_string(c),
            _ if self.foreign_number() => self.foreign_digits(),
            _ if c.is_ascii_digit() || matches!(c, '-' | '+' | '.') => self.number(),
            _ if is_word_start(c) => self.word(),
            _ => {
                self.slip(
                    start,
                    start + self.written().map_or(0, char::len_utf8),
                    Slip::Unexpected { found: self.shape_here(), wanted: Shape::Value },
                );
                self.skip_to_next();
                self.node(start, Form::Broken)
            }
        }
    }

    /// Steps over what cannot be read, up to the next comma or bracket that closes what is open.
    pub(super) fn skip_to_next(&mut self) {
        let mut depth = 0_usize;
        while let Some(c) = self.peek() {
            match c {
                ',' | ')' | ']' | '}' if depth == 0 => return,
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                '"' => {
                    self.string();
                    continue;
                }
                _ => {}
            }
            self.bump();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{node::Step, source::SourceFile};

    fn faults(text: &str) -> Vec<(usize, usize, Slip)> {
        let file = SourceFile::new("scenario.ron", text);
        let (_, slips) = walk(text);
        slips
            .into_iter()
            .map(|slip| {
                let (line, column) = file.position(slip.extent.start);
                (line, column, slip.fault)
            })
            .collect()
    }

    #[test]
    fn everything_that_ron_allows_is_read_without_complaint() {
        let text = "#![enable(implicit_some)]\n// first\n(a: 1, /* in /* nested */ */ b: [\"x\", r#\"y \"q\" \"#, 'z'], c: Some((1, -2.5e3)),\n\
                    d: {\"en\": \"E\\u{e9}\\n\", \"fr\": \"é\"}, e: Name(f: Other(g: ()), h: Word), \ti: true,)\n";
        assert_eq!(faults(text), []);
        let (node, _) = walk(text);
        let node = node.expect("a tree");
        let path = [Step::Field("e"), Step::Field("h")];
        let (found, exact) = node.locate(&path, &BTreeSet::new());
        assert!(exact);
        assert_eq!(found.form, Form::Word("Word".into()));
        assert_eq!(&text[found.extent.start..found.extent.end], "Word");
    }

    #[test]
    fn an_unclosed_string_is_told_where_it_opened_and_the_rest_is_still_read() {
        let text = "(\n  title: \"Lake Chad,\n  start: \"2027-03-08 06:00\",\n  zone: \"Africa/Niamey\",\n)";
        assert_eq!(faults(text), [(2, 10, Slip::Unclosed { with: '"' })]);
        let (node, _) = walk(text);
        let zone = node.and_then(|node| node.field("zone").cloned()).expect("read on");
        assert_eq!(zone.form, Form::Text("Africa/Niamey".into()));
        assert_eq!(faults("(id: \"diffa, name: \"Diffa\")"), [(1, 6, Slip::Unclosed { with: '"' })]);
    }

    #[test]
    fn a_forgotten_bracket_is_told_where_it_opened() {
        assert_eq!(faults("(\n a: [\n  (id: \"x\"),\n b: 2,\n)"), [(2, 5, Slip::Unclosed { with: '[' })]);
        assert_eq!(faults("(a: [\n (id: 1,\n (id: 2),\n])"), [(2, 2, Slip::Unclosed { with: '(' })]);
        assert_eq!(faults("(a: 1"), [(1, 1, Slip::Unclosed { with: '(' })]);
    }

    #[test]
    fn slips_of_word_processors_are_told_and_read_as_meant() {
        let text = "(a: « Diffa », b: “Mao”, c:\u{a0}1, lat: 13,31, at: 06:30, when: D1 06:30)";
        let found: Vec<_> = faults(text).into_iter().map(|(_, column, fault)| (column, fault.code())).collect();
        assert_eq!(found, [(5, "H005"), (19, "H005"), (28, "H005"), (48, "H007"), (61, "H007")]);
        let (node, _) = walk(text);
        let node = node.expect("a tree");
        assert_eq!(node.field("a").map(|n| n.form.clone()), Some(Form::Text("Diffa".into())));
        assert_eq!(node.field("lat").map(|n| n.form.clone()), Some(Form::Number("13,31".into())));
        assert_eq!(node.field("when").map(|n| n.form.clone()), Some(Form::Text("D1 06:30".into())));
    }

    #[test]
    fn a_file_with_more_slips_than_are_told_is_read_to_its_end() {
        for slip in [
            "(id: \"x\", name: « x), ",
            "(name: 'a b c, ",
            "(a = 1), ",
            "(a; 1), ",
            "(\"a\": 1), ",
            "{a: 1}, ",
            "a b, ",
            "12 000, ",
            "(a: \"b\" c: \"d\"), ",
            "\\, ",
        ] {
            let (tree, slips) = walk(&format!("(places: [{}])", slip.repeat(400)));
            assert!(tree.is_some() && slips.len() <= 200, "{slip}: {}", slips.len());
        }
    }

    #[test]
    fn brackets_without_end_are_a_clean_fault() {
        let deep = "(a: ".repeat(100_000);
        assert_eq!(faults(&deep).iter().map(|(.., fault)| fault.code()).collect::<Vec<_>>(), ["H010"]);
    }
}
