//! Stories of displacement.

use std::sync::Arc;
use vocabulary::fact::{CommunityFact, DisplacementFact, PostFact};

use bevy_ecs::{prelude::World, system::RunSystemOnce};
use kernel::time::Time;
use reading::source::SourceFile;
use vocabulary::terms::{Need, Traveller};

use super::*;
use crate::exercise::Exercise;
use crate::world::{
    community::{Neighbourhood, Tension, Warned},
    index::{Index, Whereabouts},
    kinds::{Camps, Communities, Groups, Unsheltered},
    people_stage::{Stage, scene, slug},
    stage::{self, kernel, spawn_at},
};

mod needs;
mod returns;
mod search;

fn flee(families: u32) -> Due {
    Due::Flee { from: slug("bosso"), families }
}

#[test]
fn families_find_homes_then_tents_then_neither_and_nobody_is_lost() {
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), flee(40)).until(Span::hours(24));
    let camp = stage.see::<Shelter>("diffa-camp").people;
    let hosted = stage.see::<Hosting>("diffa-people").hosted;
    let (all, open) = (*stage.world.resource::<Displaced>(), stage.in_the_open("diffa"));
    assert!((160..=320).contains(&all.fled));
    assert_eq!((hosted, camp), (40, 60), "both are full");
    assert_eq!(open, all.fled - 100);
    assert_eq!((all.hosted, all.sheltered), (40, 60));
    assert!(stage.see::<Tension>("diffa-people").0 > 200);
    let told = stage.count(|w| matches!(w, What::Community(CommunityFact::Sighted { .. })));
    assert!((2..10).contains(&told), "people speak of it, but not for every cart: {told}");
}

#[test]
fn who_was_warned_leaves_sooner_and_more_often_with_papers() {
    let run = |warned: bool| {
        let mut stage = Stage::new(&scene());
        let (community, by) = (slug("bosso-people"), slug("commissioner"));
        if warned {
            stage.at(Span(0), community::Due::Warned { community, by, authority: None, reach: 0 });
        }
        stage.at(Span::hours(1), flee(150)).until(Span::hours(12));
        let left = stage.set_out();
        let with_papers = left.iter().filter(|(_, p)| p.papers).count();
        (left.iter().map(|(at, _)| at.0).max(), with_papers, left.len())
    };
    let ((last, papers, n), (late, few, m)) = (run(true), run(false));
    assert_eq!(n, m, "the same families");
    assert!(last < late && papers > few, "{papers} {few}");
}

#[test]
fn who_leaves_on_a_warning_has_left_before_anything_comes_and_is_still_there_while_packing() {
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), Due::FleeEarly { from: slug("bosso"), permille: 400 });
    let left = |stage: &Stage| stage.world.resource::<Flights>().left.get(&slug("bosso")).copied().unwrap_or(0);
    assert_eq!(left(stage.until(Span::minutes(9))), 0);
    let gone = left(stage.until(Span::hours(6)));
    assert!((300..420).contains(&gone), "about four in ten of nine hundred: {gone}");
    assert_eq!(gone, stage.world.resource::<Flights>().people[&slug("bosso")], "nobody is counted twice");
}

#[test]
fn new_tents_and_an_escort_bring_people_under_a_roof() {
    let mut scene = scene();
    scene.camps[0].capacity = 0;
    scene.communities[1].hosts = 0;
    let mut stage = Stage::new(&scene);
    let camp = slug("diffa-camp");
    stage.at(Span(0), flee(10)).until(Span::hours(24));
    let fled = stage.world.resource::<Displaced>().fled;
    assert_eq!(stage.see::<Shelter>("diffa-camp").people, 0);
    stage.at(Span::hours(25), Due::Capacity { camp, by: 20 }).until(Span::hours(25));
    assert_eq!(stage.see::<Shelter>("diffa-camp").people, 20);
    stage.at(Span::hours(26), Due::Hosts { community: slug("diffa-people"), people: 10 });
    stage.at(Span::hours(27), Due::Capacity { camp, by: 500 }).until(Span::hours(27));
    assert_eq!(stage.see::<Shelter>("diffa-camp").people, fled - 10);
    assert!(stage.all::<InTheOpen>().is_empty(), "a group goes with the last of its people");
    stage.lie_in_the_open("bosso", 7);
    stage.at(Span::hours(28), Due::Escorted { from: slug("bosso"), camp, people: 7 }).until(Span::hours(28));
    assert_eq!(stage.see::<Shelter>("diffa-camp").people, fled - 3);
}

