//! What stands where in a text that is still being written. A tree needs a text that ends; here it is enough to know which brackets
//! are open at a spot, what was written in them so far, and which word stands under the cursor.
//!
//! It knows RON's brackets, texts and comments, and no format: what a field means is for [`crate::format`] to say.

use reading::slip::Extent;

/// Brackets within brackets that are looked at; whoever has more has a file gone wrong.
const DEPTH: usize = 128;

/// A bracket that is open at a spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame<'t> {
    /// `(`, `[` or `{`.
    pub open: char,
    /// Where it was opened.
    pub at: usize,
    /// The word before it: `Knows(`.
    pub word: Option<&'t str>,
    /// The field or key whose value is being written.
    pub field: Option<&'t str>,
    /// How many values stand before this one.
    pub index: usize,
}

/// What a word or a text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The name of a field, or a key in braces.
    Name,
    /// A value, or a word before a bracket.
    Value,
}

/// A word, a number or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// Where it stands, quotes included.
    pub extent: Extent,
    /// What is written, without quotes.
    pub written: &'t str,
    /// Whether it stands in quotes.
    pub quoted: bool,
    /// For what it stands.
    pub role: Role,
}

impl Token<'_> {
    /// Where what is written stands, without quotes.
    pub fn inside(&self) -> Extent {
        let start = self.extent.start + usize::from(self.quoted);
        Extent::new(start, start + self.written.len())
    }
}

/// What stands at a spot.
#[derive(Clone, Debug)]
pub struct Cursor<'t> {
    /// The brackets that are open there, the outermost first.
    pub frames: Vec<Frame<'t>>,
    /// The word or text under it.
    pub token: Option<Token<'t>>,
    /// It stands in a comment.
    pub in_comment: bool,
}

/// Shows every word, number and text, with the brackets that are open around it, until the visitor has seen enough.
pub fn each<'t>(text: &'t str, look: &mut dyn FnMut(&[Frame<'t>], Token<'t>) -> bool) {
    let mut scan = Scan { text, at: 0, frames: Vec::new(), last: None, comment: None };
    scan.run(text.len(), look);
}

/// What stands at a byte.
pub fn at(text: &str, byte: usize) -> Cursor<'_> {
    let mut scan = Scan { text, at: 0, frames: Vec::new(), last: None, comment: None };
    let mut token = None;
    scan.run(byte, &mut |_, found| {
        let Extent { start, end } = found.extent;
        // The end of a word belongs to it; what stands behind the closing quote of a text does not.
        let closed =
            found.quoted && end > start + 1 && text[..end].ends_with('"') && found.written.len() + 2 == end - start;
        if start < byte && byte <= end && !(closed && byte == end) {
            token = Some(found);
        }
        token.is_none()
    });
    let in_comment = scan.comment.is_some_and(|comment| comment.start < byte && byte <= comment.end);
    Cursor { frames: scan.frames, token, in_comment }
}

/// The names of all fields of a bracket, those behind the cursor included.
pub fn fields<'t>(text: &'t str, bracket: &Frame<'t>) -> Vec<&'t str> {
    let mut names = Vec::new();
    each(text, &mut |frames, token| {
        if token.role == Role::Name && frames.last().is_some_and(|frame| frame.at == bracket.at) {
            names.push(token.written);
        }
        true
    });
    names
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
    frames: Vec<Frame<'t>>,
    /// The word that was read last, if nothing came after it.
    last: Option<&'t str>,
    /// The comment that was read last.
    comment: Option<Extent>,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl<'t> Scan<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Reads until `end`, or until the visitor has seen enough.
    fn run(&mut self, end: usize, look: &mut dyn FnMut(&[Frame<'t>], Token<'t>) -> bool) {
        while self.at < end {
            let Some(c) = self.rest().chars().next() else { return };
            let start = self.at;
            if self.rest().starts_with("//") {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                self.comment = Some(Extent::new(start, self.at));
            } else if self.rest().starts_with("/*") {
                self.at += self.rest().find("*/").map_or(self.rest().len(), |at| at + 2);
                self.comment = Some(Extent::new(start, self.at));
            } else if c == '"' {
                let inside = self.text_inside();
                let token = self.token(start, inside, true);
                self.last = None;
                if !look(&self.frames, token) {
                    return;
                }
            } else if is_word(c) || (matches!(c, '-' | '+' | '.') && self.last.is_none()) {
                let length = self.rest().len()
                    - self.rest()[c.len_utf8()..].trim_start_matches(|c| is_word(c) || c == '.').len();
                self.at += length;
                let token = self.token(start, &self.text[start..self.at], false);
                self.last = Some(token.written);
                if !look(&self.frames, token) {
                    return;
                }
            } else {
                self.at += c.len_utf8();
                self.sign(c, start);
            }
        }
    }

    fn token(&self, start: usize, written: &'t str, quoted: bool) -> Token<'t> {
        let named = self.rest().trim_start().starts_with(':');
        let role = if named && self.frames.last().is_some_and(|frame| frame.field.is_none()) {
            Role::Name
        } else {
            Role::Value
        };
        Token { extent: Extent::new(start, self.at), written, quoted, role }
    }

    fn sign(&mut self, c: char, start: usize) {
        match c {
            '(' | '[' | '{' if self.frames.len() < DEPTH => {
                let word = self.last.filter(|_| c == '(');
                self.frames.push(Frame { open: c, at: start, word, field: None, index: 0 });
                self.last = None;
            }
            ')' | ']' | '}' => {
                let open = match c {
                    ')' => '(',
                    ']' => '[',
                    _ => '{',
                };
                // A bracket that was forgotten is closed by the next one around it.
                if let Some(depth) = self.frames.iter().rposition(|frame| frame.open == open) {
                    self.frames.truncate(depth);
                }
                self.last = None;
            }
            ',' => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.field = None;
                    frame.index += 1;
                }
                self.last = None;
            }
            ':' => {
                let name = self.name_before(start);
                if let Some(frame) = self.frames.last_mut() {
                    frame.field = frame.field.or(name);
                }
                self.last = None;
            }
            c if c.is_whitespace() => {}
            _ => self.last = None,
        }
    }

    /// The name before a colon, with quotes or without.
    fn name_before(&self, colon: usize) -> Option<&'t str> {
        let before = self.text[..colon].trim_end();
        match before.strip_suffix('"') {
            Some(before) => before.rsplit('"').next(),
            None => {
                let name = &before[before.trim_end_matches(is_word).len()..];
                (!name.is_empty()).then_some(name)
            }
        }
    }

    /// What stands in the quotes that open here; steps over them. A text that is not closed ends with its line, as for `check`.
    fn text_inside(&mut self) -> &'t str {
        let open = self.at;
        let bytes = self.text.as_bytes();
        let mut at = open + 1;
        while at < bytes.len() && bytes[at] != b'"' {
            at += 1 + usize::from(bytes[at] == b'\\');
        }
        let at = at.min(bytes.len());
        let inside = self.text.get(open + 1..at).unwrap_or_default();
        let closed = at < bytes.len();
        let next = self.text.get(at + 1..).and_then(|rest| rest.chars().next());
        let swallowed = inside.contains('\n') && (ends_as_field(inside) || next.is_some_and(is_word));
        if closed && !swallowed {
            self.at = at + 1;
            return inside;
        }
        let line = self.text[open + 1..].split('\n').next().unwrap_or_default().trim_end();
        let line = line.trim_end_matches([',', ')', ']', '}']);
        self.at = open + 1 + line.len();
        line
    }
}

