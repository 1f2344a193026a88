//! Protection: somebody to speak to, a path that leads there, children and their families, and consent that is asked of people.

use kernel::time::Span;
use vocabulary::{act::ActKind, parameter::Setting, scenario::Scenario, terms::Traveller};

use super::{LAKE_CHAD, SOUND, busy, rich};
use crate::experiment::{Experiment, Mark, Side, act, falls, must, rises};

pub fn all() -> Vec<Experiment> {
    vec![
        Experiment {
            name: "safe spaces stand where people arrive",
            scenario: LAKE_CHAD,
            lasts: None,
            without: Side::changed(ready),
            with: Side::changed(ready).and(safe_spaces()),
            must: vec![rises("survivors_reached"), rises("children_in_care"), must("children_lost", Mark::DoesNotRise)],
        },
        Experiment {
            name: "a confidential path leads from a post to a safe space",
            scenario: SOUND,
            lasts: None,
            without: Side::changed(with_a_room).and(vec![space()]),
            with: Side::changed(with_a_room).and(vec![space(), path()]),
            must: vec![rises("survivors_reached"), falls("survivors_lost")],
        },
        Experiment {
            name: "families of children are traced, and claims are checked",
            scenario: LAKE_CHAD,
            lasts: None,
            without: Side::changed(ready).and(safe_spaces()),
            with: Side::changed(ready).and(safe_spaces()).and(traced(true)),
            must: vec![rises("children_reunited"), must("children_lost", Mark::DoesNotRise)],
        },
        Experiment {
            name: "children are given to whoever claims them",
            scenario: LAKE_CHAD,
            lasts: None,
            without: Side::changed(ready).and(safe_spaces()).and(traced(true)),
            with: Side::changed(ready).and(safe_spaces()).and(traced(false)),
            must: vec![rises("children_lost")],
        },
    ]
}

/// Where most of the displaced people of `lake-chad` come to, and who is responsible there.
const ARRIVALS: [(&str, &str); 5] = [
    ("gov-diffa", "bosso"),
    ("gov-diffa", "dokora"),
    ("gov-diffa", "dune-gate"),
    ("gov-diffa", "toumour"),
    ("gov-lac", "daboua"),
];

/// Four days, money, and the right to do what is tried. One child in ten is alone after a blow that nobody warned of, the upper end of what is
/// plausible: of the usual one in twenty-five too few are lost to tell by.
fn ready(scenario: &mut Scenario) {
    rich(scenario);
    scenario.length = Span::hours(96);
    scenario.parameters.insert("tracing.separated.sudden".to_owned(), Setting::Number(0.1));
    for seat in &mut scenario.seats {
        seat.may.extend([ActKind::SetUpSafeSpace, ActKind::TraceFamilies]);
    }
}

/// A safe space in each of these places.
pub fn safe_spaces() -> Vec<String> {
    let at = |(seat, place): (&str, &str)| {
        act("D1 07:00", seat, &format!(r#"{{"SetUpSafeSpace":{{"place":"{place}","case_workers":8}}}}"#))
    };
    ARRIVALS.map(at).to_vec()
}

/// Families of children traced in each of these places, with checks or without.
pub fn traced(checks: bool) -> Vec<String> {
    let at = |(seat, place): (&str, &str)| {
        act("D1 12:00", seat, &format!(r#"{{"TraceFamilies":{{"place":"{place}","checks":{checks}}}}}"#))
    };
    ARRIVALS.map(at).to_vec()
}

/// A busy post with women officers and rooms, on the side where the service is. Families who fled are most of those who come: of the few
/// of other days too few survivors speak to tell by.
pub fn with_a_room(scenario: &mut Scenario) {
    busy(scenario);
    let fled = scenario.flows.iter_mut().filter(|flow| flow.who == Traveller::Displaced);
    fled.for_each(|flow| (flow.per_day, flow.size) = (600, (3, 8)));
    for post in &mut scenario.posts {
        (post.women, post.rooms) = (20, 6);
    }
    scenario.seats[0].may.extend([ActKind::SetUpSafeSpace, ActKind::ReferConfidentially]);
}

/// A safe space at the place of that post.
pub fn space() -> String {
    act("+5min", "post-chief", r#"{"SetUpSafeSpace":{"place":"oldbridge","case_workers":10}}"#)
}

/// A confidential path from the post to it.
pub fn path() -> String {
    act("+10min", "post-chief", r#"{"ReferConfidentially":{"post":"bridge-post","to":"oldbridge"}}"#)
}