#[test]
fn a_camp_without_rations_says_so_to_its_seat() {
    let mut scene = scene();
    scene.camps[0].people = 60;
    let mut stage = Stage::new(&scene);
    stage.start().until(Span::hours(15));
    let unmet = |stage: &Stage| {
        stage.count(|w| {
            matches!(w, What::Displacement(DisplacementFact::NeedUnmet { people: 10, need: Need::Food, .. }))
        })
    };
    assert_eq!(unmet(&stage), 1, "fifty rations for sixty people at the evening meal");
    assert_eq!(stage.reports("agency").len(), 1);
    stage.at(Span::hours(16), Due::Food { camp: slug("diffa-camp"), rations: 100 }).until(Span::hours(40));
    assert_eq!((unmet(&stage), stage.see::<Stores>("diffa-camp").food), (1, 40));
}

#[test]
fn a_camp_says_what_is_missing_beside_food_and_registers_as_many_as_it_can() {
    let mut scene = scene();
    let camp = &mut scene.camps[0];
    (camp.people, camp.food, camp.capacity) = (0, 10_000, 400);
    (camp.water, camp.health, camp.registers) = (Some(1500), Some(1), Some(120));
    scene.communities[1].hosts = 0;
    let mut stage = Stage::new(&scene);
    stage.start().at(Span(0), flee(60)).until(Span::hours(61));
    let people = stage.see::<Shelter>("diffa-camp").people;
    assert!(people > 200);
    let lack = |need: Need| {
        let of = |w: &What| match w {
            What::Displacement(DisplacementFact::NeedUnmet { need: n, people, .. }) if *n == need => Some(*people),
            _ => None,
        };
        stage.facts().iter().filter_map(|f| of(&f.what)).next_back()
    };
    assert_eq!(lack(Need::Water), Some(people - 100), "a hundred can drink");
    assert!(lack(Need::Health).is_some_and(|sick| sick > 1) && lack(Need::Food).is_none());
    let written = stage.facts().iter().filter_map(|f| match f.what {
        What::Displacement(DisplacementFact::CampRegistered { people, .. }) => Some(people),
        _ => None,
    });
    let written: Vec<u32> = written.collect();
    assert!(written[0] == 120 && written.iter().sum::<u32>() == people, "{written:?} of {people}");
    assert!(stage.reports("agency").len() > 3, "its seat hears of it");
}

#[test]
fn relief_needs_as_long_as_the_road_and_waits_where_none_leads() {
    let mut stage = Stage::new(&scene());
    let convoy = |from: &str| Due::Convoy { camp: slug("diffa-camp"), from: slug(from), rations: 300 };
    stage.at(Span(0), convoy("bosso")).at(Span(0), convoy("bol")).until(Span::minutes(29));
    assert_eq!(stage.see::<Stores>("diffa-camp").food, 50);
    assert_eq!(stage.until(Span::minutes(30)).see::<Stores>("diffa-camp").food, 350, "ten kilometres of track");
    stage.until(Span::hours(10));
    assert_eq!(stage.see::<Stores>("diffa-camp").food, 350);
    assert_eq!(
        stage.count(|w| matches!(w, What::Displacement(DisplacementFact::ReliefHeldUp { .. }))),
        4,
        "it asks every three hours"
    );
}

