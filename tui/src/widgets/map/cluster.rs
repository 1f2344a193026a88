//! What stands together: marks whose symbols would lie on one another, or so close that nobody could tell them apart, are one
//! cluster, with one symbol, a count and a name. Zooming in parts them again.
//!
//! Every mark of the panel stands in exactly one cluster, and no two clusters touch, so that nothing is painted over anything.

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use words::Sort;

use super::{
    sheet::Sheet,
    view::{MapMark, MapView, Raster, Tone},
};

/// Marks that stand together on a panel: one, or several that are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// The marks, by index, the most important first.
    pub marks: Vec<usize>,
    /// The cells of its symbol, relative to the panel: the first one, and how many.
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) width: u16,
}

impl Cluster {
    fn of(mark: usize, (x, y): (u16, u16)) -> Self {
        Self { marks: vec![mark], x, y, width: 1 }
    }

    /// Whether a symbol in these cells could be told apart from it: at least one free cell between them.
    fn touches(&self, x: u16, y: u16, width: u16) -> bool {
        self.y == y && x <= self.x + self.width && self.x <= x + width
    }

    /// Makes room for the count, inwards at the right edge.
    fn widen(&mut self, columns: u16) {
        let digits = self.marks.len().to_string().len();
        self.width = 1 + if self.marks.len() > 1 { u16::try_from(digits).unwrap_or(0) } else { 0 };
        self.width = self.width.min(columns);
        self.x = self.x.min(columns - self.width);
    }

    /// The mark that stands for all of them.
    pub(super) fn first<'v>(&self, view: &'v MapView) -> &'v MapMark {
        &view.marks[self.marks[0]]
    }

    /// Its symbol, with the count of what stands there if that is more than one thing.
    pub(super) fn symbol(&self, symbol: char) -> String {
        let count = if self.marks.len() > 1 { self.marks.len().to_string() } else { String::new() };
        format!("{symbol}{count}")
    }

    /// The gravest mood among them: what needs a hand is not hidden by what stands well.
    pub(super) fn tone(&self, view: &MapView) -> Tone {
        let of = |tone: &Tone| [Tone::Bad, Tone::Warn].iter().position(|grave| grave == tone).unwrap_or(2);
        let tones = self.marks.iter().map(|mark| view.marks[*mark].tone);
        // Of the same gravity, that of the most important.
        tones.min_by_key(of).unwrap_or_default()
    }

    /// How many of each sort stand there.
    pub fn tally(&self, view: &MapView) -> BTreeMap<Sort, u32> {
        let mut tally = BTreeMap::new();
        for mark in &self.marks {
            *tally.entry(view.marks[*mark].sort).or_insert(0) += 1;
        }
        tally
    }

    /// What it is called, the fullest wording first: a thing by its name, several by their place and number.
    pub fn names(&self, view: &MapView, raster: Raster) -> Vec<String> {
        let mut names = if let [alone] = self.marks[..] {
            let MapMark { label, short, .. } = &view.marks[alone];
            match town_of(view, alone).filter(|town| !label.contains(&town.label)) {
                Some(town) => {
                    vec![format!("{} ({label})", town.label), format!("{} ({short})", town.short), town.short.clone()]
                }
                None => vec![label.clone(), short.clone()],
            }
        } else {
            let place = self.place(view).map_or_else(String::new, |place| format!("{place} "));
            let tally = self.tally(view);
            let words: Vec<String> = tally.iter().map(|(sort, n)| (view.counted)(*sort, *n)).collect();
            let symbols: Vec<String> =
                tally.iter().map(|(sort, n)| format!("{}{n}", raster.sign(sort.symbol()))).collect();
            vec![
                format!("{place}({})", words.join(", ")),
                format!("{place}{}", symbols.join(" ")),
                place.trim_end().to_owned(),
            ]
        };
        names.dedup();
        names
    }

    /// Where it stands: where people live, if that is among them, for everybody knows it by that.
    fn place<'v>(&self, view: &'v MapView) -> Option<&'v str> {
        let named = || self.marks.iter().map(|mark| &view.marks[*mark]).filter(|mark| !mark.place.is_empty());
        let lived_in = named().find(|mark| matches!(mark.sort, Sort::Community | Sort::Place));
        lived_in.or_else(|| named().next()).map(|mark| mark.place.as_str())
    }

    /// A short addition to its name: that of the most important which has one.
    pub(super) fn note<'v>(&self, view: &'v MapView) -> Option<&'v str> {
        self.marks.iter().find_map(|mark| view.marks[*mark].note.as_deref())
    }

    /// The points of the map that it stands for, that of the most important first.
    pub fn points<'v>(&'v self, view: &'v MapView) -> impl Iterator<Item = (f64, f64)> + 'v {
        self.marks.iter().map(|mark| (view.marks[*mark].lon, view.marks[*mark].lat))
    }

    /// The cells of its symbol on the panel that it was made for.
    pub fn cells(&self, panel: Rect) -> Rect {
        Rect { x: panel.x + self.x, y: panel.y + self.y, width: self.width, height: 1 }
    }

    /// Whether anything of it is selected.
    pub(super) fn selected(&self, view: &MapView) -> bool {
        self.marks.iter().any(|mark| view.marks[*mark].selected)
    }
}

