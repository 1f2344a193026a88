//! Stories of boats, of those who wait for them, and of those who own them.

use super::*;
use crate::world::{
    happening::Happening,
    people_stage,
    stage::{Stage, party, scene, slug},
    travel::Party,
};
use vocabulary::scenario::{self, Group};

/// Four hours of water from the gate to an isle. At the gate live fishers with so many boats.
fn lake(boats: u32) -> Scenario {
    let mut scene = scene();
    let fishers = scenario::Community {
        id: slug("fishers"),
        place: slug("gate"),
        boats,
        ..people_stage::scene().communities.remove(0)
    };
    let isle = scenario::Place { id: slug("isle"), ..scene.places[0].clone() };
    let strait = scenario::Road { id: slug("strait"), to: slug("isle"), km: 16, ..scene.roads[3].clone() };
    scene.places.push(isle);
    scene.roads.push(scenario::Road { from: slug("gate"), surface: Surface::Water, ..strait });
    scene.communities.push(fishers);
    scene
}

/// So many parties of six at the gate who want to go to the isle.
fn to_the_isle(stage: &mut Stage, who: Traveller, numbers: std::ops::RangeInclusive<u32>) {
    stage.send(numbers.map(|n| Party { to: slug("isle"), ..party(n, who, 6) }));
}

fn fishers() -> Slug {
    slug("fishers")
}

fn lent(boats: u32, needy_first: bool) -> Due {
    Due::Lent { community: fishers(), boats, lasts: Span::hours(48), needy_first }
}

/// Who went aboard, how many of them, and how many hours each had waited.
fn boarded(stage: &Stage) -> Vec<(Traveller, u32, i64)> {
    let aboard = |what: &What| match what {
        What::Boats(BoatFact::PartyBoarded { who, people, waited_s, .. }) => Some((*who, *people, *waited_s / 3600)),
        _ => None,
    };
    stage.facts().iter().filter_map(|fact| aboard(&fact.what)).collect()
}

fn gave_up(stage: &Stage) -> usize {
    stage.count(|what| matches!(what, What::Boats(BoatFact::NoBoatCame { .. })))
}

/// Patients for five boats: how many parties went at once, how many later, and how many never.
fn patients(boats: u32, word: Option<Due>) -> (usize, usize, usize) {
    let mut stage = Stage::new(&lake(boats));
    if let Some(word) = word {
        stage.at(Span(0), word);
    }
    to_the_isle(&mut stage, Traveller::Patient, 1..=10);
    stage.until(Span::hours(12));
    let aboard = boarded(&stage);
    let at_once = aboard.iter().filter(|(.., hours)| *hours == 0).count();
    (at_once, aboard.len() - at_once, gave_up(&stage))
}

#[test]
fn a_boat_takes_twelve_and_comes_back_for_others_and_who_waits_too_long_gives_up() {
    assert_eq!(patients(0, None), (0, 0, 0), "nobody counts boats, and everybody goes");
    // Two of five boats carry, two parties each; they are back after eight hours for four more, and two hours later the last have waited as
    // long as they would.
    assert_eq!(patients(5, None), (4, 4, 2));
    assert_eq!(patients(5, Some(lent(5, true))), (10, 0, 0));
    assert_eq!(patients(5, Some(Due::Held { community: fishers(), lasts: Span::hours(48) })), (0, 0, 10));
}

#[test]
fn who_is_in_need_goes_first_where_the_community_says_so() {
    let first = |needy_first| {
        let mut stage = Stage::new(&lake(2));
        stage.at(Span(0), Due::Held { community: fishers(), lasts: Span::hours(48) });
        to_the_isle(&mut stage, Traveller::Trader, 1..=4);
        to_the_isle(&mut stage, Traveller::Patient, 5..=8);
        stage.at(Span::hours(1), lent(2, needy_first)).until(Span::hours(2));
        boarded(&stage).into_iter().map(|(who, ..)| who).collect::<Vec<_>>()
    };
    assert_eq!(first(true), [Traveller::Patient; 4]);
    assert_eq!(first(false), [Traveller::Trader; 4]);
}

