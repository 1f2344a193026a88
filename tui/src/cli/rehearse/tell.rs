//! What the runs of a rehearsal say together, on standard output: the same whether one machine ran them or many.

use std::{io, io::Write as _, path::Path, time::Instant};

use studies::{study::Study, summary::Summary, survival::Survival};
use words::{Lang, cli::CallWord, ui};

use super::{findings::Rehearsal, tables};
use crate::cli::{
    output::remark,
    stop::{Done, OutputFormat},
};

/// What the runs say together, on standard output; `dir` is the folder with the page that says more.
pub(super) fn tell(
    (study, summary, survival): (&Study, &Summary, &Survival),
    dir: Option<&Path>,
    format: OutputFormat,
    began: Instant,
    lang: Lang,
) -> Done {
    let findings = Rehearsal::of(study, summary, lang).with(survival);
    let mut out = io::stdout().lock();
    match format {
        OutputFormat::Json => {
            findings.json(&mut out, Some(began.elapsed()))?;
            writeln!(out)?;
        }
        OutputFormat::Text => {
            findings.text(&mut out)?;
            let report = dir.map(|dir| tables::report(dir).display().to_string());
            let warn = |text: &String| remark(&format!("{} {text}", ui(lang, CallWord::Warning)));
            findings.warnings(report.as_deref()).iter().for_each(warn);
        }
    }
    Ok(summary.sound()?)
}
