//! The seal: one short number that stands for a whole state. Two states with the same canonical rows have the same seal, on
//! every machine; two seals that differ prove that two runs do.
//!
//! It ignores what the rows mean; bringing them into canonical order is the caller's part. It may not touch a key or a
//! secret: a seal shows accidents and careless edits, it is not a signature.

use std::{
    fmt::{self, Write as _},
    str::FromStr,
};

use postcard::ser_flavors::Flavor;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

/// A SHA-256 digest, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seal([u8; 32]);

impl Seal {
    /// Its bytes, for files that are not text.
    pub fn to_bytes(self) -> [u8; 32] {
        self.0
    }

    /// The seal of which these are the bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

/// The seal of these rows: SHA-256 of their postcard bytes.
///
/// # Panics
///
/// If the type cannot be written by postcard at all (a sequence that does not know its length, `#[serde(flatten)]`). That is
/// a defect of the type, found by the first test that seals it, and never a matter of what the rows hold.
pub fn digest<T: Serialize + ?Sized>(rows: &T) -> Seal {
    postcard::serialize_with_flavor(rows, Hasher::new())
        .unwrap_or_else(|fault| panic!("{} cannot be sealed: {fault}", std::any::type_name::<T>()))
}

/// The seal of these bytes: their SHA-256.
pub fn digest_bytes(bytes: &[u8]) -> Seal {
    Seal(Sha256::digest(bytes).into())
}

/// Postcard's bytes come one or two at a time. So many are gathered before they are hashed.
const GATHERED: usize = 4096;

/// Feeds postcard's bytes to the hash in handfuls, so that no copy of the state is made.
struct Hasher {
    hash: Sha256,
    gathered: Vec<u8>,
}

impl Hasher {
    fn new() -> Self {
        Self { hash: Sha256::new(), gathered: Vec::with_capacity(GATHERED) }
    }

    /// Hashes what was gathered.
    fn feed(&mut self) {
        self.hash.update(&self.gathered);
        self.gathered.clear();
    }
}

impl Flavor for Hasher {
    type Output = Seal;

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.try_extend(&[byte])
    }
    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        if self.gathered.len() + bytes.len() > GATHERED {
            self.feed();
        }
        if bytes.len() > GATHERED {
            self.hash.update(bytes);
        } else {
            self.gathered.extend_from_slice(bytes);
        }
        Ok(())
    }
    fn finalize(mut self) -> postcard::Result<Seal> {
        self.feed();
        Ok(Seal(self.hash.finalize().into()))
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(64);
        for byte in self.0 {
            write!(text, "{byte:02x}")?;
        }
        // A precision, as in `{seal:.8}`, shortens it for a screen.
        f.pad(&text)
    }
}
impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Seal({self})")
    }
}

/// A text that is not a seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealFault {
    /// The text as it was written.
    pub written: String,
}
impl fmt::Display for SealFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a seal; a seal is 64 hexadecimal digits in lower case", self.written)
    }
}
impl std::error::Error for SealFault {}

impl FromStr for Seal {
    type Err = SealFault;
    fn from_str(text: &str) -> Result<Self, SealFault> {
        let fault = || SealFault { written: text.to_owned() };
        // One seal is written in one way, so that a change of it never goes unnoticed.
        let digit = |c: char| c.to_digit(16).filter(|_| !c.is_ascii_uppercase());
        let digits: Option<Vec<u8>> = text.chars().map(|c| digit(c).map(|digit| digit as u8)).collect();
        let digits: [u8; 64] = digits.ok_or_else(fault)?.try_into().map_err(|_| fault())?;
        Ok(Self(std::array::from_fn(|n| digits[2 * n] << 4 | digits[2 * n + 1])))
    }
}
impl Serialize for Seal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Seal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of FIPS 180-4 for the message "abc".
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn a_seal_is_the_sha_256_that_any_other_tool_gives() {
        assert_eq!(digest_bytes(b"abc").to_string(), ABC);
        assert_eq!(format!("{:.8}", digest_bytes(b"abc")), "ba7816bf");
    }

    #[test]
    fn rows_are_sealed_as_their_postcard_bytes() {
        let rows: Vec<(String, i64, Option<bool>)> =
            (0..500).map(|n| (format!("party-{n}"), n * 1_000_003, Some(n % 2 == 0))).collect();
        let bytes = postcard::to_allocvec(&rows).expect("rows can be written");
        assert_eq!(digest(&rows), digest_bytes(&bytes));
        assert_ne!(digest(&rows), digest(&rows[1..]));
        let long = ("before", "x".repeat(3 * GATHERED), "after");
        assert_eq!(digest(&long), digest_bytes(&postcard::to_allocvec(&long).expect("text can be written")));
    }

    #[test]
    fn a_seal_is_read_as_it_is_written() {
        let seal = digest("Diffa");
        assert_eq!(seal.to_string().parse(), Ok(seal));
        assert!(seal.to_string().to_uppercase().parse::<Seal>().is_err(), "one seal is written in one way");
        let json = serde_json::to_string(&seal).expect("a seal can be written");
        assert_eq!(json, format!("\"{seal}\""));
        assert_eq!(serde_json::from_str::<Seal>(&json).expect("and read"), seal);
        assert_eq!(Seal::from_bytes(seal.to_bytes()), seal);
        let bytes = postcard::to_allocvec(&seal).expect("a seal can be written");
        assert_eq!(postcard::from_bytes(&bytes), Ok(seal));
    }

    #[test]
    fn what_is_not_a_seal_is_refused() {
        for wrong in ["", "ba78", &ABC[1..], &format!("{ABC}0"), &ABC.replace('b', "g"), &ABC.replace("ba", "é")] {
            assert!(wrong.parse::<Seal>().is_err(), "{wrong}");
        }
    }
}
