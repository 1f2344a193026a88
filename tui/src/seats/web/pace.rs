//! The pace of questions: whoever asks faster than people and browsers do waits for their own turn, and nobody else does.
//!
//! It ignores what is asked. It has no clock; whoever asks tells it the time.

use std::{collections::BTreeMap, net::IpAddr, time::Duration};

use super::super::{
    known::network,
    meter::{ADDRESSES, Meter},
};

/// What a question costs, over the long run; a hall behind one router is one address.
const EACH: Duration = Duration::from_millis(20);
/// Questions that cost no wait.
const FREE: u32 = 200;

/// The questions of each address, and of all that found no place among them.
#[derive(Debug, Default)]
pub struct Paces {
    own: BTreeMap<IpAddr, Meter>,
    others: Meter,
}

impl Paces {
    /// Counts a question. How long it has to wait for its turn.
    pub fn wait(&mut self, from: IpAddr, now: Duration) -> Duration {
        let from = network(from);
        if self.own.len() >= ADDRESSES {
            self.own.retain(|_, meter| !meter.has_worn_off(now));
        }
        let room = self.own.len() < ADDRESSES || self.own.contains_key(&from);
        let meter = if room { self.own.entry(from).or_default() } else { &mut self.others };
        let wait = meter.wait(EACH, FREE, now);
        meter.count(EACH, now);
        wait
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
        assert_eq!(paces.own.len(), ADDRESSES);
    }
}
