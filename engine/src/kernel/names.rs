//! Stable names. A [`Slug`] is what stands for a thing in happenings, facts, logs and views: short, ASCII, the same in
//! every run. Entities of the ECS never leave the engine; slugs do.
//!
//! Slugs are interned: a `Slug` is `Copy`, compares by its text and costs no allocation after the first use of a name. The
//! table of names only grows, and holds as many entries as there are distinct names in all scenarios opened so far.

use std::{cmp::Ordering, collections::BTreeSet, fmt, sync::Mutex};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// A stable name: lower-case ASCII letters, digits, `-` and `_`, at most 64 characters in scenarios.
#[derive(Clone, Copy, Default)]
pub struct Slug(&'static str);

impl Slug {
    /// The slug with this text. Any text is accepted, so that a faulty scenario can still be read and complained of;
    /// [`Slug::is_well_formed`] tells whether it may be used.
    pub fn new(text: &str) -> Self {
        let mut names = match NAMES.lock() {
            Ok(names) => names,
            // A poisoned table is still a correct one: insertion is its only change.
            Err(poisoned) => poisoned.into_inner(),
        };
        if let Some(known) = names.get(text) {
            return Self(known);
        }
        let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
        names.insert(kept);
        Self(kept)
    }

    /// The text of the slug.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Whether the text keeps the rule for names in scenarios.
    pub fn is_well_formed(self) -> bool {
        let text = self.0;
        (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
            && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
    }
}

impl PartialEq for Slug {
    fn eq(&self, other: &Self) -> bool {
        // Interned: the same text is the same address; `default()` is the one name outside the table.
        std::ptr::eq(self.0, other.0) || self.0 == other.0
    }
}
impl Eq for Slug {}
impl PartialOrd for Slug {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Slug {
    fn cmp(&self, other: &Self) -> Ordering {
        if std::ptr::eq(self.0, other.0) { Ordering::Equal } else { self.0.cmp(other.0) }
    }
}
impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}
impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}
impl From<&str> for Slug {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}
impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl serde::de::Visitor<'_> for Text {
            type Value = Slug;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name in quotes, such as \"diffa\"")
            }
            fn visit_str<E>(self, text: &str) -> Result<Slug, E> {
                Ok(Slug::new(text))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// A thing that came to be during play: the `n`-th (from 1) of its origin, such as the 17th party of the flow
/// `diffa-market`. Counting per origin keeps names the same when an unrelated act is removed. Written `diffa-market#17`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Serial {
    /// What brought it forth.
    pub of: Slug,
    /// Which one, from 1.
    pub n: u32,
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.of, self.n)
    }
}
impl std::str::FromStr for Serial {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (of, n) = text.rsplit_once('#').ok_or_else(|| format!("`{text}` is not of the form `name#3`"))?;
        let n = n.parse().map_err(|_| format!("`{n}` in `{text}` is not a number"))?;
        Ok(Self { of: Slug::new(of), n })
    }
}
impl Serialize for Serial {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Serial {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
