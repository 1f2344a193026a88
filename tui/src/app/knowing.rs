//! Who knew what when, and why something was missed, as somebody looks through it: the matrix, the way into one of its cells, and the
//! findings. Plain data; what it shows was worked out once, for the whole record.

use std::rc::Rc;

use hindsight::{
    account::Account,
    autopsy::{AutopsyFinding, Expectation, Why},
    knowledge::{HeardWord, Hop, KnowledgeCell, Sight, Traced, WordStop},
};
use kernel::names::Slug;

/// Which of the two was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnowingPage {
    /// The matrix.
    Knowledge,
    /// The findings.
    Findings,
}

/// Where somebody stands in it.
#[derive(Clone, Debug)]
pub struct Knowing {
    /// What is looked through.
    pub of: Rc<Account>,
    /// Which page is shown.
    pub page: KnowingPage,
    /// The chosen matter, and the chosen seat by its column.
    pub row: usize,
    /// See [`Self::row`].
    pub column: usize,
    /// The chosen line of an open cell; none while the whole matrix is shown.
    pub line: Option<usize>,
    /// The chosen finding.
    pub finding: usize,
}

/// A line of an open cell.
#[derive(Clone, Copy, Debug)]
pub enum CellLine<'k> {
    /// Somebody saw it.
    Sight(&'k Sight),
    /// Word came.
    Word(&'k HeardWord),
    /// A step of its way.
    Hop(&'k Hop),
    /// Word stood still.
    Stop(&'k WordStop),
}

impl CellLine<'_> {
    /// The fact that shows it.
    pub fn fact(self) -> u64 {
        match self {
            Self::Sight(sight) => sight.fact,
            Self::Word(word) => word.fact,
            Self::Hop(hop) => hop.fact,
            Self::Stop(stop) => stop.fact,
        }
    }
}

impl Knowing {
    /// The first page of one kind.
    pub fn new(of: Rc<Account>, page: KnowingPage) -> Self {
        Self { of, page, row: 0, column: 0, line: None, finding: 0 }
    }

    /// The chosen matter and what the chosen seat got of it.
    pub fn chosen(&self) -> Option<(&Traced, &KnowledgeCell)> {
        let matter = self.of.knowledge.matters.get(self.row)?;
        Some((matter, matter.cells.get(self.column)?))
    }

    /// The chosen finding, with the matter of which one had to know.
    pub fn found(&self) -> Option<(&AutopsyFinding, Option<&Traced>)> {
        let finding = self.of.findings.get(self.finding)?;
        Some((finding, finding.matter.and_then(|n| self.of.knowledge.matters.get(n))))
    }

    /// What the chosen cell opens to: who saw it, every word with its way, and where word stood still. The first of many sights and words
    /// are enough to follow.
    pub fn lines(&self) -> Vec<CellLine<'_>> {
        let Some((matter, cell)) = self.chosen() else { return Vec::new() };
        let ways = cell.words.iter().flat_map(|word| {
            let hops = word.way.iter().map(CellLine::Hop);
            [CellLine::Word(word)].into_iter().chain(hops)
        });
        let stops = cell.stops.iter().chain(&matter.held);
        matter.seen.iter().map(CellLine::Sight).chain(ways).chain(stops.map(CellLine::Stop)).collect()
    }

    /// The fact behind what is chosen.
    pub fn fact(&self) -> Option<u64> {
        match (self.page, self.line) {
            (KnowingPage::Findings, _) => self.found().map(|(finding, _)| finding.fact),
            (KnowingPage::Knowledge, Some(at)) => self.lines().get(at).map(|line| line.fact()),
            (KnowingPage::Knowledge, None) => {
                let (matter, cell) = self.chosen()?;
                let word = cell.first().map(|word| word.fact);
                word.or_else(|| matter.stood(cell.seat).map(|stop| stop.fact))
                    .or_else(|| Some(matter.seen.first()?.fact))
            }
        }
    }

    /// Turns to the cell of the matrix with which the chosen finding has to do, if there is one.
    pub fn follow(&mut self) {
        let Some((finding, _)) = self.found() else { return };
        let (row, seat) = (finding.matter, who(&finding.why));
        let column = seat.and_then(|seat| self.of.knowledge.seats.iter().position(|known| *known == seat));
        if let Some(row) = row {
            (self.page, self.row, self.line) = (KnowingPage::Knowledge, row, None);
            self.column = column.unwrap_or(self.column);
        }
    }

    /// Whether the row of the MSEL with which somebody comes has a finding; it is chosen then.
    pub fn turn_to(&mut self, row: Slug) {
        let of = self.of.findings.iter().position(|finding| finding.of == Expectation::Row(row));
        self.finding = of.unwrap_or(self.finding);
    }
}

/// The seat of which a finding speaks.
fn who(why: &Why) -> Option<Slug> {
    match why {
        Why::Stood { seat, .. }
        | Why::WordLate { seat, .. }
        | Why::KnewOnly { seat, .. }
        | Why::Refused { seat, .. }
        | Why::DidNotTake { seat, .. }
        | Why::TooLate { seat, .. } => Some(*seat),
        Why::Unseen | Why::Unclear => None,
    }
}
