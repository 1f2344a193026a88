//! The plan under test, paragraph by paragraph: what exercised it came about in time, or did not, or nothing did.

use kernel::names::Slug;
use vocabulary::{
    fact::{ExerciseFact, What},
    scenario::Paragraph,
};

use super::drafting::{CameOut, Drafting};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let (p, w) = (draft.p, draft.w);
    let Some(plan) = &draft.played.scenario.plan else { return vec![Block::text(w.plan_none)] };
    let rows = plan.paragraphs.iter().map(|paragraph| row(draft, paragraph)).collect();
    let head = p.tested_heads.iter().map(|&text| text.to_owned()).collect();
    vec![
        Block::Text(TextLine::strong(draft.names.text(&plan.title))),
        Block::Text(TextLine::small(draft.names.text(&plan.source))),
        Block::Grid(Grid { shares: vec![44, 18, 38], head, rows, writing: false }),
        Block::Text(TextLine::small(p.tested_note)),
    ]
}

/// What became of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Became {
    Held,
    Failed,
    Exercised,
    Untouched,
}

fn row(draft: &Drafting<'_>, paragraph: &Paragraph) -> Vec<Vec<TextLine>> {
    let (p, names) = (draft.p, &draft.names);
    let (became, evidence) = became(draft, paragraph.id);
    let said = match became {
        Became::Held => p.held,
        Became::Failed => p.failed,
        Became::Exercised => p.exercised,
        Became::Untouched => p.untouched,
    };
    vec![
        vec![TextLine::strong(format!("§ {}", names.of(paragraph.id))), TextLine::plain(names.text(&paragraph.text))],
        vec![TextLine::strong(said)],
        evidence,
    ]
}

/// What the record says of a paragraph, and by which lines. A task counts for the paragraphs that it names, and for those of its
/// objective where it names none.
fn became(draft: &Drafting<'_>, id: Slug) -> (Became, Vec<TextLine>) {
    let tasks = draft.tasks.iter().filter(|found| {
        found.task.plan.contains(&id) || (found.task.plan.is_empty() && found.objective.plan.contains(&id))
    });
    let tasks = tasks.map(|found| (found.came_out, draft.names.text(&found.task.text), found.fact));
    let rows = draft.expected.iter().filter(|found| found.row.plan.contains(&id));
    let rows = rows.map(|found| (found.came_out, draft.row_name(&found.row), Some(found.fact)));
    let shown: Vec<(CameOut, String, Option<u64>)> = tasks.chain(rows).collect();
    let came = draft.played.facts.iter().filter_map(|fact| match fact.what {
        What::Exercise(ExerciseFact::InjectFired { row, .. }) => {
            draft.row(row).filter(|row| row.plan.contains(&id) && row.expect.is_none()).map(|row| (row, fact.n))
        }
        _ => None,
    });
    let came: Vec<TextLine> = came.map(|(row, n)| TextLine::small(draft.row_name(row)).citing([n])).collect();
    let became = match shown.iter().map(|(out, ..)| out).collect::<Vec<_>>().as_slice() {
        [] if came.is_empty() => Became::Untouched,
        [] => Became::Exercised,
        outs if outs.iter().any(|out| matches!(out, CameOut::Missed | CameOut::Late(_))) => Became::Failed,
        outs if outs.iter().all(|out| **out == CameOut::InTime) => Became::Held,
        _ => Became::Exercised,
    };
    let lines = shown
        .into_iter()
        .map(|(out, text, fact)| TextLine::plain(format!("{text} — {}", how(draft, out))).citing(fact));
    (became, lines.chain(came).collect())
}

fn how(draft: &Drafting<'_>, out: CameOut) -> String {
    let p = draft.p;
    match out {
        CameOut::InTime => p.in_time.to_owned(),
        CameOut::Late(seconds) => words::report::late_by(draft.lang, seconds),
        CameOut::Missed => p.not_shown.to_owned(),
        CameOut::Open => p.still_open.to_owned(),
    }
}
