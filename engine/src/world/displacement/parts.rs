//! What camps, hosts and people in the open are made of, one component for each thing that one says of them, and what has been
//! counted of the displaced.

use std::collections::BTreeMap;

use bevy_ecs::{
    prelude::{Commands, Query, Res, ResMut, Resource},
    query::QueryData,
    system::SystemParam,
};
use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, DisplacementFact, What},
    matter::Matter,
    parameter::DisplacementFigures,
    scenario,
    terms::Need,
};

use super::needs::{Dry, Wants, incidents, pour};
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
    /// Litres that were brought and not drunk yet.
    pub water: u32,
    /// What a drought leaves of its water, permille.
    pub water_share: u32,
}

/// What people in a camp lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampWants(pub Wants);

/// How angry people in a camp are at what they lack, permille, and when they last protested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unrest(pub u32, pub Option<Time>);

/// How many stand in the register of a camp, and how many of a thousand keep out of it since names got out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled(pub u32, pub u32);

/// What the families of a community give: for how many persons there is a place, and for how many it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Hosting {
    pub capacity: u32,
    pub hosted: u32,
}

/// Rations for those whom the families of a community host: what they have put by for it, and what was brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Larder {
    pub own: u32,
    pub brought: u32,
}

/// What those lack whom the families of a community host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostedWants(pub Wants);

/// Displaced people without shelter at a place, all together, under the name of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct InTheOpen {
    pub people: u32,
}

/// What people in the open have with them, or were given: rations and litres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Carried {
    pub food: u32,
    pub water: u32,
}

/// What people in the open lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenWants(pub Wants);

/// Places at which somebody looked whether people can go back: when, and whether they can.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessments(pub BTreeMap<Slug, (Time, bool)>);

/// Who fled, by the place that they fled.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flights {
    /// Parties made so far.
    pub parties: BTreeMap<Slug, u32>,
    /// The people in them.
    pub people: BTreeMap<Slug, u32>,
    /// Of these, the people who have left: the others still pack.
    pub left: BTreeMap<Slug, u32>,
    /// The people who have set out, by the place to which they did.
    pub towards: BTreeMap<Slug, u32>,
}

/// Who arrived, by place.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Arrivals {
    /// People who have arrived.
    pub people: BTreeMap<Slug, u32>,
    /// How many had arrived when people there last spoke of it: nobody runs to the committee for every cart.
    pub told: BTreeMap<Slug, u32>,
}

/// What is told of roofs among those who look for one.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WordOfRoom {
    /// Places where there has been room again since this time; word of it needs its way.
    pub room: BTreeMap<Slug, Time>,
    /// Places where people were last told by an authority where there is room.
    pub told: BTreeMap<Slug, Time>,
    /// Parties on their way to a roof.
    pub coming: BTreeMap<Serial, Coming>,
}

/// A party on its way to a roof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coming {
    /// Where it wants to go.
    pub to: Slug,
    /// The people in it.
    pub people: u32,
    /// Whether it had fled before, and has gone on from where it was.
    pub again: bool,
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
        Self { food: model.food, water: 0, water_share: 1000 }
    }

    /// Gives water to so many for some hours: what flows first, then what was brought.
    pub fn pour(&mut self, camp: &Camp, people: u32, hours: u32, figures: &DisplacementFigures) -> Dry {
        let enough = people.saturating_mul(figures.water_per_person);
        let flows = u64::from(camp.model.water.unwrap_or(enough)) * u64::from(self.water_share) / 1000;
        pour(flows, &mut self.water, people, hours, figures)
    }
}

impl Larder {
    /// As it stands at the start of a scenario.
    pub fn of(model: &scenario::Community, figures: &DisplacementFigures) -> Self {
        Self { own: model.hosts.saturating_mul(figures.hosts_reserve), brought: 0 }
    }

    /// So many eat, first of what was brought; gives how many ate what the hosts have put by, and how many had nothing.
    pub fn feeds(&mut self, people: u32) -> (u32, u32) {
        let brought = people.min(self.brought);
        self.brought -= brought;
        let own = (people - brought).min(self.own);
        self.own -= own;
        (own, people - brought - own)
    }
}

impl Carried {
    /// What so many bring with them who have just arrived.
    pub fn of(people: u32, figures: &DisplacementFigures) -> Self {
        Self { food: people.saturating_mul(figures.carry_food), water: people.saturating_mul(figures.carry_water) }
    }

