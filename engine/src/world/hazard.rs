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
//! The facilitator may let a hazard stand still; the water that a flood has brought already runs off all the same.
//!
//! It ignores who falls ill, who dies, how long a vaccine takes to work, and the weather. It writes its own state; what a hazard does to
//! people is set in motion as happenings of their domains.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::{
    prelude::{In, InMut, Res, ResMut, Resource},
    system::SystemParam,
};
use kernel::{
    chance::Throws,
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, What},
    matter::Matter,
    parameter::HazardFigures,
    scenario::{Hazard, HazardKind, Surface},
    terms::Need,
    terms::PEOPLE_PER_TENT,
};

use super::{
    community::{self, Community},
    displacement::{self, Camp, Displaced, Hosts},
    geography::{self, Geography},
    index::{All, Whereabouts},
    kinds::{Camps, Communities},
    script::Script,
    turn::{Entry, Kernel, Turn},
};

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

/// What hazards have done so far.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Hazards {
    pub active: BTreeSet<Slug>,
    /// Those that stand still by order.
    pub frozen: BTreeSet<Slug>,
    /// By outbreak and place.
    pub outbreaks: BTreeMap<(Slug, Slug), Compartments>,
    /// When people at a place were last told something.
    pub informed: BTreeMap<Slug, Time>,
    /// Persons at a place who are protected by a vaccine.
    pub protected: BTreeMap<Slug, u32>,
    /// Beds of treatment points.
    pub beds: BTreeMap<Slug, u32>,
    /// How many were ill when people at a place last spoke of it.
    pub told: BTreeMap<(Slug, Slug), u32>,
    pub throws: BTreeMap<(Slug, Slug), Throws>,
}

impl Hazards {
    /// A place that an outbreak has not reached: all are susceptible, but for those who were vaccinated.
    fn fresh(&self, people: u32, place: Slug) -> Compartments {
        let removed = self.protected.get(&place).copied().unwrap_or(0).min(people);
        Compartments { susceptible: people - removed, removed, ..Default::default() }
    }
}

/// Where people are: what a hazard looks at.
#[derive(SystemParam)]
pub struct Look<'w, 's> {
    map: Res<'w, Geography>,
    communities: All<'w, 's, Communities, (&'static Community, &'static Hosts)>,
    living: Res<'w, Whereabouts<Communities>>,
    camps: All<'w, 's, Camps, &'static Camp>,
    camped: Res<'w, Whereabouts<Camps>>,
    displaced: Res<'w, Displaced>,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>, script: Res<'_, Script>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    for hazard in &script.0.hazards {
        turn.after(hazard.after, Due::Begins { hazard: hazard.id });
    }
}

