//! Conduct of forces, as the Human Rights Due Diligence Policy looks at it: record, training, accountability, pressure. Wrong
//! is done under pressure, is seen or hidden, is answered or not, and is not forgotten by those who suffered it.
//!
//! The risk profile of a force is its record, its accountability, the law that binds it and those who watch it; mitigation is
//! training, and support that is suspended until wrong is answered. Wrong that nobody answers breeds wrong.
//!
//! It ignores what was done, and by whom: no act is described. It writes only forces and their record; trust and fear move in
//! `community`.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::{
    prelude::{In, InMut, Res},
    query::QueryData,
};
use kernel::{
    chance::{Roll, Throws},
    names::Slug,
    time::Span,
};
use serde::{Deserialize, Serialize};
use vocabulary::{fact::What, matter::Matter, parameter::ConductFigures, scenario};

use super::{
    community::{self, Tension},
    index::{All, Whereabouts},
    kinds::{Communities, Forces},
    turn::{Entry, Turn},
};

/// What becomes due in conduct.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A force meets people under pressure; `pressure` in permille, from fatigue, queues and fear.
    Encounter { force: Slug, place: Slug, pressure: u32 },
    /// By effect: misconduct happens.
    Misconduct { force: Slug, place: Slug },
    /// What nobody saw comes to light.
    ComesToLight { force: Slug, place: Slug },
    /// By order: support is suspended, or given again.
    Support { force: Slug, by: Slug, suspended: bool },
    /// By order: a training in rights and conduct.
    Training { force: Slug, by: Slug },
    /// By order: an inquiry.
    Inquiry { force: Slug, by: Slug },
}

/// A force, under the authority's id, as the scenario writes it: the law that binds it and those who watch it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Force {
    pub model: scenario::Authority,
}

/// What a force was taught, and whether it answers for what it does, permille.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Standards {
    pub accountability: u32,
    pub training: u32,
}

/// What a force has done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConductRecord {
    /// Cases in all.
    pub violations: u32,
    /// Cases that were seen or came to light, and that nobody has answered.
    pub unanswered: u32,
    /// Places where something was seen, for the inquiry to answer to.
    pub places: Vec<Slug>,
}

/// Seats that have suspended their support to a force.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspensions(pub BTreeSet<Slug>);

/// Which throw is the next of a force at a place: each has dice of its own, so that what a force meets elsewhere does not move them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Encounters(pub BTreeMap<Slug, Throws>);

impl Standards {
    /// As they stand at the start of a scenario.
    pub fn of(model: &scenario::Authority) -> Self {
        Self { accountability: model.accountability.min(1000), training: model.training.min(1000) }
    }
}

/// The risk profile of a force.
#[derive(Clone, Copy, Debug)]
struct Profile<'a> {
    force: &'a Force,
    standards: &'a Standards,
    record: &'a ConductRecord,
    suspensions: &'a Suspensions,
}

impl Profile<'_> {
    /// How sure people of the force may be that nothing follows, permille: what is missing to accountability (which counts
    /// twice), law and monitoring, and more for each case that nobody answered.
    fn impunity(&self, figures: &ConductFigures) -> u32 {
        let (law, monitoring) = (self.force.model.law.min(1000), self.force.model.monitoring.min(1000));
        let held = (2 * self.standards.accountability.min(1000) + law + monitoring) / 4;
        let emboldened = (self.record.unanswered * figures.emboldens_each).min(figures.emboldens_at_most);
        (1000 - held + emboldened).min(1000)
    }

    /// Chance of misconduct in one encounter, permille: `at_worst × pressure × lack of training × impunity`.
    fn risk(&self, pressure: u32, figures: &ConductFigures) -> u32 {
        let pressure = if self.suspensions.0.is_empty() { pressure } else { pressure + figures.unsupported_presses };
        let lack = u64::from(1000 - self.standards.training.min(1000));
        let product = u64::from(pressure.min(1000)) * lack * u64::from(self.impunity(figures));
        (figures.at_worst * product / 1_000_000_000) as u32
    }
}

/// A force, as its own domain moves it.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct ForceState {
    force: &'static Force,
    standards: &'static mut Standards,
    record: &'static mut ConductRecord,
    suspensions: &'static mut Suspensions,
    encounters: &'static mut Encounters,
}

