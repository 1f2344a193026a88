//! The improvement plan: what people filled in, or else a draft from the decisions that the table noted, with their owners, and from what was
//! not reached. And the plan of the last exercise, if this one was played with it: did its measures move?

use vocabulary::{
    act::{Act, TableAct},
    measure::{Better, MainMeasure},
};

use super::{
    drafting::Drafting,
    ratings::{CarriedPlan, PlanLine},
};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let mut blocks = Vec::new();
    if let Some(carried) = &draft.played.about.carried {
        blocks.extend(tested_here(draft, carried));
    }
    let by_people = draft.wish.ratings.as_ref().is_some_and(|ratings| !ratings.plan.is_empty());
    blocks.push(if by_people { Block::Text(TextLine::strong(p.plan_by_people)) } else { Block::text(p.plan_note) });
    let lines = lines(draft);
    if lines.is_empty() {
        blocks.push(Block::text(p.plan_empty));
        return blocks;
    }
    let rows = lines.into_iter().map(|(line, cites)| {
        let cell = |text: &str| match text.trim() {
            "" => TextLine::gap(p.plan_to_fill),
            text => TextLine::plain(words::clean(text)),
        };
        let issue = cell(&line.issue).citing(cites);
        let rest = [&line.action, &line.element, &line.owner, &line.start, &line.end].map(|text| cell(text));
        [cell(&line.capability), issue].into_iter().chain(rest).collect()
    });
    blocks.push(Block::Grid(Grid::of(&[18, 17, 15, 12, 16, 11, 11], p.plan_heads, rows)));
    blocks
}

/// The lines of the plan with what each rests on.
pub(super) fn lines(draft: &Drafting<'_>) -> Vec<(PlanLine, Vec<u64>)> {
    if let Some(ratings) = draft.wish.ratings.as_ref().filter(|ratings| !ratings.plan.is_empty()) {
        return ratings.plan.iter().map(|line| (valued(draft, line), Vec::new())).collect();
    }
    decided(draft).chain(fell_short(draft)).collect()
}

/// A line with the value that its measure had here, where people named a measure and no value: the next exercise is held against that.
fn valued(draft: &Drafting<'_>, line: &PlanLine) -> PlanLine {
    let hidden = draft.discreet.hides_measure(&line.measure);
    PlanLine { was: line.was.filter(|_| !hidden).or(draft.value(&line.measure)), ..line.clone() }
}

/// Decisions that the table noted: what was chosen and why, and who sees to it.
fn decided<'d>(draft: &'d Drafting<'_>) -> impl Iterator<Item = (PlanLine, Vec<u64>)> + 'd {
    draft.accepted().filter_map(|(n, (_, who, act, _))| {
        let Act::Table(TableAct::Decide { choice, reason, owner, .. }) = act else { return None };
        let owner = draft.seat(owner.map_or(who.0, Into::into));
        let line = PlanLine { issue: reason.clone(), action: choice.clone(), owner, ..PlanLine::default() };
        Some((line, draft.fact_of(n).map(|(fact, _)| fact).into_iter().collect()))
    })
}

/// What was not reached, task by task; what to do about it is for people to say.
fn fell_short<'d>(draft: &'d Drafting<'_>) -> impl Iterator<Item = (PlanLine, Vec<u64>)> + 'd {
    let short = draft.tasks.iter().filter(|found| found.came_out.falls_short());
    short.map(|found| {
        let issue = format!("{} — {}", draft.names.text(&found.task.text), super::objectives::actual(draft, found));
        let capability = draft.names.text(&found.objective.capability);
        (PlanLine { capability, issue, ..PlanLine::default() }, found.fact.into_iter().collect())
    })
}

/// The actions of the last plan, each with its measure then and now.
fn tested_here(draft: &Drafting<'_>, carried: &CarriedPlan) -> Vec<Block> {
    let (p, lang) = (draft.p, draft.lang);
    let rows = carried.lines.iter().map(|line| {
        let named = !line.measure.is_empty();
        let now = draft.value(&line.measure);
        let was = line.was.filter(|_| !draft.discreet.hides_measure(&line.measure));
        let amount =
            |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |value| draft.amount(&line.measure, value));
        let moved = match (was, now) {
            _ if !named => p.no_measure,
            (Some(was), Some(now)) => moved(draft, &line.measure, now - was),
            _ => "–",
        };
        let measure = if named { draft.measure_name(&line.measure) } else { String::new() };
        vec![
            TextLine::plain(words::clean(&line.action)),
            TextLine::plain(words::clean(&line.owner)),
            TextLine::plain(measure),
            TextLine::plain(amount(was)),
            TextLine::plain(amount(now)),
            TextLine::strong(moved),
        ]
    });
    let from = format!("{}{}{}", p.carried, lang.colon(), words::clean(&carried.exercise));
    vec![
        Block::Heading(2, from),
        Block::Grid(Grid::of(&[30, 16, 22, 10, 10, 12], p.carried_heads, rows)),
        Block::Text(TextLine::small(p.carried_note)),
    ]
}

/// Whether a measure moved, and which way, where one is good.
fn moved(draft: &Drafting<'_>, key: &str, by: i64) -> &'static str {
    let p = draft.p;
    let own = draft.played.scenario.main_measures.iter().find(|main| main.measure == key).cloned();
    let main = own.unwrap_or_else(|| MainMeasure { measure: key.to_owned(), better: None });
    match (by, main.direction()) {
        (0, _) => p.unmoved,
        (_, Some(Better::More)) if by > 0 => p.moved_better,
        (_, Some(Better::Less)) if by < 0 => p.moved_better,
        (_, Some(Better::More | Better::Less)) => p.moved_worse,
        _ => p.moved,
    }
}
