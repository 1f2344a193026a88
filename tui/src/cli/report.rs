//! `harmattan report`: the after-action report of a log, as one HTML file and as Markdown.

use std::path::PathBuf;

use engine::{
    debrief::measure::Measures,
    scenario::variant,
    table::{log::Line, replay},
};

use super::{Done, Stop, deliver, remark, session_stop};
use crate::{
    report::{Record, gather, html, markdown},
    session::{self, SessionFault},
    words::{Lang, cli as say},
};

/// The after-action report: report.html (one file, no network) and report.md
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan report lake-chad.jsonl --out report --lang fr")]
pub struct Args {
    /// The log
    log: PathBuf,
    /// The folder to write into [default: one named after the log]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn report(args: &Args, lang: Lang) -> Done {
    let log = session::read_log(&args.log).map_err(|fault| session_stop(lang, fault))?;
    if let Some(bytes) = log.torn {
        remark(&say::torn(lang, log.count + 1, bytes));
    }
    let mut exercise = session::open(&log).map_err(|fault| session_stop(lang, fault))?;
    let mut measures = Measures::new(exercise.scenario());
    let mut facts = Vec::new();
    replay::rebuild(&log, &mut exercise, &mut |fact| {
        measures.note(fact);
        facts.push(fact.clone());
    })
    .map_err(|fault| session_stop(lang, SessionFault::Verify(args.log.clone(), fault)))?;
    let acts: Vec<_> = log
        .lines
        .iter()
        .filter_map(|(_, line)| match line {
            Line::Act { at, seat, act, wall, .. } => Some((*at, *seat, act.clone(), wall.clone())),
            _ => None,
        })
        .collect();
    let (measures, seal, reached) = (measures.finish(), exercise.seal().to_string(), exercise.now());
    let record = Record {
        scenario: exercise.scenario(),
        calendar: exercise.calendar(),
        seed: log.header.seed,
        variant: log.header.variant.and_then(|name| variant::find(exercise.scenario(), name.as_str())),
        reached,
        facts: &facts,
        acts: &acts,
        measures: &measures,
        seal: &seal,
    };
    let content = gather(&record, lang);
    let dir = args.out.clone().unwrap_or_else(|| args.log.file_stem().map_or_else(|| "report".into(), PathBuf::from));
    std::fs::create_dir_all(&dir).map_err(|why| Stop::Said(say::io_fault(lang, &dir.display().to_string(), &why)))?;
    for (name, text) in [("report.html", html::lay_out(&content)), ("report.md", markdown::lay_out(&content))] {
        deliver(lang, Some(&dir.join(name)), |to| Ok(to.write_all(text.as_bytes())?))?;
    }
    Ok(())
}
