//! Stories of people whom the way has stopped.

use super::*;
use crate::world::{
    happening::Happening,
    patrol,
    stage::{self, Stage, party, scene, slug},
};
use kernel::time::Span;
use vocabulary::{parameter::Setting, scenario::Scenario};

/// Sixty parties on a track of forty kilometres on which four of ten get no further; a patrol that may be sent.
fn stopped(searched: Option<i64>) -> Stage {
    let parameters = [("wayside.stranded.chance".to_owned(), Setting::Number(1.0))].into();
    let resting = vocabulary::scenario::Patrol { beat: vec![], ..stage::patrol() };
    let mut stage = Stage::new(&Scenario { parameters, patrols: vec![resting], ..scene() });
    stage.send((1..=60).map(|n| party(n, Traveller::Trafficked, 5)));
    if let Some(hours) = searched {
        let due = patrol::Due::Search { patrol: slug("patrol"), road: slug("track"), on_foot: false };
        stage.at(Span::hours(hours), due);
    }
    stage.until(Span::hours(60));
    stage
}

fn people(stage: &Stage, which: fn(&RoadFact) -> Option<u32>) -> u32 {
    let of = |what: &What| if let What::Road(fact) = what { which(fact) } else { None };
    stage.facts().iter().filter_map(|fact| of(&fact.what)).sum()
}

fn left(fact: &RoadFact) -> Option<u32> {
    if let RoadFact::PeopleLeftOnTheWay { people, .. } = fact { Some(*people) } else { None }
}

fn rescued(fact: &RoadFact) -> Option<u32> {
    if let RoadFact::PeopleRescued { people, .. } = fact { Some(*people) } else { None }
}

fn came_through(fact: &RoadFact) -> Option<u32> {
    if let RoadFact::LeftPeopleCameThrough { people, .. } = fact { Some(*people) } else { None }
}

/// How often people were exposed to thirst.
fn thirst(stage: &Stage) -> usize {
    stage.elsewhere(|h| matches!(h, Happening::Harm(harm::Due::Befalls { danger: Danger::Thirst, .. })))
}

#[test]
fn whom_nobody_looks_for_thirsts_for_days_and_whom_a_patrol_finds_does_not() {
    let (alone, in_time, late) = (stopped(None), stopped(Some(4)), stopped(Some(36)));
    let stopped = people(&alone, left);
    assert!((60..180).contains(&stopped), "{stopped}");
    assert_eq!(people(&alone, came_through), stopped, "at last they walk to a well");
    assert!(people(&in_time, rescued) * 10 > stopped * 7, "{} of {stopped}", people(&in_time, rescued));
    assert!(thirst(&in_time) * 3 < thirst(&alone), "{} {}", thirst(&in_time), thirst(&alone));
    assert!(thirst(&late) > thirst(&in_time) && thirst(&late) < thirst(&alone), "late relief does not undo it");
}

#[test]
fn some_reach_somebody_by_telephone_or_are_passed_and_it_is_told_where_they_are() {
    let stage = stopped(None);
    let told = stage.elsewhere(|h| {
        matches!(
            h,
            Happening::Community(community::Due::PassersSee { matter: Matter::Need { need: Need::Water, .. }, .. })
        )
    });
    let parties = stage.count(|what| matches!(what, What::Road(RoadFact::PeopleLeftOnTheWay { .. })));
    assert!(told > 0 && told < 3 * parties, "{told} of {parties}");
}
