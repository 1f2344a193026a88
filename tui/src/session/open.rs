//! Opening an exercise: from the files of a scenario, or from a log; and where its own log goes.

use std::path::PathBuf;

use authoring::variant;
use engine::{exercise::Exercise, table::log::Log};
use kernel::names::Slug;
use vocabulary::{parameter::Settings, scenario::Scenario};
use words::fault::SessionFault;

use crate::{library::Source, wall};

/// The scenario of these files, if it holds no error.
pub fn checked(source: &Source) -> Result<Scenario, SessionFault> {
    let (scenario, complaints) = source.examine();
    scenario.ok_or_else(|| {
        let Source { folder, files } = source.clone();
        SessionFault::Scenario { folder, files, complaints }
    })
}

/// How a call wants a scenario to be played; by default, as it stands.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// As this variant of a programme has it.
    pub variant: Option<String>,
    /// With these figures of the model, whatever the scenario says of them.
    pub parameters: Settings,
    /// With these dice.
    pub seed: Option<u64>,
}

/// The same as a call wants it.
pub fn varied(source: &Source, variant: Option<&str>, parameters: &Settings) -> Result<Scenario, SessionFault> {
    played(&checked(source)?, variant, parameters)
}

/// A scenario as a call wants it, for whoever has read it already.
pub fn played(scenario: &Scenario, variant: Option<&str>, parameters: &Settings) -> Result<Scenario, SessionFault> {
    let mut scenario = match variant {
        None => scenario.clone(),
        Some(name) => variant::apply(scenario, name).map_err(SessionFault::Variant)?,
    };
    scenario.parameters.extend(parameters.clone());
    Ok(scenario)
}

/// The exercise of a log, at its start.
pub fn open(log: &Log) -> Result<Exercise, SessionFault> {
    let header = &log.header;
    let scenario = varied(&Source::of_log(log), header.variant.map(Slug::as_str), &header.parameters)?;
    Exercise::open(scenario, header.seed).map_err(SessionFault::Open)
}

/// Where a log goes when nobody says: `SCENARIO-DATE-TIME.jsonl` in the current folder.
pub fn default_log(scenario: &Scenario) -> PathBuf {
    PathBuf::from(format!("{}-{}.jsonl", scenario.id, wall::for_names()))
}
