//! Stable names. A [`Slug`] is what stands for a thing in happenings, facts, logs and views: short, ASCII, the same in
//! every run. Entities of the ECS never leave the engine; slugs do.
//!
//! Slugs are interned: a `Slug` is `Copy` and four bytes, compares by its text and costs no allocation after the first use of a
//! name. What it holds is the number of the name, by which tables are looked up without a glance at any text. Numbers follow the
//! order in which names were first used in this process and so mean nothing: they may find, but never order, draw or be written
//! down. The table of names only grows, and holds as many entries as there are distinct names in all scenarios opened so far.

use std::{
    cell::Cell,
    cmp::Ordering,
    collections::BTreeMap,
    fmt,
    sync::{Mutex, OnceLock},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A name as it is kept.
#[derive(Debug)]
struct Name {
    text: &'static str,
    /// Its first eight bytes as one number, in the order of texts, so that most comparisons end here.
    head: u64,
}

/// The names by number, to be read without a lock: a shelf is never moved, and the next one is twice as long.
static SHELVES: [OnceLock<Box<[OnceLock<Name>]>>; 23] = [const { OnceLock::new() }; 23];

/// The length of the first shelf, as a power of two; with all of them there is room for every number.
const SHELF: u32 = 10;

/// Which shelf, and where on it. Two names are looked up each time that they are put in order, so this is a handful of instructions.
#[inline]
fn shelf(number: u32) -> (usize, usize) {
    let place = u64::from(number) + (1 << SHELF);
    let power = place.ilog2();
    ((power - SHELF) as usize, (place ^ (1 << power)) as usize)
}

/// Nobody has this name.
static NAMELESS: Name = Name { text: "", head: 0 };

/// How many names a shelf has room for.
fn length(shelf: usize) -> u64 {
    1 << (shelf as u32 + SHELF)
}

#[inline]
fn name(number: u32) -> &'static Name {
    let (shelf, at) = shelf(number);
    // Every number in use was put on its shelf before anybody could hold it; only the first, of the empty name, never is.
    SHELVES.get(shelf).and_then(OnceLock::get).and_then(|shelf| shelf.get(at)?.get()).unwrap_or(&NAMELESS)
}

/// What is needed to find the number of a text.
struct Index {
    by_text: BTreeMap<&'static str, u32>,
}

static INDEX: Mutex<Index> = Mutex::new(Index { by_text: BTreeMap::new() });

/// How many names from the program text are found without comparing texts; more than there are purposes of dice.
const LITERALS: usize = 256;

/// A name from the program text, once it has been looked up.
type Literal = Cell<Option<(&'static str, Slug)>>;

thread_local! {
    /// Names from the program text, by where that text lies; each thread its own, so that two exercises never wait for each other.
    /// Which of two share a seat changes how long it takes, no more.
    static KNOWN: [Literal; LITERALS] = const { [const { Cell::new(None) }; LITERALS] };
}

impl Index {
    /// Does something with the index. A poisoned one is still a correct one: insertion is its only change.
    fn with<R>(what: impl FnOnce(&mut Self) -> R) -> R {
        what(&mut INDEX.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
    }

    fn slug(&mut self, text: &str) -> Slug {
        if text.is_empty() {
            return Slug::default();
        }
        if let Some(known) = self.by_text.get(text) {
            return Slug(*known);
        }
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        // Four thousand million names would fill the memory before they could overflow this.
        let number = self.by_text.len() as u32 + 1;
        let (shelf, at) = shelf(number);
        let names = SHELVES[shelf].get_or_init(|| (0..length(shelf)).map(|_| OnceLock::new()).collect());
        names[at].get_or_init(|| Name { text, head: head(text) });
        self.by_text.insert(text, number);
        Slug(number)
    }
}

fn head(text: &str) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(first)
}

/// A stable name: lower-case ASCII letters, digits, `-` and `_`, at most 64 characters in scenarios.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Slug(u32);

impl Slug {
    /// Two names in their order: the key of what two share, whichever is named first.
    pub fn pair(self, other: Self) -> (Self, Self) {
        (self.min(other), self.max(other))
    }

    /// The slug with this text. Any text is accepted, so that a faulty scenario can still be read and complained of;
    /// [`Slug::is_well_formed`] tells whether it may be used.
    pub fn new(text: &str) -> Self {
        Index::with(|index| index.slug(text))
    }

    /// The slug of a text that stands in the program, such as the purpose of a throw: as [`Slug::new`], and faster.
    pub fn of_literal(text: &'static str) -> Self {
        // Literals lie next to each other, a few bytes apart.
        let seat = (text.as_ptr() as usize >> 2) % LITERALS;
        KNOWN.with(|known| match known[seat].get() {
            Some((same, slug)) if std::ptr::eq(same, text) => slug,
            _ => {
                let slug = Self::new(text);
                known[seat].set(Some((text, slug)));
                slug
            }
        })
    }

    /// The text of the slug.
    pub fn as_str(self) -> &'static str {
        name(self.0).text
    }

    /// The number of the name in this process: to find something by, never to order by, to draw from or to write down.
    pub fn number(self) -> usize {
        self.0 as usize
    }

    /// Whether the text keeps the rule for names in scenarios.
    pub fn is_well_formed(self) -> bool {
        let text = self.as_str();
        (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
            && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
    }
}

impl PartialOrd for Slug {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Slug {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        if self == other {
            return Ordering::Equal;
        }
        // Equal heads leave it to the texts; zeroes behind a short text come before whatever a longer one has there.
        let (mine, yours) = (name(self.0), name(other.0));
        mine.head.cmp(&yours.head).then_with(|| mine.text.cmp(yours.text))
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

/// A small letter without its accent; nothing for one that has none.
pub fn unaccented(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'î' | 'ï' | 'í' => "i",
        'ô' | 'ö' | 'ó' | 'õ' => "o",
        'ù' | 'û' | 'ü' | 'ú' => "u",
        'ç' => "c",
        'ñ' => "n",
        'œ' => "oe",
        'æ' => "ae",
        // Some keyboards write an accent as a mark of its own.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

/// The name among `known` that was probably meant by `written`, if one is near enough to be worth saying.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = written.to_lowercase();
    let reach = (wanted.chars().count() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let candidate = name.to_lowercase();
        let mut distance = strsim::damerau_levenshtein(&wanted, &candidate);
        // `diffa` for `diffa-post`: far by letters, near in meaning.
        if distance > reach && wanted.len() >= 4 && strsim::jaro_winkler(&wanted, &candidate) > 0.9 {
            distance = reach;
        }
        if distance <= reach && name != written && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_its_name_and_a_stranger_finds_none() {
        let known = ["diffa", "diffa-post", "bosso", "mao"];
        assert_eq!(nearest("difa", known), Some("diffa"));
        assert_eq!(nearest("difaf", known), Some("diffa"));
        assert_eq!(nearest("Bosso", known), Some("bosso"));
        assert_eq!(nearest("zinder", known), None);
    }

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
    fn each_shelf_begins_where_the_one_before_it_ends() {
        let (mut last, ends) = ((0, 0), [0, 1, 1023, 1024, 3071, 3072, 7167, 7168, u32::MAX]);
        for number in ends {
            let (shelf, at) = shelf(number);
            assert!((at as u64) < length(shelf) && shelf < SHELVES.len(), "{number}: {at} on {shelf}");
            assert!(number == 0 || (shelf, at) > last, "{number}");
            last = (shelf, at);
        }
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
