//! The stories of the patrols.

use bevy_ecs::{prelude::World, system::RunSystemOnce};
use vocabulary::fact::Fact;
use vocabulary::fact::{PatrolFact, PostFact, TravelFact};

use super::*;
use crate::world::{
    happening::Happening,
    index::Index,
    stage::{self, Stage, party, scene, slug, spawn_at},
    threat::Foothold,
};

fn with_patrol() -> Stage {
    Stage::new(&scenario::Scenario { patrols: vec![stage::patrol()], ..scene() })
}

fn dispatch(to: &str) -> Due {
    Due::Dispatch { patrol: slug("patrol"), to: slug(to), on_foot: false }
}

fn places(stage: &Stage) -> Vec<Slug> {
    let place = |what: &What| {
        if let What::Patrol(PatrolFact::PatrolReached { place, .. }) = what { Some(*place) } else { None }
    };
    stage.facts().iter().filter_map(|fact| place(&fact.what)).collect()
}

#[test]
fn a_patrol_goes_round_its_beat_and_rests_when_it_is_tired() {
    let mut stage = with_patrol();
    stage.until(Span::hours(48));
    let seen = places(&stage);
    assert_eq!(seen[..3], [slug("gate"), slug("fair"), slug("gate")]);
    let rests = stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolRested { .. })));
    assert_eq!(seen.iter().filter(|place| **place == slug("market")).count(), rests, "it rests at its base");
    assert!((2..=3).contains(&rests), "twelve hours on duty, the way home, six of rest: {rests}");
}

#[test]
fn a_patrol_that_is_sent_stays_until_it_is_recalled_and_then_goes_back_to_its_beat() {
    let mut stage = with_patrol();
    stage.at(Span(0), dispatch("dune")).until(Span::hours(24));
    assert_eq!(places(&stage), [slug("dune")]);
    let (position, orders): (Position, Orders) = (stage.see("patrol"), stage.see("patrol"));
    assert_eq!((position.at, orders.task), (slug("dune"), Task::Sent(slug("dune"))));
    stage.at(Span::hours(24), Due::Recall { patrol: slug("patrol") }).until(Span::hours(40));
    assert_eq!(places(&stage)[..3], [slug("dune"), slug("market"), slug("gate")]);
    assert_eq!(stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolRested { .. }))), 1);
}

#[test]
fn a_patrol_that_is_called_off_its_beat_stays_at_its_base_until_it_is_sent() {
    let mut stage = with_patrol();
    let recall = Due::Recall { patrol: slug("patrol") };
    stage.at(Span::hours(3), recall.clone()).at(Span::hours(20), recall).until(Span::hours(60));
    let (position, orders): (Position, Orders) = (stage.see("patrol"), stage.see("patrol"));
    assert_eq!((position.at, orders.task), (slug("market"), Task::Base));
    let came = places(&stage).len();
    stage.at(Span::hours(60), dispatch("dune")).until(Span::hours(70));
    assert_eq!(places(&stage)[came..], [slug("dune")]);
}

#[test]
fn a_patrol_without_vehicles_for_everybody_goes_on_foot() {
    let arrives = |vehicles| {
        let patrol = scenario::Patrol { vehicles, ..stage::patrol() };
        let mut stage = Stage::new(&scenario::Scenario { patrols: vec![patrol], ..scene() });
        stage.at(Span(0), dispatch("dune")).until(Span::hours(60));
        let there = |what: &What| matches!(what, What::Patrol(PatrolFact::PatrolReached { place, .. }) if *place == slug("dune"));
        stage.facts().iter().find(|fact| there(&fact.what)).map(|fact| fact.at)
    };
    let [all, one, none] = [None, Some(1), Some(0)].map(arrives);
    assert!(all.is_some() && all == one, "eight fit into one");
    let walks = {
        let mut stage = with_patrol();
        let on_foot = Due::Dispatch { patrol: slug("patrol"), to: slug("dune"), on_foot: true };
        stage.at(Span(0), on_foot).until(Span::hours(60));
        stage
            .facts()
            .iter()
            .find(|fact| matches!(fact.what, What::Patrol(PatrolFact::PatrolReached { .. })))
            .map(|fact| fact.at)
    };
    assert_eq!(walks, none, "as one that its seat sends without a vehicle");
    assert!(none.map(|at| at - Time::START) > all.map(|at| Span(3 * (at - Time::START).0)), "{none:?} {all:?}");
}

