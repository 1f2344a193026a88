//! What camps, hosts and people in the open are made of, one component for each thing that one says of them, and what has been
//! counted of the displaced.

use std::collections::BTreeMap;

use bevy_ecs::{
    prelude::{Commands, Query, Res, ResMut, Resource},
    query::QueryData,
    system::SystemParam,
};
use kernel::names::Slug;
use serde::{Deserialize, Serialize};
use vocabulary::{fact::What, matter::Matter, parameter::DisplacementFigures, scenario, terms::Need};

use super::incident;
use crate::world::{
    community,
    index::{All, Index, Named, Whereabouts},
    kinds::{Camps, Communities, Unsheltered},
    sharing,
    turn::Turn,
};

/// A camp or reception site, as the scenario writes it: where it is, and what it gives on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Camp {
    pub model: scenario::Camp,
}

/// The places of a camp and the people in it, persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Shelter {
    pub capacity: u32,
    pub people: u32,
}

/// What a camp has to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Stores {
    /// Rations.
    pub food: u32,
    /// What a drought leaves of its water, permille.
    pub water_share: u32,
}

/// How many stand in the register of a camp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled(pub u32);

/// What the families of a community give: for how many persons there is a place, and for how many it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Hosting {
    pub capacity: u32,
    pub hosted: u32,
}

/// Displaced people without shelter at a place, all together, under the name of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct InTheOpen {
    pub people: u32,
}

/// Who fled, by the place that they fled.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flights {
    /// Parties made so far.
    pub parties: BTreeMap<Slug, u32>,
    /// The people in them.
    pub people: BTreeMap<Slug, u32>,
    /// Of these, the people who have left: the others still pack.
    pub left: BTreeMap<Slug, u32>,
}

/// Who arrived, by place.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Arrivals {
    /// People who have arrived.
    pub people: BTreeMap<Slug, u32>,
    /// How many had arrived when people there last spoke of it: nobody runs to the committee for every cart.
    pub told: BTreeMap<Slug, u32>,
}

/// Displaced people in all.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Displaced {
    pub fled: u32,
    pub sheltered: u32,
    pub hosted: u32,
}

impl Shelter {
    /// As it stands at the start of a scenario.
    pub fn of(model: &scenario::Camp) -> Self {
        Self { capacity: model.capacity, people: model.people }
    }

    /// Places left, persons.
    pub fn free(&self) -> u32 {
        self.capacity.saturating_sub(self.people)
    }
}

impl Stores {
    /// As they stand at the start of a scenario.
    pub fn of(model: &scenario::Camp) -> Self {
        Self { food: model.food, water_share: 1000 }
    }

    /// Persons of so many for whom there is not enough water on a day.
    pub fn thirsty(&self, camp: &Camp, people: u32, figures: &DisplacementFigures) -> u32 {
        let flows = |litres: u32| (u64::from(litres) * u64::from(self.water_share) / 1000) as u32;
        let served = |litres: u32| flows(litres) / figures.water_per_person;
        camp.model.water.map_or(0, |litres| people.saturating_sub(served(litres)))
    }
}

impl Hosting {
    /// What a community gives at the start of a scenario.
    pub fn of(model: &scenario::Community) -> Self {
        Self { capacity: model.hosts, hosted: 0 }
    }

    /// How many more they can take in, persons.
    pub fn free(&self) -> u32 {
        self.capacity.saturating_sub(self.hosted)
    }
}

/// A camp, as its own domain moves it.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct CampState {
    pub camp: &'static Camp,
    pub shelter: &'static mut Shelter,
    pub stores: &'static mut Stores,
    pub enrolled: &'static mut Enrolled,
}

impl CampStateItem<'_, '_> {
    /// Persons whom the health post cannot see on a day, when so many are thirsty.
    fn unseen_sick(&self, thirsty: u32, figures: &DisplacementFigures) -> u32 {
        let sick = (self.shelter.people * figures.need_health + thirsty * figures.need_health_thirsty) / 1000;
        self.camp.model.health.map_or(0, |health| sick.saturating_sub(health))
    }

