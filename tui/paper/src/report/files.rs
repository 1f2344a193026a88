//! The report of a log as files, laid out and not yet written.

use std::io;

use authoring::variant;
use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    table::{
        log::{Line, Log},
        replay::{self, Planned, VerifyFault},
    },
};
use hindsight::without::{PlayedTable, TableEffect, what_changed};
use kernel::time::Time;
use vocabulary::{
    act::{Act, Actor},
    fact::Fact,
};

use super::{AboutRecord, Played, Wish};
use crate::document;

/// A report, laid out.
#[derive(Debug)]
pub struct ReportFiles {
    /// Its files: what each is called, and what it holds. The page for a browser comes first.
    pub files: Vec<(&'static str, Vec<u8>)>,
}

/// Why there is no report.
#[derive(Debug)]
pub enum ReportFault {
    /// The exercise comes out otherwise than the log has it.
    Log(VerifyFault),
    /// A file cannot be packed.
    Packed(io::Error),
}

/// Makes the report of a log by its exercise at the start, in which the acts are played again. `about`: what is known of the record beside
/// its lines.
///
/// # Errors
/// The exercise comes out otherwise than the log has it, or a file cannot be packed.
pub fn of_log(log: &Log, exercise: Exercise, about: &AboutRecord, wish: &Wish) -> Result<ReportFiles, ReportFault> {
    with_played(log, exercise, about, wish, |played| {
        let document = super::document(played, wish);
        let word = document::docx(&document).map_err(ReportFault::Packed)?;
        let files = vec![
            ("report.html", document::html(&document).into_bytes()),
            ("report.md", document::markdown(&document).into_bytes()),
            ("report.docx", word),
        ];
        Ok(ReportFiles { files })
    })
}

/// Plays a log again and hands over what was played.
fn with_played<R>(
    log: &Log,
    mut exercise: Exercise,
    about: &AboutRecord,
    wish: &Wish,
    make: impl FnOnce(&Played<'_>) -> Result<R, ReportFault>,
) -> Result<R, ReportFault> {
    let mut measures = Measures::new(exercise.scenario());
    let mut facts: Vec<Fact> = Vec::new();
    replay::rebuild(log, &mut exercise, &mut |fact| {
        measures.note(fact);
        facts.push(fact.clone());
    })
    .map_err(ReportFault::Log)?;
    let acts = acts_of(log);
    let (measures, seal, reached) = (measures.finish(), exercise.seal().to_string(), exercise.now());
    let variant = log.header.variant.and_then(|name| variant::find(exercise.scenario(), name.as_str()).ok());
    let changed = changed(&exercise, log.header.seed, &acts, &measures, wish);
    make(&Played {
        scenario: exercise.scenario(),
        calendar: exercise.calendar(),
        seed: log.header.seed,
        variant: variant.as_ref(),
        reached,
        facts: &facts,
        acts: &acts,
        measures: &measures,
        seal: &seal,
        changed: changed.as_ref(),
        about,
    })
}

/// What the table changed. Whoever could play the log again can play it without its table.
fn changed(
    exercise: &Exercise,
    seed: u64,
    acts: &[(Time, Actor, Act, String)],
    measures: &[(String, i64)],
    wish: &Wish,
) -> Option<TableEffect> {
    let acts: Vec<Planned> =
        acts.iter().map(|(at, seat, act, _)| Planned { at: *at, seat: *seat, act: act.clone() }).collect();
    let played = PlayedTable { scenario: exercise.scenario(), seed, acts: &acts, until: exercise.now(), measures };
    what_changed(&played, wish.others, wish.threads.max(1)).ok()
}

/// The acts of a log in their order: when, who, what, and the wall clock as testimony.
pub fn acts_of(log: &Log) -> Vec<(Time, Actor, Act, String)> {
    let act = |line: &Line| match line {
        Line::Act { at, seat, act, wall, .. } => Some((*at, *seat, act.clone(), wall.clone())),
        _ => None,
    };
    log.lines.iter().filter_map(|(_, line)| act(line)).collect()
}
