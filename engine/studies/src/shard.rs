//! A shard: one of N equal parts of a study, to be run by itself, on whatever machine. Shard I of N has every N-th row, from the I-th
//! on, so that each has its share of every cell, of the slow ones too.
//!
//! It knows rows by their numbers alone.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// One part of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shard {
    number: u32,
    of: u32,
}

/// Why there is no such shard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadShard {
    /// It is not written as `I/N`.
    Form,
    /// There is no part of this number among so many: they count from 1.
    Beyond {
        /// How many there are.
        of: u32,
    },
}

impl Shard {
    /// All of it.
    pub const WHOLE: Self = Self { number: 1, of: 1 };

    /// The part of this number, from 1.
    ///
    /// # Errors
    /// There is none.
    pub fn new(number: u32, of: u32) -> Result<Self, BadShard> {
        match (number, of) {
            (_, 0) => Err(BadShard::Form),
            (number, of) if (1..=of).contains(&number) => Ok(Self { number, of }),
            _ => Err(BadShard::Beyond { of }),
        }
    }

    /// Its number, from 1.
    pub fn number(self) -> u32 {
        self.number
    }

    /// How many there are.
    pub fn of(self) -> u32 {
        self.of
    }

    /// How many rows of a study of so many it has.
    pub fn rows(self, of_all: usize) -> usize {
        (of_all + self.of as usize - self.number as usize) / self.of as usize
    }

    /// The number within the study of its n-th row, both from 0.
    pub fn row(self, n: usize) -> usize {
        self.number as usize - 1 + n * self.of as usize
    }
}

impl FromStr for Shard {
    type Err = BadShard;
    fn from_str(text: &str) -> Result<Self, BadShard> {
        let (number, of) = text.split_once('/').ok_or(BadShard::Form)?;
        let read = |digits: &str| digits.trim().parse().map_err(|_| BadShard::Form);
        Self::new(read(number)?, read(of)?)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shards_of_a_study_have_each_row_once() {
        for (rows, of) in [(0, 3), (1, 3), (16, 4), (17, 4), (100, 7)] {
            let shards = (1..=of).map(|number| Shard::new(number, of).expect("within"));
            let mut all: Vec<usize> =
                shards.flat_map(|shard| (0..shard.rows(rows)).map(move |n| shard.row(n))).collect();
            all.sort_unstable();
            assert!(all.into_iter().eq(0..rows), "{rows} rows on {of} shards");
        }
    }

    #[test]
    fn a_shard_that_cannot_be_says_what_would_be_right() {
        assert_eq!("3/16".parse(), Shard::new(3, 16));
        for (wrong, why) in [
            ("5/3", BadShard::Beyond { of: 3 }),
            ("0/3", BadShard::Beyond { of: 3 }),
            ("1/0", BadShard::Form),
            ("-1/3", BadShard::Form),
            ("3", BadShard::Form),
            ("a/b", BadShard::Form),
            ("", BadShard::Form),
            ("1/99999999999", BadShard::Form),
        ] {
            assert_eq!(wrong.parse::<Shard>(), Err(why), "{wrong}");
        }
    }
}