/// Everybody at a place: those who live there and have not fled, and those who came.
fn people_at(look: &Look<'_, '_>, place: Slug) -> u32 {
    let homes = || look.communities.at(&look.living, place).map(|(_, home)| home);
    let living: u32 = homes().map(|(community, _)| community.model.people).sum();
    let hosted: u32 = homes().map(|(_, hosts)| hosts.hosted).sum();
    let camped: u32 = look.camps.at(&look.camped, place).map(|(_, camp)| camp.people).sum();
    let gone = look.displaced.gone.get(&place).copied().unwrap_or(0);
    living.saturating_sub(gone) + camped + hosted + look.displaced.without_shelter.get(&place).copied().unwrap_or(0)
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: ResMut<'_, Hazards>,
    look: Look<'_, '_>,
    script: Res<'_, Script>,
) {
    let (turn, own, look, scenario) = (&mut Turn::new(kernel, cause), &mut *own, &look, &*script.0);
    let of = |id: Slug| scenario.hazards.iter().find(|hazard| hazard.id == id);
    match due {
        // Whatever stands still does so as a whole: its beginning, its steps and its end wait with it.
        Due::Begins { hazard } | Due::GoesOn { hazard } | Due::Ends { hazard } if own.frozen.contains(&hazard) => {
            turn.after(turn.figures().hazard.looks_again, due);
        }
        Due::Freeze { hazard, frozen: true } => {
            own.frozen.insert(hazard);
        }
        Due::Freeze { hazard, frozen: false } => {
            own.frozen.remove(&hazard);
        }
        Due::Begins { hazard } => {
            let Some(model) = of(hazard) else { return };
            own.active.insert(hazard);
            for &place in &model.places {
                let cause = turn.fact(What::HazardBegan { hazard, place });
                begins_at(&mut turn.because(cause), own, look, model, place);
            }
            match model.kind {
                HazardKind::Outbreak => {
                    turn.after(turn.figures().hazard.step, Due::GoesOn { hazard });
                }
                HazardKind::Drought => {
                    turn.soon(Due::GoesOn { hazard });
                    turn.after(model.lasts, Due::Ends { hazard });
                }
                HazardKind::Flood => {
                    turn.after(model.lasts, Due::Ends { hazard });
                }
            }
        }
        Due::GoesOn { hazard } => {
            let Some(model) = of(hazard).filter(|_| own.active.contains(&hazard)) else { return };
            if model.kind == HazardKind::Drought {
                for &place in &model.places {
                    let by = (turn.figures().hazard.drought_tension * model.severity / 1000) as i32;
                    turn.soon(community::Due::FearAt { place, fear: 0, tension: by });
                    let people = people_at(look, place) * model.severity / 1000;
                    turn.soon(community::Due::SeenAt {
                        place,
                        matter: Matter::Need { place, need: Need::Water, people },
                    });
                }
                turn.after(DAY, Due::GoesOn { hazard });
                return;
            }
            if spreads(turn, own, look, model) {
                turn.after(turn.figures().hazard.step, Due::GoesOn { hazard });
            } else {
                own.active.remove(&hazard);
                turn.fact(What::HazardEnded { hazard });
            }
        }
        Due::Ends { hazard } => {
            let Some(model) = of(hazard).filter(|_| own.active.remove(&hazard)) else { return };
            let cause = turn.fact(What::HazardEnded { hazard });
            for &place in model.places.iter().filter(|_| model.kind == HazardKind::Drought) {
                turn.because(cause).soon(displacement::Due::Water { place, permille: 1000 });
            }
        }
        Due::Informed { place } => {
            own.informed.insert(place, turn.now());
        }
        Due::Vaccinated { place, people } => {
            let before = own.protected.get(&place).copied().unwrap_or(0);
            let all = people_at(look, place);
            let reached = people.min(all);
            // Doses also go to some who are protected already.
            let new = u64::from(all.saturating_sub(before)) * u64::from(reached) / u64::from(all.max(1));
            let protected = (new * u64::from(turn.figures().hazard.protects) / 1000) as u32;
            own.protected.insert(place, before + protected);
            for (_, here) in own.outbreaks.iter_mut().filter(|((_, at), _)| *at == place) {
                let well = here.susceptible + here.exposed + here.removed;
                let share = u64::from(here.susceptible) * u64::from(reached.min(well)) / u64::from(well.max(1));
                let immune = (share * u64::from(turn.figures().hazard.protects) / 1000) as u32;
                here.susceptible -= immune;
                here.removed += immune;
            }
            turn.fact(What::PeopleVaccinated { place, people: reached, protected });
        }
        Due::Treatment { place, beds } => {
            let all = own.beds.entry(place).or_default();
            *all = all.saturating_add(beds);
            let beds = *all;
            turn.fact(What::TreatmentSetUp { place, beds });
        }
    }
}

