//! Every measure with its value; those of single things stand close together, those at nought are only named. Those that count what belongs to protection are not in the edition for circulation.

use super::drafting::Drafting;
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let shown = draft.played.measures.iter().filter(|(key, _)| !draft.discreet.hides_measure(key));
    let (counted, nought): (Vec<_>, Vec<_>) = shown.partition(|(_, value)| *value != 0);
    let (single, all): (Vec<_>, Vec<_>) = counted.into_iter().partition(|(key, _)| key.contains('.'));
    let single = single
        .into_iter()
        .map(|(key, value)| format!("{}{}{}", draft.measure_name(key), draft.lang.colon(), draft.amount(key, *value)));
    let single = single.collect::<Vec<_>>().join(draft.lang.semicolon());
    let rows = all
        .into_iter()
        .map(|(key, value)| vec![TextLine::plain(draft.measure_name(key)), TextLine::plain(draft.amount(key, *value))]);
    let nought: Vec<String> = nought.into_iter().map(|(key, _)| draft.measure_name(key)).collect();
    let nought = format!("{}{}{}", p.at_nought, draft.lang.colon(), nought.join(draft.lang.semicolon()));
    vec![
        Block::text(p.measures_note),
        Block::Grid(Grid::of(&[75, 25], &[p.measure, p.value], rows)),
        Block::Text(TextLine::small(single)),
        Block::Text(TextLine::small(nought)),
    ]
}
