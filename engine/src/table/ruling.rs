//! Free proposals: a seat says in words what it does, the facilitator states the odds and what comes of a success, and visible
//! dice decide. Everybody at the table hears the ruling; of a secret proposal only the seat that made it.

use super::{desk::Desk, outcome};
use crate::{
    kernel::names::{Serial, Slug},
    sight::picture,
    vocabulary::{
        act::Actor,
        effect::Effect,
        fact::{Cause, What},
        matter::{Matter, Report},
    },
    world::turn::Turn,
};

/// Rules on a proposal: one throw against the stated odds; a success sets the effects in motion.
pub fn rule(proposal: u32, odds: u32, effects: &[Effect], reason: String, cause: Cause, desk: &mut Desk<'_, '_>) {
    // The stream belongs to the seat and to the second of its proposal: what others do does not change these dice.
    let Some((seat, at)) = desk.book.proposals.get(&proposal).map(|kept| (kept.seat, kept.at)) else { return };
    let earlier =
        desk.book.proposals.range(..proposal).filter(|(_, other)| other.seat == seat && other.at == at).count();
    let count = (at.0 as u64) << 16 | earlier as u64;
    let Some(kept) = desk.book.proposals.get_mut(&proposal) else { return };
    let mut turn = Turn::new(&mut desk.kernel, cause);
    let (success, roll) = turn.test("ruling", seat, count, odds);
    kept.ruled = Some((odds, success));
    let cause = turn.fact_by_roll(What::ProposalRuled { proposal, seat: kept.seat, odds, success }, roll);
    let (now, from, secret) = (turn.now(), kept.seat, kept.secret);
    let Cause::Fact(sighting) = cause else { return };
    let facilitator = Actor::facilitator().0;
    let report = Report {
        id: Serial { of: facilitator, n: proposal },
        matter: Matter::Ruling { from, text: kept.text.clone(), odds, reason, success },
        first_source: facilitator,
        relayed_by: facilitator,
        seen: now,
        sighting,
        credibility: 1000,
        hops: 0,
        distorted: false,
    };
    let seats: Vec<Slug> = desk.script.0.seats.iter().map(|s| s.id).filter(|id| !secret || *id == from).collect();
    for seat in seats {
        picture::receive(now, seat, &report, Slug::default(), None, &mut desk.pictures);
    }
    if success {
        for effect in effects {
            outcome::set_in_motion(effect, cause, desk);
        }
    }
}
