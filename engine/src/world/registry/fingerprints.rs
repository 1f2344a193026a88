//! Fingerprints at posts, taken in MIDAS of those who agree: how many are held, who may look, and what gets out.
//!
//! Some do not want to give them; that is their right, and they are registered without. Of those who give them a search finds somebody
//! else's now and then; the more so, the more services share the list. What then becomes of people is second line's business (`crossing`).
//! Day by day what is held may get out, the more so the more may look and the less officers were taught. Some time later people know: they
//! tell it, are afraid, give no fingerprints any more, and go round the post.
//!
//! Left out: who took what got out, and what for; matches that are right, which are alerts; faces and irises.

use kernel::{names::Slug, time::Span};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{RegistryFact, What},
    parameter::RegistryFigures,
    scenario,
};

use super::{Due, Registry};
use crate::world::{
    crossing::{self, Card},
    turn::Turn,
};
use vocabulary::fact::Register;

/// How often what is held may get out.
const DAY: Span = Span::hours(24);

/// The fingerprints of a post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprints {
    /// They are taken, where people are registered in MIDAS.
    pub taken: bool,
    /// Other services may look, for other purposes.
    pub wide: bool,
    /// Of how many people they are held.
    pub held: u32,
    /// People know that some got out.
    pub leak_known: bool,
    /// Officers' training, permille: what they were taught of responsible use is part of it.
    pub training: u32,
}

/// What fingerprints say of a party, as the post has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Prints {
    /// None were taken.
    #[default]
    NotTaken,
    /// They answered to nobody's.
    Given,
    /// Somebody did not want to give them.
    Refused,
    /// They answered to somebody's.
    Matched,
}

impl Fingerprints {
    /// Of a post that has taken none yet.
    pub fn of(post: &scenario::Post) -> Self {
        Self { taken: post.fingerprints && post.midas, training: post.training.min(1000), ..Self::default() }
    }

    /// What of a chance is left with the training of the officers.
    fn untaught(&self, chance: u32) -> u32 {
        chance * (1000 - self.training) / 1000
    }

    /// Whether they are taken of who comes to a lane now.
    pub fn are_taken(&self, systems: &Registry) -> bool {
        self.taken && systems.register() != Register::Paper
    }

    /// Chance that a match is believed.
    pub fn believed(&self, figures: &RegistryFigures) -> u32 {
        self.untaught(figures.match_believed)
    }

    /// Chance that a refusal is held against people.
    pub fn held_against(&self, figures: &RegistryFigures) -> u32 {
        self.untaught(figures.refusal_held_against)
    }
}

/// Takes the fingerprints of a party at the lane, if it agrees. The draws belong to the party.
pub fn taken_of(turn: &mut Turn<'_>, post: Slug, prints: &Fingerprints, card: &Card) -> Prints {
    let (figures, party, people) = (turn.figures().registry, card.party, card.people);
    let of_party = |turn: &Turn<'_>, purpose| turn.roll2(purpose, party.of, post, u64::from(party.n));
    let more = if prints.leak_known { figures.prints_refused_after_leak } else { 0 };
    if of_party(turn, "refuses fingerprints").chance((figures.prints_refused + more).min(1000)) {
        turn.fact(What::Registry(RegistryFact::FingerprintsRefused { post, party, people }));
        return Prints::Refused;
    }
    turn.soon(Due::PrintsGiven { post, people });
    let times = if prints.wide { figures.wide_matches } else { 1 };
    let chance = (figures.false_match * times).saturating_mul(people).min(1000);
    if of_party(turn, "false match").chance(chance) {
        turn.fact(What::Registry(RegistryFact::FalseMatch { post, party, people }));
        return Prints::Matched;
    }
    Prints::Given
}

/// By order: they are taken from now on, or no longer.
pub(super) fn set(turn: &mut Turn<'_>, post: Slug, prints: &mut Fingerprints, taken: bool) {
    prints.taken = taken;
    turn.fact(What::Registry(RegistryFact::FingerprintsSet { post, taken }));
}

/// By order: others may look, or no longer.
pub(super) fn widen(turn: &mut Turn<'_>, post: Slug, prints: &mut Fingerprints, wide: bool) {
    prints.wide = wide;
    turn.fact(What::Registry(RegistryFact::ListWidened { post, wide }));
}

/// So many have given theirs; with the first of them begins what can get out.
pub(super) fn given(turn: &mut Turn<'_>, post: Slug, prints: &mut Fingerprints, people: u32) {
    if prints.held == 0 {
        turn.every(DAY, Due::MayLeak { post });
    }
    prints.held += people;
}

