//! Who knew what when, condensed to the matters that mattered: each with who saw it first, which seat heard of it first and by what, which
//! seats needed to hear and never did, and what was changed on the way. The whole matrix goes into the workbook. In the edition for
//! circulation no matter of protection stands here, and no community by name where it was the one that saw and told.

use std::{cmp::Reverse, collections::BTreeSet};

use hindsight::knowledge::{Carrier, HeardWord, KnowledgeCell, KnowledgeMatrix, Traced, Witness};
use kernel::names::Slug;
use vocabulary::matter::MatterKind;
use words::report::{and_more, flow_chosen, left_out_matters};

use super::{discreet::Edition, drafting::Drafting};
use crate::document::{Block, Grid, TextLine};

/// So many matters stand in the report for evaluators.
const MATTERS: usize = 30;
/// So many stand in the one that circulates.
const CIRCULATED: usize = 12;
/// So many seats are named in a cell; the others are counted.
const NAMED: usize = 4;

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let Some(knowledge) = draft.played.knowledge else { return Vec::new() };
    let told: Vec<(usize, &Traced)> = shown(draft, knowledge).filter(|(_, matter)| !is_routine(matter.kind)).collect();
    let mut blocks = vec![Block::text(p.flow_note)];
    if told.is_empty() {
        blocks.push(Block::text(p.flow_none));
    } else {
        let most = if draft.discreet.edition() == Edition::Public { CIRCULATED } else { MATTERS };
        let mut chosen = mattered(told.clone(), &missed_for(draft), most);
        chosen.sort_by_key(|(_, matter)| matter.since());
        if chosen.len() < told.len() {
            blocks.push(Block::text(flow_chosen(draft.lang, chosen.len(), told.len())));
        }
        let rows = chosen.into_iter().map(|(_, matter)| row(draft, matter)).collect();
        let head = p.flow_heads.iter().map(|&text| text.to_owned()).collect();
        blocks.push(Block::Grid(Grid { shares: vec![20, 17, 22, 30, 11], head, rows, writing: false }));
    }
    let hidden = knowledge.matters.len() - shown(draft, knowledge).count();
    if hidden > 0 {
        blocks.push(Block::Text(TextLine::small(left_out_matters(draft.lang, hidden))));
    }
    blocks
}

/// The matters of which this edition speaks, with their places.
fn shown<'k>(draft: &Drafting<'_>, knowledge: &'k KnowledgeMatrix) -> impl Iterator<Item = (usize, &'k Traced)> {
    let all = draft.discreet.edition() == Edition::Confidential;
    knowledge.matters.iter().enumerate().filter(move |(_, matter)| all || !matter.protected)
}

/// Whether a matter is of one sort.
type Sort<'a> = &'a dyn Fn(&(usize, &Traced)) -> bool;

/// The matters that mattered most, at most so many: in turn one for want of which something was missed or late, one that no seat heard of,
/// one that was changed on its way, and one that was needed in vain; of each sort what most seats needed in vain comes first.
fn mattered<'k>(mut of: Vec<(usize, &'k Traced)>, missed: &BTreeSet<usize>, most: usize) -> Vec<(usize, &'k Traced)> {
    let sorts: [Sort<'_>; 4] = [
        &|(n, _)| missed.contains(n),
        &|(_, matter)| matter.cells.iter().all(|cell| cell.words.is_empty()),
        &|(_, matter)| changed(matter).is_some(),
        &|_| true,
    ];
    of.sort_by_key(|(_, matter)| Reverse(never(matter).count()));
    let mut chosen = Vec::new();
    for is in sorts.iter().cycle() {
        if chosen.len() == most || of.is_empty() {
            break;
        }
        chosen.extend(of.iter().position(is).map(|at| of.remove(at)));
    }
    chosen
}

/// The matters for want of which something was missed or late.
fn missed_for(draft: &Drafting<'_>) -> BTreeSet<usize> {
    let all = draft.discreet.edition() == Edition::Confidential;
    draft
        .played
        .findings
        .iter()
        .filter(|finding| all || !finding.protected)
        .filter_map(|finding| finding.matter)
        .collect()
}

/// How a post, a patrol or a camp stands is told every day.
fn is_routine(kind: MatterKind) -> bool {
    matches!(kind, MatterKind::Post | MatterKind::Patrol | MatterKind::Camp)
}

/// The seats that needed to hear of it and never did.
fn never(matter: &Traced) -> impl Iterator<Item = &KnowledgeCell> {
    matter.cells.iter().filter(|cell| cell.needs && cell.words.is_empty())
}

