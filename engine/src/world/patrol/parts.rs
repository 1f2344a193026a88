//! What a patrol is made of: who it is, where it stands, what it is about, how tired its people are and how far its vehicle still goes.
//! Decides nothing and schedules nothing.

use bevy_ecs::{prelude::Resource, query::QueryData};

use super::*;

/// What a patrol is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Its beat; the index of the place that comes next.
    Beat(u32),
    /// Going to, or staying at, a place by order.
    Sent(Slug),
    /// To a road, along it in search of people, and a halt at its end.
    Search { road: Slug },
    /// Going back to base, and on to its beat after a rest.
    Home,
    /// Called off its beat: at its base, or on the way there, until it is sent somewhere.
    Base,
    /// On the way to displaced people who are to be taken to a camp.
    Escort { from: Slug, camp: Slug },
    /// With so many of them towards the camp, on foot.
    With { from: Slug, camp: Slug, people: u32 },
}

/// Who a patrol is, as its scenario describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Detachment {
    /// As the scenario writes it.
    pub model: scenario::Patrol,
    /// Draws of the patrol itself.
    pub throws: Throws,
}

/// Where a patrol is, and by which way it goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Where it is, or the place that it left last.
    pub at: Slug,
    /// The road that it is on, the place at its end, when it left and when it will be there.
    pub leg: Option<(Slug, Slug, Time, Time)>,
    /// Roads still to go after this one.
    pub route: Vec<Slug>,
}

/// What a patrol has to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Orders {
    /// What it is about.
    pub task: Task,
    /// The patrol of another force with which it moves.
    pub partner: Option<Slug>,
    /// Sent without vehicles: it walks until it is back at its base.
    pub on_foot: bool,
    /// What is on the agenda for it.
    pub ticket: Option<Ticket>,
}

/// The people of a patrol: how tired they are, and what they have seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crew {
    /// Seconds on duty since the last rest at base.
    pub tired_s: i64,
    /// How many of them are hurt, and of no help until the exercise is over.
    pub hurt: u32,
    /// Groups that they have seen, and where: nobody reports the same men every hour.
    pub seen: BTreeMap<Slug, Slug>,
}

/// What a patrol drives or sails.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Vehicle {
    /// Kilometres for which the tank still lasts.
    pub fuel_km: i64,
    /// Its force has lost its support: it gets less fuel.
    pub short: bool,
}

/// When each patrol was last at a place, by place: what people there, and groups, remember of it.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rounds(pub BTreeMap<Slug, BTreeMap<Slug, Time>>);

impl Rounds {
    /// A patrol is there now.
    pub(super) fn note(&mut self, place: Slug, patrol: Slug, now: Time) {
        self.0.entry(place).or_default().insert(patrol, now);
    }
}

/// All that this domain writes of a patrol.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct PatrolState {
    /// Who it is.
    pub unit: &'static mut Detachment,
    /// Where it is.
    pub position: &'static mut Position,
    /// What it does.
    pub orders: &'static mut Orders,
    /// How its people are.
    pub crew: &'static mut Crew,
    /// What it moves by.
    pub vehicle: &'static mut Vehicle,
}

/// A patrol at its base, about to set out.
pub fn at_base(model: &scenario::Patrol, figures: &PatrolFigures) -> (Detachment, Position, Orders, Crew, Vehicle) {
    let unit = Detachment { model: model.clone(), throws: Throws::default() };
    let position = Position { at: model.base, leg: None, route: Vec::new() };
    let orders = Orders { task: Task::Beat(0), partner: None, on_foot: false, ticket: None };
    let vehicle = Vehicle { fuel_km: unit.tank(figures), short: false };
    (unit, position, orders, Crew::default(), vehicle)
}

impl Detachment {
    /// How it moves: together, and so on foot where its vehicles do not carry everybody, or where it was sent without any.
    pub fn way(&self, orders: &Orders, figures: &PatrolFigures) -> Way {
        let enough = |vehicles: u32| vehicles.saturating_mul(figures.seats) >= self.model.strength;
        match (self.model.boat, self.model.vehicles) {
            (true, _) => Way::Boat,
            (false, Some(own)) if enough(own) => Way::Patrol,
            (false, None) if !orders.on_foot => Way::Patrol,
            _ => Way::Foot,
        }
    }

    /// Its men and women who can stand by somebody.
    pub fn able(&self, crew: &Crew) -> u32 {
        self.model.strength.saturating_sub(crew.hurt)
    }

    /// Kilometres for which a full tank lasts.
    pub(super) fn tank(&self, figures: &PatrolFigures) -> i64 {
        if self.model.boat { figures.tank_in_a_boat } else { figures.tank_on_land }
    }
}

impl PatrolStateItem<'_, '_> {
    /// Kilometres for which it is given fuel.
    pub(super) fn tank(&self, figures: &PatrolFigures) -> i64 {
        let full = self.unit.tank(figures);
        if self.vehicle.short { full * figures.unsupported_tank / 1000 } else { full }
    }
}

impl Position {
    /// Where it is now: at a place, or on a road.
    pub fn spot(&self) -> Slug {
        self.leg.map_or(self.at, |(road, ..)| road)
    }

    /// Whether it stands at a place.
    pub fn stands_at(&self, place: Slug) -> bool {
        self.at == place && self.leg.is_none()
    }
}

impl Orders {
    /// Whether it is away from its beat.
    pub fn busy(&self) -> bool {
        !matches!(self.task, Task::Beat(_))
    }

    /// Whether it rests at its base, has not set out yet or was called off: it looks after nobody.
    pub fn rest(&self, crew: &Crew) -> bool {
        self.task == Task::Base || (!self.busy() && crew.tired_s == 0)
    }
}

impl Crew {
    /// How tired they are: 1000 at the end of a usual duty, and more beyond it.
    pub(super) fn tired(&self, figures: &PatrolFigures) -> u32 {
        u32::try_from(self.tired_s * 1000 / figures.duty.0).unwrap_or(0)
    }
}
