//! What waits on roads, people whom the way has stopped, and the way home.

use kernel::names::Slug;
use vocabulary::{act::ActKind, parameter::Setting, scenario::Scenario};

use super::{LAKE_CHAD, no_hosts};
use crate::experiment::{Experiment, Mark, Must, Side, act, comes, falls, must, rises};

/// A road that many take who cross no border.
const BUSY: &str = "rd-kabalewa-nguigmi";
/// The road from the capital of the region to its camp.
const SUPPLY: &str = "rd-diffa-sayam";
/// The roads by which people leave the village that is struck at dusk.
const OUT_OF_KANDIL: [&str; 4] = ["rd-kandil-dune", "rd-nguigmi-kandil", "rd-toumour-kandil", "rd-kabalewa-kandil"];

pub fn all() -> Vec<Experiment> {
    [roads(), nights(), people()].concat()
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    let change = |side: Side| Side { change: side.change.or(Some(granted)), ..side };
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without: change(without), with: change(with), must }
}

/// Those who may order something for roads and returns in any crisis may do it here.
fn granted(scenario: &mut Scenario) {
    for seat in &mut scenario.seats {
        seat.means.funds = seat.means.funds.max(5000);
        seat.may.extend([ActKind::LiftCheckpoint, ActKind::MarkRoute, ActKind::ClearRoute, ActKind::SearchRoad]);
        seat.may.extend([ActKind::SetCurfew, ActKind::Derogate, ActKind::AssessReturn, ActKind::AssistReturn]);
    }
}

