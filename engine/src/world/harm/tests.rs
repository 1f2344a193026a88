//! The stories of harm.

use bevy_ecs::{prelude::World, system::RunSystemOnce};
use kernel::time::{Span, Time};
use vocabulary::fact::ThreatFact;
use vocabulary::{
    fact::{Cause, Fact},
    scenario::{self, Scenario},
};

use super::*;
use crate::debrief::why;
use crate::world::{
    boats::Fleets,
    community,
    displacement::Flights,
    index::Index,
    kinds::{Camps, Patrols, Unsheltered},
    patrol::Rounds,
    people_stage::{Stage, patrol, posted, scene, slug},
    stage::{kernel, spawn_at},
    threat,
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
    assert!(matches!(
        facts[0].what,
        What::Threat(ThreatFact::PeopleInHarmsWay { people: 4000, danger: Danger::Road, .. })
    ));
    assert!(
        matches!(facts[1].what, What::Threat(ThreatFact::PeopleHarmed { people: 20..90, .. })),
        "{:?}",
        facts[1].what
    );
    assert!(
        matches!(facts[2].what, What::Threat(ThreatFact::PeopleMissing { people: 5..40, .. })),
        "{:?}",
        facts[2].what
    );
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

#[test]
fn a_patrol_at_the_end_of_a_road_guards_who_goes_along_it() {
    let harmed = |at: &str| {
        let mut scene = scene();
        scene.patrols = vec![patrol("camels", at)];
        let mut stage = Stage::new(&scene);
        for hour in 0..100 {
            stage.at(Span::hours(hour), befalls("bosso-diffa", 40, Danger::Road));
        }
        stage.until(Span::hours(100));
        stage.world.resource::<Tolls>().0[&slug("bosso-diffa")].harmed
    };
    assert!(2 * harmed("diffa") < harmed("bol"));
}

/// What an attack on Bosso half a day in does over thirty seeds, on a scene that is changed like this: people harmed and missing.
fn attacked(change: impl Fn(&mut Scenario), before: impl Fn(&mut Stage), men: u32) -> [u32; 2] {
    let mut sum = [0, 0];
    for seed in 0..30 {
        let mut scene = scene();
        scene.groups[0].men = men;
        change(&mut scene);
        let mut stage = Stage::seeded(&scene, seed);
        before(&mut stage);
        let group = Some(slug("riders"));
        let attack = threat::Due::Attack { place: slug("bosso"), families: 40, severity: 800, group };
        stage.at(Span::hours(13), attack).until(Span::hours(13));
        let toll = &stage.world.resource::<Tolls>().0[&slug("bosso")];
        sum = [sum[0] + toll.harmed, sum[1] + toll.missing];
    }
    sum
}

fn warned(hours: i64) -> impl Fn(&mut Stage) {
    move |stage| {
        let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), Some(slug("police")));
        stage.at(Span::hours(hours), community::Due::Warned { community, by, authority, reach: 900 });
    }
}

#[test]
fn who_was_warned_an_hour_before_hides_and_who_was_warned_half_a_day_before_is_gone() {
    let [none, hour, half_a_day] =
        [attacked(|_| {}, |_| {}, 40), attacked(|_| {}, warned(12), 40), attacked(|_| {}, warned(1), 40)];
    for n in [0, 1] {
        assert!(half_a_day[n] < hour[n] && hour[n] < none[n], "{none:?} {hour:?} {half_a_day:?}");
        assert!(half_a_day[n] * 3 < none[n] * 2, "{none:?} {half_a_day:?}");
    }
}

#[test]
fn one_guards_nobody_twelve_guard_some_and_a_hundred_most_against_forty_men() {
    let guarded = |strength: u32, men: u32| {
        let post = |scene: &mut Scenario| {
            scene.patrols = vec![scenario::Patrol { strength, ..patrol("camels", "bosso") }];
        };
        attacked(post, |_| {}, men)[0]
    };
    let [none, one, twelve, hundred] = [0, 1, 12, 100].map(|strength| guarded(strength, 40));
    assert!(one * 10 > none * 9 && twelve * 10 < none * 9 && hundred * 3 < none, "{none} {one} {twelve} {hundred}");
    let (few, many) = (guarded(0, 40), guarded(0, 4000));
    assert!(many * 2 > few * 3, "{few} {many}");
    assert!(guarded(12, 4000) * 100 > many * 95, "against thousands a dozen guards nobody");
}

#[test]
fn whoever_lies_in_the_open_or_waits_in_a_camp_is_in_the_way_as_well() {
    let strike = Due::Strikes { place: slug("diffa"), men: 40, severity: 500, families: 0 };
    let mut scene = scene();
    scene.camps[0].people = 50;
    let mut stage = Stage::new(&scene);
    stage.lie_in_the_open("diffa", 70).at(Span(0), strike).until(Span(0));
    let told = stage.facts().iter().find_map(|fact| match fact.what {
        What::Threat(ThreatFact::PeopleInHarmsWay { people, hidden, warned, guards, .. }) => {
            Some((people, hidden, warned, guards))
        }
        _ => None,
    });
    assert_eq!(told, Some((900 + 50 + 70, 0, false, 0)));
}

#[test]
fn from_somebody_harmed_one_walks_back_to_the_attack_and_to_what_stood_in_its_way() {
    let mut stage = Stage::new(&scene());
    warned(1)(&mut stage);
    let attack = threat::Due::Attack { place: slug("bosso"), families: 40, severity: 1000, group: None };
    stage.at(Span::hours(13), attack).until(Span::hours(13));
    let harmed = stage
        .facts()
        .iter()
        .find(|fact| matches!(fact.what, What::Threat(ThreatFact::PeopleHarmed { .. })))
        .expect("some were");
    let chain = why::chain(stage.facts(), harmed.n);
    let steps: Vec<&What> =
        chain.iter().filter_map(|l| if let why::Link::Fact(f) = l { Some(&f.what) } else { None }).collect();
    assert!(
        matches!(steps[1], What::Threat(ThreatFact::PeopleInHarmsWay { warned: true, hidden: 1.., .. })),
        "{steps:?}"
    );
    assert!(matches!(steps[2], What::Threat(ThreatFact::Attack { .. })), "{steps:?}");
}

/// Three places and a patrol at one of them, and nothing else: what the domain does, it does with these.
fn three_places_and_a_patrol() -> (World, Kernel) {
    let (scene, mut world) = (scene(), World::new());
    world.insert_resource(Geography::new(&scene.places, &scene.roads, &Default::default()));
    world.insert_resource(Tolls::default());
    world.insert_resource(Fleets::default());
    world.insert_resource(Flights::default());
    world.insert_resource(Rounds::default());
    world.insert_resource(Index::<Communities>::default());
    world.insert_resource(Whereabouts::<Communities>::default());
    world.insert_resource(Index::<Camps>::default());
    world.insert_resource(Whereabouts::<Camps>::default());
    world.insert_resource(Index::<Unsheltered>::default());
    world.insert_resource(Index::<Posts>::default());
    // Where a patrol stands is another domain's; harm looks at it.
    spawn_at::<Patrols>(&mut world, ("camels", "bosso"), posted(&patrol("camels", "bosso")));
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
    let told = |fact: &&Fact| matches!(fact.what, What::Threat(ThreatFact::PeopleInHarmsWay { people: 100, .. }));
    assert_eq!(kernel.ledger.iter().filter(told).count(), 180);
}
