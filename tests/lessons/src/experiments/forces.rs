//! Forces and those who answer for them: alerts that are asked about before they are answered, support that is given with open eyes,
//! fingerprints, women officers, and words that conduct bears out or belies.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::ActKind,
    parameter::Setting,
    scenario::{Authority, Scenario, Seat, SeatKind},
    terms::Traveller,
};

use super::{LAKE_CHAD, SOUND, busy, gates::busier};
use crate::experiment::{Experiment, Mark, Must, Side, act, comes, falls, must, rises};

pub fn all() -> Vec<Experiment> {
    [alerts(), support(), prints(), women(), words()].concat()
}

fn at_a_busy_post(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: SOUND, lasts: None, without, with, must }
}

/// A very busy post, and a seat that answers its alerts as the national bureau.
pub fn with_a_bureau(scenario: &mut Scenario) {
    busier(scenario);
    let relief = scenario.seats.iter().find(|seat| seat.kind == SeatKind::Agency);
    let bureau = relief.map(|relief| Seat {
        id: Slug::new("bureau"),
        kind: SeatKind::Headquarters,
        camps: Vec::new(),
        may: vec![ActKind::AskIssuer, ActKind::ConfirmAlert],
        ..relief.clone()
    });
    scenario.seats.extend(bureau);
}

/// The same, and a seat across the river with which the handing over of persons is agreed. Mostly families who fled come through.
pub fn with_a_counterpart(scenario: &mut Scenario) {
    with_a_bureau(scenario);
    let fled = scenario.flows.iter_mut().filter(|flow| flow.who == Traveller::Displaced);
    fled.for_each(|flow| flow.per_day *= 4);
    let bureau = scenario.seats.last().cloned();
    let across = bureau.map(|bureau| Seat {
        id: Slug::new("across"),
        country: "TD".to_owned(),
        place: Slug::new("farbank"),
        may: Vec::new(),
        ..bureau
    });
    if let Some(bureau) = scenario.seats.last_mut() {
        bureau.may.extend([ActKind::HandOver, ActKind::RefuseHandOver]);
    }
    scenario.seats.extend(across);
    scenario.agreements.push((Slug::new("bureau"), Slug::new("across")));
}

/// A bureau at which somebody sits who answers no alert.
pub fn silent_bureau() -> Side {
    let sits = r#"{"Decide":{"options":"now, or when the day is over","choice":"we look at alerts tomorrow","reason":"no time"}}"#;
    Side::changed(with_a_bureau).and(vec![act("+1min", "bureau", sits)])
}

fn alerts() -> Vec<Experiment> {
    let kept_by = |play| Side { play: Some(play), ..Side::changed(with_a_bureau) };
    let handing_over = |play| Side { play: Some(play), ..Side::changed(with_a_counterpart) };
    vec![
        at_a_busy_post(
            "the national bureau asks before it answers, instead of holding whoever answers to an alert",
            kept_by("bureau=harmful"),
            kept_by("bureau=by-the-book"),
            vec![falls("held_wrongly"), must("trust.upstream.riverguard", Mark::DoesNotFall)],
        ),
        at_a_busy_post(
            "the national bureau asks and answers, instead of saying nothing",
            silent_bureau(),
            kept_by("bureau=by-the-book"),
            vec![rises("alerts_confirmed"), falls("sought_let_go"), must("held_wrongly", Mark::Below(0.5))],
        ),
        at_a_busy_post(
            "persons are handed over without a look at what awaits them",
            handing_over("bureau=by-the-book"),
            handing_over("bureau=harmful"),
            vec![rises("handed_over_at_risk"), falls("trust.upstream.riverguard"), rises("fear_mean")],
        ),
        at_a_busy_post(
            "who looks first what awaits them refuses to hand some over",
            Side::changed(with_a_counterpart),
            handing_over("bureau=by-the-book"),
            vec![
                rises("hand_overs_refused"),
                rises("handed_over"),
                must("handed_over_at_risk", Mark::Below(0.5)),
                must("trust.upstream.riverguard", Mark::DoesNotFall),
            ],
        ),
        at_a_busy_post(
            "nobody sits at the national bureau, and its duty desk answers",
            silent_bureau(),
            Side::changed(with_a_bureau),
            vec![rises("alerts_confirmed"), falls("sought_let_go"), must("held_wrongly", Mark::Below(0.5))],
        ),
    ]
}

