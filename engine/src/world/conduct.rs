//! Conduct of forces, as the Human Rights Due Diligence Policy looks at it: record, training, accountability, pressure. Wrong
//! is done under pressure, is seen or hidden, is answered or not, and is not forgotten by those who suffered it.
//!
//! It ignores what was done, and by whom: no act is described. It writes only the record of forces; trust and fear move in
//! `community`.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{
    community,
    parameter::{ILLUSTRATIVE, parameters},
    tables::Table,
    turn::Turn,
};
use crate::{
    kernel::{chance::Roll, names::Slug},
    scenario::model,
    vocabulary::{fact::What, matter::Matter},
};

parameters! {
    /// Chance of misconduct in one encounter at full pressure, without training and without accountability.
    AT_WORST: u64 = 60, "permille", ILLUSTRATIVE;
    /// Chance that somebody sees it.
    SEEN: u32 = 700, "permille", ILLUSTRATIVE;
    /// What happens to trust where it is seen, before weighing.
    TRUST_LOST: i32 = -120, "permille", ILLUSTRATIVE;
    /// Fear and tension where it is seen.
    FEAR_TENSION: (i32, i32) = (80, 60), "permille", ILLUSTRATIVE;
    /// What an inquiry adds to accountability, of what is missing.
    INQUIRY_ADDS: u32 = 300, "permille", ILLUSTRATIVE;
    /// Trust that an inquiry wins back at each place concerned, before saturation: a part of what was lost.
    TRUST_RESTORED: i32 = 80, "permille", ILLUSTRATIVE;
}

/// What becomes due in conduct.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A force meets people under pressure; `pressure` in permille, from fatigue, queues and fear.
    Encounter { force: Slug, place: Slug, pressure: u32 },
    /// By effect: misconduct happens.
    Misconduct { force: Slug, place: Slug },
    /// By order: an inquiry.
    Inquiry { force: Slug, by: Slug },
}

/// A force and its record, under the authority's id.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Force {
    pub model: model::Authority,
    pub accountability: u32,
    pub violations: u32,
    /// Places where something was seen, for the inquiry to answer to.
    pub places: Vec<Slug>,
    pub draws: u64,
}

impl Force {
    /// A force as it stands at the start of a scenario.
    pub fn of(model: &model::Authority) -> Self {
        Self {
            accountability: model.accountability.min(1000),
            violations: 0,
            places: Vec::new(),
            draws: 0,
            model: model.clone(),
        }
    }

    /// Chance of misconduct in one encounter, permille: `AT_WORST × pressure × lack of training × lack of accountability`.
    pub fn risk(&self, pressure: u32) -> u32 {
        let lack = |level: u32| u64::from(1000 - level.min(1000));
        let product = u64::from(pressure.min(1000)) * lack(self.model.training) * lack(self.accountability);
        (AT_WORST * product / 1_000_000_000) as u32
    }

    fn does_wrong(&mut self, turn: &mut Turn<'_>, place: Slug, roll: Option<Roll>) {
        let force = self.model.id;
        self.draws += 1;
        self.violations += 1;
        let seen = turn.roll("misconduct seen", force, self.draws).chance(SEEN);
        let what = What::Misconduct { force, place, seen };
        let cause = match roll {
            Some(roll) => turn.fact_by_roll(what, roll),
            None => turn.fact(what),
        };
        if !seen {
            return;
        }
        if !self.places.contains(&place) {
            self.places.push(place);
        }
        let mut turn = turn.because(cause);
        turn.soon(community::Due::TrustAt { place, authority: force, by: TRUST_LOST });
        turn.soon(community::Due::FearAt { place, fear: FEAR_TENSION.0, tension: FEAR_TENSION.1 });
        turn.soon(community::Due::SeenAt { place, matter: Matter::Misconduct { force, place } });
    }
}

/// Carries out what is due.
pub fn handle(turn: &mut Turn<'_>, due: Due, own: &mut Table<'_, '_, Force>) {
    match due {
        Due::Encounter { force, place, pressure } => {
            let Some(mut force) = own.get_mut(force) else { return };
            force.draws += 1;
            let (wrong, roll) = turn.test("misconduct", force.model.id, force.draws, force.risk(pressure));
            if wrong {
                force.does_wrong(turn, place, Some(roll));
            }
        }
        Due::Misconduct { force, place } => {
            if let Some(mut force) = own.get_mut(force) {
                force.does_wrong(turn, place, None);
            }
        }
        Due::Inquiry { force, by } => {
            let Some(mut record) = own.get_mut(force) else { return };
            let cause = turn.fact(What::InquiryOpened { force, by });
            let missing = 1000 - record.accountability.min(1000);
            record.accountability += missing * INQUIRY_ADDS / 1000;
            // Each place is answered once; what happens after this needs an answer of its own.
            for place in std::mem::take(&mut record.places) {
                let due = community::Due::TrustAt { place, authority: force, by: TRUST_RESTORED };
                turn.because(cause).soon(due);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::time::Span,
        world::{
            community::Community,
            people_stage::{Stage, scene, slug},
        },
    };

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

    #[test]
    fn an_inquiry_wins_back_only_a_part_of_the_trust_that_was_lost() {
        let (force, place) = (slug("police"), slug("bosso"));
        let mut stage = Stage::new(&scene());
        let trust = |stage: &mut Stage| stage.see::<Community>("bosso-people").trust_in(force);
        let before = trust(&mut stage);
        // Until somebody sees it: what stays hidden moves nothing.
        let mut s = 0;
        while stage.see::<Force>("police").places.is_empty() {
            assert_eq!(trust(&mut stage), before);
            s += 1;
            stage.at(Span(s), Due::Misconduct { force, place }).until(Span(s));
        }
        let after = trust(&mut stage);
        assert_eq!(before - after, 180);
        stage.at(Span(s + 1), Due::Inquiry { force, by: slug("commissioner") }).until(Span(s + 1));
        let answered = trust(&mut stage);
        assert!(after < answered && answered < before);
        assert_eq!(stage.see::<Force>("police").accountability, 650);
        stage.at(Span(s + 2), Due::Inquiry { force, by: slug("commissioner") }).until(Span(s + 2));
        assert_eq!(trust(&mut stage), answered, "each place is answered once");
    }
}
