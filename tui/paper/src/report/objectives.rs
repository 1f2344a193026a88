//! Objectives with their capabilities, critical tasks with target and actual time and the evidence for them, the ratings that people gave,
//! and strengths and areas for improvement, drafted from what the record shows and marked as drafts.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use hindsight::autopsy::Expectation;
use kernel::names::Slug;
use vocabulary::{
    fact::{ThreatFact, What},
    inject::Row,
    scenario::Objective,
};
use words::report::{late_by, tasks_said};

use super::{
    autopsy, chronicle,
    drafting::{CameOut, Drafting, RowFound, TaskFound},
    ratings::{Rating, TaskRating},
};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let mut blocks = vec![Block::text(p.rating_key)];
    if draft.wish.ratings.is_none() {
        blocks.push(Block::Text(TextLine::strong(p.no_ratings)));
    }
    blocks.push(summary(draft));
    let weighed = draft.played.scenario.objectives.iter().any(|objective| objective.weight != 1);
    for (n, objective) in (1..).zip(&draft.played.scenario.objectives) {
        blocks.extend(one(draft, n, objective, weighed));
    }
    blocks.extend(root_causes(draft));
    blocks
}

/// So many of the gravest facts are followed back.
const ROOTS: usize = 3;

/// Where the gravest harm came from, each place once, back to its root.
fn root_causes(draft: &Drafting<'_>) -> Vec<Block> {
    let harmed = draft.played.facts.iter().filter_map(|fact| match fact.what {
        What::Threat(ThreatFact::PeopleHarmed { place, people, .. }) => Some((people, place, fact.n)),
        _ => None,
    });
    let mut gravest: Vec<(u32, Slug, u64)> = harmed.filter(|(_, _, n)| !draft.hidden(*n)).collect();
    gravest.sort_by_key(|(people, _, n)| (Reverse(*people), *n));
    let mut places = BTreeSet::new();
    gravest.retain(|(_, place, _)| places.insert(*place));
    if gravest.is_empty() {
        return Vec::new();
    }
    let lines = gravest.into_iter().take(ROOTS).map(|(_, _, n)| chronicle::root(draft, n));
    vec![Block::Heading(2, draft.p.root_causes.to_owned()), Block::list(lines)]
}

fn rating_of<'a>(draft: &Drafting<'a>, found: &TaskFound<'_>) -> Option<&'a TaskRating> {
    draft.wish.ratings.as_ref()?.tasks.get(&found.task.id)
}

fn tasks_of<'d, 'a>(draft: &'d Drafting<'a>, objective: &Objective) -> impl Iterator<Item = &'d TaskFound<'a>> {
    let id = objective.id;
    draft.tasks.iter().filter(move |found| found.objective.id == id)
}

/// Objective by objective how many of its tasks got which rating, and what the record shows of them.
fn summary(draft: &Drafting<'_>) -> Block {
    let rows = (1..).zip(&draft.played.scenario.objectives).map(|(n, objective)| {
        let rated: Vec<Option<Rating>> =
            tasks_of(draft, objective).map(|found| rating_of(draft, found).and_then(|of| of.rating)).collect();
        let count = |of: Option<Rating>| rated.iter().filter(|rating| **rating == of).count();
        let shown = |is: fn(CameOut) -> bool| tasks_of(draft, objective).filter(|found| is(found.came_out)).count();
        let said = tasks_said(
            draft.lang,
            shown(|out| out == CameOut::InTime),
            shown(|out| matches!(out, CameOut::Late(_))),
            shown(|out| matches!(out, CameOut::Missed | CameOut::Open)),
        );
        let mut row = vec![TextLine::plain(format!("{n}. {}", draft.names.text(&objective.text)))];
        let counts = Rating::ALL.map(Some).into_iter().chain([None]).map(|of| TextLine::plain(count(of).to_string()));
        row.extend(counts);
        row.push(TextLine::plain(said));
        row
    });
    Block::Grid(Grid::of(&[40, 6, 6, 6, 6, 10, 26], draft.p.rated_heads, rows))
}

