//! The census of acts: for each, the measure that it is for, and an experiment in which it is done well. What it comes to is written
//! into a table (`docs/census.csv`), which the reference prints; an act that moves nothing in three days says why, in `words`.
//!
//! `cargo run --release -p harmattan-lessons -- --census` measures all of them anew and writes the table.

use jiff::Timestamp;
use vocabulary::{
    act::ActKind,
    scenario::{Hazard, HazardKind, Scenario},
};

use crate::experiment::{Experiment, Must, Side, act, comes, falls, rises};

/// What an act is for.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The act.
    pub act: ActKind,
    /// It done well, and what must come of it.
    pub experiment: Experiment,
}

const LAKE_CHAD: &str = "scenarios/lake-chad";
const FAR_CAMP: &str = "tests/scenarios/far-camp";

/// The day, as the table names it.
pub fn today() -> String {
    Timestamp::now().to_string().split('T').next().unwrap_or_default().to_owned()
}

/// Every act that is for something in the world. What others do is talk, or the conduct of the exercise.
pub fn census() -> Vec<Entry> {
    let mut all = posts();
    all.extend(patrols());
    all.extend(word());
    all.extend(communities());
    all.extend(across());
    all.extend(relief());
    all
}

fn on(scenario: &'static str, act: ActKind, must: Must, without: Side, with: Side) -> Entry {
    let experiment = Experiment { name: act.name(), scenario, lasts: None, without, with, must: vec![must] };
    Entry { act, experiment }
}

/// An act beside nothing at all.
fn alone(act: ActKind, must: Must, acts: Vec<String>) -> Entry {
    on(LAKE_CHAD, act, must, Side::idle(), Side::acting(acts))
}

/// An act beside the same without it.
fn beside(act: ActKind, must: Must, others: Vec<String>, acts: Vec<String>) -> Entry {
    on(LAKE_CHAD, act, must, Side::acting(others.clone()), Side::acting(others).and(acts))
}

fn every(hours: usize, seat: &str, order: &str) -> Vec<String> {
    (0..72).step_by(hours).map(|hour| act(&format!("+{hour}h05"), seat, order)).collect()
}