/// Whether what stands before a quote is `name:`, so that the quote opens a text and closes none.
fn ends_as_field(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or_default().trim_end();
    line.strip_suffix(':').is_some_and(|name| name.trim_end().ends_with(is_word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands at the `|` of a text: the fields around it, the word before the innermost bracket, and the word under it.
    fn around(marked: &str) -> (Vec<String>, Option<String>, Option<String>) {
        let byte = marked.find('|').expect("a cursor");
        let text = marked.replacen('|', "", 1);
        let spot = at(&text, byte);
        let path = spot.frames.iter().map(|frame| format!("{}{}", frame.open, frame.field.unwrap_or("_"))).collect();
        let word = spot.frames.last().and_then(|frame| frame.word).map(str::to_owned);
        (path, word, spot.token.map(|token| token.written.to_owned()))
    }

    fn path(marked: &str) -> String {
        around(marked).0.join(" ")
    }

    #[test]
    fn the_brackets_around_a_cursor_are_known_though_nothing_is_closed() {
        assert_eq!(path("(posts: [(id: \"x\", lan|"), "(posts [_ (_");
        assert_eq!(path("(posts: [(id: \"x\", lanes: |"), "(posts [_ (lanes");
        assert_eq!(path("(a: 1, // not (here\n b: /* nor [ here */ |"), "(b");
        assert_eq!(path("(a: \"( [ {\", b: |"), "(b");
        assert_eq!(path("(a: [(x: 1), (y: 2)], b: |)"), "(b");
        assert_eq!(path("(msel: [(when: All([Knows(seat: |"), "(msel [_ (when (_ [_ (seat");
        assert_eq!(path("(a: [1, 2, b: |"), "(a [b", "a forgotten bracket is still open");
        assert_eq!(path("(text: { \"en\": \"x\", \"fr\": |"), "(text {fr");
    }

    #[test]
    fn a_text_that_is_not_closed_does_not_swallow_the_rest() {
        assert_eq!(path("(title: \"Lake Chad,\n zone: |\"Africa/Niamey\")"), "(zone");
        assert_eq!(around("(to: [\"post-ch|"), (vec!["(to".into(), "[_".into()], None, Some("post-ch".into())));
    }

    #[test]
    fn the_word_under_the_cursor_and_the_word_before_the_bracket_are_told_apart() {
        assert_eq!(around("(when: Kno|ws(seat: 1))").2.as_deref(), Some("Knows"));
        assert_eq!(around("(when: Knows(se|at: 1))").1.as_deref(), Some("Knows"));
        assert_eq!(around("(to: [\"a\"|])").2, None, "behind a text that is closed stands nothing");
        assert_eq!(around("(to: [\"|\"])").2.as_deref(), Some(""), "between two quotes stands an empty text");
    }

    #[test]
    fn the_fields_of_a_bracket_are_found_before_and_behind_the_cursor() {
        let text = "(a: (x: 1), b: [(y: 2)], c: 3)";
        let spot = at(text, 3);
        assert_eq!(fields(text, &spot.frames[0]), ["a", "b", "c"]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_typed_makes_it_panic(text in "[ -~«»é😀\n\"(){}\\[\\],:'\\\\/*]{0,80}", byte in 0_usize..90) {
            let mut byte = byte.min(text.len());
            while !text.is_char_boundary(byte) { byte -= 1; }
            let spot = at(&text, byte);
            if let Some(frame) = spot.frames.last() { fields(&text, frame); }
        }
    }
}
