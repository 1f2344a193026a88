//! Moments to talk about: the acts and injects after which most moved, by the causes that the chronicle keeps.
//!
//! Each fact goes back to one act of a seat, to one inject, or to neither. What the main measures move by a fact is put down to where it
//! goes back to; what each measure moved in all is one, so that persons and hours weigh alike. The heaviest come first, some hours apart.
//!
//! It weighs what followed and never who did it: no seat stands in a moment, and a measure that fell counts like one that rose. It ignores
//! what did not happen, and of two things that were both needed it knows the one that came last. What concerns the protection of people,
//! what was said in secret and what the facilitator did are left out, so that a moment can stand on a wall.

use std::collections::{BTreeMap, BTreeSet};

use engine::debrief::measure::Measures;
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{ActKind, Right},
    effect::Effect,
    fact::{Cause, ExerciseFact, Fact, What, by_number, place},
    inject::Row,
    matter::{Matter, MatterKind},
    measure::concerns_protection,
    scenario::Scenario,
};

/// What a moment began with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Began {
    /// An act of a seat, by its number.
    Act(u32),
    /// A row of the MSEL.
    Inject(Slug),
}

/// By how much a measure moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureMoved {
    /// The published key of the measure.
    pub key: String,
    /// In its unit; below nought where it fell.
    pub by: i64,
}

/// A moment to talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkingPoint {
    /// When it began.
    pub at: Time,
    /// With what.
    pub began: Began,
    /// The fact that it began with.
    pub fact: u64,
    /// For an act: what kind, and on what. Never by whom.
    pub deed: Option<(ActKind, Option<Slug>)>,
    /// What moved, what moved most of its measure first.
    pub moved: Vec<MeasureMoved>,
    /// Its part of all that moved, in permille.
    pub weight: u32,
}

/// Measures that are looked at where a scenario names no main ones.
const USUAL: [&str; 9] = [
    "harmed",
    "in_harms_way",
    "displaced",
    "without_shelter",
    "unmet_water",
    "unmet_food",
    "turned_back",
    "crossed_unseen",
    "reports_reached",
];

/// Moments lie at least this part of the exercise apart.
const APART: i64 = 24;

/// The moments of an exercise to talk about, the heaviest first; at most so many. `facts` is the chronicle in order, complete from
/// number 1. Among several there is at least one act and one inject, where both moved something.
pub fn moments(scenario: &Scenario, facts: &[Fact], most: usize) -> Vec<TalkingPoint> {
    let mut weighed = weigh(scenario, facts);
    weighed.sort_by_key(|moment| (std::cmp::Reverse(moment.weight), moment.fact));
    let apart = Span(scenario.length.0 / APART);
    let far = |chosen: &[TalkingPoint], moment: &TalkingPoint| {
        chosen.iter().all(|other| (other.at - moment.at).0.abs() >= apart.0 && !is_alike(other, moment))
    };
    let mut chosen: Vec<TalkingPoint> = Vec::new();
    for moment in &weighed {
        if chosen.len() < most && far(&chosen, moment) {
            chosen.push(moment.clone());
        }
    }
    // A table talks about what it did and about what came to it.
    let is_act = |moment: &TalkingPoint| matches!(moment.began, Began::Act(_));
    for wanted in [true, false] {
        if chosen.len() == most && most > 1 && chosen.iter().all(|moment| is_act(moment) != wanted) {
            let kept = &chosen[..most - 1];
            let other = weighed.iter().find(|moment| is_act(moment) == wanted && far(kept, moment)).cloned();
            if let Some(other) = other {
                chosen[most - 1] = other;
            }
        }
    }
    chosen
}

/// Whether two moments are the same deed on the same thing, done again.
fn is_alike(one: &TalkingPoint, other: &TalkingPoint) -> bool {
    one.deed.is_some() && one.deed == other.deed
}