    /// So many of so many go, and take their part with them.
    fn divided(&mut self, stay: u32, of: u32) {
        let part = |all: u32| (u64::from(all) * u64::from(stay) / u64::from(of.max(1))) as u32;
        *self = Self { food: part(self.food), water: part(self.water) };
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
    pub wants: &'static mut CampWants,
    pub unrest: &'static mut Unrest,
    pub enrolled: &'static mut Enrolled,
}

impl CampStateItem<'_, '_> {
    /// So many arrive, or as many as there are places for, for this reason; gives how many.
    pub(super) fn take(&mut self, people: u32, cause: Cause) -> u32 {
        let taken = people.min(self.shelter.free());
        if taken > 0 {
            self.shelter.people += taken;
            self.wants.0.since = cause;
        }
        taken
    }

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
        self.wants.0.unfed = hungry;
        let thirsty = self.wants.0.water.people.min(people);
        let sick = self.unseen_sick(thirsty, &figures);
        for (need, people) in [(Need::Food, hungry), (Need::Water, thirsty), (Need::Health, sick)] {
            if people > 0 {
                let cause = turn.fact(What::Displacement(DisplacementFact::NeedUnmet { camp, need, people }));
                let matter = Matter::Need { place, need, people };
                let sighting = community::number(cause);
                turn.because(cause).soon(sharing::Due::Witness { source: camp, matter, sighting });
            }
        }
        self.enrolled.0 = self.enrolled.0.min(people);
        let willing = people * (1000 - self.enrolled.1.min(1000)) / 1000;
        let desks = self.camp.model.registers.unwrap_or(turn.figures().displacement.registers);
        let new = desks.min(willing.saturating_sub(self.enrolled.0));
        if new > 0 {
            self.enrolled.0 += new;
            turn.fact(What::Displacement(DisplacementFact::CampRegistered {
                camp,
                people: new,
                registered: self.enrolled.0,
            }));
        }
        // The fuller and the angrier, the likelier.
        let crowding = u64::from(people) * 1000 / u64::from(self.shelter.capacity.max(1));
        let angry = 1000 + u64::from(figures.unrest_harms) * u64::from(self.unrest.0) / 1000;
        let expected = u64::from(figures.incidents_in_camp) * u64::from(people) * crowding / 1_000_000 * angry / 1000;
        incidents(turn, place, Some(camp), expected);
    }
}

/// Camps, and where they are.
#[derive(SystemParam)]
pub struct Camping<'w, 's> {
    pub all: All<'w, 's, Camps, CampState>,
    pub whereabouts: Res<'w, Whereabouts<Camps>>,
}

/// What the families of a community give, as this domain moves it.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct Home {
    pub hosting: &'static mut Hosting,
    pub larder: &'static mut Larder,
    pub wants: &'static mut HostedWants,
}

/// What the families of communities give, and where they live.
#[derive(SystemParam)]
pub struct Homes<'w, 's> {
    pub all: All<'w, 's, Communities, Home>,
    pub whereabouts: Res<'w, Whereabouts<Communities>>,
}

/// A group in the open, as this domain moves it.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct Group {
    pub open: &'static mut InTheOpen,
    pub carried: &'static mut Carried,
    pub wants: &'static mut OpenWants,
}

/// People in the open: a group for each place, spawned with the first who lie there and despawned with the last.
#[derive(SystemParam)]
pub struct Open<'w, 's> {
    commands: Commands<'w, 's>,
    index: ResMut<'w, Index<Unsheltered>>,
    all: Query<'w, 's, Group>,
}

impl<'s> Open<'_, 's> {
    /// How many lie in the open at a place.
    pub fn at(&self, place: Slug) -> u32 {
        self.index.entity(place).and_then(|group| self.all.get(group).ok()).map_or(0, |group| group.open.people)
    }

    /// The group at a place.
    pub fn get_mut(&mut self, place: Slug) -> Option<GroupItem<'_, 's>> {
        self.all.get_mut(self.index.entity(place)?).ok()
    }

    /// So many more lie there now, for this reason, with what they brought; at most once for a place in one happening, since a group
    /// is there only after it.
    pub fn join(&mut self, place: Slug, people: u32, with: Carried, cause: Cause) {
        let Some(mut group) = self.get_mut(place) else {
            let wants = OpenWants(Wants { since: cause, ..Wants::default() });
            let group = self.commands.spawn((Named(place), InTheOpen { people }, with, wants)).id();
            self.index.enter(place, group);
            return;
        };
        group.open.people += people;
        group.carried.food += with.food;
        group.carried.water += with.water;
        group.wants.0.since = cause;
    }

    /// Of those who lie there only so many stay.
    pub fn stay(&mut self, place: Slug, people: u32) {
        let Some(group) = self.index.entity(place) else { return };
        if people == 0 {
            self.index.leave(place);
            self.commands.entity(group).despawn();
        } else if let Ok(mut group) = self.all.get_mut(group) {
            group.carried.divided(people, group.open.people);
            group.open.people = people;
        }
    }

    /// The places where somebody lies in the open, in their order.
    pub fn places(&self) -> Vec<Slug> {
        self.index.iter().map(|(place, _)| place).collect()
    }
}

/// What has been counted, and what is heard of.
#[derive(SystemParam)]
pub struct Counts<'w> {
    pub flights: ResMut<'w, Flights>,
    pub arrivals: ResMut<'w, Arrivals>,
    pub totals: ResMut<'w, Displaced>,
    pub heard: ResMut<'w, WordOfRoom>,
    pub assessments: ResMut<'w, Assessments>,
}
