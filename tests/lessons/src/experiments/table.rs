//! Deeds at the table: what counts as done, and what does not.

use super::LAKE_CHAD;
use crate::experiment::{Experiment, Mark, Must, Side, act, must, rises};

/// Acts that tick a box of the MSEL in its window and help nobody…
const BOX_TICKING: &str = include_str!("../../../acts/lake-chad/box-ticking.jsonl");
/// …and those of people who mean it.
const SINCERE: &str = include_str!("../../../acts/lake-chad/sincere.jsonl");

pub fn all() -> Vec<Experiment> {
    vec![
        lesson(
            "nobody does anything",
            Side::idle(),
            vec![must("expectations_met", Mark::Below(0.5)), must("tasks_shown", Mark::Below(0.5))],
        ),
        lesson("boxes ticked", Side::acting(acts(BOX_TICKING)), vec![must("expectations_met", Mark::Below(3.0))]),
        lesson("a sincere play", Side::acting(acts(SINCERE)), vec![must("expectations_met", Mark::Above(12.0))]),
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

/// Every line of a file of acts.
fn acts(file: &str) -> Vec<String> {
    file.lines().map(str::to_owned).collect()
}

/// The police in Niger tells its counterpart's governor and the agency what it hears, in typed words: of the men, of the attack, and noon
/// and evening of those who flee.
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
    let fled = |place: &str| format!(r#"{{"Displaced":{{"place":"{place}","people":400}}}}"#);
    let tells = |at: [&str; 3], matter: &str| [report(at[0], matter), onward(at[1], matter), last(at[2], matter)];
    let danger = [
        tells(["D1 11:00", "D1 12:00", "D1 13:30"], armed),
        tells(["D1 18:00", "D1 18:30", "D1 20:00"], attack),
        tells(["D2 17:00", "D2 18:00", "D2 19:30"], r#"{"ArmedMen":{"place":"dokora","men":30}}"#),
    ];
    let places = ["kandil", "bosso", "dokora", "nguigmi", "kabalewa", "toumour"];
    let rounds = [
        ["D1 21:00", "D1 22:00", "D1 23:30"],
        ["D2 11:00", "D2 12:00", "D2 13:30"],
        ["D2 19:00", "D2 20:00", "D2 21:30"],
        ["D3 11:00", "D3 12:00", "D3 13:30"],
    ];
    let fled = rounds.into_iter().flat_map(|at| places.map(|place| tells(at, &fled(place))));
    danger.into_iter().chain(fled).flatten().collect()
}
