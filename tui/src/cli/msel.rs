//! `harmattan msel`: the master scenario events list, to and from spreadsheets.

use std::{
    fs,
    io::{self, BufRead as _, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
};

use authoring::{complaint::Complaint, read::examine};
use clap::Subcommand;
use sheets::{ImportedList, LARGEST, Remark, Weight, too_large};
use words::{Lang, clean, clean_lines, cli as say, sheets::Word, ui};

use super::{
    folder,
    inputs::{find, session_stop, show_errors},
    output::{deliver, remark},
    stop::{Done, Stop},
};
use crate::{files, library::Source, session};

/// The events list of a scenario, to and from a spreadsheet
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  harmattan msel export lake-chad list.xlsx --lang fr\n  harmattan msel import list.xlsx --into my-exercise"
)]
pub struct MselArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Writes a workbook that colleagues can fill in: events, seats, objectives, places and a key
    #[command(after_help = "Example:\n  harmattan msel export lake-chad list.xlsx --lang fr")]
    Export(ExportArgs),
    /// Makes a scenario of a workbook of ours, or of any other events list
    #[command(after_help = "Examples:\n  harmattan msel import list.xlsx --into my-exercise\n  \
                      harmattan msel import chronogramme.csv --into my-exercise --dry-run\n\n\
                      Reads .xlsx, .xls, .ods and .csv. It shows how it took each column and what it guessed, and asks before it writes.")]
    Import(ImportArgs),
}

#[derive(Debug, clap::Args)]
struct ExportArgs {
    /// A folder, a file, or a name from `harmattan list`
    scenario: String,
    /// The new workbook
    file: PathBuf,
}

#[derive(Debug, clap::Args)]
struct ImportArgs {
    /// The spreadsheet
    file: PathBuf,
    /// The new folder of the scenario
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    /// Shows what would come of it, and writes nothing
    #[arg(long)]
    dry_run: bool,
    /// Writes without asking
    #[arg(long)]
    yes: bool,
    /// The sheet to read, where another one was taken
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
}

pub(super) fn msel(args: &MselArgs, lang: Lang) -> Done {
    match &args.what {
        What::Export(args) => export(args, lang),
        What::Import(args) => import(args, lang),
    }
}

fn export(args: &ExportArgs, lang: Lang) -> Done {
    let source = find(lang, &args.scenario)?;
    let scenario = session::checked(&source).map_err(|fault| session_stop(lang, fault))?;
    let bytes = sheets::export(&source.files, &scenario, lang).map_err(|fault| Stop::Said(fault.say(lang)))?;
    deliver(lang, Some(&args.file), |to| Ok(to.write_all(&bytes)?))
}

fn import(args: &ImportArgs, lang: Lang) -> Done {
    if !args.dry_run {
        folder::free(&args.into, lang)?;
    }
    let imported = read(lang, &args.file, args.sheet.as_deref())?;
    show(&imported, lang)?;
    let made = Source { folder: None, files: imported.files };
    let complaints = examine(&made.files).1;
    if complaints.iter().any(Complaint::is_error) {
        show_errors(&made, &complaints, lang);
        return Err(Stop::Said(ui(lang, Word::NotSound).to_owned()));
    }
    if args.dry_run {
        return Ok(writeln!(io::stdout(), "{}", ui(lang, Word::DryRun))?);
    }
    let dir = args.into.display().to_string();
    if !args.yes && !agreed(lang, &dir)? {
        remark(ui(lang, Word::NotWritten));
        return Ok(());
    }
    folder::write(&args.into, &made.files, lang)?;
    remark(&say::written(lang, &dir));
    let mut out = io::stdout().lock();
    for line in words::new::next_steps(lang, &args.into) {
        writeln!(out, "{}", clean_lines(&line))?;
    }
    Ok(())
}

/// What a spreadsheet has become; for other calls that make a scenario of one, too.
pub(super) fn read(lang: Lang, path: &Path, sheet: Option<&str>) -> Result<ImportedList, Stop> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let about = |fault: &Remark| {
        let path = path.display().to_string();
        Stop::Said(format!("{path}{}{}", lang.colon(), fault.say(lang)))
    };
    // Nobody waits until a hundred megabytes are read.
    if fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() > LARGEST) {
        return Err(about(&too_large()));
    }
    let bytes =
        files::read(path, LARGEST).map_err(|why| Stop::Said(say::io_fault(lang, &path.display().to_string(), &why)))?;
    sheets::import(&name, &bytes, sheet, lang).map_err(|fault| about(&fault))
}

/// Shows how the columns were taken, and what is to be said of rows and cells, the gravest first.
pub(super) fn show(imported: &ImportedList, lang: Lang) -> Done {
    let mut out = io::stdout().lock();
    if !imported.mapping.is_empty() {
        writeln!(out, "{}", ui(lang, Word::Mapping))?;
        for column in &imported.mapping {
            let field = column.field.map_or(ui(lang, Word::InNotes), |field| ui(lang, field));
            let samples: Vec<String> = column.samples.iter().map(|sample| clean(sample)).collect();
            let (letters, heading) = (&column.column, clean(&column.heading));
            writeln!(out, "  {letters:>3}  {heading:<28} → {field:<24} {}", samples.join(" · "))?;
        }
    }
    let headed = [
        (Weight::Against, Word::Against),
        (Weight::NotTaken, Word::NotTaken),
        (Weight::Guess, Word::Guessed),
        (Weight::Note, Word::Noted),
    ];
    for (weight, heading) in headed {
        let remarks: Vec<&Remark> = imported.remarks.iter().filter(|remark| remark.weight() == weight).collect();
        if !remarks.is_empty() {
            writeln!(out, "{}", ui(lang, heading))?;
        }
        for remark in remarks {
            writeln!(out, "  {}", clean(&remark.say(lang)))?;
        }
    }
    let (rows, aside) = imported.rows;
    let said = if aside > 0 { Word::Rows } else { Word::AllRows };
    writeln!(out, "{}", words::say(lang, said, &[("n", &rows.to_string()), ("aside", &aside.to_string())]))?;
    Ok(())
}

/// Asks whoever sits there.
fn agreed(lang: Lang, dir: &str) -> Result<bool, Stop> {
    if !io::stdin().is_terminal() {
        return Err(Stop::Said(ui(lang, Word::NeedsYes).to_owned()));
    }
    let mut err = io::stderr().lock();
    write!(err, "{}", words::say(lang, Word::Ask, &[("dir", dir)]))?;
    err.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "o" | "oui"))
}
