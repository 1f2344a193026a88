//! `harmattan report`: the after-action report of a log, as a page, as a Word file and as Markdown.

use std::path::PathBuf;

use paper::report::{Wish, discreet::Edition};
use words::{Lang, cli as say};

use super::{
    inputs::{look_at_log, session_stop, settled},
    output::{deliver, remark},
    stop::{Done, Stop},
};
use crate::report;

/// The after-action report: report.html (one file, no network), report.md and report.docx
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan report lake-chad.jsonl --out report --lang fr\n  \
                        harmattan report lake-chad.jsonl --edition confidential --out for-evaluators")]
pub struct ReportArgs {
    /// The log
    log: PathBuf,
    /// For whom: `public` leaves out secret proposals, reasons for withholding and protection matters, and says so
    #[arg(long, value_enum, default_value_t)]
    edition: WantedEdition,
    /// The folder to write into [default: one named after the log]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum WantedEdition {
    Confidential,
    #[default]
    Public,
}

impl From<WantedEdition> for Edition {
    fn from(wanted: WantedEdition) -> Self {
        match wanted {
            WantedEdition::Confidential => Self::Confidential,
            WantedEdition::Public => Self::Public,
        }
    }
}

pub(super) fn report(args: &ReportArgs, lang: Lang) -> Done {
    let remade = look_at_log(lang, &args.log)?;
    let wish = Wish { edition: args.edition.into(), ..report::wish(lang) };
    let made = report::of_log(&args.log, &remade.log, remade.falter.as_ref(), &wish)
        .map_err(|fault| session_stop(lang, fault))?;
    let dir = args.out.clone().unwrap_or_else(|| report::folder_of(&args.log));
    // All or none: files of two reports would lie beside each other.
    if let Some((there, _)) = made.files.iter().find(|(name, _)| dir.join(name).exists()) {
        return Err(Stop::Said(say::exists(lang, &dir.join(there).display().to_string())));
    }
    std::fs::create_dir_all(&dir).map_err(|why| Stop::Said(say::io_fault(lang, &dir.display().to_string(), &why)))?;
    for (name, bytes) in &made.files {
        deliver(lang, Some(&dir.join(name)), |to| Ok(to.write_all(bytes)?))?;
    }
    if args.edition == WantedEdition::Confidential {
        remark(say::confidential(lang));
    }
    settled(remade.falter.as_ref())
}
