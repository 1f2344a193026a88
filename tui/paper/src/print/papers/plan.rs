//! The exercise plan: how the day is held. What is expected of players is not in it.

use super::tested;
use crate::{
    document::{Block, Grid, TextLine},
    print::{
        page::Paper,
        sheet::{PaperKind, gap, heading, text_or_gap},
    },
};

/// What the exercise is about, with its scope and what it is held against.
pub(super) fn situation(paper: &Paper<'_>) -> [Block; 3] {
    let (w, s) = (paper.w, paper.scenario);
    [
        heading(w.situation),
        Block::text(paper.names.text(&s.summary)),
        Block::Grid(Grid::facts([
            (w.scope, text_or_gap(paper, &s.exercise.scope, w.direction, w.scope)),
            (w.hazard, text_or_gap(paper, &s.exercise.hazard, w.direction, w.hazard)),
        ])),
    ]
}

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let mut blocks = vec![heading(w.overview), overview(paper), heading(w.objectives)];
    blocks.extend(objectives(paper));
    blocks.extend([heading(w.tested)]);
    blocks.extend(tested::openly(paper));
    blocks.extend([heading(w.participants)]);
    blocks.extend(organisations(paper));
    blocks.extend([Block::Heading(2, w.seats.to_owned()), seats(paper)]);
    blocks.extend([
        heading(w.roles_head),
        team(paper),
        heading(w.assumptions),
        Block::list(w.assumptions_text.iter().copied()),
    ]);
    blocks.extend([heading(w.programme), programme(paper), heading(w.logistics)]);
    blocks.extend(w.logistics_gaps.iter().map(|what| Block::Text(gap(paper, w.host, what))));
    blocks.extend([
        heading(w.communication),
        Block::text(w.communication_text),
        Block::Text(gap(paper, w.direction, w.real_contacts)),
        heading(w.rules),
        Block::list(w.rules_stop_text.iter().copied()),
        Block::Text(gap(paper, w.safety_officer, w.safety_gap)),
        heading(w.rules_recorded),
        Block::list(w.rules_recorded_text.iter().copied()),
        heading(w.evaluation),
        Block::text(w.evaluation_text),
        heading(w.papers),
        papers(paper),
        Block::Text(TextLine::small(paper.p.illustrative)),
    ]);
    blocks
}

fn overview(paper: &Paper<'_>) -> Block {
    let (w, s, o) = (paper.w, paper.scenario, &paper.scenario.exercise);
    let plain = |text: String| vec![TextLine::plain(text)];
    Block::Grid(Grid::facts([
        (w.name, plain(paper.names.of(s.id).into_owned())),
        (w.dates_and_place, vec![gap(paper, w.direction, &w.dates_and_place.to_lowercase())]),
        (w.kind, plain(w.table_top.to_owned())),
        (w.exercise_time, plain(words::span(s.length))),
        (w.scope, text_or_gap(paper, &o.scope, w.direction, w.scope)),
        (w.hazard, text_or_gap(paper, &o.hazard, w.direction, w.hazard)),
        (w.situation, text_or_gap(paper, &s.summary, w.direction, w.situation)),
        (w.sponsor, text_or_gap(paper, &o.sponsor, w.direction, w.sponsor)),
        (w.contact, text_or_gap(paper, &o.contact, w.direction, w.contact)),
    ]))
}

/// The objectives, each with its number and its capability.
pub(super) fn objectives(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    if paper.scenario.objectives.is_empty() {
        return vec![Block::Text(gap(paper, w.direction, &w.objectives.to_lowercase()))];
    }
    let row = |(n, objective): (usize, &vocabulary::scenario::Objective)| {
        vec![
            vec![TextLine::strong(tested::number(n))],
            vec![TextLine::plain(paper.names.text(&objective.text))],
            text_or_gap(paper, &objective.capability, w.direction, w.capability),
        ]
    };
    let head = [w.number, w.objective, w.capability].map(str::to_owned).to_vec();
    let rows = paper.scenario.objectives.iter().enumerate().map(row).collect();
    vec![Block::Grid(Grid { shares: vec![8, 57, 35], head, rows, writing: false })]
}

/// Who takes part.
pub(super) fn organisations(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let known = &paper.scenario.exercise.organisations;
    if known.is_empty() {
        return vec![Block::Text(gap(paper, w.direction, &w.organisations.to_lowercase()))];
    }
    vec![Block::list(known.iter().map(|text| paper.names.text(text)))]
}

/// The seats, as everybody may know them.
pub(super) fn seats(paper: &Paper<'_>) -> Block {
    let (w, names) = (paper.w, &paper.names);
    let rows = paper.scenario.seats.iter().map(|seat| {
        let country = words::print::country(paper.lang, &seat.country).unwrap_or(&seat.country);
        let plain = |text: &str| vec![TextLine::plain(text)];
        vec![
            vec![TextLine::strong(names.of(seat.id))],
            plain(&names.kind_of(seat)),
            plain(country),
            plain(&names.of(seat.place)),
        ]
    });
    let head = [w.seat, w.seat_kind, w.country, w.sits_at].map(str::to_owned).to_vec();
    Block::Grid(Grid { shares: vec![38, 28, 14, 20], head, rows: rows.collect(), writing: false })
}

/// Who holds the exercise, and what each does.
pub(super) fn team(paper: &Paper<'_>) -> Block {
    let w = paper.w;
    let row = |(role, does): &(&str, &str)| {
        vec![
            vec![TextLine::strong(*role)],
            vec![TextLine::plain(*does)],
            vec![gap(paper, w.direction, w.names_of_team)],
        ]
    };
    let players = vec![vec![TextLine::strong(w.players)], vec![TextLine::plain(w.players_do)], vec![]];
    let head = [w.role, w.task_of, w.who].map(str::to_owned).to_vec();
    let rows = w.roles.iter().map(row).chain([players]).collect();
    Block::Grid(Grid { shares: vec![22, 48, 30], head, rows, writing: false })
}

fn programme(paper: &Paper<'_>) -> Block {
    let w = paper.w;
    let row = |session: &&str| vec![vec![gap(paper, w.direction, w.hours)], vec![TextLine::plain(*session)]];
    let head = [w.when, w.step].map(str::to_owned).to_vec();
    Block::Grid(Grid { shares: vec![30, 70], head, rows: w.sessions.iter().map(row).collect(), writing: false })
}

fn papers(paper: &Paper<'_>) -> Block {
    let w = paper.w;
    let rows = PaperKind::ALL.iter().map(|kind| {
        let (name, about) = kind.called(paper);
        vec![vec![TextLine::strong(name), TextLine::small(about)], vec![TextLine::plain(kind.readers(paper))]]
    });
    let head = [w.paper, w.for_whom].map(str::to_owned).to_vec();
    Block::Grid(Grid { shares: vec![45, 55], head, rows: rows.collect(), writing: false })
}
