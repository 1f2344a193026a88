//! `harmattan report`: the after-action report of a log, as one HTML file and as Markdown.

use std::path::PathBuf;

use words::{Lang, cli as say};

use super::{
    inputs::{look_at_log, session_stop},
    output::deliver,
    stop::{Done, Stop},
};
use crate::report;

/// The after-action report: report.html (one file, no network) and report.md
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan report lake-chad.jsonl --out report --lang fr")]
pub struct ReportArgs {
    /// The log
    log: PathBuf,
    /// The folder to write into [default: one named after the log]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn report(args: &ReportArgs, lang: Lang) -> Done {
    let log = look_at_log(lang, &args.log)?;
    let made = report::of_log(&args.log, &log, lang).map_err(|fault| session_stop(lang, fault))?;
    let dir = args.out.clone().unwrap_or_else(|| report::folder_of(&args.log));
    std::fs::create_dir_all(&dir).map_err(|why| Stop::Said(say::io_fault(lang, &dir.display().to_string(), &why)))?;
    for (name, text) in &made.files {
        deliver(lang, Some(&dir.join(name)), |to| Ok(to.write_all(text.as_bytes())?))?;
    }
    Ok(())
}
