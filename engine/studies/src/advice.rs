//! What the author of a scenario should look at after a rehearsal, as typed things; their words stand in `words`.
//!
//! It looks at what runs had in common and never at a single one. It advises on the scenario, not on the players: a play that fails is
//! what rehearsals are for. Below [`ENOUGH`] runs it says nothing of "never" and "always". Every bound here is illustrative.

mod kind;
mod measures;
mod ran;
mod rows;
mod seats;
#[cfg(test)]
mod tests;

use kernel::time::Time;

pub use self::kind::{Advice, ENOUGH, IDLE, LOST, LUCK, TABLE_TAKES};
use self::ran::Ran;
use crate::{cell::StudyCell, summary::Summary};

/// All that there is to look at, the worst first. `cells` are those of the summary, in its order; `luck` is the share of luck in each
/// main measure, where it can be told.
pub fn advice(cells: &[&StudyCell], until: Time, summary: &Summary, luck: &[(String, f64)]) -> Vec<Advice> {
    let Some(first) = cells.first() else { return Vec::new() };
    let ran = Ran { scenario: &first.scenario, until, cells, summary };
    let mut found = measures::lost_before(&ran);
    found.extend(measures::luck_decides(luck));
    if ran.runs() >= ENOUGH {
        found.extend(rows::met_or_not(&ran));
        found.extend(rows::come_or_not(&ran));
        found.extend(rows::crowded(&ran));
        found.extend(seats::idle(&ran));
    }
    found.extend(seats::unusable(&ran));
    found.extend(measures::refusals(&ran));
    found.extend(measures::standing(&ran));
    found
}

/// The worst so many, and of no kind a second one while another kind has none: somebody who reads five lines should read of five
/// things.
pub fn worst(all: &[Advice], most: usize) -> Vec<&Advice> {
    let mut kinds: Vec<(std::mem::Discriminant<Advice>, usize)> = Vec::new();
    let mut ranked: Vec<(usize, usize)> = Vec::new();
    for (n, advice) in all.iter().enumerate() {
        let kind = std::mem::discriminant(advice);
        let at = kinds.iter().position(|(known, _)| *known == kind).unwrap_or_else(|| {
            kinds.push((kind, 0));
            kinds.len() - 1
        });
        ranked.push((kinds[at].1, n));
        kinds[at].1 += 1;
    }
    ranked.sort_unstable();
    ranked.into_iter().take(most).map(|(_, n)| &all[n]).collect()
}
