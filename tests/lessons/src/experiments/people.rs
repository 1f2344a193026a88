//! Communities: promises, meetings, committees, and words without deeds.

use kernel::time::Span;

use super::{LAKE_CHAD, many_networks, rich};
use crate::experiment::{Experiment, Mark, Must, Side, act, falls, must, rises};

pub fn all() -> Vec<Experiment> {
    vec![
        lesson(
            "sixty promises and a radio message",
            Side::idle(),
            Side::acting(promises()),
            vec![must("trust.*.ne-region", Mark::DoesNotRise), must("trust.*.td-province", Mark::DoesNotRise)],
        ),
        lesson(
            "a promise after which nothing is done",
            Side::idle(),
            Side::acting(vec![promise("D1 07:00", "gov-diffa", "com-kabalewa")]),
            vec![falls("trust.com-kabalewa.ne-region"), rises("promises_broken")],
        ),
        lesson(
            "a meeting is called, and the other side says nothing",
            Side::idle(),
            Side::acting(vec![act("D1 07:00", "gov-diffa", r#"{"CallMeeting":{"with":"gov-lac"}}"#)]),
            vec![must("agreements", Mark::DoesNotRise)],
        ),
        lesson(
            "a meeting is called, and the other side agrees",
            Side::idle(),
            Side::acting(vec![
                act("D1 07:00", "gov-diffa", r#"{"CallMeeting":{"with":"gov-lac"}}"#),
                act("D1 09:00", "gov-lac", r#"{"AnswerMeeting":{"with":"gov-diffa","agree":true}}"#),
            ]),
            vec![rises("agreements")],
        ),
        lesson(
            "a promise that is kept by what it costs",
            Side::acting(vec![promise("D1 07:00", "gov-diffa", "com-kabalewa")]),
            Side::acting(vec![
                promise("D1 07:00", "gov-diffa", "com-kabalewa"),
                act("D1 07:30", "gov-diffa", r#"{"Sensitise":{"community":"com-kabalewa"}}"#),
            ]),
            vec![rises("promises_kept"), rises("trust.com-kabalewa.ne-region")],
        ),
        lesson(
            "women and young people are heard in the committees",
            Side::changed(|s| heard(s, 0)).and(listened_to(6)),
            Side::changed(|s| heard(s, 900)).and(listened_to(6)),
            vec![rises("needs_known"), rises("routes_known"), rises("trafficking_known")],
        ),
        lesson(
            "a community visited ten times a day",
            Side::changed(rich),
            Side { change: Some(rich), ..Side::acting(clicks()) },
            vec![must("trust.com-kabalewa.ne-region", Mark::DoesNotRise)],
        ),
    ]
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without, with, must }
}

fn promise(at: &str, seat: &str, community: &str) -> String {
    act(
        at,
        seat,
        &format!(r#"{{"Promise":{{"community":"{community}","text":"We shall not forget you.","by":"6h"}}}}"#),
    )
}

/// Thirty of each governor, and a word on the radio.
fn promises() -> Vec<String> {
    let homes = [
        ("gov-diffa", ["com-kandil", "com-nguigmi", "com-kabalewa", "com-toumour", "com-bosso"]),
        ("gov-lac", ["com-daboua", "com-ngorea", "com-foura", "com-liwa", "com-baga-sola"]),
    ];
    let mut acts = Vec::new();
    for (seat, communities) in homes {
        for round in 0..6 {
            acts.extend(communities.iter().map(|home| promise(&format!("+{}h10", 1 + 8 * round), seat, home)));
        }
    }
    acts.push(act("D1 08:00", "gov-diffa", r#"{"PublicMessage":{"place":"nguigmi","text":"We stand by you."}}"#));
    acts.push(act("D1 08:00", "gov-lac", r#"{"PublicMessage":{"place":"daboua","text":"We stand by you."}}"#));
    acts
}

fn heard(scenario: &mut vocabulary::scenario::Scenario, heard: u32) {
    // Of routes and of trafficking so little is told in three days that luck hides who was heard.
    scenario.length = Span::hours(6 * 24);
    many_networks(scenario);
    rich(scenario);
    let committees = scenario.communities.iter_mut().filter_map(|community| community.committee.as_mut());
    committees.for_each(|committee| committee.heard = heard);
}

/// The shore is listened to, once a day.
pub fn convened() -> Vec<String> {
    listened_to(3)
}

/// The same for so many days.
fn listened_to(days: u32) -> Vec<String> {
    let day = |day: u32| {
        let at = format!("+{}h", 1 + 24 * day);
        [
            ("kandil-women", "com-kandil"),
            ("dokora-chair", "com-dokora"),
            ("ngorea-traders", "com-ngorea"),
            ("daboua-youth", "com-daboua"),
        ]
        .map(|(seat, home)| act(&at, seat, &format!(r#"{{"Convene":{{"community":"{home}"}}}}"#)))
    };
    (0..days).flat_map(day).collect()
}

/// Whatever can be clicked for a community, again and again.
fn clicks() -> Vec<String> {
    let round = |n: u32| {
        let at = format!("+{}h", 1 + 2 * n);
        ["Sensitise", "Convene", "Mediate"]
            .map(|word| act(&at, "gov-diffa", &format!(r#"{{"{word}":{{"community":"com-kabalewa"}}}}"#)))
    };
    (0..30).flat_map(round).collect()
}
