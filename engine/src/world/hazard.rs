//! Hazards that a scenario may bring beside its people: an outbreak of a disease, a flood, a drought.
//!
//! **The model.** An outbreak runs in compartments, one set for each place (SEIR: susceptible, exposed, infectious, removed;
//! Kermack and McKendrick, 1927). In a step of `dt` days, with `N` people at the place and `R₀` the cases that one case brings
//! among people of whom none is immune:
//!
//! ```text
//! E += S × (1 − exp(−β dt I ÷ N))    β = R₀ ÷ INFECTIOUS, more where a camp lacks water, less where people were told
//! I += E × dt ÷ INCUBATION           R += I × dt ÷ INFECTIOUS
//! ```
//!
//! Numbers are of persons: the parts of a person are decided by dice, so that an outbreak of three cases may die out by luck. Who
//! comes and goes joins or leaves the susceptible first. The sick carry it along open roads. A flood closes roads of earth and
//! sand for a while and drives families out; a drought takes water from camps and raises tension day by day.
//!
//! Vaccination takes a share of those who are reached (`PROTECTS`) from the susceptible, also where the outbreak has not come yet;
//! nobody asks who had it before. Of the ill as many as a treatment point has beds infect others no more than `ISOLATED` leaves.
//!
//! Who has too little water falls ill of it besides, whatever goes round. Of all who fall ill those for whom there is no bed and no
//! health post are in harm's way (`harm`).
//!
//! The facilitator may let a hazard stand still; the water that a flood has brought already runs off all the same.
//!
//! It ignores who falls ill, who dies, how long a vaccine takes to work, and the weather. It writes hazards and what is done against
//! them; what a hazard does to people is set in motion as happenings of their domains.

use std::collections::BTreeMap;

use bevy_ecs::{
    prelude::{In, InMut, Res, ResMut, Resource},
    query::QueryData,
    system::SystemParam,
};
use kernel::{
    agenda::Ticket,
    chance::Throws,
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, ThreatFact, What},
    matter::Matter,
    parameter::HazardFigures,
    scenario::{self, HazardKind, Surface},
    terms::{Danger, Need},
};

use super::{
    community,
    displacement::{self, Camp, CampWants, Shelter},
    geography::{self, Geography},
    happening::Happening,
    harm,
    index::{All, Whereabouts},
    kinds::{Camps, Hazards},
    population::Population,
    script::Script,
    turn::{Entry, Kernel, Turn},
};

#[cfg(test)]
mod tests;

/// How often a drought is felt.
const DAY: Span = Span::hours(24);

/// What becomes due in hazards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// A hazard begins.
    Begins { hazard: Slug },
    /// An outbreak takes a step, or a drought a day.
    GoesOn { hazard: Slug },
    /// A hazard is over; an outbreak ends by itself.
    Ends { hazard: Slug },
    /// By order of the facilitator: a hazard stands still, or goes on.
    Freeze { hazard: Slug, frozen: bool },
    /// People around a place were told something by radio.
    Informed { place: Slug },
    /// So many displaced people at a place had too little water for so many hours: some fall ill of it.
    Sickens { place: Slug, people: u32, hours: u32 },
    /// By order: people around a place are vaccinated.
    Vaccinated { place: Slug, people: u32 },
    /// By order: a treatment point stands at a place, or has more beds.
    Treatment { place: Slug, beds: u32 },
}

/// An outbreak at a place: persons in each compartment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Compartments {
    pub susceptible: u32,
    pub exposed: u32,
    pub infectious: u32,
    pub removed: u32,
}

impl Compartments {
    /// Everybody.
    pub fn all(&self) -> u32 {
        self.susceptible + self.exposed + self.infectious + self.removed
    }

    /// So many people are reached by a vaccine that protects so many in a thousand of the susceptible among them.
    fn vaccinated(&mut self, people: u32, protects: u64) {
        let well = self.susceptible + self.exposed + self.removed;
        let share = u64::from(self.susceptible) * u64::from(people.min(well)) / u64::from(well.max(1));
        let immune = (share * protects / 1000) as u32;
        self.susceptible -= immune;
        self.removed += immune;
    }

    /// So many people are here now: who came is susceptible, who left was so first.
    fn people(&mut self, now: u32) {
        let before = self.all();
        self.susceptible += now.saturating_sub(before);
        let mut left = before.saturating_sub(now);
        for part in [&mut self.susceptible, &mut self.removed, &mut self.exposed, &mut self.infectious] {
            let gone = left.min(*part);
            *part -= gone;
            left -= gone;
        }
    }
}

/// A hazard, as the scenario writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct HazardPlan {
    pub model: scenario::Hazard,
}

