//! Stories of orders about forces: what a seat must have looked at, and whose business an inquiry is.

use kernel::time::Span;
use vocabulary::{
    act::{AcrossAct, Act, ActKind, PostAct, Refusal, ReliefAct, WordAct},
    fact::{Breach, ThreatFact, What},
    matter::Matter,
    scenario::{self, Scenario, Seat},
    terms::{Means, Stock},
};

use crate::{
    table::small_table::{SmallTable, staged},
    world::people_stage::slug,
};

fn breaches(table: &SmallTable) -> Vec<Breach> {
    let ground = |what: &What| match what {
        What::Threat(ThreatFact::SupportInBreach { ground, .. }) => Some(*ground),
        _ => None,
    };
    table.facts.iter().filter_map(|fact| ground(&fact.what)).collect()
}

/// Funds of the agency for the police, of which the commissioner disposes.
fn supports(table: &mut SmallTable) {
    let to = slug("commissioner").into();
    let gives = Act::Across(AcrossAct::GrantMeans { to, means: Means::Funds, amount: 10 });
    table.seat("agency", &gives).expect("it has funds");
    table.pass(Span::hours(3));
}

#[test]
fn a_seat_that_the_policy_binds_looks_at_a_force_before_it_supports_it_and_one_that_it_does_not_bind_need_not() {
    let table = |bound: bool| {
        let mut scene = staged(&[]);
        let agency = &mut scene.seats[1];
        agency.due_diligence = bound;
        agency.may = vec![ActKind::AssessForce];
        agency.means = Stock { funds: 1000, ..Stock::default() };
        SmallTable::of(scene)
    };
    let mut free = table(false);
    supports(&mut free);
    assert!(breaches(&free).is_empty());
    let mut bound = table(true);
    supports(&mut bound);
    assert_eq!(breaches(&bound), [Breach::NotAssessed]);
    let assesses = Act::Relief(ReliefAct::AssessForce { force: slug("police").into() });
    bound.seat("agency", &assesses).expect("granted");
    bound.pass(Span::hours(25));
    supports(&mut bound);
    assert_eq!(breaches(&bound), [Breach::NotAssessed], "it has looked, and the risk is not high");
}

/// A force of the other country, a governor there who may inquire, and a line to that seat.
fn border() -> Scenario {
    let mut scene = staged(&[ActKind::OpenInquiry]);
    let theirs = scenario::Authority { id: slug("guard"), country: "TD".to_owned(), ..scene.authorities[0].clone() };
    scene.authorities.push(theirs);
    let governor = Seat {
        id: slug("governor"),
        country: "TD".to_owned(),
        authority: None,
        may: vec![ActKind::OpenInquiry],
        ..scene.seats[0].clone()
    };
    scene.seats.push(governor);
    scene.channels.push(scenario::Channel {
        id: slug("line"),
        kind: scenario::ChannelKind::Phone,
        from: slug("commissioner"),
        to: slug("governor"),
        delay: Span::minutes(10),
        loss: 0,
        distortion: 0,
        agreement: false,
    });
    scene
}

#[test]
fn what_is_known_of_a_force_of_another_country_is_referred_to_who_may_inquire_there() {
    let mut table = SmallTable::of(border());
    let force = slug("guard");
    let inquires = Act::Relief(ReliefAct::OpenInquiry { force: force.into() });
    assert_eq!(
        table.seat("commissioner", &inquires),
        Err(Refusal::NotUnderYourOrders { thing: force }),
        "without a report there is nothing to refer"
    );
    let matter = Matter::Misconduct { force, place: slug("bosso") };
    let told = Act::Word(WordAct::ReportMatter { to: slug("commissioner").into(), matter });
    table.seat("agency", &told).expect("everybody may tell");
    table.pass(Span::hours(12));
    table.seat("commissioner", &inquires).expect("there is a report");
    table.pass(Span::hours(12));
    let count = |which: fn(&ThreatFact) -> bool| table.count(|what| matches!(what, What::Threat(fact) if which(fact)));
    assert_eq!(count(|fact| matches!(fact, ThreatFact::InquiryReferred { .. })), 1);
    assert_eq!(count(|fact| matches!(fact, ThreatFact::InquiryOpened { .. })), 0, "that is for the other side");
    let heard = table.exercise.seat(slug("governor")).expect("a seat").inbox;
    assert!(heard.iter().any(|item| matches!(item.report.matter, Matter::Misconduct { force: of, .. } if of == force)));
}

#[test]
fn nobody_answers_an_alert_of_which_the_report_does_not_tell() {
    let mut table = SmallTable::of(staged(&[ActKind::AskIssuer, ActKind::ConfirmAlert]));
    let told = Act::Word(WordAct::Tell { to: slug("commissioner").into(), text: "a man".to_owned() });
    table.seat("agency", &told).expect("everybody may tell");
    table.pass(Span::hours(12));
    let inbox = table.exercise.seat(slug("commissioner")).expect("a seat").inbox;
    let report = inbox.first().expect("it came").report.id;
    for act in [PostAct::AskIssuer { report }, PostAct::ConfirmAlert { report, genuine: true }] {
        assert_eq!(table.seat("commissioner", &Act::Post(act)), Err(Refusal::NoSuchAlert { report }));
    }
}
