//! Chance: dice that are named, not shared. A throw depends on the seed of the exercise and on what it is for: its purpose,
//! its subject and how many times that subject was thrown for before. Whoever throws keeps that count in the state.
//!
//! So a throw more or less for one subject shifts no throw of another, and taking back one act leaves all that it did not
//! influence exactly as it was. There is no generator to save: dice are a pure function. It ignores what is at stake, and it
//! may not touch any entropy but the seed. These dice are for exercises, not for secrets.

use std::cell::Cell;

use rand::{Rng, SeedableRng, rngs::Xoshiro256PlusPlus};
use serde::{Deserialize, Serialize};

use super::{names::Slug, time::Time};

/// The dice of one exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dice {
    /// The seed, as it stands in the header of the log.
    pub seed: u64,
}

impl Dice {
    /// The throw number `count` for `subject`, for this purpose.
    pub fn roll(&self, purpose: &'static str, subject: Slug, count: u64) -> Draw {
        self.draw(stream(purpose, subject, None), count)
    }

    /// The throw number `count` for a pair, such as a seat and a post. The order of the two matters.
    pub fn roll2(&self, purpose: &'static str, subject: Slug, sub: Slug, count: u64) -> Draw {
        self.draw(stream(purpose, subject, Some(sub)), count)
    }

    /// Tests a chance of `needed_permille` and keeps what was thrown, for all to see. 1000 and more always succeeds.
    pub fn test(&self, purpose: &'static str, subject: Slug, count: u64, needed_permille: u32) -> (bool, Roll) {
        let roll = Roll {
            purpose: Slug::of_literal(purpose),
            subject,
            count,
            needed: needed_permille.min(1000) as u16,
            rolled: self.roll(purpose, subject, count).permille(),
        };
        (roll.succeeded(), roll)
    }

    fn draw(&self, text: u64, count: u64) -> Draw {
        let stream = scramble(scramble(self.seed) ^ text);
        let key = scramble(stream.wrapping_add(count.wrapping_mul(GOLDEN)));
        Draw(Xoshiro256PlusPlus::seed_from_u64(key).next_u64())
    }
}