fn posts() -> Vec<Entry> {
    let outage =
        |post: &str| comes("D1 07:00", "x-outage", &format!(r#"{{"Outage":{{"post":"{post}","system":"Midas"}}}}"#));
    vec![
        alone(ActKind::OpenPost, rises("crossed"), every(3, "police-ne", r#"{"OpenPost":{"post":"bosso-lac"}}"#)),
        on(
            LAKE_CHAD,
            ActKind::ClosePost,
            falls("needy_turned_back"),
            Side::acting(every(6, "police-td", r#"{"ClosePost":{"post":"daboua-nord","let_needy_pass":false}}"#)),
            Side::acting(every(6, "police-td", r#"{"ClosePost":{"post":"daboua-nord","let_needy_pass":true}}"#)),
        ),
        beside(
            ActKind::Reinforce,
            falls("wait_mean_s"),
            vec![act(
                "D1 09:00",
                "police-ne",
                r#"{"StaffLanes":{"post":"nguigmi-est","first_line":4,"second_line":2}}"#,
            )],
            vec![act("D1 06:10", "police-ne", r#"{"Reinforce":{"post":"nguigmi-est","officers":12}}"#)],
        ),
        alone(
            ActKind::StaffLanes,
            falls("wait_mean_s"),
            vec![
                act("D1 06:10", "police-ne", r#"{"StaffLanes":{"post":"nguigmi-est","first_line":3,"second_line":1}}"#),
                act("D1 06:10", "police-ne", r#"{"StaffLanes":{"post":"bosso-lac","first_line":2,"second_line":1}}"#),
                act("D1 06:10", "police-td", r#"{"StaffLanes":{"post":"daboua-nord","first_line":3,"second_line":1}}"#),
            ],
        ),
        beside(
            ActKind::UsePaper,
            rises("registered_paper"),
            vec![outage("daboua-nord")],
            vec![act("D1 07:10", "police-td", r#"{"UsePaper":{"post":"daboua-nord","paper":true}}"#)],
        ),
        alone(
            ActKind::CheckAll,
            rises("forgeries_seen"),
            every(24, "police-ne", r#"{"CheckAll":{"post":"nguigmi-est","all":true}}"#),
        ),
        alone(
            ActKind::MovePost,
            rises("crossed"),
            vec![act("D1 06:30", "police-ne", r#"{"MovePost":{"post":"mobile-dune","to":"kandil"}}"#)],
        ),
        alone(
            ActKind::RefuelPost,
            rises("registered_online"),
            vec![act("D2 08:00", "police-td", r#"{"RefuelPost":{"post":"rig-ouest"}}"#)],
        ),
        alone(
            ActKind::Refer,
            rises("referred"),
            every(3, "police-td", r#"{"Refer":{"post":"daboua-nord","to":"dar-amane-site"}}"#),
        ),
    ]
}

fn patrols() -> Vec<Entry> {
    let to_kandil = vec![
        act("D1 09:00", "police-ne", r#"{"Dispatch":{"patrol":"pat-shore","to":"kandil"}}"#),
        act("D1 09:00", "gov-diffa", r#"{"Dispatch":{"patrol":"pat-acacia","to":"kandil"}}"#),
    ];
    let overrun: fn(&mut Scenario) = |s| s.groups.iter_mut().for_each(|group| group.men = 4000);
    let agreed = vec![
        act(
            "D1 06:10",
            "police-ne",
            r#"{"CallMeeting":{"with":"police-td","joint_patrols":true,"pursuit":false,"handing_over":false}}"#,
        ),
        act("D1 06:30", "police-td", r#"{"AnswerMeeting":{"with":"police-ne","agree":true}}"#),
    ];
    vec![
        alone(ActKind::Dispatch, falls("harmed"), to_kandil.clone()),
        on(
            LAKE_CHAD,
            ActKind::Recall,
            falls("patrols_hurt"),
            Side { change: Some(overrun), ..Side::acting(to_kandil.clone()) },
            Side { change: Some(overrun), ..Side::acting(to_kandil) }.and(vec![
                act("D1 14:00", "police-ne", r#"{"Recall":{"patrol":"pat-shore"}}"#),
                act("D1 14:00", "gov-diffa", r#"{"Recall":{"patrol":"pat-acacia"}}"#),
            ]),
        ),
        alone(
            ActKind::Escort,
            rises("escorted"),
            vec![act(
                "D1 17:30",
                "police-ne",
                r#"{"Escort":{"patrol":"pat-shore","from":"kandil","camp":"nguigmi-transit"}}"#,
            )],
        ),
        beside(
            ActKind::PatrolTogether,
            rises("attacks_deterred"),
            agreed,
            vec![act(
                "D1 11:00",
                "police-ne",
                r#"{"PatrolTogether":{"patrol":"pat-shore","with":"pat-north","to":"kandil"}}"#,
            )],
        ),
    ]
}

fn word() -> Vec<Entry> {
    let report = |n: u32| format!("cpc-nguigmi#{n}");
    let shares = |word: &str, to: &str| -> Vec<String> {
        let at = |hour: u32, n: u32| {
            act(&format!("+{hour}h"), "police-ne", &format!(r#"{{"{word}":{{"report":"{}","to":"{to}"}}}}"#, report(n)))
        };
        (6..72).step_by(6).flat_map(|hour| (1..=6).map(move |n| (hour, n))).map(|(hour, n)| at(hour, n)).collect()
    };
    let attack = r#"{"ReportMatter":{"to":"gov-lac","matter":{"Attack":{"place":"kandil"}}}}"#;
    let warn = r#"{"Warn":{"community":"com-kandil","text":"Armed men may come tonight. There is room in N’Guigmi."}}"#;
    let speak =
        r#"{"PublicMessage":{"place":"kandil","text":"Armed men may come tonight. There is room in N’Guigmi."}}"#;
    let room = vec![act("D1 06:10", "agency", r#"{"SetUpReception":{"camp":"nguigmi-transit","tents":240}}"#)];
    vec![
        alone(ActKind::Share, rises("reports_reached"), shares("Share", "hq-ne")),
        alone(ActKind::ShareAnyway, rises("reports_reached"), shares("ShareAnyway", "hq-ne")),
        alone(
            ActKind::ReportMatter,
            rises("heard_permille.gov-lac"),
            vec![act("D1 17:30", "agency", attack), act("D3 13:00", "agency", attack)],
        ),
        beside(ActKind::Warn, falls("harmed"), room.clone(), vec![act("D1 06:30", "police-ne", warn)]),
        beside(ActKind::PublicMessage, falls("harmed"), room, vec![act("D1 06:30", "gov-diffa", speak)]),
    ]
}

fn communities() -> Vec<Entry> {
    let home = "com-toumour";
    let (convene, sensitise) =
        (format!(r#"{{"Convene":{{"community":"{home}"}}}}"#), format!(r#"{{"Sensitise":{{"community":"{home}"}}}}"#));
    let promise = r#"{"Promise":{"community":"com-kabalewa","text":"We shall come and listen.","by":"24h"}}"#;
    let kept = vec![act("D1 08:00", "gov-diffa", r#"{"Sensitise":{"community":"com-kabalewa"}}"#)];
    vec![
        alone(ActKind::Convene, falls("kept_silent"), every(12, "gov-diffa", &convene)),
        alone(ActKind::Sensitise, falls("kept_silent"), every(12, "gov-diffa", &sensitise)),
        alone(
            ActKind::Study,
            rises("studies"),
            vec![act("D1 06:10", "agency", r#"{"Study":{"community":"com-kandil","people":200}}"#)],
        ),
        alone(
            ActKind::Host,
            rises("hosted"),
            vec![act("D1 07:00", "daboua-youth", r#"{"Host":{"community":"com-daboua","people":1500}}"#)],
        ),
        alone(
            ActKind::Mediate,
            falls("tension_mean"),
            every(6, "gov-lac", r#"{"Mediate":{"community":"com-daboua"}}"#),
        ),
        beside(
            ActKind::Promise,
            rises("trust.com-kabalewa.ne-region"),
            kept,
            vec![act("D1 07:00", "gov-diffa", promise)],
        ),
    ]
}

fn across() -> Vec<Entry> {
    let call = act(
        "D1 07:00",
        "gov-diffa",
        r#"{"CallMeeting":{"with":"gov-lac","joint_patrols":false,"pursuit":false,"handing_over":false}}"#,
    );
    let answer = act("D1 09:00", "gov-lac", r#"{"AnswerMeeting":{"with":"gov-diffa","agree":true}}"#);
    let tents = r#"{"SetUpReception":{"camp":"bosso-site","tents":250}}"#;
    vec![
        alone(ActKind::CallMeeting, rises("agreements"), vec![call.clone(), answer.clone()]),
        beside(ActKind::AnswerMeeting, rises("agreements"), vec![call], vec![answer]),
        beside(
            ActKind::GrantMeans,
            rises("sheltered"),
            vec![act("D1 12:00", "gov-diffa", tents)],
            vec![act("D1 06:10", "hq-ne", r#"{"GrantMeans":{"to":"gov-diffa","means":"Tents","amount":150}}"#)],
        ),
    ]
}

fn relief() -> Vec<Entry> {
    let outbreak: fn(&mut Scenario) = |s| {
        s.hazards = vec![Hazard {
            id: "x-illness".into(),
            name: vocabulary::terms::Text::same("An illness"),
            kind: HazardKind::Outbreak,
            places: vec!["diffa".into()],
            after: kernel::time::Span(0),
            lasts: kernel::time::Span(0),
            severity: 600,
            cases: 40,
        }];
    };
    let ill = |act: ActKind, acts: Vec<String>| {
        let side = |side: Side| Side { change: Some(outbreak), ..side };
        on(LAKE_CHAD, act, falls("fell_ill"), side(Side::idle()), side(Side::acting(acts)))
    };
    let wrong = comes("D1 08:00", "x-wrong", r#"{"Misconduct":{"force":"td-guard","place":"foura"}}"#);
    vec![
        alone(
            ActKind::SetUpReception,
            falls("without_shelter"),
            vec![
                act("D1 06:10", "agency", r#"{"SetUpReception":{"camp":"nguigmi-transit","tents":240}}"#),
                act("D1 06:10", "gov-lac", r#"{"SetUpReception":{"camp":"daboua-site","tents":170}}"#),
            ],
        ),
        on(
            FAR_CAMP,
            ActKind::SendFood,
            falls("harmed"),
            Side::idle(),
            Side::acting(
                (0..30)
                    .step_by(5)
                    .map(|day| {
                        act(
                            &format!("+{}h", 24 * day),
                            "governor",
                            r#"{"SendFood":{"camp":"far-camp","rations":30000}}"#,
                        )
                    })
                    .collect(),
            ),
        ),
        ill(ActKind::Vaccinate, vec![act("D1 06:10", "agency", r#"{"Vaccinate":{"place":"diffa","people":20000}}"#)]),
        ill(ActKind::Treat, vec![act("D1 06:10", "agency", r#"{"Treat":{"place":"diffa","beds":100}}"#)]),
        beside(
            ActKind::OpenInquiry,
            rises("trust.com-foura.td-guard"),
            vec![wrong],
            vec![act("D1 12:00", "gov-lac", r#"{"OpenInquiry":{"force":"td-guard"}}"#)],
        ),
        alone(
            ActKind::SuspendSupport,
            falls("misconduct"),
            vec![act("D1 06:10", "agency", r#"{"SuspendSupport":{"force":"td-guard","suspended":true}}"#)],
        ),
        alone(
            ActKind::TrainForce,
            falls("misconduct"),
            vec![
                act("D1 06:10", "agency", r#"{"TrainForce":{"force":"td-guard"}}"#),
                act("D1 06:10", "hq-ne", r#"{"TrainForce":{"force":"ne-guard"}}"#),
            ],
        ),
    ]
}
