//! The report of a log as files, laid out and not yet written.

use std::{io, sync::Arc};

use authoring::variant;
use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    table::log::{Line, Log},
};
use hindsight::{
    autopsy::findings,
    course::ActCourse,
    knowledge::KnowledgeMatrix,
    record::PlayedRecord,
    without::{TableEffect, what_changed},
};
use kernel::time::Time;
use vocabulary::{
    act::{Act, Actor},
    fact::Fact,
};

use super::{
    guide::{self, Guide},
    played::{AboutRecord, ReportWish, ReportedExercise},
};
use crate::document;

/// A report, laid out.
#[derive(Debug)]
pub struct ReportFiles {
    /// Its files: what each is called, and what it holds. The page for a browser comes first.
    pub files: Vec<(&'static str, Vec<u8>)>,
    /// What a workbook is made of.
    pub guide: Guide,
}

/// Makes the report of a log by its exercise, which stands at its last second, and by all that came to pass in it. `about`: what is known
/// of the record beside its lines.
///
/// # Errors
/// A file cannot be packed.
pub fn of_log(
    log: &Log,
    exercise: &mut Exercise,
    facts: &[Fact],
    about: &AboutRecord,
    wish: &ReportWish,
) -> io::Result<ReportFiles> {
    let mut measures = Measures::new(exercise.scenario());
    facts.iter().for_each(|fact| measures.note(fact));
    let acts = acts_of(log);
    let (measures, seal, reached) = (measures.finish(), exercise.seal().to_string(), exercise.now());
    let changed = changed(log, exercise, &measures, wish);
    let record = PlayedRecord::of(exercise, facts, acts.iter().map(|(_, _, act, _)| act));
    let knowledge = KnowledgeMatrix::of(&record);
    let findings = findings(&record, &knowledge);
    let variant = log.header.variant.and_then(|name| variant::find(exercise.scenario(), name.as_str()).ok());
    let played = ReportedExercise {
        scenario: exercise.scenario(),
        calendar: exercise.calendar(),
        seed: log.header.seed,
        variant: variant.as_ref(),
        reached,
        facts,
        acts: &acts,
        measures: &measures,
        seal: &seal,
        changed: changed.as_ref(),
        knowledge: Some(&knowledge),
        findings: &findings,
        about,
    };
    let document = super::document(&played, wish);
    let files = vec![
        ("report.html", document::html(&document).into_bytes()),
        ("report.md", document::markdown(&document).into_bytes()),
        ("report.docx", document::docx(&document)?),
    ];
    Ok(ReportFiles { files, guide: guide::guide(&played, wish) })
}

/// What the table changed. Whoever could play the log again can play it without its table.
fn changed(log: &Log, exercise: &Exercise, measures: &[(String, i64)], wish: &ReportWish) -> Option<TableEffect> {
    let played = ActCourse::recorded(log, Arc::new(exercise.scenario().clone()));
    what_changed(&played, measures, wish.others, wish.threads.max(1)).ok()
}

/// The acts of a log in their order: when, who, what, and the wall clock as testimony.
pub fn acts_of(log: &Log) -> Vec<(Time, Actor, Act, String)> {
    let act = |line: &Line| match line {
        Line::Act { at, seat, act, wall, .. } => Some((*at, *seat, act.clone(), wall.clone())),
        _ => None,
    };
    log.lines.iter().filter_map(|(_, line)| act(line)).collect()
}
