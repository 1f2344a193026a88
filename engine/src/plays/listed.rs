//! The things of one kind in the order of the scenario, each found by its name as well.

use std::ops::Deref;

use kernel::{by_name::ByName, names::Slug};
use vocabulary::kind::NamedThing;

/// A list in which things are found by name.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    things: Vec<T>,
    at: ByName<usize>,
}

impl<T: NamedThing> From<Vec<T>> for Listed<T> {
    fn from(things: Vec<T>) -> Self {
        let at = things.iter().map(NamedThing::id).zip(0..).collect();
        Self { things, at }
    }
}

impl<T> Listed<T> {
    /// Where the thing of this name stands in the list.
    pub fn at(&self, name: Slug) -> Option<usize> {
        self.at.get(name).copied()
    }

    /// The thing of this name.
    pub fn named(&self, name: Slug) -> Option<&T> {
        self.things.get(self.at(name)?)
    }
}

impl<T> Deref for Listed<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.things
    }
}