fn begins_at(turn: &mut Turn<'_>, own: &mut Hazards, look: &Look<'_, '_>, model: &Hazard, place: Slug) {
    let map = &*look.map;
    match model.kind {
        HazardKind::Outbreak => {
            let mut here = own.fresh(people_at(look, place), place);
            here.infectious = model.cases.min(here.susceptible);
            here.susceptible -= here.infectious;
            own.outbreaks.insert((model.id, place), here);
        }
        HazardKind::Flood => {
            let until = Some(turn.now() + model.lasts);
            let washes_out = |surface| matches!(surface, Surface::Unpaved | Surface::Track);
            for road in map.roads_at(place).into_iter().filter(|road| washes_out(road.surface)) {
                turn.soon(geography::Due::Close { road: road.id, until });
            }
            let share = u64::from(turn.figures().hazard.flooded_out);
            let people = u64::from(people_at(look, place)) * share / 1000 * u64::from(model.severity) / 1000;
            let people = u32::try_from(people).unwrap_or(u32::MAX);
            if people >= PEOPLE_PER_TENT {
                turn.soon(displacement::Due::Flee { from: place, families: people / PEOPLE_PER_TENT });
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
fn spreads(turn: &mut Turn<'_>, own: &mut Hazards, look: &Look<'_, '_>, model: &Hazard) -> bool {
    let map = &*look.map;
    let hazard = model.id;
    let figures = turn.figures().hazard;
    let dt = figures.step.0 as f64 / 86_400.0;
    let HazardFigures { incubation, infectious, .. } = figures;
    let reached: Vec<Slug> = own.outbreaks.keys().filter(|(id, _)| *id == hazard).map(|(_, place)| *place).collect();
    let mut carried: BTreeMap<Slug, f64> = BTreeMap::new();
    for &place in &reached {
        let (now, informed) = (turn.now(), own.informed.get(&place));
        let heeds = informed.is_some_and(|&at| now - at < figures.heeded);
        let waterless =
            look.camps.at(&look.camped, place).any(|(_, camp)| camp.thirsty(&turn.figures().displacement) > 0);
        let factor = if waterless { figures.waterless } else { 1.0 } * if heeds { figures.informed } else { 1.0 };
        let beta = figures.r0_at_full * f64::from(model.severity.min(1000)) / 1000.0 / infectious * factor;
        let Some(here) = own.outbreaks.get_mut(&(hazard, place)) else { continue };
        here.people(people_at(look, place));
        let all = f64::from(here.all().max(1));
        let in_beds = f64::from(here.infectious.min(own.beds.get(&place).copied().unwrap_or(0)));
        let infecting = f64::from(here.infectious) - in_beds * (1.0 - figures.isolated);
        let risk = 1.0 - libm::exp(-beta * dt * infecting / all);
        let throws = own.throws.entry((hazard, place)).or_default();
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
            let cause = turn.fact(What::CasesRose { hazard, place, new: ill, ill: here.infectious });
            let told = own.told.entry((hazard, place)).or_default();
            if here.infectious >= 2 * *told {
                *told = here.infectious.max(1);
                let matter = Matter::Need { place, need: Need::Health, people: here.infectious };
                turn.because(cause).soon(community::Due::SeenAt { place, matter });
            }
        }
    }
    for (place, expected) in carried {
        let people = people_at(look, place);
        let throws = own.throws.entry((hazard, place)).or_default();
        let draw = turn.roll2("outbreak is carried", hazard, place, throws.next(turn.now()));
        let whole = libm::floor(expected);
        let come = whole as u32 + u32::from(draw.unit() < expected - whole);
        if come == 0 || people == 0 {
            continue;
        }
        let fresh = own.fresh(people, place);
        let there = own.outbreaks.entry((hazard, place)).or_insert(fresh);
        let come = come.min(there.susceptible);
        there.susceptible -= come;
        there.exposed += come;
    }
    own.outbreaks.iter().any(|((id, _), here)| *id == hazard && here.exposed + here.infectious > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{
        displacement::Camp,
        people_stage::{Stage, scene, slug},
    };
    use vocabulary::scenario::Scenario;

    fn hazard(kind: HazardKind, severity: u32) -> Hazard {
        Hazard {
            id: slug("fever"),
            name: Default::default(),
            kind,
            places: vec![slug("bol")],
            after: Span::hours(1),
            lasts: Span::hours(48),
            severity,
            cases: 20,
        }
    }

    /// Bol, where no road leads, with so many people.
    fn alone(people: u32, severity: u32) -> Scenario {
        let mut scene = scene();
        scene.communities[2].people = people;
        scene.hazards = vec![hazard(HazardKind::Outbreak, severity)];
        scene
    }

    fn at(stage: &Stage, place: &str) -> Compartments {
        let all = stage.world.resource::<Hazards>();
        all.outbreaks.get(&(slug("fever"), slug(place))).copied().unwrap_or_default()
    }

    #[test]
    fn an_outbreak_ends_where_the_theory_says_and_nobody_is_lost_on_the_way() {
        // The final size z of an epidemic solves z = 1 − exp(−R₀ z): 0.7968 for R₀ = 2 (Kermack and McKendrick, 1927).
        let mut stage = Stage::new(&alone(40_000, 500));
        stage.start();
        for day in 1..160 {
            stage.until(Span::hours(24 * day));
            assert_eq!(at(&stage, "bol").all(), 40_000);
        }
        let end = at(&stage, "bol");
        let reached = f64::from(end.removed) / 40_000.0;
        assert!(end.infectious < 20 && (0.77..0.825).contains(&reached), "{reached} {end:?}");
    }

    #[test]
    fn below_one_case_for_each_case_an_outbreak_dies_out() {
        let mut stage = Stage::new(&alone(40_000, 200));
        stage.start().until(Span::hours(24 * 90));
        let end = at(&stage, "bol");
        assert!(end.removed < 400, "{end:?}");
        assert_eq!(stage.count(|w| matches!(w, What::HazardEnded { .. })), 1);
    }

    #[test]
    fn people_who_were_told_how_to_protect_themselves_fall_ill_less_often() {
        let ill = |told: bool| {
            let mut stage = Stage::new(&alone(20_000, 500));
            for hours in 0..if told { 20 } else { 0 } {
                stage.at(Span::hours(hours * 48), Due::Informed { place: slug("bol") });
            }
            stage.start().until(Span::hours(24 * 30));
            20_000 - at(&stage, "bol").susceptible
        };
        assert!(2 * ill(true) < ill(false), "{} {}", ill(true), ill(false));
    }

    #[test]
    fn vaccination_and_treatment_each_spare_many_and_the_sooner_the_more() {
        let ill = |act: Option<(i64, Due)>| {
            let mut stage = Stage::new(&alone(20_000, 500));
            if let Some((day, due)) = act {
                stage.at(Span::hours(24 * day), due);
            }
            stage.start().until(Span::hours(24 * 160));
            let risen = |w: &What| if let What::CasesRose { new, .. } = w { *new } else { 0 };
            stage.facts().iter().map(|fact| risen(&fact.what)).sum::<u32>()
        };
        let bol = slug("bol");
        let vaccinate = |day| ill(Some((day, Due::Vaccinated { place: bol, people: 8000 })));
        let treat = |day, beds| ill(Some((day, Due::Treatment { place: bol, beds })));
        let nothing = ill(None);
        assert!(nothing > 15_000, "{nothing}");
        let (before, early, late) = (vaccinate(0), vaccinate(10), vaccinate(40));
        assert!(before <= early && 2 * early < nothing && early + 1000 < late, "{before} {early} {late} of {nothing}");
        let (early, late, few) = (treat(5, 2000), treat(40, 2000), treat(5, 15));
        assert!(
            2 * early < nothing && early < late && early < few && few < nothing,
            "{early} {late} {few} of {nothing}"
        );
    }

    #[test]
    fn who_was_vaccinated_before_the_outbreak_came_does_not_fall_ill_when_it_does() {
        let mut stage = Stage::new(&alone(10_000, 800));
        stage.start();
        stage.at(Span(0), Due::Vaccinated { place: slug("bol"), people: 20_000 });
        stage.until(Span::hours(2));
        assert_eq!(at(&stage, "bol"), Compartments { susceptible: 1980, infectious: 20, exposed: 0, removed: 8000 });
        let told = |w: &What| matches!(w, What::PeopleVaccinated { people: 10_000, protected: 8000, .. });
        assert_eq!(stage.count(told), 1, "nobody who is not there");
        // Once more reaches the rest in proportion, and never more than all.
        stage.at(Span::hours(2), Due::Vaccinated { place: slug("bol"), people: 10_000 }).until(Span::hours(3));
        assert_eq!(at(&stage, "bol").all(), 10_000);
        assert!((300..500).contains(&at(&stage, "bol").susceptible));
    }

    #[test]
    fn an_outbreak_follows_the_road_and_is_told_by_those_who_see_the_sick() {
        let mut scene = scene();
        scene.hazards = vec![Hazard { places: vec![slug("bosso")], ..hazard(HazardKind::Outbreak, 600) }];
        let mut stage = Stage::new(&scene);
        stage.start().until(Span::hours(24 * 40));
        assert!(at(&stage, "diffa").removed > 0, "a road leads there");
        assert_eq!(at(&stage, "bol").all(), 0, "and none there");
        let seen =
            |w: &What| matches!(w, What::Sighted { matter: Matter::Need { need: Need::Health, people: 1.., .. }, .. });
        assert!((2..40).contains(&stage.count(seen)), "{}", stage.count(seen));
    }

    #[test]
    fn a_flood_drives_families_out_and_a_drought_takes_the_water_of_a_camp_until_it_ends() {
        let mut scene = scene();
        scene.camps[0].people = 50;
        scene.camps[0].water = Some(900);
        let diffa = || vec![slug("diffa")];
        scene.hazards = vec![
            Hazard { id: slug("flood"), places: vec![slug("bosso")], ..hazard(HazardKind::Flood, 500) },
            Hazard { places: diffa(), ..hazard(HazardKind::Drought, 800) },
        ];
        let mut stage = Stage::new(&scene);
        stage.start().until(Span::hours(20));
        assert_eq!(stage.count(|w| matches!(w, What::FamiliesFled { families: 22, .. })), 1, "135 people of 900");
        assert!(stage.see::<Camp>("diffa-camp").thirsty(&Default::default()) > 30);
        assert!(stage.see::<Community>("diffa-people").tension > 220);
        let camp = stage.until(Span::hours(60)).see::<Camp>("diffa-camp");
        assert_eq!(camp.water_share, 1000);
        assert_eq!(stage.count(|w| matches!(w, What::HazardEnded { .. })), 2);
    }
}