impl ForceStateItem<'_, '_> {
    fn profile(&self) -> Profile<'_> {
        let Self { force, standards, record, suspensions, .. } = self;
        Profile { force, standards, record, suspensions }
    }

    /// It meets people under pressure, and more of it where they are tense.
    fn encounter(&mut self, turn: &mut Turn<'_>, place: Slug, pressure: u32) {
        let count = self.encounters.0.entry(place).or_default().next(turn.now());
        let risk = self.profile().risk(pressure, &turn.figures().conduct);
        let (wrong, roll) = turn.test2("misconduct", self.force.model.id, place, count, risk);
        if wrong {
            self.does_wrong(turn, place, Some(roll));
        }
    }

    fn does_wrong(&mut self, turn: &mut Turn<'_>, place: Slug, roll: Option<Roll>) {
        let force = self.force.model.id;
        self.record.violations += 1;
        let chance = turn.figures().conduct.seen;
        let seen = turn.roll2("misconduct seen", force, place, turn.now().0 as u64).chance(chance);
        let what = What::Misconduct { force, place, seen };
        let cause = match roll {
            Some(roll) => turn.fact_by_roll(what, roll),
            None => turn.fact(what),
        };
        let mut turn = turn.because(cause);
        if seen {
            self.is_known(&mut turn, place);
            return;
        }
        let chance = turn.figures().conduct.uncovered * self.force.model.monitoring.min(1000) / 1000;
        let now = turn.now().0 as u64;
        if turn.roll2("misconduct uncovered", force, place, now).chance(chance) {
            let mean = turn.figures().conduct.uncovered_after.0;
            let after = turn.roll2("uncovered after", force, place, now).exponential_secs(mean);
            turn.after(Span(after), Due::ComesToLight { force, place });
        }
    }

    /// People know of a case; it stays with them, and is answered or not.
    fn is_known(&mut self, turn: &mut Turn<'_>, place: Slug) {
        let force = self.force.model.id;
        self.record.unanswered += 1;
        if !self.record.places.contains(&place) {
            self.record.places.push(place);
        }
        let ConductFigures { trust_lost, fear, tension, .. } = turn.figures().conduct;
        turn.soon(community::Due::TrustAt { place, authority: force, by: trust_lost });
        turn.soon(community::Due::FearAt { place, fear, tension });
        turn.soon(community::Due::SeenAt { place, matter: Matter::Misconduct { force, place } });
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: All<'_, '_, Forces, ForceState>,
    (communities, whereabouts): (All<'_, '_, Communities, &'static Tension>, Res<'_, Whereabouts<Communities>>),
) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Encounter { force, place, pressure } => {
            let Some(mut force) = own.get_mut(force) else { return };
            let tension = communities.at(&whereabouts, place).map(|(_, tension)| tension.0).max();
            let pressure = pressure + tension.unwrap_or(0) * turn.figures().conduct.tension_presses / 1000;
            force.encounter(turn, place, pressure);
        }
        Due::Misconduct { force, place } => {
            if let Some(mut force) = own.get_mut(force) {
                force.does_wrong(turn, place, None);
            }
        }
        Due::ComesToLight { force, place } => {
            let Some(mut state) = own.get_mut(force) else { return };
            let cause = turn.fact(What::MisconductUncovered { force, place });
            state.is_known(&mut turn.because(cause), place);
        }
        Due::Support { force, by, suspended } => {
            let Some(mut state) = own.get_mut(force) else { return };
            let seats = &mut state.suspensions.0;
            let changed = if suspended { seats.insert(by) } else { seats.remove(&by) };
            if changed {
                turn.fact(What::SupportSet { force, by, suspended });
            }
            // Who needs support looks to its people; once for each that goes.
            if changed && suspended {
                let missing = 1000 - state.standards.accountability.min(1000);
                state.standards.accountability += missing * turn.figures().conduct.suspension_adds / 1000;
            }
        }
        Due::Training { force, by } => {
            let Some(mut state) = own.get_mut(force) else { return };
            let missing = 1000 - state.standards.training.min(1000);
            state.standards.training += missing * turn.figures().conduct.training_adds / 1000;
            let training = state.standards.training;
            turn.fact(What::ForceTrained { force, by, training });
        }
        Due::Inquiry { force, by } => {
            let Some(mut state) = own.get_mut(force) else { return };
            let cause = turn.fact(What::InquiryOpened { force, by });
            let missing = 1000 - state.standards.accountability.min(1000);
            state.standards.accountability += missing * turn.figures().conduct.inquiry_adds / 1000;
            state.record.unanswered = 0;
            // Each place is answered once; what happens after this needs an answer of its own.
            for place in std::mem::take(&mut state.record.places) {
                let by = turn.figures().conduct.trust_restored;
                let due = community::Due::TrustAt { place, authority: force, by };
                turn.because(cause).soon(due);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy_ecs::{prelude::World, system::RunSystemOnce};
    use vocabulary::fact::Cause;

    use super::*;
    use crate::world::{
        community::Trust,
        people_stage::{Stage, scene, slug},
        stage::{kernel, spawn, spawn_at},
    };
    use kernel::time::Span;

    fn misconduct(training: u32) -> usize {
        let mut scene = scene();
        (scene.authorities[0].training, scene.authorities[0].accountability) = (training, 200);
        let mut stage = Stage::new(&scene);
        for _ in 0..2000 {
            stage.at(Span(0), Due::Encounter { force: slug("police"), place: slug("bosso"), pressure: 900 });
        }
        stage.until(Span(1));
        stage.count(|w| matches!(w, What::Misconduct { .. }))
    }

    #[test]
    fn training_keeps_a_force_that_is_under_pressure_from_doing_wrong() {
        let (raw, trained) = (misconduct(200), misconduct(900));
        assert!(raw > 3 * trained && raw < 200, "{raw} and {trained} of 2000 encounters");
    }

    fn profile(change: impl Fn(&mut Force, &mut Standards, &mut ConductRecord)) -> u32 {
        let model = scene().authorities[0].clone();
        let (mut standards, mut record) = (Standards::of(&model), ConductRecord::default());
        let (mut force, suspensions) = (Force { model }, Suspensions::default());
        change(&mut force, &mut standards, &mut record);
        let profile = Profile { force: &force, standards: &standards, record: &record, suspensions: &suspensions };
        profile.risk(1000, &Default::default()) * 1000 + profile.impunity(&Default::default())
    }

    /// The chance of misconduct under full pressure, as the police of a stage stand.
    fn risk(stage: &mut Stage) -> u32 {
        let (force, standards) = (stage.see("police"), stage.see("police"));
        let (record, suspensions) = (stage.see("police"), stage.see("police"));
        let profile = Profile { force: &force, standards: &standards, record: &record, suspensions: &suspensions };
        profile.risk(1000, &Default::default())
    }

    #[test]
    fn the_risk_of_a_force_follows_its_record_its_law_those_who_watch_it_and_what_is_done_about_it() {
        let usual = profile(|_, _, _| {});
        assert!(profile(|force, _, _| force.model.law = 900) < usual);
        assert!(profile(|force, _, _| force.model.monitoring = 900) < usual);
        assert!(profile(|_, standards, _| standards.accountability = 900) < usual);
        assert!(profile(|_, standards, _| standards.training = 900) < usual);
        assert!(profile(|_, _, record| record.unanswered = 3) > usual, "what nobody answers breeds more");
        let (force, by) = (slug("police"), slug("agency"));
        let mut stage = Stage::new(&scene());
        let before = risk(&mut stage);
        for suspended in [true, true, false] {
            stage.at(Span(0), Due::Support { force, by, suspended });
        }
        stage.at(Span(1), Due::Training { force, by }).until(Span(1));
        let after = stage.see::<Standards>("police");
        assert_eq!(
            (after.accountability, after.training),
            (625, 600),
            "half of what was missing, by quarter and by fifth"
        );
        assert!(risk(&mut stage) < before && stage.see::<Suspensions>("police").0.is_empty());
        assert_eq!(stage.count(|w| matches!(w, What::SupportSet { .. })), 2, "twice suspended is once");
    }

    #[test]
    fn where_a_force_is_watched_what_was_hidden_comes_to_light_and_costs_trust_late() {
        let known = |monitoring: u32| {
            let mut scene = scene();
            scene.authorities[0].monitoring = monitoring;
            let mut stage = Stage::new(&scene);
            for hours in 0..60 {
                let due = Due::Misconduct { force: slug("police"), place: slug("bosso") };
                stage.at(Span::hours(hours), due);
            }
            stage.until(Span::hours(600));
            let hidden = stage.count(|w| matches!(w, What::Misconduct { seen: false, .. }));
            (hidden, stage.count(|w| matches!(w, What::MisconductUncovered { .. })))
        };
        let ((hidden, never), (same, found)) = (known(0), known(1000));
        assert!(hidden > 8 && hidden == same && never == 0);
        assert!(found * 3 > hidden && found < hidden, "{found} of {hidden}");
    }

    #[test]
    fn tension_at_a_place_makes_wrong_more_likely_there() {
        let wrong = |tension: u32| {
            let mut scene = scene();
            scene.communities[0].tension = tension;
            (scene.authorities[0].training, scene.authorities[0].accountability) = (0, 0);
            let mut stage = Stage::new(&scene);
            for _ in 0..3000 {
                stage.at(Span(0), Due::Encounter { force: slug("police"), place: slug("bosso"), pressure: 100 });
            }
            stage.until(Span(0));
            let rolls = stage.facts().iter().filter(|f| matches!(f.what, What::Misconduct { .. }));
            rolls.filter_map(|f| f.roll.map(|r| r.needed)).next().unwrap_or(0)
        };
        assert!(wrong(1000) > 2 * wrong(0), "{} {}", wrong(1000), wrong(0));
    }

    #[test]
    fn an_inquiry_wins_back_only_a_part_of_the_trust_that_was_lost() {
        let (force, place) = (slug("police"), slug("bosso"));
        let mut stage = Stage::new(&scene());
        let trust = |stage: &mut Stage| stage.see::<Trust>("bosso-people").in_authority(force);
        let before = trust(&mut stage);
        // Until somebody sees it: what stays hidden moves nothing.
        let mut s = 0;
        while stage.see::<ConductRecord>("police").places.is_empty() {
            assert_eq!(trust(&mut stage), before);
            s += 1;
            stage.at(Span(s), Due::Misconduct { force, place }).until(Span(s));
        }
        let after = trust(&mut stage);
        assert_eq!(before - after, 180);
        stage.at(Span(s + 1), Due::Inquiry { force, by: slug("commissioner") }).until(Span(s + 1));
        let answered = trust(&mut stage);
        assert!(after < answered && answered < before);
        assert_eq!(stage.see::<Standards>("police").accountability, 650);
        stage.at(Span(s + 2), Due::Inquiry { force, by: slug("commissioner") }).until(Span(s + 2));
        assert_eq!(trust(&mut stage), answered, "each place is answered once");
    }

    #[test]
    fn a_force_alone_is_likelier_to_do_wrong_where_the_community_is_tense_as_another_domain_has_it() {
        let (mut world, mut kernel) = (World::new(), kernel());
        spawn_at::<Communities>(&mut world, ("tense-people", "bosso"), Tension(1000));
        spawn_at::<Communities>(&mut world, ("calm-people", "bol"), Tension(0));
        let model = scenario::Authority { law: 0, monitoring: 0, ..scene().authorities[0].clone() };
        let standards = Standards { accountability: 0, training: 0 };
        let rest = (standards, ConductRecord::default(), Suspensions::default(), Encounters::default());
        let police = spawn::<Forces>(&mut world, "police", (Force { model }, rest));
        for place in ["bosso", "bol"].map(slug).into_iter().cycle().take(1000) {
            let due = Due::Encounter { force: slug("police"), place, pressure: 300 };
            world.run_system_once_with(work, (&mut kernel, (Cause::Start, due))).expect("all is there");
        }
        let chances = |place| {
            let here = |what: &What| matches!(what, What::Misconduct { place: p, .. } if *p == slug(place));
            let rolls = kernel.ledger.iter().filter(|fact| here(&fact.what)).filter_map(|fact| fact.roll);
            rolls.map(|roll| roll.needed).collect::<BTreeSet<u16>>()
        };
        let (tense, calm) = (chances("bosso"), chances("bol"));
        assert!(tense.len() == 1 && calm.len() == 1, "as likely each time: {tense:?} {calm:?}");
        assert!(tense.first() > calm.first(), "{tense:?} {calm:?}");
        let violations = world.get::<ConductRecord>(police).expect("it was spawned with it").violations;
        assert_eq!(violations as usize, kernel.ledger.len(), "its record is its own");
    }
}