#[test]
fn attacked_a_patrol_stands_its_ground_against_some_and_gives_way_to_many_more() {
    let run = |men: u32| {
        let mut stage = with_patrol();
        stage.at(Span(0), dispatch("dune")).until(Span::hours(10));
        for hour in 10..13 {
            stage.at(Span::hours(hour), Due::Attacked { place: slug("dune"), men, severity: 1000 });
        }
        stage.until(Span::hours(20));
        let hurt =
            |what: &What| if let What::Patrol(PatrolFact::PatrolHurt { people, .. }) = what { *people } else { 0 };
        let gave_way = stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolGaveWay { .. })));
        (gave_way, stage.facts().iter().map(|fact| hurt(&fact.what)).sum::<u32>(), stage.see::<Crew>("patrol").hurt)
    };
    let (gave_way, hurt, kept) = run(30);
    assert!(gave_way == 0 && (1..=8).contains(&hurt) && hurt == kept, "{hurt} of eight");
    assert_eq!(run(4000), (1, 0, 0), "it is gone before the first blow");
}

#[test]
fn an_order_on_the_road_is_followed_from_the_next_place() {
    let mut stage = with_patrol();
    stage.at(Span(0), dispatch("gate")).at(Span::minutes(30), dispatch("dune")).until(Span::hours(12));
    assert_eq!(places(&stage), [slug("gate"), slug("market"), slug("dune")]);
}

#[test]
fn a_patrol_waits_for_a_closed_road_to_open() {
    let mut stage = with_patrol();
    let (road, until) = (slug("sands"), Some(Time::START + Span::hours(10)));
    stage.at(Span(0), crate::world::geography::Due::Close { road, until }).at(Span(1), dispatch("dune"));
    assert!(places(stage.until(Span::hours(10))).is_empty());
    assert_eq!(places(stage.until(Span::hours(14))), [slug("dune")]);
}

/// A patrol at the head of the track, and forty parties that pass there against their will.
fn at_the_track(posted: bool) -> Stage {
    let mut stage = with_patrol();
    stage.at(Span(0), dispatch(if posted { "gate" } else { "dune" })).until(Span::hours(4));
    for n in 1..=40 {
        let held = travel::Party { network: Some(slug("band")), ..party(n, Traveller::Trafficked, 6) };
        stage.at(Span::hours(4), travel::Due::SetsOut { party: Box::new(held) });
    }
    stage.until(Span::hours(10));
    stage
}

#[test]
fn a_patrol_at_the_head_of_the_track_frees_some_of_those_held_by_a_network() {
    let outcome = |stage: &Stage| {
        let caught = stage.count(|what| matches!(what, What::Patrol(PatrolFact::TraffickersCaught { people: 6, .. })));
        (caught, stage.count(|what| matches!(what, What::Travel(TravelFact::PartyCrossedUnseen { .. }))))
    };
    let stage = at_the_track(true);
    let (caught, unseen) = outcome(&stage);
    assert!((5..30).contains(&caught), "{caught}");
    assert_eq!(caught + unseen, 40, "who is freed does not arrive across the border");
    let told = |h: &Happening| matches!(h, Happening::Sharing(sharing::Due::Witness { .. }));
    assert_eq!(stage.elsewhere(told), caught, "its seat hears of each");
    assert_eq!(outcome(&at_the_track(false)), (0, 40), "a patrol elsewhere meets nobody");
}

