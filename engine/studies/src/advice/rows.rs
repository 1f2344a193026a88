//! Advice on rows and tasks: what never comes or always does, what nobody meets or nobody needs to meet, and what comes all at once.

use std::collections::BTreeMap;

use kernel::{
    names::Slug,
    time::{Calendar, Span, Time},
};
use vocabulary::{
    inject::{Row, RowKind},
    scenario::Scenario,
};

use super::{
    kind::{Advice, TABLE_TAKES},
    ran::Ran,
};
use crate::{summary::CellValues, watch::NEVER};

/// In so many runs of each cell it is looked how close injects come.
const LOOKED_AT: usize = 200;

/// How many runs of these cells have something, and how many there are.
fn seen<'a>(cells: impl Iterator<Item = &'a CellValues>, key: &str, is: fn(i64) -> bool) -> (usize, usize) {
    cells.fold((0, 0), |(some, all), cell| {
        let values = cell.watched(key);
        (some + values.iter().filter(|value| is(**value)).count(), all + values.len())
    })
}

fn came(at: i64) -> bool {
    at != NEVER
}

/// What holds although nobody acts; and what no play that acts brings about.
pub(super) fn met_or_not(ran: &Ran<'_>) -> Vec<Advice> {
    let tasks: Vec<Slug> =
        ran.scenario.objectives.iter().flat_map(|objective| &objective.tasks).map(|task| task.id).collect();
    let rows: Vec<Slug> = ran.scenario.msel.iter().filter(|row| row.expect.is_some()).map(|row| row.id).collect();
    let mut found = Vec::new();
    for of in tasks.iter().chain(&rows).copied() {
        let (runs, all) = seen(ran.without_deeds(), &format!("holds.{of}"), |holds| holds == 1);
        if runs * 2 > all {
            found.push(Advice::MetByNobody { of, runs, all });
        }
    }
    for task in tasks {
        let (shown, runs) = seen(ran.with_deeds(), &format!("task.{task}"), came);
        if shown == 0 && runs > 0 {
            found.push(Advice::TaskNever { task, runs });
        }
    }
    for row in rows {
        let (met, _) = seen(ran.with_deeds(), &format!("expected.{row}"), came);
        let (runs, _) = seen(ran.with_deeds(), &format!("inject.{row}"), came);
        if met == 0 && runs > 0 {
            found.push(Advice::ExpectedNever { row, runs });
        }
    }
    found
}

/// Rows that never come, and rows with a condition that always do. A row that waits for the facilitator's hand, or is due only after
/// the end, is nobody's surprise.
pub(super) fn come_or_not(ran: &Ran<'_>) -> Vec<Advice> {
    let due = rows_due(ran.scenario, ran.until);
    let (mut branches, mut never, mut always) = (Vec::new(), Vec::new(), Vec::new());
    for row in due {
        let (some, runs) = seen(ran.summary.cells().iter(), &format!("inject.{}", row.id), came);
        if runs == 0 {
            continue;
        }
        let id = row.id;
        match (some, row.kind) {
            (0, RowKind::Contingency) => branches.push(Advice::BranchNever { row: id, runs }),
            (0, _) => never.push(Advice::InjectNever { row: id, runs }),
            (some, _) if some == runs && row.when.is_some() => always.push(Advice::InjectAlways { row: id, runs }),
            _ => {}
        }
    }
    branches.into_iter().chain(never).chain(always).collect()
}

fn rows_due(scenario: &Scenario, until: Time) -> Vec<&Row> {
    let calendar = Calendar::new(&scenario.start, &scenario.zone).ok();
    let in_time = |row: &&Row| {
        let at = calendar.as_ref().and_then(|calendar| calendar.read(row.at.as_str()).ok());
        !row.manual && at.is_none_or(|at| at <= until)
    };
    scenario.msel.iter().filter(in_time).collect()
}

/// Minutes at the table, at the pace with which the clock starts, with more injects than it can take: in half of the runs of a cell at
/// least.
pub(super) fn crowded(ran: &Ran<'_>) -> Vec<Advice> {
    let within = Span::minutes(i64::from(ran.scenario.pace.max(1)));
    let told: Vec<Slug> =
        ran.scenario.msel.iter().filter(|row| !row.recipients().is_empty()).map(|row| row.id).collect();
    let looked = |cell: &CellValues| vec![Vec::new(); (cell.runs as usize).min(LOOKED_AT)];
    // By cell and run: when which row came.
    let mut times: Vec<Vec<Vec<(i64, Slug)>>> = ran.summary.cells().iter().map(looked).collect();
    for row in told {
        for (cell, times) in ran.summary.cells().iter().zip(&mut times) {
            let came = cell.watched(&format!("inject.{row}"));
            let runs = times.iter_mut().zip(came.iter());
            runs.filter(|(_, at)| **at != NEVER).for_each(|(run, at)| run.push((*at, row)));
        }
    }
    let mut found: BTreeMap<Slug, (Time, Vec<Slug>)> = BTreeMap::new();
    for mut times in times {
        let runs = times.len();
        let mut often: BTreeMap<Slug, (usize, Time, Vec<Slug>)> = BTreeMap::new();
        for run in &mut times {
            run.sort_unstable();
            for (at, rows) in crowds(run, within) {
                often.entry(rows[0]).or_insert((0, at, rows)).0 += 1;
            }
        }
        for (first, (times, at, rows)) in often.into_iter().filter(|(_, (times, ..))| times * 2 >= runs) {
            let more = found.get(&first).is_none_or(|(_, known)| known.len() < rows.len());
            if more && times > 0 {
                found.insert(first, (at, rows));
            }
        }
    }
    let mut found: Vec<(Time, Vec<Slug>)> = found.into_values().collect();
    found.sort_by_key(|(at, rows)| (std::cmp::Reverse(rows.len()), *at));
    // What begins within a larger crowd, by a little more or less luck, is the same crowd.
    let mut kept: Vec<(Time, Vec<Slug>)> = Vec::new();
    for (at, rows) in found {
        if kept.iter().all(|(other, _)| (*other - at).0.abs() >= within.0) {
            kept.push((at, rows));
        }
    }
    kept.into_iter().map(|(at, rows)| Advice::Crowded { at, within, rows }).collect()
}

/// The crowds of a run, one after the other: where each begins, and its rows.
fn crowds(run: &[(i64, Slug)], within: Span) -> Vec<(Time, Vec<Slug>)> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some((at, _)) = run.get(from) {
        let crowd: Vec<Slug> =
            run[from..].iter().take_while(|(other, _)| other - at < within.0).map(|(_, row)| *row).collect();
        if crowd.len() > TABLE_TAKES {
            from += crowd.len();
            found.push((Time(*at), crowd));
        } else {
            from += 1;
        }
    }
    found
}
