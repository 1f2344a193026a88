//! Chance for crowds: many throws at once, where a throw for each head would cost too much. How many of a number do something,
//! and how a number shares out over choices.
//!
//! One [`Crowd`] is one named throw, opened up into a sequence; it is made anew for each purpose, subject and count, and no state
//! keeps it. It knows no reason for what it is asked.

use rand::{Rng, SeedableRng, rngs::Xoshiro256PlusPlus};

use super::chance::Draw;

/// Up to so many heads are thrown for one by one.
const FEW: u32 = 24;
/// With so many expected on either side, a normal curve is near enough.
const MANY: f64 = 25.0;

/// A sequence of throws that belong together.
#[derive(Clone, Debug)]
pub struct Crowd(Xoshiro256PlusPlus);

impl Crowd {
    /// The sequence of one throw.
    pub fn new(throw: Draw) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(throw.below(u64::MAX)))
    }

    /// Uniform, strictly between 0 and 1.
    pub fn unit(&mut self) -> f64 {
        ((self.0.next_u64() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// How many of `n` do what each does with this chance: binomial; for large numbers by the normal curve.
    pub fn how_many(&mut self, n: u32, chance: f64) -> u32 {
        if n == 0 || chance <= 0.0 {
            return 0;
        }
        if chance >= 1.0 {
            return n;
        }
        if n <= FEW {
            return (0..n).filter(|_| self.unit() < chance).count() as u32;
        }
        // The rarer side is drawn.
        let rare = chance.min(1.0 - chance);
        let mean = f64::from(n) * rare;
        let drawn = if mean < MANY {
            self.by_gaps(n, rare)
        } else {
            let deviation = libm::sqrt(mean * (1.0 - rare));
            let curve: f64 = (0..12).map(|_| self.unit()).sum::<f64>() - 6.0;
            (libm::round(mean + deviation * curve).max(0.0) as u32).min(n)
        };
        if chance <= 0.5 { drawn } else { n - drawn }
    }

    /// Counts hits by leaping from one to the next: the gaps are geometric.
    fn by_gaps(&mut self, n: u32, chance: f64) -> u32 {
        let scale = libm::log(1.0 - chance);
        let (mut at, mut hits) = (0.0, 0);
        loop {
            at += libm::floor(libm::log(self.unit()) / scale) + 1.0;
            if at > f64::from(n) {
                return hits;
            }
            hits += 1;
        }
    }

    /// Shares `n` out over choices, by their weights; over all alike if no weight counts. The sum is `n` if there is a choice.
    pub fn share_out(&mut self, n: u32, weights: &[f64]) -> Vec<u32> {
        let weighty = weights.iter().any(|weight| *weight > 0.0);
        let weight = |i: usize| if weighty { weights[i].max(0.0) } else { 1.0 };
        let mut shares = vec![0; weights.len()];
        let mut left = n;
        let mut total: f64 = (0..weights.len()).map(weight).sum();
        let last = (0..weights.len()).rev().find(|i| weight(*i) > 0.0);
        for (i, share) in shares.iter_mut().enumerate() {
            if left == 0 {
                break;
            }
            *share = if Some(i) == last { left } else { self.how_many(left, weight(i) / total) };
            left -= *share;
            total -= weight(i);
        }
        shares
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{chance::Dice, names::Slug};

    fn crowd(n: u64) -> Crowd {
        Crowd::new(Dice { seed: 11 }.roll("test", Slug::new("crowd"), n))
    }

    #[test]
    fn as_many_do_it_as_the_chance_says_however_many_they_are() {
        for (n, chance) in [(10, 0.3), (100, 0.02), (100, 0.97), (5_000, 0.001), (5_000, 0.4), (400_000, 0.75)] {
            let mean = (0..400).map(|k| f64::from(crowd(k).how_many(n, chance))).sum::<f64>() / 400.0;
            let expected = f64::from(n) * chance;
            // Six deviations of the mean of 400.
            let bound = 6.0 * libm::sqrt(expected * (1.0 - chance) / 400.0);
            assert!((mean - expected).abs() <= bound, "{n} × {chance}: {mean}");
        }
        assert_eq!((crowd(0).how_many(50, 0.0), crowd(0).how_many(50, 1.0)), (0, 50));
    }

    #[test]
    fn nobody_is_lost_when_a_number_is_shared_out() {
        for k in 0..200 {
            let shares = crowd(k).share_out(997, &[0.2, 0.0, 3.0, 1.0]);
            assert_eq!((shares.iter().sum::<u32>(), shares[1]), (997, 0));
            assert_eq!(crowd(k).share_out(31, &[0.0, 0.0, 0.0]).iter().sum::<u32>(), 31);
        }
        assert!(crowd(0).share_out(5, &[]).is_empty());
    }
}
