//! `harmattan new`: a scenario of one's own, from a template, from another scenario or from a spreadsheet. In a terminal it asks a few questions, without one it
//! asks nothing; what it writes is whole or not there at all, and never goes where something is.

mod questions;

use std::{
    io,
    io::{BufRead, IsTerminal as _, Write},
    path::{Path, PathBuf},
};

use authoring::{
    complaint::Complaint,
    draft::slug_of,
    read::{examine, read},
    template::{Template, usual},
};
use clap::builder::PossibleValuesParser;
use kernel::names::Slug;
use reading::source::SourceFile;
use vocabulary::terms::Text;
use words::{Lang, clean_lines, cli as say, draft::DraftWords, new as texts, new::NewText, ui};

use self::questions::{Questions, Topics, ask};
use super::{
    folder,
    inputs::{find, show_errors},
    output::{complain, remark},
    stop::{Done, Stop},
};
use crate::library::Source;

/// Names of sheets end so.
const SHEETS: [&str; 5] = ["xlsx", "xlsm", "xls", "ods", "csv"];

/// A new scenario of one’s own: an annotated folder that can be played at once
///
/// In a terminal it asks a few questions; without one it asks nothing and takes what is usual.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan new my-exercise\n  \
                        harmattan new my-exercise --template displacement --lang fr\n  \
                        harmattan new my-lake --from lake-chad\n  \
                        harmattan new my-exercise --from chronogramme.xlsx")]
pub struct NewArgs {
    /// The new folder; its name is also the name of the scenario [asked for in a terminal if it is left out]
    dir: Option<PathBuf>,
    /// What to begin with: another scenario (a folder, a file, or a name from `harmattan list`), or a spreadsheet
    #[arg(long, value_name = "NAME|FILE", conflicts_with = "template", requires = "dir")]
    from: Option<String>,
    /// What to begin with
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Template::ALL.map(Template::name)))]
    template: Option<String>,
}

pub(super) fn new(args: &NewArgs, lang: Lang) -> Done {
    let asks = io::stdin().is_terminal() && io::stdout().is_terminal();
    if let Some(dir) = &args.dir {
        folder::free(dir, lang)?;
    } else if !asks {
        complain(lang, ui(lang, NewText::NamesNoFolder));
        return Err(Stop::Quiet(2));
    }
    let made = match (&args.from, &args.dir) {
        (Some(from), Some(dir)) => copied(from, dir, asks, lang)?.map(|files| (dir.clone(), files)),
        _ => made(args, asks.then(terminal), lang)?,
    };
    let Some((dir, files)) = made else {
        remark(ui(lang, NewText::Stopped));
        return Err(Stop::Quiet(1));
    };
    write(&dir, files, lang)
}

/// Writes a scenario instead of what runs now: from the start screen, whose terminal has been given back. Where a programme cannot become
/// another one, it says which call to type.
pub(super) fn from_start(lang: Lang) -> Done {
    #[cfg(unix)]
    if let Ok(own) = std::env::current_exe() {
        use std::os::unix::process::CommandExt as _;
        // It comes back only if it could not begin.
        let _could_not = std::process::Command::new(own).args(["new", "--lang", lang.code()]).exec();
    }
    writeln!(io::stdout(), "{}", texts::call(lang))?;
    Ok(())
}

type Terminal = (Box<dyn BufRead>, Box<dyn Write>);

fn terminal() -> Terminal {
    (Box::new(io::BufReader::new(io::stdin())), Box::new(io::stdout()))
}

/// A scenario of a template, and where it goes; nothing if its author stopped.
fn made(args: &NewArgs, terminal: Option<Terminal>, lang: Lang) -> Result<Option<(PathBuf, Vec<SourceFile>)>, Stop> {
    let template = args.template.as_deref().and_then(Template::by_name);
    let topics = Topics::Scenario { template, folder: args.dir.is_none() };
    let mut interview = Questions::new(topics, lang, folder::taken);
    let answers = match terminal {
        Some((mut from, mut to)) => ask(&mut interview, &mut from, &mut to)?,
        None => Some(interview.usual()),
    };
    let Some(mut answers) = answers else { return Ok(None) };
    let dir = args.dir.clone().unwrap_or_else(|| PathBuf::from(&answers.folder));
    answers.wanted.id = named_after(&dir);
    let Some(border) = answers.border.or_else(usual) else { return Ok(None) };
    let files = answers.template.files(&border, &answers.wanted, &DraftWords { lang });
    Ok(Some((dir, files)))
}