/// A day has passed: something may have got out.
pub(super) fn may_leak(turn: &mut Turn<'_>, post: Slug, prints: &Fingerprints) {
    let figures = turn.figures().registry;
    let times = if prints.wide { figures.leaks_wide } else { 1 };
    let chance = prints.untaught((figures.leaks_in_a_day * times).min(1000));
    let (leaks, _) = turn.test("fingerprints get out", post, turn.now().0 as u64, chance);
    if leaks {
        turn.soon(Due::Leaks { post });
    }
}

/// What is held has got out, and after a while people know it.
pub(super) fn leaks(turn: &mut Turn<'_>, post: Slug, prints: &Fingerprints) {
    let people = prints.held;
    if people == 0 {
        return;
    }
    let cause = turn.fact(What::Registry(RegistryFact::DataLeaked { post, people }));
    let mean = turn.figures().registry.leak_known_after;
    let after = turn.roll("leak is known", post, turn.now().0 as u64).exponential_secs(mean.0.max(1));
    turn.because(cause).after(Span(after), Due::LeakKnown { post, people });
}

/// People know of it.
pub(super) fn leak_known(turn: &mut Turn<'_>, post: Slug, prints: &mut Fingerprints, people: u32) {
    prints.leak_known = true;
    let cause = turn.fact(What::Registry(RegistryFact::LeakKnown { post, people }));
    turn.because(cause).soon(crossing::Due::LeakTold { post, people });
}

#[cfg(test)]
mod tests {
    use vocabulary::{
        fact::{Ground, PostFact},
        terms::Traveller,
    };

    use super::*;
    use crate::world::stage::{Stage, party, scene_with, slug};

    /// A day of a post that takes fingerprints, by the training of its officers.
    fn day(training: u32, wide: bool) -> Stage {
        let mut stage = Stage::new(&scene_with(|post| {
            (post.training, post.fingerprints, post.lanes, post.officers) = (training, true, 20, 90);
        }));
        stage.at(Span(0), Due::Widen { post: slug("post"), wide });
        stage.send((1..=1500).map(|n| party(n, Traveller::Trader, 4))).until(Span::hours(90));
        stage
    }

    fn count(stage: &Stage, which: fn(&RegistryFact) -> bool) -> usize {
        stage.count(|what| matches!(what, What::Registry(fact) if which(fact)))
    }

    #[test]
    fn whoever_refuses_passes_where_officers_are_taught_and_some_are_sent_back_where_they_are_not() {
        let sent_back = |training| {
            let stage = day(training, false);
            assert!(count(&stage, |fact| matches!(fact, RegistryFact::FingerprintsRefused { .. })) > 50);
            let back = |what: &What| {
                matches!(what, What::Post(PostFact::PartyTurnedBack { ground: Ground::Fingerprints, .. }))
            };
            stage.count(back)
        };
        let (untaught, taught) = (sent_back(0), sent_back(1000));
        assert!(untaught > 8 && taught == 0, "{untaught} {taught}");
    }

    #[test]
    fn a_match_that_is_somebody_elses_holds_the_more_people_the_less_officers_were_taught() {
        let of = |training, wide| {
            let stage = day(training, wide);
            let matches = count(&stage, |fact| matches!(fact, RegistryFact::FalseMatch { .. }));
            let held = count(&stage, |fact| matches!(fact, RegistryFact::HeldOnFalseMatch { .. }));
            let lifted = count(&stage, |fact| matches!(fact, RegistryFact::MatchLifted { .. }));
            assert_eq!(held, lifted, "nobody is held for longer than may be");
            (matches, held)
        };
        let ((few, wronged), (same, fewer), (many, _)) = (of(100, false), of(900, false), of(100, true));
        assert_eq!(few, same, "training changes what is made of it, not what the machine finds");
        assert!(wronged > 3 * fewer.max(1) && many > 2 * few, "{wronged} {fewer}; {few} {many}");
    }

    #[test]
    fn what_got_out_is_known_after_a_while_and_more_refuse() {
        let refused = |leaks: bool| {
            let mut stage =
                Stage::new(&scene_with(|post| (post.fingerprints, post.lanes, post.officers) = (true, 20, 90)));
            stage.send((1..=20).map(|n| party(n, Traveller::Displaced, 4))).until(Span::hours(20));
            if leaks {
                stage.at(Span::hours(20), Due::Leaks { post: slug("post") }).until(Span::hours(100));
                assert!(stage.see::<Fingerprints>("post").leak_known);
            }
            let before = count(&stage, |fact| matches!(fact, RegistryFact::FingerprintsRefused { .. }));
            for n in 100..300 {
                let party = Box::new(party(n, Traveller::Displaced, 4));
                stage.at(Span::hours(101), crate::world::travel::Due::SetsOut { party });
            }
            stage.until(Span::hours(160));
            count(&stage, |fact| matches!(fact, RegistryFact::FingerprintsRefused { .. })) - before
        };
        let (before, after) = (refused(false), refused(true));
        assert!(after > 2 * before, "{before} {after}");
    }
}
