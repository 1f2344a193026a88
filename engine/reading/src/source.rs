//! The files that are read, and where a byte of them stands for people: in which line and column.
//!
//! No file is opened here: name and text are handed in.

use super::slip::{Extent, Spot};

/// A file: its name relative to its folder, and its text.
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
        LineStarts::of(&self.text).position(&self.text, byte)
    }

    /// The spot of a stretch of this file, stretched to whole characters.
    pub fn spot(&self, extent: Extent) -> Spot {
        self.spot_by(&LineStarts::of(&self.text), extent)
    }

    /// Its lines, for whoever asks for many places: a file with thousands of faults is counted once.
    pub fn lines(&self) -> LineStarts {
        LineStarts::of(&self.text)
    }

    /// The line and the column, by lines that were counted before.
    pub fn position_by(&self, lines: &LineStarts, byte: usize) -> (usize, usize) {
        lines.position(&self.text, byte)
    }

    /// The spot, by lines that were counted before.
    pub(crate) fn spot_by(&self, lines: &LineStarts, extent: Extent) -> Spot {
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
pub struct LineStarts {
    /// The first byte of each line.
    starts: Vec<usize>,
    /// The characters before each full [`LineStarts::STRETCH`] of bytes.
    characters: Vec<usize>,
}

impl LineStarts {
    const STRETCH: usize = 1024;

    pub(crate) fn of(text: &str) -> Self {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let file = SourceFile::new("x.ron", "é\n\tété: 1");
        assert_eq!(file.position("é\n\tété".len()), (2, 5));
    }
}