#[test]
fn a_patrol_sends_some_traders_home_and_never_people_who_fled() {
    let sent_back = |who| {
        let mut stage = with_patrol();
        stage.at(Span(0), dispatch("gate")).until(Span::hours(4));
        let (from, to) = (slug("gate"), slug("fair"));
        for n in 1..=60 {
            let card = stage::card(n, who, 4);
            stage.at(Span::hours(4), Due::PartyPasses { card, road: slug("track"), from, to, network: None });
        }
        stage.until(Span::hours(4));
        let met = stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolMetParty { .. })));
        assert!(met > 5, "{met}");
        (met, stage.count(|what| matches!(what, What::Post(PostFact::PartyTurnedBack { ground: Ground::Patrol, .. }))))
    };
    let (met, back) = sent_back(Traveller::Trader);
    assert!(0 < back && back < met, "{back} of {met}");
    assert_eq!(sent_back(Traveller::Displaced).1, 0);
}

#[test]
fn a_patrol_that_comes_often_sees_an_armed_group_and_is_felt_at_each_place() {
    let group = scenario::Group {
        id: slug("band"),
        name: Default::default(),
        kind: scenario::GroupKind::Armed,
        at: slug("fair"),
        men: 30,
        plan: vec![],
    };
    let mut stage = Stage::new(&scenario::Scenario { patrols: vec![stage::patrol()], groups: vec![group], ..scene() });
    stage.until(Span::hours(96));
    let seen = stage
        .count(|what| matches!(what, What::Patrol(PatrolFact::PatrolSawGroup { place, .. }) if *place == slug("fair")));
    assert!(seen > 0);
    let came = places(&stage);
    assert!(seen < came.iter().filter(|place| **place == slug("fair")).count(), "not each time");
    let felt = |h: &Happening| matches!(h, Happening::Community(community::Due::TrustAt { by: 1, .. }));
    assert_eq!(stage.elsewhere(felt), came.len());
}

fn camp(place: &str) -> scenario::Camp {
    let (id, place) = (slug("tents"), slug(place));
    scenario::Camp {
        id,
        name: Default::default(),
        short: Default::default(),
        place,
        capacity: 900,
        people: 0,
        food: 0,
        water: None,
        health: None,
        registers: None,
    }
}

#[test]
fn an_escort_takes_as_long_as_the_way_on_foot_and_as_many_as_it_can_look_after() {
    let scene = scenario::Scenario { patrols: vec![stage::patrol()], camps: vec![camp("fair")], ..scene() };
    let mut stage = Stage::new(&scene);
    stage.lie_in_the_open("gate", 340);
    let escort = Due::Escort { patrol: slug("patrol"), from: slug("gate"), camp: slug("tents"), on_foot: false };
    let brought = |h: &Happening| match h {
        Happening::Displacement(displacement::Due::Escorted { people, .. }) => {
            *people == 8 * PatrolFigures::default().escorted_each
        }
        _ => false,
    };
    // To the gate in less than two hours, three quarters to gather, and ten kilometres at the pace of a child.
    stage.at(Span(0), escort).until(Span::hours(3));
    assert_eq!(stage.count(|what| matches!(what, What::Patrol(PatrolFact::EscortStarted { people: 200, .. }))), 1);
    assert_eq!(stage.until(Span::hours(4)).elsewhere(brought), 0, "they are on the road");
    assert_eq!(stage.until(Span::hours(6)).elsewhere(brought), 1);
    assert_eq!(stage.count(|what| matches!(what, What::Patrol(PatrolFact::EscortArrived { people: 200, .. }))), 1);
    stage.until(Span::hours(10));
    assert_eq!(places(&stage), [slug("gate"), slug("fair"), slug("gate"), slug("market")]);
}

fn bands(at: &str) -> Vec<scenario::Group> {
    let band = |n| scenario::Group {
        id: slug(&format!("band-{n}")),
        name: Default::default(),
        kind: scenario::GroupKind::Armed,
        at: slug(at),
        men: 30,
        plan: vec![],
    };
    (0..20).map(band).collect()
}