/// FNV-1a over the names of a stream; 0xFF, which no UTF-8 text holds, ends each, so that "ab" + "c" is not "a" + "bc".
fn digest(names: &[&str]) -> u64 {
    let bytes = names.iter().flat_map(|name| name.bytes().chain([0xFF]));
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// How many streams are remembered.
const STREAMS: usize = 1024;

/// A stream that was thrown from before: its names and their digest.
#[derive(Clone, Copy)]
struct Stream {
    purpose: &'static str,
    of: (Slug, Option<Slug>),
    digest: u64,
}

thread_local! {
    /// Digests of streams, for they are thrown from again and again. Each thread has its own, so that two exercises never wait for
    /// each other. Which of two share a seat changes how long a throw takes, and never how it falls.
    static KNOWN: [Cell<Option<Stream>>; STREAMS] = const { [const { Cell::new(None) }; STREAMS] };
}

/// The digest of a stream; one without a second subject has two names.
fn stream(purpose: &'static str, subject: Slug, sub: Option<Slug>) -> u64 {
    let of = (subject, sub);
    let second = sub.map_or(0, Slug::number);
    let mixed = (purpose.as_ptr() as usize >> 2) ^ subject.number().wrapping_mul(31) ^ second.wrapping_mul(961);
    KNOWN.with(|known| match known[mixed % STREAMS].get() {
        Some(stream) if std::ptr::eq(stream.purpose, purpose) && stream.of == of => stream.digest,
        _ => {
            let digest = match sub {
                Some(sub) => digest(&[purpose, subject.as_str(), sub.as_str()]),
                None => digest(&[purpose, subject.as_str()]),
            };
            known[mixed % STREAMS].set(Some(Stream { purpose, of, digest }));
            digest
        }
    })
}

/// The odd number next to 2⁶⁴ ÷ the golden ratio: the step of SplitMix64.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The output function of SplitMix64 (Steele, Lea and Flood, 2014): near keys become distant ones.
fn scramble(key: u64) -> u64 {
    let z = key.wrapping_add(GOLDEN);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Numbers the throws of one purpose and subject by the second in which they fall, so that one throw more or less at another
/// second moves none. Throws within one second are told apart by their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Throws {
    at: Time,
    order: u16,
}

impl Throws {
    /// The number of the next throw.
    pub fn next(&mut self, now: Time) -> u64 {
        (self.at, self.order) = if self.at == now { (now, self.order.wrapping_add(1)) } else { (now, 0) };
        (now.0 as u64) << 16 | u64::from(self.order)
    }
}

/// One throw: 64 uniform bits. Read it once; two readings of one throw go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draw(u64);

impl Draw {
    /// Uniform, 0 to 999.
    pub fn permille(self) -> u16 {
        self.below(1000) as u16
    }

    /// Uniform, 0 to `n` − 1; 0 if `n` is 0. Its bias is below `n` ÷ 2⁶⁴.
    pub fn below(self, n: u64) -> u64 {
        ((u128::from(self.0) * u128::from(n)) >> 64) as u64
    }

    /// True `permille` times in a thousand.
    pub fn chance(self, permille: u32) -> bool {
        u32::from(self.permille()) < permille
    }

    /// Uniform, strictly between 0 and 1.
    pub fn unit(self) -> f64 {
        // 52 bits and a half: one bit more would round up to 1.
        ((self.0 >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// Exponentially distributed with this mean: the wait for something that may happen at any moment.
    pub fn exponential(self, mean: f64) -> f64 {
        -mean * libm::log(self.unit())
    }

    /// As [`Draw::exponential`], in whole seconds and at least 1, so that nothing repeats within one second for ever.
    pub fn exponential_secs(self, mean_s: i64) -> i64 {
        (libm::round(self.exponential(mean_s as f64)) as i64).max(1)
    }

    /// An index, as often as its weight tells. A weight that is not a positive, finite number counts as nothing; `None` if
    /// no weight counts.
    pub fn pick(self, weights: &[f64]) -> Option<usize> {
        let counts = |weight: f64| weight.is_finite() && weight > 0.0;
        let total: f64 = weights.iter().copied().filter(|&weight| counts(weight)).sum();
        let mut left = self.unit() * total;
        let mut last = None;
        for (index, &weight) in weights.iter().enumerate().filter(|&(_, &weight)| counts(weight)) {
            if left < weight {
                return Some(index);
            }
            left -= weight;
            // Rounding may leave a crumb past the end; it belongs to the last weight.
            last = Some(index);
        }
        last
    }

    /// Uniform, from `centre` less `permille` thousandths of itself to as much more, both included.
    pub fn spread(self, centre: i64, permille: u32) -> i64 {
        let reach = i128::from(centre.unsigned_abs()) * i128::from(permille) / 1000;
        let width = u64::try_from(2 * reach + 1).unwrap_or(u64::MAX);
        let thrown = i128::from(centre) - reach + i128::from(self.below(width));
        thrown.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
    }
}

/// A throw as it stands in a fact: what it was for, what was needed and what fell. Below the needed number succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Roll {
    /// What was thrown for.
    pub purpose: Slug,
    /// For whom or for what.
    pub subject: Slug,
    /// How many times it had been thrown for before.
    pub count: u64,
    /// Permille, 0 to 1000.
    pub needed: u16,
    /// Permille, 0 to 999.
    pub rolled: u16,
}

impl Roll {
    /// Whether the throw succeeded.
    pub fn succeeded(&self) -> bool {
        self.rolled < self.needed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DICE: Dice = Dice { seed: 2027 };

    fn throws(n: u64) -> impl Iterator<Item = Draw> {
        (0..n).map(|count| DICE.roll("arrival", Slug::new("diffa"), count))
    }

    /// Chi-square of 1000 buckets. Of 1000 uniform ones 999 are expected, with a deviation of √(2 × 999) ≈ 45; the bound
    /// stands six deviations away.
    fn assert_uniform(what: &str, draws: impl Iterator<Item = Draw>) {
        let mut buckets = [0_u32; 1000];
        draws.for_each(|draw| buckets[usize::from(draw.permille())] += 1);
        let mean = f64::from(buckets.iter().sum::<u32>()) / 1000.0;
        let chi: f64 = buckets.iter().map(|&n| (f64::from(n) - mean) * (f64::from(n) - mean) / mean).sum();
        assert!((730.0..1270.0).contains(&chi), "{what}: {chi}");
    }

    #[test]
    fn the_dice_fall_as_they_always_fell() {
        // These numbers are a promise to every log ever kept: if an update changes them, old logs no longer replay.
        let (diffa, bosso) = (Slug::new("diffa"), Slug::new("bosso"));
        let fell = [
            DICE.roll("arrival", diffa, 0).0,
            DICE.roll("arrival", diffa, 1).0,
            DICE.roll("arrival", bosso, 0).0,
            DICE.roll2("arrival", diffa, bosso, 0).0,
            Dice { seed: 0 }.roll("", Slug::default(), 0).0,
        ];
        assert_eq!(
            fell,
            [
                6_965_710_578_165_710_769,
                2_810_157_653_358_323_061,
                11_514_002_823_728_077_173,
                15_527_118_739_806_328_973,
                13_219_412_186_353_499_141,
            ]
        );
        assert_eq!(DICE.roll("arrival", diffa, 0), DICE.roll("arrival", diffa, 0));
    }

    #[test]
    fn the_border_between_two_names_matters() {
        let [a, ab, bc, c] = ["a", "ab", "bc", "c"].map(Slug::new);
        assert_ne!(DICE.roll2("x", ab, c, 0), DICE.roll2("x", a, bc, 0));
        assert_ne!(DICE.roll2("x", a, c, 0), DICE.roll2("x", c, a, 0));
        assert_ne!(DICE.roll("xa", Slug::new(""), 0), DICE.roll("x", a, 0));
    }

    #[test]
    fn throws_along_each_part_of_the_key_are_uniform() {
        assert_uniform("count", throws(100_000));
        assert_uniform("seed", (0..100_000).map(|seed| Dice { seed }.roll("arrival", Slug::new("diffa"), 0)));
        assert_uniform("subject", (0..20_000).map(|n| DICE.roll("arrival", Slug::new(&format!("party-{n}")), 0)));
    }

    #[test]
    fn two_streams_know_nothing_of_each_other() {
        // The difference of two independent uniform throws is uniform again; of two related ones it is not.
        let [diffa, diffb] = ["diffa", "diffb"].map(Slug::new);
        type Pair = fn(u64, Slug, Slug) -> (Draw, Draw);
        let pairs: [(&str, Pair); 4] = [
            ("subject", |n, a, b| (DICE.roll("arrival", a, n), DICE.roll("arrival", b, n))),
            ("purpose", |n, a, _| (DICE.roll("arrival", a, n), DICE.roll("search", a, n))),
            ("count", |n, a, _| (DICE.roll("arrival", a, n), DICE.roll("arrival", a, n + 1))),
            ("seed", |n, a, _| (DICE.roll("arrival", a, n), Dice { seed: DICE.seed + 1 }.roll("arrival", a, n))),
        ];
        for (what, pair) in pairs {
            let difference = |n| {
                let (a, b) = pair(n, diffa, diffb);
                Draw(a.0.wrapping_sub(b.0))
            };
            assert_uniform(what, (0..100_000).map(difference));
        }
    }

    #[test]
    fn a_wait_has_the_mean_it_was_asked_for() {
        let (mut exact, mut seconds) = (0.0, 0);
        for draw in throws(100_000) {
            exact += draw.exponential(600.0);
            let whole = draw.exponential_secs(600);
            assert!(whole >= 1);
            seconds += whole;
        }
        assert!((exact / 100_000.0 / 600.0 - 1.0).abs() < 0.02, "{exact}");
        assert!((seconds as f64 / 100_000.0 / 600.0 - 1.0).abs() < 0.02, "{seconds}");
        assert_eq!(Draw(u64::MAX).exponential_secs(600), 1, "never at once");
        assert_eq!(Draw(7).exponential_secs(0), 1);
    }

    #[test]
    fn a_choice_falls_as_often_as_its_weight() {
        let weights = [1.0, 0.0, 2.0, -5.0, f64::NAN, 7.0];
        let mut fell = [0_u32; 6];
        throws(100_000).filter_map(|draw| draw.pick(&weights)).for_each(|index| fell[index] += 1);
        for (index, share) in [0.1, 0.0, 0.2, 0.0, 0.0, 0.7].into_iter().enumerate() {
            assert!((f64::from(fell[index]) / 100_000.0 - share).abs() < 0.006, "{fell:?}");
        }
        assert_eq!(Draw(u64::MAX).pick(&[0.1; 10]), Some(9));
        assert_eq!(Draw(0).pick(&[0.0, 3.0]), Some(1));
        assert_eq!((Draw(0).pick(&[]), Draw(0).pick(&[0.0, 0.0])), (None, None));
    }

    #[test]
    fn the_extreme_throws_stay_within_their_bounds() {
        let (low, high) = (Draw(0), Draw(u64::MAX));
        assert_eq!((low.permille(), high.permille()), (0, 999));
        assert!(low.unit() > 0.0 && high.unit() < 1.0);
        assert_eq!((low.below(6), high.below(6), high.below(0)), (0, 5, 0));
        assert!(!low.chance(0) && high.chance(1000) && low.chance(1) && !high.chance(999));
        assert_eq!((low.spread(1000, 200), high.spread(1000, 200)), (800, 1200));
        assert_eq!((low.spread(-50, 100), high.spread(-50, 100), high.spread(0, 500)), (-55, -45, 0));
        assert_eq!((low.spread(i64::MIN, 1000), high.spread(7, 0)), (i64::MIN, 7));
    }

    #[test]
    fn a_test_shows_what_was_needed_and_what_fell() {
        let post = Slug::new("diffa");
        let mut successes = 0;
        for count in 0..10_000 {
            let (success, roll) = DICE.test("referral", post, count, 300);
            assert_eq!(success, roll.rolled < 300);
            assert_eq!(
                (roll.purpose, roll.subject, roll.count, roll.needed),
                (Slug::new("referral"), post, count, 300)
            );
            successes += u32::from(success);
        }
        assert!((2800..3200).contains(&successes), "{successes}");
        assert!(DICE.test("referral", post, 0, 5000).0, "more than certain is certain");
        assert!(!DICE.test("referral", post, 0, 0).0);
        let (_, roll) = DICE.test("referral", post, 0, 300);
        let written = postcard::to_allocvec(&roll).expect("a roll can be written");
        assert_eq!(postcard::from_bytes(&written), Ok(roll));
    }
}
