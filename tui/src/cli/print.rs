//! `harmattan print`: what a room needs on paper.

use std::path::PathBuf;

use paper::print::sheets;
use words::{Lang, cli as say};

use super::{
    inputs::{find, session_stop},
    output::{deliver, remark},
    stop::{Done, Stop},
};
use crate::session;

/// Sheets for the room: inject cards, seat briefs, a wall map and a run sheet, for a browser to print
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan print lake-chad --out room --lang fr")]
pub struct PrintArgs {
    /// A folder, a file, or a name from `harmattan list`
    scenario: String,
    /// The folder to write into [default: SCENARIO-print]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn print(args: &PrintArgs, lang: Lang) -> Done {
    let source = find(lang, &args.scenario)?;
    let scenario = session::checked(&source).map_err(|fault| session_stop(lang, fault))?;
    let dir = args.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}-print", scenario.id)));
    std::fs::create_dir_all(&dir).map_err(|why| Stop::Said(say::io_fault(lang, &dir.display().to_string(), &why)))?;
    for sheet in sheets(&scenario, lang) {
        deliver(lang, Some(&dir.join(sheet.name)), |to| Ok(to.write_all(sheet.text.as_bytes())?))?;
    }
    remark(&say::print_next(lang, &dir.join("index.html").display().to_string()));
    Ok(())
}
