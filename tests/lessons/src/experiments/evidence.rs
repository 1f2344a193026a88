//! What was published against what one would write down at first: each finding is tried in the world as it is.

use kernel::time::Span;
use vocabulary::{
    scenario::{Scenario, SeatKind},
    terms::Traveller,
};

use super::{LAKE_CHAD, SOUND, busy, people, rich};
use crate::experiment::{Experiment, Mark, Must, Side, act, falls, must, rises};

pub fn all() -> Vec<Experiment> {
    vec![
        lesson(
            "access: the lines of those who speak for communities are cut",
            Side::idle(),
            Side::changed(without_lines),
            vec![rises("never_told")],
        ),
        // At least as much as trust: the one below, twice as far, moves it less.
        lesson(
            "trust in every authority is halved",
            Side::idle(),
            Side::changed(less_trusted),
            vec![must("never_told/sightings", Mark::Below(0.8))],
        ),
        lesson(
            "visits raise what is told and not trust",
            Side::idle(),
            Side::acting(people::convened()),
            vec![
                falls("never_told"),
                must("trust.*.ne-police", Mark::DoesNotRise),
                must("trust.*.td-police", Mark::DoesNotRise),
            ],
        ),
        lesson(
            "the same warning by somebody who is trusted",
            Side { change: Some(|s| trusted(s, 100)), ..warned() },
            Side { change: Some(|s| trusted(s, 900)), ..warned() },
            vec![rises("displaced"), falls("in_harms_way")],
        ),
        Experiment {
            lasts: None,
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

/// No seat of a community has a phone or a radio.
fn without_lines(scenario: &mut Scenario) {
    let of_people = |scenario: &Scenario, id| {
        scenario.seats.iter().any(|seat| seat.id == id && seat.kind == SeatKind::Community)
            || scenario.communities.iter().any(|c| c.id == id || c.committee.as_ref().is_some_and(|own| own.id == id))
    };
    let kept = scenario.channels.iter().filter(|line| !of_people(scenario, line.from) && !of_people(scenario, line.to));
    scenario.channels = kept.cloned().collect();
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
