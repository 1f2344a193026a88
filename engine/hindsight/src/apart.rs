//! Where two chronicles part: facts that both have, and those that only one has. A fact is the same if the same came to pass in the same
//! second with the same dice. Numbers of acts and facts count what came before, so they are put into those of the first chronicle.
//!
//! It ignores causes: what came about in both worlds for two reasons came about in both.

use std::collections::BTreeMap;

use vocabulary::fact::Fact;

/// What two chronicles have in common, and what not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// Facts that both have.
    pub same: usize,
    /// Facts of the first alone, by number.
    pub only_first: Vec<u64>,
    /// Facts of the second alone, by number.
    pub only_second: Vec<u64>,
}

/// A number that no fact and no act bears.
const NOBODYS: u32 = u32::MAX;

/// Holds two chronicles against each other, each complete and in order. `act` gives the number in the first of an act of the second.
pub fn apart(first: &[Fact], second: &[Fact], act: &dyn Fn(u32) -> Option<u32>) -> Apart {
    let mut found = Apart::default();
    let mut known: BTreeMap<u64, u64> = BTreeMap::new();
    let (mut one, mut other) = (seconds(first).peekable(), seconds(second).peekable());
    loop {
        let (a, b) = (one.peek().map(|of| of[0].at), other.peek().map(|of| of[0].at));
        let Some(at) = a.into_iter().chain(b).min() else { return found };
        let of_first = one.next_if(|of| of[0].at == at).unwrap_or_default();
        let of_second = other.next_if(|of| of[0].at == at).unwrap_or_default();
        second_apart(of_first, of_second, act, &mut known, &mut found);
    }
}

/// The facts second by second.
fn seconds(facts: &[Fact]) -> impl Iterator<Item = &[Fact]> {
    facts.chunk_by(|one, other| one.at == other.at)
}

fn second_apart(
    first: &[Fact],
    second: &[Fact],
    act: &dyn Fn(u32) -> Option<u32>,
    known: &mut BTreeMap<u64, u64>,
    found: &mut Apart,
) {
    let mut free: Vec<&Fact> = first.iter().collect();
    for fact in second {
        let mut what = fact.what.clone();
        if let Some(n) = what.act_mut().filter(|n| **n > 0) {
            *n = act(*n).unwrap_or(NOBODYS);
        }
        if let Some(n) = what.sighting_mut().filter(|n| **n > 0) {
            *n = known.get(n).copied().unwrap_or(u64::from(NOBODYS));
        }
        // Both worlds go the same way as long as they are one: the first that is free is nearly always the one.
        match free.iter().position(|one| one.what == what && one.roll == fact.roll) {
            Some(place) => {
                known.insert(fact.n, free.remove(place).n);
                found.same += 1;
            }
            None => found.only_second.push(fact.n),
        }
    }
    found.only_first.extend(free.iter().map(|fact| fact.n));
}
