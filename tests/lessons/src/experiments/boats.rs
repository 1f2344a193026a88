//! Boats of communities: lent, held, or sent for people.

use vocabulary::{act::ActKind, scenario::Scenario};

use super::{LAKE_CHAD, no_hosts};
use crate::experiment::{Experiment, Mark, Must, Side, act, falls, must, rises};

/// Who speaks for which fleet.
const FLEETS: [(&str, &str); 3] =
    [("kandil-women", "com-kandil"), ("dokora-chair", "com-dokora"), ("ngorea-traders", "com-ngorea")];

pub fn all() -> Vec<Experiment> {
    let few = |acts| Side { change: Some(few_boats), ..Side::acting(acts) };
    let open = |acts| Side { change: Some(nobody_at_home), ..Side::acting(acts) };
    let fetches = (0..4).map(|n| {
        let order = r#"{"FetchByBoat":{"community":"com-dokora","from":"kandil","boats":12}}"#;
        act(&format!("D2 {:02}:00", 6 + 3 * n), "dokora-chair", order)
    });
    vec![
        lesson(
            "islands lend their boats on the day of an attack",
            few(Vec::new()),
            few(at_every_landing(r#""boats":30,"lasts":"60h","needy_first":true"#, "LendBoats")),
            vec![falls("waited_for_boats"), rises("catches_missed")],
        ),
        lesson(
            "islands hold their boats on the day of an attack",
            few(Vec::new()),
            few(at_every_landing(r#""lasts":"60h""#, "HoldBoats")),
            vec![rises("no_boat_came"), must("waited_for_boats", Mark::DoesNotFall)],
        ),
        lesson(
            "boats fetch people who lie in the open",
            open(Vec::new()),
            open(fetches.collect()),
            vec![rises("fetched_by_boat")],
        ),
    ]
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without, with, must }
}

/// An order to every fleet in the afternoon before.
fn at_every_landing(says: &str, order: &str) -> Vec<String> {
    let gives = |(seat, fleet): &(&str, &str)| {
        act("D1 12:00", seat, &format!(r#"{{"{order}":{{"community":"{fleet}",{says}}}}}"#))
    };
    FLEETS.iter().map(gives).collect()
}

/// Whoever speaks for people with boats decides on them, and has fuel.
fn granted(scenario: &mut Scenario) {
    for seat in &mut scenario.seats {
        if seat.community.is_some() {
            seat.means.funds = seat.means.funds.max(1000);
            seat.may.extend([ActKind::LendBoats, ActKind::HoldBoats, ActKind::FetchByBoat]);
        }
    }
}

/// Forty boats at each landing, as after a bad year.
fn few_boats(scenario: &mut Scenario) {
    granted(scenario);
    for community in scenario.communities.iter_mut().filter(|community| community.boats > 0) {
        community.boats = 40;
    }
}

/// Nobody near Kandil can take people in: they lie in the open.
fn nobody_at_home(scenario: &mut Scenario) {
    granted(scenario);
    no_hosts(scenario);
}
