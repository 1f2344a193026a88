//! The exercise at a glance, before it is played: events by seat and by storyline, what waits for what, the load of each seat. Drawn from
//! [`authoring::preview`], which says what comes when; where it stands on the paper is decided here.
//!
//! Lengths are tenths of a millimetre on A4 across. Whether a conditional event comes at all is for the play to say.

mod chart;
mod load;
mod timeline;
mod waits;

use authoring::preview::Preview;

use super::page::Paper;
use crate::document::{Block, Grid, TextLine};

/// What the handbook shows of the exercise as a whole.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let (w, preview) = (paper.w, Preview::of(paper.scenario));
    if preview.rows.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(1, w.at_a_glance.to_owned()), Block::Heading(2, w.timeline.to_owned())];
    blocks.push(picture(timeline::by_seat(paper, &preview), w.timeline_caption));
    if !preview.threads.is_empty() {
        blocks.push(Block::Heading(2, w.by_thread.to_owned()));
        blocks.push(picture(timeline::by_thread(paper, &preview), w.timeline_caption));
    }
    blocks.push(Block::Heading(2, w.load.to_owned()));
    blocks.push(picture(load::draw(paper, &preview), w.load_caption));
    blocks.extend(what_waits(paper, &preview));
    blocks
}

fn picture((svg, high): (String, f64), caption: &str) -> Block {
    Block::Picture { svg, caption: caption.to_owned(), size: (chart::WIDE as u32, high.ceil() as u32) }
}

fn what_waits(paper: &Paper<'_>, preview: &Preview) -> Vec<Block> {
    let (w, names) = (paper.w, &paper.names);
    let waiting: Vec<_> = preview.rows.iter().filter(|row| !row.waits.is_empty()).collect();
    if waiting.is_empty() {
        return Vec::new();
    }
    let pictures = waits::draw(paper, preview).into_iter().map(|drawn| picture(drawn, w.waits_caption));
    let rows = waiting.iter().filter_map(|row| {
        let when = paper.scenario.msel.iter().find(|written| written.id == row.id)?.when.as_ref()?;
        let id = TextLine::strong(format!("{} · {}", row.id, names.time(row.at)));
        Some(vec![vec![id, TextLine::small(names.of(row.id))], vec![TextLine::plain(words::condition(when, names))]])
    });
    let head = [w.row_waits, w.waits_for].map(str::to_owned).to_vec();
    let grid = Grid { shares: vec![36, 64], head, rows: rows.collect(), writing: false };
    [Block::Heading(2, w.waits.to_owned())].into_iter().chain(pictures).chain([Block::Grid(grid)]).collect()
}