fn one(draft: &Drafting<'_>, n: usize, objective: &Objective, weighed: bool) -> Vec<Block> {
    let (p, w, names) = (draft.p, draft.w, &draft.names);
    let mut facts = vec![(p.capability, names.text(&objective.capability)), (p.target, names.text(&objective.target))];
    if weighed {
        facts.push((p.weight, objective.weight.to_string()));
    }
    let plan: Vec<String> = objective.plan.iter().map(|id| format!("§ {}", names.of(*id))).collect();
    facts.push((w.tested, plan.join(" · ")));
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
    let facts = facts.map(|(head, text)| (head, vec![TextLine::plain(text)]));
    let rows = tasks_of(draft, objective).map(|found| row(draft, found)).collect();
    let head = p.task_heads.iter().map(|&text| text.to_owned()).collect();
    vec![
        Block::Heading(2, format!("{n}. {}", names.text(&objective.text))),
        Block::Grid(Grid::facts(facts)),
        Block::Grid(Grid { shares: vec![28, 26, 11, 21, 14], head, rows, writing: false }),
        Block::Heading(3, p.strengths.to_owned()),
        drafts(draft, strengths(draft, objective)),
        Block::Heading(3, p.improvements.to_owned()),
        drafts(draft, improvements(draft, Some(objective))),
    ]
}

/// Lines that people still have to look at.
fn drafts(draft: &Drafting<'_>, lines: Vec<TextLine>) -> Block {
    let p = draft.p;
    if lines.is_empty() {
        return Block::Text(TextLine::small(p.none_drafted));
    }
    Block::Frame([TextLine::small(p.draft)].into_iter().chain(lines).collect())
}

fn row(draft: &Drafting<'_>, found: &TaskFound<'_>) -> Vec<Vec<TextLine>> {
    let (p, names, task) = (draft.p, &draft.names, found.task);
    let target = task.by.as_ref().map_or_else(|| p.no_target.to_owned(), |by| names.moment(by));
    let mut actual = vec![TextLine::plain(actual(draft, found)).citing(found.fact)];
    let acts = format!("{} {}", found.acts, p.acts_until_then);
    actual.push(TextLine::small(acts).citing(found.last_acts.iter().copied()));
    let mut what = vec![TextLine::strong(names.text(&task.text))];
    what.extend(task.plan.iter().map(|id| TextLine::small(format!("§ {}", names.of(*id)))));
    vec![
        what,
        vec![TextLine::plain(draft.seats(&task.seats))],
        vec![TextLine::plain(target)],
        actual,
        rated(draft, found),
    ]
}

/// When a task was shown, and whether in time.
pub(super) fn actual(draft: &Drafting<'_>, found: &TaskFound<'_>) -> String {
    let p = draft.p;
    let Some(at) = found.at else { return p.not_shown.to_owned() };
    let how = match (found.marked, found.came_out) {
        (Some(reason), _) => format!("{}{}{}", p.marked, draft.lang.colon(), words::clean(reason)),
        (None, CameOut::Late(seconds)) => late_by(draft.lang, seconds),
        (None, _) => p.in_time.to_owned(),
    };
    format!("{} ({how})", draft.names.time(at))
}

/// The rating that people gave, with what they observed; boxes if nobody has.
fn rated(draft: &Drafting<'_>, found: &TaskFound<'_>) -> Vec<TextLine> {
    let p = draft.p;
    let Some(of) = rating_of(draft, found) else { return vec![TextLine::plain(draft.w.boxes)] };
    let letter = of.rating.map_or_else(|| TextLine::small(p.not_rated), |rating| TextLine::strong(rating.letter()));
    let mut lines = vec![letter];
    if !of.by.is_empty() {
        lines.push(TextLine::small(format!("{} {}", p.rated_by, words::clean(&of.by))));
    }
    if !of.observation.is_empty() {
        lines.push(TextLine::plain(words::clean(&of.observation)));
    }
    lines
}

