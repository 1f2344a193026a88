//! The participant feedback form: a rating of oneself before and after, of the exercise, strengths, and actions with a priority. It asks
//! for no name.

use words::statements::{StatementOf, statements};

use crate::{
    document::{Block, Grid, TextLine},
    print::{page::Paper, sheet::heading},
};

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let half = |text: String| Block::Text(TextLine::plain(text));
    let come: Vec<String> = w.functions.iter().map(|function| format!("☐\u{a0}{function}")).collect();
    let mut blocks = vec![Block::text(w.feedback_how), heading(w.about_you)];
    blocks.extend([w.you_are.to_owned(), w.you_age.to_owned(), come.join("  ")].map(half));
    blocks.extend([heading(w.before), Block::text(w.self_rating), abilities(paper)]);
    blocks.extend([Block::PageBreak, heading(w.after), Block::text(w.self_rating), abilities(paper)]);
    blocks.extend([
        Block::text(w.agree),
        scored(w.statement, w.statements.iter().map(|&text| text.to_owned()), w.one_to_five),
    ]);
    blocks.extend([Block::Heading(2, w.three_strengths.to_owned()), lines(3, &[100], &[])]);
    blocks.push(Block::Heading(2, w.three_actions.to_owned()));
    blocks.push(actions(paper));
    if paper.scenario.plan.is_some() {
        blocks.push(Block::Heading(2, w.plan_change.to_owned()));
        blocks.push(lines(3, &[30, 70], &[w.paragraph_or_new, w.proposed_words]));
    }
    blocks.extend([Block::Heading(2, w.anything.to_owned()), lines(2, &[100], &[])]);
    blocks
}

/// What a participant can do, and each capability that the exercise is about.
fn abilities(paper: &Paper<'_>) -> Block {
    let all = statements(paper.scenario, &paper.names).into_iter().filter(|it| it.of == StatementOf::Oneself);
    scored(paper.w.statement, all.map(|it| it.text), paper.w.one_to_five)
}

fn scored(head: &str, statements: impl Iterator<Item = String>, scores: &str) -> Block {
    let row = |text| vec![vec![TextLine::plain(text)], vec![TextLine::plain(scores)]];
    let head = vec![head.to_owned(), "1 – 5".to_owned()];
    Block::Grid(Grid { shares: vec![76, 24], head, rows: statements.map(row).collect(), writing: false })
}

fn actions(paper: &Paper<'_>) -> Block {
    let w = paper.w;
    let head = [w.change, w.by_whom, w.priority].map(str::to_owned).to_vec();
    let row = || vec![vec![], vec![], vec![TextLine::plain(w.priorities)]];
    Block::Grid(Grid { shares: vec![46, 24, 30], head, rows: vec![row(), row(), row()], writing: true })
}

/// Empty rows to write in.
fn lines(rows: usize, shares: &[u32], head: &[&str]) -> Block {
    let head = head.iter().map(|&text| text.to_owned()).collect();
    Block::Grid(Grid { shares: shares.to_vec(), head, rows: vec![vec![vec![]; shares.len()]; rows], writing: true })
}
