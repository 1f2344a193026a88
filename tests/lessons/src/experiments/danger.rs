//! Danger: patrols, warnings, and who comes to harm.

use kernel::time::Span;
use vocabulary::scenario::{GroupKind, Scenario};

use super::{LAKE_CHAD, for_every_patrol, many_networks, no_hosts, rich};
use crate::experiment::{Experiment, Mark, Must, Side, act, falls, must, rises};

/// The first attack falls at dusk of the first day; what becomes of the people is known by the second noon.
const A_DAY_AND_A_HALF: Span = Span::hours(30);

pub fn all() -> Vec<Experiment> {
    let mut all = patrols();
    all.extend(warnings());
    all
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: LAKE_CHAD, lasts: Some(A_DAY_AND_A_HALF), without, with, must }
}

/// The patrol of the shore is sent to the village that will be attacked, in the morning.
fn guarded() -> Vec<String> {
    vec![act("D1 09:00", "police-ne", r#"{"Dispatch":{"patrol":"pat-shore","to":"kandil"}}"#)]
}

/// The same in the afternoon: by car in time, and on foot too late.
fn late() -> Vec<String> {
    vec![act("D1 13:00", "police-ne", r#"{"Dispatch":{"patrol":"pat-shore","to":"kandil"}}"#)]
}

fn patrol_of(scenario: &mut Scenario, strength: u32) {
    scenario
        .patrols
        .iter_mut()
        .filter(|patrol| patrol.id.as_str() == "pat-shore")
        .for_each(|patrol| patrol.strength = strength);
}

fn men(scenario: &mut Scenario, men: u32) {
    scenario.groups.iter_mut().filter(|group| group.kind == GroupKind::Armed).for_each(|group| group.men = men);
}

fn recalled() -> Vec<String> {
    for_every_patrol("D1 06:05", |patrol| format!(r#"{{"Recall":{{"patrol":"{patrol}"}}}}"#))
}

fn patrols() -> Vec<Experiment> {
    let strong = |side: Side| Side { change: Some(|s| patrol_of(s, 100)), ..side };
    vec![
        lesson(
            "a patrol of a hundred where forty men strike",
            Side::idle(),
            strong(Side::acting(guarded())),
            vec![falls("attacks"), falls("harmed")],
        ),
        lesson(
            "a patrol of a hundred instead of one",
            Side { change: Some(|s| patrol_of(s, 1)), ..Side::acting(guarded()) },
            strong(Side::acting(guarded())),
            vec![falls("attacks"), falls("harmed")],
        ),
        lesson(
            "twelve against four thousand instead of against ten",
            Side { change: Some(|s| men(s, 10)), ..Side::acting(guarded()) },
            Side { change: Some(|s| men(s, 4000)), ..Side::acting(guarded()) },
            vec![rises("attacks"), rises("harmed")],
        ),
        lesson(
            "a patrol without a vehicle",
            strong(Side::acting(late())),
            Side {
                change: Some(|s| {
                    patrol_of(s, 100);
                    s.patrols.iter_mut().for_each(|patrol| patrol.vehicles = Some(0));
                }),
                ..Side::acting(late())
            },
            vec![rises("harmed")],
        ),
        Experiment {
            lasts: None,
            ..lesson(
                "every patrol recalled",
                Side::idle(),
                Side::acting(recalled()),
                vec![rises("attacks"), rises("harmed")],
            )
        },
        Experiment {
            lasts: None,
            ..lesson(
                "every patrol recalled where many are trafficked",
                Side::changed(many_networks),
                Side { change: Some(many_networks), ..Side::acting(recalled()) },
                vec![falls("trafficked_found")],
            )
        },
    ]
}

fn warn(at: &str, community: &str) -> String {
    act(
        at,
        "police-ne",
        &format!(
            r#"{{"Warn":{{"community":"{community}","text":"Armed men may come tonight. There is room in N’Guigmi."}}}}"#
        ),
    )
}

/// Tents for whoever leaves, before anybody does.
fn room() -> Vec<String> {
    vec![act("D1 06:10", "agency", r#"{"SetUpReception":{"camp":"nguigmi-transit","tents":240}}"#)]
}

/// Nobody around has a bed to give.
fn crowded(scenario: &mut Scenario) {
    rich(scenario);
    no_hosts(scenario);
}

fn warnings() -> Vec<Experiment> {
    let prepared = || Side { change: Some(rich), ..Side::acting(room()) };
    let crying: Vec<String> =
        ["D1 07:00", "D1 19:00", "D2 07:00", "D2 19:00"].iter().map(|at| warn(at, "com-toumour")).collect();
    let truth = || vec![warn("D3 01:00", "com-toumour")];
    vec![
        lesson(
            "a village warned half a day before, with somewhere to go",
            prepared(),
            prepared().and(vec![warn("D1 06:30", "com-kandil")]),
            vec![falls("in_harms_way"), falls("harmed"), falls("missing")],
        ),
        lesson(
            "a village warned an hour before",
            prepared(),
            prepared().and(vec![warn("D1 16:00", "com-kandil")]),
            vec![must("harmed", Mark::DoesNotRise), must("missing", Mark::DoesNotRise)],
        ),
        // Who walks 46 km is there on the second evening.
        Experiment {
            lasts: None,
            ..lesson(
                "a village warned with nowhere to go",
                Side { change: Some(crowded), ..Side::acting(vec![warn("D1 06:30", "com-kandil")]) },
                Side { change: Some(crowded), ..prepared().and(vec![warn("D1 06:30", "com-kandil")]) },
                vec![falls("without_shelter")],
            )
        },
        Experiment {
            lasts: None,
            ..lesson(
                "four false warnings before a true one",
                Side { change: Some(rich), ..Side::acting(truth()) },
                Side { change: Some(rich), ..Side::acting(crying).and(truth()) },
                vec![rises("warnings_false"), falls("trust.com-toumour.ne-police"), must("harmed", Mark::DoesNotFall)],
            )
        },
    ]
}
