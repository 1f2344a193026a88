//! Stories of those who look further.

use super::*;
use vocabulary::fact::DisplacementFact;
use vocabulary::scenario::{self, Scenario};

/// Bosso and Diffa as ever, and a camp at the well, twenty kilometres of track beyond Diffa.
fn with_a_well() -> Scenario {
    let mut scene = scene();
    let well = scenario::Place { id: slug("well"), ..scene.places[1].clone() };
    let beyond = scenario::Road {
        id: slug("diffa-well"),
        from: slug("diffa"),
        to: slug("well"),
        km: 20,
        ..scene.roads[0].clone()
    };
    let site = scenario::Camp {
        id: slug("well-camp"),
        place: slug("well"),
        capacity: 0,
        food: 90_000,
        ..scene.camps[0].clone()
    };
    scene.places.push(well);
    scene.roads.push(beyond);
    scene.camps.push(site);
    scene.camps[0].capacity = 0;
    scene.communities.iter_mut().for_each(|community| community.hosts = 0);
    scene
}

fn tents(people: i32) -> Due {
    Due::Capacity { camp: slug("well-camp"), by: people }
}

/// When the first fact came that answers to this, in hours.
fn first(stage: &Stage, which: impl Fn(&What) -> bool) -> Option<i64> {
    stage.facts().iter().find(|fact| which(&fact.what)).map(|fact| fact.at.0 / 3600)
}

fn moved_on(what: &What) -> bool {
    matches!(what, What::Displacement(DisplacementFact::FamiliesMovedOn { .. }))
}

#[test]
fn who_lies_in_the_open_hears_of_tents_elsewhere_and_goes_there_and_no_more_go_than_there_is_room_for() {
    let mut stage = Stage::new(&with_a_well());
    stage.start().lie_in_the_open("diffa", 1500).at(Span::hours(20), tents(1000)).until(Span::hours(24 * 10 - 1));
    let sheltered = stage.see::<Shelter>("well-camp").people;
    assert!((990..=1000).contains(&sheltered), "{sheltered}");
    let open = ["bosso", "diffa", "well"].map(|place| stage.in_the_open(place)).iter().sum::<u32>();
    assert_eq!(open + sheltered, 1500, "nobody is lost");
    assert!(stage.in_the_open("well") < 10, "nobody goes in vain: {}", stage.in_the_open("well"));
    let heard = first(&stage, moved_on).expect("they set out");
    assert!((27..60).contains(&heard), "word needs its way: {heard}");
}

#[test]
fn who_is_told_by_an_authority_goes_sooner() {
    let gone = |told: bool| {
        let mut stage = Stage::new(&with_a_well());
        stage.start().lie_in_the_open("diffa", 1500).at(Span::hours(23), tents(1000));
        if told {
            stage.at(Span::hours(23), Due::Told { place: slug("diffa") });
        }
        stage.until(Span::hours(48));
        first(&stage, moved_on).expect("they set out")
    };
    assert!(gone(true) < gone(false), "{} {}", gone(true), gone(false));
}

#[test]
fn nobody_wanders_to_and_fro() {
    let mut scene = with_a_well();
    scene.camps[1].capacity = 300;
    let mut stage = Stage::new(&scene);
    stage.start().at(Span(0), Due::Flee { from: slug("bosso"), families: 150 });
    for day in 1..20 {
        stage.at(Span::hours(24 * day), tents(if day % 2 == 0 { 40 } else { -10 }));
    }
    stage.until(Span::hours(24 * 25));
    let fled = stage.world.resource::<Displaced>().fled;
    let set_out = stage.set_out().iter().map(|(_, party)| party.people).sum::<u32>();
    assert!(set_out < 2 * fled, "{set_out} of {fled}");
    let open = ["bosso", "diffa", "well"].map(|place| stage.in_the_open(place)).iter().sum::<u32>();
    assert_eq!(stage.see::<Shelter>("well-camp").people + open, fled);
}

#[test]
fn who_leaves_a_camp_without_water_goes_where_there_is_room_and_is_counted_once() {
    let mut scene = with_a_well();
    (scene.camps[0].capacity, scene.camps[0].people, scene.camps[0].water) = (2000, 2000, Some(0));
    scene.camps[1].capacity = 400;
    let mut stage = Stage::new(&scene);
    stage.start().until(Span::hours(72));
    let left: u32 = stage
        .facts()
        .iter()
        .map(|fact| match &fact.what {
            What::Displacement(DisplacementFact::FamiliesLeftCamp { people, .. }) => *people,
            _ => 0,
        })
        .sum();
    let (dry, well) = (stage.see::<Shelter>("diffa-camp").people, stage.see::<Shelter>("well-camp").people);
    assert!(left > 500 && dry == 2000 - left, "{left} {dry}");
    let elsewhere = ["bosso", "diffa", "well"].map(|place| stage.in_the_open(place)).iter().sum::<u32>();
    assert!((350..=400).contains(&well) && well + elsewhere <= left, "{well} {elsewhere} {left}");
}

#[test]
fn the_hungry_keep_their_tents_until_they_hear_of_a_better_roof_and_tents_without_food_are_still_used() {
    let mut scene = with_a_well();
    (scene.camps[0].capacity, scene.camps[0].people, scene.camps[0].food) = (2000, 2000, 0);
    scene.camps[1].food = 0;
    let mut stage = Stage::new(&scene);
    stage.start().lie_in_the_open("diffa", 500).at(Span(0), tents(300)).until(Span::hours(24 * 9));
    assert!(stage.see::<Shelter>("well-camp").people > 290);
    let left = |stage: &Stage| {
        stage.count(|what| matches!(what, What::Displacement(DisplacementFact::FamiliesLeftCamp { .. })))
    };
    assert!(left(&stage) < 5, "but for those who did not know yet that there is no food either: {}", left(&stage));
    let fed = Due::Food { camp: slug("well-camp"), rations: 90_000 };
    stage.at(Span::hours(24 * 9), fed).at(Span::hours(24 * 9), tents(1000)).until(Span::hours(24 * 14));
    assert!(left(&stage) > 10 && stage.see::<Shelter>("well-camp").people > 500);
}
