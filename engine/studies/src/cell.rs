//! A cell of a study: one combination of a variant and a play, in one world of figures.

use std::sync::Arc;

use engine::{plays::casting::Casting, table::replay::Planned};
use kernel::names::Slug;
use vocabulary::{parameter::Settings, play::NOTHING, scenario::Scenario};

use crate::design::{Design, World};

/// One combination in one world.
#[derive(Clone, Debug)]
pub struct StudyCell {
    /// The number of its combination of a variant and a play. Cells of one combination differ in their worlds.
    pub combination: usize,
    /// The scenario as this combination has it, which all its worlds share.
    pub scenario: Arc<Scenario>,
    /// The variant, if one is played.
    pub variant: Option<Slug>,
    /// Which plays keep the seats at which nobody sits…
    pub cast: Casting,
    /// …and how that was called.
    pub play: String,
    /// The figures that were set, in every world.
    pub parameters: Settings,
    /// The figures of its world, if they are varied.
    pub world: Option<World>,
    /// The first of its seeds, where it does not share those of the study.
    pub seed: Option<u64>,
    /// What people do, in the order of time.
    pub acts: Arc<[Planned]>,
}

impl StudyCell {
    /// A scenario as it stands, in which nobody does anything.
    pub fn plain(scenario: Scenario) -> Self {
        let (play, parameters, acts) = (NOTHING.to_owned(), Settings::new(), Arc::from([]));
        Self {
            combination: 0,
            scenario: Arc::new(scenario),
            variant: None,
            cast: Casting::default(),
            play,
            parameters,
            world: None,
            seed: None,
            acts,
        }
    }

    /// All figures with which it is played that are not those of the scenario: those that were set, and those of its world.
    pub fn settings(&self) -> Settings {
        let mut settings = self.parameters.clone();
        settings.extend(self.world.iter().flat_map(World::settings));
        settings
    }

    /// The same in a world of a design.
    #[must_use]
    pub fn in_world(&self, design: &Arc<Design>, number: usize) -> Self {
        Self { world: Some(World { design: Arc::clone(design), number }), ..self.clone() }
    }

    /// The number of its world, from one, as people count; none where nothing is varied.
    pub fn world_number(&self) -> Option<usize> {
        self.world.as_ref().map(|world| world.number + 1)
    }

    /// Whether nobody does anything in it: neither people nor plays.
    pub fn is_without_deeds(&self) -> bool {
        self.acts.is_empty() && self.cast.hands().next().is_none()
    }
}

/// Figures that were set, as a call sets them.
pub fn as_called(settings: &Settings) -> String {
    settings.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
}
