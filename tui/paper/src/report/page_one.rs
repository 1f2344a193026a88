//! Page one, for whoever has ten minutes: what happened, what the table changed, what was not reached, what is to be done. It holds no
//! number that does not stand again further down.

use hindsight::without::{MeasureEffect, TableEffect};
use vocabulary::fact::{DisplacementFact, PostFact, ThreatFact, What};
use words::report::{and_more, changed, compared, happened, in_worlds};

use super::{drafting::Drafting, improvement, objectives};
use crate::document::{Block, Grid, TextLine};

/// So many measures are compared there.
const MEASURES: usize = 5;
/// So many lines say what was not reached.
const UNREACHED: usize = 3;
/// So many say what is to be done.
const NEXT: usize = 3;
/// So many facts are cited by a sentence.
const CITED: usize = 2;

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let mut blocks = branch(draft);
    blocks.push(head(p.happened));
    blocks.push(happening(draft));
    blocks.push(head(p.changed));
    match draft.played.changed {
        Some(effect) => blocks.extend(difference(draft, effect)),
        None => blocks.push(Block::text(p.not_compared)),
    }
    blocks.push(head(p.not_reached));
    blocks.push(unreached(draft));
    blocks.push(head(p.next));
    blocks.push(next(draft));
    blocks
}

/// A heading that is not in the table of contents: page one stands before it.
fn head(text: &str) -> Block {
    Block::Heading(3, text.to_owned())
}

/// That it is a branch comes first: whoever reads on takes it for an exercise otherwise.
fn branch(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let said = |branch: &String| {
        Block::Frame(vec![
            TextLine::strong(format!("{}{}{branch}", p.a_branch, draft.lang.colon())),
            TextLine::plain(p.branch_note),
        ])
    };
    draft.played.about.branch.iter().map(said).collect()
}

fn happening(draft: &Drafting<'_>) -> Block {
    let said = happened(draft.lang, &|key| draft.measure(key));
    let bears_out: [fn(&What) -> bool; 3] = [
        |what| matches!(what, What::Threat(ThreatFact::Attack { .. } | ThreatFact::PeopleHarmed { .. })),
        |what| matches!(what, What::Displacement(DisplacementFact::FamiliesFled { .. })),
        |what| matches!(what, What::Post(PostFact::PartyTurnedBack { .. } | PostFact::PartyGaveUp { .. })),
    ];
    let lines = said.into_iter().zip(bears_out).filter_map(|(sentence, bears_out)| {
        let facts = draft.played.facts.iter().filter(|fact| bears_out(&fact.what)).take(CITED);
        Some(TextLine::plain(sentence?).citing(facts.map(|fact| fact.n)))
    });
    let lines: Vec<TextLine> = lines.collect();
    if lines.is_empty() { Block::text(draft.p.nothing_grave) } else { Block::list(lines) }
}

fn difference(draft: &Drafting<'_>, effect: &TableEffect) -> Vec<Block> {
    let p = draft.p;
    let mut shown: Vec<&MeasureEffect> =
        effect.measures.iter().filter(|of| !draft.discreet.hides_measure(&of.measure)).collect();
    // What differs comes first, in the order of the scenario.
    shown.sort_by_key(|of| of.played == of.untouched);
    shown.truncate(MEASURES);
    if shown.iter().all(|of| of.played == of.untouched) {
        return vec![Block::text(p.changed_nothing), Block::Text(TextLine::small(compared(draft.lang, effect.worlds)))];
    }
    let rows = shown.into_iter().map(|of| {
        let key = &of.measure;
        let by = changed(draft.lang, key, of.played - of.untouched, of.better);
        let holds =
            if of.played == of.untouched { "–".to_owned() } else { in_worlds(draft.lang, of.holds, effect.worlds) };
        vec![
            TextLine::plain(draft.measure_name(key)),
            TextLine::plain(draft.amount(key, of.played)),
            TextLine::plain(draft.amount(key, of.untouched)),
            TextLine::strong(by),
            TextLine::plain(holds),
        ]
    });
    vec![
        Block::Grid(Grid::of(&[42, 11, 14, 21, 12], p.changed_heads, rows)),
        Block::Text(TextLine::small(compared(draft.lang, effect.worlds))),
    ]
}

fn unreached(draft: &Drafting<'_>) -> Block {
    let p = draft.p;
    let lines = objectives::unreached(draft);
    if draft.tasks.is_empty() && lines.is_empty() {
        return Block::text(p.no_tasks);
    }
    if lines.is_empty() {
        return Block::text(p.all_reached);
    }
    let more = lines.len().saturating_sub(UNREACHED);
    let more = (more > 0).then(|| TextLine::small(and_more(draft.lang, more)));
    Block::list(lines.into_iter().take(UNREACHED).chain(more))
}

fn next(draft: &Drafting<'_>) -> Block {
    let plan = improvement::lines(draft);
    let actions: Vec<TextLine> = plan
        .into_iter()
        .filter(|(line, _)| !line.action.is_empty())
        .take(NEXT)
        .map(|(line, cites)| {
            let owner = if line.owner.is_empty() { String::new() } else { format!(" — {}", line.owner) };
            TextLine::plain(format!("{}{owner}", line.action)).citing(cites)
        })
        .collect();
    if actions.is_empty() { Block::text(draft.p.next_nobody) } else { Block::list(actions) }
}
