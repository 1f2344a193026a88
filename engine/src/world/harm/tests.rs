//! The stories of harm.

use bevy_ecs::{prelude::World, system::RunSystemOnce};
use kernel::time::{Span, Time};
use vocabulary::fact::{Cause, Fact};

use super::*;
use crate::world::{
    people_stage::{Stage, patrol, scene, slug},
    stage::{kernel, spawn_at},
    turn::Kernel,
};

fn befalls(place: &str, people: u32, danger: Danger) -> Due {
    Due::Befalls { place: slug(place), people, danger }
}

#[test]
fn of_those_in_the_way_some_come_to_harm_and_some_are_missed_and_each_says_from_what() {
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), befalls("bosso", 4000, Danger::Road)).until(Span(0));
    let facts = stage.facts();
    assert!(matches!(facts[0].what, What::PeopleInHarmsWay { people: 4000, danger: Danger::Road, .. }));
    assert!(matches!(facts[1].what, What::PeopleHarmed { people: 20..90, .. }), "{:?}", facts[1].what);
    assert!(matches!(facts[2].what, What::PeopleMissing { people: 5..40, .. }), "{:?}", facts[2].what);
    assert!(facts[1..3].iter().all(|fact| fact.cause == Cause::Fact(1)));
    let Tolls(tolls) = stage.world.resource::<Tolls>();
    assert_eq!(tolls[&slug("bosso")].in_the_way, 4000);
}

#[test]
fn a_patrol_that_stands_by_a_road_makes_harm_on_it_rarer_and_one_elsewhere_does_not() {
    let harmed = |at: &str| {
        let mut scene = scene();
        scene.patrols = vec![patrol("camels", at)];
        let mut stage = Stage::new(&scene);
        for hour in 0..100 {
            stage.at(Span::hours(hour), befalls("bosso", 40, Danger::Road));
        }
        stage.until(Span::hours(100));
        stage.world.resource::<Tolls>().0[&slug("bosso")].harmed
    };
    let (guarded, not) = (harmed("bosso"), harmed("bol"));
    assert!(2 * guarded < not && not > 20, "{guarded} {not}");
}

/// Three places and a patrol at one of them, and nothing else: what the domain does, it does with these.
fn three_places_and_a_patrol() -> (World, Kernel) {
    let mut world = World::new();
    world.insert_resource(Tolls::default());
    // Where a patrol stands is another domain's; harm looks at it.
    let position = Position { at: slug("bosso"), leg: None, route: Vec::new() };
    spawn_at::<Patrols>(&mut world, ("camels", "bosso"), position);
    (world, kernel())
}

#[test]
fn harm_alone_counts_each_place_for_itself_and_is_rarer_where_a_patrol_stands() {
    let (mut world, mut kernel) = three_places_and_a_patrol();
    for hour in 1..=60 {
        kernel.now = Time::START + Span::hours(hour);
        for place in ["bosso", "diffa", "bol"] {
            let due = (Cause::Start, befalls(place, 100, Danger::Road));
            world.run_system_once_with(work, (&mut kernel, due)).expect("all that it asks for is there");
        }
    }
    let tolls = &world.resource::<Tolls>().0;
    let [guarded, one, other] = ["bosso", "diffa", "bol"].map(|place| tolls[&slug(place)].harmed);
    assert!(2 * guarded < one && 2 * guarded < other, "{guarded} {one} {other}");
    let told = |fact: &&Fact| matches!(fact.what, What::PeopleInHarmsWay { people: 100, .. });
    assert_eq!(kernel.ledger.iter().filter(told).count(), 180);
}
