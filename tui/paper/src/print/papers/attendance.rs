//! Attendance by sex, age and organisation, to sign and to count.

use crate::{
    document::{Block, Grid, TextLine},
    print::{
        page::Paper,
        sheet::{gap, heading},
    },
};

/// Lines to sign on, at least; two for each seat where that is more.
const LINES: usize = 30;

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let many = LINES.max(paper.scenario.seats.len() * 2);
    let sign = (1..=many).map(|n| {
        let mut row = vec![vec![]; 7];
        row[0] = vec![TextLine::plain(n.to_string())];
        row
    });
    let head = [w.number, w.name_of_person, w.organisation, w.seat_or_role, w.sex, w.age, w.signature];
    let head = head.map(str::to_owned).to_vec();
    let known = paper.scenario.exercise.organisations.iter().map(|text| vec![TextLine::plain(paper.names.text(text))]);
    let others = [vec![TextLine::plain(w.other)], vec![TextLine::strong(w.total)]];
    let counted = known.chain(others).map(|organisation| [vec![organisation], vec![vec![]; 4]].concat());
    let counted_head = [w.organisation, w.women, w.men, w.under_30, w.total].map(str::to_owned).to_vec();
    vec![
        Block::text(w.attendance_how),
        Block::Text(gap(paper, w.host, w.day)),
        Block::Grid(Grid { shares: vec![5, 24, 24, 18, 7, 9, 13], head, rows: sign.collect(), writing: true }),
        Block::PageBreak,
        heading(w.counted),
        Block::Grid(Grid {
            shares: vec![56, 10, 10, 14, 10],
            head: counted_head,
            rows: counted.collect(),
            writing: true,
        }),
    ]
}