/// The clusters of a panel, the most important first.
pub(super) fn clusters(view: &MapView, sheet: &Sheet) -> Vec<Cluster> {
    let columns = sheet.area.width;
    let mut order: Vec<usize> = (0..view.marks.len()).collect();
    order.sort_by_key(|&mark| view.marks[mark].rank);
    let mut clusters: Vec<Cluster> = Vec::new();
    for mark in order.into_iter().filter(|&mark| !makes_way(view, mark)) {
        let Some((x, y)) = sheet.cell((view.marks[mark].lon, view.marks[mark].lat)) else { continue };
        match clusters.iter().position(|cluster| cluster.touches(x, y, 1)) {
            None => clusters.push(Cluster::of(mark, (x, y))),
            Some(at) => {
                clusters[at].marks.push(mark);
                clusters[at].widen(columns);
                // It is wider now, and may have come close to others.
                join(&mut clusters, at, columns);
            }
        }
    }
    for cluster in &mut clusters {
        cluster.marks.sort_by_key(|&mark| view.marks[mark].rank);
    }
    clusters
}

/// Joins to a cluster whatever it touches, until it touches nothing.
fn join(clusters: &mut Vec<Cluster>, mut at: usize, columns: u16) {
    loop {
        let Cluster { x, y, width, .. } = clusters[at];
        let close = (0..clusters.len()).find(|&other| other != at && clusters[other].touches(x, y, width));
        let Some(other) = close else { return };
        // The more important keeps its place.
        let (keeps, goes) = (at.min(other), at.max(other));
        let gone = clusters.remove(goes);
        clusters[keeps].marks.extend(gone.marks);
        clusters[keeps].widen(columns);
        at = keeps;
    }
}

/// The name on the map of the place where a thing stands, if it has one.
fn town_of(view: &MapView, mark: usize) -> Option<&MapMark> {
    let here = |other: &MapMark| (other.lon, other.lat) == (view.marks[mark].lon, view.marks[mark].lat);
    let thing = view.marks[mark].sort != Sort::Place;
    view.marks.iter().find(|other| thing && other.sort == Sort::Place && here(other))
}

/// Whether a mark is only the name of a place, and something that is shown stands there: that takes the name over.
fn makes_way(view: &MapView, mark: usize) -> bool {
    let place = &view.marks[mark];
    let there = |other: &MapMark| other.sort != Sort::Place && (other.lon, other.lat) == (place.lon, place.lat);
    place.sort == Sort::Place && view.marks.iter().any(there)
}
