//! The text of a scenario as a tree that remembers where everything stands. The `ron` crate reports its first fault and
//! forgets positions once a value is read; authors deserve all faults at once, so this walker goes on after each of them:
//! it takes the next best meaning, says so, and reads on. What single strings and numbers mean is still decided by `ron`.
//!
//! It knows RON's shapes and the slips that word processors and spreadsheets cause. It knows nothing of scenarios, and it
//! reads no file: the text is handed in.

use std::collections::BTreeSet;

use super::{
    complaint::{Extent, Fault, Mark, Shape, Spot},
    foreign::{
        digit, foreign_comment, foreign_format, further_digits, is_foreign_space, is_invisible, lookalike, minus,
    },
};

/// A file of a scenario: its name relative to the folder, and its text. `scenario.ron` comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// A file of this name and text.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned() }
    }

    /// The line and the column, both from 1, of a byte; columns count characters.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        Lines::of(&self.text).position(&self.text, byte)
    }

    /// The spot of a stretch of this file, stretched to whole characters.
    pub fn spot(&self, extent: Extent) -> Spot {
        self.spot_by(&Lines::of(&self.text), extent)
    }

    /// The same, by lines that were counted before: a file with thousands of faults is counted once.
    pub(super) fn spot_by(&self, lines: &Lines, extent: Extent) -> Spot {
        let start = self.text.floor_char_boundary(extent.start);
        let end = self.text.ceil_char_boundary(extent.end.min(self.text.len()));
        let extent = Extent::new(start.min(end), end);
        let (line, column) = lines.position(&self.text, extent.start);
        Spot { file: self.name.clone(), extent, line, column }
    }
}

/// Where the lines of a text begin, and how many characters stand before each stretch of it, so that a place is found in a moment
/// even in a line of megabytes.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The first byte of each line.
    starts: Vec<usize>,
    /// The characters before each full [`Lines::STRETCH`] of bytes.
    characters: Vec<usize>,
}

impl Lines {
    const STRETCH: usize = 1024;

    pub(super) fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        let mut characters = Vec::with_capacity(text.len() / Self::STRETCH + 1);
        let mut counted = 0;
        for stretch in text.as_bytes().chunks(Self::STRETCH) {
            characters.push(counted);
            // Every byte that does not go on with a character begins one.
            counted += stretch.iter().filter(|byte| (**byte as i8) >= -0x40).count();
        }
        characters.push(counted);
        Self { starts, characters }
    }

    fn characters_before(&self, text: &str, byte: usize) -> usize {
        let stretch = byte / Self::STRETCH;
        let known = self.characters.get(stretch).copied().unwrap_or(0);
        known + text.as_bytes()[stretch * Self::STRETCH..byte].iter().filter(|byte| (**byte as i8) >= -0x40).count()
    }

    fn position(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = text.floor_char_boundary(byte);
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts[line - 1];
        let column = self.characters_before(text, byte) - self.characters_before(text, start) + 1;
        // A byte order mark takes no column on any screen.
        let marked = start == 0 && byte > 0 && text.starts_with('\u{feff}');
        (line, column - usize::from(marked))
    }
}

/// A value as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands, brackets and name included.
    pub extent: Extent,
    /// What it is.
    pub form: Form,
}

/// What a value is written as.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A string, without its quotes and escapes.
    Text(String),
    /// A number, as written.
    Number(String),
    /// A character in single quotes, as written.
    Char(String),
    /// A bare word: `true`, `None`, `Village`.
    Word(String),
    /// `( name: value, … )`, perhaps with a word before it.
    Fields { name: Option<String>, fields: Vec<NamedNode> },
    /// `( value, … )`, perhaps with a word before it.
    Tuple { name: Option<String>, items: Vec<Node> },
    /// `[ value, … ]`.
    List(Vec<Node>),
    /// `{ key: value, … }`.
    Map(Vec<(Node, Node)>),
    /// Not readable; a fault has been told.
    Broken,
}

/// A field as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedNode {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub at: Extent,
    /// Its value.
    pub value: Node,
}

/// A fault in how the text is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// Where.
    pub extent: Extent,
    /// What.
    pub fault: Fault,
    /// A second spot that explains it.
    pub related: Option<(Mark, Extent)>,
}