/// A very busy post of a force that was taught little and answers for little, and an agency that the due diligence policy binds. The
/// agency acts for an authority of its own, so that people can hold its support against it.
pub fn with_a_supporter(scenario: &mut Scenario) {
    busier(scenario);
    let relief = scenario.authorities[0].clone();
    let force = &mut scenario.authorities[0];
    (force.training, force.accountability) = (300, 200);
    scenario.authorities.push(Authority { id: Slug::new("relief-agency"), force: false, ..relief });
    for community in &mut scenario.communities {
        community.trust.push((Slug::new("relief-agency"), 500));
    }
    if let Some(seat) = scenario.seats.iter_mut().find(|seat| seat.kind == SeatKind::Agency) {
        seat.due_diligence = true;
        seat.authority = Some(Slug::new("relief-agency"));
        seat.means.funds = 20_000;
        seat.may.extend([ActKind::AssessForce, ActKind::SetConditions, ActKind::SuspendSupport]);
    }
}

/// Funds for the force, on the second day and on the third.
pub fn supports() -> Vec<String> {
    let gives = r#"{"GrantMeans":{"to":"post-chief","means":"Funds","amount":100}}"#;
    ["+26h", "+50h"].map(|at| act(at, "relief", gives)).to_vec()
}

pub fn assesses() -> Vec<String> {
    vec![act("+5min", "relief", r#"{"AssessForce":{"force":"riverguard"}}"#)]
}

pub fn sets_conditions() -> Vec<String> {
    let sets = r#"{"SetConditions":{"force":"riverguard","training":false,"monitors":true,"complaints":true}}"#;
    vec![act("+5min", "relief", sets)]
}

fn support() -> Vec<Experiment> {
    let with = |acts: Vec<Vec<String>>| Side::changed(with_a_supporter).and(acts.concat());
    vec![
        at_a_busy_post(
            "a force assessed and bound by conditions before it is supported",
            with(vec![supports()]),
            with(vec![assesses(), sets_conditions(), supports()]),
            vec![
                falls("support_in_breach"),
                falls("payments_asked"),
                must("misconduct", Mark::DoesNotRise),
                must("trust.upstream.relief-agency", Mark::DoesNotFall),
            ],
        ),
        at_a_busy_post(
            "a force of high risk assessed and supported without conditions",
            with(vec![assesses()]),
            with(vec![assesses(), supports()]),
            vec![rises("support_in_breach"), rises("payments_asked")],
        ),
        at_a_busy_post(
            "who supports a force binds it by conditions, and people see it",
            with(vec![assesses(), supports()]),
            with(vec![assesses(), sets_conditions(), supports()]),
            vec![rises("trust.upstream.relief-agency"), must("trust.upstream.riverguard", Mark::DoesNotFall)],
        ),
        at_a_busy_post(
            "support suspended although there is nothing to answer for",
            with(vec![]),
            with(vec![vec![act("+5min", "relief", r#"{"SuspendSupport":{"force":"riverguard","suspended":true}}"#)]]),
            vec![must("payments_asked", Mark::DoesNotFall)],
        ),
    ]
}

/// A very busy post that takes fingerprints, with officers who were taught so much.
fn taking_prints(scenario: &mut Scenario, training: u32) {
    busier(scenario);
    let post = &mut scenario.posts[0];
    (post.fingerprints, post.training) = (true, training);
    scenario.seats[0].may.extend([ActKind::TakeFingerprints, ActKind::WidenList]);
}

/// The same, of officers who were taught little.
pub fn taking_prints_untaught(scenario: &mut Scenario) {
    taking_prints(scenario, 200);
}

/// A very busy post that could take fingerprints.
pub fn without_prints(scenario: &mut Scenario) {
    taking_prints(scenario, 200);
    scenario.posts[0].fingerprints = false;
}

/// The chief of the post decides something on fingerprints.
pub fn on_prints(order: &str) -> Vec<String> {
    vec![act("+5min", "post-chief", order)]
}

fn prints() -> Vec<Experiment> {
    let wide = r#"{"WidenList":{"post":"bridge-post","wide":true}}"#;
    vec![
        at_a_busy_post(
            "officers taught the responsible use of fingerprints",
            Side::changed(taking_prints_untaught),
            Side::changed(|s| taking_prints(s, 900)),
            // Of each thousand matches that are somebody else's: how many there are is luck. Of people in need a handful is sent back in three
            // days, and not over fingerprints alone: too few to ask for more than that it does not get worse.
            vec![
                falls("held_on_false_match/false_matches"),
                must("needy_turned_back", Mark::DoesNotRise),
                must("false_matches", Mark::DoesNotRise),
            ],
        ),
        at_a_busy_post(
            "a list of fingerprints opened to other services",
            Side::changed(taking_prints_untaught),
            Side::changed(taking_prints_untaught).and(on_prints(wide)),
            vec![rises("false_matches"), rises("held_on_false_match"), must("forgeries_seen", Mark::DoesNotRise)],
        ),
        at_a_busy_post(
            "fingerprints of a post that get out",
            Side::changed(taking_prints_untaught),
            Side::changed(taking_prints_untaught).and(vec![comes(
                "+24h",
                "x-leak",
                r#"{"LeakData":{"post":"bridge-post"}}"#,
            )]),
            vec![rises("data_leaked"), rises("fingerprints_refused"), falls("trust.upstream.riverguard")],
        ),
    ]
}

/// A busy post without a woman, and ten women in reserve.
pub fn with_women_in_reserve(scenario: &mut Scenario) {
    busy(scenario);
    scenario.posts[0].women = 0;
    let chief = &mut scenario.seats[0];
    (chief.women, chief.means.officers, chief.means.vehicles) = (10, 20, 4);
    chief.may.extend([ActKind::PostWomen, ActKind::Reinforce]);
}

/// A busy post with two women among sixty officers, and an agency that can help them.
pub fn few_women(scenario: &mut Scenario) {
    busier(scenario);
    scenario.posts[0].women = 2;
    if let Some(seat) = scenario.seats.iter_mut().find(|seat| seat.kind == SeatKind::Agency) {
        seat.means.funds = 20_000;
        seat.may.push(ActKind::HelpAssociation);
    }
}

/// A village that is tense and trusts the police little, and an agency that knows nothing of it yet.
fn tense_village(scenario: &mut Scenario) {
    scenario.length = Span::hours(72);
    (scenario.groups, scenario.msel, scenario.flows) = (Vec::new(), Vec::new(), Vec::new());
    scenario.places.iter_mut().for_each(|place| place.country = "NE".to_owned());
    for village in &mut scenario.communities {
        (village.tension, village.trust) = (700, vec![(Slug::new("riverguard"), 250)]);
    }
    if let Some(seat) = scenario.seats.iter_mut().find(|seat| seat.kind == SeatKind::Agency) {
        seat.means.funds = 20_000;
        seat.may.extend([ActKind::Study, ActKind::Mediate]);
    }
}

/// Whoever does wrong is seen.
fn all_is_seen(scenario: &mut Scenario) {
    scenario.parameters.insert("conduct.seen".to_owned(), Setting::Number(1.0));
}

/// Nine officers come: women, or whoever there is.
pub fn nine(kind: &str) -> Vec<String> {
    vec![act("+5min", "post-chief", &format!(r#"{{"{kind}":{{"post":"bridge-post","officers":9}}}}"#))]
}

fn women() -> Vec<Experiment> {
    vec![at_a_busy_post(
        "nine women sent to a post instead of nine men",
        Side::changed(with_women_in_reserve).and(nine("Reinforce")),
        Side::changed(with_women_in_reserve).and(nine("PostWomen")),
        vec![rises("protection_needs_seen"), must("wait_mean_s", Mark::DoesNotRise)],
    )]
}

fn words() -> Vec<Experiment> {
    let on_the_lake = |name, without, with, must| Experiment {
        name,
        scenario: LAKE_CHAD,
        lasts: None,
        without: Side::changed(all_is_seen).and(without),
        with: Side::changed(all_is_seen).and(with),
        must,
    };
    let speaks = || vec![act("D1 06:10", "police-td", r#"{"Sensitise":{"community":"com-daboua"}}"#)];
    // One case before everybody's eyes: after more of them nothing of trust is left, words or not.
    let wrong = || vec![comes("+8h", "x-wrong", r#"{"Misconduct":{"force":"td-police","place":"daboua"}}"#)];
    let mediates = || vec![act("+30h", "relief", r#"{"Mediate":{"community":"upstream"}}"#)];
    let studies = |people: u32| {
        let order = format!(r#"{{"Study":{{"community":"upstream","people":{people},"authority":"riverguard"}}}}"#);
        vec![act("+5min", "relief", &order)]
    };
    let in_the_village = |acts: Vec<Vec<String>>| Side::changed(tense_village).and(acts.concat());
    vec![
        // As it stands on the evening after: tension goes back to what it was by and by, whoever mediated.
        Experiment {
            lasts: Some(Span::hours(42)),
            ..at_a_busy_post(
                "mediation by who has asked whom people trust, and how little",
                in_the_village(vec![mediates()]),
                in_the_village(vec![studies(400), mediates()]),
                vec![falls("tension_mean")],
            )
        },
        on_the_lake(
            "an explanation that conduct belies the same day",
            wrong(),
            [speaks(), wrong()].concat(),
            vec![falls("trust.com-daboua.td-police")],
        ),
        on_the_lake(
            "an explanation where conduct agrees",
            Vec::new(),
            speaks(),
            vec![must("trust.com-daboua.td-police", Mark::DoesNotFall)],
        ),
    ]
}
