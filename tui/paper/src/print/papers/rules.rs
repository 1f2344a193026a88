//! The ground rules: the mark of the exercise, who may stop it, how people deal with each other, what is recorded.

use crate::{
    document::{Block, TextLine},
    print::{
        page::Paper,
        sheet::{gap, heading},
    },
};

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let w = paper.w;
    let mark = paper.p.exercise;
    vec![
        Block::Frame(vec![TextLine::strong(format!("{mark} · {mark} · {mark}")), TextLine::plain(w.rules_mark_text)]),
        heading(w.rules_stop),
        Block::list(w.rules_stop_text.iter().copied()),
        Block::Text(gap(paper, w.safety_officer, w.safety_gap)),
        heading(w.rules_together),
        Block::list(w.rules_together_text.iter().copied()),
        heading(w.rules_recorded),
        Block::list(w.rules_recorded_text.iter().copied()),
        heading(w.consent),
        Block::text(w.consent_text),
        Block::Text(gap(paper, w.participant, w.consent_gap)),
    ]
}
