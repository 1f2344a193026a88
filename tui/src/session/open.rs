//! Opening an exercise: from the files of a scenario, or from a log; and where its own log goes.

use std::path::PathBuf;

use authoring::{read::examine, variant};
use engine::{exercise::Exercise, table::log::Log};
use kernel::names::Slug;
use vocabulary::scenario::Scenario;
use words::fault::SessionFault;

use crate::{library::Source, wall};

/// The scenario of these files, if it holds no error.
pub fn checked(source: &Source) -> Result<Scenario, SessionFault> {
    let (scenario, complaints) = examine(&source.files);
    scenario.ok_or_else(|| {
        let Source { folder, files } = source.clone();
        SessionFault::Scenario { folder, files, complaints }
    })
}

/// The same as one of its variants has it; without a name, as it stands.
pub fn varied(source: &Source, variant: Option<&str>) -> Result<Scenario, SessionFault> {
    let scenario = checked(source)?;
    match variant {
        None => Ok(scenario),
        Some(name) => variant::apply(&scenario, name).map_err(SessionFault::Variant),
    }
}

/// The exercise of a log, at its start.
pub fn open(log: &Log) -> Result<Exercise, SessionFault> {
    let scenario = varied(&Source::of_log(log), log.header.variant.map(Slug::as_str))?;
    Exercise::open(scenario, log.header.seed).map_err(SessionFault::Open)
}

/// Where a log goes when nobody says: `SCENARIO-DATE-TIME.jsonl` in the current folder.
pub fn default_log(scenario: &Scenario) -> PathBuf {
    PathBuf::from(format!("{}-{}.jsonl", scenario.id, wall::for_names()))
}
