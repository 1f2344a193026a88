//! A cell of a study: one combination of a variant, a play and a set of figures.

use std::sync::Arc;

use engine::{plays::casting::Casting, table::replay::Planned};
use kernel::names::Slug;
use vocabulary::{parameter::Settings, play::NOTHING, scenario::Scenario};

/// One combination.
#[derive(Clone, Debug)]
pub struct StudyCell {
    /// The scenario as this combination has it: varied, and with its figures set.
    pub scenario: Arc<Scenario>,
    /// The variant, if one is played.
    pub variant: Option<Slug>,
    /// Which plays keep the seats at which nobody sits…
    pub cast: Casting,
    /// …and how that was called.
    pub play: String,
    /// The figures that were set, for whoever reads of it.
    pub parameters: Settings,
    /// What people do, in the order of time.
    pub acts: Arc<[Planned]>,
}

impl StudyCell {
    /// A scenario as it stands, in which nobody does anything.
    pub fn plain(scenario: Scenario) -> Self {
        let (play, parameters, acts) = (NOTHING.to_owned(), Settings::new(), Arc::from([]));
        Self { scenario: Arc::new(scenario), variant: None, cast: Casting::default(), play, parameters, acts }
    }
}

/// Figures that were set, as a call sets them.
pub fn as_called(settings: &Settings) -> String {
    settings.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
}
