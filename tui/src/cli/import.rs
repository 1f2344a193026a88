//! `harmattan import`: other people's data as a scenario.

use std::{fs, io::Write as _, path::PathBuf};

use authoring::{
    complaint::Complaint,
    flee::{Choices, import},
    read::examine,
};
use clap::{Subcommand, ValueEnum};
use kernel::names::Slug;
use reading::source::SourceFile;
use vocabulary::movement::MovementRules;
use words::{Lang, cli as say};

use super::{
    inputs::show_errors,
    output::{create, remark},
    stop::{Done, Stop},
    text_file::read_text,
};
use crate::library::Source;

/// Makes a scenario of other people's data
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan import flee mali2012 --out mali && harmattan run mali")]
pub struct ImportArgs {
    #[command(subcommand)]
    from: From,
}

#[derive(Debug, Subcommand)]
enum From {
    /// A conflict folder of Flee: locations, routes, conflicts and counts
    #[command(
        after_help = "Examples:\n  harmattan import flee mali2012 --out mali && harmattan run mali --format json\n  \
                            harmattan import flee mali2012 --blind --out mali-blind\n\n\
                            The run prints how far people by the rules are from people as counted, as an averaged relative difference \
                            (ARD, 0 to 2), beside equal shares and shares by capacity. Day by day: run with --log, then `harmattan facts`."
    )]
    Flee(FleeArgs),
}

#[derive(Debug, clap::Args)]
struct FleeArgs {
    /// The folder that holds input_csv and source_data
    dir: PathBuf,
    /// The new folder of the scenario [default: the name of DIR, here]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// By which rules people move [default: flee; with --blind our own]
    #[arg(long, value_enum)]
    rules: Option<Rules>,
    /// Withholds the capacities of camps, which mostly leak the answer
    #[arg(long)]
    blind: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Rules {
    /// Flee as it is now
    Flee,
    /// Flee as it was in 2017
    Flee2017,
    /// Our own
    Harmattan,
}

pub(super) fn run(args: &ImportArgs, lang: Lang) -> Done {
    let From::Flee(args) = &args.from;
    let rules = match args.rules {
        Some(Rules::Flee) => MovementRules::Flee,
        Some(Rules::Flee2017) => MovementRules::Flee2017,
        Some(Rules::Harmattan) => MovementRules::Harmattan,
        None if args.blind => MovementRules::Harmattan,
        None => MovementRules::Flee,
    };
    let named =
        args.dir.canonicalize().ok().and_then(|dir| dir.file_name().map(|name| name.to_string_lossy().into_owned()));
    let name = named.unwrap_or_else(|| "flee".to_owned());
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from(&name));
    if !args.dir.is_dir() {
        return Err(Stop::Said(say::no_folder(lang, &args.dir.display().to_string())));
    }
    // A file that is there and cannot be read is another matter than one that is not there.
    let unreadable = std::cell::RefCell::new(None);
    let texts = |file: &str| {
        let path = args.dir.join(file);
        if !path.is_file() {
            return None;
        }
        match read_text(lang, &path) {
            Ok(text) => Some(text),
            Err(why) => {
                unreadable.borrow_mut().get_or_insert(why);
                None
            }
        }
    };
    let imported = import(&texts, &Choices { id: id(&name), rules, blind: args.blind });
    if let Some(why) = unreadable.take() {
        return Err(why);
    }
    let imported =
        imported.map_err(|fault| Stop::Said(say::flee_fault(lang, &args.dir.display().to_string(), &fault)))?;
    // Nothing is written that `check` would refuse.
    let made = Source { folder: None, files: imported.files };
    let complaints = examine(&made.files).1;
    if complaints.iter().any(Complaint::is_error) {
        show_errors(&made, &complaints, lang);
        return Err(Stop::Quiet(1));
    }
    fs::create_dir_all(&out).map_err(|why| Stop::Said(say::io_fault(lang, &out.display().to_string(), &why)))?;
    for SourceFile { name, text } in &made.files {
        let path = out.join(name);
        let fault = |why| Stop::Said(say::io_fault(lang, &path.display().to_string(), &why));
        create(lang, &path)?.write_all(text.as_bytes()).map_err(fault)?;
    }
    for about in &imported.remarks {
        remark(&say::flee_remark(lang, about));
    }
    remark(&say::written(lang, &out.display().to_string()));
    Ok(())
}

/// A well formed name for the scenario.
fn id(name: &str) -> Slug {
    let plain: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let plain = plain.trim_matches('-');
    if plain.starts_with(|c: char| c.is_ascii_lowercase()) {
        Slug::new(plain)
    } else {
        Slug::new(&format!("flee-{plain}"))
    }
}
