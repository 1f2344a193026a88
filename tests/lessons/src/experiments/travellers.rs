//! Flows of travellers, held against what they are said to be.

use kernel::time::Span;
use vocabulary::scenario::Scenario;

use super::{LAKE_CHAD, SOUND};
use crate::experiment::{Experiment, Mark, Side, must};

pub fn all() -> Vec<Experiment> {
    let flow = |name, change, parties: f64| Experiment {
        name,
        scenario: SOUND,
        lasts: None,
        without: Side::changed(change),
        with: Side::changed(change),
        must: vec![must("set_out", Mark::About(parties, 10.0))],
    };
    vec![
        flow("ten thousand parties a day", |s| day_of(s, 10_000), 10_000.0),
        flow("fifty thousand parties a day", |s| day_of(s, 50_000), 50_000.0),
        Experiment {
            name: "women and children at posts, of a thousand",
            scenario: LAKE_CHAD,
            lasts: Some(Span::hours(12)),
            without: Side::idle(),
            with: Side::idle(),
            // DTM 2019: 18 to 20 of a hundred are women, 10 to 18 children. Market women make it more here, by the author's choice.
            must: vec![
                must("crossed_women/crossed", Mark::About(280.0, 400.0)),
                must("crossed_children/crossed", Mark::About(140.0, 400.0)),
            ],
        },
    ]
}

/// One person a party, all day and all night, on a day on which nothing else happens.
fn day_of(scenario: &mut Scenario, per_day: u32) {
    scenario.length = Span::hours(24);
    (scenario.groups, scenario.msel, scenario.hazards) = (Vec::new(), Vec::new(), Vec::new());
    scenario.flows.iter_mut().for_each(|flow| (flow.per_day, flow.size, flow.by_day) = (per_day, (1, 1), false));
}
