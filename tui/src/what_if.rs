//! A log, ready to be played otherwise: the scenario as its files have it, the acts as it records them, and of both the other world that a
//! change file asks for. The command line and the evaluator's room ask here alike; what comes of it is found in [`hindsight`].
//!
//! It writes no file.

use std::{path::Path, sync::Arc};

use authoring::{
    change::{self as reading_changes, ChangeFault},
    write,
};
use engine::table::log::Log;
use hindsight::{
    branch::{BranchOf, branch, last_shared_line},
    change::{Changed, changed},
    course::{ActCourse, acts_of},
    odds::OddsAsked,
    telling::Telling,
    what_if::WhatIf,
};
use kernel::names::Slug;
use reading::slip::Finding;
use vocabulary::{
    change::{Change, RecordedAct},
    parameter::Settings,
    scenario::Scenario,
};
use words::{
    Names,
    fault::SessionFault,
    what_if::{OtherWorldLines, parts},
};

use crate::{
    library::Source,
    session::{self, Remade, remark},
};

/// How many pairs of runs say how often it would have gone better, when nobody says otherwise.
pub const PAIRS: usize = 200;
/// More than any change of one act takes.
const ONE_LINE: usize = 400;
/// How often the dice are thrown again from each hour on, when nobody says otherwise.
pub const THROWS: usize = 50;

/// What a log records, ready to be played otherwise.
#[derive(Debug)]
pub struct PlayedLog {
    log: Log,
    written: Scenario,
    /// As it was recorded.
    pub recorded: ActCourse,
    /// The acts by their numbers.
    pub acts: Vec<RecordedAct>,
}

/// The other world that changes ask for.
#[derive(Debug)]
pub struct OtherWorld {
    /// Its course.
    pub changed: Changed,
    variant: Option<Slug>,
    parameters: Settings,
}

impl PlayedLog {
    /// Of a log that was made again: what cannot be simulated again cannot be played otherwise.
    ///
    /// # Errors
    /// Its scenario cannot be opened.
    pub fn of(Remade { log, exercise, .. }: Remade) -> Result<Self, SessionFault> {
        Self::in_scenario(log, exercise.scenario())
    }

    /// The same of a log whose scenario, as it was played, is at hand.
    ///
    /// # Errors
    /// The files of its scenario hold errors.
    pub fn in_scenario(log: Log, scenario: &Scenario) -> Result<Self, SessionFault> {
        let written = session::checked(&Source::of_log(&log))?;
        let recorded = ActCourse::recorded(&log, Arc::new(scenario.clone()));
        let acts = acts_of(&log);
        Ok(Self { log, written, recorded, acts })
    }

    /// What one change would have come to with the same dice, to be read in the evaluator's room.
    ///
    /// # Errors
    /// The other world cannot be opened.
    pub fn told_of(&self, change: &Change, names: &Names) -> Result<OtherWorldLines, SessionFault> {
        let changes = std::slice::from_ref(change);
        let asked = OddsAsked { pairs: 0, design: None, threads: 1 };
        let world = self.otherwise(changes)?;
        let found = WhatIf::of(&self.recorded, &world.changed, &asked).map_err(SessionFault::Open)?;
        let change = format!("[{}]", write::ron_wide(change, ONE_LINE).trim());
        Ok(OtherWorldLines { change, parts: parts(&found, changes, &self.acts, names) })
    }

    /// The log.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The scenario as it was played.
    pub fn scenario(&self) -> &Scenario {
        &self.recorded.scenario
    }

    /// Reads a change file; every fault of it comes at once.
    pub fn read(&self, text: &str) -> (Vec<Change>, Vec<Finding<ChangeFault>>) {
        let variant = self.log.header.variant.map(Slug::as_str);
        let played = reading_changes::ChangedPlay {
            written: &self.written,
            variant,
            acts: &self.acts,
            until: self.recorded.until,
        };
        reading_changes::read(text, played)
    }

    /// The other world.
    ///
    /// # Errors
    /// Its scenario cannot be opened; whoever has read the changes without an error does not see this.
    pub fn otherwise(&self, changes: &[Change]) -> Result<OtherWorld, SessionFault> {
        let header = &self.log.header;
        let named = changes.iter().rev().find_map(|change| match change {
            Change::Variant(name) => Some(name.as_str()),
            _ => None,
        });
        let set = Change::settings(changes);
        let variant = named.or(header.variant.map(Slug::as_str));
        let mut parameters = header.parameters.clone();
        parameters.extend(set.clone());
        let scenario = if named.is_none() && set.is_empty() {
            Arc::clone(&self.recorded.scenario)
        } else {
            Arc::new(session::played(&self.written, variant, &parameters)?)
        };
        let changed = changed(&self.recorded, changes, scenario).map_err(SessionFault::Open)?;
        Ok(OtherWorld { changed, variant: variant.map(Slug::new), parameters })
    }

    /// The other world as a log of its own, a branch of this one.
    ///
    /// # Errors
    /// An act cannot be written.
    pub fn branch(&self, path: &Path, world: &OtherWorld, telling: &Telling) -> Result<String, serde_json::Error> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let of = BranchOf {
            log: &self.log,
            variant: world.variant,
            parameters: world.parameters.clone(),
            engine: env!("CARGO_PKG_VERSION"),
            remark: remark::branch_of(&name, last_shared_line(&self.log, &world.changed)),
        };
        branch(&of, &world.changed, telling)
    }
}
