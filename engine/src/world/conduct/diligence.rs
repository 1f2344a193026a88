//! Due diligence before support, as the policy of the United Nations asks it of whoever supports a force: an assessment of the risk,
//! conditions that lower it, and an answer for support without.
//!
//! An assessment finds the risk low, medium or high, from what is missing to training, accountability, law and monitoring, and from cases
//! that nobody answered. Conditions are a training, monitors and a complaints desk. Who is watched is less sure that nothing follows, and
//! what it does is seen. A desk hears of what is asked for at posts, and answers it.
//!
//! Support without an assessment, or at a high risk without conditions, comes through and is a breach: the force learns that nobody asks,
//! and is the bolder for it until conditions are set, which ends the breach.
//!
//! People see who stands beside a force. What they tell of a case they tell of its supporters too: most of those in breach, a part of those
//! who assessed it, little of those who bound it, and nothing of those who have suspended their support. What a complaints desk answers is
//! told of who keeps it. A force takes it amiss to be watched; that is a little more pressure.
//!
//! Left out: training in rights, which is no support in the sense of the policy; who within a force is excluded; what a report on human
//! rights says; and that monitors may look away.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use vocabulary::fact::{Breach, Cause, Risk};

/// What seats that support a force know of it, and what they have tied their support to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diligence {
    /// The risk that each seat found.
    pub found: BTreeMap<Slug, Risk>,
    /// Seats whose monitors watch it.
    pub watched_by: BTreeSet<Slug>,
    /// Seats that keep a desk for complaints of it.
    pub desks: BTreeSet<Slug>,
    /// Seats that support it, and the authority for which each acts.
    pub supporters: BTreeMap<Slug, Option<Slug>>,
    /// Seats that support it in breach of the policy: the fact of that, and the authority that answers for it.
    pub breaches: BTreeMap<Slug, (u64, Option<Slug>)>,
}

impl Diligence {
    /// A share of what can be seen, with the monitors that there are.
    pub(super) fn adds_eyes(&self, share: u32, figures: &ConductFigures) -> u32 {
        let missing = 1000 - share.min(1000);
        if self.watched_by.is_empty() { share } else { share + missing * figures.monitors_add / 1000 }
    }

    /// Whether monitors of a supporter watch it.
    pub(super) fn is_watched(&self) -> bool {
        !self.watched_by.is_empty()
    }

    /// Whether a seat has bound its support.
    fn bound_by(&self, by: Slug) -> bool {
        self.watched_by.contains(&by) || self.desks.contains(&by)
    }

    /// Whether people can complain at a desk.
    pub(super) fn has_desk(&self) -> bool {
        !self.desks.is_empty()
    }

    /// Why support of a seat would be a breach, if it would.
    fn breach_of(&self, by: Slug) -> Option<Breach> {
        match self.found.get(&by) {
            None => Some(Breach::NotAssessed),
            Some(Risk::High) if !self.bound_by(by) => Some(Breach::NotMitigated),
            Some(_) => None,
        }
    }
}

impl ForceStateItem<'_, '_> {
    /// An assessment is done.
    pub(super) fn assessed(&mut self, turn: &mut Turn<'_>, by: Slug) {
        let (force, figures) = (self.force.model.id, turn.figures().conduct);
        let lack = 1000 - self.standards.training.min(1000);
        let risk = match lack * self.profile().impunity(&figures) / 1000 {
            risk if risk >= figures.risk_high => Risk::High,
            risk if risk >= figures.risk_medium => Risk::Medium,
            _ => Risk::Low,
        };
        self.diligence.found.insert(by, risk);
        turn.fact(What::Threat(ThreatFact::ForceAssessed { force, by, risk }));
        self.ends_breach(by);
    }

    /// Support of a seat is tied to these conditions from now on; a training takes its day.
    pub(super) fn conditions(
        &mut self,
        turn: &mut Turn<'_>,
        by: Slug,
        (training, monitors, complaints): (bool, bool, bool),
    ) {
        let force = self.force.model.id;
        let Diligence { watched_by, desks, .. } = &mut *self.diligence;
        for (seats, wanted) in [(watched_by, monitors), (desks, complaints)] {
            _ = if wanted { seats.insert(by) } else { seats.remove(&by) };
        }
        let what = ThreatFact::ConditionsSet { force, by, training, monitors, complaints };
        let cause = turn.fact(What::Threat(what));
        if training {
            turn.because(cause).after(Span::hours(24), Due::Training { force, by });
        }
        self.ends_breach(by);
    }

    /// A seat that the policy binds supports the force.
    pub(super) fn supported(&mut self, turn: &mut Turn<'_>, by: Slug, authority: Option<Slug>) {
        self.diligence.supporters.insert(by, authority);
        let Some(ground) = self.diligence.breach_of(by) else { return };
        let force = self.force.model.id;
        let cause = turn.fact(What::Threat(ThreatFact::SupportInBreach { force, by, ground }));
        let known = self.diligence.breaches.contains_key(&by);
        if let Cause::Fact(fact) = cause {
            self.diligence.breaches.insert(by, (fact, authority));
        }
        if !known {
            let held = self.standards.accountability;
            self.standards.accountability = held - held * turn.figures().conduct.breach_takes / 1000;
        }
    }

