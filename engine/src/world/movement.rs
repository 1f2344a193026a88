//! Displacement over months, day by day, held against what was counted in camps: how models of displacement are validated.
//!
//! Models: people who set out from zones of conflict, as many as the counts say in all; borders, sites and camps that shut and
//! open; where people go, by Flee's rules ([`flee`], after the description of D. Groen and others' code) or by our own
//! ([`ours`]). Ignores: everything else of the world, day and night included; sex, age and any belonging of people, on purpose.
//! It writes nothing but [`Movement`]. A scenario without the section `movement` has none of this.

use bevy_ecs::prelude::{In, InMut, Res, ResMut, Resource};
use kernel::{
    crowd::Crowd,
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, DisplacementFact, What},
    movement::{self as model, MovementRules, Shuts, SiteKind},
    scenario::Scenario,
};

use super::{
    script::Script,
    turn::{Entry, Kernel, Turn},
};

pub mod flee;
pub mod ours;

/// What becomes due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// A day of everybody's movement.
    Day,
}

const DAY: Span = Span::hours(24);

/// The people of a whole conflict. Sites stand in the order of the scenario; links are its roads, there and back.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// Persons at each site.
    pub people: Vec<u32>,
    /// Inhabitants who have not yet set out.
    pub inhabitants: Vec<u32>,
    /// What each camp can take, persons; 0 for no limit.
    pub capacity: Vec<u32>,
    /// Whether each site works as a camp.
    pub camp: Vec<bool>,
    /// Zones of conflict: since which day, and the intensity in permille.
    pub zone: Vec<Option<(u32, u32)>>,
    /// How many closures lie on each link.
    pub closed: Vec<u16>,
    /// Whether each redirection stands.
    pub redirects: Vec<bool>,
    /// Counts fell by so many: the next who would set out are those who are counted again.
    pub debt: u32,
    /// The fact of the last who set out: what later counts came from.
    pub last: u64,
    /// Who moves by Flee's rules.
    pub flee: flee::Crowds,
    /// Who moves by ours.
    pub ours: ours::Crowds,
}

/// A link, one way.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The site that it leaves.
    pub from: usize,
    /// The site that it reaches.
    pub to: usize,
    /// Its length.
    pub km: f64,
    /// The redirection on it, if there is one.
    pub redirection: Option<usize>,
}

/// What does not change: the section of the scenario, and its links.
#[derive(Debug)]
pub struct Land<'a> {
    /// The section.
    pub model: &'a model::Movement,
    /// All links. Road `n` of the scenario is `2n` one way and `2n + 1` back; doubled ones follow.
    pub links: Vec<Link>,
    /// The links that leave each site.
    pub leaving: Vec<Vec<usize>>,
    /// The country of each site.
    pub country: Vec<&'a str>,
}

impl<'a> Land<'a> {
    fn of(scenario: &'a Scenario, model: &'a model::Movement) -> Self {
        let number = |place: Slug| model.sites.iter().position(|site| site.place == place);
        let mut links = Vec::new();
        let mut doubled = Vec::new();
        for road in &scenario.roads {
            let (Some(from), Some(to)) = (number(road.from), number(road.to)) else { continue };
            for (from, to, start) in [(from, to, road.from), (to, from, road.to)] {
                let redirection = model.redirections.iter().position(|r| r.road == road.id && r.place == start);
                let link = Link { from, to, km: f64::from(road.km), redirection };
                let twice = redirection.is_some_and(|n| model.redirections[n].twice);
                if twice && model.quirks.redirections_double_links {
                    doubled.push(link);
                }
                links.push(link);
            }
        }
        links.extend(doubled);
        let mut leaving = vec![Vec::new(); model.sites.len()];
        for (n, link) in links.iter().enumerate() {
            leaving[link.from].push(n);
        }
        let place = |slug: Slug| scenario.places.iter().find(|place| place.id == slug);
        let country = model.sites.iter().map(|site| place(site.place).map_or("", |place| &place.country)).collect();
        Self { model, links, leaving, country }
    }

    /// Whether a site lies abroad.
    pub fn abroad(&self, site: usize) -> bool {
        self.country[site] != self.model.home
    }
}

