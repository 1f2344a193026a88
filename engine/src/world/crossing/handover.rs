//! The handing over of persons who answer to an alert, and the refusal of it.
//!
//! **The model.** Of those who are held some have rights at risk on the other side (`AT_RISK`, more of refugees): it belongs to the party,
//! whoever looks. Who looks first keeps them, and those who are not who is sought. Who does not look hands them over; after a while it is
//! known at home and around the post, and is held against the force that did it. A refusal costs nothing where it protects. Where nothing
//! stood against it, somebody who was sought goes on.
//!
//! It ignores courts, time limits of a treaty, assurances of a government, and what becomes of those who were handed over rightly. It
//! writes the post alone.

use kernel::{
    names::{Serial, Slug},
    time::Span,
};
use vocabulary::{
    fact::{RegistryFact, What},
    scenario,
    terms::{Status, Traveller},
};

use super::{Card, Due, PostStateItem, let_through, party_draw, status, take};
use crate::world::{community, travel, turn::Turn};

/// Whether somebody's rights are at risk on the other side.
fn at_risk(turn: &Turn<'_>, card: &Card, post: Slug) -> bool {
    let figures = &turn.figures().registry;
    let refugee = card.who == Traveller::Displaced || status(turn, card) == Status::Refugee;
    let share = if refugee { figures.at_risk_refugees } else { figures.at_risk_others };
    party_draw(turn, "rights at risk", post, card.party).chance(share)
}

/// Takes a party that is held out of the cells; whoever has gone on is gone.
fn held(turn: &mut Turn<'_>, party: Serial, post: &mut PostStateItem<'_, '_>) -> Option<Card> {
    let card = take(&mut post.queue.held, party);
    if card.is_none() {
        turn.fact(What::Registry(RegistryFact::AlertTooLate { post: post.site.model.id, party }));
    }
    card
}

/// The bureau hands a party over; after a look, as far as nothing stands against it.
pub(super) fn decided(
    turn: &mut Turn<'_>,
    party: Serial,
    (to, checks, genuine): (Slug, bool, bool),
    post: &mut PostStateItem<'_, '_>,
) {
    let Some(card) = held(turn, party, post) else { return };
    let scenario::Post { id, authority, .. } = post.site.model;
    let wrong = !genuine || at_risk(turn, &card, id);
    if checks && wrong {
        return stays(turn, &card, post);
    }
    let people = card.people;
    let cause = turn.fact(What::Registry(RegistryFact::PersonHandedOver { post: id, party, people, to }));
    let mut turn = turn.because(cause);
    if wrong {
        turn.soon(travel::Due::SawWrong { parties: vec![party], authority, told: 1000 });
        let mean = turn.figures().registry.handed_over_known.0.max(1);
        let after = party_draw(&turn, "known what became of them", id, party).exponential_secs(mean);
        turn.after(Span(after), Due::HandOverKnown { post: id, people, to });
    }
    turn.soon(travel::Due::Ends { party });
}

/// The bureau refuses, whether it has looked or not.
pub(super) fn refused(turn: &mut Turn<'_>, party: Serial, genuine: bool, post: &mut PostStateItem<'_, '_>) {
    let Some(card) = held(turn, party, post) else { return };
    let id = post.site.model.id;
    if genuine && !at_risk(turn, &card, id) {
        turn.fact(What::Registry(RegistryFact::SoughtLetGo { post: id, party }));
    }
    stays(turn, &card, post);
}

/// Who is not handed over stays.
fn stays(turn: &mut Turn<'_>, card: &Card, post: &mut PostStateItem<'_, '_>) {
    let (id, party, people) = (post.site.model.id, card.party, card.people);
    let cause = turn.fact(What::Registry(RegistryFact::HandOverRefused { post: id, party, people }));
    let_through(&mut turn.because(cause), card, post);
}

/// It is known what became of them.
pub(super) fn known(turn: &mut Turn<'_>, people: u32, to: Slug, post: &mut PostStateItem<'_, '_>) {
    let scenario::Post { id, authority, .. } = post.site.model;
    let place = post.site.place;
    let cause = turn.fact(What::Registry(RegistryFact::HandedOverAtRisk { post: id, people, to }));
    let figures = &turn.figures().registry;
    let (trust, fear) = (figures.handed_over_trust, figures.handed_over_fear);
    turn.because(cause).soon(community::Due::News { place, authority, trust, fear });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{
        crossing::Queue,
        stage::{Stage, card, scene_with, slug},
    };

    /// Two hundred parties of refugees that are held at the post, each handed over, or not.
    fn two_hundred(due: impl Fn(Serial) -> Due) -> Stage {
        let mut stage = Stage::new(&scene_with(|_| ()));
        let cards: Vec<Card> = (1..=200).map(|n| *card(n, Traveller::Displaced, 3)).collect();
        let parties: Vec<Serial> = cards.iter().map(|card| card.party).collect();
        stage.set("post", |queue: &mut Queue| queue.held = cards.clone());
        for party in parties {
            stage.at(Span(1), due(party));
        }
        stage.until(Span::hours(240));
        stage
    }

    fn count(stage: &Stage, which: fn(&RegistryFact) -> bool) -> usize {
        stage.count(|what| matches!(what, What::Registry(fact) if which(fact)))
    }

    fn outcome(stage: &Stage) -> [usize; 4] {
        [
            count(stage, |fact| matches!(fact, RegistryFact::PersonHandedOver { .. })),
            count(stage, |fact| matches!(fact, RegistryFact::HandOverRefused { .. })),
            count(stage, |fact| matches!(fact, RegistryFact::HandedOverAtRisk { .. })),
            count(stage, |fact| matches!(fact, RegistryFact::SoughtLetGo { .. })),
        ]
    }

    fn handed(checks: bool, genuine: bool) -> [usize; 4] {
        let (post, to) = (slug("post"), slug("across"));
        outcome(&two_hundred(|party| Due::HandsOver { post, party, to, checks, genuine }))
    }

    #[test]
    fn who_looks_first_hands_nobody_over_whose_rights_are_at_risk() {
        let [handed_over, kept, at_risk, _] = handed(true, true);
        assert!(handed_over > 50 && kept > 90 && handed_over + kept == 200 && at_risk == 0, "{handed_over} {kept}");
        assert_eq!(handed(true, false), [0, 200, 0, 0], "nor anybody who is somebody else");
    }

    #[test]
    fn who_does_not_look_hands_everybody_over_and_it_is_known_by_and_by() {
        let [handed_over, kept, at_risk, _] = handed(false, true);
        assert_eq!((handed_over, kept), (200, 0));
        assert!((90..150).contains(&at_risk), "{at_risk}");
        assert_eq!(handed(false, false)[2], 200);
    }

    #[test]
    fn a_refusal_costs_nothing_where_it_protects() {
        let post = slug("post");
        let refuses = |genuine| outcome(&two_hundred(|party| Due::KeepsHere { post, party, genuine }));
        let [handed_over, kept, at_risk, let_go] = refuses(true);
        assert_eq!((handed_over, kept, at_risk), (0, 200, 0));
        assert!((50..110).contains(&let_go), "whom nothing stood against: {let_go}");
        assert_eq!(refuses(false)[3], 0, "nobody who was sought");
    }
}