    /// A case is known: those who support the force are told of as well, as far as they stand by it.
    pub(super) fn supporters_answer(&self, turn: &mut Turn<'_>, place: Slug) {
        let ConductFigures { involved, breach_told, beside_told, bound_told, .. } = turn.figures().conduct;
        for (by, authority) in &self.diligence.supporters {
            let Some(authority) = authority.filter(|_| !self.suspensions.0.contains(by)) else { continue };
            let (cause, told) = match self.diligence.breaches.get(by) {
                Some((fact, _)) => (Cause::Fact(*fact), breach_told),
                None if self.diligence.bound_by(*by) => (turn.cause, bound_told),
                None => (turn.cause, beside_told),
            };
            let tale = Tale { wronged: involved * told, ..Tale::default() };
            let hearers = Hearers::Near(place);
            turn.because(cause).soon(community::Due::Heard { hearers, authority, tale });
        }
    }

    /// A desk hears complaints and answers them: nothing is left of them that breeds more.
    pub(super) fn takes_up(&mut self, turn: &mut Turn<'_>, place: Slug, complaints: u32) {
        let force = self.force.model.id;
        let cause = turn.fact(What::Threat(ThreatFact::ComplaintsTakenUp { force, place, complaints }));
        let ConductFigures { involved, desk_adds, .. } = turn.figures().conduct;
        self.answers_more(desk_adds * complaints);
        for authority in self.diligence.desks.iter().filter_map(|by| *self.diligence.supporters.get(by)?) {
            let tale = Tale { served: involved * 1000 * complaints, ..Tale::default() };
            let hearers = Hearers::Near(place);
            turn.because(cause).soon(community::Due::Heard { hearers, authority, tale });
        }
    }