/// What was shown in time.
fn strengths(draft: &Drafting<'_>, objective: &Objective) -> Vec<TextLine> {
    let tasks = tasks_of(draft, objective).filter(|found| found.came_out == CameOut::InTime);
    let tasks = tasks.map(|found| said(draft, found));
    let rows = rows_of(draft, Some(objective)).filter(|found| found.came_out == CameOut::InTime);
    tasks.chain(rows.map(|found| expected(draft, found))).collect()
}

/// What was late or did not come, of one objective or of all.
pub(super) fn improvements(draft: &Drafting<'_>, objective: Option<&Objective>) -> Vec<TextLine> {
    let tasks = draft.tasks.iter().filter(|found| objective.is_none_or(|of| of.id == found.objective.id));
    let tasks = tasks.filter(|found| found.came_out.falls_short()).map(|found| {
        let of = Expectation::Task { objective: found.objective.id, task: found.task.id };
        autopsy::because(draft, of, said(draft, found))
    });
    let rows = rows_of(draft, objective).filter(|found| found.came_out.falls_short());
    let rows = rows.map(|found| autopsy::because(draft, Expectation::Row(found.row.id), expected(draft, found)));
    tasks.chain(rows).collect()
}

/// Of everything what was not reached, the missed before the late.
pub(super) fn unreached(draft: &Drafting<'_>) -> Vec<TextLine> {
    let mut found: BTreeMap<(bool, bool, usize), TextLine> = BTreeMap::new();
    for (n, task) in draft.tasks.iter().enumerate() {
        if task.came_out.falls_short() {
            found.insert((matches!(task.came_out, CameOut::Late(_)), false, n), said(draft, task));
        }
    }
    for (n, row) in draft.expected.iter().enumerate() {
        if row.came_out.falls_short() {
            found.insert((matches!(row.came_out, CameOut::Late(_)), true, n), expected(draft, row));
        }
    }
    found.into_values().collect()
}

/// Expected actions that serve an objective.
fn rows_of<'d>(draft: &'d Drafting<'_>, objective: Option<&Objective>) -> impl Iterator<Item = &'d RowFound> {
    let id = objective.map(|objective| objective.id);
    draft.expected.iter().filter(move |found| id.is_none_or(|id| found.row.objectives.contains(&id)))
}

/// A task with how it came out, as a line.
fn said(draft: &Drafting<'_>, found: &TaskFound<'_>) -> TextLine {
    let target = found.task.by.as_ref().map(|by| format!(", {} {}", draft.p.target_in_line, draft.names.moment(by)));
    let text = draft.names.text(&found.task.text);
    let line = format!("{} — {}{}", text.trim_end_matches('.'), actual(draft, found), target.unwrap_or_default());
    TextLine::plain(line).citing(found.fact)
}

/// What a row expected, and how that came out, as a line.
fn expected(draft: &Drafting<'_>, found: &RowFound) -> TextLine {
    let (p, lang) = (draft.p, draft.lang);
    let how = match found.came_out {
        CameOut::InTime => p.in_time.to_owned(),
        CameOut::Late(seconds) => late_by(lang, seconds),
        CameOut::Missed => p.missed.to_owned(),
        CameOut::Open => p.still_open.to_owned(),
    };
    let (of, what) = (asked_of(draft, &found.row), draft.row_name(&found.row));
    TextLine::plain(format!("{} {of}{}{what} — {how}", p.expected_of, lang.colon())).citing([found.fact])
}

/// Of whom a row expects something.
pub(super) fn asked_of(draft: &Drafting<'_>, row: &Row) -> String {
    let seats = row.expect.as_ref().map(|expected| expected.seats.as_slice()).unwrap_or_default();
    if seats.is_empty() { draft.p.whoever.to_owned() } else { draft.seats(seats) }
}
