//! The plan under test: which of its paragraphs is exercised by what. Openly, it names objectives; for controllers, tasks and events too.

use kernel::names::Slug;
use vocabulary::scenario::{Paragraph, TestedPlan};

use crate::{
    document::{Block, Grid, TextLine},
    print::page::Paper,
};

/// The number of an objective, as papers cite it: `O2` for the second.
pub(super) fn number(n: usize) -> String {
    format!("O{}", n + 1)
}

/// A paragraph as papers cite it.
pub(super) fn cited(paper: &Paper<'_>, paragraph: Slug) -> String {
    format!("§ {}", paper.names.of(paragraph))
}

/// Objectives that exercise a paragraph, by themselves or by a task.
fn objectives(paper: &Paper<'_>, paragraph: Slug) -> Vec<String> {
    let exercises = |objective: &vocabulary::scenario::Objective| {
        objective.plan.contains(&paragraph) || objective.tasks.iter().any(|task| task.plan.contains(&paragraph))
    };
    let all = paper.scenario.objectives.iter().enumerate();
    all.filter(|(_, objective)| exercises(objective)).map(|(n, _)| number(n)).collect()
}

fn said(paper: &Paper<'_>, paragraph: &Paragraph) -> Vec<TextLine> {
    vec![TextLine::strong(cited(paper, paragraph.id)), TextLine::plain(paper.names.text(&paragraph.text))]
}

/// What is tested, whose it is and how it reads.
fn head(paper: &Paper<'_>, plan: &TestedPlan) -> Vec<Block> {
    let mut blocks = vec![Block::Text(TextLine::strong(paper.names.text(&plan.title)))];
    let source = paper.names.text(&plan.source);
    if !source.is_empty() {
        blocks.push(Block::Text(TextLine::small(format!("{}{}{source}", paper.w.source, paper.lang.colon()))));
    }
    blocks
}

/// The plan in full, and nothing of how it is exercised.
pub(super) fn in_full(paper: &Paper<'_>) -> Vec<Block> {
    let Some(plan) = &paper.scenario.plan else { return vec![Block::text(paper.w.plan_none)] };
    let rows = plan.paragraphs.iter().map(|paragraph| {
        vec![
            vec![TextLine::strong(cited(paper, paragraph.id))],
            vec![TextLine::plain(paper.names.text(&paragraph.text))],
        ]
    });
    let mut blocks = head(paper, plan);
    blocks.push(Block::Grid(Grid { shares: vec![28, 72], rows: rows.collect(), ..Grid::default() }));
    blocks
}

/// Which objectives exercise which paragraph.
pub(super) fn openly(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let Some(plan) = &paper.scenario.plan else { return vec![Block::text(w.plan_none)] };
    let rows = plan.paragraphs.iter().map(|paragraph| {
        let by = objectives(paper, paragraph.id);
        let by = match (by.is_empty(), paper.scenario.exercises(paragraph.id)) {
            (false, _) => TextLine::plain(by.join(", ")),
            (true, true) => TextLine::plain(w.by_events),
            (true, false) => TextLine::strong(w.by_nothing),
        };
        vec![said(paper, paragraph), vec![by]]
    });
    let head_row = [w.paragraph, w.by_objectives_only].map(str::to_owned).to_vec();
    let mut blocks = head(paper, plan);
    blocks.push(Block::text(w.tested_how));
    blocks.push(Block::Grid(Grid { shares: vec![78, 22], head: head_row, rows: rows.collect(), writing: false }));
    blocks
}

/// Which objectives, tasks and events exercise which paragraph.
pub(super) fn wholly(paper: &Paper<'_>) -> Vec<Block> {
    let (w, s) = (paper.w, paper.scenario);
    let Some(plan) = &s.plan else { return vec![Block::text(w.plan_none)] };
    let rows = plan.paragraphs.iter().map(|paragraph| {
        let id = paragraph.id;
        let mut by: Vec<TextLine> = Vec::new();
        let numbers = objectives(paper, id);
        if !numbers.is_empty() {
            by.push(TextLine::strong(numbers.join(", ")));
        }
        let tasks = s.objectives.iter().flat_map(|objective| &objective.tasks).filter(|task| task.plan.contains(&id));
        by.extend(tasks.map(|task| TextLine::plain(paper.names.text(&task.text))));
        let events = s.msel.iter().filter(|row| row.plan.contains(&id));
        let events = events.map(|row| format!("{} ({})", row.id, paper.names.moment(&row.at))).collect::<Vec<_>>();
        if by.is_empty() && events.is_empty() {
            by.push(TextLine::strong(w.by_nothing));
        }
        vec![said(paper, paragraph), by, vec![TextLine::plain(events.join(", "))]]
    });
    let head_row = [w.paragraph, w.by_objectives, w.by_rows].map(str::to_owned).to_vec();
    let mut blocks = head(paper, plan);
    blocks.push(Block::text(w.tested_how));
    blocks.push(Block::Grid(Grid { shares: vec![42, 32, 26], head: head_row, rows: rows.collect(), writing: false }));
    blocks
}
