//! Stories of those who dig for gold.

use super::*;
use crate::world::{
    happening::Happening,
    people_stage,
    stage::{Stage, flow, scene, slug},
};
use vocabulary::scenario::{Flow, Group, Place};

/// The dune of the border scene is a site where some three hundred dig, and the fair another one.
fn sites() -> Scenario {
    let mut scene = scene();
    let gold = |place: &mut Place| place.kind = PlaceKind::GoldSite;
    scene.places.iter_mut().filter(|place| ["dune", "fair"].contains(&place.id.as_str())).for_each(gold);
    scene.flows = vec![Flow { to: slug("dune"), back: Some(Span::hours(72)), ..flow(25) }];
    scene
}

fn stage(scene: &Scenario) -> Stage {
    let mut stage = Stage::new(scene);
    stage.begin(start);
    stage
}

fn digging(stage: &Stage, place: &str) -> u32 {
    stage.world.resource::<Diggings>().0[&slug(place)].people()
}

/// People in the way of a danger, as many times as they were.
fn in_the_way(stage: &Stage, of: Danger) -> u32 {
    let people = |(_, what): &(Time, Happening)| match what {
        Happening::Harm(harm::Due::Befalls { people, danger, .. }) if *danger == of => *people,
        _ => 0,
    };
    stage.elsewhere.iter().map(people).sum()
}

fn overseen() -> Due {
    Due::Overseen { place: slug("dune"), by: slug("commissioner") }
}

fn closed() -> Due {
    Due::Closed { place: slug("dune"), by: slug("commissioner"), authority: Some(slug("police")) }
}

#[test]
fn as_many_dig_as_the_flow_keeps_there_and_who_looks_after_them_spares_most_of_the_danger() {
    let dug = |order: Option<Due>| {
        let mut stage = stage(&sites());
        if let Some(order) = order {
            stage.at(Span(0), order);
        }
        stage.until(Span::hours(71));
        let people = digging(&stage, "dune");
        assert!((200..650).contains(&people), "{people}");
        (in_the_way(&stage, Danger::Collapse), in_the_way(&stage, Danger::Thirst))
    };
    let ((collapse, dry), (cared, dry_then)) = (dug(None), dug(Some(overseen())));
    assert!(collapse > 600 && dry > 100, "{collapse} {dry}");
    assert!(cared * 10 < collapse * 6 && dry_then == 0, "{cared} of {collapse}, {dry_then}");
    let (told, _) = dug(Some(Due::Told { place: slug("dune") }));
    assert!(cared < told && told < collapse, "word alone helps less: {told}");
}

#[test]
fn a_site_that_is_closed_by_force_empties_on_to_the_tracks_and_fills_another_and_some_come_back_by_night() {
    let mut stage = stage(&sites());
    stage.at(Span::hours(1), closed()).until(Span::hours(24));
    assert_eq!(digging(&stage, "dune"), 0);
    assert!(in_the_way(&stage, Danger::Thirst) >= 300, "nobody has water for the way");
    let elsewhere = digging(&stage, "fair");
    assert!(elsewhere > 100, "{elsewhere} dig on the other side of the border now");
    let back = |stage: &Stage| stage.world.resource::<Diggings>().0[&slug("dune")].by_night;
    assert_eq!(back(&stage), 0);
    stage.until(Span::hours(72));
    assert!(back(&stage) > 20, "{}", back(&stage));
}

#[test]
fn who_is_held_among_those_who_dig_is_hidden_until_somebody_looks_after_the_site() {
    let mut scene = people_stage::scene();
    scene.places[0].kind = PlaceKind::GoldSite;
    let network = Group { kind: GroupKind::Traffickers, at: slug("bosso"), men: 6, ..scene.groups[0].clone() };
    scene.groups = vec![network];
    let hides = |stage: &Stage| stage.world.resource::<Diggings>().hides(slug("bosso"), Time(3600));
    assert!(hides(&people_stage::Stage::new(&scene)));
    let told = |seed: &u64| {
        let mut stage = people_stage::Stage::seeded(&scene, *seed);
        stage.at(Span(0), Due::Overseen { place: slug("bosso"), by: slug("commissioner") }).until(Span::hours(1));
        assert!(!hides(&stage));
        stage.elsewhere(|what| matches!(what, Happening::Reaches(_))) > 0
    };
    let told = (1..=20).filter(told).count();
    assert!((8..20).contains(&told), "{told} of 20");
}
