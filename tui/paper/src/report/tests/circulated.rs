//! What the edition for circulation names nobody by: why something was missed, where harm came from, what committees heard, and reports.

use hindsight::autopsy::{AutopsyFinding, Expectation, Why};
use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use vocabulary::{
    act::{ActKind, Refusal},
    fact::{Cause, CommunityFact, ExerciseFact, Fact, ThreatFact, What},
    matter::Matter,
    scenario::Scenario,
    terms::{Danger, Voice},
};
use words::Lang;

use super::{report, wish};
use crate::{
    document::{Block, TextLine},
    report::{ReportedExercise, autopsy, chronicle, discreet::Edition, drafting::Drafting, voice},
};

/// These facts in place of those of an exercise, each with what it came from.
fn facts(told: Vec<(Cause, What)>) -> Vec<Fact> {
    let fact = |(n, (cause, what))| Fact { n, at: Time(60), cause, roll: None, what };
    (1..).zip(told).map(fact).collect()
}

#[test]
fn why_something_was_missed_does_not_name_who_withheld_their_consent() {
    let (seat, of) = (Slug::new("post-chief"), Expectation::Row(Slug::new("e1")));
    let why = Refusal::NoConsent { report: Serial { of: Slug::new("upstream"), n: 1 } };
    let refused = ExerciseFact::ActRefused { act: 1, seat, kind: ActKind::Share, why: why.clone() };
    let facts = facts(vec![(Cause::Act(1), refused.into())]);
    let findings = [AutopsyFinding {
        of,
        seats: vec![seat],
        since: Time(0),
        by: None,
        came: None,
        why: Why::Refused { seat, act: 1, kind: ActKind::Share, why },
        fact: 1,
        matter: None,
        protected: false,
    }];
    for edition in [Edition::Public, Edition::Confidential] {
        let wish = wish(Lang::En, edition);
        report(Vec::new(), &wish, |played| {
            let played = ReportedExercise { facts: &facts, findings: &findings, ..*played };
            let draft = Drafting::of(&played, &wish);
            let line = autopsy::because(&draft, of, TextLine::plain("Missed"));
            let public = edition == Edition::Public;
            assert_eq!(line.text.contains("Upstream") || line.text.contains("upstream"), !public, "{line:?}");
            assert_eq!(line.text.contains(draft.p.why_protected), public, "{line:?}");
            assert_eq!(line.cites.is_empty(), public, "{line:?}");
        });
    }
}

#[test]
fn the_way_back_from_harm_cites_nothing_that_is_not_printed() {
    let (community, place) = (Slug::new("upstream"), Slug::new("farbank"));
    let sighted = CommunityFact::Sighted { community, matter: Matter::Trafficking { place, people: 4 } };
    let harmed = ThreatFact::PeopleHarmed { place, people: 3, danger: Danger::Attack };
    let facts = facts(vec![(Cause::Start, sighted.into()), (Cause::Fact(1), harmed.into())]);
    for (edition, cited) in [(Edition::Public, &[2][..]), (Edition::Confidential, &[2, 1][..])] {
        let wish = wish(Lang::Fr, edition);
        report(Vec::new(), &wish, |played| {
            let played = ReportedExercise { facts: &facts, findings: &[], ..*played };
            assert_eq!(chronicle::root(&Drafting::of(&played, &wish), 2).cites, cited);
        });
    }
}

/// The rows on committees in a report of this edition: how often each heard something by whose word.
fn heard(scenario: &Scenario, facts: &[Fact], edition: Edition) -> Vec<Vec<String>> {
    let wish = wish(Lang::En, edition);
    let mut rows = Vec::new();
    report(Vec::new(), &wish, |played| {
        let played = ReportedExercise { scenario, facts, findings: &[], ..*played };
        let blocks = voice::blocks(&Drafting::of(&played, &wish));
        let grid = blocks.into_iter().find_map(|block| match block {
            Block::Grid(grid) if grid.head.first().is_some_and(|head| head == "Committee") => Some(grid),
            _ => None,
        });
        let cells = |row: Vec<Vec<TextLine>>| row.into_iter().skip(2).flatten().map(|line| line.text).collect();
        rows = grid.expect("committees sit").rows.into_iter().map(cells).collect();
    });
    rows
}

#[test]
fn by_whose_word_one_committee_heard_is_counted_over_all_of_them() {
    let mut scenario = Scenario::default();
    report(Vec::new(), &wish(Lang::En, Edition::Public), |played| scenario = played.scenario.clone());
    let said = |community: &str, voice| {
        let heard = CommunityFact::CommitteeHeard { community: Slug::new(community), sighting: 1, voice };
        (Cause::Start, heard.into())
    };
    let facts =
        facts(vec![said("upstream", Voice::Women), said("upstream", Voice::Women), said("downstream", Voice::Youth)]);
    assert_eq!(heard(&scenario, &facts[..2], Edition::Public), [["–"; 3]], "the sum of one is that one");
    let mut other = scenario.communities[0].clone();
    other.id = Slug::new("downstream");
    other.committee.as_mut().expect("it sits").id = Slug::new("downstream-committee");
    scenario.communities.push(other);
    assert_eq!(heard(&scenario, &facts, Edition::Public), [["–"; 3], ["–"; 3], ["2", "1", "0"]]);
    assert_eq!(heard(&scenario, &facts, Edition::Confidential), [["2", "0", "0"], ["0", "1", "0"]]);
}

#[test]
fn a_report_of_the_people_loses_its_name_and_one_of_somebody_called_after_them_keeps_it() {
    let text = "upstream#1, bank-upstream#2; upstream-committee#31, post-chief#4, #5 and upstream#";
    for (edition, told) in [
        (Edition::Public, "of a community, bank-upstream#2; of a community, post-chief#4, #5 and of a community"),
        (Edition::Confidential, text),
    ] {
        let wish = wish(Lang::En, edition);
        report(Vec::new(), &wish, |played| {
            assert_eq!(Drafting::of(played, &wish).unnamed(text.to_owned()), told);
        });
    }
}
