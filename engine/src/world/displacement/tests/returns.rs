//! Stories of the way home, and of people who are set down.

use super::*;
use crate::world::travel::Party;
use vocabulary::terms::Traveller;

/// People of Bosso sit in the camp at Diffa; some are asked to go home.
fn asked(prepare: impl FnOnce(&mut Stage)) -> (Stage, u32, bool) {
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), flee(40)).until(Span::hours(24));
    prepare(&mut stage);
    let (camp, to) = (slug("diffa-camp"), slug("bosso"));
    stage.at(Span::hours(30), Due::Returns { camp, to, people: 60, by: steward(true) }).until(Span::hours(30));
    let answer = stage.facts().iter().rev().find_map(|fact| match fact.what {
        What::Displacement(DisplacementFact::ReturnAsked { people, informed, .. }) => Some((people, informed)),
        _ => None,
    });
    let (people, informed) = answer.expect("they were asked");
    (stage, people, informed)
}

fn steward(agreed: bool) -> Steward {
    Steward { seat: slug("commissioner"), authority: Some(slug("police")), agreed }
}

/// Whether it is told that people were taken home against the rules, and how.
fn breach(looked: bool, agreed: bool) -> Option<(bool, bool)> {
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), flee(40)).until(Span::hours(24));
    if looked {
        look_at_bosso(&mut stage);
    }
    let due = Due::Returns { camp: slug("diffa-camp"), to: slug("bosso"), people: 60, by: steward(agreed) };
    stage.at(Span::hours(30), due).until(Span::hours(72));
    let told =
        |what: &What| matches!(what, What::Community(vocabulary::fact::CommunityFact::TreatmentTalkedOver { .. }));
    let breach = stage.facts().iter().find_map(|fact| match fact.what {
        What::Displacement(DisplacementFact::ReturnInBreach { informed, agreed, .. }) => Some((informed, agreed)),
        _ => None,
    });
    assert_eq!(breach.is_some(), stage.count(told) > 0, "it is talked over where they lived and where they are taken");
    breach
}

#[test]
fn who_takes_people_home_uninformed_or_to_where_nobody_agreed_is_told_of() {
    assert_eq!(breach(false, true), Some((false, true)));
    assert_eq!(breach(true, false), Some((true, false)));
    assert_eq!(breach(true, true), None);
}

fn look_at_bosso(stage: &mut Stage) {
    let due = Due::Assessed { place: slug("bosso"), by: slug("agency") };
    stage.at(Span::hours(25), due).until(Span::hours(25));
}

#[test]
fn who_knows_that_home_is_safe_goes_and_who_knows_that_it_is_not_stays() {
    let (_, blind, informed) = asked(|_| ());
    assert_eq!((blind, informed), (24, false), "four of ten go though nobody told them anything");
    assert_eq!(asked(look_at_bosso).1, 36);
    let (_, people, informed) = asked(|stage| {
        let blow = crate::world::threat::Due::Attack { place: slug("bosso"), families: 0, severity: 500, group: None };
        stage.at(Span::hours(24), blow);
        look_at_bosso(stage);
    });
    assert_eq!((people, informed), (0, true));
}

#[test]
fn who_is_home_again_is_at_home_when_something_comes_there() {
    let (mut stage, people, _) = asked(|_| ());
    let left = |stage: &Stage| stage.world.resource::<Flights>().left[&slug("bosso")];
    let before = left(&stage);
    let homeward: Vec<Party> =
        stage.set_out().into_iter().map(|(_, party)| party).filter(|party| party.who == Traveller::Returnee).collect();
    assert_eq!(homeward.iter().map(|party| party.people).sum::<u32>(), people);
    for party in homeward {
        stage.at(Span::hours(31), Due::ComesHome { party: Box::new(party) });
    }
    stage.until(Span::hours(31));
    assert_eq!(left(&stage), before - people);
}

#[test]
fn expelled_people_are_set_down_as_often_as_was_said_and_find_a_roof_or_none() {
    let mut stage = Stage::new(&scene());
    let due = Due::SetDown { place: slug("diffa"), people: 80, times: 3, every: Span::hours(6) };
    stage.at(Span(0), due).until(Span::hours(24));
    let times = stage.count(|what| matches!(what, What::Displacement(DisplacementFact::PeopleSetDown { .. })));
    let open = stage.in_the_open("diffa");
    assert_eq!(
        (times, stage.see::<Shelter>("diffa-camp").people, open),
        (3, 60, 240 - 60 - 40),
        "places for a hundred"
    );
}
