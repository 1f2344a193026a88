//! `harmattan check`: every fault of a scenario at once.

use std::{io, io::Write as _};

use serde::Serialize;
use words::{Lang, cli as say};

use super::{
    diagnostics,
    output::{colour, complain},
    stop::{Done, OutputFormat, Stop},
};
use crate::library;

/// Checks scenarios: every fault at once, with its place and a help line
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan check scenarios/lake-chad scenarios/two-bridges")]
pub struct CheckArgs {
    /// Folders, files, or names from `harmattan list`
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// For people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

/// What `--format json` prints for each scenario.
#[derive(Serialize)]
struct Checked<'a> {
    scenario: &'a str,
    errors: usize,
    complaints: Vec<diagnostics::ComplaintEntry>,
}

pub(super) fn check(args: &CheckArgs, lang: Lang) -> Done {
    let mut sound = true;
    let mut all = Vec::new();
    let mut out = io::stdout().lock();
    for asked in &args.scenarios {
        // One that cannot be found does not keep the others from being checked, nor does a file that cannot be read.
        let (source, unread) = match library::find(asked) {
            Ok(found) => found,
            Err(fault) => {
                sound = false;
                match args.format {
                    OutputFormat::Text => complain(lang, &say::open_fault(lang, &fault)),
                    OutputFormat::Json => {
                        let complaints = vec![diagnostics::unread(&fault, asked, lang)];
                        all.push(Checked { scenario: asked, errors: 1, complaints });
                    }
                }
                continue;
            }
        };
        let complaints = if source.files.is_empty() { Vec::new() } else { source.examine().1 };
        let errors = unread.len() + complaints.iter().filter(|complaint| complaint.is_error()).count();
        sound &= errors == 0;
        match args.format {
            OutputFormat::Text => {
                write!(out, "{}", diagnostics::text(&source, &unread, &complaints, Some(asked), lang, colour()))?;
            }
            OutputFormat::Json => {
                let mut entries: Vec<_> = unread.iter().map(|fault| diagnostics::unread(fault, asked, lang)).collect();
                entries.extend(diagnostics::entries(&complaints, lang));
                all.push(Checked { scenario: asked, errors, complaints: entries });
            }
        }
    }
    if args.format == OutputFormat::Json {
        serde_json::to_writer_pretty(&mut out, &all).map_err(io::Error::from)?;
        writeln!(out)?;
    }
    if sound { Ok(()) } else { Err(Stop::Quiet(1)) }
}
