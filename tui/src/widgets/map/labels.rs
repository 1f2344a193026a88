//! Where labels go: none covers a symbol or touches another label, and where there is no room the least important goes first.

use ratatui::text::Line as TextLine;

use super::{
    cluster::Cluster,
    view::{MapView, Raster},
};

/// The free cells between a label and what is not its own.
const APART: u16 = 2;

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
        self.mark(x, y, width, true);
    }
    /// Gives back what was taken.
    fn free(&mut self, x: u16, y: u16, width: u16) {
        self.mark(x, y, width, false);
    }
    fn mark(&mut self, x: u16, y: u16, width: u16, taken: bool) {
        if let Some(span) = self.span(x, y, width) {
            self.taken[span].fill(taken);
        }
    }

    /// Whether all these cells exist and are free.
    pub(super) fn is_free(&self, x: u16, y: u16, width: u16) -> bool {
        self.span(x, y, width).is_some_and(|span| !self.taken[span].contains(&true))
    }

    /// Free, and with free cells (or the edge) on both sides, so that no two texts read as one and none seems to belong to a symbol
    /// that is not its own.
    pub(super) fn has_room(&self, x: u16, y: u16, width: u16) -> bool {
        let left = x.saturating_sub(APART);
        let Some(right) = x.checked_add(width) else {
            return false;
        };
        right <= self.columns && {
            let right = right.saturating_add(APART).min(self.columns);
            self.is_free(left, y, right - left)
        }
    }

    /// Where a text of this width starts if its middle is to be at `x`, moved inwards at the edges.
    pub(super) fn centred(&self, x: u16, width: u16) -> Option<u16> {
        let last = self.columns.checked_sub(width)?;
        Some(x.saturating_sub(width / 2).min(last))
    }
}

/// A label in its place: `text`, `note` and `end` follow one another within `width` cells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    /// Whose, by index.
    pub(super) cluster: usize,
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) width: u16,
    /// The cell between symbol and label, kept blank; none above and below.
    pub(super) gap: Option<u16>,
    pub(super) text: String,
    pub(super) note: String,
    pub(super) end: &'static str,
}

impl Label {
    /// The same beside its symbol where there is room for it: right, left, above, below.
    fn put(mut self, symbol: &Cluster, cells: &Cells) -> Option<Self> {
        (self.x, self.y) = beside(symbol, self.width, cells)?;
        let gap = if self.x > symbol.x { self.x - 1 } else { self.x + self.width };
        self.gap = (self.y == symbol.y).then_some(gap);
        Some(self)
    }
}

/// The wordings of one label, the fullest first.
struct Wordings {
    cluster: usize,
    names: Vec<String>,
    note: Option<String>,
    selected: bool,
}

impl Wordings {
    fn write(&self, name: &str, noted: bool) -> Label {
        let (open, end) = if self.selected { ("[", "]") } else { ("", "") };
        let text = format!("{open}{name}");
        let gap = if name.is_empty() { "" } else { " " };
        let note = self.note.as_ref().filter(|_| noted).map_or_else(String::new, |note| format!("{gap}{note}"));
        let width = cells_of(&text) + cells_of(&note) + cells_of(end);
        Label { cluster: self.cluster, x: 0, y: 0, gap: None, width, text, note, end }
    }

    /// The barest that says something, first with its note; what is selected says at least how it begins.
    fn bare(&self, raster: Raster) -> Vec<Label> {
        let name = self.names.last().map_or("", String::as_str);
        let mut bare = vec![self.write(name, true)];
        if self.note.is_some() && !name.is_empty() {
            bare.push(self.write(name, false));
        }
        if self.selected {
            bare.extend((1..cells_of(name)).map(|less| self.write(&shortened(name, less, raster), false)));
        }
        bare
    }

    /// All that say more than the barest with its note.
    fn fuller(&self) -> impl Iterator<Item = Label> {
        self.names[..self.names.len().saturating_sub(1)].iter().map(|name| self.write(name, true))
    }
}

/// The labels of clusters in the order of their importance. First each gets the barest wording that finds room; then, in the same
/// order, each grows into what is left, so that no long name keeps a short one from being read.
pub(super) fn place_labels(view: &MapView, clusters: &[Cluster], cells: &mut Cells, raster: Raster) -> Vec<Label> {
    let mut wordings: Vec<Wordings> = clusters
        .iter()
        .enumerate()
        .map(|(n, cluster)| Wordings {
            cluster: n,
            names: cluster.names(view, raster),
            note: cluster.note(view).map(str::to_owned),
            selected: cluster.selected(view),
        })
        .filter(|words| words.note.is_some() || words.names.iter().any(|name| !name.is_empty()))
        .collect();
    wordings.sort_by_key(|words| !words.selected);
    let mut placed = Vec::new();
    for words in &wordings {
        let symbol = &clusters[words.cluster];
        if let Some(label) = words.bare(raster).into_iter().find_map(|label| label.put(symbol, cells)) {
            cells.take(label.x, label.y, label.width);
            placed.push((words, label));
        }
    }
    for (words, label) in &mut placed {
        cells.free(label.x, label.y, label.width);
        let symbol = &clusters[words.cluster];
        if let Some(fuller) = words.fuller().find_map(|fuller| fuller.put(symbol, cells)) {
            *label = fuller;
        }
        cells.take(label.x, label.y, label.width);
    }
    placed.into_iter().map(|(_, label)| label).collect()
}

/// The first free place for a label next to its symbol: right, left, above, below.
fn beside(symbol: &Cluster, width: u16, cells: &Cells) -> Option<(u16, u16)> {
    let &Cluster { x, y, width: own, .. } = symbol;
    // Beside the symbol the gap cell must be free as well; the symbol itself is the neighbour that may be taken.
    let right = x.checked_add(own + 1).filter(|&start| {
        let end = start.saturating_add(width).saturating_add(APART).min(cells.columns);
        start + width <= cells.columns && cells.is_free(start - 1, y, end - (start - 1))
    });
    let left = x.checked_sub(width.saturating_add(1)).filter(|&start| {
        let before = start.saturating_sub(APART);
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

/// The symbol as it is drawn, or a bullet if it is not exactly one cell wide.
pub(super) fn one_cell(symbol: char, raster: Raster) -> char {
    let symbol = raster.sign(symbol);
    if width_of(symbol.encode_utf8(&mut [0; 4])) == 1 && !symbol.is_control() { symbol } else { raster.bullet() }
}
