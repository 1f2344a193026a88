//! Free proposals: a seat says in words what it does, the facilitator states the odds and what comes of a success, and visible
//! dice decide.

use super::{desk::Desk, outcome};
use crate::{
    vocabulary::{
        effect::Effect,
        fact::{Cause, What},
    },
    world::turn::Turn,
};

/// Rules on a proposal: one throw against the stated odds; a success sets the effects in motion.
pub fn rule(proposal: u32, odds: u32, effects: &[Effect], cause: Cause, desk: &mut Desk<'_, '_>) {
    let Some(kept) = desk.book.proposals.get_mut(&proposal) else { return };
    let mut turn = Turn::new(&mut desk.kernel, cause);
    // The stream belongs to the seat and the proposal: what others propose does not change these dice.
    let (success, roll) = turn.test("ruling", kept.seat, u64::from(proposal), odds);
    kept.ruled = Some((odds, success));
    let cause = turn.fact_by_roll(What::ProposalRuled { proposal, seat: kept.seat, odds, success }, roll);
    if success {
        for effect in effects {
            outcome::set_in_motion(effect, cause, desk);
        }
    }
}
