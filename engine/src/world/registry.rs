//! Registration and alert systems at posts.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{tables::Table, turn::Turn};
use crate::{
    kernel::{
        names::{Serial, Slug},
        time::Time,
    },
    vocabulary::{effect::System, fact::Register},
};

/// What becomes due in the systems. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A system fails.
    Fails { post: Slug, system: System, until: Option<Time> },
    /// A system works again.
    Restored { post: Slug, system: System },
    /// By order: paper registers, or MIDAS.
    Paper { post: Slug, paper: bool },
    /// By order: check everybody against INTERPOL's databases, or only the doubtful.
    CheckAll { post: Slug, all: bool },
    /// Travellers were registered.
    Recorded { post: Slug, people: u32, register: Register },
    /// The national bureau answers on a hit.
    HitAnswered { post: Slug, party: Serial },
}

/// The systems of a post, under the post's id.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Registry {
    pub has_midas: bool,
    pub has_i247: bool,
    pub power: bool,
    pub midas: bool,
    pub i247: bool,
    pub paper: bool,
    pub check_all: bool,
    /// Persons registered whom the capital has not seen.
    pub backlog: u32,
    /// When the alert list was last brought up to date.
    pub alerts_of: Time,
    pub hits: u32,
}

/// Carries out what is due.
pub fn handle(_turn: &mut Turn<'_>, _due: Due, _own: &mut Table<'_, '_, Registry>) {}

impl Registry {
    pub fn new(_model: &crate::scenario::model::Post) -> Self {
        unimplemented!()
    }
}
