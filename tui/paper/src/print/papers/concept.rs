//! The concept note: what is shown to those who are asked for support.

use super::plan;
use crate::{
    document::{Block, Grid, TextLine},
    print::{
        page::Paper,
        sheet::{gap, heading, text_or_gap},
    },
};

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let (w, s) = (paper.w, paper.scenario);
    let mut blocks = vec![heading(w.purpose), Block::text(w.purpose_text), purpose(paper)];
    blocks.extend(plan::situation(paper));
    blocks.extend([heading(w.objectives)]);
    blocks.extend(plan::objectives(paper));
    blocks.extend([heading(w.participants)]);
    blocks.extend(plan::organisations(paper));
    blocks.extend([heading(w.method), Block::list(w.method_text.iter().copied())]);
    blocks.extend([
        heading(w.timetable),
        timetable(paper),
        heading(w.budget),
        budget(paper),
        heading(w.team),
        plan::team(paper),
    ]);
    blocks.extend([
        heading(w.contact),
        Block::Grid(Grid::facts([
            (w.sponsor, text_or_gap(paper, &s.exercise.sponsor, w.direction, w.sponsor)),
            (w.contact, text_or_gap(paper, &s.exercise.contact, w.direction, w.contact)),
        ])),
        Block::Text(TextLine::small(paper.p.illustrative)),
    ]);
    blocks
}

/// What the exercise puts to the test.
fn purpose(paper: &Paper<'_>) -> Block {
    match &paper.scenario.plan {
        Some(plan) => Block::text(words::fill(paper.w.purpose_plan, &[("plan", &paper.names.text(&plan.title))])),
        None => Block::Text(gap(paper, paper.w.direction, paper.w.purpose_no_plan)),
    }
}

fn timetable(paper: &Paper<'_>) -> Block {
    let w = paper.w;
    let row = |step: &&str| {
        vec![vec![TextLine::plain(*step)], vec![TextLine::plain("")], vec![gap(paper, w.direction, w.date)]]
    };
    let head = [w.step, w.who, w.when].map(str::to_owned).to_vec();
    Block::Grid(Grid { shares: vec![56, 20, 24], head, rows: w.steps.iter().map(row).collect(), writing: true })
}

fn budget(paper: &Paper<'_>) -> Block {
    let w = paper.w;
    let amount = w.amount.to_lowercase();
    let row = |cost: &&str| vec![vec![TextLine::plain(*cost)], vec![gap(paper, w.sponsor_who, &amount)], vec![]];
    let total = vec![vec![TextLine::strong(w.total)], vec![], vec![]];
    let head = [w.cost, w.amount, w.paid_by].map(str::to_owned).to_vec();
    let rows = w.costs.iter().map(row).chain([total]).collect();
    Block::Grid(Grid { shares: vec![50, 28, 22], head, rows, writing: true })
}
