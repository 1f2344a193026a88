//! `harmattan report`: the after-action report of a log, as a page, as a Word file, as Markdown, and as a workbook for evaluators that reads
//! back.

use std::path::{Path, PathBuf};

use paper::report::{
    ReportWish,
    discreet::Edition,
    ratings::Ratings,
    what_if_file::{BoxFault, WhatIfBox},
};
use vocabulary::scenario::Scenario;
use words::{Lang, cli as say};

use super::{
    inputs::{beside, look_at_log, session_stop, settled},
    output::{deliver, remark},
    stop::{Done, Stop},
};
use crate::{files, report, session::Remade};

/// The after-action report: report.html (one file, no network), report.md, report.docx, and report.xlsx for evaluators to fill in
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan report lake-chad.jsonl --out report --lang fr\n  \
                        harmattan report lake-chad.jsonl --edition confidential --out for-evaluators\n  \
                        harmattan report lake-chad.jsonl --ratings filled-in.xlsx --out rated")]
pub struct ReportArgs {
    /// The log
    log: PathBuf,
    /// The workbook of an earlier report that people filled in: ratings, answers of participants, the improvement plan
    #[arg(long, value_name = "FILE")]
    ratings: Option<PathBuf>,
    /// What `harmattan whatif LOG --change FILE --out DIR` found: its whatif.json; may be given several times
    #[arg(long, value_name = "FILE")]
    whatif: Vec<PathBuf>,
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
    let mut remade = look_at_log(lang, &args.log)?;
    let ratings = args.ratings.as_deref().map(|path| ratings(path, remade.exercise.scenario(), lang)).transpose()?;
    let otherwise = args.whatif.iter().map(|path| otherwise(path, &remade, lang)).collect::<Result<_, Stop>>()?;
    let wish = ReportWish { edition: args.edition.into(), ratings, otherwise, ..report::wish(lang) };
    let beside = beside(lang, &args.log);
    let made = report::of_log(&args.log, &beside, &mut remade, &wish).map_err(|fault| session_stop(lang, fault))?;
    let dir = args.out.clone().unwrap_or_else(|| report::folder_of(&args.log));
    // All or none: files of two reports would lie beside each other.
    if let Some((there, _)) = made.files.iter().find(|(name, _)| dir.join(name).exists()) {
        return Err(Stop::Said(say::exists(lang, &dir.join(there).display().to_string())));
    }
    std::fs::create_dir_all(&dir).map_err(|why| Stop::Said(say::io_fault(lang, &dir.display().to_string(), &why)))?;
    for (name, bytes) in &made.files {
        deliver(lang, Some(&dir.join(name)), |to| Ok(to.write_all(bytes)?))?;
    }
    if cfg!(not(feature = "office")) {
        remark(say::no_workbook(lang));
    }
    if args.edition == WantedEdition::Confidential {
        remark(say::confidential(lang));
    }
    settled(remade.falter.as_ref())
}

/// The workbook that people filled in. Every fault of it is told, and nothing is written.
fn ratings(path: &Path, scenario: &Scenario, lang: Lang) -> Result<Ratings, Stop> {
    let of_file = |said: &String| format!("{}{}{said}", path.display(), lang.colon());
    match report::read_ratings(path, scenario, lang) {
        Ok((ratings, noted)) => {
            noted.iter().for_each(|said| remark(&of_file(said)));
            Ok(ratings)
        }
        Err(faults) => Err(Stop::Said(faults.iter().map(of_file).collect::<Vec<_>>().join("\n"))),
    }
}

/// So long is the longest file of a “what if” that is read.
const LONGEST: u64 = 16 << 20;

/// What was found of a change of this exercise.
fn otherwise(path: &Path, remade: &Remade, lang: Lang) -> Result<WhatIfBox, Stop> {
    let shown = path.display().to_string();
    let bytes = files::read(path, LONGEST).map_err(|why| Stop::Said(say::io_fault(lang, &shown, &why)))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read =
        WhatIfBox::read(&name, &String::from_utf8_lossy(&bytes), remade.exercise.scenario(), remade.log.header.seed);
    read.map_err(|fault| {
        let said = match fault {
            BoxFault::NotWritten => say::no_what_if(lang).to_owned(),
            BoxFault::OtherExercise(of) => say::other_what_if(lang, &words::clean(&of)),
        };
        Stop::Said(format!("{shown}{}{said}", lang.colon()))
    })
}