#[test]
fn a_party_that_is_too_large_for_the_boats_goes_in_several_trips() {
    let mut stage = Stage::new(&lake(2));
    stage.at(Span(0), lent(2, true));
    stage.send([Party { to: slug("isle"), ..party(1, Traveller::Displaced, 40) }]).until(Span::hours(12));
    let there =
        |stage: &Stage| stage.elsewhere(|h| matches!(h, Happening::Displacement(displacement::Due::Arrives { .. })));
    assert_eq!((boarded(&stage), there(&stage)), (vec![(Traveller::Displaced, 40, 0)], 0));
    assert_eq!(there(stage.until(Span::hours(13))), 1, "over, back, and over again");
}

#[test]
fn boats_come_over_for_whoever_stands_on_the_other_side() {
    let mut stage = Stage::new(&lake(5));
    let back = Party { from: slug("isle"), to: slug("gate"), ..party(1, Traveller::Patient, 6) };
    stage.send([back]).until(Span::hours(7));
    let there = |stage: &Stage| {
        stage.count(|what| matches!(what, What::Travel(vocabulary::fact::TravelFact::PartyReached { .. })))
    };
    assert_eq!(there(&stage), 0);
    assert_eq!(there(stage.until(Span::hours(9))), 1);
}

#[test]
fn who_lends_boats_misses_catches_and_who_carries_people_in_flight_is_afraid() {
    let felt = |who, word: Option<Due>| {
        let mut stage = Stage::new(&lake(10));
        if let Some(word) = word {
            stage.at(Span(0), word);
        }
        to_the_isle(&mut stage, who, 1..=20);
        stage.until(Span::hours(49));
        let moved = |(_, what): &(Time, Happening)| match what {
            Happening::Community(community::Due::FearAt { fear, tension, .. }) => Some((*fear, *tension)),
            _ => None,
        };
        let (fears, tensions): (Vec<i32>, Vec<i32>) = stage.elsewhere.iter().filter_map(moved).unzip();
        (fears.iter().sum::<i32>(), tensions.iter().sum::<i32>())
    };
    assert_eq!(felt(Traveller::Patient, None), (0, 0));
    // Six boats more than usual for two days: twelve catches of a fleet of ten.
    let (fear, tension) = felt(Traveller::Patient, Some(lent(10, true)));
    assert_eq!(fear, 0, "the sick are nobody's enemies");
    assert!((60..=72).contains(&tension), "{tension}");
    assert_eq!(felt(Traveller::Displaced, Some(lent(10, true))).0, 15, "a hundred and twenty people");
}

#[test]
fn boats_bring_home_who_lies_in_the_open_and_turn_back_from_armed_men() {
    let fetched = |armed: bool| {
        let mut scene = people_stage::scene();
        scene.communities[1].boats = 4;
        scene.groups = if armed { vec![Group { at: slug("bosso"), ..scene.groups[0].clone() }] } else { vec![] };
        let mut stage = people_stage::Stage::new(&scene);
        stage.lie_in_the_open("bosso", 60);
        let community = slug("diffa-people");
        stage.at(Span(0), Due::Fetches { community, from: slug("bosso"), boats: 4, takes: Span::hours(2) });
        stage.until(Span::hours(3));
        let aboard = |what: &What| matches!(what, What::Boats(BoatFact::PeopleFetched { people: 48, .. }));
        let hurt = |what: &What| {
            matches!(what, What::Threat(vocabulary::fact::ThreatFact::PeopleInHarmsWay { people: 8, .. }))
        };
        let still = stage.in_the_open("bosso");
        stage.until(Span::hours(5));
        (stage.count(aboard), stage.count(hurt), still, stage.in_the_open("diffa"))
    };
    // Forty find a family in Diffa, and eight a place in the camp.
    assert_eq!(fetched(false), (1, 0, 12, 0));
    assert_eq!(fetched(true), (0, 1, 60, 0));
}
