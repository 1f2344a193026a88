//! What was published against what one would write down at first: each finding is tried in the world as it is. That access decides who tells at
//! least as much as trust, and that a visit opens a way without winning trust, are stories beside `committee`.

use kernel::time::Span;
use vocabulary::{scenario::Scenario, terms::Traveller};

use super::{LAKE_CHAD, SOUND, busy, rich};
use crate::experiment::{Experiment, Mark, Must, Side, act, must, rises};

pub fn all() -> Vec<Experiment> {
    vec![
        // O'Regan: trust in the police had no significant influence on who reports a crime.
        lesson(
            "trust in every authority is halved",
            Side::idle(),
            Side::changed(less_trusted),
            vec![must("never_told", Mark::DoesNotRise)],
        ),
        // Sidr: of those warned less than half leave, and trust in who warns says best who.
        lesson(
            "the same warning by somebody who is trusted",
            Side { change: Some(|s| trusted(s, 100)), ..warned() },
            Side { change: Some(|s| trusted(s, 900)), ..warned() },
            vec![rises("displaced")],
        ),
        // UNHCR: at the desk where families are written down, paper is not slower.
        Experiment {
            scenario: SOUND,
            ..lesson(
                "families who fled are written down on paper instead of in MIDAS",
                Side::changed(only_families),
                Side { change: Some(only_families), ..Side::acting(vec![on_paper()]) },
                vec![must("wait_mean_s", Mark::DoesNotRise)],
            )
        },
    ]
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without, with, must }
}

fn less_trusted(scenario: &mut Scenario) {
    let trust = scenario.communities.iter_mut().flat_map(|community| &mut community.trust);
    trust.for_each(|(_, trust)| *trust /= 2);
}

fn trusted(scenario: &mut Scenario, trust: u32) {
    rich(scenario);
    let all = scenario.communities.iter_mut().flat_map(|community| &mut community.trust);
    all.for_each(|(_, of)| *of = trust);
}

/// The village that will be attacked is warned half a day before.
fn warned() -> Side {
    let text = "Armed men may come tonight. There is room in N’Guigmi.";
    let order = format!(r#"{{"Warn":{{"community":"com-kandil","text":"{text}"}}}}"#);
    Side::acting(vec![act("D1 06:30", "police-ne", &order)])
}

/// Nobody but families who fled comes to the post.
fn only_families(scenario: &mut Scenario) {
    busy(scenario);
    for flow in &mut scenario.flows {
        (flow.who, flow.per_day, flow.size) = (Traveller::Displaced, 130, (8, 12));
    }
    scenario.length = Span::hours(24);
}

fn on_paper() -> String {
    act("+1min", "post-chief", r#"{"UsePaper":{"post":"bridge-post","paper":true}}"#)
}
