//! How a handler reaches the components of a kind: by slug, and in the order of slugs wherever order matters, since the ECS
//! promises no order of its own.

use std::collections::BTreeMap;

use bevy_ecs::{component::Mutable, prelude::*, system::SystemParam};

use crate::kernel::names::Slug;

/// Which entity bears the component `T` of which slug. Made once when the world is built, and again when it is restored.
#[derive(Resource, Debug)]
pub struct Roster<T: Send + Sync + 'static> {
    entities: BTreeMap<Slug, Entity>,
    kind: std::marker::PhantomData<T>,
}

impl<T: Send + Sync + 'static> Default for Roster<T> {
    fn default() -> Self {
        Self { entities: BTreeMap::new(), kind: std::marker::PhantomData }
    }
}

impl<T: Send + Sync + 'static> Roster<T> {
    /// Adds an entity under its slug.
    pub fn enter(&mut self, slug: Slug, entity: Entity) {
        self.entities.insert(slug, entity);
    }
}

/// All components of a kind.
#[derive(SystemParam)]
pub struct Table<'w, 's, T: Component<Mutability = Mutable>> {
    query: Query<'w, 's, &'static mut T>,
    roster: Res<'w, Roster<T>>,
}

impl<T: Component<Mutability = Mutable>> std::fmt::Debug for Table<'_, '_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.roster.entities.keys()).finish()
    }
}

impl<T: Component<Mutability = Mutable>> Table<'_, '_, T> {
    /// The component of this slug, to look at.
    pub fn get(&self, slug: Slug) -> Option<&T> {
        self.query.get(*self.roster.entities.get(&slug)?).ok()
    }

    /// The component of this slug, to change.
    pub fn get_mut(&mut self, slug: Slug) -> Option<Mut<'_, T>> {
        self.query.get_mut(*self.roster.entities.get(&slug)?).ok()
    }

    /// All slugs, sorted.
    pub fn slugs(&self) -> impl Iterator<Item = Slug> + '_ {
        self.roster.entities.keys().copied()
    }

    /// All components, in the order of their slugs.
    pub fn iter(&self) -> impl Iterator<Item = (Slug, &T)> + '_ {
        self.roster.entities.iter().filter_map(|(slug, entity)| Some((*slug, self.query.get(*entity).ok()?)))
    }
}
