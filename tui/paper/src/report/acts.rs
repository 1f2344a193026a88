//! What each seat did: how often which kind of act, and how many were refused. Decisions that were noted, and those that were taken above the
//! border, stand in full; beside the latter how old what was known was, and what came of it. Every act in its words is in the workbook.

use std::collections::BTreeMap;

use kernel::names::Slug;
use vocabulary::{
    act::{Act, ActKind, Actor, TableAct},
    fact::{ExerciseFact, What},
};

use super::drafting::Drafting;
use crate::document::{Block, Grid, TextLine};

/// So many lines of decisions stand in full.
const TOLD: usize = 30;

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let actors = draft.played.scenario.seats.iter().map(|seat| seat.id).chain([Actor::facilitator().0]);
    let rows = actors.map(|seat| counts(draft, seat));
    let mut blocks = vec![Block::text(p.acts_note), Block::Grid(Grid::of(&[28, 10, 10, 52], p.act_heads, rows))];
    let told = told(draft);
    if !told.is_empty() {
        blocks.push(Block::Heading(3, p.acts_told.to_owned()));
        let more = told.len().saturating_sub(TOLD);
        let more = (more > 0).then(|| TextLine::small(words::report::and_more(draft.lang, more)));
        blocks.push(Block::list(told.into_iter().take(TOLD).chain(more)));
    }
    blocks
}

/// A seat with what it did, by kind, the most frequent first.
fn counts(draft: &Drafting<'_>, seat: Slug) -> Vec<TextLine> {
    let own = (1_u32..).zip(draft.played.acts).filter(|(_, (_, actor, ..))| actor.0 == seat);
    let (mut kinds, mut accepted, mut refused): (BTreeMap<ActKind, usize>, usize, usize) = Default::default();
    let mut hidden = 0;
    for (n, (_, _, act, _)) in own {
        match draft.fact_of(n) {
            Some((_, true)) => {
                accepted += 1;
                if draft.discreet.hides_act(act) {
                    hidden += 1;
                } else {
                    *kinds.entry(act.kind()).or_default() += 1;
                }
            }
            Some((_, false)) => refused += 1,
            // An act behind the end of the exercise.
            None => {}
        }
    }
    let mut kinds: Vec<(ActKind, usize)> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let kinds = kinds.into_iter().map(|(kind, n)| format!("{} ({n})", words::act_name(kind, draft.lang)));
    let kinds = kinds.chain((hidden > 0).then(|| format!("{} ({hidden})", draft.p.not_printed_here)));
    vec![
        TextLine::plain(draft.seat(seat)),
        TextLine::plain(accepted.to_string()),
        TextLine::plain(refused.to_string()),
        TextLine::plain(kinds.collect::<Vec<_>>().join(draft.lang.semicolon())),
    ]
}

/// Noted decisions, and those from above the border, in their order.
fn told(draft: &Drafting<'_>) -> Vec<TextLine> {
    let beside = beside(draft);
    let decided = draft.accepted().filter_map(|(n, (at, who, act, _))| {
        let beside = beside.get(&n);
        if beside.is_none() && !matches!(act, Act::Table(TableAct::Decide { .. })) {
            return None;
        }
        let beside = beside.map(|beside| format!(" — {beside}")).unwrap_or_default();
        let said = draft.order(act);
        let line = format!("{} {} — {said}{beside}", draft.names.time(*at), draft.seat(who.0));
        Some(TextLine::plain(line).citing(draft.fact_of(n).map(|(fact, _)| fact)))
    });
    decided.collect()
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
        let came = came.map_or_else(nothing, |came| draft.told(&came.what));
        (act, format!("{} {came}", draft.told(&fact.what)))
    });
    lines.collect()
}
