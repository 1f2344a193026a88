//! What evaluators noted while they watched or looked back, each at its moment, in their words. Notes may speak of persons and of what is
//! confidential; the edition for circulation says only how many there are.

use super::{discreet::Edition, drafting::Drafting};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let (p, noted) = (draft.p, &draft.wish.observations);
    if noted.is_empty() {
        return Vec::new();
    }
    if draft.wish.edition == Edition::Public {
        let said = words::fill(p.observations_public, &[("n", &noted.len().to_string())]);
        return vec![Block::text(&said)];
    }
    let rows = noted.iter().map(|note| {
        [draft.names.time(note.at), words::clean(&note.by), words::clean(&note.text)].map(TextLine::plain).to_vec()
    });
    vec![Block::Grid(Grid::of(&[14, 20, 66], p.observations_heads, rows))]
}
