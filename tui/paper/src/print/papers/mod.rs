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

use super::{page::Paper, sheet::PaperKind};
use crate::document::Document;

/// The paper of a kind; none for what is laid out in its own way.
pub(super) fn draw(paper: &Paper<'_>, kind: PaperKind) -> Option<Document> {
    let blocks = match kind {
        PaperKind::Concept => concept::blocks(paper),
        PaperKind::Plan => plan::blocks(paper),
        PaperKind::Manual => manual::blocks(paper),
        PaperKind::Handbook => handbook::blocks(paper),
        PaperKind::Guides => guides::blocks(paper),
        PaperKind::Feedback => feedback::blocks(paper),
        PaperKind::Attendance => attendance::blocks(paper),
        PaperKind::Rules => rules::blocks(paper),
        PaperKind::RunSheet => super::run_sheet::blocks(paper),
        PaperKind::Cards | PaperKind::Briefs | PaperKind::Map => return None,
    };
    let contents = matches!(kind, PaperKind::Plan | PaperKind::Manual | PaperKind::Handbook | PaperKind::Guides);
    Some(super::sheet::document(paper, kind, contents, blocks))
}