/// Brackets within brackets, at most. Conditions nest; no author needs more than a dozen.
pub const DEPTH: usize = 128;

/// Slips told for one file, at most: after so many the file is not what it says it is.
const SLIPS: usize = 200;

/// One step of a path to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a field, or the value of a key.
    Field(&'a str),
    /// Into the n-th value of a list, of a tuple or of the bracket after a word, from 0.
    Index(usize),
}

impl Node {
    /// What it is written as.
    pub fn shape(&self) -> Shape {
        match &self.form {
            Form::Text(_) => Shape::Text,
            Form::Number(n) if n.contains(['.', ',', 'e', 'E']) && !n.starts_with("0x") => Shape::Number,
            Form::Number(_) => Shape::Whole,
            Form::Char(written) => Shape::Written(written.clone()),
            Form::Word(word) if word == "true" || word == "false" => Shape::YesNo,
            Form::Word(word) => Shape::Written(word.clone()),
            Form::Fields { .. } => Shape::Fields,
            Form::Tuple { items, .. } => Shape::Tuple(items.len()),
            Form::List(_) => Shape::List,
            Form::Map(_) => Shape::Map,
            Form::Broken => Shape::Value,
        }
    }

    /// The value itself, where it is written as `Some(value)`.
    pub fn within_some(&self) -> &Node {
        match &self.form {
            Form::Tuple { name: Some(name), items } if name == "Some" && items.len() == 1 => items[0].within_some(),
            _ => self,
        }
    }

