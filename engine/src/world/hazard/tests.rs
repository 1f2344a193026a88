//! Stories of hazards.

use bevy_ecs::{prelude::World, system::RunSystemOnce};
use vocabulary::fact::{CommunityFact, DisplacementFact, ThreatFact};
use vocabulary::scenario::Scenario;

use super::*;
use crate::world::{
    community::Tension,
    displacement::{Flights, InTheOpen},
    index::Index,
    kinds::{Communities, Unsheltered},
    people_stage::{Stage, scene, slug},
    stage::{kernel, spawn, spawn_at},
};

fn hazard(kind: HazardKind, severity: u32) -> scenario::Hazard {
    scenario::Hazard {
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

fn at(stage: &mut Stage, place: &str) -> Compartments {
    stage.see::<Outbreak>("fever").places.get(&slug(place)).copied().unwrap_or_default()
}

#[test]
fn an_outbreak_ends_where_the_theory_says_and_nobody_is_lost_on_the_way() {
    // The final size z of an epidemic solves z = 1 − exp(−R₀ z): 0.7968 for R₀ = 2 (Kermack and McKendrick, 1927).
    let mut stage = Stage::new(&alone(40_000, 1000));
    stage.start();
    for day in 1..160 {
        stage.until(Span::hours(24 * day));
        assert_eq!(at(&mut stage, "bol").all(), 40_000);
    }
    let end = at(&mut stage, "bol");
    let reached = f64::from(end.removed) / 40_000.0;
    assert!(end.infectious < 20 && (0.77..0.825).contains(&reached), "{reached} {end:?}");
}

#[test]
fn below_one_case_for_each_case_an_outbreak_dies_out() {
    let mut stage = Stage::new(&alone(40_000, 400));
    stage.start().until(Span::hours(24 * 90));
    let end = at(&mut stage, "bol");
    assert!(end.removed < 400, "{end:?}");
    assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::HazardEnded { .. }))), 1);
}

#[test]
fn a_drought_that_stands_still_waits_with_its_end_and_goes_on_an_hour_after_it_may() {
    let mut scene = scene();
    scene.hazards = vec![hazard(HazardKind::Drought, 800)];
    scene.communities[2].tension = 0;
    let felt = |what: &What| matches!(what, What::Community(CommunityFact::TensionMoved { .. }));
    let over = |what: &What| matches!(what, What::Threat(ThreatFact::HazardEnded { .. }));
    let mut stage = Stage::new(&scene);
    stage.begin(start).at(Span::hours(2), Due::Freeze { hazard: slug("fever"), frozen: true });
    stage.at(Span::hours(60), Due::Freeze { hazard: slug("fever"), frozen: false });
    stage.until(Span::hours(60));
    assert_eq!((stage.count(felt), stage.count(over)), (1, 0), "the first day was felt, and nothing since");
    stage.until(Span::hours(61));
    assert_eq!((stage.count(felt), stage.count(over)), (2, 1), "its day and its end were due long ago");
    stage.until(Span::hours(200));
    assert_eq!((stage.count(felt), stage.count(over)), (2, 1), "what is over is not felt");
}

#[test]
fn people_who_were_told_how_to_protect_themselves_fall_ill_less_often() {
    let ill = |told: bool| {
        let mut stage = Stage::new(&alone(20_000, 1000));
        for hours in 0..if told { 20 } else { 0 } {
            stage.at(Span::hours(hours * 48), Due::Informed { place: slug("bol") });
        }
        stage.start().until(Span::hours(24 * 30));
        20_000 - at(&mut stage, "bol").susceptible
    };
    assert!(2 * ill(true) < ill(false), "{} {}", ill(true), ill(false));
}