    /// Who has assessed since and set conditions where they are needed, is in breach no more.
    fn ends_breach(&mut self, by: Slug) {
        if self.diligence.breach_of(by).is_none() {
            self.diligence.breaches.remove(&by);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{
        community::Trust,
        people_stage::{Stage, scene, slug},
    };

    /// A force that is little trained and answers for little, or for much.
    fn stage(level: u32) -> Stage {
        let mut scene = scene();
        let force = &mut scene.authorities[0];
        (force.training, force.accountability, force.law, force.monitoring) = (level, level, level, level);
        Stage::new(&scene)
    }

    fn found(stage: &Stage) -> Vec<Risk> {
        let risk = |what: &What| match what {
            What::Threat(ThreatFact::ForceAssessed { risk, .. }) => Some(*risk),
            _ => None,
        };
        stage.facts().iter().filter_map(|fact| risk(&fact.what)).collect()
    }

    fn breaches(stage: &Stage) -> Vec<Breach> {
        let ground = |what: &What| match what {
            What::Threat(ThreatFact::SupportInBreach { ground, .. }) => Some(*ground),
            _ => None,
        };
        stage.facts().iter().filter_map(|fact| ground(&fact.what)).collect()
    }

    #[test]
    fn an_assessment_finds_the_risk_of_a_force_by_what_it_was_taught_and_answers_for() {
        let (force, by) = (slug("police"), slug("agency"));
        let assessed = |level| {
            let mut stage = stage(level);
            stage.at(Span(0), Due::Assessed { force, by }).until(Span(0));
            found(&stage)
        };
        assert_eq!([150, 500, 800].map(assessed), [vec![Risk::High], vec![Risk::Medium], vec![Risk::Low]]);
    }

    #[test]
    fn support_before_an_assessment_is_a_breach_and_so_is_support_at_a_high_risk_without_conditions() {
        let (force, by, authority) = (slug("police"), slug("agency"), None);
        let mut stage = stage(150);
        let supported = Due::Supported { force, by, authority };
        stage.at(Span(0), supported.clone()).at(Span(1), Due::Assessed { force, by }).at(Span(2), supported.clone());
        let conditions = Due::Conditions { force, by, training: false, monitors: true, complaints: false };
        stage.at(Span(3), conditions).at(Span(4), supported).until(Span(4));
        assert_eq!(breaches(&stage), [Breach::NotAssessed, Breach::NotMitigated]);
        assert!(stage.see::<Diligence>("police").breaches.is_empty(), "with conditions nothing is left of it");
        assert_eq!(stage.see::<Standards>("police").accountability, 128, "it learnt once that nobody asks");
    }

    #[test]
    fn who_supports_a_force_in_breach_loses_trust_by_what_the_force_does() {
        let trust_after = |breach: bool| {
            let mut scene = scene();
            let relief = scenario::Authority { id: slug("relief"), force: false, ..scene.authorities[0].clone() };
            scene.authorities.push(relief);
            let mut stage = Stage::new(&scene);
            let (force, place) = (slug("police"), slug("bosso"));
            if breach {
                stage.at(Span(0), Due::Supported { force, by: slug("agency"), authority: Some(slug("relief")) });
            }
            for hour in 0..12 {
                stage.at(Span::hours(hour), Due::Misconduct { force, place, post: None });
            }
            stage.until(Span::hours(96)).see::<Trust>("bosso-people").in_authority(slug("relief"))
        };
        let (without, with) = (trust_after(false), trust_after(true));
        assert!(without == 500 && with < 480, "{without} {with}");
    }

    #[test]
    fn people_see_who_stands_beside_a_force_and_with_which_conditions() {
        let trust_after = |assessed: bool, bound: bool, suspended: bool| {
            let mut scene = scene();
            let relief = scenario::Authority { id: slug("relief"), force: false, ..scene.authorities[0].clone() };
            scene.authorities.push(relief);
            let mut stage = Stage::new(&scene);
            let (force, place, by) = (slug("police"), slug("bosso"), slug("agency"));
            if assessed {
                stage.at(Span(0), Due::Assessed { force, by });
            }
            if bound {
                let (training, monitors, complaints) = (false, true, false);
                stage.at(Span(0), Due::Conditions { force, by, training, monitors, complaints });
            }
            stage.at(Span(0), Due::Supported { force, by, authority: Some(slug("relief")) });
            if suspended {
                stage.at(Span(0), Due::Support { force, by, suspended });
            }
            for hour in 0..24 {
                stage.at(Span::hours(hour), Due::Misconduct { force, place, post: None });
            }
            stage.until(Span::hours(96)).see::<Trust>("bosso-people").in_authority(slug("relief"))
        };
        let breach = trust_after(false, false, false);
        let [beside, bound, gone] =
            [(false, false), (true, false), (true, true)].map(|(bound, gone)| trust_after(true, bound, gone));
        assert!(breach < beside && beside < bound && bound < gone && gone == 500, "{breach} {beside} {bound} {gone}");
    }

    #[test]
    fn support_in_breach_makes_a_force_bolder_until_conditions_end_it() {
        let (force, by, authority) = (slug("police"), slug("agency"), None);
        let mut stage = stage(300);
        let sure = |stage: &mut Stage| {
            let (force, standards, record) = (stage.see("police"), stage.see("police"), stage.see("police"));
            let (suspensions, diligence) = (stage.see("police"), stage.see("police"));
            let profile = Profile {
                force: &force,
                standards: &standards,
                record: &record,
                suspensions: &suspensions,
                diligence: &diligence,
            };
            profile.impunity(&ConductFigures::default())
        };
        stage.at(Span(0), Due::Assessed { force, by }).until(Span(0));
        let before = sure(&mut stage);
        stage.at(Span(1), Due::Supported { force, by, authority }).until(Span(1));
        let during = sure(&mut stage);
        let conditions = Due::Conditions { force, by, training: false, monitors: false, complaints: true };
        stage.at(Span(2), conditions).until(Span(2));
        let after = sure(&mut stage);
        let bolder = ConductFigures::default().breach_emboldens;
        assert!(during > before + bolder && after == during - bolder, "{before} {during} {after}");
    }

    #[test]
    fn conditions_lower_what_is_asked_for_and_a_desk_leaves_no_case_unanswered() {
        let asked = |monitors: bool, complaints: bool| {
            let mut stage = stage(300);
            let (force, by) = (slug("police"), slug("agency"));
            stage.at(Span(0), Due::Conditions { force, by, training: false, monitors, complaints });
            for hour in 1..72 {
                let passed = Due::Passed { force, place: slug("bosso"), post: slug("post"), parties: 60 };
                stage.at(Span::hours(hour), passed);
            }
            stage.until(Span::hours(72));
            let times =
                |what: &What| if let What::Post(PostFact::PaymentsAsked { times, .. }) = what { *times } else { 0 };
            let sum: u32 = stage.facts().iter().map(|fact| times(&fact.what)).sum();
            (sum, stage.see::<ConductRecord>("police").unanswered)
        };
        let ((usual, cases), (watched, _), (heard, none)) =
            (asked(false, false), asked(true, false), asked(false, true));
        assert!(watched * 10 < usual * 9, "{watched} of {usual}");
        assert!(heard * 10 < usual * 8 && cases > 0 && none == 0, "{heard} of {usual}; {none} of {cases} cases");
    }

    #[test]
    fn the_chain_of_a_force_inquires_once_support_is_suspended_over_cases_and_over_nothing_it_does_not() {
        let inquiries = |cases: u32| {
            let mut stage = stage(300);
            stage.set("police", |record: &mut ConductRecord| record.unanswered = cases);
            let (force, by) = (slug("police"), slug("agency"));
            stage.at(Span(0), Due::Support { force, by, suspended: true }).until(Span::hours(240));
            let own =
                |what: &What| matches!(what, What::Threat(ThreatFact::InquiryOpened { force, by }) if force == by);
            (stage.count(own), stage.see::<ConductRecord>("police").unanswered)
        };
        assert_eq!([inquiries(0), inquiries(3)], [(0, 0), (1, 0)]);
    }
}