impl Movement {
    /// The state before the first day; empty if the scenario has no such section.
    pub fn of(scenario: &Scenario) -> Self {
        let Some(model) = &scenario.movement else { return Self::default() };
        let land = Land::of(scenario, model);
        let sites = model.sites.len();
        Self {
            people: vec![0; sites],
            inhabitants: model.sites.iter().map(|site| site.people).collect(),
            capacity: model.sites.iter().map(|site| site.capacity).collect(),
            camp: model.sites.iter().map(|site| is_camp(site.kind)).collect(),
            zone: vec![None; sites],
            closed: vec![0; land.links.len()],
            redirects: vec![true; model.redirections.len()],
            debt: 0,
            last: 0,
            flee: flee::Crowds::new(sites),
            ours: ours::Crowds::new(sites),
        }
    }

    /// How much a conflict of this age still drives people out and keeps them away, permille.
    pub fn decay(settings: &model::MovementSettings, age: u32) -> u32 {
        let entries = &settings.conflict_spawn_decay;
        let entry = age / settings.conflict_spawn_decay_interval.max(1);
        entries.get(entry as usize).or(entries.last()).copied().unwrap_or(1000)
    }
}

/// Whether it is a camp of any kind.
pub fn is_camp(kind: SiteKind) -> bool {
    matches!(kind, SiteKind::Camp | SiteKind::IdpCamp)
}

/// Puts the first day on the agenda, if there is anything to move.
pub fn start(InMut(kernel): InMut<'_, Kernel>, script: Res<'_, Script>) {
    let (turn, scenario) = (&mut Turn::new(kernel, Cause::Start), &*script.0);
    if scenario.movement.is_some() {
        turn.every_from_now(DAY, Due::Day);
    }
}

/// Lets a day pass.
pub fn work(
    (InMut(kernel), In((cause, Due::Day))): Entry<'_, Due>,
    mut own: ResMut<'_, Movement>,
    script: Res<'_, Script>,
) {
    let (turn, own, scenario) = (&mut Turn::new(kernel, cause), &mut *own, &*script.0);
    // The last second belongs to no day of its own.
    let is_over = turn.now() >= Time::START + scenario.length;
    let Some(model) = scenario.movement.as_ref().filter(|_| !is_over) else { return };
    let day = ((turn.now() - Time::START).0 / DAY.0) as u32;
    let land = Land::of(scenario, model);
    if day == 0 {
        own.insert_the_counted(model);
    }
    own.conflicts(model, day);
    own.set_out(turn, model, day);
    own.closures(&land, scenario, day);
    match model.rules {
        MovementRules::Harmattan => ours::day(turn, own, &land, day),
        MovementRules::Flee | MovementRules::Flee2017 => flee::day(turn, own, &land, day),
    }
    let cause = if own.last > 0 { Cause::Fact(own.last) } else { turn.cause };
    for count in &model.counts {
        let people = site(model, count.place).map_or(0, |n| own.people[n]);
        let (counted, capacity) = (counted(count, day), count.capacity);
        turn.because(cause).fact(What::Displacement(DisplacementFact::CampCounted {
            camp: count.place,
            people,
            counted,
            capacity,
        }));
    }
}

fn site(model: &model::Movement, place: Slug) -> Option<usize> {
    model.sites.iter().position(|site| site.place == place)
}

/// What was counted on a day; the last count holds on.
fn counted(count: &model::Count, day: u32) -> u32 {
    count.people.get(day as usize).or(count.people.last()).copied().unwrap_or(0)
}

fn counted_in_all(model: &model::Movement, day: u32) -> u32 {
    model.counts.iter().map(|count| counted(count, day)).fold(0, u32::saturating_add)
}

impl Movement {
    /// People who are in camps before the first day.
    fn insert_the_counted(&mut self, model: &model::Movement) {
        if !model.settings.insert_day0 {
            return;
        }
        for count in &model.counts {
            let Some(n) = site(model, count.place) else { continue };
            let people = counted(count, 0);
            self.people[n] += people;
            self.flee.rest(n, people, false);
            if model.quirks.day0_counts_twice && model.rules == MovementRules::Flee && self.capacity[n] > 0 {
                // At least 1: 0 would mean that there is no limit.
                self.capacity[n] = self.capacity[n].saturating_sub(people).max(1);
            }
        }
    }

