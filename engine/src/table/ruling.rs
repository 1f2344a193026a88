//! Free proposals: a seat says in words what it does, others speak for and against it, the facilitator states the odds and what
//! comes of a success, and visible dice decide; or the facilitator decides otherwise and says why. Everybody at the table hears
//! the ruling; of a secret proposal only the seat that made it.

use std::collections::BTreeMap;

use kernel::names::{Serial, Slug};
use serde::{Deserialize, Serialize};
use vocabulary::{
    act::Actor,
    effect::Effect,
    fact::{Cause, ExerciseFact, What},
    matter::{Matter, Report},
};

use super::{book::Throw, desk::Desk, outcome};
use crate::{
    sight::{picture, view::Ruling},
    world::turn::Turn,
};

/// What decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The dice, against these odds in permille; the ones on the table if they were thrown before.
    Dice(u32),
    /// The facilitator, whatever the dice show.
    Set(bool),
}

/// What comes of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// If it succeeds.
    pub success: Vec<Effect>,
    /// If it fails.
    pub failure: Vec<Effect>,
}

impl Ends {
    /// What comes of this end.
    pub fn of(&self, success: bool) -> &Vec<Effect> {
        if success { &self.success } else { &self.failure }
    }
    /// The same, to change it.
    pub fn of_mut(&mut self, success: bool) -> &mut Vec<Effect> {
        if success { &mut self.success } else { &mut self.failure }
    }
}

/// How many proposals each seat has made, refused ones too. A proposal is named by its seat and that seat's own count, so that one
/// more elsewhere renames nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed(BTreeMap<Slug, u32>);

impl Proposed {
    /// The name of the next proposal of a seat.
    pub fn next(&mut self, seat: Slug) -> Serial {
        let n = self.0.entry(seat).or_default();
        *n += 1;
        Serial { of: seat, n: *n }
    }
}

/// Throws the dice for a proposal and leaves them on the table.
pub fn throw(proposal: Serial, odds: u32, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Some(thrown) = dice(proposal, odds, desk) else { return };
    let Some(kept) = desk.book.proposals.get_mut(&proposal) else { return };
    kept.thrown = Some(thrown);
    let (seat, success) = (kept.seat, thrown.roll.succeeded());
    let what = What::Exercise(ExerciseFact::DiceThrown { proposal, seat, odds, success });
    Turn::new(desk.kernel, cause).fact_by_roll(what, thrown.roll);
}

fn dice(proposal: Serial, odds: u32, desk: &Desk<'_, '_, '_>) -> Option<Throw> {
    let kept = desk.book.proposals.get(&proposal)?;
    // The stream belongs to the seat and to the second of its proposal: what others do does not change these dice.
    let same = |other: &super::book::Proposal| other.seat == kept.seat && other.at == kept.at;
    let earlier = desk.book.proposals.range(..proposal).filter(|(_, other)| same(other)).count();
    let count = (kept.at.0 as u64) << 16 | earlier as u64;
    let (_, roll) = desk.kernel.dice.test("ruling", kept.seat, count, odds);
    Some(Throw { odds, roll })
}

/// Rules on a proposal, and sets in motion what comes of it.
pub fn rule(
    proposal: Serial,
    verdict: Verdict,
    ends: &Ends,
    reason: String,
    cause: Cause,
    desk: &mut Desk<'_, '_, '_>,
) {
    let lying = desk.book.proposals.get(&proposal).and_then(|kept| kept.thrown);
    let thrown = match verdict {
        Verdict::Dice(odds) => lying.or_else(|| dice(proposal, odds, desk)),
        Verdict::Set(_) => lying,
    };
    let fell = thrown.map(|thrown| thrown.roll.succeeded());
    let (success, overridden) = match verdict {
        Verdict::Dice(_) => (fell.unwrap_or(false), false),
        Verdict::Set(success) => (success, fell != Some(success)),
    };
    // Where no dice fell the facilitator's word is certain.
    let odds = thrown.map_or(if success { 1000 } else { 0 }, |thrown| thrown.odds);
    let n = desk.book.acts;
    let Some(kept) = desk.book.proposals.get_mut(&proposal) else { return };
    kept.thrown = thrown;
    kept.ruled = Some(Ruling { odds, success, overridden, reason: reason.clone() });
    let mut turn = Turn::new(desk.kernel, cause);
    let what = What::Exercise(ExerciseFact::ProposalRuled { proposal, seat: kept.seat, odds, success, overridden });
    let cause = match thrown {
        Some(thrown) => turn.fact_by_roll(what, thrown.roll),
        None => turn.fact(what),
    };
    let (now, from, secret) = (turn.now(), kept.seat, kept.secret);
    let Cause::Fact(sighting) = cause else { return };
    let facilitator = Actor::facilitator().0;
    let rolled = thrown.map(|thrown| thrown.roll.rolled);
    let report = Report {
        id: Serial { of: facilitator, n },
        matter: Matter::Ruling { from, text: kept.text.clone(), odds, reason, success, rolled, overridden },
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
    for effect in ends.of(success) {
        outcome::set_in_motion(effect, cause, desk);
    }
}

#[cfg(test)]
mod tests {
    use kernel::time::Span;
    use vocabulary::act::{Act, DirectionAct, Refusal, TableAct};

    use super::*;
    use crate::{
        table::small_table::{SmallTable, staged},
        world::people_stage::slug,
    };

    #[test]
    fn an_act_more_elsewhere_renames_no_proposal() {
        let propose =
            |text: &str| Act::Table(TableAct::Propose { text: text.into(), reasons: String::new(), secret: false });
        for more in [0, 3] {
            let mut table = SmallTable::of(staged(&[]));
            for _ in 0..more {
                table.seat("agency", &propose("a tent")).expect("free words");
            }
            table.seat("commissioner", &propose("a boat")).expect("free words");
            assert!(table.seat("commissioner", &propose(" ")).is_err(), "what is refused has a number all the same");
            table.seat("commissioner", &propose("two boats")).expect("free words");
            table.pass(Span(1));
            let proposal = Serial { of: slug("commissioner"), n: 3 };
            let rule = Act::Direction(DirectionAct::Rule {
                proposal,
                odds: 1000,
                effects: Vec::new(),
                otherwise: Vec::new(),
                reason: "so be it".into(),
            });
            table.seat("facilitator", &rule).expect("it waits");
            let ruled = table.exercise.control().proposals.into_iter().find(|p| p.ruled.is_some()).expect("ruled on");
            assert_eq!((ruled.id, &*ruled.text), (proposal, "two boats"));
            let none = Serial { of: slug("commissioner"), n: 2 };
            let rule = Act::Direction(DirectionAct::Rule {
                proposal: none,
                odds: 1000,
                effects: Vec::new(),
                otherwise: Vec::new(),
                reason: String::new(),
            });
            assert_eq!(table.seat("facilitator", &rule), Err(Refusal::NoSuchProposal { proposal: none }));
        }
    }
}
