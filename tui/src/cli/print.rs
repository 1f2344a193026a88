//! `harmattan print`: what an exercise needs on paper.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use authoring::beside::attachments;
use paper::print::{attachments::FOLDER, sheets, word_sheets};
use vocabulary::scenario::Scenario;
use words::{Lang, cli as say};

use super::{
    inputs::{find, session_stop},
    output::{deliver, remark},
    stop::{Done, Stop},
};
use crate::{library, library::Source, session};

/// Everything on paper, as pages that a browser prints and as Word files: inject cards, seat briefs, a wall map, a run sheet, and the papers of the exercise
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan print lake-chad --out room --lang fr")]
pub struct PrintArgs {
    /// A folder, a file, or a name from `harmattan list`
    scenario: String,
    /// The folder to write into [default: SCENARIO-print]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Only pages for a browser, or only Word files [default: both]
    #[arg(long, value_enum)]
    format: Option<PaperFormat>,
}

/// Files to write, by their path in the folder.
type Files = Vec<(PathBuf, Vec<u8>)>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum PaperFormat {
    Html,
    Docx,
}

/// The files that are handed out: words of plain text, by path, and pictures, which go beside the sheets.
fn handed_out(source: &Source, scenario: &Scenario, lang: Lang) -> Result<(BTreeMap<String, String>, Files), Stop> {
    let (mut texts, mut pictures) = (BTreeMap::new(), Files::new());
    let files: BTreeSet<&str> = attachments(scenario).filter_map(|sheet| sheet.file.as_deref()).collect();
    for file in files {
        let opened = |fault| Stop::Said(say::open_fault(lang, &fault));
        let Some(bytes) = source.attached(file).map_err(opened)? else { continue };
        if file.to_ascii_lowercase().ends_with(".txt") {
            texts.insert(file.to_owned(), library::utf8(Path::new(file), bytes).map_err(opened)?);
        } else {
            pictures.push((Path::new(FOLDER).join(file), bytes));
        }
    }
    Ok((texts, pictures))
}

pub(super) fn print(args: &PrintArgs, lang: Lang) -> Done {
    let source = find(lang, &args.scenario)?;
    let scenario = session::checked(&source).map_err(|fault| session_stop(lang, fault))?;
    let dir = args.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}-print", scenario.id)));
    let (pages, word) = (args.format != Some(PaperFormat::Docx), args.format != Some(PaperFormat::Html));
    let mut files = Files::new();
    if word {
        let packed = |why| Stop::Said(say::io_fault(lang, &dir.display().to_string(), &why));
        let sheets = word_sheets(&scenario, lang).map_err(packed)?;
        files.extend(sheets.into_iter().map(|sheet| (PathBuf::from(sheet.name), sheet.bytes)));
    }
    if pages {
        let (texts, pictures) = handed_out(&source, &scenario, lang)?;
        files.extend(pictures);
        let sheets = sheets(&scenario, lang, &texts, word).into_iter();
        files.extend(sheets.map(|sheet| (PathBuf::from(sheet.name), sheet.text.into_bytes())));
    }
    write(lang, &dir, &files)?;
    if pages {
        remark(&say::print_next(lang, &dir.join("index.html").display().to_string()));
    }
    Ok(())
}

/// Writes all or none: papers of two printings would lie beside each other.
fn write(lang: Lang, dir: &Path, files: &[(PathBuf, Vec<u8>)]) -> Done {
    let named = || files.iter().map(|(name, bytes)| (dir.join(name), bytes));
    if let Some((there, _)) = named().find(|(path, _)| path.exists()) {
        return Err(Stop::Said(say::exists(lang, &there.display().to_string())));
    }
    for (path, bytes) in named() {
        let folder = path.parent().unwrap_or(dir);
        let io = |why| Stop::Said(say::io_fault(lang, &folder.display().to_string(), &why));
        std::fs::create_dir_all(folder).map_err(io)?;
        deliver(lang, Some(&path), |to| Ok(to.write_all(bytes)?))?;
    }
    Ok(())
}
