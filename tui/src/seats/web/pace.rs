//! The pace of questions: whoever asks faster than people and browsers do waits for their own turn, and nobody else does.
//!
//! It ignores what is asked. It has no clock; whoever asks tells it the time.

use std::{collections::BTreeMap, net::IpAddr, time::Duration};

use super::super::known::network;

/// What a question costs, over the long run; a hall behind one router is one address.
const EACH: Duration = Duration::from_millis(20);
/// Questions that cost no wait.
const FREE: u32 = 200;
/// Addresses that are remembered at the same time; all others count as one.
const ADDRESSES: usize = 1024;

/// Until when the questions of each address are paid for.
#[derive(Debug, Default)]
pub struct Paces {
    paid: BTreeMap<IpAddr, Duration>,
    others: Duration,
}

impl Paces {
    /// Counts a question. How long it has to wait for its turn.
    pub fn wait(&mut self, from: IpAddr, now: Duration) -> Duration {
        let from = network(from);
        if self.paid.len() >= ADDRESSES {
            self.paid.retain(|_, until| *until > now);
        }
        let room = self.paid.len() < ADDRESSES || self.paid.contains_key(&from);
        let until = if room { self.paid.entry(from).or_default() } else { &mut self.others };
        *until = (*until).max(now) + EACH;
        until.saturating_sub(now + EACH * FREE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Duration = Duration::from_secs(100);

    #[test]
    fn who_floods_waits_for_their_own_turn_and_nobody_else_does() {
        let (mut paces, flood, other) = (Paces::default(), IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        for _ in 0..FREE {
            assert_eq!(paces.wait(flood, NOW), Duration::ZERO);
        }
        assert_eq!(paces.wait(flood, NOW), EACH);
        assert_eq!(paces.wait(flood, NOW), EACH * 2);
        assert_eq!(paces.wait(other, NOW), Duration::ZERO);
        assert_eq!(paces.wait(flood, NOW + EACH * (FREE + 2)), Duration::ZERO, "and it wears off");
    }

    #[test]
    fn no_number_of_addresses_fills_the_memory() {
        let mut paces = Paces::default();
        for n in 0..4 * u32::try_from(ADDRESSES).expect("small") {
            let [_, a, b, c] = n.to_be_bytes();
            paces.wait(IpAddr::from([10, a, b, c]), NOW);
        }
        assert_eq!(paces.paid.len(), ADDRESSES);
    }
}