    /// A day passes: it feeds, gives water, sees the sick, writes people down, and says what was missing.
    pub(super) fn day(&mut self, turn: &mut Turn<'_>) {
        let (camp, place) = (self.camp.model.id, self.camp.model.place);
        let (people, figures) = (self.shelter.people, turn.figures().displacement);
        let hungry = people.saturating_sub(self.stores.food);
        self.stores.food = self.stores.food.saturating_sub(people);
        let thirsty = self.stores.thirsty(self.camp, people, &figures);
        let sick = self.unseen_sick(thirsty, &figures);
        for (need, people) in [(Need::Food, hungry), (Need::Water, thirsty), (Need::Health, sick)] {
            if people > 0 {
                let cause = turn.fact(What::NeedUnmet { camp, need, people });
                let matter = Matter::Need { place, need, people };
                let sighting = community::number(cause);
                turn.because(cause).soon(sharing::Due::Witness { source: camp, matter, sighting });
            }
        }
        self.enrolled.0 = self.enrolled.0.min(people);
        let new = self.camp.model.registers.unwrap_or(u32::MAX).min(people - self.enrolled.0);
        if new > 0 {
            self.enrolled.0 += new;
            turn.fact(What::CampRegistered { camp, people: new, registered: self.enrolled.0 });
        }
        // The fuller, the likelier.
        let crowding = u64::from(people) * 1000 / u64::from(self.shelter.capacity.max(1));
        let chance = u64::from(figures.incidents_in_camp) * u64::from(people) * crowding / 1_000_000;
        incident(turn, place, Some(camp), chance.min(900) as u32);
    }
}

/// Camps, and where they are.
#[derive(SystemParam)]
pub struct Camping<'w, 's> {
    pub all: All<'w, 's, Camps, CampState>,
    pub whereabouts: Res<'w, Whereabouts<Camps>>,
}

/// What the families of communities give, and where they live.
#[derive(SystemParam)]
pub struct Homes<'w, 's> {
    pub all: All<'w, 's, Communities, &'static mut Hosting>,
    pub whereabouts: Res<'w, Whereabouts<Communities>>,
}

/// People in the open: a group for each place, spawned with the first who lie there and despawned with the last.
#[derive(SystemParam)]
pub struct Open<'w, 's> {
    commands: Commands<'w, 's>,
    index: ResMut<'w, Index<Unsheltered>>,
    all: Query<'w, 's, &'static mut InTheOpen>,
}

impl Open<'_, '_> {
    /// How many lie in the open at a place.
    pub fn at(&self, place: Slug) -> u32 {
        self.index.entity(place).and_then(|group| self.all.get(group).ok()).map_or(0, |group| group.people)
    }

    /// Says how many do now; at most once for a place in one happening, since a group is there only after it.
    pub fn set(&mut self, place: Slug, people: u32) {
        match self.index.entity(place) {
            None if people > 0 => {
                let group = self.commands.spawn((Named(place), InTheOpen { people })).id();
                self.index.enter(place, group);
            }
            None => {}
            Some(group) if people > 0 => {
                if let Ok(mut group) = self.all.get_mut(group) {
                    group.people = people;
                }
            }
            Some(group) => {
                self.index.leave(place);
                self.commands.entity(group).despawn();
            }
        }
    }

    /// All groups, in the order of their places.
    pub fn iter(&self) -> impl Iterator<Item = (Slug, u32)> + '_ {
        self.index.iter().filter_map(|(place, group)| Some((place, self.all.get(group).ok()?.people)))
    }
}

/// What has been counted.
#[derive(SystemParam)]
pub struct Counts<'w> {
    pub flights: ResMut<'w, Flights>,
    pub arrivals: ResMut<'w, Arrivals>,
    pub totals: ResMut<'w, Displaced>,
}
