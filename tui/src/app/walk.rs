//! A walk among causes and consequences: the tree of one fact, what of it lies open, and where the person stands. Plain data.

use std::collections::BTreeSet;

use engine::debrief::why::{Link, Tree};
use vocabulary::fact::{Cause, Fact};

/// A walk.
#[derive(Clone, Debug)]
pub struct Walk {
    /// The tree.
    pub tree: Tree,
    /// The facts whose consequences lie open, by number.
    pub open: BTreeSet<u64>,
    /// The chosen row.
    pub at: usize,
}

/// A row of the tree, from the first cause down to the last consequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalkRow<'a> {
    /// Where it all began.
    Root(Cause),
    /// A cause.
    Cause(&'a Fact),
    /// The fact that was asked about.
    Asked(&'a Fact),
    /// A consequence, and how many came of it in turn.
    Came(&'a Fact, usize),
}

impl<'a> WalkRow<'a> {
    /// Its fact, if it is one.
    pub fn fact(self) -> Option<&'a Fact> {
        match self {
            Self::Root(_) => None,
            Self::Cause(fact) | Self::Asked(fact) | Self::Came(fact, _) => Some(fact),
        }
    }
}

impl Walk {
    /// A walk that begins at the fact that was asked about.
    pub fn new(tree: Tree) -> Self {
        let at = tree.causes.len().saturating_sub(1);
        Self { tree, open: BTreeSet::new(), at }
    }

    /// The fact that somebody stands at, if it is one.
    pub fn chosen(&self) -> Option<&Fact> {
        let rows = self.rows();
        rows.get(self.at.min(rows.len().saturating_sub(1))).and_then(|(_, row)| row.fact())
    }

    /// What can be seen now, each row with its depth.
    pub fn rows(&self) -> Vec<(usize, WalkRow<'_>)> {
        let mut rows: Vec<(usize, WalkRow<'_>)> = Vec::new();
        for (n, link) in self.tree.causes.iter().enumerate().rev() {
            let row = match link {
                Link::Root(cause) => WalkRow::Root(*cause),
                Link::Fact(fact) if n == 0 => WalkRow::Asked(fact),
                Link::Fact(fact) => WalkRow::Cause(fact),
            };
            rows.push((rows.len(), row));
        }
        let base = rows.len().saturating_sub(1);
        // What lies below a closed one is passed over.
        let mut deepest = 1;
        for came in &self.tree.consequences {
            if came.depth > deepest {
                continue;
            }
            deepest = came.depth + usize::from(self.open.contains(&came.fact.n));
            rows.push((base + came.depth, WalkRow::Came(&came.fact, came.children)));
        }
        rows
    }
}
