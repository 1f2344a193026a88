//! The sorts of lines: each has a pattern, a letter and a colour of its own, so that none needs the other two.

use ratatui::style::Color;

use super::view::{Raster, RoadKind};

/// One sort of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Region,
    River,
    Lake,
    Border,
    Road(RoadKind),
}

impl Ink {
    /// Which dots of a line are set, over and over along it.
    pub(super) const fn pattern(self, raster: Raster) -> &'static [u8] {
        if matches!(raster, Raster::Ascii) {
            // One character stands for several dots: the letters tell the sorts apart, gaps would only tear the line.
            return match self {
                Self::Region | Self::Road(RoadKind::Unofficial) => b"# ",
                _ => b"#",
            };
        }
        match self {
            Self::Region => b"#    ",
            Self::River => b"##### ",
            Self::Lake | Self::Road(RoadKind::Paved) => b"#",
            Self::Border => b"##### # ",
            Self::Road(RoadKind::Unpaved) => b"#### ",
            Self::Road(RoadKind::Track) => b"##  ",
            Self::Road(RoadKind::Unofficial) => b"#  ",
            Self::Road(RoadKind::Water) => b"###  #  ",
        }
    }

    /// Its letter where there is one character a cell.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Region => '.',
            Self::River | Self::Lake => '~',
            Self::Border => '+',
            Self::Road(RoadKind::Paved) => '=',
            Self::Road(RoadKind::Unpaved) => '-',
            Self::Road(RoadKind::Track) => ':',
            Self::Road(RoadKind::Unofficial) => ',',
            Self::Road(RoadKind::Water) => '^',
        }
    }

    pub(super) const fn colour(self) -> Color {
        match self {
            Self::Region => Color::DarkGray,
            Self::River | Self::Lake => Color::Blue,
            Self::Border => Color::Magenta,
            Self::Road(RoadKind::Paved) => Color::Reset,
            Self::Road(RoadKind::Unpaved | RoadKind::Track) => Color::Yellow,
            Self::Road(RoadKind::Unofficial) => Color::Red,
            Self::Road(RoadKind::Water) => Color::Cyan,
        }
    }

    /// A few cells of it, for the legend.
    pub(super) fn sample(self, raster: Raster) -> String {
        let cells: usize = 4;
        let pattern = self.pattern(raster);
        let on = |dot: usize| pattern[dot % pattern.len()] == b'#';
        (0..cells)
            .map(|cell| match raster {
                Raster::Ascii if on(cell) => self.letter(),
                Raster::HalfBlock if on(cell) => '▀',
                Raster::Ascii | Raster::HalfBlock => ' ',
                Raster::Braille => {
                    // The dots of the second row of a braille cell.
                    let left = if on(2 * cell) { 0x02 } else { 0 };
                    let right = if on(2 * cell + 1) { 0x10 } else { 0 };
                    char::from_u32(0x2800 + left + right).unwrap_or(' ')
                }
            })
            .collect()
    }
}
