//! The census of acts: for each, the measure that it is for, and an experiment in which it is done well. What it comes to is written
//! into a table (`docs/census.csv`), which the reference prints; an act that moves nothing in three days says why, in `words`.
//!
//! `cargo run --release -p harmattan-lessons -- --census` measures all of them anew and writes the table.

use jiff::Timestamp;
use kernel::time::Span;
use vocabulary::{
    act::ActKind,
    scenario::{Hazard, HazardKind, Scenario},
};

use crate::{
    experiment::{Experiment, Must, Side, act, comes, falls, rises},
    experiments::cooperation::{
        NAMES, SEARCHED, TWO_BANKS, agreed, asked_and_released, audit, busy_banks, forbidden, kept, opened, signatures,
    },
    experiments::{
        self, LAKE_CHAD, SOUND, at_every_post, busy, for_every_patrol, forces, people::convened, protection, rich,
    },
};

/// What an act is for.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The act.
    pub act: ActKind,
    /// It done well, and what must come of it.
    pub experiment: Experiment,
}

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
    all.extend(confidential());
    all.extend(moves());
    all
}

/// What is done on roads and for the way home, as the lessons try it: each for the first thing that must come of it.
fn moves() -> Vec<Entry> {
    let tried = [
        (ActKind::MarkRoute, "a road with explosives is marked in the morning"),
        (ActKind::ClearRoute, "a road with explosives is cleared"),
        (ActKind::LiftCheckpoint, "a checkpoint is lifted after a morning"),
        (ActKind::SetCurfew, "a curfew on the night of an attack"),
        (ActKind::Derogate, "families may pass in spite of a curfew, and the police is told"),
        (ActKind::OverseeSite, "a gold site is looked after"),
        (ActKind::CloseSite, "a gold site is closed by force, instead of looked after"),
        (ActKind::LendBoats, "islands lend their boats on the day of an attack"),
        (ActKind::HoldBoats, "islands hold their boats on the day of an attack"),
        (ActKind::FetchByBoat, "boats fetch people who lie in the open"),
        (ActKind::SearchRoad, "a patrol looks for people on the way round the post"),
        (ActKind::AssessReturn, "somebody looks first whether people can go home"),
        (ActKind::AssistReturn, "people are taken home on the second morning after the attack"),
    ];
    let all = [experiments::moves::all(), experiments::boats::all(), experiments::gold::all()].concat();
    let entry = |(act, name): &(ActKind, &str)| {
        let experiment = all.iter().find(|tried| tried.name == *name)?.clone();
        Some(Entry { act: *act, experiment: Experiment { name: act.name(), ..experiment } })
    };
    tried.iter().filter_map(entry).collect()
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

/// An act of the chief of a busy post, from the first minutes.
fn at_a_busy_post(act_kind: ActKind, must: Must, change: fn(&mut Scenario), acts: Vec<String>) -> Entry {
    on(SOUND, act_kind, must, Side::changed(change), Side { change: Some(change), ..Side::acting(acts) })
}

/// The same beside what is there without it.
fn at_a_busy_post_beside(act_kind: ActKind, must: Must, others: Vec<String>, acts: Vec<String>) -> Entry {
    let side = |acts| Side { change: Some(busy), ..Side::acting(acts) };
    on(SOUND, act_kind, must, side(others.clone()), side([others, acts].concat()))
}

/// A national bureau that follows the book, beside another way to answer alerts.
fn alerts(act: ActKind, must: Must, otherwise: Option<&'static str>) -> Entry {
    let kept_by = |play| Side { play: Some(play), ..Side::changed(forces::with_a_bureau) };
    on(SOUND, act, must, otherwise.map_or_else(forces::silent_bureau, kept_by), kept_by("bureau=by-the-book"))
}

/// Persons handed over after a look, beside without one.
fn hands_over() -> Entry {
    let kept_by = |play| Side { play: Some(play), ..Side::changed(forces::with_a_counterpart) };
    let [unseen, seen] = ["bureau=harmful", "bureau=by-the-book"].map(kept_by);
    on(SOUND, ActKind::HandOver, falls("handed_over_at_risk"), unseen, seen)
}

/// A force with a supporter who does this.
fn supported(acts: Vec<String>) -> Side {
    Side::changed(forces::with_a_supporter).and(acts)
}

fn posts() -> Vec<Entry> {
    let strong = act("D1 06:10", "police-ne", r#"{"Reinforce":{"post":"nguigmi-est","officers":12}}"#);
    let lanes = act("D1 09:00", "police-ne", r#"{"StaffLanes":{"post":"nguigmi-est","first_line":4,"second_line":2}}"#);
    let closed = |needy: bool| {
        Side::acting(at_every_post(6, |post| {
            format!(r#"{{"ClosePost":{{"post":"{post}","let_needy_pass":{needy}}}}}"#)
        }))
    };
    let lanes_of = |minute: u32, lanes: u32| {
        let order = format!(r#"{{"StaffLanes":{{"post":"bridge-post","first_line":{lanes},"second_line":2}}}}"#);
        act(&format!("+{minute}min"), "post-chief", &order)
    };
    vec![
        alone(ActKind::OpenPost, rises("crossed"), every(3, "police-ne", r#"{"OpenPost":{"post":"bosso-lac"}}"#)),
        on(LAKE_CHAD, ActKind::ClosePost, falls("needy_turned_back"), closed(false), closed(true)),
        beside(ActKind::Reinforce, falls("wait_mean_s"), vec![lanes], vec![strong]),
        at_a_busy_post_beside(ActKind::StaffLanes, falls("wait_mean_s"), vec![lanes_of(5, 2)], vec![lanes_of(60, 8)]),
        at_a_busy_post_beside(
            ActKind::UsePaper,
            rises("registered_paper"),
            vec![comes("+1h", "x-outage", r#"{"Outage":{"post":"bridge-post","system":"Midas"}}"#)],
            vec![act("+65min", "post-chief", r#"{"UsePaper":{"post":"bridge-post","paper":true}}"#)],
        ),
        at_a_busy_post(
            ActKind::CheckAll,
            rises("forgeries_seen"),
            busy,
            vec![act("+5min", "post-chief", r#"{"CheckAll":{"post":"bridge-post","all":true}}"#)],
        ),
        alone(
            // To the end of the way by which most go round the posts; the few who pass the dunes are then seen by nobody.
            ActKind::MovePost,
            falls("crossed_unseen"),
            vec![act("D1 06:30", "police-ne", r#"{"MovePost":{"post":"mobile-dune","to":"nguigmi"}}"#)],
        ),
        alone(
            ActKind::EquipPost,
            rises("registered_online"),
            vec![act("D1 06:10", "police-td", r#"{"EquipPost":{"post":"foura-lac"}}"#)],
        ),
        at_a_busy_post(
            ActKind::RefuelPost,
            rises("registered_online"),
            |s| {
                busy(s);
                s.posts[0].fuel = 8;
            },
            every(6, "post-chief", r#"{"RefuelPost":{"post":"bridge-post"}}"#),
        ),
        on(
            SOUND,
            ActKind::PostWomen,
            rises("protection_needs_seen"),
            Side::changed(forces::with_women_in_reserve).and(forces::nine("Reinforce")),
            Side::changed(forces::with_women_in_reserve).and(forces::nine("PostWomen")),
        ),
        on(
            SOUND,
            ActKind::HelpAssociation,
            falls("women_left"),
            Side::changed(forces::few_women),
            Side::changed(forces::few_women).and(vec![act(
                "+5min",
                "relief",
                r#"{"HelpAssociation":{"force":"riverguard"}}"#,
            )]),
        ),
        on(
            SOUND,
            ActKind::TakeFingerprints,
            rises("forgeries_seen"),
            Side::changed(forces::without_prints),
            Side::changed(forces::without_prints)
                .and(forces::on_prints(r#"{"TakeFingerprints":{"post":"bridge-post","taken":true}}"#)),
        ),
        on(
            SOUND,
            ActKind::WidenList,
            falls("false_matches"),
            Side::changed(forces::taking_prints_untaught)
                .and(forces::on_prints(r#"{"WidenList":{"post":"bridge-post","wide":true}}"#)),
            Side::changed(forces::taking_prints_untaught),
        ),
        alerts(ActKind::AskIssuer, falls("held_wrongly"), Some("bureau=harmful")),
        alerts(ActKind::ConfirmAlert, falls("sought_let_go"), None),
        hands_over(),
        at_a_busy_post(
            ActKind::Refer,
            rises("referred"),
            busy,
            every(1, "post-chief", r#"{"Refer":{"post":"bridge-post","to":"bank-camp"}}"#),
        ),
    ]
}

fn patrols() -> Vec<Entry> {
    let to_kandil = vec![
        act("D1 09:00", "police-ne", r#"{"Dispatch":{"patrol":"pat-shore","to":"kandil"}}"#),
        act("D1 09:00", "gov-diffa", r#"{"Dispatch":{"patrol":"pat-acacia","to":"kandil"}}"#),
    ];
    let recalled = for_every_patrol("D1 06:05", |patrol| format!(r#"{{"Recall":{{"patrol":"{patrol}"}}}}"#));
    let agreed = vec![
        act("D1 06:10", "police-ne", r#"{"CallMeeting":{"with":"police-td","joint_patrols":true}}"#),
        act("D1 06:30", "police-td", r#"{"AnswerMeeting":{"with":"police-ne","agree":true}}"#),
    ];
    let together = r#"{"PatrolTogether":{"patrol":"pat-shore","with":"pat-north","to":"kandil"}}"#;
    let escort = r#"{"Escort":{"patrol":"pat-north","from":"daboua","camp":"dar-amane-site"}}"#;
    let places = act("D1 06:10", "gov-lac", r#"{"SetUpReception":{"camp":"dar-amane-site","tents":170}}"#);
    vec![
        until_noon(alone(ActKind::Dispatch, falls("harmed"), to_kandil)),
        alone(ActKind::Recall, falls("attacks_deterred"), recalled),
        beside(ActKind::Escort, rises("escorted"), vec![places], vec![act("D2 06:00", "police-td", escort)]),
        beside(
            ActKind::PatrolTogether,
            rises("attacks_deterred"),
            agreed,
            vec![act("D1 11:00", "police-ne", together)],
        ),
    ]
}

/// What comes of the first attack is known by the second noon.
fn until_noon(entry: Entry) -> Entry {
    Entry { experiment: Experiment { lasts: Some(Span::hours(30)), ..entry.experiment }, ..entry }
}

/// Tents for whoever leaves, before anybody does.
fn room() -> Vec<String> {
    vec![act("D1 06:10", "agency", r#"{"SetUpReception":{"camp":"nguigmi-transit","tents":240}}"#)]
}

fn word() -> Vec<Entry> {
    let shares = |word: &str| {
        let at = |hour: u32, of: &str, n: u32| {
            let share = format!(r#"{{"{word}":{{"report":"{of}#{n}","to":"hq-ne"}}}}"#);
            act(&format!("+{hour}h"), "police-ne", &share)
        };
        let all = |hour| {
            ["bosso-lac", "mobile-dune", "com-nguigmi"]
                .into_iter()
                .flat_map(move |of| (1..=8).map(move |n| (hour, of, n)))
        };
        (6..72).step_by(6).flat_map(all).map(|(hour, of, n)| at(hour, of, n)).collect()
    };
    let attack = r#"{"ReportMatter":{"to":"gov-lac","matter":{"Attack":{"place":"kandil"}}}}"#;
    let displaced = r#"{"ReportMatter":{"to":"gov-lac","matter":{"Displaced":{"place":"kandil","people":900}}}}"#;
    let warn = r#"{"Warn":{"community":"com-kandil","text":"Armed men may come tonight. There is room in N’Guigmi."}}"#;
    let speak = |(seat, place): (&str, &str)| {
        act(
            "D1 12:00",
            seat,
            &format!(r#"{{"PublicMessage":{{"place":"{place}","text":"What we know, and where help is."}}}}"#),
        )
    };
    let spoken = [
        ("gov-diffa", "kandil"),
        ("gov-diffa", "toumour"),
        ("gov-diffa", "bosso"),
        ("gov-diffa", "nguigmi"),
        ("gov-lac", "daboua"),
        ("gov-lac", "liwa"),
        ("gov-lac", "ngorea"),
        ("gov-lac", "foura"),
    ];
    vec![
        alone(ActKind::Share, rises("heard_permille.hq-ne"), shares("Share")),
        alone(ActKind::ShareAnyway, rises("heard_permille.hq-ne"), shares("ShareAnyway")),
        alone(
            ActKind::ReportMatter,
            rises("heard_permille.gov-lac"),
            vec![
                act("D1 20:00", "agency", attack),
                act("D1 21:00", "agency", displaced),
                act("D3 14:00", "agency", attack),
            ],
        ),
        until_noon(beside(ActKind::Warn, falls("harmed"), room(), vec![act("D1 06:30", "police-ne", warn)])),
        alone(ActKind::PublicMessage, falls("tension_mean"), spoken.map(speak).to_vec()),
    ]
}

fn communities() -> Vec<Entry> {
    let homes = ["com-kandil", "com-toumour", "com-bosso", "com-kabalewa", "com-nguigmi", "com-gueskerou"];
    let each_day = |word: &str| -> Vec<String> {
        homes
            .iter()
            .flat_map(|home| every(24, "gov-diffa", &format!(r#"{{"{word}":{{"community":"{home}"}}}}"#)))
            .collect()
    };
    let promise = r#"{"Promise":{"community":"com-kabalewa","text":"We shall come and listen.","by":"24h"}}"#;
    let kept = vec![act("D1 08:00", "gov-diffa", r#"{"Sensitise":{"community":"com-kabalewa"}}"#)];
    vec![
        alone(ActKind::Convene, rises("needs_known"), convened()),
        alone(ActKind::Sensitise, rises("reports_sent"), each_day("Sensitise")),
        alone(
            ActKind::Study,
            rises("studies"),
            vec![act("D1 06:10", "agency", r#"{"Study":{"community":"com-kandil","people":200}}"#)],
        ),
        alone(
            ActKind::Host,
            rises("hosted"),
            vec![
                act("D1 07:00", "daboua-youth", r#"{"Host":{"community":"com-daboua","people":1500}}"#),
                act("D1 07:00", "dokora-chair", r#"{"Host":{"community":"com-dokora","people":900}}"#),
                act("D1 07:00", "ngorea-traders", r#"{"Host":{"community":"com-ngorea","people":900}}"#),
            ],
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
    let call = act("D1 07:00", "gov-diffa", r#"{"CallMeeting":{"with":"gov-lac","joint_patrols":false}}"#);
    let answer = act("D1 09:00", "gov-lac", r#"{"AnswerMeeting":{"with":"gov-diffa","agree":true}}"#);
    let tents = r#"{"SetUpReception":{"camp":"bosso-site","tents":250}}"#;
    let above = |kind, must, others: Vec<String>, acts| {
        on(TWO_BANKS, kind, must, Side::acting(others.clone()), Side::acting(others).and(acts))
    };
    let [ask, release] = asked_and_released("D1 12:00");
    vec![
        alone(ActKind::CallMeeting, rises("agreements"), vec![call.clone(), answer.clone()]),
        beside(ActKind::AnswerMeeting, rises("agreements"), vec![call], vec![answer]),
        above(ActKind::ReleaseMeans, falls("requests_unanswered"), ask, release),
        above(ActKind::SignAgreement, rises("states_agreed"), Vec::new(), signatures()),
        joint(ActKind::OpenInvestigation, rises("investigations")),
        joint(ActKind::AddToInvestigation, rises("networks_understood")),
        joint(ActKind::BreakUpNetwork, falls("trafficked_moved")),
        registers(ActKind::OpenRegisters, rises("alerts_confirmed"), Vec::new(), opened(SEARCHED, true)),
        registers(ActKind::AuditRegisters, rises("misuse_found"), opened(NAMES, false), audit()),
        beside(
            ActKind::GrantMeans,
            rises("sheltered"),
            // A capital takes hours to decide.
            vec![act("D1 20:00", "gov-diffa", tents)],
            vec![act("D1 06:10", "hq-ne", r#"{"GrantMeans":{"to":"gov-diffa","means":"Tents","amount":150}}"#)],
        ),
    ]
}

fn confidential() -> Vec<Entry> {
    let side = |acts| Side { change: Some(protection::with_a_room), ..Side::acting(acts) };
    let space = vec![protection::space()];
    vec![
        on(
            SOUND,
            ActKind::ReferConfidentially,
            rises("survivors_reached"),
            side(space.clone()),
            side([space, vec![protection::path()]].concat()),
        ),
        alone(ActKind::SetUpSafeSpace, rises("survivors_reached"), protection::safe_spaces()),
        beside(ActKind::TraceFamilies, rises("children_reunited"), protection::safe_spaces(), protection::traced(true)),
    ]
}

/// An act of two sides who keep by the book and have agreed, beside the same who may not do it.
fn joint(act_kind: ActKind, must: Must) -> Entry {
    let without: fn(&mut Scenario) = match act_kind {
        ActKind::BreakUpNetwork => |s| forbidden(s, &[ActKind::BreakUpNetwork]),
        ActKind::AddToInvestigation => |s| forbidden(s, &[ActKind::AddToInvestigation]),
        _ => |s| forbidden(s, &[ActKind::OpenInvestigation]),
    };
    on(TWO_BANKS, act_kind, must, kept(without), kept(agreed))
}

/// An act with registers of two busy banks, beside what is there without it.
fn registers(act_kind: ActKind, must: Must, others: Vec<String>, acts: Vec<String>) -> Entry {
    let side = |acts| Side { change: Some(busy_banks), ..Side::acting(acts) };
    on(TWO_BANKS, act_kind, must, side(others.clone()), side([others, acts].concat()))
}

fn relief() -> Vec<Entry> {
    let outbreak: fn(&mut Scenario) = |s| {
        rich(s);
        s.hazards = vec![Hazard {
            id: "x-illness".into(),
            name: vocabulary::terms::Text::same("An illness"),
            kind: HazardKind::Outbreak,
            places: vec!["diffa".into()],
            after: Span(0),
            lasts: Span(0),
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
                act("D1 06:10", "gov-diffa", r#"{"SetUpReception":{"camp":"bosso-site","tents":110}}"#),
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
        on(
            FAR_CAMP,
            ActKind::Distribute,
            falls("unmet_food"),
            Side::idle(),
            Side {
                change: Some(|s| s.seats[0].may.push(ActKind::Distribute)),
                ..Side::acting(every(
                    24,
                    "governor",
                    r#"{"Distribute":{"place":"camp-place","rations":5000,"litres":0}}"#,
                ))
            },
        ),
        ill(ActKind::Vaccinate, vec![act("D1 06:10", "agency", r#"{"Vaccinate":{"place":"diffa","people":8000}}"#)]),
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
        on(
            SOUND,
            ActKind::AssessForce,
            falls("support_in_breach"),
            supported(forces::supports()),
            supported([forces::assesses(), forces::sets_conditions(), forces::supports()].concat()),
        ),
        on(
            SOUND,
            ActKind::SetConditions,
            falls("payments_asked"),
            supported(Vec::new()),
            supported(forces::sets_conditions()),
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