fn on_road(order: &str, road: &str) -> String {
    format!(r#"{{"{order}":{{"road":"{road}"}}}}"#)
}

fn roads() -> Vec<Experiment> {
    let mined = || vec![comes("+1min", "x-mined", &on_road("Explosives", BUSY))];
    let gate =
        || vec![comes("+1min", "x-gate", &format!(r#"{{"Checkpoint":{{"road":"{BUSY}","force":"ne-guard"}}}}"#))];
    vec![
        lesson(
            "a road with explosives is marked in the morning",
            Side::acting(mined()),
            Side::acting(mined()).and(vec![act("+30min", "gov-diffa", &on_road("MarkRoute", BUSY))]),
            vec![falls("explosives_met"), falls("harmed_by_explosives")],
        ),
        lesson(
            "a road with explosives is cleared",
            Side::acting(mined()),
            Side::acting(mined()).and(vec![act("+30min", "gov-diffa", &on_road("ClearRoute", BUSY))]),
            vec![falls("explosives_met"), must("harmed_by_explosives", Mark::DoesNotRise)],
        ),
        lesson(
            "a road by which relief and patrols go is marked before they set out",
            heavily_mined(loads()),
            heavily_mined(loads()).and(vec![act("D1 12:00", "gov-diffa", &on_road("MarkRoute", SUPPLY))]),
            // Unmarked, it halts relief as soon as it is known; of what goes on because it is marked, a little is lost.
            vec![falls("relief_held_up"), falls("patrols_hurt")],
        ),
        lesson(
            "a checkpoint is lifted after a morning",
            Side::acting(gate()),
            Side::acting(gate()).and(vec![act("+6h", "gov-diffa", &on_road("LiftCheckpoint", BUSY))]),
            vec![falls("paid_on_roads")],
        ),
    ]
}

/// Explosives on the only road to a camp, more than anybody saw, where rations go every hour and a patrol drives to and fro. One in
/// five who pass meets one: of what is usual, too few lorries and patrols are hit in three days to tell by.
fn heavily_mined(acts: Vec<String>) -> Side {
    fn change(scenario: &mut Scenario) {
        granted(scenario);
        scenario.parameters.insert("wayside.explosive.met".to_owned(), Setting::Number(0.2));
        let rich = scenario.seats.iter_mut().filter(|seat| seat.id.as_str() == "gov-diffa");
        rich.for_each(|seat| (seat.means.food, seat.means.funds) = (200_000, 50_000));
        let patrols = scenario.patrols.iter_mut().filter(|patrol| patrol.authority.as_str().starts_with("ne"));
        patrols.filter(|patrol| !patrol.boat).for_each(|patrol| {
            patrol.base = Slug::new("diffa");
            patrol.beat = vec![Slug::new("sayam-forage")];
        });
    }
    Side { change: Some(change), ..Side::acting(vec![comes("+1min", "x-supply", &on_road("Explosives", SUPPLY))]) }
        .and(acts)
}

fn loads() -> Vec<String> {
    let order = r#"{"SendFood":{"camp":"sayam-camp","rations":200}}"#;
    (0..55).map(|n| act(&format!("+{}h", 12 + n), "gov-diffa", order)).collect()
}

fn nights() -> Vec<Experiment> {
    let curfew = || vec![act("D1 16:00", "gov-diffa", r#"{"SetCurfew":{"place":"kandil","from":18,"until":6}}"#)];
    let lets = |tells: &str| {
        let order = |road: &&str| format!(r#"{{"Derogate":{{"road":"{road}","lasts":"14h"{tells}}}}}"#);
        OUT_OF_KANDIL.iter().map(|road| act("D1 17:00", "gov-diffa", &order(road))).collect::<Vec<_>>()
    };
    vec![
        lesson("a curfew on the night of an attack", Side::idle(), Side::acting(curfew()), vec![rises("held_up")]),
        lesson(
            "families may pass in spite of a curfew, and the police is told",
            Side::acting(curfew()),
            Side::acting(curfew()).and(lets(r#","tells":"police-ne""#)),
            vec![falls("held_up")],
        ),
    ]
}

/// A bad week: one vehicle in seven gets no further on the way round the post.
fn breakdowns(scenario: &mut Scenario) {
    granted(scenario);
    scenario.parameters.insert("wayside.stranded.chance".to_owned(), Setting::Number(0.15));
}

/// A site at N'Guigmi for everybody who fled, and no homes.
fn all_in_a_camp(scenario: &mut Scenario) {
    granted(scenario);
    no_hosts(scenario);
    let site = scenario.camps.iter_mut().filter(|camp| camp.id.as_str() == "nguigmi-transit");
    site.for_each(|camp| camp.capacity = 4000);
}

fn people() -> Vec<Experiment> {
    let search = r#"{"SearchRoad":{"patrol":"pat-shore","road":"un-three-acacias"}}"#;
    let searches = (0..6).map(|n| act(&format!("+{}h", 4 + 8 * n), "police-ne", search)).collect();
    let set_down =
        || vec![comes("+6h", "x-convoy", r#"{"SetDown":{"place":"nguigmi","people":300,"times":2,"every":"12h"}}"#)];
    let reception = r#"{"SetUpReception":{"camp":"nguigmi-transit","tents":110}}"#;
    let home =
        |at: &str| act(at, "agency", r#"{"AssistReturn":{"camp":"nguigmi-transit","to":"kandil","people":2000}}"#);
    let across = r#"{"AssistReturn":{"camp":"dar-amane-site","to":"chetimari","people":500}}"#;
    let look = act("D2 14:00", "agency", r#"{"AssessReturn":{"place":"kandil"}}"#);
    let in_camp = |acts| Side { change: Some(all_in_a_camp), ..Side::acting(acts) };
    let broken = |acts| Side { change: Some(breakdowns), ..Side::acting(acts) };
    vec![
        lesson(
            "a patrol looks for people on the way round the post",
            broken(Vec::new()),
            broken(searches),
            vec![rises("rescued")],
        ),
        lesson(
            "places are ready before expelled people are set down",
            Side { change: Some(without_homes), ..Side::acting(set_down()) },
            Side { change: Some(without_homes), ..Side::acting(set_down()) }
                .and(vec![act("+10min", "agency", reception)]),
            vec![falls("without_shelter"), falls("unmet_shelter")],
        ),
        lesson(
            "people are taken home on the second morning after the attack",
            in_camp(Vec::new()),
            in_camp(vec![home("D3 06:00")]),
            vec![rises("returned_home")],
        ),
        lesson(
            "somebody looks first whether people can go home",
            in_camp(vec![home("D3 06:00")]),
            in_camp(vec![look, home("D3 06:00")]),
            vec![falls("returned_home"), falls("returned_in_breach")],
        ),
        lesson(
            "people are taken home across the border though nobody there has agreed",
            Side::idle(),
            Side::acting(vec![
                act("D1 08:00", "gov-lac", r#"{"AssessReturn":{"place":"chetimari"}}"#),
                act("D2 08:00", "gov-lac", across),
            ]),
            vec![rises("returned_in_breach"), must("trust.com-baga-sola.td-province", Mark::DoesNotRise)],
        ),
    ]
}

fn without_homes(scenario: &mut Scenario) {
    granted(scenario);
    no_hosts(scenario);
    for seat in &mut scenario.seats {
        seat.means.tents = seat.means.tents.max(400);
    }
}
