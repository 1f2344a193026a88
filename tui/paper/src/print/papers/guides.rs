//! The exercise evaluation guides: for each objective its capability, its critical tasks with what shows them, and room for what an
//! evaluator saw and rates.

use vocabulary::scenario::{Objective, Task};
use words::{Lang, papers::PaperPhrases};

use super::tested;
use crate::{
    document::{Block, Grid, TextLine},
    print::{
        page::Paper,
        sheet::{gap, heading, text_or_gap},
    },
};

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let mut blocks = vec![heading(w.observe), Block::list(w.observe_text.iter().copied())];
    blocks.extend(scale(paper));
    if paper.scenario.objectives.is_empty() {
        blocks.push(Block::Text(gap(paper, w.direction, &w.objectives.to_lowercase())));
    }
    for (n, objective) in paper.scenario.objectives.iter().enumerate() {
        blocks.extend(guide(paper, n, objective));
    }
    blocks
}

/// What the four letters mean, in both languages: evaluators of two countries rate together.
pub(super) fn scale(paper: &Paper<'_>) -> Vec<Block> {
    let (first, second) = (paper.lang, paper.lang.pick(Lang::Fr, Lang::En));
    let rows =
        PaperPhrases::of(first).scale.iter().zip(&PaperPhrases::of(second).scale).map(|((letter, own), (_, other))| {
            vec![vec![TextLine::strong(*letter)], vec![TextLine::plain(*own)], vec![TextLine::plain(*other)]]
        });
    let grid = Grid { shares: vec![6, 47, 47], rows: rows.collect(), ..Grid::default() };
    vec![Block::Heading(2, paper.w.scale_head.to_owned()), Block::Grid(grid)]
}

fn guide(paper: &Paper<'_>, n: usize, objective: &Objective) -> Vec<Block> {
    let (w, names, s) = (paper.w, &paper.names, paper.scenario);
    let title = format!("{}{}{}", tested::number(n), paper.lang.colon(), names.text(&objective.text));
    let events = s.msel.iter().filter(|row| row.objectives.contains(&objective.id));
    let events = events.map(|row| row.id.to_string()).collect::<Vec<_>>().join(", ");
    let mut facts = vec![
        (w.capability, text_or_gap(paper, &objective.capability, w.direction, w.capability_gap)),
        (w.target, text_or_gap(paper, &objective.target, w.direction, w.target_gap)),
        (w.standard, vec![TextLine::plain(w.target_text)]),
    ];
    if s.plan.is_some() {
        let cited: Vec<_> = objective.plan.iter().map(|id| tested::cited(paper, *id)).collect();
        let cited =
            if cited.is_empty() { TextLine::strong(w.by_nothing_here) } else { TextLine::plain(cited.join(" · ")) };
        facts.push((w.tested, vec![cited]));
    }
    facts.push((w.by_rows, vec![TextLine::plain(events)]));
    let head = [w.task, w.asked_of, w.shows, w.seen, w.rating].map(str::to_owned).to_vec();
    let rows = objective.tasks.iter().map(|task| row(paper, task)).collect();
    let overall = [
        (w.overall, vec![TextLine::plain(w.boxes)]),
        (w.strengths, vec![gap(paper, w.evaluator, &w.strengths.to_lowercase())]),
        (w.improvements, vec![gap(paper, w.evaluator, &w.improvements.to_lowercase())]),
        (w.who, vec![gap(paper, w.evaluator, w.evaluator_gap)]),
    ];
    vec![
        Block::PageBreak,
        heading(&title),
        Block::Grid(Grid::facts(facts)),
        Block::Grid(Grid { shares: vec![24, 16, 24, 26, 10], head, rows, writing: true }),
        Block::Grid(Grid { writing: true, ..Grid::facts(overall) }),
    ]
}

fn row(paper: &Paper<'_>, task: &Task) -> Vec<Vec<TextLine>> {
    let (w, names) = (paper.w, &paper.names);
    let by = task.by.as_ref().map_or_else(|| w.no_time.to_owned(), |by| names.moment(by));
    let mut what = vec![TextLine::strong(names.text(&task.text))];
    what.extend(task.plan.iter().map(|id| TextLine::small(tested::cited(paper, *id))));
    vec![
        what,
        vec![TextLine::plain(names.list(&task.seats)), TextLine::strong(format!("{} {by}", w.due))],
        vec![TextLine::small(words::condition(&task.when, names))],
        vec![],
        vec![TextLine::plain(w.boxes)],
    ]
}
