//! The handbook of controllers and evaluators: how to lead, the whole list of events, what waits for what, the secrets, how to rate.

use vocabulary::{
    inject::Row,
    module::{Module, Question},
};

use super::{guides, plan, tested};
use crate::{
    document::{Block, Grid, TextLine},
    print::{cards::due, page::Paper, preview, run_sheet, sheet::heading},
};

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let mut blocks = vec![heading(w.conduct), Block::list(w.conduct_text.iter().copied())];
    blocks.extend([heading(w.objectives)]);
    blocks.extend(plan::objectives(paper));
    blocks.extend([heading(w.tested)]);
    blocks.extend(tested::wholly(paper));
    blocks.push(Block::PageBreak);
    blocks.extend(preview::blocks(paper));
    blocks.extend([Block::PageBreak, heading(w.msel), events(paper)]);
    blocks.extend(modules(paper));
    blocks.extend([heading(w.secrets), secrets(paper)]);
    blocks.extend(hidden(paper));
    blocks.extend([heading(w.observe), Block::list(w.observe_text.iter().copied())]);
    blocks.extend(guides::scale(paper));
    blocks
}

/// The master scenario events list with its words.
fn events(paper: &Paper<'_>) -> Block {
    let w = paper.w;
    let mut rows = paper.scenario.msel.iter().collect::<Vec<_>>();
    // Rows of one minute keep the order of the file.
    rows.sort_by_cached_key(|row| due(paper, row));
    let head = [w.time, w.number, w.from_to, w.event, w.expected, w.serves].map(str::to_owned).to_vec();
    let rows = run_sheet::under_phases(paper, &rows, |row| event(paper, row));
    Block::Grid(Grid { shares: vec![8, 9, 17, 38, 15, 13], head, rows, writing: false })
}

fn event(paper: &Paper<'_>, row: &Row) -> Vec<Vec<TextLine>> {
    let (names, lang) = (&paper.names, paper.lang);
    let filled = |line: TextLine| Some(line).filter(|line| !line.text.trim().is_empty());
    let way = [
        filled(TextLine::small(names.text(&row.from))),
        filled(TextLine::plain(names.list(&row.to))),
        Some(TextLine::small(words::mode(row.mode, lang))),
    ];
    let mut what = vec![TextLine::strong(names.text(&row.subject))];
    what.extend(filled(TextLine::plain(names.text(&row.text))));
    what.extend(run_sheet::conditions(paper, row));
    what.extend(filled(TextLine::small(names.text(&row.notes))));
    let objectives = paper.scenario.objectives.iter().enumerate();
    let objectives = objectives.filter(|(_, objective)| row.objectives.contains(&objective.id));
    let mut serves = vec![TextLine::plain(objectives.map(|(n, _)| tested::number(n)).collect::<Vec<_>>().join(", "))];
    serves.extend(row.plan.iter().map(|id| TextLine::small(tested::cited(paper, *id))));
    vec![
        run_sheet::time(paper, row),
        vec![
            TextLine::strong(row.id.to_string()),
            TextLine::small(words::row_kind(row.kind, lang)),
            TextLine::small(names.text(&row.thread)),
        ],
        way.into_iter().flatten().collect(),
        what,
        run_sheet::expected(paper, row),
        serves,
    ]
}

/// What the table talks over, module by module.
fn modules(paper: &Paper<'_>) -> Vec<Block> {
    if paper.scenario.modules.is_empty() {
        return Vec::new();
    }
    [heading(paper.w.modules)]
        .into_iter()
        .chain(paper.scenario.modules.iter().flat_map(|it| module(paper, it)))
        .collect()
}

fn module(paper: &Paper<'_>, module: &Module) -> Vec<Block> {
    let (w, names) = (paper.w, &paper.names);
    let row = module.row(paper.scenario);
    let facts = [
        (w.time, run_sheet::time(paper, &row)),
        (w.minutes, vec![TextLine::plain(module.minutes.to_string())]),
        (w.seats, vec![TextLine::plain(names.list(&module.at_table(paper.scenario)))]),
        (w.situation, vec![TextLine::plain(names.text(&module.text))]),
    ];
    let notes = names.text(&module.notes);
    let notes = (!notes.is_empty()).then(|| (w.notes, vec![TextLine::small(notes)]));
    let questions = module.questions.iter().map(|question| question_row(paper, question));
    let head = [w.question, w.options].map(str::to_owned).to_vec();
    let questions = Grid { shares: vec![50, 50], head, rows: questions.collect(), writing: false };
    let title = Block::Heading(2, format!("{} · {}", module.id, names.text(&module.title)));
    let mut blocks = vec![title, Block::Grid(Grid::facts(facts.into_iter().chain(notes)))];
    if !questions.rows.is_empty() {
        blocks.push(Block::Grid(questions));
    }
    blocks
}

fn question_row(paper: &Paper<'_>, question: &Question) -> Vec<Vec<TextLine>> {
    let names = &paper.names;
    let asked = (!question.seats.is_empty()).then(|| TextLine::small(names.list(&question.seats)));
    let options = question.options.iter().flat_map(|option| {
        let effects =
            option.effects.iter().map(|effect| TextLine::small(format!("→ {}", words::effect(effect, names))));
        [TextLine::plain(names.text(&option.text))].into_iter().chain(effects)
    });
    let what = [TextLine::strong(names.text(&question.text))].into_iter().chain(asked).collect();
    vec![what, options.collect()]
}

fn secrets(paper: &Paper<'_>) -> Block {
    let names = &paper.names;
    let rows = paper.scenario.seats.iter().map(|seat| {
        let secret = names.text(&seat.secret);
        let secret = if secret.is_empty() { TextLine::small(paper.w.no_secret) } else { TextLine::plain(secret) };
        (names.of(seat.id), vec![secret])
    });
    Block::Grid(Grid::facts(rows))
}

/// Groups and hazards, which nobody at the table sees.
fn hidden(paper: &Paper<'_>) -> Vec<Block> {
    let (s, names) = (paper.scenario, &paper.names);
    let groups = s.groups.iter().map(|group| (names.of(group.id), vec![TextLine::plain(names.of(group.at))]));
    let hazards =
        s.hazards.iter().map(|hazard| (names.of(hazard.id), vec![TextLine::plain(names.list(&hazard.places))]));
    let all: Vec<_> = groups.chain(hazards).collect();
    if all.is_empty() {
        return Vec::new();
    }
    vec![heading(paper.w.hidden), Block::Grid(Grid::facts(all))]
}