/// A number that was seen, and what it was when it came.
fn changed(matter: &Traced) -> Option<(u32, u32, u64)> {
    let words = matter.cells.iter().flat_map(|cell| &cell.words);
    words.filter_map(|word| word.changed.map(|(seen, said)| (seen, said, word.fact))).next()
}

fn name(draft: &Drafting<'_>, matter: &Traced) -> String {
    format!("{} · {}", words::matter_kind(matter.kind, draft.lang), draft.names.of(matter.about))
}

fn row(draft: &Drafting<'_>, matter: &Traced) -> Vec<Vec<TextLine>> {
    let p = draft.p;
    let seen = matter.seen.first().map(|sight| {
        TextLine::plain(format!("{} {}", draft.names.time(sight.at), witness(draft, sight.by)))
            .citing(cites(draft, sight.fact))
    });
    let first =
        matter.cells.iter().filter_map(|cell| Some((cell, cell.words.first()?))).min_by_key(|(_, word)| word.at);
    let first = match first {
        Some((cell, word)) => TextLine::plain(reached(draft, cell, word)).citing(cites(draft, word.fact)),
        None => TextLine::strong(p.flow_nobody),
    };
    let never: Vec<_> = never(matter).collect();
    let seats: Vec<_> = never.iter().map(|cell| cell.seat).collect();
    let stood = never.iter().filter_map(|cell| matter.stood(cell.seat)).map(|stop| stop.fact);
    let stood: BTreeSet<u64> = stood.chain(matter.held.iter().map(|stop| stop.fact)).collect();
    let stood = stood.into_iter().take(2).flat_map(|n| cites(draft, n));
    let never =
        if seats.is_empty() { TextLine::plain("–") } else { TextLine::strong(some(draft, &seats)).citing(stood) };
    let changed = changed(matter).map_or_else(
        || TextLine::plain("–"),
        |(seen, said, fact)| TextLine::plain(format!("{seen} → {said}")).citing(cites(draft, fact)),
    );
    vec![
        vec![TextLine::strong(name(draft, matter))],
        seen.into_iter().collect(),
        vec![first],
        vec![never],
        vec![changed],
    ]
}

/// Seats by their titles, the first of many.
fn some(draft: &Drafting<'_>, seats: &[Slug]) -> String {
    // One that is left over takes no more room by its name.
    let named = if seats.len() > NAMED + 1 { NAMED } else { seats.len() };
    let (named, others) = seats.split_at(named);
    match others.len() {
        0 => draft.seats(named),
        n => format!("{} {}", draft.seats(named), and_more(draft.lang, n)),
    }
}

/// What may be cited in this edition.
fn cites(draft: &Drafting<'_>, n: u64) -> Option<u64> {
    (!draft.hidden(n)).then_some(n)
}

fn witness(draft: &Drafting<'_>, by: Witness) -> String {
    let p = draft.p;
    match by {
        Witness::Community(_) if draft.discreet.edition() == Edition::Public => p.a_community.to_owned(),
        Witness::Community(name) | Witness::Service(name) => draft.names.of(name).into_owned(),
        Witness::Row(row) => format!("{} {row}", p.inject),
        Witness::Seat(seat) => draft.seat(seat),
    }
}

fn reached(draft: &Drafting<'_>, cell: &KnowledgeCell, word: &HeardWord) -> String {
    let by = match word.carrier {
        Carrier::Report => draft.p.by_report.to_owned(),
        Carrier::Row(row) => format!("{} {row}", draft.p.inject),
        Carrier::Words(seat) => draft.seat(seat),
    };
    format!("{} {} ({by})", draft.names.time(word.at), draft.seat(cell.seat))
}

/// The whole matrix for a sheet: its heads, and a row a matter.
pub(super) fn table(draft: &Drafting<'_>) -> (Vec<String>, Vec<Vec<String>>) {
    let p = draft.p;
    let Some(knowledge) = draft.played.knowledge else { return (Vec::new(), Vec::new()) };
    let seats = knowledge.seats.iter().map(|seat| draft.seat(*seat));
    let heads = [p.flow_heads[0], p.flow_heads[1]].into_iter().map(str::to_owned).chain(seats).collect();
    let rows = shown(draft, knowledge).map(|(_, matter)| {
        let seen = matter.seen.first();
        let seen = seen.map(|sight| format!("{} {}", draft.names.time(sight.at), witness(draft, sight.by)));
        let cells = matter.cells.iter().map(|cell| match (cell.words.first(), cell.needs) {
            (Some(word), _) => draft.names.time(word.at),
            (None, true) => p.flow_never.to_owned(),
            (None, false) => String::new(),
        });
        [name(draft, matter), seen.unwrap_or_default()].into_iter().chain(cells).collect()
    });
    (heads, rows.collect())
}
