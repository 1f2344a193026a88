//! What two sides of a border bring about together, and what those above them do.

use vocabulary::{act::ActKind, parameter::Setting, scenario::Scenario};

use super::no_hosts;
use crate::experiment::{Experiment, Mark, Must, Side, act, comes, falls, must, rises};

/// Two banks of a river, their capitals and an organisation.
pub const TWO_BANKS: &str = "tests/scenarios/two-banks";
/// What posts and investigators search.
pub const SEARCHED: &str = r#""alerts":true,"crossings":true"#;
/// Who took refuge, and who crossed.
pub const NAMES: &str = r#""refugees":true,"crossings":true"#;

pub fn all() -> Vec<Experiment> {
    [investigations(), registers(), above()].concat()
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: TWO_BANKS, lasts: None, without, with, must }
}

/// Both sides keep by the book, have agreed, and may investigate together.
pub fn agreed(scenario: &mut Scenario) {
    scenario.agreements = vec![("west-chief".into(), "east-chief".into())];
}

/// The same, and nobody may do these acts.
pub fn forbidden(scenario: &mut Scenario, acts: &[ActKind]) {
    agreed(scenario);
    for seat in &mut scenario.seats {
        seat.may.retain(|act| !acts.contains(act));
    }
}

/// The same, and nobody may put anything together.
fn apart(scenario: &mut Scenario) {
    forbidden(scenario, &[ActKind::OpenInvestigation, ActKind::AddToInvestigation, ActKind::BreakUpNetwork]);
}

/// One side alone puts down what it knows: the other has nobody who tells it anything.
fn one_side(scenario: &mut Scenario) {
    agreed(scenario);
    let east = scenario.seats.iter_mut().filter(|seat| seat.id == "east-chief".into());
    east.for_each(|seat| (seat.posts, seat.patrols, seat.camps) = (Vec::new(), Vec::new(), Vec::new()));
    let committees = scenario.communities.iter_mut().filter_map(|community| community.committee.as_mut());
    committees.for_each(|committee| committee.tells.retain(|seat| *seat != "east-chief".into()));
}

/// Every seat keeps by the book.
pub fn kept(change: fn(&mut Scenario)) -> Side {
    Side { change: Some(change), ..Side::played("by-the-book") }
}

fn investigations() -> Vec<Experiment> {
    vec![
        lesson(
            "two sides put together what they know of a network",
            kept(apart),
            kept(agreed),
            vec![rises("networks_understood"), falls("trafficked_moved"), must("led_astray", Mark::Below(0.5))],
        ),
        lesson(
            "one side alone understands less of a network than two",
            kept(one_side),
            kept(agreed),
            vec![rises("networks_understood")],
        ),
    ]
}

/// Hundreds of parties a day come through each post, more of whom than anywhere answer to an alert, so that hits can be told from luck.
/// Nobody has a bed to give: who flees comes to a camp.
pub fn busy_banks(scenario: &mut Scenario) {
    agreed(scenario);
    no_hosts(scenario);
    scenario.parameters.insert("registry.exercise_factor".to_owned(), Setting::Number(200.0));
    scenario.flows.iter_mut().for_each(|flow| flow.per_day = 400);
    scenario.posts.iter_mut().for_each(|post| (post.officers, post.lanes) = (120, 12));
    scenario.camps.iter_mut().for_each(|camp| (camp.capacity, camp.registers) = (2000, Some(60)));
}

