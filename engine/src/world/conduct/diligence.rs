//! Due diligence before support, as the policy of the United Nations asks it of whoever supports a force: an assessment of the risk,
//! conditions that lower it, and an answer for support without.
//!
//! An assessment finds the risk low, medium or high, from what is missing to training, accountability, law and monitoring, and from cases
//! that nobody answered. Conditions are a training, monitors and a complaints desk. Who is watched is less sure that nothing follows, and
//! what it does is seen. A desk hears of what is asked for at posts, and answers it.
//!
//! Support without an assessment, or at a high risk without conditions, comes through and is a breach: the force learns that nobody asks,
//! and whoever supports it so is told of with each case that becomes known. Conditions set afterwards end the breach.
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
    /// Seats that support it in breach of the policy: the fact of that, and the authority that answers for it.
    pub breaches: BTreeMap<Slug, (u64, Option<Slug>)>,
}

impl Diligence {
    /// A share of what can be seen, with the monitors that there are.
    pub(super) fn adds_eyes(&self, share: u32, figures: &ConductFigures) -> u32 {
        let missing = 1000 - share.min(1000);
        if self.watched_by.is_empty() { share } else { share + missing * figures.monitors_add / 1000 }
    }

    /// Whether people can complain at a desk.
    pub(super) fn has_desk(&self) -> bool {
        !self.desks.is_empty()
    }

    /// Why support of a seat would be a breach, if it would.
    fn breach_of(&self, by: Slug) -> Option<Breach> {
        let mitigated = self.watched_by.contains(&by) || self.desks.contains(&by);
        match self.found.get(&by) {
            None => Some(Breach::NotAssessed),
            Some(Risk::High) if !mitigated => Some(Breach::NotMitigated),
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

    /// A case is known: those who support the force in breach of their policy are told of as well.
    pub(super) fn supporters_answer(&self, turn: &mut Turn<'_>, place: Slug) {
        let ConductFigures { involved, breach_told, .. } = turn.figures().conduct;
        for (fact, authority) in self.diligence.breaches.values() {
            let Some(authority) = *authority else { continue };
            let tale = Tale { wronged: involved * breach_told, ..Tale::default() };
            let hearers = Hearers::Near(place);
            turn.because(Cause::Fact(*fact)).soon(community::Due::Heard { hearers, authority, tale });
        }
    }

    /// A desk hears complaints and answers them: nothing is left of them that breeds more.
    pub(super) fn takes_up(&mut self, turn: &mut Turn<'_>, place: Slug, complaints: u32) {
        let force = self.force.model.id;
        turn.fact(What::Threat(ThreatFact::ComplaintsTakenUp { force, place, complaints }));
        self.answers_more(turn.figures().conduct.desk_adds * complaints);
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
