//! `harmattan print`: what a room needs on paper.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use authoring::beside::attachments;
use paper::print::{attachments::FOLDER, sheets};
use vocabulary::scenario::Scenario;
use words::{Lang, cli as say};

use super::{
    inputs::{find, session_stop},
    output::{deliver, remark},
    stop::{Done, Stop},
};
use crate::{library, library::Source, session};

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

/// Copies the pictures that are handed out beside the sheets, and reads the words of plain text files.
fn hand_out(source: &Source, scenario: &Scenario, dir: &Path, lang: Lang) -> Result<BTreeMap<String, String>, Stop> {
    let mut texts = BTreeMap::new();
    let files: BTreeSet<&str> = attachments(scenario).filter_map(|sheet| sheet.file.as_deref()).collect();
    for file in files {
        let opened = |fault| Stop::Said(say::open_fault(lang, &fault));
        let Some(bytes) = source.attached(file).map_err(opened)? else { continue };
        if file.to_ascii_lowercase().ends_with(".txt") {
            texts.insert(file.to_owned(), library::utf8(Path::new(file), bytes).map_err(opened)?);
            continue;
        }
        let copy = dir.join(FOLDER).join(file);
        let folder = copy.parent().unwrap_or(dir);
        let io = |why| Stop::Said(say::io_fault(lang, &folder.display().to_string(), &why));
        std::fs::create_dir_all(folder).map_err(io)?;
        deliver(lang, Some(&copy), |to| Ok(to.write_all(&bytes)?))?;
    }
    Ok(texts)
}

pub(super) fn print(args: &PrintArgs, lang: Lang) -> Done {
    let source = find(lang, &args.scenario)?;
    let scenario = session::checked(&source).map_err(|fault| session_stop(lang, fault))?;
    let dir = args.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}-print", scenario.id)));
    std::fs::create_dir_all(&dir).map_err(|why| Stop::Said(say::io_fault(lang, &dir.display().to_string(), &why)))?;
    let texts = hand_out(&source, &scenario, &dir, lang)?;
    for sheet in sheets(&scenario, lang, &texts) {
        deliver(lang, Some(&dir.join(sheet.name)), |to| Ok(to.write_all(sheet.text.as_bytes())?))?;
    }
    remark(&say::print_next(lang, &dir.join("index.html").display().to_string()));
    Ok(())
}
