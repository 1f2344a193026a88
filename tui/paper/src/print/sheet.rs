//! Which sheets and papers there are: their files, what they are called, and who may read them. Listed once.

use vocabulary::terms::Text;

use super::page::Paper;
use crate::document::{Block, Document, TextLine};

/// A sheet or a paper, in the order in which an organiser needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PaperKind {
    Concept,
    Plan,
    Manual,
    Briefs,
    Rules,
    Handbook,
    Guides,
    Cards,
    RunSheet,
    Map,
    Feedback,
    Attendance,
}

impl PaperKind {
    pub(super) const ALL: [Self; 12] = [
        Self::Concept,
        Self::Plan,
        Self::Manual,
        Self::Briefs,
        Self::Rules,
        Self::Handbook,
        Self::Guides,
        Self::Cards,
        Self::RunSheet,
        Self::Map,
        Self::Feedback,
        Self::Attendance,
    ];

    /// The name of its file, without an ending.
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Concept => "concept-note",
            Self::Plan => "exercise-plan",
            Self::Manual => "situation-manual",
            Self::Briefs => "briefs",
            Self::Rules => "ground-rules",
            Self::Handbook => "handbook",
            Self::Guides => "evaluation-guides",
            Self::Cards => "cards",
            Self::RunSheet => "run-sheet",
            Self::Map => "map",
            Self::Feedback => "feedback",
            Self::Attendance => "attendance",
        }
    }

    /// What it is called, and what it is.
    pub(super) fn called(self, paper: &Paper<'_>) -> (&'static str, &'static str) {
        let (p, w) = (paper.p, paper.w);
        match self {
            Self::Concept => (w.concept, w.concept_about),
            Self::Plan => (w.plan, w.plan_about),
            Self::Manual => (w.manual, w.manual_about),
            Self::Briefs => (p.briefs, p.briefs_about),
            Self::Rules => (w.rules, w.rules_about),
            Self::Handbook => (w.handbook, w.handbook_about),
            Self::Guides => (w.guides, w.guides_about),
            Self::Cards => (p.cards, p.cards_about),
            Self::RunSheet => (p.run_sheet, p.run_sheet_about),
            Self::Map => (p.map, p.map_about),
            Self::Feedback => (w.feedback, w.feedback_about),
            Self::Attendance => (w.attendance, w.attendance_about),
        }
    }

    /// Who may read it.
    pub(super) fn readers(self, paper: &Paper<'_>) -> &'static str {
        let w = paper.w;
        match self {
            Self::Concept | Self::Plan | Self::Attendance => w.for_organisers,
            Self::Manual | Self::Rules | Self::Map | Self::Feedback => w.for_everybody,
            Self::Briefs | Self::Cards => w.for_seats,
            Self::Guides => w.for_evaluators,
            Self::Handbook | Self::RunSheet => w.for_direction,
        }
    }

    fn landscape(self) -> bool {
        matches!(self, Self::Handbook | Self::Guides | Self::RunSheet | Self::Attendance)
    }
}

/// A document of a kind around its blocks.
pub(super) fn document(paper: &Paper<'_>, kind: PaperKind, contents: bool, blocks: Vec<Block>) -> Document {
    let mark = paper.p.exercise;
    let contents = contents.then_some(Block::Contents(paper.w.contents));
    Document {
        file: kind.file(),
        lang: paper.lang,
        title: kind.called(paper).0.to_owned(),
        exercise: paper.names.of(paper.scenario.id).into_owned(),
        mark: format!("{mark} · {mark} · {mark}"),
        readers: kind.readers(paper).to_owned(),
        landscape: kind.landscape(),
        blocks: contents.into_iter().chain(blocks).collect(),
    }
}

/// A heading of the first order.
pub(super) fn heading(text: &str) -> Block {
    Block::Heading(1, text.to_owned())
}

/// A gap: what belongs there, and whose work it is to fill it in.
pub(super) fn gap(paper: &Paper<'_>, who: &str, what: &str) -> TextLine {
    TextLine::gap(words::papers::gap(paper.lang, who, what))
}

/// A text of the scenario, or the gap that it leaves.
pub(super) fn text_or_gap(paper: &Paper<'_>, text: &Text, who: &str, what: &str) -> Vec<TextLine> {
    let said = paper.names.text(text);
    if said.trim().is_empty() { vec![gap(paper, who, &lower(what))] } else { vec![TextLine::plain(said)] }
}

/// A heading within a sentence.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
