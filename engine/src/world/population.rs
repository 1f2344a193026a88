//! Who is at a place: those who live there and have not left, and those who came and stay with families, in a camp or in the open.
//!
//! It looks and counts; it writes nothing. Whoever is on the road is nowhere, and whoever packs is still at home.

// Queries have nothing to print.
#![allow(missing_debug_implementations)]

use bevy_ecs::{prelude::Res, system::SystemParam};
use kernel::names::Slug;

use super::{
    community::Community,
    displacement::{Camp, Flights, Hosting, InTheOpen, Shelter},
    index::{All, Whereabouts},
    kinds::{Camps, Communities, Unsheltered},
};

/// Homes, camps and those in the open, to look at.
#[derive(SystemParam)]
pub struct Population<'w, 's> {
    communities: All<'w, 's, Communities, (&'static Community, &'static Hosting)>,
    living: Res<'w, Whereabouts<Communities>>,
    camps: All<'w, 's, Camps, (&'static Camp, &'static Shelter)>,
    camped: Res<'w, Whereabouts<Camps>>,
    flights: Res<'w, Flights>,
    open: All<'w, 's, Unsheltered, &'static InTheOpen>,
}

/// The people at a place, persons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Present {
    /// All who live there, wherever they are now.
    pub living: u32,
    /// Those of them who have not left.
    pub home: u32,
    /// Displaced people with families.
    pub hosted: u32,
    /// Displaced people in camps.
    pub camped: u32,
    /// Displaced people in the open.
    pub open: u32,
}

impl Present {
    /// Everybody.
    pub fn all(&self) -> u32 {
        self.home + self.guests()
    }

    /// Everybody who does not live there.
    pub fn guests(&self) -> u32 {
        self.hosted + self.camped + self.open
    }
}

impl Population<'_, '_> {
    /// Who is at a place now.
    pub fn at(&self, place: Slug) -> Present {
        let homes = || self.communities.at(&self.living, place).map(|(_, home)| home);
        let living = homes().map(|(community, _)| community.model.people).sum::<u32>();
        let left = self.flights.left.get(&place).copied().unwrap_or(0);
        Present {
            living,
            home: living.saturating_sub(left),
            hosted: homes().map(|(_, hosting)| hosting.hosted).sum(),
            camped: self.camps.at(&self.camped, place).map(|(_, (_, shelter))| shelter.people).sum(),
            open: self.open.get(place).map_or(0, |group| group.people),
        }
    }
}