/// Every act and inject with what it moved.
fn weigh(scenario: &Scenario, facts: &[Fact]) -> Vec<TalkingPoint> {
    let keys = keys(scenario);
    let mut measures = Measures::new(scenario);
    let mut origins: Vec<Option<Began>> = Vec::with_capacity(facts.len());
    let mut stands: Vec<i64> = keys.iter().map(|key| measures.count(key).unwrap_or(0)).collect();
    let mut in_all = vec![0_i64; keys.len()];
    let mut moved: BTreeMap<Began, Vec<(i64, i64)>> = BTreeMap::new();
    for fact in facts {
        let origin = match fact.cause {
            Cause::Start => None,
            Cause::Act(n) => Some(Began::Act(n)),
            Cause::Inject(row) => Some(Began::Inject(row)),
            Cause::Fact(n) => place(n).and_then(|n| *origins.get(n)?),
        };
        origins.push(origin);
        measures.note(fact);
        for (n, key) in keys.iter().enumerate() {
            let now = measures.count(key).unwrap_or(stands[n]);
            let by = now - std::mem::replace(&mut stands[n], now);
            // What is about those who need protection moves nothing on a wall.
            if by == 0 || fact.what.concerns_protection() {
                continue;
            }
            in_all[n] += by.abs();
            if let Some(origin) = origin {
                let mine = &mut moved.entry(origin).or_insert_with(|| vec![(0, 0); keys.len()])[n];
                *mine = (mine.0 + by, mine.1 + by.abs());
            }
        }
    }
    let beginnings = beginnings(scenario, facts);
    let moment = |(origin, moved): (Began, Vec<(i64, i64)>)| {
        let (n, deed) = beginnings.get(&origin)?;
        let begun = by_number(facts, *n)?;
        let part = |n: usize| moved[n].1 * 1000 / in_all[n].max(1);
        let mut order: Vec<usize> = (0..keys.len()).filter(|n| moved[*n].0 != 0).collect();
        order.sort_by_key(|n| std::cmp::Reverse(part(*n)));
        let weight: i64 = (0..keys.len()).map(part).sum::<i64>() / i64::try_from(keys.len().max(1)).unwrap_or(1);
        let moved =
            order.into_iter().map(|n| MeasureMoved { key: keys[n].to_owned(), by: moved[n].0 }).collect::<Vec<_>>();
        let weight = u32::try_from(weight).unwrap_or(0);
        (!moved.is_empty()).then_some(TalkingPoint {
            at: begun.at,
            began: origin,
            fact: *n,
            deed: *deed,
            moved,
            weight,
        })
    };
    moved.into_iter().filter_map(moment).collect()
}

/// The measures that are looked at: the main ones of the scenario, as far as a fact alone moves them and they may stand on a wall.
fn keys(scenario: &Scenario) -> Vec<&str> {
    let none = Measures::new(scenario);
    let may_stand = |key: &&str| may_stand(key) && none.count(key).is_some();
    let main: Vec<&str> = scenario.main_measures.iter().map(|main| main.measure.as_str()).filter(may_stand).collect();
    if main.is_empty() { USUAL.to_vec() } else { main }
}

/// Whether a measure may stand on a wall: it is not about those who are protected, and blames no force.
fn may_stand(key: &str) -> bool {
    !concerns_protection(key) && !key.starts_with("misconduct")
}

/// The fact that something began with, and for an act what it was and to what.
type Beginning = (u64, Option<(ActKind, Option<Slug>)>);

/// For what may stand on a wall: the fact that it began with, and for an act what it was.
fn beginnings(scenario: &Scenario, facts: &[Fact]) -> BTreeMap<Began, Beginning> {
    let quiet: BTreeSet<Slug> = scenario.msel.iter().filter(|row| protects(row)).map(|row| row.id).collect();
    let mut found = BTreeMap::new();
    for fact in facts {
        match &fact.what {
            What::Exercise(ExerciseFact::ActDone { act, kind, on, .. }) if may_be_shown(*kind) => {
                // To whom something was said stands on no wall either.
                let on = on.filter(|on| !scenario.seats.iter().any(|seat| seat.id == *on));
                found.entry(Began::Act(*act)).or_insert((fact.n, Some((*kind, on))));
            }
            What::Exercise(ExerciseFact::InjectFired { row, .. }) if !quiet.contains(row) => {
                found.entry(Began::Inject(*row)).or_insert((fact.n, None));
            }
            _ => {}
        }
    }
    found
}

