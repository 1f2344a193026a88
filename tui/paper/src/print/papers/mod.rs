//! The papers of an exercise, each as a document: concept note, exercise plan, situation manual, handbook, evaluation guides, feedback,
//! attendance, ground rules.
//!
//! A paper holds what its reader may know. The situation manual and the ground rules are for everybody, the concept note and the
//! exercise plan for whoever organises; no event, no secret of a seat and no hidden group stands in any of them. What the scenario does
//! not say stands as a gap that says who fills it in.

mod attendance;
mod concept;
mod feedback;
mod guides;
mod handbook;
mod manual;
mod plan;
mod rules;
mod tested;

use super::{page::Paper, sheet::Kind};
use crate::document::Document;

/// The paper of a kind; none for what is laid out in its own way.
pub(super) fn draw(paper: &Paper<'_>, kind: Kind) -> Option<Document> {
    let blocks = match kind {
        Kind::Concept => concept::blocks(paper),
        Kind::Plan => plan::blocks(paper),
        Kind::Manual => manual::blocks(paper),
        Kind::Handbook => handbook::blocks(paper),
        Kind::Guides => guides::blocks(paper),
        Kind::Feedback => feedback::blocks(paper),
        Kind::Attendance => attendance::blocks(paper),
        Kind::Rules => rules::blocks(paper),
        Kind::RunSheet => super::run_sheet::blocks(paper),
        Kind::Cards | Kind::Briefs | Kind::Map => return None,
    };
    let contents = matches!(kind, Kind::Plan | Kind::Manual | Kind::Handbook | Kind::Guides);
    Some(super::sheet::document(paper, kind, contents, blocks))
}
