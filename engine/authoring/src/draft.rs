//! A scenario as far as somebody has it, and the files that are made of it: what it lacks is filled with the least that can be played,
//! and marked, so that its author finds every place where something is still to be said.
//!
//! A sheet with nothing but events becomes a scenario in this way, and so do the answers to a few questions. The files teach: each list says
//! what it is for, and the first thing in it what each of its fields is.
//!
//! It says nothing itself: comments and texts that stand in are those of a [`Wording`]. It writes no file, and it judges nothing; what it
//! makes is for [`super::read::examine`] to judge.

mod complete;
mod filling;
mod gaps;
mod known;
mod land;
mod names;
mod page;
mod table;
mod wording;

#[cfg(test)]
mod tests;

use reading::source::SourceFile;
use vocabulary::scenario::Scenario;

use self::{
    complete::{complete, whole},
    page::pages,
};
pub use self::{
    gaps::{Gaps, Missing},
    known::{Draft, DraftPlace, DraftRow, DraftSeat, Languages},
    names::slug_of,
    wording::{Comment, FilePart, Stopgap, Wording},
};

impl Draft {
    /// The files of the scenario, `scenario.ron` first: read and checked without an error as long as what is known in full holds none.
    pub fn files(&self, say: &dyn Wording) -> Vec<SourceFile> {
        pages(&complete(self, say), say)
    }
}

/// A whole scenario as files that teach: what it does not have is not made up.
pub fn annotated(scenario: &Scenario, say: &dyn Wording) -> Vec<SourceFile> {
    pages(&whole(scenario), say)
}
