//! Perception studies, and what they are good for: whoever knows how far people trust whom speaks with them and mediates better.
//!
//! Models: who is asked and who answers; fear that flatters; chance that strays the less the more are asked; knowledge that helps by
//! how near it is to the truth. A study of a few, or of people who are afraid, misleads, and helps little.
//! Ignores: what is asked beside trust, and who asks. It writes trust, tension and grievances of communities.

use kernel::names::Slug;
use vocabulary::{
    fact::{CommunityFact, What},
    matter::Matter,
};

use super::{CommunityStateItem, FULL, Gesture, number};
use crate::world::{committee, sharing, turn::Turn};

/// What somebody has read in studies: authorities, and how far they are said to be trusted.
type Studies = [(Slug, u32)];

impl CommunityStateItem<'_, '_> {
    /// Asks so many people; each answers with a chance that fear lowers, and says yes with a chance that trust gives and fear
    /// flatters. What comes out strays from the truth the less, the more people are asked, but the flattery stays.
    pub(super) fn is_studied(&self, turn: &mut Turn<'_>, by: Slug, authority: Slug, asked: u32) {
        let community = self.who.model.id;
        let trust = self.trust.in_authority(authority);
        let figures = &turn.figures().community;
        let says = trust + (FULL - trust) * figures.study_flattered / FULL * self.fear.0 / FULL;
        let afraid = figures.study_answers_fear_takes * self.fear.0 / FULL;
        let answers = figures.study_answers_without_fear.saturating_sub(afraid);
        let person = |n: u32| (turn.now().0 as u64) << 16 | u64::from(n);
        let answering: Vec<u64> = (0..asked)
            .map(person)
            .filter(|&n| turn.roll2("answers a study", community, authority, n).chance(answers))
            .collect();
        let yes = |n: &&u64| turn.roll2("says that they trust", community, authority, **n).chance(says);
        let yes = answering.iter().filter(yes).count() as u32;
        let answered = answering.len() as u32;
        if answered == 0 {
            return;
        }
        let level = yes * FULL / answered;
        let cause = turn.fact(What::Community(CommunityFact::PerceptionStudied {
            community,
            authority,
            by,
            asked,
            answered,
            level,
        }));
        let matter = Matter::Perception { community, authority, level, answered };
        let (matter, sighting) = (Box::new(matter), number(cause));
        turn.because(cause).soon(sharing::Due::Answers { source: community, of: by, to: by, matter, sighting });
    }

    /// How near to the truth it is what somebody has read of trust in an authority, permille: nothing is left of it from
    /// `study_misleads` on.
    fn insight(&self, studies: &Studies, authority: Slug, misleads: u32) -> u32 {
        let read = studies.iter().find(|(of, _)| *of == authority).map(|(_, level)| *level);
        read.map_or(0, |level| {
            let off = level.abs_diff(self.trust.in_authority(authority));
            FULL.saturating_sub(off * FULL / misleads)
        })
    }

    /// The authority of which the scenario speaks here that is trusted least: what a quarrel is about.
    fn least_trusted(&self) -> Option<Slug> {
        let of = |(authority, _): &(Slug, u32)| (self.trust.in_authority(*authority), *authority);
        self.who.model.trust.iter().map(of).min().map(|(_, authority)| authority)
    }

    /// Of what people hold against an authority a part is spoken of and laid down.
    fn speaks_of_it(&mut self, authority: Slug, insight: u32, heals: u32) {
        if let Some(grievance) = self.grievances.0.get_mut(&authority) {
            *grievance -= *grievance * heals / FULL * insight / FULL;
        }
    }

    /// A seat speaks with the people. Where trust was just lost it wins nothing; who knows what they hold against it can speak of that.
    pub(super) fn is_sensitised(&mut self, turn: &mut Turn<'_>, by: Slug, authority: Option<Slug>, studies: &Studies) {
        let community = self.who.model.id;
        let figures = turn.figures().community;
        let insight = authority.map_or(0, |own| self.insight(studies, own, figures.study_misleads));
        let cause = turn.fact(What::Community(CommunityFact::CommunitySensitised { community, by, insight }));
        let mut turn = turn.because(cause);
        turn.soon(committee::Due::Visited { community, by });
        let Some(authority) = authority else { return };
        self.speaks_of_it(authority, insight, figures.study_heals);
        let fell = self.trust.fell.get(&authority);
        if fell.is_none_or(|&fell| turn.now() - fell >= figures.remembered) {
            let helps = (FULL + figures.study_helps * insight / FULL) as i32;
            self.wins(&mut turn, authority, Gesture::Sensitised, figures.sensitised_trust * helps / 1000);
        }
    }

    /// A seat mediates, and is listened to as far as it is trusted; better, if it knows whom these people trust least, and how little.
    pub(super) fn is_mediated(&mut self, turn: &mut Turn<'_>, by: Slug, authority: Option<Slug>, studies: &Studies) {
        let figures = turn.figures().community;
        let about = self.least_trusted();
        let insight = about.map_or(0, |about| self.insight(studies, about, figures.study_misleads));
        let cause =
            turn.fact(What::Community(CommunityFact::CommunityMediated { community: self.who.model.id, by, insight }));
        let trust =
            authority.map_or(FULL, |authority| self.trust.in_authority(authority)).min(figures.mediator_trusted);
        let listened = figures.mediated_tension * trust as i32 / figures.mediator_trusted as i32;
        let helps = (FULL + figures.study_helps * insight / FULL) as i32;
        if let Some(about) = about {
            self.speaks_of_it(about, insight, figures.study_heals);
        }
        self.calms(&mut turn.because(cause), authority.unwrap_or(by), Gesture::Mediated, listened * helps / 1000);
    }
}