/// Families flee to the camps of both banks.
fn fled() -> Vec<String> {
    let flee = |at, id, from| comes(at, id, &format!(r#"{{"Displace":{{"from":"{from}","families":80}}}}"#));
    vec![flee("D1 08:00", "x-west", "millrace"), flee("D1 09:00", "x-east", "reedbank")]
}

/// One bank opens its registers to the other and back: these of them, under rules or not.
pub fn opened(what: &str, under_rules: bool) -> Vec<String> {
    let open = |by: &str, to: &str| {
        let order = format!(r#"{{"OpenRegisters":{{"to":"{to}",{what},"under_rules":{under_rules}}}}}"#);
        act("D1 10:00", by, &order)
    };
    let mut acts = vec![open("west-chief", "east-chief"), open("east-chief", "west-chief")];
    if under_rules {
        let call = r#"{"CallMeeting":{"with":"east-chief","registers":true}}"#;
        let yes = r#"{"AnswerMeeting":{"with":"west-chief","agree":true}}"#;
        acts.extend([act("D1 06:10", "west-chief", call), act("D1 07:30", "east-chief", yes)]);
    }
    acts
}

/// Both have it looked into who looked.
pub fn audit() -> Vec<String> {
    let audit = |by, of| act("D5 12:00", by, &format!(r#"{{"AuditRegisters":{{"of":"{of}"}}}}"#));
    vec![audit("west-chief", "east-chief"), audit("east-chief", "west-chief")]
}

fn registers() -> Vec<Experiment> {
    let side = |acts: Vec<String>| Side { change: Some(busy_banks), ..Side::acting(acts) };
    vec![
        lesson(
            "posts search the alerts of both sides, under rules",
            side(Vec::new()),
            side(opened(SEARCHED, true)),
            vec![
                rises("alerts_confirmed"),
                must("trust_mean", Mark::DoesNotFall),
                must("fear_mean", Mark::DoesNotRise),
            ],
        ),
        lesson(
            "registers opened without rules instead of under them",
            side(opened(SEARCHED, true)),
            side(opened(SEARCHED, false)),
            vec![rises("registers_misused"), rises("alerts_dismissed"), falls("trust_mean")],
        ),
        lesson(
            "names of refugees given without rules to the other side",
            side(fled()),
            side([fled(), opened(NAMES, false)].concat()),
            vec![rises("fear_mean"), falls("trust_mean"), falls("registered_in_camps")],
        ),
        lesson(
            "an audit shows a part of what was misused",
            side(opened(NAMES, false)),
            side([opened(NAMES, false), audit()].concat()),
            vec![rises("misuse_found")],
        ),
    ]
}

/// A request above the border with what is behind it, and what is released on it at a time.
pub fn asked_and_released(at: &str) -> [Vec<String>; 2] {
    let told = r#"{"ReportMatter":{"to":"west-ministry","matter":{"Displaced":{"place":"millrace","people":700}}}}"#;
    let ask = r#"{"RequestMeans":{"from":"west-ministry","means":"Tents","amount":120}}"#;
    let release = r#"{"ReleaseMeans":{"to":"west-chief","means":"Tents","amount":120}}"#;
    let asked = [told, ask].map(|order| act("D1 06:30", "west-chief", order)).to_vec();
    [asked, vec![act(at, "west-ministry", release)]]
}

/// Both capitals sign.
pub fn signatures() -> Vec<String> {
    let sign = |by: &str, with: &str| {
        let order = format!(r#"{{"SignAgreement":{{"with":"{with}","joint_patrols":true,"investigations":true}}}}"#);
        act("D1 07:00", by, &order)
    };
    vec![sign("west-ministry", "east-ministry"), sign("east-ministry", "west-ministry")]
}

/// Services that may not agree on anything by themselves: what they have comes from their capitals.
fn left_to_the_capitals(scenario: &mut Scenario) {
    forbidden(scenario, &[ActKind::CallMeeting]);
    scenario.agreements.clear();
}

/// The same, where no capital signs.
fn without_a_signature(scenario: &mut Scenario) {
    forbidden(scenario, &[ActKind::CallMeeting, ActKind::SignAgreement]);
    scenario.agreements.clear();
}

fn above() -> Vec<Experiment> {
    let [ask, release] = asked_and_released("D1 12:00");
    let [_, late] = asked_and_released("D3 12:00");
    let both = |acts: &Vec<String>| Side::acting([ask.clone(), acts.clone()].concat());
    vec![
        lesson(
            "a request above the border on which somebody decides",
            Side::acting(ask.clone()),
            both(&release),
            vec![falls("requests_unanswered"), must("decided_on_old_picture", Mark::DoesNotRise)],
        ),
        lesson(
            "a capital that decides two days later decides on an old picture",
            both(&release),
            both(&late),
            vec![rises("decided_on_old_picture"), rises("requests_unanswered")],
        ),
        lesson(
            "two capitals sign, and their services work together",
            kept(without_a_signature),
            kept(left_to_the_capitals),
            vec![rises("states_agreed"), rises("networks_understood")],
        ),
        lesson(
            "one signature is none",
            Side::idle(),
            Side::acting(signatures()[..1].to_vec()),
            vec![must("states_agreed", Mark::Below(1.0))],
        ),
    ]
}