#[test]
fn people_in_the_open_and_in_crowded_camps_come_to_harm_more_often() {
    let harmed = |capacity: u32, open: u32| {
        let mut count = 0;
        for seed in 0..40 {
            let mut scene = scene();
            (scene.camps[0].capacity, scene.camps[0].people, scene.camps[0].food) = (capacity, 900, 90_000);
            let mut stage = Stage::seeded(&scene, seed);
            stage.lie_in_the_open("bosso", open);
            stage.start().until(Span::hours(72));
            count += stage.count(|w| matches!(w, What::Displacement(DisplacementFact::ProtectionIncident { .. })));
        }
        count
    };
    let (roomy, crowded, open) = (harmed(2000, 0), harmed(300, 0), harmed(2000, 900));
    assert!(crowded > 2 * roomy && open > 2 * roomy, "{roomy} {crowded} {open}");
}

#[test]
fn hosts_grow_tired_day_by_day() {
    let mut scene = scene();
    (scene.communities[1].hosts, scene.communities[1].people, scene.communities[1].tension) = (600, 900, 200);
    let mut stage = Stage::new(&scene);
    stage.start().at(Span(0), flee(60)).until(Span::hours(84));
    assert!(stage.see::<Hosting>("diffa-people").hosted > 200);
    assert!(stage.see::<Tension>("diffa-people").0 > 260);
}

#[test]
fn where_no_way_leads_on_people_stay_in_the_open() {
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), Due::Flee { from: slug("bol"), families: 5 }).until(Span::hours(12));
    assert_eq!(stage.in_the_open("bol"), stage.world.resource::<Displaced>().fled);
}

#[test]
fn a_referral_to_a_full_camp_is_lost_and_told() {
    let mut scene = scene();
    scene.camps[0].people = 58;
    let mut stage = Stage::new(&scene);
    let (post, camp) = (slug("diffa-post"), slug("diffa-camp"));
    stage.at(Span(0), Due::Referred { post, camp, people: 5 }).until(Span(1));
    assert_eq!(stage.count(|w| matches!(w, What::Post(PostFact::ReferralLost { people: 3, .. }))), 1);
}

#[test]
fn no_more_people_flee_a_place_than_live_there() {
    let mut stage = Stage::new(&scene());
    for hours in 0..4 {
        stage.at(Span::hours(hours), flee(80));
    }
    stage.until(Span::hours(5));
    assert_eq!(stage.world.resource::<Displaced>().fled, 900);
    let told = stage.facts().iter().filter_map(|f| match f.what {
        What::Displacement(DisplacementFact::FamiliesFled { people, .. }) => Some(people),
        _ => None,
    });
    assert_eq!(told.clone().sum::<u32>(), 900);
    assert!(told.count() < 4, "of an empty place nobody says that people fled it");
}

/// Two communities and a camp, and nothing else.
fn alone(warned: bool) -> World {
    let (mut scene, mut world) = (scene(), World::new());
    let map = Geography::new(&scene.places, &scene.roads, &Default::default());
    world.insert_resource(map);
    world.insert_resource(Flights::default());
    world.insert_resource(Arrivals::default());
    world.insert_resource(Displaced::default());
    world.insert_resource(WordOfRoom::default());
    world.insert_resource(Assessments::default());
    world.insert_resource(Wayside::default());
    world.insert_resource(Attacks::default());
    world.insert_resource(Index::<Groups>::default());
    world.insert_resource(Whereabouts::<Groups>::default());
    world.insert_resource(Chain::default());
    world.insert_resource(Script(Arc::new(scene.clone())));
    world.insert_resource(Index::<Unsheltered>::default());
    scene.communities.truncate(2);
    let near = Neighbourhood::of(&scene);
    for model in &scene.communities {
        // A warning is of the community, which another domain writes.
        let last = warned.then_some(Warned { by: slug("commissioner"), authority: None, at: Time::START });
        let warning = Warning { last, ..Warning::default() };
        let larder = Larder { own: 150, brought: 0 };
        let hosts = (Hosting { capacity: 30, hosted: 0 }, larder, HostedWants::default());
        let parts = (Community::among(&scene, model, &near), warning, hosts);
        let name = (&*model.id.to_string(), &*model.place.to_string());
        spawn_at::<Communities>(&mut world, name, parts);
    }
    let model = scene.camps[0].clone();
    let mood = (CampWants::default(), Unrest::default());
    let parts = (Shelter::of(&model), Stores::of(&model), mood, Enrolled(0, 0), Camp { model });
    spawn_at::<Camps>(&mut world, ("diffa-camp", "diffa"), parts);
    world
}