#[test]
fn a_patrol_that_stands_sees_a_group_that_comes_and_tells_of_it_once_and_not_to_the_man() {
    let scene = scenario::Scenario { patrols: vec![stage::patrol()], groups: bands("fair"), ..scene() };
    let mut stage = Stage::new(&scene);
    stage.at(Span(0), dispatch("dune")).until(Span::hours(10));
    let saw = |stage: &Stage| stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolSawGroup { .. })));
    assert_eq!(saw(&stage), 0);
    for group in bands("fair") {
        stage.set(group.id.as_str(), |foothold: &mut Foothold| foothold.at = slug("dune"));
        stage.world.resource_mut::<Whereabouts<Groups>>().moved(group.id, slug("dune"));
    }
    stage.until(Span::hours(40));
    assert_eq!(saw(&stage), 20, "sooner or later each of them, and none twice");
    let told = |within: fn(u32) -> bool| {
        stage.elsewhere(|h| match h {
            Happening::Sharing(sharing::Due::Witness { matter: Matter::ArmedMen { men, .. }, .. }) => within(*men),
            _ => false,
        })
    };
    assert_eq!(told(|men| (15..=45).contains(&men)), 20);
    assert!(told(|men| men == 30) < 8, "nobody counts men from afar");
}

#[test]
fn a_patrol_turns_home_before_its_tank_is_empty_and_one_that_is_sent_on_and_on_stands_still() {
    let mut stage = with_patrol();
    stage.until(Span::hours(24 * 10));
    assert_eq!(stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolOutOfFuel { .. }))), 0);
    let mut stage = with_patrol();
    for n in 0..12 {
        stage.at(Span::hours(6 * n), dispatch(if n % 2 == 0 { "fair" } else { "dune" }));
    }
    stage.until(Span::hours(100));
    assert!(stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolOutOfFuel { .. }))) > 0);
    let position: Position = stage.see("patrol");
    assert_eq!(position.at, slug("dune"), "it goes on when fuel has come");
}

#[test]
fn vehicles_break_down_more_often_on_sand_than_on_asphalt() {
    let broken = |beat: &[&str]| {
        let patrol = scenario::Patrol { beat: beat.iter().map(|p| slug(p)).collect(), ..stage::patrol() };
        let mut scene = scene();
        // As long as the highway.
        scene.roads[3].km = 120;
        let mut stage = Stage::new(&scenario::Scenario { patrols: vec![patrol], ..scene });
        stage.until(Span::hours(24 * 300));
        let legs = places(&stage).len();
        stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolBrokeDown { delay_s, .. }) if *delay_s > 0))
            * 10_000
            / legs
    };
    let (asphalt, sand) = (broken(&["gate", "market"]), broken(&["dune", "market"]));
    assert!(asphalt > 0 && sand > 3 * asphalt, "{asphalt} {sand} in ten thousand legs");
}

/// How many of four hundred parties on the track a patrol meets that is in this state.
fn meets(state: impl FnOnce(&mut Stage)) -> usize {
    let mut other = stage::patrol();
    other.id = slug("second");
    let patrols = vec![stage::patrol(), other];
    let mut stage = Stage::new(&scenario::Scenario { patrols, ..scene() });
    stage.set("patrol", |position: &mut Position| position.at = slug("gate"));
    stage.set("patrol", |orders: &mut Orders| orders.task = Task::Sent(slug("gate")));
    state(&mut stage);
    for patrol in ["patrol", "second"] {
        let position: Position = stage.see(patrol);
        stage.world.resource_mut::<Whereabouts<Patrols>>().moved(slug(patrol), position.spot());
    }
    let (from, to) = (slug("gate"), slug("fair"));
    for n in 1..=400 {
        let card = stage::card(n, Traveller::Trader, 4);
        stage.at(Span(0), Due::PartyPasses { card, road: slug("track"), from, to, network: None });
    }
    stage.until(Span(0)).count(|what| matches!(what, What::Patrol(PatrolFact::PatrolMetParty { .. })))
}

