//! Where symbols and labels go: none hides another, and where there is no room the least important goes first.

use ratatui::text::Line as TextLine;

use super::{
    sheet::Sheet,
    view::{Mark, Raster},
};

/// Which cells of the map are spoken for.
#[derive(Debug)]
pub(super) struct Cells {
    pub(super) columns: u16,
    pub(super) rows: u16,
    pub(super) taken: Vec<bool>,
}

impl Cells {
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        Self { columns, rows, taken: vec![false; usize::from(columns) * usize::from(rows)] }
    }

    pub(super) fn span(&self, x: u16, y: u16, width: u16) -> Option<std::ops::Range<usize>> {
        let fits = y < self.rows && x.checked_add(width)? <= self.columns;
        let start = usize::from(y) * usize::from(self.columns) + usize::from(x);
        fits.then(|| start..start + usize::from(width))
    }

    pub(super) fn take(&mut self, x: u16, y: u16, width: u16) {
        if let Some(span) = self.span(x, y, width) {
            self.taken[span].fill(true);
        }
    }

    /// Whether all these cells exist and are free.
    pub(super) fn is_free(&self, x: u16, y: u16, width: u16) -> bool {
        self.span(x, y, width).is_some_and(|span| !self.taken[span].contains(&true))
    }

    /// Free, and with a free cell (or the edge) on both sides, so that two texts do not read as one.
    pub(super) fn has_room(&self, x: u16, y: u16, width: u16) -> bool {
        let left = x.saturating_sub(1);
        let Some(right) = x.checked_add(width) else {
            return false;
        };
        right <= self.columns && {
            let right = right.saturating_add(1).min(self.columns);
            self.is_free(left, y, right - left)
        }
    }

    /// Where a text of this width starts if its middle is to be at `x`, moved inwards at the edges.
    pub(super) fn centred(&self, x: u16, width: u16) -> Option<u16> {
        let last = self.columns.checked_sub(width)?;
        Some(x.saturating_sub(width / 2).min(last))
    }
}

/// Where the symbol of a mark (by its index) came to lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Symbol {
    pub(super) mark: usize,
    pub(super) x: u16,
    pub(super) y: u16,
}

/// Cells for the symbols, the selected and the important first. When a cell is taken the symbol moves to the nearest free one
/// (at most four columns or two rows away); only where all of those are taken too is it hidden by the more important.
pub(super) fn place_symbols(marks: &[Mark], sheet: &Sheet, cells: &mut Cells) -> Vec<Symbol> {
    let mut near: Vec<(i32, i32)> = (-2..=2).flat_map(|dy| (-4..=4).map(move |dx| (dx, dy))).collect();
    near.sort_by_key(|&(dx, dy)| (dx * dx + 4 * dy * dy, dy, -dx));

    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|&mark| (!marks[mark].selected, marks[mark].rank));
    let mut placed = Vec::new();
    for mark in order {
        let Some((x, y)) = sheet.cell((marks[mark].lon, marks[mark].lat)) else {
            continue;
        };
        let free = near.iter().find_map(|&(dx, dy)| {
            let x = u16::try_from(i32::from(x) + dx).ok()?;
            let y = u16::try_from(i32::from(y) + dy).ok()?;
            cells.is_free(x, y, 1).then_some((x, y))
        });
        if let Some((x, y)) = free {
            cells.take(x, y, 1);
            placed.push(Symbol { mark, x, y });
        }
    }
    placed
}

/// A label in its place: `text`, `note` and `end` follow one another within `width` cells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub(super) mark: usize,
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) width: u16,
    /// The cell between symbol and label, kept blank; none above and below.
    pub(super) gap: Option<u16>,
    pub(super) text: String,
    pub(super) note: String,
    pub(super) end: String,
}