    /// Zones flare up and calm down. A change between two intensities counts for nothing, as in Flee.
    fn conflicts(&mut self, model: &model::Movement, day: u32) {
        for conflict in &model.conflicts {
            let Some(n) = site(model, conflict.place) else { continue };
            for (_, intensity) in conflict.changes.iter().filter(|(from, _)| *from == day) {
                self.zone[n] = match (self.zone[n], *intensity) {
                    (_, 0) => None,
                    (None, intensity) => Some((day, intensity)),
                    (burning, _) => burning,
                };
            }
        }
    }

    /// As many set out as the counts grew by, from zones by their inhabitants, by intensity and age of the conflict.
    fn set_out(&mut self, turn: &mut Turn<'_>, model: &model::Movement, day: u32) {
        let before = if day == 0 {
            if model.settings.insert_day0 { counted_in_all(model, 0) } else { 0 }
        } else {
            counted_in_all(model, day - 1)
        };
        let grown = i64::from(counted_in_all(model, day)) - i64::from(before) - i64::from(self.debt);
        self.debt = u32::try_from(-grown).unwrap_or(0);
        let new = u32::try_from(grown).unwrap_or(0);
        let weights: Vec<f64> = (0..self.zone.len())
            .map(|n| {
                let Some((since, intensity)) = self.zone[n] else { return 0.0 };
                let decay = Self::decay(&model.settings, day - since);
                let inhabitants = match model.rules {
                    MovementRules::Harmattan => ours::sets_out(self.inhabitants[n], &turn.figures().movement),
                    MovementRules::Flee | MovementRules::Flee2017 => f64::from(self.inhabitants[n]),
                };
                inhabitants * f64::from(intensity) * f64::from(decay)
            })
            .collect();
        if new == 0 || weights.iter().all(|weight| *weight <= 0.0) {
            return;
        }
        let mut crowd = Crowd::new(turn.roll("set out", Slug::of_literal("movement"), u64::from(day)));
        for (n, people) in crowd.share_out(new, &weights).into_iter().enumerate().filter(|(_, people)| *people > 0) {
            self.people[n] += people;
            if model.settings.take_from_population {
                self.inhabitants[n] = self.inhabitants[n].saturating_sub(people);
            }
            if model.rules == MovementRules::Harmattan {
                self.ours.waiting[n] += people;
            } else {
                self.flee.rest(n, people, model.settings.start_on_foot && model.rules == MovementRules::Flee);
            }
            if let Cause::Fact(fact) =
                turn.fact(What::Displacement(DisplacementFact::PeopleFled { from: model.sites[n].place, people }))
            {
                self.last = fact;
            }
        }
    }

    fn closures(&mut self, land: &Land<'_>, scenario: &Scenario, day: u32) {
        let model = land.model;
        for closure in &model.closures {
            for (on, shuts) in [(closure.day, true), (closure.until, false)] {
                if on == Some(day) {
                    self.shut(&closure.shuts, shuts, land, scenario);
                }
            }
        }
    }

