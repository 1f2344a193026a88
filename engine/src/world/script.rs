//! The scenario that is played, for whoever looks something up in it. It never changes.

use std::sync::Arc;

use bevy_ecs::prelude::Resource;
use vocabulary::scenario::Scenario;

/// The scenario that is played.
#[derive(Resource, Clone, Debug)]
pub struct Script(pub Arc<Scenario>);
