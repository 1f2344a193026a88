//! Deeds at the table: what counts as done, and what does not.

use super::LAKE_CHAD;
use crate::experiment::{Experiment, Mark, Must, Side, act, must, rises};

pub fn all() -> Vec<Experiment> {
    vec![
        lesson(
            "nobody does anything",
            Side::idle(),
            vec![must("expectations_met", Mark::Below(0.5)), must("tasks_shown", Mark::Below(0.5))],
        ),
        lesson("eighteen useless acts", Side::acting(boxes()), vec![must("expectations_met", Mark::Below(3.0))]),
        lesson(
            "what a neighbour's police tells in words is heard",
            Side::acting(told()),
            vec![rises("heard_permille.police-td")],
        ),
    ]
}

fn lesson(name: &'static str, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without: Side::idle(), with, must }
}

/// Each ticks a box of the MSEL in its window, and none of them helps anybody.
fn boxes() -> Vec<String> {
    let say = |to: &str| format!(r#"{{"Tell":{{"to":"{to}","text":"."}}}}"#);
    let decide = r#"{"Decide":{"options":".","choice":".","reason":"."}}"#;
    let one_tent = |camp: &str| format!(r#"{{"SetUpReception":{{"camp":"{camp}","tents":1}}}}"#);
    let warn = r#"{"Warn":{"community":"com-chetimari","text":"."}}"#;
    vec![
        act("D1 07:30", "kandil-women", &say("agency")),
        act("D1 09:00", "police-td", r#"{"StaffLanes":{"post":"foura-lac","first_line":1,"second_line":0}}"#),
        act("D1 10:00", "dokora-chair", &say("kandil-women")),
        act("D1 13:30", "police-ne", r#"{"Dispatch":{"patrol":"pat-egret","to":"dokora"}}"#),
        act("D1 14:30", "hq-ne", decide),
        act("D1 19:00", "police-ne", r#"{"Reinforce":{"post":"nguigmi-est","officers":1}}"#),
        act("D1 19:30", "gov-diffa", &say("hq-ne")),
        act("D1 21:00", "agency", &one_tent("nguigmi-transit")),
        act("D1 21:30", "gov-lac", &one_tent("dar-amane-site")),
        act("D2 07:30", "gov-diffa", warn),
        act("D2 08:00", "hq-ne", decide),
        act("D2 10:00", "gov-lac", decide),
        act("D2 12:00", "agency", decide),
        act("D2 14:00", "police-td", &say("gov-lac")),
        act("D2 16:00", "ngorea-traders", &say("daboua-youth")),
        act("D3 07:00", "gov-diffa", warn),
        act("D3 09:30", "agency", decide),
        act("D3 14:30", "gov-diffa", &say("hq-ne")),
    ]
}

/// The police in Niger tells its counterpart's governor and the agency what it hears, in typed words.
fn told() -> Vec<String> {
    let report = |at: &str, matter: &str| {
        let to_governor = format!(r#"{{"ReportMatter":{{"to":"gov-diffa","matter":{matter}}}}}"#);
        act(at, "police-ne", &to_governor)
    };
    let onward = |at: &str, matter: &str| {
        act(at, "agency", &format!(r#"{{"ReportMatter":{{"to":"gov-lac","matter":{matter}}}}}"#))
    };
    let last = |at: &str, matter: &str| {
        act(at, "gov-lac", &format!(r#"{{"ReportMatter":{{"to":"police-td","matter":{matter}}}}}"#))
    };
    let (armed, attack) = (r#"{"ArmedMen":{"place":"kandil","men":30}}"#, r#"{"Attack":{"place":"kandil"}}"#);
    vec![
        report("D1 11:00", armed),
        onward("D1 12:00", armed),
        last("D1 13:30", armed),
        report("D1 18:00", attack),
        onward("D1 18:30", attack),
        last("D1 20:00", attack),
    ]
}