#[test]
fn vaccination_and_treatment_each_spare_many_and_the_sooner_the_more() {
    let ill = |act: Option<(i64, Due)>| {
        let mut stage = Stage::new(&alone(20_000, 1000));
        if let Some((day, due)) = act {
            stage.at(Span::hours(24 * day), due);
        }
        stage.start().until(Span::hours(24 * 160));
        let risen = |w: &What| if let What::Threat(ThreatFact::CasesRose { new, .. }) = w { *new } else { 0 };
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
    assert!(2 * early < nothing && early < late && early < few && few < nothing, "{early} {late} {few} of {nothing}");
}

#[test]
fn within_three_days_treatment_spares_harm_and_vaccination_spares_some_from_falling_ill() {
    let within_three_days = |act: &Option<Due>, seed: u64| {
        let mut stage = Stage::seeded(&alone(5000, 1000), seed);
        if let Some(due) = act {
            stage.at(Span::hours(6), due.clone());
        }
        stage.start().until(Span::hours(72));
        let of = |w: &What| match w {
            What::Threat(ThreatFact::CasesRose { new, .. }) => (*new, 0),
            What::Threat(ThreatFact::PeopleHarmed { people, .. }) => (0, *people),
            _ => (0, 0),
        };
        stage.facts().iter().map(|fact| of(&fact.what)).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    };
    let bol = slug("bol");
    let sum = |act: Option<Due>| {
        let runs = (0..10).map(|seed| within_three_days(&act, seed));
        runs.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    };
    let nothing = sum(None);
    let treated = sum(Some(Due::Treatment { place: bol, beds: 60 }));
    let vaccinated = sum(Some(Due::Vaccinated { place: bol, people: 5000 }));
    println!("ill and harmed in ten runs: {nothing:?}, treated {treated:?}, vaccinated {vaccinated:?}");
    assert!(treated.0 < nothing.0 && 2 * treated.1 < nothing.1, "{nothing:?} {treated:?}");
    assert!(10 * vaccinated.0 < 9 * nothing.0 && vaccinated.1 < nothing.1, "{nothing:?} {vaccinated:?}");
}

#[test]
fn who_was_vaccinated_before_the_outbreak_came_does_not_fall_ill_when_it_does() {
    let mut stage = Stage::new(&alone(10_000, 800));
    stage.start();
    stage.at(Span(0), Due::Vaccinated { place: slug("bol"), people: 20_000 });
    stage.until(Span::hours(2));
    assert_eq!(at(&mut stage, "bol"), Compartments { susceptible: 2980, infectious: 20, exposed: 0, removed: 7000 });
    let told =
        |w: &What| matches!(w, What::Threat(ThreatFact::PeopleVaccinated { people: 10_000, protected: 7000, .. }));
    assert_eq!(stage.count(told), 1, "nobody who is not there");
    // Once more reaches the rest in proportion, and never more than all.
    stage.at(Span::hours(2), Due::Vaccinated { place: slug("bol"), people: 10_000 }).until(Span::hours(3));
    assert_eq!(at(&mut stage, "bol").all(), 10_000);
    assert!((800..1000).contains(&at(&mut stage, "bol").susceptible));
}

#[test]
fn an_outbreak_follows_the_road_and_is_told_by_those_who_see_the_sick() {
    let mut scene = scene();
    scene.hazards = vec![scenario::Hazard { places: vec![slug("bosso")], ..hazard(HazardKind::Outbreak, 600) }];
    let mut stage = Stage::new(&scene);
    stage.start().until(Span::hours(24 * 40));
    assert!(at(&mut stage, "diffa").removed > 0, "a road leads there");
    assert_eq!(at(&mut stage, "bol").all(), 0, "and none there");
    let seen = |w: &What| {
        matches!(
            w,
            What::Community(CommunityFact::Sighted {
                matter: Matter::Need { need: Need::Health, people: 1.., .. },
                ..
            })
        )
    };
    assert!((2..40).contains(&stage.count(seen)), "{}", stage.count(seen));
}

#[test]
fn a_flood_drives_families_out_and_a_drought_takes_the_water_of_a_camp_until_it_ends() {
    let mut scene = scene();
    scene.camps[0].people = 50;
    scene.camps[0].water = Some(900);
    let diffa = || vec![slug("diffa")];
    scene.hazards = vec![
        scenario::Hazard { id: slug("flood"), places: vec![slug("bosso")], ..hazard(HazardKind::Flood, 500) },
        scenario::Hazard { places: diffa(), ..hazard(HazardKind::Drought, 800) },
    ];
    let mut stage = Stage::new(&scene);
    stage.start().until(Span::hours(20));
    assert_eq!(
        stage.count(|w| matches!(w, What::Displacement(DisplacementFact::FamiliesFled { families: 27, .. }))),
        1,
        "135 people of 900, five to a family"
    );
    assert!(stage.see::<CampWants>("diffa-camp").0.water.people > 30);
    assert!(stage.see::<Tension>("diffa-people").0 > 220);
    let stores = stage.until(Span::hours(60)).see::<displacement::Stores>("diffa-camp");
    assert_eq!(stores.water_share, 1000);
    assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::HazardEnded { .. }))), 2);
}

#[test]
fn an_outbreak_alone_counts_whoever_another_domain_has_put_in_a_camp_or_in_the_open() {
    let (scene, mut world, mut kernel) = (scene(), World::new(), kernel());
    world.insert_resource(Geography::new(&scene.places, &scene.roads, &Default::default()));
    world.insert_resource(Precautions::default());
    world.insert_resource(Flights::default());
    world.insert_resource(Index::<Communities>::default());
    world.insert_resource(Whereabouts::<Communities>::default());
    let site = scene.camps[0].clone();
    let parts = (Shelter { capacity: 200, people: 60 }, CampWants::default(), Camp { model: site });
    let camp = spawn_at::<Camps>(&mut world, ("diffa-camp", "diffa"), parts);
    spawn::<Unsheltered>(&mut world, "diffa", InTheOpen { people: 40 });
    let model = scenario::Hazard { places: vec![slug("diffa")], ..hazard(HazardKind::Outbreak, 500) };
    let parts = (HazardPlan { model }, Course::default(), Outbreak::default(), Chances::default());
    let fever = spawn::<Hazards>(&mut world, "fever", parts);
    let mut reaches = |world: &mut World, due| {
        world.run_system_once_with(work, (&mut kernel, (Cause::Start, due))).expect("all that it asks for is there");
        world.get::<Outbreak>(fever).and_then(|fever| fever.places.get(&slug("diffa"))).map(Compartments::all)
    };
    assert_eq!(reaches(&mut world, Due::Begins { hazard: slug("fever") }), Some(100));
    world.get_mut::<Shelter>(camp).expect("it was spawned with it").people = 160;
    assert_eq!(reaches(&mut world, Due::GoesOn { hazard: slug("fever") }), Some(200));
}
