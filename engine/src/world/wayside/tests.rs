//! Stories of what waits on roads.

use super::*;
use crate::world::{
    patrol,
    stage::{self, Stage, flow, party, scene, slug},
    travel::{self, Party},
};
use vocabulary::{fact::TravelFact, scenario::Scenario, terms::Traveller};

fn with_flow(per_day: u32) -> Stage {
    Stage::new(&Scenario { flows: vec![flow(per_day)], ..scene() })
}

fn asked(stage: &Stage) -> u32 {
    let times = |what: &What| if let What::Road(RoadFact::RoadPaymentsAsked { times, .. }) = what { *times } else { 0 };
    stage.facts().iter().map(|fact| times(&fact.what)).sum()
}

fn met(stage: &Stage) -> usize {
    stage.count(|what| matches!(what, What::Road(RoadFact::ExplosiveMet { .. })))
}

#[test]
fn at_a_checkpoint_about_half_are_asked_for_money_until_it_is_lifted() {
    let (road, force) = (slug("highway"), slug("police"));
    let mut stage = with_flow(480);
    stage.at(Span(0), Due::Checkpoint { road, force }).until(Span::hours(24));
    let in_a_day = asked(&stage);
    assert!((150..300).contains(&in_a_day), "of some five hundred parties: {in_a_day}");
    stage.at(Span::hours(24), Due::NoCheckpoint { road, by: Some(slug("governor")) }).until(Span::hours(27));
    let when_lifted = asked(&stage);
    assert_eq!(asked(stage.until(Span::hours(60))), when_lifted);
}

#[test]
fn a_marked_road_is_less_dangerous_and_a_cleared_one_not_at_all() {
    let (road, by) = (slug("highway"), slug("governor"));
    let met = |after: Option<Due>| {
        let mut stage = with_flow(2000);
        stage.at(Span(0), Due::Explosives { road });
        if let Some(deed) = after {
            stage.at(Span(1), deed);
        }
        met(stage.until(Span::hours(24)))
    };
    let (as_it_is, marked, cleared) =
        (met(None), met(Some(Due::Marked { road, by })), met(Some(Due::Cleared { road, by })));
    assert!((15..50).contains(&as_it_is), "{as_it_is}");
    assert!(marked < as_it_is / 3, "{marked} of {as_it_is}");
    assert_eq!(cleared, 0);
}

#[test]
fn what_somebody_came_upon_halts_lorries_until_it_is_marked() {
    let (road, by) = (slug("highway"), slug("governor"));
    let mut stage = with_flow(2000);
    let halts = |stage: &Stage| stage.world.resource::<Wayside>().halts(&[road]);
    stage.at(Span(0), Due::Explosives { road }).until(Span(60));
    assert!(!halts(&stage), "nobody knows");
    stage.until(Span::hours(24));
    assert!(met(&stage) > 0 && halts(&stage));
    stage.at(Span::hours(24), Due::Marked { road, by }).until(Span::hours(24));
    assert!(!halts(&stage));
}

/// Traders at the market on their way to the gate, two hours of highway; nobody is on the highway from eight in the evening to five.
fn curfew(prepare: impl FnOnce(&mut Stage)) -> (i64, i64) {
    let mut stage = Stage::new(&Scenario { patrols: vec![stage::patrol()], ..scene() });
    stage.at(Span(0), Due::Curfew { place: slug("market"), by: slug("governor"), from: 20, until: 5 });
    stage.at(Span(0), patrol::Due::Dispatch { patrol: slug("patrol"), to: slug("gate"), on_foot: false });
    prepare(&mut stage);
    // The stage begins at six in the morning.
    let traders = Party { from: slug("market"), to: slug("gate"), ..party(1, Traveller::Trader, 4) };
    stage.at(Span::hours(15), travel::Due::SetsOut { party: Box::new(traders) }).until(Span::hours(48));
    let facts = stage.facts().iter();
    let held =
        |what: &What| if let What::Road(RoadFact::PartyHeldUp { wait_s, .. }) = what { Some(*wait_s) } else { None };
    let there = facts.clone().find(|fact| matches!(fact.what, What::Travel(TravelFact::PartyReached { .. })));
    let held = facts.filter_map(|fact| held(&fact.what)).sum::<i64>();
    (held / 3600, there.expect("they come through").at.0 / 3600)
}

#[test]
fn under_a_curfew_people_wait_where_they_are_until_the_hour_is_over() {
    assert_eq!(curfew(|_| ()), (8, 15 + 8 + 2));
    let ended = |stage: &mut Stage| {
        let place = slug("market");
        stage.at(Span::hours(9), Due::Curfew { place, by: slug("governor"), from: 0, until: 0 });
    };
    assert_eq!(curfew(ended), (0, 17));
}

#[test]
fn a_derogation_lets_people_pass_but_for_a_patrol_that_was_not_told() {
    let lets = |told: &'static str| {
        move |stage: &mut Stage| {
            let told = [slug(told)].into();
            let (road, by, lasts) = (slug("highway"), slug("governor"), Span::hours(12));
            stage.at(Span::hours(9), Due::Derogation { road, by, lasts, told });
        }
    };
    assert_eq!(curfew(lets("police")), (0, 17), "the patrol at the gate is one of police");
    assert_eq!(curfew(lets("army")), (3, 20));
}

#[test]
fn a_patrol_comes_upon_what_lies_on_a_road_is_hurt_and_tells_of_it_and_less_where_it_is_marked() {
    let met = |marked: bool| {
        let parameters = [("wayside.explosive.met".to_owned(), vocabulary::parameter::Setting::Number(0.5))].into();
        let patrols = ["one", "two", "three", "four", "five", "six", "seven", "eight"].map(slug);
        let patrols = patrols.map(|id| vocabulary::scenario::Patrol { id, ..stage::patrol() }).to_vec();
        let mut stage = Stage::new(&Scenario { patrols, parameters, ..scene() });
        stage.at(Span(0), Due::Explosives { road: slug("highway") });
        if marked {
            stage.at(Span(1), Due::Marked { road: slug("highway"), by: slug("governor") });
        }
        stage.until(Span::hours(72));
        let hurt = |what: &What| match what {
            What::Patrol(vocabulary::fact::PatrolFact::PatrolMetExplosive { hurt, .. }) => Some(*hurt),
            _ => None,
        };
        let met: Vec<u32> = stage.facts().iter().filter_map(|fact| hurt(&fact.what)).collect();
        let told = stage.elsewhere(|what| {
            matches!(
                what,
                crate::world::happening::Happening::Sharing(super::super::sharing::Due::Witness {
                    matter: Matter::RoadDanger { .. },
                    ..
                })
            )
        });
        assert_eq!(told, met.len(), "it tells its seat each time");
        (met.len(), met.iter().sum::<u32>())
    };
    let ((as_it_is, hurt), (marked, _)) = (met(false), met(true));
    assert!(as_it_is >= 4 && hurt >= 1 && hurt <= 8 * as_it_is as u32, "{as_it_is} {hurt}");
    assert!(marked < as_it_is, "{marked} of {as_it_is}");
}

#[test]
fn explosives_that_are_left_again_on_a_marked_road_are_as_dangerous_as_the_first() {
    let road = slug("highway");
    let mut stage = with_flow(2000);
    stage.at(Span(0), Due::Explosives { road }).at(Span(1), Due::Marked { road, by: slug("governor") });
    let marked = met(stage.until(Span::hours(24)));
    stage.at(Span::hours(24), Due::Explosives { road });
    let again = met(stage.until(Span::hours(48))) - marked;
    assert!(again > 3 * marked.max(1), "{marked}, then {again}");
}