/// How far a hazard has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// Whether it has begun and is not over.
    pub active: bool,
    /// What is on the agenda for its steps.
    pub steps: Option<Ticket>,
}

impl Course {
    fn is_over(&mut self, turn: &mut Turn<'_>) -> bool {
        if let Some(steps) = self.steps.take() {
            turn.cancel(steps);
        }
        std::mem::take(&mut self.active)
    }
}

/// An outbreak, by the places that it has reached.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outbreak {
    /// Persons in each compartment.
    pub places: BTreeMap<Slug, Compartments>,
    /// How many were ill when people at a place last spoke of it.
    pub told: BTreeMap<Slug, u32>,
}

/// Which throw is the next of a hazard at a place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chances(pub BTreeMap<Slug, Throws>);

/// What is done against hazards, by place, whichever of them comes.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Precautions {
    /// When people were last told something.
    pub informed: BTreeMap<Slug, Time>,
    /// Persons who are protected by a vaccine.
    pub protected: BTreeMap<Slug, u32>,
    /// Beds of treatment points.
    pub beds: BTreeMap<Slug, u32>,
}

impl Precautions {
    /// A place that an outbreak has not reached: all are susceptible, but for those who were vaccinated.
    fn fresh(&self, people: u32, place: Slug) -> Compartments {
        let removed = self.protected.get(&place).copied().unwrap_or(0).min(people);
        Compartments { susceptible: people - removed, removed, ..Default::default() }
    }
}

/// A hazard, as its own domain moves it.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct HazardState {
    plan: &'static HazardPlan,
    course: &'static mut Course,
    outbreak: &'static mut Outbreak,
    chances: &'static mut Chances,
}

