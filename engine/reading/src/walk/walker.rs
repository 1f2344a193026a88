//! Where a walk through a text stands, what is open there, and what was told on the way.

use crate::{
    foreign::{foreign_comment, is_foreign_space, is_invisible, lookalike},
    node::{Form, Node},
    slip::{Extent, Finding, Mark, Shape, Slip},
};

/// Brackets within brackets, at most. Conditions nest; no author needs more than a dozen.
pub(super) const DEPTH: usize = 128;

/// Faults told for one file, at most: after so many the file is not what it says it is.
const SLIPS: usize = 200;

pub(super) struct Walker<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// The brackets that are open, and where.
    pub(super) open: Vec<(char, usize)>,
    pub(super) slips: Vec<Finding>,
    /// Braces that hold named fields; told already, they may be closed by `)` as well.
    pub(super) braced: Vec<usize>,
    /// A bracket was taken as closed though it is not; what comes next may lack its comma, and that is no second fault.
    pub(super) closed_for_author: bool,
    /// Nothing more is told.
    pub(super) gave_up: bool,
}

pub(super) fn is_word_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}
/// Invisible characters are taken along, to be told and left out.
pub(super) fn is_word_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_invisible(c)
}

impl<'a> Walker<'a> {
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
    /// The next character as it is written.
    pub(super) fn written(&self) -> Option<char> {
        self.rest().chars().next()
    }
    /// The next character, or the sign of RON for which it was taken: `:` for `：`.
    pub(super) fn peek(&self) -> Option<char> {
        self.written().map(|c| lookalike(c).unwrap_or(c))
    }
    pub(super) fn bump(&mut self) {
        self.at += self.written().map_or(0, char::len_utf8);
    }
    /// Steps over a sign of RON, and tells if another one stands for it.
    pub(super) fn take(&mut self) {
        let start = self.at;
        let found = self.written();
        self.bump();
        if let Some((found, instead)) = found.and_then(|found| Some((found, lookalike(found)?))) {
            self.slip(start, self.at, Slip::ForeignCharacter { found, instead });
        }
    }
    pub(super) fn slip(&mut self, start: usize, end: usize, fault: Slip) {
        self.slip_with(start, end, fault, None);
    }
    pub(super) fn slip_with(&mut self, start: usize, end: usize, fault: Slip, related: Option<(Mark, Extent)>) {
        if self.gave_up {
            return;
        }
        self.slips.push(Finding { extent: Extent::new(start, end), fault, related });
        if self.slips.len() >= SLIPS {
            // What stands there is read on, in silence: whoever has told it is in the midst of stepping over something.
            self.gave_up = true;
        }
    }
    /// Nothing after this is read, and nothing more is told.
    pub(super) fn give_up(&mut self) {
        self.gave_up = true;
        self.at = self.text.len();
    }
    pub(super) fn unclosed(&mut self, with: char, at: usize) {
        self.slip(at, at + with.len_utf8(), Slip::Unclosed { with });
    }

    /// Steps over white space and comments.
    pub(super) fn trivia(&mut self) {
        loop {
            let Some(c) = self.peek() else { return };
            if is_invisible(c) {
                let start = self.at;
                self.bump();
                self.slip(start, self.at, Slip::Invisible { code: u32::from(c) });
            } else if is_foreign_space(c) {
                let start = self.at;
                while self.peek().is_some_and(is_foreign_space) {
                    self.bump();
                }
                self.slip(start, self.at, Slip::ForeignCharacter { found: c, instead: ' ' });
            } else if c.is_whitespace() {
                self.bump();
            } else if let Some(sign) = foreign_comment(self.rest()) {
                self.foreign_comments(sign);
            } else if self.rest().starts_with("//") {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            } else if self.rest().starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    /// Comments as other languages have them, line after line: one habit, told once.
    pub(super) fn foreign_comments(&mut self, sign: &'static str) {
        self.slip(self.at, self.at + sign.len(), Slip::CommentSign { sign });
        while foreign_comment(self.rest()) == Some(sign) {
            let end = if sign == "<!--" { "-->" } else { "\n" };
            self.at += self.rest().find(end).map_or(self.rest().len(), |at| at + end.len());
            self.at = self.text.len() - self.rest().trim_ascii_start().len();
        }
    }

    pub(super) fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else if rest.is_empty() {
                self.slip(start, start + 2, Slip::Unclosed { with: '/' });
                self.give_up();
                return;
            } else {
                self.bump();
            }
        }
    }

    /// What stands here, in the words of a complaint.
    pub(super) fn shape_here(&self) -> Shape {
        let rest = self.rest();
        match self.peek() {
            None => Shape::EndOfFile,
            Some(c) if is_word_start(c) || c.is_ascii_digit() => {
                Shape::Written(rest.chars().take_while(|c| is_word_part(*c)).take(40).collect())
            }
            Some('"') => Shape::Text,
            Some(c) => Shape::Written(c.to_string()),
        }
    }

    pub(super) fn node(&self, start: usize, form: Form) -> Node {
        Node { extent: Extent::new(start, self.at), form }
    }
}
