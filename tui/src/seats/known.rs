//! Addresses from which a right code came, remembered once: their next codes wait less, and their connections are the last to be let
//! go of.
//!
//! It ignores what else is done for them, and forgets all of them when the programme ends.

use std::{
    collections::BTreeSet,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
};

/// Addresses that are remembered; whoever comes later is as good as new.
const MOST: usize = 1024;

/// Addresses from which a right code came. A clone remembers the same ones.
#[derive(Clone, Debug, Default)]
pub struct KnownAddresses(Arc<Mutex<BTreeSet<IpAddr>>>);

impl KnownAddresses {
    fn with<R>(&self, f: impl FnOnce(&mut BTreeSet<IpAddr>) -> R) -> R {
        // Whoever panicked while holding it left a whole set behind.
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A right code came from there.
    pub fn remember(&self, from: IpAddr) {
        self.with(|known| {
            if known.len() < MOST {
                known.insert(network(from));
            }
        });
    }

    /// Whether one came from there before.
    pub fn contains(&self, from: IpAddr) -> bool {
        self.with(|known| known.contains(&network(from)))
    }
}

/// The address for which somebody is counted: of the newer kind, one household has as many as it likes.
pub fn network(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(v6) if !v6.is_loopback() => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn one_household_is_one_address() {
        let v4 = |last| IpAddr::from([10, 0, 0, last]);
        let v6 = |last| IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 2, 3, 4, 5, last));
        assert_eq!(network(v6(1)), network(v6(2)));
        assert_ne!(network(v4(1)), network(v4(2)));
        assert_eq!(network(IpAddr::V6(Ipv4Addr::new(10, 0, 0, 1).to_ipv6_mapped())), v4(1));
        let known = KnownAddresses::default();
        known.remember(v6(1));
        assert!(known.clone().contains(v6(2)) && !known.contains(v4(1)));
    }

    #[test]
    fn a_full_memory_takes_nobody_in_and_lets_nobody_go() {
        let known = KnownAddresses::default();
        for n in 0..=MOST {
            let [a, b] = u16::try_from(n).expect("small").to_be_bytes();
            known.remember(IpAddr::from([10, 0, a, b]));
        }
        assert!(known.contains(IpAddr::from([10, 0, 0, 0])) && !known.contains(IpAddr::from([10, 0, 4, 0])));
    }
}