/// The name of a scenario in this folder.
fn named_after(dir: &Path) -> Slug {
    let whole = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    whole.file_name().and_then(|name| slug_of(&name.to_string_lossy())).unwrap_or_default()
}

/// The texts of another scenario, under a name and perhaps a title of its own. Its comments stay.
fn copied(from: &str, dir: &Path, asks: bool, lang: Lang) -> Result<Option<Vec<SourceFile>>, Stop> {
    let source = match of_a_sheet(from, lang)? {
        Some(files) => Source { folder: None, files },
        None => find(lang, from)?,
    };
    let scenario = whole(&source, lang)?;
    let mut title = Text::default();
    if asks {
        let mut terminal = terminal();
        let mut interview = Questions::new(Topics::Title(lang.of(&scenario.title).to_owned()), lang, folder::taken);
        let Some(answers) = ask(&mut interview, &mut terminal.0, &mut terminal.1)? else { return Ok(None) };
        title = answers.wanted.title;
    }
    let id = Some(named_after(dir)).filter(|id| id.is_well_formed()).unwrap_or(scenario.id);
    let mut files = renamed(&source.files, "id", &format!("{:?}", id.as_str()));
    if !title.is_empty() {
        files = renamed(&files, "title", &authoring::write::ron(&title));
    }
    Ok(Some(files))
}

/// The files that a spreadsheet becomes, if it is one; what was guessed is shown.
fn of_a_sheet(from: &str, lang: Lang) -> Result<Option<Vec<SourceFile>>, Stop> {
    let path = Path::new(from);
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    if !path.is_file() || !ending.is_some_and(|ending| SHEETS.contains(&ending.as_str())) {
        return Ok(None);
    }
    #[cfg(feature = "office")]
    {
        let imported = super::msel::read(lang, path, None)?;
        super::msel::show(&imported, lang)?;
        Ok(Some(imported.files))
    }
    #[cfg(not(feature = "office"))]
    Err(Stop::Said(texts::no_sheets(lang, from)))
}

/// A scenario without an error; otherwise they are shown.
fn whole(source: &Source, lang: Lang) -> Result<vocabulary::scenario::Scenario, Stop> {
    let (scenario, complaints) = examine(&source.files);
    scenario.ok_or_else(|| {
        show_errors(source, &complaints, lang);
        Stop::Quiet(1)
    })
}

/// The files with another value in one field of the scenario.
fn renamed(files: &[SourceFile], field: &'static str, value: &str) -> Vec<SourceFile> {
    let spot = read(files).sources.place(field, &[]);
    let with = |file: &SourceFile| match &spot {
        Some(spot) if spot.file == file.name => {
            let (before, after) = (&file.text[..spot.extent.start], &file.text[spot.extent.end..]);
            SourceFile::new(&file.name, &format!("{before}{value}{after}"))
        }
        _ => file.clone(),
    };
    files.iter().map(with).collect()
}

/// Writes the files and says what comes next. Nothing is written that `check` would refuse.
fn write(dir: &Path, files: Vec<SourceFile>, lang: Lang) -> Done {
    let made = Source { folder: None, files };
    let complaints = examine(&made.files).1;
    if complaints.iter().any(Complaint::is_error) {
        show_errors(&made, &complaints, lang);
        return Err(Stop::Quiet(1));
    }
    folder::write(dir, &made.files, lang)?;
    remark(&say::written(lang, &dir.display().to_string()));
    let mut out = io::stdout().lock();
    for line in texts::next_steps(lang, dir) {
        writeln!(out, "{}", clean_lines(&line))?;
    }
    Ok(())
}
