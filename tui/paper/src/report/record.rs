//! The record itself: assumptions of the model, sources, dice and seal, whether it verified and who signed it.

use super::drafting::Drafting;
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let (p, w, played) = (draft.p, draft.w, draft.played);
    let line = |text: String| vec![TextLine::plain(text)];
    let plan = played.scenario.plan.as_ref().map(|plan| draft.names.text(&plan.source)).unwrap_or_default();
    let sources = [p.sources_text.to_owned(), words::sources::of_places(played.scenario), plan];
    let sources = sources.into_iter().filter(|text| !text.is_empty()).map(TextLine::plain).collect();
    let made =
        format!("{} {} · {} {} · {} {}", p.engine, env!("CARGO_PKG_VERSION"), p.seed, played.seed, p.seal, played.seal);
    let proof = played.about.proof.iter().map(|text| TextLine::plain(words::clean(text))).collect();
    let rows = [
        (p.record, line(words::clean(&played.about.log))),
        (p.seal, line(made)),
        (p.proof, proof),
        (p.sources, sources),
    ];
    vec![
        Block::Heading(3, p.assumptions.to_owned()),
        Block::list(w.assumptions_text.iter().copied()),
        Block::Text(TextLine::small(p.illustrative)),
        Block::Grid(Grid::facts(rows)),
    ]
}