/// Whether what a row brings is for those who protect people.
fn protects(row: &Row) -> bool {
    row.effects.iter().any(|effect| match effect {
        Effect::Misconduct { .. } | Effect::SafeSpace { .. } | Effect::LeakData { .. } => true,
        Effect::Sighting { matter, .. } => !is_for_all(matter),
        _ => false,
    })
}

/// Whether a matter may stand on a wall.
pub fn is_for_all(matter: &Matter) -> bool {
    use MatterKind as M;
    !matter.concerns_protection() && !matches!(matter.kind(), M::AlertAnswer | M::Consent | M::ConsentAsked)
}

/// Whether an act of this kind may stand on a wall: one of a seat that protects nobody by being quiet, and blames no force.
pub fn may_be_shown(kind: ActKind) -> bool {
    use ActKind as A;
    kind.rule().right != Right::Facilitator
        && !matches!(
            kind,
            A::Pause
                | A::Propose
                | A::Argue
                | A::Withhold
                | A::ShareAnyway
                | A::AskConsent
                | A::AnswerConsent
                | A::Refer
                | A::ReferConfidentially
                | A::HandOver
                | A::RefuseHandOver
                | A::ConfirmAlert
                | A::AskIssuer
                | A::SetUpSafeSpace
                | A::TraceFamilies
                | A::OpenInvestigation
                | A::AddToInvestigation
                | A::BreakUpNetwork
                | A::OpenRegisters
                | A::AuditRegisters
                | A::OpenInquiry
                | A::SuspendSupport
                | A::AssessForce
                | A::SetConditions
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::names::Serial;
    use vocabulary::{
        fact::{ThreatFact, TravelFact},
        measure::MainMeasure,
        terms::{Danger, Hand, Traveller},
    };

    /// A day whose main measures are people harmed, crossings that nobody saw, and people whom somebody referred.
    fn scenario() -> Scenario {
        let main = |measure: &str| MainMeasure { measure: measure.to_owned(), better: None };
        let main_measures = ["harmed", "crossed_unseen", "referred"].map(main).to_vec();
        Scenario { length: Span::hours(24), main_measures, ..Scenario::default() }
    }

    /// A chronicle that is written line by line.
    #[derive(Default)]
    struct Story(Vec<Fact>);

    impl Story {
        fn put(&mut self, hour: i64, cause: Cause, what: What) -> u64 {
            let n = self.0.len() as u64 + 1;
            self.0.push(Fact { n, at: Time(hour * 3600), cause, roll: None, what });
            n
        }
        fn act(&mut self, hour: i64, act: u32, kind: ActKind, on: &str) -> u64 {
            let (seat, on) = (Slug::new("governor"), Some(Slug::new(on)));
            let done = ExerciseFact::ActDone { act, seat, kind, on, hand: Hand::default() };
            self.put(hour, Cause::Act(act), What::Exercise(done))
        }
        fn inject(&mut self, hour: i64, row: &str) {
            let fired = ExerciseFact::InjectFired { row: Slug::new(row), by_hand: false, expected_by: None };
            self.put(hour, Cause::Start, What::Exercise(fired));
        }
        fn harmed(&mut self, hour: i64, cause: Cause, people: u32) -> u64 {
            let place = Slug::new("market");
            self.put(hour, cause, What::Threat(ThreatFact::PeopleHarmed { place, people, danger: Danger::Attack }))
        }
        fn unseen(&mut self, hour: i64, cause: Cause, people: u32) -> u64 {
            let party = Serial { of: Slug::new("flow"), n: 1 };
            let (who, road) = (Traveller::Trader, Slug::new("ford"));
            self.put(hour, cause, What::Travel(TravelFact::PartyCrossedUnseen { party, who, people, road }))
        }
    }

    #[test]
    fn what_moved_most_by_its_causes_comes_first_however_long_the_way_from_the_act_was() {
        let mut story = Story::default();
        let closed = story.act(1, 1, ActKind::ClosePost, "bridge");
        story.act(8, 2, ActKind::Warn, "sorra");
        story.inject(16, "m-9");
        let first = story.unseen(2, Cause::Fact(closed), 40);
        story.unseen(3, Cause::Fact(first), 50);
        story.unseen(9, Cause::Act(2), 10);
        story.harmed(17, Cause::Inject(Slug::new("m-9")), 20);
        // What goes back to nobody is nobody's moment.
        story.harmed(20, Cause::Start, 80);
        let found = moments(&scenario(), &story.0, 3);
        let origins: Vec<Began> = found.iter().map(|moment| moment.began).collect();
        assert_eq!(origins, [Began::Act(1), Began::Inject(Slug::new("m-9")), Began::Act(2)]);
        assert_eq!(found[0].moved, [MeasureMoved { key: "crossed_unseen".to_owned(), by: 90 }]);
        assert_eq!(found[0].deed, Some((ActKind::ClosePost, Some(Slug::new("bridge")))));
        assert_eq!((found[0].at, found[0].fact), (Time(3600), closed));
        // 900 of 1000 crossings, a fifth of the harm: each a part of one of two measures that may stand on a wall.
        assert_eq!(found.iter().map(|moment| moment.weight).collect::<Vec<_>>(), [450, 100, 50]);
    }

    #[test]
    fn a_fall_weighs_like_a_rise_and_who_did_it_stands_nowhere() {
        let mut story = Story::default();
        story.act(1, 1, ActKind::ClosePost, "bridge");
        story.unseen(2, Cause::Act(1), 5);
        let told = format!("{:?}", moments(&scenario(), &story.0, 3));
        assert!(!told.contains("governor"), "{told}");
    }

    #[test]
    fn moments_lie_apart_and_one_deed_done_again_is_one_moment() {
        let mut story = Story::default();
        for act in 1..=10 {
            story.act(i64::from(act), act, ActKind::ClosePost, "bridge");
            story.unseen(i64::from(act), Cause::Act(act), 100 - act);
        }
        story.act(2, 20, ActKind::Warn, "sorra");
        story.unseen(2, Cause::Act(20), 30);
        story.act(12, 21, ActKind::Warn, "tamba");
        story.unseen(12, Cause::Act(21), 20);
        let found = moments(&scenario(), &story.0, 3);
        let origins: Vec<Began> = found.iter().map(|moment| moment.began).collect();
        assert_eq!(origins, [Began::Act(1), Began::Act(20), Began::Act(21)]);
    }

    #[test]
    fn one_inject_is_talked_about_though_acts_moved_more() {
        let mut story = Story::default();
        for act in 1..=4 {
            story.act(i64::from(act) * 4, act, ActKind::ClosePost, &format!("post-{act}"));
            story.unseen(i64::from(act) * 4, Cause::Act(act), 100 - act);
        }
        story.inject(22, "m-1");
        story.unseen(22, Cause::Inject(Slug::new("m-1")), 1);
        let found = moments(&scenario(), &story.0, 3);
        assert_eq!(found.len(), 3);
        assert_eq!(found[2].began, Began::Inject(Slug::new("m-1")));
    }

    #[test]
    fn secrets_protection_and_the_facilitators_hand_stand_on_no_wall() {
        let mut story = Story::default();
        let proposal = Serial { of: Slug::new("governor"), n: 1 };
        let made = ExerciseFact::ProposalMade { proposal, seat: proposal.of, secret: true };
        story.act(1, 1, ActKind::Propose, "x");
        story.put(1, Cause::Act(1), What::Exercise(made));
        for (act, kind) in [(2, ActKind::Rule), (3, ActKind::ReferConfidentially), (4, ActKind::OpenInquiry)] {
            story.act(i64::from(act) * 3, act, kind, "x");
            story.harmed(i64::from(act) * 3, Cause::Act(act), 50);
        }
        assert_eq!(moments(&scenario(), &story.0, 3), []);
        let none = Scenario { main_measures: Vec::new(), ..scenario() };
        assert!(keys(&none).iter().all(|key| may_stand(key)));
        assert_eq!(keys(&scenario()), ["harmed", "crossed_unseen"], "referrals are for no wall");
    }
}
