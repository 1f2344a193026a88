//! “What if” boxes: what `harmattan whatif` found of a change. Each says what was changed, how the main measures end in both worlds, and in
//! how many throws of the dice the changed one is better; and always that people would have reacted.

use vocabulary::{
    act::Act,
    change::{Change, RecordedAct},
};
use words::{
    report::{better_in, what_if_of},
    what_if::change_line,
};

use super::{drafting::Drafting, what_if_file::WhatIfBox};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    draft.wish.otherwise.iter().flat_map(|of| one(draft, of)).collect()
}

fn one(draft: &Drafting<'_>, of: &WhatIfBox) -> Vec<Block> {
    let p = draft.p;
    let shown = of.measures.iter().filter(|of| !draft.discreet.hides_measure(&of.measure));
    let rows = shown.map(|of| {
        let amount =
            |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |value| draft.amount(&of.measure, value));
        let odds = of.odds.map_or_else(|| "–".to_owned(), |odds| better_in(draft.lang, odds));
        vec![
            TextLine::plain(draft.measure_name(&of.measure)),
            TextLine::plain(amount(of.ends.map(|(recorded, _)| recorded))),
            TextLine::plain(amount(of.ends.map(|(_, changed)| changed))),
            TextLine::plain(odds),
        ]
    });
    // What an act says is not said here: a change may be of one that is not for circulation.
    let recorded = (1..).zip(draft.played.acts).map(|(n, (at, seat, act, _))| RecordedAct {
        n,
        at: *at,
        seat: *seat,
        act: act.clone(),
    });
    let recorded: Vec<RecordedAct> = recorded.collect();
    let changes = of.changes.iter().map(|change| {
        TextLine::small(match is_hidden(draft, change) {
            true => draft.p.change_hidden.to_owned(),
            false => change_line(change, &recorded, &draft.names),
        })
    });
    let head = TextLine::strong(what_if_of(draft.lang, &words::clean(&of.name), of.pairs));
    vec![
        Block::Frame([head].into_iter().chain(changes).chain([TextLine::plain(p.otherwise_caution)]).collect()),
        Block::Grid(Grid::of(&[40, 14, 14, 32], p.otherwise_heads, rows)),
    ]
}

/// Whether a change is about an act of which this edition says nothing.
fn is_hidden(draft: &Drafting<'_>, change: &Change) -> bool {
    let hides = |act: &Act| draft.discreet.hides_act(act);
    let recorded = change.number().and_then(|n| draft.act(n)).is_some_and(|(_, _, act, _)| hides(act));
    recorded
        || match change {
            Change::Replace(_, instead) => instead.act.as_ref().is_some_and(hides),
            Change::Add(added) => hides(&added.act),
            _ => false,
        }
}
