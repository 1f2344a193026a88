//! The evidence: every fact that is cited, under the number by which it is cited. From each line the last column leads on to what it came from, or
//! says what stands at the beginning of its way.

use std::collections::BTreeSet;

use engine::debrief::why::{Link, chain};
use vocabulary::fact::Fact;

use super::{drafting::Drafting, timeline::mark};
use crate::document::{Block, Grid, TextLine};

/// The annex. `cited`: the numbers that the rest of the report cites.
pub(super) fn blocks(draft: &Drafting<'_>, cited: &BTreeSet<u64>) -> Vec<Block> {
    let p = draft.p;
    let rows = cited.iter().filter_map(|n| {
        let fact = draft.fact(*n)?;
        Some(vec![
            TextLine::plain(n.to_string()).marked(*n),
            TextLine::plain(draft.names.time(fact.at)),
            TextLine::plain(format!("{} {}", mark(fact), draft.sentence(fact))),
            way(draft, fact, cited),
        ])
    });
    vec![
        Block::text(p.chronicle_note),
        Block::Grid(Grid::of(&[9, 12, 59, 20], &[p.number, p.time, p.what, p.from], rows)),
    ]
}

/// What a fact came from: a way to it, where it is cited too; otherwise its number, and what stands at the beginning of all.
fn way(draft: &Drafting<'_>, fact: &Fact, cited: &BTreeSet<u64>) -> TextLine {
    let cause = draft.cause(fact);
    if cause.cites.iter().all(|n| cited.contains(n)) {
        return cause;
    }
    let steps = chain(draft.played.facts, fact.n);
    let root = match steps.last() {
        Some(Link::Root(root)) if *root != fact.cause => format!(" … ← {}", words::cause(*root, &draft.names)),
        _ => String::new(),
    };
    TextLine::small(format!("{}{root}", words::cause(fact.cause, &draft.names)))
}

/// The way from a fact back to where it began, as a line: each step after what came of it.
pub(super) fn root(draft: &Drafting<'_>, n: u64) -> TextLine {
    let steps = chain(draft.played.facts, n);
    let said = steps.iter().map(|step| match step {
        Link::Fact(fact) => draft.sentence(fact),
        Link::Root(cause) => words::cause(*cause, &draft.names),
    });
    // Nothing leads to what is not printed.
    let cites = steps.iter().filter_map(|step| match step {
        Link::Fact(fact) if !draft.hidden(fact.n) => Some(fact.n),
        _ => None,
    });
    TextLine::plain(said.collect::<Vec<_>>().join(" ← ")).citing(cites)
}