    fn shut(&mut self, what: &Shuts, shuts: bool, land: &Land<'_>, scenario: &Scenario) {
        let model = land.model;
        let mut bar = |is: &dyn Fn(&Link) -> bool| {
            for (n, _) in land.links.iter().enumerate().filter(|(_, link)| is(link)) {
                self.closed[n] = if shuts { self.closed[n] + 1 } else { self.closed[n].saturating_sub(1) };
            }
        };
        match what {
            Shuts::Border(a, b) => bar(&|link| {
                let ends = (land.country[link.from], land.country[link.to]);
                ends == (a.as_str(), b.as_str()) || ends == (b.as_str(), a.as_str())
            }),
            Shuts::Site { place } => {
                let n = site(model, *place);
                bar(&|link| Some(link.from) == n || Some(link.to) == n);
            }
            Shuts::Link { road } => {
                if model.quirks.links_do_not_close {
                    return;
                }
                let ends =
                    scenario.roads.iter().find(|r| r.id == *road).map(|r| (site(model, r.from), site(model, r.to)));
                bar(&|link| {
                    ends == Some((Some(link.from), Some(link.to))) || ends == Some((Some(link.to), Some(link.from)))
                });
            }
            Shuts::Camp { place } => {
                if let Some(n) = site(model, *place) {
                    self.camp[n] = !shuts;
                }
            }
            Shuts::Redirection { road } => {
                for (n, _) in model.redirections.iter().enumerate().filter(|(_, r)| r.road == *road) {
                    self.redirects[n] = !shuts;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::build;
    use authoring::{
        flee::{Choices, import},
        read,
    };
    use bevy_ecs::{prelude::World, system::RunSystemOnce};
    use kernel::time::Calendar;
    use std::sync::Arc;
    use vocabulary::{
        fact::Fact,
        scenario::{Place, Road},
    };

    macro_rules! folder {
        ($($file:literal),+) => {
            &[ $( ($file, include_str!(concat!("../../../tests/flee/two-rivers/", $file))) ),+ ]
        };
    }
    const FOLDER: &[(&str, &str)] = folder![
        "input_csv/locations.csv",
        "input_csv/routes.csv",
        "input_csv/closures.csv",
        "input_csv/conflicts.csv",
        "input_csv/registration_corrections.csv",
        "input_csv/sim_period.csv",
        "source_data/data_layout.csv",
        "source_data/dombe.csv",
        "source_data/elmi.csv",
        "source_data/furo.csv",
        "simsetting.yml"
    ];

    fn scenario(rules: MovementRules, blind: bool) -> Scenario {
        let texts = |file: &str| FOLDER.iter().find(|(name, _)| *name == file).map(|(_, text)| (*text).to_owned());
        let id = Slug::new("two-rivers");
        let imported = import(&texts, &Choices { id, rules, blind }).expect("a sound folder");
        let reading = read::read(&imported.files);
        assert!(reading.complaints.is_empty(), "{:?}", reading.complaints);
        reading.scenario.expect("what is imported can be read")
    }

    /// The state after each day, and all facts. The domain runs alone: there is nothing in this world but what it writes and the
    /// scenario.
    fn days(scenario: &Scenario, seed: u64) -> (Vec<Movement>, Vec<Fact>) {
        let calendar = Calendar::new(&scenario.start, &scenario.zone).expect("a calendar");
        let figures = Arc::default();
        let state = build::first_state(scenario, &calendar, &figures, seed);
        let (mut kernel, mut world) = (state.kernel(scenario, &calendar, &figures), World::new());
        world.insert_resource(Script(Arc::new(scenario.clone())));
        world.insert_resource(Movement::of(scenario));
        let mut states = Vec::new();
        for day in 0..60 {
            kernel.now = Time(day * DAY.0);
            let due = (&mut kernel, (Cause::Start, Due::Day));
            world.run_system_once_with(work, due).expect("all that it asks for is there");
            states.push(world.resource::<Movement>().clone());
        }
        (states, kernel.ledger)
    }

    fn at(scenario: &Scenario, place: &str) -> usize {
        site(scenario.movement.as_ref().expect("a movement"), Slug::new(place)).expect("a site")
    }

    const ALL: [MovementRules; 3] = [MovementRules::Flee, MovementRules::Flee2017, MovementRules::Harmattan];

    #[test]
    fn nobody_is_made_or_lost_on_the_way() {
        for rules in ALL {
            let scenario = scenario(rules, false);
            let (states, facts) = days(&scenario, 5);
            let fled: u32 = facts
                .iter()
                .filter_map(|f| {
                    if let What::Displacement(DisplacementFact::PeopleFled { people, .. }) = f.what {
                        Some(people)
                    } else {
                        None
                    }
                })
                .sum();
            let last = states.last().expect("days");
            let camps: u32 = ["dombe", "elmi", "furo-camp"].map(|camp| last.people[at(&scenario, camp)]).iter().sum();
            let before = counted_in_all(scenario.movement.as_ref().expect("a movement"), 0);
            let (there, expected) = match rules {
                MovementRules::Harmattan => (camps + last.ours.all(), fled + before),
                _ => (last.flee.all(), fled + before),
            };
            assert_eq!(there, expected, "{rules:?}");
            assert!(fled > 3000, "{rules:?}: {fled}");
        }
    }

    #[test]
    fn the_same_seed_brings_the_same_people_to_the_same_camps_and_another_seed_others() {
        for rules in ALL {
            let scenario = scenario(rules, false);
            assert_eq!(days(&scenario, 5).0, days(&scenario, 5).0);
            assert_ne!(days(&scenario, 5).0, days(&scenario, 6).0);
        }
    }

    #[test]
    fn a_closed_border_is_not_crossed_and_a_camp_that_is_not_open_takes_nobody() {
        for rules in ALL {
            let scenario = scenario(rules, false);
            let (dombe, furo) = (at(&scenario, "dombe"), at(&scenario, "furo-camp"));
            let (states, _) = days(&scenario, 5);
            let on_day_0 = states[0].people[dombe];
            // On day 9 the border is still closed; nobody but those of day 0 (and those who left them) is there.
            assert!(states[9].people[dombe] <= on_day_0, "{rules:?}");
            assert!(states[59].people[dombe] > on_day_0, "{rules:?}");
            assert!(!states[14].camp[furo] && states[15].camp[furo], "{rules:?}");
        }
        // By our own rules nobody heads for it before.
        let scenario = scenario(MovementRules::Harmattan, false);
        assert_eq!(days(&scenario, 5).0[14].people[at(&scenario, "furo-camp")], 0);
    }

    /// The same land, but every road has a bend: a marker in its middle.
    fn with_bends(scenario: &Scenario) -> Scenario {
        let mut bent = scenario.clone();
        for (n, road) in scenario.roads.iter().enumerate() {
            let bend = Slug::new(&format!("bend-{n}"));
            let from = scenario.places.iter().find(|place| place.id == road.from).expect("a place");
            bent.places.push(Place { id: bend, ..from.clone() });
            let (half, rest) = (road.km / 2, road.km - road.km / 2);
            bent.roads[n] = Road { to: bend, km: half, ..road.clone() };
            let id = Slug::new(&format!("{}-on", road.id));
            bent.roads.push(Road { id, from: bend, km: rest, ..road.clone() });
            let site = model::Site { place: bend, kind: SiteKind::Marker, people: 0, capacity: 0 };
            bent.movement.as_mut().expect("a movement").sites.push(site);
        }
        bent
    }

    #[test]
    fn a_bend_of_the_road_is_passed_through_and_changes_nothing() {
        let mut plain = scenario(MovementRules::Flee, false);
        let model = plain.movement.as_mut().expect("a movement");
        // By this quirk two links are gone faster than one; borders that close would cut the bends off elsewhere.
        model.quirks.every_hop_a_whole_day = false;
        model.closures.clear();
        let bent = with_bends(&plain);
        let in_camps = |scenario: &Scenario| -> Vec<f64> {
            let camps = ["dombe", "elmi", "furo-camp"].map(|camp| at(scenario, camp));
            let mut people = vec![0.0; camps.len()];
            for seed in 1..=20 {
                let last = days(scenario, seed).0.pop().expect("days");
                for (sum, camp) in people.iter_mut().zip(camps) {
                    *sum += f64::from(last.people[camp]) / 20.0;
                }
            }
            people
        };
        for (plain, bent) in in_camps(&plain).into_iter().zip(in_camps(&bent)) {
            assert!((plain - bent).abs() < 0.05 * plain.max(1000.0), "{plain} without bends, {bent} with them");
        }
    }

    #[test]
    fn who_looks_further_ahead_keeps_to_the_way_that_was_chosen_and_nobody_is_lost() {
        let near = scenario(MovementRules::Flee, false);
        let mut far = near.clone();
        far.movement.as_mut().expect("a movement").settings.awareness_level = 3;
        let furo = at(&far, "furo-camp");
        let at_once = |scenario: &Scenario| days(scenario, 5).0[17].people[furo];
        // The camp is one link behind another: who sees no further has to come by it.
        assert!(at_once(&far) > at_once(&near), "{} and {}", at_once(&far), at_once(&near));
        let (states, facts) = days(&far, 5);
        let fled = facts.iter().filter_map(|f| {
            if let What::Displacement(DisplacementFact::PeopleFled { people, .. }) = f.what {
                Some(people)
            } else {
                None
            }
        });
        let before = counted_in_all(far.movement.as_ref().expect("a movement"), 0);
        assert_eq!(states.last().expect("days").flee.all(), fled.sum::<u32>() + before);
        assert_eq!(days(&far, 5).0, states);
    }

    #[test]
    fn who_sets_out_on_foot_arrives_later() {
        let riding = scenario(MovementRules::Flee, false);
        let mut walking = riding.clone();
        let settings = &mut walking.movement.as_mut().expect("a movement").settings;
        (settings.start_on_foot, settings.max_walk_speed) = (true, 15);
        let on_the_way = |scenario: &Scenario| {
            let state = &days(scenario, 5).0[6];
            state.flee.all() - state.people.iter().sum::<u32>()
        };
        assert!(on_the_way(&walking) > 2 * on_the_way(&riding), "{} and {}", on_the_way(&walking), on_the_way(&riding));
    }

    #[test]
    fn a_full_camp_turns_people_away_and_without_capacities_it_does_not() {
        let mut scenario = scenario(MovementRules::Flee, false);
        let dombe = at(&scenario, "dombe");
        let model = scenario.movement.as_mut().expect("a movement");
        model.sites[dombe].capacity = 500;
        model.quirks.day0_counts_twice = false;
        let limit = 500 * model.settings.capacity_scaling / 1000;
        let full = days(&scenario, 5).0[59].people[dombe];
        // A piece of a crowd may be let in together.
        assert!((limit / 2..=limit + 64).contains(&full), "{full} of {limit}");
        let blind = super::tests::scenario(MovementRules::Flee, true);
        assert!(blind.movement.as_ref().expect("a movement").sites.iter().all(|site| site.capacity == 0));
        assert!(days(&blind, 5).0[59].people[dombe] > 2 * limit);
    }

    #[test]
    fn every_quirk_can_be_switched_off_and_is_then_felt() {
        let with = |rules, change: fn(&mut Scenario)| {
            let mut scenario = scenario(rules, false);
            change(&mut scenario);
            days(&scenario, 5).0
        };
        fn model(scenario: &mut Scenario) -> &mut model::Movement {
            scenario.movement.as_mut().expect("a movement")
        }
        fn close_a_link(scenario: &mut Scenario) {
            let road = scenario.roads[0].id;
            model(scenario).closures.push(model::Closure { shuts: Shuts::Link { road }, day: Some(12), until: None });
        }
        let usual = with(MovementRules::Flee, |_| {});
        assert_eq!(usual, with(MovementRules::Flee, close_a_link), "links do not close");
        let changes: [fn(&mut Scenario); 5] = [
            |s| model(s).quirks.day0_counts_twice = false,
            |s| model(s).quirks.every_hop_a_whole_day = false,
            |s| model(s).quirks.redirections_double_links = false,
            |s| model(s).quirks.redirections_ignored = false,
            |s| {
                close_a_link(s);
                model(s).quirks.links_do_not_close = false;
            },
        ];
        for (n, change) in changes.into_iter().enumerate() {
            assert_ne!(usual, with(MovementRules::Flee, change), "quirk {n}");
        }
        let slip = |on: bool| {
            let mut scenario = scenario(MovementRules::Flee2017, false);
            let dombe = at(&scenario, "dombe");
            model(&mut scenario).sites[dombe].capacity = 900;
            model(&mut scenario).quirks.slip_when_nearly_full = on;
            days(&scenario, 5).0
        };
        assert_ne!(slip(true), slip(false));
    }

    #[test]
    fn word_of_where_others_went_draws_people_there() {
        let mut scenario = scenario(MovementRules::Harmattan, true);
        let share = |scenario: &Scenario| {
            let last = days(scenario, 5).0.pop().expect("days");
            let camps = ["dombe", "elmi", "furo-camp"].map(|camp| last.people[at(scenario, camp)]);
            f64::from(camps[1]) / f64::from(camps.iter().sum::<u32>())
        };
        let usual = share(&scenario);
        let model = scenario.movement.as_mut().expect("a movement");
        let elmi = model.counts.iter_mut().find(|count| count.place == Slug::new("elmi")).expect("counts");
        // The same growth from day to day, but many who are there from the start.
        elmi.people.iter_mut().for_each(|people| *people += 2000);
        assert!(share(&scenario) > usual + 0.2, "{usual}");
    }

    #[test]
    fn as_many_set_out_as_the_counts_grow_by_and_what_they_fall_by_is_owed() {
        let mut scenario = scenario(MovementRules::Flee, false);
        let model = scenario.movement.as_mut().expect("a movement");
        model.counts.truncate(1);
        model.counts[0].people = vec![100, 150, 120, 130, 200];
        let (_, facts) = days(&scenario, 5);
        let fled: Vec<(i64, u32)> = facts
            .iter()
            .filter_map(|f| {
                if let What::Displacement(DisplacementFact::PeopleFled { people, .. }) = f.what {
                    Some((f.n as i64, people))
                } else {
                    None
                }
            })
            .collect();
        // Day 1: 50. Day 2: 30 fewer. Day 3: 10 more, 20 still owed. Day 4: 70 more, 50 set out.
        assert_eq!(fled.iter().map(|(_, people)| people).sum::<u32>(), 100);
    }
}
