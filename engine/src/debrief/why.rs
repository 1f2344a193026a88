//! Why? The chain of causes from a fact back to the acts, injects and dice that made it, and what came of it in turn: a tree to
//! walk.
//!
//! It reads the chronicle and nothing else. It ignores what did not happen: of two things that were both needed it knows the one
//! that came last.

use std::collections::BTreeMap;

use kernel::names::{Serial, Slug};
use vocabulary::{
    condition::Aspect,
    fact::{Cause, ExerciseFact, Fact, What, by_number, place},
};

/// One step of the chain: a fact, or the root behind the last one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// An earlier fact; its dice are in it.
    Fact(Fact),
    /// Where the chain ends.
    Root(Cause),
}

/// So many consequences are kept at most; the rest of a flood is counted.
pub const MOST: usize = 2000;

/// A fact between what it came from and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// Back to the root, the fact itself first.
    pub causes: Vec<Link>,
    /// What came of it, each directly behind what it came of.
    pub consequences: Vec<Came>,
    /// How many consequences are not kept.
    pub more: usize,
}

/// A consequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// What came to pass.
    pub fact: Fact,
    /// Steps from the fact that was asked for, from 1.
    pub depth: usize,
    /// How many facts came of this one directly.
    pub children: usize,
}

/// What a person points at to ask why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The fact with this number.
    Fact(u64),
    /// A row of the MSEL: the last that is known of it.
    Row(Slug),
    /// A proposal.
    Proposal(Serial),
    /// A post: its last opening, closing or failure; otherwise the last that changed anything there.
    Post(Slug),
}

/// The number of the fact that somebody means, if there is one.
pub fn last_of(facts: &[Fact], about: About) -> Option<u64> {
    let last = |is: &dyn Fn(&What) -> bool| facts.iter().rev().find(|fact| is(&fact.what)).map(|fact| fact.n);
    match about {
        About::Fact(n) => Some(n),
        About::Row(id) => last(&|what| match what {
            What::Exercise(ExerciseFact::InjectFired { row, .. })
            | What::Exercise(ExerciseFact::InjectDropped { row })
            | What::Exercise(ExerciseFact::InjectRestored { row })
            | What::Exercise(ExerciseFact::InjectAdded { row })
            | What::Exercise(ExerciseFact::InjectEdited { row })
            | What::Exercise(ExerciseFact::ExpectationMissed { row }) => *row == id,
            _ => false,
        }),
        About::Proposal(id) => last(&|what| match what {
            What::Exercise(ExerciseFact::ProposalMade { proposal, .. })
            | What::Exercise(ExerciseFact::ProposalArgued { proposal, .. })
            | What::Exercise(ExerciseFact::DiceThrown { proposal, .. })
            | What::Exercise(ExerciseFact::ProposalRuled { proposal, .. }) => *proposal == id,
            _ => false,
        }),
        About::Post(id) => {
            let telling = |what: &What| {
                let (aspect, thing) = what.changes()?;
                (thing == id && matches!(aspect, Aspect::Barrier | Aspect::System)).then_some(())
            };
            let any = |what: &What| what.changes().is_some_and(|(_, thing)| thing == id);
            last(&|what| telling(what).is_some()).or_else(|| last(&any))
        }
    }
}

/// A fact with all that it came from and all that came of it. `facts` is the chronicle in order, complete from number 1.
pub fn tree(facts: &[Fact], n: u64) -> Tree {
    let mut children: BTreeMap<u64, Vec<u64>> = BTreeMap::from([(n, Vec::new())]);
    let mut fired: BTreeMap<Slug, u64> = BTreeMap::new();
    let from = usize::try_from(n.saturating_sub(1)).unwrap_or(usize::MAX);
    // What an inject brings names the inject, not the fact of its firing.
    let mut more = 0;
    for fact in facts.get(from..).unwrap_or_default() {
        let of = match fact.cause {
            _ if fact.n == n => None,
            Cause::Fact(earlier) => Some(earlier),
            Cause::Inject(row) => fired.get(&row).copied(),
            _ => None,
        };
        let kept = children.len() <= MOST;
        if let Some(siblings) = of.and_then(|of| children.get_mut(&of)) {
            if kept {
                siblings.push(fact.n);
                children.insert(fact.n, Vec::new());
            } else {
                more += 1;
            }
        }
        if let What::Exercise(ExerciseFact::InjectFired { row, .. }) = fact.what
            && children.contains_key(&fact.n)
        {
            fired.insert(row, fact.n);
        }
    }
    let mut consequences = Vec::new();
    let mut open: Vec<(u64, usize)> = children[&n].iter().rev().map(|child| (*child, 1)).collect();
    while let Some((child, depth)) = open.pop() {
        let Some(fact) = usize::try_from(child).ok().and_then(|child| facts.get(child - 1)) else { continue };
        let theirs = &children[&child];
        consequences.push(Came { fact: fact.clone(), depth, children: theirs.len() });
        open.extend(theirs.iter().rev().map(|grandchild| (*grandchild, depth + 1)));
    }
    Tree { causes: chain(facts, n), consequences, more }
}

/// Walks from the fact with this number to its root, the fact itself first. `facts` is the chronicle in order, complete from
/// number 1. An inject is traced on to the facilitator or the schedule that fired it.
pub fn chain(facts: &[Fact], n: u64) -> Vec<Link> {
    let mut links = Vec::new();
    let mut next = Some(n);
    while let Some(n) = next {
        let Some(fact) = by_number(facts, n) else { break };
        links.push(Link::Fact(fact.clone()));
        next = match fact.cause {
            // Causes lie in the past: the walk always ends.
            Cause::Fact(earlier) if earlier < n => Some(earlier),
            Cause::Inject(row) => fired_before(facts, row, n),
            _ => None,
        };
        if next.is_none() {
            links.push(Link::Root(fact.cause));
        }
    }
    links
}

/// The last firing of a row before a fact.
pub fn fired_before(facts: &[Fact], row: Slug, n: u64) -> Option<u64> {
    let before = facts.get(..place(n)?)?;
    before
        .iter()
        .rev()
        .find(|f| matches!(f.what, What::Exercise(ExerciseFact::InjectFired { row: fired, .. }) if fired == row))
        .map(|f| f.n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{names::Slug, time::Time};
    use vocabulary::fact::GeographyFact;

    #[test]
    fn a_walk_ends_at_the_act_behind_the_inject_behind_the_fact() {
        let row = Slug::new("m-12");
        let fact = |n, cause, what| Fact { n, at: Time(0), cause, roll: None, what };
        let facts = vec![
            fact(1, Cause::Act(7), What::Exercise(ExerciseFact::ExerciseStarted)),
            fact(
                2,
                Cause::Fact(1),
                What::Exercise(ExerciseFact::InjectFired { row, by_hand: false, expected_by: None }),
            ),
            fact(3, Cause::Inject(row), What::Geography(GeographyFact::RoadClosed { road: Slug::new("r") })),
        ];
        let walked = chain(&facts, 3);
        assert_eq!(walked.len(), 4);
        assert_eq!(walked.last(), Some(&Link::Root(Cause::Act(7))));
    }
}
