//! The evidence: every fact that is cited with all that it came from, under the number by which it is cited. From each line the last column
//! leads on to what it came from.

use std::collections::{BTreeMap, BTreeSet};

use engine::debrief::why::{Link, chain};

use super::{drafting::Drafting, timeline::mark};
use crate::document::{Block, Grid, TextLine};

/// The annex. `cited`: the numbers that the rest of the report cites.
pub(super) fn blocks(draft: &Drafting<'_>, cited: &BTreeSet<u64>) -> Vec<Block> {
    let p = draft.p;
    let mut shown: BTreeSet<u64> = cited.clone();
    // Whatever one of these came from is there as well, so that the way never breaks off.
    let mut ways: BTreeMap<u64, TextLine> = BTreeMap::new();
    let mut open: Vec<u64> = shown.iter().copied().collect();
    while let Some(n) = open.pop() {
        let Some(fact) = draft.fact(n) else { continue };
        let cause = draft.cause(fact);
        open.extend(cause.cites.iter().filter(|n| shown.insert(**n)));
        ways.insert(n, cause);
    }
    let rows = shown.into_iter().filter_map(|n| {
        let fact = draft.fact(n)?;
        Some(vec![
            TextLine::plain(n.to_string()).marked(n),
            TextLine::plain(draft.names.time(fact.at)),
            TextLine::plain(format!("{} {}", mark(fact), draft.sentence(fact))),
            ways.remove(&n)?,
        ])
    });
    vec![
        Block::text(p.chronicle_note),
        Block::Grid(Grid::of(&[9, 12, 59, 20], &[p.number, p.time, p.what, p.from], rows)),
    ]
}

/// The way from a fact back to where it began, as a line: each step after what came of it.
pub(super) fn root(draft: &Drafting<'_>, n: u64) -> TextLine {
    let steps = chain(draft.played.facts, n);
    let said = steps.iter().map(|step| match step {
        Link::Fact(fact) => draft.sentence(fact),
        Link::Root(cause) => words::cause(*cause, &draft.names),
    });
    let cites = steps.iter().filter_map(|step| if let Link::Fact(fact) = step { Some(fact.n) } else { None });
    TextLine::plain(said.collect::<Vec<_>>().join(" ← ")).citing(cites)
}
