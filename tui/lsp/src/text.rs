//! A text as an editor counts in it: lines from 0, and in a line units of UTF-16. The rest of the programme counts bytes.

use lsp_types::{Position, Range};
use reading::slip::Extent;

/// A text, and where its lines begin.
#[derive(Clone, Debug, Default)]
pub struct WindowText {
    text: String,
    starts: Vec<usize>,
}

impl WindowText {
    pub fn new(text: String) -> Self {
        let bytes = text.as_bytes();
        // A line ends with `\n`, `\r\n` or, on very old machines, `\r`.
        let ends = |at: &usize| bytes[*at] == b'\n' || (bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        let starts = std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|at| at + 1)).collect();
        Self { text, starts }
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The byte of a position; what lies beyond the end of a line or of the text is its end.
    pub fn byte(&self, position: Position) -> usize {
        let line = position.line as usize;
        let Some(start) = self.starts.get(line).copied() else { return self.text.len() };
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let content = self.text[start..end].trim_end_matches(['\n', '\r']);
        let mut units = 0;
        for (at, c) in content.char_indices() {
            if units >= position.character as usize {
                return start + at;
            }
            units += c.len_utf16();
        }
        start + content.len()
    }

    /// The position of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        let line = self.starts.partition_point(|start| *start <= byte) - 1;
        let before = &self.text[self.starts[line]..byte];
        let units: usize = before.chars().map(char::len_utf16).sum();
        Position::new(narrow(line), narrow(units))
    }

    pub fn range(&self, extent: Extent) -> Range {
        Range::new(self.position(extent.start), self.position(extent.end))
    }

    /// The same text with a stretch of it replaced, or all of it.
    pub fn changed(&self, range: Option<Range>, with: &str) -> Self {
        let Some(range) = range else { return Self::new(with.to_owned()) };
        let start = self.byte(range.start);
        let end = self.byte(range.end).max(start);
        Self::new([&self.text[..start], with, &self.text[end..]].concat())
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_counts_units_of_utf_16_and_the_rest_counts_bytes() {
        let text = WindowText::new("é😀x\r\nb\rc".to_owned());
        for (byte, line, character) in [(0, 0, 0), (2, 0, 1), (6, 0, 3), (7, 0, 4), (9, 1, 0), (11, 2, 0), (12, 2, 1)] {
            assert_eq!(text.position(byte), Position::new(line, character), "{byte}");
            assert_eq!(text.byte(Position::new(line, character)), byte);
        }
        assert_eq!(text.byte(Position::new(0, 99)), 7, "beyond the end of a line is its end");
        assert_eq!(text.byte(Position::new(9, 0)), 12, "beyond the last line is the end");
        assert_eq!(text.position(4), Position::new(0, 1), "within a character is its beginning");
    }

    #[test]
    fn a_change_replaces_a_stretch_or_all_of_it() {
        let text = WindowText::new("ab\ncd".to_owned());
        let range = Range::new(Position::new(0, 1), Position::new(1, 1));
        assert_eq!(text.changed(Some(range), "é").as_str(), "aéd");
        assert_eq!(text.changed(None, "").as_str(), "");
        let backwards = Range::new(Position::new(1, 1), Position::new(0, 1));
        assert_eq!(
            text.changed(Some(backwards), "x").as_str(),
            "ab\ncxd",
            "a range that ends before it starts is empty"
        );
    }
}
