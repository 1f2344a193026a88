//! What participants say of the exercise and of themselves, before it and after it, as it was entered into the sheet. Means of few answers
//! stand with their number, so that nobody takes them for more than they are.

use super::{drafting::Drafting, ratings::Feedback};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let all = draft.wish.ratings.as_ref().map(|ratings| ratings.feedback.as_slice()).unwrap_or_default();
    let sums = all.iter().map(|of| (of, Feedback::sum(&of.before), Feedback::sum(&of.after)));
    let answered: Vec<_> = sums.filter(|(_, before, after)| before.0 + after.0 > 0).collect();
    if answered.is_empty() {
        return vec![Block::text(p.feedback_none)];
    }
    let mean = |(answers, sum): (u32, u32)| words::report::mean(draft.lang, answers, sum);
    let rows = answered.into_iter().map(|(of, before, after)| {
        vec![
            TextLine::plain(words::clean(&of.statement)),
            TextLine::plain(mean(before)),
            TextLine::plain(mean(after)),
            TextLine::plain(format!("{}, {}", before.0, after.0)),
        ]
    });
    vec![Block::Grid(Grid::of(&[52, 16, 16, 16], p.feedback_heads, rows))]
}