#[test]
fn distance_fatigue_and_the_help_of_another_force_each_change_what_a_patrol_notices() {
    let beside = meets(|_| {});
    assert!((70..150).contains(&beside), "{beside}");
    let on_the_track = |gone: i64, left: i64| {
        let leg = Some((slug("track"), slug("fair"), Time(-gone), Time(left)));
        move |stage: &mut Stage| {
            stage.set("patrol", |position: &mut Position| position.leg = leg);
        }
    };
    let (near, far) = (meets(on_the_track(3600, 3600)), meets(on_the_track(60, 7140)));
    assert_eq!(near, beside, "in the middle of it, where they pass");
    assert!(far * 5 < near * 3, "twenty kilometres away: {far} {near}");
    let tired = meets(|stage| {
        stage.set("patrol", |crew: &mut Crew| crew.tired_s = PatrolFigures::default().duty.0);
    });
    assert!(tired * 10 < beside * 8, "{tired} {beside}");
    let joint = meets(|stage| {
        stage.set("patrol", |orders: &mut Orders| orders.partner = Some(slug("second")));
        stage.set("second", |position: &mut Position| position.at = slug("gate"));
    });
    assert!(joint * 10 > beside * 11, "{joint} {beside}");
}

#[test]
fn a_patrol_that_rests_at_its_base_notices_nobody_there() {
    let met = |hours| {
        let mut stage = with_patrol();
        // At home before it sets out; then at the gate, where it halts.
        let (from, to) = (slug(if hours == 0 { "market" } else { "gate" }), slug("fair"));
        for n in 1..=60 {
            let card = stage::card(n, Traveller::Trader, 4);
            stage.at(Span::hours(hours), Due::PartyPasses { card, road: slug("track"), from, to, network: None });
        }
        stage.until(Span::hours(hours));
        stage.count(|what| matches!(what, What::Patrol(PatrolFact::PatrolMetParty { .. })))
    };
    assert_eq!(met(0), 0);
    assert!(met(3) > 5);
}

/// Three patrols and a band, and nothing else: what the domain does, it does with these.
fn three_patrols_and_a_band(active: bool) -> (World, Kernel) {
    let (scene, kernel, mut world) = (scene(), stage::kernel(), World::new());
    world.insert_resource(Geography::new(&scene.places, &scene.roads, &kernel.figures.geography));
    world.init_resource::<crate::world::investigation::Files>();
    world.init_resource::<crate::world::wayside::Wayside>();
    world.insert_resource(Rounds::default());
    world.insert_resource(Index::<Unsheltered>::default());
    world.insert_resource(Index::<Camps>::default());
    for place in ["market", "gate", "dune"] {
        let model = scenario::Patrol { id: slug(place), base: slug(place), ..stage::patrol() };
        let (unit, position, orders, crew, vehicle) = at_base(&model, &kernel.figures.patrol);
        let orders = Orders { task: Task::Sent(slug(place)), ..orders };
        spawn_at::<Patrols>(&mut world, (place, place), (unit, position, orders, crew, vehicle));
    }
    // Who they are and where is another domain's; patrols look at it.
    let (cell, foothold, ..) = threat::hidden(&bands("dune")[0]);
    spawn_at::<Groups>(&mut world, ("band-0", "dune"), (cell, Foothold { active, ..foothold }));
    (world, kernel)
}

#[test]
fn a_patrol_alone_sees_the_band_that_is_where_it_stands_unless_that_lies_low() {
    let saw = |active| {
        let (mut world, mut kernel) = three_patrols_and_a_band(active);
        for hour in 1..=24 {
            kernel.now = Time::START + Span::hours(hour);
            for patrol in ["market", "gate", "dune"].map(slug) {
                let due = (Cause::Start, Due::Looks { patrol });
                world.run_system_once_with(work, (&mut kernel, due)).expect("all that it asks for is there");
            }
        }
        let saw = |fact: &Fact| match fact.what {
            What::Patrol(PatrolFact::PatrolSawGroup { patrol, group, .. }) => Some((patrol, group)),
            _ => None,
        };
        kernel.ledger.iter().filter_map(saw).collect::<Vec<_>>()
    };
    assert_eq!(saw(true), [(slug("dune"), slug("band-0"))], "once, and only the one that stands there");
    assert_eq!(saw(false), []);
}
