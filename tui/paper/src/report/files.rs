//! The report of a log as files, laid out and not yet written.

use authoring::variant;
use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    table::{
        log::{Line, Log},
        replay::{self, VerifyFault},
    },
};
use kernel::time::Time;
use vocabulary::act::{Act, Actor};
use words::Lang;

use super::{Played, gather, html, markdown};

/// A report, laid out.
#[derive(Debug)]
pub struct ReportFiles {
    /// Its files: what each is called, and what it holds.
    pub files: [(&'static str, String); 2],
}

/// Makes the report of a log by its exercise at the start, in which the acts are played again. `branch` says in words of which record
/// this one is a branch, if it is one.
///
/// # Errors
/// The exercise comes out otherwise than the log has it.
pub fn of_log(
    log: &Log,
    mut exercise: Exercise,
    branch: Option<String>,
    lang: Lang,
) -> Result<ReportFiles, VerifyFault> {
    let mut measures = Measures::new(exercise.scenario());
    let mut facts = Vec::new();
    replay::rebuild(log, &mut exercise, &mut |fact| {
        measures.note(fact);
        facts.push(fact.clone());
    })?;
    let acts = acts_of(log);
    let (measures, seal, reached) = (measures.finish(), exercise.seal().to_string(), exercise.now());
    let variant = log.header.variant.and_then(|name| variant::find(exercise.scenario(), name.as_str()).ok());
    let record = Played {
        scenario: exercise.scenario(),
        calendar: exercise.calendar(),
        seed: log.header.seed,
        variant: variant.as_ref(),
        branch,
        reached,
        facts: &facts,
        acts: &acts,
        measures: &measures,
        seal: &seal,
    };
    let content = gather(&record, lang);
    let files = [("report.html", html::lay_out(&content)), ("report.md", markdown::lay_out(&content))];
    Ok(ReportFiles { files })
}

/// The acts of a log in their order: when, who, what, and the wall clock as testimony.
pub fn acts_of(log: &Log) -> Vec<(Time, Actor, Act, String)> {
    let act = |line: &Line| match line {
        Line::Act { at, seat, act, wall, .. } => Some((*at, *seat, act.clone(), wall.clone())),
        _ => None,
    };
    log.lines.iter().filter_map(|(_, line)| act(line)).collect()
}