/// Labels in the order of their symbols, each right, left, above or below, first with its note, then without. One that finds
/// no room is dropped, unless selected: that one is shortened, and at worst goes to the upper left corner.
pub(super) fn place_labels(marks: &[Mark], symbols: &[Symbol], cells: &mut Cells, raster: Raster) -> Vec<Label> {
    let mut placed = Vec::new();
    for symbol in symbols {
        let mark = &marks[symbol.mark];
        if mark.label.is_empty() && mark.note.is_none() {
            continue;
        }
        let (open, close) = if mark.selected { ("[", "]") } else { ("", "") };
        let write = |note: Option<&str>, shorter_by: u16| {
            let text = format!("{open}{}", shortened(&mark.label, shorter_by, raster));
            let note = note.map_or(String::new(), |note| {
                let gap = if mark.label.is_empty() { "" } else { " " };
                format!("{gap}{note}")
            });
            Label {
                mark: symbol.mark,
                x: 0,
                y: 0,
                gap: None,
                width: cells_of(&text) + cells_of(&note) + cells_of(close),
                text,
                note,
                end: close.to_owned(),
            }
        };
        let mut wordings = vec![write(mark.note.as_deref(), 0)];
        wordings.extend(mark.brief.as_deref().map(|brief| write(Some(brief), 0)));
        if mark.note.is_some() && !mark.label.is_empty() {
            wordings.push(write(None, 0));
        }
        if mark.selected {
            wordings.extend((1..cells_of(&mark.label)).map(|less| write(None, less)));
        }
        let spot = wordings.iter().find_map(|label| Some((label, beside(symbol, label.width, cells)?)));
        if let Some((label, (x, y))) = spot {
            cells.take(x, y, label.width);
            let gap = if x > symbol.x { x - 1 } else { x + label.width };
            placed.push(Label { x, y, gap: (y == symbol.y).then_some(gap), ..label.clone() });
        } else if mark.selected {
            let label = write(mark.note.as_deref(), 0);
            let width = label.width.min(cells.columns);
            cells.take(0, 0, width);
            placed.push(Label { width, ..label });
        }
    }
    placed
}

/// The first free place for a label next to its symbol: right, left, above, below.
pub(super) fn beside(symbol: &Symbol, width: u16, cells: &Cells) -> Option<(u16, u16)> {
    let &Symbol { x, y, .. } = symbol;
    // Beside the symbol the gap cell must be free as well; the symbol itself is the neighbour that may be taken.
    let right = x.checked_add(2).filter(|&start| {
        let end = start.saturating_add(width).saturating_add(1).min(cells.columns);
        start + width <= cells.columns && cells.is_free(x + 1, y, end - (x + 1))
    });
    let left = x.checked_sub(width.saturating_add(1)).filter(|&start| {
        let before = start.saturating_sub(1);
        cells.is_free(before, y, x - before)
    });
    let over = cells.centred(x, width);
    let above = y.checked_sub(1);
    let below = y.checked_add(1);
    [
        right.map(|start| (start, y)),
        left.map(|start| (start, y)),
        over.zip(above).filter(|&(x, y)| cells.has_room(x, y, width)),
        over.zip(below).filter(|&(x, y)| cells.has_room(x, y, width)),
    ]
    .into_iter()
    .flatten()
    .next()
}

/// The text without its last cells, and an ellipsis to say so.
pub(super) fn shortened(text: &str, by: u16, raster: Raster) -> String {
    if by == 0 {
        return text.to_owned();
    }
    let room = cells_of(text).saturating_sub(by).saturating_sub(1);
    let mut short = String::new();
    for letter in text.chars() {
        short.push(letter);
        if cells_of(&short) > room {
            short.pop();
            break;
        }
    }
    short + raster.ellipsis()
}

/// Display width in cells.
pub(super) fn width_of(text: &str) -> usize {
    TextLine::raw(text).width()
}

/// Display width in cells, at most what a buffer can hold.
pub(super) fn cells_of(text: &str) -> u16 {
    // Halved, so that sums of three such widths and a position stay far from the limit.
    u16::try_from(width_of(text)).map_or(u16::MAX / 8, |width| width.min(u16::MAX / 8))
}

/// The symbol, or a bullet if it is not exactly one cell wide.
pub(super) fn one_cell(symbol: char, raster: Raster) -> char {
    if width_of(symbol.encode_utf8(&mut [0; 4])) == 1 && !symbol.is_control() { symbol } else { raster.bullet() }
}