#[test]
fn without_any_other_domain_who_finds_no_roof_is_a_group_in_the_open_until_there_is_one() {
    let (mut world, mut kernel) = (alone(false), kernel());
    let mut open_after = |due: Due| {
        world.run_system_once_with(work, (&mut kernel, (Cause::Start, due))).expect("all that it asks for is there");
        world.query::<&InTheOpen>().iter(&world).map(|group| group.people).collect::<Vec<u32>>()
    };
    let arrives = |n, people| {
        let (from, to) = (slug("bosso"), slug("diffa"));
        Due::Arrives { party: Box::new(Party { from, to, ..stage::party(n, Traveller::Displaced, people) }) }
    };
    let camp = slug("diffa-camp");
    assert_eq!(open_after(arrives(1, 80)), [0; 0], "thirty with families, fifty in the camp");
    assert_eq!(open_after(arrives(2, 25)), [15]);
    assert_eq!(open_after(arrives(3, 4)), [19], "one group at a place, however many parties");
    assert_eq!(open_after(Due::Capacity { camp, by: 12 }), [7]);
    assert_eq!(open_after(Due::Hosts { community: slug("diffa-people"), people: 7 }), [0; 0]);
    assert_eq!(*world.resource::<Displaced>(), Displaced { fled: 0, sheltered: 72, hosted: 37 });
}

#[test]
fn without_any_other_domain_who_was_warned_leaves_sooner() {
    let gone_by = |warned| {
        let (mut world, mut kernel) = (alone(warned), kernel());
        let due = Due::Flee { from: slug("bosso"), families: 100 };
        world.run_system_once_with(work, (&mut kernel, (Cause::Start, due))).expect("all that it asks for is there");
        std::iter::from_fn(|| kernel.next_due(Time::START + Span::hours(100)).map(|_| kernel.now)).last()
    };
    assert!(gone_by(true) < gone_by(false) && gone_by(true).is_some());
}

#[test]
fn a_wave_of_november_2014_gathers_in_the_first_village_within_a_fifth_of_what_was_counted() {
    let file = SourceFile::new("scenario.ron", include_str!("../../../../tests/scenarios/gagamari/scenario.ron"));
    let (scenario, complaints) = authoring::read::examine(&[file]);
    let scenario = scenario.unwrap_or_else(|| panic!("{complaints:?}"));
    let village = slug("gagamari");
    for seed in 1..=5 {
        let mut exercise = Exercise::open(scenario.clone(), seed).expect("a sound scenario");
        let mut there = 3000; // They had come before.
        let mut on_the_fifth_day = 0;
        exercise.advance_to(Time(6 * 86_400), &mut |fact| {
            there += match fact.what {
                What::Displacement(DisplacementFact::FamiliesWithoutShelter { place, people, .. })
                    if place == village =>
                {
                    i64::from(people)
                }
                What::Displacement(DisplacementFact::FamiliesMovedOn { from, people, .. }) if from == village => {
                    -i64::from(people)
                }
                _ => 0,
            };
            if fact.at < Time(5 * 86_400) {
                on_the_fifth_day = there;
            }
        });
        assert!((13_600..=20_400).contains(&there), "seed {seed}: {there}, and 17,000 were counted");
        assert!(on_the_fifth_day > 12_000, "seed {seed}: in under a week, and {on_the_fifth_day} on the fifth day");
    }
}