/// Where people are, and what camps give them: what a hazard looks at.
#[derive(SystemParam)]
pub struct Look<'w, 's> {
    map: Res<'w, Geography>,
    population: Population<'w, 's>,
    camps: All<'w, 's, Camps, (&'static Camp, &'static Shelter, &'static CampWants)>,
    camped: Res<'w, Whereabouts<Camps>>,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>, script: Res<'_, Script>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    for hazard in &script.0.hazards {
        turn.after(hazard.after, Due::Begins { hazard: hazard.id });
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut hazards: All<'_, '_, Hazards, HazardState>,
    mut precautions: ResMut<'_, Precautions>,
    look: Look<'_, '_>,
) {
    let (turn, look) = (&mut Turn::new(kernel, cause), &look);
    match due {
        Due::Begins { hazard } | Due::GoesOn { hazard } | Due::Ends { hazard } => {
            let Some(mut state) = hazards.get_mut(hazard) else { return };
            match due {
                Due::Begins { .. } => state.begins(turn, &precautions, look),
                Due::GoesOn { .. } => state.goes_on(turn, &precautions, look),
                _ => state.ends(turn),
            }
        }
        Due::Freeze { hazard, frozen } => {
            // Whatever stands still does so as a whole: its beginning, its steps and its end wait with it.
            let is_its = |what: &Happening| {
                let Happening::Hazard(
                    Due::Begins { hazard: of } | Due::GoesOn { hazard: of } | Due::Ends { hazard: of },
                ) = what
                else {
                    return false;
                };
                *of == hazard
            };
            match frozen {
                true => turn.hold_all(is_its),
                false => turn.release_all(turn.figures().hazard.looks_again, is_its),
            };
        }
        Due::Informed { place } => {
            precautions.informed.insert(place, turn.now());
        }
        Due::Sickens { place, people, hours } => {
            let a_day = u64::from(turn.figures().hazard.sickens) * u64::from(hours) / 24;
            let expected = u64::from(people) * a_day;
            // The part of a person is decided by dice.
            let (more, _) = turn.test("falls ill", place, turn.now().0 as u64, (expected % 1000) as u32);
            let people = (expected / 1000) as u32 + u32::from(more);
            if people > 0 {
                let cause = turn.fact(What::Threat(ThreatFact::FellIll { place, people }));
                untreated(&mut turn.because(cause), (&precautions, look), place, (people, hours));
            }
        }
        Due::Vaccinated { place, people } => {
            let before = precautions.protected.get(&place).copied().unwrap_or(0);
            let all = look.population.at(place).all();
            let reached = people.min(all);
            let protects = u64::from(turn.figures().hazard.protects);
            // Doses also go to some who are protected already.
            let new = u64::from(all.saturating_sub(before)) * u64::from(reached) / u64::from(all.max(1));
            let protected = (new * protects / 1000) as u32;
            precautions.protected.insert(place, before + protected);
            for hazard in hazards.names().collect::<Vec<_>>() {
                let Some(mut state) = hazards.get_mut(hazard) else { continue };
                if let Some(here) = state.outbreak.places.get_mut(&place) {
                    here.vaccinated(reached, protects);
                }
            }
            turn.fact(What::Threat(ThreatFact::PeopleVaccinated { place, people: reached, protected }));
        }
        Due::Treatment { place, beds } => {
            let all = precautions.beds.entry(place).or_default();
            *all = all.saturating_add(beds);
            let beds = *all;
            turn.fact(What::Threat(ThreatFact::TreatmentSetUp { place, beds }));
        }
    }
}

impl HazardStateItem<'_, '_> {
    fn begins(&mut self, turn: &mut Turn<'_>, precautions: &Precautions, look: &Look<'_, '_>) {
        let (model, hazard) = (&self.plan.model, self.plan.model.id);
        self.course.active = true;
        for &place in &model.places {
            let cause = turn.fact(What::Threat(ThreatFact::HazardBegan { hazard, place }));
            self.begins_at(&mut turn.because(cause), precautions, look, place);
        }
        match model.kind {
            HazardKind::Outbreak => {
                self.course.steps = Some(turn.every(turn.figures().hazard.step, Due::GoesOn { hazard }));
            }
            HazardKind::Drought => {
                self.course.steps = Some(turn.every_from_now(DAY, Due::GoesOn { hazard }));
                turn.after(model.lasts, Due::Ends { hazard });
            }
            HazardKind::Flood => {
                turn.after(model.lasts, Due::Ends { hazard });
            }
        }
    }

    fn goes_on(&mut self, turn: &mut Turn<'_>, precautions: &Precautions, look: &Look<'_, '_>) {
        let (model, hazard) = (&self.plan.model, self.plan.model.id);
        if model.kind == HazardKind::Drought {
            for &place in &model.places {
                let by = (turn.figures().hazard.drought_tension * model.severity / 1000) as i32;
                turn.soon(community::Due::FearAt { place, fear: 0, tension: by });
                let people = look.population.at(place).all() * model.severity / 1000;
                let matter = Matter::Need { place, need: Need::Water, people };
                turn.soon(community::Due::SeenAt { place, matter });
            }
            return;
        }
        if !self.spreads(turn, precautions, look) && self.course.is_over(turn) {
            turn.fact(What::Threat(ThreatFact::HazardEnded { hazard }));
        }
    }

    fn ends(&mut self, turn: &mut Turn<'_>) {
        let model = &self.plan.model;
        if !self.course.is_over(turn) {
            return;
        }
        let cause = turn.fact(What::Threat(ThreatFact::HazardEnded { hazard: model.id }));
        for &place in model.places.iter().filter(|_| model.kind == HazardKind::Drought) {
            turn.because(cause).soon(displacement::Due::Water { place, permille: 1000 });
        }
    }

    fn begins_at(&mut self, turn: &mut Turn<'_>, precautions: &Precautions, look: &Look<'_, '_>, place: Slug) {
        let (map, model) = (&*look.map, &self.plan.model);
        match model.kind {
            HazardKind::Outbreak => {
                let mut here = precautions.fresh(look.population.at(place).all(), place);
                here.infectious = model.cases.min(here.susceptible);
                here.susceptible -= here.infectious;
                self.outbreak.places.insert(place, here);
            }
            HazardKind::Flood => {
                let until = Some(turn.now() + model.lasts);
                let washes_out = |surface| matches!(surface, Surface::Unpaved | Surface::Track);
                for road in map.roads_at(place).into_iter().filter(|road| washes_out(road.surface)) {
                    turn.soon(geography::Due::Close { road: road.id, until });
                }
                let share = u64::from(turn.figures().hazard.flooded_out);
                let people =
                    u64::from(look.population.at(place).all()) * share / 1000 * u64::from(model.severity) / 1000;
                let people = u32::try_from(people).unwrap_or(u32::MAX);
                let families = people / displacement::persons_in_a_family(turn);
                if families > 0 {
                    turn.soon(displacement::Due::Flee { from: place, families });
                }
                let matter = Matter::Need { place, need: Need::Shelter, people };
                turn.soon(community::Due::SeenAt { place, matter });
            }
            HazardKind::Drought => {
                let permille = 1000 - model.severity.min(1000);
                turn.soon(displacement::Due::Water { place, permille });
            }
        }
    }

    /// One step of an outbreak at every place that it has reached; whether anybody is still ill or about to be.
    fn spreads(&mut self, turn: &mut Turn<'_>, precautions: &Precautions, look: &Look<'_, '_>) -> bool {
        let (map, model) = (&*look.map, &self.plan.model);
        let (hazard, outbreak, chances) = (model.id, &mut *self.outbreak, &mut self.chances.0);
        let figures = turn.figures().hazard;
        let dt = figures.step.0 as f64 / 86_400.0;
        let HazardFigures { incubation, infectious, .. } = figures;
        let mut carried: BTreeMap<Slug, f64> = BTreeMap::new();
        for (&place, here) in &mut outbreak.places {
            let (now, informed) = (turn.now(), precautions.informed.get(&place));
            let heeds = informed.is_some_and(|&at| now - at < figures.heeded);
            let factor = thirst(look, place, figures.waterless) * if heeds { figures.informed } else { 1.0 };
            let beta = figures.r0_at_full * f64::from(model.severity.min(1000)) / 1000.0 / infectious * factor;
            here.people(look.population.at(place).all());
            let all = f64::from(here.all().max(1));
            let in_beds = f64::from(here.infectious.min(precautions.beds.get(&place).copied().unwrap_or(0)));
            let infecting = f64::from(here.infectious) - in_beds * (1.0 - figures.isolated);
            let risk = 1.0 - libm::exp(-beta * dt * infecting / all);
            let throws = chances.entry(place).or_default();
            let mut persons = |of: u32, share: f64| {
                let expected = f64::from(of) * share.min(1.0);
                let whole = libm::floor(expected);
                let draw = turn.roll2("outbreak", hazard, place, throws.next(now));
                (whole as u32 + u32::from(draw.unit() < expected - whole)).min(of)
            };
            let (exposed, ill) = (persons(here.susceptible, risk), persons(here.exposed, dt / incubation));
            let over = persons(here.infectious, dt / infectious);
            here.susceptible -= exposed;
            here.exposed = here.exposed + exposed - ill;
            here.infectious = here.infectious + ill - over;
            here.removed += over;
            let here = *here;
            if here.infectious > 0 {
                for road in map.roads_at(place).into_iter().filter(|road| !map.is_closed(road.id)) {
                    if let Some(next) = map.other_end(road.id, place) {
                        *carried.entry(next).or_default() += infecting * figures.carried;
                    }
                }
            }
            if ill > 0 {
                let cause =
                    turn.fact(What::Threat(ThreatFact::CasesRose { hazard, place, new: ill, ill: here.infectious }));
                let hours = (figures.step.0 / 3600) as u32;
                untreated(&mut turn.because(cause), (precautions, look), place, (ill, hours));
                let told = outbreak.told.entry(place).or_default();
                if here.infectious >= 2 * *told {
                    *told = here.infectious.max(1);
                    let matter = Matter::Need { place, need: Need::Health, people: here.infectious };
                    turn.because(cause).soon(community::Due::SeenAt { place, matter });
                }
            }
        }
        for (place, expected) in carried {
            let people = look.population.at(place).all();
            let throws = chances.entry(place).or_default();
            let draw = turn.roll2("outbreak is carried", hazard, place, throws.next(turn.now()));
            let whole = libm::floor(expected);
            let come = whole as u32 + u32::from(draw.unit() < expected - whole);
            if come == 0 || people == 0 {
                continue;
            }
            let there = outbreak.places.entry(place).or_insert_with(|| precautions.fresh(people, place));
            let come = come.min(there.susceptible);
            there.susceptible -= come;
            there.exposed += come;
        }
        outbreak.places.values().any(|here| here.exposed + here.infectious > 0)
    }
}

/// Of so many who fell ill at a place in so many hours those whom nobody treats are in harm's way: there is no bed for them, and the
/// health posts of the camps there see no more in that time.
fn untreated(
    turn: &mut Turn<'_>,
    (precautions, look): (&Precautions, &Look<'_, '_>),
    place: Slug,
    (ill, hours): (u32, u32),
) {
    let beds = precautions.beds.get(&place).copied().unwrap_or(0);
    let posts = look
        .camps
        .at(&look.camped, place)
        .map(|(_, (camp, ..))| camp.model.health.map_or(ill, |a_day| a_day * hours / 24));
    let people = ill.saturating_sub(beds.saturating_add(posts.sum()));
    if people > 0 {
        turn.soon(harm::Due::Befalls { place, people, danger: Danger::Illness });
    }
}

/// How much faster an outbreak runs at a place for want of water in its camps: by the whole factor where nobody has enough.
fn thirst(look: &Look<'_, '_>, place: Slug, waterless: f64) -> f64 {
    let camps =
        || look.camps.at(&look.camped, place).map(|(_, (_, shelter, wants))| (shelter.people, wants.0.water.people));
    let (people, short) = camps().fold((0, 0), |(people, short), camp| (people + camp.0, short + camp.1.min(camp.0)));
    1.0 + (waterless - 1.0) * f64::from(short) / f64::from(people.max(1))
}
