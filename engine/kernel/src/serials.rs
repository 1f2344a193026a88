//! Things that come to be during play and pass on again, by [`Serial`]: a map in which a look goes straight to what brought the
//! thing forth, and then among the few that are left of it. A region has parties by the thousand, but of one flow only a handful
//! is on the road.
//!
//! It ignores what the things are. Written down it is a map in the order of serials, whatever its history.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::names::{Serial, Slug};

/// A map by serial.
#[derive(Clone)]
pub struct Serials<T> {
    /// What each origin has brought forth and is still there, in the order in which origins first did.
    origins: Vec<(Slug, BTreeMap<u32, T>)>,
    /// Which of them is that of a name, by its number.
    origin_of: Vec<Option<u32>>,
    len: usize,
}

impl<T> Default for Serials<T> {
    fn default() -> Self {
        Self { origins: Vec::new(), origin_of: Vec::new(), len: 0 }
    }
}

impl<T> Serials<T> {
    fn origin(&self, of: Slug) -> Option<usize> {
        self.origin_of.get(of.number()).copied().flatten().map(|at| at as usize)
    }

    /// The thing of this serial.
    pub fn get(&self, id: &Serial) -> Option<&T> {
        self.origins[self.origin(id.of)?].1.get(&id.n)
    }

    /// The thing of this serial, to change.
    pub fn get_mut(&mut self, id: &Serial) -> Option<&mut T> {
        let at = self.origin(id.of)?;
        self.origins[at].1.get_mut(&id.n)
    }

    /// Puts a thing in; gives what was there under this serial.
    pub fn insert(&mut self, id: Serial, thing: T) -> Option<T> {
        let at = self.origin(id.of).unwrap_or_else(|| {
            let number = id.of.number();
            if self.origin_of.len() <= number {
                self.origin_of.resize(number + 1, None);
            }
            self.origin_of[number] = Some(self.origins.len() as u32);
            self.origins.push((id.of, BTreeMap::new()));
            self.origins.len() - 1
        });
        let before = self.origins[at].1.insert(id.n, thing);
        self.len += usize::from(before.is_none());
        before
    }

    /// Takes a thing out.
    pub fn remove(&mut self, id: &Serial) -> Option<T> {
        let at = self.origin(id.of)?;
        let thing = self.origins[at].1.remove(&id.n)?;
        self.len -= 1;
        Some(thing)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All of them, in the order of their serials.
    pub fn iter(&self) -> impl Iterator<Item = (Serial, &T)> + '_ {
        let mut origins: Vec<_> = self.origins.iter().filter(|(_, things)| !things.is_empty()).collect();
        origins.sort_unstable_by_key(|(of, _)| *of);
        origins
            .into_iter()
            .flat_map(|(of, things)| things.iter().map(move |(n, thing)| (Serial { of: *of, n: *n }, thing)))
    }

    /// All of them, in the order of their serials.
    pub fn values(&self) -> impl Iterator<Item = &T> + '_ {
        self.iter().map(|(_, thing)| thing)
    }
}

impl<T: PartialEq> PartialEq for Serials<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<T: fmt::Debug> fmt::Debug for Serials<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<(Serial, T)> for Serials<T> {
    fn from_iter<I: IntoIterator<Item = (Serial, T)>>(things: I) -> Self {
        let mut serials = Self::default();
        for (id, thing) in things {
            serials.insert(id, thing);
        }
        serials
    }
}

impl<T: Serialize> Serialize for Serials<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().collect::<Vec<_>>())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Serials<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::<Serial, T>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_holds_gives_and_writes_what_an_ordered_map_does(
            deeds in proptest::collection::vec((0..3_u8, 0..6_usize, 0..8_u32, any::<u16>()), 0..200),
        ) {
            let (mut serials, mut map) = (Serials::default(), BTreeMap::new());
            for (deed, of, n, thing) in deeds {
                // Names first used out of their order.
                let id = Serial { of: Slug::new(["zinder", "maradi", "agadez", "tahoua", "diffa", "dosso"][of]), n };
                match deed {
                    0 => prop_assert_eq!(serials.remove(&id), map.remove(&id)),
                    1 => prop_assert_eq!(serials.get_mut(&id), map.get_mut(&id)),
                    _ => prop_assert_eq!(serials.insert(id, thing), map.insert(id, thing)),
                }
                prop_assert_eq!(serials.len(), map.len());
            }
            let written = postcard::to_allocvec(&serials).expect("numbers can be written");
            prop_assert_eq!(&written, &postcard::to_allocvec(&map).expect("numbers can be written"));
            prop_assert_eq!(postcard::from_bytes::<Serials<u16>>(&written).expect("what was written can be read"), serials);
        }
    }
}
