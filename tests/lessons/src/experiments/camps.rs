//! Camps and whoever lies in the open: food, water, places.

use kernel::time::Span;
use vocabulary::scenario::Scenario;

use super::{LAKE_CHAD, no_hosts, rich};
use crate::experiment::{Experiment, Must, Side, act, falls, rises};

/// A camp of five thousand, thirty days, and nothing else.
const FAR_CAMP: &str = "tests/scenarios/far-camp";
const A_MONTH: Span = Span::hours(30 * 24);

pub fn all() -> Vec<Experiment> {
    vec![
        camp(
            "a camp of 5,000 without food for 30 days",
            Side::changed(fed),
            Side::idle(),
            vec![rises("unmet_food"), rises("harmed"), rises("tension_mean"), rises("left_camps")],
        ),
        camp(
            "a camp of 5,000 without water for 30 days",
            Side::changed(fed),
            Side::changed(|s| {
                fed(s);
                s.camps.iter_mut().for_each(|camp| camp.water = Some(500));
            }),
            vec![rises("unmet_water"), rises("harmed"), rises("fell_ill"), rises("left_camps")],
        ),
        camp(
            "food sent every five days from the first",
            Side::idle(),
            Side::acting(food(0)),
            vec![falls("unmet_food"), falls("harmed"), falls("left_camps")],
        ),
        camp(
            "food sent from the first day instead of the fifteenth",
            Side::acting(food(15)),
            Side::acting(food(0)),
            vec![falls("unmet_food"), falls("harmed")],
        ),
        Experiment {
            name: "1,500 tent places from day 1, for 30 days",
            scenario: LAKE_CHAD,
            lasts: Some(A_MONTH),
            without: Side::changed(month),
            with: Side {
                change: Some(month),
                ..Side::acting(vec![act(
                    "D1 06:10",
                    "agency",
                    r#"{"SetUpReception":{"camp":"nguigmi-transit","tents":300}}"#,
                )])
            },
            must: vec![falls("without_shelter"), falls("unmet_shelter"), rises("sheltered")],
        },
    ]
}

fn camp(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: FAR_CAMP, lasts: None, without, with, must }
}

fn fed(scenario: &mut Scenario) {
    scenario.camps.iter_mut().for_each(|camp| camp.food = 400_000);
}

fn month(scenario: &mut Scenario) {
    scenario.length = A_MONTH;
    rich(scenario);
    // In the crisis as it is written hosts have room for nearly all within two weeks.
    no_hosts(scenario);
}

/// A lorry every five days.
fn food(from: u32) -> Vec<String> {
    let send = r#"{"SendFood":{"camp":"far-camp","rations":30000}}"#;
    (from..30).step_by(5).map(|day| act(&format!("+{}h", 24 * day), "governor", send)).collect()
}
