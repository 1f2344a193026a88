//! Every act of each seat, refused ones marked, under the number of the fact by which it is cited; beside a decision that was taken above the border, how old what was known was, and what
//! came of it.

use std::collections::BTreeMap;

use vocabulary::{
    act::Actor,
    fact::{ExerciseFact, What},
};

use super::drafting::Drafting;
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let actors = || draft.played.scenario.seats.iter().map(|seat| seat.id).chain([Actor::facilitator().0]);
    let own = |seat| (1_u32..).zip(draft.played.acts).filter(move |(_, (_, actor, ..))| actor.0 == seat);
    let is_refused = |n: u32| draft.fact_of(n).is_some_and(|(_, accepted)| !accepted);
    let counts = actors().map(|seat| {
        let refused = own(seat).filter(|(n, _)| is_refused(*n)).count();
        let accepted = own(seat).count() - refused;
        vec![
            TextLine::plain(draft.seat(seat)),
            TextLine::plain(accepted.to_string()),
            TextLine::plain(refused.to_string()),
        ]
    });
    let mut blocks = vec![Block::Grid(Grid::of(&[60, 20, 20], &[p.seat, p.accepted, p.refused], counts))];
    let beside = beside(draft);
    for seat in actors().filter(|seat| own(*seat).next().is_some()) {
        let rows = own(seat).map(|(n, (at, _, act, _))| {
            let mark = if is_refused(n) { "✗ " } else { "" };
            let beside = beside.get(&n).map(|beside| format!(" — {beside}")).unwrap_or_default();
            let said = format!("{mark}{}{beside}", draft.discreet.sentence(act, &draft.names));
            // An act behind the end of the exercise has no fact.
            let fact = draft.fact_of(n).map(|(fact, _)| fact);
            let number = TextLine::plain(fact.map(|fact| fact.to_string()).unwrap_or_default());
            vec![
                fact.into_iter().fold(number, TextLine::marked),
                TextLine::plain(n.to_string()),
                TextLine::plain(draft.names.time(*at)),
                TextLine::plain(said),
            ]
        });
        blocks.push(Block::Heading(3, draft.seat(seat)));
        blocks.push(Block::Grid(Grid::of(&[9, 8, 12, 71], p.act_heads, rows)));
    }
    blocks
}

/// What stands beside a decision that was taken above the border, by the number of its act.
fn beside(draft: &Drafting<'_>) -> BTreeMap<u32, String> {
    let facts = draft.played.facts;
    let decided = facts.iter().enumerate().filter_map(|(at, fact)| match fact.what {
        What::Exercise(ExerciseFact::DecidedAbove { act, .. }) => Some((act, fact, &facts[at + 1..])),
        _ => None,
    });
    let lines = decided.map(|(act, fact, later)| {
        let came = later.iter().find(|came| came.cause == fact.cause);
        let nothing = || draft.p.nothing_came.to_owned();
        let came = came.map_or_else(nothing, |came| draft.discreet.fact(&came.what, &draft.names));
        (act, format!("{} {came}", draft.discreet.fact(&fact.what, &draft.names)))
    });
    lines.collect()
}
