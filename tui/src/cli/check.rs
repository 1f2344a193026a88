//! `harmattan check`: every fault of a scenario at once; again at each save; and what a code means.

mod explain;
mod found;
mod watch;

use std::{io, io::Write as _};

use words::{Lang, cli as say};

use self::found::{CheckedScenario, Inspection};
use super::{
    output::{colour, complain, remark},
    stop::{Done, OutputFormat, Stop},
};

/// Checks scenarios: every fault at once, with its place and a help line
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  harmattan check scenarios/lake-chad scenarios/two-bridges\n  harmattan check my-scenario --watch\n  \
                  harmattan check --explain H204"
)]
pub struct CheckArgs {
    /// Folders, files, or names from `harmattan list`
    #[arg(required_unless_present = "explain", value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// For people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
    /// Lets warnings fail as errors do
    #[arg(long)]
    strict: bool,
    /// Checks again each time that a file is saved, until Ctrl+C
    #[arg(long, conflicts_with = "format")]
    watch: bool,
    /// Says what a code means: why, a wrong and a right example, and what to do
    #[arg(long, value_name = "CODE", conflicts_with_all = ["scenarios", "strict", "watch"])]
    explain: Option<String>,
}

pub(super) fn check(args: &CheckArgs, lang: Lang) -> Done {
    if let Some(code) = &args.explain {
        return explain::explain(code, args.format, lang);
    }
    if args.watch {
        return watch::watch(&args.scenarios, lang);
    }
    match args.format {
        OutputFormat::Text => for_people(args, lang),
        OutputFormat::Json => for_tools(args, lang),
    }
}

fn for_people(args: &CheckArgs, lang: Lang) -> Done {
    let (mut sound, mut strictly) = (true, true);
    let mut out = io::stdout().lock();
    for asked in &args.scenarios {
        // One that cannot be found does not keep the others from being checked.
        match Inspection::find(asked) {
            Ok(found) => {
                sound &= found.is_sound(false);
                strictly &= found.is_sound(true);
                write!(out, "{}", found.text(asked, lang, colour()))?;
            }
            Err(fault) => {
                sound = false;
                complain(lang, &say::open_fault(lang, &fault));
            }
        }
    }
    if args.strict && sound && !strictly {
        remark(say::strict(lang));
    }
    done(sound && (strictly || !args.strict))
}

fn for_tools(args: &CheckArgs, lang: Lang) -> Done {
    let mut sound = true;
    let mut all = Vec::new();
    for asked in &args.scenarios {
        match Inspection::find(asked) {
            Ok(found) => {
                sound &= found.is_sound(args.strict);
                all.push(found.checked(asked, lang));
            }
            Err(fault) => {
                sound = false;
                all.push(CheckedScenario::unfound(asked, &fault, lang));
            }
        }
    }
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &all).map_err(io::Error::from)?;
    writeln!(out)?;
    done(sound)
}

fn done(sound: bool) -> Done {
    if sound { Ok(()) } else { Err(Stop::Quiet(1)) }
}
