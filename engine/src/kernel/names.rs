//! Stable names. A [`Slug`] is what stands for a thing in happenings, facts, logs and views: short, ASCII, the same in
//! every run. Entities of the ECS never leave the engine; slugs do.
//!
//! Slugs are interned: a `Slug` is `Copy`, as large as a pointer, compares by its text and costs no allocation after the first
//! use of a name. Each name also has a number, by which tables are looked up without comparing texts. Numbers follow the order in
//! which names were first used in this process and so mean nothing: they may find, but never order, draw or be written down. The
//! table of names only grows, and holds as many entries as there are distinct names in all scenarios opened so far.

use std::{
    cmp::Ordering,
    collections::BTreeMap,
    fmt,
    sync::{Mutex, MutexGuard},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

static NAMES: Mutex<Names> = Mutex::new(Names { by_text: BTreeMap::new(), literals: [None; LITERALS] });

/// How many names from the program text are found without comparing texts; more than there are purposes of dice.
const LITERALS: usize = 256;

/// All names so far.
struct Names {
    by_text: BTreeMap<&'static str, &'static Name>,
    /// Names from the program text, by where that text lies. Which of two share a seat changes how long it takes, no more.
    literals: [Option<(&'static str, Slug)>; LITERALS],
}

impl Names {
    fn locked() -> MutexGuard<'static, Self> {
        // A poisoned table is still a correct one: insertion is its only change.
        NAMES.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn slug(&mut self, text: &str) -> Slug {
        if text.is_empty() {
            return Slug::default();
        }
        if let Some(known) = self.by_text.get(text) {
            return Slug(known);
        }
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        // A process that met four thousand million names would have no memory left for this number to overflow.
        let number = self.by_text.len() as u32 + 1;
        let name: &'static Name = Box::leak(Box::new(Name { text, head: head(text), number }));
        self.by_text.insert(text, name);
        Slug(name)
    }
}

/// A name as it is kept.
struct Name {
    text: &'static str,
    /// Its first eight bytes as one number, in the order of texts, so that most comparisons end here.
    head: u64,
    number: u32,
}

static NAMELESS: Name = Name { text: "", head: 0, number: 0 };

fn head(text: &str) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(first)
}

/// A stable name: lower-case ASCII letters, digits, `-` and `_`, at most 64 characters in scenarios.
#[derive(Clone, Copy)]
pub struct Slug(&'static Name);

impl Default for Slug {
    fn default() -> Self {
        Self(&NAMELESS)
    }
}

impl Slug {
    /// The slug with this text. Any text is accepted, so that a faulty scenario can still be read and complained of;
    /// [`Slug::is_well_formed`] tells whether it may be used.
    pub fn new(text: &str) -> Self {
        Names::locked().slug(text)
    }

    /// The slug of a text that stands in the program, such as the purpose of a throw: as [`Slug::new`], and faster.
    pub fn of_literal(text: &'static str) -> Self {
        // Literals lie next to each other, a few bytes apart.
        let seat = (text.as_ptr() as usize >> 2) % LITERALS;
        let mut names = Names::locked();
        if let Some((known, slug)) = names.literals[seat]
            && std::ptr::eq(known, text)
        {
            return slug;
        }
        let slug = names.slug(text);
        names.literals[seat] = Some((text, slug));
        slug
    }

    /// The text of the slug.
    pub fn as_str(self) -> &'static str {
        self.0.text
    }

    /// The number of the name in this process: to find something by, never to order by, to draw from or to write down.
    pub(crate) fn number(self) -> usize {
        self.0.number as usize
    }

    /// Whether the text keeps the rule for names in scenarios.
    pub fn is_well_formed(self) -> bool {
        let text = self.as_str();
        (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
            && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
    }
}

impl PartialEq for Slug {
    fn eq(&self, other: &Self) -> bool {
        // Interned: the same text is the same address.
        std::ptr::eq(self.0, other.0)
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
        if self == other {
            return Ordering::Equal;
        }
        // Equal heads leave it to the texts; zeroes behind a short text come before whatever a longer one has there.
        self.0.head.cmp(&other.0.head).then_with(|| self.as_str().cmp(other.as_str()))
    }
}
impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}
impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
impl From<&str> for Slug {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_their_texts_do_and_not_as_they_were_first_used() {
        let texts =
            ["zinder", "agadez-north", "agadez", "agadez-n", "agadez-nord", "", "a", "maradi", "agadez-north-post"];
        let mut slugs = texts.map(Slug::new);
        let mut sorted = texts;
        slugs.sort();
        sorted.sort_unstable();
        assert_eq!(slugs.map(Slug::as_str), sorted);
    }

    #[test]
    fn the_same_text_is_the_same_name_however_it_was_made() {
        let heap = String::from("word of mouth");
        let slug = Slug::of_literal("word of mouth");
        assert_eq!((slug, slug), (Slug::new(&heap), Slug::of_literal("word of mouth")));
        assert_eq!(slug.number(), Slug::new(&heap).number());
        assert_ne!(slug.number(), Slug::new("another word").number());
        assert_eq!((Slug::new(""), Slug::new("").number()), (Slug::default(), 0));
    }
}
