//! Posts: who is let through, how, and what is carried home.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::ActKind,
    parameter::Setting,
    scenario::{Scenario, Seat, SeatKind},
};

use super::{LAKE_CHAD, POSTS, SOUND, at_every_post, busy};
use crate::experiment::{Experiment, Mark, Must, Side, act, comes, falls, must, rises};

pub fn all() -> Vec<Experiment> {
    let mut all = closing();
    all.extend(conduct());
    all.extend(programme());
    all.extend(orders());
    all
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without, with, must }
}

fn closed(let_needy_pass: bool) -> Vec<String> {
    at_every_post(6, |post| format!(r#"{{"ClosePost":{{"post":"{post}","let_needy_pass":{let_needy_pass}}}}}"#))
}

fn closing() -> Vec<Experiment> {
    vec![
        lesson(
            "every post closed to all for 72 h",
            Side::idle(),
            Side::acting(closed(false)),
            vec![
                falls("trust.*.ne-police"),
                falls("trust.*.td-police"),
                rises("needy_turned_back"),
                rises("harmed"),
                must("wait_mean_s", Mark::DoesNotFall),
                must("reached", Mark::DoesNotRise),
            ],
        ),
        lesson(
            "every post closed, people in need let pass",
            Side::acting(closed(false)),
            Side::acting(closed(true)),
            vec![
                falls("needy_turned_back"),
                must("harmed", Mark::DoesNotRise),
                must("trust.*.td-police", Mark::DoesNotFall),
            ],
        ),
        lesson(
            "every post open day and night",
            Side::idle(),
            Side::acting(at_every_post(3, |post| format!(r#"{{"OpenPost":{{"post":"{post}"}}}}"#))),
            vec![rises("crossed"), must("trust.*.ne-police", Mark::DoesNotFall), must("harmed", Mark::DoesNotRise)],
        ),
    ]
}

fn conduct() -> Vec<Experiment> {
    let wrong = |at: &str, id: &str, force: &str, place: &str| {
        comes(at, id, &format!(r#"{{"Misconduct":{{"force":"{force}","place":"{place}"}}}}"#))
    };
    let at_the_gate =
        (0..10).map(|n| wrong(&format!("+{}h", 3 + 6 * n), &format!("x-{n}"), "ne-police", "nguigmi-gate")).collect();
    let at_the_landing = vec![
        wrong("D1 10:00", "x-1", "td-guard", "foura"),
        wrong("D1 15:00", "x-2", "td-guard", "foura"),
        wrong("D2 11:00", "x-3", "td-guard", "foura"),
    ];
    // After the last of what it inquires into: what the guard does in the evening of the second day needs an answer of its own.
    let inquiry = vec![act("D3 08:00", "gov-lac", r#"{"OpenInquiry":{"force":"td-guard"}}"#)];
    vec![
        // Who lives there sees it. Whoever stood in the queue carries it home; of towns of thousands too few hear of ten cases in three days
        // to be felt in their mean.
        lesson(
            "ten cases of misconduct at a post",
            Side::idle(),
            Side::acting(at_the_gate),
            vec![rises("misconduct_seen"), falls("trust.com-east-gate.ne-police")],
        ),
        lesson(
            "an inquiry after misconduct in a village",
            Side::acting(at_the_landing.clone()),
            Side::acting(at_the_landing).and(inquiry),
            vec![rises("trust.com-foura.td-guard")],
        ),
    ]
}

fn at_a_busy_post(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: SOUND, lasts: None, without, with, must }
}

/// Twice as many: who is searched for is rare.
pub fn busier(scenario: &mut Scenario) {
    busy(scenario);
    scenario.flows.iter_mut().for_each(|flow| flow.per_day *= 2);
}

/// A week at a busy post of a force that an agency and the capital support, and that answers for little. A suspension first costs: until
/// the chain of command has answered, a day or so later, a force that lacks fuel and pay asks for more. So support is given again after two
/// days, and one looks at a week.
fn supported(scenario: &mut Scenario) {
    busier(scenario);
    scenario.length = Span::hours(7 * 24);
    scenario.authorities.iter_mut().for_each(|authority| authority.accountability = 200);
    let relief = scenario.seats.iter_mut().find(|seat| seat.kind == SeatKind::Agency);
    let capital = relief.map(|relief| {
        relief.may.push(ActKind::SuspendSupport);
        Seat { id: Slug::new("capital"), kind: SeatKind::Headquarters, camps: Vec::new(), ..relief.clone() }
    });
    scenario.seats.extend(capital);
}

fn programme() -> Vec<Experiment> {
    let searches = || vec![act("+5min", "post-chief", r#"{"CheckAll":{"post":"bridge-post","all":true}}"#)];
    let busy_with = |change: fn(&mut Scenario)| Side::changed(change);
    let case = |n| comes("+1h", &format!("x-case-{n}"), r#"{"Misconduct":{"force":"riverguard","place":"oldbridge"}}"#);
    let cases = || (0..8).map(case).collect::<Vec<_>>();
    let suspends = r#"{"SuspendSupport":{"force":"riverguard","suspended":true}}"#;
    let supports = r#"{"SuspendSupport":{"force":"riverguard","suspended":false}}"#;
    vec![
        at_a_busy_post(
            "the line to INTERPOL, where everybody is searched for",
            busy_with(|s| {
                busier(s);
                s.posts[0].i247 = false;
            })
            .and(searches()),
            busy_with(busier).and(searches()),
            vec![rises("forgeries_seen"), rises("alert_hits")],
        ),
        at_a_busy_post(
            "everybody searched for, and not the doubtful alone",
            busy_with(busy),
            busy_with(busy).and(searches()),
            vec![rises("forgeries_seen")],
        ),
        at_a_busy_post(
            "nine women among sixty officers instead of one",
            busy_with(|s| {
                busy(s);
                s.posts[0].women = 1;
            }),
            busy_with(|s| {
                busy(s);
                s.posts[0].women = 9;
            }),
            vec![rises("protection_needs_seen")],
        ),
        at_a_busy_post(
            "no woman among the officers",
            busy_with(busy),
            busy_with(|s| {
                busy(s);
                s.posts[0].women = 0;
            }),
            vec![falls("protection_needs_seen")],
        ),
        lesson(
            "MIDAS at every post",
            Side::changed(|s| s.posts.iter_mut().for_each(|post| post.midas = false)),
            Side::changed(|s| s.posts.iter_mut().for_each(|post| post.midas = true)),
            vec![rises("registered_online"), falls("capital_unknown")],
        ),
        lesson(
            "forces trained in rights and conduct",
            Side::changed(|s| s.authorities.iter_mut().for_each(|authority| authority.training = 0)),
            Side::changed(|s| s.authorities.iter_mut().for_each(|authority| authority.training = 1000)),
            vec![falls("misconduct")],
        ),
        // Of single cases there are too few in a week to see it by; of those who are asked for money there are hundreds.
        at_a_busy_post(
            "support to a force suspended after eight cases that nobody answered",
            busy_with(supported).and(cases()),
            busy_with(supported)
                .and(cases())
                .and(["relief", "capital"].map(|seat| act("+2h", seat, suspends)).to_vec())
                .and(["relief", "capital"].map(|seat| act("+120h", seat, supports)).to_vec()),
            vec![falls("payments_asked"), must("misconduct", Mark::DoesNotRise)],
        ),
    ]
}

/// One traveller in three needs protection, and women officers are there to be told: of the few of other days too few are seen in care.
fn in_need(scenario: &mut Scenario) {
    scenario.parameters.insert("crossing.needs_protection_others".to_owned(), Setting::Number(0.3));
    scenario.posts.iter_mut().for_each(|post| post.women = post.officers / 2);
}

fn orders() -> Vec<Experiment> {
    let refer = at_every_post(2, |post| {
        let in_niger = POSTS[0].1.contains(&post);
        let to = if in_niger { "nguigmi-transit" } else { "dar-amane-site" };
        format!(r#"{{"Refer":{{"post":"{post}","to":"{to}"}}}}"#)
    });
    vec![
        lesson(
            "a post held open beyond its hours, ordered while it is open",
            Side::idle(),
            Side::acting(vec![
                act("D1 16:00", "police-ne", r#"{"OpenPost":{"post":"bosso-lac"}}"#),
                act("D1 16:00", "police-ne", r#"{"OpenPost":{"post":"nguigmi-est"}}"#),
            ]),
            vec![must("acts_refused", Mark::Below(0.5)), rises("crossed")],
        ),
        lesson(
            "people who were not trafficked are referred",
            Side::changed(in_need),
            Side::changed(in_need).and(refer),
            vec![must("trafficked_moved", Mark::DoesNotFall), rises("referred")],
        ),
    ]
}
