//! `harmattan check`: every fault of a scenario at once.

use std::io::{self, IsTerminal as _, Write as _};

use engine::scenario::{complaint::Complaint, read::examine};

use super::{Done, Format, Stop, colour, diagnostics, find};
use crate::{library::Source, words::Lang};

/// Checks scenarios: every fault at once, with its place and a help line
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan check scenarios/lake-chad scenarios/two-bridges")]
pub struct Args {
    /// Folders, files, or names from `harmattan list`
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// For people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn check(args: &Args, lang: Lang) -> Done {
    let mut sound = true;
    for asked in &args.scenarios {
        let source = find(lang, asked)?;
        let (_, complaints) = examine(&source.files);
        sound &= !complaints.iter().any(Complaint::is_error);
        write!(io::stdout().lock(), "{}", diagnostics::text(&source.files, &complaints, lang, colour()))?;
    }
    if sound { Ok(()) } else { Err(Stop::Quiet(1)) }
}

/// All errors of a scenario that was to be played, on standard error.
pub(super) fn show_errors(source: &Source, complaints: &[Complaint], lang: Lang) {
    let errors: Vec<Complaint> = complaints.iter().filter(|complaint| complaint.is_error()).cloned().collect();
    let text = diagnostics::text(&source.files, &errors, lang, io::stderr().is_terminal() && colour());
    // A closed standard error is nobody to tell.
    let _ = write!(io::stderr(), "{text}");
}
