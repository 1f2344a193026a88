//! Why? The chain of causes from a fact back to the acts, injects and dice that made it.

use crate::vocabulary::fact::{Cause, Fact, What};

/// One step of the chain: a fact, or the root behind the last one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// An earlier fact; its dice are in it.
    Fact(Fact),
    /// Where the chain ends.
    Root(Cause),
}

/// Walks from the fact with this number to its root, the fact itself first. `facts` is the chronicle in order, complete from
/// number 1. An inject is traced on to the facilitator or the schedule that fired it.
pub fn chain(facts: &[Fact], n: u64) -> Vec<Link> {
    let mut links = Vec::new();
    let mut next = Some(n);
    while let Some(n) = next {
        let Some(fact) = usize::try_from(n).ok().and_then(|n| facts.get(n.checked_sub(1)?)) else { break };
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

fn fired_before(facts: &[Fact], row: crate::kernel::names::Slug, n: u64) -> Option<u64> {
    let before = facts.get(..usize::try_from(n - 1).ok()?)?;
    before.iter().rev().find(|f| f.what == What::InjectFired { row }).map(|f| f.n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{names::Slug, time::Time};

    #[test]
    fn a_walk_ends_at_the_act_behind_the_inject_behind_the_fact() {
        let row = Slug::new("m-12");
        let fact = |n, cause, what| Fact { n, at: Time(0), cause, roll: None, what };
        let facts = vec![
            fact(1, Cause::Act(7), What::ExerciseStarted),
            fact(2, Cause::Fact(1), What::InjectFired { row }),
            fact(3, Cause::Inject(row), What::RoadClosed { road: Slug::new("r") }),
        ];
        let walked = chain(&facts, 3);
        assert_eq!(walked.len(), 4);
        assert_eq!(walked.last(), Some(&Link::Root(Cause::Act(7))));
    }
}