    /// The value under a field.
    pub fn field(&self, wanted: &str) -> Option<&Node> {
        match &self.within_some().form {
            Form::Fields { fields, .. } => fields.iter().find(|field| field.name == wanted).map(|field| &field.value),
            Form::Map(entries) => entries
                .iter()
                .find(|(key, _)| matches!(&key.form, Form::Text(key) if key == wanted))
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// Where a path leads from here, and whether it could be followed to its end; a value that stands for a default is not
    /// written anywhere. List items that were left out because of a fault (`skipped`, by their first byte) do not count.
    pub fn locate(&self, path: &[Step<'_>], skipped: &BTreeSet<usize>) -> (&Node, bool) {
        let Some((step, rest)) = path.split_first() else { return (self, true) };
        let next = match (step, &self.within_some().form) {
            (Step::Field(name), _) => self.field(name),
            (Step::Index(n), Form::List(items)) => {
                items.iter().filter(|item| !skipped.contains(&item.extent.start)).nth(*n)
            }
            (Step::Index(n), Form::Tuple { items, .. }) => items.get(*n),
            _ => None,
        };
        next.map_or((self, false), |next| next.locate(rest, skipped))
    }
}

/// Reads a text as a tree; everything that is wrong with how it is written comes with it.
pub fn walk(text: &str) -> (Option<Node>, Vec<Slip>) {
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

struct Walker<'a> {
    text: &'a str,
    at: usize,
    /// The brackets that are open, and where.
    open: Vec<(char, usize)>,
    slips: Vec<Slip>,
    /// Braces that hold named fields; told already, they may be closed by `)` as well.
    braced: Vec<usize>,
    /// A bracket was taken as closed though it is not; what comes next may lack its comma, and that is no second fault.
    closed_for_author: bool,
    /// Reading on makes no sense.
    gave_up: bool,
}

/// A quote from a word processor, and the one that closes it.
fn foreign_quote(c: char) -> Option<&'static [char]> {
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
pub fn steers_terminal(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_word_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}
/// Invisible characters are taken along, to be told and left out.
fn is_word_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_invisible(c)
}

impl<'a> Walker<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
    /// The next character as it is written.
    fn written(&self) -> Option<char> {
        self.rest().chars().next()
    }
    /// The next character, or the sign of RON for which it was taken: `:` for `：`.
    fn peek(&self) -> Option<char> {
        self.written().map(|c| lookalike(c).unwrap_or(c))
    }
    fn bump(&mut self) {
        self.at += self.written().map_or(0, char::len_utf8);
    }
    /// Steps over a sign of RON, and tells if another one stands for it.
    fn take(&mut self) {
        let start = self.at;
        let found = self.written();
        self.bump();
        if let Some((found, instead)) = found.and_then(|found| Some((found, lookalike(found)?))) {
            self.slip(start, self.at, Fault::ForeignCharacter { found, instead });
        }
    }
    fn slip(&mut self, start: usize, end: usize, fault: Fault) {
        self.slip_with(start, end, fault, None);
    }
    fn slip_with(&mut self, start: usize, end: usize, fault: Fault, related: Option<(Mark, Extent)>) {
        if self.gave_up {
            return;
        }
        self.slips.push(Slip { extent: Extent::new(start, end), fault, related });
        if self.slips.len() >= SLIPS {
            self.give_up();
        }
    }
    /// Nothing after this is read, and nothing more is told.
    fn give_up(&mut self) {
        self.gave_up = true;
        self.at = self.text.len();
    }
    fn unclosed(&mut self, with: char, at: usize) {
        self.slip(at, at + with.len_utf8(), Fault::Unclosed { with });
    }

    fn document(&mut self) -> Option<Node> {
        if self.rest().starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
            self.slip(0, self.at, Fault::ByteOrderMark);
        }
        self.trivia();
        // `#![enable(implicit_some)]` is always on here; it may stand, and changes nothing.
        while self.rest().starts_with("#!") {
            self.at += self.rest().find(']').map_or(self.rest().len(), |end| end + 1);
            self.trivia();
        }
        if self.peek().is_none() {
            if self.slips.is_empty() {
                self.slip(0, 0, Fault::Empty);
            }
            return None;
        }
        if let Some(format) = foreign_format(self.rest()) {
            let end = self.at + self.written().map_or(0, char::len_utf8);
            self.slip(self.at, end, Fault::OtherFormat { format });
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
                self.slip(start, self.at, Fault::Unopened { with: found });
                continue;
            }
            self.slip(
                start,
                start + found.len_utf8(),
                Fault::Unexpected { found: self.shape_here(), wanted: Shape::End },
            );
            break;
        }
        Some(node)
    }

    /// Steps over white space and comments.
    fn trivia(&mut self) {
        loop {
            let Some(c) = self.peek() else { return };
            if is_invisible(c) {
                let start = self.at;
                self.bump();
                self.slip(start, self.at, Fault::Invisible { code: u32::from(c) });
            } else if is_foreign_space(c) {
                let start = self.at;
                while self.peek().is_some_and(is_foreign_space) {
                    self.bump();
                }
                self.slip(start, self.at, Fault::ForeignCharacter { found: c, instead: ' ' });
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
    fn foreign_comments(&mut self, sign: &'static str) {
        self.slip(self.at, self.at + sign.len(), Fault::CommentSign { sign });
        while foreign_comment(self.rest()) == Some(sign) {
            let end = if sign == "<!--" { "-->" } else { "\n" };
            self.at += self.rest().find(end).map_or(self.rest().len(), |at| at + end.len());
            self.at = self.text.len() - self.rest().trim_ascii_start().len();
        }
    }

    fn block_comment(&mut self) {
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
                self.slip(start, start + 2, Fault::Unclosed { with: '/' });
                self.give_up();
                return;
            } else {
                self.bump();
            }
        }
    }

    /// What stands here, in the words of a complaint.
    fn shape_here(&self) -> Shape {
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

    fn node(&self, start: usize, form: Form) -> Node {
        Node { extent: Extent::new(start, self.at), form }
    }

    fn value(&mut self) -> Node {
        let start = self.at;
        let Some(c) = self.peek() else {
            if !self.gave_up {
                self.slip(start, start, Fault::Unexpected { found: Shape::EndOfFile, wanted: Shape::Value });
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
                    Fault::Unexpected { found: self.shape_here(), wanted: Shape::Value },
                );
                self.skip_to_next();
                self.node(start, Form::Broken)
            }
        }
    }

    /// Steps over what cannot be read, up to the next comma or bracket that closes what is open.
    fn skip_to_next(&mut self) {
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

    /// The end of a string that opens at `open`: the byte of its closing quote.
    fn closing_quote(&self, open: usize) -> Option<usize> {
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

    fn string(&mut self) -> Node {
        let start = self.at;
        if let Some(close) = self.closing_quote(start)
            && !self.swallowed_more_than_meant(start, close)
        {
            self.at = close + 1;
            return self.text_node(start, start + 1, close);
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

    /// A string between two bytes, without its quotes.
    fn text_node(&mut self, start: usize, from: usize, to: usize) -> Node {
        let raw = &self.text[from..to];
        let value = if raw.contains('\\') {
            match ron::from_str::<String>(&self.text[start..self.at]) {
                Ok(value) => value,
                Err(_) => {
                    let slash = from + raw.find('\\').unwrap_or(0);
                    let end = (slash + 2..=to).find(|at| self.text.is_char_boundary(*at)).unwrap_or(to);
                    self.slip(slash, end, Fault::Malformed { written: self.text[slash..end].to_owned() });
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
    fn visible(&mut self, from: usize, value: String) -> String {
        if !value.contains(is_invisible) {
            return value;
        }
        let seen: String = value.chars().filter(|c| !is_invisible(*c)).collect();
        if !seen.chars().all(|c| c.is_ascii_alphanumeric() || " -_:+./#".contains(c)) {
            return value;
        }
        let hidden = self.text[from..].char_indices().find(|(_, c)| is_invisible(*c));
        if let Some((at, c)) = hidden {
            self.slip(from + at, from + at + c.len_utf8(), Fault::Invisible { code: u32::from(c) });
        }
        seen
    }

    fn control_characters(&mut self, from: usize, to: usize, value: &str) {
        let written = self.text[from..to].char_indices().find(|(_, c)| steers_terminal(*c));
        if let Some((at, c)) = written {
            self.slip(from + at, from + at + c.len_utf8(), Fault::ControlCharacter { code: u32::from(c) });
        } else if let Some(c) = value.chars().find(|c| steers_terminal(*c)) {
            self.slip(from, to, Fault::ControlCharacter { code: u32::from(c) });
        }
    }

    fn raw_string_hashes(&self) -> Option<usize> {
        let after = self.rest().strip_prefix('r')?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    fn raw_string(&mut self) -> Node {
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
    fn foreign_string(&mut self, opening: char) -> Node {
        let start = self.at;
        let closing = foreign_quote(opening).unwrap_or_default();
        self.bump();
        self.slip(start, self.at, Fault::ForeignCharacter { found: opening, instead: '"' });
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

    fn char(&mut self) -> Node {
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
        self.slip(start, start + 1, Fault::ForeignCharacter { found: '\'', instead: '"' });
        let end = line[1..].rfind('\'').map_or_else(|| meant_length(line), |at| at + 1);
        self.at += end;
        let value = line.get(1..end).unwrap_or_default().to_owned();
        if line[end..].starts_with('\'') {
            self.at += 1;
        }
        self.node(start, Form::Text(value))
    }

    fn number(&mut self) -> Node {
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
                Fault::Unexpected { found: Shape::Written(self.text[start..end].to_owned()), wanted: Shape::Value },
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
        let written = self.text[start..self.at].to_owned();
        self.node(start, Form::Number(written))
    }

    /// Whether a number starts here that is written with other digits or another minus than those of RON.
    fn foreign_number(&self) -> bool {
        let mut next = self.rest().chars();
        let (first, second) = (next.next(), next.next());
        let digit = |c: Option<char>| c.is_some_and(|c| digit(c).is_some());
        digit(first)
            || (first.and_then(minus).is_some() && (digit(second) || second.is_some_and(|c| c.is_ascii_digit())))
    }

    /// `８`, `٨`, `−8`: told once, and read as meant.
    fn foreign_digits(&mut self) -> Node {
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
            self.slip(at, at + found.len_utf8(), Fault::ForeignCharacter { found, instead });
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
        self.slip(start, self.at, Fault::Unquoted { written: written.clone() });
        self.node(start, Form::Text(written))
    }

    /// Whether the innermost bracket is one that has named fields so far.
    fn in_fields(&self) -> bool {
        let Some((bracket, at)) = self.open.last() else { return false };
        let after = self.text[at + 1..].trim_start();
        let name = after.len() - after.trim_start_matches(is_word_part).len();
        // A comment may stand before the first field.
        *bracket != '[' && (after.starts_with('/') || (name > 0 && after[name..].trim_start().starts_with(':')))
    }

    fn word(&mut self) -> Node {
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
        if self.in_fields() && (self.rest().starts_with('"') || self.text_goes_on()) {
            return self.unquoted(start);
        }
        let (end, told) = (self.at, self.slips.len());
        self.trivia();
        match self.peek() {
            Some('(') if !word.contains('-') => return self.bracket(start, Some(word)),
            // `Knows { seat: … }`, as Rust writes it.
            Some('{') if !word.contains('-') => {
                self.slip(self.at, self.at + 1, Fault::Braces { name: Some(word.clone()) });
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
    fn named(&mut self, from: usize, to: usize) -> String {
        let written = self.text[from..to].to_owned();
        self.visible(from, written)
    }

    /// Enters a bracket, unless that would be too deep.
    fn enter(&mut self) -> bool {
        let Some(c) = self.peek() else { return false };
        if self.open.len() >= DEPTH {
            self.slip(self.at, self.at + 1, Fault::TooDeep { limit: DEPTH });
            self.give_up();
            return false;
        }
        self.open.push((c, self.at));
        self.take();
        true
    }

    /// After white space: whether the innermost bracket ends here, be it rightly or not.
    fn ends(&mut self) -> bool {
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
                            Fault::Unexpected {
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
                    self.slip(at, at + 1, Fault::Unopened { with: c });
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
    fn comma(&mut self) -> bool {
        let end = self.at;
        if self.ends() {
            return false;
        }
        if self.peek() == Some(',') {
            self.take();
            self.closed_for_author = false;
        } else if self.peek() == Some(';') {
            let found = Shape::Written(";".to_owned());
            self.slip(self.at, self.at + 1, Fault::Unexpected { found, wanted: Shape::Written(",".to_owned()) });
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
                self.slip(end, end, Fault::MissingComma);
            } else {
                let length = self.written().map_or(0, char::len_utf8);
                let wanted = Shape::Written(",".to_owned());
                self.slip(self.at, self.at + length, Fault::Unexpected { found: self.shape_here(), wanted });
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
        self.slip(self.at, self.at + sign.len(), Fault::NoColon { name: name.to_owned(), found });
        self.at += sign.len();
    }

    fn bracket(&mut self, start: usize, name: Option<String>) -> Node {
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
                    self.slip(self.at, self.at + 1, Fault::Unexpected { found, wanted: Shape::Value });
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
                self.slip(here, end, Fault::Unexpected { found, wanted: Shape::FieldName });
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
                Fault::Unexpected { found: first.shape(), wanted: Shape::FieldName },
            );
        }
        let form = if fields.is_empty() { Form::Tuple { name, items } } else { Form::Fields { name, fields } };
        self.node(start, form)
    }

    fn list(&mut self) -> Node {
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

    fn map(&mut self) -> Node {
        let start = self.at;
        if self.holds_fields() {
            self.slip(start, start + 1, Fault::Braces { name: None });
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
                self.slip(at, at + length, Fault::Unquoted { written: written.clone() });
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
            self.slip(self.at, end, Fault::Unexpected { found: self.shape_here(), wanted });
            self.skip_to_next();
        }
    }
}

fn closing(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        _ => '}',
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

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, usize, Fault)> {
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
        assert_eq!(faults(text), [(2, 10, Fault::Unclosed { with: '"' })]);
        let (node, _) = walk(text);
        let zone = node.and_then(|node| node.field("zone").cloned()).expect("read on");
        assert_eq!(zone.form, Form::Text("Africa/Niamey".into()));
        assert_eq!(faults("(id: \"diffa, name: \"Diffa\")"), [(1, 6, Fault::Unclosed { with: '"' })]);
    }

    #[test]
    fn a_forgotten_bracket_is_told_where_it_opened() {
        assert_eq!(faults("(\n a: [\n  (id: \"x\"),\n b: 2,\n)"), [(2, 5, Fault::Unclosed { with: '[' })]);
        assert_eq!(faults("(a: [\n (id: 1,\n (id: 2),\n])"), [(2, 2, Fault::Unclosed { with: '(' })]);
        assert_eq!(faults("(a: 1"), [(1, 1, Fault::Unclosed { with: '(' })]);
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
    fn columns_count_characters_not_bytes() {
        let file = SourceFile::new("x.ron", "é\n\tété: 1");
        assert_eq!(file.position("é\n\tété".len()), (2, 5));
    }

    #[test]
    fn brackets_without_end_are_a_clean_fault() {
        let deep = "(a: ".repeat(100_000);
        assert_eq!(faults(&deep).iter().map(|(.., fault)| fault.code()).collect::<Vec<_>>(), ["H010"]);
    }
}
